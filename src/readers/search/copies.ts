import type { Sql } from '../../platform/db/sql.ts'
import { readBodies } from './entering.ts'
import * as store from './store.ts'

/** Half of all passages in common: the same text. A fifth: an edited copy or a follow-up. */
export const COPY = 0.5
export const FOLLOW_UP = 0.2

const SHINGLE = 5
const HASHES = 64
const BAND = 2
// A shorter text has too few passages to tell a copy from a set phrase.
const FEWEST_SHINGLES = 12
const PER_STORY = 60
// The estimate of 64 hashes is off by .06 in most cases; the exact check decides.
const MARGIN = 0.1
const BATCH = 250

/** The passages of a text, given its syllables in their order: hashes of every five in a row, each once, sorted. */
export function shinglesOf(syllables: Int32Array): Int32Array {
  const found = new Set<number>()
  for (let i = 0; i + SHINGLE <= syllables.length; i++) {
    let h = 0
    for (let n = 0; n < SHINGLE; n++) h = Math.imul(h ^ (syllables[i + n]! >>> 2), 0x9e3779b1) ^ (h >>> 15)
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    found.add(h ^ (h >>> 13))
  }
  return Int32Array.from(found).sort()
}

/** Passages in common, of all passages of both. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 0
  let common = 0
  let i = 0
  let j = 0
  // Without branches: which of the two is smaller cannot be foretold, and this is asked a hundred million times in an import.
  while (i < a.length && j < b.length) {
    const left = a[i]!
    const right = b[j]!
    common += Number(left === right)
    i += Number(left <= right)
    j += Number(right <= left)
  }
  return common / (a.length + b.length - common)
}

const factors = Int32Array.from({ length: HASHES }, (_, i) => Math.imul(i + 1, 0x9e3779b1) | 1)
const shifts = Int32Array.from({ length: HASHES }, (_, i) => Math.imul(i + 7, 0x85ebca6b) ^ (i << 9))

/** The 64 smallest values under 64 orders: two signatures agree in as many places as the texts have passages in common. */
export function signatureOf(shingles: Int32Array): Int32Array {
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  for (let i = 0; i < HASHES; i++) {
    const shift = shifts[i]!
    const factor = factors[i]!
    let smallest = 0x7fffffff
    for (let s = 0; s < shingles.length; s++) {
      const h = Math.imul(shingles[s]! ^ shift, factor)
      const mixed = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
      if (mixed < smallest) smallest = mixed
    }
    least[i] = smallest
  }
  return least
}

/** One number for each band of two places; texts that share one are compared. */
export function bandsOf(signature: Int32Array): number[] {
  const bands: number[] = []
  for (let i = 0; i < HASHES; i += BAND) {
    const h = Math.imul(signature[i]! ^ Math.imul(i + 1, 0x27d4eb2f), 0x9e3779b1) ^ Math.imul(signature[i + 1]!, 0xc2b2ae35)
    bands.push(Math.imul(h ^ (h >>> 16), 0x85ebca6b) | 0)
  }
  return bands
}

const packed = (signature: Int32Array) => {
  const buffer = Buffer.allocUnsafe(HASHES * 4)
  for (let i = 0; i < HASHES; i++) buffer.writeInt32BE(signature[i]!, i * 4)
  return buffer
}

const unpacked = (buffer: Buffer) => Int32Array.from({ length: HASHES }, (_, i) => buffer.readInt32BE(i * 4))

function agreement(a: Int32Array, b: Int32Array): number {
  let same = 0
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same++
  return same / HASHES
}

/**
 * Finds which texts these editions repeat, or are repeated by, among all that were looked at before.
 * The younger edition is the copy; of two without a date the one with the higher id. Runs in the queue.
 */
export async function copiesFor(sql: Sql, editionIds: number[]): Promise<void> {
  await store.lockCopies(sql)
  for (let i = 0; i < editionIds.length; i += BATCH) await copiesBatch(sql, editionIds.slice(i, i + BATCH))
}

async function copiesBatch(sql: Sql, asked: number[]): Promise<void> {
  const bodies = await readBodies(sql, asked)
  const shingles = new Map<number, Int32Array>()
  const rows: { editionId: number; signature: Buffer; bands: number[] }[] = []
  const signatures = new Map<number, Int32Array>()
  const tooShort: number[] = []
  for (const [editionId, body] of bodies) {
    const own = shinglesOf(body)
    shingles.set(editionId, own)
    if (own.length < FEWEST_SHINGLES) {
      tooShort.push(editionId)
      continue
    }
    const signature = signatureOf(own)
    signatures.set(editionId, signature)
    rows.push({ editionId, signature: packed(signature), bands: bandsOf(signature) })
  }
  if (tooShort.length > 0) await store.deleteSignatures(sql, tooShort)
  if (rows.length > 0) await store.writeSignatures(sql, rows)
  const candidates = await store.readCopyCandidates(sql, [...signatures.keys()], PER_STORY)
  const unread = [...new Set(candidates.map((one) => one.otherId))].filter((id) => !signatures.has(id))
  for (const [id, signature] of await store.readSignatures(sql, unread)) signatures.set(id, unpacked(signature))
  const pairs = new Map<string, [number, number]>()
  for (const { editionId, otherId } of candidates) {
    const [own, other] = [signatures.get(editionId), signatures.get(otherId)]
    if (!own || !other || agreement(own, other) < FOLLOW_UP - MARGIN) continue
    const [a, b] = editionId < otherId ? [editionId, otherId] : [otherId, editionId]
    pairs.set(`${a} ${b}`, [a, b])
  }
  const others = [...new Set([...pairs.values()].flat())]
  const missing = others.filter((id) => !shingles.has(id))
  for (const [id, body] of await readBodies(sql, missing)) shingles.set(id, shinglesOf(body))
  const dates = others.length > 0 ? await store.readDates(sql, others) : new Map<number, Date | null>()
  const nothing = new Int32Array()
  const found: store.CopyRow[] = []
  for (const [a, b] of pairs.values()) {
    const common = jaccard(shingles.get(a) ?? nothing, shingles.get(b) ?? nothing)
    if (common < FOLLOW_UP) continue
    // a < b, so b is the younger one unless dates say otherwise.
    const swap = (dates.get(a)?.getTime() ?? 0) > (dates.get(b)?.getTime() ?? Number.POSITIVE_INFINITY)
    found.push({ editionId: swap ? a : b, copyOf: swap ? b : a, jaccard: common, kind: common >= COPY ? 'copy' : 'follow-up' })
  }
  await store.replaceCopies(sql, [...bodies.keys()], found)
}

/** What an edition repeats and what repeats it, most alike first. */
export async function copiesOf(
  sql: Sql,
  editionId: number,
): Promise<{ editionId: number; copyOf: number; jaccard: number; kind: 'copy' | 'follow-up' }[]> {
  return await store.readCopies(sql, [editionId])
}
