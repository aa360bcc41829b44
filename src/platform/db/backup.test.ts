import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { copyOut } from './backup.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => await database.drop())

/** Takes nothing until all of a small table has come, and is full then. */
function slow(): { stream: Writable; received: () => number } {
  let bytes = 0
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      setTimeout(done, bytes < 2000 ? 300 : 0)
    },
  })
  return { stream, received: () => bytes }
}

test('a table that comes faster than it is written down leaves the connection open for the next question, whatever its size', async () => {
  await database.sql`create table public.wide as select n, repeat('x', 1000) as text from generate_series(1, 400) as n`
  for (const rows of [20, 66, 70, 100, 130, 200, 400]) {
    const { stream, received } = slow()
    await database.sql.begin(async (tx) => {
      await copyOut(tx, `copy (select text from public.wide where n <= ${rows}) to stdout`, stream)
      expect(received(), String(rows)).toBe(rows * 1001)
      expect(await tx`select 1 as one`).toEqual([{ one: 1 }])
    })
  }
}, 20_000)
