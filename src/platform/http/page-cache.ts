import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Ready pages and fragments of pages in memory. Each has a key, tags and a time to live; a release drops by tag exactly
 * what it touches. One render serves all who wait for it. Memory is bounded: the entry unused for longest goes first.
 */

export type Encoding = 'identity' | 'br' | 'gzip'

/** A page as it is answered: bytes by encoding, made when first asked for. */
export type ReadyPage = {
  status: number
  /** Header lines that do not depend on the encoding. */
  headers: Record<string, string>
  body: Buffer
  etag: string
  encoded: Partial<Record<Encoding, Buffer>>
}

/** What a render answers: the value, which tags drop it, and how long it may be kept (ms). `bytes`: what it weighs. */
export type Rendered<T> = { value: T; tags: readonly string[]; ttl: number; bytes: number }

type Entry = { value: unknown; tags: readonly string[]; expires: number; bytes: number }

export class Cache {
  readonly #entries = new Map<string, Entry>()
  readonly #byTag = new Map<string, Set<string>>()
  readonly #underway = new Map<string, { promise: Promise<Rendered<unknown>>; dropped: Set<string> }>()
  readonly #limit: number
  #bytes = 0

  /** @param limit most bytes held (bodies, their encodings and keys; bookkeeping comes on top) */
  constructor(limit = 96 * 1024 * 1024) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }
  get size(): number {
    return this.#entries.size
  }

  /** The value of a key, or undefined where there is none or it is too old. */
  peek<T>(key: string, now: number): T | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    if (entry.expires <= now) {
      this.#remove(key, entry)
      return undefined
    }
    // Moved to the end: the head of the map is what was unused for longest.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value as T
  }

  /** The value of a key, rendered where there is none. A render that a drop overtakes is answered, and not kept. */
  async get<T>(key: string, now: number, render: () => Promise<Rendered<T>>): Promise<Rendered<T>> {
    const kept = this.#entries.get(key)
    if (kept && kept.expires > now) return { value: this.peek<T>(key, now) as T, tags: kept.tags, ttl: kept.expires - now, bytes: kept.bytes }
    const waiting = this.#underway.get(key)
    // Not those who come after a drop: what is being rendered may be older than what they were told of.
    if (waiting && waiting.dropped.size === 0) return (await waiting.promise) as Rendered<T>
    const dropped = new Set<string>()
    const promise = render()
    this.#underway.set(key, { promise, dropped })
    try {
      const rendered = await promise
      if (rendered.ttl > 0 && !dropped.has('*') && !rendered.tags.some((tag) => dropped.has(tag))) this.#put(key, rendered, now)
      return rendered
    } finally {
      if (this.#underway.get(key)?.dropped === dropped) this.#underway.delete(key)
    }
  }

  #put<T>(key: string, rendered: Rendered<T>, now: number): void {
    const old = this.#entries.get(key)
    if (old) this.#remove(key, old)
    // A key is an address that anybody may make up, up to 8 kB long: it counts with what it names.
    const bytes = rendered.bytes + key.length * 2
    this.#entries.set(key, { value: rendered.value, tags: rendered.tags, expires: now + rendered.ttl, bytes })
    this.#bytes += bytes
    for (const tag of rendered.tags) {
      let keys = this.#byTag.get(tag)
      if (!keys) this.#byTag.set(tag, (keys = new Set()))
      keys.add(key)
    }
    this.#shrink()
  }

  /** Counts bytes that came to an entry after it was put (a further encoding). */
  grow(key: string, bytes: number): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    entry.bytes += bytes
    this.#bytes += bytes
    this.#shrink()
  }

  #shrink(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#limit) return
      this.#remove(key, entry)
    }
  }

  #remove(key: string, entry: Entry): void {
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = this.#byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#byTag.delete(tag)
    }
  }

  /** Drops everything that carries one of these tags, also what is being rendered just now. */
  drop(tags: Iterable<string>): void {
    for (const tag of tags) {
      for (const { dropped } of this.#underway.values()) dropped.add(tag)
      for (const key of this.#byTag.get(tag) ?? []) {
        const entry = this.#entries.get(key)
        if (entry) this.#remove(key, entry)
      }
    }
  }

  clear(): void {
    for (const { dropped } of this.#underway.values()) dropped.add('*')
    this.#entries.clear()
    this.#byTag.clear()
    this.#bytes = 0
  }
}

/** Makes a page ready: its bytes and the mark of its content. */
export function readyPage(status: number, headers: Record<string, string>, body: string | Buffer): ReadyPage {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return { status, headers, body: bytes, etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 16), encoded: {} }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Compressions under way: a page that many wait for is compressed once. */
const compressing = new WeakMap<ReadyPage, Partial<Record<Encoding, Promise<Buffer>>>>()

/** A page's bytes in an encoding; compressed on first demand, off the main thread. */
export async function encodePage(page: ReadyPage, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return page.body
  const kept = page.encoded[encoding]
  if (kept) return kept
  const underway = compressing.get(page) ?? {}
  compressing.set(page, underway)
  underway[encoding] ??= compress(page, encoding).finally(() => delete underway[encoding])
  return await underway[encoding]
}

async function compress(page: ReadyPage, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  const bytes =
    encoding === 'br'
      ? await brotli(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length } })
      : await zip(page.body, { level: 6 })
  page.encoded[encoding] = bytes
  return bytes
}

/** The best encoding that a browser says it takes (RFC 9110 §12.5.3; `q=0` refuses). */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  if (accept === 'gzip, deflate, br' || accept === 'gzip, deflate, br, zstd') return 'br'
  let br: number | undefined
  let gz: number | undefined
  let others = 0
  for (const part of accept.split(',')) {
    const [name, ...params] = part
      .toLowerCase()
      .split(';')
      .map((one) => one.trim())
    const q = params.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
    const weight = q === undefined ? 1 : Number(q)
    if (name === 'br') br = weight
    else if (name === 'gzip' || name === 'x-gzip') gz = weight
    else if (name === '*') others = weight
  }
  // `*` speaks of those that are not named; one that is named and refused stays refused.
  br ??= others
  gz ??= others
  if (br > 0 && br >= gz) return 'br'
  return gz > 0 ? 'gzip' : 'identity'
}
