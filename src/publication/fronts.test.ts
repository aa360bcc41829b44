import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillBlocks, listOfRule, readingLengths } from './fronts.ts'
import type { FrontBlock } from './schema.ts'
import type { Head } from './store.ts'

const listed = (storyId: number): Head => ({ editionId: storyId * 10, storyId })
const block = (count: number, pins?: number[]): FrontBlock => ({ layout: 'river', count, rule: { from: 'latest' }, ...(pins && { pins }) })
const ids = (filled: ReturnType<typeof fillBlocks>) => filled.map((one) => one.stories.map((story) => story.storyId))
const byStory = (...stories: Head[]) => new Map(stories.map((one) => [one.storyId, one]))

test('a story that a later block pins is not taken by an automatic block above', () => {
  const latest = [9, 8, 7, 6, 5].map((id) => listed(id))
  expect(ids(fillBlocks([block(2), block(2, [9])], [latest, latest], byStory(listed(9))))).toEqual([
    [8, 7],
    [9, 6],
  ])
})

test('pins come first and in their order; the rest follows the list', () => {
  const latest = [9, 8, 7].map((id) => listed(id))
  expect(ids(fillBlocks([block(3, [3, 4])], [latest], byStory(listed(3), listed(4))))).toEqual([[3, 4, 9]])
})

test('a pinned story that is not public in this language leaves its place to the list', () => {
  expect(ids(fillBlocks([block(2, [3])], [[listed(9), listed(8)]], new Map()))).toEqual([[9, 8]])
})

test('a story pinned twice stands in the upper block', () => {
  expect(ids(fillBlocks([block(1, [3]), block(1, [3])], [[], [listed(9)]], byStory(listed(3))))).toEqual([[3], [9]])
})

const anyStories = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 20 })
const anyFront = fc.array(
  fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    pins: fc.option(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 4 }), { nil: undefined }),
    list: anyStories,
  }),
  { maxLength: 6 },
)

test('no story twice, counts respected, pins kept, lists in their order', () => {
  fc.assert(
    fc.property(anyFront, (front) => {
      const one = (id: number) => listed(id)
      const blocks = front.map((each) => block(each.count, each.pins))
      const pins = new Map(blocks.flatMap((each) => each.pins ?? []).map((id) => [id, one(id)]))
      const filled = fillBlocks(
        blocks,
        front.map((each) => each.list.map(one)),
        pins,
      )
      const shown = filled.flatMap((each) => each.stories)
      expect(new Set(shown.map((story) => story.storyId)).size).toBe(shown.length)
      const pinnedAbove = new Set<number>()
      for (const [index, { stories }] of filled.entries()) {
        const wanted = front[index] as (typeof front)[number]
        expect(stories.length).toBeLessThanOrEqual(wanted.count)
        const pinned = (wanted.pins ?? []).filter((id) => !pinnedAbove.has(id)).slice(0, wanted.count)
        expect(stories.slice(0, pinned.length).map((story) => story.storyId)).toEqual(pinned)
        for (const id of pinned) pinnedAbove.add(id)
        const places = stories.slice(pinned.length).map((story) => wanted.list.indexOf(story.storyId))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places).not.toContain(-1)
      }
    }),
  )
})

test('a block that could be filled is filled', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), (counts) => {
      const list = Array.from({ length: 40 }, (_, index) => listed(100 - index))
      expect(
        fillBlocks(
          counts.map((count) => block(count)),
          counts.map(() => list),
          new Map(),
        ).map((one) => one.stories.length),
      ).toEqual(counts)
    }),
  )
})

test('the rule of a block names its list', () => {
  expect(listOfRule({ from: 'latest' }, 'en')).toEqual({ kind: 'language', language: 'en' })
  expect(listOfRule({ from: 'section', ofId: 3 }, 'vi')).toEqual({ kind: 'section', ofId: 3, language: 'vi' })
})

test('what is read of each list is enough for any front: reading more changes nothing', () => {
  const rule = fc.oneof(
    fc.constant<FrontBlock['rule']>({ from: 'latest' }),
    fc.record({ from: fc.constant('section' as const), ofId: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ from: fc.constant('concept' as const), ofId: fc.integer({ min: 1, max: 2 }) }),
  )
  const front = fc.array(
    fc.record({ rule, count: fc.integer({ min: 1, max: 4 }), pins: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }) }),
    { maxLength: 6 },
  )
  // A story has one section, and may be under both concepts.
  const archive = fc.array(fc.record({ section: fc.integer({ min: 1, max: 3 }), concepts: fc.subarray([1, 2]) }), { maxLength: 60 })
  fc.assert(
    fc.property(front, archive, (rules, stories) => {
      const blocks = rules.map((one): FrontBlock => ({ layout: 'river', ...one }))
      const lists = blocks.map(({ rule: from }) =>
        stories.flatMap((story, index) =>
          from.from === 'latest' || (from.from === 'section' ? story.section === from.ofId : story.concepts.includes(from.ofId))
            ? [listed(index + 1)]
            : [],
        ),
      )
      const pinned = new Map(stories.map((_, index) => [index + 1, listed(index + 1)]))
      const lengths = readingLengths(blocks)
      const read = fillBlocks(
        blocks,
        lists.map((list, index) => list.slice(0, lengths[index])),
        pinned,
      )
      expect(ids(read)).toEqual(ids(fillBlocks(blocks, lists, pinned)))
    }),
  )
})
