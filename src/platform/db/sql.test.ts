import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { connect, isDatabaseGone } from './sql.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => await database.drop())

const errorOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('it went well')
}

test('a database that is gone is told from a question that was wrong', async () => {
  const sql = connect(database.url, { max: 1 })
  expect(isDatabaseGone(await errorOf(sql`select nothing from nowhere`))).toBe(false)
  expect(isDatabaseGone(await errorOf(sql`select 1 / 0`))).toBe(false)
  expect(isDatabaseGone(await errorOf(sql`select pg_terminate_backend(pg_backend_pid())`))).toBe(true)
  await sql.end({ timeout: 1 })
  expect(isDatabaseGone(await errorOf(sql`select 1`))).toBe(true)
  const nobody = connect('postgres://nobody@127.0.0.1:1/none', { max: 1 })
  expect(isDatabaseGone(await errorOf(nobody`select 1`))).toBe(true)
  await nobody.end({ timeout: 1 })
  for (const other of [new Error('x'), Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' }), undefined, null, 'x'])
    expect(isDatabaseGone(other)).toBe(false)
})

test('a question in a transaction whose connection has just died is refused, and ends neither the process nor the pool', async () => {
  const sql = connect(database.url, { max: 1 })
  for (let round = 0; round < 5; round++) {
    // What the driver sends next, to end the transaction, finds no connection.
    const died = sql.begin(async (tx) => await tx`select pg_terminate_backend(pg_backend_pid())`)
    expect(isDatabaseGone(await errorOf(died))).toBe(true)
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }])
  }
  await sql.end({ timeout: 1 })
})
