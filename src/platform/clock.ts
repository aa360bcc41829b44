/** The newspaper's time zone. Viet Nam has had no summer time since 1979, so its day always begins at 17:00 UTC. */
export const newspaperZone = 'Asia/Ho_Chi_Minh'
const zoneOffset = 7 * 3_600_000
const dayLength = 86_400_000

/** The newspaper's calendar day of an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + zoneOffset).toISOString().slice(0, 10)

/** The newspaper's calendar year of an instant. */
export const yearOf = (instant: Date): number => new Date(instant.getTime() + zoneOffset).getUTCFullYear()

/** Whether two instants lie on one calendar day of the newspaper. */
export const isSameDay = (one: Date, other: Date): boolean =>
  Math.floor((one.getTime() + zoneOffset) / dayLength) === Math.floor((other.getTime() + zoneOffset) / dayLength)

/** The instant at which a calendar day (`YYYY-MM-DD`) begins in Viet Nam. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - zoneOffset)

/** The calendar day so many days later (or earlier). */
export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** Milliseconds from an instant to the next 00:00 in Viet Nam. */
export const untilMidnight = (instant: Date): number => startOfDay(addDays(dayOf(instant), 1)).getTime() - instant.getTime()

/** Whether a text is a real calendar day, `YYYY-MM-DD`, of the years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The clock, passed in so that tests can set it. */
export type Clock = () => Date
export const systemClock: Clock = () => new Date()
