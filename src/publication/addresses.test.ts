import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sections } from '../../demo/taxonomy.ts'
import { type Concept, type Language, languages, Taxonomy } from '../newsroom/index.ts'
import { ourSegments, pageWords } from '../platform/segments.ts'
import { slugOf } from '../platform/text.ts'
import { conceptPath, editionPath, feedPath, homePath, pagePath, readCursor, writeCursor } from './addresses.ts'

test('no section of the demonstration stands where a page of ours is', () => {
  expect(sections.length).toBeGreaterThan(0)
  for (const one of sections) {
    expect(ourSegments).not.toContain(slugOf(one.names.vi ?? ''))
    for (const language of languages) expect(Object.values(pageWords[language])).not.toContain(slugOf(one.names[language] ?? ''))
  }
})

test('every word of a Vietnamese address and every language prefix is ours', () => {
  for (const word of Object.values(pageWords.vi)) expect(ourSegments).toContain(word)
  for (const language of languages) if (language !== 'vi') expect(ourSegments).toContain(language)
})

test('the words of one language differ from each other', () => {
  for (const language of languages) expect(new Set(Object.values(pageWords[language])).size).toBe(Object.keys(pageWords.vi).length)
})

test.each<[string, string]>([
  [homePath('vi'), '/'],
  [homePath('en'), '/en/'],
  [editionPath({ language: 'vi', slug: 'di-cho', editionId: 12 }), '/di-cho-12.html'],
  [editionPath({ language: 'zh', slug: '越南', editionId: 12 }), '/zh/越南-12.html'],
  [pagePath('vi', 'topic', 'gao'), '/chu-de/gao'],
  [pagePath('fr', 'search'), '/fr/recherche'],
  [feedPath('/', 'rss.xml'), '/rss.xml'],
  [feedPath('/en/', 'feed.json'), '/en/feed.json'],
  [feedPath('/doi-ngoai', 'atom.xml'), '/doi-ngoai/atom.xml'],
])('%s is %s', (made, path) => expect(made).toBe(path))

test('a concept is addressed by its kind, in its language, or else in Vietnamese', () => {
  const concept = (id: number, kind: Concept['kind']): Concept => ({
    id,
    kind,
    key: null,
    names: { vi: 'x' },
    about: {},
    slugs: {},
    broaderId: null,
    mergedInto: null,
    sort: 0,
    validFrom: null,
    validTo: null,
  })
  const all = [concept(1, 'section'), concept(2, 'topic'), concept(3, 'place')]
  const taxonomy = new Taxonomy(all, [
    { kind: 'section', language: 'vi', slug: 'bien', conceptId: 1, current: true },
    { kind: 'section', language: 'en', slug: 'seas', conceptId: 1, current: true },
    { kind: 'topic', language: 'vi', slug: 'gao', conceptId: 2, current: true },
    { kind: 'topic', language: 'vi', slug: 'lua-gao', conceptId: 2, current: false },
    { kind: 'place', language: 'vi', slug: 'hue', conceptId: 3, current: true },
  ])
  expect(all.map((one) => conceptPath(taxonomy, one, 'en'))).toEqual(['/en/seas', '/en/topic/gao', '/en/topic/hue'])
  expect(all.map((one) => conceptPath(taxonomy, one, 'vi'))).toEqual(['/bien', '/chu-de/gao', '/chu-de/hue'])
})

const anyPath = fc.constantFrom('/', '/en/', '/doi-ngoai', '/chu-de/gao', '/zh/主题/越南', '/tin-moi-nhat/2025-03-03')
const anyPosition = fc.record({
  at: fc.option(fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), { nil: null }),
  editionId: fc.nat({ max: 2 ** 40 }),
})

test('a cursor names the place at which it was written, on its own list only', () => {
  fc.assert(
    fc.property(anyPath, anyPath, anyPosition, (path, other, position) => {
      const cursor = writeCursor(path, position)
      expect(cursor).toMatch(/^[\w.-]{10,40}$/)
      expect(readCursor(path, cursor)).toEqual(position)
      if (other !== path) expect(readCursor(other, cursor)).toBeUndefined()
    }),
  )
})

test('every instant is told from an unknown one, also one written with a single letter', () => {
  for (let time = -40; time < 40; time++)
    expect(readCursor('/', writeCursor('/', { at: new Date(time), editionId: 1 }))).toEqual({ at: new Date(time), editionId: 1 })
})

test('garbage is no cursor', () => {
  const tag = writeCursor('/', { at: null, editionId: 1 }).split('.')[2]
  for (const garbage of [
    '',
    'x',
    'x.1',
    `-.1.${tag}x`,
    `.1.${tag}`,
    `-..${tag}`,
    `-.-1.${tag}`,
    `X.1.${tag}`,
    `--1.1.${tag}`,
    `1 .1.${tag}`,
    `-.1.${tag}\n`,
    `zzzzzzzzzzz.1.${tag}`,
    `-zzzzzzzzzzz.1.${tag}`,
    `1.zzzzzzzzzzz.${tag}`,
  ])
    expect([garbage, readCursor('/', garbage)]).toEqual([garbage, undefined])
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(readCursor('/', text)).toBeUndefined()
    }),
  )
})

test('a cursor never names an instant that a database cannot hold', () => {
  const tag = writeCursor('/', { at: null, editionId: 1 }).split('.')[2]
  fc.assert(
    fc.property(fc.bigInt({ min: -(36n ** 11n) + 1n, max: 36n ** 11n - 1n }), (time) => {
      const at = readCursor('/', `${time.toString(36)}.1.${tag}`)?.at
      if (at) expect(at.toISOString()).toMatch(/^(?!0000)\d{4}-/)
    }),
  )
  expect(readCursor('/', `${(8.64e15).toString(36)}.1.${tag}`)).toBeUndefined()
  expect(readCursor('/', `${Date.parse('0000-06-01T00:00:00Z').toString(36)}.1.${tag}`)).toBeUndefined()
})

test('the words of addresses are known for every language that is printed', () => {
  expect(Object.keys(pageWords).sort()).toEqual(([...languages] as Language[]).sort())
})
