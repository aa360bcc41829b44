import type { Concept, Language, Taxonomy } from '../newsroom/index.ts'
import type { Assets } from '../platform/assets.ts'
import { isSameDay, yearOf } from '../platform/clock.ts'
import { type Html, html } from '../platform/html.ts'
import { writeDate, writeDateShort, writeDayMonthShort, writeTime } from '../platform/i18n.ts'
import { conceptPath } from '../publication/index.ts'
import type { ReaderMessages } from './messages/index.ts'

/** The imprint and name of the newspaper, from settings; a text by language, or one for all. */
export type Imprint = Partial<
  Record<'authority' | 'licence' | 'editor' | 'address' | 'telephone' | 'email', Partial<Record<Language, string>> | string>
>

/** What every page function is given: language, words, names and the page's own instant. Nothing of the request. */
export type View = {
  language: Language
  m: ReaderMessages
  taxonomy: Taxonomy
  imprint: Imprint
  /** Whether any demonstration content is public: then every page says so. */
  demo: boolean
  assets: Assets
  /** Fonts that every page of full weight needs at once. */
  preloads: readonly string[]
  origin: string
  /** The path of the page, decoded, without query. */
  path: string
  /** Lite pages carry no pictures, fonts or script; `query` means that links must keep `?lite`. */
  lite: false | 'query' | 'save-data'
  /** The page's instant: its "today". */
  now: Date
  /** Breaking news over the page, and where it leads. */
  banner?: { words: string; path?: string } | undefined
  /** The release log up to here is in the page: it may be newer, and is never older. */
  position: number
}

/** An address to print: encoded, and kept lite where the reader asked for lite. */
export function href(view: Pick<View, 'lite'>, path: string): string {
  const encoded = encodeURI(path)
  if (view.lite !== 'query') return encoded
  const [before, hash] = encoded.split('#', 2) as [string, string?]
  return `${before}${before.includes('?') ? '&' : '?'}lite${hash === undefined ? '' : `#${hash}`}`
}

/** The address with the newspaper's origin, for feeds, canonical links and machines. */
export const absolute = (view: Pick<View, 'origin'>, path: string): string => view.origin + encodeURI(path)

export const conceptName = (view: Pick<View, 'taxonomy' | 'language'>, concept: Concept): string => view.taxonomy.name(concept, view.language)
export const conceptHref = (view: View, concept: Concept): string => href(view, conceptPath(view.taxonomy, concept, view.language))

const two = (value: number) => (value < 10 ? `0${value}` : value)
/** An instant for machines, to the second. Written out: a page has dozens, and toISOString takes three times as long. */
const machineTime = (at: Date): string =>
  `${String(at.getUTCFullYear()).padStart(4, '0')}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}T${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}Z`

/** Date and time in full, never relative: `09:30, 23/11/2026`. An unknown date is said to be unknown. */
export function fullTime(view: Pick<View, 'language' | 'm'>, instant: Date | null): Html {
  if (!instant) return html`<span class="undated">${view.m.unknownDate}</span>`
  return html`<time datetime="${machineTime(instant)}">${writeTime(instant)}, ${writeDate(instant, view.language)}</time>`
}

/** The time for a list: the hour for the page's own day, else the day. */
export function listTime(view: Pick<View, 'language' | 'm' | 'now'>, instant: Date | null): Html {
  if (!instant) return html`<span class="undated">${view.m.unknownDate}</span>`
  const words = isSameDay(instant, view.now) ? writeTime(instant) : dayMonthOrYear(instant, view)
  return html`<time datetime="${machineTime(instant)}">${words}</time>`
}

/** The hour alone, under a heading that gives the day. */
export function hourTime(view: Pick<View, 'language' | 'm'>, instant: Date | null): Html {
  if (!instant) return html`<span class="undated">${view.m.unknownDate}</span>`
  return html`<time datetime="${machineTime(instant)}">${writeTime(instant)}</time>`
}

/** Day and hour, for lists that are kept past midnight: `09:30 · 23/11/2026`, `09:30 · 23 Nov 2026`. */
export function stableTime(view: Pick<View, 'language' | 'm'>, instant: Date | null): Html {
  if (!instant) return html`<span class="undated">${view.m.unknownDate}</span>`
  return html`<time datetime="${machineTime(instant)}">${writeTime(instant)} · ${writeDateShort(instant, view.language)}</time>`
}

const dayMonthOrYear = (instant: Date, view: Pick<View, 'language' | 'now'>): string =>
  yearOf(instant) === yearOf(view.now) ? writeDayMonthShort(instant, view.language) : writeDateShort(instant, view.language)
