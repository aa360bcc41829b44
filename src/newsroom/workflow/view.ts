import { actorOf, can, canSomewhere, type Permission, readRolesOn } from '../../people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/context.ts'
import type { Sql } from '../../platform/db/sql.ts'
import { type DraftSeen, judgeMove, type MoveKind, type Mover, moveKinds, nextSteps, type Step, stepPermissions, steps } from './rules.ts'
import {
  type DelegationRow,
  type DraftRow,
  type MoveRow,
  readApprovals,
  readDelegations,
  readDuties,
  readMoves,
  readPersonNumber,
  readRuleOf,
  readWriters,
} from './store.ts'

/** A draft as the rules see it, with the move that can be undone. */
export async function seeDraft(sql: Sql, row: DraftRow): Promise<{ seen: DraftSeen; last: MoveRow | undefined }> {
  const rule = await readRuleOf(sql, row.editionId)
  const [writers, allWriters, approvals, moves] = await Promise.all([
    row.revisionId === null ? [] : readWriters(sql, row.revisionId, rule.wholeDraft),
    row.revisionId === null ? [] : readWriters(sql, row.revisionId, true),
    row.revisionId === null ? [] : readApprovals(sql, [row.revisionId]),
    readMoves(sql, [row.editionId], 200),
  ])
  const standing = moves.filter((one) => one.kind !== 'undo' && !one.undone)
  const putAside = row.workflow === 'on-hold' || row.workflow === 'dropped' ? standing.find((one) => one.to === row.workflow) : undefined
  const newest = moves[0]
  const last = newest && newest.kind !== 'undo' && newest.revisionId === row.revisionId && newest.to === row.workflow ? newest : undefined
  return {
    seen: {
      state: row.workflow,
      rule,
      writers,
      allWriters,
      approvals,
      aside: putAside ? { from: putAside.from, by: putAside.person, changedSince: putAside.revisionId !== row.revisionId } : null,
      last: last ? { by: last.person, from: last.from } : null,
    },
    last,
  }
}

/** Delegations to somebody that hold today, from people who may still take the step themselves. */
export async function delegationsTo(sql: Sql, accountId: number, now: Date): Promise<DelegationRow[]> {
  const today = dayOf(now)
  const given = (await readDelegations(sql, today)).filter((one) => one.toAccount === accountId && one.firstDay <= today)
  const held: DelegationRow[] = []
  for (const one of given)
    if (can(actorOf({ id: one.fromAccount, name: one.from }, await readRolesOn(sql, one.fromAccount, today)), stepPermissions[one.step]))
      held.push(one)
  return held
}

/** Whoever wants to move a draft, as the rules see them. */
export async function seeMover(
  sql: Sql,
  actor: Actor & { accountId: number },
  row: DraftRow,
  now: Date,
): Promise<{ mover: Mover; held: DelegationRow[] }> {
  const [person, held] = [await readPersonNumber(sql, actor.accountId), await delegationsTo(sql, actor.accountId, now)]
  const delegators: Partial<Record<Step, number[]>> = {}
  for (const one of held) (delegators[one.step] ??= []).push(await readPersonNumber(sql, one.fromAccount))
  return {
    mover: {
      person,
      own: row.ownerPerson === person,
      may: (permission) => (permission === 'newsroom.write' ? canSomewhere : can)(actor, permission as Permission),
      delegators,
    },
    held,
  }
}

/** The moves that somebody is offered: what they may do, and where a rule stands in the way, which. */
export function offeredMoves(seen: DraftSeen, mover: Mover): { kind: MoveKind; step: Step | null; refusal: string | null }[] {
  const hidden = ['not-allowed', 'move-not-possible', 'nothing-to-undo']
  return moveKinds
    .flatMap((kind): { kind: MoveKind; step?: Step }[] =>
      kind === 'step' ? nextSteps(seen.state, seen.rule).map((step) => ({ kind, step })) : [{ kind }],
    )
    .flatMap(({ kind, step }): { kind: MoveKind; step: Step | null; refusal: string | null }[] => {
      const judged = judgeMove(kind, seen, mover, { ...(step && { step }), reason: '…' })
      if (!('kind' in judged)) return [{ kind, step: step ?? null, refusal: null }]
      return hidden.includes(judged.kind) ? [] : [{ kind, step: step ?? null, refusal: judged.kind }]
    })
}

/** The steps that wait for somebody: the highest that they may take by their role, what was delegated to them, and what they are on duty for. */
export async function stepsOf(sql: Sql, actor: Actor & { accountId: number }, now: Date): Promise<Step[]> {
  const highest = steps.filter((step) => can(actor, stepPermissions[step])).at(-1)
  const held = await delegationsTo(sql, actor.accountId, now)
  const duties = (await readDuties(sql, now, new Date(now.getTime() + 1))).filter((one) => one.accountId === actor.accountId)
  return steps.filter((step) => step === highest || held.some((one) => one.step === step) || duties.some((one) => one.step === step))
}
