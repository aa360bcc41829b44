import type { Sql } from '../../platform/db/sql.ts'
import type { Language, RevisionContent } from '../schema.ts'
import type { RevisionCause } from './rules.ts'

export type EditionToWrite = {
  editionId: number
  storyId: number
  language: Language
  revisionId: number | null
  headline: string
  standfirst: string
  content: RevisionContent | null
}

/** An edition with its newest text; its row is locked, so that its draft begins once. */
export async function lockEdition(sql: Sql, editionId: number): Promise<EditionToWrite | undefined> {
  const [row] = await sql<EditionToWrite[]>`
    select e.id as "editionId", e.story_id as "storyId", e.language, r.id as "revisionId", coalesce(r.headline, '') as headline,
      coalesce(r.standfirst, '') as standfirst, r.content
    from newsroom.edition e
    left join lateral (select id, headline, standfirst, content from newsroom.revision where edition_id = e.id and erased_at is null order by number desc limit 1) r on true
    where e.id = ${editionId} for update of e`
  return row
}

export async function insertDraft(sql: Sql, one: { editionId: number; key: string; state: Uint8Array; revisionId: number | null }): Promise<void> {
  await sql`
    insert into newsroom.draft (edition_id, key, state, revision_id) values (${one.editionId}, ${one.key}, ${Buffer.from(one.state)}, ${one.revisionId})`
}

export type DraftRow = {
  key: string
  folded: number
  position: number
  pending: number
  revisionId: number | null
  revisionPosition: number
  changedAt: Date
  changedBy: number | null
}

export async function readDraftRow(sql: Sql, editionId: number): Promise<DraftRow | undefined> {
  const [row] = await sql<DraftRow[]>`
    select key, folded, position, pending, revision_id as "revisionId", revision_position as "revisionPosition", changed_at as "changedAt", changed_by as "changedBy"
    from newsroom.draft where edition_id = ${editionId}`
  return row
}

/** Holds a text for as long as something is written down of it: one process at a time. */
export async function lockDraft(sql: Sql, editionId: number): Promise<DraftRow | undefined> {
  const [row] = await sql<DraftRow[]>`
    select key, folded, position, pending, revision_id as "revisionId", revision_position as "revisionPosition", changed_at as "changedAt", changed_by as "changedBy"
    from newsroom.draft where edition_id = ${editionId} for update`
  return row
}

export async function readState(sql: Sql, editionId: number): Promise<{ state: Buffer; folded: number } | undefined> {
  const [row] = await sql<{ state: Buffer; folded: number }[]>`select state, folded from newsroom.draft where edition_id = ${editionId}`
  return row
}

/** Changes after a position, in order. */
export async function readDraftChanges(sql: Sql, editionId: number, after: number): Promise<{ position: number; change: Buffer }[]> {
  return await sql<{ position: number; change: Buffer }[]>`
    select position, change from newsroom.draft_change where edition_id = ${editionId} and position > ${after} order by position`
}

/** Writes changes down behind `after`, one position each, under the lock of the draft. */
export async function insertDraftChanges(
  sql: Sql,
  editionId: number,
  after: number,
  changes: readonly { change: Uint8Array; accountId: number | null }[],
): Promise<void> {
  for (const [index, one] of changes.entries())
    await sql`insert into newsroom.draft_change (edition_id, position, account_id, change) values (${editionId}, ${after + 1 + index}, ${one.accountId}, ${Buffer.from(one.change)})`
  const bytes = changes.reduce((sum, one) => sum + one.change.length, 0)
  await sql`
    update newsroom.draft set position = ${after + changes.length}, pending = pending + ${bytes}, changed_at = clock_timestamp(), changed_by = ${changes.at(-1)?.accountId ?? null}
    where edition_id = ${editionId}`
}

/** Folds the changes up to a position into one. */
export async function foldDraft(sql: Sql, editionId: number, position: number, state: Uint8Array): Promise<void> {
  await sql`update newsroom.draft set state = ${Buffer.from(state)}, folded = ${position}, pending = 0 where edition_id = ${editionId} and position = ${position}`
  await sql`delete from newsroom.draft_change where edition_id = ${editionId} and position <= ${position}`
}

/** Tells every process of a text's changes or of who is at it. */
export async function notifyDraft(sql: Sql, message: string): Promise<void> {
  await sql`select pg_notify('caunoi_draft', ${message})`
}

export async function markSaved(sql: Sql, editionId: number, revisionId: number, position: number): Promise<void> {
  await sql`update newsroom.draft set revision_id = ${revisionId}, revision_position = ${position} where edition_id = ${editionId}`
}

type LastRevision = { id: number; number: number; digest: Buffer; savedAt: Date }

/** The newest revision of an edition, erased or not: the next one has the next number. */
export async function readLastRevision(sql: Sql, editionId: number): Promise<LastRevision | undefined> {
  const [row] = await sql<LastRevision[]>`
    select id, number, digest, saved_at as "savedAt" from newsroom.revision where edition_id = ${editionId} order by number desc limit 1`
  return row
}

/** Saves one revision under the lock of its edition. `content` is the JSON text of a RevisionContent. */
export async function insertRevision(
  sql: Sql,
  one: {
    editionId: number
    number: number
    headline: string
    standfirst: string
    content: string
    digest: Buffer
    accountId: number | null
    name: string | null
    cause: RevisionCause
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.revision (edition_id, number, headline, standfirst, content, digest, account_id, name, cause)
    values (${one.editionId}, ${one.number}, ${one.headline}, ${one.standfirst}, ${one.content}::text::json, ${one.digest}, ${one.accountId}, ${one.name}, ${one.cause})
    returning id`
  return (row as { id: number }).id
}

export type RevisionListed = {
  revisionId: number
  number: number
  name: string | null
  cause: RevisionCause
  headline: string
  savedAt: Date
  savedBy: string | null
  erased: boolean
}

/** The revisions of an edition, newest first. */
export async function listRevisions(sql: Sql, editionId: number, before: number, limit: number): Promise<RevisionListed[]> {
  return await sql<RevisionListed[]>`
    select r.id as "revisionId", r.number, r.name, r.cause, r.headline, r.saved_at as "savedAt", a.name as "savedBy", r.erased_at is not null as erased
    from newsroom.revision r left join people.account a on a.id = r.account_id
    where r.edition_id = ${editionId} and r.number < ${before} order by r.number desc limit ${limit}`
}

export type RevisionText = {
  revisionId: number
  number: number
  name: string | null
  headline: string
  standfirst: string
  content: RevisionContent
  savedAt: Date
  erased: boolean
}

export async function readRevisionText(sql: Sql, editionId: number, number: number): Promise<RevisionText | undefined> {
  const [row] = await sql<RevisionText[]>`
    select id as "revisionId", number, name, headline, standfirst, content, saved_at as "savedAt", erased_at is not null as erased
    from newsroom.revision where edition_id = ${editionId} and number = ${number}`
  return row
}

export type EditionSeen = {
  editionId: number
  storyId: number
  language: Language
  slug: string
  sectionId: number
  siblings: { editionId: number; language: Language }[]
}

/** An edition with the other languages of its story. */
export async function readEditionSeen(sql: Sql, editionId: number): Promise<EditionSeen | undefined> {
  const [row] = await sql<EditionSeen[]>`
    select e.id as "editionId", e.story_id as "storyId", e.language, e.slug, s.section_id as "sectionId",
      (select json_agg(json_build_object('editionId', o.id, 'language', o.language) order by o.id) from newsroom.edition o where o.story_id = e.story_id) as siblings
    from newsroom.edition e join newsroom.story s on s.id = e.story_id where e.id = ${editionId}`
  return row
}

/** The newest text of the edition that one was made from: the first of its story in another language. */
export async function readSourceText(
  sql: Sql,
  editionId: number,
): Promise<{ headline: string; standfirst: string; content: RevisionContent } | undefined> {
  const [row] = await sql<{ headline: string; standfirst: string; content: RevisionContent }[]>`
    select r.headline, r.standfirst, r.content from newsroom.edition e
    join newsroom.edition o on o.story_id = e.story_id and o.id < e.id
    join lateral (select headline, standfirst, content from newsroom.revision where edition_id = o.id and erased_at is null order by number desc limit 1) r on true
    where e.id = ${editionId} order by o.id limit 1`
  return row
}

/** What a preview needs of an edition beside its text. */
export type EditionFiled = {
  editionId: number
  storyId: number
  language: Language
  slug: string
  sectionId: number
  conceptIds: number[]
  demo: boolean
  revisionId: number
}
export async function readEditionFiled(sql: Sql, editionId: number): Promise<EditionFiled | undefined> {
  const [row] = await sql<EditionFiled[]>`
    select e.id as "editionId", s.id as "storyId", e.language, e.slug, s.section_id as "sectionId", s.demo,
      coalesce((select max(id) from newsroom.revision where edition_id = e.id), 0)::bigint as "revisionId",
      coalesce((select array_agg(concept_id order by concept_id) from newsroom.story_concept c where c.story_id = s.id), '{}') as "conceptIds"
    from newsroom.edition e join newsroom.story s on s.id = e.story_id where e.id = ${editionId}`
  return row
}
