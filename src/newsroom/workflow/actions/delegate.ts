import { can, readPersonAccounts } from '../../../people/index.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { objectionToDelegation, type Step, stepPermissions } from '../rules.ts'
import { endDelegationRow, insertDelegation, lockDelegation } from '../store.ts'

/** Lets somebody take a step in one's name, from a day to a day. Only one's own is delegated, and never on to a third. */
export async function delegate(ctx: Context, given: { toAccount: number; step: Step; firstDay: string; lastDay: string }) {
  const { accountId } = ctx.actor
  if (accountId === null) return fail({ kind: 'not-allowed' })
  const objection = objectionToDelegation(
    { from: accountId, to: given.toAccount, firstDay: given.firstDay, lastDay: given.lastDay },
    dayOf(ctx.now),
    can(ctx.actor, stepPermissions[given.step]),
  )
  if (objection) return fail(objection)
  if (!(await readPersonAccounts(ctx.sql, [given.toAccount])).length) return fail({ kind: 'no-such-account' })
  const id = await insertDelegation(ctx.sql, { from: accountId, to: given.toAccount, ...given, madeBy: accountId })
  await ctx.emit({
    name: 'newsroom.step-delegated',
    data: { accountId: given.toAccount, step: given.step, firstDay: given.firstDay, lastDay: given.lastDay },
  })
  return ok({ id })
}

/** Ends a delegation before its day: whoever gave it, or whoever has it. */
export async function endDelegation(ctx: Context, id: number) {
  const found = await lockDelegation(ctx.sql, id)
  if (!found) return fail({ kind: 'no-such-delegation' })
  if (ctx.actor.accountId !== found.fromAccount && ctx.actor.accountId !== found.toAccount) return fail({ kind: 'not-allowed' })
  await endDelegationRow(ctx.sql, id)
  await ctx.emit({ name: 'newsroom.delegation-ended', data: { accountId: found.toAccount } })
  return ok({})
}
