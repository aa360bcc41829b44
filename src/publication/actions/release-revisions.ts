import { type PictureRow, readPictures } from '../../media/index.ts'
import { readRevisions } from '../../newsroom/index.ts'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { assetsOf, buildDocument, buildRemoval, cardOf, objectionToRelease, type PublicationState } from '../rules.ts'
import { readEmbargoes } from '../schedule/store.ts'
import type { PublicDocument, PublicPicture, ReleaseKind, ReleaseNotice } from '../schema.ts'
import { appendReleases, databaseNow, findErased, type LiveRow, lockLive, lockLog, type NewRelease, readLastTexts, textOf } from '../store.ts'

export type ReleaseRequest = {
  revisionId: number
  kind: Exclude<ReleaseKind, 'remove' | 'unpublish'>
  /** From when it was public: absent, now; null, not known (an imported text). Never in the future. */
  publicFrom?: Date | null
  notice?: ReleaseNotice
}

const stateOf = (row: LiveRow | undefined): PublicationState => row?.state ?? 'unpublished'
const isPublic = (document: LiveRow['document'] | undefined): document is PublicDocument => !!document && !('removed' in document)

/**
 * Makes revisions public: each becomes an entry of the release log with its self-contained document, and the lists,
 * counts and addresses that readers see change in the same transaction. At most one revision of an edition in a call.
 * Refuses all where one is refused, naming it by its place in the list.
 * @param options.at the instant that counts as now; absent: the database's
 */
export async function releaseRevisions(ctx: Context, requests: readonly ReleaseRequest[], options: { at?: Date } = {}) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  if (!requests.length) return ok([] as { editionId: number; position: number }[])
  await lockLog(ctx.sql)
  const revisions = await readRevisions(
    ctx.sql,
    requests.map((one) => one.revisionId),
  )
  const byId = new Map(revisions.map((one) => [one.revisionId, one]))
  const erasedOne = requests.findIndex((one) => byId.get(one.revisionId)?.erased)
  if (erasedOne >= 0) return fail({ kind: 'text-was-erased', index: erasedOne })
  const before = await lockLive(
    ctx.sql,
    revisions.map((one) => one.editionId),
  )
  const liveById = new Map(before.map((row) => [row.editionId, row]))
  const now = options.at ?? (await databaseNow(ctx.sql))
  const embargoes = await readEmbargoes(
    ctx.sql,
    revisions.map((one) => one.storyId),
    now,
  )
  const embargoed = requests.findIndex((one) => embargoes.has(byId.get(one.revisionId)?.storyId ?? 0))
  if (embargoed >= 0) {
    const until = embargoes.get(byId.get((requests[embargoed] as ReleaseRequest).revisionId)?.storyId as number) as Date
    return fail({ kind: 'under-embargo', index: embargoed, until: until.toISOString() })
  }
  const paused = before.filter((row) => row.state === 'paused').map((row) => row.editionId)
  const lastTexts = new Map((paused.length ? await readLastTexts(ctx.sql, paused) : []).map((one) => [one.editionId, one]))
  const assetIds = new Set(
    revisions.flatMap((one) => [...(one.content.picture ? [one.content.picture.asset] : []), ...assetsOf(one.content.body.doc)]),
  )
  const pictures = await readPictures(ctx.sql, [...assetIds], [...new Set(revisions.map((one) => one.language))])
  const picturesIn = new Map<string, Map<number, PublicPicture>>()
  for (const [language, rows] of Map.groupBy(pictures, (row) => row.language))
    picturesIn.set(language, new Map(rows.map((row) => [row.id, pictureOf(row)])))
  const releases: NewRelease[] = []
  const seen = new Set<number>()
  for (const [index, request] of requests.entries()) {
    const revision = byId.get(request.revisionId)
    if (!revision) return fail({ kind: 'no-such-revision', index })
    const row = liveById.get(revision.editionId)
    const publicFrom = request.publicFrom === undefined ? now : request.publicFrom
    const notice = request.notice ?? {}
    const objection = objectionToRelease(request.kind, stateOf(row), notice, publicFrom, now)
    if (objection) return fail({ ...objection, index })
    if (seen.has(revision.editionId)) return fail({ kind: 'edition-twice', index })
    seen.add(revision.editionId)
    const previous = row?.state === 'live' && isPublic(row.document) ? row.document : lastTexts.get(revision.editionId)
    const document = buildDocument(revision, { kind: request.kind, publicFrom, notice }, picturesIn.get(revision.language) ?? new Map(), previous)
    releases.push({
      editionId: revision.editionId,
      revisionId: revision.revisionId,
      kind: request.kind,
      publicFrom,
      notice,
      accountId: ctx.actor.accountId,
      demo: revision.demo,
      document,
      ...textOf(document),
      card: cardOf(document),
    })
  }
  const erased = await findErased(
    ctx.sql,
    releases.map((one) => one.hash),
  )
  if (erased !== undefined) return fail({ kind: 'text-was-erased', index: erased })
  const positions = await appendReleases(ctx.sql, releases, before)
  await ctx.emit({ name: 'publication.released', data: { count: releases.length, to: positions.at(-1) as number } })
  return ok(releases.map((one, index) => ({ editionId: one.editionId, position: positions[index] as number })))
}

/**
 * Takes public editions down, with the reason the reader is told. Their texts stay in the log until they are sealed.
 * @param request the entry of the register that two people decided; the database asks for it of every person who acts
 */
export async function removeEditions(ctx: Context, editionIds: readonly number[], reason: string, request?: number) {
  if (!can(ctx.actor, 'publication.remove')) return fail({ kind: 'not-allowed' })
  return await takeDown(ctx, editionIds, reason, 'remove', request === undefined ? {} : { request })
}

/** Takes public editions off the site for a time: their addresses say so, with day and reason, and their texts may come back. */
export async function unpublishEditions(ctx: Context, editionIds: readonly number[], reason: string, at?: Date) {
  if (!can(ctx.actor, 'publication.release')) return fail({ kind: 'not-allowed' })
  return await takeDown(ctx, editionIds, reason, 'unpublish', at ? { at } : {})
}

async function takeDown(
  ctx: Context,
  editionIds: readonly number[],
  reason: string,
  kind: 'remove' | 'unpublish',
  { at, request }: { at?: Date; request?: number },
) {
  await lockLog(ctx.sql)
  const before = await lockLive(ctx.sql, [...editionIds])
  const now = at ?? (await databaseNow(ctx.sql))
  const releases: NewRelease[] = []
  const liveById = new Map(before.map((row) => [row.editionId, row]))
  for (const editionId of new Set(editionIds)) {
    const row = liveById.get(editionId)
    const objection = objectionToRelease(kind, stateOf(row), { reason }, now, now)
    if (objection) return fail({ ...objection, editionId })
    const document = buildRemoval(row?.document as PublicDocument, now, reason, kind === 'unpublish')
    releases.push({
      editionId,
      revisionId: null,
      kind,
      publicFrom: now,
      notice: { reason, ...(request !== undefined && { request }) },
      accountId: ctx.actor.accountId,
      demo: row?.demo ?? false,
      document,
      ...textOf(document),
      card: { headline: document.headline, standfirst: '' },
    })
  }
  const positions = await appendReleases(ctx.sql, releases, before)
  await ctx.emit({ name: kind === 'remove' ? 'publication.removed' : 'publication.unpublished', data: { editionIds: [...editionIds] } })
  return ok(positions)
}

/** A picture as a public document carries it. */
export function pictureOf(row: PictureRow): PublicPicture {
  return { id: row.id, width: row.width, height: row.height, focal: [row.focalX, row.focalY], alt: row.alt, caption: row.caption, credit: row.credit }
}
