import { bodyText, languages } from '../newsroom/index.ts'
import type { App } from '../platform/context.ts'
import { tellChange } from '../platform/db/outbox.ts'
import type { Sql } from '../platform/db/sql.ts'
import {
  advanceProjection,
  lastPosition,
  lockProjection,
  type PublicDocument,
  readChanges,
  readCounts,
  readDocuments,
  readListed,
  readProjection,
} from '../publication/index.ts'
import {
  beginBuilding,
  checkIndex,
  checkWholeIndex,
  copiesFor,
  createSearchIndex,
  deleteGenerations,
  endBuilding,
  forgetRead,
  mergeSegments,
  putDocuments,
  readOutside,
  readState,
  relatedFor,
  removeDocuments,
  type SearchDocument,
  TermCounts,
} from './search/index.ts'

/**
 * What search, related stories and copies know of the release log. Each remembers how far it has read and goes on from
 * there, so that a killed worker or a lost message costs nothing.
 */

const toSearch = (document: PublicDocument): SearchDocument => ({
  editionId: document.editionId,
  storyId: document.storyId,
  language: document.language,
  headline: document.headline,
  standfirst: document.standfirst,
  text: bodyText(document.body.doc),
  sectionId: document.sectionId,
  conceptIds: document.conceptIds,
  publishedAt: document.publishedAt === null ? null : new Date(document.publishedAt),
})

/** A projection: how many entries it takes at a time, and what it does with the editions that changed, in one transaction. */
type Projection = { name: string; batch: number; tells?: string; follow(sql: Sql, editionIds: number[], counts: TermCounts): Promise<void> }

const search: Projection = {
  name: 'readers.search',
  batch: 500,
  // Answers that were kept do not know what it has just read.
  tells: 'search',
  async follow(sql, ids) {
    const documents = await readDocuments(sql, ids)
    const live = new Set(documents.map((one) => one.editionId))
    const gone = ids.filter((id) => !live.has(id))
    const index = createSearchIndex(sql)
    if (gone.length) await index.remove(gone)
    if (documents.length) await index.put(documents.map(toSearch))
  },
}

/** Follows behind search, whose texts it reads. */
const copies: Projection = {
  name: 'readers.copies',
  batch: 250,
  async follow(sql, ids) {
    await copiesFor(sql, await stillListed(sql, ids))
  },
}

/** Follows behind copies: none is shown beside its original. */
const related: Projection = {
  name: 'readers.related',
  batch: 250,
  async follow(sql, ids, counts) {
    await relatedFor(sql, await stillListed(sql, ids), counts)
  },
}

const stillListed = async (sql: Sql, ids: number[]) => (await readListed(sql, ids)).map((one) => one.editionId)

/** Each reads the log as far as the one before it has. */
const chain: readonly Projection[] = [search, copies, related]

/** How many entries the first may be ahead of the last: all are busy to the end, and texts are at hand while they are needed. */
const FURTHEST_AHEAD = 1_000

/** One step of a projection: a batch of the log, up to a position, in one transaction with the note of how far it came. */
async function step(
  app: Pick<App, 'db'>,
  { name, batch, tells, follow }: Projection,
  counts: TermCounts,
  upTo = Number.POSITIVE_INFINITY,
): Promise<{ count: number; position: number }> {
  return (await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    const position = await lockProjection(sql, name)
    const changes = (await readChanges(sql, position, batch)).filter((one) => one.position <= upTo)
    const last = changes.at(-1)
    if (!last) return { count: 0, position }
    await follow(sql, [...new Set(changes.map((one) => one.editionId))], counts)
    await advanceProjection(sql, name, last.position)
    if (tells) await tellChange(sql, tells)
    return { count: changes.length, position: last.position }
  })) as unknown as { count: number; position: number }
}

/**
 * Reads the log on from where search, copies and related stories stopped, until all are at its end. They run side by side on
 * connections of their own, each behind the one before it.
 * @param say how far all have come, and where the log ends
 * @param stopping asked after every batch: where it says so, the rest is left for the next time
 * @returns how many entries search has read
 */
export async function followLog(
  app: Pick<App, 'db'>,
  say: (done: number, end: number) => void = () => {},
  stopping: () => boolean = () => false,
): Promise<number> {
  const positions = await Promise.all(chain.map((one) => readProjection(app.db, one.name)))
  const counts = new TermCounts()
  const running = chain.map(() => true)
  let waiting: (() => void)[] = []
  const change = () => new Promise<void>((resolve) => waiting.push(resolve))
  const changed = () => {
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  let read = 0
  const run = async (place: number) => {
    const projection = chain[place] as Projection
    const last = chain.length - 1
    try {
      while (!stopping()) {
        // Asked before the step: what the one before it does meanwhile is left for the next step.
        const before =
          place === 0
            ? { running: false, position: Number.POSITIVE_INFINITY }
            : { running: running[place - 1], position: positions[place - 1] as number }
        const { count, position } = await step(app, projection, counts, before.position)
        positions[place] = position
        changed()
        if (place === 0) {
          read += count
          // What was read is found already; this keeps the next searches quick.
          await mergeSegments(app.db, stopping)
        }
        if (place === last && count) say(position, Math.max(positions[0] as number, await lastPosition(app.db)))
        if (count === 0 && !before.running) return
        while (running[last] && !stopping() && (place === 0 ? position - (positions[last] as number) > FURTHEST_AHEAD : waits(place))) await change()
      }
    } finally {
      running[place] = false
      changed()
    }
  }
  const waits = (place: number) => running[place - 1] && (positions[place] as number) >= (positions[place - 1] as number)
  const outcomes = await Promise.allSettled(chain.map((_, place) => run(place)))
  forgetRead()
  for (const one of outcomes) if (one.status === 'rejected') throw one.reason
  return read
}

/** The next generation of the index, made beside the one that is searched. */
const nextSearch = (generation: number): Projection => ({
  name: 'readers.search-next',
  batch: 500,
  async follow(sql, ids) {
    const documents = await readDocuments(sql, ids)
    const live = new Set(documents.map((one) => one.editionId))
    await removeDocuments(
      sql,
      ids.filter((id) => !live.has(id)),
      generation,
    )
    await putDocuments(sql, documents.map(toSearch), generation)
  },
})

/**
 * Makes search, related stories and copies anew from the release log. Readers search the old index until the new one has read the whole
 * log; then it takes the old one's place, and the lists of related stories are made anew one by one. Where it was stopped it goes on.
 * @param say what is being made, how far it has read, and where the log ends
 * @returns how many entries the new index has read
 */
export async function rebuildSearch(
  app: Pick<App, 'db'>,
  say: (what: 'search' | 'related', done: number, end: number) => void = () => {},
  stopping: () => boolean = () => false,
): Promise<number> {
  const building = (await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    await lockProjection(sql, 'readers.search-next')
    const begun = await beginBuilding(sql)
    if (begun.fresh) await advanceProjection(sql, 'readers.search-next', 0)
    return begun.building
  })) as unknown as number
  const next = nextSearch(building)
  const counts = new TermCounts()
  let read = 0
  const readOn = async () => {
    for (;;) {
      const { count, position } = await step(app, next, counts)
      read += count
      say('search', position, await lastPosition(app.db))
      await mergeSegments(app.db, stopping)
      if (count === 0 || stopping()) return
    }
  }
  await readOn()
  while (!stopping()) {
    const taken = (await app.db.begin(async (tx) => {
      const sql = tx as unknown as Sql
      const position = await lockProjection(sql, next.name)
      // The old index may have gone ahead while the end was reached; then the new one reads on.
      if ((await lockProjection(sql, search.name)) > position) return false
      await endBuilding(sql)
      await advanceProjection(sql, search.name, position)
      for (const { name } of [copies, related]) {
        await lockProjection(sql, name)
        await advanceProjection(sql, name, 0)
      }
      return true
    })) as unknown as boolean
    if (taken) break
    await readOn()
  }
  if (stopping()) return read
  await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    await deleteGenerations(sql, building)
    const outside = await readOutside(sql, building)
    const live = new Set((await readListed(sql, outside)).map((one) => one.editionId))
    await removeDocuments(
      sql,
      outside.filter((id) => !live.has(id)),
      building,
    )
  })
  await followLog(app, (done, end) => say('related', done, end), stopping)
  return read
}

/** What is wrong with search, a sentence each; nothing where all is well. @param whole reads every block instead of samples */
export async function checkSearch(
  app: Pick<App, 'db'>,
  options: { whole?: boolean; say?: (done: number, of: number) => void } = {},
): Promise<string[]> {
  const sql = app.db
  const end = await lastPosition(sql)
  const atEnd = (await readProjection(sql, search.name)) === end
  const counts = await readCounts(
    sql,
    languages.map((language) => ({ kind: 'language', language })),
  )
  const live = new Map(languages.map((language, i) => [language as string, counts[i] as number]))
  const found = await checkIndex(sql, atEnd ? live : undefined)
  // A release in the meantime is no damage.
  if (found.length > 0 && (await lastPosition(sql)) !== end) return await checkSearch(app, options)
  return options.whole && found.length === 0 ? await checkWholeIndex(sql, options.say) : found
}

/** Looks search over and, where it is damaged or was being made anew when the process ended, makes it anew. Runs in the queue. */
export async function mendSearch(app: Pick<App, 'db' | 'log'>, stopping: () => boolean): Promise<void> {
  const found = await checkSearch(app)
  const state = await readState(app.db)
  if (found.length === 0 && !state?.building) return
  if (found.length > 0) app.log.warn({ found }, 'the search index is damaged and is made anew; readers search the old one meanwhile')
  let told = 0
  await rebuildSearch(
    app,
    (what, done, end) => {
      if (Date.now() - told < 30_000) return
      told = Date.now()
      app.log.info({ what, done, end }, 'making the search index anew')
    },
    stopping,
  )
  if (!stopping()) app.log.info('the search index is made anew')
}

/** How far search, copies and related stories have read the release log: the one that is furthest behind. */
export async function projectionPosition(sql: Sql): Promise<number> {
  return Math.min(...(await Promise.all(chain.map((one) => readProjection(sql, one.name)))))
}
