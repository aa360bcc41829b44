import { type Concept, type Language, languages, type Taxonomy } from '../newsroom/index.ts'
import { isDay } from '../platform/clock.ts'

/** By what a search is narrowed. A language other than the page's is said, `all` means every one. */
export type SearchFilters = {
  section?: Concept
  /** A topic or a series. */
  topic?: Concept
  country?: Concept
  /** Days in Viet Nam, both included. */
  from?: string
  to?: string
  language?: Language | 'all'
}

/** The filters of an address, undefined where one of them means nothing. Those left empty in the form are as good as absent. */
export function readFilters(taxonomy: Taxonomy, language: Language, query: URLSearchParams): SearchFilters | undefined {
  const filters: SearchFilters = {}
  const given = (name: string) => query.get(name)?.trim() || undefined
  const [section, topic, country, from, to, other] = [
    given('section'),
    given('topic'),
    given('country'),
    given('from'),
    given('to'),
    given('language'),
  ]
  if (section !== undefined) {
    const concept = taxonomy.standing(Number(section))
    if (concept?.kind !== 'section') return undefined
    filters.section = concept
  }
  if (topic !== undefined) {
    // Typed or chosen from the list, so it comes by name; links have the short name of its address.
    const concept = (['topic', 'series'] as const)
      .map((kind) => taxonomy.find(kind, language, topic)?.concept ?? taxonomy.byName(kind, topic.normalize('NFC')))
      .find((one) => one !== undefined)
    if (!concept) return undefined
    filters.topic = concept
  }
  if (country !== undefined) {
    const concept = taxonomy.standing(Number(country))
    if (concept?.kind !== 'country') return undefined
    filters.country = concept
  }
  if ((from !== undefined && !isDay(from)) || (to !== undefined && !isDay(to))) return undefined
  if (from !== undefined) filters.from = from
  if (to !== undefined) filters.to = to
  if (other !== undefined) {
    const known = other === 'all' ? 'all' : languages.find((one) => one === other)
    if (!known) return undefined
    if (known !== language) filters.language = known
  }
  return filters
}

/** The filters as they stand in an address. */
export function writeFilters(taxonomy: Taxonomy, language: Language, filters: SearchFilters): Record<string, string> {
  const { section, topic, country, from, to } = filters
  return {
    ...(section && { section: String(section.id) }),
    ...(topic && { topic: taxonomy.slug(topic, language) }),
    ...(country && { country: String(country.id) }),
    ...(from && { from }),
    ...(to && { to }),
    ...(filters.language && { language: filters.language }),
  }
}
