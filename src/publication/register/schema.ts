import { z } from 'zod'
import { isDay } from '../../platform/clock.ts'
import { cleanLine } from '../../platform/text.ts'
import { id, instant, language, words } from '../schedule/schema.ts'
import { noticeFields, requestKinds } from '../kinds.ts'

/** Shapes of the register at the boundary. Fit for a browser. */

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'is no day of the calendar')
  .meta({ format: 'date' })
const kind = z.enum(requestKinds)
const notice = z.object({
  wrong: words(4000).optional(),
  right: words(4000).optional(),
  reason: words(4000).optional(),
  by: words(300).optional(),
  reply: words(8000).optional(),
  reference: words(200).optional(),
})
const outcome = z.enum(['granted', 'refused'])

export const requestGiven = z.object({
  kind,
  storyId: id,
  askedBy: words(300),
  ground: words(4000),
  reference: z.string().max(800).transform(cleanLine).pipe(z.string().max(200)).default(''),
  receivedOn: day,
  dueOn: day.nullable().default(null),
})
export const requestMade = z.object({ id: z.number() })
export const proposalGiven = z.object({
  outcome,
  words: z.array(z.object({ editionId: id, notice, revisionId: id.optional() })).max(20),
  reason: words(4000),
})
export const proposalMade = z.object({ proposalId: z.number() })
export const decisionGiven = z.object({ proposalId: id })
export const decisionMade = z.object({ outcome })
export const registerAsked = z.object({ open: z.enum(['yes', 'no']).optional(), storyId: id.optional() })
const request = z.object({
  id: z.number(),
  kind,
  storyId: z.number(),
  headline: z.string(),
  askedBy: z.string(),
  ground: z.string(),
  reference: z.string(),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  /** Not decided, though its day has passed. */
  overdue: z.boolean(),
  recordedBy: z.string().nullable(),
  recordedAt: instant,
  proposalId: z.number().nullable(),
  outcome: outcome.nullable(),
  words: z.array(z.object({ editionId: z.number(), language: language.nullable(), notice, revisionId: z.number().optional() })).nullable(),
  reason: z.string().nullable(),
  proposedBy: z.string().nullable(),
  proposedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** Whether whoever asks may decide it now: permitted, and another person where two are needed. */
  mayDecide: z.boolean(),
})
export type RequestSeen = z.output<typeof request>
export const registerAnswer = z.object({
  requests: z.array(request),
  mayRecord: z.boolean(),
  /** The words that each kind needs here. */
  required: z.record(kind, z.array(z.enum(noticeFields))),
})

export type RegisterSeen = z.output<typeof registerAnswer>

export const editionsAnswer = z.object({
  editions: z.array(z.object({ editionId: z.number(), language, headline: z.string(), slug: z.string() })),
})
export const storiesAsked = z.object({ q: z.string().max(400).default(''), language: language.optional() })
export const storiesAnswer = z.object({
  stories: z.array(
    z.object({ storyId: z.number(), editionId: z.number(), language, headline: z.string(), sectionId: z.number(), publishedAt: instant.nullable() }),
  ),
})
export type StoryFound = z.output<typeof storiesAnswer>['stories'][number]
