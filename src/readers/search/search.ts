import { enqueue } from '../../platform/db/outbox.ts'
import type { Database, Sql } from '../../platform/db/sql.ts'
import { putDocuments, removeDocuments, withoutHeadline } from './entering.ts'
import { DEEPEST_HIT, type Found, readIndex, SegmentCache, type Wanted } from './find.ts'
import { mend } from './mend.ts'
import { placesIn } from './places.ts'
import { type Counts, holdsPhrase, likelyCount, type ParsedQuery, parseQuery, type QueryTerm, type Ranked } from './rank.ts'
import * as store from './store.ts'
import { filterTerm, pairTerm, type Token } from './tokens.ts'
import type { SearchAnswer, SearchIndex, SearchNotice, SearchQuery } from './types.ts'

/** The job that looks over the index and makes it anew where it is damaged. */
export const CHECK_SEARCH = 'readers.check-search'

/** Longest query that is read, in UTF-16 units; the reader page refuses longer ones before. */
export const LONGEST_QUERY = 1_000
/** Terms that a query is searched by at most. */
export const MOST_TERMS = 32

/**
 * What searching may cost. `postings`: how many texts the lists of a query may name together; `cacheBytes`: what is kept of the index in
 * memory; `mendedWeight`: what a word put in place of a likely slip counts beside a typed one.
 */
export type SearchLimits = { postings: number; cacheBytes: number; mendedWeight: number }
const limits: SearchLimits = { postings: 500_000, cacheBytes: 48_000_000, mendedWeight: 0.8 }

/**
 * The search index in PostgreSQL, schema `readers`.
 * @param sql the pool, or the transaction in which everything is to happen
 */
export function createSearchIndex(sql: Sql, given: Partial<SearchLimits> = {}): SearchIndex {
  const settings = { ...limits, ...given }
  const cache = new SegmentCache(settings.cacheBytes)
  return {
    async put(documents) {
      const unique = [...new Map(documents.map((document) => [document.editionId, document])).values()]
      await inTransaction(sql, async (tx) => await putDocuments(tx, unique, await store.writtenGeneration(tx)))
    },
    async remove(editionIds) {
      if (editionIds.length > 0) await inTransaction(sql, async (tx) => await removeDocuments(tx, editionIds, await store.writtenGeneration(tx)))
    },
    search: (query) => search(sql, cache, query, settings),
    async texts(editionIds) {
      const raw = editionIds.length > 0 ? await store.readRaw(sql, editionIds) : new Map<number, string>()
      return new Map([...raw].map(([id, text]) => [id, withoutHeadline(text)]))
    },
  }
}

async function inTransaction(sql: Sql, work: (tx: Sql) => Promise<void>): Promise<void> {
  if ('begin' in sql) await (sql as Database).begin(async (tx) => await work(tx))
  else await work(sql)
}

const none = (notice?: SearchNotice): SearchAnswer => ({ hits: [], total: 0, used: [], dropped: [], ...(notice ? { notice } : {}) })

async function search(sql: Sql, cache: SegmentCache, query: SearchQuery, settings: SearchLimits): Promise<SearchAnswer> {
  const whole = query.words.replaceAll('\0', ' ').toWellFormed()
  if (whole.trim() === '') return none('empty')
  const words = whole.slice(0, LONGEST_QUERY)
  const parsed = parseQuery(words)
  if (parsed.terms.length === 0) return none('no-words')
  const offset = Math.max(0, Math.trunc(query.offset ?? 0))
  const limit = Math.min(Math.max(0, Math.trunc(query.limit ?? 20)), DEEPEST_HIT)

  const { terms, dropped } = await rarest(sql, query.language, parsed.terms)
  let notice: SearchNotice | undefined = dropped.length > 0 ? 'rarest-terms' : undefined
  if (whole.length > LONGEST_QUERY) notice = 'cut'

  const named = placesIn(parsed.tokens)
  const required = requiredOf(query, parsed)
  if (named.required.length > 0) required.push(named.required)
  const numbers = parsed.tokens.filter(isDocumentNumber).map((token) => [token.term])
  // Whether long phrases are held is seen in the texts, so nobody knows how many are needed.
  const needed = parsed.phrases.some((phrase) => phrase.length > 2) ? DEEPEST_HIT : Math.min(offset + limit, DEEPEST_HIT)
  const { found, mended, damage } = await readIndex(sql, cache, query.language, async (index) => {
    // In one question, whoever needs them.
    await index.count([...terms.map((one) => one.term), ...named.terms.map((one) => one.term), ...required.flat()])
    const mended =
      parsed.phrases.length === 0 && index.documents > 0 ? await mend(sql, index, query.language, words, parsed, named.tokens, terms) : undefined
    const extra = mended?.terms.slice(0, MOST_TERMS).map((term) => ({ ...term, weight: settings.mendedWeight })) ?? []
    const wanted: Wanted = {
      terms: [...terms, ...named.terms, ...extra],
      required: [...required, ...numbers],
      accents: parsed.accents,
      from: query.from,
      to: query.to,
    }
    let found = await index.find(wanted, settings.postings, needed)
    // Nothing has this number: then what has its parts.
    if (found.total === 0 && numbers.length > 0) found = await index.find({ ...wanted, required }, settings.postings, needed)
    return { found, mended, damage: index.damage }
  })
  if (damage && (await store.noteDamage(sql, damage))) await enqueue(sql, CHECK_SEARCH, {}, { key: CHECK_SEARCH })
  const { ranked, total } = await holdingPhrases(sql, found, parsed.phrases, offset + limit)
  const hits = ranked.slice(offset, Math.min(offset + limit, DEEPEST_HIT))
  return {
    hits: hits.map(({ editionId, score }) => ({ editionId, score })),
    total: total > DEEPEST_HIT ? 'many' : total,
    used: terms.map((term) => term.text),
    dropped: dropped.map((term) => term.text),
    ...(mended ? { suggestion: mended.suggestion } : {}),
    ...(named.places.length > 0 ? { places: named.places } : {}),
    ...(notice ? { notice } : {}),
  }
}

/** 18/CĐ-TTg, 57-KL/TW: who types it wants what has it, and nothing else. A number or a span of years alone is a word like others. */
const isDocumentNumber = (token: Token) => token.exact && /\p{L}/u.test(token.folded)

function requiredOf(query: SearchQuery, parsed: ParsedQuery): number[][] {
  const required: number[][] = []
  if (query.sectionIds) required.push(query.sectionIds.map((id) => filterTerm(`section:${id}`)))
  for (const group of query.conceptIds ?? []) required.push(group.map((id) => filterTerm(`concept:${id}`)))
  for (const phrase of parsed.phrases) {
    if (phrase.length === 1) required.push([phrase[0]!])
    for (let i = 1; i < phrase.length; i++) required.push([pairTerm(phrase[i - 1]!, phrase[i]!)])
  }
  return required
}

/** The rarest terms of a long query, in their order. Those that the archive does not hold cost nothing and are not counted. */
async function rarest(sql: Sql, language: string | undefined, terms: readonly QueryTerm[]): Promise<{ terms: QueryTerm[]; dropped: QueryTerm[] }> {
  if (terms.length <= MOST_TERMS) return { terms: [...terms], dropped: [] }
  const counts: Counts = await store.readCounts(
    sql,
    language,
    terms.map((term) => term.term),
  )
  const byCount = terms
    .map((term, place) => ({ term, place, likely: likelyCount(term, counts) }))
    .sort((a, b) => (a.likely || Number.MAX_SAFE_INTEGER) - (b.likely || Number.MAX_SAFE_INTEGER) || a.place - b.place)
  const inOrder = (list: typeof byCount) => list.sort((a, b) => a.place - b.place).map((one) => one.term)
  return { terms: inOrder(byCount.slice(0, MOST_TERMS)), dropped: inOrder(byCount.slice(MOST_TERMS)) }
}

/**
 * That two words follow one another is in the index; that three or more do must be read in the text. Only as many texts are read as the
 * reader's page needs; where more are left, there are many.
 */
async function holdingPhrases(sql: Sql, found: Found, phrases: readonly number[][], needed: number): Promise<{ ranked: Ranked[]; total: number }> {
  const long = phrases.filter((phrase) => phrase.length > 2)
  if (long.length === 0) return found
  const ranked: Ranked[] = []
  let read = 0
  while (read < found.ranked.length && ranked.length <= needed) {
    const some = found.ranked.slice(read, read + 40)
    read += some.length
    const raw = await store.readRaw(
      sql,
      some.map((one) => one.editionId),
    )
    ranked.push(...some.filter((one) => long.every((phrase) => holdsPhrase(raw.get(one.editionId) ?? '', phrase))))
  }
  return { ranked, total: read < found.total ? Math.max(ranked.length, DEEPEST_HIT + 1) : ranked.length }
}
