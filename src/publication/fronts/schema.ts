import { z } from 'zod'
import { id, instant, givenInstant, language, words } from '../schedule/schema.ts'

/** Shapes of fronts at the boundary. Fit for a browser. */

const kind = z.enum(['home', 'section', 'country'])
const ofId = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const frontOf = z.object({ kind, ofId, language })
const block = z.object({
  layout: z.enum(['lead', 'river', 'section']),
  title: z.partialRecord(language, words(100)).optional(),
  count: z.number().int().min(1).max(40),
  pins: z.array(id).max(40).optional(),
  rule: z.discriminatedUnion('from', [z.object({ from: z.literal('latest') }), z.object({ from: z.enum(['section', 'concept']), ofId: id })]),
})
export type Block = z.output<typeof block>
const blocks = z.array(block).max(30)
const basedOn = z.number().int().nullable()
export const arrangement = z.object({ blocks, basedOn, dueAt: givenInstant.optional() })
export const arranged = z.object({ versionId: z.number(), scheduleId: z.number().nullable() })
export const restoreGiven = z.object({ versionId: id, basedOn })
export const frontAnswer = z.object({
  blocks,
  versionId: z.number().nullable(),
  versions: z.array(z.object({ id: z.number(), madeBy: z.string().nullable(), madeAt: instant })),
  /** Stories that are pinned, and may not be public yet. */
  pinned: z.array(z.object({ storyId: z.number(), headline: z.string() })),
  /** What stands in each block now. */
  shown: z.array(z.array(z.object({ storyId: z.number(), headline: z.string() }))),
})
export type FrontSeen = z.output<typeof frontAnswer>
