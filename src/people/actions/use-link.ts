import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import type { Auth } from '../auth/auth.ts'
import { hashOf } from '../secrets.ts'
import { insertLink, readAccount, readLink, setEmailProven, takeLink } from '../store.ts'
import { writeNewPassword } from './set-password.ts'

/** Whom a link is for, shown to whoever holds it. */
export async function openLink(ctx: Context, secret: string) {
  const link = await readLink(ctx.sql, hashOf(secret), ctx.now)
  const account = link && (await readAccount(ctx.sql, link.accountId))
  if (!link || !account || account.state === 'closed') return fail({ kind: 'no-such-link' })
  return ok({ purpose: link.purpose, name: account.name, email: account.email ?? '', language: account.language })
}

/** Sets a password by a link, which is used up with it. All sessions of the account end; a second step stays. */
export async function useLink(ctx: Context, auth: Auth, given: { secret: string; password: string }) {
  const hash = hashOf(given.secret)
  const link = await readLink(ctx.sql, hash, ctx.now)
  const account = link && (await readAccount(ctx.sql, link.accountId))
  if (!link || !account?.email || account.state === 'closed') return fail({ kind: 'no-such-link' })
  if (!(await takeLink(ctx.sql, hash, ctx.now))) return fail({ kind: 'no-such-link' })
  const written = await writeNewPassword(ctx, auth, account, given.password)
  if (!written.ok) {
    // A password that will not do leaves the link as it was.
    await insertLink(ctx.sql, { hash, ...link })
    return written
  }
  await setEmailProven(ctx.sql, account.id)
  ctx.actor = { ...ctx.actor, accountId: account.id }
  await ctx.emit({
    name: link.purpose === 'invitation' ? 'people.joined' : 'people.password-set',
    data: { accountId: account.id, sessionsEnded: written.value.ended },
  })
  return ok({ email: account.email })
}
