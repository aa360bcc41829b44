import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

/**
 * Ready pages and fragments of pages in memory. Each has a key, tags and a time to live; a release drops by tag exactly
 * what it touches. One render serves all who wait for it. Memory is bounded: the entry unused for longest goes first.
 */

export type Encoding = 'identity' | 'br' | 'gzip'

/** A page in one encoding, with the header lines that go with exactly these bytes. */
export type Encoded = {
  body: Buffer
  etag: string
  /** Name and value in turn, as node:http sends them without looking at them again. */
  headers: string[]
}

/** A page as it is answered: bytes by encoding, made when first asked for. */
export type ReadyPage = {
  status: number
  /** Header lines that do not depend on the encoding. */
  headers: Record<string, string>
  body: Buffer
  /** The mark of the content, whatever its encoding. */
  mark: string
  encoded: Partial<Record<Encoding, Encoded>>
  /** How often it was answered in an encoding. */
  uses: Partial<Record<Encoding, number>>
}

/**
 * What a render answers: the value, which tags drop it, and how long it may be kept (ms). `bytes`: what it weighs.
 * `fresh`: from then on until `ttl` it is still answered at once, and rendered anew behind the reader's back.
 */
export type Rendered<T> = { value: T; tags: readonly string[]; ttl: number; fresh?: number; bytes: number }

type Render = () => Promise<Rendered<unknown>>
type Entry = { key: string; value: unknown; tags: readonly string[]; fresh: number; expires: number; bytes: number; render: Render | undefined }
type Underway = { promise: Promise<Rendered<unknown>>; dropped: Set<string> }

/** What an entry takes beside its value: the entry itself, and its place under each of its tags. */
const bytesOfEntry = 400
const bytesOfTag = 100

export class Cache {
  #entries = new Map<string, Entry>()
  #byTag = new Map<string, Set<string>>()
  // No Map: one that grows and shrinks all the time leaves tables behind that hold what was made for long.
  readonly #underway: Record<string, Underway> = Object.create(null)
  readonly #limit: number
  #bytes = 0
  /** The entry used last, which is the last in the map. */
  #newest: Entry | undefined

  /** @param limit most bytes held: bodies, their encodings, keys and what the entries themselves take */
  constructor(limit = 96 * 1024 * 1024) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }
  get size(): number {
    return this.#entries.size
  }

  #find(key: string, now: number): Entry | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    if (entry.expires <= now) {
      this.#remove(entry)
      return undefined
    }
    if (entry.fresh <= now) this.#refresh(entry, now)
    // Moved to the end: the head of the map is what was unused for longest.
    if (entry !== this.#newest) {
      this.#entries.delete(key)
      this.#entries.set(key, entry)
      this.#newest = entry
    }
    return entry
  }

  /** The value of a key, or undefined where there is none or it is too old. */
  peek<T>(key: string, now: number): T | undefined {
    return this.#find(key, now)?.value as T | undefined
  }

  /** The value of a key, rendered where there is none. A render that a drop overtakes is answered, and not kept. */
  async get<T>(key: string, now: number, render: () => Promise<Rendered<T>>): Promise<Rendered<T>> {
    const kept = this.#find(key, now)
    if (kept) return { value: kept.value as T, tags: kept.tags, ttl: kept.expires - now, bytes: kept.bytes }
    const waiting = this.#underway[key]
    // Not those who come after a drop: what is being rendered may be older than what they were told of.
    return (await (waiting && waiting.dropped.size === 0 ? waiting.promise : this.#render(key, now, render))) as Rendered<T>
  }

  #refresh(entry: Entry, now: number): void {
    if (!entry.render || this.#underway[entry.key]?.dropped.size === 0) return
    // Should it fail, the next try is a second later, and the last that waits is told of it.
    entry.fresh = now + 1000
    this.#render(entry.key, now, entry.render).catch(() => {})
  }

  async #render(key: string, now: number, render: Render): Promise<Rendered<unknown>> {
    const dropped = new Set<string>()
    const promise = render()
    this.#underway[key] = { promise, dropped }
    try {
      const rendered = await promise
      if (rendered.ttl > 0 && !dropped.has('*') && !rendered.tags.some((tag) => dropped.has(tag))) this.#put(key, rendered, now, render)
      return rendered
    } finally {
      if (this.#underway[key]?.dropped === dropped) delete this.#underway[key]
    }
  }

  #put(key: string, rendered: Rendered<unknown>, now: number, render: Render): void {
    const old = this.#entries.get(key)
    if (old) this.#remove(old)
    // A key is an address that anybody may make up, up to 8 kB long: it counts with what it names.
    const inherited = old ? inherit(rendered.value, old.value) : 0
    const bytes = rendered.bytes + inherited + key.length * 2 + bytesOfEntry + rendered.tags.length * bytesOfTag
    const entry: Entry = {
      key,
      value: rendered.value,
      tags: rendered.tags,
      fresh: now + (rendered.fresh ?? rendered.ttl),
      expires: now + rendered.ttl,
      bytes,
      render: rendered.fresh === undefined ? undefined : render,
    }
    this.#entries.set(key, entry)
    this.#newest = entry
    this.#bytes += bytes
    for (const tag of rendered.tags) {
      let keys = this.#byTag.get(tag)
      if (!keys) this.#byTag.set(tag, (keys = new Set()))
      keys.add(key)
    }
    this.#shrink()
  }

  /** Counts bytes that came to a value after it was put (a further encoding), if it is still the one that is kept. */
  grow(key: string, value: unknown, bytes: number): void {
    const entry = this.#entries.get(key)
    if (!entry || entry.value !== value) return
    entry.bytes += bytes
    this.#bytes += bytes
    this.#shrink()
  }

  /** Whether this very value is what is kept under a key. */
  keeps(key: string, value: unknown): boolean {
    return this.#entries.get(key)?.value === value
  }

  #shrink(): void {
    for (const entry of this.#entries.values()) {
      if (this.#bytes <= this.#limit) return
      this.#remove(entry)
    }
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry.key)
    if (this.#newest === entry) this.#newest = undefined
    this.#bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = this.#byTag.get(tag)
      keys?.delete(entry.key)
      if (keys?.size === 0) this.#byTag.delete(tag)
    }
  }

  *#tagged(tags: Iterable<string>): Generator<Entry> {
    for (const tag of tags)
      for (const key of this.#byTag.get(tag) ?? []) {
        const entry = this.#entries.get(key)
        if (entry) yield entry
      }
  }

  /** Drops everything that carries one of these tags, also what is being rendered just now. */
  drop(tags: Iterable<string>): void {
    const all = [...tags]
    for (const { dropped } of Object.values(this.#underway)) for (const tag of all) dropped.add(tag)
    for (const entry of this.#tagged(all)) this.#remove(entry)
  }

  /** Lets what carries one of these tags grow old: it is still answered until its time is up, and rendered anew meanwhile. */
  age(tags: Iterable<string>, now: number): void {
    for (const entry of this.#tagged(tags)) entry.fresh = Math.min(entry.fresh, now)
  }

  clear(): void {
    for (const { dropped } of Object.values(this.#underway)) dropped.add('*')
    // New maps: one that is emptied keeps a way from what it held to what it will hold, and the collector keeps both for long.
    this.#entries = new Map()
    this.#byTag = new Map()
    this.#newest = undefined
    this.#bytes = 0
  }
}

/**
 * Makes a page ready: its bytes and the mark of its content.
 * @throws Error for a header line that HTTP cannot carry, which would end the connections of all who ask
 */
export function readyPage(status: number, headers: Record<string, string>, body: string | Buffer): ReadyPage {
  for (const [name, value] of Object.entries(headers))
    if (!/^[\t -~]*$/.test(value)) throw new Error(`The header ${name} holds what none may: ${JSON.stringify(value)}`)
  const bytes = typeof body === 'string' ? bytesOf(body) : body
  return { status, headers, body: bytes, mark: hash('sha256', bytes, 'base64url').slice(0, 16), encoded: {}, uses: {} }
}

const encoder = new TextEncoder()
/** Where texts become bytes before they are kept: large enough for nearly every page. */
const scratch = new Uint8Array(1024 * 1024)

/** A page's text as UTF-8. Buffer.from counts the bytes of a text first, which takes as long again as writing them. */
function bytesOf(text: string): Buffer {
  if (text.length * 3 > scratch.length) return Buffer.from(text)
  const { written } = encoder.encodeInto(text, scratch)
  const bytes = Buffer.allocUnsafeSlow(written)
  bytes.set(scratch.subarray(0, written))
  return bytes
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** What stands at the end of an ETag: bytes that differ have tags that differ. The second is of what is made later, at leisure. */
const endings = { identity: ['i'], gzip: ['gzip', 'g'], br: ['br', 'b'] } as const

function encodedPage(page: ReadyPage, encoding: Encoding, body: Buffer, ending: string): Encoded {
  const etag = `"${page.mark}-${ending}"`
  const headers = [...Object.entries(page.headers).flat(), 'ETag', etag, 'Content-Length', String(body.length)]
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  return { body, etag, headers }
}

/** The ETags that name this page in this encoding: two of a compressed one, before and after it was made stronger. */
export const tagsOf = (page: ReadyPage, encoding: Encoding): string[] => endings[encoding].map((ending) => `"${page.mark}-${ending}"`)

/** Whether one of the browser's tags names these bytes (weak comparison, RFC 9110 §13.1.2). */
export const matchesTag = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === etag || header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/** A page's bytes in an encoding, compressed on first demand. `came` is told once of bytes that came to the page. */
export function encodePage(page: ReadyPage, encoding: Encoding, came: (bytes: number) => void = () => {}): Encoded {
  const kept = page.encoded[encoding]
  if (kept) return kept
  const body = atOnce[encoding](page.body)
  const encoded = encodedPage(page, encoding, body, endings[encoding][0])
  page.encoded[encoding] = encoded
  if (encoding !== 'identity') came(body.length)
  return encoded
}

const brotliParams = (body: Buffer, quality: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
})

/**
 * Weak compression for the first readers: a small part of the time of the usual strength for a fifth more bytes, less than handing it to
 * another thread costs. Who is asked for again gets the strongest.
 */
const atOnce: Record<Encoding, (body: Buffer) => Buffer> = {
  identity: (body) => body,
  gzip: (body) => gzipSync(body, { level: 3 }),
  br: (body) => brotliCompressSync(body, { params: brotliParams(body, 0) }),
}

/** The strongest, on a thread of its own. */
const atLeisure = {
  gzip: (body: Buffer) => zip(body, { level: 9 }),
  br: (body: Buffer) => brotli(body, { params: brotliParams(body, 11) }),
}

/** How often a page is asked for in an encoding until it is worth its strongest form: brotli takes fifteen times the CPU for a sixth fewer bytes. */
const usesUntilImproved = 20
/** At most this many pages wait for it, so that a busy hour does not leave work for the next one. */
const mostWaiting = 50
let improving: Promise<void> = Promise.resolve()
let waiting = 0

/**
 * Counts a use of a page in an encoding. A page that is asked for again and again is compressed as strongly as can be, one page at a time
 * on a thread of its own, and answered so from then on.
 */
export function improvePage(page: ReadyPage, encoding: Encoding, { cache, key }: { cache: Cache; key: string }): void {
  if (encoding === 'identity') return
  const uses = (page.uses[encoding] ?? 0) + 1
  page.uses[encoding] = uses
  if (uses !== usesUntilImproved || waiting >= mostWaiting) return
  waiting++
  improving = improving
    .then(async () => {
      // Meanwhile a release may have dropped it.
      if (!cache.keeps(key, page)) return
      const before = page.encoded[encoding]?.body.length ?? 0
      const better = encodedPage(page, encoding, await atLeisure[encoding](page.body), endings[encoding][1])
      page.encoded[encoding] = better
      cache.grow(key, page, better.body.length - before)
    })
    .catch(() => {})
    .finally(() => waiting--)
}

/** Takes over the encodings of the page that stood here before, where its text is the same. @returns how many bytes came with it */
function inherit(page: unknown, old: unknown): number {
  if (!isPage(page) || !isPage(old) || page.mark !== old.mark) return 0
  let bytes = 0
  for (const [encoding, { body, etag }] of Object.entries(old.encoded) as [Encoding, Encoded][]) {
    if (encoding === 'identity' || page.encoded[encoding]) continue
    page.encoded[encoding] = encodedPage(page, encoding, body, endings[encoding].find((one) => etag.endsWith(`-${one}"`)) ?? encoding)
    bytes += body.length
  }
  page.uses = old.uses
  return bytes
}
const isPage = (value: unknown): value is ReadyPage => typeof value === 'object' && value !== null && 'mark' in value && 'encoded' in value

/** The best encoding that a browser says it takes (RFC 9110 §12.5.3; `q=0` refuses). */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  const known = chosen.get(accept)
  if (known) return known
  const encoding = readAccepted(accept)
  if (chosen.size >= 100) chosen.clear()
  if (accept.length <= 100) chosen.set(accept, encoding)
  return encoding
}

/** What browsers send is always the same few lines. */
const chosen = new Map<string, Encoding>()

function readAccepted(accept: string): Encoding {
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
