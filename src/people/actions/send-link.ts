import type { App, Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/db/outbox.ts'
import { fail, ok } from '../../platform/result.ts'
import { type LinkPurpose, linkLifetime } from '../rules.ts'
import { seeAccount } from '../account-view.ts'
import { objectionTo } from '../rules.ts'
import { hashOf, newSecret } from '../secrets.ts'
import { insertLink } from '../store.ts'

/** The link itself stands behind `#`, which no server and no log is told. */
const addressOf = (origin: string, secret: string): string => `${origin}/toa-soan/lien-ket#${secret}`

/** Makes a link that works once. @returns its address, the only time that it is known */
export async function makeLink(ctx: Context, origin: string, accountId: number, purpose: LinkPurpose): Promise<{ address: string; expiresAt: Date }> {
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + linkLifetime[purpose])
  await insertLink(ctx.sql, { hash: hashOf(secret), accountId, purpose, expiresAt })
  return { address: addressOf(origin, secret), expiresAt }
}

/**
 * Sends a link by mail, where mail is set up. Otherwise it is answered, for whoever asked to hand on: then the log says that it was shown.
 */
export async function handOverLink(ctx: Context, app: Pick<App, 'origin' | 'mail'>, accountId: number, purpose: LinkPurpose) {
  if (app.mail) {
    // The link is made where the mail is: it never lies in the queue.
    await enqueue(ctx.sql, 'people.mail-link', { accountId, purpose })
    return { mailed: true as const }
  }
  await ctx.emit({ name: 'people.link-shown', data: { accountId, purpose } })
  return { mailed: false as const, ...(await makeLink(ctx, app.origin, accountId, purpose)) }
}

/** Sends somebody a link once more: an invitation, or the way to a new password. */
export async function sendLink(ctx: Context, app: Pick<App, 'origin' | 'mail'>, accountId: number, purpose: LinkPurpose) {
  const found = await seeAccount(ctx, accountId)
  if (!found) return fail({ kind: 'no-such-account' })
  const objection = objectionTo(purpose === 'invitation' ? 'invite' : 'new-password', ctx.actor, found.seen)
  if (objection) return fail(objection)
  const handed = await handOverLink(ctx, app, accountId, purpose)
  await ctx.emit({ name: purpose === 'invitation' ? 'people.invited-again' : 'people.password-link-sent', data: { accountId } })
  return ok(handed)
}

/**
 * Somebody says that they forgot their password. Whether anybody has this address is looked up by the queue, and not while they wait: the answer
 * and the time it takes are the same for all.
 */
export async function askForPassword(ctx: Context, email: string) {
  await enqueue(ctx.sql, 'people.password-forgotten', { email })
  return ok({})
}
