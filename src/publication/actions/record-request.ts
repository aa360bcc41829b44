import { can } from '../../people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { insertRequest, readLiveOfStory } from '../register/store.ts'
import type { RequestKind } from '../schema.ts'

export type NewRequest = {
  kind: RequestKind
  storyId: number
  askedBy: string
  ground: string
  reference: string
  receivedOn: string
  dueOn: string | null
}

/** Enters in the register what somebody asks for about a public story, or what the newspaper has found wrong in it itself. */
export async function recordRequest(ctx: Context, given: NewRequest) {
  if (!can(ctx.actor, 'publication.requests')) return fail({ kind: 'not-allowed' })
  const live = await readLiveOfStory(ctx.sql, given.storyId)
  const [first] = live
  if (!first) return fail({ kind: 'not-live' })
  if (given.receivedOn > dayOf(ctx.now)) return fail({ kind: 'in-the-future' })
  if (given.dueOn !== null && given.dueOn < given.receivedOn) return fail({ kind: 'due-before-received' })
  const id = await insertRequest(ctx.sql, { ...given, headline: first.headline, recordedBy: ctx.actor.accountId })
  await ctx.emit({ name: 'publication.request-recorded', data: { requestId: id, kind: given.kind, storyId: given.storyId } })
  return ok({ id })
}
