import type { Sql } from '../../platform/db/sql.ts'
import { fieldsOf } from './entering.ts'
import { rarity } from './rank.ts'
import * as store from './store.ts'
import { bodyCount, eachToken, indexText, languageTerm, PAIR, pairTerm, SYLLABLE, standfirstCount, titleCount } from './tokens.ts'

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
 */
export async function relatedFor(sql: Sql, editionIds: number[]): Promise<void> {
  for (let i = 0; i < editionIds.length; i += BATCH) await relatedBatch(sql, editionIds.slice(i, i + BATCH))
}

async function relatedBatch(sql: Sql, asked: number[]): Promise<void> {
  const stories = await store.readStoryTerms(sql, asked)
  if (stories.length === 0) return
  const ids = stories.map((story) => story.editionId)
  const texts = stories.map((story) => {
    const { headline, standfirst, body } = fieldsOf(story.raw)
    const { terms, weights } = indexText(headline, standfirst, body, [])
    return { story, terms, weights }
  })
  const keys: store.KeyTerms[] = []
  const plainTerm = new Map<number, Map<number, number>>()
  for (const language of new Set(stories.map((story) => story.language))) {
    const own = texts.filter((one) => one.story.language === language)
    const wanted = new Set<number>()
    for (const one of own) for (const [i, term] of one.terms.entries()) if (isKeyCandidate(term, one.weights[i]!)) wanted.add(term)
    const statistics = await store.readCounts(sql, language, [...wanted])
    for (const one of own) {
      const plain = new Map<number, number>()
      const row: store.KeyTerms = { editionId: one.story.editionId, terms: [], weights: [] }
      for (const key of keyTermsOf(one.terms, one.weights, statistics.counted, statistics.documents)) {
        const term = languageTerm(key.term, language)
        plain.set(term, key.term)
        row.terms.push(term)
        row.weights.push(key.weight)
      }
      keys.push(row)
      plainTerm.set(one.story.editionId, plain)
    }
  }
  await store.replaceKeyTerms(sql, keys)
  const neighbours = await store.readNeighbours(sql, ids, PER_TERM, NEIGHBOURS, FAINTEST / 2)
  const copies = await store.readCopies(sql, [...new Set([...ids, ...neighbours.map((one) => one.otherId)])])
  const groups = groupCopies(copies.filter((copy) => copy.kind === 'copy'))
  // A copy is not entered in other lists, where its original may stand already.
  const isCopy = new Set(copies.filter((copy) => copy.kind === 'copy').map((copy) => copy.editionId))

  const byStory = new Map<number, store.Neighbour[]>()
  for (const one of neighbours) {
    const list = byStory.get(one.editionId)
    if (list) list.push(one)
    else byStory.set(one.editionId, [one])
  }
  const rows = new Map<string, store.RelatedRow>()
  const lists = []
  for (const { story } of texts) {
    const scored = (byStory.get(story.editionId) ?? [])
      .filter((one) => one.storyId !== story.storyId)
      .map((one) => {
        const concepts = one.conceptIds.filter((id) => story.conceptIds.includes(id))
        const section = story.sectionId !== null && one.sectionId === story.sectionId
        return {
          one,
          concepts,
          section,
          score: one.score * (1 + 0.1 * Math.min(concepts.length, 3) + (section ? 0.05 : 0)) * nearness(story.publishedAt, one.publishedAt),
        }
      })
      .sort((a, b) => b.score - a.score || b.one.otherId - a.one.otherId)
    const shown = new Set<number>([groups.get(story.editionId) ?? story.editionId])
    const list = scored.filter(({ one, score }) => {
      const group = groups.get(one.otherId) ?? one.otherId
      if (score < FAINTEST || shown.has(group)) return false
      shown.add(group)
      return true
    })
    lists.push({ story, list: list.slice(0, RELATED_KEPT) })
  }
  const keysOf = await store.readKeyTerms(sql, [...new Set(lists.flatMap(({ list }) => list.map(({ one }) => one.otherId)))])
  for (const { story, list } of lists) {
    const plain = plainTerm.get(story.editionId) ?? new Map<number, number>()
    // Key terms come heaviest first, so the first shared ones say most.
    const shared = list.map(({ one }) => {
      const theirs = new Set(keysOf.get(one.otherId))
      return [...plain.keys()].filter((term) => theirs.has(term)).slice(0, 3)
    })
    const written = writings(story.raw, plain, shared.flat())
    list.forEach(({ one, score, concepts, section }, place) => {
      const words = (shared[place] ?? []).map((term) => written.get(term)).filter((word): word is string => word !== undefined)
      const reason = JSON.stringify({ concepts, section, words } satisfies RelatedReason)
      rows.set(`${story.editionId} ${one.otherId}`, { editionId: story.editionId, relatedId: one.otherId, score, reason })
      if (place < PUSHED && !isCopy.has(story.editionId) && !rows.has(`${one.otherId} ${story.editionId}`))
        rows.set(`${one.otherId} ${story.editionId}`, { editionId: one.otherId, relatedId: story.editionId, score, reason })
    })
  }
  await store.writeRelated(sql, ids, [...rows.values()], RELATED_KEPT)
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

/** Key terms as the story writes them, for the reason told to the reader. */
function writings(raw: string, plain: ReadonlyMap<number, number>, wanted: readonly number[]): Map<number, string> {
  const open = new Map<number, number>()
  for (const term of wanted) {
    const own = plain.get(term)
    if (own !== undefined) open.set(own, term)
  }
  const found = new Map<number, string>()
  const fields = fieldsOf(raw)
  for (const text of [fields.headline, fields.standfirst, fields.body]) {
    if (open.size === 0) break
    let before = 0
    let beforeStart = 0
    eachToken(text, (part, start, end, joined, exact) => {
      if (open.size === 0) return
      const name = (term: number, from: number) => {
        const wish = open.get(term)
        if (wish === undefined) return
        open.delete(term)
        found.set(wish, text.slice(from, end).normalize('NFC'))
      }
      name(part.term, start)
      if (exact) return
      if (joined && before !== 0) name(pairTerm(before, part.term), beforeStart)
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
