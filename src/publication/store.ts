import { hash } from 'node:crypto'
import type { Language } from '../newsroom/index.ts'
import { packTexts, type Sql } from '../platform/db/sql.ts'
import { sitemapFile, sitemapRange } from './rules.ts'
import type { Card, FrontBlock, ListedEdition, ListOf, ListPosition, PublicDocument, ReleaseKind, ReleaseNotice, RemovedDocument } from './schema.ts'

/** The state of an edition before a release: absent where it never was public. */
export type LiveRow = {
  editionId: number
  state: 'live' | 'paused' | 'removed'
  language: Language
  sectionId: number
  conceptIds: number[]
  personIds: number[]
  demo: boolean
  document: PublicDocument | RemovedDocument | null
}

/**
 * Takes the turn to write the release log until the transaction ends; the log gives out positions under the same lock.
 * What an action reads after it cannot be made untrue by another release, and nobody waits for two locks in two orders.
 */
export async function lockLog(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200002)`
}

/** Locks the public rows of editions and reads what is public of them. */
export async function lockLive(sql: Sql, editionIds: number[]): Promise<LiveRow[]> {
  return await sql<LiveRow[]>`
    select l.edition_id as "editionId", l.state, l.language, l.section_id as "sectionId", l.concept_ids as "conceptIds", l.person_ids as "personIds",
      l.demo, p.document
    from publication.live l join publication.payload p on p.hash = l.payload_hash
    where l.edition_id = any (${editionIds}::bigint[]) order by l.edition_id for update of l`
}

/** The last document of each of these editions that was public as a text, where it was not erased: what one that was taken off comes back to. */
export async function readLastTexts(sql: Sql, editionIds: readonly number[]): Promise<PublicDocument[]> {
  const rows = await sql<{ document: PublicDocument }[]>`
    select p.document from unnest(${editionIds as number[]}::bigint[]) e (id)
    cross join lateral (select payload_hash from publication.release r
      where r.edition_id = e.id and r.kind not in ('unpublish', 'remove') order by r.position desc limit 1) r
    join publication.payload p on p.hash = r.payload_hash where p.document is not null`
  return rows.map((row) => row.document)
}

/** Those revisions of an edition that were ever public. */
export async function readReleasedRevisions(sql: Sql, editionIds: readonly number[]): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select distinct revision_id as id from publication.release where edition_id = any (${editionIds as number[]}::bigint[]) and revision_id is not null`
  return rows.map((row) => row.id)
}

/** What editions that were ever public are called, and which story they are of. */
export async function readPublicNames(
  sql: Sql,
  editionIds: readonly number[],
): Promise<{ editionId: number; storyId: number; language: Language; slug: string; headline: string }[]> {
  return await sql<{ editionId: number; storyId: number; language: Language; slug: string; headline: string }[]>`
    select edition_id as "editionId", story_id as "storyId", language, slug, card ->> 'headline' as headline from publication.live
    where edition_id = any (${editionIds as number[]}::bigint[])`
}

/** The revisions that are public now, of these editions. */
export async function readLiveRevisions(sql: Sql, editionIds: readonly number[]): Promise<{ editionId: number; revisionId: number | null }[]> {
  return await sql<{ editionId: number; revisionId: number | null }[]>`
    select l.edition_id as "editionId", r.revision_id as "revisionId" from publication.live l join publication.release r on r.position = l.position
    where l.edition_id = any (${editionIds as number[]}::bigint[]) and l.state = 'live'`
}

export async function databaseNow(sql: Sql): Promise<Date> {
  const [row] = await sql<{ now: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as now`
  return (row as { now: Date }).now
}

export type NewRelease = {
  editionId: number
  revisionId: number | null
  kind: ReleaseKind
  publicFrom: Date | null
  notice: ReleaseNotice
  accountId: number | null
  demo: boolean
  document: PublicDocument | RemovedDocument
  /** The document as it is stored, and its SHA-256 in hex. */
  text: string
  hash: string
  card: Card
}

/** A document as it is stored, and the hash that the log chains. */
export function textOf(document: PublicDocument | RemovedDocument): { text: string; hash: string } {
  const text = JSON.stringify(document)
  return { text, hash: hash('sha256', text) }
}

const isRemoved = (document: PublicDocument | RemovedDocument): document is RemovedDocument => 'removed' in document
const personIdsOf = (document: PublicDocument): number[] => [...new Set(document.credits.flatMap((one) => (one.id ? [one.id] : [])))]

/**
 * Appends releases to the log and brings everything that is derived within the transaction with them: documents, live
 * rows, lists and counts. `before` is what `lockLive` gave for the same editions. Each edition at most once in a call.
 * @returns the position of each release, in the order given
 */
export async function appendReleases(sql: Sql, releases: NewRelease[], before: readonly LiveRow[]): Promise<number[]> {
  if (!releases.length) return []
  // As hex: the driver takes an array of buffers for one buffer.
  const hashes = releases.map((one) => one.hash)
  await sql`
    insert into publication.payload (hash, document)
    select decode(h, 'hex'), d::json from unnest(${hashes}::text[], string_to_array(${packTexts(releases.map((one) => one.text))}, E'\\x1e')) as t (h, d) on conflict (hash) do nothing`
  const rows = await sql<{ editionId: number; position: number }[]>`
    insert into publication.release (edition_id, revision_id, kind, public_from, notice, account_id, demo, payload_hash)
    select edition_id, revision_id, kind, public_from::timestamptz, notice::jsonb, account_id, demo::boolean, decode(hash, 'hex')
    from unnest(${releases.map((one) => one.editionId)}::bigint[], ${releases.map((one) => one.revisionId)}::bigint[], ${releases.map((one) => one.kind)}::text[],
      ${releases.map((one) => one.publicFrom?.toISOString() ?? null)}::text[], ${releases.map((one) => JSON.stringify(one.notice))}::text[],
      ${releases.map((one) => one.accountId)}::bigint[], ${releases.map((one) => String(one.demo))}::text[], ${hashes}::text[])
      with ordinality as t (edition_id, revision_id, kind, public_from, notice, account_id, demo, hash, n)
    order by n
    returning edition_id as "editionId", position`
  const positions = new Map(rows.map((row) => [row.editionId, row.position]))
  const oldOf = new Map(before.map((row) => [row.editionId, row]))
  const live = releases.map((one) => {
    const { document } = one
    const old = oldOf.get(one.editionId)
    const removed = isRemoved(document)
    const published = removed ? null : document.publishedAt
    return {
      editionId: one.editionId,
      storyId: document.storyId,
      language: document.language,
      sectionId: removed ? (old?.sectionId ?? 0) : document.sectionId,
      conceptIds: removed ? [] : document.conceptIds,
      personIds: removed ? [] : personIdsOf(document),
      slug: document.slug,
      state: removed ? (document.removed.paused ? 'paused' : 'removed') : 'live',
      publishedAt: published,
      updatedAt: removed ? document.removed.at : document.updatedAt,
      sortAt: published ?? '-infinity',
      position: positions.get(one.editionId) as number,
      hash: one.hash,
      card: JSON.stringify(one.card),
      demo: one.demo,
    }
  })
  const intArrays = (lists: number[][]) => lists.map((list) => `{${list.join(',')}}`)
  await sql`
    insert into publication.live (edition_id, story_id, language, section_id, concept_ids, person_ids, slug, state, published_at, updated_at, sort_at,
      position, payload_hash, card, demo)
    select edition_id, story_id, language, section_id, concept_ids::bigint[], person_ids::bigint[], slug, state, published_at::timestamptz, updated_at::timestamptz,
      sort_at::timestamptz, position, decode(hash, 'hex'), card::json, demo::boolean
    from unnest(${live.map((one) => one.editionId)}::bigint[], ${live.map((one) => one.storyId)}::bigint[], ${live.map((one) => one.language)}::text[],
      ${live.map((one) => one.sectionId)}::bigint[], ${intArrays(live.map((one) => one.conceptIds))}::text[], ${intArrays(live.map((one) => one.personIds))}::text[],
      ${live.map((one) => one.slug)}::text[], ${live.map((one) => one.state)}::text[], ${live.map((one) => one.publishedAt)}::text[],
      ${live.map((one) => one.updatedAt)}::text[], ${live.map((one) => one.sortAt)}::text[], ${live.map((one) => one.position)}::bigint[],
      ${live.map((one) => one.hash)}::text[], string_to_array(${packTexts(live.map((one) => one.card))}, E'\\x1e'), ${live.map((one) => String(one.demo))}::text[])
      as t (edition_id, story_id, language, section_id, concept_ids, person_ids, slug, state, published_at, updated_at, sort_at, position, hash, card, demo)
    on conflict (edition_id) do update set story_id = excluded.story_id, section_id = excluded.section_id, concept_ids = excluded.concept_ids,
      person_ids = excluded.person_ids, slug = excluded.slug, state = excluded.state, published_at = excluded.published_at, updated_at = excluded.updated_at,
      sort_at = excluded.sort_at, position = excluded.position, payload_hash = excluded.payload_hash, card = excluded.card`
  await relist(sql, before, live)
  const corrections = live.filter((_, index) => releases[index]?.kind !== 'publish' && releases[index]?.kind !== 'update')
  if (corrections.length)
    await sql`
      insert into publication.correction (language, position)
      select * from unnest(${corrections.map((one) => one.language)}::text[], ${corrections.map((one) => one.position)}::bigint[])`
  return releases.map((one) => positions.get(one.editionId) as number)
}

type Listed = { editionId: number; language: Language; state: string; sectionId: number; conceptIds: number[]; personIds: number[]; sortAt?: string }

/** Brings lists and counts from what stood before to what stands now. */
async function relist(sql: Sql, before: readonly Listed[], now: readonly (Listed & { sortAt: string })[]): Promise<void> {
  const changes = new Map<string, { kind: string; ofId: number; language: Language; by: number }>()
  const count = (one: Listed, by: number) => {
    if (one.state !== 'live') return
    const lists: [string, number][] = [
      ['language', 0],
      ['section', one.sectionId],
      ...one.conceptIds.map((id): [string, number] => ['concept', id]),
      ...one.personIds.map((id): [string, number] => ['person', id]),
      ['sitemap', sitemapFile(one.editionId)],
    ]
    for (const [kind, ofId] of lists) {
      const key = `${kind}/${ofId}/${one.language}`
      const change = changes.get(key) ?? { kind, ofId, language: one.language, by: 0 }
      change.by += by
      changes.set(key, change)
    }
  }
  for (const one of before) count(one, -1)
  for (const one of now) count(one, 1)
  if (before.length) await sql`delete from publication.live_list where edition_id = any (${before.map((one) => one.editionId)}::bigint[])`
  const entries = now
    .filter((one) => one.state === 'live')
    .flatMap((one) => [...one.conceptIds.map((id) => ({ kind: 'concept', id, one })), ...one.personIds.map((id) => ({ kind: 'person', id, one }))])
  if (entries.length)
    await sql`
      insert into publication.live_list (kind, of_id, language, sort_at, edition_id)
      select kind, of_id, language, sort_at::timestamptz, edition_id from unnest(${entries.map((entry) => entry.kind)}::text[], ${entries.map((entry) => entry.id)}::bigint[], ${entries.map((entry) => entry.one.language)}::text[],
        ${entries.map((entry) => entry.one.sortAt)}::text[], ${entries.map((entry) => entry.one.editionId)}::bigint[])
        as t (kind, of_id, language, sort_at, edition_id)`
  // In one order, so that two importers cannot wait for each other.
  const counts = [...changes.values()]
    .filter((one) => one.by !== 0)
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.ofId - b.ofId || a.language.localeCompare(b.language))
  if (counts.length)
    await sql`
      insert into publication.list_count (kind, of_id, language, count)
      select * from unnest(${counts.map((one) => one.kind)}::text[], ${counts.map((one) => one.ofId)}::bigint[], ${counts.map((one) => one.language)}::text[], ${counts.map((one) => one.by)}::bigint[])
      on conflict (kind, of_id, language) do update set count = list_count.count + excluded.count`
  // The new entry names the lists that an edition is in now; those it left must be told by name.
  const left = counts
    .filter((one) => one.by < 0)
    .map((one) => `${one.kind}/${one.ofId}/${one.language}`)
    .join(',')
  if (left) await sql`select pg_notify('caunoi_changed', ${left.length < 7000 ? `lists:${left}` : 'lists'})`
}

/** Files what is live under a merged concept under the one that took its place. */
export async function refileMerged(sql: Sql, fromId: number, intoId: number): Promise<void> {
  await lockLog(sql)
  const ids = await sql<{ editionId: number }[]>`
    select edition_id as "editionId" from publication.live where (section_id = ${fromId} or concept_ids @> array[${fromId}]::bigint[])`
  if (!ids.length) return
  const before = await lockLive(
    sql,
    ids.map((row) => row.editionId),
  )
  const after = await sql<(Listed & { sortAt: string })[]>`
    update publication.live set
      section_id = case when section_id = ${fromId} then ${intoId} else section_id end,
      concept_ids = (select coalesce(array_agg(distinct case when c = ${fromId} then ${intoId}::bigint else c end), '{}') from unnest(concept_ids) c)
    where edition_id = any (${ids.map((row) => row.editionId)}::bigint[])
    returning edition_id as "editionId", language, state, section_id as "sectionId", concept_ids as "conceptIds", person_ids as "personIds", sort_at::text as "sortAt"`
  await relist(sql, before, after)
  // No release says this: every process that keeps lists in memory is told.
  await sql`select pg_notify('caunoi_changed', 'taxonomy')`
}

/** An edition's public document, and the other languages of its story. */
export type PublicEdition = {
  state: 'live' | 'paused' | 'removed'
  position: number
  document: PublicDocument | RemovedDocument | null
  /** Editions of the same story that are live, this one included. */
  siblings: { editionId: number; language: Language; slug: string }[]
}

export async function readEdition(sql: Sql, editionId: number): Promise<PublicEdition | undefined> {
  const [row] = await sql<PublicEdition[]>`
    select state, position, document, siblings from publication.public_edition where edition_id = ${editionId}`
  return row
}

/** The releases of an edition, oldest first, for readers: nothing of who released it. */
export async function readHistory(sql: Sql, editionId: number): Promise<PublicRelease[]> {
  return await sql<PublicRelease[]>`
    select position, kind, recorded_at as "recordedAt", public_from as "publicFrom", notice,
      exists (select from publication.seal s where s.release_position = r.position) as sealed
    from publication.release r where edition_id = ${editionId} order by position limit 500`
}
export type PublicRelease = { position: number; kind: ReleaseKind; recordedAt: Date; publicFrom: Date | null; notice: ReleaseNotice; sealed: boolean }

/** What these releases made public, in the order given; null where it was erased. */
export async function readReleasedDocuments(sql: Sql, positions: readonly number[]): Promise<(PublicDocument | RemovedDocument | null)[]> {
  const rows = await sql<{ position: number; document: PublicDocument | RemovedDocument | null }[]>`
    select r.position, p.document from publication.release r join publication.payload p on p.hash = r.payload_hash
    where r.position = any (${positions as number[]}::bigint[])`
  const byPosition = new Map(rows.map((row) => [row.position, row.document]))
  return positions.map((one) => byPosition.get(one) ?? null)
}

/** The documents of editions, for projections of the log (search, feeds with full text). */
export async function readDocuments(sql: Sql, editionIds: number[]): Promise<PublicDocument[]> {
  const rows = await sql<{ document: PublicDocument }[]>`
    select p.document from publication.live l join publication.payload p on p.hash = l.payload_hash
    where l.edition_id = any (${editionIds}::bigint[]) and l.state = 'live' order by l.edition_id`
  return rows.map((row) => row.document)
}

// Editions of a list come as one text, each a JSON array that begins with what the release wrote: string_agg(head || card::text || ']', ',').
type ListedRow = [number, number, Language, string, number, number | null, number | null, Card]

const instantOf = (at: number | null) => (at === null ? null : new Date(at))
const toListed = ([editionId, storyId, language, slug, sectionId, publishedAt, updatedAt, card]: ListedRow): ListedEdition => ({
  editionId,
  storyId,
  language,
  slug,
  sectionId,
  publishedAt: instantOf(publishedAt),
  updatedAt: instantOf(updatedAt),
  card,
})

/** An edition in a list, before anything is read of it. */
export type Head = { editionId: number; storyId: number }
export type ListRequest = { list: ListOf; limit: number; after?: ListPosition; from?: Date; before?: Date; dated?: boolean }

/** The instants between which a list is read, as PostgreSQL reads them; before all dated ones stand those of unknown date. */
const boundsOf = ({ after, from, before, dated }: ListRequest) => ({
  afterAt: after ? (after.at?.toISOString() ?? '-infinity') : 'infinity',
  afterId: after?.editionId ?? 0,
  from: from?.toISOString() ?? (dated ? '4000-01-01 BC' : '-infinity'),
  before: before?.toISOString() ?? 'infinity',
})

/** The requests as columns. One statement whatever is asked for, so that it is planned once and not for every page. */
const asColumns = (requests: readonly ListRequest[]) => {
  const bounds = requests.map(boundsOf)
  return {
    kinds: requests.map(({ list }) => list.kind),
    ids: requests.map(({ list }) => (list.kind === 'language' ? 0 : list.ofId)),
    languages: requests.map(({ list }) => list.language),
    limits: requests.map((one) => one.limit),
    afterAt: bounds.map((one) => one.afterAt),
    afterId: bounds.map((one) => one.afterId),
    from: bounds.map((one) => one.from),
    before: bounds.map((one) => one.before),
  }
}

const editionsIn = (stories: string | null | undefined): ListedEdition[] => (stories ? (JSON.parse(`[${stories}]`) as ListedRow[]).map(toListed) : [])

/** One list, newest first. It reads an index from its position on and nothing else. */
export async function readList(sql: Sql, request: ListRequest): Promise<ListedEdition[]> {
  const { list, limit } = request
  const ofId = list.kind === 'language' ? 0 : list.ofId
  const { afterAt, afterId, from, before } = boundsOf(request)
  const rows = await sql<{ stories: string | null }[]>`
    select string_agg(l.head || l.card::text || ']', ',') as stories from (
      (select l.* from publication.live l
        where ${list.kind}::text = 'language' and l.state = 'live' and l.language = ${list.language}
          and (l.sort_at, l.edition_id) < (${afterAt}::text::timestamptz, ${afterId}::bigint) and l.sort_at >= ${from}::text::timestamptz
          and l.sort_at < ${before}::text::timestamptz
        order by l.sort_at desc, l.edition_id desc limit ${limit})
      union all
      (select l.* from publication.live l
        where ${list.kind}::text = 'section' and l.state = 'live' and l.section_id = ${ofId} and l.language = ${list.language}
          and (l.sort_at, l.edition_id) < (${afterAt}::text::timestamptz, ${afterId}::bigint) and l.sort_at >= ${from}::text::timestamptz
          and l.sort_at < ${before}::text::timestamptz
        order by l.sort_at desc, l.edition_id desc limit ${limit})
      union all
      (select l.* from publication.live_list k join publication.live l on l.edition_id = k.edition_id
        where ${list.kind}::text in ('concept', 'person') and k.kind = ${list.kind} and k.of_id = ${ofId} and k.language = ${list.language}
          and (k.sort_at, k.edition_id) < (${afterAt}::text::timestamptz, ${afterId}::bigint) and k.sort_at >= ${from}::text::timestamptz
          and k.sort_at < ${before}::text::timestamptz
        order by k.sort_at desc, k.edition_id desc limit ${limit})
    ) l`
  // Taken out of the driver's answer, which lives on until the next full collection of garbage, and its texts with it.
  return editionsIn(rows.pop()?.stories)
}

/** Several lists in one query; each newest first. */
export async function readLists(sql: Sql, requests: readonly ListRequest[]): Promise<ListedEdition[][]> {
  const lists = requests.map((): ListedEdition[] => [])
  if (!requests.length) return lists
  const { kinds, ids, languages, limits, afterAt, afterId, from, before } = asColumns(requests)
  const rows = await sql<{ n: number; stories: string | null }[]>`
    select r.n, (select string_agg(l.head || l.card::text || ']', ',') from (
      (select l.* from publication.live l
        where r.kind = 'language' and l.state = 'live' and l.language = r.language
          and (l.sort_at, l.edition_id) < (r.after_at, r.after_id) and l.sort_at >= r.from_at and l.sort_at < r.before_at
        order by l.sort_at desc, l.edition_id desc limit r.size)
      union all
      (select l.* from publication.live l
        where r.kind = 'section' and l.state = 'live' and l.section_id = r.of_id and l.language = r.language
          and (l.sort_at, l.edition_id) < (r.after_at, r.after_id) and l.sort_at >= r.from_at and l.sort_at < r.before_at
        order by l.sort_at desc, l.edition_id desc limit r.size)
      union all
      (select l.* from publication.live_list k join publication.live l on l.edition_id = k.edition_id
        where r.kind in ('concept', 'person') and k.kind = r.kind and k.of_id = r.of_id and k.language = r.language
          and (k.sort_at, k.edition_id) < (r.after_at, r.after_id) and k.sort_at >= r.from_at and k.sort_at < r.before_at
        order by k.sort_at desc, k.edition_id desc limit r.size)
    ) l) as stories
    from unnest(${kinds}::text[], ${ids}::bigint[], ${languages}::text[], ${limits}::int[], ${afterAt}::text[]::timestamptz[], ${afterId}::bigint[],
      ${from}::text[]::timestamptz[], ${before}::text[]::timestamptz[])
      with ordinality as r (kind, of_id, language, size, after_at, after_id, from_at, before_at, n)`
  for (const { n, stories } of rows.splice(0)) lists[n - 1] = editionsIn(stories)
  return lists
}

/** What may stand beside a text. What is undefined or empty is not read. */
export type Shelves = {
  language: Language
  latest: boolean
  sectionId?: number | undefined
  /** How many of the newest are read, of the language and of the section. */
  limit: number
  conceptId?: number | undefined
  /** How many of a concept: they lie scattered over the archive, and each costs as much as three of the others. */
  conceptLimit: number
  editionIds: readonly number[]
  storyIds: readonly number[]
}

/**
 * What stands beside a text, in one query: the newest of the language, of a section and of a concept, dated ones only; editions by their ids and
 * the language's editions of stories, in the order given. What is not live is left out.
 */
export async function readShelves(
  sql: Sql,
  { language, latest, sectionId, limit, conceptId, conceptLimit, editionIds, storyIds }: Shelves,
): Promise<{
  latest: ListedEdition[]
  ofSection: ListedEdition[]
  ofConcept: ListedEdition[]
  editions: ListedEdition[]
  ofStories: ListedEdition[]
}> {
  const rows = await sql<
    { latest: string | null; ofSection: string | null; ofConcept: string | null; editions: string | null; ofStories: string | null }[]
  >`
    select
      (select string_agg(l.head || l.card::text || ']', ',') from (select * from publication.live
        where ${latest}::boolean and state = 'live' and language = ${language} and sort_at > '-infinity'
        order by sort_at desc, edition_id desc limit ${limit}) l) as latest,
      (select string_agg(l.head || l.card::text || ']', ',') from (select * from publication.live
        where state = 'live' and section_id = ${sectionId ?? null}::bigint and language = ${language} and sort_at > '-infinity'
        order by sort_at desc, edition_id desc limit ${limit}) l) as "ofSection",
      (select string_agg(l.head || l.card::text || ']', ',') from (select l.* from publication.live_list k join publication.live l on l.edition_id = k.edition_id
        where k.kind = 'concept' and k.of_id = ${conceptId ?? null}::bigint and k.language = ${language} and k.sort_at > '-infinity'
        order by k.sort_at desc, k.edition_id desc limit ${conceptLimit}) l) as "ofConcept",
      (select string_agg(l.head || l.card::text || ']', ',') from publication.live l where l.edition_id = any (${editionIds as number[]}::bigint[]) and l.state = 'live') as editions,
      (select string_agg(l.head || l.card::text || ']', ',') from publication.live l
        where l.story_id = any (${storyIds as number[]}::bigint[]) and l.language = ${language} and l.state = 'live') as "ofStories"`
  // Taken out of the driver's answer, see readList.
  const found = rows.pop()
  const byStory = new Map(editionsIn(found?.ofStories).map((one) => [one.storyId, one]))
  return {
    latest: editionsIn(found?.latest),
    ofSection: editionsIn(found?.ofSection),
    ofConcept: editionsIn(found?.ofConcept),
    editions: inOrder(editionIds, editionsIn(found?.editions)),
    ofStories: storyIds.flatMap((id) => byStory.get(id) ?? []),
  }
}

function inOrder(editionIds: readonly number[], editions: readonly ListedEdition[]): ListedEdition[] {
  const byId = new Map(editions.map((one) => [one.editionId, one]))
  return editionIds.flatMap((id) => byId.get(id) ?? [])
}

/** What lists show of these editions, in the order given; those that are not live are left out. */
export async function readListed(sql: Sql, editionIds: readonly number[]): Promise<ListedEdition[]> {
  if (!editionIds.length) return []
  const rows = await sql<{ stories: string | null }[]>`
    select string_agg(l.head || l.card::text || ']', ',') as stories from publication.live l where l.edition_id = any (${editionIds as number[]}::bigint[]) and l.state = 'live'`
  return inOrder(editionIds, editionsIn(rows.pop()?.stories))
}

/** The heads of lists by ids alone, for those who then choose among them; and the editions of stories in a language. */
export async function readHeads(
  sql: Sql,
  requests: readonly { list: ListOf; limit: number }[],
  pins: { storyIds: readonly number[]; language: Language },
): Promise<{ heads: Head[][]; pinned: Head[] }> {
  const { kinds, ids, languages, limits } = asColumns(requests.map((one) => ({ ...one, dated: true })))
  const rows = await sql<{ n: number; editionIds: number[] | null; storyIds: number[] | null }[]>`
    select r.n, h."editionIds", h."storyIds"
    from unnest(${kinds}::text[], ${ids}::bigint[], ${languages}::text[], ${limits}::int[]) with ordinality as r (kind, of_id, language, size, n)
    cross join lateral (
      select array_agg(edition_id) as "editionIds", array_agg(story_id) as "storyIds" from (
        (select l.edition_id, l.story_id from publication.live l
          where r.kind = 'language' and l.state = 'live' and l.language = r.language and l.sort_at > '-infinity'
          order by l.sort_at desc, l.edition_id desc limit r.size)
        union all
        (select l.edition_id, l.story_id from publication.live l
          where r.kind = 'section' and l.state = 'live' and l.section_id = r.of_id and l.language = r.language and l.sort_at > '-infinity'
          order by l.sort_at desc, l.edition_id desc limit r.size)
        union all
        (select l.edition_id, l.story_id from publication.live_list k join publication.live l on l.edition_id = k.edition_id
          where r.kind in ('concept', 'person') and k.kind = r.kind and k.of_id = r.of_id and k.language = r.language and k.sort_at > '-infinity'
          order by k.sort_at desc, k.edition_id desc limit r.size)
      ) found
    ) h
    union all
    select 0, array_agg(edition_id), array_agg(story_id) from publication.live
    where story_id = any (${pins.storyIds as number[]}::bigint[]) and language = ${pins.language} and state = 'live' and sort_at > '-infinity'`
  const all: Head[][] = [[], ...requests.map(() => [])]
  for (const { n, editionIds, storyIds } of rows)
    all[n] = (editionIds ?? []).map((editionId, index) => ({ editionId, storyId: storyIds?.[index] as number }))
  const [pinned = [], ...heads] = all
  return { heads, pinned }
}

export async function readCounts(sql: Sql, lists: readonly ListOf[]): Promise<number[]> {
  const key = (kind: string, ofId: number, language: string) => `${kind}/${ofId}/${language}`
  const ids = lists.map((list) => (list.kind === 'language' ? 0 : list.ofId))
  const rows = await sql<{ kind: string; ofId: number; language: string; count: number }[]>`
    select kind, of_id as "ofId", language, count from publication.list_count
    where (kind, of_id, language) in (select * from unnest(${lists.map((list) => list.kind)}::text[], ${ids}::bigint[], ${lists.map((list) => list.language)}::text[]))`
  const counts = new Map(rows.map((row) => [key(row.kind, row.ofId, row.language), row.count]))
  return lists.map((list, index) => counts.get(key(list.kind, ids[index] as number, list.language)) ?? 0)
}

/** Every front, by kind, what it is of and language: `section/5/vi`. There are as many as somebody has arranged, and they change seldom. */
export async function readFronts(sql: Sql): Promise<Map<string, FrontBlock[]>> {
  const rows = await sql<{ kind: string; ofId: number; language: Language; blocks: FrontBlock[] }[]>`
    select kind, of_id as "ofId", language, blocks from publication.front`
  return new Map(rows.map((row) => [`${row.kind}/${row.ofId}/${row.language}`, row.blocks]))
}

export async function saveFront(
  sql: Sql,
  kind: 'home' | 'section' | 'country',
  ofId: number,
  language: Language,
  blocks: FrontBlock[],
  demo: boolean,
): Promise<void> {
  await sql`
    insert into publication.front (kind, of_id, language, blocks, demo) values (${kind}, ${ofId}, ${language}, ${sql.json(blocks as never)}, ${demo})
    on conflict (kind, of_id, language) do update set blocks = excluded.blocks, changed_at = now(), demo = excluded.demo
    where front.demo or not excluded.demo`
  await sql`select pg_notify('caunoi_changed', 'fronts')`
}

export type StaticPage = { key: string; language: Language; title: string; body: PublicDocument['body']; changedAt: Date }

export async function readStaticPage(sql: Sql, key: string, language: Language): Promise<StaticPage | undefined> {
  const [row] = await sql<StaticPage[]>`
    select key, language, title, body, changed_at as "changedAt" from publication.static_page where key = ${key} and language = ${language}`
  return row
}

export async function saveStaticPage(sql: Sql, page: Omit<StaticPage, 'changedAt'>, demo: boolean): Promise<void> {
  await sql`
    insert into publication.static_page (key, language, title, body, demo) values (${page.key}, ${page.language}, ${page.title}, ${sql.json(page.body as never)}, ${demo})
    on conflict (key, language) do update set title = excluded.title, body = excluded.body, changed_at = now(), demo = excluded.demo
    where static_page.demo or not excluded.demo`
  await sql`select pg_notify('caunoi_changed', 'static')`
}

/** What changed in the log after a position, for caches and projections; at most `limit` entries. */
export async function readChanges(sql: Sql, after: number, limit: number) {
  return await sql<
    {
      position: number
      editionId: number
      storyId: number
      language: Language
      sectionId: number
      conceptIds: number[]
      personIds: number[]
      state: string
    }[]
  >`
    select r.position, r.edition_id as "editionId", l.story_id as "storyId", l.language, l.section_id as "sectionId", l.concept_ids as "conceptIds",
      l.person_ids as "personIds", l.state
    from publication.release r join publication.live l on l.edition_id = r.edition_id where r.position > ${after} order by r.position limit ${limit}`
}

export async function lastPosition(sql: Sql): Promise<number> {
  const [row] = await sql<{ position: number }[]>`select coalesce(max(position), 0) as position from publication.release`
  return row?.position ?? 0
}

/** Reads how far a projection has come and keeps others from it until the transaction ends. */
export async function lockProjection(sql: Sql, name: string): Promise<number> {
  await sql`insert into publication.projection (name) values (${name}) on conflict do nothing`
  const [row] = await sql<{ position: number }[]>`select position from publication.projection where name = ${name} for update`
  return row?.position ?? 0
}

export async function advanceProjection(sql: Sql, name: string, position: number): Promise<void> {
  await sql`update publication.projection set position = ${position} where name = ${name}`
}

/** The first entry of the log whose link, document or position does not follow, or undefined where all is well. */
export async function findBrokenLink(sql: Sql): Promise<{ position: number; why: 'link' | 'gap' | 'document' } | undefined> {
  const [row] = await sql<{ position: number; why: 'link' | 'gap' | 'document' }[]>`
    select position, case when position <> n then 'gap' when link <> publication.link(previous, r) then 'link' else 'document' end as why
    from (select x as r, x.position, x.link, x.payload_hash, row_number() over w as n, lag(x.link) over w as previous from publication.release x window w as (order by x.position)) as t
    left join publication.payload p on p.hash = t.payload_hash
    where position <> n or link <> publication.link(previous, r) or p.hash is null
      or (p.document is not null and p.hash <> sha256(convert_to(p.document::text, 'UTF8')))
      -- A document may be gone only where it was sealed, or was the demonstration's.
      or (p.document is null and not (t.r).demo and not exists (select from publication.seal s where s.release_position = t.position))
    order by position limit 1`
  return row
}

/** The first of these documents that was public once and has been erased: its place in the list. */
export async function findErased(sql: Sql, hashes: readonly string[]): Promise<number | undefined> {
  const [row] = await sql<{ hash: string }[]>`
    select encode(hash, 'hex') as hash from publication.payload where document is null and hash in (select decode(h, 'hex') from unnest(${hashes as string[]}::text[]) h) limit 1`
  return row && hashes.indexOf(row.hash)
}

export async function insertSeal(sql: Sql, positions: number[], reason: string, requestedBy: number, approvedBy: number): Promise<void> {
  await sql`
    insert into publication.seal (release_position, reason, requested_by, approved_by)
    select p, ${reason}, ${requestedBy}, ${approvedBy} from unnest(${positions}::bigint[]) p on conflict do nothing`
}

/** Erases the documents of the sealed releases of an edition. The database refuses it for a document that an unsealed release carries. */
export async function eraseSealed(sql: Sql, positions: number[]): Promise<number> {
  const rows = await sql`
    update publication.payload p set document = null, erased_at = clock_timestamp()
    where p.document is not null and p.hash in (select payload_hash from publication.release where position = any (${positions}::bigint[])) returning 1`
  return rows.length
}

export async function readReleases(sql: Sql, editionId: number) {
  return await sql<
    {
      position: number
      kind: ReleaseKind
      revisionId: number | null
      recordedAt: Date
      publicFrom: Date | null
      notice: ReleaseNotice
      link: Buffer
      sealed: boolean
    }[]
  >`
    select position, kind, revision_id as "revisionId", recorded_at as "recordedAt", public_from as "publicFrom", notice, link,
      exists (select from publication.seal s where s.release_position = r.position) as sealed
    from publication.release r where edition_id = ${editionId} order by position`
}

/** Corrections and removals of a language, newest first, for the page that lists them. */
export async function readCorrections(sql: Sql, language: Language, limit: number) {
  const rows = await sql<
    { editionId: number; slug: string; language: Language; headline: string; kind: ReleaseKind; at: Date; notice: ReleaseNotice }[]
  >`
    select l.edition_id as "editionId", l.slug, l.language, l.card->>'headline' as headline, r.kind, coalesce(r.public_from, r.recorded_at) as at, r.notice
    from publication.correction c join publication.release r on r.position = c.position join publication.live l on l.edition_id = r.edition_id
    where c.language = ${language} order by c.position desc limit ${limit}`
  // What was brought in stands in the log in the order of its coming, and readers see the day on which it was corrected.
  return rows.toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Demonstration: the next of what of it is public, after an id. */
export async function readDemoEditions(sql: Sql, after: number, limit: number): Promise<number[]> {
  const rows = await sql<{ editionId: number }[]>`
    select edition_id as "editionId" from publication.live where demo and state = 'live' and edition_id > ${after} order by edition_id limit ${limit}`
  return rows.map((row) => row.editionId)
}

/** Erases those of the demonstration's documents in a stretch of the log of which nothing is live any more. */
export async function eraseDemo(sql: Sql, after: number, upTo: number): Promise<void> {
  await sql`
    update publication.payload p set document = null, erased_at = clock_timestamp()
    from publication.release r join publication.live l on l.edition_id = r.edition_id
    where r.position > ${after} and r.position <= ${upTo} and r.demo and r.kind <> 'remove'
      and p.hash = r.payload_hash and p.document is not null and l.payload_hash <> r.payload_hash`
}

/** Takes the demonstration's fronts and pages out. */
export async function deleteDemo(sql: Sql): Promise<void> {
  await sql`delete from publication.front where demo`
  await sql`delete from publication.static_page where demo`
  await sql`select pg_notify('caunoi_changed', 'fronts')`
}

/** Tells the planner how large the tables have become; for after a load that changed their size many times over. */
export async function analyzeArchive(sql: Sql): Promise<void> {
  await sql`analyze publication.payload, publication.release, publication.live, publication.live_list, publication.list_count`
}

export type SitemapRow = {
  editionId: number
  storyId: number
  language: Language
  slug: string
  updatedAt: Date | null
  siblings: { editionId: number; language: Language; slug: string }[]
}

/** The live editions of one file of the sitemap, with the other languages of their stories. */
export async function readSitemapFile(sql: Sql, file: number): Promise<SitemapRow[]> {
  return await sql<SitemapRow[]>`
    select l.edition_id as "editionId", l.story_id as "storyId", l.language, l.slug, l.updated_at as "updatedAt",
      (select coalesce(json_agg(json_build_object('editionId', s.edition_id, 'language', s.language, 'slug', s.slug) order by s.edition_id), '[]')
        from publication.live s where s.story_id = l.story_id and s.state = 'live') as siblings
    from publication.live l where l.edition_id >= ${file * sitemapRange} and l.edition_id < ${(file + 1) * sitemapRange} and l.state = 'live' order by l.edition_id`
}

/** The numbers of the sitemap's files in which anything stands. */
export async function readSitemapFiles(sql: Sql): Promise<number[]> {
  const rows = await sql<{ file: number }[]>`
    select distinct of_id as file from publication.list_count where kind = 'sitemap' and count > 0 order by of_id`
  return rows.map((row) => row.file)
}

/** How far a projection has come; 0 where it has not begun. */
export async function readProjection(sql: Sql, name: string): Promise<number> {
  const [row] = await sql<{ position: number }[]>`select position from publication.projection where name = ${name}`
  return row?.position ?? 0
}

/** What is public of these editions; those never released are absent. */
export async function readStates(
  sql: Sql,
  editionIds: readonly number[],
): Promise<{ editionId: number; language: Language; state: LiveRow['state'] }[]> {
  if (!editionIds.length) return []
  return await sql<{ editionId: number; language: Language; state: 'live' | 'paused' | 'removed' }[]>`
    select edition_id as "editionId", language, state from publication.live where edition_id = any (${editionIds as number[]}::bigint[])`
}
