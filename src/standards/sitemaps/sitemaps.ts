import { xmlDocument, xmlElement, xmlText, xmlWords } from '../xml.ts'

/** Media type to serve a sitemap with. */
export const sitemapType = 'application/xml; charset=utf-8'

/** Most addresses in one sitemap, and most sitemaps in one index (sitemaps.org 0.9). */
export const sitemapLimit = 50_000
/** Most stories in one news sitemap, and how far back they may go, in days. */
export const newsSitemapLimit = 1000
export const newsSitemapDays = 2

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export type SitemapPage = {
  url: string
  /** When the page's own content last changed. */
  changed?: Date
  /** The same story in other languages, this page's own language among them; `x-default` where there is one. */
  alternates?: { language: string; url: string }[]
}

export type NewsPage = {
  url: string
  title: string
  /** Language of the edition: BCP 47; only the ISO 639 part is written, but for the two Chinese scripts. */
  language: string
  published: Date
}

/**
 * An index of sitemaps.
 * @throws RangeError for more than 50,000 sitemaps or an address that is not http(s)
 */
export function writeSitemapIndex(sitemaps: readonly { url: string; changed?: Date }[]): string {
  refuseMoreThan(sitemapLimit, sitemaps.length)
  const entries = sitemaps.map((one) => xmlElement('sitemap', {}, location(one.url) + xmlWords('lastmod', one.changed?.toISOString())))
  return xmlDocument(xmlElement('sitemapindex', { xmlns: namespace }, `\n${entries.join('\n')}\n`))
}

/**
 * Pages with the time of their last change and their other languages.
 * @throws RangeError for no page, more than 50,000 pages or an address that is not http(s)
 */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  refuseMoreThan(sitemapLimit, pages.length)
  if (!pages.length) throw new RangeError('a sitemap needs at least one page (sitemap.xsd)')
  const alternates = pages.some((page) => page.alternates?.length)
  const entries = pages.map((page) =>
    xmlElement(
      'url',
      {},
      location(page.url) +
        xmlWords('lastmod', page.changed?.toISOString()) +
        (page.alternates ?? []).map((one) => xmlElement('xhtml:link', { rel: 'alternate', hreflang: one.language, href: address(one.url) })).join(''),
    ),
  )
  return xmlDocument(
    xmlElement('urlset', { xmlns: namespace, 'xmlns:xhtml': alternates ? 'http://www.w3.org/1999/xhtml' : undefined }, `\n${entries.join('\n')}\n`),
  )
}

/**
 * The stories of the last two days, newest first, at most 1,000, as the news namespace 0.9 asks. Older
 * ones, and ones dated after `now`, are left out; with nothing left the list is empty, which readers of
 * news sitemaps accept.
 * @throws RangeError for an address that is not http(s)
 */
export function writeNewsSitemap(pages: readonly NewsPage[], publication: string, now: Date): string {
  const oldest = now.getTime() - newsSitemapDays * 86_400_000
  const entries = pages
    .filter((page) => page.published.getTime() >= oldest && page.published.getTime() <= now.getTime() && page.title.trim())
    .toSorted((one, other) => other.published.getTime() - one.published.getTime())
    .slice(0, newsSitemapLimit)
    .map((page) =>
      xmlElement(
        'url',
        {},
        location(page.url) +
          xmlElement(
            'news:news',
            {},
            xmlElement(
              'news:publication',
              {},
              xmlElement('news:name', {}, xmlText(publication)) + xmlElement('news:language', {}, newsLanguage(page.language)),
            ) +
              xmlElement('news:publication_date', {}, page.published.toISOString()) +
              xmlElement('news:title', {}, xmlText(page.title)),
          ),
      ),
    )
  return xmlDocument(
    xmlElement('urlset', { xmlns: namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }, `\n${entries.join('\n')}\n`),
  )
}

/** ISO 639 in two or three letters; Chinese says its script: `zh-cn` or `zh-tw`. */
function newsLanguage(language: string): string {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  if (primary !== 'zh') return xmlText(primary)
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}

const location = (url: string) => xmlElement('loc', {}, xmlText(address(url)))

/** The address as an ASCII URL (sitemaps.org: «entity escaped and URL escaped»). */
function address(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
    throw new RangeError(`“${url.slice(0, 200)}” is not an absolute address for a sitemap`)
  if (parsed.href.length > 2048) throw new RangeError('an address in a sitemap has at most 2,048 characters')
  return parsed.href
}

function refuseMoreThan(limit: number, count: number): void {
  if (count > limit) throw new RangeError(`${count} entries are too many for one file: at most ${limit}; cut it and list the parts in an index`)
}
