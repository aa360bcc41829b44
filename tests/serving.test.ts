import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lastPosition } from '../src/publication/index.ts'
import { followed, type Newspaper, openNewspaper } from './newspaper.ts'

/** Pages in memory while the newspaper goes on: releases, searches that follow them, more searches than can be answered. */
let paper: Newspaper
let section: number

beforeAll(async () => {
  paper = await openNewspaper({ withListener: true })
  section = await paper.section({ vi: 'Biển đảo' })
})
afterAll(async () => await paper.close())

test('a page is never older than the log position it names, however reading and releasing cross', async () => {
  const story = { uri: 'urn:a', sectionId: section, at: '2025-06-01T02:00:00Z', quiet: true }
  const { path } = await paper.publish({ ...story, headline: 'Bản 0.' })
  /** At each position of the log, which version was the newest. */
  const versions = new Map([[await lastPosition(paper.app.db), 0]])
  let releasing = true
  let read = 0
  const readers = ['/tin-moi-nhat', path, path, `${path}?lite`].map(async (place) => {
    while (releasing) {
      const { headers, body } = await paper.ask(place, { headers: { Connection: 'keep-alive' } })
      const position = Number(headers['log-position'])
      const version = Number(/Bản (\d+)\./.exec(body)?.[1])
      const claimed = Math.max(...[...versions].filter(([at]) => at <= position).map(([, one]) => one))
      expect(version, `${place} at ${position}`).toBeGreaterThanOrEqual(claimed)
      read++
    }
  })
  for (let n = 1; n <= 40; n++) {
    await paper.publish({ ...story, headline: `Bản ${n}.`, kind: 'update' })
    versions.set(await lastPosition(paper.app.db), n)
  }
  releasing = false
  await Promise.all(readers)
  expect(read).toBeGreaterThan(40)
  await vi.waitUntil(async () => (await paper.ask(path)).body.includes('Bản 40.'), { timeout: 5000 })
  expect((await paper.ask('/tin-moi-nhat')).body).toContain('Bản 40.')
})

test('a search that was answered before its index followed the release is answered anew', async () => {
  const search = '/tim-kiem?q=qu%E1%BA%BFng'
  await paper.publish({ uri: 'urn:b', sectionId: section, headline: 'Quếng tàu về bến', at: '2025-06-02T02:00:00Z' })
  // Only what was found has its words marked.
  expect((await paper.ask(search)).body).not.toContain('<mark>')
  await followed(paper)
  await vi.waitUntil(async () => (await paper.ask(search)).body.includes('<mark>Quếng</mark>'), { timeout: 5000 })
})

test('when more search than can be answered, the others are told so with a page, and pages in cache are answered as always', async () => {
  const { path } = await paper.publish({ uri: 'urn:c', sectionId: section, headline: 'Bình thường', at: '2025-06-03T02:00:00Z' })
  await paper.ask(path)
  let end = () => {}
  const held = new Promise<void>((resolve) => {
    end = () => resolve()
  })
  const own = paper.site.search.search.bind(paper.site.search)
  const search = vi.spyOn(paper.site.search, 'search').mockImplementation(async (query) => {
    await held
    return await own(query)
  })
  const many = Array.from({ length: 300 }, (_, n) => paper.ask(`/tim-kiem?q=t%C3%A0u+${n}`))
  const refused = await Promise.any(many.map(async (one) => ((await one).status === 503 ? await one : Promise.reject(new Error('answered')))))
  expect(refused.headers['retry-after']).toBe('5')
  expect(refused.headers['cache-control']).toBe('no-store')
  expect(refused.body).toContain('Nhiều người đang tìm')
  expect((await paper.ask(path)).status).toBe(200)
  end()
  const statuses = (await Promise.all(many)).map((one) => one.status)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  expect(statuses.filter((one) => one === 200).length).toBeGreaterThanOrEqual(101)
  expect((await paper.ask('/tim-kiem?q=t%C3%A0u+999')).status).toBe(200)
  search.mockRestore()
})
