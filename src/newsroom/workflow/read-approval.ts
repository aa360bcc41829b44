import type { Sql } from '../../platform/db/sql.ts'
import { readApprovals } from './store.ts'

export type Approval = {
  /** Whether the last step was taken, so that it may be made public. */
  approved: boolean
  by: { step: string; accountId: number; name: string; inNameOf: string | null; at: Date }[]
}

/** Who approved revisions, and whether that is enough to make them public. What an importer saved has no approval, and needs none. */
export async function readApproval(sql: Sql, revisionIds: readonly number[]): Promise<Map<number, Approval>> {
  const found = new Map<number, Approval>(revisionIds.map((id) => [id, { approved: false, by: [] }]))
  for (const { revisionId, step, accountId, name, inNameOfName, at } of await readApprovals(sql, revisionIds)) {
    const one = found.get(revisionId)
    if (!one) continue
    one.by.push({ step, accountId, name, inNameOf: inNameOfName, at })
    one.approved ||= step === 'approved'
  }
  return found
}
