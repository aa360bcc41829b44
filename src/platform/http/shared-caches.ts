import type { Log } from '../log.ts'

/** More than this in a header line, and everything is purged: cheaper than many questions to every page that is kept. */
const longestLine = 4000
/**
 * A page that a shared cache was fetching just when it was told of a release may be the old one and come after the purge. So it is
 * told twice.
 */
const secondTime = 1000
const patience = 5000

type SharedCache = { url: string; waiting: Set<string>; sending: boolean; trouble: boolean }

/**
 * The shared caches in front of the newspaper (Varnish, a content delivery network's agent): they are told by tag what a release
 * touches. One that cannot be reached is told again until it hears; what it keeps meanwhile grows old by its own time.
 */
export class SharedCaches {
  readonly #caches: SharedCache[]
  readonly #log: Pick<Log, 'warn' | 'info'>
  readonly #timers = new Set<NodeJS.Timeout>()
  #closed = false

  constructor(urls: readonly string[], log: Pick<Log, 'warn' | 'info'>) {
    this.#caches = urls.map((url) => ({ url, waiting: new Set(), sending: false, trouble: false }))
    this.#log = log
  }

  /** Purges what carries one of these tags; `*` is all there is. Called after this process dropped it itself. */
  purge(tags: Iterable<string>): void {
    if (!this.#caches.length) return
    const all = [...tags]
    this.#tell(all)
    this.#later(secondTime, () => this.#tell(all))
  }

  #later(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, ms).unref()
    this.#timers.add(timer)
  }

  #tell(tags: readonly string[]): void {
    for (const one of this.#caches) {
      for (const tag of tags) one.waiting.add(tag)
      void this.#send(one)
    }
  }

  async #send(cache: SharedCache): Promise<void> {
    if (cache.sending) return
    cache.sending = true
    try {
      while (cache.waiting.size && !this.#closed) {
        const tags = [...cache.waiting]
        const joined = tags.join('|')
        const line = cache.waiting.has('*') || joined.length > longestLine ? '*' : joined
        cache.waiting.clear()
        try {
          const answer = await fetch(cache.url, { method: 'PURGE', headers: { 'Surrogate-Key': line }, signal: AbortSignal.timeout(patience) })
          await answer.arrayBuffer()
          if (!answer.ok) throw new Error(`it answered ${answer.status}`)
          if (cache.trouble) this.#log.info({ cache: cache.url }, 'the shared cache hears again')
          cache.trouble = false
        } catch (error) {
          for (const tag of tags) cache.waiting.add(tag)
          if (!cache.trouble)
            this.#log.warn({ cache: cache.url, error: String((error as Error).cause ?? error) }, 'a shared cache could not be told of a release')
          cache.trouble = true
          this.#later(secondTime, () => void this.#send(cache))
          return
        }
      }
    } finally {
      cache.sending = false
    }
  }

  close(): void {
    this.#closed = true
    for (const timer of this.#timers) clearTimeout(timer)
  }
}
