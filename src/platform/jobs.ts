import { setTimeout as later } from 'node:timers'
import { setTimeout } from 'node:timers/promises'
import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { App } from './context.ts'
import { isDatabaseGone } from './db/sql.ts'

/** A job: what it is called, which events call it, and what it does. It must bear being run twice. */
export type Job = {
  task: string
  on?: readonly string[]
  /** It looks after rows that say when something is due: every so many milliseconds each worker runs it by itself, whatever the queue does. */
  every?: number
  /** @param stopping says, between two steps of long work, that the process wants to end: what is left is done at the next start */
  run: (app: App, payload: unknown, stopping: () => boolean) => Promise<void>
}

const jobs = new Map<string, Job>()

/** Makes a module's jobs known. Called once by each module's wiring, before anything is announced. */
export function registerJobs(list: readonly Job[]): void {
  for (const job of list) jobs.set(job.task, job)
}

/** The tasks that wait for an event. */
export function subscribersOf(event: string): string[] {
  return [...jobs.values()].filter((job) => job.on?.includes(event)).map((job) => job.task)
}

const quiet = (app: Pick<App, 'log'>) =>
  new Logger(() => (level, message, meta) => {
    if (level === 'error') app.log.error({ meta }, message)
    else if (level === 'warning') app.log.warn(message)
  })

/** Creates or upgrades the queue's own tables. */
export async function migrateQueue(databaseUrl: string, log: App['log']): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: quiet({ log }) })
}

/** A run that takes longer has lost its answer with a connection that died: it is given up, and the next begins. */
const longestSweep = 60_000
/** So long a run that is under way is waited for at the end; what it has not committed by then is done at the next start. */
const lastSweep = 3000

/** Runs a job over and over, one run after the other, until it is stopped. It bears being run twice, so that a run may be given up. */
function startSweep(app: App, job: Job, every: number): { stop(): Promise<void> } {
  let stopping = false
  let gone = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const sweep = async () => {
    try {
      const run = job.run(app, {}, () => stopping)
      if ((await Promise.race([run.then(() => 'done'), setTimeout(longestSweep, 'late', { ref: false })])) === 'late')
        app.log.warn(`${job.task} gave no sign for a minute; it is run again`)
      gone = false
    } catch (error) {
      if (!isDatabaseGone(error)) app.log.error(error, `${job.task} failed; it is run again`)
      // Said once: a database may be away for long.
      else if (!gone) app.log.warn({ error: String(error) }, `${job.task} waits for the database`)
      gone = isDatabaseGone(error)
    }
    if (!stopping) timer = later(begin, every)
  }
  const begin = () => {
    running = sweep()
  }
  begin()
  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await Promise.race([running, setTimeout(lastSweep, undefined, { ref: false })])
    },
  }
}

/** Works off the queue until stopped. Every job known is run once at the start, so that nothing waits for a lost hint. */
export async function startWorker(app: App, options: { concurrency?: number } = {}): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = {}
  let stopping = false
  for (const job of jobs.values()) taskList[job.task] = (payload) => job.run(app, payload, () => stopping)
  const pgPool = new pg.Pool({ connectionString: app.databaseUrl, max: 4, application_name: 'caunoi jobs' })
  const lost = (error: Error) => app.log.warn({ error: error.message }, 'the queue lost a connection')
  pgPool.on('error', lost)
  pgPool.on('connect', (client) => client.on('error', lost))
  const runner: Runner = await run({
    pgPool,
    taskList,
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet(app),
  })
  runner.promise.catch((error) => app.log.error(error, 'the queue stopped'))
  const callAll = async () => {
    for (const job of jobs.values()) if (job.on) await runner.addJob(job.task, {}, { jobKey: job.task, jobKeyMode: 'preserve_run_at' })
  }
  await callAll()
  const sweeps = [...jobs.values()].flatMap((job) => (job.every === undefined ? [] : [startSweep(app, job, job.every)]))
  // Where the database goes away under a job, graphile-worker cannot write that it failed, and lets the error fall; its mark on the job
  // would hold that back for hours. So the process lives on, and when the database is back all is called anew.
  let again: NodeJS.Timeout | undefined
  const callAgain = () => {
    again ??= later(() => {
      again = undefined
      callAll().catch((error) => (isDatabaseGone(error) ? callAgain() : app.log.error(error, 'the queue could not be called anew')))
    }, 2000).unref()
  }
  const onFallenError = (error: unknown) => {
    if (!isDatabaseGone(error)) throw error
    app.log.warn({ error: String(error) }, 'the queue lost the database')
    callAgain()
  }
  process.on('unhandledRejection', onFallenError)
  return {
    async stop() {
      stopping = true
      clearTimeout(again)
      await Promise.all(sweeps.map((one) => one.stop()))
      process.off('unhandledRejection', onFallenError)
      await runner.stop()
      await pgPool.end()
    },
  }
}
