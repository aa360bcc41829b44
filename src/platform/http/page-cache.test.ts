import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesTag } from './answer.ts'
import { Cache, chooseEncoding, encodePage, type Rendered, readyPage } from './page-cache.ts'

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
  const cache = new Cache(1000)
  for (const key of ['a', 'b', 'c']) await cache.get(key, 0, async () => entry(key, { bytes: 300 }))
  cache.peek('a', 0)
  await cache.get('d', 0, async () => entry('d', { bytes: 300 }))
  expect(['a', 'b', 'c', 'd'].map((key) => cache.peek(key, 0) !== undefined)).toEqual([true, false, true, true])
  cache.grow('c', 500)
  expect(cache.bytes).toBeLessThanOrEqual(1000)
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
      const cache = new Cache(1000)
      let now = 0
      for (const one of steps) {
        now++
        if (one.do === 'put') await cache.get(`${one.key}`, now, async () => entry(one, { tags: [`t${one.tag}`], bytes: one.bytes, ttl: one.ttl }))
        else if (one.do === 'drop') {
          cache.drop([`t${one.tag}`])
          for (let key = 0; key < 10; key++) expect(cache.peek<{ tag: number }>(`${key}`, now)?.tag).not.toBe(one.tag)
        } else if (one.do === 'grow') cache.grow(`${one.key}`, one.bytes)
        else cache.clear()
        expect(cache.bytes).toBeLessThanOrEqual(1000)
        expect(cache.bytes).toBeGreaterThanOrEqual(cache.size)
      }
      cache.drop(['t0', 't1', 't2', 't3'])
      expect([cache.size, cache.bytes]).toEqual([0, 0])
    }),
  )
})

test('a page is compressed once however many ask, and decodes to itself', async () => {
  const page = readyPage(200, {}, '<p>Đối ngoại</p>'.repeat(500))
  const all = await Promise.all(Array.from({ length: 20 }, () => encodePage(page, 'br')))
  expect(new Set(all).size).toBe(1)
  expect(brotliDecompressSync(all[0] as Buffer).equals(page.body)).toBe(true)
  expect(gunzipSync(await encodePage(page, 'gzip')).equals(page.body)).toBe(true)
  expect(await encodePage(page, 'identity')).toBe(page.body)
})

test('a page’s mark follows its bytes', () => {
  expect(readyPage(200, {}, 'a').etag).toBe(readyPage(404, { X: 'y' }, Buffer.from('a')).etag)
  expect(readyPage(200, {}, 'a').etag).not.toBe(readyPage(200, {}, 'b').etag)
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
