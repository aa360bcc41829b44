import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { body, p } from '../src/newsroom/body.ts'
import { nameConcept, saveStories } from '../src/newsroom/index.ts'
import { inTransaction } from '../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { releaseRevisions } from '../src/publication/index.ts'

/** `caunoi serve --processes 2`, as a process of its own over a database with one story. */

const root = join(import.meta.dirname, '..')
let database: TestDatabase
let data: string
let child: ChildProcess | undefined
let section: number

beforeAll(async () => {
  database = await testDatabase()
  data = mkdtempSync(join(tmpdir(), 'caunoi-processes-'))
  const made = await inTransaction(database.app, anyone, (ctx) => nameConcept(ctx, { kind: 'section', names: { vi: 'Biển đảo' } }))
  if (!made.ok) throw new Error(made.refusal.kind)
  section = made.value
})
afterEach(() => {
  child?.kill('SIGKILL')
})
afterAll(async () => {
  await database.drop()
  rmSync(data, { recursive: true, force: true })
})

async function publish(headline: string, kind: 'publish' | 'update'): Promise<string> {
  const saved = await inTransaction(database.app, anyone, (ctx) =>
    saveStories(ctx, [
      {
        uri: 'urn:a',
        sectionId: section,
        conceptIds: [],
        editions: [{ language: 'vi', slug: 'bai', headline, standfirst: '', content: { body: body(p('Nội dung')), credits: [], sources: [] } }],
      },
    ]),
  )
  const [one] = saved.ok ? saved.value : []
  if (!one) throw new Error('nothing was saved')
  const released = await inTransaction(database.app, anyone, (ctx) =>
    releaseRevisions(ctx, [{ revisionId: one.revisionId, kind, publicFrom: new Date('2025-06-01T02:00:00Z') }]),
  )
  if (!released.ok) throw new Error(released.refusal.kind)
  return `/${one.slug}-${one.editionId}.html`
}

async function serve(): Promise<{ origin: string; exit: Promise<number | null>; said: () => string }> {
  const env = { ...process.env, DATABASE_URL: database.url, CAUNOI_DATA: data, PORT: '0', HOST: '127.0.0.1', CAUNOI_ORIGIN: '', NODE_OPTIONS: '' }
  const started = spawn(process.execPath, [join(root, 'src/cli.ts'), 'serve', '--processes', '2'], { cwd: root, env })
  child = started
  let said = ''
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (said += data))
  const exit = new Promise<number | null>((resolve) => started.once('exit', (code) => resolve(code)))
  await vi.waitUntil(() => /is open at/.test(said) || started.exitCode !== null, { timeout: 60_000, interval: 20 })
  const port = /localhost:(\d+)/.exec(said)?.[1]
  if (!port) throw new Error(`it said: ${said}`)
  return { origin: `http://127.0.0.1:${port}`, exit, said: () => said }
}

/** The web processes: children of the first one. */
const webProcesses = (): number[] => readFileSync(`/proc/${child?.pid}/task/${child?.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
/** Each request on a connection of its own, so that the processes take turns. */
const ask = async (url: string): Promise<string> => await (await fetch(url, { headers: { Connection: 'close' } })).text()

test('several processes answer on one port, all hear of a release, and one that dies is replaced', async () => {
  const path = await publish('Bản một', 'publish')
  const { origin, exit, said } = await serve()
  const first = webProcesses()
  expect(first).toHaveLength(2)
  const several = () => Promise.all(Array.from({ length: 12 }, () => ask(origin + path)))
  expect((await several()).every((one) => one.includes('Bản một'))).toBe(true)

  await publish('Bản hai', 'update')
  await vi.waitUntil(async () => (await several()).every((one) => one.includes('Bản hai')), { timeout: 5000 })

  process.kill(first[0] as number, 'SIGKILL')
  await vi.waitUntil(() => webProcesses().length === 2 && !webProcesses().includes(first[0] as number), { timeout: 20_000 })
  expect(webProcesses()).toContain(first[1])
  expect(said()).toContain('another takes its place')
  expect((await several()).every((one) => one.includes('Bản hai'))).toBe(true)

  const last = webProcesses()
  child?.kill('SIGTERM')
  expect(await exit).toBe(0)
  expect(last.filter(alive)).toEqual([])
})

test('where the first process is killed the others end too', async () => {
  const { exit } = await serve()
  const all = webProcesses()
  child?.kill('SIGKILL')
  await exit
  await vi.waitUntil(() => !all.some(alive), { timeout: 20_000 })
})

test('a number of processes that is none is wrong use', async () => {
  for (const wrong of ['0', 'two', '-1', '1000']) {
    const run = spawn(process.execPath, [join(root, 'src/cli.ts'), 'serve', '--processes', wrong], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    run.stderr.on('data', (data) => (said += data))
    expect(await new Promise((resolve) => run.once('exit', resolve))).toBe(2)
    expect(said).toContain('--processes')
  }
})
