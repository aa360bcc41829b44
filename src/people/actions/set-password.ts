import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import type { Auth } from '../auth/auth.ts'
import { objectionToPassword } from '../password.ts'
import { type Account, deleteLinks, deleteSessions, readAccount, writePassword } from '../store.ts'
import { endTries } from './check-password.ts'

/** Gives an account a password that will do; sessions, links and wrong tries of before end with it. A second step stays. */
export async function writeNewPassword(ctx: Context, auth: Auth, account: Account, password: string) {
  const objection = await objectionToPassword(password, [account.name, account.email ?? ''])
  if (objection) return fail(objection)
  const library = await auth.$context
  await writePassword(ctx.sql, account.id, await library.password.hash(password))
  await deleteLinks(ctx.sql, account.id)
  const ended = await deleteSessions(ctx.sql, account.id)
  if (account.email) await endTries(ctx, library.secret, account.email)
  return ok({ ended })
}

/** Sets somebody's password from the terminal, where whoever may read the data folder may do everything. */
export async function setPassword(ctx: Context, auth: Auth, accountId: number, password: string) {
  if (ctx.actor.grants !== 'all') return fail({ kind: 'not-allowed' })
  const account = await readAccount(ctx.sql, accountId)
  if (!account) return fail({ kind: 'no-such-account' })
  if (account.state === 'closed') return fail({ kind: 'wrong-state', state: account.state })
  const written = await writeNewPassword(ctx, auth, account, password)
  if (!written.ok) return written
  await ctx.emit({ name: 'people.password-set', data: { accountId, sessionsEnded: written.value.ended } })
  return written
}
