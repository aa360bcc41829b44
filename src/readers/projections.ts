import { bodyText } from '../newsroom/index.ts'
import type { App } from '../platform/context.ts'
import type { Sql } from '../platform/db/sql.ts'
import {
  advanceProjection,
  lastPosition,
  lockProjection,
  type PublicDocument,
  readChanges,
  readDocuments,
  readListed,
  readProjection,
} from '../publication/index.ts'
import { createSearchIndex, findNeighbours, type SearchDocument } from './search/index.ts'

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
type Projection = { name: string; batch: number; follow(sql: Sql, editionIds: number[]): Promise<void> }

const search: Projection = {
  name: 'readers.search',
  batch: 250,
  async follow(sql, ids) {
    const documents = await readDocuments(sql, ids)
    const live = new Set(documents.map((one) => one.editionId))
    const gone = ids.filter((id) => !live.has(id))
    const index = createSearchIndex(sql)
    if (gone.length) await index.remove(gone)
    if (documents.length) await index.put(documents.map(toSearch))
  },
}

/** Follows behind search, whose terms it reads. */
const related: Projection = {
  name: 'readers.related',
  batch: 250,
  async follow(sql, ids) {
    const live = (await readListed(sql, ids)).map((one) => one.editionId)
    if (live.length) await findNeighbours(sql, live)
  },
}

/** One step of a projection: a batch of the log, up to a position, in one transaction with the note of how far it came. */
async function step(
  app: Pick<App, 'db'>,
  { name, batch, follow }: Projection,
  upTo = Number.POSITIVE_INFINITY,
): Promise<{ count: number; position: number }> {
  return (await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    const position = await lockProjection(sql, name)
    const changes = (await readChanges(sql, position, batch)).filter((one) => one.position <= upTo)
    const last = changes.at(-1)
    if (!last) return { count: 0, position }
    await follow(sql, [...new Set(changes.map((one) => one.editionId))])
    await advanceProjection(sql, name, last.position)
    return { count: changes.length, position: last.position }
  })) as unknown as { count: number; position: number }
}

/**
 * Reads the log on from where search and related stories stopped, until both are at its end. The two run side by side on
 * connections of their own, related stories behind search.
 * @param say how far both have come, and where the log ends
 * @param stopping asked after every batch: where it says so, the rest is left for the next time
 * @returns how many entries search has read
 */
export async function followLog(
  app: Pick<App, 'db'>,
  say: (done: number, end: number) => void = () => {},
  stopping: () => boolean = () => false,
): Promise<number> {
  let read = 0
  let searched = await readProjection(app.db, search.name)
  let searching = true
  let wake = () => {}
  const follow = async () => {
    try {
      for (;;) {
        const { count, position } = await step(app, search)
        read += count
        searched = position
        if (count === 0 || stopping()) return
        wake()
      }
    } finally {
      searching = false
      wake()
    }
  }
  const behind = async () => {
    for (;;) {
      const more = new Promise<void>((resolve) => {
        wake = resolve
      })
      const last = !searching
      if (stopping()) return
      const { count, position } = await step(app, related, searched)
      if (count) say(position, Math.max(searched, await lastPosition(app.db)))
      else if (last) return
      else if (position >= searched) await more
    }
  }
  const outcomes = await Promise.allSettled([follow(), behind()])
  for (const one of outcomes) if (one.status === 'rejected') throw one.reason
  return read
}

/** Begins again from the first release. What was found before stays findable while the log is read. */
export async function restartProjection(app: Pick<App, 'db'>): Promise<void> {
  await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    for (const { name } of [search, related]) {
      await lockProjection(sql, name)
      await advanceProjection(sql, name, 0)
    }
  })
}

/** How far search and related stories have read the release log: the one that is behind. */
export async function projectionPosition(sql: Sql): Promise<number> {
  return Math.min(await readProjection(sql, search.name), await readProjection(sql, related.name))
}
