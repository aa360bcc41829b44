import { expect, test } from 'vitest'
import { segmentsToMerge } from './segments.ts'

const segments = (...sizes: number[]) => sizes.map((documents, n) => ({ segmentId: n + 1, generation: 1, language: 'vi', documents }))

/** The sizes that are left when nothing is to be merged any more, and how many texts were copied for it. */
function merged(sizes: number[]): { left: number[]; copied: number } {
  let left = segments(...sizes)
  let copied = 0
  for (let next = segmentsToMerge(left); next; next = segmentsToMerge(left)) {
    const documents = next.reduce((sum, one) => sum + one.documents, 0)
    copied += documents
    const gone = new Set(next.map((one) => one.segmentId))
    left = [...left.filter((one) => !gone.has(one.segmentId)), { segmentId: 1_000 + copied, generation: 1, language: 'vi', documents }]
  }
  return { left: left.map((one) => one.documents).sort((a, b) => b - a), copied }
}

test('eight of a size become one', () => {
  expect(segmentsToMerge(segments(500, 500, 500, 500, 500, 500, 500))).toBeUndefined()
  expect(merged([500, 500, 500, 500, 500, 500, 500, 500])).toEqual({ left: [4_000], copied: 4_000 })
})

test('a million texts are in few segments, whatever the sizes they came in', () => {
  for (const size of [64_000, 66_000, 33_000, 40_000]) {
    const { left, copied } = merged(Array.from({ length: Math.round(1_000_000 / size) }, () => size))
    expect(left.length).toBeLessThanOrEqual(11)
    expect(left[0]).toBeLessThanOrEqual(262_144)
    expect(copied).toBeLessThan(2_500_000)
  }
})
