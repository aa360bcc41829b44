import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerPage } from './answer.ts'
import { type Front, putInFront, readPlain } from './front.ts'
import { Cache, encodePage, type ReadyPage, readyPage } from './page-cache.ts'

/** A server with two pages that lie ready; whatever node:http itself is asked, it says so and echoes. */
let server: Server
let front: Front
let port: number
let cache: Cache
const text = '<p>Đối ngoại</p>'.repeat(300)
const page = () => cache.peek<ReadyPage>('/a', 0) as ReadyPage
let sockets: Socket[] = []

beforeEach(async () => {
  cache = new Cache()
  const ready = readyPage(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public', Vary: 'Accept-Encoding' }, text)
  for (const encoding of ['identity', 'gzip', 'br'] as const) encodePage(ready, encoding)
  await cache.get('/a', 0, async () => ({ value: ready, tags: [], ttl: 1000, bytes: 1 }))
  await cache.get('/moved', 0, async () => ({ value: readyPage(301, { Location: '/a' }, 'x'), tags: [], ttl: 1000, bytes: 1 }))
  encodePage(cache.peek<ReadyPage>('/moved', 0) as ReadyPage, 'identity')
  const find = (url: string) => {
    const found = cache.peek<ReadyPage>(url, 0)
    return found && { page: found, kept: { cache, key: url } }
  }
  server = createServer(async (incoming, response) => {
    const found = incoming.method === 'HEAD' ? find(incoming.url as string) : undefined
    if (found) return answerPage(incoming, response, found.page, found.kept)
    let sent = ''
    for await (const part of incoming) sent += part
    response.writeHead(200, { 'Content-Type': 'application/json', Connection: incoming.headers.connection === 'close' ? 'close' : 'keep-alive' })
    response.end(JSON.stringify({ by: 'node:http', method: incoming.method, url: incoming.url, sent }))
  })
  server.keepAliveTimeout = 30_000
  front = putInFront(server, find)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  for (const one of sockets) one.destroy()
  sockets = []
  front.closeAll()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Sends pieces over one connection and gives all that comes back until `until` says that it is enough. */
async function talk(pieces: readonly (string | Buffer)[], until: (all: string) => boolean, wait = 0): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  let all = ''
  socket.on('data', (data) => (all += data.toString('latin1')))
  await once(socket, 'connect')
  for (const piece of pieces) {
    socket.write(piece)
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await vi.waitUntil(() => until(all), { timeout: 5000, interval: 2 })
  return all
}
const count = (all: string, what: string) => all.split(what).length - 1
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: bao\r\n${more}\r\n`

/** Asks as browsers do, who keep the connection. */
const ask = async (path: string, { headers = {}, ...options }: { method?: string; headers?: Record<string, string> } = {}) =>
  await new Promise<{ status: number; headers: IncomingMessage['headers']; bytes: Buffer }>((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path, agent: false, headers: { Connection: 'keep-alive', ...headers }, ...options },
      (incoming) => {
        const parts: Buffer[] = []
        sockets.push(incoming.socket)
        incoming.on('data', (part) => parts.push(part))
        incoming.on('end', () => resolve({ status: incoming.statusCode as number, headers: incoming.headers, bytes: Buffer.concat(parts) }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })

test('a page that lies ready is answered with its headers, its length, the date and how long the connection stays', async () => {
  const all = await talk([get('/a')], (one) => one.length > text.length)
  const [head, body] = all.split('\r\n\r\n')
  expect(body).toBe(Buffer.from(text).toString('latin1'))
  expect(head?.split('\r\n')).toEqual([
    'HTTP/1.1 200 OK',
    'Content-Type: text/html; charset=utf-8',
    'Cache-Control: public',
    'Vary: Accept-Encoding',
    `ETag: "${page().mark}-i"`,
    `Content-Length: ${page().body.length}`,
    expect.stringMatching(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/),
    'Connection: keep-alive',
    'Keep-Alive: timeout=30',
  ])
  expect(await talk([get('/moved')], (one) => one.endsWith('x'))).toContain('HTTP/1.1 301 Moved Permanently\r\nLocation: /a\r\n')
})

test('node:http and the front answer alike, whatever is asked of a page', async () => {
  const { date: _, ...plain } = (await ask('/a', { headers: { 'Accept-Encoding': 'gzip' } })).headers
  const { date: __, ...head } = (await ask('/a', { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } })).headers
  expect(head).toEqual(plain)
  const etag = plain.etag as string
  for (const method of ['GET', 'HEAD']) {
    const unchanged = await ask('/a', { method, headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': `W/"x", ${etag}` } })
    expect([unchanged.status, unchanged.headers.etag, unchanged.headers.vary, unchanged.bytes.length]).toEqual([304, etag, 'Accept-Encoding', 0])
    // The same tag in another encoding is not what the browser has.
    expect((await ask('/a', { method, headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag } })).status).toBe(200)
  }
  expect((await ask('/moved', { headers: { 'If-None-Match': '*' } })).status).toBe(301)
})

test('each encoding has its bytes and its tag', async () => {
  const one = await ask('/a', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(gunzipSync(one.bytes).toString()).toBe(text)
  const tags = await Promise.all(
    ['gzip', 'br', 'identity'].map(async (name) => (await ask('/a', { headers: { 'Accept-Encoding': name } })).headers.etag),
  )
  expect(new Set(tags).size).toBe(3)
})

test('many requests on one connection, one after the other and then all at once, are answered in order', async () => {
  const separate = await talk(
    Array.from({ length: 5 }, () => get('/a')),
    (one) => count(one, 'HTTP/1.1 200') === 5 && one.endsWith('</p>'),
    10,
  )
  expect(separate).not.toContain('node:http')
  const pipelined = await talk([get('/a') + get('/other') + get('/a')], (one) => count(one, 'HTTP/1.1 200') === 3)
  // More than one request in a piece is not the simplest form: node:http reads it all, and keeps the order.
  expect([...pipelined.matchAll(/"url":"([^"]*)"/g)].map((one) => one[1])).toEqual(['/a', '/other', '/a'])
})

test('a connection that asks for a page, then for something else, then for a page again gets all three in order', async () => {
  const all = await talk([get('/a'), get('/other'), get('/a')], (one) => count(one, 'HTTP/1.1 200') === 3, 20)
  const order = [all.indexOf('</p>'), all.indexOf('"/other"'), all.indexOf('"/a"')]
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(-1)
})

test('a request that arrives in pieces is read by node:http, also where a page lies ready', async () => {
  const whole = get('/a', 'Accept: text/html\r\n')
  const all = await talk([whole.slice(0, 9), whole.slice(9, 30), whole.slice(30)], (one) => one.includes('node:http'), 20)
  expect(all).toContain('"url":"/a"')
})

test('a form after a page reaches node:http with its body', async () => {
  const all = await talk(
    [get('/a'), 'POST /vote HTTP/1.1\r\nHost: bao\r\nContent-Length: 7\r\n\r\n', 'level=5'],
    (one) => one.includes('level=5'),
    20,
  )
  expect(all).toContain('"method":"POST"')
})

test('a reader who closes the sending side gets the whole answer', async () => {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  sockets.push(socket)
  let bytes = 0
  socket.on('data', (data) => (bytes += data.length))
  socket.end(get('/a'))
  await once(socket, 'end')
  expect(bytes).toBeGreaterThan(page().body.length)
})

test('who does not read the answers is not sent further ones', async () => {
  const socket = connect({ port, host: '127.0.0.1' })
  sockets.push(socket)
  await once(socket, 'connect')
  const [connection] = await vi.waitUntil(async () => {
    const all = await new Promise<number>((resolve) => server.getConnections((_, number) => resolve(number)))
    return all === 1 ? [all] : undefined
  })
  expect(connection).toBe(1)
  socket.pause()
  let looks = 0
  const peek = vi.spyOn(cache, 'peek').mockImplementation((() => {
    looks++
    return page0
  }) as never)
  const page0 = readyPage(200, {}, 'x'.repeat(200_000))
  encodePage(page0, 'identity')
  for (let n = 0; n < 300; n++) {
    socket.write(get('/a'))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(looks).toBeLessThan(100)
  peek.mockRestore()
})

test('when the server closes, a connection that waits is ended at once', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(get('/a'))
  await once(socket, 'data')
  const closed = new Promise((resolve) => server.close(resolve))
  front.closeIdle()
  server.closeIdleConnections()
  socket.resume()
  await Promise.all([closed, once(socket, 'end')])
  server.listen(0, '127.0.0.1')
})

test.each([
  ['a method that is not GET', 'HEAD /a HTTP/1.1\r\nHost: b\r\n\r\n'],
  ['HTTP/1.0', 'GET /a HTTP/1.0\r\nHost: b\r\n\r\n'],
  ['no host', 'GET /a HTTP/1.1\r\nAccept: */*\r\n\r\n'],
  ['two hosts', get('/a', 'Host: c\r\n')],
  ['a wish to close', get('/a', 'Connection: close\r\n')],
  ['an upgrade', get('/a', 'Connection: Upgrade\r\nUpgrade: websocket\r\n')],
  ['an upgrade alone', get('/a', 'Upgrade: h2c\r\n')],
  ['a body', get('/a', 'Content-Length: 3\r\n')],
  ['a body of no length', get('/a', 'cONTENT-lENGTH: 0\r\n')],
  ['a body in chunks', get('/a', 'Transfer-Encoding: chunked\r\n')],
  ['an expectation', get('/a', 'Expect: 100-continue\r\n')],
  ['a blank before the colon', get('/a', 'Content-Length : 3\r\n')],
  ['a folded line', get('/a', 'Accept: a\r\n b\r\n')],
  ['a bare line feed', 'GET /a HTTP/1.1\nHost: b\n\n'],
  ['a line feed within a line', get('/a', 'Accept: a\nContent-Length: 3\r\n')],
  ['a carriage return within a line', get('/a', 'Accept: a\rContent-Length: 3\r\n')],
  ['a zero byte', get('/a', 'Accept: a\0\r\n')],
  ['a line without a colon', get('/a', 'Accept\r\n')],
  ['an empty name', get('/a', ': a\r\n')],
  ['two tags', get('/a', 'If-None-Match: "a"\r\nIf-None-Match: "b"\r\n')],
  ['two encodings', get('/a', 'Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n')],
  ['an address of another form', 'GET http://b/a HTTP/1.1\r\nHost: b\r\n\r\n'],
  ['a blank in the address', 'GET /a b HTTP/1.1\r\nHost: b\r\n\r\n'],
  ['a letter beyond ASCII in the address', 'GET /\xe9 HTTP/1.1\r\nHost: b\r\n\r\n'],
  ['two blanks', 'GET  /a HTTP/1.1\r\nHost: b\r\n\r\n'],
  ['something after its end', `${get('/a')}G`],
  ['a second request after it', get('/a') + get('/a')],
  ['an unfinished line', 'GET /a HTTP/1.1\r\nHost: b\r\n'],
  ['too many bytes', get('/a', `X: ${'x'.repeat(9000)}\r\n`)],
  ['nothing', ''],
])('%s is not the simplest form', (_, bytes) => {
  expect(readPlain(Buffer.from(bytes, 'latin1'))).toBeUndefined()
})

test('what decides the answer is read from the lines, in whatever case they are written', () => {
  const lines = 'ACCEPT-ENCODING:  gzip, br \r\nif-none-match:\t"x"\r\nSave-Data: on\r\nConnection: Keep-Alive\r\nCookie: a=b; c=é\r\n'
  expect(readPlain(Buffer.from(get('/a?b=c', lines), 'latin1'))).toEqual({
    url: '/a?b=c',
    acceptEncoding: 'gzip, br',
    ifNoneMatch: '"x"',
    saveData: true,
  })
  expect(readPlain(Buffer.from(get('/', 'Save-Data: off\r\nX-Save-Data: on\r\n')))).toMatchObject({ saveData: false, acceptEncoding: undefined })
})

test('whatever the front takes for its own, node:http reads as one GET with the same address and the same lines', async () => {
  const heard: { url: string | undefined; headers: IncomingMessage['headers'] }[] = []
  const judge = createServer((incoming, response) => {
    heard.push({ url: incoming.url, headers: incoming.headers })
    response.end()
  })
  judge.listen(0, '127.0.0.1')
  await once(judge, 'listening')
  const name = fc.constantFrom(
    'Accept',
    'accept-encoding',
    'If-None-Match',
    'Save-Data',
    'Connection',
    'Content-Length',
    'X',
    'Te',
    'Host',
    'Expect',
    'Trailer',
    'Range',
  )
  const value = fc.oneof(fc.constantFrom('on', 'keep-alive', 'gzip', '"x"', 'close', '0', ' br\t', ''), fc.string({ maxLength: 8 }))
  const line = fc
    .tuple(name, fc.constantFrom(':', ': ', ' :', ':\t'), value, fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r'))
    .map((one) => one.join(''))
  const whole = fc
    .tuple(
      fc.constantFrom('GET', 'GET', 'HEAD', 'get'),
      fc.constantFrom('/', '/a?b', '/%C4%91', '*', '/a#b', '/\x7f'),
      fc.array(line, { maxLength: 4 }),
    )
    .map(([method, url, lines]) => Buffer.from(`${method} ${url} HTTP/1.1\r\nHost: b\r\n${lines.join('')}\r\n`, 'latin1'))
  let plain = 0
  try {
    await fc.assert(
      fc.asyncProperty(whole, async (bytes) => {
        const request = readPlain(bytes)
        if (!request) return
        plain++
        heard.length = 0
        const socket = connect((judge.address() as AddressInfo).port, '127.0.0.1')
        let answer = ''
        socket.on('data', (data) => (answer += data))
        socket.write(bytes)
        await vi.waitUntil(() => answer.includes('\r\n\r\n'), { timeout: 5000, interval: 1 })
        socket.destroy()
        expect(answer).toMatch(/^HTTP\/1\.1 200/)
        expect(heard.length).toBe(1)
        expect(heard[0]?.url).toBe(request.url)
        expect(heard[0]?.headers['accept-encoding']).toBe(request.acceptEncoding)
        expect(heard[0]?.headers['if-none-match']).toBe(request.ifNoneMatch)
        expect(heard[0]?.headers['save-data'] === 'on').toBe(request.saveData)
      }),
      { numRuns: 400 },
    )
  } finally {
    judge.close()
    judge.closeAllConnections()
  }
  expect(plain).toBeGreaterThan(30)
})
