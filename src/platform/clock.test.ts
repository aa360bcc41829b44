import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, isDay, startOfDay, untilMidnight } from './clock.ts'

test.each([
  ['2025-06-10T16:59:59.999Z', '2025-06-10'],
  ['2025-06-10T17:00:00.000Z', '2025-06-11'],
  ['2025-12-31T17:00:00Z', '2026-01-01'],
  ['2024-02-28T17:00:00Z', '2024-02-29'],
  ['1969-12-31T17:00:00Z', '1970-01-01'],
])('%s is of the day %s in Viet Nam', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day)
})

test('a day begins at 17:00 UTC of the day before', () => {
  expect(startOfDay('2025-06-11').toISOString()).toBe('2025-06-10T17:00:00.000Z')
})

test.each([
  ['2025-06-10T16:59:59.999Z', 1],
  ['2025-06-10T17:00:00Z', 86_400_000],
  ['2025-06-10T05:00:00Z', 12 * 3_600_000],
])('from %s it is %i ms to midnight', (instant, wait) => {
  expect(untilMidnight(new Date(instant))).toBe(wait)
})

test('every instant lies in its own day, and midnight is the beginning of the next', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-02T00:00:00Z'), max: new Date('2199-12-30T00:00:00Z'), noInvalidDate: true }), (instant) => {
      const day = dayOf(instant)
      expect(isDay(day)).toBe(true)
      expect(startOfDay(day).getTime()).toBeLessThanOrEqual(instant.getTime())
      expect(startOfDay(addDays(day, 1)).getTime()).toBeGreaterThan(instant.getTime())
      expect(instant.getTime() + untilMidnight(instant)).toBe(startOfDay(addDays(day, 1)).getTime())
      expect(addDays(addDays(day, 1), -1)).toBe(day)
      // The zone database agrees: no summer time has ever been missed since 1979.
      if (instant.getTime() > Date.parse('1980-01-01'))
        expect(day).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(instant))
    }),
  )
})

test.each([
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-06-31',
  '1899-12-31',
  '2200-01-01',
  '2025-6-1',
  ' 2025-06-10',
  '2025-06-10\n',
  '2025-06-10T00:00',
  '',
  '٢٠٢٥-06-10',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test.each(['2024-02-29', '1900-01-01', '2199-12-31', '2025-06-10'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})
