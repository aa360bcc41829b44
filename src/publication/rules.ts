import type { BodyNode, RevisionToRelease } from '../newsroom/index.ts'
import type {
  Card,
  FrontBlock,
  NoticeField,
  PublicDocument,
  PublicNotice,
  PublicPicture,
  ReleaseKind,
  ReleaseNotice,
  RemovedDocument,
  RequestKind,
} from './schema.ts'

/** What is publicly so of an edition, as the log has it. Paused: taken off for a time. */
export type PublicationState = 'unpublished' | 'scheduled' | 'live' | 'paused' | 'removed'

/**
 * The publication state of an edition at an instant, from its own releases in the order of the log.
 * An entry counts from when it was recorded and from when it is public, whichever is later.
 */
export function publicationState(
  releases: readonly { kind: ReleaseKind; recordedAt: Date; publicFrom: Date | null }[],
  dueAt: Date | null,
  at: Date,
): PublicationState {
  let state: PublicationState = dueAt && dueAt > at ? 'scheduled' : 'unpublished'
  for (const one of releases) {
    if (one.recordedAt > at) continue
    if (one.publicFrom && one.publicFrom > at) state = state === 'unpublished' ? 'scheduled' : state
    else state = one.kind === 'remove' ? 'removed' : one.kind === 'unpublish' ? 'paused' : 'live'
  }
  return state
}

/** The release that was public at an instant: the last one recorded by then and public by its own word; undefined before the first. */
export function releaseAt<T extends { recordedAt: Date; publicFrom: Date | null }>(releases: readonly T[], at: Date): T | undefined {
  return releases.findLast((one) => one.recordedAt <= at && (one.publicFrom === null || one.publicFrom <= at))
}

/** Editions by range of ids in one file of the sitemap, so that a file changes only with its own editions. */
export const sitemapRange = 5000
/** The number of the sitemap's file in which an edition stands. The counts in the database are kept by it. */
export const sitemapFile = (editionId: number): number => Math.floor(editionId / sitemapRange)

/** Why a release cannot enter the log, or undefined. `state` is what the log says of the edition now. */
export function objectionToRelease(kind: ReleaseKind, state: PublicationState, notice: ReleaseNotice, publicFrom: Date | null, now: Date) {
  if (publicFrom && publicFrom.getTime() > now.getTime() + 60_000)
    return { kind: 'public-from-in-the-future', publicFrom: publicFrom.toISOString() } as const
  if (kind === 'publish' && state === 'live') return { kind: 'already-live' } as const
  // What is off the site for a time may still be taken down for good.
  if (kind !== 'publish' && state !== 'live' && !(kind === 'remove' && state === 'paused')) return { kind: 'not-live' } as const
  if (kind === 'correct' && !(notice.wrong?.trim() && notice.right?.trim())) return { kind: 'correction-without-words' } as const
  if ((kind === 'rectify' || kind === 'reply') && neededWords[kind].some((field) => !notice[field]?.trim()))
    return { kind: 'correction-without-words' } as const
  if ((kind === 'remove' || kind === 'unpublish') && !notice.reason?.trim()) return { kind: 'removal-without-reason' } as const
  return undefined
}

/** The words that each kind needs in any case, and the database asks for; a newspaper's settings may ask for more. */
export const neededWords: Record<RequestKind, readonly NoticeField[]> = {
  correct: ['wrong', 'right'],
  rectify: ['wrong', 'right', 'reason', 'by'],
  reply: ['by', 'reply'],
  remove: ['reason'],
}
/** What needs two people: one proposes, another decides. */
export const needsTwo = (kind: RequestKind): boolean => kind === 'rectify' || kind === 'remove'

/** Why a proposal cannot stand, or undefined. `live`: the editions of the story that are public now; all of them are told the same. */
export function objectionToProposal(
  kind: RequestKind,
  outcome: 'granted' | 'refused',
  words: readonly { editionId: number; notice: ReleaseNotice }[],
  live: readonly number[],
  required: Partial<Record<RequestKind, readonly NoticeField[]>>,
) {
  if (outcome === 'refused') return undefined
  if (live.length === 0) return { kind: 'not-live' } as const
  const missing = live.find((id) => !words.some((one) => one.editionId === id))
  if (missing !== undefined) return { kind: 'language-left-out', editionId: missing } as const
  if (words.length !== live.length) return { kind: 'edition-not-live' } as const
  for (const { editionId, notice } of words) {
    const field = [...neededWords[kind], ...(required[kind] ?? [])].find((one) => !notice[one]?.trim())
    if (field) return { kind: 'words-missing', editionId, field } as const
  }
  return undefined
}

/** Why a request cannot be decided by this person, or undefined. */
export function objectionToDecision(request: { kind: RequestKind; decided: boolean }, proposedBy: number | null, decider: number | null) {
  if (request.decided) return { kind: 'already-decided' } as const
  if (needsTwo(request.kind) && (decider === null || proposedBy === null || decider === proposedBy)) return { kind: 'two-people-needed' } as const
  return undefined
}

/** So long after its time, in milliseconds, what was due counts as late: somebody is told, and its own time is not claimed for it. */
export const lateAfter = 60_000
/** How far ahead something may be scheduled, in milliseconds. */
export const farthestAhead = 366 * 86_400_000

export type ScheduledWhat = 'release' | 'unpublish' | 'front'

/** Why a front cannot be arranged so, or undefined. */
export function objectionToFront(blocks: readonly FrontBlock[], knows: (conceptId: number) => boolean) {
  if (blocks.length === 0) return { kind: 'front-without-blocks' } as const
  const pins = blocks.flatMap((one) => one.pins ?? [])
  if (new Set(pins).size < pins.length) return { kind: 'story-pinned-twice' } as const
  if (blocks.some((one) => (one.pins?.length ?? 0) > one.count)) return { kind: 'more-pins-than-places' } as const
  if (blocks.some((one) => one.rule.from !== 'latest' && !knows(one.rule.ofId))) return { kind: 'no-such-concept' } as const
  return undefined
}

/** Why something cannot be put in the schedule, or moved in it, or undefined. `waiting`: what else waits of the same edition. */
export function objectionToSchedule(
  asked: { what: ScheduledWhat; dueAt: Date },
  seen: { state: PublicationState; approved: boolean; embargoUntil: Date | null; waiting: readonly { what: ScheduledWhat; dueAt: Date }[] },
  now: Date,
) {
  const { what, dueAt } = asked
  if (dueAt <= now) return { kind: 'in-the-past' } as const
  if (dueAt.getTime() > now.getTime() + farthestAhead) return { kind: 'too-far-ahead' } as const
  // A front may change more than once in a day; of a text, one time waits.
  if (what !== 'front' && seen.waiting.some((one) => one.what === what)) return { kind: 'already-scheduled' } as const
  if (what === 'release' && !seen.approved) return { kind: 'not-approved' } as const
  if (what === 'release' && seen.embargoUntil && seen.embargoUntil > dueAt)
    return { kind: 'under-embargo', until: seen.embargoUntil.toISOString() } as const
  const released = seen.state === 'live' || seen.waiting.some((one) => one.what === 'release' && one.dueAt < dueAt)
  if (what === 'unpublish' && !released) return { kind: 'not-live' } as const
  return undefined
}

/** After a fault it is tried again: after a second, then twice as long each time, a minute at most. */
export const retryAfter = (tries: number): number => Math.min(60, 2 ** Math.min(10, tries)) * 1000

/** The keys of the library's pictures that a body shows. */
export function assetsOf(node: BodyNode): number[] {
  const own = node.type === 'figure' ? [Number(node.attrs?.asset)] : []
  return [...own, ...(node.content ?? []).flatMap(assetsOf)].filter(Number.isInteger)
}

/** The public document of a revision. `previous` is what was live, from which first date and notices go on. */
export function buildDocument(
  revision: RevisionToRelease,
  release: { kind: ReleaseKind; publicFrom: Date | null; notice: ReleaseNotice },
  pictures: ReadonlyMap<number, PublicPicture>,
  previous?: PublicDocument,
): PublicDocument {
  const { content } = revision
  const at = release.publicFrom?.toISOString() ?? null
  const lead = content.picture && pictures.get(content.picture.asset)
  const notices: PublicNotice[] = previous ? [...previous.notices] : []
  if (at && (release.kind === 'correct' || release.kind === 'rectify' || release.kind === 'reply')) {
    const { request: _, ...words } = release.notice
    notices.push({ kind: release.kind, at, ...words })
  }
  if (at && release.kind === 'update' && release.notice.note) notices.push({ kind: 'update', at, note: release.notice.note })
  return {
    version: 1,
    editionId: revision.editionId,
    storyId: revision.storyId,
    language: revision.language,
    slug: revision.slug,
    headline: revision.headline,
    standfirst: revision.standfirst,
    sectionId: revision.sectionId,
    conceptIds: revision.conceptIds,
    credits: content.credits,
    ...(content.dateline && { dateline: content.dateline }),
    ...(content.genre && { genre: content.genre }),
    ...(content.label && { label: content.label }),
    ...(content.origin && { origin: content.origin }),
    ...(content.picture && lead && { picture: withWords(lead, content.picture) }),
    body: content.body,
    pictures: Object.fromEntries(
      assetsOf(content.body.doc).flatMap((id) => {
        const picture = pictures.get(id)
        return picture ? [[String(id), picture]] : []
      }),
    ),
    sources: content.sources,
    relatedStories: content.relatedStories ?? [],
    publishedAt: previous ? previous.publishedAt : at,
    updatedAt: at,
    notices,
    ...(revision.demo && { demo: true as const }),
  }
}

function withWords(picture: PublicPicture, words: { alt?: string; caption?: string; credit?: string }): PublicPicture {
  return { ...picture, alt: words.alt || picture.alt, caption: words.caption || picture.caption, credit: words.credit || picture.credit }
}

/** What stays of a removed edition, or of one that was taken off for a time (`paused`). */
export function buildRemoval(previous: PublicDocument, at: Date, reason: string, paused = false): RemovedDocument {
  const { version, editionId, storyId, language, slug, headline } = previous
  return { version, editionId, storyId, language, slug, headline, removed: { at: at.toISOString(), reason, ...(paused && { paused }) } }
}

/** What lists show of a document. */
export function cardOf(document: PublicDocument): Card {
  const authors = document.credits.filter((one) => one.role === 'author').map((one) => one.name)
  const { picture } = document
  const notice = document.notices.findLast((one) => one.kind !== 'update')
  return {
    headline: document.headline,
    standfirst: document.standfirst,
    ...(document.genre && document.genre !== 'news' && { genre: document.genre }),
    ...(document.label && { label: document.label }),
    ...(authors.length && { authors }),
    ...(notice && { notice }),
    ...(picture && { picture: { id: picture.id, width: picture.width, height: picture.height, focal: picture.focal, alt: picture.alt } }),
  }
}
