import type { Sql } from '../../platform/db/sql.ts'
import { fieldsOf } from './entering.ts'
import { DEEPEST_HIT, readIndex, SegmentCache } from './find.ts'
import { eachPosting, entriesOf, isSound, ownBlockOf, ownList, unpackTexts } from './postings.ts'
import * as store from './store.ts'
import { indexText, kindOf, PAIR, TOKENS } from './tokens.ts'

/** Documents that are looked for by their own words. */
const SAMPLE = 40
/** Pairs of words by which a document is looked for: so many from all over it stand together in hardly any other. */
const PAIRS = 8

/**
 * Looks the index over and says what is wrong with it, a sentence each; nothing where all is well. Costs about a second, whatever the
 * archive's size but for one count of its documents.
 * @param live how many editions of each language are public, where the index has read the whole log
 */
export async function checkIndex(sql: Sql, live?: ReadonlyMap<string, number>): Promise<string[]> {
  const found: string[] = []
  const state = await store.readState(sql)
  if (state?.damage) found.push(state.damage)
  if (state && state.tokens !== TOKENS) found.push(`its words were made by version ${state.tokens} of the rules, this is version ${TOKENS}`)
  if (!(await store.hasKey(sql))) {
    // Without it the sample would read the whole index again and again.
    found.push('the key of readers.search_posting is missing')
    return found
  }
  const kept = await store.countDocuments(sql)
  for (const [language, count] of live ?? [])
    if ((kept.get(language) ?? 0) !== count) found.push(`${count} editions in ${language} are public, ${kept.get(language) ?? 0} are in search`)
  const missing = await missingOf(sql)
  if (missing.length > 0) found.push(`${missing.length} of ${SAMPLE} sampled editions are not found by their own words, ${missing[0]} for one`)
  return found
}

/** Sampled editions that a search for their own words does not find. */
async function missingOf(sql: Sql): Promise<number[]> {
  const cache = new SegmentCache(32_000_000)
  const missing: number[] = []
  for (const one of await store.readSample(
    sql,
    Array.from({ length: SAMPLE }, (_, i) => i / SAMPLE),
  )) {
    const { headline, standfirst, body } = fieldsOf(one.raw)
    const own = indexText(headline, standfirst, body, []).terms
    const pairs = own.filter((term) => kindOf(term) === PAIR)
    const some = pairs.length > 0 ? pairs : own
    const terms = Array.from({ length: Math.min(PAIRS, some.length) }, (_, i) => some[Math.floor((i * some.length) / PAIRS)]!)
    if (terms.length === 0) continue
    const wanted = {
      terms: terms.map((term) => ({ term, text: '', kind: kindOf(term), weight: 1 })),
      required: terms.map((term) => [term]),
      accents: [],
      from: undefined,
      to: undefined,
    }
    const { ranked } = await readIndex(sql, cache, one.language, async (index) => await index.find(wanted, Number.POSITIVE_INFINITY, DEEPEST_HIT))
    // A text of a few common words may stand below two hundred like it.
    if (ranked.length < DEEPEST_HIT && !ranked.some((hit) => hit.editionId === one.editionId)) missing.push(one.editionId)
  }
  return missing
}

/**
 * Reads the whole index: every block must be what was written, none may be lost, and every document must stand in a segment.
 * @param say how many segments are read, of how many
 */
export async function checkWholeIndex(sql: Sql, say: (done: number, of: number) => void = () => {}): Promise<string[]> {
  const found: string[] = []
  const state = await store.readState(sql)
  const segments = (await store.readAllSegments(sql)).filter((one) => one.generation === (state?.generation ?? 1))
  const blocks = await store.countBlocks(sql)
  const entered = new Map<number, Set<number>>()
  for (const [n, segment] of segments.entries()) {
    say(n, segments.length)
    const { segmentId, documents, bits } = segment
    const packed = (await store.readTexts(sql, [segmentId])).get(segmentId)
    // Merged away since the list was read.
    if (!packed) continue
    const texts = unpackTexts(packed, documents)
    if (!texts) {
      found.push(`the texts of segment ${segmentId} cannot be read`)
      continue
    }
    texts.editions.forEach((edition, place) => {
      const stamps = entered.get(edition) ?? new Set()
      entered.set(edition, stamps.add(texts.stamps[place]!))
    })
    if (blocks.get(segmentId) !== segment.blocks) found.push(`segment ${segmentId} has ${blocks.get(segmentId) ?? 0} of its ${segment.blocks} blocks`)
    const wrong = await wrongBlockOf(sql, segmentId, bits, documents)
    if (wrong !== undefined) found.push(`block ${wrong} of segment ${segmentId} cannot be read`)
  }
  for (const [edition, stamp] of await store.readAllStamps(sql))
    if (!entered.get(edition)?.has(stamp)) {
      found.push(`edition ${edition} is in no segment`)
      break
    }
  say(segments.length, segments.length)
  return found
}

/** Blocks that are read at a time, of at most about so many of 1 kB. */
const AT_A_TIME = 4_096

async function wrongBlockOf(sql: Sql, segmentId: number, bits: number, documents: number): Promise<number | undefined> {
  const own = new Set<number>()
  const fits = (list: Buffer) => {
    let last = 0
    eachPosting(list, (place) => {
      last = place
    })
    return last < documents
  }
  for (let from = 0; from < 2 ** bits; from += AT_A_TIME)
    for (const { key, data } of await store.readBlocks(sql, segmentId, from, from + AT_A_TIME - 1)) {
      if (!isSound(data)) return key
      for (const entry of entriesOf(data, key, bits)) {
        if (!entry.list) own.add(ownBlockOf(entry.term))
        else if (!fits(entry.list)) return key
      }
    }
  const span = 2 ** 28
  for (let from = 2 ** 32; from < 2 ** 33; from += span)
    for (const { key, data } of await store.readBlocks(sql, segmentId, from, from + span - 1)) {
      if (!isSound(data) || !fits(ownList(data))) return key
      own.delete(key)
    }
  return [...own][0]
}
