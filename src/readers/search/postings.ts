import { crc32 } from 'node:zlib'
import { FILTER, type IndexedText, kindOf } from './tokens.ts'

/**
 * A segment: the terms of some texts, each with the texts that hold it, written once and never changed. Texts have places 0, 1, 2 … in
 * their segment. Terms are hashes, so they are spread evenly over blocks by their highest bits; a long list stands in a block of its own.
 *
 * A block: checksum (4 bytes), then for each term, ascending: step from the term before, how many texts hold it, bytes of its list
 * (0 = the list stands in its own block), the list. A list: for each text the step from the one before × 2, + 1 where a weight other than
 * 1 follows. All numbers are written in groups of seven bits, lowest first.
 */

/** The weight of a term that stands once in the body and nowhere else; it is not written. */
const ONCE = 1
/** Bytes of a block, about: what a search reads to find one rare term, and a row's own cost is small beside it. */
const BLOCK = 1_024
/** A list longer than this would make its neighbours dear to read. */
const LONGEST_INSIDE = 512
/** The block of one long list: 2^32 + the term. */
const OWN = 2 ** 32

export type Block = { key: number; data: Buffer }

export const unsigned = (term: number): number => term >>> 0
export const blockOf = (term: number, bits: number): number => (bits === 0 ? 0 : unsigned(term) >>> (32 - bits))
export const ownBlockOf = (term: number): number => OWN + unsigned(term)

class Writer {
  bytes = Buffer.allocUnsafe(65_536)
  at = 0

  room(more: number): void {
    if (this.at + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + more))
    this.bytes.copy(larger, 0, 0, this.at)
    this.bytes = larger
  }

  number(value: number): void {
    let rest = value
    while (rest > 127) {
      this.bytes[this.at++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.at++] = rest
  }
}

/** Writes one segment's blocks, given its terms in ascending order with their texts in ascending order. */
export class SegmentWriter {
  readonly blocks: Block[] = []
  #bits: number
  #out = new Writer()
  #list = new Writer()
  #block = -1
  #before = 0
  #term = 0
  #texts = 0
  #last = -1

  constructor(bits: number) {
    this.#bits = bits
  }

  begin(term: number): void {
    this.#term = unsigned(term)
    this.#texts = 0
    this.#last = -1
    this.#list.at = 0
  }

  add(place: number, weight: number): void {
    const list = this.#list
    list.room(8)
    list.number(((place - this.#last - 1) << 1) | (weight === ONCE ? 0 : 1))
    if (weight !== ONCE) list.bytes[list.at++] = weight
    this.#last = place
    this.#texts++
  }

  end(): void {
    if (this.#texts === 0) return
    const block = blockOf(this.#term, this.#bits)
    if (block !== this.#block) {
      this.#finish()
      this.#block = block
      this.#out.at = 4
      this.#before = this.#bits === 0 ? 0 : block * 2 ** (32 - this.#bits)
    }
    const inside = this.#list.at <= LONGEST_INSIDE
    this.#out.room(20 + this.#list.at)
    this.#out.number(this.#term - this.#before)
    this.#out.number(this.#texts)
    this.#out.number(inside ? this.#list.at : 0)
    this.#before = this.#term
    if (inside) {
      this.#list.bytes.copy(this.#out.bytes, this.#out.at, 0, this.#list.at)
      this.#out.at += this.#list.at
    } else this.blocks.push({ key: ownBlockOf(this.#term), data: sealed(this.#list.bytes, 0, this.#list.at) })
  }

  /** The blocks written so far, taken out. Ends the block at hand, so call it only between two blocks. */
  take(): Block[] {
    this.#finish()
    this.#block = -1
    return this.blocks.splice(0)
  }

  #finish(): void {
    if (this.#block >= 0) this.blocks.push({ key: this.#block, data: sealed(this.#out.bytes, 4, this.#out.at) })
  }
}

function sealed(bytes: Buffer, from: number, to: number): Buffer {
  const data = Buffer.allocUnsafe(4 + to - from)
  bytes.copy(data, 4, from, to)
  data.writeUInt32LE(crc32(data.subarray(4)), 0)
  return data
}

/** Whether a block is what was written. */
export const isSound = (data: Buffer): boolean => data.length >= 4 && crc32(data.subarray(4)) === data.readUInt32LE(0)

/** How many of the highest bits tell blocks apart, for so many bytes. */
export const bitsFor = (bytes: number): number => Math.min(22, Math.max(0, Math.ceil(Math.log2(bytes / BLOCK))))

// Bytes that a term of a text takes in a block, measured; it only sets the blocks' size.
const BYTES_A_TERM = 4
// A term and its place in the row of all terms share the 53 bits of a number: 32 and 21.
const MOST_POSTINGS = 2 ** 21

/** Whether so many terms are too many for one segment to be built at once. */
export const isFull = (terms: number): boolean => terms > MOST_POSTINGS / 2

/** The segment of some texts. */
export function buildSegment(texts: readonly Pick<IndexedText, 'terms' | 'weights'>[]): { bits: number; blocks: Block[] } {
  const total = texts.reduce((sum, text) => sum + text.terms.length, 0)
  if (total > MOST_POSTINGS) throw new Error('too many terms for one segment')
  const order = new Float64Array(total)
  const places = new Uint32Array(total)
  const weights = new Uint8Array(total)
  let n = 0
  texts.forEach((text, place) => {
    for (let i = 0; i < text.terms.length; i++) {
      order[n] = unsigned(text.terms[i]!) * MOST_POSTINGS + n
      places[n] = place
      weights[n] = kindOf(text.terms[i]!) === FILTER ? ONCE : text.weights[i]!
      n++
    }
  })
  order.sort()
  const bits = bitsFor(total * BYTES_A_TERM)
  const writer = new SegmentWriter(bits)
  let term = -1
  for (let i = 0; i < total; i++) {
    const one = Math.floor(order[i]! / MOST_POSTINGS)
    const at = order[i]! - one * MOST_POSTINGS
    if (one !== term) {
      if (term >= 0) writer.end()
      writer.begin(one)
      term = one
    }
    writer.add(places[at]!, weights[at]!)
  }
  if (term >= 0) writer.end()
  return { bits, blocks: writer.take() }
}

/** `list` is undefined where it stands in its own block. */
export type Entry = { term: number; texts: number; list: Buffer | undefined }

/** Every term of a block in turn. A list that stands in its own block is undefined. */
export function* entriesOf(data: Buffer, block: number, bits: number): Generator<Entry> {
  let at = 4
  let term = bits === 0 ? 0 : block * 2 ** (32 - bits)
  const number = () => {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = data[at++]!
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  while (at < data.length) {
    term += number()
    const texts = number()
    const size = number()
    const list = size > 0 ? data.subarray(at, at + size) : undefined
    at += size
    yield { term, texts, list }
  }
}

/**
 * A term's entry in its block, undefined where no text of the segment holds it. Written out rather than by entriesOf: a search reads
 * hundreds of blocks for one entry each.
 */
export function entryIn(data: Buffer, term: number, bits: number): Entry | undefined {
  const wanted = unsigned(term)
  let at = 4
  let here = bits === 0 ? 0 : blockOf(term, bits) * 2 ** (32 - bits)
  while (at < data.length) {
    let byte = data[at++]!
    let value = byte & 127
    for (let scale = 128; byte > 127; scale *= 128) {
      byte = data[at++]!
      value += (byte & 127) * scale
    }
    here += value
    byte = data[at++]!
    let texts = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++]!
      texts |= (byte & 127) << shift
    }
    byte = data[at++]!
    let size = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++]!
      size |= (byte & 127) << shift
    }
    if (here === wanted) return { term: here, texts, list: size > 0 ? data.subarray(at, at + size) : undefined }
    if (here > wanted) return undefined
    at += size
  }
  return undefined
}

/** A list's bytes in a block of its own. */
export const ownList = (data: Buffer): Buffer => data.subarray(4)

/** Calls with every text of a list, the term's weight in it, and where the list goes on behind it. */
export function eachPosting(list: Buffer, visit: (place: number, weight: number, next: number) => void): void {
  let place = -1
  let at = 0
  while (at < list.length) {
    let byte = list[at++]!
    let value = byte & 127
    let shift = 7
    while (byte > 127) {
      byte = list[at++]!
      value |= (byte & 127) << shift
      shift += 7
    }
    place += (value >>> 1) + 1
    const weight = value & 1 ? list[at++]! : ONCE
    visit(place, weight, at)
  }
}

/** How much a weight counts, by its byte; see rank.ts. */
export type Worths = Float32Array

/** What a term is worth in a text: `factor × often / (often + base + slope × length)`, never more than `factor`. */
export type Formula = { often: Worths; factor: number; base: number; slope: number }

/**
 * Adds to the score of each text of a list what the term is worth in it.
 * Written out rather than by eachPosting: a common word is in a hundred thousand texts, and a reader waits.
 */
export function addScores({ bytes: list }: List, scores: Float32Array, lengths: Uint16Array, { often, factor, base, slope }: Formula): void {
  let place = -1
  let at = 0
  const end = list.length
  while (at < end) {
    let byte = list[at++]!
    let value = byte & 127
    let shift = 7
    while (byte > 127) {
      byte = list[at++]!
      value |= (byte & 127) << shift
      shift += 7
    }
    place += (value >>> 1) + 1
    const count = often[value & 1 ? list[at++]! : ONCE]!
    scores[place]! += (factor * count) / (count + base + slope * lengths[place]!)
  }
}

/** Of so many texts of a list one is marked, so that those between two of them can be passed over. */
const MARKED = 32

/** A term's list in memory. */
export class List {
  readonly bytes: Buffer
  /** How many texts it names. */
  readonly texts: number
  #marks: Uint32Array | undefined

  constructor(bytes: Buffer, texts: number) {
    this.bytes = bytes
    this.texts = texts
  }

  /** What it takes in memory, its marks included. */
  get size(): number {
    return this.bytes.length + (8 * this.texts) / MARKED
  }

  /** For every 32nd text its place and where the list goes on behind it. Made when first asked for. */
  get marks(): Uint32Array {
    this.#marks ??= marksOf(this.bytes, this.texts)
    return this.#marks
  }
}

function marksOf(list: Buffer, texts: number): Uint32Array {
  const marks = new Uint32Array(2 * Math.floor(texts / MARKED))
  let n = 0
  eachPosting(list, (place, _weight, next) => {
    if (++n % MARKED !== 0) return
    const mark = 2 * (n / MARKED - 1)
    marks[mark] = place
    marks[mark + 1] = next
  })
  return marks
}

/**
 * The same as addScores for a few texts only, as if the list named no others.
 * @param some their places, ascending
 */
export function addScoresOf(
  some: Uint32Array,
  { bytes: list, marks }: List,
  scores: Float32Array,
  lengths: Uint16Array,
  { often, factor, base, slope }: Formula,
): void {
  let place = -1
  let weight = ONCE
  let at = 0
  let mark = 0
  const end = list.length
  for (let i = 0; i < some.length; i++) {
    const wanted = some[i]!
    if (mark < marks.length && marks[mark]! < wanted) {
      do mark += 2
      while (mark < marks.length && marks[mark]! < wanted)
      if (marks[mark - 1]! > at) {
        place = marks[mark - 2]!
        at = marks[mark - 1]!
      }
    }
    while (place < wanted && at < end) {
      let byte = list[at++]!
      let value = byte & 127
      let shift = 7
      while (byte > 127) {
        byte = list[at++]!
        value |= (byte & 127) << shift
        shift += 7
      }
      place += (value >>> 1) + 1
      weight = value & 1 ? list[at++]! : ONCE
    }
    if (place !== wanted) continue
    const count = often[weight]!
    scores[wanted]! += (factor * count) / (count + base + slope * lengths[wanted]!)
  }
}

/** What is kept of each text of a segment, by its place. */
export type Texts = {
  editions: Float64Array
  /** First publication in ms, NaN where unknown. */
  dates: Float64Array
  /** Tells this content of the edition from any other, see stampOf in search.ts. */
  stamps: Uint32Array
  lengths: Uint16Array
}

export const emptyTexts = (count: number): Texts => ({
  editions: new Float64Array(count),
  dates: new Float64Array(count),
  stamps: new Uint32Array(count),
  lengths: new Uint16Array(count),
})

export function packTexts(texts: Texts): Buffer {
  const { editions, dates, stamps, lengths } = texts
  return sealed(
    Buffer.concat([editions, dates, stamps, lengths].map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength))),
    0,
    texts.editions.length * 22,
  )
}

export function unpackTexts(data: Buffer, count: number): Texts | undefined {
  if (data.length !== 4 + count * 22 || !isSound(data)) return undefined
  const own = new Uint8Array(data.length - 4)
  own.set(data.subarray(4))
  return {
    editions: new Float64Array(own.buffer, 0, count),
    dates: new Float64Array(own.buffer, count * 8, count),
    stamps: new Uint32Array(own.buffer, count * 16, count),
    lengths: new Uint16Array(own.buffer, count * 20, count),
  }
}
