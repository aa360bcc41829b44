import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { xmlCharacters } from '../xml.ts'
import { type FeedItem, type FeedView, writeAtom, writeJsonFeed, writeRss } from './index.ts'

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
}

const item: FeedItem = {
  id: 'tag:bao.example.vn,2026:41',
  url: 'https://bao.example.vn/mot-bai-41.html',
  title: 'Hội nghị “Cầu nối” & <kết quả> 🌉',
  summary: 'Tóm tắt: 1 < 2 & 3 > 2',
  published: new Date('2026-02-03T04:05:06Z'),
  updated: new Date('2026-02-04T00:00:00Z'),
  authors: ['Bà Ví Dụ', "O'Mẫu"],
  categories: ['Biển đảo'],
  image: { url: 'https://bao.example.vn/anh.jpg?w=1&h=2', type: 'image/jpeg', length: 1234 },
}
const feed: FeedView = {
  title: 'Cầu Nối',
  homeUrl: 'https://bao.example.vn/',
  feedUrl: 'https://bao.example.vn/rss.xml',
  language: 'vi',
  description: 'Báo đối ngoại',
  updated: new Date('2026-02-04T00:00:00Z'),
  icon: 'https://bao.example.vn/icon.png',
  note: 'Bản trình diễn',
  items: [item],
}

/** The texts at one place of a document, read back by libxml2. */
const read = (xml: string, path: string): string[] => readAll(xml, [path])[0] as string[]

test('an RSS feed says all that the view says', () => {
  const xml = writeRss(feed)
  expect(read(xml, '/rss/@version')).toEqual(['2.0'])
  expect(read(xml, '/rss/channel/title')).toEqual(['Cầu Nối'])
  expect(read(xml, '/rss/channel/description')).toEqual(['Bản trình diễn · Báo đối ngoại'])
  expect(read(xml, '/rss/channel/atom:link[@rel="self"]/@href')).toEqual([feed.feedUrl])
  expect(read(xml, '//item/title')).toEqual([item.title])
  expect(read(xml, '//item/description')).toEqual(['Tóm tắt: 1 &lt; 2 &amp; 3 > 2'])
  expect(read(xml, '//item/guid/@isPermaLink')).toEqual(['false'])
  expect(read(xml, '//item/pubDate')).toEqual(['Tue, 03 Feb 2026 04:05:06 GMT'])
  expect(read(xml, '//item/dc:creator')).toEqual(item.authors)
  expect(read(xml, '//item/enclosure/@url')).toEqual([item.image?.url])
  expect(xml).not.toContain('xmlns:content')
})

test('an RSS feed carries whole texts only where it is given them', () => {
  const html = '<p>Một &amp; hai</p>]]>'
  expect(read(writeRss({ ...feed, items: [{ ...item, contentHtml: html }, item] }), '//item/content:encoded')).toEqual([html])
})

test('an Atom feed has the elements that RFC 4287 asks for', () => {
  const xml = writeAtom({ ...feed, items: [{ ...item, contentHtml: '<p>a</p>', authors: [] }] })
  for (const required of ['id', 'title', 'updated', 'author/atom:name']) expect(read(xml, `/atom:feed/atom:${required}`)).toHaveLength(1)
  for (const required of ['id', 'title', 'updated', 'link[@rel="alternate"]']) expect(read(xml, `//atom:entry/atom:${required}`)).toHaveLength(1)
  expect(read(xml, '/atom:feed/@xml:lang')).toEqual(['vi'])
  expect(read(xml, '//atom:entry/atom:content')).toEqual(['<p>a</p>'])
  expect(read(xml, '//atom:entry/atom:category/@term')).toEqual(item.categories)
  expect(read(xml, '//atom:entry/atom:published')).toEqual(['2026-02-03T04:05:06.000Z'])
})

test('a JSON Feed gives every item a content, and leaves out what is not known', () => {
  const parsed = JSON.parse(
    writeJsonFeed({ ...feed, items: [item, { ...item, contentHtml: '<p>a</p>', image: undefined, authors: [], categories: [] }] }),
  )
  expect(parsed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(parsed.user_comment).toBe('Bản trình diễn')
  expect(parsed.items[0]).toMatchObject({ content_text: item.summary, authors: [{ name: 'Bà Ví Dụ' }, { name: "O'Mẫu" }], tags: ['Biển đảo'] })
  expect(parsed.items[0]).not.toHaveProperty('content_html')
  expect(parsed.items[1]).toMatchObject({ content_html: '<p>a</p>' })
  for (const absent of ['content_text', 'image', 'attachments', 'authors', 'tags']) expect(parsed.items[1]).not.toHaveProperty(absent)
})

test('an impossible date is refused, not printed', () => {
  const broken = { ...feed, items: [{ ...item, published: new Date(Number.NaN) }] }
  for (const write of [writeRss, writeAtom, writeJsonFeed]) expect(() => write(broken)).toThrow(RangeError)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '&',
        '<',
        '>',
        ']]>',
        '&amp;',
        '🌉',
        '\ud800',
        '\udc00',
        '\u0000',
        '\u0008',
        '\u001f',
        '\u0085',
        '\r',
        '\n',
        '\t',
        '\ufffe',
        '\u200f',
        'שלום',
        'العربية',
        'ế',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
)

test('any text comes back from every feed as it went in, but for what XML cannot carry', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = `a${text}z`
      const strange: FeedView = {
        ...feed,
        title: words,
        items: [{ ...item, title: words, authors: [words], categories: [words], contentHtml: words, id: words }],
      }
      const kept = xmlCharacters(words)
      const rss = readAll(writeRss(strange), [
        '//channel/title',
        '//item/title',
        '//item/guid',
        '//item/dc:creator',
        '//item/category',
        '//item/content:encoded',
      ])
      const atom = readAll(writeAtom(strange), [
        '/atom:feed/atom:title',
        '//atom:entry/atom:title',
        '//atom:entry/atom:content',
        '//atom:category/@term',
        '//atom:entry/atom:author/atom:name',
      ])
      for (const found of [...rss, ...atom]) expect(found).toEqual([kept])
      const json = JSON.parse(writeJsonFeed(strange))
      expect([json.title, json.items[0].title, json.items[0].tags[0]]).toEqual(Array(3).fill(words.toWellFormed()))
    }),
    { numRuns: 300 },
  )
})

function readAll(xml: string, paths: string[]): string[][] {
  using document = XmlDocument.fromString(xml)
  return paths.map((path) => document.root.find(path, namespaces).map((node) => node.content))
}
