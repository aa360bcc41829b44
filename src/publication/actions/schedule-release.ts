import { readRevisions } from '../../newsroom/index.ts'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { readReleasable } from '../approval.ts'
import { objectionToSchedule, type PublicationState } from '../rules.ts'
import { insertEntry, lockWaiting, lockWaitingOf, moveEntry, readEmbargo, settleCancelled } from '../schedule/store.ts'
import type { ReleaseNotice } from '../schema.ts'
import { readLiveRevisions, readPublicNames, readStates } from '../store.ts'

const stateOf = async (ctx: Context, editionId: number): Promise<PublicationState> =>
  (await readStates(ctx.sql, [editionId]))[0]?.state ?? 'unpublished'

/** Puts an approved revision in the schedule: this very text becomes public at that instant, whatever is written meanwhile. */
export async function scheduleRelease(ctx: Context, given: { revisionId: number; dueAt: Date; note?: string }) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  const [revision] = await readRevisions(ctx.sql, [given.revisionId])
  if (!revision) return fail({ kind: 'no-such-revision' })
  if (revision.erased) return fail({ kind: 'text-was-erased' })
  const { editionId, storyId, language, headline } = revision
  const waiting = await lockWaitingOf(ctx.sql, editionId)
  const [live] = await readLiveRevisions(ctx.sql, [editionId])
  if (live?.revisionId === given.revisionId) return fail({ kind: 'already-live' })
  const objection = objectionToSchedule(
    { what: 'release', dueAt: given.dueAt },
    {
      state: await stateOf(ctx, editionId),
      approved: (await readReleasable(ctx.sql, [revision])).has(given.revisionId),
      embargoUntil: (await readEmbargo(ctx.sql, storyId))?.until ?? null,
      waiting,
    },
    ctx.now,
  )
  if (objection) return fail(objection)
  const notice: ReleaseNotice = given.note ? { note: given.note } : {}
  const id = await insertEntry(ctx.sql, {
    what: 'release',
    storyId,
    editionId,
    revisionId: given.revisionId,
    language,
    headline,
    dueAt: given.dueAt,
    notice,
    askedBy: ctx.actor.accountId,
  })
  await ctx.emit({ name: 'publication.scheduled', data: { scheduleId: id, storyId, editionId, dueAt: given.dueAt.toISOString() } })
  return ok({ id })
}

/** Has a public edition, or one that will be public by then, taken off the site at an instant, with the reason for the reader. */
export async function scheduleUnpublish(ctx: Context, given: { editionId: number; dueAt: Date; reason: string }) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  const { editionId } = given
  const waiting = await lockWaitingOf(ctx.sql, editionId)
  const objection = objectionToSchedule(
    { what: 'unpublish', dueAt: given.dueAt },
    { state: await stateOf(ctx, editionId), approved: false, embargoUntil: null, waiting },
    ctx.now,
  )
  if (objection) return fail(objection)
  const [known] = waiting.length ? waiting : await readPublicNames(ctx.sql, [editionId])
  if (!known) return fail({ kind: 'no-such-edition' })
  const { storyId, language, headline } = known
  const id = await insertEntry(ctx.sql, {
    what: 'unpublish',
    storyId,
    editionId,
    revisionId: null,
    language,
    headline,
    dueAt: given.dueAt,
    notice: { reason: given.reason },
    askedBy: ctx.actor.accountId,
  })
  await ctx.emit({ name: 'publication.scheduled', data: { scheduleId: id, storyId, editionId, dueAt: given.dueAt.toISOString() } })
  return ok({ id })
}

/** Takes what waits out of the schedule. What is done, or was refused, stays in it. */
export async function cancelScheduled(ctx: Context, id: number) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  const entry = await lockWaiting(ctx.sql, id)
  if (!entry) return fail({ kind: 'no-such-entry' })
  await settleCancelled(ctx.sql, [id], ctx.actor.accountId)
  const { storyId, editionId } = entry
  await ctx.emit({ name: 'publication.schedule-cancelled', data: { scheduleId: id, storyId, editionId, dueAt: entry.dueAt.toISOString() } })
  return ok({})
}

/** Gives what waits another time. @param version where the mover saw it; another since then is told, and nothing is moved */
export async function moveScheduled(ctx: Context, id: number, dueAt: Date, version: number) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  const entry = await lockWaiting(ctx.sql, id)
  if (!entry) return fail({ kind: 'no-such-entry' })
  if (entry.version !== version) return fail({ kind: 'moved-meanwhile', dueAt: entry.dueAt.toISOString(), version: entry.version })
  const { storyId, editionId } = entry
  const others = (await lockWaitingOf(ctx.sql, editionId)).filter((one) => one.id !== id)
  const objection = objectionToSchedule(
    { what: entry.what, dueAt },
    {
      state: await stateOf(ctx, editionId),
      // It was when it was scheduled, the text is the same, and at its time it is asked once more.
      approved: true,
      embargoUntil: (await readEmbargo(ctx.sql, storyId))?.until ?? null,
      waiting: others,
    },
    ctx.now,
  )
  if (objection) return fail(objection)
  await moveEntry(ctx.sql, id, dueAt)
  await ctx.emit({
    name: 'publication.schedule-moved',
    data: { scheduleId: id, storyId, editionId, from: entry.dueAt.toISOString(), to: dueAt.toISOString() },
  })
  return ok({ version: version + 1 })
}
