import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SharedCaches } from './shared-caches.ts'

let heard: (string | undefined)[]
let answer: number
let server: Server
let warnings: number
let caches: SharedCaches
const log = { warn: () => void warnings++, info: () => {} } as never
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeEach(async () => {
  heard = []
  answer = 204
  warnings = 0
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.headers['surrogate-key']}`)
    response.writeHead(answer)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  caches = new SharedCaches([address()], log)
})
afterEach(async () => {
  caches.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('a shared cache is told of the tags at once, and once more for what it was just fetching', async () => {
  caches.purge(['e1', 'l:vi'])
  await vi.waitUntil(() => heard.length === 1)
  await vi.waitUntil(() => heard.length === 2, { timeout: 5000 })
  expect(heard).toEqual(['PURGE e1|l:vi', 'PURGE e1|l:vi'])
})

test('tags that come while it is being told are told together', async () => {
  for (let n = 1; n <= 50; n++) caches.purge([`e${n}`])
  await vi.waitUntil(() => heard.length === 2)
  expect(heard[0]).toBe('PURGE e1')
  expect(heard[1]?.split('|').length).toBe(49)
})

test('more than a line holds purges everything', async () => {
  caches.purge(Array.from({ length: 2000 }, (_, n) => `e${n}`))
  await vi.waitUntil(() => heard.length === 1)
  expect(heard[0]).toBe('PURGE *')
})

test('one that does not hear is told again until it does, and it is logged once', async () => {
  answer = 503
  caches.purge(['e7'])
  await vi.waitUntil(() => heard.length >= 3, { timeout: 8000 })
  expect(warnings).toBe(1)
  answer = 204
  const before = heard.length
  await vi.waitUntil(() => heard.length > before, { timeout: 5000 })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(heard.at(-1)).toBe('PURGE e7')
  expect(heard.length).toBe(before + 1)
})

test('without a shared cache nothing is sent', async () => {
  new SharedCaches([], log).purge(['e1'])
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual([])
})
