import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount, findAccountByEmail, readAccounts, roleNames, systemActor } from '../src/people/index.ts'
import { inTransaction } from '../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { deleteDemoFile, describeAccounts, makeDemoAccounts, readDemoFile, removeDemoAccounts, writeDemoFile } from './accounts.ts'

let database: TestDatabase
let data: string
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'caunoi-demo-accounts-'))
  database = await testDatabase({ data })
})
afterAll(async () => {
  await database.drop()
  rmSync(data, { recursive: true, force: true })
})

test('the demonstration has one account of each role, whose passwords only the owner of the folder reads, and goes without a trace but in the log', async () => {
  const { app, sql } = database
  await inTransaction(app, anyone, (ctx) => addAccount(ctx, { name: 'Real', email: 'real@bao.example.vn', language: 'vi', roles: [] }))
  const made = await inTransaction(app, anyone, (ctx) => makeDemoAccounts(ctx, app))
  writeDemoFile(data, made)
  expect(made.map((one) => one.role).sort()).toEqual([...roleNames].sort())
  expect(new Set(made.map((one) => one.password)).size).toBe(made.length)
  for (const one of made) {
    expect(one.name).toMatch(/Mẫu|Ví Dụ|Thử|Giả Định|Sample/)
    expect(one.address).toMatch(/@mau\.example$/)
    expect(await findAccountByEmail(sql, one.address)).toMatchObject({ state: 'open', name: one.name })
  }
  expect(statSync(join(data, 'demo-accounts.json')).mode & 0o777).toBe(0o600)
  expect(readDemoFile(data)).toEqual(made)
  const words = describeAccounts(made, 'http://localhost:3000')
  for (const one of made) expect(words).toContain(one.password)
  expect(JSON.stringify(await sql`select data from platform.event`)).not.toContain(made[0]?.password)

  // One of them did something: the log goes on naming them.
  const acted = await findAccountByEmail(sql, made[0]?.address ?? '')
  await inTransaction(app, systemActor('x', acted?.id ?? 0), (ctx) => ctx.emit({ name: 'people.signed-in', data: {} }))
  expect(await inTransaction(app, anyone, (ctx) => removeDemoAccounts(ctx))).toBe(made.length)
  deleteDemoFile(data)
  expect(readDemoFile(data)).toBeUndefined()
  expect((await readAccounts(sql)).map((one) => one.name)).toEqual(['Real'])
  expect(await sql`select name, email, disabled_at is not null as closed from people.account where kind = 'person' order by id`).toEqual([
    { name: 'Real', email: 'real@bao.example.vn', closed: false },
    { name: made[0]?.name, email: null, closed: true },
  ])
  for (const table of ["auth_user where email like '%mau.example'", 'role_grant', 'unit'])
    expect((await sql.unsafe<{ n: number }[]>(`select count(*)::int as n from people.${table}`))[0]?.n, table).toBe(0)
})
