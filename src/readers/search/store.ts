import type { Sql } from '../../platform/db/sql.ts'
import type { Candidate, Scan, Statistics } from './rank.ts'
import type { SearchDocument, SearchQuery } from './types.ts'

// Arrays are sent as PostgreSQL array literals: one prepared statement for any number of rows, and nothing depends on the driver's types.
const numbers = (list: ArrayLike<number>) => `{${Array.prototype.join.call(list, ',')}}`
const strings = (list: readonly string[]) => `{${list.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** One writer at a time: document counts are shared by all. Held until the transaction ends. */
export async function lockIndex(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200201)`
}

/** The same for related lists and copies, which two writers would otherwise lock in different orders. */
export async function lockNeighbours(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200202)`
}

export type OldRow = { editionId: number; language: string; publishedAt: Date | null; raw: string }

export async function readOld(sql: Sql, ids: readonly number[]): Promise<OldRow[]> {
  return await sql<OldRow[]>`
    select edition_id as "editionId", language, published_at as "publishedAt", raw
    from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
}

export async function deleteDocuments(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql`delete from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
}

/** Takes out what related.ts and copies.ts keep about editions. */
export async function deleteNeighbours(sql: Sql, ids: readonly number[]): Promise<void> {
  const list = numbers(ids)
  await deleteKeyTerms(sql, ids)
  await sql`delete from readers.related where edition_id = any(${list}::bigint[]) or related_id = any(${list}::bigint[])`
  await sql`delete from readers.copy_signature where edition_id = any(${list}::bigint[])`
  await sql`delete from readers.copy where edition_id = any(${list}::bigint[]) or copy_of = any(${list}::bigint[])`
}

export type NewRow = { document: SearchDocument; length: number; terms: Int32Array; forward: Buffer; raw: string }

export async function insertDocuments(sql: Sql, rows: readonly NewRow[]): Promise<void> {
  const of = <T>(pick: (row: NewRow) => T) => rows.map(pick)
  await sql`
    insert into readers.search_document (edition_id, story_id, language, section_id, concept_ids, published_at, length, terms, forward, raw)
    select e, s, l, nullif(c, -1), k::bigint[], nullif(p, '')::timestamptz, n, t::int[], decode(f, 'base64'), r
    from unnest(
      ${numbers(of((row) => row.document.editionId))}::bigint[], ${numbers(of((row) => row.document.storyId))}::bigint[],
      ${strings(of((row) => row.document.language))}::text[], ${numbers(of((row) => row.document.sectionId ?? -1))}::bigint[],
      ${strings(of((row) => numbers(row.document.conceptIds)))}::text[],
      ${strings(of((row) => row.document.publishedAt?.toISOString() ?? ''))}::text[], ${numbers(of((row) => row.length))}::int[],
      ${strings(of((row) => numbers(row.terms)))}::text[], ${strings(of((row) => row.forward.toString('base64')))}::text[],
      ${strings(of((row) => row.raw))}::text[]
    ) as u(e, s, l, c, k, p, n, t, f, r)`
}

/** The newest rows of the inverted index are kept apart until they are merged; a search reads them one by one, so merge after a batch. */
export async function mergePending(sql: Sql): Promise<void> {
  await sql`set local work_mem = '32MB'`
  await sql`select gin_clean_pending_list('readers.search_document_terms')`
}

export async function addTermCounts(sql: Sql, language: string, counts: ReadonlyMap<number, number>): Promise<void> {
  const terms = [...counts.keys()].filter((term) => counts.get(term) !== 0).sort((a, b) => a - b)
  if (terms.length === 0) return
  await sql`
    insert into readers.search_term as t (language, term, documents)
    select ${language}, term, n from unnest(${numbers(terms)}::int[], ${numbers(terms.map((term) => counts.get(term) ?? 0))}::int[]) as u(term, n)
    on conflict (language, term) do update set documents = t.documents + excluded.documents`
}

export async function addWordCounts(sql: Sql, language: string, counts: ReadonlyMap<string, { folded: string; documents: number }>): Promise<void> {
  const rows = [...counts].filter(([, count]) => count.documents !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return
  await sql`
    insert into readers.search_word as w (language, folded, word, documents)
    select ${language}, f, x, n from unnest(
      ${strings(rows.map(([, row]) => row.folded))}::text[], ${strings(rows.map(([word]) => word))}::text[],
      ${numbers(rows.map(([, row]) => row.documents))}::int[]
    ) as u(f, x, n)
    on conflict (language, folded, word) do update set documents = w.documents + excluded.documents`
}

export async function addLanguageCounts(sql: Sql, language: string, documents: number, words: number): Promise<void> {
  await sql`
    insert into readers.search_language as l (language, documents, words) values (${language}, ${documents}, ${words})
    on conflict (language) do update set documents = l.documents + excluded.documents, words = l.words + excluded.words`
}

export async function addMonthCounts(sql: Sql, language: string, counts: ReadonlyMap<string, number>): Promise<void> {
  const months = [...counts.keys()].filter((month) => counts.get(month) !== 0).sort()
  if (months.length === 0) return
  await sql`
    insert into readers.search_month as m (language, month, documents)
    select ${language}, month, n from unnest(${strings(months)}::text[], ${numbers(months.map((month) => counts.get(month) ?? 0))}::bigint[]) as u(month, n)
    on conflict (language, month) do update set documents = m.documents + excluded.documents`
}

/** How common terms are, in one language or in all. */
export async function readStatistics(sql: Sql, language: string | undefined, terms: readonly number[]): Promise<Statistics> {
  const rows = await sql<{ term: number | null; documents: number; words: number }[]>`
    select null::int as term, coalesce(sum(documents), 0)::bigint as documents, coalesce(sum(words), 0)::bigint as words
    from readers.search_language where ${language ?? null}::text is null or language = ${language ?? null}
    union all
    select t.term, sum(t.documents)::bigint, 0::bigint from readers.search_language l
    join readers.search_term t on t.language = l.language and t.term = any(${numbers(terms)}::int[])
    where ${language ?? null}::text is null or l.language = ${language ?? null}
    group by t.term`
  const counted = new Map<number, number>()
  let documents = 0
  let words = 0
  for (const row of rows) {
    if (row.term === null) {
      documents = row.documents
      words = row.words
    } else counted.set(row.term, row.documents)
  }
  return { documents, averageLength: documents > 0 ? words / documents : 1, counted }
}

/** Documents by month, newest first, those without a date last. */
export async function readMonths(sql: Sql, language: string | undefined): Promise<{ month: string; documents: number }[]> {
  return await sql<{ month: string; documents: number }[]>`
    select month, sum(documents)::bigint as documents from readers.search_month
    where ${language ?? null}::text is null or language = ${language ?? null}
    group by month order by month desc`
}

export type ScanResult = { candidates: Candidate[]; matched: number; counts: Map<number, number> }

export async function scanIndex(
  sql: Sql,
  plan: readonly Scan[],
  query: SearchQuery,
  options: { required: readonly number[]; months: readonly number[] | null; documents: number; keep: number; depth: number },
): Promise<ScanResult> {
  const rows = await sql<
    { edition_id: number; published_at: Date | null; score: number; length: number; forward: Buffer | null; matched: number; counts: string | null }[]
  >`
    select * from readers.search_scan(
      ${numbers(plan.map((scan) => scan.term))}::int[], ${numbers(plan.map((scan) => scan.boost))}::real[], ${numbers(options.required)}::int[],
      ${options.months ? numbers(options.months) : null}::int[], ${query.language ?? null}::text, ${query.from?.toISOString() ?? null}::timestamptz,
      ${query.to?.toISOString() ?? null}::timestamptz, ${options.documents}::bigint, ${options.keep}::int, ${options.depth}::int)`
  const counts = new Map(plan.map((scan) => [scan.term, 0]))
  for (const pair of rows[0]?.counts?.split(',') ?? []) {
    const [n, count] = pair.split(':')
    const scan = plan[Number(n) - 1]
    if (scan) counts.set(scan.term, Number(count))
  }
  return {
    candidates: rows.map((row) => ({
      editionId: row.edition_id,
      publishedAt: row.published_at,
      score: row.score,
      length: row.length,
      forward: row.forward,
    })),
    matched: rows[0]?.matched ?? 0,
    counts,
  }
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
    select w.folded, (array_agg(w.word order by w.documents desc))[1] as word, sum(w.documents)::bigint as documents
    from readers.search_language l join readers.search_word w on w.language = l.language and w.folded = any(${strings(folded)}::text[])
    where ${language ?? null}::text is null or l.language = ${language ?? null}
    group by w.folded having sum(w.documents) > 0 order by 3 desc limit 60`
}

export async function probeTerms(sql: Sql, language: string | undefined, terms: readonly number[], cap: number): Promise<Map<number, number>> {
  const rows = await sql<{ term: number; documents: number }[]>`
    select * from readers.search_probe(${numbers(terms)}::int[], ${language ?? null}::text, ${cap}::int)`
  return new Map(rows.map((row) => [row.term, row.documents]))
}

export type StoryTerms = {
  editionId: number
  storyId: number
  language: string
  sectionId: number | null
  conceptIds: number[]
  publishedAt: Date | null
  forward: Buffer
}

export async function readStoryTerms(sql: Sql, ids: readonly number[]): Promise<StoryTerms[]> {
  const rows = await sql<(Omit<StoryTerms, 'conceptIds'> & { conceptIds: string })[]>`
    select edition_id as "editionId", story_id as "storyId", language, section_id as "sectionId", array_to_string(concept_ids, ',') as "conceptIds",
      published_at as "publishedAt", forward
    from readers.search_document where edition_id = any(${numbers(ids)}::bigint[])`
  return rows.map((row) => ({ ...row, conceptIds: row.conceptIds ? row.conceptIds.split(',').map(Number) : [] }))
}

export type KeyTerms = { editionId: number; terms: number[]; weights: number[] }

export async function replaceKeyTerms(sql: Sql, rows: readonly KeyTerms[]): Promise<void> {
  await deleteKeyTerms(
    sql,
    rows.map((row) => row.editionId),
  )
  await sql`
    insert into readers.related_key (edition_id, terms, weights)
    select e, t::int[], w::real[] from unnest(
      ${numbers(rows.map((row) => row.editionId))}::bigint[], ${strings(rows.map((row) => numbers(row.terms)))}::text[],
      ${strings(rows.map((row) => numbers(row.weights)))}::text[]
    ) as u(e, t, w)`
  await sql`
    insert into readers.related_term (term, edition_id, weight)
    select u.term, k.edition_id, u.weight from readers.related_key k cross join lateral unnest(k.terms, k.weights) as u(term, weight)
    where k.edition_id = any(${numbers(rows.map((row) => row.editionId))}::bigint[]) order by 1, 2 on conflict do nothing`
}

async function deleteKeyTerms(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql`
    delete from readers.related_term t
    using (select k.edition_id, unnest(k.terms) as term from readers.related_key k where k.edition_id = any(${numbers(ids)}::bigint[])) old
    where t.term = old.term and t.edition_id = old.edition_id`
  await sql`delete from readers.related_key where edition_id = any(${numbers(ids)}::bigint[])`
}

export type Neighbour = {
  editionId: number
  otherId: number
  score: number
  storyId: number
  sectionId: number | null
  conceptIds: number[]
  publishedAt: Date | null
}

/** For each edition the others that share key terms, best first; of each term the `perTerm` newest at most. */
export async function readNeighbours(sql: Sql, ids: readonly number[], perTerm: number, most: number, faintest: number): Promise<Neighbour[]> {
  const rows = await sql<(Omit<Neighbour, 'conceptIds'> & { conceptIds: string })[]>`
    select s.edition_id as "editionId", s.other_id as "otherId", s.score, d.story_id as "storyId", d.section_id as "sectionId",
      array_to_string(d.concept_ids, ',') as "conceptIds", d.published_at as "publishedAt"
    from (
      select p.*, row_number() over (partition by p.edition_id order by p.score desc, p.other_id desc) as place
      from (
        select a.edition_id, b.edition_id as other_id, sum(a.weight * b.weight)::float8 as score
        from (
          select k.edition_id, u.term, u.weight from readers.related_key k cross join lateral unnest(k.terms, k.weights) as u(term, weight)
          where k.edition_id = any(${numbers(ids)}::bigint[])
        ) a cross join lateral (
          select o.edition_id, o.weight from readers.related_term o
          where o.term = a.term order by o.edition_id desc limit ${perTerm}
        ) b
        where b.edition_id <> a.edition_id
        group by a.edition_id, b.edition_id
        having sum(a.weight * b.weight) >= ${faintest}::float8
      ) p
    ) s join readers.search_document d on d.edition_id = s.other_id
    where s.place <= ${most}`
  return rows.map((row) => ({ ...row, conceptIds: row.conceptIds ? row.conceptIds.split(',').map(Number) : [] }))
}

export async function readKeyTerms(sql: Sql, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await sql<{ id: number; terms: string }[]>`
    select edition_id as id, array_to_string(terms, ',') as terms from readers.related_key where edition_id = any(${numbers(ids)}::bigint[])`
  return new Map(rows.map((row) => [row.id, row.terms ? row.terms.split(',').map(Number) : []]))
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

export async function readCopyCandidates(
  sql: Sql,
  ids: readonly number[],
  perStory: number,
): Promise<{ editionId: number; otherId: number; signature: Buffer; otherSignature: Buffer }[]> {
  return await sql<{ editionId: number; otherId: number; signature: Buffer; otherSignature: Buffer }[]>`
    select edition_id as "editionId", other_id as "otherId", signature, other_signature as "otherSignature"
    from readers.copy_candidates(${numbers(ids)}::bigint[], ${perStory}::int)`
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
