import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { indexStories } from './queue.ts'
import { relatedTo } from './related.ts'
import { createSearchIndex } from './search.ts'
import type { SearchDocument } from './types.ts'

/** A short form of bench/search.ts on some two thousand real articles, so that a change that makes search worse is seen at once. */
const shared = join(import.meta.dirname, '../../../../shared/data')
const there = existsSync(join(shared, 'vi-news/articles.ndjson.gz')) && existsSync(join(shared, 'vi-search-eval/queries.ndjson.gz'))

type Article = { id: string; title?: string; lead?: string; body?: string; published_at?: string }
type Query = { set: string; text?: string; nodia?: string; typo?: string; rel: Record<string, number> }

const read = <T>(file: string): T[] =>
  gunzipSync(readFileSync(join(shared, file)))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const QUERIES = 40

describe.skipIf(!there)('on real articles (skipped where ../shared/data is absent)', () => {
  let db: TestDatabase
  const ids = new Map<string, number>()
  const queries = new Map<string, Query[]>()
  const clusters: string[][] = []
  const copies: [string, string][] = []
  const notCopies: [string, string][] = []

  beforeAll(async () => {
    db = await testDatabase()
    const wanted = new Set<string>()
    for (const query of read<Query>('vi-search-eval/queries.ndjson.gz')) {
      const set = queries.get(query.set) ?? []
      queries.set(query.set, set)
      if (set.length >= QUERIES || query.set === 'title2body') continue
      set.push(query)
      for (const id of Object.keys(query.rel)) wanted.add(id)
    }
    for (const { ids: members } of read<{ ids: string[] }>('vi-search-eval/related-events.ndjson.gz').slice(0, 40)) {
      clusters.push(members)
      for (const id of members) wanted.add(id)
    }
    for (const { a, b, jaccard } of read<{ a: string; b: string; jaccard: number }>('vi-search-eval/near-duplicates.ndjson.gz')) {
      const list = jaccard >= 0.5 ? copies : notCopies
      if (list.length >= 60) continue
      list.push([a, b])
      wanted.add(a).add(b)
    }
    const articles = [...read<Article>('vi-news/articles.ndjson.gz'), ...read<Article>('vi-search-eval/docs-extra.ndjson.gz')]
    const chosen = articles.filter((article, place) => wanted.has(article.id) || place % 16 === 0)
    const documents = chosen.map((article, place): SearchDocument => {
      ids.set(article.id, place + 1)
      return {
        editionId: place + 1,
        storyId: place + 1,
        language: 'vi',
        headline: article.title ?? '',
        standfirst: article.lead ?? '',
        text: article.body ?? '',
        sectionId: null,
        conceptIds: [],
        publishedAt: article.published_at ? new Date(article.published_at) : null,
      }
    })
    const batches: SearchDocument[][] = []
    for (let i = 0; i < documents.length; i += 500) batches.push(documents.slice(i, i + 500))
    await indexStories(db.sql, batches)
  })
  afterAll(() => db?.drop())

  const ndcg = (ranking: number[], relevant: ReadonlySet<number>, depth: number) => {
    let sum = 0
    ranking.slice(0, depth).forEach((id, place) => {
      if (relevant.has(id)) sum += 1 / Math.log2(place + 2)
    })
    let ideal = 0
    for (let place = 0; place < Math.min(depth, relevant.size); place++) ideal += 1 / Math.log2(place + 2)
    return sum / ideal
  }
  const numbers = (list: Iterable<string>) => new Set([...list].map((id) => ids.get(id)).filter((id): id is number => id !== undefined))

  const measure = async (set: string, words: (query: Query) => string | undefined) => {
    const index = createSearchIndex(db.sql)
    let sum = 0
    let count = 0
    for (const query of queries.get(set) ?? []) {
      const asked = words(query)
      if (!asked) continue
      const answer = await index.search({ words: asked, language: 'vi', limit: 10 })
      sum += ndcg(
        answer.hits.map((hit) => hit.editionId),
        numbers(Object.keys(query.rel)),
        10,
      )
      count++
    }
    return sum / count
  }

  // A smaller archive is easier than the whole: the bars are higher than those of the bench.
  test.each([
    ['short', 0.94, 0.85],
    ['topic', 0.92, 0.85],
    ['question', 0.92, 0.88],
  ])('%s: found as well as it was, with and without diacritics, with slips', async (set, bar, withSlips) => {
    const typed = await measure(set, (query) => query.text)
    const plain = await measure(set, (query) => query.nodia)
    const decomposed = await measure(set, (query) => query.text?.normalize('NFD'))
    const slipped = await measure(set, (query) => query.typo)
    expect(typed).toBeGreaterThanOrEqual(bar)
    expect(Math.abs(typed - plain)).toBeLessThanOrEqual(0.02)
    expect(decomposed).toBe(typed)
    expect(slipped).toBeGreaterThanOrEqual(withSlips)
  })

  test('an address without diacritics finds its story', async () => {
    expect(await measure('slug2body', (query) => query.nodia)).toBeGreaterThanOrEqual(0.75)
  })

  test('stories on one event are related', async () => {
    const scores: number[] = []
    for (const members of clusters)
      for (const id of numbers(members)) {
        const others = numbers(members)
        others.delete(id)
        scores.push(
          ndcg(
            (await relatedTo(db.sql, id)).map((one) => one.editionId),
            others,
            5,
          ),
        )
      }
    expect(scores.length).toBeGreaterThan(80)
    expect(scores.reduce((sum, one) => sum + one, 0) / scores.length).toBeGreaterThanOrEqual(0.9)
  })

  test('every copy is found, and only copies', async () => {
    const rows = await db.sql<{ a: number; b: number }[]>`
      select least(edition_id, copy_of) as a, greatest(edition_id, copy_of) as b from readers.copy where kind = 'copy'`
    const found = new Set(rows.map((row) => `${row.a} ${row.b}`))
    const key = ([a, b]: [string, string]) => {
      const [one, other] = [ids.get(a) ?? 0, ids.get(b) ?? 0]
      return `${Math.min(one, other)} ${Math.max(one, other)}`
    }
    expect(copies.length).toBeGreaterThan(40)
    expect(copies.filter((pair) => found.has(key(pair))).length / copies.length).toBeGreaterThanOrEqual(0.95)
    expect(notCopies.filter((pair) => found.has(key(pair)))).toEqual([])
  })
})
