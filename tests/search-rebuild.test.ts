import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { body, p } from '../src/newsroom/body.ts'
import { removeEditions } from '../src/publication/index.ts'
import { checkSearch, rebuildSearch } from '../src/readers/index.ts'
import { createSearchIndex } from '../src/readers/search/index.ts'
import { followed, type Newspaper, openNewspaper, type TestEdition } from './newspaper.ts'

/** A damaged index is noticed and made anew while readers go on searching. */

let paper: Newspaper
const editions: TestEdition[] = []

beforeAll(async () => {
  paper = await openNewspaper()
  const sectionId = await paper.section({ vi: 'Kinh tế' })
  for (let i = 0; i < 24; i++)
    editions.push(
      await paper.publish({
        uri: `test:${i}`,
        sectionId,
        language: i % 4 === 3 ? 'en' : 'vi',
        headline: i % 4 === 3 ? `Port ${i} opens` : `Cảng Ví Dụ số ${i} đón tàu`,
        standfirst: 'Hàng hóa qua cảng tăng.',
        text: body(p(`Cảng Ví Dụ xếp lô gạo thứ ${i} lên tàu mang tên Mẫu ${i * 7}. ${'Cầu cảng mở thêm một bến nữa. '.repeat(i % 3)}`)),
        at: `2025-06-${String(1 + (i % 9)).padStart(2, '0')}T03:00:00Z`,
        quiet: true,
      }),
    )
  await paper.act((ctx) => removeEditions(ctx, [editions[5]!.editionId], 'thử'))
  await paper.site.catchUp()
  await followed(paper)
})
afterAll(() => paper?.close())

const search = async (words: string) =>
  (await paper.site.search.search({ words, language: 'vi', limit: 100 })).hits.map((hit) => hit.editionId).sort((a, b) => a - b)
const queries = ['Cảng Ví Dụ', 'gạo', 'bến nữa', 'đón tàu', '“lô gạo”']
const answers = async () => await Promise.all(queries.map(search))

let sound: number[][]
beforeEach(async () => {
  await rebuildSearch(paper.app)
  sound = await answers()
  expect(sound[0]!.length).toBe(17)
})

test('a sound index has nothing wrong with it', async () => {
  expect(await checkSearch(paper.app, { whole: true })).toEqual([])
  await followed(paper)
  expect(await checkSearch(paper.app, { whole: true })).toEqual([])
})

const damages: [string, (sql: Newspaper['app']['db']) => Promise<unknown>, RegExp][] = [
  [
    'a changed byte',
    (sql) => sql`update readers.search_posting set data = set_byte(data, 40, (get_byte(data, 40) + 1) % 256)`,
    /cannot be read|not found/,
  ],
  ['a lost block', (sql) => sql`delete from readers.search_posting where key = (select max(key) from readers.search_posting)`, /blocks|not found/],
  ['all blocks lost', (sql) => sql`truncate readers.search_posting`, /not found/],
  ['a lost segment', (sql) => sql`delete from readers.search_segment where language = 'vi'`, /not found/],
  ['changed lists of texts', (sql) => sql`update readers.search_segment set texts = set_byte(texts, 9, 77)`, /cannot be read|not found/],
  [
    'lost documents',
    (sql) => sql`delete from readers.search_document where edition_id in (${editions[0]!.editionId}, ${editions[1]!.editionId})`,
    /18 editions in vi are public|17 editions in vi are public/,
  ],
  ['other rules for words', (sql) => sql`update readers.search_state set tokens = 1`, /version 1/],
  ['a lost key', (sql) => sql`alter table readers.search_posting drop constraint search_posting_pkey`, /key/],
]

test.each(damages)('%s: noticed, and gone when the index is made anew', async (_what, damage, words) => {
  await damage(paper.app.db)
  expect((await checkSearch(paper.app, { whole: true })).join('; ')).toMatch(words)
  await rebuildSearch(paper.app)
  expect(await checkSearch(paper.app, { whole: true })).toEqual([])
  expect(await answers()).toEqual(sound)
})

test('a search that meets a damaged block answers with what is left, and calls for the index to be looked over', async () => {
  await paper.app.db`update readers.search_posting set data = set_byte(data, 0, (get_byte(data, 0) + 1) % 256)`
  // One that has read nothing of it yet: what a process has in memory is sound.
  expect((await createSearchIndex(paper.app.db).search({ words: 'Cảng Ví Dụ', language: 'vi' })).hits).toEqual([])
  const jobs = await paper.app.db`select from graphile_worker.jobs where task_identifier = 'readers.check-search'`
  expect(jobs).toHaveLength(1)
  expect((await checkSearch(paper.app))[0]).toMatch(/cannot be read/)
})

test('while the new index is made the old one is searched, and new releases are found in it', async () => {
  const seen: number[][][] = []
  let extra: TestEdition | undefined
  const read = await rebuildSearch(paper.app, (what) => {
    if (what === 'search') seen.push([])
  })
  expect(read).toBeGreaterThanOrEqual(25)
  expect(seen.length).toBeGreaterThan(0)
  // Stopped at once, the new index is begun and not yet searched.
  await rebuildSearch(
    paper.app,
    () => {},
    () => true,
  )
  expect(await answers()).toEqual(sound)
  extra = await paper.publish({ uri: 'test:extra', sectionId: 1, headline: 'Cảng Ví Dụ thêm đèn biển', at: '2025-06-10T03:00:00Z' })
  await followed(paper)
  expect(await search('đèn biển')).toEqual([extra.editionId])
  const [state] = await paper.app.db<{ generation: number; building: number }[]>`select generation, building from readers.search_state`
  expect(state!.building).toBe(state!.generation + 1)
  await rebuildSearch(paper.app)
  expect(await search('đèn biển')).toEqual([extra.editionId])
  expect(await checkSearch(paper.app, { whole: true })).toEqual([])
  const [after] = await paper.app.db<{ generation: number; building: number | null }[]>`select generation, building from readers.search_state`
  expect(after).toEqual({ generation: state!.building, building: null })
  expect(await paper.app.db`select from readers.search_segment where generation <> ${state!.building}`).toEqual([])
  await paper.act((ctx) => removeEditions(ctx, [extra!.editionId], 'thử'))
  await followed(paper)
})
