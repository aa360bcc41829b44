import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '../../src/platform/db/sql.ts'
import { databaseAt, type TestDatabase, testDatabase } from '../../src/platform/testing.ts'

/** The terminal's story: what a person who runs the newspaper is told. Every command is a process of its own, as it is for them. */

const root = join(import.meta.dirname, '../..')
const commands = ['start', 'serve', 'work', 'migrate', 'demo', 'import', 'reindex', 'user', 'token', 'backup', 'restore', 'doctor']
/** What is asked of accounts and tokens stands in commands of their own. */
const parts = ['import ninjs', 'user add', 'user list', 'user disable', 'user password', 'token create', 'token list', 'token revoke']
const folders: string[] = []
const running: ChildProcess[] = []
let database: TestDatabase

/** A folder of its own, that any user may enter. */
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'caunoi-start-'))
  chmodSync(made, 0o755)
  folders.push(made)
  return made
}

type Settings = Record<string, string | undefined>
const environment = (settings: Settings): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, NODE_OPTIONS: ___, ...own } = process.env
  return { ...own, PORT: '0', HOST: '127.0.0.1', CAUNOI_DATA: '/nonexistent/unless-the-test-names-one', VITEST: undefined, ...settings }
}

/** Runs a command to its end. */
function caunoi(args: string[], settings: Settings = {}, options: { input?: string; as?: 'nobody' } = {}) {
  const program = [process.execPath, join(root, 'bin/caunoi.mjs'), ...args]
  const whole = options.as ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...program] : program
  const [first, ...rest] = whole as [string, ...string[]]
  const { status, stdout, stderr } = spawnSync(first, rest, {
    cwd: root,
    env: environment(settings),
    encoding: 'utf8',
    timeout: 100_000,
    input: options.input ?? '',
  })
  return { status, stdout, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' }
}

/** Starts a command that goes on, and waits for a sentence of it. `direct`: without the launcher, so that its pid is the newspaper's. */
async function launch(args: string[], settings: Settings, sentence: RegExp, direct = false) {
  const child = spawn(process.execPath, [join(root, direct ? 'src/cli.ts' : 'bin/caunoi.mjs'), ...args], {
    cwd: root,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data
    })
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  await vi.waitUntil(() => sentence.test(said) || child.exitCode !== null, { timeout: 60_000, interval: 20 })
  if (!sentence.test(said)) throw new Error(`it ended with ${child.exitCode} and said: ${said}`)
  const origin = `http://127.0.0.1:${/localhost:(\d+)/.exec(said)?.[1]}`
  return { child, exit, origin, said: () => said }
}

const stop = async ({ child, exit }: { child: ChildProcess; exit: Promise<number | null> }): Promise<number | null> => {
  child.kill('SIGTERM')
  return await exit
}

beforeAll(async () => {
  database = await testDatabase()
})
afterEach(() => {
  for (const one of running.splice(0)) if (one.exitCode === null && one.signalCode === null) one.kill('SIGKILL')
})
afterAll(async () => {
  await database.drop()
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

/** One complaint: a line for a person, nothing of the program's inside. */
const complaint = ({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): string => {
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).not.toMatch(/\n\s+at |node:internal|should not have happened/)
  const lines = stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] as string
}

test('--help lists exactly the commands that there are, and exit codes', () => {
  const { status, stdout, stderr } = caunoi(['--help'])
  expect(status).toBe(0)
  expect(stderr).toBe('')
  const listed = [...(stdout.split('Commands:')[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map((one) => one[1])
  expect(listed.filter((one) => one !== 'help')).toEqual(commands)
  expect(stdout).toContain('Exit codes:')
})

test.each([...commands.filter((one) => one !== 'user' && one !== 'token'), ...parts])('%s --help says what it does, with examples', (words) => {
  const { status, stdout } = caunoi([...words.split(' '), '--help'])
  expect(status).toBe(0)
  expect(stdout).toContain(`caunoi ${words}`)
  expect(stdout).toMatch(/Examples?:\n {2}/)
})

test('a command or option that does not exist is wrong use: exit code 2, and where to look', () => {
  for (const args of [['servve'], ['serve', '--wrong'], ['import', 'ninjs'], ['backup']]) {
    const { status, stderr } = caunoi(args)
    expect(status, args.join(' ')).toBe(2)
    expect(stderr, args.join(' ')).toContain('--help')
  }
})

test('a setting that cannot be is named with its value', () => {
  expect(complaint(caunoi(['serve'], { PORT: 'acht' }))).toMatch(/PORT.*acht.*0 to 65535/)
  expect(complaint(caunoi(['serve'], { CAUNOI_ORIGIN: 'bao.vn/x' }))).toContain('CAUNOI_ORIGIN')
  expect(complaint(caunoi(['serve'], { DATABASE_URL: 'mysql://localhost/x' }))).toContain('postgres://')
})

test('a DATABASE_URL where nobody answers, or that names no database, is one line and exit 1', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  const data = folder()
  expect(complaint(caunoi(['serve'], { CAUNOI_DATA: data, DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` }))).toMatch(/DATABASE_URL/)
  expect(complaint(caunoi(['serve'], { CAUNOI_DATA: data, DATABASE_URL: databaseAt(database.url, 'there_is_none') }))).toMatch(/DATABASE_URL/)
})

test('a DATABASE_URL that is no address is refused without being printed: it carries a password', () => {
  for (const url of ['postgres://a:geheim%zz@localhost/x', 'postgres://a:geheim@localhost:99999/x', 'postgres://a:geheim@local host/x']) {
    const run = caunoi(['migrate', '--json'], { CAUNOI_DATA: folder(), DATABASE_URL: url })
    expect(run.status).toBe(1)
    expect(run.stderr, url).toMatch(/^DATABASE_URL cannot be read as an address[^\n]*\n$/)
    expect(run.stderr + run.stdout, url).not.toContain('geheim')
    expect(JSON.parse(run.lastLine).error, url).toMatch(/^DATABASE_URL/)
  }
})

test('serve on a database that was not set up says what to run, and changes nothing', async () => {
  const admin = connect(database.url, { max: 1 })
  const name = `${new URL(database.url).pathname.slice(1)}_empty`
  await admin.unsafe(`create database ${name} template template0`)
  const url = databaseAt(database.url, name)
  expect(complaint(caunoi(['serve'], { CAUNOI_DATA: folder(), DATABASE_URL: url }))).toContain('npx caunoi migrate')
  const sql = connect(url, { max: 1 })
  expect(await sql`select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`).toHaveLength(0)
  const first = caunoi(['migrate', '--json'], { CAUNOI_DATA: folder(), DATABASE_URL: url })
  expect(first.status).toBe(0)
  expect(JSON.parse(first.lastLine).applied.length).toBeGreaterThan(3)
  expect(JSON.parse(caunoi(['migrate', '--json'], { CAUNOI_DATA: folder(), DATABASE_URL: url }).lastLine)).toEqual({ applied: [] })
  await sql.end()
  await admin.unsafe(`drop database ${name} with (force)`)
  await admin.end()
})

test('a database newer than the code is left as it is', async () => {
  await database.sql`insert into platform.migration (module, number, name, digest) values ('readers', 9000, 'from_tomorrow', 'x')`
  const settings = { CAUNOI_DATA: folder(), DATABASE_URL: database.url }
  try {
    expect(complaint(caunoi(['serve'], settings))).toMatch(/newer/)
    expect(complaint(caunoi(['migrate'], settings))).toMatch(/newer/)
  } finally {
    await database.sql`delete from platform.migration where number = 9000`
  }
})

test('serve never creates content, and says where it is open', async () => {
  const paper = await launch(['serve', '--json'], { CAUNOI_DATA: folder(), DATABASE_URL: database.url }, /"port":\d+/)
  const { port } = JSON.parse(
    paper
      .said()
      .split('\n')
      .find((line) => line.startsWith('{')) ?? '{}',
  )
  const home = await fetch(`http://127.0.0.1:${port}/`)
  expect(home.status).toBe(200)
  expect(await home.text()).toContain('Chưa có tin nào ở đây.')
  expect(await stop(paper)).toBe(0)
  const [count] = await database.sql<
    { stories: number; concepts: number }[]
  >`select (select count(*) from newsroom.story) as stories, (select count(*) from newsroom.concept) as concepts`
  expect(count).toEqual({ stories: 0, concepts: 0 })
})

test('a port that is in use is named, with another to take, and nothing is set up', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const data = folder()
  try {
    expect(complaint(caunoi(['start', '--no-demo'], { CAUNOI_DATA: data, PORT: String(port) }))).toContain(`Port ${port} is in use`)
    expect(existsSync(join(data, 'postgres'))).toBe(false)
    expect(complaint(caunoi(['start', '--no-demo'], { CAUNOI_DATA: join(data, 'none'), PORT: String(port) }))).toContain(`Port ${port} is in use`)
    expect(existsSync(join(data, 'none'))).toBe(false)
  } finally {
    other.close()
  }
})

test.skipIf(process.getuid?.() !== 0)(
  'a data folder that may not be written is one line and exit 1 (skipped where the tests do not run as root)',
  () => {
    const data = folder()
    const line = complaint(caunoi(['start', '--no-demo'], { CAUNOI_DATA: data, HOME: '/nonexistent' }, { as: 'nobody' }))
    expect(line).toContain(data)
    expect(readdirSync(data)).toEqual([])
    expect(complaint(caunoi(['migrate'], { CAUNOI_DATA: join(data, 'deeper'), HOME: '/nonexistent' }, { as: 'nobody' }))).toContain('CAUNOI_DATA')
  },
)

test('a data folder that cannot be made is one line and exit 1, and does not hang', () => {
  for (const path of ['/proc/caunoi', '/dev/null/caunoi', '/etc/passwd'])
    expect(complaint(caunoi(['serve'], { CAUNOI_DATA: path })), path).toContain(`The data folder ${path} cannot be made`)
})

const item = {
  uri: 'urn:test:story:1',
  type: 'text',
  language: 'vi',
  versioncreated: '2026-03-01T08:00:00+07:00',
  headlines: [{ value: 'Bài thử của máy đầu cuối' }],
  bodies: [{ value: '<p>Một câu đủ dài để là một bài.</p>', contenttype: 'text/html' }],
}

test('one folder, one newspaper: a second start leaves, a killed one loses nothing and starts again', async () => {
  const data = folder()
  const settings = { CAUNOI_DATA: data }
  const imported = caunoi(['import', 'ninjs', '-', '--json'], settings, { input: `${JSON.stringify(item)}\nno json\n` })
  expect(imported.status).toBe(3)
  expect(JSON.parse(imported.lastLine)).toMatchObject({ imported: 1, refused: 1, indexed: 1 })

  const first = await launch(['serve'], settings, /open at/, true)
  const second = caunoi(['start', '--no-demo'], settings)
  expect(second.status).toBe(1)
  expect(second.stderr).toContain(String(first.child.pid))
  const latest = await (await fetch(`${first.origin}/tin-moi-nhat`)).text()
  const id = /-(\d+)\.html/.exec(latest)?.[1]
  expect(id).toBeDefined()
  const vote = await fetch(`${first.origin}/danh-gia/${id}`, { method: 'POST', body: new URLSearchParams({ level: '4' }), redirect: 'manual' })
  expect(vote.status).toBe(303)
  first.child.kill('SIGKILL')
  await first.exit

  const again = await launch(['serve'], settings, /open at/)
  expect(await (await fetch(`${again.origin}/danh-gia/${id}`)).text()).toContain('1 lượt đánh giá')
  expect(await stop(again)).toBe(0)

  const doctor = caunoi(['doctor', '--json'], settings)
  expect(JSON.parse(doctor.lastLine)).toMatchObject({ healthy: true })
  expect(doctor.status).toBe(0)
  for (const args of [
    ['reindex', '--json'],
    ['work', '--once', '--json'],
    ['backup', join(data, 'copy'), '--json'],
  ]) {
    const run = caunoi(args, settings)
    expect(run.status, run.stderr).toBe(0)
    expect(typeof JSON.parse(run.lastLine)).toBe('object')
  }
  const restored = folder()
  expect(caunoi(['restore', join(data, 'copy'), '--json'], { CAUNOI_DATA: restored }).status).toBe(0)
  const copy = await launch(['serve'], { CAUNOI_DATA: restored }, /open at/)
  expect(await (await fetch(`${copy.origin}/tin-moi-nhat`)).text()).toContain(item.headlines[0]?.value)
  await stop(copy)
}, 180_000)

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a set-up that is ended by %s stops its database and leaves nothing half done',
  async (signal) => {
    const data = folder()
    const settings = { CAUNOI_DATA: data }
    const begun = await launch(['start'], settings, /Writing the demonstration/)
    begun.child.kill(signal)
    expect(await begun.exit).toBe(128 + constants.signals[signal])
    expect(readdirSync(join(data, 'postgres/users'))).toEqual([])
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false)
    expect(begun.said()).not.toContain('should not have happened')
    if (signal !== 'SIGINT') return
    // All of it or nothing, so that the next start knows what to do.
    const again = await launch(['start'], settings, /open at/)
    expect(again.said()).toContain('The demonstration newspaper is there')
    expect(await stop(again)).toBe(0)
  },
  120_000,
)

test('an import that is ended half-way says so by its exit code, keeps what is stored, and goes on where it was', async () => {
  const data = folder()
  const settings = { CAUNOI_DATA: data, DATABASE_URL: database.url }
  const file = join(data, 'stories.ndjson')
  const count = 6000
  writeFileSync(file, Array.from({ length: count }, (_, n) => JSON.stringify({ ...item, uri: `urn:test:ended:${n}` })).join('\n'))
  const begun = await launch(['import', 'ninjs', file, '--json', '--no-index'], settings, /^/)
  const stored = async () =>
    (await database.sql<{ count: number }[]>`select count(*) from newsroom.story where uri like 'urn:test:ended:%'`)[0]?.count ?? 0
  await vi.waitUntil(async () => (await stored()) > 0, { timeout: 60_000, interval: 10 })
  begun.child.kill('SIGTERM')
  expect(await begun.exit).toBe(143)
  const before = await stored()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(count)
  const rest = caunoi(['import', 'ninjs', file, '--json', '--no-index'], settings)
  const counted = JSON.parse(rest.lastLine)
  expect(rest.stderr).toContain('Going on after line')
  expect(counted.imported).toBe(count - before)
  expect(counted.refused).toBe(0)
  expect(await stored()).toBe(count)
}, 120_000)

test('an import whose database goes away says so in one line, and the stored stories stay', async () => {
  const data = folder()
  const file = join(data, 'stories.ndjson')
  const count = 6000
  writeFileSync(file, Array.from({ length: count }, (_, n) => JSON.stringify({ ...item, uri: `urn:test:gone:${n}` })).join('\n'))
  const settings = { CAUNOI_DATA: data, DATABASE_URL: database.url }
  const begun = await launch(['import', 'ninjs', file, '--json', '--no-index'], settings, /^/)
  const stored = async () =>
    (await database.sql<{ count: number }[]>`select count(*) from newsroom.story where uri like 'urn:test:gone:%'`)[0]?.count ?? 0
  await vi.waitUntil(async () => (await stored()) > 0, { timeout: 60_000, interval: 10 })
  await database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`
  expect(await begun.exit).toBe(1)
  expect(begun.said()).toContain('The database went away meanwhile')
  expect(begun.said()).not.toMatch(/\n\s+at |should not have happened/)
  const before = await stored()
  expect(before).toBeLessThan(count)
  const rest = JSON.parse(caunoi(['import', 'ninjs', file, '--json', '--no-index'], settings).lastLine)
  expect(rest.imported + rest.unchanged + before).toBeGreaterThanOrEqual(count)
  expect(await stored()).toBe(count)
}, 120_000)

test('a newspaper whose embedded database is killed starts it again and goes on, and asks readers to come back meanwhile', async () => {
  const data = folder()
  const paper = await launch(['start', '--no-demo'], { CAUNOI_DATA: data }, /open at/)
  const postmaster = () => Number.parseInt(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8'), 10)
  for (let round = 0; round < 2; round++) {
    const killed = postmaster()
    process.kill(killed, 'SIGKILL')
    const seen = new Set<number>()
    await vi.waitUntil(
      async () => {
        // Asked for anew each time: what is in the cache is answered in any case.
        const { status } = await fetch(`${paper.origin}/tim-kiem?q=mot${round}${seen.size}${Math.random()}`)
        seen.add(status)
        return status === 200 && existsSync(join(data, 'postgres/data/postmaster.pid')) && postmaster() !== killed
      },
      { timeout: 40_000, interval: 100 },
    )
    expect([...seen].filter((one) => one !== 200 && one !== 503)).toEqual([])
  }
  expect(paper.child.exitCode).toBeNull()
  expect(await stop(paper)).toBe(0)
}, 120_000)
