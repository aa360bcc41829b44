import type { Database, Sql } from '../../platform/db/sql.ts'
import {
  byWorth,
  holdsPhrase,
  likelyCount,
  type ParsedQuery,
  packed,
  parseQuery,
  planScan,
  type QueryTerm,
  type Ranked,
  rarity,
  type Scan,
  type Statistics,
  scoreOf,
  termsOf,
  type WeightedTerm,
} from './rank.ts'
import { type Correction, canBeMended, likeliest, rewrite, slipsOf, untelex } from './spelling.ts'
import * as store from './store.ts'
import { countsFor, filterTerm, type IndexedText, indexText, monthOf, pairTerm, syllableTerm, type Token, titleTerm } from './tokens.ts'
import type { SearchAnswer, SearchDocument, SearchIndex, SearchNotice, SearchQuery } from './types.ts'

/** Longest query that is read, in UTF-16 units; the reader page refuses longer ones before. */
export const LONGEST_QUERY = 1_000
/** Terms that a query is searched by at most. */
export const MOST_TERMS = 32
/** How far down a reader may page. */
export const DEEPEST_HIT = 200

/** What searching may cost: editions visited by the first sieve, and those ordered exactly. */
export type SearchLimits = { budget: number; scans: number; depth: number; mendedWeight: number }
const limits: SearchLimits = { budget: 2_500, scans: 40, depth: 60, mendedWeight: 0.8 }

/** Hits far below the best one hold a single word of the query in passing. */
const FAINTEST = 0.12
const BATCH = 500

/**
 * The search index in PostgreSQL, schema `readers`.
 * @param sql the pool, or the transaction in which everything is to happen
 */
export function createSearchIndex(sql: Sql, given: Partial<SearchLimits> = {}): SearchIndex {
  const settings = { ...limits, ...given }
  return {
    async put(documents) {
      const unique = [...new Map(documents.map((document) => [document.editionId, document])).values()]
      for (let i = 0; i < unique.length; i += BATCH) await inTransaction(sql, (tx) => putBatch(tx, unique.slice(i, i + BATCH)))
    },
    async remove(editionIds) {
      if (editionIds.length > 0) await inTransaction(sql, (tx) => removeBatch(tx, editionIds))
    },
    search: (query) => search(sql, query, settings),
  }
}

async function inTransaction(sql: Sql, work: (tx: Sql) => Promise<void>): Promise<void> {
  if ('begin' in sql) await (sql as Database).begin(async (tx) => await work(tx))
  else await work(sql)
}

/** The words of a document in one text: headline, standfirst, then the body line by line. */
export const rawOf = (document: SearchDocument): string =>
  // PostgreSQL keeps no NUL, and a lone half of a character cannot be sent.
  `${document.headline.replace(/[\r\n]+/g, ' ')}\n${document.standfirst.replace(/[\r\n]+/g, ' ')}\n${document.text}`
    .replaceAll('\0', ' ')
    .toWellFormed()

/** The fields of a raw text again. */
export function fieldsOf(raw: string): { headline: string; standfirst: string; body: string } {
  const first = raw.indexOf('\n')
  const second = raw.indexOf('\n', first + 1)
  return { headline: raw.slice(0, first), standfirst: raw.slice(first + 1, second), body: raw.slice(second + 1) }
}

type Change = {
  terms: Map<number, number>
  words: Map<string, { folded: string; documents: number }>
  months: Map<string, number>
  documents: number
  length: number
}

class Changes {
  readonly byLanguage = new Map<string, Change>()

  count(editionId: number, language: string, month: string, text: IndexedText, sign: 1 | -1): void {
    const change: Change = this.byLanguage.get(language) ?? { terms: new Map(), words: new Map(), months: new Map(), documents: 0, length: 0 }
    this.byLanguage.set(language, change)
    for (let i = 0; i < text.terms.length; i++) {
      const term = text.terms[i]!
      const count = countsFor(term, text.weights[i]!, editionId)
      if (count !== 0) change.terms.set(term, (change.terms.get(term) ?? 0) + sign * count)
    }
    for (const [word, folded] of text.words) {
      const had = change.words.get(word)
      if (had) had.documents += sign
      else change.words.set(word, { folded, documents: sign })
    }
    change.months.set(month, (change.months.get(month) ?? 0) + sign)
    change.documents += sign
    change.length += sign * text.length
  }

  async write(sql: Sql): Promise<void> {
    for (const [language, change] of [...this.byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await store.addTermCounts(sql, language, change.terms)
      await store.addWordCounts(sql, language, change.words)
      await store.addMonthCounts(sql, language, change.months)
      await store.addLanguageCounts(sql, language, change.documents, change.length)
    }
  }
}

async function forget(sql: Sql, ids: readonly number[], changes: Changes): Promise<void> {
  const old = await store.readOld(sql, ids)
  for (const row of old) {
    const fields = fieldsOf(row.raw)
    changes.count(row.editionId, row.language, monthOf(row.publishedAt), indexText(fields.headline, fields.standfirst, fields.body, []), -1)
  }
  if (old.length > 0)
    await store.deleteDocuments(
      sql,
      old.map((row) => row.editionId),
    )
}

async function putBatch(sql: Sql, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  const changes = new Changes()
  const rows = documents.map((document): store.NewRow => {
    const month = monthOf(document.publishedAt)
    const filters = [filterTerm(`month:${month}`), ...document.conceptIds.map((id) => filterTerm(`concept:${id}`))]
    if (document.sectionId !== null) filters.push(filterTerm(`section:${document.sectionId}`))
    const raw = rawOf(document)
    // From the raw text, so that taking it out later counts exactly what was counted now.
    const fields = fieldsOf(raw)
    const text = indexText(fields.headline, fields.standfirst, fields.body, filters)
    changes.count(document.editionId, document.language, month, text, 1)
    return { document, length: text.length, terms: text.terms, forward: packed(text), raw }
  })
  await store.lockIndex(sql)
  await forget(
    sql,
    documents.map((document) => document.editionId),
    changes,
  )
  await store.insertDocuments(sql, rows)
  await changes.write(sql)
  if (documents.length >= 50) await store.mergePending(sql)
}

async function removeBatch(sql: Sql, ids: readonly number[]): Promise<void> {
  await store.lockIndex(sql)
  const changes = new Changes()
  await forget(sql, ids, changes)
  await store.deleteNeighbours(sql, ids)
  await changes.write(sql)
}

const none = (notice?: SearchNotice): SearchAnswer => ({ hits: [], total: 0, used: [], dropped: [], ...(notice ? { notice } : {}) })

async function search(sql: Sql, query: SearchQuery, settings: SearchLimits): Promise<SearchAnswer> {
  const whole = query.words.replaceAll('\0', ' ').toWellFormed()
  if (whole.trim() === '') return none('empty')
  const words = whole.slice(0, LONGEST_QUERY)
  const parsed = parseQuery(words)
  if (parsed.terms.length === 0) return none('no-words')
  const offset = Math.max(0, Math.trunc(query.offset ?? 0))
  const limit = Math.min(Math.max(0, Math.trunc(query.limit ?? 20)), DEEPEST_HIT)

  const statistics = await store.readStatistics(sql, query.language, [
    ...parsed.terms.map((term) => term.term),
    ...parsed.terms.map((term) => titleTerm(term.term)),
  ])
  const { terms, dropped } = rarest(parsed.terms, statistics)
  let notice: SearchNotice | undefined = dropped.length > 0 ? 'rarest-terms' : undefined
  if (whole.length > LONGEST_QUERY) notice = 'cut'

  let found = await find(sql, query, parsed, terms, statistics, settings)
  const mended = parsed.phrases.length === 0 ? await mend(sql, query, words, parsed, terms, found, statistics) : undefined
  if (mended) {
    const extra = await withStatistics(sql, query, mended.terms, statistics)
    const all = [...terms, ...extra.map((term) => ({ ...term, weight: settings.mendedWeight }))]
    found = await find(sql, query, parsed, all, statistics, settings)
  }
  const hits = found.ranked.slice(offset, Math.min(offset + limit, DEEPEST_HIT))
  return {
    hits: hits.map(({ editionId, score }) => ({ editionId, score })),
    total: found.whole ? found.ranked.length : 'many',
    used: terms.map((term) => term.text),
    dropped: dropped.map((term) => term.text),
    ...(mended ? { suggestion: mended.suggestion } : {}),
    ...(notice ? { notice } : {}),
  }
}

/** The rarest terms that the archive holds; those that it does not hold cost nothing and are not counted. */
function rarest(terms: readonly QueryTerm[], statistics: Statistics): { terms: QueryTerm[]; dropped: QueryTerm[] } {
  if (terms.length <= MOST_TERMS) return { terms: [...terms], dropped: [] }
  const byCount = terms
    .map((term, place) => ({ term, place, likely: likelyCount(term, statistics) }))
    .sort((a, b) => (a.likely || Number.MAX_SAFE_INTEGER) - (b.likely || Number.MAX_SAFE_INTEGER) || a.place - b.place)
  const inOrder = (list: typeof byCount) => list.sort((a, b) => a.place - b.place).map((one) => one.term)
  return { terms: inOrder(byCount.slice(0, MOST_TERMS)), dropped: inOrder(byCount.slice(MOST_TERMS)) }
}

type Found = {
  ranked: Ranked[]
  whole: boolean
  /** Editions seen for each term that was looked for. */
  counts: Map<number, number>
  filtered: boolean
}

async function find(
  sql: Sql,
  query: SearchQuery,
  parsed: ParsedQuery,
  terms: readonly QueryTerm[],
  statistics: Statistics,
  settings: SearchLimits,
): Promise<Found> {
  const plan = planScan(terms, statistics, settings.budget, settings.scans)
  const [first] = plan
  if (!first) return { ranked: [], whole: true, counts: new Map(), filtered: false }
  const required: number[] = []
  if (query.sectionId !== undefined) required.push(filterTerm(`section:${query.sectionId}`))
  if (query.conceptId !== undefined) required.push(filterTerm(`concept:${query.conceptId}`))
  for (const phrase of parsed.phrases) {
    if (phrase.length === 1) required.push(phrase[0]!)
    for (let i = 1; i < phrase.length; i++) required.push(pairTerm(phrase[i - 1]!, phrase[i]!))
  }
  const months = await monthsFor(sql, query, first, settings.budget, statistics)
  const { candidates, matched, counts } = await store.scanIndex(sql, plan, query, {
    required,
    months,
    documents: statistics.documents,
    keep: DEEPEST_HIT,
    depth: settings.depth,
  })
  const filtered = required.length > 0 || months !== null
  const weighted = terms.map((term): WeightedTerm => {
    const likely = likelyCount(term, statistics)
    const seen = counts.get(term.term)
    // A scan without a filter has counted exactly; otherwise what the archive counts is the better guess.
    const count = filtered || seen === undefined ? Math.max(likely, seen ?? 0) : seen
    return { term: term.term, rarity: rarity(count, statistics.documents), weight: term.weight }
  })
  const exact: Ranked[] = []
  const rest: Ranked[] = []
  const best = candidates[0]?.score ?? 0
  for (const candidate of candidates) {
    const { editionId, publishedAt } = candidate
    if (candidate.forward) exact.push({ editionId, publishedAt, score: scoreOf(candidate, weighted, parsed.accents, statistics.averageLength) })
    else if (candidate.score >= best * FAINTEST) rest.push({ editionId, publishedAt, score: candidate.score })
  }
  exact.sort(byWorth)
  const floor = (exact[0]?.score ?? 0) * FAINTEST
  const lowest = exact.at(-1)?.score ?? 0
  // Those past the exact ordering keep the order of the first sieve, below it.
  let ranked = [...exact.filter((one) => one.score >= floor), ...rest.map((one) => ({ ...one, score: (lowest * one.score) / Math.max(best, 1e-9) }))]
  ranked = await holdingPhrases(sql, ranked, parsed.phrases)
  return { ranked, whole: matched <= DEEPEST_HIT && months === null, counts, filtered }
}

/** A pair is in the index; that three or more syllables follow one another must be read in the text. */
async function holdingPhrases(sql: Sql, ranked: Ranked[], phrases: readonly number[][]): Promise<Ranked[]> {
  const long = phrases.filter((phrase) => phrase.length > 2)
  if (long.length === 0 || ranked.length === 0) return ranked
  const raw = await store.readRaw(
    sql,
    ranked.map((one) => one.editionId),
  )
  return ranked.filter((one) => long.every((phrase) => holdsPhrase(raw.get(one.editionId) ?? '', phrase)))
}

/**
 * The months to search: those between two dates; or, where even the rarest word is so common that reading all of its editions would cost too
 * much, the newest months that bring enough. A word in every third story is not looked for in stories of ten years ago.
 */
async function monthsFor(sql: Sql, query: SearchQuery, first: Scan, budget: number, statistics: Statistics): Promise<number[] | null> {
  const tooCommon = first.likely > budget
  if (!tooCommon && !query.from && !query.to) return null
  const within = (month: string) =>
    (!query.from || (month !== '' && month >= monthOf(query.from))) && (!query.to || (month !== '' && month <= monthOf(query.to)))
  const all = (await store.readMonths(sql, query.language)).filter((one) => within(one.month))
  const wanted = tooCommon ? (budget * statistics.documents) / first.likely : Number.POSITIVE_INFINITY
  const taken: number[] = []
  let documents = 0
  for (const one of all) {
    taken.push(filterTerm(`month:${one.month}`))
    documents += one.documents
    if (documents >= wanted) break
  }
  return tooCommon && taken.length === all.length && !query.from && !query.to ? null : taken
}

async function withStatistics(sql: Sql, query: SearchQuery, terms: QueryTerm[], statistics: Statistics): Promise<QueryTerm[]> {
  const more = await store.readStatistics(sql, query.language, [...terms.map((term) => term.term), ...terms.map((term) => titleTerm(term.term))])
  for (const [term, count] of more.counted) statistics.counted.set(term, count)
  return terms
}

/**
 * Words that are likely slips: unknown ones, and ones that never stand beside their neighbours in this archive; each is replaced by the
 * word one slip away that does. The typed words stay in the query.
 */
async function mend(
  sql: Sql,
  query: SearchQuery,
  words: string,
  parsed: ParsedQuery,
  terms: readonly QueryTerm[],
  found: Found,
  statistics: Statistics,
): Promise<{ suggestion: string; terms: QueryTerm[] } | undefined> {
  const searched = new Map(terms.map((term) => [term.term, term]))
  const tokens = parsed.tokens.filter((token) => !token.exact)
  const alone = tokens.length === 1
  // Two words that stand together nowhere. A pair that was not looked for, too common for the sieve, is no stranger.
  const strange = (left: Token | undefined, right: Token | undefined) => {
    if (!left || !right?.joined) return true
    const term = searched.get(pairTerm(left.term, right.term))
    return term !== undefined && (found.counts.get(term.term) === 0 || likelyCount(term, statistics) === 0)
  }
  const suspects: number[] = []
  tokens.forEach((token, i) => {
    if (!canBeMended(token)) return
    const known = statistics.counted.get(token.term) ?? 0
    // Under a filter the counts are the filter's, and say nothing of what is written elsewhere.
    const loner = !alone && !found.filtered && strange(tokens[i - 1], token) && strange(token, tokens[i + 1])
    if (known === 0 || loner) suspects.push(i)
  })
  if (suspects.length === 0) return undefined

  const corrections = new Map<Token, Correction>()
  const mendedTerms = tokens.map((token) => token.term)
  // Where most unknown words are Telex, the keyboard was set wrong, and every syllable is read so.
  const unknown = tokens.filter((token) => canBeMended(token) && !statistics.counted.has(token.term))
  const keys = tokens.map((token) => (canBeMended(token) ? untelex(token.folded) : undefined))
  const typedKeys = unknown.filter((token) => untelex(token.folded) !== undefined)
  if (typedKeys.length > 0 && typedKeys.length * 2 >= unknown.length) {
    const meant = new Map(
      (await store.readWords(sql, query.language, [...new Set(keys.filter((key) => key !== undefined))])).map((word) => [word.folded, word]),
    )
    tokens.forEach((token, i) => {
      const word = meant.get(keys[i] ?? '')
      if (!word || word.documents < 2 || (statistics.counted.get(token.term) ?? 0) > 0) return
      corrections.set(token, { folded: word.folded, word: word.word, documents: word.documents, left: 0, right: 0 })
      mendedTerms[i] = syllableTerm(word.folded)
    })
  }
  if (corrections.size === 0 && suspects.length > 6) return undefined
  for (const i of corrections.size > 0 ? [] : suspects) {
    const token = tokens[i]!
    const meant = await store.readWords(sql, query.language, slipsOf(token.folded))
    if (meant.length === 0) continue
    const left = i > 0 && token.joined ? mendedTerms[i - 1] : undefined
    const right = tokens[i + 1]?.joined ? mendedTerms[i + 1] : undefined
    const of = meant.map((word) => ({ ...word, term: syllableTerm(word.folded) }))
    const pairs = of.flatMap((word) => [
      ...(left === undefined ? [] : [pairTerm(left, word.term)]),
      ...(right === undefined ? [] : [pairTerm(word.term, right)]),
    ])
    const seen = pairs.length > 0 ? await store.probeTerms(sql, query.language, pairs, 100) : new Map<number, number>()
    const best = likeliest(
      of.map((word) => ({
        folded: word.folded,
        word: word.word,
        documents: word.documents,
        left: left === undefined ? 0 : (seen.get(pairTerm(left, word.term)) ?? 0),
        right: right === undefined ? 0 : (seen.get(pairTerm(word.term, right)) ?? 0),
      })),
      alone,
    )
    if (!best) continue
    corrections.set(token, best)
    mendedTerms[i] = syllableTerm(best.folded)
  }
  if (corrections.size === 0) return undefined
  const mendedTokens = tokens.map((token, i) => {
    const correction = corrections.get(token)
    return correction ? { ...token, folded: correction.folded, term: mendedTerms[i]! } : token
  })
  const fresh = termsOf(mendedTokens).filter((term) => !searched.has(term.term))
  return { suggestion: rewrite(words, parsed.tokens, corrections), terms: fresh.slice(0, MOST_TERMS) }
}
