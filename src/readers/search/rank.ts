import { bodyCount, PAIR, pairTerm, SYLLABLE, standfirstCount, type Token, titleCount, tokensOf } from './tokens.ts'

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

/** How many documents there are, and how many hold a term, as far as it is counted: see countsFor in tokens.ts. */
export type Counts = { documents: number; counted: ReadonlyMap<number, number> }

/** How many documents hold a term, about: a pair that is not counted is rare. Only to choose the rarest of a long query. */
export function likelyCount(term: QueryTerm, counts: Counts): number {
  const counted = counts.counted.get(term.term) ?? 0
  if (!term.of) return counted
  const limit = Math.min(...term.of.map((one) => counts.counted.get(one) ?? 0))
  return Math.min(limit, counted === 0 ? UNCOUNTED_PAIR : counted)
}
const UNCOUNTED_PAIR = 4

/** Rarity of a term held by `count` of `documents` (BM25's idf, never below 0). */
export const rarity = (count: number, documents: number): number => {
  const among = Math.max(documents, count)
  return Math.log(1 + (among - count + 0.5) / (count + 0.5))
}

// BM25's usual constants.
const K1 = 1.2
const B = 0.75
const TITLE_WEIGHT = 5
const STANDFIRST_WEIGHT = 2

/** How often a term stands in a text, by the byte of its weight: in the title (× 5), the standfirst (× 2) and the body. */
export const often = Float32Array.from(
  { length: 256 },
  (_, weight) => bodyCount(weight) + STANDFIRST_WEIGHT * standfirstCount(weight) + TITLE_WEIGHT * titleCount(weight),
)

/** BM25 as `factor × often / (often + base + slope × length)`: base and slope for an archive, factor for a term. */
export const lengthBase = K1 * (1 - B)
export const lengthSlope = (averageLength: number): number => (K1 * B) / Math.max(1, averageLength)
export const factorOf = (weight: number, count: number, documents: number): number => weight * rarity(count, documents) * (K1 + 1)

// A text whose marks are the typed ones comes before an equal one whose marks are not, and hardly ever before a better one.
const ACCENT_BONUS = 0.1

/** What a score is multiplied by for the typed marks: hashes of 3 bytes each, sorted, as packAccents writes them. */
export function accentBonus(packed: Buffer, accents: readonly number[]): number {
  if (accents.length === 0) return 1
  let found = 0
  for (const accent of accents) if (hasAccent(packed, accent)) found++
  return 1 + (ACCENT_BONUS * found) / accents.length
}

export function packAccents(accents: Int32Array): Buffer {
  const packed = Buffer.allocUnsafe(accents.length * 3)
  for (let i = 0; i < accents.length; i++) packed.writeUIntBE(accents[i]!, i * 3, 3)
  return packed
}

function hasAccent(packed: Buffer, accent: number): boolean {
  let low = 0
  let high = packed.length / 3 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = packed.readUIntBE(middle * 3, 3)
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

export type Ranked = { editionId: number /** In ms, NaN where unknown. */; publishedAt: number; score: number }

/** Best first; newest first among equals, a dated one before an undated, and at last the younger id. */
export function byWorth(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.publishedAt !== b.publishedAt && !(Number.isNaN(a.publishedAt) && Number.isNaN(b.publishedAt)))
    return Number.isNaN(a.publishedAt) ? 1 : Number.isNaN(b.publishedAt) ? -1 : b.publishedAt - a.publishedAt
  return b.editionId - a.editionId
}
