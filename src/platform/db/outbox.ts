import type { Sql } from './sql.ts'

/** Writes what happened to the list of events, in the transaction that caused it. */
export async function writeEvent(sql: Sql, event: { name: string; data: Record<string, unknown>; accountId: number | null }): Promise<void> {
  await sql`insert into platform.event (name, data, account_id) values (${event.name}, ${sql.json(event.data as never)}, ${event.accountId})`
}

/** Puts a job in the queue, in the transaction of its cause. With a key, a job that still waits is not doubled. */
export async function enqueue(sql: Sql, task: string, payload: Record<string, unknown>, options: { key?: string } = {}): Promise<void> {
  await sql`select graphile_worker.add_job(${task}, ${sql.json(payload as never)}::json, job_key => ${options.key ?? null}, job_key_mode => 'preserve_run_at')`
}

/**
 * Tells every process that something outside the release log changed, when the transaction is committed.
 * @param what `settings`, `taxonomy`, `fronts`, `static`, `search`, or `rating:` and an edition's id
 */
export async function tellChange(sql: Sql, what: string): Promise<void> {
  await sql`select pg_notify('caunoi_changed', ${what})`
}
