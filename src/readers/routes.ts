import type { ConceptKind, Language } from '../newsroom/index.ts'
import { languages } from '../newsroom/index.ts'
import { ourSegments, type PageWord, pageWords } from '../platform/segments.ts'
import type { FeedFormat } from '../publication/index.ts'

/** What an address asks for. Pure: whether it exists is seen later. */
/** Pages that have a feed. */
export type Listed = Extract<Route, { kind: 'home' | 'section' | 'concept' | 'author' }>
export type Route =
  | { kind: 'home'; language: Language }
  | { kind: 'section'; language: Language; slug: string }
  | { kind: 'concept'; of: Exclude<ConceptKind, 'section' | 'place'>; language: Language; slug: string }
  | { kind: 'author'; language: Language; slug: string }
  | { kind: 'latest'; language: Language; day?: string }
  | { kind: 'search'; language: Language }
  | { kind: 'static'; language: Language; page: 'about' | 'contact' | 'privacy' | 'corrections' }
  | { kind: 'edition'; language: Language; slug: string; editionId: number }
  | { kind: 'feed'; of: Listed; format: FeedFormat }

const isLanguage = (segment: string): segment is Language => (languages as readonly string[]).includes(segment)
const feedFormats = new Set<string>(['rss.xml', 'atom.xml', 'feed.json'])
const conceptWords = { topic: 'topic', series: 'series', country: 'country' } as const
const wordOf = new Map<string, PageWord>(
  Object.entries(pageWords).flatMap(([language, words]) =>
    Object.entries(words).map(([word, segment]) => [`${language}/${segment}`, word as PageWord] as const),
  ),
)

/**
 * Reads the decoded path of an address (`/en/topic/iuu`).
 * @returns undefined where no page can be: the answer is 404
 */
export function readRoute(path: string): Route | undefined {
  if (path.includes('//') || path.includes('\0')) return undefined
  const segments = path.split('/').slice(1)
  const trailing = segments.at(-1) === ''
  if (trailing) segments.pop()
  let language: Language = 'vi'
  const first = segments[0]
  if (first !== undefined && isLanguage(first) && first !== 'vi') {
    language = first
    segments.shift()
  }
  const last = segments.at(-1)
  if (last !== undefined && feedFormats.has(last)) {
    const of = trailing ? undefined : pageRoute(segments.slice(0, -1), language)
    return of && (of.kind === 'home' || of.kind === 'section' || of.kind === 'concept' || of.kind === 'author')
      ? { kind: 'feed', of, format: last as FeedFormat }
      : undefined
  }
  return pageRoute(segments, language)
}

function pageRoute(segments: string[], language: Language): Route | undefined {
  const [first, second] = segments
  if (first === undefined) return { kind: 'home', language }
  if (segments.length > 2) return undefined
  const word = wordOf.get(`${language}/${first}`)
  if (word) {
    if (word in conceptWords)
      return second === undefined ? undefined : { kind: 'concept', of: conceptWords[word as keyof typeof conceptWords], language, slug: second }
    if (word === 'author') return second === undefined ? undefined : { kind: 'author', language, slug: second }
    if (word === 'latest') return { kind: 'latest', language, ...(second !== undefined && { day: second }) }
    if (second !== undefined) return undefined
    return word === 'search'
      ? { kind: 'search', language }
      : { kind: 'static', language, page: word as 'about' | 'contact' | 'privacy' | 'corrections' }
  }
  if (second !== undefined) return undefined
  const edition = /^(.*?)-?(\d{1,15})\.html$/.exec(first)
  if (edition) return { kind: 'edition', language, slug: edition[1] as string, editionId: Number(edition[2]) }
  // A section that was given one of our own words as its address cannot take that address from us.
  if (language === 'vi' && ourSegments.has(first)) return undefined
  return { kind: 'section', language, slug: first }
}
