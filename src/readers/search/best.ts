import { addScores, addScoresOf, eachPosting, type List, type Texts } from './postings.ts'
import { byWorth, lengthBase, often, type Ranked } from './rank.ts'

/** A hit worth less than this share of the best one holds a single word of the query in passing. */
const FAINTEST = 0.12
/** So many texts that hold the rarest terms are kept in mind: most of the best are among them. */
const PROMISING = 4_096
/** How far above what texts without any of the terms so far can still reach the least must be, as a share of it. */
const CLEAR = 0.25
/** Looking up one text in a list costs about as much as going through so many. */
const FEW = 8

/** A term's lists, one for each segment, undefined where no text of the segment holds it. */
export type Lists = readonly (List | undefined)[]

export type Question = {
  /** The texts of each segment. */
  segments: readonly Texts[]
  /** The terms, how many texts hold each and what it is worth at most. */
  terms: readonly { lists: Lists; texts: number; factor: number }[]
  /** Of each group of terms a hit holds one. */
  required: readonly (readonly Lists[])[]
  /** First and last instant, in ms. */
  from: number | undefined
  to: number | undefined
  /** See lengthSlope in rank.ts. */
  slope: number
  /** How many of the best are wanted. */
  depth: number
}

export type Candidate = Ranked & { stamp: number }

type Part = {
  texts: Texts
  scores: Float32Array
  /** Room for `some`. */
  room: Uint32Array
  /** The texts that can still be among the best, ascending; undefined means any. */
  some: Uint32Array | undefined
  /** Texts that hold the rarest terms. */
  promising: number[]
}

/**
 * The best texts of all that hold any of the terms. What is told is what scoring every text would tell, but the terms are gone through from
 * the rarest on, and as soon as those that are left could not lift any further text among the best, their lists are only looked into for
 * the texts that can still be.
 * @param promising see PROMISING
 * @returns the best ones, and how many are good enough for a hit: exactly if they are at most `depth`, else some number above it
 */
export function bestTexts(question: Question, promising = PROMISING): { best: Candidate[]; total: number } {
  const { segments, required, from, to, slope } = question
  // One more, to see that there are more.
  const depth = question.depth + 1
  const terms = [...question.terms].sort((a, b) => b.factor - a.factor)
  const documents = segments.reduce((sum, texts) => sum + texts.lengths.length, 0)
  makeRoom(documents)
  try {
    let begin = 0
    const parts: Part[] = segments.map((texts, s) => {
      const end = begin + texts.lengths.length
      const scores = allScores.subarray(begin, end)
      const room = allPlaces.subarray(begin, end)
      begin = end
      const some = required.length > 0 || from !== undefined || to !== undefined ? allowed(texts, required, s, from, to, room) : undefined
      return { texts, scores, room, some, promising: [] }
    })
    const most = terms.reduce((sum, term) => sum + term.factor, 0)
    let rest = most
    let kept = 0
    for (const { lists, texts, factor } of terms) {
      if (texts > promising) leaveHopeless(parts, most - rest, rest, depth)
      parts.forEach(({ texts: { lengths }, scores, some, promising: promised }, s) => {
        const list = lists[s]
        if (!list) return
        const formula = { often, factor, base: lengthBase, slope }
        if (kept < promising && !some)
          eachPosting(list.bytes, (place) => {
            if (kept >= promising || scores[place] !== 0) return
            promised.push(place)
            kept++
          })
        if (some && some.length * FEW < list.texts) addScoresOf(some, list, scores, lengths, formula)
        else addScores(list, scores, lengths, formula)
      })
      rest -= factor
    }
    return hitsAmong(parts, most, depth)
  } finally {
    allScores.fill(0, 0, documents)
  }
}

// Used again, because some megabytes that are new for every search cost more than what is done with them. Scoring never waits for anything, so
// that two searches cannot meet here. Between two searches all scores are 0.
let allScores = new Float32Array(0)
let allPlaces = new Uint32Array(0)

function makeRoom(documents: number): void {
  if (allScores.length >= documents) return
  allScores = new Float32Array(Math.ceil(documents * 1.2))
  allPlaces = new Uint32Array(allScores.length)
}

/** The texts that hold one of each group of terms and are dated within the bounds; an unknown date lies within no bounds. */
function allowed(
  texts: Texts,
  required: Question['required'],
  s: number,
  from: number | undefined,
  to: number | undefined,
  room: Uint32Array,
): Uint32Array {
  const { dates } = texts
  const held = new Uint16Array(dates.length)
  required.forEach((group, n) => {
    for (const lists of group)
      if (lists[s])
        eachPosting(lists[s].bytes, (place) => {
          if (held[place] === n) held[place] = n + 1
        })
  })
  let count = 0
  for (let place = 0; place < dates.length; place++) {
    if (held[place] !== required.length) continue
    const date = dates[place]!
    if ((from === undefined || date >= from) && (to === undefined || date <= to)) room[count++] = place
  }
  return room.subarray(0, count)
}

const BINS = 1_024

/**
 * What a text must be worth at least to be among the best, by the scores of some texts so far: what `depth` of them reach, or the least that
 * makes a hit beside the best of them. It may be a little less than the true least, never more.
 * @param most what no score is above
 */
function leastOf(parts: readonly { scores: Float32Array; places: ArrayLike<number> | undefined }[], most: number, depth: number): number {
  const bins = new Uint32Array(BINS)
  const scale = (BINS - 1) / most
  for (const { scores, places } of parts) {
    const count = places ? places.length : scores.length
    for (let i = 0; i < count; i++) {
      const score = scores[places ? places[i]! : i]!
      if (score > 0) bins[Math.floor(score * scale)]!++
    }
  }
  let top = BINS - 1
  while (top > 0 && bins[top] === 0) top--
  let bin = top
  let reached = bins[bin]!
  while (bin > 0 && reached < depth) reached += bins[--bin]!
  return Math.max(bin, top * FAINTEST) / scale
}

// Scores are sums of 32-bit numbers: one that has come out lower by less than this is none the worse.
const ROUNDING = 1e-5

/**
 * Takes out the texts that will not be among the best even if each term to come is worth in them what it can be. Where a text that holds none
 * of the terms so far could still be, nothing is taken out.
 * @param most what no score is above so far @param rest what the terms to come can add to one
 */
function leaveHopeless(parts: readonly Part[], most: number, rest: number, depth: number): void {
  if (rest >= most) return
  const promises = parts.some((part) => part.promising.length > 0)
  const likely = parts.map(({ scores, some, promising }) => ({ scores, places: promises ? promising : some }))
  const least = leastOf(likely, most, depth)
  const bound = least * (1 - ROUNDING) - rest
  // The first time every score is gone through, which pays when few texts are left then.
  if (bound <= (parts.some((part) => part.some) ? 0 : least * CLEAR)) return
  for (const part of parts) {
    const { scores, some, room } = part
    const count = some ? some.length : scores.length
    // In the same room: what is left never overtakes what is looked at.
    let n = 0
    for (let i = 0; i < count; i++) {
      const place = some ? some[i]! : i
      if (scores[place]! >= bound) room[n++] = place
    }
    part.some = room.subarray(0, n)
  }
}

/** The best ones, and how many are good enough. */
function hitsAmong(parts: readonly Part[], most: number, depth: number): { best: Candidate[]; total: number } {
  let top = 0
  for (const { scores, some } of parts) {
    const count = some ? some.length : scores.length
    for (let i = 0; i < count; i++) {
      const score = scores[some ? some[i]! : i]!
      if (score > top) top = score
    }
  }
  if (top === 0) return { best: [], total: 0 }
  const floor = top * FAINTEST
  const all = parts.map(({ scores, some }) => ({ scores, places: some }))
  const least = Math.max(floor, leastOf(all, most, depth) * (1 - ROUNDING))
  const best: Candidate[] = []
  let total = 0
  for (const { texts, scores, some } of parts) {
    const count = some ? some.length : scores.length
    for (let i = 0; i < count; i++) {
      const place = some ? some[i]! : i
      const score = scores[place]!
      if (score < floor) continue
      total++
      if (score >= least) best.push({ editionId: texts.editions[place]!, publishedAt: texts.dates[place]!, score, stamp: texts.stamps[place]! })
    }
  }
  return { best: best.sort(byWorth).slice(0, depth), total }
}
