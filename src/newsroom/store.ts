import type { Sql } from '../platform/db/sql.ts'
import type { ConceptKind, Language, Names, RevisionContent } from './schema.ts'
import { type Concept, type Slug, Taxonomy } from './taxonomy.ts'

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

export async function lockConcept(sql: Sql, id: number): Promise<{ id: number; kind: ConceptKind; mergedInto: number | null } | undefined> {
  const [row] = await sql<{ id: number; kind: ConceptKind; mergedInto: number | null }[]>`
    select id, kind, merged_into as "mergedInto" from newsroom.concept where id = ${id} for update`
  return row
}

export async function insertConcept(
  sql: Sql,
  one: { kind: ConceptKind; key: string | null; names: Names; about: Names; broaderId: number | null; sort: number; demo: boolean; validFrom: string | null; validTo: string | null },
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

/** Whose address this is, today or formerly. */
export async function slugOwner(sql: Sql, kind: ConceptKind, language: Language, slug: string): Promise<{ conceptId: number; current: boolean } | undefined> {
  const [row] = await sql<{ conceptId: number; current: boolean }[]>`
    select concept_id as "conceptId", current from newsroom.concept_slug where kind = ${kind} and language = ${language} and slug = ${slug}`
  return row
}

/** Gives a concept an address in a language; the one it had stays as a redirect. */
export async function setConceptSlug(sql: Sql, kind: ConceptKind, conceptId: number, language: Language, slug: string): Promise<void> {
  await sql`update newsroom.concept_slug set current = false where concept_id = ${conceptId} and language = ${language} and current and slug <> ${slug}`
  await sql`
    insert into newsroom.concept_slug (kind, language, slug, concept_id, current) values (${kind}, ${language}, ${slug}, ${conceptId}, true)
    on conflict (kind, language, slug) do update set current = true, concept_id = excluded.concept_id`
}

/** Files every story of one concept under another, and marks the first as merged. */
export async function moveConcept(sql: Sql, kind: ConceptKind, fromId: number, intoId: number): Promise<void> {
  if (kind === 'section') await sql`update newsroom.story set section_id = ${intoId} where section_id = ${fromId}`
  await sql`insert into newsroom.story_concept (story_id, concept_id) select story_id, ${intoId} from newsroom.story_concept where concept_id = ${fromId} on conflict do nothing`
  await sql`delete from newsroom.story_concept where concept_id = ${fromId}`
  await sql`update newsroom.concept set merged_into = ${intoId} where id = ${fromId}`
}

export type StoryRow = { uri: string; storyId: number; fresh: boolean }

/** Stories by uri: those that are new are made, in the order given. */
export async function upsertStories(sql: Sql, rows: { uri: string; sectionId: number; demo: boolean }[]): Promise<StoryRow[]> {
  return await sql<StoryRow[]>`
    with input as (
      select * from unnest(${rows.map((one) => one.uri)}::text[], ${rows.map((one) => one.sectionId)}::bigint[], ${rows.map((one) => String(one.demo))}::text[])
        with ordinality as t (uri, section_id, demo, n)
    ), inserted as (
      insert into newsroom.story (uri, section_id, demo) select uri, section_id, demo::boolean from input order by n
      on conflict (uri) do nothing returning id, uri
    )
    select uri, id as "storyId", true as fresh from inserted
    union all
    select s.uri, s.id, false from input join newsroom.story s on s.uri = input.uri`
}

/** Files stories under their section and concepts, replacing what was there. */
export async function fileStories(sql: Sql, rows: { storyId: number; sectionId: number; conceptIds: number[] }[]): Promise<void> {
  const ids = rows.map((one) => one.storyId)
  await sql`
    update newsroom.story s set section_id = t.section_id
    from unnest(${ids}::bigint[], ${rows.map((one) => one.sectionId)}::bigint[]) as t (id, section_id)
    where s.id = t.id and s.section_id <> t.section_id`
  await sql`delete from newsroom.story_concept where story_id = any (${ids}::bigint[])`
  const pairs = rows.flatMap((one) => [...new Set(one.conceptIds)].map((conceptId) => [one.storyId, conceptId] as const))
  if (pairs.length)
    await sql`
      insert into newsroom.story_concept (story_id, concept_id)
      select * from unnest(${pairs.map((one) => one[0])}::bigint[], ${pairs.map((one) => one[1])}::bigint[])`
}

export type EditionRow = { storyId: number; language: Language; editionId: number; slug: string; digest: Buffer | null; revisionId: number | null; number: number }

/** Editions by story and language: new ones are made; each comes with its newest revision, if it has one. */
export async function upsertEditions(sql: Sql, rows: { storyId: number; language: Language; slug: string }[]): Promise<EditionRow[]> {
  return await sql<EditionRow[]>`
    with input as (
      select * from unnest(${rows.map((one) => one.storyId)}::bigint[], ${rows.map((one) => one.language)}::text[], ${rows.map((one) => one.slug)}::text[])
        with ordinality as t (story_id, language, slug, n)
    ), inserted as (
      insert into newsroom.edition (story_id, language, slug) select story_id, language, slug from input order by n
      on conflict (story_id, language) do nothing returning id, story_id, language, slug
    )
    select story_id as "storyId", language, id as "editionId", slug, null::bytea as digest, null::bigint as "revisionId", 0 as number from inserted
    union all
    select e.story_id, e.language, e.id, e.slug, r.digest, r.id, coalesce(r.number, 0)
    from input join newsroom.edition e on e.story_id = input.story_id and e.language = input.language
    left join lateral (select id, digest, number from newsroom.revision where edition_id = e.id order by number desc limit 1) r on true`
}

export type NewRevision = { editionId: number; number: number; headline: string; standfirst: string; content: string; digest: Buffer; accountId: number | null }

/** Saves revisions. `content` is the JSON text of a RevisionContent. */
export async function insertRevisions(sql: Sql, rows: NewRevision[]): Promise<{ editionId: number; revisionId: number }[]> {
  if (!rows.length) return []
  return await sql<{ editionId: number; revisionId: number }[]>`
    insert into newsroom.revision (edition_id, number, headline, standfirst, content, digest, account_id)
    select edition_id, number, headline, standfirst, content::json, decode(digest, 'hex'), account_id
    from unnest(${rows.map((one) => one.editionId)}::bigint[], ${rows.map((one) => one.number)}::int[], ${rows.map((one) => one.headline)}::text[],
      ${rows.map((one) => one.standfirst)}::text[], ${rows.map((one) => one.content)}::text[], ${rows.map((one) => one.digest.toString('hex'))}::text[],
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
  sectionId: number
  conceptIds: number[]
  demo: boolean
}

export async function readRevisions(sql: Sql, revisionIds: number[]): Promise<RevisionToRelease[]> {
  return await sql<RevisionToRelease[]>`
    select r.id as "revisionId", e.id as "editionId", s.id as "storyId", e.language, e.slug, r.headline, r.standfirst, r.content,
      s.section_id as "sectionId", s.demo,
      coalesce((select array_agg(concept_id order by concept_id) from newsroom.story_concept c where c.story_id = s.id), '{}') as "conceptIds"
    from newsroom.revision r join newsroom.edition e on e.id = r.edition_id join newsroom.story s on s.id = e.story_id
    where r.id = any (${revisionIds}::bigint[])`
}

export async function setWorkflow(sql: Sql, editionIds: number[], workflow: string): Promise<void> {
  await sql`update newsroom.edition set workflow = ${workflow} where id = any (${editionIds}::bigint[])`
}

/** Tells every process that names or addresses of concepts changed. */
export async function notifyTaxonomy(sql: Sql): Promise<void> {
  await sql`select pg_notify('caunoi_changed', 'taxonomy')`
}

/** Takes the demonstration's stories, drafts and concepts out; a concept that real stories use stays, and is real from now on. */
export async function deleteDemo(sql: Sql): Promise<void> {
  await sql`delete from newsroom.story where demo`
  await sql`
    update newsroom.concept c set demo = false where demo and (
      exists (select from newsroom.story s where s.section_id = c.id) or exists (select from newsroom.story_concept sc where sc.concept_id = c.id))`
  await sql`delete from newsroom.concept where demo`
}

export async function hasStories(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ some: boolean }[]>`select exists (select from newsroom.story) as some`
  return row?.some ?? false
}

/** The editions of a story by its uri. */
export async function readEditionIdsByUri(sql: Sql, uri: string): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select e.id from newsroom.story s join newsroom.edition e on e.story_id = s.id where s.uri = ${uri} order by e.id`
  return rows.map((row) => row.id)
}
