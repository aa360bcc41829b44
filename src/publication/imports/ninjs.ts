import { setImmediate } from 'node:timers/promises'
import {
  bodyFromHtml,
  bodyFromPlainText,
  bodyVersion,
  type Credit,
  type Label,
  type Language,
  languages,
  nameConcept,
  type RevisionContent,
  readEditionIdsByUri,
  readTaxonomy,
  type SavedEdition,
  type StoryToSave,
  saveStories,
  setWorkflow,
  type Taxonomy,
} from '../../newsroom/index.ts'
import { serviceAccount, systemActor } from '../../people/index.ts'
import { type App, type Context, inTransaction } from '../../platform/context.ts'
import type { Line, RefusedLine } from '../../platform/ndjson.ts'
import { cleanLine } from '../../platform/text.ts'
import { type NinjsStory, readNinjs } from '../../standards/ninjs/index.ts'
import { type ReleaseRequest, releaseRevisions, removeEditions } from '../actions/release-revisions.ts'
import { databaseNow, readStates } from '../store.ts'

export type ImportCounts = { imported: number; updated: number; unchanged: number; removed: number; refused: number }
export type Refused = { line: number; uri?: string; reason: string }

export type NinjsImport = {
  /** Where stories go whose first subject is not the name of a section. */
  sectionId: number
  /** The language of items that tell none. */
  language: Language
  onRefused(refused: Refused): void
  /** After every stored batch: the counts so far, and the last line that is stored. */
  onStored(counts: ImportCounts, last: Line | RefusedLine): void | Promise<void>
}

const batchLength = 400

/**
 * Brings newline-delimited ninjs in: each usable text item becomes a story with one edition, released as of its own date;
 * an item seen before by its `uri` becomes a new revision and release where it differs. Stored batch by batch, each whole
 * or not at all; a line that cannot be taken is refused by itself with its reason. A kill (`pubstatus: canceled`) takes the
 * story down.
 */
export async function importNinjs(app: App, lines: AsyncIterable<Line | RefusedLine>, options: NinjsImport): Promise<ImportCounts> {
  const counts: ImportCounts = { imported: 0, updated: 0, unchanged: 0, removed: 0, refused: 0 }
  const actor = systemActor('import', await serviceAccount(app.db, 'import'))
  const concepts = new Concepts(await readTaxonomy(app.db))
  let batch: ReadItem[] = []
  let uris = new Set<string>()
  let last: Line | RefusedLine | undefined
  const refuse = (refused: Refused) => {
    counts.refused++
    options.onRefused(refused)
  }
  // The log is kept by the database's clock: what it allows now it allows when the batch is stored.
  let now = await databaseNow(app.db)
  // While the database stores a batch the next one is read: two are in memory at most, stored in their order.
  let storing: Promise<void> = Promise.resolve()
  const flush = async () => {
    if (!last) return
    const [full, end] = [batch, last]
    batch = []
    uris = new Set()
    await storing
    storing = (async () => {
      if (full.length) await storeBatch(app, actor, full, options, concepts, counts, refuse)
      now = await databaseNow(app.db)
      await options.onStored(counts, end)
    })()
    // Thrown where it is waited for, at the latest at the end.
    storing.catch(() => {})
  }
  try {
    for await (const line of lines) {
      if ('refused' in line) refuse({ line: line.line, reason: line.refused })
      else {
        const read = readLine(line.text, options.language, now)
        if (!read.ok) refuse({ line: line.line, ...(read.uri && { uri: read.uri }), reason: read.reason })
        else {
          // One story twice: the second is a change of the first, which must be stored before.
          if (uris.has(read.story.uri)) await flush()
          uris.add(read.story.uri)
          batch.push({ line: line.line, story: read.story, language: read.language, content: contentOf(read.story) })
        }
      }
      last = line
      // Reading from memory never waits, and the database's answers would lie until the batch is full.
      if (batch.length % 10 === 0) await setImmediate()
      if (batch.length === batchLength) await flush()
    }
  } finally {
    // Also where the file turns out to be damaged: what was read before is whole.
    await flush()
    await storing
  }
  return counts
}

/** A line that can be stored, its text already in the newspaper's form. */
type ReadItem = { line: number; story: NinjsStory; language: Language; content: RevisionContent }
type ReadLine = { ok: true; story: NinjsStory; language: Language } | { ok: false; uri?: string; reason: string }

function readLine(text: string, fallback: Language, now: Date): ReadLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, reason: `not JSON: ${(error as Error).message}` }
  }
  const read = readNinjs(value)
  if (!read.ok) return { ok: false, reason: read.reason }
  const story = read.item
  const base = (story.language ?? fallback).split('-')[0]?.toLowerCase() ?? ''
  const refused = (reason: string): ReadLine => ({ ok: false, uri: story.uri, reason })
  if (!(languages as readonly string[]).includes(base)) return refused(`the newspaper has no editions in the language “${story.language}”`)
  if (story.pubStatus === 'withheld') return refused('the provider withholds it (pubstatus: withheld)')
  if (story.dates.embargoedUntil && Date.parse(story.dates.embargoedUntil) > now.getTime())
    return refused(`under embargo until ${story.dates.embargoedUntil}`)
  for (const dated of [firstDate(story), changeDate(story)]) {
    if (dated && dated.getTime() > now.getTime() + 60_000) return refused(`dated in the future: ${dated.toISOString()}`)
    if (dated && dated.getUTCFullYear() < 1) return refused(`dated before the year 1: ${dated.toISOString()}`)
  }
  if (story.headline.length > 500) return refused('the headline has more than 500 characters')
  if ((story.standfirst ?? '').length > 3000) return refused('the summary has more than 3,000 characters')
  return { ok: true, story, language: base as Language }
}

const toDate = (text: string | undefined): Date | null => (text ? new Date(text) : null)
const firstDate = (story: NinjsStory): Date | null => toDate(story.dates.contentCreated ?? story.dates.firstCreated ?? story.dates.versionCreated)
const changeDate = (story: NinjsStory): Date | null => toDate(story.dates.versionCreated) ?? firstDate(story)

/** What readers are told of a kill. The provider's own note is for editors (IPTC ninjs, edNote), and often says what must not be printed. */
const killReasons: Record<Language, string> = {
  vi: 'Nhà cung cấp đã rút tin này.',
  en: 'The provider has withdrawn this story.',
  zh: '供稿方已撤回此稿。',
  fr: 'Le fournisseur a retiré cet article.',
  es: 'El proveedor ha retirado esta noticia.',
}

/** Sections and topics by name, as the import meets them. */
class Concepts {
  readonly #taxonomy: Taxonomy
  readonly #made = new Map<string, number>()
  constructor(taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy
  }

  section(name: string): number | undefined {
    return this.#taxonomy.byName('section', name)?.id
  }

  async topic(ctx: Context, name: string, language: Language): Promise<number> {
    const known = this.#taxonomy.byName('topic', name)?.id ?? this.#made.get(name.toLowerCase())
    if (known !== undefined) return known
    const outcome = await nameConcept(ctx, { kind: 'topic', names: { [language]: name } })
    if (!outcome.ok) throw new Error(`topic ${name}: ${outcome.refusal.kind}`)
    this.#made.set(name.toLowerCase(), outcome.value)
    return outcome.value
  }

  /** A batch that was rolled back made nothing. */
  mark(): () => void {
    const before = new Map(this.#made)
    return () => {
      this.#made.clear()
      for (const [name, id] of before) this.#made.set(name, id)
    }
  }
}

async function storeBatch(
  app: App,
  actor: Context['actor'],
  batch: readonly ReadItem[],
  options: NinjsImport,
  concepts: Concepts,
  counts: ImportCounts,
  refuse: (refused: Refused) => void,
): Promise<void> {
  const undo = concepts.mark()
  const refused: Refused[] = []
  const change = { imported: 0, updated: 0, unchanged: 0, removed: 0 }
  try {
    await inTransaction(app, actor, async (ctx) => {
      const kills = batch.filter((one) => one.story.pubStatus === 'canceled')
      const usable = batch.filter((one) => one.story.pubStatus === 'usable')
      const stories: StoryToSave[] = []
      for (const one of usable) stories.push(await toStory(ctx, one, options, concepts))
      const saved = must(await saveStories(ctx, stories))
      const states = new Map(
        (
          await readStates(
            ctx.sql,
            saved.filter((one) => one.outcome !== 'new').map((one) => one.editionId),
          )
        ).map((row) => [row.editionId, row.state]),
      )
      const byUri = new Map(usable.map((one) => [one.story.uri, one]))
      const requests: ReleaseRequest[] = []
      const released: SavedEdition[] = []
      for (const one of saved) {
        const item = byUri.get(one.uri) as (typeof usable)[number]
        const state = states.get(one.editionId)
        if (one.outcome === 'unchanged' && state !== undefined && !(one.refiled && state === 'live')) {
          change.unchanged++
          continue
        }
        if (state === 'removed' || state === 'paused') {
          refused.push({ line: item.line, uri: one.uri, reason: 'it was taken down here; the new text is kept as a draft' })
          continue
        }
        requests.push({
          revisionId: one.revisionId,
          kind: state === 'live' ? 'update' : 'publish',
          publicFrom: state === 'live' ? changeDate(item.story) : firstDate(item.story),
        })
        released.push(one)
        if (state === 'live') change.updated++
        else change.imported++
      }
      must(await releaseRevisions(ctx, requests))
      await setWorkflow(
        ctx.sql,
        released.map((one) => one.editionId),
        'approved',
      )
      for (const one of kills) {
        const live = (await readStates(ctx.sql, await readEditionIdsByUri(ctx.sql, one.story.uri))).filter((row) => row.state === 'live')
        if (!live.length) refused.push({ line: one.line, uri: one.story.uri, reason: 'a kill of a story that is not public here' })
        else {
          for (const language of languages) {
            const ids = live.filter((row) => row.language === language).map((row) => row.editionId)
            if (ids.length) must(await removeEditions(ctx, ids, killReasons[language]))
          }
          change.removed += live.length
        }
      }
    })
  } catch (error) {
    undo()
    throw error
  }
  for (const one of refused) refuse(one)
  counts.imported += change.imported
  counts.updated += change.updated
  counts.unchanged += change.unchanged
  counts.removed += change.removed
}

/** What was checked line by line before is not refused as a whole. */
function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!outcome.ok) throw new Error(`the import was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The first characters of a text, none of them cut in half. */
const cut = (text: string, length: number): string => (text.length > length ? [...text].slice(0, length).join('') : text)

async function toStory(ctx: Context, { story, language, content }: ReadItem, options: NinjsImport, concepts: Concepts): Promise<StoryToSave> {
  const [first, ...rest] = story.subjects.map((one) => cleanLine(one.name)).filter((name) => name && name.length <= 120)
  const section = first === undefined ? undefined : concepts.section(first)
  const topics: number[] = []
  for (const name of (section === undefined && first !== undefined ? [first, ...rest] : rest).slice(0, 20))
    topics.push(await concepts.topic(ctx, name, language))
  return {
    uri: story.uri,
    sectionId: section ?? options.sectionId,
    conceptIds: topics,
    editions: [
      {
        language,
        headline: story.headline,
        standfirst: story.standfirst ?? '',
        content,
      },
    ],
  }
}

function contentOf(story: NinjsStory): RevisionContent {
  const { body } = story
  const credits: Credit[] = (story.authors.length ? story.authors : story.byline ? [story.byline] : [])
    .slice(0, 10)
    .map((name) => ({ name: cut(cleanLine(name), 200), role: 'author' }))
  const source = story.infoSources[0]?.name
  const label: Label | undefined = source || story.canonicalUrl ? 'republished' : undefined
  return {
    body: !body
      ? { version: bodyVersion, doc: { type: 'doc' } }
      : body.contentType === 'text/html'
        ? bodyFromHtml(body.text, story.canonicalUrl ? { base: story.canonicalUrl } : {}).body
        : bodyFromPlainText(body.text),
    credits,
    ...(story.located && { dateline: cut(story.located, 120) }),
    ...(label && { label }),
    sources: [],
    ...(label && {
      origin: { name: source ?? new URL(story.canonicalUrl as string).hostname, ...(story.canonicalUrl && { url: story.canonicalUrl }) },
    }),
  }
}
