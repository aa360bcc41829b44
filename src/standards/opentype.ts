/**
 * What a page and a share card need to know of a font file: its line metrics, how wide its letters are and which it has.
 * Reads the tables `head`, `hhea`, `hmtx`, `cmap` (formats 4 and 12) of an uncompressed OpenType file (ISO/IEC 14496-22).
 */

/** One font file, measured in font units (`unitsPerEm` of them are one em). */
export type Face = {
  unitsPerEm: number
  ascent: number
  /** Below the base line, as a positive number. */
  descent: number
  lineGap: number
  /** How far the pen moves after this letter, in font units; `undefined` where the font has no such letter. */
  advance(codePoint: number): number | undefined
  /** All letters that the font has, ascending. */
  codePoints(): number[]
}

type Table = { offset: number; length: number }

function tablesOf(view: DataView): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  return tables
}

const viewOf = (font: Uint8Array): DataView => new DataView(font.buffer, font.byteOffset, font.byteLength)

const notOpenType = 'This is not an uncompressed OpenType font: convert WOFF and WOFF2 files first.'

function isOpenType(font: Uint8Array): boolean {
  if (font.byteLength < 12) return false
  return [0x00010000, 0x4f54544f, 0x74727565].includes(viewOf(font).getUint32(0))
}

/**
 * Reads an OpenType or TrueType file that is not compressed (`.ttf`, `.otf`; not `.woff2`).
 * @throws Error that says which table is missing or that the file is none of these
 */
export function readFace(font: Uint8Array): Face {
  if (!isOpenType(font)) throw new Error(notOpenType)
  const view = viewOf(font)
  const tables = tablesOf(view)
  const at = (tag: string): number => {
    const table = tables.get(tag)
    if (!table) throw new Error(`The font has no table “${tag}”: it cannot be measured.`)
    return table.offset
  }
  const head = at('head')
  const hhea = at('hhea')
  const hmtx = at('hmtx')
  const metrics = view.getUint16(hhea + 34)
  const glyphs = readCmap(view, at('cmap'))
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: -view.getInt16(hhea + 6),
    lineGap: view.getInt16(hhea + 8),
    advance(codePoint) {
      const glyph = glyphs.get(codePoint)
      return glyph === undefined ? undefined : view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))
    },
    codePoints: () => [...glyphs.keys()].sort((left, right) => left - right),
  }
}

function readCmap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const platform = view.getUint16(cmap + 4 + index * 8)
    const encoding = view.getUint16(cmap + 4 + index * 8 + 2)
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const format = view.getUint16(at)
    if (format === 12) {
      for (let group = 0; group < view.getUint32(at + 12); group++) {
        const [first, last, glyph] = [0, 4, 8].map((skip) => view.getUint32(at + 16 + group * 12 + skip)) as [number, number, number]
        for (let codePoint = first; codePoint <= last; codePoint++) if (glyph + codePoint - first) glyphs.set(codePoint, glyph + codePoint - first)
      }
    } else if (format === 4) {
      const bytes = view.getUint16(at + 6)
      for (let segment = 0; segment < bytes; segment += 2) {
        const last = view.getUint16(at + 14 + segment)
        const first = view.getUint16(at + 16 + bytes + segment)
        const delta = view.getInt16(at + 16 + 2 * bytes + segment)
        const place = at + 16 + 3 * bytes + segment
        const range = view.getUint16(place)
        for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
          const raw = range === 0 ? codePoint : view.getUint16(place + range + 2 * (codePoint - first))
          const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
          if (glyph) glyphs.set(codePoint, glyph)
        }
      }
    }
  }
  return glyphs
}

/**
 * How wide a text is, in em, letter after letter without kerning: a little too wide rather than too narrow.
 * @param faces asked one after the other for each letter
 * @param otherwise the width in em of a letter that none of them has
 */
export function widthOf(text: string, faces: readonly Face[], otherwise: (codePoint: number) => number = () => 1): number {
  let width = 0
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) as number
    let own: number | undefined
    for (const face of faces) {
      const advance = face.advance(codePoint)
      if (advance === undefined) continue
      own = advance / face.unitsPerEm
      break
    }
    width += own ?? otherwise(codePoint)
  }
  return width
}

/**
 * The same font under another family name (OpenType `name`, records 1, 3, 4 and 6), so that files cut from one face can be
 * told apart, and because a changed font may not bear a reserved name (SIL Open Font License 1.1, clause 3). The copyright
 * stays, and the licence is named (clause 2).
 */
export function renameFace(font: Uint8Array, family: string): Buffer {
  if (!isOpenType(font)) throw new Error(notOpenType)
  const table = tablesOf(viewOf(font)).get('name')
  if (!table) throw new Error('The font has no table “name”: it cannot be renamed.')
  return withTables(font, { name: renamed(Buffer.from(font.buffer, font.byteOffset + table.offset, table.length), family) })
}

/**
 * The same font with every letter equally wide, its drawing in the middle: tabular figures out of proportional ones.
 * For static TrueType outlines, whose place is given by the left side bearing (OpenType `hmtx`).
 * @param width the advance of every letter, in font units
 */
export function withEqualWidths(font: Uint8Array, width: number): Buffer {
  if (!isOpenType(font)) throw new Error(notOpenType)
  const view = viewOf(font)
  const tables = tablesOf(view)
  const [hhea, hmtx, maxp] = [tables.get('hhea'), tables.get('hmtx'), tables.get('maxp')]
  if (!hhea || !hmtx || !maxp || tables.has('fvar'))
    throw new Error('Only a static font with the tables hhea, hmtx and maxp can be made equally wide.')
  const metrics = view.getUint16(hhea.offset + 34)
  const glyphs = view.getUint16(maxp.offset + 4)
  const equal = Buffer.alloc(4 * glyphs)
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const advance = view.getUint16(hmtx.offset + 4 * Math.min(glyph, metrics - 1))
    const bearing = view.getInt16(glyph < metrics ? hmtx.offset + 4 * glyph + 2 : hmtx.offset + 4 * metrics + 2 * (glyph - metrics))
    equal.writeUInt16BE(width, 4 * glyph)
    equal.writeInt16BE(bearing + Math.round((width - advance) / 2), 4 * glyph + 2)
  }
  const header = Buffer.from(Buffer.from(font.buffer, font.byteOffset + hhea.offset, hhea.length))
  header.writeUInt16BE(width, 10)
  header.writeUInt16BE(glyphs, 34)
  return withTables(font, { hmtx: equal, hhea: header })
}

/** The file with some of its tables replaced. */
function withTables(font: Uint8Array, replaced: Record<string, Buffer>): Buffer {
  if (!isOpenType(font)) throw new Error(notOpenType)
  const tables = [...tablesOf(viewOf(font))].map(([tag, table]) => ({
    tag,
    bytes: replaced[tag] ?? Buffer.from(font.buffer, font.byteOffset + table.offset, table.length),
  }))
  const header = Buffer.alloc(12 + 16 * tables.length)
  Buffer.from(font.buffer, font.byteOffset, 12).copy(header)
  const pieces: Buffer[] = [header]
  let offset = header.length
  tables.forEach(({ tag, bytes }, index) => {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    let sum = 0
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
    header.write(tag, 12 + index * 16, 'latin1')
    header.writeUInt32BE(sum, 12 + index * 16 + 4)
    header.writeUInt32BE(offset, 12 + index * 16 + 8)
    header.writeUInt32BE(bytes.length, 12 + index * 16 + 12)
    pieces.push(padded)
    offset += padded.length
  })
  return Buffer.concat(pieces)
}

function renamed(table: Buffer, family: string): Buffer {
  const names = new Map<number, Buffer>()
  const storage = table.readUInt16BE(4)
  for (let record = 6; record < 6 + 12 * table.readUInt16BE(2); record += 12) {
    const [platform, id, length, offset] = [0, 6, 8, 10].map((field) => table.readUInt16BE(record + field)) as [number, number, number, number]
    // Records from 256 on are words of the variation axes; those in between would repeat the old name.
    if (platform === 3 && ([0, 2, 5].includes(id) || id >= 256)) names.set(id, table.subarray(storage + offset, storage + offset + length))
  }
  const plain = family.replaceAll(' ', '')
  const own: [number, string][] = [
    [1, family],
    [3, plain],
    [4, family],
    [6, plain],
    [13, 'SIL Open Font License 1.1'],
    [14, 'https://openfontlicense.org'],
  ]
  for (const [id, name] of own) names.set(id, Buffer.from(name, 'utf16le').swap16())
  const header = Buffer.alloc(6 + 12 * names.size)
  header.writeUInt16BE(names.size, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  const sorted = [...names].sort(([left], [right]) => left - right)
  for (const [index, [id, bytes]] of sorted.entries()) {
    for (const [field, value] of [3, 1, 0x409, id, bytes.length, offset].entries()) header.writeUInt16BE(value, 6 + index * 12 + field * 2)
    offset += bytes.length
  }
  return Buffer.concat([header, ...sorted.map(([, bytes]) => bytes)])
}
