import { readRevisions } from '../../newsroom/index.ts'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { readReleasable } from '../approval.ts'
import { lockWaitingOf, settleCancelled } from '../schedule/store.ts'
import { lockLog, readLiveRevisions } from '../store.ts'
import { releaseRevisions, unpublishEditions } from './release-revisions.ts'

/**
 * Makes an approved revision public at once: for the first time, again, or in the place of an earlier text. What the schedule would
 * have done with the same text is taken out of it.
 */
export async function releaseNow(ctx: Context, given: { revisionId: number; note?: string }) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  const [revision] = await readRevisions(ctx.sql, [given.revisionId])
  if (!revision) return fail({ kind: 'no-such-revision' })
  const { editionId } = revision
  // Before the log: the sweep, too, takes its row first and the log afterwards.
  const waiting = await lockWaitingOf(ctx.sql, editionId)
  await lockLog(ctx.sql)
  if (!(await readReleasable(ctx.sql, [revision])).has(given.revisionId)) return fail({ kind: 'not-approved' })
  const [live] = await readLiveRevisions(ctx.sql, [editionId])
  if (live?.revisionId === given.revisionId) return fail({ kind: 'already-live' })
  const released = await releaseRevisions(ctx, [
    { revisionId: given.revisionId, kind: live ? 'update' : 'publish', ...(given.note && { notice: { note: given.note } }) },
  ])
  if (!released.ok) return released
  const done = waiting.filter((one) => one.revisionId === given.revisionId).map((one) => one.id)
  if (done.length) await settleCancelled(ctx.sql, done, ctx.actor.accountId)
  return ok({ editionId, position: released.value[0]?.position as number })
}

/** Takes a public edition off the site for a time, at once; what the schedule had to do about that is taken out of it. */
export async function unpublishNow(ctx: Context, given: { editionId: number; reason: string }) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  const waiting = await lockWaitingOf(ctx.sql, given.editionId)
  const outcome = await unpublishEditions(ctx, [given.editionId], given.reason)
  if (!outcome.ok) return outcome
  const done = waiting.filter((one) => one.what === 'unpublish').map((one) => one.id)
  if (done.length) await settleCancelled(ctx.sql, done, ctx.actor.accountId)
  return ok({ position: outcome.value[0] as number })
}
