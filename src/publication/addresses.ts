import { createHash } from 'node:crypto'
import type { Concept, Language, Taxonomy } from '../newsroom/index.ts'
import { type PageWord, pageWords } from '../platform/segments.ts'
import type { ListPosition } from './schema.ts'

/**
 * Addresses of the newspaper. Vietnamese stands at the root, every other language under its own prefix with its own words.
 * All addresses are root-relative; `encodeURI` is applied where they are printed.
 */

/** What stands before every address of a language: nothing for Vietnamese. */
export const languagePrefix = (language: Language): string => (language === 'vi' ? '' : `/${language}`)

export const homePath = (language: Language): string => (language === 'vi' ? '/' : `/${language}/`)
export const editionPath = (edition: { language: Language; slug: string; editionId: number }): string =>
  `${languagePrefix(edition.language)}/${edition.slug}-${edition.editionId}.html`
export const pagePath = (language: Language, word: PageWord, rest?: string): string =>
  `${languagePrefix(language)}/${pageWords[language][word]}${rest === undefined ? '' : `/${rest}`}`
export const dayPath = (language: Language, day: string): string => pagePath(language, 'latest', day)
export const ratingPath = (editionId: number): string => `/danh-gia/${editionId}`

/** The page of a section, topic, series or country. Places below the country have none yet. */
export function conceptPath(taxonomy: Taxonomy, concept: Concept, language: Language): string {
  const slug = taxonomy.slug(concept, language)
  if (concept.kind === 'section') return `${languagePrefix(language)}/${slug}`
  return pagePath(language, concept.kind === 'place' ? 'topic' : concept.kind, slug)
}

export type FeedFormat = 'rss.xml' | 'atom.xml' | 'feed.json'
/** The feed of a page: of the language for its home, else of the list the page shows. */
export const feedPath = (pageOf: string, format: FeedFormat): string => `${pageOf.replace(/\/$/, '')}/${format}`

const listTag = (path: string): string => createHash('sha256').update(path).digest('base64url').slice(0, 6)

const firstInstant = new Date('0001-01-01T00:00:00Z')
const lastInstant = new Date('9999-12-31T23:59:59.999Z')

/** A cursor: where the list of this page goes on. It carries a mark of its list, so that another list refuses it. */
export const writeCursor = (path: string, position: ListPosition): string =>
  `${position.at === null ? '-' : position.at.getTime().toString(36)}.${position.editionId.toString(36)}.${listTag(path)}`

/** The position that a cursor of this page names, or undefined where it is none, or another list's. */
export function readCursor(path: string, cursor: string): ListPosition | undefined {
  const match = /^(-|-?[0-9a-z]{1,11})\.([0-9a-z]{1,11})\.([A-Za-z0-9_-]{6})$/.exec(cursor)
  if (!match || match[3] !== listTag(path)) return undefined
  const at = match[1] === '-' ? null : new Date(Number.parseInt(match[1] as string, 36))
  const editionId = Number.parseInt(match[2] as string, 36)
  // What no database can hold as an instant was never written by us.
  if ((at && !(at >= firstInstant && at <= lastInstant)) || !Number.isSafeInteger(editionId)) return undefined
  return { at, editionId }
}
