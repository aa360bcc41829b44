import { actorOf, can, readAccount, readRolesOn } from '../../../people/index.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { type Step, stepPermissions } from '../rules.ts'
import { endDutyRow, insertDuty } from '../store.ts'
import { delegationsTo } from '../view.ts'

/** Puts somebody on duty for a step: they are called when a draft waits for it. Only who may take the step, by their role or delegated, is put on duty. */
export async function setDuty(ctx: Context, given: { step: Step; accountId: number; startsAt: Date; endsAt: Date }) {
  const { accountId } = ctx.actor
  if (accountId === null || !can(ctx.actor, 'newsroom.roster')) return fail({ kind: 'not-allowed' })
  if (given.endsAt <= given.startsAt) return fail({ kind: 'duty-ends-before-it-begins' })
  if (given.endsAt.getTime() - given.startsAt.getTime() > 31 * 86_400_000) return fail({ kind: 'too-long-a-time' })
  const account = await readAccount(ctx.sql, given.accountId)
  if (!account || account.state === 'closed') return fail({ kind: 'no-such-account' })
  const onTheDay = actorOf(account, await readRolesOn(ctx.sql, account.id, dayOf(given.startsAt)))
  const delegated = await delegationsTo(ctx.sql, account.id, given.startsAt)
  if (!can(onTheDay, stepPermissions[given.step]) && !delegated.some((one) => one.step === given.step)) return fail({ kind: 'may-not-take-step' })
  const id = await insertDuty(ctx.sql, { ...given, madeBy: accountId })
  await ctx.emit({ name: 'newsroom.duty-set', data: { accountId: given.accountId, step: given.step, from: given.startsAt, to: given.endsAt } })
  return ok({ id })
}

/** Takes somebody off the roster again. */
export async function endDuty(ctx: Context, id: number) {
  if (!can(ctx.actor, 'newsroom.roster')) return fail({ kind: 'not-allowed' })
  if (!(await endDutyRow(ctx.sql, id))) return fail({ kind: 'no-such-duty' })
  await ctx.emit({ name: 'newsroom.duty-ended', data: { dutyId: id } })
  return ok({})
}
