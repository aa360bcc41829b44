import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, parseBody } from '../src/newsroom/index.ts'
import { type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { findBrokenLink, type PublicDocument } from '../src/publication/index.ts'
import { countsOf, listsOf } from '../src/publication/testing.ts'
import { fillArchive } from './archive.ts'
import { authorName, dice, fromTail, mostTopics, topicNames } from './archive-words.ts'
import { loadDemo } from './load.ts'
import { removeDemo } from './remove.ts'

const now = new Date('2026-03-05T03:00:00Z')
const stories = 1700

test('every topic and every writer has a name of its own', () => {
  const topics = Array.from({ length: mostTopics }, (_, number) => topicNames(number).vi)
  expect(new Set(topics).size).toBe(mostTopics)
  const authors = Array.from({ length: 400 }, (_, number) => authorName(number))
  expect(new Set(authors).size).toBe(400)
  // Invented, and saying so.
  for (const one of authors) expect(one).toMatch(/Mẫu|Ví Dụ|Giả Định|Thử Nghiệm/)
})

test('the head of a long tail is taken far more often than its end, and every place can be taken', () => {
  const roll = dice(1)
  const taken = Array.from({ length: 100 }, () => 0)
  for (let count = 0; count < 100_000; count++) (taken[fromTail(100, roll)] as number)++
  expect(Math.min(...taken)).toBeGreaterThan(0)
  expect(taken[0] as number).toBeGreaterThan(20 * (taken[99] as number))
  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(100_000)
})

describe('a generated archive', () => {
  let whole: TestDatabase
  let stopped: TestDatabase
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'caunoi-archive-')))
  type Row = { uri: string; language: Language; document: PublicDocument }
  const rows = async ({ sql }: TestDatabase) =>
    await sql<Row[]>`
      select s.uri, e.language, p.document from publication.live l join publication.payload p on p.hash = l.payload_hash
      join newsroom.edition e on e.id = l.edition_id join newsroom.story s on s.id = e.story_id
      where s.uri like 'urn:caunoi:demo:archive:%' and l.state = 'live' order by split_part(s.uri, ':', 5)::int, e.language`
  let all: Row[]

  beforeAll(async () => {
    whole = await testDatabase({ data: folders[0] as string, clock: () => now })
    stopped = await testDatabase({ data: folders[1] as string, clock: () => now })
    for (const db of [whole, stopped]) await loadDemo(db.app)
    await fillArchive(whole.app, stories)
    all = await rows(whole)
  })
  afterAll(async () => {
    await whole?.drop()
    await stopped?.drop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test('stands in the release log like every other story: chained, counted and listed', async () => {
    expect(await findBrokenLink(whole.sql)).toBeUndefined()
    const counts = await countsOf(whole.sql)
    expect(counts.kept).toEqual(counts.counted)
    const lists = await listsOf(whole.sql)
    expect(lists.kept).toEqual(lists.derived)
    const [demo] = await whole.sql`select count(*) from publication.release where not demo`
    expect(demo).toEqual({ count: 0 })
    for (const { document } of all) {
      expect(document.demo).toBe(true)
      parseBody(document.body)
    }
  })

  test('is spread as a real one: ten years, more in the later ones, several languages, long tails, some follow-ups, some undated, changed and removed', async () => {
    const years = new Map<string, number>()
    for (const { document } of all)
      if (document.publishedAt) years.set(document.publishedAt.slice(0, 4), (years.get(document.publishedAt.slice(0, 4)) ?? 0) + 1)
    expect([...years.keys()].sort()[0]).toBe('2016')
    expect(years.get('2025') as number).toBeGreaterThan(1.5 * (years.get('2017') as number))
    for (const { document } of all) if (document.updatedAt) expect(new Date(document.updatedAt).getTime()).toBeLessThan(now.getTime())
    expect(new Set(all.map((one) => one.language)).size).toBe(5)
    const undated = all.filter((one) => one.document.publishedAt === null).length
    expect(undated).toBeGreaterThan(5)
    expect(undated).toBeLessThan(40)
    const perTopic = await whole.sql<{ count: number }[]>`
      select count from publication.list_count n join newsroom.concept c on c.id = n.of_id where n.kind = 'concept' and c.kind = 'topic' and c.key like 'archive-%' and n.language = 'vi' order by 1 desc`
    expect(perTopic[0]?.count as number).toBeGreaterThan(10 * (perTopic.at(-1)?.count as number))
    expect(all.filter((one) => one.document.relatedStories.length > 0).length).toBeGreaterThan(10)
    const kinds = await whole.sql<{ kind: string }[]>`
      select distinct r.kind from publication.release r join newsroom.edition e on e.id = r.edition_id join newsroom.story s on s.id = e.story_id
      where s.uri like 'urn:caunoi:demo:archive:%' order by 1`
    expect(kinds.map((one) => one.kind)).toEqual(['correct', 'publish', 'remove', 'update'])
    const lengths = all
      .filter((one) => one.language === 'vi')
      .map((one) => JSON.stringify(one.document.body).length)
      .sort((a, b) => a - b)
    expect(lengths.at(-1) as number).toBeGreaterThan(4 * (lengths[Math.floor(lengths.length / 2)] as number))
  })

  test('stopped and begun again it is the same archive', async () => {
    await expect(
      fillArchive(stopped.app, stories, () => {
        throw new Error('stopped')
      }),
    ).rejects.toThrow('stopped')
    await expect(fillArchive(stopped.app, stories + 1)).rejects.toThrow(`an archive of ${stories} stories was begun`)
    const rest = await fillArchive(stopped.app, stories)
    expect(rest).toMatchObject({ stories, added: stories - 500 })
    const text = ({ uri, language, document }: Row) => [
      uri,
      language,
      document.headline,
      document.standfirst,
      document.publishedAt,
      document.updatedAt,
      document.body,
    ]
    expect((await rows(stopped)).map(text)).toEqual(all.map(text))
    expect(await fillArchive(stopped.app, stories)).toMatchObject({ stories, added: 0, editions: 0 })
    expect(await findBrokenLink(stopped.sql)).toBeUndefined()
  })

  test('is taken out with the demonstration, also where the taking out was stopped', async () => {
    await expect(
      removeDemo(stopped.app, () => {
        throw new Error('stopped')
      }),
    ).rejects.toThrow('stopped')
    await removeDemo(stopped.app)
    const [left] = await stopped.sql<{ live: number; stories: number; texts: number; settings: number; concepts: number }[]>`
      select (select count(*) from publication.live where state = 'live') as live, (select count(*) from newsroom.story) as stories,
        (select count(*) from publication.payload where document is not null and document->'removed' is null) as texts,
        (select count(*) from platform.setting where key like 'demo%') as settings, (select count(*) from newsroom.concept) as concepts`
    expect(left).toEqual({ live: 0, stories: 0, texts: 0, settings: 0, concepts: 0 })
    expect(await findBrokenLink(stopped.sql)).toBeUndefined()
    const counts = await countsOf(stopped.sql)
    expect(counts.kept).toEqual([])
  })
})
