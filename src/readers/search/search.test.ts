import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { createSearchIndex } from './search.ts'
import { mergeSegments } from './segments.ts'
import type { SearchDocument, SearchIndex } from './types.ts'

let db: TestDatabase
let index: SearchIndex

const story = (editionId: number, headline: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  editionId,
  storyId: editionId,
  language: 'vi',
  headline,
  standfirst: '',
  text,
  sectionId: null,
  conceptIds: [],
  publishedAt: new Date(Date.UTC(2026, 0, editionId % 28)),
  ...more,
})

const stories: SearchDocument[] = [
  story(1, 'Công tác đối ngoại quý một', 'Báo cáo về ngoại giao kinh tế và xuất khẩu gạo.', { sectionId: 10, conceptIds: [100] }),
  story(2, 'Gạo được mùa', 'Nông dân nói về đối ngoại thì ít, về giá gạo thì nhiều. Xuất khẩu. Gạo tẻ.', { sectionId: 11 }),
  story(3, 'Diễn đàn thương mại Hoà Bình', 'Công điện 18/CĐ-TTg nhắc mã HS 0306.17.11 và kết luận 57-KL/TW.', {
    sectionId: 10,
    conceptIds: [100, 101],
  }),
  story(4, 'Đà Nẵng đón tàu', 'Tàu Renée cập cảng.', { publishedAt: null }),
  story(5, 'Ma túy bị bắt giữ', 'Lực lượng chức năng vào cuộc.'),
  story(6, 'Thông báo', 'Đà Nẵng mở tuyến mới.'),
  story(7, 'Da Nang opens a route', 'The forum welcomed Renée Duval.', { language: 'en' }),
  story(8, '越南外交部发言人', '越南与中国举行会谈。', { language: 'zh' }),
  story(9, 'منتدى الأعمال', 'اللُّغَةُ الْعَرَبِيَّة في هانوي', { language: 'ar' }),
  story(10, 'שלום עולם', 'דיפלומטיה', { language: 'he' }),
  story(11, 'ประเทศไทยและเวียดนาม', 'การค้า', { language: 'th' }),
]
for (let i = 0; i < 30; i++)
  stories.push(story(100 + i, `Bản tin số ${i}`, `Xuất khẩu thủy sản, xuất khẩu gạo và đầu tư nước ngoài, kỳ ${i}.`, { sectionId: 12 }))

const found = async (words: string, more = {}) => (await index.search({ words, ...more })).hits.map((hit) => hit.editionId)

beforeAll(async () => {
  db = await testDatabase()
  index = createSearchIndex(db.sql)
  await index.put(stories)
})
afterAll(() => db?.drop())

test.each([
  ['đối ngoại', 1],
  ['doi ngoai', 1],
  ['DOI NGOAI', 1],
  ['đối ngoại'.normalize('NFD'), 1],
  ['đổi ngoài', 1],
  ['dien dan', 3],
  ['Hòa Bình', 3],
  ['hoà bình', 3],
  ['Renee', 4],
  ['18/CĐ-TTg', 3],
  ['18/cd-ttg', 3],
  ['57-KL/TW', 3],
  ['03061711', 3],
  ['0306.17.11', 3],
  ['发言人', 8],
  ['العربية', 9],
  ['שָׁלוֹם', 10],
  ['เวียดนาม', 11],
])('%s finds edition %i first', async (words, first) => {
  expect((await found(words))[0]).toBe(first)
})

test('the title weighs more than the body', async () => {
  expect((await found('Đà Nẵng', { language: 'vi' })).slice(0, 2)).toEqual([4, 6])
  expect(await found('gạo', { limit: 1 })).toEqual([2])
})

test('of equals the newest comes first, and one without a date last', async () => {
  const same = [201, 202, 203].map((id) =>
    story(id, 'Hội nghị ngành dọc', 'nội dung', { publishedAt: id === 203 ? null : new Date(Date.UTC(2026, 5, id - 200)) }),
  )
  await index.put(same)
  expect(await found('hội nghị ngành dọc')).toEqual([202, 201, 203])
  await index.remove([201, 202, 203])
})

test('a phrase in quotation marks stands together in one sentence', async () => {
  expect(await found('"xuất khẩu gạo"', { limit: 50 })).not.toContain(2)
  expect(await found('"xuất khẩu gạo"', { limit: 50 })).toContain(1)
  expect(await found('“đối ngoại”')).toEqual(expect.arrayContaining([1, 2]))
  expect(await found('"gạo khẩu xuất"')).toEqual([])
})

test('filters: language, section, concept, dates', async () => {
  expect(await found('Da Nang', { language: 'en' })).toEqual([7])
  expect(await found('gạo', { sectionIds: [10] })).toEqual([1])
  expect(await found('đối ngoại thương mại', { conceptIds: [[101, 999]] })).toEqual([3])
  expect(await found('đối ngoại', { from: new Date(Date.UTC(2026, 0, 2)) })).toEqual([2])
  expect(await found('đối ngoại', { to: new Date(Date.UTC(2026, 0, 1, 12)) })).toEqual([1])
  const dated = await found('Đà Nẵng', { language: 'vi', from: new Date(0) })
  expect(dated[0]).toBe(6)
  expect(dated).not.toContain(4)
})

test('pages follow one another and end', async () => {
  const whole = await found('xuất khẩu', { limit: 200 })
  expect(whole.length).toBeGreaterThanOrEqual(30)
  expect([...(await found('xuất khẩu', { limit: 7 })), ...(await found('xuất khẩu', { offset: 7, limit: 200 }))]).toEqual(whole)
  expect(await found('xuất khẩu', { offset: 1_000_000 })).toEqual([])
  expect((await index.search({ words: 'xuất khẩu', limit: 5 })).total).toBe(whole.length)
})

test('a likely slip is found all the same and the mended query offered', async () => {
  const answer = await index.search({ words: 'xuat khuu gao' })
  expect(answer.suggestion).toBe('xuat khau gao')
  expect(answer.hits.length).toBeGreaterThan(10)
  expect((await index.search({ words: 'xuất khẩu gạo' })).suggestion).toBeUndefined()
  expect((await index.search({ words: 'xuất khẳu gạo' })).suggestion).toBeUndefined()
  expect((await index.search({ words: 'xuất khẩu gạo', sectionIds: [11] })).suggestion).toBeUndefined()
  expect((await createSearchIndex(db.sql, { postings: 1 }).search({ words: 'xuất khẩu thủy sản' })).suggestion).toBeUndefined()
})

test('Telex typed without the input method is understood', async () => {
  const answer = await index.search({ words: 'ddaauf tuw nuwowcs ngoaif' })
  expect(answer.suggestion).toBe('dau tu nuoc ngoai')
  expect(answer.hits.length).toBeGreaterThan(10)
})

test('put again changes nothing, put anew replaces, remove takes out; the counts follow', async () => {
  const state = async () => ({
    terms: (await db.sql`select language, term, documents from readers.search_term where documents <> 0 order by 1, 2`).map((row) =>
      Object.values(row),
    ),
    words: (await db.sql`select language, word, documents from readers.search_word where documents <> 0 order by 1, 2`).map((row) =>
      Object.values(row),
    ),
  })
  const before = await state()
  const segments = await db.sql`select segment_id from readers.search_segment`
  expect(before.terms.length).toBeGreaterThan(100)
  await index.put(stories)
  expect(await state()).toEqual(before)
  expect(await db.sql`select segment_id from readers.search_segment`).toEqual(segments)
  await index.put([story(300, 'Tin mới tinh', 'chưa từng thấy', { language: 'vi' }), story(300, 'Tin mới tinh khôi', 'chưa từng nghe')])
  expect(await found('tinh khôi')).toEqual([300])
  await index.put([story(300, 'Tin khác', 'hẳn')])
  expect(await found('tinh khôi')).toEqual([])
  await index.remove([300, 999_999])
  expect(await found('tin khác hẳn')).not.toContain(300)
  expect(await state()).toEqual(before)
})

test('the texts for excerpts are standfirst and body, without the headline', async () => {
  await index.put([story(310, 'Đầu đề', 'Thân bài.\nDòng hai.', { standfirst: 'Dẫn' }), story(311, 'Đầu đề', 'Thân bài.')])
  expect(await index.texts([310, 311, 999_999])).toEqual(
    new Map([
      [310, 'Dẫn\nThân bài.\nDòng hai.'],
      [311, 'Thân bài.'],
    ]),
  )
  expect(await index.texts([])).toEqual(new Map())
  await index.remove([310, 311])
})

test('a rolled-back transaction leaves nothing', async () => {
  await db.sql
    .begin(async (tx) => {
      await createSearchIndex(tx).put([story(400, 'Phù du', 'sớm nở tối tàn')])
      throw new Error('back')
    })
    .catch(() => {})
  expect(await found('phù du')).toEqual([])
})

test.each([
  ['', 'empty'],
  ['   \n', 'empty'],
  ['?!… --- ***', 'no-words'],
  ['👩‍🚀🎉', 'no-words'],
  ['""', 'no-words'],
])('%j is answered kindly', async (words, notice) => {
  expect(await index.search({ words })).toEqual({ hits: [], total: 0, used: [], dropped: [], notice })
})

test('a long query is searched by its rarest terms and says so', async () => {
  const answer = await index.search({
    words:
      'đối ngoại quý một báo cáo về ngoại giao kinh tế '.repeat(3) + 'nông dân nói về giá gạo thì nhiều mã kết luận tàu cập cảng lực lượng chức năng',
  })
  expect(answer.notice).toBe('rarest-terms')
  expect(answer.used).toHaveLength(32)
  expect(answer.dropped.length).toBeGreaterThan(0)
  expect(answer.hits.length).toBeGreaterThan(0)
  expect((await index.search({ words: 'gạo '.repeat(5_000) })).notice).toBe('cut')
})

test.each([
  `'; drop table readers.search_document; --`,
  '.*(a+)+$ [^gạo] \\',
  `gạo & ! | <-> :* ()`,
  '%_%gạo%',
  '{gạo,"}',
  '\0gạo',
  '\ud800 gạo',
  '"gạo',
  '-gạo OR NOT',
])('%j is only text', async (words) => {
  const answer = await index.search({ words })
  expect(answer.hits.length > 0 || !words.includes('gạo')).toBe(true)
  expect(await db.sql`select from readers.search_document limit 1`).toHaveLength(1)
})

test('whatever is typed is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer(), fc.integer(), async (words, offset, limit) => {
      const answer = await index.search({ words, offset, limit })
      expect(answer.hits.length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 40 },
  )
})

test('with diacritics and without, composed and decomposed: the same editions', async () => {
  for (const words of ['công tác đối ngoại', 'diễn đàn thương mại', 'đầu tư nước ngoài', 'ngoại giao kinh tế và xuất khẩu']) {
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
    const sorted = (list: number[]) => [...list].sort((a, b) => a - b)
    expect(await found(words.normalize('NFD'), { limit: 100 })).toEqual(await found(words, { limit: 100 }))
    expect(sorted(await found(plain, { limit: 100 }))).toEqual(sorted(await found(words, { limit: 100 })))
  }
})

test('where lists are too long for what a search may cost, the rarest words find', async () => {
  const small = createSearchIndex(db.sql, { postings: 5 })
  expect((await small.search({ words: 'xuất khẩu', language: 'vi' })).hits.length).toBeGreaterThan(0)
  expect((await small.search({ words: 'xuất khẩu gạo tẻ', language: 'vi' })).hits[0]?.editionId).toBe(2)
})

test('small segments become large ones, and nothing is found otherwise before and after, changed editions included', async () => {
  const other = await testDatabase()
  try {
    const own = createSearchIndex(other.sql)
    for (const one of stories) await own.put([one])
    for (const one of stories.slice(0, 5)) await own.put([{ ...one, headline: `${one.headline} sửa lại` }])
    await own.remove([100])
    const queries = ['đối ngoại', 'xuất khẩu gạo', '"xuất khẩu gạo"', 'Đà Nẵng', 'sửa lại', '18/CĐ-TTg', 'đầu tư nước ngoài', '越南']
    // Words that every text holds tell apart by how rare they are, and an entry that is out of date counts until it is merged away.
    const answers = async () =>
      await Promise.all(queries.map(async (words) => new Set((await own.search({ words })).hits.map((hit) => hit.editionId))))
    const before = await answers()
    const [many] = await other.sql<{ n: number }[]>`select count(*) as n from readers.search_segment`
    await mergeSegments(other.sql)
    const [few] = await other.sql<
      { n: number; documents: number }[]
    >`select count(*) as n, sum(documents)::bigint as documents from readers.search_segment`
    expect(many!.n).toBe(stories.length + 5)
    expect(few!.n).toBeLessThan(24)
    expect(await answers()).toEqual(before)
    expect((await own.search({ words: 'sửa lại' })).hits.map((hit) => hit.editionId).sort()).toEqual([1, 2, 3, 4, 5])
    expect(
      await other.sql`select from readers.search_posting p where not exists (select from readers.search_segment s where s.segment_id = p.segment_id)`,
    ).toEqual([])
  } finally {
    await other.drop()
  }
})

test('old and new names of a province find one another, the typed one first', async () => {
  await index.put([
    story(600, 'Bắc Ninh mở khu công nghiệp', 'Tỉnh Bắc Ninh mở khu công nghiệp mới.'),
    story(601, 'Bắc Giang thu hoạch vải', 'Vải thiều Bắc Giang vào vụ.'),
    story(602, 'Bắc Kạn giữ rừng', 'Rừng Bắc Kạn xanh lại.'),
  ])
  const answer = await index.search({ words: 'Bắc Giang', language: 'vi' })
  expect(answer.hits.map((hit) => hit.editionId).slice(0, 2)).toEqual([601, 600])
  expect(answer.places).toEqual([{ name: 'Bắc Giang', others: ['Bắc Ninh'] }])
  expect(answer.suggestion).toBeUndefined()
  expect((await index.search({ words: 'bac ninh', language: 'vi' })).hits.map((hit) => hit.editionId).slice(0, 2)).toEqual([600, 601])
  expect(await found('Bắc Ninh')).not.toContain(602)
  await index.remove([600, 601, 602])
})

test('a document number finds what has it and nothing else; one that nothing has, what has its parts', async () => {
  expect(await found('công điện 18/CĐ-TTg về xuất khẩu gạo')).toEqual([3])
  expect((await found('công điện 19/CĐ-TTg'))[0]).toBe(3)
})
