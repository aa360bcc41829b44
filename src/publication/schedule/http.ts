import { readRevisions } from '../../newsroom/index.ts'
import { can, readAccounts } from '../../people/index.ts'
import type { App } from '../../platform/context.ts'
import { actingIn, type Endpoint, endpoint } from '../../platform/http/api.ts'
import { fail, ok } from '../../platform/result.ts'
import { releaseNow, unpublishNow } from '../actions/release-now.ts'
import { cancelScheduled, moveScheduled, scheduleRelease, scheduleUnpublish } from '../actions/schedule-release.ts'
import { setEmbargo } from '../actions/set-embargo.ts'
import { editionPath } from '../addresses.ts'
import { readReleasable } from '../approval.ts'
import { lateAfter, type PublicationState } from '../rules.ts'
import { readLiveRevisions, readPublicNames, readReleases, readStates } from '../store.ts'
import * as shape from './schema.ts'
import { readEmbargo, readEmbargoes, readSchedule, readScheduleOf, type ScheduleEntry } from './store.ts'

/** The most entries that a span of the schedule shows. */
const longestSchedule = 500
/** The longest span that may be asked for, in milliseconds. */
const longestSpan = 62 * 86_400_000

const refusalsOfRelease = ['not-allowed', 'no-such-revision', 'not-approved', 'under-embargo', 'already-live', 'text-was-erased']
const refusalsOfTime = ['in-the-past', 'too-far-ahead', 'already-scheduled']

/** The interface for programs: release, schedule, embargo. */
export function scheduleEndpoints(app: App): readonly Endpoint[] {
  const act = actingIn(app)
  const see = async (entries: readonly ScheduleEntry[]) => {
    const now = app.clock()
    const names = new Map((await readAccounts(app.db)).map((one) => [one.id, one.name]))
    const embargoes = await readEmbargoes(
      app.db,
      entries.map((one) => one.storyId),
      now,
    )
    return entries.map((one) => ({
      ...one,
      note: one.notice.note ?? one.notice.reason ?? null,
      late: one.state === 'waiting' && now.getTime() - one.dueAt.getTime() > lateAfter,
      refusal: one.refusal?.kind ?? null,
      askedBy: (one.askedBy !== null && names.get(one.askedBy)) || null,
      embargoUntil: embargoes.get(one.storyId) ?? null,
    }))
  }
  return [
    endpoint({
      method: 'POST',
      path: '/api/releases',
      about: 'publication',
      says: 'Makes an approved revision public at once: for the first time, again, or in the place of the text that is public.',
      access: 'signed-in',
      body: shape.releaseGiven,
      answer: shape.releaseAnswer,
      refusals: refusalsOfRelease,
      run: (call) => act(call, (ctx) => releaseNow(ctx, { revisionId: call.body.revisionId, ...(call.body.note && { note: call.body.note }) })),
    }),
    endpoint({
      method: 'GET',
      path: '/api/schedule',
      about: 'publication',
      says: 'What is due between two instants, and what became of what was, in the order of its time.',
      access: 'signed-in',
      query: shape.spanAsked,
      answer: shape.scheduleAnswer,
      refusals: ['not-allowed', 'span-too-long'],
      async run(call) {
        const actor = call.caller?.actor
        if (!actor || !can(actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
        const { from, to } = call.query
        if (to.getTime() - from.getTime() > longestSpan) return fail({ kind: 'span-too-long' })
        return ok({ entries: await see(await readSchedule(app.db, from, to, longestSchedule)), mayRelease: can(actor, 'publication.release') })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/schedule',
      about: 'publication',
      says: 'Puts an approved revision in the schedule, or the taking off the site of an edition.',
      access: 'signed-in',
      body: shape.scheduleGiven,
      answer: shape.scheduleMade,
      refusals: [...refusalsOfRelease, ...refusalsOfTime, 'not-live', 'no-such-edition'],
      async run(call) {
        const { body } = call
        return await act(call, async (ctx) =>
          body.what === 'release'
            ? await scheduleRelease(ctx, { revisionId: body.revisionId, dueAt: body.dueAt, ...(body.note && { note: body.note }) })
            : await scheduleUnpublish(ctx, body),
        )
      },
    }),
    endpoint({
      method: 'PUT',
      path: '/api/schedule/:id',
      about: 'publication',
      says: 'Gives what waits another time.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.moveGiven,
      answer: shape.moved,
      refusals: ['not-allowed', 'no-such-entry', 'moved-meanwhile', 'under-embargo', 'not-live', ...refusalsOfTime],
      run: (call) => act(call, (ctx) => moveScheduled(ctx, call.params.id, call.body.dueAt, call.body.version)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/schedule/:id',
      about: 'publication',
      says: 'Takes what waits out of the schedule.',
      access: 'signed-in',
      params: shape.idOnly,
      refusals: ['not-allowed', 'no-such-entry'],
      run: (call) => act(call, (ctx) => cancelScheduled(ctx, call.params.id)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/publication',
      about: 'publication',
      says: 'What is public of an edition, its releases, what waits in the schedule, and whether its story is under embargo.',
      access: 'signed-in',
      params: shape.idOnly,
      query: shape.storyAsked,
      answer: shape.publicationAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        const actor = call.caller?.actor
        if (!actor || !can(actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
        const editionId = call.params.id
        const [[state], [name], [live], releases, schedule] = await Promise.all([
          readStates(app.db, [editionId]),
          readPublicNames(app.db, [editionId]),
          readLiveRevisions(app.db, [editionId]),
          readReleases(app.db, editionId),
          readScheduleOf(app.db, editionId, 50),
        ])
        const { revisionId } = call.query
        const [revision] = revisionId === undefined || name ? [] : await readRevisions(app.db, [revisionId])
        const storyId = name?.storyId ?? (revision?.editionId === editionId ? revision.storyId : undefined)
        const embargo = storyId === undefined ? undefined : await readEmbargo(app.db, storyId)
        const waits = schedule.some((one) => one.state === 'waiting' && one.what === 'release')
        return ok({
          editionId,
          storyId: storyId ?? null,
          state: state?.state ?? ((waits ? 'scheduled' : 'unpublished') satisfies PublicationState),
          path: name ? editionPath(name) : null,
          liveRevisionId: live?.revisionId ?? null,
          releases: releases.slice(-100),
          schedule: await see(schedule),
          embargo: embargo && embargo.until > app.clock() ? { until: embargo.until, reason: embargo.reason } : null,
          isApproved: revisionId !== undefined && (await readReleasable(app.db, [{ revisionId, editionId }])).has(revisionId),
          mayRelease: can(actor, 'publication.release'),
          mayEmbargo: can(actor, 'publication.embargo'),
        })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/editions/:id/unpublish',
      about: 'publication',
      says: 'Takes a public edition off the site for a time, at once, with the reason that readers are told.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.unpublishGiven,
      answer: shape.positionAnswer,
      refusals: ['not-allowed', 'not-live'],
      run: (call) => act(call, (ctx) => unpublishNow(ctx, { editionId: call.params.id, reason: call.body.reason })),
    }),
    endpoint({
      method: 'PUT',
      path: '/api/stories/:id/embargo',
      about: 'publication',
      says: 'Says until when nothing of a story may be public, in any language; null lifts it.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.embargoGiven,
      refusals: ['not-allowed', 'in-the-past', 'reason-needed', 'no-such-embargo'],
      run: (call) => act(call, (ctx) => setEmbargo(ctx, { storyId: call.params.id, ...call.body })),
    }),
  ]
}
