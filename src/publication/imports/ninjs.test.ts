import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nameConcept, readTaxonomy } from '../../newsroom/index.ts'
import { inTransaction } from '../../platform/context.ts'
import { readLines } from '../../platform/ndjson.ts'
import { anyone, type TestDatabase, testDatabase } from '../../platform/testing.ts'
import { removeEditions } from '../actions/release-revisions.ts'
import type { PublicDocument } from '../schema.ts'
import { findBrokenLink, readCounts, readEdition, readLists } from '../store.ts'
import { countsOf, granted } from '../testing.ts'
import { type ImportCounts, importNinjs, type Refused } from './ninjs.ts'

let db: TestDatabase
let sectionId: number
beforeEach(async () => {
  db = await testDatabase()
  sectionId = await inTransaction(db.app, anyone, async (ctx) =>
    granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Tổng hợp', en: 'Digest' } })),
  )
})
afterEach(() => db.drop())

type Item = Record<string, unknown>
const item = (uri: string, other: Item = {}): Item => ({
  uri: `urn:test:${uri}`,
  standard: { name: 'ninjs', version: '2.1' },
  type: 'text',
  language: 'vi',
  versioncreated: '2025-03-03T08:00:00+07:00',
  headlines: [{ role: 'main', value: `Bài ${uri}` }],
  descriptions: [{ role: 'summary', contenttype: 'text/plain', value: `Tóm tắt ${uri}` }],
  bodies: [{ contenttype: 'text/plain', value: `Đoạn một ${uri}.\n\nĐoạn hai.` }],
  ...other,
})
const without = (one: Item, ...keys: string[]): Item => Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key)))

type Run = { counts: ImportCounts; refused: Refused[]; stored: { line: number; offset: number }[] }
async function run(items: (Item | string)[] | Buffer, options: { after?: { line: number; offset: number }; stopAfter?: number } = {}): Promise<Run> {
  const bytes = Buffer.isBuffer(items) ? items : Buffer.from(items.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))
  const refused: Refused[] = []
  const stored: { line: number; offset: number }[] = []
  const counts = await importNinjs(db.app, readLines(Readable.from([bytes]), { ...(options.after && { after: options.after }) }), {
    sectionId,
    language: 'vi',
    onRefused: (one) => void refused.push(one),
    onStored(_, last) {
      stored.push({ line: last.line, offset: last.end })
      if (stored.length === options.stopAfter) throw new Error('pulled the plug')
    },
  })
  return { counts, refused, stored }
}
const counts = (other: Partial<ImportCounts>): ImportCounts => ({ imported: 0, updated: 0, unchanged: 0, removed: 0, refused: 0, ...other })
const editions = async () =>
  await db.sql<{ uri: string; language: string; id: number; slug: string }[]>`
  select s.uri, e.language, e.id, e.slug from newsroom.edition e join newsroom.story s on s.id = e.story_id order by e.id`
const idOf = async (uri: string) => (await editions()).find((one) => one.uri === `urn:test:${uri}`)?.id as number
const documentOf = async (uri: string) => (await readEdition(db.sql, await idOf(uri)))?.document as PublicDocument
const rows = async () =>
  (
    await db.sql<
      { revisions: number; releases: number }[]
    >`select (select count(*) from newsroom.revision) as revisions, (select count(*) from publication.release) as releases`
  )[0]

test('a story comes in whole: words, date, dateline, writers, source, filing', async () => {
  const one = item('full', {
    versioncreated: '2025-03-04T08:00:00+07:00',
    firstcreated: '2025-03-03T09:30:00+07:00',
    located: 'Huế',
    people: [{ name: 'Nguyễn Văn Mẫu', rel: 'author' }],
    infosources: [{ name: 'Báo Mẫu' }],
    altids: [{ role: 'url', value: 'https://example.org/a' }],
    subjects: [{ name: 'Gạo' }, { name: 'Digest' }],
  })
  expect((await run([one])).counts).toEqual(counts({ imported: 1 }))
  expect(await documentOf('full')).toMatchObject({
    headline: 'Bài full',
    standfirst: 'Tóm tắt full',
    slug: 'bai-full',
    language: 'vi',
    sectionId,
    publishedAt: '2025-03-03T02:30:00.000Z',
    dateline: 'Huế',
    credits: [{ name: 'Nguyễn Văn Mẫu', role: 'author' }],
    origin: { name: 'Báo Mẫu', url: 'https://example.org/a' },
    label: 'republished',
    body: {
      version: 1,
      doc: {
        content: [
          { type: 'paragraph', content: [{ text: 'Đoạn một full.' }] },
          { type: 'paragraph', content: [{ text: 'Đoạn hai.' }] },
        ],
      },
    },
  })
  const taxonomy = await readTaxonomy(db.sql)
  expect((await documentOf('full')).conceptIds).toEqual(['Gạo', 'Digest'].map((name) => taxonomy.byName('topic', name)?.id))
})

test('the same file twice changes nothing: all unchanged, the same ids, nothing written', async () => {
  const file = [item('a', { subjects: [{ name: 'Gạo' }] }), item('b'), without(item('c'), 'versioncreated')]
  await run(file)
  const before = await editions()
  const written = await rows()
  expect((await run(file)).counts).toEqual(counts({ unchanged: 3 }))
  expect(await editions()).toEqual(before)
  expect(await rows()).toEqual(written)
})

test('a changed text is an update of the same edition, with its day of change and the first day kept', async () => {
  await run([item('a'), item('b')])
  const id = await idOf('a')
  const later = item('a', {
    firstcreated: '2025-03-03T08:00:00+07:00',
    versioncreated: '2025-03-05T08:00:00+07:00',
    headlines: [{ value: 'Bài khác' }],
  })
  expect((await run([later, item('b')])).counts).toEqual(counts({ updated: 1, unchanged: 1 }))
  expect(await idOf('a')).toBe(id)
  expect(await documentOf('a')).toMatchObject({
    headline: 'Bài khác',
    slug: 'bai-a',
    publishedAt: '2025-03-03T01:00:00.000Z',
    updatedAt: '2025-03-05T01:00:00.000Z',
  })
})

test('a story filed under other subjects is listed there, though its text is the same', async () => {
  await run([item('a', { subjects: [{ name: 'Gạo' }] })])
  expect((await run([item('a', { subjects: [{ name: 'Cà phê' }] })])).counts).toEqual(counts({ updated: 1 }))
  const taxonomy = await readTaxonomy(db.sql)
  const list = (name: string) => ({ kind: 'concept' as const, ofId: taxonomy.byName('topic', name)?.id as number, language: 'vi' as const })
  expect(await readCounts(db.sql, [list('Gạo'), list('Cà phê')])).toEqual([0, 1])
})

test('a kill takes the story down in every language; what the note tells editors is not told to readers', async () => {
  await run([item('a'), item('a', { language: 'en', headlines: [{ value: 'Story a' }] })])
  const kill = { uri: 'urn:test:a', standard: { version: '2.1' }, type: 'text', pubstatus: 'canceled', ednote: 'KILL: ông X đe dọa kiện' }
  expect((await run([kill])).counts).toEqual(counts({ removed: 2 }))
  const documents = await Promise.all((await editions()).map(async (one) => (await readEdition(db.sql, one.id))?.document))
  expect(documents).toMatchObject([
    { language: 'vi', removed: { reason: 'Nhà cung cấp đã rút tin này.' } },
    { language: 'en', removed: { reason: 'The provider has withdrawn this story.' } },
  ])
  expect(
    JSON.stringify(await db.sql`select notice, (select json_agg(document) from publication.payload) as documents from publication.release`),
  ).not.toContain('đe dọa')
  expect((await run([kill])).refused).toEqual([{ line: 1, uri: 'urn:test:a', reason: 'a kill of a story that is not public here' }])
})

test('a story that was taken down here stays down; what the provider sends is kept as a draft', async () => {
  await run([item('a')])
  await inTransaction(db.app, anyone, async (ctx) => granted(await removeEditions(ctx, [await idOf('a')], 'Nguồn sai')))
  const again = await run([item('a', { headlines: [{ value: 'Bài mới' }] })])
  expect(again.counts).toEqual(counts({ refused: 1 }))
  expect(again.refused[0]?.reason).toMatch(/taken down here/)
  expect((await readEdition(db.sql, await idOf('a')))?.state).toBe('removed')
  expect(await db.sql`select headline from newsroom.revision order by id desc limit 1`).toEqual([{ headline: 'Bài mới' }])
})

test('a language that comes later is an edition of the same story; one that is not told is the given one', async () => {
  await run([without(item('a'), 'language'), item('a', { language: 'zh-Hans', headlines: [{ value: '越南' }] })])
  expect((await editions()).map((one) => [one.uri, one.language, one.slug])).toEqual([
    ['urn:test:a', 'vi', 'bai-a'],
    ['urn:test:a', 'zh', '越南'],
  ])
})

const notTaken: [string, Item | string, RegExp][] = [
  ['not JSON', '{"uri": "urn:x"', /^not JSON: /],
  ['no object', '[]', /one JSON object/],
  ['without a uri', without(item('a'), 'uri'), /uri/],
  ['withheld', item('a', { pubstatus: 'withheld' }), /withholds it/],
  ['under embargo', item('a', { embargoed: '2190-01-01T00:00:00Z' }), /^under embargo until 2190-01-01/],
  ['dated in the future', item('a', { versioncreated: '2190-01-01T00:00:00Z' }), /^dated in the future: 2190-01-01/],
  [
    'first dated in the past, changed in the future',
    item('a', { firstcreated: '2020-01-01T00:00:00Z', versioncreated: '2190-01-01T00:00:00Z' }),
    /^dated in the future: 2190-01-01/,
  ],
  ['dated in a year that there was not', item('a', { versioncreated: '0000-01-01T00:00:00Z' }), /^dated before the year 1/],
  ['dated on a day that there is not', item('a', { versioncreated: '2025-02-30T00:00:00Z' }), /not a date and time with a zone/],
  ['in a language that is not printed', item('a', { language: 'de' }), /no editions in the language “de”/],
  ['without a headline', without(item('a'), 'headlines'), /no headline/],
  ['with an endless headline', item('a', { headlines: [{ value: 'x'.repeat(501) }] }), /more than 500 characters/],
  ['with an endless summary', item('a', { descriptions: [{ role: 'summary', value: 'x'.repeat(3001) }] }), /more than 3,000 characters/],
  ['a picture', item('a', { type: 'picture' }), /only texts/],
  ['not UTF-8', '\u0000BAD', /not valid UTF-8/],
]
test('bad lines are refused each with its number and reason, the good ones between them stay', async () => {
  const lines = [
    '',
    JSON.stringify(item('first')),
    ...notTaken.flatMap(([name, one], index) => [
      typeof one === 'string' ? one : JSON.stringify(one),
      ...(index % 5 === 0 ? [''] : []),
      JSON.stringify(item(`good ${name}`.replaceAll(' ', '-'))),
    ]),
  ]
  const bytes = Buffer.concat(
    lines.flatMap((line) => [line === '\u0000BAD' ? Buffer.from([0x22, 0xff, 0xfe, 0x22]) : Buffer.from(line), Buffer.from('\n')]),
  )
  const { refused, counts: counted } = await run(bytes)
  expect(counted).toEqual(counts({ imported: notTaken.length + 1, refused: notTaken.length }))
  const numbers = notTaken.map(([, one]) => lines.indexOf(typeof one === 'string' ? one : JSON.stringify(one)) + 1)
  expect(refused.map((one) => one.line)).toEqual(numbers)
  for (const [index, [, , reason]] of notTaken.entries()) expect(refused[index]?.reason).toMatch(reason)
  expect((await editions()).map((one) => one.uri)).not.toContain('urn:test:a')
  expect(await readCounts(db.sql, [{ kind: 'language', language: 'vi' }])).toEqual([notTaken.length + 1])
})

test('an embargo that has ended is none', async () => {
  expect((await run([item('a', { embargoed: '2025-03-01T00:00:00Z' })])).counts).toEqual(counts({ imported: 1 }))
})

test('a uri that comes again in one file is a change of the same story', async () => {
  const { counts: counted } = await run([
    item('a'),
    item('b'),
    item('a', { headlines: [{ value: 'Bài sửa' }] }),
    item('a', { headlines: [{ value: 'Bài sửa' }] }),
    { ...item('b'), pubstatus: 'canceled' },
  ])
  expect(counted).toEqual(counts({ imported: 2, updated: 1, unchanged: 1, removed: 1 }))
  expect(await documentOf('a')).toMatchObject({ headline: 'Bài sửa' })
  expect((await readEdition(db.sql, await idOf('b')))?.state).toBe('removed')
})

test('a story without a date keeps none and stands below all others', async () => {
  await run([without(item('undated'), 'versioncreated'), item('dated')])
  expect(await documentOf('undated')).toMatchObject({ publishedAt: null, updatedAt: null })
  const [list] = await readLists(db.sql, [{ list: { kind: 'language', language: 'vi' }, limit: 9 }])
  expect(list?.map((one) => one.card.headline)).toEqual(['Bài dated', 'Bài undated'])
})

test('a headline with a summary is a story with an empty body', async () => {
  await run([without(item('short'), 'bodies')])
  expect((await documentOf('short')).body).toEqual({ version: 1, doc: { type: 'doc' } })
})

test('HTML is taken in as blocks of the body: no script, no foreign address of a picture, no address that acts', async () => {
  const html =
    '<h2>Đầu đề</h2><p onclick="steal()">Một <strong>đậm</strong> <a href="javascript:steal()">xấu</a> <a href="https://example.org/x">tốt</a></p><script>steal()</script><iframe src="https://evil.example"></iframe><img src="https://evil.example/pixel.gif"><ul><li>một</li></ul>'
  await run([item('html', { bodies: [{ contenttype: 'text/html', value: html }] })])
  const { body } = await documentOf('html')
  expect(body.doc.content?.map((one) => one.type)).toEqual(['heading', 'paragraph', 'bullet_list'])
  expect(JSON.stringify(body)).toContain('"href":"https://example.org/x"')
  expect(JSON.stringify(body)).not.toMatch(/steal|evil|javascript|onclick/)
})

test('a subject that is the name of a section files the story there, in any language; at most twenty others become topics', async () => {
  const subjects = ['DIGEST', ...Array.from({ length: 30 }, (_, index) => `Chủ đề ${index}`)].map((name) => ({ name }))
  const other = await inTransaction(db.app, anyone, async (ctx) =>
    granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Thị trường', en: 'Markets' } })),
  )
  await run([
    item('a', { subjects }),
    item('b', { subjects: [{ name: 'markets' }, { name: 'Chủ đề 3' }, { name: 'chủ đề 3' }] }),
    item('c', { subjects: subjects.slice(1) }),
  ])
  const [a, b, c] = [await documentOf('a'), await documentOf('b'), await documentOf('c')] as [PublicDocument, PublicDocument, PublicDocument]
  expect([a.sectionId, b.sectionId, c.sectionId]).toEqual([sectionId, other, sectionId])
  expect([a, b, c].map((one) => one.conceptIds.length)).toEqual([20, 1, 20])
})

test('names longer than their place are cut between characters', async () => {
  await run([item('a', { located: '🎉'.repeat(200), people: [{ name: `a${'🎉'.repeat(300)}`, rel: 'author' }] })])
  const document = await documentOf('a')
  expect([...(document.dateline as string)]).toHaveLength(120)
  expect(document.dateline?.isWellFormed()).toBe(true)
  expect(document.credits[0]?.name.isWellFormed()).toBe(true)
})

const generated = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) =>
    item(`g${index}`, {
      versioncreated: new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString(),
      subjects: [{ name: `Chủ đề ${index % 40}` }],
      ...(index % 7 === 0 && { language: 'en' }),
    }),
  )

test('2,000 stories come in from a packed file, in the order of the file, and again as unchanged', async () => {
  const file = gzipSync(
    generated(2000)
      .map((one) => JSON.stringify(one))
      .join('\n'),
  )
  const { counts: counted, stored } = await run(file)
  expect(counted).toEqual(counts({ imported: 2000 }))
  expect(stored.map((one) => one.line)).toEqual([400, 800, 1200, 1600, 2000, 2000])
  expect((await editions()).map((one) => one.uri)).toEqual(Array.from({ length: 2000 }, (_, index) => `urn:test:g${index}`))
  expect(await db.sql`select count(*) from newsroom.concept where kind = 'topic'`).toEqual([{ count: 40 }])
  const all = await countsOf(db.sql)
  expect(all.kept).toEqual(all.counted)
  expect(await findBrokenLink(db.sql)).toBeUndefined()
  expect((await run(file)).counts).toEqual(counts({ unchanged: 2000 }))
})

describe('a run that was stopped', () => {
  test('goes on where it was, without a story twice or missing', async () => {
    const file = generated(1000)
    const places: { line: number; offset: number }[] = []
    const bytes = Buffer.from(file.map((one) => JSON.stringify(one)).join('\n'))
    const stopped = importNinjs(db.app, readLines(Readable.from([bytes])), {
      sectionId,
      language: 'vi',
      onRefused() {},
      onStored(_, last) {
        places.push({ line: last.line, offset: last.end })
        if (places.length === 2) throw new Error('pulled the plug')
      },
    })
    await expect(stopped).rejects.toThrow('pulled the plug')
    expect(await editions()).toHaveLength(800)
    const rest = await run(bytes, { after: places[1] as { line: number; offset: number } })
    expect(rest.counts).toEqual(counts({ imported: 200 }))
    expect(rest.stored.at(-1)?.line).toBe(1000)
    expect(await editions()).toHaveLength(1000)
    expect((await run(bytes)).counts).toEqual(counts({ unchanged: 1000 }))
  })

  test('leaves nothing of the batch in which it was stopped, topics included', async () => {
    await db.sql.unsafe(`create function publication.fail() returns trigger language plpgsql as $$ begin if new.edition_id is not null then raise exception 'disk full'; end if; return new; end $$;
      create trigger fail before insert on publication.release for each row execute function publication.fail()`)
    await expect(run([item('a', { subjects: [{ name: 'Gạo' }] })])).rejects.toThrow('disk full')
    expect(await editions()).toEqual([])
    expect(await db.sql`select from newsroom.concept where kind = 'topic'`).toHaveLength(0)
    await db.sql.unsafe('drop trigger fail on publication.release')
    expect((await run([item('a', { subjects: [{ name: 'Gạo' }] })])).counts).toEqual(counts({ imported: 1 }))
  })
})

test('what an import brings is found where readers find it, not entered a second time in the newsroom’s own search', async () => {
  await run([item('a'), item('b')])
  expect((await rows())?.revisions).toBe(2)
  expect(await db.sql`select edition_id from newsroom.edition_words`).toHaveLength(0)
})

const shared = join(import.meta.dirname, '../../../../shared')
const articles = join(shared, 'data/vi-news/articles.ndjson.gz')
const converter = join(shared, 'tools/vi-news-to-ninjs.mjs')
const there = existsSync(articles) && existsSync(converter)

test.skipIf(!there)(
  'the first 300 real stories of vi-news come in without a refusal, and again as unchanged (skipped where ../shared is absent)',
  async () => {
    const { stdout } = spawnSync(process.execPath, [converter, articles, '--limit', '300'], { maxBuffer: 100_000_000 })
    const { counts: counted, refused } = await run(stdout)
    expect(refused).toEqual([])
    expect(counted).toEqual(counts({ imported: 300 }))
    expect((await run(stdout)).counts).toEqual(counts({ unchanged: 300 }))
    const [row] = await db.sql<
      { undated: number; bodies: number }[]
    >`select count(*) filter (where published_at is null) as undated, (select count(*) from publication.payload where length(document::text) > 1000) as bodies from publication.live`
    expect(row?.bodies).toBe(300)
    const all = await countsOf(db.sql)
    expect(all.kept).toEqual(all.counted)
  },
)
