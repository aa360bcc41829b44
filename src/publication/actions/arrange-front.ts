import { readTaxonomy } from '../../newsroom/index.ts'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { type FrontOf, insertFrontVersion, lockFront, readFrontVersion, showFrontVersion } from '../fronts/store.ts'
import { farthestAhead, objectionToFront } from '../rules.ts'
import { insertEntry } from '../schedule/store.ts'
import type { FrontBlock } from '../schema.ts'

/** @param basedOn the version that the arranger saw; null where there was none */
export type Arrangement = FrontOf & { blocks: readonly FrontBlock[]; basedOn: number | null }

/** Arranges a front as readers see it from now on, or from an instant. Whoever arranged it meanwhile is not overwritten. */
export async function arrangeFront(ctx: Context, given: Arrangement, dueAt?: Date) {
  if (!can(ctx.actor, 'publication.fronts')) return fail({ kind: 'not-allowed' })
  const taxonomy = await readTaxonomy(ctx.sql)
  const { kind, ofId, language, blocks } = given
  const concept = kind === 'home' ? undefined : taxonomy.get(ofId)
  if (kind === 'home' ? ofId !== 0 : concept?.kind !== kind) return fail({ kind: 'no-such-front' })
  const objection = objectionToFront(blocks, (id) => taxonomy.get(id) !== undefined)
  if (objection) return fail(objection)
  const current = await lockFront(ctx.sql, given)
  if (dueAt) {
    if (dueAt <= ctx.now) return fail({ kind: 'in-the-past' })
    if (dueAt.getTime() > ctx.now.getTime() + farthestAhead) return fail({ kind: 'too-far-ahead' })
  } else if ((current?.versionId ?? null) !== given.basedOn) return fail({ kind: 'front-changed-meanwhile', versionId: current?.versionId ?? null })
  const versionId = await insertFrontVersion(ctx.sql, given, blocks, ctx.actor.accountId)
  if (!dueAt) {
    await showFrontVersion(ctx.sql, versionId)
    await ctx.emit({ name: 'publication.front-changed', data: { versionId, kind, ofId, language } })
    return ok({ versionId, scheduleId: null as number | null })
  }
  const scheduleId = await insertEntry(ctx.sql, {
    what: 'front',
    storyId: 0,
    editionId: 0,
    revisionId: null,
    frontVersionId: versionId,
    language,
    headline: concept ? taxonomy.name(concept, language) : '',
    dueAt,
    notice: {},
    askedBy: ctx.actor.accountId,
  })
  await ctx.emit({ name: 'publication.scheduled', data: { scheduleId, versionId, dueAt: dueAt.toISOString() } })
  return ok({ versionId, scheduleId: scheduleId as number | null })
}

/** Arranges a front as it was in an earlier version: undoing is a new version, and can be undone. */
export async function restoreFront(ctx: Context, versionId: number, basedOn: number | null) {
  if (!can(ctx.actor, 'publication.fronts')) return fail({ kind: 'not-allowed' })
  const version = await readFrontVersion(ctx.sql, versionId)
  if (!version) return fail({ kind: 'no-such-version' })
  const { kind, ofId, language, blocks } = version
  return await arrangeFront(ctx, { kind, ofId, language, blocks, basedOn })
}
