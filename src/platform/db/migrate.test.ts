import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import flow from '../../flow.json' with { type: 'json' }
import { StartError } from '../errors.ts'
import { databaseAt } from '../testing.ts'
import { listMigrations, type Migration, migrate, pendingMigrations, requireServer } from './migrate.ts'
import { connect, type Database } from './sql.ts'

const server = process.env.TEST_DATABASE_URL as string
let name: string
let sql: Database

/** An empty database: the shared template of other tests is migrated already. */
beforeEach(async () => {
  name = `migrate_${randomBytes(6).toString('hex')}`
  const admin = connect(server, { max: 1 })
  await admin.unsafe(`create database ${name} template template0`)
  await admin.end()
  sql = connect(databaseAt(server, name), { max: 4 })
})
afterEach(async () => {
  await sql.end()
  const admin = connect(server, { max: 1 })
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.end()
})

const step = (number: number, text: string, digest = `${number}`): Migration => ({ module: 'people', number, name: `step_${number}`, text, digest })
const two = [step(1, 'create table public.one (id int)'), step(2, 'create table public.two (id int)')]
const tables = async () =>
  (await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`).map((row) => row.name)
const applied = async () => (await sql<{ number: number }[]>`select number from platform.migration order by module, number`).map((row) => row.number)

test('every migration of the code is applied once, and none the second time', async () => {
  const all = listMigrations()
  expect(await pendingMigrations(sql)).toBe(all.length)
  expect(await migrate(sql)).toEqual(all.map((one) => `${one.module} ${one.number} ${one.name}`))
  expect(await migrate(sql)).toEqual([])
  expect(await pendingMigrations(sql)).toBe(0)
})

test('a new migration is applied to what stands, without running the others again', async () => {
  await migrate(sql, two.slice(0, 1))
  expect(await pendingMigrations(sql, two)).toBe(1)
  expect(await migrate(sql, two)).toEqual(['people 2 step_2'])
  expect(await tables()).toEqual(['one', 'two'])
})

test('a database that is newer than the code is refused in one clear sentence, and nothing is changed', async () => {
  await migrate(sql, two)
  const older = [two[0] as Migration, { ...step(1, 'create table public.three (id int)'), module: 'media' }]
  const refusal = migrate(sql, older)
  await expect(refusal).rejects.toBeInstanceOf(StartError)
  await expect(refusal).rejects.toThrow(
    'The database is newer than this code: it has people 2 (step_2). Start the newer version; nothing was changed.',
  )
  expect(await tables()).toEqual(['one', 'two'])
  await expect(pendingMigrations(sql, older)).rejects.toThrow('The database is newer than this code')
})

test('a migration that was changed after it was applied is refused, and nothing is changed', async () => {
  await migrate(sql, two.slice(0, 1))
  const refusal = migrate(sql, [{ ...(two[0] as Migration), digest: 'other' }, two[1] as Migration])
  await expect(refusal).rejects.toBeInstanceOf(StartError)
  await expect(refusal).rejects.toThrow('Migration people 1 (step_1) differs from the one that was applied to this database; nothing was changed.')
  await expect(pendingMigrations(sql, [{ ...(two[0] as Migration), digest: 'other' }])).rejects.toThrow('differs from the one that was applied')
  expect(await tables()).toEqual(['one'])
})

test('who may not make schemas is told how that is allowed', async () => {
  const role = `reader_${Date.now()}`
  await sql.unsafe(`create role ${role}`)
  const refusal = sql.begin(async (tx) => {
    await tx.unsafe(`set local role ${role}`)
    await requireServer(tx)
  })
  await expect(refusal).rejects.toThrow(/may not make schemas in the database .*: grant create on database/)
  await sql.unsafe(`drop role ${role}`)
  await requireServer(sql)
})

test('migrations that fail half-way leave nothing of themselves, and can be run again', async () => {
  await expect(migrate(sql, [...two, step(3, 'create table public.three (id int); select no_such_function()')])).rejects.toThrow('no_such_function')
  expect(await tables()).toEqual([])
  expect(await pendingMigrations(sql, two)).toBe(2)
  expect(await migrate(sql, two)).toHaveLength(2)
})

test('two that start at the same time apply each migration once', async () => {
  const slow = [step(1, 'select pg_sleep(0.2); create table public.one (id int)'), two[1] as Migration]
  const outcomes = await Promise.all([migrate(sql, slow), migrate(sql, slow), migrate(sql, slow)])
  expect(outcomes.flat().sort()).toEqual(['people 1 step_1', 'people 2 step_2'])
  expect(await applied()).toEqual([1, 2])
})

test('migrations are listed platform first, then as the modules follow each other, and by number', () => {
  const listed = listMigrations()
  const order = ['platform', ...flow]
  const places = listed.map((one) => order.indexOf(one.module) * 1000 + one.number)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(new Set(places).size).toBe(places.length)
  expect(listed.map((one) => one.module)).toEqual(expect.arrayContaining(['platform', 'people', 'newsroom', 'publication', 'readers']))
})

test('a file that is not named like a migration is a fault, not passed over', () => {
  const source = mkdtempSync(join(tmpdir(), 'caunoi-migrations-'))
  try {
    mkdirSync(join(source, 'people/migrations'), { recursive: true })
    writeFileSync(join(source, 'people/migrations/0001_first.sql'), 'select 1')
    expect(listMigrations(source).map((one) => one.name)).toEqual(['first'])
    writeFileSync(join(source, 'people/migrations/2-second.sql'), 'select 1')
    expect(() => listMigrations(source)).toThrow('a migration is named 0001_what_it_does.sql')
  } finally {
    rmSync(source, { recursive: true, force: true })
  }
})
