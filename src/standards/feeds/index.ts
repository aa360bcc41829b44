export { atomType, writeAtom } from './atom.ts'
export type { FeedItem, FeedView } from './feed.ts'
export { jsonFeedType, writeJsonFeed } from './json-feed.ts'
export { rssType, writeRss } from './rss.ts'
