import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { createSearchIndex } from './search.ts'
import * as store from './store.ts'
import { TermCounts } from './term-counts.ts'
import { fold, syllableTerm } from './tokens.ts'

let db: TestDatabase
const syllable = (word: string) => syllableTerm(fold(word))
const stories = (from: number, count: number, text: string) =>
  Array.from({ length: count }, (_, n) => ({
    editionId: from + n,
    storyId: from + n,
    language: 'vi',
    headline: 'Bến cảng',
    standfirst: '',
    text,
    sectionId: null,
    conceptIds: [],
    publishedAt: null,
  }))

beforeAll(async () => {
  db = await testDatabase()
  await createSearchIndex(db.sql).put(stories(1, 100, 'gạo thơm'))
})
afterAll(async () => await db.drop())

test('terms are counted, one that nobody wrote is none, and another language has its own', async () => {
  const counts = new TermCounts()
  const { documents, counted } = await counts.read(db.sql, 'vi', new Set([syllable('gạo'), syllable('khoai')]))
  expect(documents).toBe(100)
  expect([counted.get(syllable('gạo')), counted.get(syllable('khoai'))]).toEqual([100, 0])
  expect((await counts.read(db.sql, 'en', new Set([syllable('gạo')]))).counted.get(syllable('gạo'))).toBe(0)
})

test('counts are of one time with their archive, and made anew when it has grown by more than a tenth', async () => {
  const counts = new TermCounts()
  const [rice, tea] = [syllable('gạo'), syllable('trà')]
  await counts.read(db.sql, 'vi', new Set([rice]))
  await createSearchIndex(db.sql).put(stories(1001, 10, 'gạo trà'))
  const soon = await counts.read(db.sql, 'vi', new Set([rice, tea]))
  expect([soon.documents, soon.counted.get(rice), soon.counted.get(tea)]).toEqual([100, 100, 10])
  await createSearchIndex(db.sql).put(stories(2001, 1, 'gạo'))
  const later = await counts.read(db.sql, 'vi', new Set([rice, tea]))
  expect([later.documents, later.counted.get(rice), later.counted.get(tea)]).toEqual([111, 111, 10])
})

test('twenty thousand terms are looked up one by one, by a plan that was made while the table was empty', async () => {
  const fresh = await testDatabase()
  try {
    // On one connection: the plan of the first call is the plan of the second.
    await fresh.sql.begin(async (tx) => {
      const sql = tx as unknown as typeof fresh.sql
      await store.readCounts(sql, 'vi', [1])
      await createSearchIndex(sql).put(stories(1, 50, 'gạo thơm'))
      await sql`insert into readers.search_term (generation, language, term, documents) select 1, 'vi', -n, 1 from generate_series(1, 20000) n`
      // Every row compared with every term would be four hundred million; one by one it takes a twentieth of a second.
      await sql`set local statement_timeout = '5s'`
      const { counted } = await store.readCounts(
        sql,
        'vi',
        Array.from({ length: 20_000 }, (_, n) => -(n + 1)),
      )
      expect(counted.size).toBe(20_000)
    })
  } finally {
    await fresh.drop()
  }
})
