import { z } from 'zod'
import { languages } from '../schema.ts'

/** Shapes of drafts and revisions at the boundary; browser-safe. */

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const instant = z.union([z.date().transform((at) => at.toISOString()), z.iso.datetime()])
export const causes = ['import', 'saved', 'automatic', 'workflow', 'restore'] as const

export const editionAt = z.object({ id })
export const revisionAt = z.object({ id, number: z.coerce.number().int().positive().max(2_000_000_000) })

export const draftSeen = z.object({
  editionId: z.number(),
  storyId: z.number(),
  language: z.enum(languages),
  slug: z.string(),
  sectionId: z.number(),
  siblings: z.array(z.object({ editionId: z.number(), language: z.enum(languages) })),
  key: z.string(),
  /** The last saved revision, and whether something was written since. */
  revision: z.object({ id: z.number(), number: z.number() }).nullable(),
  isSaved: z.boolean(),
  changedAt: instant,
})
export type DraftSeen = z.output<typeof draftSeen>

export const saveGiven = z.object({
  name: z.string().trim().min(1).max(120).optional(),
})
export const savedAnswer = z.object({ revisionId: z.number(), number: z.number(), outcome: z.enum(['new', 'unchanged']) })

export const checksAsked = z.object({ links: z.enum(['1']).optional() })
const written = z.array(z.string())
export const checksAnswer = z.object({
  findings: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('long-headline'), length: z.number() }),
      z.object({ kind: z.enum(['no-headline', 'no-standfirst', 'gallery-too-small']) }),
      z.object({ kind: z.enum(['picture-without-alt', 'picture-without-credit', 'picture-missing']), asset: z.string() }),
      z.object({ kind: z.literal('quote-without-source'), words: z.string() }),
      z.object({ kind: z.literal('dead-link'), href: z.string(), status: z.number().nullable() }),
      z.object({ kind: z.literal('number-differs'), missing: written, unknown: written }),
      z.object({ kind: z.literal('name-differs'), names: written }),
      z.object({ kind: z.literal('embargo'), until: z.string() }),
    ]),
  ),
  /** How many addresses were asked. */
  links: z.number(),
})
export type ChecksSeen = z.output<typeof checksAnswer>

export const revisionsAsked = z.object({ before: z.coerce.number().int().positive().max(2_000_000_000).optional() })
export const revisionsAnswer = z.object({
  revisions: z.array(
    z.object({
      revisionId: z.number(),
      number: z.number(),
      name: z.string().nullable(),
      cause: z.enum(causes),
      headline: z.string(),
      savedAt: instant,
      savedBy: z.string().nullable(),
      erased: z.boolean(),
    }),
  ),
  /** Ask for those before this one. */
  before: z.number().nullable(),
})
export type RevisionSeen = z.output<typeof revisionsAnswer>['revisions'][number]

export const revisionAnswer = z.object({
  revisionId: z.number(),
  number: z.number(),
  name: z.string().nullable(),
  headline: z.string(),
  standfirst: z.string(),
  content: z.looseObject({}),
  savedAt: instant,
})

const piece = z.object({ text: z.string(), change: z.enum(['in', 'out']).optional() })
export const comparedAt = revisionAt.extend({ other: z.union([z.literal('draft'), z.coerce.number().int().positive().max(2_000_000_000)]) })
export const differenceAnswer = z.object({
  blocks: z.array(
    z.object({ kind: z.enum(['same', 'changed', 'added', 'removed']), type: z.string(), before: z.array(piece), after: z.array(piece) }),
  ),
  /** Words that are only in the newer, and only in the older. */
  added: z.number(),
  removed: z.number(),
})

export const restoredAnswer = z.object({ before: z.number(), number: z.number(), revisionId: z.number() })
