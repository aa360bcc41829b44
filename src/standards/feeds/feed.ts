/** One list of stories, as any feed format can tell it. All addresses are absolute. */
export type FeedView = {
  title: string
  /** The page that shows the same list to people. */
  homeUrl: string
  /** The feed's own address. */
  feedUrl: string
  /** Language of titles and texts (BCP 47). */
  language: string
  description: string
  /** When the newest change of the list was made. */
  updated: Date
  /** Address of the newspaper's mark. */
  icon?: string
  /** What every reader of the feed must know, such as «Bản trình diễn»; shown before the description. */
  note?: string
  items: FeedItem[]
}

export type FeedItem = {
  /** Never changes, also when the address does: an absolute URI. */
  id: string
  url: string
  title: string
  /** Plain words, no markup. */
  summary: string
  /** The whole text as HTML, where the newspaper gives it away. */
  contentHtml?: string
  published: Date
  updated: Date
  authors: string[]
  categories: string[]
  /** The lead picture; `length` in bytes, 0 where unknown. */
  image?: { url: string; type: string; length: number }
}

/** The description with the feed's note before it. */
export const describe = (feed: FeedView): string => [feed.note, feed.description].filter(Boolean).join(' · ')
