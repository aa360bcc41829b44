/**
 * Words as the archive compares them: the same for what is searched and for what is found.
 * A term is a 32-bit number; its two lowest bits tell its kind, so that nothing but the number has to be kept.
 */

export const SYLLABLE = 0
export const PAIR = 1
export const FILTER = 3

export type Token = {
  folded: string
  /** The term of the folded syllable, kind SYLLABLE. */
  term: number
  /** Hash of the syllable with its marks, tone placement made equal; 0 where it has none. */
  accent: number
  /** The syllable as written, NFC and lower case. */
  word: string
  start: number
  end: number
  /** Whether it follows the token before it in one sentence, so that the two make a pair. */
  joined: boolean
  /** A document number or tariff code is a term of its own and joins nothing. */
  exact: boolean
}

// Marks that carry no distinction for a reader who types without them. Vowel signs of Thai, Hindi or Khmer are letters and stay.
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g
const lookalike = /[đðɖłøßæœıςħþ]/g
const plain: Record<string, string> = { đ: 'd', ð: 'd', ɖ: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', ħ: 'h', þ: 'th' }
const notWord = /[^\p{L}\p{N}\p{M}]+/gu

const foldOnce = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(lookalike, (letter) => plain[letter] ?? letter)
    .replace(notWord, '')
    .normalize('NFC')

/** A word without marks and case, `Đối` → `doi`; Arabic and Hebrew without points, Chinese and Thai as they are. */
export function fold(word: string): string {
  if (plainWord.test(word)) return word
  let folded = foldOnce(word)
  // A compatibility form may unfold to a letter that folds in turn.
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again
  return folded
}
const plainWord = /^[a-z0-9]*$/

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A syllable with its marks but its tone at the end, so that hoà and hòa are one. */
function accented(word: string): string {
  const parts = word.toLowerCase().normalize('NFD')
  const tone = parts.match(tones)
  return tone ? parts.replace(tones, '') + tone.join('') : parts
}

function hash(text: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return finish(h)
}

function finish(mixed: number): number {
  let h = mixed
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const withKind = (h: number, kind: number) => (h & ~3) | kind

export const kindOf = (term: number): number => term & 3
export const syllableTerm = (folded: string): number => withKind(hash(folded), SYLLABLE)
export const pairTerm = (left: number, right: number): number => withKind(finish(Math.imul(left, 0x9e3779b1) ^ (right + 0x7f4a7c15)), PAIR)
/** A filter as a term: `section:12`, `concept:7`. */
export const filterTerm = (name: string): number => withKind(hash(name, 0x2545f491), FILTER)
/** A key term in one language only, see related.ts. */
export const languageTerm = (term: number, language: string): number => finish(term ^ hash(language)) | 0

// Invisible characters inside a word (soft hyphen, joiners) belong to it and are dropped when it is folded.
const wordCharacter = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u
// A table of the basic plane: a text is read by the character, and this is asked of every one.
const inWord = new Uint8Array(65_536)
for (let code = 0; code < 65_536; code++) if ((code < 0xd800 || code > 0xdfff) && wordCharacter.test(String.fromCharCode(code))) inWord[code] = 1

/** The length in UTF-16 units of the word character at this place, 0 where there is none. */
function wordUnits(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdbff) return inWord[code]!
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0
}

/** The words of a text as they stand there, one after the other, each with a hash of its characters that is made while reading them. */
export class Words {
  start = 0
  end = 0
  hash = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** Goes to the next word. @returns whether there is one */
  next(): boolean {
    const text = this.#text
    let at = this.end
    let units = 0
    while (at < text.length) {
      units = wordUnits(text, at)
      if (units > 0) break
      at++
    }
    if (units === 0) return false
    this.start = at
    let key = 0x811c9dc5
    while (units > 0) {
      key = Math.imul(key ^ text.charCodeAt(at), 0x01000193)
      at += units
      units = at < text.length ? wordUnits(text, at) : 0
    }
    this.end = at
    this.hash = key & 0x3fffffff
    return true
  }
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u30fc]/u
const unspacedLetters = new RegExp(`(?:${unspaced.source})\\p{M}*|(?:(?!${unspaced.source}).)+`, 'gsu')
// A point within a number or an abbreviation (12.5, TP.HCM) ends no sentence.
const sentenceEnd = /[\n\r\u2028\u2029。！？]|[.!?;:…]["'”’»)\]]*\s/

/** A word as it is compared, or one character of a word that is written without spaces: where it stands in it. */
export type Part = { folded: string; term: number; accent: number; word: string; offset: number; length: number }
type Known = { raw: string; parts: Part[] }

// Words met before, by a hash of their characters that is made while reading them; no string is cut from the text for a known word.
const known = new Map<number, Known>()
const MOST_KNOWN = 100_000

/** What a word of a text is made of, given its hash. */
export function partsAt(text: string, start: number, end: number, key: number): Part[] {
  const before = known.get(key)
  if (before && before.raw.length === end - start && text.startsWith(before.raw, start)) return before.parts
  const raw = text.slice(start, end)
  const parts = partsOf(raw)
  if (raw.length <= 32) {
    // A plain bound is enough: a language's words come back within a few texts.
    if (known.size >= MOST_KNOWN) known.clear()
    // Cut free from the text, which a slice would keep in memory as a whole.
    known.set(key, { raw: Buffer.from(raw, 'utf16le').toString('utf16le'), parts })
  }
  return parts
}

function partsOf(raw: string): Part[] {
  const parts: Part[] = []
  const pieces = unspaced.test(raw.normalize('NFC')) ? raw.matchAll(unspacedLetters) : [{ 0: raw, index: 0 }]
  for (const piece of pieces) {
    const folded = fold(piece[0])
    if (!folded) continue
    const marked = accented(piece[0])
    parts.push({
      folded,
      term: syllableTerm(folded),
      accent: marked === folded || folded.length > 40 ? 0 : hash(marked, 7) | 1,
      word: piece[0].normalize('NFC').toLowerCase(),
      offset: piece.index ?? 0,
      length: piece[0].length,
    })
  }
  return parts
}

type Visit = (part: Part, start: number, end: number, joined: boolean, exact: boolean) => void

/**
 * Every token of a text in order: syllables, then, where a number begins a chain such as `18/CĐ-TTg` or `0306.17.11`,
 * the chain as one exact term after its parts.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  eachToken(text, (part, start, end, joined, exact) => {
    tokens.push({ folded: part.folded, term: part.term, accent: part.accent, word: part.word, start, end, joined, exact })
  })
  return tokens
}

/** The same without an object for each token: an archive is read by the hundred million. */
export function eachToken(text: string, visit: Visit): void {
  let last = 0
  let any = false
  let chain: Part[] | undefined
  let chainStart = 0
  const words = new Words(text)
  while (words.next()) {
    const { start, end } = words
    const parts = partsAt(text, start, end, words.hash)
    if (parts.length === 0) continue
    const gap = start - last
    const joined = any && (gap === 1 ? !isLineEnd(text.charCodeAt(last)) : gap === 0 || !sentenceEnd.test(text.slice(last, start)))
    if (chain && gap === 1 && isChainMark(text.charCodeAt(last))) chain.push(...parts)
    else {
      if (chain) endChain(chain, chainStart, last, text, visit)
      chain = isDigit(text.charCodeAt(start)) ? [...parts] : undefined
      chainStart = start
    }
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!
      visit(part, start + part.offset, start + part.offset + part.length, i > 0 || joined, false)
    }
    any = true
    last = end
  }
  if (chain) endChain(chain, chainStart, last, text, visit)
}

const isDigit = (code: number) => code >= 48 && code <= 57
/** Whether this character alone ends a line or a sentence. */
export const isLineEnd = (code: number) =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x3002 || code === 0xff01 || code === 0xff1f
const isChainMark = (code: number) => code === 47 || code === 45 || code === 46 || code === 0x2010 || code === 0x2011 || code === 0x2013

function endChain(parts: readonly Part[], start: number, end: number, text: string, visit: Visit): void {
  if (parts.length > 8 || (parts.length < 2 && parts[0]!.folded.length < 6)) return
  const digits = parts.every((part) => /^\d+$/.test(part.folded)) ? parts.map((part) => part.folded).join('') : ''
  // A tariff code is the same with and without its points; any other single word needs no second term.
  const tariff = digits.length >= 6 && digits.length <= 10 && !/[/‐‑–-]/.test(text.slice(start, end))
  if (parts.length < 2 && !tariff) return
  const folded = tariff ? `#${digits}` : parts.map((part) => part.folded).join('/')
  visit({ folded, term: syllableTerm(folded), accent: 0, word: folded, offset: 0, length: end - start }, start, end, false, true)
}

/** A text's terms for the index, sorted as PostgreSQL sorts int4, with what ranking needs. */
export type IndexedText = {
  terms: Int32Array
  /** For each term: body 0–15, standfirst 0–3 (× 16), title 0–3 (× 64); 0 for a filter. */
  weights: Uint8Array
  /** Hashes of syllables with marks, 24 bits each, sorted. */
  accents: Int32Array
  /** Syllables in all. */
  length: number
  /** Words as written with letters only, for mending slips: word → folded. */
  words: Map<string, string>
  /** The body's syllables in their order, for passages in common (copies.ts). */
  body: Int32Array
}

const MOST_TOKENS = 60_000

/**
 * Makes a document's terms: title, standfirst and body apart, no pair across them.
 * @param filters terms to find the document by (section, concept)
 */
export function indexText(headline: string, standfirst: string, body: string, filters: number[]): IndexedText {
  const counts = new Map<number, number>()
  const accents = new Set<number>()
  const words = new Map<string, string>()
  const inOrder: number[] = []
  let length = 0
  // Packed as 8 bits body, 8 bits standfirst, 8 bits title.
  const field = (text: string, unit: number) => {
    let before = 0
    let seen = 0
    const add = (term: number) => {
      const had = counts.get(term) ?? 0
      if (((had / unit) & 255) < 255) counts.set(term, had + unit)
    }
    eachToken(text, (part, _start, _end, joined, exact) => {
      if (++seen > MOST_TOKENS) return
      add(part.term)
      if (exact) return
      length++
      if (unit === 1) inOrder.push(part.term)
      if (joined && before !== 0) add(pairTerm(before, part.term))
      if (part.accent !== 0) accents.add(part.accent & 0xffffff)
      if (part.word.length >= 2 && part.word.length <= 24 && !words.has(part.word)) words.set(part.word, part.folded)
      before = part.term
    })
  }
  field(headline, 65_536)
  field(standfirst, 256)
  field(body, 1)
  for (const filter of filters) if (!counts.has(filter)) counts.set(filter, 0)
  const terms = Int32Array.from(counts.keys()).sort()
  const weights = new Uint8Array(terms.length)
  for (let i = 0; i < terms.length; i++) {
    const packed = counts.get(terms[i]!)!
    weights[i] = Math.min(packed & 255, 15) | (Math.min((packed >> 8) & 255, 3) << 4) | (Math.min(packed >> 16, 3) << 6)
  }
  return { terms, weights, accents: Int32Array.from(accents).sort(), length, words, body: Int32Array.from(inOrder) }
}

/** A text's syllables in their order, as indexText has those of the body. */
export function syllablesOf(text: string): Int32Array {
  const found: number[] = []
  let seen = 0
  eachToken(text, (part, _start, _end, _joined, exact) => {
    if (++seen <= MOST_TOKENS && !exact) found.push(part.term)
  })
  return Int32Array.from(found)
}

/** Bumped with every change of what becomes a term: an index of other terms is made anew. */
export const TOKENS = 2

export const bodyCount = (weight: number): number => weight & 15
export const standfirstCount = (weight: number): number => (weight >> 4) & 3
export const titleCount = (weight: number): number => weight >> 6

/** Pairs are counted in one document of this many, and each counts for as many. */
const SAMPLED = 4

/**
 * For how many documents a term counts in readers.search_term. Syllables are counted exactly; pairs where they matter to
 * the text and in a sample, which tells the common from the rare. Most pairs are in one or two texts of the archive: to count them all would
 * cost more than to index them, and what is rare can be looked for without knowing how rare.
 */
export function countsFor(term: number, weight: number, editionId: number): number {
  const kind = term & 3
  if (kind === SYLLABLE) return 1
  return kind === PAIR && weight >= 2 && finish(editionId) % SAMPLED === 0 ? SAMPLED : 0
}
