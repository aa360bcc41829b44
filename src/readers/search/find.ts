import type { Sql } from '../../platform/db/sql.ts'
import { bestTexts, type Candidate } from './best.ts'
import { blockOf, type Entry, emptyTexts, entryIn, isSound, List, ownBlockOf, ownList, type Texts, unpackTexts } from './postings.ts'
import { accentBonus, byWorth, factorOf, lengthSlope, type QueryTerm, type Ranked } from './rank.ts'
import * as store from './store.ts'

/** What is looked for. */
export type Wanted = {
  terms: readonly QueryTerm[]
  /** Of each group of terms every hit must hold one: filters, the pairs of phrases, the names of a place. */
  required: readonly (readonly number[])[]
  /** Hashes of the typed syllables with marks. */
  accents: readonly number[]
  from: Date | undefined
  to: Date | undefined
}

export type Found = {
  /** The best ones: all, or as many as were asked for and perhaps some more. */
  ranked: Ranked[]
  /** How many are as good as a hit must be, or DEEPEST_HIT + 1 where they are more than DEEPEST_HIT. */
  total: number
}

/** How far down a reader may page. */
export const DEEPEST_HIT = 200
/** Hits whose typed marks are looked at. */
const ACCENTED = 60
/** Hits that are found beyond those that are needed, because some may be out of date. */
const SPARE = 20

/** What an entry of the cache takes besides its value, about. */
const ENTRY = 250

type Kept = { value: Buffer | List | Texts; bytes: number }

/**
 * What segments hold, kept in memory: they never change, so nothing in it is ever out of date. What is used is young; when the young ones
 * take half of the room they become old, and what had been old and was not used since goes.
 */
export class SegmentCache {
  readonly #half: number
  #young = new Map<string, Kept>()
  #old = new Map<string, Kept>()
  #bytes = 0

  /** @param most bytes */
  constructor(most: number) {
    this.#half = most / 2
  }

  get<T extends Buffer | List | Texts>(key: string): T | undefined {
    const young = this.#young.get(key)
    if (young) return young.value as T
    const old = this.#old.get(key)
    if (!old) return undefined
    this.#keep(key, old)
    return old.value as T
  }

  /** @param size of the value in bytes */
  set(key: string, value: Buffer | List | Texts, size: number): void {
    if (!this.#young.has(key)) this.#keep(key, { value, bytes: size + ENTRY })
  }

  #keep(key: string, kept: Kept): void {
    if (kept.bytes > this.#half) return
    if (this.#bytes + kept.bytes > this.#half) {
      this.#old = this.#young
      this.#young = new Map()
      this.#bytes = 0
    }
    this.#young.set(key, kept)
    this.#bytes += kept.bytes
  }
}

/** A segment is no longer there: it was merged into another since its name was read. */
class Merged extends Error {}

/**
 * Asks the index as it is at one time. A merge may take segments away meanwhile; then everything is asked again, of the new ones.
 * @param ask may be called several times
 */
export async function readIndex<T>(sql: Sql, cache: SegmentCache, language: string | undefined, ask: (index: Reading) => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const index = new Reading(sql, cache, await store.readSegments(sql, language))
    try {
      return await ask(index)
    } catch (error) {
      if (!(error instanceof Merged)) throw error
    }
  }
  throw new Error('the search index was merged five times while it was read')
}

/** The index of one language, or of all, for one question of a reader. */
export class Reading {
  /** How many documents there are, those included that have been changed or removed since. */
  readonly documents: number
  /** What could not be read, if anything. */
  damage: string | undefined
  readonly #sql: Sql
  readonly #cache: SegmentCache
  readonly #segments: readonly store.SegmentRow[]
  /** By term: its entry in each segment. */
  readonly #entries = new Map<number, (Entry | undefined)[]>()
  readonly #counts = new Map<number, number>()

  constructor(sql: Sql, cache: SegmentCache, segments: readonly store.SegmentRow[]) {
    this.#sql = sql
    this.#cache = cache
    this.#segments = segments
    this.documents = segments.reduce((sum, one) => sum + one.documents, 0)
  }

  /** In how many documents each of these terms is, and each that was counted before. */
  async count(terms: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const fresh = [...new Set(terms)].filter((term) => !this.#entries.has(term))
    const blocks = await this.#readBlocks(
      this.#segments.flatMap(({ segmentId, bits }) => fresh.map((term) => ({ segmentId, key: blockOf(term, bits) }))),
    )
    for (const term of fresh) {
      const entries = this.#segments.map(({ segmentId, bits }) => {
        const data = blocks.get(nameOf(segmentId, blockOf(term, bits)))
        return data && entryIn(data, term, bits)
      })
      this.#entries.set(term, entries)
      this.#counts.set(
        term,
        entries.reduce((sum, entry) => sum + (entry?.texts ?? 0), 0),
      )
    }
    return this.#counts
  }

  /** Blocks of terms by their names, those left out that cannot be read. */
  async #readBlocks(wanted: readonly { segmentId: number; key: number }[]): Promise<Map<string, Buffer>> {
    const blocks = new Map<string, Buffer>()
    const missing = new Map<string, { segmentId: number; key: number }>()
    for (const one of wanted) {
      const name = nameOf(one.segmentId, one.key)
      if (blocks.has(name) || missing.has(name)) continue
      const kept = this.#cache.get<Buffer>(name)
      if (kept) blocks.set(name, kept)
      else missing.set(name, one)
    }
    const read = await store.readSomeBlocks(this.#sql, [...missing.values()])
    if (!read) throw new Merged()
    let place = 0
    for (const [name, { segmentId, key }] of missing) {
      // No block at all: no term of the segment begins with these bits.
      const data = read.get(place++) ?? nothing
      if (data !== nothing && !isSound(data)) {
        this.damage ??= `block ${key} of segment ${segmentId} cannot be read`
        continue
      }
      blocks.set(name, data)
      this.#cache.set(name, data, data.length)
    }
    return blocks
  }

  /**
   * Finds the best editions for some terms.
   * @param most how many texts the longest lists may name together: beyond it the commonest terms are left out, which tell least
   * @param needed how many of the best are needed, DEEPEST_HIT at most
   */
  async find(wanted: Wanted, most: number, needed: number): Promise<Found> {
    const none: Found = { ranked: [], total: 0 }
    const required = wanted.required.flat()
    const terms = [...new Set([...required, ...wanted.terms.map((one) => one.term)])]
    if (this.documents === 0 || terms.length === 0) return none
    const counts = await this.count(terms)
    if (wanted.required.some((group) => group.every((term) => !counts.get(term)))) return none

    const looked = new Set(required)
    let postings = 0
    for (const term of [...terms].sort((a, b) => counts.get(a)! - counts.get(b)!)) {
      const count = counts.get(term)!
      if (count === 0) continue
      if (looked.size > 0 && postings + count > most) break
      postings += count
      looked.add(term)
    }
    const [lists, texts] = await Promise.all([this.#readLists([...looked]), this.#readTexts()])
    const words = this.#segments.reduce((sum, one) => sum + one.words, 0)
    const { best, total } = bestTexts({
      segments: texts,
      terms: wanted.terms
        .filter(({ term }) => looked.has(term))
        .map(({ term, weight }) => {
          const count = counts.get(term)!
          return { lists: lists.get(term)!, texts: count, factor: factorOf(weight, count, this.documents) }
        }),
      required: wanted.required.map((group) => group.map((term) => lists.get(term)!)),
      from: wanted.from?.getTime(),
      to: wanted.to?.getTime(),
      slope: lengthSlope(words / this.documents),
      depth: DEEPEST_HIT + SPARE,
    })
    return await this.#standing(best, total, wanted.accents, needed)
  }

  /** The lists of terms that were counted. */
  async #readLists(terms: readonly number[]): Promise<Map<number, (List | undefined)[]>> {
    const missing: { segmentId: number; key: number; texts: number; lists: (List | undefined)[]; s: number }[] = []
    const found = new Map<number, (List | undefined)[]>()
    for (const term of terms) {
      const lists: (List | undefined)[] = []
      found.set(term, lists)
      this.#segments.forEach(({ segmentId }, s) => {
        const entry = this.#entries.get(term)?.[s]
        const key = ownBlockOf(term)
        lists[s] = entry?.list ? new List(entry.list, entry.texts) : entry && this.#cache.get<List>(nameOf(segmentId, key))
        if (entry && !lists[s]) missing.push({ segmentId, key, texts: entry.texts, lists, s })
      })
    }
    const blocks = await store.readSomeBlocks(this.#sql, missing)
    if (!blocks) throw new Merged()
    missing.forEach(({ segmentId, key, texts, lists, s }, place) => {
      const data = blocks.get(place)
      if (!data || !isSound(data)) {
        this.damage ??= `block ${key} of segment ${segmentId} ${data ? 'cannot be read' : 'is missing'}`
        return
      }
      const list = new List(ownList(data), texts)
      this.#cache.set(nameOf(segmentId, key), list, list.size)
      lists[s] = list
    })
    return found
  }

  /** What is known of the texts of each segment. */
  async #readTexts(): Promise<Texts[]> {
    const nameOfTexts = (segmentId: number) => `texts ${segmentId}`
    const known = this.#segments.map(({ segmentId }) => this.#cache.get<Texts>(nameOfTexts(segmentId)))
    const unknown = this.#segments.filter((_, s) => !known[s]).map((one) => one.segmentId)
    const packed = unknown.length > 0 ? await store.readTexts(this.#sql, unknown) : new Map<number, Buffer>()
    return this.#segments.map(({ segmentId, documents }, s) => {
      if (known[s]) return known[s]
      const data = packed.get(segmentId)
      if (!data) throw new Merged()
      const texts = unpackTexts(data, documents)
      // Every search needs them, however many they are: they take no room from the lists.
      if (texts) this.#cache.set(nameOfTexts(segmentId), texts, 0)
      else this.damage ??= `the texts of segment ${segmentId} cannot be read`
      return texts ?? emptyTexts(documents)
    })
  }

  /** Leaves out what has been changed or taken out since it was entered, and orders the first ones by their marks too. */
  async #standing(best: readonly Candidate[], total: number, accents: readonly number[], needed: number): Promise<Found> {
    const many = total > best.length
    const standing: Ranked[] = []
    let read = 0
    // Where not all are counted, only those that are needed have to be looked at.
    while (read < best.length && (!many || standing.length < needed)) {
      const some = best.slice(read, many ? read + Math.max(ACCENTED, needed) + SPARE : undefined)
      const ids = some.map((one) => one.editionId)
      const documents = await store.readFound(this.#sql, ids, accents.length > 0 && read === 0 ? ids.slice(0, ACCENTED) : [])
      read += some.length
      const shown = new Set(standing.map((one) => one.editionId))
      for (const { editionId, publishedAt, score, stamp } of some) {
        const document = documents.get(editionId)
        if (document?.stamp !== stamp || shown.has(editionId)) continue
        shown.add(editionId)
        standing.push({ editionId, publishedAt, score: document.accents ? score * accentBonus(document.accents, accents) : score })
      }
    }
    return { ranked: standing.sort(byWorth).slice(0, DEEPEST_HIT), total: many ? DEEPEST_HIT + 1 : standing.length }
  }
}
const nothing = Buffer.alloc(0)
const nameOf = (segmentId: number, key: number) => `${segmentId} ${key}`
