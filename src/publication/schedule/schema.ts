import { z } from 'zod'
import { cleanLine } from '../../platform/text.ts'
import { releaseKinds } from '../kinds.ts'

/** Shapes of the schedule at the boundary. Fit for a browser. */

export const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
/** One line of words for the reader or the record. */
export const words = (most: number, fewest = 1) =>
  z
    .string()
    .max(4 * most)
    .transform(cleanLine)
    .pipe(z.string().min(fewest).max(most))
/** An instant that leaves. */
export const instant = z
  .date()
  .transform((one) => one.toISOString())
  .or(z.string())
  .meta({ format: 'date-time' })
/** An instant that comes in, with its zone (`2026-11-27T06:00:00+07:00`): kept to the second, as it was chosen. */
export const givenInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(Math.floor(Date.parse(text) / 1000) * 1000))
  .refine((at) => at.getUTCFullYear() >= 1900 && at.getUTCFullYear() < 2200, 'is out of reach')

export const idOnly = z.object({ id })
/** A revision of the edition, by which its story is known before anything of it was public. */
export const storyAsked = z.object({ revisionId: id.optional() })
export const positionAnswer = z.object({ position: z.number() })
export const releaseGiven = z.object({ revisionId: id, note: words(500).optional() })
export const releaseAnswer = z.object({ editionId: z.number(), position: z.number() })
export const scheduleGiven = z.discriminatedUnion('what', [
  z.object({ what: z.literal('release'), revisionId: id, dueAt: givenInstant, note: words(500).optional() }),
  z.object({ what: z.literal('unpublish'), editionId: id, dueAt: givenInstant, reason: words(2000, 10) }),
])
export const scheduleMade = z.object({ id: z.number() })
export const moveGiven = z.object({ dueAt: givenInstant, version: z.number().int().min(1) })
export const moved = z.object({ version: z.number() })
export const unpublishGiven = z.object({ reason: words(2000, 10) })
export const embargoGiven = z.object({ until: givenInstant.nullable(), reason: z.string().max(2000).transform(cleanLine).pipe(z.string().max(500)) })
export const spanAsked = z.object({ from: givenInstant, to: givenInstant })

/** Written out: whoever reads this in a browser cannot ask the newsroom’s own list. */
export const language = z.enum(['vi', 'en', 'zh', 'fr', 'es'])
export const scheduleEntry = z.object({
  id: z.number(),
  what: z.enum(['release', 'unpublish', 'front']),
  storyId: z.number(),
  editionId: z.number(),
  revisionId: z.number().nullable(),
  language,
  headline: z.string(),
  dueAt: instant,
  /** Words for the reader: the note of an update, the reason why it is taken off. */
  note: z.string().nullable(),
  state: z.enum(['waiting', 'done', 'refused', 'cancelled']),
  /** Waits though its time has come, by more than a minute. */
  late: z.boolean(),
  refusal: z.string().nullable(),
  version: z.number(),
  askedBy: z.string().nullable(),
  askedAt: instant,
  settledAt: instant.nullable(),
  embargoUntil: instant.nullable(),
})
export type ScheduleEntrySeen = z.output<typeof scheduleEntry>
export const scheduleAnswer = z.object({ entries: z.array(scheduleEntry), mayRelease: z.boolean() })

export type ScheduleSeen = z.output<typeof scheduleAnswer>

export const publicationAnswer = z.object({
  editionId: z.number(),
  storyId: z.number().nullable(),
  state: z.enum(['unpublished', 'scheduled', 'live', 'paused', 'removed']),
  /** The address, where the edition is or was public. */
  path: z.string().nullable(),
  liveRevisionId: z.number().nullable(),
  releases: z.array(
    z.object({
      position: z.number(),
      kind: z.enum(releaseKinds),
      recordedAt: instant,
      publicFrom: instant.nullable(),
      revisionId: z.number().nullable(),
    }),
  ),
  schedule: z.array(scheduleEntry),
  embargo: z.object({ until: instant, reason: z.string() }).nullable(),
  /** Whether the revision asked about is approved by all who must, and whether whoever asks may release. */
  isApproved: z.boolean(),
  mayRelease: z.boolean(),
  mayEmbargo: z.boolean(),
})
export type PublicationSeen = z.output<typeof publicationAnswer>
