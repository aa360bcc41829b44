import { systemActor } from '../../people/index.ts'
import { type App, type Context, inTransaction } from '../../platform/context.ts'
import { isDatabaseGone } from '../../platform/db/sql.ts'
import { readReleasable } from '../approval.ts'
import { lateAfter, retryAfter } from '../rules.ts'
import { endEmbargoes, postponeTry, type ScheduleEntry, settleDone, settleRefused, takeDue } from '../schedule/store.ts'
import { showFrontVersion } from '../fronts/store.ts'
import { databaseNow, readLiveRevisions } from '../store.ts'
import { releaseRevisions, unpublishEditions } from './release-revisions.ts'

export type SweepCounts = { done: number; refused: number; late: number; failed: number }

/**
 * Does whatever in the schedule is due, each entry in a transaction of its own in which it is settled as well: an entry is done once, or
 * not yet. Any number of workers may do this at the same time, and may be killed at any moment.
 * @param options.at the instant that counts as now; absent: the database's own, the one clock that all workers share
 */
export async function releaseDue(app: App, options: { at?: Date; stopping?: () => boolean } = {}): Promise<SweepCounts> {
  const counts: SweepCounts = { done: 0, refused: 0, late: 0, failed: 0 }
  while (!options.stopping?.()) {
    let taken: ScheduleEntry | undefined
    try {
      const outcome = await inTransaction(app, systemActor('schedule'), async (ctx) => {
        const at = options.at ?? (await databaseNow(ctx.sql))
        taken = await takeDue(ctx.sql, at)
        return taken && (await carryOut(ctx, taken, at))
      })
      if (!outcome) return counts
      counts[outcome.outcome]++
      if (outcome.late) {
        counts.late++
        app.log.warn({ scheduleId: taken?.id, editionId: taken?.editionId, seconds: outcome.late }, 'something scheduled came late')
      }
      if (outcome.outcome === 'refused')
        app.log.warn({ scheduleId: taken?.id, refusal: outcome.refusal }, 'something scheduled was refused at its time')
    } catch (error) {
      // Without a row there is nothing to put aside, and without a database nowhere to write it.
      if (!taken || isDatabaseGone(error)) throw error
      counts.failed++
      app.log.error(error, `entry ${taken.id} of the schedule failed and is tried again`)
      await postponeTry(app.db, taken.id, new Date((options.at ?? (await databaseNow(app.db))).getTime() + retryAfter(taken.tries)))
    }
  }
  return counts
}

async function carryOut(ctx: Context, entry: ScheduleEntry, at: Date) {
  // In the name of who scheduled it: the log says so.
  ctx.actor = systemActor('schedule', entry.askedBy)
  const { id, editionId, storyId } = entry
  const late = at.getTime() - entry.dueAt.getTime() > lateAfter ? Math.round((at.getTime() - entry.dueAt.getTime()) / 1000) : 0
  // On time, its time is the one that was chosen, to the second; late, nobody is told that it was there before.
  const publicFrom = late ? undefined : entry.dueAt
  const outcome = await attempt(ctx, entry, publicFrom, at)
  if (!outcome.ok) {
    const refusal = outcome.refusal
    await settleRefused(ctx.sql, id, refusal)
    await ctx.emit({ name: 'publication.schedule-refused', data: { scheduleId: id, storyId, editionId, why: refusal.kind } })
    return { outcome: 'refused', late, refusal } as const
  }
  await settleDone(ctx.sql, id, outcome.position)
  if (late) await ctx.emit({ name: 'publication.released-late', data: { scheduleId: id, storyId, editionId, seconds: late } })
  return { outcome: 'done', late } as const
}

async function attempt(ctx: Context, entry: ScheduleEntry, publicFrom: Date | undefined, at: Date) {
  const { editionId, revisionId, notice } = entry
  if (entry.frontVersionId !== null) {
    await showFrontVersion(ctx.sql, entry.frontVersionId)
    await ctx.emit({ name: 'publication.front-changed', data: { versionId: entry.frontVersionId } })
    return { ok: true, position: null } as const
  }
  if (revisionId === null) {
    const taken = await unpublishEditions(ctx, [editionId], notice.reason ?? '', publicFrom)
    return taken.ok ? ({ ok: true, position: taken.value[0] as number } as const) : taken
  }
  const [live] = await readLiveRevisions(ctx.sql, [editionId])
  if (live?.revisionId === revisionId) return { ok: false, refusal: { kind: 'already-live' } } as const
  // An approval may have been taken back since it was scheduled.
  if (!(await readReleasable(ctx.sql, [{ revisionId, editionId }])).has(revisionId)) return { ok: false, refusal: { kind: 'not-approved' } } as const
  const released = await releaseRevisions(ctx, [{ revisionId, kind: live ? 'update' : 'publish', notice, ...(publicFrom && { publicFrom }) }], { at })
  return released.ok ? ({ ok: true, position: released.value[0]?.position as number } as const) : released
}

/**
 * Does in this transaction what will be done by an instant, for whoever wants to see it before; the transaction is then taken back.
 * @param at an instant to come
 */
export async function carryOutUntil(ctx: Context, at: Date): Promise<void> {
  await endEmbargoes(ctx.sql, at)
  for (let taken = await takeDue(ctx.sql, at); taken; taken = await takeDue(ctx.sql, at)) await carryOut(ctx, taken, taken.dueAt)
}
