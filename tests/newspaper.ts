import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWeb } from '../src/main.ts'
import { body, p } from '../src/newsroom/body.ts'
import {
  type Body,
  type ConceptKind,
  type Credit,
  type Language,
  type Names,
  nameConcept,
  type RevisionContent,
  saveStories,
} from '../src/newsroom/index.ts'
import { upsertPerson } from '../src/people/index.ts'
import type { App, Context } from '../src/platform/context.ts'
import { inTransaction } from '../src/platform/context.ts'
import type { Database } from '../src/platform/db/sql.ts'
import { anyone, testDatabase } from '../src/platform/testing.ts'
import { releaseRevisions } from '../src/publication/index.ts'
import { followLog, type Site } from '../src/readers/index.ts'

/**
 * A newspaper for tests: a fresh database, the web server on a port of its own, and a clock that stands still. Requests go
 * over the network, so that the path of cached pages, headers and limits are those that readers meet.
 */

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer }
export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

export type Newspaper = {
  app: App
  site: Site
  port: number
  /** Sends one request with exactly this path: nothing is encoded, no redirect followed. */
  ask(path: string, options?: Ask): Promise<Answer>
  /** SQL statements sent while something ran. */
  queries(run: () => Promise<unknown>): Promise<number>
  /** Moves the clock. */
  at(instant: string): void
  act<T>(run: (ctx: Context) => Promise<{ ok: true; value: T } | { ok: false; refusal: { kind: string } }>): Promise<T>
  section(names: Names, slugs?: Names): Promise<number>
  concept(kind: ConceptKind, names: Names, slugs?: Names): Promise<number>
  person(name: string, slug: string): Promise<Credit>
  publish(story: TestStory): Promise<TestEdition>
  close(): Promise<void>
}

export type TestStory = {
  uri: string
  sectionId: number
  conceptIds?: number[]
  language?: Language
  headline: string
  standfirst?: string
  text?: Body
  /** ISO instant; null: not known. */
  at: string | null
  kind?: 'publish' | 'update' | 'correct'
  notice?: { note?: string; wrong?: string; right?: string }
  slug?: string
  content?: Partial<RevisionContent>
  /** The site is not told: it hears of it itself, or not at all. */
  quiet?: boolean
}
export type TestEdition = { editionId: number; storyId: number; slug: string; path: string }

/** Counts the statements that a pool is asked for; a fragment of a statement is none. */
function counting(db: Database): { db: Database; count: () => number } {
  let count = 0
  const counted = new Proxy(db, {
    apply(target, self, parts) {
      const query = Reflect.apply(target as never, self, parts) as { handle?: () => unknown }
      const handle = query?.handle
      if (typeof handle !== 'function') return query
      let sent = false
      query.handle = function (this: unknown, ...rest: unknown[]) {
        if (!sent) count++
        sent = true
        return Reflect.apply(handle, this, rest)
      }
      return query
    },
  })
  return { db: counted, count: () => count }
}

export async function openNewspaper(
  options: { now?: string; fill?: (app: App) => Promise<unknown>; withListener?: boolean; purge?: string[] } = {},
): Promise<Newspaper> {
  let now = new Date(options.now ?? '2025-06-11T03:00:00Z')
  const data = mkdtempSync(join(tmpdir(), 'caunoi-site-'))
  const database = await testDatabase({ clock: () => now, data })
  const counted = counting(database.app.db)
  const app: App = { ...database.app, db: counted.db, origin: 'https://bao.example.vn' }
  await options.fill?.(app)
  const web = await startWeb(app, { host: '127.0.0.1', port: 0, purge: options.purge ?? [] })
  const { site } = web
  // Without the listener a test says itself when the log is read on.
  if (!options.withListener) await site.stop()

  const ask: Newspaper['ask'] = (path, { method = 'GET', headers = {}, body: sent } = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: web.port, path, method, headers: { Accept: 'text/html', ...headers }, agent: false },
        (incoming) => {
          const parts: Buffer[] = []
          incoming.on('data', (part: Buffer) => parts.push(part))
          incoming.on('end', () => {
            const bytes = Buffer.concat(parts)
            resolve({ status: incoming.statusCode as number, headers: incoming.headers, bytes, body: bytes.toString() })
          })
          incoming.on('error', reject)
        },
      )
      outgoing.on('error', reject)
      outgoing.end(sent)
    })

  const act: Newspaper['act'] = async (run) => {
    const outcome = await inTransaction(app, anyone, run)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value
  }
  const concept: Newspaper['concept'] = async (kind, names, slugs) => {
    const id = await act((ctx) => nameConcept(ctx, { kind, names, ...(slugs && { slugs }) }))
    await site.changed('taxonomy')
    return id
  }
  return {
    app,
    site,
    port: web.port,
    ask,
    act,
    concept,
    async queries(run) {
      const before = counted.count()
      await run()
      return counted.count() - before
    },
    at(instant) {
      now = new Date(instant)
    },
    section: (names, slugs) => concept('section', names, slugs),
    async person(name, slug) {
      return { id: await upsertPerson(app.db, { key: slug, slug, name, about: {}, demo: false }), name, slug, role: 'author' }
    },
    async publish(story) {
      const { language = 'vi' } = story
      const content: RevisionContent = { body: story.text ?? body(p(`Nội dung của ${story.headline}`)), credits: [], sources: [], ...story.content }
      const [saved] = await act((ctx) =>
        saveStories(ctx, [
          {
            uri: story.uri,
            sectionId: story.sectionId,
            conceptIds: story.conceptIds ?? [],
            editions: [
              {
                language,
                headline: story.headline,
                standfirst: story.standfirst ?? '',
                content,
                ...(story.slug !== undefined && { slug: story.slug }),
              },
            ],
          },
        ]),
      )
      if (!saved) throw new Error('nothing was saved')
      await act((ctx) =>
        releaseRevisions(ctx, [
          {
            revisionId: saved.revisionId,
            kind: story.kind ?? 'publish',
            publicFrom: story.at === null ? null : new Date(story.at),
            ...(story.notice && { notice: story.notice }),
          },
        ]),
      )
      if (!story.quiet) await site.catchUp()
      return { ...saved, path: `${language === 'vi' ? '' : `/${language}`}/${saved.slug}-${saved.editionId}.html` }
    },
    async close() {
      await web.close()
      await database.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Brings search and related stories up to the log. */
export const followed = async (paper: Newspaper): Promise<number> => await followLog(paper.app)
