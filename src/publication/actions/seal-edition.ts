import { eraseRevisions } from '../../newsroom/index.ts'
import { can, readPersonAccounts } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { eraseSealed, insertSeal, lockLive, lockLog, readReleases } from '../store.ts'

/**
 * Seals a removed edition: the content of every release and every draft of it is erased for good, the log keeps their hashes and still
 * verifies, and the notice of the removal stays. Asked for by one person and approved by another: the acting account
 * approves what `requestedBy` asked; the database refuses the same account twice.
 */
export async function sealEdition(ctx: Context, editionId: number, requestedBy: number, reason: string) {
  if (!can(ctx.actor, 'publication.seal')) return fail({ kind: 'not-allowed' })
  if (ctx.actor.accountId === null || ctx.actor.accountId === requestedBy) return fail({ kind: 'two-people-needed' })
  if ((await readPersonAccounts(ctx.sql, [requestedBy, ctx.actor.accountId])).length < 2) return fail({ kind: 'two-people-needed' })
  if (reason.trim().length < 10) return fail({ kind: 'reason-too-short' })
  if (reason.length > 2000) return fail({ kind: 'reason-too-long' })
  await lockLog(ctx.sql)
  const [row] = await lockLive(ctx.sql, [editionId])
  if (!row) return fail({ kind: 'no-such-edition' })
  if (row.state !== 'removed') return fail({ kind: 'not-removed' })
  const positions = (await readReleases(ctx.sql, editionId)).filter((one) => one.kind !== 'remove').map((one) => one.position)
  await insertSeal(ctx.sql, positions, reason, requestedBy, ctx.actor.accountId)
  const erased = await eraseSealed(ctx.sql, positions)
  // What was public is gone; its drafts hold the same words.
  await eraseRevisions(ctx.sql, editionId)
  await ctx.emit({ name: 'publication.sealed', data: { editionId } })
  return ok({ sealed: positions.length, erased })
}
