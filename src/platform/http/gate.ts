import { HttpError } from '../errors.ts'

/**
 * Admission to work that costs the database much. Only so many run at a time, so many more wait for their turn, and whoever comes
 * then is told at once that it is busy: pages that lie ready must not wait behind what few ask for.
 */
export class Gate {
  readonly #most: number
  readonly #mostWaiting: number
  readonly #patience: number
  readonly #crowd: number
  readonly #rest: number
  readonly #waiting: { enter: () => void; leave: (error: HttpError) => void; timer: NodeJS.Timeout }[] = []
  #running = 0

  /**
   * @param limits.running at a time; `waiting` at most behind them; `patience` how long one waits, in milliseconds. Where more than `crowd`
   * wait, a place stays empty for `rest` times as long as its last work took: what is left of the machine is for those who read.
   */
  constructor(limits: { running: number; waiting: number; patience: number; crowd?: number; rest?: number }) {
    this.#most = limits.running
    this.#mostWaiting = limits.waiting
    this.#patience = limits.patience
    this.#crowd = limits.crowd ?? Number.POSITIVE_INFINITY
    this.#rest = limits.rest ?? 0
  }

  get running(): number {
    return this.#running
  }
  get waiting(): number {
    return this.#waiting.length
  }

  /** Runs it when its turn comes. @throws HttpError 503 `busy` where too many wait, or its turn does not come in time */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#most) await this.#turn()
    else this.#running++
    const began = performance.now()
    try {
      return await work()
    } finally {
      if (this.#waiting.length > this.#crowd) setTimeout(() => this.#handOn(), this.#rest * (performance.now() - began))
      else this.#handOn()
    }
  }

  /** The place is handed on without being given up between, so that nobody slips in before those who wait. */
  #handOn(): void {
    const next = this.#waiting.shift()
    if (next) next.enter()
    else this.#running--
  }

  async #turn(): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) throw new HttpError(503, 'busy')
    await new Promise<void>((enter, leave) => {
      const timer = setTimeout(() => {
        const place = this.#waiting.findIndex((one) => one.timer === timer)
        if (place >= 0) this.#waiting.splice(place, 1)[0]?.leave(new HttpError(503, 'busy'))
      }, this.#patience)
      const one = {
        timer,
        leave,
        enter() {
          clearTimeout(timer)
          enter()
        },
      }
      this.#waiting.push(one)
    })
  }
}
