import { expect, test } from 'vitest'
import { readFace, renameFace, widthOf, withEqualWidths } from './opentype.ts'

/** A font of two letters, made by hand: A (600 wide) and Ẵ (U+1EB4, 700 wide), 1000 units to the em. */
function smallFont(): Buffer {
  const table = (...words: number[]) => {
    const bytes = Buffer.alloc(words.length * 2)
    for (const [index, word] of words.entries()) bytes.writeUInt16BE(word & 0xffff, index * 2)
    return bytes
  }
  const head = Buffer.alloc(54)
  head.writeUInt16BE(1000, 18)
  const hhea = Buffer.alloc(36)
  hhea.writeInt16BE(900, 4)
  hhea.writeInt16BE(-250, 6)
  hhea.writeInt16BE(30, 8)
  hhea.writeUInt16BE(3, 34)
  // cmap: one subtable of format 4 with the segments A, Ẵ and the closing one.
  const cmap = table(0, 1, 3, 1, 0, 12, 4, 40, 0, 6, 4, 1, 2, 0x41, 0x1eb4, 0xffff, 0, 0x41, 0x1eb4, 0xffff, 1 - 0x41, 2 - 0x1eb4, 1, 0, 0, 0)
  const tables: [string, Buffer][] = [
    ['cmap', cmap],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', table(500, 0, 600, 10, 700, 20)],
    ['maxp', table(0, 0x5000, 3)],
    // The copyright “C”, and an old family name “S”.
    ['name', table(0, 2, 30, 3, 1, 0x409, 0, 2, 0, 3, 1, 0x409, 1, 2, 2, 0x43, 0x53)],
  ]
  const header = Buffer.alloc(12 + 16 * tables.length)
  header.writeUInt32BE(0x00010000)
  header.writeUInt16BE(tables.length, 4)
  let offset = header.length
  tables.forEach(([tag, bytes], index) => {
    header.write(tag, 12 + 16 * index, 'latin1')
    header.writeUInt32BE(offset, 12 + 16 * index + 8)
    header.writeUInt32BE(bytes.length, 12 + 16 * index + 12)
    offset += bytes.length
  })
  return Buffer.concat([header, ...tables.map(([, bytes]) => bytes)])
}

test('line metrics, letters and their widths are read', () => {
  const face = readFace(smallFont())
  expect(face).toMatchObject({ unitsPerEm: 1000, ascent: 900, descent: 250, lineGap: 30 })
  expect(face.codePoints()).toEqual([0x41, 0x1eb4])
  expect([face.advance(0x41), face.advance(0x1eb4), face.advance(0x42)]).toEqual([600, 700, undefined])
  expect(widthOf('AẴB', [face], () => 2)).toBeCloseTo(3.3)
})

test('a renamed font is the same font, with its copyright and licence but without the old name', () => {
  const renamed = renameFace(smallFont(), 'Cầu Nối A')
  expect(readFace(renamed).advance(0x1eb4)).toBe(700)
  const text = renamed
    .subarray(renamed.length - 200)
    .swap16()
    .toString('utf16le')
  expect(text).toMatch(/CCầu Nối ACầuNốiACầu Nối ACầuNốiASIL Open Font License 1\.1https:/)
})

test('letters are made equally wide with their drawing in the middle', () => {
  const equal = withEqualWidths(smallFont(), 800)
  const face = readFace(equal)
  expect([face.advance(0x41), face.advance(0x1eb4)]).toEqual([800, 800])
  const bearings = Buffer.alloc(12)
  for (const [index, word] of [800, 150, 800, 110, 800, 70].entries()) bearings.writeUInt16BE(word, index * 2)
  expect(equal.includes(bearings)).toBe(true)
})

test('what is no font is refused in a sentence', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('wOF2............')]) expect(() => readFace(bytes)).toThrow(/not an uncompressed OpenType font/)
  const bare = Buffer.alloc(12)
  bare.writeUInt32BE(0x00010000)
  expect(() => readFace(bare)).toThrow('The font has no table “head”')
})
