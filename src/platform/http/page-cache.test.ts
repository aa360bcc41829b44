import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { answerAtHand } from './answer.ts'
import { Cache, chooseEncoding, type Encoded, encodePage, matchesTag, type ReadyPage, type Rendered, readyPage } from './page-cache.ts'

const entry = <T>(value: T, options: Partial<Rendered<T>> = {}): Rendered<T> => ({ value, tags: [], ttl: 1000, bytes: 100, ...options })

/** A render that ends when the test says so. */
function held<T>(rendered: Rendered<T>) {
  let end = () => {}
  const promise = new Promise<Rendered<T>>((resolve) => (end = () => resolve(rendered)))
  return { render: () => promise, end: () => end() }
}

test('a value is rendered once and kept for its time', async () => {
  const cache = new Cache()
  let renders = 0
  const render = async () => entry(++renders)
  expect((await cache.get('a', 0, render)).value).toBe(1)
  expect((await cache.get('a', 999, render)).value).toBe(1)
  expect(cache.peek('a', 999)).toBe(1)
  expect((await cache.get('a', 1000, render)).value).toBe(2)
  expect(cache.peek('a', 2000)).toBeUndefined()
  expect(cache.size).toBe(0)
})

test('what is not to be kept is rendered each time', async () => {
  const cache = new Cache()
  let renders = 0
  for (let n = 0; n < 3; n++) await cache.get('a', 0, async () => entry(++renders, { ttl: 0 }))
  expect(renders).toBe(3)
  expect([cache.size, cache.bytes]).toEqual([0, 0])
})

test('one render serves all who wait, and a failed one is told to all and not kept', async () => {
  const cache = new Cache()
  const slow = held(entry('page'))
  let renders = 0
  const render = () => {
    renders++
    return slow.render()
  }
  const waiting = Array.from({ length: 50 }, () => cache.get('a', 0, render))
  slow.end()
  expect(new Set((await Promise.all(waiting)).map((one) => one.value))).toEqual(new Set(['page']))
  expect(renders).toBe(1)
  const failing = Array.from({ length: 3 }, () => cache.get('b', 0, async () => Promise.reject(new Error('no database'))))
  for (const one of await Promise.allSettled(failing)) expect(one.status).toBe('rejected')
  expect((await cache.get('b', 0, async () => entry('again'))).value).toBe('again')
})

test('a drop takes out what carries the tag and nothing else', async () => {
  const cache = new Cache()
  await cache.get('one', 0, async () => entry(1, { tags: ['a', 'b'] }))
  await cache.get('two', 0, async () => entry(2, { tags: ['b'] }))
  await cache.get('three', 0, async () => entry(3, { tags: ['c'] }))
  cache.drop(['a', 'unknown'])
  expect([cache.peek('one', 0), cache.peek('two', 0), cache.peek('three', 0)]).toEqual([undefined, 2, 3])
  cache.drop(['b', 'c'])
  expect([cache.size, cache.bytes]).toEqual([0, 0])
})

test('a render that a drop of its tag overtakes is answered to those who waited, and not kept', async () => {
  const cache = new Cache()
  const slow = held(entry('old', { tags: ['e1'] }))
  const first = cache.get('a', 0, slow.render)
  cache.drop(['e1'])
  // Who comes after the drop was told of the change: the old render is not for them.
  const second = cache.get('a', 0, async () => entry('new', { tags: ['e1'] }))
  slow.end()
  expect([(await first).value, (await second).value]).toEqual(['old', 'new'])
  expect(cache.peek('a', 0)).toBe('new')
})

test('a late old render does not replace the new one', async () => {
  const cache = new Cache()
  const slow = held(entry('old', { tags: ['e1'] }))
  const first = cache.get('a', 0, slow.render)
  cache.clear()
  await cache.get('a', 0, async () => entry('new', { tags: ['e1'] }))
  slow.end()
  await first
  expect(cache.peek('a', 0)).toBe('new')
})

test('a render that drops of other tags pass by is kept', async () => {
  const cache = new Cache()
  const slow = held(entry('page', { tags: ['e1'] }))
  const waiting = cache.get('a', 0, slow.render)
  cache.drop(['e2'])
  slow.end()
  await waiting
  expect(cache.peek('a', 0)).toBe('page')
})

test('memory is bounded, and what was unused for longest goes first', async () => {
  const cache = new Cache(2500)
  for (const key of ['a', 'b', 'c']) await cache.get(key, 0, async () => entry(key, { bytes: 300 }))
  cache.peek('a', 0)
  await cache.get('d', 0, async () => entry('d', { bytes: 300 }))
  expect(['a', 'b', 'c', 'd'].map((key) => cache.peek(key, 0) !== undefined)).toEqual([true, false, true, true])
  cache.grow('c', 'c', 500)
  expect(cache.bytes).toBeLessThanOrEqual(2500)
  expect(cache.peek('a', 0)).toBeUndefined()
})

test('an address that somebody makes up long counts with its length', async () => {
  const cache = new Cache(1_000_000)
  for (let n = 0; n < 1000; n++) await cache.get(`${n}${'x'.repeat(8000)}`, 0, async () => entry(n, { bytes: 1 }))
  expect(cache.size).toBeLessThan(130)
})

test('bytes and tags are kept in account through any sequence of puts, drops, growth and time', async () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('put' as const),
      key: fc.integer({ min: 0, max: 9 }),
      tag: fc.integer({ min: 0, max: 3 }),
      bytes: fc.integer({ min: 1, max: 400 }),
      ttl: fc.integer({ min: 0, max: 5 }),
    }),
    fc.record({ do: fc.constant('drop' as const), tag: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ do: fc.constant('grow' as const), key: fc.integer({ min: 0, max: 9 }), bytes: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ do: fc.constant('clear' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const cache = new Cache(4000)
      let now = 0
      for (const one of steps) {
        now++
        if (one.do === 'put') await cache.get(`${one.key}`, now, async () => entry(one, { tags: [`t${one.tag}`], bytes: one.bytes, ttl: one.ttl }))
        else if (one.do === 'drop') {
          cache.drop([`t${one.tag}`])
          for (let key = 0; key < 10; key++) expect(cache.peek<{ tag: number }>(`${key}`, now)?.tag).not.toBe(one.tag)
        } else if (one.do === 'grow') cache.grow(`${one.key}`, cache.peek(`${one.key}`, now), one.bytes)
        else cache.clear()
        expect(cache.bytes).toBeLessThanOrEqual(4000)
        expect(cache.bytes).toBeGreaterThanOrEqual(cache.size * 500)
      }
      cache.drop(['t0', 't1', 't2', 't3'])
      expect([cache.size, cache.bytes]).toEqual([0, 0])
    }),
  )
})

test('what is past its fresh time is answered at once and rendered anew for the next one, once', async () => {
  const cache = new Cache()
  const second = held(entry('new', { fresh: 100 }))
  let renders = 0
  const render = async () => (++renders === 1 ? entry('old', { fresh: 100 }) : await second.render())
  await cache.get('a', 0, render)
  expect(cache.peek('a', 99)).toBe('old')
  await Promise.resolve()
  expect(renders).toBe(1)
  expect([cache.peek('a', 100), (await cache.get('a', 101, render)).value, cache.peek('a', 102)]).toEqual(['old', 'old', 'old'])
  expect(renders).toBe(2)
  second.end()
  await new Promise((resolve) => setImmediate(resolve))
  expect(cache.peek('a', 103)).toBe('new')
  // Its time counts from when it was asked for anew.
  expect(cache.peek('a', 1099)).toBe('new')
  expect(cache.peek('a', 1100)).toBeUndefined()
})

test('a render behind the reader’s back that fails leaves the page until its time is up, and is tried again a second later', async () => {
  const cache = new Cache()
  let renders = 0
  const render = async () => {
    if (++renders > 1) throw new Error('no database')
    return entry('old', { fresh: 100, ttl: 5000 })
  }
  await cache.get('a', 0, render)
  for (const now of [100, 200, 1099, 1100, 1500]) {
    expect(cache.peek('a', now)).toBe('old')
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(renders).toBe(3)
  await expect(cache.get('a', 5000, render)).rejects.toThrow('no database')
})

test('a render behind the reader’s back that a release overtakes is not kept', async () => {
  const cache = new Cache()
  const slow = held(entry('old again', { tags: ['e1'], fresh: 100 }))
  let renders = 0
  await cache.get('a', 0, async () => (++renders === 1 ? entry('old', { tags: ['e1'], fresh: 100 }) : await slow.render()))
  cache.peek('a', 150)
  cache.drop(['e1'])
  slow.end()
  await new Promise((resolve) => setImmediate(resolve))
  expect(cache.peek('a', 151)).toBeUndefined()
})

test('what a tag lets grow old is answered once more and made anew; other entries stay fresh', async () => {
  const cache = new Cache()
  let renders = 0
  await cache.get('a', 0, async () => entry(++renders, { tags: ['r1'], fresh: 500 }))
  await cache.get('b', 0, async () => entry('b', { tags: ['r2'], fresh: 500 }))
  cache.age(['r1', 'unknown'], 10)
  expect(cache.peek('a', 10)).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  expect([cache.peek('a', 11), cache.peek('b', 11), renders]).toEqual([2, 'b', 2])
})

test('an encoding counts once, and not for a page that has gone', async () => {
  const cache = new Cache()
  const page = readyPage(200, {}, '<p>Đối ngoại</p>'.repeat(500))
  const came = (bytes: number) => cache.grow('a', page, bytes)
  await cache.get('a', 0, async () => ({ value: page, tags: [], ttl: 1000, bytes: 100 }))
  const before = cache.bytes
  const all = Array.from({ length: 20 }, () => encodePage(page, 'gzip', came))
  expect(cache.bytes - before).toBe((all[0] as Encoded).body.length)
  await cache.get('b', 0, async () => entry('b'))
  cache.clear()
  await cache.get('a', 0, async () => entry('other'))
  const now = cache.bytes
  encodePage(page, 'br', came)
  expect(cache.bytes).toBe(now)
})

test('a page that is made anew with the same text keeps what was compressed; one with another text does not', async () => {
  const cache = new Cache()
  const texts = ['a', 'a', 'b']
  let renders = 0
  const made: ReadyPage[] = []
  const render = async () => {
    const page = readyPage(200, { 'Log-Position': String(renders) }, `<p>${texts[renders++]}</p>`.repeat(100))
    made.push(page)
    return { value: page, tags: [], ttl: 1000, fresh: 10, bytes: 1 }
  }
  await cache.get('a', 0, render)
  const first = encodePage(made[0] as ReadyPage, 'gzip')
  cache.peek('a', 10)
  await new Promise((resolve) => setImmediate(resolve))
  expect(made[1]?.encoded.gzip?.body).toBe(first.body)
  expect(made[1]?.encoded.gzip?.headers).toContain('1')
  cache.peek('a', 1009)
  await new Promise((resolve) => setImmediate(resolve))
  expect(cache.peek('a', 1010)).toBe(made[2])
  expect(made[2]?.encoded).toEqual({})
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)(
  'a page that is asked for often in %s gets its strongest form later, under a tag of its own, and the earlier tag still holds',
  async (encoding, decompress) => {
    const cache = new Cache()
    const page = readyPage(200, { Vary: 'Accept-Encoding' }, Array.from({ length: 400 }, (_, n) => `<p>Đối ngoại số ${n * n}</p>`).join(''))
    const kept = { cache, key: 'a' }
    await cache.get('a', 0, async () => ({ value: page, tags: [], ttl: 1000, bytes: 100 }))
    encodePage(page, encoding, (bytes) => cache.grow('a', page, bytes))
    const first = answerAtHand(page, encoding, undefined, kept)
    const tagOf = (answer: ReturnType<typeof answerAtHand>) => answer?.headers[answer.headers.indexOf('ETag') + 1] as string
    for (let n = 0; n < 30; n++) answerAtHand(page, encoding, undefined, kept)
    await vi.waitUntil(() => answerAtHand(page, encoding, undefined, kept)?.body !== first?.body, { timeout: 20_000 })
    const later = answerAtHand(page, encoding, undefined, kept)
    expect(later?.body?.length).toBeLessThan(first?.body?.length as number)
    expect(decompress(later?.body as Buffer).equals(page.body)).toBe(true)
    expect(tagOf(later)).not.toBe(tagOf(first))
    for (const tag of [tagOf(first), tagOf(later)]) {
      const unchanged = answerAtHand(page, encoding, tag, kept)
      // RFC 9111 §4.3.4: the tag of a 304 says which stored answer it is about.
      expect([unchanged?.status, tagOf(unchanged)]).toEqual([304, tag])
    }
    expect(cache.bytes).toBe(100 + 2 + 400 + (later?.body?.length as number))
  },
)

test('a header line that HTTP cannot carry is refused when the page is made', () => {
  expect(() => readyPage(200, { 'X-Y': 'a\r\nb' }, '')).toThrow('X-Y')
  expect(() => readyPage(200, { 'X-Y': 'đ' }, '')).toThrow('X-Y')
})

test('a page is compressed once however many ask, and decodes to itself', () => {
  const page = readyPage(200, {}, '<p>Đối ngoại</p>'.repeat(500))
  const all = Array.from({ length: 20 }, () => encodePage(page, 'br'))
  expect(new Set(all).size).toBe(1)
  expect(brotliDecompressSync((all[0] as Encoded).body).equals(page.body)).toBe(true)
  expect(gunzipSync(encodePage(page, 'gzip').body).equals(page.body)).toBe(true)
  expect(encodePage(page, 'identity').body).toBe(page.body)
})

test('a page’s mark follows its bytes', () => {
  expect(readyPage(200, {}, 'a').mark).toBe(readyPage(404, { X: 'y' }, Buffer.from('a')).mark)
  expect(readyPage(200, {}, 'a').mark).not.toBe(readyPage(200, {}, 'b').mark)
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['zstd', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP, BR', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['br;q=0', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0, br;q=0', 'identity'],
  ['br;q=0.000', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['*, br;q=0', 'gzip'],
  ['gzip;q=0, *;q=0.1', 'br'],
  ['*;q=0.5, gzip', 'gzip'],
  ['br ; q=0.2 , gzip ; q=0.8', 'gzip'],
  ['br;q=abc', 'br'],
  ['br;q=.', 'identity'],
  ['identity', 'identity'],
  [',,;', 'identity'],
  ['brotli', 'identity'],
])('Accept-Encoding %j is answered with %s', (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding)
})

test('any Accept-Encoding gets one of the three', () => {
  fc.assert(
    fc.property(fc.string(), (accept) => {
      expect(['identity', 'br', 'gzip']).toContain(chooseEncoding(accept))
    }),
  )
})

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b" , W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['"a', false],
])('If-None-Match %j: %s', (header, matches) => {
  expect(matchesTag(header, '"a"')).toBe(matches)
})
