import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from './context.ts'
import { registerJobs, startWorker, subscribersOf } from './jobs.ts'
import { anyone, type TestDatabase, testDatabase } from './testing.ts'

let db: TestDatabase
const runs: string[] = []

beforeAll(async () => {
  db = await testDatabase()
  registerJobs([
    { task: 'test.listen', on: ['test.happened'], run: async (_, payload) => void runs.push(`listen ${JSON.stringify(payload)}`) },
    { task: 'test.listen-too', on: ['test.happened', 'test.other'], run: async () => void runs.push('listen-too') },
    { task: 'test.never-called', run: async () => void runs.push('never') },
  ])
})
afterAll(() => db.drop())
beforeEach(async () => {
  await db.sql`delete from graphile_worker._private_jobs`
  runs.length = 0
})

const waiting = async () =>
  (await db.sql<{ task: string }[]>`select task_identifier as task from graphile_worker.jobs order by 1`).map((row) => row.task)
const events = async () => await db.sql<{ name: string; data: unknown }[]>`select name, data from platform.event order by position desc limit 1`

test('an event and the jobs of those who wait for it are written together', async () => {
  await inTransaction(db.app, anyone, async (ctx) => {
    await ctx.emit({ name: 'test.happened', data: { id: 7 } })
    expect(await waiting()).toEqual([])
  })
  expect(await events()).toEqual([{ name: 'test.happened', data: { id: 7 } }])
  expect(await waiting()).toEqual(['test.listen', 'test.listen-too'])
})

test('an action that fails leaves neither event nor job', async () => {
  const before = await db.sql`select count(*) from platform.event`
  const failed = inTransaction(db.app, anyone, async (ctx) => {
    await ctx.emit({ name: 'test.happened', data: {} })
    await ctx.emit({ name: 'test.other', data: {} })
    throw new Error('refused by life')
  })
  await expect(failed).rejects.toThrow('refused by life')
  expect(await waiting()).toEqual([])
  expect(await db.sql`select count(*) from platform.event`).toEqual(before)
})

test('events one after another leave one job that waits, not one each', async () => {
  for (let times = 0; times < 3; times++) await inTransaction(db.app, anyone, (ctx) => ctx.emit({ name: 'test.happened', data: {} }))
  expect(await waiting()).toEqual(['test.listen', 'test.listen-too'])
})

test('an event for which nobody waits is written all the same; one with a wrong name is not', async () => {
  await inTransaction(db.app, anyone, (ctx) => ctx.emit({ name: 'test.unheard', data: {} }))
  expect(await events()).toMatchObject([{ name: 'test.unheard' }])
  expect(await waiting()).toEqual([])
  await expect(inTransaction(db.app, anyone, (ctx) => ctx.emit({ name: 'Not A Name', data: {} }))).rejects.toThrow('event_name_check')
})

test('an action knows the instant of its clock and who acts', async () => {
  const instant = new Date('2025-03-03T00:00:00Z')
  const seen = await inTransaction({ db: db.sql, clock: () => instant }, anyone, async (ctx) => [ctx.now, ctx.actor])
  expect(seen).toEqual([instant, anyone])
})

test('jobs know which events call them', () => {
  expect(subscribersOf('test.happened')).toEqual(['test.listen', 'test.listen-too'])
  expect(subscribersOf('test.other')).toEqual(['test.listen-too'])
  expect(subscribersOf('test.nothing')).toEqual([])
})

test('a worker runs every job that waits for events at its start, and again when one happens', async () => {
  const worker = await startWorker(db.app)
  try {
    await expect.poll(() => [...runs].sort(), { timeout: 20_000 }).toEqual(['listen {}', 'listen-too'])
    await inTransaction(db.app, anyone, (ctx) => ctx.emit({ name: 'test.other', data: {} }))
    await expect.poll(() => [...runs].sort(), { timeout: 20_000 }).toEqual(['listen {}', 'listen-too', 'listen-too'])
    await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
  } finally {
    await worker.stop()
  }
})
