import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, type Option } from 'commander'
import { migrateApp, type OpenApp, openApp, requireMigrated } from '../app.ts'
import { startWeb } from '../main.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { holdLock } from '../platform/db/lock.ts'
import { StartError } from '../platform/errors.ts'
import { makeDataFolder } from '../platform/folder.ts'
import { startWorker } from '../platform/jobs.ts'
import { createProgress, type Progress } from '../platform/progress.ts'
import { startWebProcesses } from '../web-processes.ts'
import { answer, endable, say } from './session.ts'

export function addServe(program: Command, json: () => Option): void {
  program
    .command('start')
    .description('set up what is missing, fill an empty embedded database with the demonstration, and serve (npm start)')
    .option('--no-demo', 'leave an empty newspaper empty')
    .addHelpText('after', '\nExamples:\n  npm start\n  PORT=8080 npm start\n  npx caunoi start --no-demo')
    .action(async (options: { demo: boolean }) => await run({ setUp: true, demo: options.demo, worker: true }))
  program
    .command('serve')
    .description('serve the newspaper; never creates content')
    .option('--no-worker', 'leave the queue to `caunoi work`')
    .option('--processes <number>', 'web processes on the one port, or `auto`: one for each core; limits count in each', countOfProcesses, 1)
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  npx caunoi serve\n  npx caunoi serve --processes auto\n  DATABASE_URL=postgres://localhost/caunoi npx caunoi serve --no-worker',
    )
    .action(
      async (options: { worker: boolean; processes: number; json?: boolean }) =>
        await run({ setUp: false, demo: false, worker: options.worker, processes: options.processes, json: options.json ?? false }),
    )
  program
    .command('work')
    .description('work off the queue: search, related stories, pictures')
    .option('--once', 'stop when search has read the whole release log')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  DATABASE_URL=postgres://localhost/caunoi npx caunoi work\n  npx caunoi work --once --json')
    .action(async (options: { once?: boolean; json?: boolean }) => await work(options))
}

function countOfProcesses(text: string): number {
  const count = text === 'auto' ? availableParallelism() : Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new InvalidArgumentError('It must be a number from 1 to 256, or auto.')
  return count
}

/** Asks for the port before anything else is started, so that the answer comes at once and nothing was touched. */
async function probePort(host: string, port: number): Promise<void> {
  if (port === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`
            : error.code === 'EACCES'
              ? `Port ${port} may not be opened by this user. Choose one above 1023, for example: PORT=3000 npm start`
              : `Cannot listen on ${host}:${port}: ${error.message}`,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** One newspaper on a folder: two would both work off the embedded database and the pictures. */
async function takeFolder(config: Config): Promise<() => void> {
  if (config.databaseUrl) {
    await probePort(config.host, config.port)
    makeDataFolder(config.data)
    return () => {}
  }
  // Who starts twice is told of the other start, not of its port; who starts anew on a port in use leaves no folder behind.
  if (!existsSync(config.data)) await probePort(config.host, config.port)
  makeDataFolder(config.data)
  const release = holdLock(config.data, 'serve')
  try {
    await probePort(config.host, config.port)
    return release
  } catch (error) {
    release()
    throw error
  }
}

async function run(options: { setUp: boolean; demo: boolean; worker: boolean; processes?: number; json?: boolean }): Promise<void> {
  const config = readConfig()
  await endable(async (told) => {
    const release = await takeFolder(config)
    let open: OpenApp | undefined
    let isOpen = false
    const progress = createProgress()
    try {
      if (options.setUp) {
        const { buildAssets } = await import('../../tools/build.ts')
        await buildAssets(join(import.meta.dirname, '../..'), say)
      }
      open = await openApp(config, say)
      const { cut } = open
      void told.then(() => {
        if (!isOpen) cut()
      })
      if (options.setUp) await setUp(open, options.demo, progress)
      else await requireMigrated(open)
      const web = (options.processes ?? 1) > 1 ? await startWebProcesses(open, options.processes as number) : await startWeb(open.app, config)
      const worker = options.worker ? await startWorker(open.app) : undefined
      isOpen = true
      const address = process.env.CAUNOI_ORIGIN ? config.origin : `http://localhost:${web.port}`
      if (options.json) process.stdout.write(`${JSON.stringify({ address, port: web.port })}\n`)
      say(`\nCầu Nối is open at ${address}\nStop it with Ctrl+C.`)
      await told
      say('Closing …')
      await web.close()
      await worker?.stop()
    } finally {
      progress.end()
      await open?.close()
      release()
    }
  })
}

/** Brings the database up to date, and writes the demonstration into an empty embedded one. */
async function setUp(open: OpenApp, demo: boolean, progress: Progress): Promise<void> {
  const applied = await migrateApp(open)
  if (applied.length) say(`Database set up (PostgreSQL ${open.version}).`)
  const { isEmpty, loadDemo } = await import('../../demo/load.ts')
  if (!demo || !open.embedded || !(await isEmpty(open.app))) return
  say('Writing the demonstration newspaper …')
  const loaded = await loadDemo(open.app, (step, share) => progress.show(step, Math.round(share * 100), 100))
  progress.end()
  // So that the first reader's search finds what the front shows.
  const { followLog } = await import('../readers/index.ts')
  await followLog(open.app, (done, end) => progress.show('search', done, end))
  progress.end()
  say(`The demonstration newspaper is there: ${loaded.stories} stories in ${loaded.editions} editions, ${loaded.pictures} pictures.`)
  const { describeAccounts } = await import('../../demo/accounts.ts')
  say(`${describeAccounts(loaded.accounts, open.app.origin)}\nThey are shown again by: npx caunoi demo --accounts`)
}

async function work(options: { once?: boolean; json?: boolean }): Promise<void> {
  const config = readConfig()
  await endable(async (told) => {
    const open = await openApp(config, say)
    const progress = createProgress()
    try {
      if (options.once) void told.then(open.cut)
      await requireMigrated(open)
      if (options.once) {
        const { followLog } = await import('../readers/index.ts')
        const began = Date.now()
        const read = await followLog(open.app, (done, end) => progress.show('search', done, end))
        progress.end()
        const seconds = (Date.now() - began) / 1000
        answer(
          options.json,
          { releases: read, seconds },
          `Search, related stories and copies follow the log: ${read} releases in ${seconds.toFixed(1)} s.`,
        )
        return
      }
      const worker = await startWorker(open.app)
      say('Working off the queue. Stop with Ctrl+C.')
      await told
      await worker.stop()
      answer(options.json, { stopped: true }, 'Stopped.')
    } finally {
      progress.end()
      await open.close()
    }
  })
}
