import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import { enqueue, writeEvent } from './db/outbox.ts'
import type { Database, Sql } from './db/sql.ts'
import { subscribersOf } from './jobs.ts'
import type { Log } from './log.ts'

export type { Actor } from './actor.ts'

/** Something that happened and was written, in the past tense: `publication.released`. */
export type Announcement = { name: string; data: Record<string, unknown> }

/** What an action works with: one transaction, one actor, one instant. */
export type Context = {
  sql: Sql
  actor: Actor
  /** The instant of the action, by the process's clock; what the log records is the database's own. */
  now: Date
  /** Writes an event, and the jobs of those who wait for it, in this transaction. */
  emit(announcement: Announcement): Promise<void>
}

/** What a process holds while it runs. */
export type App = {
  db: Database
  databaseUrl: string
  clock: Clock
  log: Log
  /** Folder for pictures and files. */
  data: string
  origin: string
  /** Where mail is handed in, and from whom; absent where none is sent. */
  mail?: { url: string; from: string } | undefined
  /** What cookies are signed and kept secrets are sealed with. */
  secret: string
}

/** Runs an action's beats in one transaction: all is written and announced, or nothing. */
export async function inTransaction<T>(app: Pick<App, 'db' | 'clock'>, actor: Actor, run: (ctx: Context) => Promise<T>): Promise<T> {
  const value = await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    const ctx: Context = {
      sql,
      actor,
      now: app.clock(),
      async emit({ name, data }) {
        // Of the context, and not of the call: who signs in is known only when the password was right.
        await writeEvent(sql, { name, data, accountId: ctx.actor.accountId })
        for (const task of subscribersOf(name)) await enqueue(sql, task, {}, { key: task })
      },
    }
    return { value: await run(ctx) }
  })
  return (value as { value: T }).value
}
