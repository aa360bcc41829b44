import type { Sql } from '../../platform/db/sql.ts'
import type { Reading } from './find.ts'
import { type ParsedQuery, type QueryTerm, termsOf } from './rank.ts'
import { type Correction, canBeMended, likeliest, rewrite, slipsOf, untelex } from './spelling.ts'
import * as store from './store.ts'
import { pairTerm, syllableTerm, type Token } from './tokens.ts'

/**
 * Words that are likely slips: unknown ones, and ones that never stand beside their neighbours in this archive; each is replaced by the
 * word one slip away that does. The typed words stay in the query.
 */
export async function mend(
  sql: Sql,
  index: Reading,
  language: string | undefined,
  typed: string,
  parsed: ParsedQuery,
  /** Names of places, which are right as they are. */
  named: ReadonlySet<Token>,
  terms: readonly QueryTerm[],
): Promise<{ suggestion: string; terms: QueryTerm[] } | undefined> {
  const searched = new Set(terms.map((term) => term.term))
  const counts = await index.count([...searched])
  const tokens = parsed.tokens.filter((token) => !token.exact)
  const alone = tokens.length === 1
  // Two words that stand together nowhere. Of a pair that was not looked for nothing is known.
  const strange = (left: Token | undefined, right: Token | undefined) => !left || !right?.joined || counts.get(pairTerm(left.term, right.term)) === 0
  const suspects: number[] = []
  tokens.forEach((token, i) => {
    if (!canBeMended(token) || named.has(token)) return
    const loner = !alone && strange(tokens[i - 1], token) && strange(token, tokens[i + 1])
    if (counts.get(token.term) === 0 || loner) suspects.push(i)
  })
  if (suspects.length === 0) return undefined

  const corrections = new Map<Token, Correction>()
  const mendedTerms = tokens.map((token) => token.term)
  // Where most unknown words are Telex, the keyboard was set wrong, and every syllable is read so.
  const unknown = tokens.filter((token) => canBeMended(token) && counts.get(token.term) === 0)
  const keys = tokens.map((token) => (canBeMended(token) ? untelex(token.folded) : undefined))
  const typedKeys = unknown.filter((token) => untelex(token.folded) !== undefined)
  if (typedKeys.length > 0 && typedKeys.length * 2 >= unknown.length) {
    const meant = new Map(
      (await store.readWords(sql, language, [...new Set(keys.filter((key) => key !== undefined))])).map((word) => [word.folded, word]),
    )
    tokens.forEach((token, i) => {
      const word = meant.get(keys[i] ?? '')
      if (!word || word.documents < 2 || counts.get(token.term) !== 0) return
      corrections.set(token, { folded: word.folded, word: word.word, documents: word.documents, left: 0, right: 0 })
      mendedTerms[i] = syllableTerm(word.folded)
    })
  }
  // Where so many words are strange, the query is in another language, and there is no neighbour to go by.
  if (corrections.size === 0 && suspects.length > MOST_SUSPECTS) return undefined
  const open = corrections.size > 0 ? [] : suspects.map((i) => ({ i, slips: new Set(slipsOf(tokens[i]!.folded)) }))
  const words = open.length > 0 ? await store.readWords(sql, language, [...new Set(open.flatMap(({ slips }) => [...slips]))]) : []
  for (const { i, slips } of open) {
    const token = tokens[i]!
    const meant = words.filter((word) => slips.has(word.folded)).slice(0, MOST_MEANT)
    if (meant.length === 0) continue
    const left = i > 0 && token.joined ? mendedTerms[i - 1] : undefined
    const right = tokens[i + 1]?.joined ? mendedTerms[i + 1] : undefined
    const of = meant.map((word) => ({ ...word, term: syllableTerm(word.folded) }))
    const pairs = of.flatMap((word) => [
      ...(left === undefined ? [] : [pairTerm(left, word.term)]),
      ...(right === undefined ? [] : [pairTerm(word.term, right)]),
    ])
    const seen = await index.count(pairs)
    const best = likeliest(
      of.map((word) => ({
        folded: word.folded,
        word: word.word,
        documents: word.documents,
        left: left === undefined ? 0 : (seen.get(pairTerm(left, word.term)) ?? 0),
        right: right === undefined ? 0 : (seen.get(pairTerm(word.term, right)) ?? 0),
      })),
      alone,
    )
    if (!best) continue
    corrections.set(token, best)
    mendedTerms[i] = syllableTerm(best.folded)
  }
  if (corrections.size === 0) return undefined
  const mendedTokens = tokens.map((token, i) => {
    const correction = corrections.get(token)
    return correction ? { ...token, folded: correction.folded, term: mendedTerms[i]! } : token
  })
  return {
    suggestion: rewrite(typed, parsed.tokens, corrections),
    terms: termsOf(mendedTokens).filter((term) => !searched.has(term.term)),
  }
}

const MOST_SUSPECTS = 6
/** The commonest words that are one slip from a typed one. */
const MOST_MEANT = 60
