import type { Sql } from '../../platform/db/sql.ts'
import { addScores, blockOf, type Entry, eachPosting, entryIn, isSound, ownBlockOf, ownList, type Texts, unpackTexts } from './postings.ts'
import { accentBonus, byWorth, factorOf, lengthBase, lengthSlope, often, type QueryTerm, type Ranked } from './rank.ts'
import * as store from './store.ts'

/** What is looked for. */
export type Wanted = {
  terms: readonly QueryTerm[]
  /** Of each group of terms every hit must hold one: filters, the pairs of phrases, the names of a place. */
  required: readonly (readonly number[])[]
  /** Hashes of the typed syllables with marks. */
  accents: readonly number[]
  language: string | undefined
  from: Date | undefined
  to: Date | undefined
}

export type Found = {
  /** The best ones, at most DEEPEST_HIT. */
  ranked: Ranked[]
  /** How many are as good as a hit must be. */
  total: number
  /** How many documents hold each term. */
  counts: Map<number, number>
  /** What could not be read of the index, if anything. */
  damage?: string
}

/** How far down a reader may page. */
export const DEEPEST_HIT = 200
/** A hit worth less than this share of the best one holds a single word of the query in passing. */
const FAINTEST = 0.12
/** Hits whose typed marks are looked at. */
const ACCENTED = 60

/** What an entry of the cache takes besides its value, about. */
const ENTRY = 250

/** What segments hold, kept in memory: they never change, so nothing in it is ever out of date. What was not used for longest goes first. */
export class SegmentCache {
  readonly #most: number
  readonly #kept = new Map<string, { value: Buffer | Texts; bytes: number }>()
  #bytes = 0

  /** @param most bytes */
  constructor(most: number) {
    this.#most = most
  }

  get<T extends Buffer | Texts>(key: string): T | undefined {
    const there = this.#kept.get(key)
    if (!there) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, there)
    return there.value as T
  }

  set(key: string, value: Buffer | Texts, size: number): void {
    const bytes = size + ENTRY
    if (bytes > this.#most || this.#kept.has(key)) return
    this.#kept.set(key, { value, bytes })
    this.#bytes += bytes
    for (const [oldest, { bytes: less }] of this.#kept) {
      if (this.#bytes <= this.#most) return
      this.#kept.delete(oldest)
      this.#bytes -= less
    }
  }
}

/**
 * Finds the best editions for some terms: each term's list is read from every segment, and every text that holds any of them is scored.
 * @param most how many texts the longest lists may name together: beyond it the commonest terms are left out, which tell least
 */
export async function find(sql: Sql, cache: SegmentCache, wanted: Wanted, most: number): Promise<Found> {
  // A merge may take segments away between two questions; then the new ones are asked.
  for (let attempt = 1; attempt <= 5; attempt++) {
    const found = await findOnce(sql, cache, wanted, most)
    if (found) return found
  }
  throw new Error('the search index was merged five times while it was read')
}

/** In how many documents each term is. */
export async function countTerms(
  sql: Sql,
  cache: SegmentCache,
  language: string | undefined,
  terms: readonly number[],
): Promise<Map<number, number>> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const segments = await store.readSegments(sql, language)
    const entries = await readEntries(sql, cache, segments, terms)
    if (entries) return sumOf(terms, entries.found)
  }
  throw new Error('the search index was merged five times while it was read')
}

type Entries = { found: (Entry | undefined)[][]; damage?: string }

/** For each segment the entries of the terms, in their order. */
async function readEntries(
  sql: Sql,
  cache: SegmentCache,
  segments: readonly store.SegmentRow[],
  terms: readonly number[],
): Promise<Entries | undefined> {
  const blocks = new Map<string, Buffer>()
  const missing = new Map<string, { segmentId: number; key: number }>()
  for (const { segmentId, bits } of segments)
    for (const term of terms) {
      const key = blockOf(term, bits)
      const name = `${segmentId} ${key}`
      if (blocks.has(name) || missing.has(name)) continue
      const kept = cache.get<Buffer>(name)
      if (kept) blocks.set(name, kept)
      else missing.set(name, { segmentId, key })
    }
  const read = await store.readSomeBlocks(sql, [...missing.values()])
  if (!read) return undefined
  let damage: string | undefined
  let place = 0
  for (const [name, { segmentId, key }] of missing) {
    // No block at all: no term of the segment begins with these bits.
    const data = read.get(place++) ?? nothing
    if (data !== nothing && !isSound(data)) {
      damage = `block ${key} of segment ${segmentId} cannot be read`
      continue
    }
    blocks.set(name, data)
    cache.set(name, data, data.length)
  }
  const found = segments.map(({ segmentId, bits }) =>
    terms.map((term) => {
      const data = blocks.get(`${segmentId} ${blockOf(term, bits)}`)
      return data && entryIn(data, term, bits)
    }),
  )
  return { found, ...(damage ? { damage } : {}) }
}
const nothing = Buffer.alloc(0)

function sumOf(terms: readonly number[], entries: readonly (Entry | undefined)[][]): Map<number, number> {
  const counts = new Map<number, number>()
  terms.forEach((term, t) => {
    let sum = 0
    for (const ofSegment of entries) sum += ofSegment[t]?.texts ?? 0
    counts.set(term, sum)
  })
  return counts
}

async function findOnce(sql: Sql, cache: SegmentCache, wanted: Wanted, most: number): Promise<Found | undefined> {
  const segments = await store.readSegments(sql, wanted.language)
  const none: Found = { ranked: [], total: 0, counts: new Map() }
  const required = wanted.required.flat()
  const terms = [...new Set([...required, ...wanted.terms.map((one) => one.term)])]
  if (segments.length === 0 || terms.length === 0) return none
  const entries = await readEntries(sql, cache, segments, terms)
  if (!entries) return undefined
  const counts = sumOf(terms, entries.found)
  let { damage } = entries
  if (wanted.required.some((group) => group.every((term) => !counts.get(term)))) return { ...none, counts, ...(damage ? { damage } : {}) }

  const looked = new Set(required)
  let postings = 0
  for (const term of [...terms].sort((a, b) => counts.get(a)! - counts.get(b)!)) {
    const count = counts.get(term)!
    if (count === 0) continue
    if (looked.size > 0 && postings + count > most) break
    postings += count
    looked.add(term)
  }
  const read = await readLists(sql, cache, segments, terms, entries.found, looked)
  if (!read) return undefined
  damage ??= read.damage

  const documents = segments.reduce((sum, one) => sum + one.documents, 0)
  const averageLength = segments.reduce((sum, one) => sum + one.words, 0) / documents
  const slope = lengthSlope(averageLength)
  const placeOf = new Map(terms.map((term, place) => [term, place]))
  const scored = segments.map((segment, s) => {
    const texts = read.texts[s]!
    const lists = read.lists[s]!
    const scores = new Float32Array(segment.documents)
    for (const { term, weight } of wanted.terms) {
      const list = lists[placeOf.get(term)!]
      if (list) addScores(list, scores, texts.lengths, often, factorOf(weight, counts.get(term)!, documents), lengthBase, slope)
    }
    if (wanted.required.length > 0)
      keepRequired(
        scores,
        wanted.required.map((group) => group.map((term) => lists[placeOf.get(term)!])),
      )
    return { texts, scores }
  })
  const { ranked, total } = best(scored, wanted.from?.getTime(), wanted.to?.getTime())
  const standing = await stillStanding(sql, ranked, wanted.accents)
  return {
    ranked: standing,
    total: total - (ranked.length - standing.length),
    counts,
    ...(damage ? { damage } : {}),
  }
}

type Lists = { lists: (Buffer | undefined)[][]; texts: Texts[]; damage?: string }

/** The lists of the terms that are looked for, and the texts they name. */
async function readLists(
  sql: Sql,
  cache: SegmentCache,
  segments: readonly store.SegmentRow[],
  terms: readonly number[],
  entries: readonly (Entry | undefined)[][],
  looked: ReadonlySet<number>,
): Promise<Lists | undefined> {
  let damage: string | undefined
  const missing: { segmentId: number; key: number; s: number; t: number }[] = []
  const lists = segments.map(({ segmentId }, s) =>
    terms.map((term, t) => {
      const entry = entries[s]![t]
      if (!entry || !looked.has(term)) return undefined
      if (entry.list) return entry.list
      const key = ownBlockOf(term)
      const kept = cache.get<Buffer>(`${segmentId} ${key}`)
      if (!kept) missing.push({ segmentId, key, s, t })
      return kept
    }),
  )
  const known = segments.map(({ segmentId }) => cache.get<Texts>(`texts ${segmentId}`))
  const unknown = segments.filter((_, s) => !known[s])
  const [blocks, packed] = await Promise.all([
    store.readSomeBlocks(sql, missing),
    unknown.length > 0
      ? store.readTexts(
          sql,
          unknown.map((one) => one.segmentId),
        )
      : new Map<number, Buffer>(),
  ])
  if (!blocks) return undefined
  missing.forEach(({ segmentId, key, s, t }, place) => {
    const data = blocks.get(place)
    if (!data || !isSound(data)) {
      damage = `block ${key} of segment ${segmentId} ${data ? 'cannot be read' : 'is missing'}`
      return
    }
    const list = ownList(data)
    cache.set(`${segmentId} ${key}`, list, list.length)
    lists[s]![t] = list
  })
  const texts: Texts[] = []
  for (const [s, { segmentId, documents }] of segments.entries()) {
    let one = known[s]
    if (!one) {
      const data = packed.get(segmentId)
      if (!data) return undefined
      one = unpackTexts(data, documents)
      if (one) cache.set(`texts ${segmentId}`, one, documents * 22)
    }
    if (!one) {
      damage = `the texts of segment ${segmentId} cannot be read`
      one = {
        editions: new Float64Array(documents),
        dates: new Float64Array(documents),
        stamps: new Uint32Array(documents),
        lengths: new Uint16Array(documents),
      }
    }
    texts.push(one)
  }
  return { lists, texts, ...(damage ? { damage } : {}) }
}

/** Takes the score from texts that hold none of a group of required terms. */
function keepRequired(scores: Float32Array, groups: readonly (readonly (Buffer | undefined)[])[]): void {
  const held = new Uint16Array(scores.length)
  groups.forEach((lists, n) => {
    for (const list of lists)
      if (list)
        eachPosting(list, (place) => {
          if (held[place] === n) held[place] = n + 1
        })
  })
  for (let place = 0; place < scores.length; place++) if (held[place] !== groups.length) scores[place] = 0
}

type Candidate = Ranked & { stamp: number }

/** The best of all texts that are dated within the bounds, and how many are good enough. */
function best(
  segments: readonly { texts: Texts; scores: Float32Array }[],
  from: number | undefined,
  to: number | undefined,
): { ranked: Candidate[]; total: number } {
  let top = 0
  for (const { texts, scores } of segments)
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place]!
      if (score <= 0) continue
      const date = texts.dates[place]!
      // An unknown date lies within no bounds.
      if ((from !== undefined && !(date >= from)) || (to !== undefined && !(date <= to))) scores[place] = 0
      else if (score > top) top = score
    }
  const floor = top * FAINTEST
  let total = 0
  let kept: Candidate[] = []
  let least = floor
  for (const { texts, scores } of segments)
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place]!
      if (score <= 0 || score < floor) continue
      total++
      if (score < least) continue
      kept.push({ editionId: texts.editions[place]!, publishedAt: texts.dates[place]!, score, stamp: texts.stamps[place]! })
      if (kept.length < DEEPEST_HIT * 8) continue
      kept = kept.sort(byWorth).slice(0, DEEPEST_HIT)
      least = kept.at(-1)!.score
    }
  return { ranked: kept.sort(byWorth).slice(0, DEEPEST_HIT), total }
}

/** Leaves out what has been changed or taken out since it was entered, and orders the first ones by their marks too. */
async function stillStanding(sql: Sql, ranked: readonly Candidate[], accents: readonly number[]): Promise<Ranked[]> {
  if (ranked.length === 0) return []
  const ids = ranked.map((one) => one.editionId)
  const documents = await store.readFound(sql, ids, accents.length > 0 ? ids.slice(0, ACCENTED) : [])
  const shown = new Set<number>()
  const standing = ranked.filter(({ editionId, stamp }) => {
    if (documents.get(editionId)?.stamp !== stamp || shown.has(editionId)) return false
    shown.add(editionId)
    return true
  })
  for (const one of standing) {
    const own = documents.get(one.editionId)?.accents
    if (own) one.score *= accentBonus(own, accents)
  }
  return standing.sort(byWorth)
}
