import type postgres from 'postgres'
import { postgres as driver } from './driver.ts'

/** What a store needs: SQL as tagged templates, on the pool or inside a transaction. `bigint` columns are JS numbers. */
export type Sql = postgres.ISql<{ bigint: number }>
/** The pool itself, for those who open transactions and listen. */
export type Database = postgres.Sql<{ bigint: number }>

const types = {
  bigint: {
    to: 20,
    from: [20],
    // Ids, positions and counts stay far below 2^53.
    parse: (text: string) => Number(text),
    serialize: (value: number) => String(value),
  },
}

/**
 * Many JSON texts as one parameter, to be taken apart by `string_to_array(…, E'\x1e')`: JSON never holds that character, so nothing
 * is escaped on either side, which for an array of long texts costs more than storing them.
 */
export const packTexts = (texts: readonly string[]): string => texts.join('\u001e')

/**
 * Opens a pool. Nothing is sent before the first query.
 * @param options.onNotice what the server says beside its answers
 */
export function connect(url: string, options: { max?: number; name?: string; onNotice?: (message: string) => void } = {}): Database {
  return driver(url, {
    max: options.max ?? 10,
    types,
    onnotice: (notice) => options.onNotice?.(String(notice.message)),
    connect_timeout: 10,
    connection: {
      application_name: options.name ?? 'caunoi',
      TimeZone: 'UTC',
      // Compiling a plan takes longer than any query of a page, and the planner's guess of a list's length sets it off.
      jit: 'off',
      // Every statement is prepared. Planned anew for each page, because a list of three ids seems cheaper than one of ten, it would cost
      // as much again as running it.
      plan_cache_mode: 'force_generic_plan',
    },
  })
}

/** Whether an error says that the database is gone (killed, stopping, not reachable), and not that a question to it was wrong. */
export function isDatabaseGone(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string') return false
  // PostgreSQL's classes 08 and 57P, postgres.js's own words, and what the system says of a socket.
  return /^(08...|57P0.|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONNRESET|EPIPE)$/.test(code) || syscall === 'connect'
}

/** The version that the server names itself by: `18.4`. The first question to a database, and whether it answers at all. */
export async function serverVersion(sql: Sql): Promise<string> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`
  return row?.version ?? ''
}
