import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveStories } from '../../src/newsroom/index.ts'
import { approve } from '../../src/newsroom/testing.ts'
import { inTransaction } from '../../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../../src/platform/testing.ts'
import { granted, section, story } from '../../src/publication/testing.ts'

/**
 * Scheduled releases while workers are killed and the database cuts their connections: none is lost, none is doubled.
 * The suite tries some hundreds; `npm run test:schedule` ten thousand (or CAUNOI_JOBS=… of your own).
 */

const jobs = Number(process.env.CAUNOI_JOBS ?? 300)
const worker = join(import.meta.dirname, 'sweeper.ts')
let db: TestDatabase
const running = new Set<ChildProcess>()
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  for (const one of running) one.kill('SIGKILL')
  await db.drop()
})

function startOne(): ChildProcess {
  const child = spawn(process.execPath, [worker], {
    env: { ...process.env, DATABASE_URL: db.url, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** The same numbers at every run. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

test(`${jobs} scheduled releases survive killed workers and cut connections: 0 lost, 0 doubled`, { timeout: 120_000 + jobs * 100 }, async () => {
  const sectionId = await inTransaction(db.app, anyone, (ctx) => section(ctx, 'Thời sự'))
  for (let from = 0; from < jobs; from += 500)
    await inTransaction(db.app, anyone, async (ctx) => {
      const size = Math.min(500, jobs - from)
      const saved = granted(
        await saveStories(
          ctx,
          Array.from({ length: size }, (_, n) => story(`j${from + n}`, sectionId, `Bài ${from + n}`)),
        ),
      )
      await approve(
        ctx.sql,
        saved.map((one) => one.editionId),
      )
    })
  // Due from now on, a hundred a second, and some at the same second.
  await db.sql`
    insert into publication.schedule (what, story_id, edition_id, revision_id, language, headline, due_at)
    select 'release', e.story_id, e.id, r.id, e.language, r.headline, date_trunc('second', now() + (row_number() over (order by e.id) / 100) * interval '1 second')
    from newsroom.edition e join newsroom.revision r on r.edition_id = e.id`
  const random = chance(20_261_127)
  let kills = 0
  let cuts = 0
  for (let n = 0; n < 3; n++) startOne()
  const waiting = async () =>
    (await db.sql<{ count: number }[]>`select count(*) from publication.schedule where state = 'waiting'`)[0]?.count as number
  for (let left = await waiting(); left > 0; left = await waiting()) {
    await new Promise((resolve) => setTimeout(resolve, 700 + random.next().value * 800))
    const alive = [...running]
    const victim = alive[Math.floor(random.next().value * alive.length)]
    if (random.next().value < 0.6) {
      victim?.kill('SIGKILL')
      kills++
    } else {
      // As a database that fails over: its connections end under whoever works.
      const cut = await db.sql`
        select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name in ('sweeper', 'caunoi jobs')`
      cuts += cut.length
    }
    while (running.size < 3) startOne()
  }
  const [counted] = await db.sql<{ lost: number; doubled: number; done: number; early: number }[]>`
    select count(*) filter (where r.releases is null) as lost, count(*) filter (where r.releases > 1) as doubled,
      count(*) filter (where s.state = 'done') as done, count(*) filter (where r.first < s.due_at) as early
    from publication.schedule s left join (select edition_id, count(*) as releases, min(recorded_at) as first from publication.release group by edition_id) r on r.edition_id = s.edition_id`
  process.stdout.write(`${jobs} scheduled, ${kills} workers killed, ${cuts} connections cut: ${counted?.lost} lost, ${counted?.doubled} doubled\n`)
  expect(counted).toEqual({ lost: 0, doubled: 0, early: 0, done: jobs })
  expect(kills + cuts).toBeGreaterThan(0)
})
