import { newspaperZone } from './clock.ts'

/** The shape every other language's messages must have: the same keys, functions where the source has functions. */
export type Messages<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => R
    : T[K] extends readonly unknown[]
      ? T[K]
      : T[K] extends object
        ? Messages<T[K]>
        : string
}

/** Language tags for `Intl`: how each language's newspaper readers write numbers and dates. */
const locales: Record<string, string> = { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN', fr: 'fr-FR', es: 'es-ES' }

const cached = <T>(make: (language: string) => T) => {
  const made = new Map<string, T>()
  return (language: string): T => {
    let one = made.get(language)
    if (one === undefined) made.set(language, (one = make(language)))
    return one
  }
}
const zoned = (options: Intl.DateTimeFormatOptions) =>
  cached((language) => new Intl.DateTimeFormat(locales[language] ?? language, { timeZone: newspaperZone, ...options }))

const numbers = cached((language) => new Intl.NumberFormat(locales[language] ?? language, { maximumFractionDigits: 6, useGrouping: 'always' }))
const percents = cached((language) => new Intl.NumberFormat(locales[language] ?? language, { style: 'percent', maximumFractionDigits: 1 }))
const days = zoned({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDays = zoned({ day: 'numeric', month: 'short', year: 'numeric' })
const dayMonths = zoned({ day: 'numeric', month: 'long' })
const shortDayMonths = zoned({ day: 'numeric', month: 'short' })
const weekdays = zoned({ weekday: 'long' })
const shortWeekdays = zoned({ weekday: 'short' })
const narrowWeekdays = zoned({ weekday: 'narrow' })
const months = zoned({ month: 'long', year: 'numeric' })
/** The instant as one whose UTC parts are those of the newspaper's clock: pages write dozens of times, and this is the cheapest way. */
const local = (instant: Date) => new Date(instant.getTime() + 7 * 3_600_000)
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** `1.234.567,89` in Vietnamese, `1,234,567.89` in English. */
export const writeNumber = (value: number, language: string): string => numbers(language).format(value)
/** A share from 0 to 1 as per cent. */
export const writePercent = (share: number, language: string): string => percents(language).format(share)
/** The time of day in Viet Nam, `09:30`: the same in all our languages. */
export function writeTime(instant: Date): string {
  const at = local(instant)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** `21/12/2023` in Vietnamese, `21 December 2023` in English. */
export function writeDate(instant: Date, language: string): string {
  if (language !== 'vi') return days(language).format(instant)
  const at = local(instant)
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`
}

/** Day and month without the year: `21/12`, `21 December`. */
export function writeDayMonth(instant: Date, language: string): string {
  if (language !== 'vi') return dayMonths(language).format(instant)
  const at = local(instant)
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}`
}

/** Day and month for the narrow edge of a list: `21/12`, `21 Dec`. */
export const writeDayMonthShort = (instant: Date, language: string): string =>
  language === 'vi' ? writeDayMonth(instant, language) : shortDayMonths(language).format(instant)

/** A date where there is little room, beside a headline: `21/12/2023`, `21 Dec 2023`. */
export const writeDateShort = (instant: Date, language: string): string =>
  language === 'vi' ? writeDate(instant, language) : shortDays(language).format(instant)

/** A month for a calendar's head: «Tháng 11/2026», “November 2026”. */
export function writeMonth(instant: Date, language: string): string {
  const at = local(instant)
  if (language === 'vi') return `Tháng ${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`
  const words = months(language).format(instant)
  return `${words[0]?.toUpperCase()}${words.slice(1)}`
}

/** A weekday for a calendar's column, short and in full: «T2», «Thứ Hai». */
export const writeWeekday = (instant: Date, language: string): { short: string; full: string } => ({
  short: (language === 'vi' ? narrowWeekdays : shortWeekdays)(language).format(instant),
  full: weekdays(language).format(instant),
})

/** The date in words for a masthead: «Thứ Hai, ngày 23 tháng 11 năm 2026», “Monday, 23 November 2026”. */
export function writeDateInWords(instant: Date, language: string): string {
  const weekday = weekdays(language).format(instant)
  if (language === 'vi') {
    const at = local(instant)
    return `${weekday}, ngày ${at.getUTCDate()} tháng ${at.getUTCMonth() + 1} năm ${at.getUTCFullYear()}`
  }
  if (language === 'zh') return `${days(language).format(instant)} ${weekday}`
  return `${weekday[0]?.toUpperCase()}${weekday.slice(1)}${language === 'en' ? ', ' : ' '}${days(language).format(instant)}`
}
