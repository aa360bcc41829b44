import { createHash } from 'node:crypto'
import type { Concept, Language, Taxonomy } from '../newsroom/index.ts'
import type { ListPosition } from './schema.ts'

/**
 * Addresses of the newspaper. Vietnamese stands at the root, every other language under its own prefix with its own words.
 * All addresses are root-relative; `encodeURI` is applied where they are printed.
 */

export type PageWord = 'topic' | 'series' | 'country' | 'author' | 'search' | 'latest' | 'about' | 'contact' | 'privacy' | 'corrections'

/** The words of each language's addresses. */
export const pageWords: Record<Language, Record<PageWord, string>> = {
  vi: {
    topic: 'chu-de', series: 'loat-bai', country: 'quoc-gia', author: 'tac-gia', search: 'tim-kiem', latest: 'tin-moi-nhat',
    about: 'gioi-thieu', contact: 'lien-he', privacy: 'quyen-rieng-tu', corrections: 'dinh-chinh',
  },
  en: {
    topic: 'topic', series: 'series', country: 'country', author: 'author', search: 'search', latest: 'latest',
    about: 'about', contact: 'contact', privacy: 'privacy', corrections: 'corrections',
  },
  zh: {
    topic: '主题', series: '系列', country: '国家', author: '作者', search: '搜索', latest: '最新',
    about: '关于', contact: '联系', privacy: '隐私', corrections: '更正',
  },
  fr: {
    topic: 'theme', series: 'serie', country: 'pays', author: 'auteur', search: 'recherche', latest: 'dernieres-nouvelles',
    about: 'a-propos', contact: 'contact', privacy: 'vie-privee', corrections: 'rectifications',
  },
  es: {
    topic: 'tema', series: 'serie', country: 'pais', author: 'autor', search: 'buscar', latest: 'ultimas-noticias',
    about: 'acerca-de', contact: 'contacto', privacy: 'privacidad', corrections: 'correcciones',
  },
}

/** First path segments that are ours: no section may be called so. The one list of them. */
export const ourSegments: ReadonlySet<string> = new Set([
  ...Object.values(pageWords.vi),
  'en', 'zh', 'fr', 'es',
  'danh-gia', 'anh', 'the-chia-se', 'assets', 'rss.xml', 'atom.xml', 'feed.json', 'robots.txt', 'sitemap.xml', 'sitemap-news.xml', 'sitemaps',
  'manifest.webmanifest', 'service-worker.js', 'favicon.ico', 'favicon.svg', 'apple-touch-icon.png', 'healthz', 'ngoai-tuyen',
  // Kept for what comes: the newsroom, its interface for programs, the ledger, products.
  'toa-soan', 'api', 'ket-qua', 'san-pham', 'quy-trinh', 'dang-ky', 'lite', '.well-known',
])

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
  `${position.at === null ? 'x' : position.at.getTime().toString(36)}.${position.editionId.toString(36)}.${listTag(path)}`

/** The position that a cursor of this page names, or undefined where it is none, or another list's. */
export function readCursor(path: string, cursor: string): ListPosition | undefined {
  const match = /^(x|-?[0-9a-z]{1,11})\.([0-9a-z]{1,11})\.([A-Za-z0-9_-]{6})$/.exec(cursor)
  if (!match || match[3] !== listTag(path)) return undefined
  const at = match[1] === 'x' ? null : new Date(Number.parseInt(match[1] as string, 36))
  const editionId = Number.parseInt(match[2] as string, 36)
  // What no database can hold as an instant was never written by us.
  if ((at && !(at >= firstInstant && at <= lastInstant)) || !Number.isSafeInteger(editionId)) return undefined
  return { at, editionId }
}
