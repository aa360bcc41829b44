import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import flow from '../../flow.json' with { type: 'json' }
import { StartError } from '../errors.ts'
import type { Database } from './sql.ts'

export type Migration = { module: string; number: number; name: string; text: string; digest: string }

/** Every migration of this code, in the order in which they are applied: platform, then the modules of flow.json. */
export function listMigrations(source: string = join(import.meta.dirname, '../..')): Migration[] {
  const found: Migration[] = []
  for (const module of ['platform', ...flow]) {
    let files: string[]
    try {
      files = readdirSync(join(source, module, 'migrations')).filter((file) => file.endsWith('.sql'))
    } catch {
      continue
    }
    for (const file of files.sort()) {
      const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file)
      if (!match) throw new Error(`${module}/migrations/${file}: a migration is named 0001_what_it_does.sql`)
      const text = readFileSync(join(source, module, 'migrations', file), 'utf8')
      found.push({ module, number: Number(match[1]), name: match[2] as string, text, digest: createHash('sha256').update(text).digest('hex') })
    }
  }
  return found
}

/**
 * Brings the database to the schema of this code; applied migrations are never run again.
 * @returns the names of those applied now
 * @throws StartError where the database is newer than the code, older than PostgreSQL 15, or an applied migration was changed since
 */
export async function migrate(sql: Database, migrations: Migration[] = listMigrations()): Promise<string[]> {
  // One connection holds the lock, so that two processes starting together do not both migrate.
  return await sql.begin(async (tx) => {
    const [server] = await tx<{ version: number; encoding: string }[]>`
      select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`
    if (!server || server.version < 150000) throw new StartError(`PostgreSQL 15 or newer is needed; this server is ${server?.version}.`)
    if (server.encoding !== 'UTF8')
      throw new StartError(`The database must have the encoding UTF8; it has ${server.encoding}. Create it with: createdb -E UTF8 caunoi`)
    await tx`select pg_advisory_xact_lock(4274200001)`
    await tx`create schema if not exists platform`
    await tx`create table if not exists platform.migration (
      module text not null, number int not null, name text not null, digest text not null,
      applied_at timestamptz not null default now(), primary key (module, number))`
    const applied = await tx<
      { module: string; number: number; name: string; digest: string }[]
    >`select module, number, name, digest from platform.migration`
    const known = new Map(migrations.map((one) => [`${one.module}/${one.number}`, one]))
    for (const row of applied) {
      const ours = known.get(`${row.module}/${row.number}`)
      if (!ours)
        throw new StartError(
          `The database is newer than this code: it has ${row.module} ${row.number} (${row.name}). Start the newer version; nothing was changed.`,
        )
      if (ours.digest !== row.digest)
        throw new StartError(
          `Migration ${row.module} ${row.number} (${row.name}) differs from the one that was applied to this database; nothing was changed.`,
        )
    }
    const done = new Set(applied.map((row) => `${row.module}/${row.number}`))
    const now: string[] = []
    for (const one of migrations) {
      if (done.has(`${one.module}/${one.number}`)) continue
      await tx.unsafe(one.text)
      await tx`insert into platform.migration (module, number, name, digest) values (${one.module}, ${one.number}, ${one.name}, ${one.digest})`
      now.push(`${one.module} ${one.number} ${one.name}`)
    }
    return now
  })
}

/** Whether any migration is still to be applied. A database without our tables needs all. */
export async function pendingMigrations(sql: Database, migrations: Migration[] = listMigrations()): Promise<number> {
  const [row] = await sql<{ there: boolean }[]>`select to_regclass('platform.migration') is not null as there`
  if (!row?.there) return migrations.length
  const [count] = await sql<{ count: number }[]>`select count(*) from platform.migration`
  return migrations.length - (count?.count ?? 0)
}
