import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Language, languages, mergeConcepts, type SavedEdition, saveStories } from '../newsroom/index.ts'
import { serviceAccount } from '../people/index.ts'
import { personAccount } from '../people/testing.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../platform/testing.ts'
import { releaseRevisions, removeEditions } from './actions/release-revisions.ts'
import { sealEdition } from './actions/seal-edition.ts'
import { publicationModule } from './module.ts'
import type { ListOf, PublicDocument } from './schema.ts'
import {
  findBrokenLink,
  readCorrections,
  readCounts,
  readEdition,
  readHeads,
  readListed,
  readLists,
  readReleases,
  readShelves,
  readSitemapFile,
} from './store.ts'
import { content, countsOf, granted, listsOf, publish, section, story, topic } from './testing.ts'

let db: TestDatabase
let sectionId: number
const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
const log = async () =>
  await db.sql<{ position: number; recordedAt: Date }[]>`select position, recorded_at as "recordedAt" from publication.release order by position`
const positions = async () => (await log()).map((row) => row.position)
const gapless = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const open = async () => {
  db = await testDatabase()
  sectionId = await act((ctx) => section(ctx, 'Đối ngoại'))
}
/** A database of its own for each test of a group; or one for all of those that change nothing. */
const aDatabaseForEach = () => {
  beforeEach(open)
  afterEach(() => db.drop())
}
const aDatabaseForAll = (fill: () => Promise<unknown>) => {
  beforeAll(async () => {
    await open()
    await fill()
  })
  afterAll(() => db.drop())
}

const one = async (uri: string, from?: Date | null, languagesOf: Language[] = ['vi']): Promise<SavedEdition> =>
  (await act((ctx) => publish(ctx, [story(uri, sectionId, uri, languagesOf)], from)))[0] as SavedEdition
const documentOf = async (editionId: number) => (await readEdition(db.sql, editionId))?.document as PublicDocument
const revise = async (uri: string, text: string): Promise<SavedEdition> =>
  (await act(async (ctx) => granted(await saveStories(ctx, [story(uri, sectionId, text)]))))[0] as SavedEdition

describe('the log', () => {
  aDatabaseForEach()

  test('numbers its entries without a gap, in the order given', async () => {
    const saved = await act((ctx) => publish(ctx, [story('a', sectionId, 'Một'), story('b', sectionId, 'Hai'), story('c', sectionId, 'Ba')]))
    expect(await positions()).toEqual([1, 2, 3])
    for (const [index, edition] of saved.entries())
      expect((await readReleases(db.sql, edition.editionId)).map((row) => row.position)).toEqual([index + 1])
  })

  test('has no gap after a transaction that was rolled back', async () => {
    await one('a')
    await expect(
      act(async (ctx) => {
        await publish(ctx, [story('b', sectionId, 'Hai'), story('c', sectionId, 'Ba')])
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    await one('d')
    expect(await positions()).toEqual([1, 2])
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    expect(await countsOf(db.sql)).toMatchObject({ kept: [`language/0/vi/2`, `section/${sectionId}/vi/2`, `sitemap/0/vi/2`] })
  })

  test('has no gap and one order when two transactions write at the same time, one of them failing', async () => {
    const write = (name: string, fails: boolean) =>
      act(async (ctx) => {
        await publish(ctx, [story(`${name}-1`, sectionId, name), story(`${name}-2`, sectionId, name)])
        await ctx.sql`select pg_sleep(0.05)`
        await publish(ctx, [story(`${name}-3`, sectionId, name)])
        if (fails) throw new Error('no')
      })
    const outcomes = await Promise.allSettled([write('a', false), write('b', true), write('c', false), write('d', false)])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(await positions()).toEqual(gapless(9))
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    const { kept, counted } = await countsOf(db.sql)
    expect(kept).toEqual(counted)
  })

  test('one edition published by two at the same time is published once', async () => {
    const saved = await revise('a', 'Một')
    const both = await Promise.all([1, 2].map(() => act((ctx) => releaseRevisions(ctx, [{ revisionId: saved.revisionId, kind: 'publish' }]))))
    expect(both.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.kind)).sort()).toEqual(['already-live', 'done'])
    expect(await readCounts(db.sql, [{ kind: 'language', language: 'vi' }])).toEqual([1])
  })

  test('never runs backwards in time, also where the clock is set back', async () => {
    await one('a')
    // As if the clock had been an hour ahead when the first entry was written.
    await db.sql.unsafe(`alter table publication.release disable trigger append_only; update publication.release set recorded_at = recorded_at + interval '1 hour';
      update publication.release r set link = publication.link(null, r); alter table publication.release enable trigger append_only`)
    await one('b')
    await act((ctx) => publish(ctx, [story('c', sectionId, 'c'), story('d', sectionId, 'd')]))
    const times = (await log()).map((row) => row.recordedAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[1]).toBe(times[0])
    expect(await findBrokenLink(db.sql)).toBeUndefined()
  })

  test('gives position, time and link itself, whatever a writer says', async () => {
    await one('a')
    await db.sql`insert into publication.release (position, recorded_at, edition_id, kind, payload_hash, link)
      select 77, '1999-01-01', edition_id, 'update', payload_hash, '\\x00' from publication.release`
    expect(await positions()).toEqual([1, 2])
    expect(await findBrokenLink(db.sql)).toBeUndefined()
  })

  test('a document whose hash is not its own cannot be written', async () => {
    await expect(db.sql`insert into publication.payload (hash, document) values (sha256('other'), '{}')`).rejects.toThrow('violates check constraint')
  })

  test('an empty log is in order', async () => {
    expect(await findBrokenLink(db.sql)).toBeUndefined()
  })
})

describe('a log of three entries', () => {
  aDatabaseForAll(async () => {
    for (const uri of ['a', 'b', 'c']) await one(uri)
  })

  test.each([
    "update publication.release set notice = '{}'",
    'delete from publication.release where position = 1',
    'truncate publication.release cascade',
    'delete from publication.seal',
    'update publication.seal set reason = reason',
    'truncate publication.seal',
    'delete from platform.event',
    "update platform.event set name = 'a.b'",
    'truncate platform.event',
    'truncate publication.payload cascade',
    'delete from publication.payload',
    "update publication.payload set document = '{}'",
    'update publication.payload set document = null, erased_at = now()',
    "update publication.payload set document = '{}', hash = sha256('{}')",
  ])('the database refuses: %s', async (statement) => {
    await expect(db.sql.unsafe(statement)).rejects.toMatchObject({ code: '23001' })
    expect(await findBrokenLink(db.sql)).toBeUndefined()
  })

  const tampering: [string, string, { position: number; why: string }][] = [
    [
      'a time',
      "update publication.release set recorded_at = recorded_at - interval '1 microsecond' where position = 2",
      { position: 2, why: 'link' },
    ],
    ['since when it was public', 'update publication.release set public_from = null where position = 2', { position: 2, why: 'link' }],
    ['the edition', 'update publication.release set edition_id = 99 where position = 2', { position: 2, why: 'link' }],
    ['the revision', 'update publication.release set revision_id = 99 where position = 2', { position: 2, why: 'link' }],
    ['the kind', "update publication.release set kind = 'update' where position = 2", { position: 2, why: 'link' }],
    ['the notice', 'update publication.release set notice = \'{"note": "x"}\' where position = 2', { position: 2, why: 'link' }],
    [
      'who did it',
      "insert into people.account (name, kind) values ('x', 'person'); update publication.release set account_id = (select id from people.account) where position = 2",
      { position: 2, why: 'link' },
    ],
    ['what counts as demonstration', 'update publication.release set demo = true where position = 2', { position: 2, why: 'link' }],
    [
      'the document, by another one',
      'update publication.release set payload_hash = (select payload_hash from publication.release where position = 1) where position = 2',
      { position: 2, why: 'link' },
    ],
    ['the link', "update publication.release set link = sha256('x') where position = 2", { position: 2, why: 'link' }],
    [
      'an entry and its own link',
      'update publication.release r set notice = \'{"note": "x"}\' where position = 2; update publication.release r set link = publication.link((select link from publication.release where position = 1), r) where position = 2',
      { position: 3, why: 'link' },
    ],
    [
      'an entry, by taking it out',
      'delete from publication.live where position = 2; delete from publication.release where position = 2',
      { position: 3, why: 'gap' },
    ],
    [
      'an entry, by taking it out and closing the gap',
      'delete from publication.live where position >= 2; delete from publication.release where position = 2; update publication.release set position = 2 where position = 3',
      { position: 2, why: 'link' },
    ],
    [
      'the text of a document',
      "alter table publication.payload drop constraint payload_check1; update publication.payload set document = replace(document::text, 'b', 'x')::json where hash = (select payload_hash from publication.release where position = 2)",
      { position: 2, why: 'document' },
    ],
    [
      'a document, by erasing it unsealed',
      'update publication.payload set document = null, erased_at = now() where hash = (select payload_hash from publication.release where position = 2)',
      { position: 2, why: 'document' },
    ],
  ]
  test.each(tampering)('who changes %s behind the triggers is found out', async (_, statements, broken) => {
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    const undone = db.sql.begin(async (tx) => {
      await tx.unsafe(
        `alter table publication.release disable trigger append_only; alter table publication.payload disable trigger guard; ${statements}`,
      )
      expect(await findBrokenLink(tx)).toEqual(broken)
      throw new Error('found, and undone')
    })
    await expect(undone).rejects.toThrow('found, and undone')
  })
})

describe('a release', () => {
  aDatabaseForEach()

  test('a revision that does not exist is refused, and with it the whole call', async () => {
    const saved = await revise('a', 'Một')
    expect(
      await act((ctx) =>
        releaseRevisions(ctx, [
          { revisionId: saved.revisionId, kind: 'publish' },
          { revisionId: 999, kind: 'publish' },
        ]),
      ),
    ).toEqual({ ok: false, refusal: { kind: 'no-such-revision', index: 1 } })
    expect(await positions()).toEqual([])
    expect(await readEdition(db.sql, saved.editionId)).toBeUndefined()
  })

  test.each<[string, (saved: SavedEdition[]) => Parameters<typeof releaseRevisions>[1], object]>([
    [
      'what is live already',
      ([a, b]) => [
        { revisionId: (b as SavedEdition).revisionId, kind: 'publish' },
        { revisionId: (a as SavedEdition).revisionId, kind: 'publish' },
      ],
      { kind: 'already-live', index: 1 },
    ],
    [
      'an update of what never was public',
      ([, b]) => [{ revisionId: (b as SavedEdition).revisionId, kind: 'update' }],
      { kind: 'not-live', index: 0 },
    ],
    [
      'an edition twice',
      ([, b]) => [1, 2].map(() => ({ revisionId: (b as SavedEdition).revisionId, kind: 'publish' as const })),
      { kind: 'edition-twice', index: 1 },
    ],
    [
      'a correction without words',
      ([a]) => [{ revisionId: (a as SavedEdition).revisionId, kind: 'correct' }],
      { kind: 'correction-without-words', index: 0 },
    ],
    [
      'a date in the future',
      ([, b]) => [{ revisionId: (b as SavedEdition).revisionId, kind: 'publish', publicFrom: new Date('2190-01-01T00:00:00Z') }],
      { kind: 'public-from-in-the-future', publicFrom: '2190-01-01T00:00:00.000Z', index: 0 },
    ],
  ])('refused, all or nothing: %s', async (_, requests, refusal) => {
    const saved = [await one('a'), await revise('b', 'Hai')]
    expect(await act((ctx) => releaseRevisions(ctx, requests(saved)))).toEqual({ ok: false, refusal })
    expect(await positions()).toEqual([1])
    expect(await readCounts(db.sql, [{ kind: 'language', language: 'vi' }])).toEqual([1])
  })

  test('who may not release or remove does neither', async () => {
    const saved = await one('a')
    const nobody = { accountId: null, name: 'reader', grants: new Set<string>() }
    const refusal = { ok: false, refusal: { kind: 'not-allowed' } }
    expect(await inTransaction(db.app, nobody, (ctx) => releaseRevisions(ctx, [{ revisionId: saved.revisionId, kind: 'update' }]))).toEqual(refusal)
    expect(await inTransaction(db.app, nobody, (ctx) => removeEditions(ctx, [saved.editionId], 'lý do'))).toEqual(refusal)
    expect(await inTransaction(db.app, nobody, (ctx) => sealEdition(ctx, saved.editionId, 1, 'một lý do đủ dài'))).toEqual(refusal)
  })

  test('corrections are kept in the document and listed, newest first', async () => {
    const saved = await one('a', new Date('2025-03-03T01:00:00Z'))
    const correct = async (text: string, day: string, wrong: string, right: string) => {
      const { revisionId } = await revise('a', text)
      granted(await act((ctx) => releaseRevisions(ctx, [{ revisionId, kind: 'correct', publicFrom: new Date(day), notice: { wrong, right } }])))
    }
    await correct('Hai', '2025-03-04T01:00:00Z', '31', '28')
    await correct('Ba', '2025-03-05T01:00:00Z', 'Huế', 'Vinh')
    const document = await documentOf(saved.editionId)
    expect(document).toMatchObject({ headline: 'Ba', publishedAt: '2025-03-03T01:00:00.000Z', updatedAt: '2025-03-05T01:00:00.000Z' })
    expect(document.notices).toEqual([
      { kind: 'correct', at: '2025-03-04T01:00:00.000Z', wrong: '31', right: '28' },
      { kind: 'correct', at: '2025-03-05T01:00:00.000Z', wrong: 'Huế', right: 'Vinh' },
    ])
    expect((await readCorrections(db.sql, 'vi', 10)).map((row) => row.notice)).toEqual([
      { wrong: 'Huế', right: 'Vinh' },
      { wrong: '31', right: '28' },
    ])
    await one('b', new Date('2024-01-01T01:00:00Z'))
    const { revisionId } = await revise('b', 'Bài cũ')
    const brought = { revisionId, kind: 'correct' as const, publicFrom: new Date('2025-03-04T12:00:00Z'), notice: { wrong: 'cũ', right: 'mới' } }
    granted(await act((ctx) => releaseRevisions(ctx, [brought])))
    // Recorded last, and of a day between the two.
    expect((await readCorrections(db.sql, 'vi', 10)).map((row) => row.notice.right)).toEqual(['Vinh', 'mới', '28'])
    expect(await readCorrections(db.sql, 'en', 10)).toEqual([])
  })

  test('the database itself wants words for a correction and a reason for a removal', async () => {
    await one('a')
    for (const kind of ['correct', 'remove'])
      await expect(
        db.sql`insert into publication.release (edition_id, kind, payload_hash) select edition_id, ${kind}, payload_hash from publication.release`,
      ).rejects.toThrow('violates check constraint')
  })

  test('a removal leaves a notice; lists, counts and other languages know no more of it', async () => {
    const topicId = await act((ctx) => topic(ctx, 'Gạo'))
    const saved = await act((ctx) =>
      publish(ctx, [
        story('a', sectionId, 'Một', ['vi', 'en'], { conceptIds: [topicId] }),
        story('b', sectionId, 'Hai', ['vi'], { conceptIds: [topicId] }),
      ]),
    )
    const [vi, en, other] = saved as [SavedEdition, SavedEdition, SavedEdition]
    granted(await act((ctx) => removeEditions(ctx, [vi.editionId], 'Nguồn rút tin')))
    expect(await readEdition(db.sql, vi.editionId)).toMatchObject({
      state: 'removed',
      document: { headline: 'Một', removed: { reason: 'Nguồn rút tin' } },
      siblings: [{ editionId: en.editionId }],
    })
    expect(JSON.stringify(await readEdition(db.sql, vi.editionId))).not.toContain('Một.')
    const lists: ListOf[] = [
      { kind: 'language', language: 'vi' },
      { kind: 'section', ofId: sectionId, language: 'vi' },
      { kind: 'concept', ofId: topicId, language: 'vi' },
    ]
    expect(
      (
        await readLists(
          db.sql,
          lists.map((list) => ({ list, limit: 9 })),
        )
      ).map((list) => list.map((row) => row.editionId)),
    ).toEqual([[other.editionId], [other.editionId], [other.editionId]])
    expect(await readCounts(db.sql, lists)).toEqual([1, 1, 1])
    expect(await readCounts(db.sql, [{ kind: 'language', language: 'en' }])).toEqual([1])
    expect(await readListed(db.sql, [vi.editionId, en.editionId])).toMatchObject([{ editionId: en.editionId }])
    expect(
      (await readShelves(db.sql, { latest: false, limit: 9, conceptLimit: 9, editionIds: [], storyIds: [vi.storyId], language: 'vi' })).ofStories,
    ).toEqual([])
    expect((await readSitemapFile(db.sql, 0)).map((row) => row.editionId)).toEqual([en.editionId, other.editionId])
    expect(await act((ctx) => removeEditions(ctx, [vi.editionId], 'Nguồn rút tin'))).toEqual({
      ok: false,
      refusal: { kind: 'not-live', editionId: vi.editionId },
    })
    expect(await act((ctx) => removeEditions(ctx, [en.editionId], ' '))).toEqual({
      ok: false,
      refusal: { kind: 'removal-without-reason', editionId: en.editionId },
    })
    expect(await act((ctx) => removeEditions(ctx, [999], 'Nguồn rút tin'))).toEqual({ ok: false, refusal: { kind: 'not-live', editionId: 999 } })
  })

  test('an edition that is published again after a removal begins anew', async () => {
    const saved = await one('a', new Date('2025-03-03T01:00:00Z'))
    granted(await act((ctx) => removeEditions(ctx, [saved.editionId, saved.editionId], 'Nhầm lẫn')))
    granted(
      await act((ctx) => releaseRevisions(ctx, [{ revisionId: saved.revisionId, kind: 'publish', publicFrom: new Date('2025-03-06T01:00:00Z') }])),
    )
    expect(await documentOf(saved.editionId)).toMatchObject({ publishedAt: '2025-03-06T01:00:00.000Z', notices: [] })
    expect((await readReleases(db.sql, saved.editionId)).map((row) => row.kind)).toEqual(['publish', 'remove', 'publish'])
    expect(await readCounts(db.sql, [{ kind: 'language', language: 'vi' }])).toEqual([1])
  })

  test('a story of unknown date has none, stands below all dated ones and in no day', async () => {
    const old = await one('old', new Date('1911-10-10T00:00:00Z'))
    const undated = await one('undated', null)
    const recent = await one('recent', new Date('2025-03-03T01:00:00Z'))
    const undated2 = await one('undated2', null)
    expect(await documentOf(undated.editionId)).toMatchObject({ publishedAt: null, updatedAt: null })
    const list: ListOf = { kind: 'section', ofId: sectionId, language: 'vi' }
    const read = async (other: object) => (await readLists(db.sql, [{ list, limit: 9, ...other }]))[0]?.map((row) => row.editionId)
    expect(await read({})).toEqual([recent, old, undated2, undated].map((row) => row.editionId))
    expect(await read({ dated: true })).toEqual([recent, old].map((row) => row.editionId))
    expect(await read({ from: new Date('1800-01-01T00:00:00Z'), before: new Date('2200-01-01T00:00:00Z') })).toEqual(
      [recent, old].map((row) => row.editionId),
    )
    expect(await read({ after: { at: new Date('1911-10-10T00:00:00Z'), editionId: old.editionId } })).toEqual(
      [undated2, undated].map((row) => row.editionId),
    )
    expect(await read({ after: { at: null, editionId: undated2.editionId } })).toEqual([undated.editionId])
    expect((await readLists(db.sql, [{ list, limit: 9 }]))[0]?.map((row) => row.publishedAt)).toEqual([
      new Date('2025-03-03T01:00:00Z'),
      new Date('1911-10-10T00:00:00Z'),
      null,
      null,
    ])
    // A front takes none of it, pinned or not.
    expect(await readHeads(db.sql, [{ list, limit: 9 }], { storyIds: [undated.storyId, old.storyId], language: 'vi' })).toEqual({
      heads: [[recent, old].map(({ editionId, storyId }) => ({ editionId, storyId }))],
      pinned: [{ editionId: old.editionId, storyId: old.storyId }],
    })
    const { revisionId } = await revise('undated', 'Bản mới')
    granted(await act((ctx) => releaseRevisions(ctx, [{ revisionId, kind: 'update' }])))
    expect(await read({ dated: true })).toEqual([recent, old].map((row) => row.editionId))
  })

  test('several lists come in one query, each with its own', async () => {
    const a = await one('a', new Date('2025-03-03T01:00:00Z'), ['vi', 'en'])
    expect(
      (
        await readLists(db.sql, [
          { list: { kind: 'language', language: 'fr' }, limit: 3 },
          { list: { kind: 'language', language: 'en' }, limit: 3 },
          { list: { kind: 'person', ofId: 4, language: 'vi' }, limit: 3 },
        ])
      ).map((list) => list.map((row) => row.storyId)),
    ).toEqual([[], [a.storyId], []])
    expect(await readLists(db.sql, [])).toEqual([])
  })

  test('authors have lists of their own', async () => {
    const credits = [
      { id: 5, name: 'A', role: 'author' as const },
      { id: 5, name: 'A', role: 'translator' as const },
      { name: 'không có trang', role: 'author' as const },
    ]
    const both = story('a', sectionId, 'Một')
    await act((ctx) => publish(ctx, [{ ...both, editions: both.editions.map((edition) => ({ ...edition, content: content('Một', { credits }) })) }]))
    expect(await readCounts(db.sql, [{ kind: 'person', ofId: 5, language: 'vi' }])).toEqual([1])
    const { revisionId } = await revise('a', 'Không tên')
    granted(await act((ctx) => releaseRevisions(ctx, [{ revisionId, kind: 'update' }])))
    expect(await readCounts(db.sql, [{ kind: 'person', ofId: 5, language: 'vi' }])).toEqual([0])
  })
})

describe('any work on the newspaper', () => {
  aDatabaseForAll(async () => {})

  test('after any work on the newspaper, lists and counts are what a count of the archive gives', async () => {
    const ground = await act(async (ctx) => ({
      sections: [sectionId, await section(ctx, 'Thị trường')],
      topics: [await topic(ctx, 'Gạo'), await topic(ctx, 'Cà phê'), await topic(ctx, 'Sầu riêng')],
    }))
    const step = fc.record({
      what: fc.constantFrom('save', 'save', 'update', 'correct', 'remove', 'fail'),
      which: fc.integer({ min: 0, max: 4 }),
      languages: fc.uniqueArray(fc.constantFrom<Language[]>(...languages.slice(0, 3)), { minLength: 1, maxLength: 3 }),
      section: fc.integer({ min: 0, max: 1 }),
      topics: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
      persons: fc.uniqueArray(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
      dated: fc.boolean(),
    })
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        round++
        for (const [index, one] of steps.entries()) {
          const run = act(async (ctx) => {
            const text = `${round}-${index}`
            const written = story(`r${one.which}`, ground.sections[one.section] as number, text, one.languages, {
              conceptIds: one.topics.map((place) => ground.topics[place] as number),
            })
            for (const edition of written.editions) edition.content.credits = one.persons.map((id) => ({ id, name: 'x', role: 'author' }))
            const saved = granted(await saveStories(ctx, [written]))
            for (const edition of saved) {
              if (one.what === 'remove') await removeEditions(ctx, [edition.editionId], 'Nguồn rút tin')
              else {
                const live = (await readListed(ctx.sql, [edition.editionId])).length > 0
                const kind = !live ? 'publish' : one.what === 'correct' ? 'correct' : 'update'
                const publicFrom = one.dated ? new Date(Date.UTC(2025, 0, 1 + index)) : null
                granted(await releaseRevisions(ctx, [{ revisionId: edition.revisionId, kind, publicFrom, notice: { wrong: 'a', right: 'b' } }]))
              }
            }
            if (one.what === 'fail') throw new Error('rolled back')
          })
          if (one.what === 'fail') await expect(run).rejects.toThrow('rolled back')
          else await run
        }
        const counts = await countsOf(db.sql)
        expect(counts.kept).toEqual(counts.counted)
        const lists = await listsOf(db.sql)
        expect(lists.kept).toEqual(lists.derived)
      }),
      { numRuns: 50 },
    )
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    expect(await positions()).toEqual(gapless((await positions()).length))
  })
})

describe('a seal', () => {
  aDatabaseForEach()

  const reason = 'Theo quyết định số 12 của toà án'
  const person = (name: string) => personAccount(db.sql, name)
  const twoPeople = async () => [await person('biên tập'), await person('thư ký')] as const
  const seal = (editionId: number, by: number, approver: number | null, why = reason) =>
    inTransaction(db.app, { accountId: approver, name: 'x', grants: 'all' }, (ctx) => sealEdition(ctx, editionId, by, why))

  test('erases every text of a removed edition; the log still verifies and the notice stays', async () => {
    const [asker, approver] = await twoPeople()
    const saved = await one('bí mật')
    const { revisionId } = await revise('bí mật', 'bí mật hai')
    granted(await act((ctx) => releaseRevisions(ctx, [{ revisionId, kind: 'update' }])))
    const other = await one('khác')
    granted(await act((ctx) => removeEditions(ctx, [saved.editionId], 'Toà án')))
    expect(await seal(saved.editionId, asker, approver)).toEqual({ ok: true, value: { sealed: 2, erased: 2 } })
    expect(await findBrokenLink(db.sql)).toBeUndefined()
    expect(await db.sql`select headline, content::text from newsroom.revision where edition_id = ${saved.editionId}`).toEqual(
      [1, 2].map(() => ({ headline: '–', content: '{}' })),
    )
    await expect(db.sql`update newsroom.revision set headline = 'lại'`).rejects.toThrow('never changed')
    const left = await db.sql<{ document: string }[]>`select document::text as document from publication.payload where document is not null`
    expect(left.map((row) => row.document).join()).not.toContain('bí mật hai.')
    expect(left).toHaveLength(2)
    expect((await readReleases(db.sql, saved.editionId)).map((row) => row.sealed)).toEqual([true, true, false])
    expect(await readEdition(db.sql, saved.editionId)).toMatchObject({ state: 'removed', document: { removed: { reason: 'Toà án' } } })
    expect((await documentOf(other.editionId)).headline).toBe('khác')
    expect(await db.sql`select reason, requested_by, approved_by from publication.seal order by release_position`).toEqual(
      [1, 2].map(() => ({ reason, requested_by: asker, approved_by: approver })),
    )
    expect(await seal(saved.editionId, asker, approver)).toEqual({ ok: true, value: { sealed: 2, erased: 0 } })
  })

  test.each<[string, string, (ids: { live: number; removed: number; asker: number; approver: number }) => Parameters<typeof seal>]>([
    ['by the one who asked for it', 'two-people-needed', ({ removed, asker }) => [removed, asker, asker]],
    ['by nobody', 'two-people-needed', ({ removed, asker }) => [removed, asker, null]],
    ['without a real reason', 'reason-too-short', ({ removed, asker, approver }) => [removed, asker, approver, '  vì thế    ']],
    ['with a reason like a book', 'reason-too-long', ({ removed, asker, approver }) => [removed, asker, approver, 'x'.repeat(2001)]],
    ['of what is live', 'not-removed', ({ live, asker, approver }) => [live, asker, approver]],
    ['of what never was', 'no-such-edition', ({ asker, approver }) => [999, asker, approver]],
  ])('is refused %s', async (_, kind, of) => {
    const [asker, approver] = await twoPeople()
    const live = (await one('a')).editionId
    const removed = (await one('b')).editionId
    granted(await act((ctx) => removeEditions(ctx, [removed], 'Toà án')))
    const outcome = await seal(...of({ live, removed, asker, approver }))
    expect(outcome.ok ? 'done' : outcome.refusal.kind).toBe(kind)
    expect(await db.sql`select from publication.payload where document is null`).toHaveLength(0)
  })

  test('the database itself wants two people', async () => {
    const [asker] = await twoPeople()
    await one('a')
    await expect(
      db.sql`insert into publication.seal (release_position, reason, requested_by, approved_by) values (1, ${reason}, ${asker}, ${asker})`,
    ).rejects.toThrow('violates check constraint')
    const command = await serviceAccount(db.sql, 'một lệnh')
    await expect(
      db.sql`insert into publication.seal (release_position, reason, requested_by, approved_by) values (1, ${reason}, ${asker}, ${command})`,
    ).rejects.toThrow('needs two people')
    expect(await seal((await one('b')).editionId, asker, command)).toMatchObject({ refusal: { kind: 'two-people-needed' } })
  })

  test('a document that an unsealed release still carries cannot be erased', async () => {
    const [asker, approver] = await twoPeople()
    await one('a')
    await db.sql`insert into publication.release (edition_id, kind, payload_hash) select edition_id, 'update', payload_hash from publication.release`
    await db.sql`insert into publication.seal (release_position, reason, requested_by, approved_by) values (1, ${reason}, ${asker}, ${approver})`
    await expect(db.sql`update publication.payload set document = null, erased_at = now()`).rejects.toThrow('never changed or deleted')
  })

  test('a text that was erased does not become public again by the same release', async () => {
    const [asker, approver] = await twoPeople()
    const from = new Date('2025-03-03T01:00:00Z')
    const saved = await one('a', from)
    granted(await act((ctx) => removeEditions(ctx, [saved.editionId], 'Toà án')))
    granted(await seal(saved.editionId, asker, approver))
    expect(await act((ctx) => releaseRevisions(ctx, [{ revisionId: saved.revisionId, kind: 'publish', publicFrom: from }]))).toEqual({
      ok: false,
      refusal: { kind: 'text-was-erased', index: 0 },
    })
  })
})

describe('merged concepts', () => {
  aDatabaseForEach()

  const refile = async () => await publicationModule.jobs?.[0]?.run(db.app, {}, () => false)

  test('what is live under a merged topic or section is listed under the other, also when the job is run twice', async () => {
    const { from, into, oldSection } = await act(async (ctx) => ({
      from: await topic(ctx, 'Cafe'),
      into: await topic(ctx, 'Cà phê'),
      oldSection: await section(ctx, 'Cũ'),
    }))
    const saved = await act((ctx) =>
      publish(
        ctx,
        [
          story('a', oldSection, 'Một', ['vi', 'en'], { conceptIds: [from] }),
          story('b', sectionId, 'Hai', ['vi'], { conceptIds: [from, into] }),
          story('c', sectionId, 'Ba', ['vi'], { conceptIds: [from] }),
        ],
        new Date('2025-03-03T01:00:00Z'),
      ),
    )
    granted(await act((ctx) => removeEditions(ctx, [saved[3]?.editionId as number], 'Nguồn rút tin')))
    granted(await act((ctx) => mergeConcepts(ctx, from, into)))
    granted(await act((ctx) => mergeConcepts(ctx, oldSection, sectionId)))
    for (let times = 0; times < 2; times++) {
      await refile()
      expect(
        await readCounts(db.sql, [
          { kind: 'concept', ofId: from, language: 'vi' },
          { kind: 'concept', ofId: into, language: 'vi' },
          { kind: 'concept', ofId: into, language: 'en' },
          { kind: 'section', ofId: oldSection, language: 'vi' },
          { kind: 'section', ofId: sectionId, language: 'vi' },
        ]),
      ).toEqual([0, 2, 1, 0, 2])
      expect(
        (
          await readLists(db.sql, [
            { list: { kind: 'concept', ofId: into, language: 'vi' }, limit: 9 },
            { list: { kind: 'section', ofId: sectionId, language: 'vi' }, limit: 9 },
          ])
        ).map((list) => list.map((row) => row.storyId)),
      ).toEqual([
        [saved[2]?.storyId, saved[0]?.storyId],
        [saved[2]?.storyId, saved[0]?.storyId],
      ])
      const counts = await countsOf(db.sql)
      expect(counts.kept).toEqual(counts.counted)
      const lists = await listsOf(db.sql)
      expect(lists.kept).toEqual(lists.derived)
    }
    granted(await act(async (ctx) => releaseRevisions(ctx, [{ revisionId: saved[0]?.revisionId as number, kind: 'update' }])))
    expect((await documentOf(saved[0]?.editionId as number)).conceptIds).toEqual([into])
  })

  test('a chain of merges ends at its last concept', async () => {
    const [a, b, c] = await act(async (ctx) => [await topic(ctx, 'a'), await topic(ctx, 'b'), await topic(ctx, 'c')])
    await act((ctx) => publish(ctx, [story('a', sectionId, 'Một', ['vi'], { conceptIds: [a as number] })]))
    granted(await act((ctx) => mergeConcepts(ctx, a as number, b as number)))
    granted(await act((ctx) => mergeConcepts(ctx, b as number, c as number)))
    await refile()
    expect(
      await readCounts(
        db.sql,
        [a, b, c].map((id): ListOf => ({ kind: 'concept', ofId: id as number, language: 'vi' })),
      ),
    ).toEqual([0, 0, 1])
  })
})
