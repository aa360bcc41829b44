import type { Database, Sql } from '../../platform/db/sql.ts'
import { copiesFor } from './copies.ts'
import { relatedFor } from './related.ts'
import { createSearchIndex } from './search.ts'
import { mergeSegments } from './segments.ts'
import { TermCounts } from './term-counts.ts'
import type { SearchDocument } from './types.ts'

/**
 * Brings released editions into search, then finds what they copy, then what is related to them: three steps side by side on connections of their
 * own, each a batch behind the one before, so that both the server and this process are busy. Each batch is one transaction in each step;
 * where it stops, `onDone` has been told the editions that are wholly done, and running a batch again changes nothing.
 * @param batches some hundreds of editions each
 */
export async function indexStories(
  sql: Database,
  batches: AsyncIterable<SearchDocument[]> | Iterable<SearchDocument[]>,
  onDone: (editionIds: number[]) => void | Promise<void> = () => {},
): Promise<void> {
  const counts = new TermCounts()
  const inTransaction = async (find: (sql: Sql, ids: number[]) => Promise<void>, ids: number[]) => {
    await sql.begin(async (tx) => await find(tx as unknown as Sql, ids))
  }
  let copied: Promise<unknown> = Promise.resolve()
  let done: Promise<unknown> = Promise.resolve()
  let before: Promise<unknown> = Promise.resolve()
  for await (const batch of batches) {
    const ids = batch.map((one) => one.editionId)
    // Two batches ahead of related stories at most. All steps have ended before an error is told.
    const ended = await Promise.allSettled([createSearchIndex(sql).put(batch), copied, before])
    for (const one of ended) if (one.status === 'rejected') return await Promise.allSettled([done]).then(() => Promise.reject(one.reason))
    before = done
    const afterCopies = inTransaction(copiesFor, ids)
    copied = afterCopies
    done = Promise.all([afterCopies, before])
      .then(() => inTransaction((tx) => relatedFor(tx, ids, counts), ids))
      .then(() => onDone(ids))
    copied.catch(() => {})
    done.catch(() => {})
    await mergeSegments(sql)
  }
  await done
}
