import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort, type RunningServer } from '../bench/nginx.ts'
import { hasProgram } from '../bench/programs.ts'
import { startNginxCache, startVarnish } from '../bench/shared-caches.ts'
import { type Answer, type Newspaper, openNewspaper } from './newspaper.ts'

/** The shared caches of deploy/, the programs themselves, in front of a newspaper whose pages would stay for a day by themselves. */
describe.each([
  ['nginx', 'nginx' as const],
  ['Varnish', 'varnishd' as const],
])('behind %s', (name, program) => {
  const run = test.skipIf(!hasProgram(program))
  let paper: Newspaper
  let front: RunningServer
  let section: number

  beforeAll(async () => {
    if (!hasProgram(program)) return
    const port = await freePort()
    paper = await openNewspaper({ withListener: true, purge: name === 'Varnish' ? [`http://127.0.0.1:${port}`] : [] })
    front = await (name === 'nginx' ? startNginxCache : startVarnish)(paper.port, port)
    section = await paper.section({ vi: 'Biển đảo' })
  })
  afterAll(async () => {
    await front?.close()
    await paper?.close()
  })

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> =>
    await new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port: front.port, path, method, headers, agent: false }, (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part) => parts.push(part))
        incoming.on('end', () => {
          const bytes = Buffer.concat(parts)
          resolve({ status: incoming.statusCode as number, headers: incoming.headers, bytes, body: bytes.toString() })
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })

  run('each encoding is a page of its own, as the newspaper made it, and is kept', async () => {
    const { path } = await paper.publish({ uri: 'urn:a', sectionId: section, headline: 'Bãi cạn ngoài khơi', at: '2025-06-01T02:00:00Z' })
    for (let round = 0; round < 2; round++) {
      const br = await ask(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' })
      const gzip = await ask(path, { 'Accept-Encoding': 'gzip;q=1.0, br;q=0' })
      const plain = await ask(path, { 'Accept-Encoding': 'gzip;q=0' })
      expect([br, gzip, plain].map((one) => one.headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
      expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true)
      expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true)
      expect(plain.body).toContain('Bãi cạn ngoài khơi')
      expect(new Set([br, gzip, plain].map((one) => one.headers.etag)).size).toBe(3)
      expect((await ask(path, { 'Accept-Encoding': 'br', 'If-None-Match': br.headers.etag as string })).status).toBe(304)
    }
    const peek = vi.spyOn(paper.site.cache, 'peek')
    for (let n = 0; n < 20; n++) await ask(path, { 'Accept-Encoding': 'br' })
    // nginx asks again once a second.
    expect(peek.mock.calls.length).toBeLessThan(10)
    peek.mockRestore()
  })

  run('pages for those who save data are kept apart', async () => {
    const { path } = await paper.publish({ uri: 'urn:b', sectionId: section, headline: 'Đường cơ sở', at: '2025-06-02T02:00:00Z' })
    for (let round = 0; round < 2; round++) {
      const full = await ask(path)
      const saving = await ask(path, { 'Save-Data': 'on' })
      expect(full.body).toContain('.woff2')
      expect(saving.body).not.toContain('.woff2')
      expect((await ask(path, { 'Save-Data': 'off' })).body).toBe(full.body)
      expect((await ask(`${path}?lite`)).body).not.toContain('.woff2')
    }
  })

  run('what is released is seen, in the article, its lists and its feed', async () => {
    const story = { uri: 'urn:c', sectionId: section, at: '2025-06-03T02:00:00Z' }
    const { path } = await paper.publish({ ...story, headline: 'Bản đầu' })
    const places = [path, '/tin-moi-nhat', '/bien-dao', '/rss.xml']
    await vi.waitUntil(async () => (await Promise.all(places.map((one) => ask(one)))).every((one) => one.body.includes('Bản đầu')), { timeout: 6000 })
    await paper.publish({ ...story, headline: 'Bản hai', kind: 'update', quiet: true })
    // Of itself Varnish would ask again only after 15 seconds.
    await vi.waitUntil(async () => (await Promise.all(places.map((one) => ask(one)))).every((one) => !one.body.includes('Bản đầu')), {
      timeout: 6000,
    })
    expect((await ask(path)).body).toContain('Bản hai')
  })

  run('a rating reaches the newspaper with its cookie, and nobody else sees it', async () => {
    const { editionId } = await paper.publish({ uri: 'urn:d', sectionId: section, headline: 'Được chấm', at: '2025-06-04T02:00:00Z' })
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const voted = await ask(`/danh-gia/${editionId}`, form, 'POST', 'level=5')
    expect(voted.status).toBe(303)
    const cookie = String(voted.headers['set-cookie']).split(';')[0] as string
    const own = await ask(`/danh-gia/${editionId}`, { Cookie: cookie })
    const others = await ask(`/danh-gia/${editionId}`)
    expect(own.body).toContain('aria-pressed="true"')
    expect(others.body).not.toContain('aria-pressed="true"')
    expect(own.headers['cache-control']).toContain('no-store')
  })

  run('errors are kept by nobody, and nobody but the newspaper may purge', async () => {
    expect((await ask('/khong-co-gi')).status).toBe(404)
    await paper.section({ vi: 'Không có gì' })
    await vi.waitUntil(async () => (await ask('/khong-co-gi')).status === 200, { timeout: 6000 })
    if (name === 'Varnish') {
      expect((await ask('/', { 'Surrogate-Key': 'e1 x) || (' }, 'PURGE')).status).toBe(400)
      expect((await ask('/', { 'Surrogate-Key': 'e1|l:vi' }, 'PURGE')).status).toBe(204)
    }
  })
})
