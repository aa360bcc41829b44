import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { bestTexts, type Question } from './best.ts'
import { buildSegment, emptyTexts, entriesOf, entryIn, List, ownBlockOf, ownList, type Texts } from './postings.ts'
import { byWorth, factorOf, lengthBase, lengthSlope, often, type Ranked } from './rank.ts'

type Text = { length: number; date: number; weights: Record<number, number | undefined> }
type Asked = { terms: { term: number; weight: number }[]; required: number[][]; from?: number; to?: number; depth: number }

/** The question put to segments of such texts, as find.ts puts it. */
function questionOf(segments: readonly (readonly Text[])[], { terms, required, from, to, depth }: Asked): Question {
  const written = segments.map((texts) =>
    buildSegment(
      texts.map(({ weights }) => {
        const own = Object.keys(weights)
          .map(Number)
          .sort((a, b) => a - b)
        return { terms: Int32Array.from(own), weights: Uint8Array.from(own, (term) => weights[term]!) }
      }),
    ),
  )
  const listsOf = (term: number) =>
    written.map(({ bits, blocks }) => {
      for (const { key, data } of blocks) {
        if (key >= 2 ** 32 || ![...entriesOf(data, key, bits)].some((one) => one.term === term)) continue
        const entry = entryIn(data, term, bits)!
        return new List(entry.list ?? ownList(blocks.find((one) => one.key === ownBlockOf(term))!.data), entry.texts)
      }
      return undefined
    })
  let id = 0
  const known = segments.map((texts): Texts => {
    const kept = emptyTexts(texts.length)
    texts.forEach(({ length, date }, place) => {
      kept.editions[place] = ++id
      kept.dates[place] = date
      kept.lengths[place] = length
    })
    return kept
  })
  const all = segments.flat()
  return {
    segments: known,
    terms: terms.map(({ term, weight }) => {
      const texts = all.filter((one) => one.weights[term]).length
      return { lists: listsOf(term), texts, factor: factorOf(weight, texts, all.length) }
    }),
    required: required.map((group) => group.map(listsOf)),
    from,
    to,
    slope: lengthSlope(all.reduce((sum, one) => sum + one.length, 0) / all.length),
    depth,
  }
}

/** What is to come out: every text scored, all that are worth an eighth of the best one counted. */
function scoreAll(segments: readonly (readonly Text[])[], { terms, required, from, to }: Asked, { slope, terms: weighed }: Question): Ranked[] {
  const inOrder = terms.map(({ term }, i) => ({ term, factor: weighed[i]!.factor })).sort((a, b) => b.factor - a.factor)
  const scored = segments.flat().map(({ length, date, weights }, i) => {
    let score = 0
    for (const { term, factor } of inOrder) {
      const count = often[weights[term] ?? 0]!
      if (count > 0) score = Math.fround(score + (factor * count) / (count + lengthBase + slope * length))
    }
    const holds = required.every((group) => group.some((term) => weights[term]))
    const dated = (from === undefined || date >= from) && (to === undefined || date <= to)
    return { editionId: i + 1, publishedAt: date, score: holds && dated ? score : 0 }
  })
  const top = Math.max(0, ...scored.map((one) => one.score))
  return scored.filter(({ score }) => score > 0 && score >= top * 0.12).sort(byWorth)
}

const COMMON = [4, 8, 12]
// Syllables, see tokens.ts.
const term = fc.integer({ min: 1, max: 16 }).map((n) => n * 4)
const text = fc.record({
  length: fc.integer({ min: 1, max: 1_500 }),
  date: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN)),
  weights: fc
    .tuple(fc.dictionary(term.map(String), fc.integer({ min: 1, max: 255 })), fc.subarray(COMMON), fc.integer({ min: 1, max: 3 }))
    .map(([some, common, weight]) => ({ ...some, ...Object.fromEntries(common.map((term) => [term, weight])) })),
})
const asked = fc.record(
  {
    terms: fc.uniqueArray(fc.record({ term, weight: fc.constantFrom(1, 0.8, 0.3) }), { selector: (one) => one.term, minLength: 1, maxLength: 9 }),
    required: fc.oneof(
      { arbitrary: fc.constant<number[][]>([]), weight: 3 },
      { arbitrary: fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { maxLength: 2 }), weight: 1 },
    ),
    depth: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: 0, max: 9 }),
    to: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: ['terms', 'required', 'depth'] },
)

test('what is told is what scoring every text tells', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 3 }), asked, (segments, question) => {
      const put = questionOf(segments, question)
      const { best, total } = bestTexts(put, 3)
      const wanted = scoreAll(segments, question, put)
      expect(best.slice(0, question.depth).map(({ editionId, score }) => [editionId, score])).toEqual(
        wanted.slice(0, question.depth).map(({ editionId, score }) => [editionId, score]),
      )
      if (wanted.length <= question.depth) expect(total).toBe(wanted.length)
      else expect(total).toBeGreaterThan(question.depth)
    }),
    { numRuns: 300 },
  )
})

test('the list of a common word is not gone through where rare ones have told the best', () => {
  const texts = Array.from(
    { length: 20_000 },
    (_, i): Text => ({
      length: 300 + (i % 400),
      date: i,
      weights: { 4: 1 + (i % 3), ...(i % 4 > 0 && { 8: 2 }), ...(i % 70 === 0 && { 12: 1 }), ...(i % 900 === 0 && { 16: 65 }) },
    }),
  )
  const question: Asked = { terms: [4, 8, 12, 16].map((one) => ({ term: one, weight: 1 })), required: [], depth: 200 }
  const put = questionOf([texts], question)
  const lookedUp = vi.spyOn(List.prototype, 'marks', 'get')
  const { best } = bestTexts(put)
  expect(lookedUp).toHaveBeenCalledTimes(2)
  expect(best.slice(0, 200).map((one) => one.editionId)).toEqual(
    scoreAll([texts], question, put)
      .slice(0, 200)
      .map((one) => one.editionId),
  )
})
