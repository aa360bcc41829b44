import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '../../platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { deleteDemo, deleteDemoStories, readRevisions, readTaxonomy } from '../store.ts'
import { granted, section, story, topic } from '../testing.ts'
import { mergeConcepts, nameConcept, renameConcept } from './name-concept.ts'
import { saveStories } from './save-stories.ts'

let db: TestDatabase
const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
const addresses = async (id: number) =>
  (
    await db.sql<
      { line: string }[]
    >`select language || ' ' || slug || case when current then '' else ' (old)' end as line from newsroom.concept_slug where concept_id = ${id} order by 1`
  ).map((row) => row.line)

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

test('a concept gets an address in each language it has a name in', async () => {
  const id = await act(async (ctx) => granted(await nameConcept(ctx, { kind: 'topic', names: { vi: 'Sầu riêng', en: 'Durian', zh: '榴莲' } })))
  expect(await addresses(id)).toEqual(['en durian', 'vi sau-rieng', 'zh 榴莲'])
})

test('topics of one name get numbered addresses; a section of that name does not take part', async () => {
  const ids = await act(async (ctx) => [await topic(ctx, 'Gạo'), await topic(ctx, 'GẠO'), await topic(ctx, 'gạo!'), await section(ctx, 'Gạo')])
  expect((await Promise.all(ids.map(addresses))).flat()).toEqual(['vi gao', 'vi gao-2', 'vi gao-3', 'vi gao'])
})

test('a name without any letter is addressed by its kind', async () => {
  expect(await addresses(await act((ctx) => topic(ctx, '???')))).toEqual(['vi topic'])
})

test('topics of one name made at once share no address', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => act((ctx) => topic(ctx, 'Cùng lúc'))))
  expect((await Promise.all(ids.map(addresses))).flat().sort()).toEqual(['vi cung-luc', 'vi cung-luc-2', 'vi cung-luc-3', 'vi cung-luc-4'])
})

test('renaming leaves the old address as a redirect, and coming back takes it up again', async () => {
  const id = await act(async (ctx) => granted(await nameConcept(ctx, { kind: 'topic', names: { vi: 'Thủy sản', en: 'Seafood' } })))
  await act((ctx) => renameConcept(ctx, id, { vi: 'Hải sản' }))
  expect(await addresses(id)).toEqual(['en seafood', 'vi hai-san', 'vi thuy-san (old)'])
  const taxonomy = await readTaxonomy(db.sql)
  expect(taxonomy.find('topic', 'vi', 'thuy-san')).toMatchObject({ concept: { id, names: { vi: 'Hải sản', en: 'Seafood' } }, current: false })
  expect(taxonomy.find('topic', 'vi', 'hai-san')).toMatchObject({ concept: { id }, current: true })
  await act((ctx) => renameConcept(ctx, id, { vi: 'Thủy sản' }))
  expect(await addresses(id)).toEqual(['en seafood', 'vi hai-san (old)', 'vi thuy-san'])
})

test('an address that readers know as a redirect is not given to another concept', async () => {
  const first = await act((ctx) => topic(ctx, 'Dệt may'))
  await act((ctx) => renameConcept(ctx, first, { vi: 'May mặc' }))
  const second = await act((ctx) => topic(ctx, 'Dệt may'))
  expect(await addresses(second)).toEqual(['vi det-may-2'])
  expect((await readTaxonomy(db.sql)).find('topic', 'vi', 'det-may')?.concept.id).toBe(first)
})

test('an address that was chosen stays where the name of its language does not change', async () => {
  const id = await act(async (ctx) =>
    granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Thương vụ', en: 'Trade offices' }, slugs: { en: 'offices' } })),
  )
  await act((ctx) => renameConcept(ctx, id, { vi: 'Các thương vụ', en: 'Trade offices' }))
  expect(await addresses(id)).toEqual(['en offices', 'vi cac-thuong-vu', 'vi thuong-vu (old)'])
  await act((ctx) => renameConcept(ctx, id, { en: 'Trade offices' }, { en: 'trade' }))
  expect(await addresses(id)).toContain('en trade')
})

test('merging moves the stories of a topic, and its address leads to the other', async () => {
  const [from, into, sectionId] = await act(async (ctx) => [
    await topic(ctx, 'Cafe'),
    await topic(ctx, 'Cà phê Việt'),
    await section(ctx, 'Thị trường'),
  ])
  const saved = await act(async (ctx) =>
    granted(
      await saveStories(ctx, [
        { ...story('m1', sectionId, { vi: 'Một' }), conceptIds: [from] },
        { ...story('m2', sectionId, { vi: 'Hai' }), conceptIds: [from, into] },
      ]),
    ),
  )
  expect(await act((ctx) => mergeConcepts(ctx, from, into))).toEqual({ ok: true, value: into })
  const revisions = await readRevisions(
    db.sql,
    saved.map((one) => one.revisionId),
  )
  expect(revisions.map((one) => one.conceptIds)).toEqual([[into], [into]])
  const taxonomy = await readTaxonomy(db.sql)
  expect(taxonomy.find('topic', 'vi', 'cafe')).toMatchObject({ concept: { id: into }, current: false })
  expect(taxonomy.standing(from)?.id).toBe(into)
  expect(taxonomy.byName('topic', 'Cafe')).toBeUndefined()
})

test('a chain of merges leads to the last', async () => {
  const [a, b, c] = await act(async (ctx) => [await topic(ctx, 'Chuỗi a'), await topic(ctx, 'Chuỗi b'), await topic(ctx, 'Chuỗi c')])
  await act((ctx) => mergeConcepts(ctx, a, b))
  await act((ctx) => mergeConcepts(ctx, b, c))
  expect((await readTaxonomy(db.sql)).find('topic', 'vi', 'chuoi-a')?.concept.id).toBe(c)
  expect(await act((ctx) => mergeConcepts(ctx, c, b))).toEqual({ ok: false, refusal: { kind: 'target-is-merged' } })
})

test('merging sections moves their stories', async () => {
  const [from, into] = await act(async (ctx) => [await section(ctx, 'Cũ'), await section(ctx, 'Mới')])
  const [saved] = await act(async (ctx) => granted(await saveStories(ctx, [story('s', from, { vi: 'Một' })])))
  await act((ctx) => mergeConcepts(ctx, from, into))
  expect((await readRevisions(db.sql, [saved?.revisionId as number]))[0]?.sectionId).toBe(into)
  expect((await readTaxonomy(db.sql)).sections().map((one) => one.id)).not.toContain(from)
})

test.each([
  ['no such concept', 'no-such-concept', (id: number) => [id, 999_999]],
  ['itself', 'same-concept', (id: number) => [id, id]],
] as const)('merging into %s is refused', async (_, kind, ids) => {
  const id = await act((ctx) => topic(ctx, 'Một mình'))
  const [from, into] = ids(id) as [number, number]
  expect(await act((ctx) => mergeConcepts(ctx, from, into))).toEqual({ ok: false, refusal: { kind } })
})

test('who may not arrange the taxonomy names, renames and merges nothing', async () => {
  const id = await act((ctx) => topic(ctx, 'Giữ nguyên'))
  const nobody = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, { accountId: null, name: 'reader', grants: new Set() }, run)
  const refusal = { ok: false, refusal: { kind: 'not-allowed' } }
  expect(await nobody((ctx) => nameConcept(ctx, { kind: 'topic', names: { vi: 'x' } }))).toEqual(refusal)
  expect(await nobody((ctx) => renameConcept(ctx, id, { vi: 'x' }))).toEqual(refusal)
  expect(await nobody((ctx) => mergeConcepts(ctx, id, id))).toEqual(refusal)
})

test('taking the demonstration out keeps every concept that something real still needs', async () => {
  const made = await act(async (ctx) => {
    const demo = async (name: string, broaderId?: number) =>
      granted(await nameConcept(ctx, { kind: 'topic', names: { vi: name }, demo: true, ...(broaderId && { broaderId }) }))
    const above = await demo('Trên')
    const used = await demo('Được dùng', above)
    const target = await demo('Đích')
    const unused = await demo('Không dùng', above)
    const real = await topic(ctx, 'Thật, đã gộp')
    granted(await mergeConcepts(ctx, real, target))
    granted(await saveStories(ctx, [{ ...story('real', await section(ctx, 'Mục thật'), { vi: 'Thật' }), conceptIds: [used] }]))
    granted(
      await saveStories(ctx, [{ ...story('demo', await section(ctx, 'Mục thật hai'), { vi: 'Trình diễn' }), conceptIds: [unused], demo: true }]),
    )
    return { above, used, target, unused, real }
  })
  await act((ctx) => deleteDemoStories(ctx.sql, 0, 100))
  await act((ctx) => deleteDemo(ctx.sql))
  const { byId } = await readTaxonomy(db.sql)
  for (const id of [made.above, made.used, made.target, made.real]) expect(byId.has(id)).toBe(true)
  expect(byId.has(made.unused)).toBe(false)
  expect(await db.sql`select from newsroom.concept where demo`).toHaveLength(0)
  expect((await db.sql`select uri from newsroom.story where uri in ('urn:test:real', 'urn:test:demo')`).map((row) => row.uri)).toEqual([
    'urn:test:real',
  ])
})
