import { xmlDocument, xmlElement, xmlText, xmlWords } from '../xml.ts'
import { describe, type FeedItem, type FeedView } from './feed.ts'

/** Media type to serve an RSS feed with. */
export const rssType = 'application/rss+xml; charset=utf-8'

/**
 * The list as RSS 2.0 (RSS Advisory Board, 2.0.11) with Atom's `self` link, Dublin Core creators, and the
 * content module where an item has its whole text.
 * @throws RangeError for an impossible date
 */
export function writeRss(feed: FeedView): string {
  const withContent = feed.items.some((item) => item.contentHtml)
  const channel = [
    xmlElement('title', {}, xmlText(feed.title)),
    xmlWords('link', feed.homeUrl),
    xmlElement('description', {}, xmlText(describe(feed))),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.feedUrl }),
    xmlWords('language', feed.language),
    xmlWords('lastBuildDate', rfc822(feed.updated)),
    feed.icon ? xmlElement('image', {}, xmlWords('url', feed.icon) + xmlWords('title', feed.title) + xmlWords('link', feed.homeUrl)) : '',
    ...feed.items.map(writeItem),
  ]
  return xmlDocument(
    xmlElement(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:content': withContent ? 'http://purl.org/rss/1.0/modules/content/' : undefined,
      },
      xmlElement('channel', {}, channel.filter(Boolean).join('\n')),
    ),
  )
}

function writeItem(item: FeedItem): string {
  const parts = [
    xmlWords('title', item.title),
    xmlWords('link', item.url),
    xmlWords('guid', item.id, { isPermaLink: item.id === item.url ? 'true' : 'false' }),
    xmlWords('description', asHtml(item.summary)),
    xmlWords('content:encoded', item.contentHtml),
    xmlWords('pubDate', rfc822(item.published)),
    xmlWords('atom:updated', item.updated.toISOString()),
    ...item.authors.map((author) => xmlWords('dc:creator', author)),
    ...item.categories.map((category) => xmlWords('category', category)),
    item.image ? xmlElement('enclosure', { url: item.image.url, length: item.image.length, type: item.image.type }) : '',
  ]
  return xmlElement('item', {}, parts.filter(Boolean).join('\n'))
}

/** Readers show an item's description as HTML (RSS Best Practices Profile, 4.1.1.20.2), so that plain words are escaped once more. */
const asHtml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** RFC 822 with a four-digit year, as RSS asks for. */
function rfc822(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new RangeError('a feed has an impossible date')
  return date.toUTCString()
}
