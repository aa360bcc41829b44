import { copyIn } from '../../platform/db/copy-in.ts'
import type { Sql } from '../../platform/db/sql.ts'
import type { Block } from './postings.ts'
import { TOKENS } from './tokens.ts'
import type { SearchDocument } from './types.ts'

// Arrays are sent as PostgreSQL array literals: one prepared statement for any number of rows, and nothing depends on the driver's types.
const numbers = (list: ArrayLike<number>) => `{${Array.prototype.join.call(list, ',')}}`
const strings = (list: readonly string[]) => `{${list.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** One writer at a time: document counts are shared by all. Held until the transaction ends. */
export async function lockIndex(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200201)`
}

/** The same for copies, and for related lists; who needs both takes copies first. Two writers would otherwise lock rows in different orders. */
export async function lockCopies(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200202)`
}

export async function lockRelated(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200204)`
}

export type OldRow = { editionId: number; language: string; generation: number; stamp: number; raw: string }

export async function readOld(sql: Sql, ids: readonly number[]): Promise<OldRow[]> {
  return await sql<OldRow[]>`
    select edition_id as "editionId", language, generation, stamp, raw
    from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
}

export async function deleteDocuments(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql`delete from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
}

/** Takes out what related.ts and copies.ts keep about editions. */
export async function deleteNeighbours(sql: Sql, ids: readonly number[]): Promise<void> {
  const list = numbers(ids)
  await lockCopies(sql)
  await lockRelated(sql)
  await deleteKeyTerms(sql, ids)
  await sql`delete from readers.related where edition_id = any(${list}::bigint[]) or related_id = any(${list}::bigint[])`
  await sql`delete from readers.copy_signature where edition_id = any(${list}::bigint[])`
  await sql`delete from readers.copy where edition_id = any(${list}::bigint[]) or copy_of = any(${list}::bigint[])`
}

export type NewRow = { document: SearchDocument; generation: number; stamp: number; accents: Buffer; raw: string }

export async function insertDocuments(sql: Sql, rows: readonly NewRow[]): Promise<void> {
  await copyIn(
    sql,
    'readers.search_document',
    {
      edition_id: 'int8',
      story_id: 'int8',
      language: 'text',
      section_id: 'int8',
      concept_ids: 'int8[]',
      published_at: 'timestamptz',
      generation: 'int4',
      stamp: 'int8',
      accents: 'bytea',
      raw: 'text',
    },
    rows.map(({ document, generation, stamp, accents, raw }) => ({
      edition_id: document.editionId,
      story_id: document.storyId,
      language: document.language,
      section_id: document.sectionId,
      concept_ids: document.conceptIds,
      published_at: document.publishedAt,
      generation,
      stamp,
      accents,
      raw,
    })),
  )
}

export type SegmentRow = {
  segmentId: number
  generation: number
  language: string
  documents: number
  words: number
  bits: number
  /** How many blocks were written, so that a lost one is missed. */
  blocks: number
}

/** The segments that a reader's search reads. */
export async function readSegments(sql: Sql, language: string | undefined): Promise<SegmentRow[]> {
  return await sql<SegmentRow[]>`
    select segment_id as "segmentId", generation, language, documents, words, bits, blocks from readers.search_segment
    where generation = coalesce((select generation from readers.search_state), 1) and (${language ?? null}::text is null or language = ${language ?? null})
    order by segment_id`
}

export async function readAllSegments(sql: Sql): Promise<SegmentRow[]> {
  return await sql<SegmentRow[]>`
    select segment_id as "segmentId", generation, language, documents, words, bits, blocks from readers.search_segment order by segment_id`
}

export async function insertSegment(sql: Sql, segment: Omit<SegmentRow, 'segmentId' | 'blocks'> & { texts: Buffer }): Promise<number> {
  const { generation, language, documents, words, bits, texts } = segment
  const [row] = await sql<{ id: number }[]>`
    insert into readers.search_segment (generation, language, documents, words, bits, texts)
    values (${generation}, ${language}, ${documents}, ${words}, ${bits}, ${texts}) returning segment_id as id`
  return (row as { id: number }).id
}

export async function insertBlocks(sql: Sql, segmentId: number, blocks: readonly Block[]): Promise<void> {
  await copyIn(
    sql,
    'readers.search_posting',
    { segment_id: 'int4', key: 'int8', data: 'bytea' },
    blocks.map(({ key, data }) => ({ segment_id: segmentId, key, data })),
  )
  await sql`update readers.search_segment set blocks = blocks + ${blocks.length} where segment_id = ${segmentId}`
}

export async function deleteSegments(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql`delete from readers.search_posting where segment_id = any(${numbers(ids)}::int[])`
  await sql`delete from readers.search_segment where segment_id = any(${numbers(ids)}::int[])`
}

/** One merge at a time. Held until the transaction ends. */
export async function tryLockMerge(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ held: boolean }[]>`select pg_try_advisory_xact_lock(4274200203) as held`
  return row?.held ?? false
}

/** What is kept of the texts of segments, see postings.ts. */
export async function readTexts(sql: Sql, segmentIds: readonly number[]): Promise<Map<number, Buffer>> {
  const rows = await sql<{ id: number; texts: Buffer }[]>`
    select segment_id as id, texts from readers.search_segment where segment_id = any(${numbers(segmentIds)}::int[])`
  return new Map(rows.map((row) => [row.id, row.texts]))
}

/** The content of editions as it is now. */
export async function readStamps(sql: Sql, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await sql<{ id: number; stamp: number }[]>`
    select edition_id as id, stamp from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
  return new Map(rows.map((row) => [row.id, row.stamp]))
}

export async function readAllStamps(sql: Sql): Promise<Map<number, number>> {
  const rows = await sql<{ id: number; stamp: number }[]>`select edition_id as id, stamp from readers.search_document`
  return new Map(rows.map((row) => [row.id, row.stamp]))
}

export async function sizeOfBlocks(sql: Sql, segmentIds: readonly number[]): Promise<number> {
  const [row] = await sql<{ bytes: number }[]>`
    select coalesce(sum(octet_length(data)), 0)::bigint as bytes from readers.search_posting where segment_id = any(${numbers(segmentIds)}::int[])`
  return row?.bytes ?? 0
}

/** A segment's blocks between two keys, both included, in their order. */
export async function readBlocks(sql: Sql, segmentId: number, from: number, to: number): Promise<Block[]> {
  return await sql<Block[]>`
    select key, data from readers.search_posting where segment_id = ${segmentId} and key between ${from} and ${to} order by key`
}

/** Blocks by segment and key, by their place in the list; undefined where one of the segments has been merged away meanwhile. */
export async function readSomeBlocks(sql: Sql, wanted: readonly { segmentId: number; key: number }[]): Promise<Map<number, Buffer> | undefined> {
  if (wanted.length === 0) return new Map()
  const rows = await sql<{ n: number; data: Buffer | null }[]>`
    select n, data from readers.search_read(${numbers(wanted.map((one) => one.segmentId))}::int[], ${numbers(wanted.map((one) => one.key))}::bigint[])`
  const found = new Map<number, Buffer>()
  for (const { n, data } of rows) {
    if (data === null) return undefined
    found.set(n - 1, data)
  }
  return found
}

/** What a search must know of the editions it found: whether they still are what was found, and how they are written. */
export async function readFound(
  sql: Sql,
  ids: readonly number[],
  accented: readonly number[],
): Promise<Map<number, { stamp: number; accents: Buffer | null }>> {
  const rows = await sql<{ id: number; stamp: number; accents: Buffer | null }[]>`
    select edition_id as id, stamp, case when edition_id = any(${numbers(accented)}::bigint[]) then accents end as accents
    from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
  return new Map(rows.map((row) => [row.id, row]))
}

export type State = { generation: number; building: number | null; tokens: number; damage: string | null }

/** The index's own state; undefined where nothing was ever entered. */
export async function readState(sql: Sql): Promise<State | undefined> {
  const [row] = await sql<State[]>`select generation, building, tokens, damage from readers.search_state`
  return row
}

/** The generation that is written to, begun by the first who writes. */
export async function writtenGeneration(sql: Sql): Promise<number> {
  await sql`insert into readers.search_state (generation, tokens) values (1, ${TOKENS}) on conflict do nothing`
  return (await readState(sql))?.generation ?? 1
}

/** Something is wrong with the current generation. The first finding is kept. @returns whether it is news */
export async function noteDamage(sql: Sql, words: string): Promise<boolean> {
  await writtenGeneration(sql)
  const rows = await sql`update readers.search_state set damage = ${words} where damage is null`
  return rows.count > 0
}

/** Begins the next generation beside the one that is searched, or goes on with the one begun. @returns its number, and whether it is new */
export async function beginBuilding(sql: Sql): Promise<{ building: number; fresh: boolean }> {
  const current = await writtenGeneration(sql)
  if (!(await hasKey(sql))) await mendKey(sql)
  const rows = await sql`update readers.search_state set building = ${current + 1} where building is null`
  if (rows.count > 0) await deleteGenerations(sql, current)
  return { building: (await readState(sql))?.building ?? current + 1, fresh: rows.count > 0 }
}

/** Readers search the new generation from now on. */
export async function endBuilding(sql: Sql): Promise<void> {
  await sql`update readers.search_state set generation = building, building = null, tokens = ${TOKENS}, damage = null where building is not null`
}

/** Takes out every generation but one. */
export async function deleteGenerations(sql: Sql, kept: number): Promise<void> {
  await sql`
    delete from readers.search_posting p
    where not exists (select from readers.search_segment s where s.segment_id = p.segment_id and s.generation = ${kept})`
  await sql`delete from readers.search_segment where generation <> ${kept}`
  await sql`delete from readers.search_term where generation <> ${kept}`
  await sql`delete from readers.search_word where generation <> ${kept}`
}

/** Editions that were not entered in this generation. */
export async function readOutside(sql: Sql, generation: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select edition_id as id from readers.search_document where generation <> ${generation} order by 1`
  return rows.map((row) => row.id)
}

/** Whether blocks are found by their key. Without it every search would read the whole index. */
export async function hasKey(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ there: boolean }[]>`
    select exists (select from pg_index where indrelid = 'readers.search_posting'::regclass and indisprimary and indisvalid) as there`
  return row?.there ?? false
}

/** Makes that key again. What stands there twice is worth nothing and goes; readers find less until the index is made anew. */
async function mendKey(sql: Sql): Promise<void> {
  await sql`
    delete from readers.search_posting p using (
      select segment_id, key from readers.search_posting group by 1, 2 having count(*) > 1
    ) twice where p.segment_id = twice.segment_id and p.key = twice.key`
  await sql`alter table readers.search_posting add primary key (segment_id, key)`
}

/** Documents by language as kept. */
export async function countDocuments(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql<{ language: string; documents: number }[]>`
    select language, count(*) as documents from readers.search_document group by language`
  return new Map(rows.map((row) => [row.language, row.documents]))
}

/** Some documents from all over the archive: the first ones from each of several ids on. */
export async function readSample(
  sql: Sql,
  shares: readonly number[],
): Promise<{ editionId: number; language: string; stamp: number; raw: string }[]> {
  return await sql<{ editionId: number; language: string; stamp: number; raw: string }[]>`
    with ends as (select min(edition_id) as low, max(edition_id) as high from readers.search_document)
    select distinct on (d.edition_id) d.edition_id as "editionId", d.language, d.stamp, d.raw
    from ends cross join unnest(${numbers(shares)}::float8[]) as share cross join lateral (
      select o.edition_id, o.language, o.stamp, o.raw from readers.search_document o
      where o.edition_id >= ends.low + floor(share * (ends.high - ends.low)) order by o.edition_id limit 1
    ) d`
}

/** How many blocks of each segment there are. */
export async function countBlocks(sql: Sql): Promise<Map<number, number>> {
  const rows = await sql<{ id: number; blocks: number }[]>`
    select segment_id as id, count(*) as blocks from readers.search_posting group by segment_id`
  return new Map(rows.map((row) => [row.id, row.blocks]))
}

export async function addTermCounts(sql: Sql, generation: number, language: string, counts: ReadonlyMap<number, number>): Promise<void> {
  const terms = [...counts.keys()].filter((term) => counts.get(term) !== 0).sort((a, b) => a - b)
  if (terms.length === 0) return
  await sql`
    insert into readers.search_term as t (generation, language, term, documents)
    select ${generation}, ${language}, term, n
    from unnest(${numbers(terms)}::int[], ${numbers(terms.map((term) => counts.get(term) ?? 0))}::int[]) as u(term, n)
    on conflict (generation, language, term) do update set documents = t.documents + excluded.documents`
}

export async function addWordCounts(
  sql: Sql,
  generation: number,
  language: string,
  counts: ReadonlyMap<string, { folded: string; documents: number }>,
): Promise<void> {
  const rows = [...counts].filter(([, count]) => count.documents !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return
  await sql`
    insert into readers.search_word as w (generation, language, folded, word, documents)
    select ${generation}, ${language}, f, x, n from unnest(
      ${strings(rows.map(([, row]) => row.folded))}::text[], ${strings(rows.map(([word]) => word))}::text[],
      ${numbers(rows.map(([, row]) => row.documents))}::int[]
    ) as u(f, x, n)
    on conflict (generation, language, folded, word) do update set documents = w.documents + excluded.documents`
}

/** In how many documents of a language terms are counted, and of how many; the language undefined means all. */
export async function readCounts(
  sql: Sql,
  language: string | undefined,
  terms: readonly number[],
): Promise<{ documents: number; counted: Map<number, number> }> {
  const [row] = await sql<{ documents: number; counted: Buffer | null }[]>`
    with current as (select coalesce((select generation from readers.search_state), 1) as generation),
    languages as (
      select s.language, sum(s.documents) as documents from readers.search_segment s join current using (generation)
      where ${language ?? null}::text is null or s.language = ${language ?? null} group by s.language
    )
    select coalesce(sum(l.documents), 0)::bigint as documents,
      string_agg(readers.term_counts(current.generation, l.language, ${numbers(terms)}::int[]), '') as counted
    from languages l cross join current`
  const counted = new Map<number, number>()
  const pairs = row?.counted ?? Buffer.alloc(0)
  for (let at = 0; at < pairs.length; at += 8) {
    const term = pairs.readInt32BE(at)
    counted.set(term, (counted.get(term) ?? 0) + pairs.readInt32BE(at + 4))
  }
  return { documents: row?.documents ?? 0, counted }
}

/** The words of editions, for phrases and for the exact check of copies. */
export async function readRaw(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await sql<{ id: number; raw: string }[]>`
    select edition_id as id, raw from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
  return new Map(rows.map((row) => [row.id, row.raw]))
}

/** Words of the archive with one of these folded forms, the most common writing of each. */
export async function readWords(
  sql: Sql,
  language: string | undefined,
  folded: readonly string[],
): Promise<{ folded: string; word: string; documents: number }[]> {
  return await sql<{ folded: string; word: string; documents: number }[]>`
    with current as (select coalesce((select generation from readers.search_state), 1) as generation),
    languages as (
      select distinct s.language from readers.search_segment s join current using (generation)
      where ${language ?? null}::text is null or s.language = ${language ?? null}
    )
    select w.folded, (array_agg(w.word order by w.documents desc))[1] as word, sum(w.documents)::bigint as documents
    from languages l cross join current
    join readers.search_word w on w.generation = current.generation and w.language = l.language and w.folded = any(${strings(folded)}::text[])
    group by w.folded having sum(w.documents) > 0 order by 3 desc`
}

/** What related stories weigh of an edition besides its words. */
export type Placed = {
  editionId: number
  storyId: number
  language: string
  sectionId: number | null
  conceptIds: number[]
  publishedAt: Date | null
}

export async function readPlaced(sql: Sql, ids: readonly number[]): Promise<Placed[]> {
  const rows = await sql<(Omit<Placed, 'conceptIds'> & { conceptIds: string })[]>`
    select edition_id as "editionId", story_id as "storyId", language, section_id as "sectionId", array_to_string(concept_ids, ',') as "conceptIds",
      published_at as "publishedAt"
    from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
  return rows.map((row) => ({ ...row, conceptIds: row.conceptIds ? row.conceptIds.split(',').map(Number) : [] }))
}

export type KeyTerms = { editionId: number; terms: number[]; weights: number[] }

export async function replaceKeyTerms(sql: Sql, rows: readonly KeyTerms[]): Promise<void> {
  await deleteKeyTerms(
    sql,
    rows.map((row) => row.editionId),
  )
  const columns = { edition_id: 'int8', terms: 'int4[]', weights: 'float4[]' } as const
  await copyIn(
    sql,
    'readers.related_key',
    columns,
    rows.map((row) => ({ edition_id: row.editionId, terms: row.terms, weights: row.weights })),
  )
  const each = rows.flatMap((row) => row.terms.map((term, i) => ({ term, edition_id: row.editionId, weight: row.weights[i] as number })))
  // In the order of the key, which puts neighbours on one page of it.
  each.sort((a, b) => a.term - b.term || a.edition_id - b.edition_id)
  await copyIn(sql, 'readers.related_term', { term: 'int4', edition_id: 'int8', weight: 'float4' }, each)
}

async function deleteKeyTerms(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql`
    delete from readers.related_term t
    using (select k.edition_id, unnest(k.terms) as term from readers.related_key k where k.edition_id = any(${numbers(ids)}::bigint[])) old
    where t.term = old.term and t.edition_id = old.edition_id`
  await sql`delete from readers.related_key where edition_id = any(${numbers(ids)}::bigint[])`
}

/** The newest editions that have these key terms, and the weight in each; `perTerm` of a term at most. */
export async function readHolders(sql: Sql, terms: readonly number[], perTerm: number): Promise<Map<number, { ids: number[]; weights: number[] }>> {
  const rows = await sql<{ term: number; holders: Buffer }[]>`
    select t.term, string_agg(int8send(o.edition_id) || float4send(o.weight), '') as holders
    from unnest(${numbers(terms)}::int[]) as t(term) cross join lateral (
      select r.edition_id, r.weight from readers.related_term r where r.term = t.term order by r.edition_id desc limit ${perTerm}
    ) o group by t.term`
  return new Map(
    rows.map(({ term, holders }) => {
      const ids: number[] = []
      const weights: number[] = []
      for (let at = 0; at < holders.length; at += 12) {
        ids.push(holders.readInt32BE(at) * 2 ** 32 + holders.readUInt32BE(at + 4))
        weights.push(holders.readFloatBE(at + 8))
      }
      return [term, { ids, weights }]
    }),
  )
}

export type RelatedRow = { editionId: number; relatedId: number; score: number; reason: string }

/** Writes lists: those of `own` anew, the others with one more. A list is cut back to `most` when it is half as long again. */
export async function writeRelated(sql: Sql, own: readonly number[], rows: readonly RelatedRow[], most: number): Promise<void> {
  await sql`delete from readers.related where edition_id = any(${numbers(own)}::bigint[])`
  const sorted = [...rows].sort((a, b) => a.editionId - b.editionId || a.relatedId - b.relatedId)
  await sql`
    insert into readers.related (edition_id, related_id, score, reason)
    select e, r, s, j::jsonb from unnest(
      ${numbers(sorted.map((row) => row.editionId))}::bigint[], ${numbers(sorted.map((row) => row.relatedId))}::bigint[],
      ${numbers(sorted.map((row) => row.score))}::real[], ${strings(sorted.map((row) => row.reason))}::text[]
    ) as u(e, r, s, j)
    on conflict (edition_id, related_id) do update set score = excluded.score, reason = excluded.reason`
  await sql`
    delete from readers.related using (
      select edition_id, related_id, row_number() over (partition by edition_id order by score desc, related_id desc) as place
      from readers.related where edition_id in (
        select edition_id from readers.related where edition_id = any(${numbers([...new Set(sorted.map((row) => row.editionId))])}::bigint[])
        group by edition_id having count(*) > ${Math.floor(most * 1.5)}
      )
    ) ranked
    where ranked.place > ${most} and related.edition_id = ranked.edition_id and related.related_id = ranked.related_id`
}

/** One key look-up: the list of an edition, best first. */
export async function readRelated(sql: Sql, editionId: number, limit: number): Promise<{ editionId: number; score: number; reason: unknown }[]> {
  return await sql<{ editionId: number; score: number; reason: unknown }[]>`
    select related_id as "editionId", score, reason from readers.related where edition_id = ${editionId}
    order by score desc, related_id desc limit ${limit}`
}

export async function writeSignatures(sql: Sql, rows: readonly { editionId: number; signature: Buffer; bands: number[] }[]): Promise<void> {
  await sql`
    insert into readers.copy_signature (edition_id, signature, bands)
    select e, decode(s, 'base64'), b::int[] from unnest(
      ${numbers(rows.map((row) => row.editionId))}::bigint[], ${strings(rows.map((row) => row.signature.toString('base64')))}::text[],
      ${strings(rows.map((row) => numbers(row.bands)))}::text[]
    ) as u(e, s, b)
    on conflict (edition_id) do update set signature = excluded.signature, bands = excluded.bands`
}

export async function deleteSignatures(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql`delete from readers.copy_signature where edition_id = any(${numbers(ids)}::bigint[])`
}

/** Pairs of editions that may have passages in common. */
export async function readCopyCandidates(sql: Sql, ids: readonly number[], perStory: number): Promise<{ editionId: number; otherId: number }[]> {
  return await sql<{ editionId: number; otherId: number }[]>`
    select edition_id as "editionId", other_id as "otherId" from readers.copy_candidates(${numbers(ids)}::bigint[], ${perStory}::int)`
}

export async function readSignatures(sql: Sql, ids: readonly number[]): Promise<Map<number, Buffer>> {
  const rows = await sql<{ id: number; signature: Buffer }[]>`
    select edition_id as id, signature from readers.copy_signature where edition_id = any(${numbers(ids)}::bigint[])`
  return new Map(rows.map((row) => [row.id, row.signature]))
}

export async function readDates(sql: Sql, ids: readonly number[]): Promise<Map<number, Date | null>> {
  const rows = await sql<{ id: number; at: Date | null }[]>`
    select edition_id as id, published_at as at from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
  return new Map(rows.map((row) => [row.id, row.at]))
}

export type CopyRow = { editionId: number; copyOf: number; jaccard: number; kind: 'copy' | 'follow-up' }

export async function replaceCopies(sql: Sql, ids: readonly number[], rows: readonly CopyRow[]): Promise<void> {
  await sql`delete from readers.copy where edition_id = any(${numbers(ids)}::bigint[]) or copy_of = any(${numbers(ids)}::bigint[])`
  await sql`
    insert into readers.copy (edition_id, copy_of, jaccard, kind)
    select e, c, j, k from unnest(
      ${numbers(rows.map((row) => row.editionId))}::bigint[], ${numbers(rows.map((row) => row.copyOf))}::bigint[],
      ${numbers(rows.map((row) => row.jaccard))}::real[], ${strings(rows.map((row) => row.kind))}::text[]
    ) as u(e, c, j, k)
    on conflict (edition_id, copy_of) do update set jaccard = excluded.jaccard, kind = excluded.kind`
}

/** Copies (not follow-ups) among and around editions, in both directions. */
export async function readCopies(sql: Sql, ids: readonly number[]): Promise<CopyRow[]> {
  return await sql<CopyRow[]>`
    select edition_id as "editionId", copy_of as "copyOf", jaccard, kind from readers.copy
    where edition_id = any(${numbers(ids)}::bigint[]) or copy_of = any(${numbers(ids)}::bigint[])
    order by jaccard desc`
}
