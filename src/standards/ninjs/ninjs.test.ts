import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NinjsStory, readNinjs, writeNinjs } from './index.ts'
import { readInstant } from './instant.ts'
import { shapeOfThree } from './shapes.ts'

const two = {
  uri: 'urn:vi-du:41',
  standard: { name: 'ninjs', version: '2.1' },
  type: 'text',
  language: 'vi',
  version: '3',
  versioncreated: '2017-05-01T08:30:00+07:00',
  firstcreated: '2017-05-01T00:00:00.5Z',
  embargoed: '2017-05-02T00:00:00+0700',
  pubstatus: 'usable',
  urgency: 4,
  headlines: [
    { role: 'short', value: 'Ngắn' },
    { role: 'main', value: ' Hội nghị  “Cầu nối” \n & kết quả ' },
  ],
  descriptions: [
    { role: 'note', value: 'không' },
    { role: 'summary', contenttype: 'text/html', value: '<p>Tóm &amp; <b>tắt</b></p>' },
  ],
  bodies: [{ role: 'main', contenttype: 'text/plain', wordcount: 3, value: 'Một.\r\n\r\nHai.' }],
  by: 'Bà Ví Dụ',
  people: [
    { name: 'Bà Ví Dụ', rel: 'author' },
    { name: 'Ông Mẫu', rel: 'about', contactinfo: [{ value: '+84' }] },
  ],
  places: [{ name: 'Ví Dụ', uri: 'urn:noi:1', geojson: { type: 'Point', coordinates: [1, 2] } }],
  organisations: [{ name: 'Công ty Mẫu', symbols: [{ ticker: 'VD' }] }],
  subjects: [{ name: 'Thương mại', creator: 'system', uri: 'not a uri', relevance: 9 }, { literal: 'medtop:04000000' }, { uri: 'urn:x' }],
  infosources: [{ name: 'Hãng tin Thử Nghiệm', role: 'origin' }],
  altids: [{ role: 'id', value: '7' }, { role: 'url', value: 'https://bao.example.vn/7' }, { role: 'url' }],
  ednote: 'Dòng 1\nDòng 2',
  located: 'Hà Nội',
  genres: [{ name: 'Tin' }],
  copyrightholder: 'Mẫu',
  usageterms: 'Chỉ để thử',
  digitalsourcetype: { name: 'máy dịch' },
  associations: [
    {
      name: 'mainpicture',
      uri: 'urn:anh:1',
      type: 'picture',
      descriptions: [{ role: 'caption', value: 'Cảng' }],
      renditions: [{ name: 'goc', href: 'https://bao.example.vn/1.jpg', contenttype: 'image/jpeg', width: 640, height: 480, sizeinbytes: 9 }],
    },
  ],
}

const read = (value: unknown): NinjsStory => {
  const outcome = readNinjs(value)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.item
}
const refusal = (value: unknown) => {
  const outcome = readNinjs(value)
  return outcome.ok ? 'read' : `${outcome.kind}: ${outcome.reason}`
}
const least = { uri: 'urn:a', headlines: [{ value: 'A' }] }

test('an item of 2.x is read whole', () => {
  expect(read(two)).toEqual({
    uri: 'urn:vi-du:41',
    type: 'text',
    language: 'vi',
    version: '3',
    headline: 'Hội nghị “Cầu nối” & kết quả',
    standfirst: 'Tóm & tắt',
    body: { contentType: 'text/plain', text: 'Một.\n\nHai.' },
    dates: { versionCreated: '2017-05-01T01:30:00.000Z', firstCreated: '2017-05-01T00:00:00.500Z', embargoedUntil: '2017-05-01T17:00:00.000Z' },
    pubStatus: 'usable',
    urgency: 4,
    byline: 'Bà Ví Dụ',
    authors: ['Bà Ví Dụ'],
    people: [{ name: 'Ông Mẫu', rel: 'about' }],
    places: [{ name: 'Ví Dụ', uri: 'urn:noi:1' }],
    organisations: [{ name: 'Công ty Mẫu' }],
    subjects: [
      { name: 'Thương mại', creator: 'system' },
      { name: 'medtop:04000000', literal: 'medtop:04000000' },
    ],
    infoSources: [{ name: 'Hãng tin Thử Nghiệm', role: 'origin' }],
    altIds: [
      { role: 'id', value: '7' },
      { role: 'url', value: 'https://bao.example.vn/7' },
    ],
    canonicalUrl: 'https://bao.example.vn/7',
    edNote: 'Dòng 1\nDòng 2',
    located: 'Hà Nội',
    genres: [{ name: 'Tin' }],
    copyrightHolder: 'Mẫu',
    usageTerms: 'Chỉ để thử',
    digitalSourceType: { name: 'máy dịch' },
    associations: [
      {
        uri: 'urn:anh:1',
        name: 'mainpicture',
        type: 'picture',
        caption: 'Cảng',
        renditions: [{ name: 'goc', href: 'https://bao.example.vn/1.jpg', contentType: 'image/jpeg', width: 640, height: 480, sizeInBytes: 9 }],
      },
    ],
  })
})

test('the same story in the words of 3.x is the same story', () => {
  const story = read(two)
  expect(read(writeNinjs(story))).toEqual(story)
})

test('what is absent stays absent', () => {
  const story = read(least)
  expect(story.dates).toEqual({})
  for (const absent of ['body', 'standfirst', 'language', 'byline', 'canonicalUrl', 'urgency', 'located']) expect(story).not.toHaveProperty(absent)
  expect(story.pubStatus).toBe('usable')
})

test('the version says how properties are written; without one the properties say it', () => {
  expect(read({ ...least, versionCreated: '2026-01-01T00:00:00Z' }).dates.versionCreated).toBe('2026-01-01T00:00:00.000Z')
  expect(read({ ...least, versioncreated: '2026-01-01T00:00:00Z' }).dates.versionCreated).toBe('2026-01-01T00:00:00.000Z')
  expect(read({ uri: 'urn:a', headlines: [{ value: 'A', contenttype: 'text/plain' }] }).headline).toBe('A')
  for (const schema of ['http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json', 'https://www.iptc.org/std/ninjs/ninjs-schema_2.0.json#'])
    expect(read({ ...least, standard: { schema }, ednote: 'a' }).edNote).toBe('a')
  expect(refusal({ ...least, standard: { version: '2.1' }, versionCreated: '2026-01-01T00:00:00Z' })).toBe(
    'invalid: ninjs 2.x has no property “versionCreated”',
  )
  expect(refusal({ ...least, standard: { version: '3.0' }, bodies: [{ value: 'a', contenttype: 'text/plain' }] })).toBe(
    'invalid: bodies[0]: ninjs 3.x has no property “contenttype”',
  )
  expect(refusal({ ...least, standard: { version: '1.3' } })).toMatch(/^invalid: ninjs 1\.3 is not read/)
})

test.each([
  '2026-03-01T08:30:00',
  '2026-03-01',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:60Z',
  '2026-01-01T00:00:00+24:00',
  'hôm qua',
  '',
  '0000-01-01T00:00:00+23:00',
])('the date “%s” is refused', (date) => {
  for (const name of ['versionCreated', 'contentCreated', 'firstCreated', 'embargoedUntil', 'expires'])
    expect(refusal({ ...least, [name]: date })).toMatch(new RegExp(`^invalid: ${name}: `))
})

test('dates are instants', () => {
  expect(readInstant('2024-02-29T23:59:59.123456-05:30')).toBe('2024-03-01T05:29:59.123Z')
  expect(readInstant('2016-12-31T23:59:60Z')).toBe('2017-01-01T00:00:00.000Z')
  expect(readInstant('0001-01-01t00:00:00z')).toBe('0001-01-01T00:00:00.000Z')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true }),
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')}:${String(Math.abs(offset) % 60).padStart(2, '0')}`
        expect(readInstant(local + zone)).toBe(date.toISOString())
      },
    ),
  )
})

test.each([
  ['not an object', [], 'invalid: a ninjs item is one JSON object'],
  ['no uri', { headlines: [{ value: 'A' }] }, /^invalid: uri: /],
  ['a uri that is none', { ...least, uri: 'bài 41' }, 'invalid: uri: must be an absolute URI such as urn:example:41'],
  ['a picture', { ...least, type: 'picture' }, 'no-story: the item is a picture: only texts are imported as stories'],
  ['an unknown type', { ...least, type: 'poem' }, /^invalid: type: /],
  ['no headline', { uri: 'urn:a', type: 'text' }, 'no-story: the item has no headline, so that it is no story'],
  ['an empty headline', { uri: 'urn:a', headlines: [{ value: ' \u0000' }] }, /^no-story/],
  ['a property of nobody', { ...least, random: 1 }, 'invalid: ninjs 3.x has no property “random”'],
  ['null', { ...least, by: null }, /^invalid: by: /],
  ['a bad language', { ...least, language: 'tiếng Việt' }, /^invalid: language: /],
  ['an urgency of 0.1', { ...least, urgency: 0.1 }, /^invalid: urgency: /],
  ['a bad association', { ...least, associations: [{ uri: 'urn:b' }] }, /^invalid: associations\[0\]\.name: /],
  ['a bad picture type', { ...least, pubStatus: 'gone' }, /^invalid: pubStatus: /],
  ['too long a headline', { uri: 'urn:a', headlines: [{ value: 'a'.repeat(30_000) }] }, /^invalid: headlines\[0\]\.value: /],
  ['too many subjects', { ...least, subjects: Array(501).fill({ name: 'a' }) }, /^invalid: subjects: /],
  ['too deep', { ...least, associations: [JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)] }, /^invalid: the item is nested/],
  ['too many values', { ...least, x: Array(60_000).fill(1) }, /^invalid: the item is nested/],
])('%s is refused with a reason', (_, value, expected) => {
  expect(refusal(value)).toMatch(expected)
})

test('a kill note needs no headline', () => {
  expect(read({ uri: 'urn:a', pubStatus: 'canceled' })).toMatchObject({ headline: '', pubStatus: 'canceled' })
})

test('an urgency of 2.x outside 1 to 9 is not known', () => {
  expect(read({ ...least, versioncreated: '2026-01-01T00:00:00Z', urgency: 0 })).not.toHaveProperty('urgency')
})

test.each([
  [
    'HTML before plain words',
    [
      ['main', 'text/plain', 'a'],
      ['richtext', 'application/xhtml+xml', 'b'],
    ],
    { contentType: 'text/html', text: 'b' },
  ],
  [
    'the whole text before a part',
    [
      ['teaser', 'text/html', 'a'],
      ['main', 'text/plain; charset=utf-8', 'b'],
    ],
    { contentType: 'text/plain', text: 'b' },
  ],
  [
    'a part where there is no other',
    [
      ['teaser', 'text/html', 'a'],
      ['main', 'text/vnd.IPTC.NITF', 'b'],
    ],
    { contentType: 'text/html', text: 'a' },
  ],
  ['nothing that is empty', [['main', 'text/html', ' ']], undefined],
  ['nothing in an unknown form', [['main', 'application/pdf', 'a']], undefined],
])('of several bodies: %s', (_, bodies, expected) => {
  expect(read({ ...least, bodies: bodies.map(([role, contentType, value]) => ({ role, contentType, value })) }).body).toEqual(expected)
})

test('headlines in HTML become words; plain ones come first', () => {
  expect(read({ uri: 'urn:a', headlines: [{ contentType: 'text/html', value: '<h1>A &lt; <i>b</i><br>c</h1><script>x</script>' }] }).headline).toBe(
    'A < b c',
  )
  expect(
    read({
      uri: 'urn:a',
      headlines: [
        { role: 'main', contentType: 'text/html', value: '<b>a</b>' },
        { role: 'main', value: 'b' },
      ],
    }).headline,
  ).toBe('b')
  expect(read({ uri: 'urn:a', title: 'T' }).headline).toBe('T')
})

const someWords = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
const someConcept = fc.record(
  { name: someWords, uri: fc.webUrl(), literal: someWords, rel: fc.constantFrom('about', 'author', 'mentions') },
  { requiredKeys: [] },
)
const someText = fc.record(
  { role: fc.constantFrom('main', 'summary', 'caption', 'x'), contentType: fc.constantFrom('text/plain', 'text/html', 'x/y'), value: someWords },
  { requiredKeys: ['value'] },
)
const someDate = fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString())
const someItem = fc.record(
  {
    uri: fc.webUrl(),
    type: fc.constant('text'),
    language: fc.constantFrom('vi', 'en-GB', 'zh-Hans'),
    headlines: fc.array(someText, { maxLength: 3 }),
    descriptions: fc.array(someText, { maxLength: 3 }),
    bodies: fc.array(someText, { maxLength: 3 }),
    title: someWords,
    by: someWords,
    located: someWords,
    edNote: someWords,
    versionCreated: someDate,
    expires: someDate,
    urgency: fc.integer({ min: 1, max: 9 }),
    pubStatus: fc.constantFrom('usable', 'withheld', 'canceled'),
    people: fc.array(someConcept, { maxLength: 3 }),
    subjects: fc.array(someConcept, { maxLength: 3 }),
    altIds: fc.array(fc.record({ role: fc.constantFrom('url', 'id'), value: fc.oneof(fc.webUrl(), someWords) }, { requiredKeys: [] }), {
      maxLength: 3,
    }),
    associations: fc.array(
      fc.record(
        {
          uri: fc.webUrl(),
          name: someWords,
          type: fc.constant('picture'),
          headlines: fc.array(someText),
          renditions: fc.array(fc.record({ name: someWords, href: fc.webUrl(), width: fc.nat() }, { requiredKeys: ['name'] })),
        },
        { requiredKeys: ['uri', 'name'] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['uri'] },
)

test('what is written is valid 3.1, and is read as the same story', () => {
  let stories = 0
  fc.assert(
    fc.property(someItem, (item) => {
      const outcome = readNinjs(item)
      if (!outcome.ok) {
        expect(outcome.kind).toBe('no-story')
        return
      }
      stories += 1
      const written = JSON.parse(JSON.stringify(writeNinjs(outcome.item)))
      expect(shapeOfThree.safeParse(written).error).toBeUndefined()
      expect(read(written)).toEqual(outcome.item)
    }),
    { numRuns: 500 },
  )
  expect(stories).toBeGreaterThan(100)
})

test('whatever JSON comes, it is read or refused, never a fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(two)), (value, key) => {
      expect(typeof readNinjs(value).ok).toBe('boolean')
      expect(typeof readNinjs({ ...two, [key]: value }).ok).toBe('boolean')
    }),
    { numRuns: 1000 },
  )
})

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const suite = `${shared}standards/ninjs/test_suite`
const cases = (kind: 'should_pass' | 'should_fail') =>
  ['2.1', '2.2', '3.0', '3.1'].flatMap((version) => {
    const folder = `${suite}/${version}/${kind}`
    return existsSync(folder)
      ? readdirSync(folder).map((file): [string, unknown] => [`${version}/${file}`, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))])
      : []
  })

test.skipIf(!existsSync(suite))(
  "IPTC's test suite: what should fail is refused, what should pass is read or is no story (skipped where ../shared/standards/ninjs is absent)",
  () => {
    const fail = cases('should_fail')
    const pass = cases('should_pass')
    expect([fail.length, pass.length]).toEqual([14, 42])
    for (const [name, item] of fail) expect([name, readNinjs(item).ok]).toEqual([name, false])
    // those that are no pictures, events or plans are refused for what is wrong with them
    for (const [name, item] of fail)
      if (!('type' in (item as object))) expect([name, refusal(item)]).toEqual([name, expect.stringMatching(/^invalid: /)])
    const outcomes = pass.map(([name, item]) => [name, refusal(item)])
    expect(outcomes.filter(([, outcome]) => outcome?.startsWith('invalid'))).toEqual([])
    expect(outcomes.filter(([, outcome]) => outcome === 'read').length).toBeGreaterThan(8)
  },
)

const examples = ['2.1', '3.0', 'doc/2.2', 'doc/3.1'].map((one) => `${shared}standards/ninjs/examples/${one}`)

test.skipIf(!existsSync(suite))("IPTC's examples are read or are no story (skipped where ../shared/standards/ninjs is absent)", () => {
  const outcomes = examples.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [`${folder.slice(shared.length)}/${file}`, refusal(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))]),
  )
  // two are fragments with “...” for a uri
  const broken = ['2.2', '3.1'].map((version) => [
    `standards/ninjs/examples/doc/${version}/002_renditions_example.json`,
    expect.stringMatching(/^invalid: uri: /),
  ])
  expect(outcomes.filter(([, outcome]) => outcome?.startsWith('invalid'))).toEqual(broken)
  expect(outcomes.filter(([, outcome]) => outcome === 'read').length).toBeGreaterThan(10)
})

const articles = `${shared}data/vi-news/articles.ndjson.gz`

test.skipIf(!existsSync(articles))('500 real stories are read, and written back the same (skipped where ../shared/data/vi-news is absent)', () => {
  const text = execFileSync(process.execPath, [`${shared}tools/vi-news-to-ninjs.mjs`, articles, '--limit', '500'], { maxBuffer: 1e8 }).toString()
  const stories = text
    .trim()
    .split('\n')
    .map((line) => read(JSON.parse(line)))
  expect(stories).toHaveLength(500)
  for (const story of stories) {
    expect(story.language).toBe('vi')
    expect(story.body?.text.length).toBeGreaterThan(300)
    expect(read(writeNinjs(story))).toEqual(story)
  }
})
