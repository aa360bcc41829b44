import { createHmac, randomBytes } from 'node:crypto'
import { dayOf } from '../clock.ts'

/**
 * Counts requests a minute by a keyed hash of the sender's address. Key and counts are thrown away: who asked cannot be found again.
 * Each process counts for itself.
 */
export class RateLimit {
  #key = randomBytes(32)
  #day = ''
  #minute = 0
  readonly #counts = new Map<string, number>()
  readonly #perMinute: number

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  allows(address: string, now: Date): boolean {
    const minute = Math.floor(now.getTime() / 60_000)
    if (dayOf(now) !== this.#day) {
      this.#day = dayOf(now)
      this.#key = randomBytes(32)
    }
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#counts.clear()
    }
    const key = createHmac('sha256', this.#key).update(address).digest('base64')
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return count <= this.#perMinute
  }
}
