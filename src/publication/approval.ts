import { readApproval } from '../newsroom/index.ts'
import type { Sql } from '../platform/db/sql.ts'
import { readReleasedRevisions } from './store.ts'

/**
 * Which of these revisions may be public: those approved, this very text by all who must, and those that were public before (an archive
 * that came in was approved elsewhere).
 */
export async function readReleasable(sql: Sql, revisions: readonly { revisionId: number; editionId: number }[]): Promise<Set<number>> {
  if (!revisions.length) return new Set()
  const ids = revisions.map((one) => one.revisionId)
  const approvals = await readApproval(sql, ids)
  const released = new Set(
    await readReleasedRevisions(
      sql,
      revisions.map((one) => one.editionId),
    ),
  )
  return new Set(ids.filter((id) => approvals.get(id)?.approved || released.has(id)))
}
