import type { Language } from '../../newsroom/index.ts'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { endBanner, insertBanner } from '../banner/store.ts'
import { readPublicNames, readStates } from '../store.ts'

/** How long a line of breaking news may stand, in milliseconds. */
const longest = 3 * 86_400_000

/** Puts a line of breaking news over every page of a language, from an instant to an instant; it may lead to a story that is public. */
export async function setBanner(ctx: Context, given: { language: Language; words: string; editionId: number | null; startsAt: Date; endsAt: Date }) {
  if (!can(ctx.actor, 'publication.fronts')) return fail({ kind: 'not-allowed' })
  if (given.endsAt <= ctx.now || given.endsAt <= given.startsAt) return fail({ kind: 'in-the-past' })
  if (given.endsAt.getTime() - given.startsAt.getTime() > longest) return fail({ kind: 'span-too-long' })
  if (given.editionId !== null) {
    const [state] = await readStates(ctx.sql, [given.editionId])
    const [name] = await readPublicNames(ctx.sql, [given.editionId])
    if (state?.state !== 'live' || name?.language !== given.language) return fail({ kind: 'not-live' })
  }
  const id = await insertBanner(ctx.sql, { ...given, by: ctx.actor.accountId })
  await ctx.emit({ name: 'publication.banner-set', data: { bannerId: id, language: given.language } })
  return ok({ id })
}

/** Takes a banner away before its time. */
export async function removeBanner(ctx: Context, id: number) {
  if (!can(ctx.actor, 'publication.fronts')) return fail({ kind: 'not-allowed' })
  if (!(await endBanner(ctx.sql, id))) return fail({ kind: 'no-such-banner' })
  await ctx.emit({ name: 'publication.banner-ended', data: { bannerId: id } })
  return ok({})
}
