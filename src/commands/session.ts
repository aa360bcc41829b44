import { migrateApp, type OpenApp, openApp, requireMigrated } from '../app.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { createProgress, type Progress } from '../platform/progress.ts'

export type Session = OpenApp & { config: Config; progress: Progress }

/** Opens the app for one command and closes it afterwards, whatever happens. Progress goes to standard error. */
export async function withApp<T>(options: { migrate?: boolean; unmigrated?: boolean }, run: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig()
  // A command's own sentences are enough; the log is for servers.
  const open = await openApp({ ...config, logLevel: process.env.CAUNOI_LOG ? config.logLevel : 'warn' }, say)
  const progress = createProgress()
  const stop = () => {
    progress.end()
    void open.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    if (options.migrate) await migrateApp(open)
    else if (!options.unmigrated) await requireMigrated(open)
    return await run({ ...open, config, progress })
  } finally {
    progress.end()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await open.close()
  }
}

/** A sentence for the person at the terminal. */
export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

/** A command's answer: words, or with --json one object as the last line. */
export function answer(json: boolean | undefined, value: Record<string, unknown>, words: string): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${words}\n`)
}
