import type { Database, Sql } from '../../platform/db/sql.ts'
import { copiesFor } from './copies.ts'
import { relatedFor } from './related.ts'
import { createSearchIndex } from './search.ts'
import { mergeSegments } from './segments.ts'
import * as store from './store.ts'
import type { SearchDocument } from './types.ts'

/**
 * Brings released editions into search, then finds what they copy and what is related to them. The two halves run side by side on two
 * connections, a batch apart, so that both the server and this process are busy. Each batch is one transaction in each half; where it
 * stops, `onDone` has been told the editions that are wholly done, and running a batch again changes nothing.
 * @param batches some hundreds of editions each
 */
export async function indexStories(
  sql: Database,
  batches: AsyncIterable<SearchDocument[]> | Iterable<SearchDocument[]>,
  onDone: (editionIds: number[]) => void | Promise<void> = () => {},
): Promise<void> {
  let behind: Promise<void> = Promise.resolve()
  for await (const batch of batches) {
    const ids = batch.map((one) => one.editionId)
    const [put, before] = await Promise.allSettled([createSearchIndex(sql).put(batch), behind])
    // Both halves have ended by here: nothing runs on after an error is told.
    for (const half of [put, before]) if (half.status === 'rejected') throw half.reason
    behind = neighbours(sql, ids).then(() => onDone(ids))
    behind.catch(() => {})
    await mergeSegments(sql)
  }
  await behind
}

async function neighbours(sql: Database, ids: number[]): Promise<void> {
  await sql.begin(async (tx) => await findNeighbours(tx, ids))
}

/** Finds, in the caller's transaction, what these editions copy and what is related to them. They are in search already. */
export async function findNeighbours(sql: Sql, ids: number[]): Promise<void> {
  await store.lockNeighbours(sql)
  await copiesFor(sql, ids)
  await relatedFor(sql, ids)
}
