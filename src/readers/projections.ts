import { bodyText } from '../newsroom/index.ts'
import type { App } from '../platform/context.ts'
import type { Sql } from '../platform/db/sql.ts'
import { advanceProjection, lastPosition, lockProjection, type PublicDocument, readChanges, readDocuments, readProjection } from '../publication/index.ts'
import { copiesFor, createSearchIndex, relatedFor, type SearchDocument } from './search/index.ts'

/**
 * What search, related stories and copies know of the release log. Each remembers how far it has read and goes on from
 * there, so that a killed worker or a lost message costs nothing.
 */

const projection = 'readers.search'
const batch = 100

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

/**
 * Reads the log on from where search stopped, a batch at a time, each in one transaction.
 * @param say how far it has come and where the log ends
 * @returns how many entries were read
 */
export async function followLog(app: Pick<App, 'db'>, say: (done: number, end: number) => void = () => {}): Promise<number> {
  let read = 0
  for (;;) {
    const end = await lastPosition(app.db)
    const step = (await app.db.begin(async (tx) => {
      const sql = tx as unknown as Sql
      const position = await lockProjection(sql, projection)
      const changes = await readChanges(sql, position, batch)
      const last = changes.at(-1)
      if (!last) return { count: 0, position }
      const ids = [...new Set(changes.map((one) => one.editionId))]
      const documents = await readDocuments(sql, ids)
      const live = documents.map((one) => one.editionId)
      const gone = ids.filter((id) => !live.includes(id))
      const index = createSearchIndex(sql as never)
      if (gone.length) await index.remove(gone)
      if (documents.length) {
        await index.put(documents.map(toSearch))
        await copiesFor(sql, live)
        await relatedFor(sql, live)
      }
      await advanceProjection(sql, projection, last.position)
      return { count: changes.length, position: last.position }
    })) as unknown as { count: number; position: number }
    read += step.count
    say(step.position, end)
    if (step.count === 0) return read
  }
}

/** Begins again from the first release. What was found before stays findable while the log is read. */
export async function restartProjection(app: Pick<App, 'db'>): Promise<void> {
  await app.db.begin(async (tx) => {
    const sql = tx as unknown as Sql
    await lockProjection(sql, projection)
    await advanceProjection(sql, projection, 0)
  })
}

/** How far search has read the release log. */
export async function projectionPosition(sql: Sql): Promise<number> {
  return await readProjection(sql, projection)
}
