import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import flow from '../../flow.json' with { type: 'json' }
import type { App } from '../context.ts'
import { StartError } from '../errors.ts'
import { listMigrations } from './migrate.ts'
import type { Database, Sql } from './sql.ts'

export type BackupResult = { tables: number; rows: number; files: number; bytes: number }
type Say = (what: string, done: number, total: number) => void

const schemas = ['platform', ...flow]
const migrationNames = () => listMigrations().map((one) => `${one.module}/${one.number}/${one.digest}`)

/** Tables of our schemas with the columns that can be written, by name. */
async function tablesOf(sql: Database): Promise<{ name: string; columns: string[] }[]> {
  const tables = await sql<{ name: string; columns: string[] }[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = any (${schemas})`
  // Sorted here: databases sort names each in its own way.
  return tables.filter((one) => one.name !== 'platform.migration').sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The sequences that give out our ids. */
async function sequencesOf(sql: Sql): Promise<{ sequence: string }[]> {
  return await sql<{ sequence: string }[]>`
    select pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and n.nspname = any (${schemas}) order by 1`
}

/**
 * Sends what a `copy … to stdout` gives through some streams. The connection takes questions again afterwards: postgres.js stops
 * reading where the receiver is slow, goes on when the stream asks for more, and a stream whose end came in the same piece never asks.
 */
export async function copyOut(tx: Sql, copy: string, ...through: [NodeJS.WritableStream, ...NodeJS.WritableStream[]]): Promise<void> {
  const source = await tx.unsafe(copy).readable()
  await pipeline([source, ...through])
  source._read(0)
}

/**
 * Copies every table of ours, of one instant (repeatable read), and the pictures' originals into a new folder.
 * Sizes of pictures and the queue are left out: they are made again.
 */
export async function backup(app: App, into: string, say: Say = () => {}): Promise<BackupResult> {
  const folder = resolve(into)
  if (existsSync(folder)) throw new StartError(`${folder} is there already: a backup goes into a new folder.`)
  const part = `${folder}.part`
  try {
    return await writeBackup(app, folder, part, say)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

async function writeBackup(app: App, folder: string, part: string, say: Say): Promise<BackupResult> {
  await rm(part, { recursive: true, force: true })
  await mkdir(join(part, 'tables'), { recursive: true })
  const tables = await tablesOf(app.db)
  const manifest: Manifest = { format: 1, made: new Date().toISOString(), migrations: migrationNames(), tables: [], sequences: [], files: 0 }
  let bytes = 0
  await app.db.begin('isolation level repeatable read read only', async (tx) => {
    for (const [index, table] of tables.entries()) {
      say('tables', index, tables.length)
      const hash = createHash('sha256')
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      const path = join(part, 'tables', `${table.name}.copy.gz`)
      await copyOut(tx, `copy ${table.name} (${table.columns.join(', ')}) to stdout`, counted, createGzip({ level: 6 }), createWriteStream(path))
      const [row] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table.name}`)
      manifest.tables.push({ ...table, rows: row?.rows ?? 0, sha256: hash.digest('hex') })
      bytes += (await stat(path)).size
    }
    // Read after the rows: a sequence stands outside transactions, and may only be ahead of them. Ids that were given
    // out are not given out again, also where their rows are gone: the release log still names them.
    for (const { sequence } of await sequencesOf(tx)) {
      const [row] = await tx.unsafe<{ next: number }[]>(`select last_value + (case when is_called then 1 else 0 end) as next from ${sequence}`)
      manifest.sequences.push({ name: sequence, next: row?.next ?? 1 })
    }
  })
  // Originals are only ever added under the hash of their bytes, so copying them after the tables misses none.
  const originals = join(app.data, 'media', 'originals')
  if (existsSync(originals)) {
    say('pictures', 0, 1)
    await cp(originals, join(part, 'originals'), { recursive: true, filter: (source) => !source.endsWith('.part') })
    for (const entry of await readdir(join(part, 'originals'), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        manifest.files++
        bytes += (await stat(join(entry.parentPath, entry.name))).size
      }
  }
  await writeFile(join(part, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(part, folder)
  return { tables: tables.length, rows: manifest.tables.reduce((sum, one) => sum + one.rows, 0), files: manifest.files, bytes }
}

/**
 * What an empty database may hold already, by table: the account of the service that runs the command, and the rule of approval that a
 * migration sets up, with its history. All of it stands in every backup, too.
 */
const standsInEvery: Readonly<Record<string, string>> = {
  'people.account': "kind = 'service'",
  'newsroom.workflow_rule': 'section_id = 0 and changed_by is null',
  'platform.past': "what = 'newsroom.workflow_rule'",
}

/**
 * Fills an empty database from a backup, in one transaction. All of the backup is looked at before anything is written.
 * @throws StartError where the database is not empty, the folder is no whole backup, or it is of another version
 */
export async function restore(app: App, from: string, say: Say = () => {}): Promise<BackupResult> {
  const folder = resolve(from)
  const manifest = await readManifest(folder)
  const ours = migrationNames()
  const known = new Set(ours)
  const foreign = manifest.migrations.find((one) => !known.has(one))
  if (foreign)
    throw new StartError(
      `The backup is of another version of the program (${foreign.split('/').slice(0, 2).join(' ')} is not known here). Restore it with that version, then upgrade.`,
    )
  if (manifest.migrations.length < ours.length)
    throw new StartError('The backup is of an older version. Restore it with that version, then run npx caunoi migrate.')
  const mine = await tablesOf(app.db)
  const described = (tables: readonly { name: string; columns: string[] }[]) => JSON.stringify(tables.map((one) => [one.name, one.columns]))
  if (described(manifest.tables) !== described(mine))
    throw new StartError('The backup is damaged: its tables are not those of this version. Nothing was changed.')
  const originals = join(folder, 'originals')
  const bytes = (await checkTables(folder, manifest, say)) + (await checkOriginals(originals, manifest, say))
  await app.db.begin(async (tx) => {
    for (const table of mine) {
      const [row] = await tx.unsafe<{ some: boolean }[]>(
        `select exists (select from ${table.name} where (${standsInEvery[table.name] ?? 'false'}) is not true) as some`,
      )
      if (row?.some)
        throw new StartError(`The database is not empty (${table.name}). A backup is restored into an empty one, for example with a new CAUNOI_DATA.`)
    }
    // Triggers would give new positions and times: what is restored is what was written. Links between tables are checked below.
    for (const table of mine) await tx.unsafe(`alter table ${table.name} disable trigger user`)
    const constraints = await tx<{ table: string; name: string; definition: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname = any (${schemas})`
    for (const one of constraints) await tx.unsafe(`alter table ${one.table} drop constraint ${one.name}`)
    for (const name of Object.keys(standsInEvery)) await tx.unsafe(`delete from ${name}`)
    for (const [index, table] of mine.entries()) {
      say('tables', index, mine.length)
      const sink = await tx.unsafe(`copy ${table.name} (${table.columns.join(', ')}) from stdin`).writable()
      await pipeline(createReadStream(join(folder, 'tables', `${table.name}.copy.gz`)), createGunzip(), sink)
    }
    for (const one of constraints) await tx.unsafe(`alter table ${one.table} add constraint ${one.name} ${one.definition}`)
    for (const table of mine) await tx.unsafe(`alter table ${table.name} enable trigger user`)
    for (const { sequence } of await sequencesOf(tx)) {
      const next = manifest.sequences.find((one) => one.name === sequence)?.next
      if (!next) throw new StartError(`The backup is damaged: it does not say how ${sequence} goes on. Nothing was changed.`)
      await tx`select setval(${sequence}::regclass, ${next}::bigint, false)`
    }
    // Before the end of the transaction: a disk that is full leaves an empty database, and files under names of their own.
    if (existsSync(originals)) {
      say('pictures', 0, 1)
      await mkdir(join(app.data, 'media'), { recursive: true })
      await cp(originals, join(app.data, 'media', 'originals'), { recursive: true })
    }
  })
  await app.db.unsafe('analyze')
  return { tables: mine.length, rows: manifest.tables.reduce((sum, one) => sum + one.rows, 0), files: manifest.files, bytes }
}

async function checkTables(folder: string, manifest: Manifest, say: Say): Promise<number> {
  let bytes = 0
  for (const [index, table] of manifest.tables.entries()) {
    say('checking', index, manifest.tables.length)
    const path = join(folder, 'tables', `${table.name}.copy.gz`)
    const hash = createHash('sha256')
    try {
      // A pipeline, since an error of the file would not reach who reads what is unpacked of it.
      await pipeline(createReadStream(path), createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
        for await (const chunk of unpacked) hash.update(chunk)
      })
      bytes += (await stat(path)).size
    } catch (cause) {
      throw new StartError(`The backup is damaged: ${table.name} cannot be read. Nothing was changed.`, { cause })
    }
    if (hash.digest('hex') !== table.sha256)
      throw new StartError(`The backup is damaged: ${table.name} is not as it was written. Nothing was changed.`)
  }
  return bytes
}

/** Every original is named by the hash of its bytes. */
async function checkOriginals(originals: string, manifest: Manifest, say: Say): Promise<number> {
  const entries = existsSync(originals) ? (await readdir(originals, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()) : []
  let bytes = 0
  for (const [index, entry] of entries.entries()) {
    say('checking pictures', index, entries.length)
    const content = await readFile(join(entry.parentPath, entry.name))
    bytes += content.length
    if (createHash('sha256').update(content).digest('hex') !== entry.name)
      throw new StartError(
        `The backup is damaged: the picture ${basename(entry.parentPath)}/${entry.name} is not as it was kept. Nothing was changed.`,
      )
  }
  if (entries.length !== manifest.files)
    throw new StartError(`The backup is damaged: it has ${entries.length} pictures instead of ${manifest.files}. Nothing was changed.`)
  return bytes
}

const manifestShape = z.object({
  format: z.literal(1),
  made: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), next: z.int().min(1) })),
  files: z.int(),
})
type Manifest = z.infer<typeof manifestShape>

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestShape.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  } catch (cause) {
    throw new StartError(`${folder} is not a backup that caunoi backup made.`, { cause })
  }
}
