import { mkdirSync } from 'node:fs'
import { newsroomModules } from './modules.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { App } from './platform/context.ts'
import { migrate, pendingMigrations } from './platform/db/migrate.ts'
import { startPostgres } from './platform/db/postgres-server.ts'
import { connect, serverVersion } from './platform/db/sql.ts'
import { StartError } from './platform/errors.ts'
import { migrateQueue, registerJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'

export type OpenApp = {
  app: App
  /** Whether the database is the embedded one, in the data folder. */
  embedded: boolean
  version: string
  close(): Promise<void>
}

/**
 * Opens what every command needs: data folder, database, queue. Nothing is migrated.
 * @throws StartError with one sentence where something is not as it must be
 */
export async function openApp(config: Config, say: (sentence: string) => void = () => {}): Promise<OpenApp> {
  const log = createLog(config.logLevel)
  try {
    mkdirSync(config.data, { recursive: true })
  } catch (cause) {
    throw new StartError(`The data folder ${config.data} cannot be made (${(cause as Error).message}). Choose another with CAUNOI_DATA.`, { cause })
  }
  const server = config.databaseUrl ? undefined : await startPostgres({ folder: config.data, say })
  const url = config.databaseUrl ?? (server as { url: string }).url
  const db = connect(url, { max: 10 })
  try {
    const version = await serverVersion(db)
    registerJobs(newsroomModules().flatMap((one) => one.jobs ?? []))
    return {
      app: { db, databaseUrl: url, clock: systemClock, log, data: config.data, origin: config.origin },
      embedded: !config.databaseUrl,
      version,
      async close() {
        await db.end({ timeout: 5 })
        await server?.stop()
      },
    }
  } catch (cause) {
    await db.end({ timeout: 1 }).catch(() => {})
    await server?.stop()
    if (cause instanceof StartError) throw cause
    throw new StartError(
      `The database cannot be used (${describe(cause)}). ${config.databaseUrl ? 'Check DATABASE_URL, and that PostgreSQL is running.' : ''}`.trim(),
      { cause },
    )
  }
}

const describe = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}

/** Brings the database to the schema of this code. @returns what was applied */
export async function migrateApp({ app }: OpenApp): Promise<string[]> {
  const applied = await migrate(app.db)
  await migrateQueue(app.databaseUrl, app.log)
  return applied
}

/** @throws StartError where the database is not at this code's schema */
export async function requireMigrated({ app }: OpenApp): Promise<void> {
  const pending = await pendingMigrations(app.db)
  if (pending > 0) throw new StartError('The database is not set up for this version yet. Run: npx caunoi migrate')
  if (pending < 0) throw new StartError('The database is newer than this code. Start the newer version; nothing was changed.')
}
