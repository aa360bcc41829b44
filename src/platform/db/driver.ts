import { registerHooks } from 'node:module'
import type Postgres from 'postgres'

/**
 * The database's driver, with a fault of postgres 3.4.9 mended as it is read (github.com/porsager/postgres/issues/1208): a question inside a
 * transaction whose connection has just died (the `rollback` that ends it, too) is written to no socket, which ends the whole process,
 * and the next connection gives out what this one had received. Mended, it is refused like any other question to a database that is gone. A version that reads otherwise is taken as it is; sql.test.ts says whether it needs this.
 */

const mend = (text: string): string =>
  text
    // What was asked of a connection that is gone is refused; one that is being opened anew has nothing to do with it.
    .replace(
      'function execute(q) {',
      `function execute(q) {
    if (socket === null && q !== initial) return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true`,
    )
    // The next connection begins with nothing of what the last one had received: neither its error nor its rows.
    .replace(
      'incomings = null\n    clearImmediate',
      'incomings = errorResponse = results = null\n    result = new Result()\n    rows = 0\n    clearImmediate',
    )
    .replaceAll('clearImmediate(nextWriteTimer)', 'clearImmediate(nextWriteTimer), (chunk = nextWriteTimer = null)')

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/postgres/src/connection.js') || loaded.source === undefined || loaded.source === null) return loaded
    return { ...loaded, source: mend(Buffer.from(loaded.source as Uint8Array).toString()) }
  },
})

const loaded: { default: typeof Postgres } = await import('postgres')
export const postgres = loaded.default
