import { type Language, languages } from '../newsroom/index.ts'
import type { Sql } from '../platform/db/sql.ts'
import { fold } from '../platform/text.ts'
import type { ListedEdition } from './schema.ts'
import { readListed, readLists } from './store.ts'

/** How many of the newest stories of each language are looked through: a newspaper's last weeks. */
const looked = 300

/**
 * Finds public stories for somebody at a desk: by words of the headline, with or without marks, among the newest; an older one by its
 * address, or by the number in it.
 */
export async function findPublicStories(sql: Sql, words: string, language: Language | undefined, limit: number): Promise<ListedEdition[]> {
  const number = /(?:^|-|\/)(\d{1,15})(?:\.html)?(?:[?#].*)?$/.exec(words.trim())?.[1]
  const named = number === undefined ? [] : await readListed(sql, [Number(number)])
  if (named.length) return named
  const among: readonly Language[] = language ? [language] : languages
  const lists = await readLists(
    sql,
    among.map((one) => ({ list: { kind: 'language', language: one }, limit: looked })),
  )
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return lists
    .flat()
    .filter((one) => {
      const headline = fold(one.card.headline)
      return wanted.every((word) => headline.includes(word))
    })
    .toSorted((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))
    .slice(0, limit)
}
