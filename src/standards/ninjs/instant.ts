const form = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)$/

/**
 * The instant that a date-time with a zone means (RFC 3339, 5.6; `+0700` and `+07` are understood too), in
 * UTC with milliseconds. Undefined for a date-time without a zone and for one that does not exist, such as
 * 30 February; a leap second is the next one's start.
 */
export function readInstant(text: string): string | undefined {
  const match = form.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const offsetHour = Number(match[10] ?? 0)
  const offsetMinute = Number(match[11] ?? 0)
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  date.setUTCHours(hour, minute, second, Number((match[7] ?? '').slice(0, 3).padEnd(3, '0')))
  const time = date.getTime() - (match[9] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute) * 60_000
  // RFC 3339, appendix D: a leap second is the last of a UTC day, at the end of a month
  if (second === 60 && new Date(time).toISOString().slice(8, 19) !== '01T00:00:00') return undefined
  const instant = new Date(time)
  return instant.getUTCFullYear() < 0 || instant.getUTCFullYear() > 9999 ? undefined : instant.toISOString()
}
