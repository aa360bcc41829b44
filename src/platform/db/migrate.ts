import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import flow from '../../flow.json' with { type: 'json' }
import { StartError } from '../errors.ts'
import type { Database, Sql } from './sql.ts'

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
    await requireServer(tx)
    await tx`select pg_advisory_xact_lock(4274200001)`
    await tx`create schema if not exists platform`
    await tx`create table if not exists platform.migration (
      module text not null, number int not null, name text not null, digest text not null,
      applied_at timestamptz not null default now(), primary key (module, number))`
    const applied = await tx<Applied[]>`select module, number, name, digest from platform.migration`
    const missing = missingOf(migrations, applied)
    const now: string[] = []
    for (const one of missing) {
      await tx.unsafe(one.text)
      await tx`insert into platform.migration (module, number, name, digest) values (${one.module}, ${one.number}, ${one.name}, ${one.digest})`
      now.push(`${one.module} ${one.number} ${one.name}`)
    }
    return now
  })
}

/** @throws StartError where the server is older than PostgreSQL 15, or this user may not make schemas, or the database cannot hold every text */
export async function requireServer(sql: Sql): Promise<void> {
  const [server] = await sql<{ version: number; encoding: string; name: string; user: string; creates: boolean }[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      current_database() as name, current_user as user, has_database_privilege(current_database(), 'create') as creates`
  if (!server || server.version < 150000) throw new StartError(`PostgreSQL 15 or newer is needed; this server is ${server?.version}.`)
  if (server.encoding !== 'UTF8')
    throw new StartError(`The database must have the encoding UTF8; it has ${server.encoding}. Create it with: createdb -E UTF8 -T template0 caunoi`)
  if (!server.creates)
    throw new StartError(
      `The user ${server.user} may not make schemas in the database ${server.name}. Allow it: grant create on database ${server.name} to ${server.user}`,
    )
}

type Applied = { module: string; number: number; name: string; digest: string }

/** What of this code's migrations a database has not had. @throws StartError where it has had others */
function missingOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
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
    known.delete(`${row.module}/${row.number}`)
  }
  return migrations.filter((one) => known.has(`${one.module}/${one.number}`))
}

/**
 * How many migrations are still to be applied; a database without our tables needs all.
 * @throws StartError where the database is newer than the code, or was made by other migrations
 */
export async function pendingMigrations(sql: Database, migrations: Migration[] = listMigrations()): Promise<number> {
  const [row] = await sql<{ there: boolean }[]>`select to_regclass('platform.migration') is not null as there`
  if (!row?.there) return migrations.length
  return missingOf(migrations, await sql<Applied[]>`select module, number, name, digest from platform.migration`).length
}
