import type { Context } from '../platform/context.ts'
import type { Sql } from '../platform/db/sql.ts'
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

/** Approves the newest revision of each of these editions, as two people of a newsroom who wrote nothing. */
export async function approve(sql: Sql, editionIds: readonly number[]): Promise<void> {
  const people = ['Trưởng ban Mẫu', 'Tổng biên tập Mẫu']
  await sql`insert into people.account (name, kind) select n, 'person' from unnest(${people}::text[]) n where not exists (select from people.account a where a.name = n)`
  for (const [index, state] of (['approved-by-desk', 'approved'] as const).entries())
    await sql`
      insert into newsroom.move (edition_id, revision_id, kind, from_state, to_state, account_id)
      select e.id, (select r.id from newsroom.revision r where r.edition_id = e.id order by r.number desc limit 1), 'step', e.workflow, ${state},
        (select min(id) from people.account where name = ${people[index] as string})
      from newsroom.edition e where e.id = any (${editionIds as number[]}::bigint[]) order by e.id`
}
