import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import flow from '../../flow.json' with { type: 'json' }
import type { App } from '../context.ts'
import { StartError } from '../errors.ts'
import { listMigrations } from './migrate.ts'
import type { Database } from './sql.ts'

type Manifest = { format: 1; made: string; migrations: string[]; tables: { name: string; columns: string[]; rows: number; sha256: string }[]; files: number }
export type BackupResult = { tables: number; rows: number; files: number; bytes: number }
type Say = (what: string, done: number, total: number) => void

const schemas = ['platform', ...flow]
const migrationNames = () => listMigrations().map((one) => `${one.module}/${one.number}/${one.digest}`)

/** Tables of our schemas with the columns that can be written, in an order in which no row waits for a later table's. */
async function tablesOf(sql: Database): Promise<{ name: string; columns: string[] }[]> {
  const tables = await sql<{ name: string; columns: string[] }[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = any (${schemas}) order by 1`
  return tables.filter((one) => one.name !== 'platform.migration')
}

/**
 * Copies every table of ours, of one instant (repeatable read), and the pictures' originals into a new folder.
 * Sizes of pictures and the queue are left out: they are made again.
 */
export async function backup(app: App, folder: string, say: Say = () => {}): Promise<BackupResult> {
  if (existsSync(folder)) throw new StartError(`${folder} is there already: a backup goes into a new folder.`)
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(join(part, 'tables'), { recursive: true })
  const tables = await tablesOf(app.db)
  const manifest: Manifest = { format: 1, made: new Date().toISOString(), migrations: migrationNames(), tables: [], files: 0 }
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
      const source = await tx.unsafe(`copy ${table.name} (${table.columns.join(', ')}) to stdout`).readable()
      await pipeline(source, counted, createGzip({ level: 6 }), createWriteStream(path))
      const [row] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table.name}`)
      manifest.tables.push({ ...table, rows: row?.rows ?? 0, sha256: hash.digest('hex') })
      bytes += (await stat(path)).size
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
 * Fills an empty database from a backup, in one transaction.
 * @throws StartError where the database is not empty, the folder is no whole backup, or it is of another version
 */
export async function restore(app: App, folder: string, say: Say = () => {}): Promise<BackupResult> {
  const manifest = await readManifest(folder)
  const ours = migrationNames()
  const known = new Set(ours)
  const foreign = manifest.migrations.find((one) => !known.has(one))
  if (foreign) throw new StartError(`The backup is of another version of the program (${foreign.split('/').slice(0, 2).join(' ')} is not known here). Restore it with that version, then upgrade.`)
  if (manifest.migrations.length < ours.length) throw new StartError('The backup is of an older version. Restore it with that version, then run npx caunoi migrate.')
  for (const table of manifest.tables) {
    const hash = createHash('sha256')
    try {
      for await (const chunk of createReadStream(join(folder, 'tables', `${table.name}.copy.gz`)).pipe(createGunzip())) hash.update(chunk as Buffer)
    } catch (cause) {
      throw new StartError(`The backup is damaged: ${table.name} cannot be read. Nothing was changed.`, { cause })
    }
    if (hash.digest('hex') !== table.sha256) throw new StartError(`The backup is damaged: ${table.name} is not as it was written. Nothing was changed.`)
  }
  const mine = new Map((await tablesOf(app.db)).map((one) => [one.name, one]))
  await app.db.begin(async (tx) => {
    for (const table of manifest.tables) {
      if (!mine.has(table.name)) throw new StartError(`The backup has a table ${table.name} that this version does not know.`)
      const [row] = await tx.unsafe<{ some: boolean }[]>(`select exists (select from ${table.name}) as some`)
      // A service's account is made by the first command that is run; it stands in every backup, too.
      if (row?.some && table.name !== 'people.account') throw new StartError(`The database is not empty (${table.name}). A backup is restored into an empty one, for example with a new CAUNOI_DATA.`)
    }
    await tx.unsafe('truncate people.account cascade')
    // Triggers would give new positions and times: what is restored is what was written. Links between tables are checked below.
    for (const table of manifest.tables) await tx.unsafe(`alter table ${table.name} disable trigger user`)
    const constraints = await tx<{ table: string; name: string; definition: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname = any (${schemas})`
    for (const one of constraints) await tx.unsafe(`alter table ${one.table} drop constraint ${one.name}`)
    for (const [index, table] of manifest.tables.entries()) {
      say('tables', index, manifest.tables.length)
      const sink = await tx.unsafe(`copy ${table.name} (${table.columns.join(', ')}) from stdin`).writable()
      await pipeline(createReadStream(join(folder, 'tables', `${table.name}.copy.gz`)), createGunzip(), sink)
    }
    for (const one of constraints) await tx.unsafe(`alter table ${one.table} add constraint ${one.name} ${one.definition}`)
    for (const table of manifest.tables) await tx.unsafe(`alter table ${table.name} enable trigger user`)
    const sequences = await tx<{ sequence: string; table: string; column: string }[]>`
      select pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence, format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attidentity <> '' and n.nspname = any (${schemas})`
    for (const one of sequences) await tx.unsafe(`select setval('${one.sequence}', coalesce((select max(${one.column}) from ${one.table}), 0) + 1, false)`)
  })
  const originals = join(folder, 'originals')
  if (existsSync(originals)) {
    say('pictures', 0, 1)
    await mkdir(join(app.data, 'media'), { recursive: true })
    await cp(originals, join(app.data, 'media', 'originals'), { recursive: true })
  }
  await app.db.unsafe('analyze')
  return { tables: manifest.tables.length, rows: manifest.tables.reduce((sum, one) => sum + one.rows, 0), files: manifest.files, bytes: 0 }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    if (manifest.format !== 1) throw new Error('format')
    return manifest
  } catch (cause) {
    throw new StartError(`${folder} is not a backup that caunoi backup made.`, { cause })
  }
}
