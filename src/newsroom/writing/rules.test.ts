import { expect, test } from 'vitest'
import { isTimeToSave, objectionToSaving } from './rules.ts'

const now = new Date('2026-11-27T03:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test.each([
  ['nothing was written since', { position: 4, revisionPosition: 4 }, minutesAgo(60), false],
  ['something was written, and it was never saved', { position: 1, revisionPosition: 0 }, undefined, true],
  ['something was written a moment after it was saved', { position: 5, revisionPosition: 4 }, minutesAgo(9), false],
  ['something was written, and it was saved long ago', { position: 5, revisionPosition: 4 }, minutesAgo(10), true],
])('a text is saved by itself when it is time: %s', (_when, draft, saved, expected) => {
  expect(isTimeToSave(draft, saved, now)).toBe(expected)
})

test('a revision has a headline', () => {
  expect(objectionToSaving({ headline: '' })).toEqual({ kind: 'no-headline' })
  expect(objectionToSaving({ headline: 'Tít' })).toBeUndefined()
})
