import { dayOf } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import type { AccountSeen } from './rules.ts'
import { type Account, lockAccount, lockAdministrators, readAdministrators, readGrants } from './store.ts'

/** An account as the policies see it, locked until the end of the transaction. */
export async function seeAccount(ctx: Context, id: number): Promise<{ account: Account; seen: AccountSeen } | undefined> {
  await lockAdministrators(ctx.sql)
  const account = await lockAccount(ctx.sql, id)
  if (!account) return undefined
  const administrators = await readAdministrators(ctx.sql, dayOf(ctx.now))
  const grants = (await readGrants(ctx.sql, id)).filter((one) => one.endedAt === null)
  return {
    account,
    seen: {
      id,
      state: account.state,
      units: grants.map((one) => one.unitId),
      lastAdministrator: administrators.length === 1 && administrators[0] === id,
    },
  }
}
