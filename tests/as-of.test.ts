import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeConcepts, nameConcept, readTaxonomy, renameConcept, saveStories } from '../src/newsroom/index.ts'
import { upsertPerson } from '../src/people/index.ts'
import { type Context, inTransaction } from '../src/platform/context.ts'
import { saveSetting } from '../src/platform/db/settings.ts'
import { anyone, type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { type PublicDocument, releaseRevisions, removeEditions, saveFront, saveStaticPage } from '../src/publication/index.ts'
import { granted, section, story, topic } from '../src/publication/testing.ts'

/** What a reader saw at any instant can be told: by the release log for stories, by platform.past for all else. */

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
/** An instant with a pause on either side: a Date has only whole milliseconds, and what happened before it must not fall into its own. */
const instant = async (): Promise<Date> => {
  await db.sql`select pg_sleep(0.005)`
  const [row] = await db.sql<{ at: Date }[]>`select clock_timestamp() as at, pg_sleep(0.005)`
  return (row as { at: Date }).at
}
const rowsAt = async (what: string, at: Date) =>
  (await db.sql<{ row: Record<string, unknown> }[]>`select platform.as_of(${what}::regclass, ${at}) as row`).map((one) => one.row)

/** The public documents as of an instant: what was recorded by then, and public by its own word. */
const documentsAt = async (at: Date) =>
  (
    await db.sql<{ kind: string; document: PublicDocument }[]>`
      select distinct on (r.edition_id) r.kind, p.document from publication.release r join publication.payload p on p.hash = r.payload_hash
      where r.recorded_at <= ${at} and (r.public_from is null or r.public_from <= ${at}) order by r.edition_id, r.position desc`
  )
    .filter((one) => one.kind !== 'remove')
    .map((one) => one.document.headline)

test('the stories of any instant are told by the log, also those imported as of a day long past', async () => {
  const sectionId = await act((ctx) => section(ctx, 'Thời sự'))
  const save = (text: string) => act(async (ctx) => granted(await saveStories(ctx, [story('as-of', sectionId, text)])))
  const before = await instant()
  const [first] = await save('Bản đầu')
  const longAgo = new Date('2001-02-03T04:05:06Z')
  await act(async (ctx) => granted(await releaseRevisions(ctx, [{ revisionId: first?.revisionId as number, kind: 'publish', publicFrom: longAgo }])))
  const published = await instant()
  const [second] = await save('Bản sau')
  await act(async (ctx) => granted(await releaseRevisions(ctx, [{ revisionId: second?.revisionId as number, kind: 'update' }])))
  const updated = await instant()
  await act(async (ctx) => granted(await removeEditions(ctx, [first?.editionId as number], 'Gỡ theo yêu cầu')))
  const removed = await instant()
  expect(await documentsAt(longAgo)).toEqual([])
  expect(await documentsAt(before)).toEqual([])
  expect(await documentsAt(published)).toEqual(['Bản đầu'])
  expect(await documentsAt(updated)).toEqual(['Bản sau'])
  expect(await documentsAt(removed)).toEqual([])
})

test('names, fronts, pages, imprint and persons are told by what they said before each change', async () => {
  const before = await instant()
  const one = await act((ctx) => topic(ctx, 'Gạo'))
  const other = await act((ctx) => topic(ctx, 'Lúa gạo'))
  const person = await upsertPerson(db.sql, { key: 'as-of', slug: 'le-mau', name: 'Lê Mẫu', about: {}, demo: false })
  await saveFront(db.sql, 'home', 0, 'vi', [{ layout: 'river', count: 5, rule: { from: 'latest' } }], false)
  const page = (text: string) => ({ key: 'about' as const, language: 'vi' as const, title: text, body: { version: 1, doc: { type: 'doc' } } })
  await saveStaticPage(db.sql, page('Giới thiệu'), false)
  await saveSetting(db.sql, 'imprint', { telephone: '1' })
  const then = await instant()
  granted(await act((ctx) => renameConcept(ctx, one, { vi: 'Xuất khẩu gạo' })))
  granted(await act((ctx) => mergeConcepts(ctx, other, one)))
  await upsertPerson(db.sql, { key: 'as-of', slug: 'le-mau', name: 'Lê Thị Mẫu', about: {}, demo: false })
  await saveFront(db.sql, 'home', 0, 'vi', [{ layout: 'river', count: 9, rule: { from: 'latest' } }], false)
  await saveStaticPage(db.sql, page('Về chúng tôi'), false)
  await saveSetting(db.sql, 'imprint', { telephone: '2' })
  await db.sql`delete from publication.static_page where key = 'about'`
  const now = await instant()

  const at = async (when: Date) => ({
    concept: (await rowsAt('newsroom.concept', when)).find((row) => row.id === one)?.names,
    merged: (await rowsAt('newsroom.concept', when)).find((row) => row.id === other)?.merged_into,
    person: (await rowsAt('people.person', when)).find((row) => row.id === person)?.name,
    front: (await rowsAt('publication.front', when)).map((row) => (row.blocks as { count: number }[])[0]?.count),
    page: (await rowsAt('publication.static_page', when)).map((row) => row.title),
    imprint: (await rowsAt('platform.setting', when)).find((row) => row.key === 'imprint')?.value,
  })
  expect(await at(before)).toEqual({ concept: undefined, merged: undefined, person: undefined, front: [], page: [], imprint: undefined })
  expect(await at(then)).toEqual({
    concept: { vi: 'Gạo' },
    merged: null,
    person: 'Lê Mẫu',
    front: [5],
    page: ['Giới thiệu'],
    imprint: { telephone: '1' },
  })
  expect(await at(now)).toEqual({
    concept: { vi: 'Xuất khẩu gạo' },
    merged: one,
    person: 'Lê Thị Mẫu',
    front: [9],
    page: [],
    imprint: { telephone: '2' },
  })
  expect((await readTaxonomy(db.sql)).get(one)?.names.vi).toBe('Xuất khẩu gạo')
  await expect(db.sql`delete from platform.past`).rejects.toThrow('append-only')
  await expect(db.sql`update platform.past set said = null`).rejects.toThrow('append-only')
})

test('the demonstration leaves no past behind, and what is saved without a change makes none', async () => {
  const count = async () => (await db.sql<{ count: number }[]>`select count(*) from platform.past`)[0]?.count
  const before = await count()
  await act(async (ctx) => granted(await nameConcept(ctx, { kind: 'topic', names: { vi: 'Trình diễn' }, demo: true })))
  await saveSetting(db.sql, 'demo', true)
  await upsertPerson(db.sql, { key: 'as-of', slug: 'le-mau', name: 'Lê Thị Mẫu', about: {}, demo: false })
  expect(await count()).toBe(before)
})
