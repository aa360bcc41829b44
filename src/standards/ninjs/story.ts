/**
 * A text story as any version of IPTC ninjs 2.0–3.1 tells it, in one form. An absent field is unknown or
 * not told, never empty. Strings are NFC, of whole characters, without control characters; all but
 * bodies and notes are one line.
 */
export type NinjsStory = {
  /** The provider's own, lasting name of the item: the same story always has the same. */
  uri: string
  type: 'text'
  /** The provider's version of the item, as it is written. */
  version?: string
  /** BCP 47. */
  language?: string
  /** Empty only where `pubStatus` is not `usable`: a kill note may be without one. */
  headline: string
  /** Plain words. */
  standfirst?: string
  /** Absent where the item is a headline with a summary. */
  body?: NinjsBody
  dates: NinjsDates
  /** As the provider prints it. */
  byline?: string
  /** Names of the people the provider calls author, creator or writer. */
  authors: string[]
  /** The place of the dateline. */
  located?: string
  slugline?: string
  subjects: NinjsConcept[]
  places: NinjsConcept[]
  /** People in the story; its authors are in `authors`. */
  people: NinjsConcept[]
  organisations: NinjsConcept[]
  genres: NinjsConcept[]
  /** Who the content comes from. */
  infoSources: NinjsConcept[]
  altIds: { role?: string; value: string }[]
  /** The http(s) address of the story at its provider, where an alternative id tells one. */
  canonicalUrl?: string
  /** A note for editors, not for readers. */
  edNote?: string
  copyrightHolder?: string
  copyrightNotice?: string
  usageTerms?: string
  /** 1 most urgent, 9 least. */
  urgency?: number
  /** How the content was made, by IPTC's digital source types: a machine's text says so here. */
  digitalSourceType?: NinjsConcept
  /** `usable` where the item does not say (the standard's default); `canceled` is a kill: take it down. */
  pubStatus: 'usable' | 'withheld' | 'canceled'
  /** Pictures and other items that belong to the story: their description only. Nothing is fetched. */
  associations: NinjsAssociation[]
}

/** `contentType` is `text/plain` or `text/html`; HTML is as the provider wrote it and is not safe to show. */
export type NinjsBody = { contentType: 'text/plain' | 'text/html'; text: string }

/** Instants in UTC, ISO 8601 with milliseconds. `embargoedUntil`: not to be shown to readers before. */
export type NinjsDates = Partial<Record<(typeof dateNames)[number], string>>
export const dateNames = ['versionCreated', 'contentCreated', 'firstCreated', 'embargoedUntil', 'expires'] as const

/** A thing with a name: `uri` and `literal` are its codes, `rel` says how the story is about it, `creator` who said so. */
export type NinjsConcept = { name: string; uri?: string; literal?: string; rel?: string; role?: string; creator?: string }

export type NinjsAssociation = {
  uri: string
  /** The provider's name of the place it stands in, such as `mainpicture`. */
  name: string
  rel?: string
  type?: string
  headline?: string
  caption?: string
  byline?: string
  copyrightHolder?: string
  copyrightNotice?: string
  usageTerms?: string
  renditions: { name: string; href?: string; contentType?: string; title?: string; width?: number; height?: number; sizeInBytes?: number }[]
}
