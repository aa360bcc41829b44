import type { Context } from '../platform/context.ts'
import { nameConcept } from './actions/name-concept.ts'
import type { StoryToSave } from './actions/save-stories.ts'
import { body, p } from './body.ts'
import type { Language, RevisionContent } from './schema.ts'

/** The value of an action that a test expects to be done. */
export function granted<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const content = (text: string, other: Partial<RevisionContent> = {}): RevisionContent => ({
  body: body(p(text)),
  credits: [],
  sources: [],
  ...other,
})

/** A story with an edition in each of these languages; the headline is what the test says of it. */
export const story = (
  uri: string,
  sectionId: number,
  headlines: Partial<Record<Language, string>>,
  other: Partial<StoryToSave> = {},
): StoryToSave => ({
  uri: `urn:test:${uri}`,
  sectionId,
  conceptIds: [],
  editions: (Object.entries(headlines) as [Language, string][]).map(([language, headline]) => ({
    language,
    headline,
    standfirst: '',
    content: content(headline),
  })),
  ...other,
})

export const section = async (ctx: Context, name: string): Promise<number> =>
  granted(await nameConcept(ctx, { kind: 'section', names: { vi: name } }))
export const topic = async (ctx: Context, name: string): Promise<number> => granted(await nameConcept(ctx, { kind: 'topic', names: { vi: name } }))
