import { expect, test } from 'vitest'
import { writeDate, writeDateInWords, writeDateShort, writeDayMonth, writeMonth, writeNumber, writePercent, writeTime, writeWeekday } from './i18n.ts'

const beforeMidnight = new Date('2025-06-09T16:59:00Z')
const midnight = new Date('2025-06-09T17:00:00Z')

test('Vietnamese dates are those of Viet Nam, two digits each', () => {
  expect([writeDate(beforeMidnight, 'vi'), writeDate(midnight, 'vi'), writeDayMonth(midnight, 'vi')]).toEqual(['09/06/2025', '10/06/2025', '10/06'])
  expect([writeTime(beforeMidnight), writeTime(midnight)]).toEqual(['23:59', '00:00'])
})

test('English dates have the month as a word', () => {
  expect([writeDate(beforeMidnight, 'en'), writeDate(midnight, 'en'), writeDayMonth(midnight, 'en'), writeTime(midnight)]).toEqual([
    '9 June 2025',
    '10 June 2025',
    '10 June',
    '00:00',
  ])
})

test('beside a headline the month is short, and the year is there', () => {
  expect(['vi', 'en', 'fr', 'es', 'zh'].map((one) => writeDateShort(midnight, one))).toEqual([
    '10/06/2025',
    '10 Jun 2025',
    '10 juin 2025',
    '10 jun 2025',
    '2025年6月10日',
  ])
})

test('the masthead’s date is written in the words of each language', () => {
  expect(writeDateInWords(midnight, 'vi')).toBe('Thứ Ba, ngày 10 tháng 6 năm 2025')
  expect(writeDateInWords(midnight, 'en')).toBe('Tuesday, 10 June 2025')
  expect(writeDateInWords(midnight, 'fr')).toBe('Mardi 10 juin 2025')
  expect(writeDateInWords(midnight, 'es')).toBe('Martes 10 de junio de 2025')
  expect(writeDateInWords(midnight, 'zh')).toBe('2025年6月10日 星期二')
})

test('a calendar’s month and weekdays are those of Viet Nam, in each language', () => {
  expect(['vi', 'en', 'fr', 'es', 'zh'].map((one) => writeMonth(new Date('2025-05-31T17:00:00Z'), one))).toEqual([
    'Tháng 6/2025',
    'June 2025',
    'Juin 2025',
    'Junio de 2025',
    '2025年6月',
  ])
  expect(writeWeekday(midnight, 'vi')).toEqual({ short: 'T3', full: 'Thứ Ba' })
  expect(writeWeekday(midnight, 'en')).toEqual({ short: 'Tue', full: 'Tuesday' })
})

test('numbers have the language’s marks from four digits on', () => {
  expect([1234, 1234567.89, -0.5, 0].map((one) => writeNumber(one, 'vi'))).toEqual(['1.234', '1.234.567,89', '-0,5', '0'])
  expect([1234, 1234567.89, -0.5, 0].map((one) => writeNumber(one, 'en'))).toEqual(['1,234', '1,234,567.89', '-0.5', '0'])
  expect(writeNumber(1234, 'es')).toBe('1.234')
  expect(writeNumber(1234.5, 'fr').replace(/\s/g, ' ')).toBe('1 234,5')
})

test('shares are written with at most one decimal', () => {
  expect([writePercent(1 / 3, 'vi'), writePercent(1, 'vi')]).toEqual(['33,3%', '100%'])
  expect([writePercent(1 / 3, 'en'), writePercent(0, 'en')]).toEqual(['33.3%', '0%'])
})
