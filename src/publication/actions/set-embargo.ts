import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { deleteEmbargo, saveEmbargo } from '../schedule/store.ts'
import { lockLog } from '../store.ts'

/**
 * Says until when nothing of a story may be public, in any language, and why; null lifts it. It schedules nothing. What waits in the
 * schedule for an earlier time stays there, and is refused at its time unless the embargo is lifted before.
 */
export async function setEmbargo(ctx: Context, given: { storyId: number; until: Date | null; reason: string }) {
  if (!can(ctx.actor, 'publication.embargo')) return fail({ kind: 'not-allowed' })
  const { storyId, until, reason } = given
  // What is being released at this moment is released; what comes after it is not.
  await lockLog(ctx.sql)
  if (until === null) {
    if (!(await deleteEmbargo(ctx.sql, storyId))) return fail({ kind: 'no-such-embargo' })
    await ctx.emit({ name: 'publication.embargo-lifted', data: { storyId } })
    return ok({})
  }
  if (until <= ctx.now) return fail({ kind: 'in-the-past' })
  if (!reason) return fail({ kind: 'reason-needed' })
  await saveEmbargo(ctx.sql, storyId, until, reason, ctx.actor.accountId)
  await ctx.emit({ name: 'publication.embargo-set', data: { storyId, until: until.toISOString() } })
  return ok({})
}
