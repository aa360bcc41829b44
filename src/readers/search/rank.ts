import { bodyCount, PAIR, pairTerm, SYLLABLE, standfirstCount, type Token, titleCount, titleTerm, tokensOf } from './tokens.ts'

/** A term that a query asks for. */
export type QueryTerm = {
  term: number
  /** As told to the reader: folded syllable or pair. */
  text: string
  kind: number
  /** 1 for what was typed, less for what the index thought of. */
  weight: number
  /** The two syllables of a pair. */
  of?: [number, number]
}

export type ParsedQuery = {
  tokens: Token[]
  terms: QueryTerm[]
  /** Phrases in quotation marks, as syllable terms. */
  phrases: number[][]
  /** Hashes of the typed syllables with marks. */
  accents: number[]
}

const quoted = /["“”„«»]([^"“”„«»]{1,400})["“”„«»]/g

/** Reads what was typed. Nothing is syntax but quotation marks around a phrase. */
export function parseQuery(words: string): ParsedQuery {
  const tokens = tokensOf(words)
  const terms = termsOf(tokens)
  const phrases: number[][] = []
  for (const [, inside] of words.matchAll(quoted)) {
    const phrase = tokensOf(inside ?? '').filter((token) => !token.exact)
    if (phrase.length > 0) phrases.push(phrase.map((token) => token.term))
  }
  const accents = [...new Set(tokens.filter((token) => token.accent !== 0).map((token) => token.accent & 0xffffff))]
  return { tokens, terms, phrases, accents }
}

/** The syllables and pairs of a row of tokens, each once. */
export function termsOf(tokens: readonly Token[], weight = 1): QueryTerm[] {
  const terms = new Map<number, QueryTerm>()
  let before: Token | undefined
  for (const token of tokens) {
    if (!terms.has(token.term)) terms.set(token.term, { term: token.term, text: token.folded, kind: SYLLABLE, weight })
    if (token.exact) continue
    if (token.joined && before) {
      const term = pairTerm(before.term, token.term)
      if (!terms.has(term)) terms.set(term, { term, text: `${before.folded} ${token.folded}`, kind: PAIR, weight, of: [before.term, token.term] })
    }
    before = token
  }
  return [...terms.values()]
}

/** What the index knows of how common terms are, in one language or all. */
export type Statistics = { documents: number; averageLength: number; counted: Map<number, number> }

/**
 * How many documents hold a term, at most. Syllables and title words are counted; a pair that is not counted is rare,
 * and one that is occurs about this much more often in passing than where it matters.
 */
export function likelyCount(term: QueryTerm, statistics: Statistics): number {
  const counted = statistics.counted.get(term.term) ?? 0
  if (!term.of) return counted
  const limit = Math.min(...term.of.map((one) => statistics.counted.get(one) ?? 0))
  return Math.min(limit, counted === 0 ? UNCOUNTED_PAIR : counted * PASSING)
}
const UNCOUNTED_PAIR = 40
const PASSING = 4

export type Scan = { term: number; boost: number; likely: number; of: QueryTerm }

/**
 * Which terms to look for first, rarest first, until they would bring about `budget` editions; the others only order what these bring.
 * The word in a title is looked for apart, so that a common word still finds the stories about it.
 */
export function planScan(terms: readonly QueryTerm[], statistics: Statistics, budget: number, most: number): Scan[] {
  const scans: Scan[] = []
  for (const term of terms) {
    const likely = likelyCount(term, statistics)
    if (likely > 0) scans.push({ term: term.term, boost: term.weight, likely, of: term })
    const titled = Math.min(likely, ...(term.of ?? [term.term]).map((one) => statistics.counted.get(titleTerm(one)) ?? 0))
    if (titled > 0) scans.push({ term: titleTerm(term.term), boost: term.weight * TITLE_BOOST, likely: titled, of: term })
  }
  scans.sort((a, b) => a.likely - b.likely || b.boost - a.boost)
  const taken: Scan[] = []
  let sum = 0
  for (const scan of scans) {
    if (taken.length >= most || (taken.length > 0 && sum + scan.likely > budget)) break
    taken.push(scan)
    sum += scan.likely
  }
  return taken
}
const TITLE_BOOST = 0.4

/** Rarity of a term held by `count` of `documents` (BM25's idf, never below 0). */
export const rarity = (count: number, documents: number): number => {
  const among = Math.max(documents, count)
  return Math.log(1 + (among - count + 0.5) / (count + 0.5))
}

/** A candidate as the scan returns it. */
export type Candidate = {
  editionId: number
  publishedAt: Date | null
  /** Sum of rarities of the scanned terms it holds. */
  score: number
  length: number
  /** See packed; null for those that are not to be ordered exactly. */
  forward: Buffer | null
}

/** A text's terms for ranking: how many, the terms (4 bytes each, sorted), their weights (1 byte), hashes of accented syllables (3 bytes, sorted). */
export function packed(text: { terms: Int32Array; weights: Uint8Array; accents: Int32Array }): Buffer {
  const { terms, weights, accents } = text
  const buffer = Buffer.allocUnsafe(4 + terms.length * 5 + accents.length * 3)
  buffer.writeInt32BE(terms.length, 0)
  for (let i = 0; i < terms.length; i++) buffer.writeInt32BE(terms[i]!, 4 + i * 4)
  buffer.set(weights, 4 + terms.length * 4)
  for (let i = 0; i < accents.length; i++) buffer.writeUIntBE(accents[i]!, 4 + terms.length * 5 + i * 3, 3)
  return buffer
}

/** The terms and weights again. */
export function unpacked(forward: Buffer): { terms: Int32Array; weights: Uint8Array } {
  const terms = new Int32Array(forward.readInt32BE(0))
  for (let i = 0; i < terms.length; i++) terms[i] = forward.readInt32BE(4 + i * 4)
  return { terms, weights: forward.subarray(4 + terms.length * 4, 4 + terms.length * 5) }
}

/** The place of a term among the packed ones, or -1. */
function placeOf(forward: Buffer, count: number, term: number): number {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = forward.readInt32BE(4 + middle * 4)
    if (there === term) return middle
    if (there < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const K1 = 1.2
const B = 0.75
const TITLE_WEIGHT = 5
const STANDFIRST_WEIGHT = 2
const ACCENT_BONUS = 0.1

export type WeightedTerm = { term: number; rarity: number; weight: number }

/** BM25 over syllables and pairs of title (× 5), standfirst (× 2) and body, a little more where the marks are the typed ones. */
export function scoreOf(candidate: Candidate, terms: readonly WeightedTerm[], accents: readonly number[], averageLength: number): number {
  const { forward } = candidate
  if (!forward) return 0
  const count = forward.readInt32BE(0)
  const long = K1 * (1 - B + (B * candidate.length) / Math.max(1, averageLength))
  let score = 0
  for (const term of terms) {
    const place = placeOf(forward, count, term.term)
    if (place < 0) continue
    const weight = forward[4 + count * 4 + place]!
    const often = bodyCount(weight) + STANDFIRST_WEIGHT * standfirstCount(weight) + TITLE_WEIGHT * titleCount(weight)
    score += (term.weight * term.rarity * often * (K1 + 1)) / (often + long)
  }
  if (accents.length > 0) {
    let found = 0
    for (const accent of accents) if (hasAccent(forward, 4 + count * 5, accent)) found++
    score *= 1 + (ACCENT_BONUS * found) / accents.length
  }
  return score
}

function hasAccent(forward: Buffer, from: number, accent: number): boolean {
  let low = 0
  let high = (forward.length - from) / 3 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = forward.readUIntBE(from + middle * 3, 3)
    if (there === accent) return true
    if (there < accent) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Whether the syllables stand in this order, without a gap, in one sentence of the text. */
export function holdsPhrase(text: string, phrase: readonly number[]): boolean {
  const tokens = tokensOf(text).filter((token) => !token.exact)
  const [first] = phrase
  for (let i = 0; i + phrase.length <= tokens.length; i++) {
    if (tokens[i]!.term !== first) continue
    let n = 1
    while (n < phrase.length && tokens[i + n]!.joined && tokens[i + n]!.term === phrase[n]) n++
    if (n === phrase.length) return true
  }
  return false
}

export type Ranked = { editionId: number; publishedAt: Date | null; score: number }

/** Best first; newest first among those as good as equal, a dated one before an undated, and at last the younger id. */
export function byWorth(a: Ranked, b: Ranked): number {
  if (Math.abs(a.score - b.score) > 1e-9) return b.score - a.score
  const later = (b.publishedAt?.getTime() ?? Number.NEGATIVE_INFINITY) - (a.publishedAt?.getTime() ?? Number.NEGATIVE_INFINITY)
  if (later < 0 || later > 0) return later
  return b.editionId - a.editionId
}
