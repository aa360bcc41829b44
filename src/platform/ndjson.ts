import { isUtf8 } from 'node:buffer'
import { createGunzip } from 'node:zlib'

/** One line of a file, counted from 1. `offset` is the byte it starts at and `end` the byte after it, both in the unpacked text, so that `{ line, offset: end }` is where to go on. */
export type Line = { line: number; offset: number; end: number; text: string }
/** A line that cannot be read, and why; the lines after it still can. */
export type RefusedLine = { line: number; offset: number; end: number; refused: string }

export type LineLimits = {
  /** Longest line in bytes; a longer one is refused without being kept in memory. Default 5,000,000. */
  lineBytes?: number
  /** Go on after this line (its number and its `end`): what came before is read past, not reported. */
  after?: { line: number; offset: number }
}

/** A file of lines that cannot be read any further: one clear sentence that names the place. */
export class LinesError extends Error {
  override name = 'LinesError'
}

const lineFeed = 10
/** An unpacked piece may be a thousand times as large as its packed form: packed bytes are taken in pieces of this size. */
const packedPiece = 8192

/**
 * The lines of newline-delimited text from a file or standard input, plain or gzip'd (told by its first
 * bytes, not by a name). CRLF and a byte order mark are taken off, blank lines are passed over. Memory
 * stays flat however long the file or one of its lines is.
 * @throws LinesError where gzip data is damaged or cut off, or the text is UTF-16; the whole lines before
 *   that place have been given out
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  limits: LineLimits = {},
): AsyncGenerator<Line | RefusedLine, void, undefined> {
  const lineBytes = limits.lineBytes ?? 5_000_000
  const skipTo = limits.after?.offset ?? 0
  let line = limits.after?.line ?? 0
  let parts: Buffer[] = []
  let kept = 0
  let tooLong = false
  /** Offset of the byte after all that was read. */
  let read = 0
  /** Offset where the current line starts. */
  let start = skipTo
  let byteOrderMark = 0

  const finish = (end: number): Line | RefusedLine | undefined => {
    line += 1
    const place = { line, offset: start, end }
    start = end
    const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
    const long = tooLong
    parts = []
    kept = 0
    tooLong = false
    if (long) return { ...place, refused: `the line is longer than ${lineBytes} bytes` }
    if (!isUtf8(bytes)) return { ...place, refused: 'the line is not valid UTF-8' }
    let text = bytes.toString('utf8')
    if (text.endsWith('\r')) text = text.slice(0, -1)
    return text.trim() ? { ...place, text } : undefined
  }
  const keep = (bytes: Buffer) => {
    if (tooLong || !bytes.length) return
    kept += bytes.length
    if (kept > lineBytes) {
      tooLong = true
      parts = []
    } else parts.push(bytes)
  }

  try {
    for await (const bytes of unpacked(stream)) {
      let from = 0
      if (read === 0) {
        if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
          throw new LinesError('the text is UTF-16: save it as UTF-8')
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) byteOrderMark = 3
      }
      const base = read
      read += bytes.length
      if (read <= skipTo) continue
      if (base < skipTo) from = skipTo - base
      else if (base === 0) from = byteOrderMark
      for (;;) {
        const at = bytes.indexOf(lineFeed, from)
        if (at < 0) break
        keep(bytes.subarray(from, at))
        const one = finish(base + at + 1)
        if (one) yield one
        from = at + 1
      }
      // a copy, so that the few bytes left over do not hold the whole piece in memory
      if (from < bytes.length) keep(bytes.length - from < bytes.length / 4 ? Buffer.from(bytes.subarray(from)) : bytes.subarray(from))
    }
  } catch (error) {
    if (error instanceof GzipDamage)
      throw new LinesError(`the gzip data is ${error.message} after line ${line} (byte ${read} of the text): fetch the file again`, { cause: error })
    throw error
  }
  if (read < skipTo)
    throw new LinesError(`the file ends at byte ${read}, before byte ${skipTo} where reading was to go on: it is another file than before`)
  if (kept || tooLong) {
    const last = finish(read)
    if (last) yield last
  }
}

const empty = Buffer.alloc(0)

class GzipDamage extends Error {}

/** The bytes, unpacked if they start like gzip (RFC 1952, 2.3.1); pieces are never empty, and the first has at least three bytes if there are so many. */
async function* unpacked(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer, void, undefined> {
  let head = empty
  let begun = false
  let gunzip: ReturnType<typeof startGunzip> | undefined
  for await (const chunk of stream) {
    let bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (!begun) {
      bytes = head.length ? Buffer.concat([head, bytes]) : bytes
      if (bytes.length < 3) {
        head = Buffer.from(bytes)
        continue
      }
      begun = true
      if (bytes[0] === 0x1f && bytes[1] === 0x8b) gunzip = startGunzip()
    }
    if (!gunzip) {
      if (bytes.length) yield bytes
    } else for (let from = 0; from < bytes.length; from += packedPiece) yield* gunzip(bytes.subarray(from, from + packedPiece))
  }
  if (!begun && head.length) yield head
  if (gunzip) yield* gunzip()
}

/** Unpacks piece by piece, so that all that could be read before a damaged place is given out; without an argument: the end. */
function startGunzip() {
  const gunzip = createGunzip()
  let out: Buffer[] = []
  let damage: GzipDamage | undefined
  let settle = () => {}
  gunzip.on('data', (piece: Buffer) => out.push(piece))
  gunzip.on('error', (error: NodeJS.ErrnoException) => {
    damage = new GzipDamage(error.code === 'Z_BUF_ERROR' ? 'cut off' : 'damaged', { cause: error })
    settle()
  })
  gunzip.on('end', () => settle())
  return async function* (packed?: Buffer): AsyncGenerator<Buffer, void, undefined> {
    await new Promise<void>((resolve) => {
      settle = resolve
      if (damage) resolve()
      else if (packed) gunzip.write(packed, () => resolve())
      else gunzip.end()
    })
    const pieces = out
    out = []
    yield* pieces
    if (damage) throw damage
  }
}
