import type { Database, Sql } from '../../platform/db/sql.ts'
import {
  type Block,
  bitsFor,
  blockOf,
  buildSegment,
  eachPosting,
  emptyTexts,
  entriesOf,
  isFull,
  isSound,
  ownBlockOf,
  ownList,
  packTexts,
  SegmentWriter,
  type Texts,
  unpackTexts,
} from './postings.ts'
import * as store from './store.ts'
import type { IndexedText } from './tokens.ts'

/** A text that is to be found: its terms, and what a search must know of it before it reads the document. */
export type SegmentText = { editionId: number; publishedAt: Date | null; stamp: number; text: IndexedText }

/** Lengths are kept in 16 bits: a longer text is as long as that, which for a newspaper is a book. */
const LONGEST = 65_535

/** Writes new texts of one language as segments of their own, in the caller's transaction. */
export async function writeSegments(sql: Sql, generation: number, language: string, texts: readonly SegmentText[]): Promise<void> {
  let some: SegmentText[] = []
  let terms = 0
  for (const one of texts) {
    if (some.length > 0 && isFull(terms + one.text.terms.length)) {
      await writeOne(sql, generation, language, some)
      some = []
      terms = 0
    }
    some.push(one)
    terms += one.text.terms.length
  }
  if (some.length > 0) await writeOne(sql, generation, language, some)
}

async function writeOne(sql: Sql, generation: number, language: string, texts: readonly SegmentText[]): Promise<void> {
  const { bits, blocks } = buildSegment(texts.map((one) => one.text))
  const known = emptyTexts(texts.length)
  let words = 0
  texts.forEach((one, place) => {
    known.editions[place] = one.editionId
    known.dates[place] = one.publishedAt?.getTime() ?? Number.NaN
    known.stamps[place] = one.stamp
    known.lengths[place] = Math.min(LONGEST, one.text.length)
    words += one.text.length
  })
  const id = await store.insertSegment(sql, { generation, language, documents: texts.length, words, bits, texts: packTexts(known) })
  await store.insertBlocks(sql, id, blocks)
}

/** As many segments of one size are merged into one. More would make a search slower, fewer would copy each text more often. */
const FAN = 8
/** A segment is not merged beyond this: the work of one merge stays some ten seconds. */
const LARGEST = 262_144
/** How much of the segments is held in memory while they are merged, in bytes. */
const PORTION = 8_000_000

const sizeClass = (documents: number) => Math.floor(Math.log(documents) / Math.log(FAN))

/**
 * Which segments to merge next: of the smallest size of which there are FAN, the smallest ones, as far as they make none that is too large;
 * undefined where nothing is to be merged.
 */
export function segmentsToMerge<S extends Pick<store.SegmentRow, 'generation' | 'language' | 'documents' | 'segmentId'>>(
  segments: readonly S[],
): S[] | undefined {
  const groups = new Map<string, S[]>()
  for (const one of segments) {
    const key = `${one.generation} ${one.language} ${String(sizeClass(one.documents)).padStart(3)}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const full = [...groups.values()].filter((group) => group.length >= FAN).sort((a, b) => sizeClass(a[0]!.documents) - sizeClass(b[0]!.documents))
  for (const group of full) {
    let documents = 0
    const smallest = group
      .sort((a, b) => a.documents - b.documents || a.segmentId - b.segmentId)
      .slice(0, FAN)
      .filter((one) => {
        documents += one.documents
        return documents <= LARGEST
      })
    if (smallest.length > 1) return smallest
  }
  return undefined
}

/**
 * Merges small segments until few are left. Readers go on with the old ones until the new one is whole. Of several that call it at
 * a time one works, the others return.
 * @param stopping asked between two merges: where it says so, the rest is left for the next time
 */
export async function mergeSegments(sql: Database, stopping: () => boolean = () => false): Promise<void> {
  while (!stopping()) {
    try {
      const merged = (await sql.begin(async (tx) => {
        if (!(await store.tryLockMerge(tx as unknown as Sql))) return false
        const group = segmentsToMerge(await store.readAllSegments(tx as unknown as Sql))
        if (group) await mergeOne(tx as unknown as Sql, group)
        return group !== undefined
      })) as boolean
      if (!merged) return
    } catch (error) {
      if (!(error instanceof Damaged)) throw error
      // Nothing was merged. What is whole goes on being found until the index is made anew.
      await store.noteDamage(sql, error.message)
      return
    }
  }
}

/** A block or a list of texts is not what was written. */
class Damaged extends Error {}

async function mergeOne(sql: Sql, segments: readonly store.SegmentRow[]): Promise<void> {
  const texts = await store.readTexts(
    sql,
    segments.map((one) => one.segmentId),
  )
  const parts: (Texts & { row: store.SegmentRow })[] = []
  for (const row of segments) {
    const part = unpackTexts(texts.get(row.segmentId) ?? Buffer.alloc(0), row.documents)
    if (!part) throw new Damaged(`the texts of segment ${row.segmentId} cannot be read`)
    parts.push({ ...part, row })
  }
  const [first] = segments as [store.SegmentRow]
  const current = await store.readStamps(sql, [...new Set(parts.flatMap((part) => [...part.editions]))])
  // Of several entries of one edition the last one counts, where its content is still the current one.
  const last = new Map<number, string>()
  parts.forEach((part, s) => {
    part.editions.forEach((edition, place) => {
      if (current.get(edition) === part.stamps[place]) last.set(edition, `${s} ${place}`)
    })
  })
  let count = 0
  const places = parts.map((part, s) => Int32Array.from(part.editions, (edition, place) => (last.get(edition) === `${s} ${place}` ? count++ : -1)))
  if (count === 0)
    return await store.deleteSegments(
      sql,
      segments.map((one) => one.segmentId),
    )
  const merged = emptyTexts(count)
  let words = 0
  parts.forEach((part, s) => {
    places[s]!.forEach((to, from) => {
      if (to < 0) return
      merged.editions[to] = part.editions[from]!
      merged.dates[to] = part.dates[from]!
      merged.stamps[to] = part.stamps[from]!
      merged.lengths[to] = part.lengths[from]!
      words += part.lengths[from]!
    })
  })
  const bytes = await store.sizeOfBlocks(
    sql,
    segments.map((one) => one.segmentId),
  )
  const portionBits = bitsFor((bytes / PORTION) * 1_024)
  const bits = Math.max(portionBits, bitsFor(bytes))
  const id = await store.insertSegment(sql, {
    generation: first.generation,
    language: first.language,
    documents: count,
    words,
    bits,
    texts: packTexts(merged),
  })
  const writer = new SegmentWriter(bits)
  // A segment of few blocks is smaller than one portion and is read once.
  const small = new Map<number, Entries>()
  for (const one of segments.filter((segment) => segment.bits < portionBits))
    small.set(one.segmentId, listed(await store.readBlocks(sql, one.segmentId, 0, 2 ** 33), one.bits))
  for (let portion = 0; portion < 2 ** portionBits; portion++) {
    const span = 2 ** (32 - portionBits)
    const [from, to] = [portion * span, (portion + 1) * span - 1]
    const entries: Entries[] = []
    for (const one of segments)
      entries.push(
        small.get(one.segmentId)?.within(from, to) ??
          listed(
            [
              ...(await store.readBlocks(sql, one.segmentId, blockOf(from, one.bits), blockOf(to, one.bits))),
              ...(await store.readBlocks(sql, one.segmentId, ownBlockOf(from), ownBlockOf(to))),
            ],
            one.bits,
          ),
      )
    for (const [term, lists] of inOrder(entries)) {
      writer.begin(term)
      for (const [s, list] of lists) {
        const to = places[s]!
        eachPosting(list, (place, weight) => {
          const there = to[place] ?? -1
          if (there >= 0) writer.add(there, weight)
        })
      }
      writer.end()
    }
    await store.insertBlocks(sql, id, writer.take())
  }
  await store.deleteSegments(
    sql,
    segments.map((one) => one.segmentId),
  )
}

/** Terms of a segment in ascending order with their lists. */
class Entries {
  readonly terms: Float64Array
  readonly lists: Buffer[]
  constructor(terms: Float64Array, lists: Buffer[]) {
    this.terms = terms
    this.lists = lists
  }
  within(from: number, to: number): Entries {
    const begin = firstAtLeast(this.terms, from)
    const end = firstAtLeast(this.terms, to + 1)
    return new Entries(this.terms.subarray(begin, end), this.lists.slice(begin, end))
  }
}

function firstAtLeast(sorted: Float64Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function listed(blocks: readonly Block[], bits: number): Entries {
  const own = new Map<number, Buffer>()
  for (const { key, data } of blocks) {
    if (!isSound(data)) throw new Damaged(`block ${key} of the index cannot be read`)
    if (key >= 2 ** 32) own.set(key, ownList(data))
  }
  const terms: number[] = []
  const lists: Buffer[] = []
  for (const { key, data } of blocks) {
    if (key >= 2 ** 32) continue
    for (const entry of entriesOf(data, key, bits)) {
      const list = entry.list ?? own.get(ownBlockOf(entry.term))
      if (!list) throw new Damaged(`the block of term ${entry.term} is missing from the index`)
      terms.push(entry.term)
      lists.push(list)
    }
  }
  return new Entries(Float64Array.from(terms), lists)
}

/** Every term of several segments in ascending order, with its lists in the order of the segments. */
function* inOrder(segments: readonly Entries[]): Generator<[number, [number, Buffer][]]> {
  const at = segments.map(() => 0)
  for (;;) {
    let least = Number.POSITIVE_INFINITY
    for (let s = 0; s < segments.length; s++) {
      const term = segments[s]!.terms[at[s]!]
      if (term !== undefined && term < least) least = term
    }
    if (least === Number.POSITIVE_INFINITY) return
    const lists: [number, Buffer][] = []
    for (let s = 0; s < segments.length; s++) {
      if (segments[s]!.terms[at[s]!] !== least) continue
      lists.push([s, segments[s]!.lists[at[s]!]!])
      at[s]!++
    }
    yield [least, lists]
  }
}
