import { Readable } from 'node:stream'
import { createGzip, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, type LineLimits, LinesError, type RefusedLine, readLines } from './ndjson.ts'

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(bytes: Uint8Array | string, limits?: LineLimits, size = 7): Promise<(Line | RefusedLine)[]> {
  const found: (Line | RefusedLine)[] = []
  for await (const one of readLines(pieces(Buffer.from(bytes as string), size), limits)) found.push(one)
  return found
}
const texts = (found: (Line | RefusedLine)[]) => found.map((one) => ('text' in one ? one.text : `refused: ${one.refused}`))

test('lines are counted from 1, with the bytes they start and end at', async () => {
  expect(await all('một\nhai\n')).toEqual([
    { line: 1, offset: 0, end: 6, text: 'một' },
    { line: 2, offset: 6, end: 10, text: 'hai' },
  ])
})

test('CRLF, a byte order mark, blank lines and a last line without its end', async () => {
  const found = await all('\ufeffa\r\n\r\n \t\nb\r\nc')
  expect(texts(found)).toEqual(['a', 'b', 'c'])
  expect(found.map((one) => one.line)).toEqual([1, 4, 5])
  expect(texts(await all('a\ufeffb\n\ufeffc\n'))).toEqual(['a\ufeffb', '\ufeffc'])
})

test('nothing, or only blank lines, is no line', async () => {
  for (const text of ['', '\n', '\r\n\r\n', '\ufeff', ' ']) expect(await all(text)).toEqual([])
  expect(texts(await all('a'))).toEqual(['a'])
})

test('gzip is told by its first bytes, also when they come one by one, and in several members', async () => {
  const packed = Buffer.concat([gzipSync('một\nh'), gzipSync('ai\n')])
  for (const size of [1, 2, 5, 1000]) expect(texts(await all(packed, {}, size))).toEqual(['một', 'hai'])
})

test('a line that is not UTF-8 is refused alone', async () => {
  const found = await all(Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc3, 0x28, 10]), Buffer.from('b\n')]))
  expect(texts(found)).toEqual(['a', 'refused: the line is not valid UTF-8', 'b'])
})

test('a line over the limit is refused alone, and the limit itself is not', async () => {
  const found = await all(`${'a'.repeat(10)}\n${'b'.repeat(11)}\nc\n${'d'.repeat(50)}`, { lineBytes: 10 })
  expect(texts(found)).toEqual(['a'.repeat(10), 'refused: the line is longer than 10 bytes', 'c', 'refused: the line is longer than 10 bytes'])
})

test('UTF-16 is refused with advice', async () => {
  await expect(all(Buffer.from('\ufeffa\n', 'utf16le'))).rejects.toThrow(/UTF-16.*save it as UTF-8/)
})

const thousand = Array.from({ length: 1000 }, (_, n) => `${n} ${'ế'.repeat(n % 40)}`)

test('cut-off gzip gives out its whole lines, then says where it was cut', async () => {
  const packed = gzipSync(thousand.join('\n'))
  for (const part of [0.3, 0.7, 0.999]) {
    const found: string[] = []
    const reading = async () => {
      for await (const one of readLines(pieces(packed.subarray(0, Math.floor(packed.length * part)), 500))) if ('text' in one) found.push(one.text)
    }
    await expect(reading()).rejects.toThrow(LinesError)
    await expect(all(packed.subarray(0, Math.floor(packed.length * part)))).rejects.toThrow(
      new RegExp(`^the gzip data is cut off after line ${found.length} \\(byte \\d+ of the text\\)`),
    )
    expect(found.length).toBeGreaterThan(thousand.length * part * 0.5)
    expect(found).toEqual(thousand.slice(0, found.length))
  }
})

test('damaged gzip says so', async () => {
  const packed = gzipSync(thousand.join('\n'))
  packed.fill(0xff, packed.length / 2, packed.length / 2 + 40)
  await expect(all(packed, {}, 100)).rejects.toThrow(/^the gzip data is damaged after line \d+/)
})

test('a fault of the stream itself passes through', async () => {
  const broken = async function* () {
    yield Buffer.from('a\n')
    throw new Error('EIO')
  }
  await expect(
    (async () => {
      for await (const one of readLines(broken())) expect(one.line).toBe(1)
    })(),
  ).rejects.toThrow('EIO')
})

test('reading goes on after any line, plain or packed', async () => {
  const text = '\ufeffa\r\n\nbế\n\n\nc\nd'
  const found = await all(text)
  for (const [index, one] of found.entries())
    for (const bytes of [Buffer.from(text), gzipSync(text)])
      for (const size of [1, 4, 100]) expect(await all(bytes, { after: { line: one.line, offset: one.end } }, size)).toEqual(found.slice(index + 1))
  await expect(all('a\n', { after: { line: 9, offset: 99 } })).rejects.toThrow(/another file/)
})

test('however the bytes are cut, the lines are the same', async () => {
  const text = fc.array(fc.constantFrom('a', 'ế', '🌉', '\n', '\r\n', ' ', '\r', '"')).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (source, size, packed) => {
      const expected = source
        .split('\n')
        .map((one) => one.replace(/\r$/, ''))
        .filter((one) => one.trim())
      expect(texts(await all(packed ? gzipSync(source) : source, {}, size))).toEqual(expected)
    }),
  )
})

test('memory stays flat over a long stream and over an endless line', async () => {
  const block = Buffer.from(`${JSON.stringify({ uri: 'urn:x', value: 'ế'.repeat(1000) })}\n`.repeat(20))
  const endless = Buffer.alloc(1 << 20, 97)
  let most = 0
  let lines = 0
  const source = async function* () {
    for (let n = 0; n < 2000; n++) yield block
    for (let n = 0; n < 100; n++) {
      yield endless
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      most = Math.max(most, heapUsed + arrayBuffers - before)
    }
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const before = heapUsed + arrayBuffers
  let last: Line | RefusedLine | undefined
  // packed as well: 200 MB that unpack from about a hundredth
  for await (const one of readLines(Readable.from(source()).pipe(createGzip({ level: 1 })))) {
    lines += 1
    last = one
  }
  expect(lines).toBe(2000 * 20 + 1)
  expect(last).toMatchObject({ refused: expect.stringContaining('5000000') })
  expect(most).toBeLessThan(100e6)
})
