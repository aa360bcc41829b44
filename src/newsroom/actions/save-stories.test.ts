import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '../../platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { readRevisions } from '../store.ts'
import { content, granted, section, story, topic } from '../testing.ts'
import { type SavedEdition, type StoryToSave, saveStories } from './save-stories.ts'

let db: TestDatabase
let sectionId: number
let topics: number[]
const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
const save = (...stories: StoryToSave[]): Promise<SavedEdition[]> => act(async (ctx) => granted(await saveStories(ctx, stories)))

beforeAll(async () => {
  db = await testDatabase()
  await act(async (ctx) => {
    sectionId = await section(ctx, 'Đối ngoại')
    topics = [await topic(ctx, 'Gạo'), await topic(ctx, 'Cà phê')]
  })
})
afterAll(() => db.drop())

const all = async (editionIds: number[]) =>
  await db.sql`select edition_id, number, headline, standfirst, content::text, digest from newsroom.revision where edition_id = any (${editionIds}::bigint[]) order by edition_id, number`

test('a story saved for the first time is new, the same again unchanged, another text changed', async () => {
  const [first] = await save(story('a', sectionId, { vi: 'Đi chợ' }))
  expect(first).toMatchObject({ uri: 'urn:test:a', language: 'vi', slug: 'di-cho', outcome: 'new' })
  const [again] = await save(story('a', sectionId, { vi: 'Đi chợ' }))
  expect(again).toEqual({ ...first, outcome: 'unchanged', refiled: false })
  const [changed] = await save(story('a', sectionId, { vi: 'Đi chợ sớm' }))
  expect(changed).toMatchObject({ storyId: first?.storyId, editionId: first?.editionId, slug: 'di-cho', outcome: 'changed' })
  expect(changed?.revisionId).not.toBe(first?.revisionId)
  const [back] = await save(story('a', sectionId, { vi: 'Đi chợ' }))
  expect(back?.outcome).toBe('changed')
  expect((await all([first?.editionId as number])).map((row) => [row.number, row.headline])).toEqual([
    [1, 'Đi chợ'],
    [2, 'Đi chợ sớm'],
    [3, 'Đi chợ'],
  ])
})

test.each<[string, Partial<StoryToSave['editions'][number]>]>([
  ['headline', { headline: 'Khác' }],
  ['standfirst', { standfirst: 'Khác' }],
  ['body', { content: content('Khác') }],
  ['dateline', { content: content('Như cũ', { dateline: 'Huế' }) }],
])('another %s is a change', async (name, other) => {
  const same = story(`change-${name}`, sectionId, { vi: 'Như cũ' })
  await save(same)
  const [saved] = await save({ ...same, editions: same.editions.map((one) => ({ ...one, ...other })) })
  expect(saved?.outcome).toBe('changed')
})

test('words that move from the headline to the standfirst are a change', async () => {
  const of = (headline: string, standfirst: string): StoryToSave => ({
    ...story('moved', sectionId, {}),
    editions: [{ language: 'vi', headline, standfirst, content: content('x') }],
  })
  await save(of('ab', 'c'))
  expect((await save(of('a', 'bc')))[0]?.outcome).toBe('changed')
})

test('a text changed in one language changes nothing of the other languages', async () => {
  const before = await save(story('two', sectionId, { vi: 'Một', en: 'One', zh: '一' }))
  const others = before.filter((one) => one.language !== 'en').map((one) => one.editionId)
  const rows = await all(others)
  const after = await save(story('two', sectionId, { vi: 'Một', en: 'One more', zh: '一' }))
  expect(after.map((one) => [one.language, one.outcome])).toEqual([
    ['vi', 'unchanged'],
    ['en', 'changed'],
    ['zh', 'unchanged'],
  ])
  const only = await save(story('two', sectionId, { en: 'One again' }))
  expect(only.map((one) => one.editionId)).toEqual([before[1]?.editionId])
  expect(await all(others)).toEqual(rows)
  expect(await db.sql`select id, slug, workflow from newsroom.edition where id = any (${others}::bigint[]) order by id`).toEqual(
    before.filter((one) => one.language !== 'en').map((one) => ({ id: one.editionId, slug: one.slug, workflow: 'draft' })),
  )
})

test('a language that comes later is a new edition of the same story', async () => {
  const [vi] = await save(story('later', sectionId, { vi: 'Một' }))
  const saved = await save(story('later', sectionId, { vi: 'Một', fr: 'Un' }))
  expect(saved.map((one) => [one.storyId, one.outcome])).toEqual([
    [vi?.storyId, 'unchanged'],
    [vi?.storyId, 'new'],
  ])
})

test('the database refuses to change a revision', async () => {
  const [saved] = await save(story('immutable', sectionId, { vi: 'Một' }))
  await expect(db.sql`update newsroom.revision set headline = 'Hai' where id = ${saved?.revisionId as number}`).rejects.toThrow(
    'a revision is never changed',
  )
  expect((await readRevisions(db.sql, [saved?.revisionId as number]))[0]?.headline).toBe('Một')
})

test('a story is filed under what it was saved with last, and says when that changed', async () => {
  const filed = (conceptIds: number[]) => ({ ...story('filed', sectionId, { vi: 'Một' }), conceptIds })
  const [first, second] = topics as [number, number]
  const [one] = await save(filed([second, first, first]))
  expect(one?.refiled).toBe(true)
  expect((await save(filed([first, second])))[0]?.refiled).toBe(false)
  const [moved] = await save(filed([second]))
  expect(moved).toMatchObject({ outcome: 'unchanged', refiled: true })
  expect((await readRevisions(db.sql, [moved?.revisionId as number]))[0]?.conceptIds).toEqual([second])
  expect((await save(filed([])))[0]?.refiled).toBe(true)
  const other = await act((ctx) => section(ctx, 'Thị trường'))
  const [elsewhere] = await save({ ...filed([]), sectionId: other })
  expect(elsewhere?.refiled).toBe(true)
  expect((await readRevisions(db.sql, [elsewhere?.revisionId as number]))[0]).toMatchObject({ sectionId: other, conceptIds: [] })
})

test('many stories at once keep their order and their own editions', async () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    story(`many-${index}`, sectionId, { vi: `Bài ${index}`, ...(index % 3 === 0 && { en: `Story ${index}` }) }),
  )
  const saved = await save(...many)
  expect(saved.map((one) => `${one.uri} ${one.language} ${one.slug}`)).toEqual(
    many.flatMap((one) =>
      one.editions.map((edition) => `${one.uri} ${edition.language} ${edition.language === 'vi' ? 'bai' : 'story'}-${one.uri.split('-')[1]}`),
    ),
  )
  expect(new Set(saved.map((one) => one.revisionId)).size).toBe(400)
  expect((await save(...many)).every((one) => one.outcome === 'unchanged')).toBe(true)
})

test('a story twice in one call, or a language twice in one story, is refused and nothing is saved', async () => {
  const twice = await act((ctx) => saveStories(ctx, [story('x', sectionId, { vi: 'Một' }), story('x', sectionId, { en: 'One' })]))
  expect(twice).toEqual({ ok: false, refusal: { kind: 'story-twice', uri: 'urn:test:x' } })
  const one = story('y', sectionId, { vi: 'Một' })
  const same = await act((ctx) => saveStories(ctx, [{ ...one, editions: [...one.editions, ...one.editions] }]))
  expect(same).toEqual({ ok: false, refusal: { kind: 'language-twice', uri: 'urn:test:y' } })
  expect(await db.sql`select from newsroom.story where uri in ('urn:test:x', 'urn:test:y')`).toHaveLength(0)
})

test('who may not import saves nothing', async () => {
  const outcome = await inTransaction(db.app, { accountId: null, name: 'reader', grants: new Set() }, (ctx) =>
    saveStories(ctx, [story('no', sectionId, { vi: 'Một' })]),
  )
  expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  expect(await db.sql`select from newsroom.story where uri = 'urn:test:no'`).toHaveLength(0)
})

test('two savings of the same new stories at once make each of them once', async () => {
  const same = Array.from({ length: 20 }, (_, index) => story(`race-${index}`, sectionId, { vi: `Bài ${index}` }))
  const [a, b] = (await Promise.all([save(...same), save(...same)])) as [SavedEdition[], SavedEdition[]]
  expect(a.map((one) => one.editionId)).toEqual(b.map((one) => one.editionId))
  expect([...a, ...b].filter((one) => one.outcome === 'new')).toHaveLength(20)
  expect([...a, ...b].filter((one) => one.outcome === 'unchanged')).toHaveLength(20)
})
