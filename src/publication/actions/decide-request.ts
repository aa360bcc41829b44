import { readRevisions } from '../../newsroom/index.ts'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { readSetting } from '../../platform/db/settings.ts'
import { fail, ok } from '../../platform/result.ts'
import { readReleasable } from '../approval.ts'
import { insertDecision, insertProposal, lockRequest, type ProposedWords, type RequestRow, readLiveOfStory } from '../register/store.ts'
import { objectionToDecision, objectionToProposal } from '../rules.ts'
import type { NoticeField, RequestKind } from '../schema.ts'
import { lockLog } from '../store.ts'
import { releaseRevisions, removeEditions } from './release-revisions.ts'

/** What a newspaper asks for in the words of each kind, beyond what the database does. The setting `notices`. */
export type NoticeSettings = { required?: Partial<Record<RequestKind, NoticeField[]>> }

async function objection(ctx: Context, request: RequestRow, outcome: 'granted' | 'refused', words: readonly ProposedWords[]) {
  const live = await readLiveOfStory(ctx.sql, request.storyId)
  const { required = {} } = (await readSetting<NoticeSettings>(ctx.sql, 'notices')) ?? {}
  const found = objectionToProposal(
    request.kind,
    outcome,
    words,
    live.map((one) => one.editionId),
    required,
  )
  const revisions = new Map(
    (
      await readRevisions(
        ctx.sql,
        words.flatMap((one) => one.revisionId ?? []),
      )
    ).map((one) => [one.revisionId, one]),
  )
  const releasable = await readReleasable(ctx.sql, [...revisions.values()])
  const wrong = words
    .filter((one) => one.revisionId !== undefined)
    .map(({ editionId, revisionId = 0 }) => {
      const revision = revisions.get(revisionId)
      if (revision?.editionId !== editionId) return { kind: 'no-such-revision', editionId } as const
      return releasable.has(revisionId) ? undefined : ({ kind: 'not-approved', editionId } as const)
    })
    .find((one) => one !== undefined)
  return { found: found ?? wrong, live }
}

/** Says how a request should be answered, and with which words in every language. An earlier proposal stays in the register. */
export async function proposeDecision(
  ctx: Context,
  requestId: number,
  given: { outcome: 'granted' | 'refused'; words: readonly ProposedWords[]; reason: string },
) {
  if (!can(ctx.actor, 'publication.requests')) return fail({ kind: 'not-allowed' })
  const request = await lockRequest(ctx.sql, requestId)
  if (!request) return fail({ kind: 'no-such-request' })
  if (request.decidedAt) return fail({ kind: 'already-decided' })
  const { found } = await objection(ctx, request, given.outcome, given.words)
  if (found) return fail(found)
  const id = await insertProposal(ctx.sql, { requestId, ...given, by: ctx.actor.accountId })
  await ctx.emit({ name: 'publication.decision-proposed', data: { requestId, outcome: given.outcome } })
  return ok({ proposalId: id })
}

/**
 * Decides a request as it was proposed last, and carries it out in one transaction for every language of the story: the texts, lists, feeds
 * and the page of corrections tell it together. A required correction and a removal are decided by another person than who proposed them.
 * @param proposalId what the decider has read; a newer proposal is told, and nothing is decided
 */
export async function decideRequest(ctx: Context, requestId: number, proposalId: number) {
  const request = await lockRequest(ctx.sql, requestId)
  if (!can(ctx.actor, request?.kind === 'remove' ? 'publication.remove' : 'publication.correct')) return fail({ kind: 'not-allowed' })
  if (!request) return fail({ kind: 'no-such-request' })
  const { outcome, words, proposedBy } = request
  if (request.proposalId === null || outcome === null || words === null) return fail({ kind: 'nothing-proposed' })
  const refusal = objectionToDecision({ kind: request.kind, decided: request.decidedAt !== null }, proposedBy, ctx.actor.accountId)
  if (refusal) return fail(refusal)
  if (request.proposalId !== proposalId) return fail({ kind: 'proposed-anew', proposalId: request.proposalId })
  await lockLog(ctx.sql)
  // An edition may have come or gone since it was proposed.
  const { found, live } = await objection(ctx, request, outcome, words)
  if (found) return fail(found)
  if (outcome === 'granted') {
    const { kind } = request
    const done =
      kind === 'remove'
        ? await removeEachWithReason(ctx, requestId, words)
        : await releaseRevisions(
            ctx,
            words.map(({ editionId, notice, revisionId }) => ({
              revisionId: revisionId ?? (live.find((one) => one.editionId === editionId)?.revisionId as number),
              kind,
              notice: { ...notice, request: requestId },
            })),
          )
    if (!done.ok) return done
  }
  await insertDecision(ctx.sql, requestId, proposalId, ctx.actor.accountId)
  await ctx.emit({ name: 'publication.request-decided', data: { requestId, kind: request.kind, outcome, storyId: request.storyId } })
  return ok({ outcome })
}

async function removeEachWithReason(ctx: Context, requestId: number, words: readonly ProposedWords[]) {
  for (const { editionId, notice } of words) {
    const removed = await removeEditions(ctx, [editionId], notice.reason ?? '', requestId)
    if (!removed.ok) return removed
  }
  return ok({})
}
