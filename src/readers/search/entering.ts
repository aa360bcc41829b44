import { createHash } from 'node:crypto'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Sql } from '../../platform/db/sql.ts'
import { keepRead, type Read, readLately } from './lately.ts'
import { packAccents } from './rank.ts'
import { type SegmentText, writeSegments } from './segments.ts'
import * as store from './store.ts'
import { countsFor, filterTerm, type IndexedText, indexText, syllablesOf } from './tokens.ts'
import type { SearchDocument } from './types.ts'

/** The words of a document in one text: headline, standfirst, then the body line by line. */
export const rawOf = (document: SearchDocument): string =>
  // PostgreSQL keeps no NUL, and a lone half of a character cannot be sent.
  `${document.headline.replace(/[\r\n]+/g, ' ')}\n${document.standfirst.replace(/[\r\n]+/g, ' ')}\n${document.text}`
    .replaceAll('\0', ' ')
    .toWellFormed()

/** The fields of a raw text again. */
export function fieldsOf(raw: string): { headline: string; standfirst: string; body: string } {
  const first = raw.indexOf('\n')
  const second = raw.indexOf('\n', first + 1)
  return { headline: raw.slice(0, first), standfirst: raw.slice(first + 1, second), body: raw.slice(second + 1) }
}

/** The same without its headline. */
export const withoutHeadline = (raw: string): string => raw.slice(raw.indexOf('\n') + 1).replace(/^\n/, '')

/** The texts of editions that are in search, each as it is there; read again only where it was not read lately. */
export async function readTexts(sql: Sql, ids: readonly number[]): Promise<Map<number, Read>> {
  const { found, missing } = await lately(sql, ids)
  if (missing.length > 0)
    for (const [id, raw] of await store.readRaw(sql, missing)) {
      const { headline, standfirst, body } = fieldsOf(raw)
      found.set(id, { raw, text: indexText(headline, standfirst, body, []) })
    }
  return found
}

/** The bodies of editions that are in search, as syllables in their order. */
export async function readBodies(sql: Sql, ids: readonly number[]): Promise<Map<number, Int32Array>> {
  const { found, missing } = await lately(sql, ids)
  const bodies = new Map([...found].map(([id, { text }]) => [id, text.body]))
  if (missing.length > 0) for (const [id, raw] of await store.readRaw(sql, missing)) bodies.set(id, syllablesOf(fieldsOf(raw).body))
  return bodies
}

async function lately(sql: Sql, ids: readonly number[]): Promise<{ found: Map<number, Read>; missing: number[] }> {
  const found = new Map<number, Read>()
  const missing: number[] = []
  for (const [id, stamp] of ids.length > 0 ? await store.readStamps(sql, ids) : []) {
    const read = readLately(id, stamp)
    if (read) found.set(id, read)
    else missing.push(id)
  }
  return { found, missing }
}

type Change = {
  terms: Map<number, number>
  words: Map<string, { folded: string; documents: number }>
}

class Changes {
  readonly byLanguage = new Map<string, Change>()

  count(editionId: number, language: string, text: IndexedText, sign: 1 | -1): void {
    const change: Change = this.byLanguage.get(language) ?? { terms: new Map(), words: new Map() }
    this.byLanguage.set(language, change)
    for (let i = 0; i < text.terms.length; i++) {
      const term = text.terms[i]!
      const count = countsFor(term, text.weights[i]!, editionId)
      if (count !== 0) change.terms.set(term, (change.terms.get(term) ?? 0) + sign * count)
    }
    for (const [word, folded] of text.words) {
      const had = change.words.get(word)
      if (had) had.documents += sign
      else change.words.set(word, { folded, documents: sign })
    }
  }

  async write(sql: Sql, generation: number): Promise<void> {
    for (const [language, change] of [...this.byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await store.addTermCounts(sql, generation, language, change.terms)
      await store.addWordCounts(sql, generation, language, change.words)
    }
  }
}

/** Takes the old content of editions out of the counts, and the rows out. Their entries in segments are out of date without them. */
async function forget(sql: Sql, old: readonly store.OldRow[], generation: number, changes: Changes): Promise<void> {
  for (const row of old) {
    if (row.generation !== generation) continue
    const fields = fieldsOf(row.raw)
    changes.count(row.editionId, row.language, indexText(fields.headline, fields.standfirst, fields.body, []), -1)
  }
  if (old.length > 0)
    await store.deleteDocuments(
      sql,
      old.map((row) => row.editionId),
    )
}

/** Tells this content of an edition from any other: all that search keeps of it, in 32 bits. */
function stampOf(document: SearchDocument, raw: string): number {
  const { storyId, language, sectionId, conceptIds, publishedAt } = document
  return createHash('sha1')
    .update(`${storyId} ${language} ${sectionId} ${conceptIds.join(',')} ${publishedAt?.getTime()}\n`)
    .update(raw)
    .digest()
    .readUInt32LE(0)
}

/** Editions in one transaction and one segment, at most. */
const BATCH = 500
/** Texts read before whatever else waits has its turn: copies, related stories, and a reader where the web process has the queue too. */
const READ_AT_ONCE = 10

/**
 * Enters or replaces editions in a generation of the index, in the caller's transaction. What is there already with the same content
 * is left alone.
 */
export async function putDocuments(sql: Sql, documents: readonly SearchDocument[], generation: number): Promise<void> {
  for (let i = 0; i < documents.length; i += BATCH) await putBatch(sql, documents.slice(i, i + BATCH), generation)
}

async function putBatch(sql: Sql, documents: readonly SearchDocument[], generation: number): Promise<void> {
  const changes = new Changes()
  const texts = documents.map((document) => {
    const raw = rawOf(document)
    return { document, raw, stamp: stampOf(document, raw) }
  })
  await store.lockIndex(sql)
  const old = await store.readOld(
    sql,
    documents.map((document) => document.editionId),
  )
  const same = new Set(old.filter((row) => row.generation === generation).map((row) => `${row.editionId} ${row.stamp}`))
  const fresh = texts.filter(({ document, stamp }) => !same.has(`${document.editionId} ${stamp}`))
  if (fresh.length === 0) return
  const replaced = new Set(fresh.map(({ document }) => document.editionId))
  await forget(
    sql,
    old.filter((row) => replaced.has(row.editionId)),
    generation,
    changes,
  )
  const rows: store.NewRow[] = []
  const byLanguage = new Map<string, SegmentText[]>()
  for (const [place, { document, raw, stamp }] of fresh.entries()) {
    if (place % READ_AT_ONCE === READ_AT_ONCE - 1) await letOthersRun()
    const filters = document.conceptIds.map((id) => filterTerm(`concept:${id}`))
    if (document.sectionId !== null) filters.push(filterTerm(`section:${document.sectionId}`))
    // From the raw text, so that taking it out later counts exactly what was counted now.
    const fields = fieldsOf(raw)
    const text = indexText(fields.headline, fields.standfirst, fields.body, filters)
    changes.count(document.editionId, document.language, text, 1)
    keepRead(document.editionId, stamp, { raw, text })
    rows.push({ document, generation, stamp, accents: packAccents(text.accents), raw })
    const list = byLanguage.get(document.language) ?? []
    byLanguage.set(document.language, list)
    list.push({ editionId: document.editionId, publishedAt: document.publishedAt, stamp, text })
  }
  await store.insertDocuments(sql, rows)
  for (const [language, list] of byLanguage) await writeSegments(sql, generation, language, list)
  await changes.write(sql, generation)
}

/** Takes editions out of search, and of what is kept about their neighbours. */
export async function removeDocuments(sql: Sql, ids: readonly number[], generation: number): Promise<void> {
  await store.lockIndex(sql)
  const changes = new Changes()
  await forget(sql, await store.readOld(sql, ids), generation, changes)
  await store.deleteNeighbours(sql, ids)
  await changes.write(sql, generation)
}
