import { packTexts, type Sql } from '../platform/db/sql.ts'
import type { ConceptKind, Language, Names, RevisionContent } from './schema.ts'
import { type Concept, type Slug, Taxonomy } from './taxonomy.ts'
import type { WorkflowStep } from './workflow/rules.ts'

/** All concepts and every address they ever had. */
export async function readTaxonomy(sql: Sql): Promise<Taxonomy> {
  const concepts = await sql<Omit<Concept, 'slugs'>[]>`
    select id, kind, key, names, about, broader_id as "broaderId", merged_into as "mergedInto", sort,
      valid_from::text as "validFrom", valid_to::text as "validTo"
    from newsroom.concept order by id`
  const slugs = await sql<Slug[]>`select kind, language, slug, concept_id as "conceptId", current from newsroom.concept_slug`
  return new Taxonomy(
    concepts.map((one) => ({ ...one, slugs: {} })),
    slugs,
  )
}

export async function lockConcept(
  sql: Sql,
  id: number,
): Promise<{ id: number; kind: ConceptKind; names: Names; mergedInto: number | null } | undefined> {
  const [row] = await sql<{ id: number; kind: ConceptKind; names: Names; mergedInto: number | null }[]>`
    select id, kind, names, merged_into as "mergedInto" from newsroom.concept where id = ${id} for update`
  return row
}

export async function insertConcept(
  sql: Sql,
  one: {
    kind: ConceptKind
    key: string | null
    names: Names
    about: Names
    broaderId: number | null
    sort: number
    demo: boolean
    validFrom: string | null
    validTo: string | null
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.concept (kind, key, names, about, broader_id, sort, demo, valid_from, valid_to)
    values (${one.kind}, ${one.key}, ${sql.json(one.names)}, ${sql.json(one.about)}, ${one.broaderId}, ${one.sort}, ${one.demo}, ${one.validFrom}, ${one.validTo})
    returning id`
  return (row as { id: number }).id
}

export async function updateConceptNames(sql: Sql, id: number, names: Names): Promise<void> {
  await sql`update newsroom.concept set names = ${sql.json(names)} where id = ${id}`
}

/**
 * Gives a concept an address in a language; the one it had stays as a redirect.
 * @returns false where the address is, or once was, another concept's: nothing was changed
 */
export async function setConceptSlug(sql: Sql, kind: ConceptKind, conceptId: number, language: Language, slug: string): Promise<boolean> {
  const [own] = await sql`
    insert into newsroom.concept_slug as s (kind, language, slug, concept_id, current) values (${kind}, ${language}, ${slug}, ${conceptId}, false)
    on conflict (kind, language, slug) do update set slug = excluded.slug where s.concept_id = excluded.concept_id returning 1`
  if (!own) return false
  await sql`update newsroom.concept_slug set current = false where concept_id = ${conceptId} and language = ${language} and current and slug <> ${slug}`
  await sql`update newsroom.concept_slug set current = true where kind = ${kind} and language = ${language} and slug = ${slug}`
  return true
}

/** Files every story of one concept under another, and marks the first as merged. */
export async function moveConcept(sql: Sql, kind: ConceptKind, fromId: number, intoId: number): Promise<void> {
  if (kind === 'section') await sql`update newsroom.story set section_id = ${intoId} where section_id = ${fromId}`
  await sql`insert into newsroom.story_concept (story_id, concept_id) select story_id, ${intoId} from newsroom.story_concept where concept_id = ${fromId} on conflict do nothing`
  await sql`delete from newsroom.story_concept where concept_id = ${fromId}`
  await sql`update newsroom.concept set merged_into = ${intoId} where id = ${fromId}`
}

export type StoryRow = { uri: string; storyId: number }

/** Stories by uri: those that are new are made, in the order given. All are locked, so that two savings of one story follow each other. */
export async function upsertStories(sql: Sql, rows: { uri: string; sectionId: number; demo: boolean }[]): Promise<StoryRow[]> {
  const uris = rows.map((one) => one.uri)
  await sql`
    insert into newsroom.story (uri, section_id, demo)
    select uri, section_id, demo::boolean
    from unnest(${uris}::text[], ${rows.map((one) => one.sectionId)}::bigint[], ${rows.map((one) => String(one.demo))}::text[]) with ordinality as t (uri, section_id, demo, n)
    order by n on conflict (uri) do nothing`
  // A statement of its own, so that it sees what another transaction made while this one waited.
  return await sql<StoryRow[]>`select uri, id as "storyId" from newsroom.story where uri = any (${uris}::text[]) order by id for update`
}

/**
 * Files stories under their section and concepts, replacing what was there.
 * @returns the stories that stood elsewhere before
 */
export async function fileStories(sql: Sql, rows: { storyId: number; sectionId: number; conceptIds: number[] }[]): Promise<number[]> {
  const ids = rows.map((one) => one.storyId)
  const before = await sql<{ storyId: number; conceptIds: string }[]>`
    select story_id as "storyId", string_agg(concept_id::text, ',' order by concept_id) as "conceptIds" from newsroom.story_concept
    where story_id = any (${ids}::bigint[]) group by story_id`
  const filed = new Map(before.map((row) => [row.storyId, row.conceptIds]))
  const moved = await sql<{ id: number }[]>`
    update newsroom.story s set section_id = t.section_id
    from unnest(${ids}::bigint[], ${rows.map((one) => one.sectionId)}::bigint[]) as t (id, section_id)
    where s.id = t.id and s.section_id <> t.section_id returning s.id`
  const wanted = rows.map((one) => ({ storyId: one.storyId, conceptIds: [...new Set(one.conceptIds)].sort((a, b) => a - b) }))
  const other = wanted.filter((one) => (filed.get(one.storyId) ?? '') !== one.conceptIds.join(','))
  if (other.length) {
    await sql`delete from newsroom.story_concept where story_id = any (${other.map((one) => one.storyId)}::bigint[])`
    const pairs = other.flatMap((one) => one.conceptIds.map((conceptId) => [one.storyId, conceptId] as const))
    await sql`
      insert into newsroom.story_concept (story_id, concept_id)
      select * from unnest(${pairs.map((one) => one[0])}::bigint[], ${pairs.map((one) => one[1])}::bigint[])`
  }
  return [...new Set([...moved.map((row) => row.id), ...other.map((one) => one.storyId)])]
}

export type EditionRow = {
  storyId: number
  language: Language
  editionId: number
  slug: string
  digest: Buffer | null
  revisionId: number | null
  number: number
}

/** Editions by story and language: new ones are made; each comes with its newest revision, if it has one. */
export async function upsertEditions(sql: Sql, rows: { storyId: number; language: Language; slug: string }[]): Promise<EditionRow[]> {
  const storyIds = rows.map((one) => one.storyId)
  const languages = rows.map((one) => one.language)
  await sql`
    insert into newsroom.edition (story_id, language, slug)
    select story_id, language, slug
    from unnest(${storyIds}::bigint[], ${languages}::text[], ${rows.map((one) => one.slug)}::text[]) with ordinality as t (story_id, language, slug, n)
    order by n on conflict (story_id, language) do nothing`
  return await sql<EditionRow[]>`
    select e.story_id as "storyId", e.language, e.id as "editionId", e.slug, r.digest, r.id as "revisionId", coalesce(r.number, 0) as number
    from unnest(${storyIds}::bigint[], ${languages}::text[]) as input (story_id, language)
    join newsroom.edition e on e.story_id = input.story_id and e.language = input.language
    left join lateral (select id, digest, number from newsroom.revision where edition_id = e.id order by number desc limit 1) r on true`
}

export type NewRevision = {
  editionId: number
  number: number
  headline: string
  standfirst: string
  content: string
  digest: Buffer
  accountId: number | null
}

/** Saves revisions. `content` is the JSON text of a RevisionContent. */
export async function insertRevisions(sql: Sql, rows: NewRevision[]): Promise<{ editionId: number; revisionId: number }[]> {
  if (!rows.length) return []
  return await sql<{ editionId: number; revisionId: number }[]>`
    insert into newsroom.revision (edition_id, number, headline, standfirst, content, digest, account_id)
    select edition_id, number, headline, standfirst, content::json, decode(digest, 'hex'), account_id
    from unnest(${rows.map((one) => one.editionId)}::bigint[], ${rows.map((one) => one.number)}::int[], ${rows.map((one) => one.headline)}::text[],
      ${rows.map((one) => one.standfirst)}::text[], string_to_array(${packTexts(rows.map((one) => one.content))}, E'\\x1e'), ${rows.map((one) => one.digest.toString('hex'))}::text[],
      ${rows.map((one) => one.accountId)}::bigint[]) as t (edition_id, number, headline, standfirst, content, digest, account_id)
    returning edition_id as "editionId", id as "revisionId"`
}

/** What a release needs of a revision, its edition and its story. */
export type RevisionToRelease = {
  revisionId: number
  editionId: number
  storyId: number
  language: Language
  slug: string
  headline: string
  standfirst: string
  content: RevisionContent
  /** Its text was erased for good; there is nothing in it to release. */
  erased: boolean
  sectionId: number
  conceptIds: number[]
  demo: boolean
}

export async function readRevisions(sql: Sql, revisionIds: number[]): Promise<RevisionToRelease[]> {
  return await sql<RevisionToRelease[]>`
    select r.id as "revisionId", e.id as "editionId", s.id as "storyId", e.language, e.slug, r.headline, r.standfirst, r.content, r.erased_at is not null as erased,
      s.section_id as "sectionId", s.demo,
      coalesce((select array_agg(concept_id order by concept_id) from newsroom.story_concept c where c.story_id = s.id), '{}') as "conceptIds"
    from newsroom.revision r join newsroom.edition e on e.id = r.edition_id join newsroom.story s on s.id = e.story_id
    where r.id = any (${revisionIds}::bigint[])`
}

export async function setWorkflow(sql: Sql, editionIds: number[], workflow: WorkflowStep): Promise<void> {
  await sql`update newsroom.edition set workflow = ${workflow} where id = any (${editionIds}::bigint[])`
}

/** Tells every process that names or addresses of concepts changed. */
export async function notifyTaxonomy(sql: Sql): Promise<void> {
  await sql`select pg_notify('caunoi_changed', 'taxonomy')`
}

/** Takes the demonstration's next stories after an id out, with their drafts. @returns their ids */
export async function deleteDemoStories(sql: Sql, after: number, limit: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    delete from newsroom.story where id = any (array(select id from newsroom.story where demo and id > ${after} order by id limit ${limit})) returning id`
  return rows.map((row) => row.id)
}

/** Takes the demonstration's concepts out; one that real stories or real concepts use stays, and is real from now on. */
export async function deleteDemo(sql: Sql): Promise<void> {
  await sql`
    with recursive needed (id) as (
      select section_id from newsroom.story union select concept_id from newsroom.story_concept
      union select id from newsroom.concept where not demo
      union select other from needed join newsroom.concept c using (id), unnest(array[c.merged_into, c.broader_id]) other where other is not null
    )
    update newsroom.concept c set demo = false where demo and id in (select id from needed)`
  await sql`delete from newsroom.concept where demo`
}

export async function hasStories(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ some: boolean }[]>`select exists (select from newsroom.story) as some`
  return row?.some ?? false
}

/** The ids of stories by their uris; unknown ones are absent. */
export async function readStoryIds(sql: Sql, uris: readonly string[]): Promise<Map<string, number>> {
  if (!uris.length) return new Map()
  const rows = await sql<StoryRow[]>`select uri, id as "storyId" from newsroom.story where uri = any (${uris as string[]}::text[])`
  return new Map(rows.map((row) => [row.uri, row.storyId]))
}

/** The editions of a story by its uri. */
export async function readEditionIdsByUri(sql: Sql, uri: string): Promise<number[]> {
  const rows = await sql<
    { id: number }[]
  >`select e.id from newsroom.story s join newsroom.edition e on e.story_id = s.id where s.uri = ${uri} order by e.id`
  return rows.map((row) => row.id)
}

/** Erases every revision of an edition for good: who wrote and when stays, the words go. @returns how many were erased */
export async function eraseRevisions(sql: Sql, editionId: number): Promise<number> {
  const rows = await sql`
    update newsroom.revision set headline = '–', standfirst = '', content = '{}', digest = sha256(convert_to(id::text, 'UTF8')), erased_at = clock_timestamp()
    where edition_id = ${editionId} and erased_at is null returning 1`
  return rows.length
}
