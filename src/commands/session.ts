import { constants } from 'node:os'
import { migrateApp, type OpenApp, openApp, requireMigrated } from '../app.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { createProgress, type Progress } from '../platform/progress.ts'

export type Session = OpenApp & { config: Config; progress: Progress }

/** A command that somebody ended before it was done: nothing is to be said about it. */
export class Ended extends Error {
  override name = 'Ended'
  readonly exitCode: number
  constructor(signal: NodeJS.Signals) {
    super(signal)
    this.exitCode = 128 + constants.signals[signal]
  }
}

/** How long a command that was told to end may take for it, in milliseconds. */
const patience = 20_000

/**
 * Runs something that Ctrl-C, a closed terminal or `kill` may end at any moment. `told` is kept when the first signal comes; whatever
 * error follows from it is not reported. A second signal ends the process at once.
 * @throws Ended where it did not come to its end
 */
export async function endable<T>(run: (told: Promise<void>) => Promise<T>): Promise<T> {
  let signal: NodeJS.Signals | undefined
  const { promise: told, resolve: tell } = Promise.withResolvers<void>()
  const hear = (heard: NodeJS.Signals) => {
    const { exitCode } = new Ended(heard)
    if (signal) process.exit(exitCode)
    signal = heard
    setTimeout(() => process.exit(exitCode), patience).unref()
    tell()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const one of signals) process.on(one, hear)
  try {
    return await run(told)
  } catch (error) {
    throw signal ? new Ended(signal) : error
  } finally {
    for (const one of signals) process.off(one, hear)
  }
}

/** Opens the app for one command and closes it afterwards, whatever happens. Progress goes to standard error. */
export async function withApp<T>(options: { migrate?: boolean; unmigrated?: boolean }, run: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig()
  return await endable(async (told) => {
    // A command's own sentences are enough; the log is for servers.
    const open = await openApp({ ...config, logLevel: process.env.CAUNOI_LOG ? config.logLevel : 'warn' }, say)
    const progress = createProgress()
    try {
      void told.then(open.cut)
      if (options.migrate) await migrateApp(open)
      else if (!options.unmigrated) await requireMigrated(open)
      return await run({ ...open, config, progress })
    } finally {
      progress.end()
      await open.close()
    }
  })
}

/** A sentence for the person at the terminal. */
export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

/** A command's answer: words, or with --json one object as the last line. */
export function answer(json: boolean | undefined, value: Record<string, unknown>, words: string): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${words}\n`)
}
