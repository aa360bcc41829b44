import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { bandsOf, copiesFor, copiesOf, jaccard, shinglesOf as passagesOf, signatureOf } from './copies.ts'
import { groupCopies, relatedFor, relatedTo } from './related.ts'
import { createSearchIndex } from './search.ts'
import { syllablesOf } from './tokens.ts'
import type { SearchDocument } from './types.ts'

const shinglesOf = (text: string) => passagesOf(syllablesOf(text))

let db: TestDatabase

const story = (editionId: number, headline: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  editionId,
  storyId: editionId,
  language: 'vi',
  headline,
  standfirst: '',
  text,
  sectionId: null,
  conceptIds: [],
  publishedAt: new Date(Date.UTC(2026, 0, 1)),
  ...more,
})

// Facts of one event told in another order each time, so that two stories are related but no copies.
const told = (sentences: string[], n: number) => {
  const words = sentences.map((sentence, i) =>
    sentence
      .split(' ')
      .flatMap((word, j) => ((i + j) % 4 === 0 ? [word, `chi tiết${n}x${j}`] : [word]))
      .join(' '),
  )
  return [...words.slice(n % words.length), ...words.slice(0, n % words.length)].join(' ')
}
const rice = (n: number) =>
  told(
    [
      'Bến cảng Kim Liên nhận lô gạo thơm đầu mùa.',
      'Kho lạnh Kim Liên xếp gạo thơm lên cầu tàu.',
      'Người phụ trách bến cảng Kim Liên mở thêm cầu tàu.',
      'Lô gạo thơm rời kho lạnh trong đêm.',
    ],
    n,
  )
const school = (n: number) =>
  told(['Lớp học tiếng Việt khai giảng ở Thông Xanh.', 'Trẻ nhỏ Thông Xanh hát dân ca.', 'Thầy cô lớp học tiếng Việt tặng sách cho Thông Xanh.'], n)

const stories = [
  story(1, 'Bến cảng Kim Liên đón gạo thơm', rice(1), { sectionId: 5, conceptIds: [50] }),
  story(2, 'Gạo thơm qua bến cảng Kim Liên', rice(22), { sectionId: 5, conceptIds: [50], publishedAt: null }),
  story(3, 'Lớp học tiếng Việt ở Thông Xanh', school(1)),
  story(4, 'Thông Xanh thêm lớp học tiếng Việt', school(8)),
  story(5, 'Rice at Kim Liên port', rice(1), { language: 'en', storyId: 1 }),
  story(6, 'Ngắn', 'Bốn chữ thôi mà.'),
]

beforeAll(async () => {
  db = await testDatabase()
  await createSearchIndex(db.sql).put(stories)
  const ids = stories.map((one) => one.editionId)
  await copiesFor(db.sql, ids)
  await relatedFor(db.sql, ids)
})
afterAll(() => db?.drop())

const list = async (id: number) => (await relatedTo(db.sql, id)).map((one) => one.editionId)

test('the story on the same event is first, in one language, with a reason', async () => {
  expect((await list(1))[0]).toBe(2)
  expect((await list(3))[0]).toBe(4)
  expect(await list(1)).not.toContain(5)
  const [first] = await relatedTo(db.sql, 1)
  expect(first?.reason).toMatchObject({ concepts: [50], section: true })
  expect(first?.reason.words.join(' ')).toMatch(/Kim Liên|gạo thơm|Gạo thơm|bến cảng|Bến cảng/)
  expect(first?.score).toBeGreaterThan(0.1)
})

test('a new story enters the lists of its best ones, once', async () => {
  const next = story(
    7,
    'Kim Liên: cầu tàu mới cho gạo thơm',
    `Thêm một cầu tàu cho bến cảng Kim Liên. ${'Gạo thơm chờ ở kho lạnh Kim Liên. '.repeat(3)}`,
  )
  await createSearchIndex(db.sql).put([next])
  await copiesFor(db.sql, [7])
  await relatedFor(db.sql, [7])
  expect(await list(1)).toContain(7)
  expect(await list(2)).toContain(7)
  const before = await db.sql`select * from readers.related order by 1, 2`
  await relatedFor(db.sql, [7])
  expect(await db.sql`select * from readers.related order by 1, 2`).toEqual(before)
})

test('a copy is known, younger of older, and shown beside nothing twice', async () => {
  const index = createSearchIndex(db.sql)
  await index.put([story(8, 'Chép lại: gạo thơm Kim Liên', rice(1), { publishedAt: new Date(Date.UTC(2026, 1, 1)) })])
  await copiesFor(db.sql, [8])
  await relatedFor(db.sql, [8])
  expect(await copiesOf(db.sql, 8)).toContainEqual({ editionId: 8, copyOf: 1, jaccard: 1, kind: 'copy' })
  expect(await list(8)).not.toContain(1)
  // Not entered beside its original in a list that was made before.
  expect((await list(2)).filter((id) => id === 1 || id === 8)).toEqual([1])
  await relatedFor(db.sql, [2])
  const shown = await list(2)
  expect(shown.filter((id) => id === 1 || id === 8)).toHaveLength(1)
  await index.remove([8])
  expect(await copiesOf(db.sql, 8)).toEqual([])
  for (const id of [1, 2, 7]) expect(await list(id)).not.toContain(8)
})

test('no list holds itself, another edition of the same story, or more than it should', async () => {
  const many = Array.from({ length: 40 }, (_, i) => story(500 + i, `Bến cảng Kim Liên kỳ ${i}`, rice(i + 100)))
  await createSearchIndex(db.sql).put(many)
  await relatedFor(
    db.sql,
    many.map((one) => one.editionId),
  )
  const rows = await db.sql<{ id: number; n: number }[]>`select edition_id as id, count(*) as n from readers.related group by 1`
  expect(Math.max(...rows.map((row) => row.n))).toBeLessThanOrEqual(18)
  expect(await db.sql`select from readers.related where edition_id = related_id`).toHaveLength(0)
  await relatedFor(db.sql, [])
  await relatedFor(db.sql, [123_456])
  await copiesFor(db.sql, [123_456])
})

test('a text too short to compare has no copies', async () => {
  await createSearchIndex(db.sql).put([story(9, 'Ngắn nữa', 'Bốn chữ thôi mà.')])
  await copiesFor(db.sql, [9])
  expect(await copiesOf(db.sql, 9)).toEqual([])
})

test('passages in common, counted', () => {
  const a = shinglesOf('một hai ba bốn năm sáu')
  expect(a).toHaveLength(2)
  expect(jaccard(a, a)).toBe(1)
  expect(jaccard(a, shinglesOf('mot hai ba bon nam'))).toBe(0.5)
  expect(jaccard(a, shinglesOf(''))).toBe(0)
  expect(jaccard(shinglesOf('hoà bình là việc lớn'), shinglesOf('hòa bình là việc lớn'.normalize('NFD')))).toBe(1)
})

test('signatures agree about as often as texts do', () => {
  const words = Array.from({ length: 400 }, (_, i) => `từ${i}`)
  const whole = shinglesOf(words.join(' '))
  const half = shinglesOf(words.slice(0, 200).join(' '))
  const [a, b] = [signatureOf(whole), signatureOf(half)]
  const same = [...a].filter((value, i) => value === b[i]).length / 64
  expect(Math.abs(same - jaccard(whole, half))).toBeLessThan(0.25)
  expect(bandsOf(a)).toEqual(bandsOf(signatureOf(whole)))
  expect(bandsOf(a)).toHaveLength(32)
})

test('copies of copies are one group', () => {
  const groups = groupCopies([
    { editionId: 3, copyOf: 2 },
    { editionId: 2, copyOf: 1 },
    { editionId: 9, copyOf: 8 },
  ])
  expect([1, 2, 3].map((id) => groups.get(id))).toEqual([1, 1, 1])
  expect(groups.get(9)).toBe(8)
})
