import { type Token, tokensOf } from './tokens.ts'

export type SnippetPiece = { text: string; hit: boolean }

const LENGTH = 220

/**
 * An excerpt of a text around the words of a query, cut between words, the found words marked. Every piece is the text's own
 * characters; whatever the query's diacritics, `doi ngoai` marks `đối ngoại`.
 * @param text plain text, as one or several lines @param length longest excerpt in UTF-16 units, without the ellipses
 */
export function snippet(text: string, query: string, length = LENGTH): SnippetPiece[] {
  const wanted = new Set(tokensOf(query.slice(0, 1_000)).map((token) => token.term))
  const all = tokensOf(text)
  const tokens = all.filter((token) => !token.exact)
  const [from, to] = bestWindow(text, tokens, wanted, length)
  const pieces: SnippetPiece[] = []
  const add = (piece: string, hit: boolean) => {
    if (piece === '') return
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += piece
    else pieces.push({ text: piece, hit })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const token of tokens) {
    if (token.start < at || token.end > to || !wanted.has(token.term)) continue
    const between = text.slice(at, token.start)
    // Neighbouring found words are one mark.
    add(between, between !== '' && /^[ \u00a0-]$/.test(between) && pieces.at(-1)?.hit === true)
    add(text.slice(token.start, token.end), true)
    at = token.end
  }
  add(text.slice(at, to), false)
  if (to < text.length) add(' …', false)
  return pieces
}

/** Where most different words of the query stand together; the beginning where none does. */
function bestWindow(text: string, tokens: readonly Token[], wanted: ReadonlySet<number>, length: number): [number, number] {
  if (text.length <= length) return [0, text.length]
  const hits = tokens.filter((token) => wanted.has(token.term))
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
    for (let i = left + 1; i < right; i++) if (hits[i]!.joined && hits[i]!.start - hits[i - 1]!.end <= 1) worth += 0.5
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
  const from = wish === 0 ? 0 : (tokens.find((token) => token.start >= wish)?.start ?? 0)
  let to = Math.min(text.length, from + length)
  if (to < text.length) {
    let end = -1
    for (const token of tokens) {
      if (token.end > to) break
      if (token.start >= from) end = token.end
    }
    if (end > from) to = end
    else while (to > from + 1 && /[\p{M}\udc00-\udfff\u200d]/u.test(text[to] ?? '')) to--
  }
  return [from, to]
}
