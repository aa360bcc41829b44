import { newsroomModules } from './modules.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { App } from './platform/context.ts'
import { migrate, pendingMigrations, requireServer } from './platform/db/migrate.ts'
import { startPostgres } from './platform/db/postgres-server.ts'
import { connect, serverVersion } from './platform/db/sql.ts'
import { StartError } from './platform/errors.ts'
import { makeDataFolder } from './platform/folder.ts'
import { migrateQueue, registerJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { readSecret } from './platform/secret.ts'

export type OpenApp = {
  app: App
  /** Whether the database is the embedded one, in the data folder. */
  embedded: boolean
  version: string
  /** Ends the connections at once: what is not committed is rolled back, and whoever waits for an answer gets an error. */
  cut(): void
  close(): Promise<void>
}

/**
 * Opens what every command needs: data folder, database, queue. Nothing is migrated.
 * @throws StartError with one sentence where something is not as it must be
 */
export async function openApp(config: Config, say: (sentence: string) => void = () => {}): Promise<OpenApp> {
  const log = createLog(config.logLevel)
  makeDataFolder(config.data)
  const server = config.databaseUrl ? undefined : await startPostgres({ folder: config.data, say })
  const url = config.databaseUrl ?? (server as { url: string }).url
  const db = connectTo(url)
  try {
    const version = await serverVersion(db)
    // Only now: where the database cannot be used, nothing is left behind.
    const secret = config.secret ?? readSecret(config.data)
    registerJobs(newsroomModules().flatMap((one) => one.jobs ?? []))
    return {
      app: { db, databaseUrl: url, clock: systemClock, log, data: config.data, origin: config.origin, mail: config.mail, secret },
      embedded: !config.databaseUrl,
      version,
      cut: () => void db.end({ timeout: 0 }).catch(() => {}),
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

function connectTo(url: string) {
  try {
    return connect(url, { max: 10 })
  } catch (cause) {
    // Not printed: it carries a password.
    throw new StartError('DATABASE_URL cannot be read as an address: it must be like postgres://caunoi:secret@localhost:5432/caunoi.', { cause })
  }
}

const describe = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}

/** Brings the database to the schema of this code. @returns what was applied */
export async function migrateApp({ app }: OpenApp): Promise<string[]> {
  await requireServer(app.db)
  if ((await pendingMigrations(app.db)) === 0) return []
  // The queue first: killed between the two, the next start finds that something is missing, and does both.
  await migrateQueue(app.databaseUrl, app.log)
  return await migrate(app.db)
}

/** @throws StartError where the database is not at this code's schema */
export async function requireMigrated({ app }: OpenApp): Promise<void> {
  if ((await pendingMigrations(app.db)) > 0) throw new StartError('The database is not set up for this version yet. Run: npx caunoi migrate')
}
