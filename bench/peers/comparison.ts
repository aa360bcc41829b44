import { slugOf } from '../../src/platform/text.ts'
import { compare, memoryOf, type Side, type SideResult, treeOf } from '../measure.ts'
import { freePort, type RunningServer, startStaticNginx } from '../nginx.ts'
import { type RunningPaper, startPaper } from '../paper.ts'
import { startNginxCache } from '../shared-caches.ts'
import type { Prepared } from './caunoi.ts'
import type { Place } from './install.ts'
import { startNginx } from './nginx.ts'
import type { Service } from './services.ts'
import { type Story, searches, sections } from './stories.ts'
import { startUncached } from '../uncached.ts'
import type { WordPress } from './wordpress.ts'

/** What is asked of all sides, and how. */

export type Sides = { ours: Prepared; ghost: { service: Service; origin: string }; wordpress: WordPress; stories: readonly Story[] }
export type SideName = 'nginx' | 'cached' | 'uncached' | 'ghost' | 'wordpress'
/** By what is measured: what each side needs for one answer, and how many bytes that is. */
type Figures = Record<string, Partial<Record<SideName, SideResult & { bytes: number }>>>
export type Found = { figures: Figures /** MB, after the load. */; memory: Partial<Record<SideName, number>> }

const gzip = { 'Accept-Encoding': 'gzip' }
const plain = { 'Accept-Encoding': 'identity' }
/**
 * What is made anew for each request is asked for by one reader after the other, so many times a round: two at once would share what was
 * made for one, and of the slow ones a few seconds hold too few.
 */
const inTurn = { ours: 300, theirs: 25 }
const manyConnections = 32
/** So many different pages in turn, where pages come out of a cache. */
const pagesInCache = 20
const addressOf = (slug: string): string => `/${slug}/`
const query = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+')

type Page = { name: string; ours: string[]; ghost?: string[]; wordpress: string[]; says: (text: string, turn: number) => boolean }

/** Whether a page leads to the story of a number. Headlines would not do: some set other spaces in them. */
const namesStory = (ours: Prepared, stories: readonly Story[]) => (text: string, turn: number) =>
  [stories[turn]?.slug, ours.articles[turn]].some((one) => one !== undefined && text.includes(one))

function pagesOf({ ours, stories }: Sides): Page[] {
  const slugs = stories.map((story) => addressOf(story.slug))
  const newest = namesStory(ours, stories)
  return [
    {
      name: 'article',
      ours: ours.articles,
      ghost: slugs,
      wordpress: slugs,
      says: (text, turn) => newest(text, turn) && text.includes(stories[turn]?.paragraphs.at(-1)?.slice(0, 40) ?? '?'),
    },
    { name: 'front', ours: ['/'], ghost: ['/'], wordpress: ['/'], says: newest },
    {
      name: 'section',
      ours: ours.sections,
      ghost: sections.map((name) => `/tag/${slugOf(name)}/`),
      wordpress: sections.map((name) => `/category/${slugOf(name)}/`),
      // Stories lie in the sections in turn, so the newest of a section is the story of its number.
      says: newest,
    },
    { name: 'feed', ours: ['/rss.xml'], ghost: ['/rss/'], wordpress: ['/feed/'], says: newest },
    {
      name: 'search',
      ours: searches.map((words) => `/tim-kiem?q=${query(words)}`),
      wordpress: searches.map((words) => `/?s=${query(words)}`),
      says: (text) => stories.some((_, turn) => newest(text, turn)),
    },
  ]
}

export const pageNames: string[] = ['article', 'front', 'section', 'feed', 'search', 'behind-nginx']

/** Asks for the first addresses of a list. @throws Error where an answer is not the page that is meant: its cost would mean nothing */
async function requirePages(name: string, origin: string, paths: readonly string[], says: Page['says']): Promise<number> {
  let bytes = 0
  for (const [turn, path] of paths.slice(0, 5).entries()) {
    const response = await fetch(origin + path, { redirect: 'manual', headers: gzip })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${name} answers ${response.status} to ${path}`)
    if (!says(text, turn)) throw new Error(`${name} does not show the story it should at ${path}: ${text.slice(0, 200)}`)
    bytes ||= Buffer.byteLength(text)
  }
  return bytes
}

type Pace = { rounds: number; seconds: number; say: (line: string) => void }
type Options = { quick: boolean; only?: readonly string[]; say: (line: string) => void }

/** Measures page after page, all sides in turn. */
export async function measurePeers(place: Place, sides: Sides, { quick, only, say }: Options): Promise<Found> {
  const pace = { rounds: quick ? 3 : 5, seconds: quick ? 2 : 4, say }
  const share = quick ? 0.4 : 1
  const figures: Figures = {}
  const paper = await startPaper(sides.ours.folder)
  // Both are processes of one newspaper and share its database; only one is asked at a time.
  const uncached = await startUncached(sides.ours.folder)
  try {
    const ghostRoots = () => [sides.ghost.service.pid]
    const wordpressRoots = () => sides.wordpress.services.map((one) => one.pid)
    for (const page of pagesOf(sides)) {
      if (only && !only.includes(page.name)) continue
      say(`${page.name}:`)
      const bytes: Partial<Record<SideName, number>> = {}
      const list: Side[] = []
      const add = async (
        name: SideName,
        roots: () => number[],
        origin: string,
        paths: readonly string[],
        load: { requests: number } | { connections: number },
      ) => {
        bytes[name] = await requirePages(name, origin, paths, page.says)
        list.push({ name, roots, load: { urls: paths.map((path) => origin + path), headers: gzip, ...load } })
      }
      await add('uncached', uncached.roots, uncached.origin, page.ours, { requests: Math.round(inTurn.ours * share) })
      const few = { requests: Math.round(inTurn.theirs * share) }
      if (page.ghost) await add('ghost', ghostRoots, sides.ghost.origin, page.ghost, few)
      await add('wordpress', wordpressRoots, sides.wordpress.origin, page.wordpress, few)
      // What is searched for is different each time: a search in cache is no measure.
      const file = page.name === 'search' ? undefined : await freeze(paper, page.ours[0] as string)
      try {
        if (file) {
          const read = page.ours.slice(0, pagesInCache)
          await fill(paper, read)
          await add('cached', paper.roots, paper.origin, read, { connections: manyConnections })
          await add('nginx', file.roots, file.origin, ['/page.html'], { connections: manyConnections })
        }
        figures[page.name] = withBytes(await compare(list, pace), bytes)
      } finally {
        await file?.close()
      }
    }
    if (!only || only.includes('behind-nginx')) Object.assign(figures, await behindNginx(place, sides, paper, pace))
    // Its connections to the database are none that a newspaper has.
    await uncached.close()
    const memory = { cached: memoryOfAll(paper.roots()), ghost: memoryOfAll(ghostRoots()), wordpress: memoryOfAll(wordpressRoots()) }
    return { figures, memory }
  } finally {
    await uncached.close()
    await paper.close()
  }
}

/** One of our pages as a file that nginx sends. */
async function freeze(paper: RunningPaper, path: string): Promise<RunningServer> {
  const answer = await fetch(paper.origin + path, { headers: plain })
  return await startStaticNginx({ '/page.html': Buffer.from(await answer.arrayBuffer()) })
}

const memoryOfAll = (roots: readonly number[]): number => Math.round([...treeOf(roots)].reduce((sum, pid) => sum + memoryOf(pid), 0) / 1e6)

const withBytes = (results: Map<string, SideResult>, bytes: Partial<Record<SideName, number>>): Figures[string] =>
  Object.fromEntries([...results].map(([name, result]) => [name, { ...result, bytes: bytes[name as SideName] ?? 0 }]))

/** Has the pages made and compressed, as the first readers would. */
async function fill(paper: RunningPaper, paths: readonly string[]): Promise<void> {
  for (const path of paths) await (await fetch(paper.origin + path, { headers: gzip })).arrayBuffer()
}

/** Articles out of the page cache of an nginx in front, as such sites are run where many read: ours with the configuration of deploy/. */
async function behindNginx(place: Place, { ours, ghost, wordpress, stories }: Sides, paper: RunningPaper, pace: Pace): Promise<Figures> {
  const ghostPort = await freePort()
  const ghostFront = await startNginx(place, 'nginx-ghost', {
    http: `proxy_cache_path ${place.folder}/nginx-ghost/pages keys_zone=ghost:10m inactive=60m;`,
    servers: [
      {
        port: ghostPort,
        body: `location / {
      proxy_pass ${ghost.origin};
      proxy_http_version 1.1;
      proxy_set_header Host ${new URL(ghost.origin).host};
      proxy_set_header Connection "";
      proxy_cache ghost;
      proxy_cache_valid 200 10m;
      proxy_cache_lock on;
      # Ghost tells caches to keep nothing.
      proxy_ignore_headers Cache-Control Expires Set-Cookie;
    }`,
      },
    ],
  })
  const ourFront = await startNginxCache(paper.port)
  try {
    const figures: Figures = {}
    const slugs = stories.slice(0, pagesInCache).map((story) => addressOf(story.slug))
    const list: { name: SideName; origin: string; paths: string[]; roots: () => number[] }[] = [
      {
        name: 'cached',
        origin: ourFront.origin,
        paths: ours.articles.slice(0, pagesInCache),
        roots: () => [...ourFront.roots(), ...paper.roots()],
      },
      { name: 'ghost', origin: `http://127.0.0.1:${ghostPort}`, paths: slugs, roots: () => [ghostFront.pid, ghost.service.pid] },
      { name: 'wordpress', origin: wordpress.cachedOrigin, paths: slugs, roots: () => wordpress.services.map((one) => one.pid) },
    ]
    for (const [name, headers] of Object.entries({ gzip, plain })) {
      pace.say(`article behind nginx, ${name}:`)
      const bytes: Partial<Record<SideName, number>> = {}
      for (const { name: side, origin, paths } of list) {
        for (const path of paths) await (await fetch(origin + path, { headers })).arrayBuffer()
        bytes[side] = await requirePages(`${side} behind nginx`, origin, paths, namesStory(ours, stories))
      }
      const sides = list.map(({ name: side, origin, paths, roots }): Side => {
        const urls = paths.map((path) => origin + path)
        return { name: side, roots, load: { urls, connections: manyConnections, headers } }
      })
      figures[`article behind nginx, ${name}`] = withBytes(await compare(sides, pace), bytes)
    }
    return figures
  } finally {
    await ourFront.close()
    await ghostFront.stop()
  }
}
