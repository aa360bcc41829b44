import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeb } from '../src/main.ts'
import { newsroomModules } from '../src/modules.ts'
import { languages } from '../src/newsroom/index.ts'
import type { App } from '../src/platform/context.ts'
import { connect, type Database } from '../src/platform/db/sql.ts'
import { type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { routeKinds } from '../src/readers/http.ts'
import { readRoute } from '../src/readers/routes.ts'
import { fillNarrow, newest } from './narrow-archive.ts'
import { explainingSettings, objectionsTo, type Plan, readPlan } from './plans.ts'

/**
 * The plan of every query that a reader can cause, on an archive of a million stories: pages, feeds and files are found as a crawler
 * finds them, from every route that has no parameter on, and PostgreSQL itself tells the plan of each statement and what it read.
 */

const rows = 1_000_000
/** So many pages of one shape: after five times a prepared statement may get another plan. */
const mostOfAShape = 8
/** An idle machine with two cores needs less than a minute; a busy one several. */
const filling = 900_000

let database: TestDatabase
let db: Database
let web: Awaited<ReturnType<typeof startWeb>>
let data: string
/** Distinct plans, each under the first address that caused it. */
const plans = new Map<string, { at: string; plan: Plan }>()
let at = 'start'
let large: Set<string>
const asked = new Map<string, number>()
const statuses = new Map<string, number>()

const shapeOfPlan = (plan: Plan): string =>
  plan.query + JSON.stringify(plan.root, (key, value) => (/Rows|Loops|Cost|Width|Blocks/.test(key) ? undefined : value))

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'caunoi-plans-'))
  database = await testDatabase({ data })
  await fillNarrow(database, rows)
  const counted = await database.sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and reltuples > 5000 and relnamespace::regnamespace::text in ('publication', 'readers', 'newsroom', 'people', 'media')`
  large = new Set(counted.map((row) => row.name))
  const name = new URL(database.url).pathname.slice(1)
  for (const [key, value] of Object.entries(explainingSettings)) await database.sql.unsafe(`alter database ${name} set ${key} = '${value}'`)
  db = connect(database.url, {
    onNotice(message) {
      const plan = readPlan(message)
      if (!plan) return
      const key = shapeOfPlan(plan)
      const known = plans.get(key)
      // Of one plan the time is kept when it read the most.
      if (!known || objectionsTo(plan, large).length > objectionsTo(known.plan, large).length) plans.set(key, { at, plan })
    },
  })
  const app: App = { ...database.app, db, clock: () => new Date(Date.parse(newest) + 3_600_000) }
  web = await startWeb(app, { host: '127.0.0.1', port: 0 })
  await crawl(app)
}, filling)

afterAll(async () => {
  await web?.close()
  await db?.end()
  await database?.drop()
  rmSync(data, { recursive: true, force: true })
}, filling)

/** What pages of an address have in common: the same kind, language, format, and whether a cursor or filters come with it. */
function shapeOf(path: string, patterns: readonly string[]): string {
  const url = new URL(path, 'http://localhost')
  const decoded = decodeURIComponent(url.pathname)
  const pattern = patterns.find((one) => one !== '/*' && matches(one, decoded))
  const parameters = [...url.searchParams.keys()].sort().join(',')
  if (pattern) return `${pattern.includes(':') ? pattern : decoded} ${parameters}`
  const route = readRoute(decoded)
  if (!route) return 'nothing'
  const { slug: _, editionId: __, day, of, ...rest } = route as Record<string, unknown>
  const inner = typeof of === 'object' && of !== null ? Object.fromEntries(Object.entries(of).filter(([key]) => key !== 'slug')) : of
  return JSON.stringify([rest, inner, day !== undefined, parameters])
}

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`).test(path)

/** Addresses of this site in a page, feed or sitemap. */
function linksIn(text: string, origin: string): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(
    /(?:href|src|action|content)="([^"]+)"|<(?:loc|link|id)>([^<]+)<|"(?:url|home_page_url|feed_url|next_url)":"([^"]+)"/g,
  )) {
    const address = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&').replaceAll('\\/', '/')
    if (address.startsWith(`${origin}/`)) found.add(address.slice(origin.length))
    else if (/^\/(?!\/)/.test(address)) found.add(address)
  }
  return [...found].map((one) => one.replace(/#.*$/, ''))
}

const ask = (path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: web.port, path, method, headers: { Accept: 'text/html', ...headers }, agent: false },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (part) => (text += part))
        incoming.on('end', () => resolve({ status: incoming.statusCode as number, headers: incoming.headers, text }))
        incoming.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

async function crawl(app: App): Promise<void> {
  const patterns: { method: string; url: string }[] = []
  const bare = fastify()
  bare.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) if (method !== 'HEAD') patterns.push({ method, url: route.url })
  })
  for (const module of newsroomModules(web.site)) await module.routes?.(bare, app)
  const gets = patterns.filter((one) => one.method === 'GET').map((one) => one.url)
  const queue = gets.filter((one) => !/[:*]/.test(one))
  const day = newest.slice(0, 10)
  // What no link names: pages that are not there, and what a reader types into the forms.
  queue.push('/', '/khong-co-trang', '/khong-co-999999999.html', '/bai-9.html', `/tin-moi-nhat?day=${day}`, '/tac-gia/khong-co')
  for (const query of [
    'q=sầu riêng hiếm',
    'q=đối ngoại',
    'q=cà phê xuất khẩu',
    'q="cửa khẩu 17"',
    'q=xuat khaau',
    'q=zzzz',
    `q=cà phê&from=${day}&to=${day}`,
    'q=cà phê&page=2',
    'q=bài số',
  ])
    queue.push(`/tim-kiem?${query.replaceAll(' ', '+')}`)
  queue.push('/en/search?q=coffee', `/tim-kiem?q=cà+phê&section=${web.site.taxonomy.sections()[0]?.id}`)
  // What only the newsroom sees asks for a session before anything else.
  queue.push('/api/editions/1/preview')
  // Where little is: the rare languages, their corrections, the rarest section and topic.
  for (const language of languages.filter((one) => one !== 'vi')) queue.push(`/${language}/`)
  for (const concept of web.site.taxonomy.byId.values())
    if (concept.slugs.vi && (concept.kind !== 'topic' || concept.id % 10 === 0))
      queue.push(`${concept.kind === 'section' ? '' : '/chu-de'}/${concept.slugs.vi}`)
  const seen = new Set(queue)
  const votes = new Set<string>()
  while (queue.length) {
    const path = queue.shift() as string
    const shape = shapeOf(path, gets)
    const count = asked.get(shape) ?? 0
    // A drawn or scaled picture takes the processor, and asks the same as the one before.
    if (count >= (/anh|the-chia-se/.test(shape) ? 2 : mostOfAShape)) continue
    asked.set(shape, count + 1)
    at = path
    // Nothing is answered from memory.
    web.site.cache.clear()
    const response = await ask(encodeURI(decodeURI(path)))
    const { text } = response
    statuses.set(`${shape} ${response.status}`, (statuses.get(`${shape} ${response.status}`) ?? 0) + 1)
    expect(response.status, path).toBeLessThan(500)
    const { location } = response.headers
    for (const link of [...(location ? [location.replace(app.origin, '')] : []), ...linksIn(text, app.origin)])
      if (!seen.has(link)) {
        seen.add(link)
        queue.push(link)
      }
    const vote = /action="(\/danh-gia\/\d+)"/.exec(text)?.[1]
    if (vote) votes.add(vote)
  }
  for (const { url } of patterns.filter((one) => one.method === 'POST'))
    for (const path of [...votes].slice(0, mostOfAShape)) {
      expect(matches(url, path), `${url} is asked by no form that was found`).toBe(true)
      asked.set(`POST ${url}`, (asked.get(`POST ${url}`) ?? 0) + 1)
      at = `POST ${path}`
      const response = await ask(path, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'level=4' })
      expect(response.status).toBe(303)
      const Cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
      expect((await ask(path, { headers: { Cookie } })).status).toBe(200)
    }
  // A message is missed, and made up for.
  at = 'catching up'
  await web.site.catchUp()
  for (const { method, url } of patterns)
    expect(
      method === 'GET'
        ? [...asked.keys()].some((shape) => url === '/*' || shape.startsWith(`${url} `) || matches(url, shape.split(' ')[0] as string))
        : asked.has(`${method} ${url}`),
      `${method} ${url} was never asked`,
    ).toBe(true)
}

test('every kind of page was asked for, in vain too', () => {
  const shapes = [...asked.keys()]
  for (const kind of routeKinds)
    expect(
      shapes.some((one) => one.includes(`"kind":"${kind}"`)),
      kind,
    ).toBe(true)
  expect(shapes.filter((one) => one.includes('"cursor"')).length).toBeGreaterThan(5)
  const kinds = new Set([...statuses.keys()].map((one) => one.split(' ').at(-1)))
  for (const status of ['200', '301', '404', '410']) expect(kinds).toContain(status)
  expect(plans.size).toBeGreaterThan(25)
})

test('no query that a reader causes reads or sorts the archive', () => {
  const found = [...plans.values()].flatMap(({ at, plan }) =>
    objectionsTo(plan, large).map((words) => `${at}: ${words}: ${plan.query.slice(0, 300)}`),
  )
  expect(found).toEqual([])
})

test.each([
  [
    'reads a table from end to end',
    (sql: Database) => sql`select count(*) from publication.live where slug = 'khong-co'`,
    /reads live from end to end/,
  ],
  ['sorts the archive', (sql: Database) => sql`select edition_id from publication.live order by md5(edition_id::text) limit 1`, /sorts \d+ rows/],
  [
    'goes through an index until it finds what is rare',
    (sql: Database) =>
      sql`select edition_id from publication.live where language = 'vi' and state = 'live' and card->>'headline' = 'nothing' order by sort_at desc, edition_id desc limit 1`,
    /looks at \d+ rows/,
  ],
  [
    'makes a row for every range of the archive',
    (sql: Database) => sql`select n from generate_series(1, (select max(edition_id) from publication.live)) n`,
    /looks at \d+ rows in Function Scan/,
  ],
])('a query that %s is caught', async (_what, ask, words) => {
  plans.clear()
  await ask(db)
  const found = [...plans.values()].flatMap(({ plan }) => objectionsTo(plan, large))
  expect(found.join('\n')).toMatch(words)
})
