import type { Body, Credit, Genre, Label, Language, Names, Source } from '../newsroom/index.ts'
export { type NoticeField, type ReleaseKind, type RequestKind, releaseKinds, requestKinds } from './kinds.ts'

/** A picture as a public document carries it: everything a page needs, in the edition's language. */
export type PublicPicture = {
  id: number
  width: number
  height: number
  /** Where the subject is, 0 to 1 from left and top. */
  focal: [number, number]
  alt: string
  caption: string
  credit: string
}

/**
 * What the reader is told of a change: of an update (`note`), of a correction of the newspaper's own or one that was required (`wrong`, `right`,
 * `reason`, and who required it: `by`), of the answer of somebody who was written about (`by`, `reply`).
 */
export type PublicNotice = { kind: 'update' | NoticeKind; at: string } & Omit<ReleaseNotice, 'request'>
/** What sets something right in a text that stays. */
export type NoticeKind = 'correct' | 'rectify' | 'reply'

/**
 * One self-contained public document: what a release made public of an edition. Reader pages, feeds, search and
 * history read this and nothing of the newsroom. Instants are ISO 8601 in UTC; a day is the newspaper's.
 */
export type PublicDocument = {
  version: 1
  editionId: number
  storyId: number
  language: Language
  slug: string
  headline: string
  standfirst: string
  sectionId: number
  conceptIds: number[]
  credits: Credit[]
  dateline?: string
  genre?: Genre
  label?: Label
  origin?: { name: string; url?: string }
  picture?: PublicPicture
  body: Body
  /** The pictures of the body's figures, by asset id. */
  pictures: Record<string, PublicPicture>
  sources: Source[]
  /** Stories shown under the standfirst. */
  relatedStories: number[]
  /** Null: the day is not known, and none is made up. */
  publishedAt: string | null
  updatedAt: string | null
  notices: PublicNotice[]
  demo?: true
}

/** What stays when a text is taken down: its name, the day and the reason. `paused`: only for a time, it may come back. */
export type RemovedDocument = {
  version: 1
  editionId: number
  storyId: number
  language: Language
  slug: string
  headline: string
  removed: { at: string; reason: string; paused?: true }
}

/** Words for the reader that go with a release: `note` of an update, `wrong` and `right` of a correction, `reason` of a removal or of taking off for a time; see NoticeField. */
export type ReleaseNotice = {
  note?: string
  wrong?: string
  right?: string
  reason?: string
  by?: string
  reply?: string
  /** Number of the letter or decision that asks for it. */
  reference?: string
  /** The request of the register that it answers. */
  request?: number
}

/** What a list shows of an edition. */
export type Card = {
  headline: string
  standfirst: string
  genre?: Genre
  label?: Label
  authors?: string[]
  /** The last thing that was set right in it, for feeds. */
  notice?: PublicNotice
  picture?: { id: number; width: number; height: number; focal: [number, number]; alt: string }
}

export type ListedEdition = {
  editionId: number
  storyId: number
  language: Language
  slug: string
  sectionId: number
  publishedAt: Date | null
  updatedAt: Date | null
  card: Card
}

/** A list of editions, newest first, undated ones last. */
export type ListOf =
  | { kind: 'language'; language: Language }
  | { kind: 'section'; ofId: number; language: Language }
  | { kind: 'concept'; ofId: number; language: Language }
  | { kind: 'person'; ofId: number; language: Language }

/** From where a list goes on: after this edition. */
export type ListPosition = { at: Date | null; editionId: number }

/**
 * A front is data: blocks from top to bottom, each with pinned stories first and a rule for the rest.
 * A story stands on a front once: a block takes what no block above it has taken. Undated stories never stand on a front.
 */
export type FrontBlock = {
  layout: 'lead' | 'river' | 'section'
  /** Heading; absent: the section's own name, or none for the lead. */
  title?: Names
  count: number
  pins?: number[]
  rule: { from: 'latest' } | { from: 'section' | 'concept'; ofId: number }
}
