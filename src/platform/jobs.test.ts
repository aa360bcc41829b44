import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerJobs, startWorker } from './jobs.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => await db.drop())

test('a worker stops although a run of what is swept never answers, and others are swept meanwhile', async () => {
  let swept = 0
  registerJobs([
    { task: 'test.hangs', every: 10, run: () => new Promise(() => {}) },
    {
      task: 'test.goes-on',
      every: 10,
      async run() {
        swept++
      },
    },
  ])
  const worker = await startWorker(db.app)
  await expect.poll(() => swept).toBeGreaterThan(2)
  const began = performance.now()
  await worker.stop()
  expect(performance.now() - began).toBeLessThan(8000)
})
