import { can, canSomewhere, readPersonAccounts } from '../../../people/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import type { Language } from '../../schema.ts'
import { notify } from '../notify.ts'
import { insertAssignment, lockAssignment, readStory, setAssignment } from '../store.ts'

export type NewAssignment = {
  storyId: number
  language: Language | null
  task: 'write' | 'edit' | 'translate' | 'picture' | 'check'
  accountId: number
  note: string
  dueAt: Date | null
}

/** Gives somebody work on a story, with the time it is due; they are told. Anybody may take work upon themselves. */
export async function assign(ctx: Context, given: NewAssignment) {
  const { accountId } = ctx.actor
  const may = given.accountId === accountId ? canSomewhere(ctx.actor, 'newsroom.write') : can(ctx.actor, 'newsroom.assign')
  if (accountId === null || !may) return fail({ kind: 'not-allowed' })
  if (!(await readStory(ctx.sql, given.storyId))) return fail({ kind: 'no-such-story' })
  if (!(await readPersonAccounts(ctx.sql, [given.accountId])).length) return fail({ kind: 'no-such-account' })
  const id = await insertAssignment(ctx.sql, { ...given, madeBy: accountId })
  await notify(ctx, [given.accountId], { kind: 'assigned', storyId: given.storyId, editionId: null, words: given.note })
  await ctx.emit({ name: 'newsroom.assigned', data: { storyId: given.storyId, accountId: given.accountId, task: given.task } })
  return ok({ id })
}

/** Says that assigned work is done (by whoever had it), or takes it back (by whoever gave it, or may give such). */
export async function endAssignment(ctx: Context, id: number, what: 'done' | 'ended') {
  const found = await lockAssignment(ctx.sql, id)
  if (!found) return fail({ kind: 'no-such-assignment' })
  const own = ctx.actor.accountId === (what === 'done' ? found.accountId : found.madeBy)
  if (!own && !can(ctx.actor, 'newsroom.assign')) return fail({ kind: 'not-allowed' })
  await setAssignment(ctx.sql, id, what)
  await ctx.emit({ name: what === 'done' ? 'newsroom.assignment-done' : 'newsroom.assignment-ended', data: { storyId: found.storyId } })
  return ok({})
}
