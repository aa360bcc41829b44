import { canSomewhere } from '../../../people/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { concerned, type NotificationKind, notify, whoIsCalled } from '../notify.ts'
import { judgeMove, type MoveKind, type Step, type WorkflowStep } from '../rules.ts'
import { findRevision, insertMove, lockDraftRow, readMoves, readRevisionsAfter } from '../store.ts'
import { seeDraft, seeMover } from '../view.ts'

export type MoveGiven = {
  editionId: number
  /** The revision that whoever moves it had before their eyes, and the state in which they saw it. */
  revisionId: number
  from: WorkflowStep
  kind: MoveKind
  step?: Step | undefined
  reason: string
}

const toldAs: Partial<Record<MoveKind, NotificationKind>> = { return: 'returned', hold: 'held', drop: 'dropped' }

/**
 * Moves a draft one step: hands it in, approves it, sends it back, puts it aside or takes that back. A move is about the revision that its mover saw;
 * where the text or its state is another by now, nothing is done and the answer says who did what since.
 */
export async function moveDraft(ctx: Context, given: MoveGiven) {
  const { accountId } = ctx.actor
  if (accountId === null || !canSomewhere(ctx.actor, 'newsroom.write')) return fail({ kind: 'not-allowed' })
  const row = await lockDraftRow(ctx.sql, given.editionId)
  if (!row || row.revisionId === null) return fail({ kind: 'no-such-edition' })
  const was = await findRevision(ctx.sql, given.revisionId)
  if (was?.editionId !== row.editionId) return fail({ kind: 'no-such-revision' })
  if (row.revisionId !== given.revisionId || row.workflow !== given.from) {
    const saved = await readRevisionsAfter(ctx.sql, [row.editionId], was.number, 10)
    const moves = await readMoves(ctx.sql, [row.editionId], 5)
    return fail({
      kind: 'stale-draft',
      state: row.workflow,
      revisionId: row.revisionId,
      saved: saved.map(({ number, name, at }) => ({ number, name, at })),
      moves: moves.map(({ kind, to, name, at }) => ({ kind, to, name, at })),
    })
  }
  const { seen, last } = await seeDraft(ctx.sql, row)
  const { mover, held } = await seeMover(ctx.sql, { ...ctx.actor, accountId }, row, ctx.now)
  const judged = judgeMove(given.kind, seen, mover, { step: given.step, reason: given.reason })
  if ('kind' in judged) return fail(judged)
  let delegationId: number | null = null
  if (judged.inNameOf !== null) {
    const people = mover.delegators[given.step as Step] ?? []
    delegationId = held.filter((one) => one.step === given.step)[people.indexOf(judged.inNameOf)]?.id ?? null
  }
  const moveId = await insertMove(ctx.sql, {
    editionId: row.editionId,
    revisionId: row.revisionId,
    kind: given.kind,
    from: row.workflow,
    to: judged.to,
    accountId,
    delegationId,
    undoes: given.kind === 'undo' ? (last?.id ?? null) : null,
    reason: given.reason,
  })
  const told = { storyId: row.storyId, editionId: row.editionId, words: given.reason }
  const as = toldAs[given.kind] ?? (judged.to === 'approved' ? 'approved' : undefined)
  if (as) await notify(ctx, await concerned(ctx, row.editionId), { kind: as, ...told })
  else if (given.kind === 'submit' || given.kind === 'step') {
    const approved = seen.approvals.length + (given.kind === 'step' && judged.to !== 'edited' ? 1 : 0)
    const not = [...seen.writers, ...seen.approvals.flatMap((one) => one.people), mover.person]
    await notify(ctx, await whoIsCalled(ctx, judged.to, seen.rule, approved, not), { kind: 'waits', ...told })
  }
  await ctx.emit({
    name: 'newsroom.draft-moved',
    data: { editionId: row.editionId, revisionId: row.revisionId, kind: given.kind, from: row.workflow, to: judged.to },
  })
  return ok({ moveId, state: judged.to })
}
