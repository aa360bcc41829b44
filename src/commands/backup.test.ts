import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPicture } from '../media/index.ts'
import { type Language, nameConcept, saveStories } from '../newsroom/index.ts'
import { serviceAccount } from '../people/index.ts'
import { personAccount } from '../people/testing.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { backup, restore } from '../platform/db/backup.ts'
import type { Sql } from '../platform/db/sql.ts'
import { StartError } from '../platform/errors.ts'
import { anyone, type TestDatabase, testDatabase } from '../platform/testing.ts'
import { findBrokenLink, releaseRevisions, removeEditions, sealEdition } from '../publication/index.ts'
import { followLog } from '../readers/index.ts'

/** What a backup must bring back is told by all modules together, hence the place of this test. */

let folder: string
let from: TestDatabase
let sectionId: number
const opened: TestDatabase[] = []

const granted = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const act = <T>(db: TestDatabase, run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
const publish = (db: TestDatabase, uris: string[], section = sectionId) =>
  act(db, async (ctx) => {
    const content = (text: string) => ({
      body: { version: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } },
      credits: [],
      sources: [],
    })
    const saved = granted(
      await saveStories(
        ctx,
        uris.map((uri) => ({
          uri: `urn:test:${uri}`,
          sectionId: section,
          conceptIds: [],
          editions: [{ language: 'vi' as Language, headline: `Bài ${uri}`, standfirst: 'Tab\tvà \\ và "', content: content(`Chữ ${uri}\\N`) }],
        })),
      ),
    )
    granted(
      await releaseRevisions(
        ctx,
        saved.map((one) => ({ revisionId: one.revisionId, kind: 'publish' as const })),
      ),
    )
    return saved
  })

async function fresh(name: string): Promise<TestDatabase> {
  const db = await testDatabase({ data: join(folder, name) })
  opened.push(db)
  return db
}

const tables = async (sql: Sql) =>
  (
    await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('platform', 'people', 'media', 'newsroom', 'publication', 'readers') and tablename <> 'migration' order by 1`
  ).map((row) => row.name)
/** Every row of every table, as the database writes it. */
async function contents(sql: Sql): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const name of await tables(sql))
    all[name] = (await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t order by 1`)).map((one) => one.row)
  return all
}
const filesIn = (path: string) =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(
          (one) =>
            `${one.name} ${createHash('sha256')
              .update(readFileSync(join(one.parentPath, one.name)))
              .digest('hex')}`,
        )
        .sort()
    : []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caunoi-backup-'))
  from = await fresh('from')
  sectionId = await act(from, async (ctx) => granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Đối ngoại', en: 'Diplomacy' } })))
  const saved = await publish(from, ['a', 'b', 'c', 'd'])
  const [asker, approver] = [await personAccount(from.sql, 'biên tập'), await personAccount(from.sql, 'thư ký')]
  const removed = saved[1]?.editionId as number
  granted(await act(from, (ctx) => removeEditions(ctx, [removed], 'Nguồn rút tin')))
  granted(await inTransaction(from.app, { ...anyone, accountId: approver }, (ctx) => sealEdition(ctx, removed, asker, 'Theo quyết định của toà án')))
  for (const background of ['#aa0000', '#00aa00']) {
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
      .png()
      .toBuffer()
    granted(
      await act(from, (ctx) =>
        addPicture(ctx, from.app.data, { bytes, credit: '', licence: '', focal: { x: 0.5, y: 0.5 }, alt: { vi: 'Màu' }, caption: {} }),
      ),
    )
  }
  await followLog(from.app)
  // A draft whose id was given out and is gone.
  await act(from, async (ctx) =>
    granted(
      await saveStories(ctx, [
        {
          uri: 'urn:test:gone',
          demo: true,
          sectionId,
          conceptIds: [],
          editions: [
            { language: 'vi', headline: 'x', standfirst: '', content: { body: { version: 1, doc: { type: 'doc' } }, credits: [], sources: [] } },
          ],
        },
      ]),
    ),
  )
  await from.sql`delete from newsroom.story where uri = 'urn:test:gone'`
  await backup(from.app, join(folder, 'backup'))
})
afterAll(async () => {
  for (const db of opened) await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup restored into an empty database and folder is the same newspaper', async () => {
  const into = await fresh('into')
  await serviceAccount(into.sql, 'made by the command itself')
  const made = await restore(into.app, join(folder, 'backup'))
  const before = await contents(from.sql)
  expect(await contents(into.sql)).toEqual(before)
  expect(made).toMatchObject({ tables: Object.keys(before).length, rows: Object.values(before).flat().length, files: 2 })
  for (const name of [
    'publication.release',
    'publication.seal',
    'newsroom.revision',
    'media.asset_words',
    'readers.search_document',
    'platform.event',
  ])
    expect(before[name]?.length).toBeGreaterThan(0)
  expect(filesIn(join(into.app.data, 'media'))).toEqual(filesIn(join(from.app.data, 'media')))
  expect(await findBrokenLink(into.sql)).toBeUndefined()
})

test('the restored newspaper goes on: new ids, the next position, the same rules', async () => {
  const into = await fresh('goes-on')
  await restore(into.app, join(folder, 'backup'))
  const next = await publish(into, ['e'])
  const there = await publish(from, ['e'])
  expect(next).toEqual(there)
  expect((await into.sql`select max(position) as position from publication.release`)[0]).toEqual({ position: 6 })
  expect(await findBrokenLink(into.sql)).toBeUndefined()
  await expect(into.sql`delete from publication.release`).rejects.toThrow('append-only')
  await expect(into.sql`update newsroom.revision set headline = 'x'`).rejects.toThrow('never changed')
  await expect(into.sql`insert into newsroom.story (section_id) values (999999)`).rejects.toThrow('foreign key')
})

test('a second restore is refused, and nothing is changed', async () => {
  const into = await fresh('twice')
  await restore(into.app, join(folder, 'backup'))
  await publish(into, ['own'])
  const before = await contents(into.sql)
  const refusal = restore(into.app, join(folder, 'backup'))
  await expect(refusal).rejects.toBeInstanceOf(StartError)
  await expect(refusal).rejects.toThrow(/The database is not empty/)
  expect(await contents(into.sql)).toEqual(before)
})

const original = (at: string): string => {
  const [one] = readdirSync(join(at, 'originals'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return join(one?.parentPath as string, one?.name as string)
}
const change = (
  at: string,
  by: (manifest: { tables: { name: string; columns: string[] }[]; migrations: string[]; sequences: unknown[]; files: number }) => void,
) => {
  const manifest = JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8'))
  by(manifest)
  writeFileSync(join(at, 'manifest.json'), JSON.stringify(manifest))
}
test.each<[string, (at: string) => void, string]>([
  ['a table that is missing', (at) => rmSync(join(at, 'tables/newsroom.story.copy.gz')), 'newsroom.story cannot be read'],
  [
    'a table that is cut off',
    (at) => writeFileSync(join(at, 'tables/newsroom.story.copy.gz'), readFileSync(join(at, 'tables/newsroom.story.copy.gz')).subarray(0, 40)),
    'newsroom.story cannot be read',
  ],
  [
    'a table of another backup',
    (at) => cpSync(join(at, 'tables/newsroom.edition.copy.gz'), join(at, 'tables/newsroom.story.copy.gz')),
    'newsroom.story is not as it was written',
  ],
  ['a table that the manifest does not tell of', (at) => change(at, (one) => void one.tables.pop()), 'its tables are not those of this version'],
  [
    'a column that is no column',
    (at) => change(at, (one) => void (one.tables[0] as { columns: string[] }).columns.push('x) from stdin; drop schema newsroom cascade; --')),
    'its tables are not those of this version',
  ],
  ['a sequence that is missing', (at) => change(at, (one) => void one.sequences.pop()), 'it does not say how'],
  ['a picture that was changed', (at) => appendFileSync(original(at), 'x'), 'is not as it was kept'],
  ['a picture that is missing', (at) => rmSync(original(at)), 'it has 1 pictures instead of 2'],
  ['no manifest', (at) => rmSync(join(at, 'manifest.json')), 'is not a backup that caunoi backup made'],
  [
    'half a manifest',
    (at) => writeFileSync(join(at, 'manifest.json'), readFileSync(join(at, 'manifest.json')).subarray(0, 100)),
    'is not a backup that caunoi backup made',
  ],
  ['another format', (at) => change(at, (one) => void Object.assign(one, { format: 2 })), 'is not a backup that caunoi backup made'],
  ['a manifest without its lists', (at) => writeFileSync(join(at, 'manifest.json'), '{"format":1}'), 'is not a backup that caunoi backup made'],
  ['a migration that is not known here', (at) => change(at, (one) => void (one.migrations[0] = 'people/77/x')), 'people 77 is not known here'],
  ['an older version', (at) => change(at, (one) => void one.migrations.pop()), 'The backup is of an older version'],
])('a damaged backup is refused and nothing is changed: %s', async (_, damage, sentence) => {
  const at = mkdtempSync(join(folder, 'damaged-'))
  cpSync(join(folder, 'backup'), at, { recursive: true })
  damage(at)
  const into = opened.find((db) => db.app.data.endsWith('/never')) ?? (await fresh('never'))
  const before = await contents(into.sql)
  const refusal = restore(into.app, at)
  await expect(refusal).rejects.toBeInstanceOf(StartError)
  await expect(refusal).rejects.toThrow(sentence)
  expect(await contents(into.sql)).toEqual(before)
  expect(Object.keys(before).filter((table) => before[table]?.length)).toEqual(['newsroom.workflow_rule', 'platform.past'])
  expect(filesIn(join(into.app.data, 'media'))).toEqual([])
})

test('a backup goes into a new folder only, also where its name ends with a slash', async () => {
  await expect(backup(from.app, join(folder, 'backup'))).rejects.toThrow('is there already')
  await backup(from.app, `${join(folder, 'slash')}/`)
  expect(readdirSync(join(folder, 'slash')).sort()).toEqual(['manifest.json', 'originals', 'tables'])
  await expect(restore((await fresh('x')).app, join(folder, 'no-such'))).rejects.toThrow('is not a backup that caunoi backup made')
})

test('a backup made while the newspaper is written is of one instant', async () => {
  const busy = await fresh('busy')
  const section = await act(busy, async (ctx) => granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Mục' } })))
  let writing = true
  const writer = (async () => {
    for (let round = 0; writing; round++) await publish(busy, [`${round}-x`, `${round}-y`], section)
    return true
  })()
  try {
    for (const name of ['busy-1', 'busy-2', 'busy-3']) {
      await backup(busy.app, join(folder, name))
      const into = await fresh(`${name}-into`)
      await restore(into.app, join(folder, name))
      expect(await findBrokenLink(into.sql)).toBeUndefined()
      const [counts] = await into.sql<Record<string, number>[]>`select
        (select count(*) from newsroom.story) as stories, (select count(*) from newsroom.revision) as revisions, (select count(*) from publication.release) as releases,
        (select count(*) from publication.payload) as payloads, (select count(*) from publication.live) as live, (select count from publication.list_count where kind = 'language') as counted`
      const { stories } = counts as { stories: number }
      expect(counts).toEqual({ stories, revisions: stories, releases: stories, payloads: stories, live: stories, counted: stories || null })
      expect(stories % 2).toBe(0)
      // It goes on where that instant was, without giving an id twice.
      await publish(into, ['after'], section)
    }
  } finally {
    writing = false
    expect(await writer).toBe(true)
  }
})
