import { readHolders, rolesWith } from '../../people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/db/outbox.ts'
import { nextSteps, type Step, stepPermissions, steps, type WorkflowRule, type WorkflowStep } from './rules.ts'
import { insertNotifications, readConcerned, readDelegations, readDuties, readPersonNumber } from './store.ts'

export type NotificationKind = 'waits' | 'returned' | 'approved' | 'held' | 'dropped' | 'assigned'

/** So many are told at most that a draft waits, where nobody is on duty. */
const mostTold = 30

/** Tells people of something, in the app and, where mail is set up, by mail. Nobody is told what they did themselves. */
export async function notify(
  ctx: Context,
  accounts: readonly number[],
  told: { kind: NotificationKind; storyId: number; editionId: number | null; words?: string },
): Promise<void> {
  const by = ctx.actor.accountId
  if (by === null) return
  const others = [...new Set(accounts)].filter((one) => one !== by)
  const ids = await insertNotifications(
    ctx.sql,
    others.map((accountId) => ({
      accountId,
      kind: told.kind,
      storyId: told.storyId,
      editionId: told.editionId,
      byAccount: by,
      words: told.words ?? '',
    })),
  )
  for (const id of ids) await enqueue(ctx.sql, 'newsroom.mail-notification', { id })
}

/**
 * Who is called when a draft waits: those on duty for the first of its next steps that has somebody on duty, and to whom they delegated it;
 * where nobody is on duty, whoever may take the next step. Not who wrote it or approved it before.
 */
export async function whoIsCalled(
  ctx: Context,
  state: WorkflowStep,
  rule: WorkflowRule,
  approved: number,
  not: readonly number[],
): Promise<number[]> {
  // Nobody is called for the last approval as long as others must approve before.
  const next = nextSteps(state, rule).filter((step, place) => place === 0 || step !== 'approved' || approved + 1 >= rule.approvers)
  const duties = await readDuties(ctx.sql, ctx.now, new Date(ctx.now.getTime() + 1))
  const delegations = (await readDelegations(ctx.sql, dayOf(ctx.now))).filter((one) => one.firstDay <= dayOf(ctx.now))
  const suitable = async (step: Step, accounts: readonly number[]) => {
    const all = [...accounts, ...delegations.filter((one) => one.step === step && accounts.includes(one.fromAccount)).map((one) => one.toAccount)]
    const found: number[] = []
    for (const one of new Set(all)) if (!not.includes(await readPersonNumber(ctx.sql, one))) found.push(one)
    return found
  }
  for (const step of next) {
    const called = await suitable(
      step,
      duties.filter((one) => one.step === step).map((one) => one.accountId),
    )
    if (called.length) return called
  }
  const [first] = next
  if (!first) return []
  // Whose own step it is; those above them, who may take it, too, are called where nobody else is there.
  const may = rolesWith(stepPermissions[first])
  const above = steps.slice(steps.indexOf(first) + 1).flatMap((step): string[] => rolesWith(stepPermissions[step]))
  for (const roles of [may.filter((role) => !above.includes(role)), may]) {
    const called = await suitable(first, await readHolders(ctx.sql, roles, dayOf(ctx.now)))
    if (called.length) return called.slice(0, mostTold)
  }
  return []
}

export const concerned = (ctx: Context, editionId: number): Promise<number[]> => readConcerned(ctx.sql, editionId)
