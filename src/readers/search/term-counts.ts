import type { Sql } from '../../platform/db/sql.ts'
import * as store from './store.ts'

/** By so much an archive may have grown since terms were counted: every rarity is as good as it was, being of counts and archive of one time. */
const GROWTH = 1.1
/** Terms of a language that are kept at most: some forty megabytes. */
const MOST_TERMS = 400_000

type Counted = { documents: number; counted: Map<number, number> }

/**
 * How many documents hold a term, kept while a long queue of stories is followed: each batch asks for tens of thousands of terms, and most
 * were asked for by the batch before.
 */
export class TermCounts {
  readonly #kept = new Map<string, Counted>()

  /** In how many documents of a language terms are counted (at least those asked for are there), and of how many. */
  async read(sql: Sql, language: string, terms: ReadonlySet<number>): Promise<Counted> {
    const kept = this.#kept.get(language)
    const { documents } = await store.readCounts(sql, language, [])
    const holds = kept && documents >= kept.documents && documents <= kept.documents * GROWTH && kept.counted.size + terms.size <= MOST_TERMS
    const known = holds ? kept : { documents, counted: new Map<number, number>() }
    this.#kept.set(language, known)
    const wanted = [...terms].filter((term) => !known.counted.has(term))
    const { counted } = await store.readCounts(sql, language, wanted)
    for (const term of wanted) known.counted.set(term, counted.get(term) ?? 0)
    return known
  }
}
