import { xmlDocument, xmlElement, xmlText, xmlWords } from '../xml.ts'
import { describe, type FeedItem, type FeedView } from './feed.ts'

/** Media type to serve an Atom feed with. */
export const atomType = 'application/atom+xml; charset=utf-8'

/**
 * The list as an Atom feed (RFC 4287). The newspaper is the feed's author (4.1.1), so that an item
 * without a named author is valid.
 * @throws RangeError for an impossible date
 */
export function writeAtom(feed: FeedView): string {
  const parts = [
    xmlWords('id', feed.feedUrl),
    xmlElement('title', {}, xmlText(feed.title)),
    xmlWords('subtitle', describe(feed)),
    xmlWords('updated', feed.updated.toISOString()),
    xmlElement('author', {}, xmlElement('name', {}, xmlText(feed.title)) + xmlWords('uri', feed.homeUrl)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    xmlWords('icon', feed.icon),
    ...feed.items.map(writeEntry),
  ]
  return xmlDocument(xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, parts.filter(Boolean).join('\n')))
}

function writeEntry(item: FeedItem): string {
  const parts = [
    xmlWords('id', item.id),
    xmlElement('title', {}, xmlText(item.title)),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    item.image ? xmlElement('link', { rel: 'enclosure', type: item.image.type, length: item.image.length || undefined, href: item.image.url }) : '',
    xmlWords('published', item.published.toISOString()),
    xmlWords('updated', item.updated.toISOString()),
    ...item.authors.map((author) => xmlElement('author', {}, xmlElement('name', {}, xmlText(author)))),
    ...item.categories.map((category) => xmlElement('category', { term: category })),
    // 4.1.2: an entry without content needs an alternate link, which every entry has
    xmlWords('summary', item.summary),
    xmlWords('content', item.contentHtml, { type: 'html' }),
  ]
  return xmlElement('entry', {}, parts.filter(Boolean).join('\n'))
}
