import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { xmlCharacters } from '../xml.ts'
import { type NewsPage, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './index.ts'

const namespaces = {
  s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  xhtml: 'http://www.w3.org/1999/xhtml',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
}
const now = new Date('2026-03-10T00:00:00Z')

function read(xml: string, path: string): string[] {
  using document = XmlDocument.fromString(xml)
  return document.root.find(path, namespaces).map((node) => node.content)
}

const page = (n: number, hoursAgo: number, more: Partial<NewsPage> = {}): NewsPage => ({
  url: `https://bao.example.vn/bai-${n}.html`,
  title: `Bài số ${n}`,
  language: 'vi',
  published: new Date(now.getTime() - hoursAgo * 3_600_000),
  ...more,
})

test('an index lists its sitemaps with the time of their last change, where known', () => {
  const xml = writeSitemapIndex([{ url: 'https://bao.example.vn/sitemap-1.xml', changed: now }, { url: 'https://bao.example.vn/sitemap-2.xml' }])
  expect(read(xml, '/s:sitemapindex/s:sitemap/s:loc')).toEqual(['https://bao.example.vn/sitemap-1.xml', 'https://bao.example.vn/sitemap-2.xml'])
  expect(read(xml, '//s:lastmod')).toEqual(['2026-03-10T00:00:00.000Z'])
})

test('a sitemap names the other languages of a page', () => {
  const alternates = [
    { language: 'vi', url: 'https://bao.example.vn/a-1.html' },
    { language: 'en', url: 'https://bao.example.vn/en/a-2.html?x=1&y=2' },
  ]
  const xml = writeSitemap([{ url: 'https://bao.example.vn/a-1.html', changed: now, alternates }])
  expect(read(xml, '//xhtml:link/@hreflang')).toEqual(['vi', 'en'])
  expect(read(xml, '//xhtml:link/@href')).toEqual(alternates.map((one) => one.url))
})

test('addresses are escaped for URLs, and only web addresses are taken', () => {
  expect(read(writeSitemap([{ url: 'https://bao.example.vn/中文-1.html' }]), '//s:loc')).toEqual(['https://bao.example.vn/%E4%B8%AD%E6%96%87-1.html'])
  for (const url of ['/bai-1.html', 'javascript:alert(1)', `https://bao.example.vn/${'a'.repeat(2048)}`])
    expect(() => writeSitemap([{ url }])).toThrow(RangeError)
})

test('too many entries are refused', () => {
  const many = Array.from({ length: 50_001 }, () => ({ url: 'https://bao.example.vn/' }))
  expect(() => writeSitemap(many)).toThrow(/50000/)
  expect(() => writeSitemapIndex(many)).toThrow(/50000/)
  expect(() => writeSitemap([])).toThrow(RangeError)
})

test('the news sitemap keeps the last two days, newest first, nothing from the future', () => {
  const xml = writeNewsSitemap([page(1, 47), page(2, 49), page(3, 1), page(4, -1), page(5, 0)], 'Cầu Nối', now)
  expect(read(xml, '//s:loc')).toEqual([5, 3, 1].map((n) => `https://bao.example.vn/bai-${n}.html`))
  expect(read(xml, '//news:publication_date')[0]).toBe('2026-03-10T00:00:00.000Z')
  expect(new Set(read(xml, '//news:name'))).toEqual(new Set(['Cầu Nối']))
})

test('the news sitemap has at most 1,000 stories: the newest', () => {
  const xml = writeNewsSitemap(
    Array.from({ length: 1500 }, (_, n) => page(n, n / 60)),
    'Cầu Nối',
    now,
  )
  const found = read(xml, '//s:loc')
  expect(found).toHaveLength(1000)
  expect(found.at(-1)).toBe('https://bao.example.vn/bai-999.html')
})

test('the news sitemap writes languages in its own way', () => {
  const languages = { vi: 'vi', 'en-GB': 'en', zh: 'zh-cn', 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw', 'zh-TW': 'zh-tw' }
  for (const [language, written] of Object.entries(languages))
    expect(read(writeNewsSitemap([page(1, 1, { language })], 'Cầu Nối', now), '//news:language')).toEqual([written])
})

test('any headline comes back from the news sitemap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const title = `a${text}`
      expect(read(writeNewsSitemap([page(1, 1, { title })], title, now), '//news:title')).toEqual([xmlCharacters(title)])
    }),
  )
})

const schemaFile = new URL('../../../../shared/standards/sitemaps/sitemap.xsd', import.meta.url)

test.skipIf(!existsSync(schemaFile))('sitemaps are valid by sitemap.xsd (skipped where ../shared/standards/sitemaps is absent)', () => {
  using schema = XmlDocument.fromBuffer(readFileSync(schemaFile))
  using validator = XsdValidator.fromDoc(schema)
  const check = (xml: string) => {
    using document = XmlDocument.fromString(xml)
    validator.validate(document)
  }
  check(writeSitemap([{ url: 'https://bao.example.vn/', changed: now }, { url: 'https://bao.example.vn/?a=1&b="2"' }]))
  // a document that the schema must refuse, so that the check above says something
  expect(() => check(writeSitemap([{ url: 'https://bao.example.vn/' }]).replace(/<loc>.*<\/loc>/, ''))).toThrow()
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: false, withQueryParameters: true }),
      fc.date({ min: new Date(0), max: now, noInvalidDate: true }),
      (url, changed) => check(writeSitemap([{ url, changed }])),
    ),
  )
})
