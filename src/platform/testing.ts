import { randomBytes } from 'node:crypto'
import type { Actor, App } from './context.ts'
import { migrate } from './db/migrate.ts'
import { connect, type Database } from './db/sql.ts'
import { migrateQueue } from './jobs.ts'
import { createLog } from './log.ts'

/** An actor who may do everything, for tests and for commands at the terminal. */
export const anyone: Actor = { accountId: null, name: 'test', grants: 'all' }

export type TestDatabase = { sql: Database; url: string; app: App; drop(): Promise<void> }

/**
 * A fresh database with the schema of this code, on the server that the test run started (TEST_DATABASE_URL,
 * see tests/setup.ts). Made as a copy of a template, so that it costs some 50 ms.
 */
export async function testDatabase(options: { clock?: () => Date; data?: string } = {}): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with npm test, or vitest with tests/setup.ts')
  const admin = connect(server, { max: 1 })
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = 'caunoi_template'
  try {
    await admin`select pg_advisory_lock(4274200099)`
    const [there] = await admin`select from pg_database where datname = ${template}`
    if (!there) {
      await admin.unsafe(`create database ${template}_new template template0`)
      const sql = connect(databaseAt(server, `${template}_new`), { max: 1 })
      await migrate(sql)
      await sql.end()
      await migrateQueue(databaseAt(server, `${template}_new`), createLog('silent'))
      await admin.unsafe(`alter database ${template}_new rename to ${template}`)
    }
    await admin.unsafe(`create database ${name} template ${template}`)
    await admin`select pg_advisory_unlock(4274200099)`
  } finally {
    await admin.end()
  }
  const url = databaseAt(server, name)
  const sql = connect(url, { max: 5 })
  const app: App = {
    db: sql,
    databaseUrl: url,
    clock: options.clock ?? (() => new Date()),
    log: createLog('silent'),
    data: options.data ?? '/nonexistent',
    origin: 'http://localhost:3000',
    secret: 'a secret that only tests know, and everybody may',
  }
  return {
    sql,
    url,
    app,
    async drop() {
      await sql.end()
      const again = connect(server, { max: 1 })
      await again.unsafe(`drop database if exists ${name} with (force)`)
      await again.end()
    },
  }
}

/** The address of another database on the same server. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
