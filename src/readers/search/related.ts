import type { Sql } from '../../platform/db/sql.ts'
import { fieldsOf, readTexts } from './entering.ts'
import { rarity } from './rank.ts'
import * as store from './store.ts'
import { TermCounts } from './term-counts.ts'
import { bodyCount, eachToken, languageTerm, PAIR, pairTerm, SYLLABLE, standfirstCount, titleCount } from './tokens.ts'

/** Why two stories are shown together: concepts they share, whether the section is one, and words in common as written. */
export type RelatedReason = { concepts: number[]; section: boolean; words: string[] }

/** Stories in an edition's list. */
export const RELATED_KEPT = 12
const KEY_TERMS = 40
// Of a term that everybody writes about now, the newest are near enough.
const PER_TERM = 80
const NEIGHBOURS = 30
const PUSHED = 6
const FAINTEST = 0.03
const BATCH = 250

export type KeyTerm = { term: number; weight: number }

/**
 * The terms that tell a story from the others: often in it, rare elsewhere. A pair counts only where it stands in the title or standfirst or
 * twice in the body: so the names of a new event are key terms already in its first story, when no other story holds them yet.
 * @param counted how many documents hold a term; @param documents of how many
 */
export function keyTermsOf(terms: Int32Array, weights: Uint8Array, counted: ReadonlyMap<number, number>, documents: number): KeyTerm[] {
  const found: KeyTerm[] = []
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    const weight = weights[i]!
    if (!isKeyCandidate(term, weight)) continue
    const count = Math.max(2, counted.get(term) ?? 0)
    if (documents >= 50 && count > documents / 10) continue
    const often = bodyCount(weight) + 2 * standfirstCount(weight) + 3 * titleCount(weight)
    found.push({ term, weight: (1 + Math.log(often)) * rarity(count, Math.max(documents, 50)) })
  }
  found.sort((a, b) => b.weight - a.weight || a.term - b.term)
  const kept = found.slice(0, KEY_TERMS)
  const norm = Math.sqrt(kept.reduce((sum, one) => sum + one.weight * one.weight, 0)) || 1
  return kept.map((one) => ({ term: one.term, weight: one.weight / norm }))
}

const isKeyCandidate = (term: number, weight: number) => weight > 0 && ((term & 3) === SYLLABLE || ((term & 3) === PAIR && weight >= 2))

/**
 * Makes the list «Có thể bạn quan tâm» of each edition, and enters it in the lists of its best ones. Call it for indexed editions after
 * their copies are known (copiesFor): a copy is never shown beside its original. Runs in the queue, never while a reader waits.
 * @param counts what is known of how common terms are, where more editions follow
 */
export async function relatedFor(sql: Sql, editionIds: number[], counts = new TermCounts()): Promise<void> {
  await store.lockRelated(sql)
  for (let i = 0; i < editionIds.length; i += BATCH) await relatedBatch(sql, editionIds.slice(i, i + BATCH), counts)
}

async function relatedBatch(sql: Sql, asked: number[], counts: TermCounts): Promise<void> {
  const stories = await store.readPlaced(sql, asked)
  if (stories.length === 0) return
  const ids = stories.map((story) => story.editionId)
  const texts = await readTexts(sql, ids)
  const keys: store.KeyTerms[] = []
  // A story's key terms, heaviest first: as kept with its language, and as the text has them.
  const plainTerms = new Map<number, number[]>()
  for (const language of new Set(stories.map((story) => story.language))) {
    const own = stories.filter((story) => story.language === language && texts.has(story.editionId))
    const wanted = new Set<number>()
    for (const { editionId } of own) {
      const { terms, weights } = texts.get(editionId)!.text
      for (const [i, term] of terms.entries()) if (isKeyCandidate(term, weights[i]!)) wanted.add(term)
    }
    const statistics = await counts.read(sql, language, wanted)
    for (const { editionId } of own) {
      const { terms, weights } = texts.get(editionId)!.text
      const row: store.KeyTerms = { editionId, terms: [], weights: [] }
      const plain: number[] = []
      const seen = new Set<number>()
      for (const key of keyTermsOf(terms, weights, statistics.counted, statistics.documents)) {
        const term = languageTerm(key.term, language)
        // Two terms of one text may meet in a hash.
        if (seen.has(term)) continue
        seen.add(term)
        plain.push(key.term)
        row.terms.push(term)
        row.weights.push(key.weight)
      }
      keys.push(row)
      plainTerms.set(editionId, plain)
    }
  }
  await store.replaceKeyTerms(sql, keys)
  const neighbours = neighboursOf(keys, await store.readHolders(sql, [...new Set(keys.flatMap((row) => row.terms))], PER_TERM))
  const found = [...new Set([...neighbours.values()].flatMap((list) => list.map((one) => one.otherId)))]
  const placed = new Map((await store.readPlaced(sql, found)).map((one) => [one.editionId, one]))
  const copies = (await store.readCopies(sql, [...new Set([...ids, ...found])])).filter((copy) => copy.kind === 'copy')
  const groups = groupCopies(copies)
  // A copy is not entered in other lists, where its original may stand already.
  const isCopy = new Set(copies.map((copy) => copy.editionId))

  const rows = new Map<string, store.RelatedRow>()
  for (const story of stories) {
    const scored = (neighbours.get(story.editionId) ?? [])
      .flatMap((neighbour) => {
        const one = placed.get(neighbour.otherId)
        if (!one || one.storyId === story.storyId) return []
        const concepts = one.conceptIds.filter((id) => story.conceptIds.includes(id))
        const section = story.sectionId !== null && one.sectionId === story.sectionId
        const score = neighbour.score * (1 + 0.1 * Math.min(concepts.length, 3) + (section ? 0.05 : 0)) * nearness(story.publishedAt, one.publishedAt)
        return [{ ...neighbour, concepts, section, score }]
      })
      .sort((a, b) => b.score - a.score || b.otherId - a.otherId)
    const shown = new Set<number>([groups.get(story.editionId) ?? story.editionId])
    const list = scored
      .filter(({ otherId, score }) => {
        const group = groups.get(otherId) ?? otherId
        if (score < FAINTEST || shown.has(group)) return false
        shown.add(group)
        return true
      })
      .slice(0, RELATED_KEPT)
    const plain = plainTerms.get(story.editionId) ?? []
    // Key terms come heaviest first, so the first shared ones say most.
    const shared = list.map((one) => one.shared.slice(0, 3).map((place) => plain[place]!))
    const written = writings(texts.get(story.editionId)?.raw ?? '', new Set(shared.flat()))
    list.forEach(({ otherId, score, concepts, section }, place) => {
      const words = (shared[place] ?? []).map((term) => written.get(term)).filter((word): word is string => word !== undefined)
      const reason = JSON.stringify({ concepts, section, words } satisfies RelatedReason)
      rows.set(`${story.editionId} ${otherId}`, { editionId: story.editionId, relatedId: otherId, score, reason })
      if (place < PUSHED && !isCopy.has(story.editionId) && !rows.has(`${otherId} ${story.editionId}`))
        rows.set(`${otherId} ${story.editionId}`, { editionId: otherId, relatedId: story.editionId, score, reason })
    })
  }
  await store.writeRelated(sql, ids, [...rows.values()], RELATED_KEPT)
}

type Neighbour = {
  otherId: number
  score: number
  /** Places of the shared terms among the story's own, which come heaviest first. */
  shared: number[]
}

/** For each story the others that share key terms with it, best first. */
function neighboursOf(keys: readonly store.KeyTerms[], holders: ReadonlyMap<number, { ids: number[]; weights: number[] }>): Map<number, Neighbour[]> {
  // Every edition met has a place, so that scores are summed in arrays: a batch sums hundreds of thousands.
  const places = new Map<number, number>()
  const editions: number[] = []
  const lists = new Map<number, { places: Int32Array; weights: number[] }>()
  for (const [term, { ids, weights }] of holders) {
    const own = Int32Array.from(ids, (id) => {
      const known = places.get(id)
      if (known !== undefined) return known
      places.set(id, editions.length)
      return editions.push(id) - 1
    })
    lists.set(term, { places: own, weights })
  }
  const scores = new Float64Array(editions.length)
  const found = new Map<number, Neighbour[]>()
  for (const { editionId, terms, weights } of keys) {
    const touched: number[] = []
    terms.forEach((term, i) => {
      const list = lists.get(term)
      if (!list) return
      for (let n = 0; n < list.places.length; n++) {
        const place = list.places[n]!
        if (scores[place] === 0) touched.push(place)
        scores[place]! += weights[i]! * list.weights[n]!
      }
    })
    const best = touched
      .filter((place) => editions[place] !== editionId && scores[place]! >= FAINTEST / 2)
      .sort((a, b) => scores[b]! - scores[a]! || editions[b]! - editions[a]!)
      .slice(0, NEIGHBOURS)
      .map((place): [number, Neighbour] => [place, { otherId: editions[place]!, score: scores[place]!, shared: [] }])
    const byPlace = new Map(best)
    terms.forEach((term, i) => {
      for (const place of lists.get(term)?.places ?? []) byPlace.get(place)?.shared.push(i)
    })
    found.set(editionId, [...byPlace.values()])
    for (const place of touched) scores[place] = 0
  }
  return found
}

/** Stories near in time belong together a little more; one without a date is neither favoured nor put back. */
function nearness(a: Date | null, b: Date | null): number {
  if (!a || !b) return 1
  const days = Math.abs(a.getTime() - b.getTime()) / 86_400_000
  return 0.9 + 0.1 / (1 + days / 30)
}

/** Each copy's group, named by one of its members. */
export function groupCopies(copies: readonly { editionId: number; copyOf: number }[]): Map<number, number> {
  const parent = new Map<number, number>()
  const top = (id: number): number => {
    let at = id
    while ((parent.get(at) ?? at) !== at) at = parent.get(at)!
    return at
  }
  for (const { editionId, copyOf } of copies) {
    const [a, b] = [top(editionId), top(copyOf)]
    parent.set(Math.max(a, b), Math.min(a, b))
    if (!parent.has(Math.min(a, b))) parent.set(Math.min(a, b), Math.min(a, b))
  }
  return new Map([...parent.keys()].map((id) => [id, top(id)]))
}

/** Terms as the story writes them, for the reason told to the reader. */
function writings(raw: string, wanted: Set<number>): Map<number, string> {
  const found = new Map<number, string>()
  const { headline, standfirst, body } = fieldsOf(raw)
  for (const text of [headline, standfirst, body]) {
    if (wanted.size === 0) break
    let before = 0
    let beforeStart = 0
    eachToken(text, (part, start, end, joined, exact) => {
      if (wanted.size === 0) return
      if (wanted.delete(part.term)) found.set(part.term, text.slice(start, end).normalize('NFC'))
      if (exact) return
      if (joined && before !== 0) {
        const pair = pairTerm(before, part.term)
        if (wanted.delete(pair)) found.set(pair, text.slice(beforeStart, end).normalize('NFC'))
      }
      before = part.term
      beforeStart = start
    })
  }
  return found
}

/** The list of an edition, best first: one look-up by key. */
export async function relatedTo(
  sql: Sql,
  editionId: number,
  limit = RELATED_KEPT,
): Promise<{ editionId: number; score: number; reason: RelatedReason }[]> {
  return (await store.readRelated(sql, editionId, limit)) as { editionId: number; score: number; reason: RelatedReason }[]
}
