import type { Token } from './tokens.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

// Sounds that are written for each other; the marks need no mention, since they are folded away.
const confusions: [string, string][] = [
  ['tr', 'ch'],
  ['x', 's'],
  ['gi', 'd'],
  ['gi', 'r'],
  ['r', 'd'],
  ['v', 'd'],
  ['l', 'n'],
  ['qu', 'k'],
  ['c', 'k'],
  ['ngh', 'ng'],
  ['gh', 'g'],
]

/** Every folded syllable one slip away: a letter dropped, added, changed, two swapped, or a sound written as its neighbour. */
export function slipsOf(folded: string): string[] {
  const found = new Set<string>()
  for (let i = 0; i <= folded.length; i++) {
    const left = folded.slice(0, i)
    const right = folded.slice(i)
    if (right) found.add(left + right.slice(1))
    if (right.length > 1) found.add(left + right[1] + right[0] + right.slice(2))
    for (const letter of letters) {
      if (right) found.add(left + letter + right.slice(1))
      found.add(left + letter + right)
    }
  }
  for (const [one, other] of confusions) {
    if (folded.startsWith(one)) found.add(other + folded.slice(one.length))
    if (folded.startsWith(other)) found.add(one + folded.slice(other.length))
  }
  for (const [one, other] of [
    ['n', 'ng'],
    ['c', 't'],
    ['i', 'y'],
  ] as const) {
    if (folded.endsWith(one)) found.add(folded.slice(0, -one.length) + other)
    if (folded.endsWith(other)) found.add(folded.slice(0, -other.length) + one)
  }
  found.delete(folded)
  found.delete('')
  return [...found]
}

/**
 * The folded syllable of one typed in Telex without the input method, `quar` → `qua`, `ddooij` → `doi`; undefined where no Telex key is in it.
 */
export function untelex(folded: string): string | undefined {
  const plain = folded
    .replace(/dd|aa|ee|oo/g, (twice) => twice.charAt(0))
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u')
    // The tone is typed after the vowel, at once or at the end.
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj]/g, '')
  return plain === folded || plain === '' ? undefined : plain
}

/** Whether a syllable can be mended at all: Latin letters, not too long for the list of its slips. */
export const canBeMended = (token: Token): boolean => !token.exact && /^[a-z]{2,14}$/.test(token.folded)

/** A word of the archive that a mistyped one may have meant. */
export type Correction = { folded: string; word: string; documents: number; left: number; right: number }

/**
 * The likeliest word meant, by how often it stands beside the query's neighbours; undefined where nothing speaks for one.
 * @param alone the query is this one word, so that only its own frequency can tell
 */
export function likeliest(corrections: readonly Correction[], alone: boolean): Correction | undefined {
  let best: Correction | undefined
  let most = 0
  for (const correction of corrections) {
    const worth = alone
      ? Math.log1p(correction.documents)
      : Math.log1p(correction.left) +
        Math.log1p(correction.right) +
        (correction.left + correction.right > 0 ? Math.log1p(correction.documents) / 100 : 0)
    if (worth > most) {
      most = worth
      best = correction
    }
  }
  return best && (!alone || best.documents >= 3) ? best : undefined
}

/** The query with words replaced, its own spelling kept elsewhere. Without a mark in it, the mended words have none either. */
export function rewrite(words: string, tokens: readonly Token[], corrections: ReadonlyMap<Token, Correction>): string {
  const marked = tokens.some((token) => token.accent !== 0)
  let text = ''
  let last = 0
  for (const token of tokens) {
    const correction = corrections.get(token)
    if (!correction) continue
    text += words.slice(last, token.start) + (marked ? correction.word : correction.folded)
    last = token.end
  }
  return (text + words.slice(last)).replace(/\s+/g, ' ').trim()
}
