import { type Language, nameConcept, type RevisionContent, type SavedEdition, type StoryToSave, saveStories } from '../newsroom/index.ts'
import type { Context } from '../platform/context.ts'
import type { Sql } from '../platform/db/sql.ts'
import { type ReleaseRequest, releaseRevisions } from './actions/release-revisions.ts'

/** The value of an action that a test expects to be done. */
export function granted<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const section = async (ctx: Context, name: string): Promise<number> =>
  granted(await nameConcept(ctx, { kind: 'section', names: { vi: name } }))
export const topic = async (ctx: Context, name: string): Promise<number> => granted(await nameConcept(ctx, { kind: 'topic', names: { vi: name } }))

export const content = (text: string, other: Partial<RevisionContent> = {}): RevisionContent => ({
  body: { version: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } },
  credits: [],
  sources: [],
  ...other,
})

/** A story whose headline and text are `text` in each of these languages. */
export const story = (
  uri: string,
  sectionId: number,
  text: string,
  languages: Language[] = ['vi'],
  other: Partial<StoryToSave> = {},
): StoryToSave => ({
  uri: `urn:test:${uri}`,
  sectionId,
  conceptIds: [],
  editions: languages.map((language) => ({ language, headline: text, standfirst: `${text}.`, content: content(text) })),
  ...other,
})

/** Saves stories and makes every edition public. */
export async function publish(ctx: Context, stories: readonly StoryToSave[], publicFrom?: Date | null): Promise<SavedEdition[]> {
  const saved = granted(await saveStories(ctx, stories))
  granted(
    await releaseRevisions(
      ctx,
      saved.map((one): ReleaseRequest => ({ revisionId: one.revisionId, kind: 'publish', ...(publicFrom !== undefined && { publicFrom }) })),
    ),
  )
  return saved
}

/** What lists would count if somebody counted the archive, beside what they say. Both sorted, zeros left out. */
export async function countsOf(sql: Sql): Promise<{ kept: string[]; counted: string[] }> {
  const kept = await sql<{ line: string }[]>`select concat_ws('/', kind, of_id, language, count) as line from publication.list_count where count <> 0`
  const counted = await sql<{ line: string }[]>`
    with lists as (
      select 'language' as kind, 0::bigint as of_id, language from publication.live where state = 'live'
      union all select 'section', section_id, language from publication.live where state = 'live'
      union all select 'concept', c, language from publication.live, unnest(concept_ids) c where state = 'live'
      union all select 'person', p, language from publication.live, unnest(person_ids) p where state = 'live'
      union all select 'sitemap', edition_id / 5000, language from publication.live where state = 'live'
    )
    select concat_ws('/', kind, of_id, language, count(*)) as line from lists group by kind, of_id, language`
  const lines = (rows: readonly { line: string }[]) => rows.map((row) => row.line).sort()
  return { kept: lines(kept), counted: lines(counted) }
}

/** The lists of concepts and persons as they are kept, beside what the live rows say. */
export async function listsOf(sql: Sql): Promise<{ kept: string[]; derived: string[] }> {
  const kept = await sql<{ line: string }[]>`select concat_ws('/', kind, of_id, language, sort_at, edition_id) as line from publication.live_list`
  const derived = await sql<{ line: string }[]>`
    select concat_ws('/', 'concept', c, language, sort_at, edition_id) as line from publication.live, unnest(concept_ids) c where state = 'live'
    union all select concat_ws('/', 'person', p, language, sort_at, edition_id) from publication.live, unnest(person_ids) p where state = 'live'`
  const lines = (rows: readonly { line: string }[]) => rows.map((row) => row.line).sort()
  return { kept: lines(kept), derived: lines(derived) }
}
