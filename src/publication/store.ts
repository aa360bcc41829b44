import { hash } from 'node:crypto'
import type { Language } from '../newsroom/index.ts'
import { packTexts, type Sql } from '../platform/db/sql.ts'
import type { Card, FrontBlock, ListedEdition, ListOf, ListPosition, PublicDocument, ReleaseKind, ReleaseNotice, RemovedDocument } from './schema.ts'

/** The state of an edition before a release: absent where it never was public. */
export type LiveRow = {
  editionId: number
  state: 'live' | 'removed'
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
      state: removed ? 'removed' : 'live',
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
  state: 'live' | 'removed'
  position: number
  document: PublicDocument | RemovedDocument | null
  /** Editions of the same story that are live, this one included. */
  siblings: { editionId: number; language: Language; slug: string }[]
}

export async function readEdition(sql: Sql, editionId: number): Promise<PublicEdition | undefined> {
  const [row] = await sql<PublicEdition[]>`
    select l.state, l.position, p.document, (
      select coalesce(json_agg(json_build_object('editionId', s.edition_id, 'language', s.language, 'slug', s.slug) order by s.edition_id), '[]')
      from publication.live s where s.story_id = l.story_id and s.state = 'live') as siblings
    from publication.live l join publication.payload p on p.hash = l.payload_hash where l.edition_id = ${editionId}`
  return row
}

/** The documents of editions, for projections of the log (search, feeds with full text). */
export async function readDocuments(sql: Sql, editionIds: number[]): Promise<PublicDocument[]> {
  const rows = await sql<{ document: PublicDocument }[]>`
    select p.document from publication.live l join publication.payload p on p.hash = l.payload_hash
    where l.edition_id = any (${editionIds}::bigint[]) and l.state = 'live' order by l.edition_id`
  return rows.map((row) => row.document)
}

const listColumns = (sql: Sql) => sql`
  l.edition_id as "editionId", l.story_id as "storyId", l.language, l.slug, l.section_id as "sectionId", l.published_at as "publishedAt",
  l.updated_at as "updatedAt", l.card`

export type ListRequest = { list: ListOf; limit: number; after?: ListPosition; from?: Date; before?: Date; dated?: boolean }

/** Several lists in one query; each newest first. A list reads an index from its position on and nothing else. */
export async function readLists(sql: Sql, requests: readonly ListRequest[]): Promise<ListedEdition[][]> {
  const lists = requests.map((): ListedEdition[] => [])
  if (!requests.length) return lists
  const parts = requests.map((request, index) => {
    const { list, after } = request
    const source =
      list.kind === 'language'
        ? sql`from publication.live l where l.state = 'live' and l.language = ${list.language}`
        : list.kind === 'section'
          ? sql`from publication.live l where l.state = 'live' and l.section_id = ${list.ofId} and l.language = ${list.language}`
          : sql`from publication.live_list k join publication.live l on l.edition_id = k.edition_id where k.kind = ${list.kind} and k.of_id = ${list.ofId} and k.language = ${list.language}`
    const own = list.kind === 'language' || list.kind === 'section'
    const at = own ? sql`l.sort_at` : sql`k.sort_at`
    const id = own ? sql`l.edition_id` : sql`k.edition_id`
    return sql`(select ${index}::int as n, ${listColumns(sql)} ${source}
      ${after ? sql`and (${at}, ${id}) < (${after.at?.toISOString() ?? '-infinity'}::text::timestamptz, ${after.editionId}::bigint)` : sql``}
      ${request.from ? sql`and ${at} >= ${request.from.toISOString()}::timestamptz` : sql``}
      ${request.before ? sql`and ${at} < ${request.before.toISOString()}::timestamptz` : sql``}
      ${request.dated ? sql`and ${at} > '-infinity'` : sql``}
      order by ${at} desc, ${id} desc limit ${request.limit})`
  })
  let all = parts[0] as (typeof parts)[number]
  for (const part of parts.slice(1)) all = sql`${all} union all ${part}`
  const rows = await sql<(ListedEdition & { n: number })[]>`${all}`
  for (const { n, ...row } of rows) (lists[n] as ListedEdition[]).push(row)
  return lists
}

/** What lists show of these editions, in the order given; those that are not live are left out. */
export async function readListed(sql: Sql, editionIds: readonly number[]): Promise<ListedEdition[]> {
  return (await readListedOf(sql, { editionIds, storyIds: [], language: 'vi' })).editions
}

/** The editions of stories in one language, in the order of the stories. */
export async function readListedStories(sql: Sql, storyIds: readonly number[], language: Language): Promise<ListedEdition[]> {
  return (await readListedOf(sql, { editionIds: [], storyIds, language })).ofStories
}

/** Editions by their ids, and the editions of stories in a language, in one query; each in the order given. */
export async function readListedOf(
  sql: Sql,
  wanted: { editionIds: readonly number[]; storyIds: readonly number[]; language: Language },
): Promise<{ editions: ListedEdition[]; ofStories: ListedEdition[] }> {
  const { editionIds, storyIds, language } = wanted
  if (!editionIds.length && !storyIds.length) return { editions: [], ofStories: [] }
  const rows = await sql<ListedEdition[]>`
    select ${listColumns(sql)} from publication.live l where l.edition_id = any (${editionIds as number[]}::bigint[]) and l.state = 'live'
    union all
    select ${listColumns(sql)} from publication.live l where l.story_id = any (${storyIds as number[]}::bigint[]) and l.language = ${language} and l.state = 'live'`
  const byId = new Map(rows.map((row) => [row.editionId, row]))
  const byStory = new Map(rows.filter((row) => row.language === language).map((row) => [row.storyId, row]))
  return { editions: editionIds.flatMap((id) => byId.get(id) ?? []), ofStories: storyIds.flatMap((id) => byStory.get(id) ?? []) }
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

/** A front and what its pinned stories show, in one query. */
export async function readFront(
  sql: Sql,
  kind: 'home' | 'section' | 'country',
  ofId: number,
  language: Language,
): Promise<{ blocks: FrontBlock[]; changedAt: Date } | undefined> {
  const [row] = await sql<{ blocks: FrontBlock[]; changedAt: Date }[]>`
    select blocks, changed_at as "changedAt" from publication.front where kind = ${kind} and of_id = ${ofId} and language = ${language}`
  return row
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
    on conflict (kind, of_id, language) do update set blocks = excluded.blocks, changed_at = now(), demo = excluded.demo`
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
    on conflict (key, language) do update set title = excluded.title, body = excluded.body, changed_at = now(), demo = excluded.demo`
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
    { position: number; kind: ReleaseKind; recordedAt: Date; publicFrom: Date | null; notice: ReleaseNotice; link: Buffer; sealed: boolean }[]
  >`
    select position, kind, recorded_at as "recordedAt", public_from as "publicFrom", notice, link,
      exists (select from publication.seal s where s.release_position = r.position) as sealed
    from publication.release r where edition_id = ${editionId} order by position`
}

/** Corrections and removals of a language, newest first, for the page that lists them. */
export async function readCorrections(sql: Sql, language: Language, limit: number) {
  return await sql<{ editionId: number; slug: string; language: Language; headline: string; kind: ReleaseKind; at: Date; notice: ReleaseNotice }[]>`
    select l.edition_id as "editionId", l.slug, l.language, l.card->>'headline' as headline, r.kind, coalesce(r.public_from, r.recorded_at) as at, r.notice
    from publication.release r join publication.live l on l.edition_id = r.edition_id
    where r.kind in ('correct', 'remove') and l.language = ${language} order by r.position desc limit ${limit}`
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

/** Live editions of a range of ids, with the other languages of their stories, for one file of the sitemap. */
export async function readSitemapRange(sql: Sql, from: number, before: number): Promise<SitemapRow[]> {
  return await sql<SitemapRow[]>`
    select l.edition_id as "editionId", l.story_id as "storyId", l.language, l.slug, l.updated_at as "updatedAt",
      (select coalesce(json_agg(json_build_object('editionId', s.edition_id, 'language', s.language, 'slug', s.slug) order by s.edition_id), '[]')
        from publication.live s where s.story_id = l.story_id and s.state = 'live') as siblings
    from publication.live l where l.edition_id >= ${from} and l.edition_id < ${before} and l.state = 'live' order by l.edition_id`
}

/** Which ranges of so many edition ids have anything live, by their number from 0. */
export async function readSitemapRanges(sql: Sql, size: number): Promise<number[]> {
  const rows = await sql<{ n: number }[]>`
    select n::int as n from generate_series(0, (select coalesce(max(edition_id), 0) from publication.live) / ${size}::bigint) as n
    where exists (select from publication.live l where l.edition_id >= n * ${size}::bigint and l.edition_id < (n + 1) * ${size}::bigint and l.state = 'live') order by n`
  return rows.map((row) => row.n)
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
): Promise<{ editionId: number; language: Language; state: 'live' | 'removed' }[]> {
  if (!editionIds.length) return []
  return await sql<{ editionId: number; language: Language; state: 'live' | 'removed' }[]>`
    select edition_id as "editionId", language, state from publication.live where edition_id = any (${editionIds as number[]}::bigint[])`
}
