import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import type { Auth } from '../auth/auth.ts'
import { failuresForgotten, waitAfter } from '../rules.ts'
import { hashOfAddress } from '../secrets.ts'
import { type Account, countTry, forgetTries, readPasswordHash, setWait } from '../store.ts'

/**
 * Counts a try at somebody's password, before it is looked at, whether or not anybody has this address.
 * Belongs in a transaction of its own, so that tries of the same address queue here and not behind the slow look at a password.
 */
export async function beginTry(ctx: Context, secret: string, email: string) {
  const hash = hashOfAddress(email, secret)
  const { waiting, failures, waitUntil } = await countTry(ctx.sql, hash, ctx.now, new Date(ctx.now.getTime() - failuresForgotten * 1000))
  if (waiting) return fail({ kind: 'too-many-tries', seconds: Math.max(1, Math.ceil((waitUntil.getTime() - ctx.now.getTime()) / 1000)) })
  const wait = waitAfter(failures)
  if (wait) await setWait(ctx.sql, hash, new Date(ctx.now.getTime() + wait * 1000))
  return ok({ failures })
}

/** The right password: what was wrong before is forgotten. */
export const endTries = (ctx: Context, secret: string, email: string): Promise<void> => forgetTries(ctx.sql, hashOfAddress(email, secret))

/** Whether this is the password of somebody who is signed in, asked again before what is theirs is changed. */
export async function checkPassword(ctx: Context, auth: Auth, account: Account, password: string) {
  const hash = await readPasswordHash(ctx.sql, account.id)
  const { password: library, secret } = await auth.$context
  const right = hash !== undefined && (await library.verify({ hash, password }))
  if (!right) {
    await ctx.emit({ name: 'people.password-failed', data: { accountId: account.id } })
    return fail({ kind: 'wrong-password' })
  }
  if (account.email) await endTries(ctx, secret, account.email)
  return ok({})
}
