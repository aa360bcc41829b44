import { describe, type FeedItem, type FeedView } from './feed.ts'

/** Media type to serve a JSON Feed with. */
export const jsonFeedType = 'application/feed+json; charset=utf-8'

/**
 * The list as JSON Feed 1.1 (jsonfeed.org).
 * @throws RangeError for an impossible date
 */
export function writeJsonFeed(feed: FeedView): string {
  const view = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    description: describe(feed) || undefined,
    user_comment: feed.note,
    icon: feed.icon,
    language: feed.language,
    items: feed.items.map(writeItem),
  }
  // half a character would be written as \udXXX, which strict readers refuse (RFC 8259, 8.2)
  return `${JSON.stringify(view, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))}\n`
}

const writeItem = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  // an item must have content_html or content_text
  content_html: item.contentHtml,
  content_text: item.contentHtml === undefined ? item.summary : undefined,
  summary: item.summary || undefined,
  image: item.image?.url,
  date_published: item.published.toISOString(),
  date_modified: item.updated.toISOString(),
  authors: item.authors.length ? item.authors.map((name) => ({ name })) : undefined,
  tags: item.categories.length ? item.categories : undefined,
  attachments: item.image ? [{ url: item.image.url, mime_type: item.image.type, size_in_bytes: item.image.length || undefined }] : undefined,
})
