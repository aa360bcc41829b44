/** A released edition as the search index knows it. */
export type SearchDocument = {
  editionId: number
  storyId: number
  /** BCP 47 language of the edition: vi, en, zh, fr, es … */
  language: string
  headline: string
  standfirst: string
  /** The words of the body, a line for each block. */
  text: string
  sectionId: number | null
  /** Topics, series, countries, persons. */
  conceptIds: number[]
  /** First publication; an unknown date stays null and is ordered below all dated ones. */
  publishedAt: Date | null
}

export type SearchQuery = {
  /** What the reader typed; words in quotation marks are a phrase. */
  words: string
  language?: string | undefined
  /** Editions in one of these sections. */
  sectionIds?: readonly number[] | undefined
  /** Topics, series, countries: editions that have one of each group. */
  conceptIds?: readonly (readonly number[])[] | undefined
  /** First and last instant of publication, both included. */
  from?: Date | undefined
  to?: Date | undefined
  offset?: number | undefined
  limit?: number | undefined
}

/**
 * What a reader should be told besides the hits.
 * `empty`: nothing was typed. `no-words`: no letter and no digit in it. `rarest-terms`: too long, searched by its rarest terms.
 * `cut`: longer than the limit, only its beginning was read.
 */
export type SearchNotice = 'empty' | 'no-words' | 'rarest-terms' | 'cut'

export type SearchHit = { editionId: number; score: number }

export type SearchAnswer = {
  hits: SearchHit[]
  /** How many editions were found; `many` where counting them all would cost too much. */
  total: number | 'many'
  /** The query's terms as searched (folded), and those that the search did without. */
  used: string[]
  dropped: string[]
  /** «Có phải bạn muốn tìm»: the same query with a likely slip of the finger mended. */
  suggestion?: string
  /** Merged provinces that the query names, and their other names, by which it was looked for too. */
  places?: { name: string; others: string[] }[]
  notice?: SearchNotice
}

/**
 * The archive's search. PostgreSQL keeps the one made in search.ts; another engine (OpenSearch) takes its place by keeping these promises:
 * a query is answered the same with or without diacritics, in NFC or NFD, with old or new tone placement; nothing typed is ever syntax
 * but quotation marks; and `put` of the same document twice changes nothing.
 */
export interface SearchIndex {
  /** Enters or replaces editions. Give it the transaction that must hold all of them or none. */
  put(documents: SearchDocument[]): Promise<void>
  /** Takes editions out; unknown ids are ignored. */
  remove(editionIds: number[]): Promise<void>
  search(query: SearchQuery): Promise<SearchAnswer>
  /** Standfirst and body of editions as they are searched, for excerpts; what is not in search is left out. */
  texts(editionIds: readonly number[]): Promise<Map<number, string>>
}
