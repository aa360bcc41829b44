import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameConcept, parseBody, readTaxonomy, saveStories } from '../src/newsroom/index.ts'
import { type BodyNode, bodySchema, type Language, languages } from '../src/newsroom/schema.ts'
import { roleNames, upsertPerson } from '../src/people/index.ts'
import { dayOf } from '../src/platform/clock.ts'
import { type Context, inTransaction } from '../src/platform/context.ts'
import { readSetting, saveSetting } from '../src/platform/db/settings.ts'
import { anyone, type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import {
  findBrokenLink,
  type PublicDocument,
  readCounts,
  readFilledFront,
  readFronts,
  readLists,
  releaseRevisions,
  saveFront,
  saveStaticPage,
} from '../src/publication/index.ts'
import { demoStories, hasDemo, isEmpty, loadDemo, publishedAt, withDates } from './load.ts'
import { removeDemo } from './remove.ts'

const token = /\{[A-Za-z]+\}/
const instant = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })

test('a story is never dated in the future, whatever the hour of the set-up, and stands in the day it counts back to', () => {
  fc.assert(
    fc.property(instant, (now) => {
      for (const story of demoStories) {
        const at = publishedAt(story, now)
        expect(at.getTime()).toBeLessThan(now.getTime())
        expect(now.getTime() - at.getTime()).toBeLessThan((story.daysAgo + 2) * 24 * 3_600_000)
        expect(new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)).toBe(story.time)
      }
    }),
  )
})

test('the words for dates are replaced in every string of a value, and nothing else is', () => {
  const at = new Date('2026-03-01T01:00:00Z')
  const value = {
    a: ['{day}', { b: 'ngày {date}, {yesterday}–{tomorrow}' }],
    year: '{year}/{lastYear}',
    other: '{đây} {Day} {}',
    count: 3,
    none: null,
  }
  expect(withDates(value, at, 'vi')).toEqual({
    a: ['01/03', { b: 'ngày 01/03/2026, 28/02–02/03' }],
    year: '2026/2025',
    other: '{đây} {Day} {}',
    count: 3,
    none: null,
  })
  expect(withDates('{date} {yesterday}', at, 'en')).toBe('1 March 2026 28 February')
  expect(value.a[0]).toBe('{day}')
})

test('in French no line can begin with a mark that a blank stands before', () => {
  const at = new Date('2026-03-01T01:00:00Z')
  expect(withDates('Quoi ? « Rien » : tout ; voilà !', at, 'fr')).toBe('Quoi\u00a0? «\u00a0Rien\u00a0»\u00a0: tout\u00a0; voilà\u00a0!')
  expect(withDates('Which : one ?', at, 'en')).toBe('Which : one ?')
})

test('a day is the newspaper’s: after midnight in Viet Nam it is the next one', () => {
  expect(withDates('{date} {year}', new Date('2025-12-31T17:30:00Z'), 'vi')).toBe('01/01/2026 2026')
})

describe('the demonstration', () => {
  let db: TestDatabase
  let data: string
  let documents: PublicDocument[]
  const now = new Date('2026-03-05T03:00:00Z')
  const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
  const granted = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value
  }
  const texts = async () =>
    (
      await db.sql<
        { document: PublicDocument }[]
      >`select p.document from publication.live l join publication.payload p on p.hash = l.payload_hash where l.demo and l.state = 'live' order by l.edition_id`
    ).map((row) => row.document)

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'caunoi-demo-'))
    db = await testDatabase({ data, clock: () => now })
    // Somebody real has the name of one of the invented writers.
    await upsertPerson(db.sql, { key: 'real', slug: 'nguyen-van-mau', name: 'Nguyễn Văn Mẫu', about: {}, demo: false })
    expect(await isEmpty(db.app)).toBe(true)
    await loadDemo(db.app)
    documents = await texts()
  })
  afterAll(async () => {
    await db.drop()
    rmSync(data, { recursive: true, force: true })
  })

  test('fills an empty newspaper with at least 60 stories in five languages', async () => {
    expect(await hasDemo(db.app)).toBe(true)
    expect(await isEmpty(db.app)).toBe(false)
    expect(new Set(documents.filter((one) => one.language === 'vi').map((one) => one.storyId)).size).toBeGreaterThanOrEqual(60)
    for (const language of languages) expect(documents.filter((one) => one.language === language).length).toBeGreaterThanOrEqual(3)
    expect(documents.every((one) => one.demo)).toBe(true)
    expect(await findBrokenLink(db.sql)).toBeUndefined()
  })

  test('leaves no word for a date in any document, front, page or name', async () => {
    for (const document of documents) expect([document.slug, token.exec(JSON.stringify(document))?.[0]]).toEqual([document.slug, undefined])
    const rest = await db.sql<{ words: string }[]>`
      select notice::text as words from publication.release union all select title || body::text from publication.static_page union all select names::text || about::text from newsroom.concept
      union all select alt || caption from media.asset_words`
    for (const { words } of rest) expect(words).not.toMatch(/\{(day|date|yesterday|tomorrow|year|lastYear)\}/)
  })

  test('dates everything in the past', async () => {
    for (const document of documents) {
      expect(Date.parse(document.publishedAt as string)).toBeLessThan(now.getTime())
      expect(Date.parse(document.updatedAt as string)).toBeLessThan(now.getTime())
      expect(Date.parse(document.updatedAt as string)).toBeGreaterThanOrEqual(Date.parse(document.publishedAt as string))
    }
    expect(documents.some((one) => dayOf(new Date(one.publishedAt as string)) === dayOf(now))).toBe(true)
  })

  test('every edition has a section, a picture with words in its own language, a writer, and a headline of at most 90 characters', async () => {
    const { byId } = await readTaxonomy(db.sql)
    const wanting = documents.flatMap((one) => [
      ...(byId.get(one.sectionId)?.kind === 'section' ? [] : [`${one.slug} ${one.language}: no section`]),
      ...(one.picture?.alt ? [] : [`${one.slug} ${one.language}: no picture with words`]),
      ...(demoStories.some((story) => story.pictures?.picture?.alt[one.language] === one.picture?.alt)
        ? []
        : [`${one.slug} ${one.language}: words of the picture in another language`]),
      ...([...one.headline].length <= 90 ? [] : [`${one.slug} ${one.language}: headline of ${[...one.headline].length}`]),
      ...(one.credits.length ? [] : [`${one.slug} ${one.language}: no writer`]),
    ])
    expect(wanting).toEqual([])
  })

  test('every body is one that the schema accepts, and every figure is in the library', () => {
    for (const document of documents) {
      expect(() => parseBody(document.body)).not.toThrow()
      const visit = (node: BodyNode): void => {
        if (node.type === 'figure') expect(document.pictures).toHaveProperty(String(node.attrs?.asset))
        node.content?.forEach(visit)
      }
      visit(document.body.doc)
    }
  })

  test('one story shows every block', () => {
    const typesOf = (document: PublicDocument): Set<string> => {
      const types = new Set<string>()
      const visit = (node: BodyNode): void => {
        types.add(node.type)
        node.content?.forEach(visit)
      }
      visit(document.body.doc)
      return types
    }
    const blocks = Object.keys(bodySchema.nodes).filter((name) => name !== 'hard_break')
    const richest = documents.map(typesOf).sort((a, b) => b.size - a.size)[0]
    expect(blocks.filter((name) => !richest?.has(name))).toEqual([])
  })

  test('a correction and an update are told of, and writers have pages of their own', async () => {
    expect(documents.some((one) => one.notices.some((notice) => notice.kind === 'correct'))).toBe(true)
    expect(documents.some((one) => one.notices.some((notice) => notice.kind === 'update'))).toBe(true)
    const persons = await db.sql<{ id: number; slug: string }[]>`select id, slug from people.person`
    for (const { id, slug } of documents.flatMap((one) => one.credits)) expect(persons).toContainEqual({ id, slug })
    expect(persons.map((one) => one.slug)).toContain('nguyen-van-mau-2')
  })

  test('the front of every language is filled', async () => {
    for (const language of languages) {
      const front = (await readFronts(db.sql)).get(`home/0/${language}`)
      expect((await readFilledFront(db.sql, front ?? [], language)).length).toBeGreaterThanOrEqual(1)
    }
  })

  test('taken out, leaves everything real as it was, and nothing of itself but the log of it', async () => {
    const taxonomy = await readTaxonomy(db.sql)
    const rice = taxonomy.byKey('topic', 'gao')?.id as number
    const markets = taxonomy.byKey('section', 'thi-truong')?.id as number
    const own = await act(async (ctx) => granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Mục của tòa soạn' } })))
    const body = { version: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Chữ thật' }] }] } }
    const edition = (language: Language) => ({
      language,
      headline: `Tin thật ${language}`,
      standfirst: '',
      content: { body, credits: [], sources: [] },
    })
    const real = await act(async (ctx) => {
      const saved = granted(
        await saveStories(ctx, [
          { uri: 'urn:test:1', sectionId: markets, conceptIds: [rice], editions: [edition('vi'), edition('en')] },
          { uri: 'urn:test:2', sectionId: own, conceptIds: [], editions: [edition('vi')] },
        ]),
      )
      granted(
        await releaseRevisions(
          ctx,
          saved.map((one) => ({ revisionId: one.revisionId, kind: 'publish' as const, publicFrom: now })),
        ),
      )
      return saved
    })
    await db.sql`update publication.front set blocks = ${db.sql.json([{ layout: 'lead', count: 3, rule: { from: 'latest' } }])}, demo = false where kind = 'home' and language = 'en'`
    const before =
      await db.sql`select document::text from publication.payload where hash in (select payload_hash from publication.live where not demo) order by hash`
    const positions = (await db.sql<{ count: number }[]>`select count(*) from publication.release`)[0]?.count as number

    expect(await removeDemo(db.app)).toEqual({ editions: documents.length, accounts: roleNames.length })

    expect(await hasDemo(db.app)).toBe(false)
    expect(
      await db.sql`select document::text from publication.payload where hash in (select payload_hash from publication.live where not demo) order by hash`,
    ).toEqual(before)
    const [lists] = await Promise.all([
      readLists(db.sql, [
        { list: { kind: 'language', language: 'vi' }, limit: 9 },
        { list: { kind: 'language', language: 'en' }, limit: 9 },
        { list: { kind: 'language', language: 'zh' }, limit: 9 },
        { list: { kind: 'section', ofId: markets, language: 'vi' }, limit: 9 },
        { list: { kind: 'concept', ofId: rice, language: 'vi' }, limit: 9 },
      ]),
    ])
    const ids = (...places: number[]) => places.map((place) => real[place]?.editionId)
    expect(lists.map((list) => list.map((one) => one.editionId))).toEqual([ids(2, 0), ids(1), [], ids(0), ids(0)])
    expect(
      await readCounts(db.sql, [
        { kind: 'language', language: 'vi' },
        { kind: 'language', language: 'en' },
        { kind: 'language', language: 'zh' },
        { kind: 'section', ofId: markets, language: 'vi' },
        { kind: 'concept', ofId: rice, language: 'vi' },
      ]),
    ).toEqual([2, 1, 0, 1, 1])
    const counted = await db.sql`select coalesce(sum(count), 0)::int as sum from publication.list_count where kind in ('concept', 'person')`
    expect(counted).toEqual([{ sum: 2 }])
    const front = (await readFronts(db.sql)).get('home/0/en')
    expect((await readFilledFront(db.sql, front ?? [], 'en')).map((one) => one.stories.map((story) => story.editionId))).toEqual([ids(1)])
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    expect(await db.sql`select count(*) from publication.release`).toEqual([{ count: positions + documents.length }])

    const left = await db.sql<{ table: string; count: number }[]>`
      select 'story' as table, count(*) from newsroom.story where demo or uri like 'urn:caunoi:demo:%'
      union all select 'edition', count(*) from newsroom.edition where id <> all (${real.map((one) => one.editionId)}::bigint[])
      union all select 'concept', count(*) from newsroom.concept where demo
      union all select 'unused concept', count(*) from newsroom.concept where id <> all (${[rice, markets, own]}::bigint[])
      union all select 'slug', count(*) from newsroom.concept_slug where concept_id <> all (${[rice, markets, own]}::bigint[])
      union all select 'asset', count(*) from media.asset union all select 'words', count(*) from media.asset_words
      union all select 'person', count(*) from people.person where demo
      union all select 'document', count(*) from publication.payload where document is not null and document->'removed' is null and document->>'demo' is not null
      union all select 'front', count(*) from publication.front where demo union all select 'page', count(*) from publication.static_page where demo
      union all select 'setting', count(*) from platform.setting where key in ('demo', 'imprint')
      union all select 'list', count(*) from publication.live_list l join publication.live e using (edition_id) where e.demo`
    expect(left.filter((row) => row.count !== 0)).toEqual([])
    const originals = join(data, 'media/originals')
    expect(existsSync(originals) ? readdirSync(originals, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()) : []).toEqual([])
    expect((await db.sql`select name from people.person`).map((row) => row.name)).toEqual(['Nguyễn Văn Mẫu'])
  })

  test('can be brought back beside what is real, under new ids, and changes no front, page or imprint of the newspaper', async () => {
    const mine = async () => [
      await db.sql`select kind, of_id, language, blocks from publication.front where not demo order by 1, 2, 3`,
      await db.sql`select title from publication.static_page where not demo`,
      await readSetting(db.sql, 'imprint'),
    ]
    await saveFront(db.sql, 'home', 0, 'vi', [{ layout: 'river', count: 7, rule: { from: 'latest' } }], false)
    await saveStaticPage(db.sql, { key: 'about', language: 'vi', title: 'Về chúng tôi', body: { version: 1, doc: { type: 'doc' } } }, false)
    await saveSetting(db.sql, 'imprint', { telephone: '024 0000 0000' })
    const before = await mine()
    const loaded = await loadDemo(db.app)
    expect(await mine()).toEqual(before)
    expect(loaded.editions).toBe(documents.length)
    const again = await texts()
    expect(again).toHaveLength(documents.length)
    const old = new Set(documents.map((one) => one.editionId))
    expect(again.filter((one) => old.has(one.editionId))).toEqual([])
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    expect(await removeDemo(db.app)).toEqual({ editions: documents.length, accounts: roleNames.length })
    expect(await mine()).toEqual(before)
  })
})

test.each(['2026-01-01T00:01:00+07:00', '2026-01-01T23:59:00+07:00'])('the demonstration can be set up at %s', async (when) => {
  const data = mkdtempSync(join(tmpdir(), 'caunoi-demo-'))
  const db = await testDatabase({ data, clock: () => new Date(when) })
  try {
    expect((await loadDemo(db.app)).stories).toBe(demoStories.length)
    expect(await db.sql`select from publication.live where published_at > ${when} or updated_at > ${when} or published_at is null`).toHaveLength(0)
  } finally {
    await db.drop()
    rmSync(data, { recursive: true, force: true })
  }
})
