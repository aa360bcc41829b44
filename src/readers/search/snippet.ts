import { isLineEnd, type Part, partsAt, tokensOf, Words } from './tokens.ts'

export type SnippetPiece = { text: string; hit: boolean }

const LENGTH = 220

/** A word that is looked for, in the text. */
type Hit = { term: number; start: number; end: number }

/**
 * Cuts excerpts of texts around the words of a query, between words, the found words marked. Every piece is the text's own characters;
 * whatever the query's diacritics, `doi ngoai` marks `đối ngoại`.
 * @returns takes plain text, as one or several lines, and the longest excerpt in UTF-16 units, without the ellipses
 */
export function snippetsOf(query: string): (text: string, length?: number) => SnippetPiece[] {
  const wanted = new Set(tokensOf(query.slice(0, 1_000)).map((token) => token.term))
  // By the hash of a word as it stands there, so that each is folded and compared once for all texts: what it is made of, or undefined where it
  // is one word that is not looked for.
  const met = new Map<number, Part[] | undefined>()
  return (text, length = LENGTH) => {
    const starts: number[] = []
    const ends: number[] = []
    const hits: Hit[] = []
    const words = new Words(text)
    while (words.next()) {
      const { start, end, hash } = words
      let parts = met.get(hash)
      if (!parts && !met.has(hash)) {
        parts = partsAt(text, start, end, hash)
        if (parts.length === 1 && !wanted.has(parts[0]!.term)) parts = undefined
        met.set(hash, parts)
      }
      if (!parts) {
        starts.push(start)
        ends.push(end)
      } else
        for (const { term, offset, length } of parts) {
          starts.push(start + offset)
          ends.push(start + offset + length)
          if (wanted.has(term)) hits.push({ term, start: start + offset, end: start + offset + length })
        }
    }
    return cut(text, starts, ends, hits, length)
  }
}

function cut(text: string, starts: readonly number[], ends: readonly number[], hits: readonly Hit[], length: number): SnippetPiece[] {
  const [from, to] = bestWindow(text, starts, ends, hits, length)
  const pieces: SnippetPiece[] = []
  const add = (piece: string, hit: boolean) => {
    if (piece === '') return
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += piece
    else pieces.push({ text: piece, hit })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const { start, end } of hits) {
    if (start < at || end > to) continue
    const between = text.slice(at, start)
    // Neighbouring found words are one mark.
    add(between, between !== '' && /^[ \u00a0-]$/.test(between) && pieces.at(-1)?.hit === true)
    add(text.slice(start, end), true)
    at = end
  }
  add(text.slice(at, to), false)
  if (to < text.length) add(' …', false)
  return pieces
}

/** Where most different words of the query stand together; the beginning where none does. */
function bestWindow(text: string, starts: readonly number[], ends: readonly number[], hits: readonly Hit[], length: number): [number, number] {
  if (text.length <= length) return [0, text.length]
  let best = 0
  let most = 0
  const inside = new Map<number, number>()
  let right = 0
  for (let left = 0; left < hits.length; left++) {
    while (right < hits.length && hits[right]!.end - hits[left]!.start <= length * 0.8) {
      inside.set(hits[right]!.term, (inside.get(hits[right]!.term) ?? 0) + 1)
      right++
    }
    // Different words count, and as much again if they follow one another.
    let worth = inside.size
    for (let i = left + 1; i < right; i++) if (follows(text, hits[i - 1]!, hits[i]!)) worth += 0.5
    if (worth > most) {
      most = worth
      best = hits[left]!.start
    }
    const term = hits[left]!.term
    const count = (inside.get(term) ?? 1) - 1
    if (right <= left) right = left + 1
    else if (count <= 0) inside.delete(term)
    else inside.set(term, count)
  }
  const wish = most > 0 ? Math.max(0, best - Math.floor(length * 0.2)) : 0
  // Begin and end at a word; a word longer than the excerpt is cut, but never within a character.
  const from = wish === 0 ? 0 : (starts.find((start) => start >= wish) ?? 0)
  let to = Math.min(text.length, from + length)
  if (to < text.length) {
    let end = -1
    for (let i = 0; i < ends.length && ends[i]! <= to; i++) if (starts[i]! >= from) end = ends[i]!
    if (end > from) to = end
    else while (to > from + 1 && /[\p{M}\udc00-\udfff\u200d]/u.test(text[to] ?? '')) to--
  }
  return [from, to]
}

/** Whether nothing but a space or a hyphen stands between two words, or nothing at all. */
function follows(text: string, one: Hit, next: Hit): boolean {
  const gap = next.start - one.end
  return gap === 0 || (gap === 1 && !isLineEnd(text.charCodeAt(one.end)))
}
