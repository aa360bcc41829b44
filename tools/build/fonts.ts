import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Face, readFace, renameFace, widthOf, withEqualWidths } from '../../src/standards/opentype.ts'

/** The newspaper's type, cut to what it prints. Why these faces and this cut: docs/decisions/0003-fonts.md. */

type Slice = 'latin' | 'vietnamese' | 'latin-ext'
type FaceSource = {
  name: string
  family: string
  weight: string
  style: 'normal' | 'italic'
  files: string
  axes?: Record<string, { min: number; max: number }>
}

const serifFiles = '@fontsource-variable/source-serif-4/files/source-serif-4-SLICE-wght'
const sansFiles = '@fontsource/be-vietnam-pro/files/be-vietnam-pro-SLICE'
const wght = { wght: { min: 400, max: 700 } }

const faces: readonly FaceSource[] = [
  { name: 'serif', family: 'CN Serif', weight: '400 700', style: 'normal', files: `${serifFiles}-normal.woff2`, axes: wght },
  { name: 'serif-italic', family: 'CN Serif', weight: '400 700', style: 'italic', files: `${serifFiles}-italic.woff2`, axes: wght },
  { name: 'sans', family: 'CN Sans', weight: '400 500', style: 'normal', files: `${sansFiles}-500-normal.woff2` },
  { name: 'sans-bold', family: 'CN Sans', weight: '600 700', style: 'normal', files: `${sansFiles}-700-normal.woff2` },
]

/** `CN Figures`: the sans serif's figures, equally wide. Stands before `CN Sans` in tables. */
const figures = [
  { name: 'figures', face: 'sans', weight: '400 500' },
  { name: 'figures-bold', face: 'sans-bold', weight: '600 700' },
] as const
const digitLetters: ReadonlySet<string> = new Set('0123456789')

const slices: readonly Slice[] = ['latin', 'vietnamese', 'latin-ext']

/** Layout features that the pages or the languages need. Small capitals, old-style figures and alternates are left out. */
const features = ['kern', 'liga', 'mark', 'mkmk', 'locl', 'ccmp', 'calt', 'tnum', 'lnum']

const between = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step))

/** The letters of each slice; a letter stands in one of them only. */
export const letters: Record<Slice, ReadonlySet<string>> = (() => {
  const latin = new Set([...between(0x20, 0x7e), ...between(0xa0, 0xff), ...'ıŒœʻʼˆ˚˜–—―‘’‚“”„•…′″‹›⁄€™−↑↓', ...between(0x2002, 0x200b), '\u202f'])
  const vietnamese = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', ...'ĂăĐđĨĩŨũƠơƯư₫', ...between(0x1ea0, 0x1ef9)])
  // Names from elsewhere, Erdoğan or Łódź, and Pinyin: fetched only by a page that has one.
  const extended = [...between(0x100, 0x17f), ...between(0x1cd, 0x1dc), ...between(0x218, 0x21b)]
  return { latin, vietnamese, 'latin-ext': new Set(extended.filter((letter) => !latin.has(letter) && !vietnamese.has(letter))) }
})()

/** A sentence or two of our own that stands for all Vietnamese text when widths are compared. */
const sample =
  'Sáng nay, tại Hà Nội, hai nước đã ký bản ghi nhớ về hợp tác cảng biển và đào tạo nghề, với mục tiêu đưa kim ngạch thương mại lên mười tỉ đô la trong năm tới. ' +
  'Người phát ngôn cho biết các bên sẽ họp lại vào quý sau để kiểm điểm từng việc đã hứa, việc nào xong, việc nào còn chậm và vì sao. ' +
  'Doanh nghiệp địa phương mong thủ tục ở cửa khẩu được rút ngắn; nông dân chờ đường vận chuyển trái cây mở rộng thêm. ' +
  '“Chúng tôi sẽ công bố kết quả cho mọi người cùng xem”, bà nói thêm.'

type LocalFace = { weight: string; style: 'normal' | 'italic'; names: readonly string[]; width: number }
type LocalFamily = { like: 'CN Serif' | 'CN Sans'; family: string; faces: readonly LocalFace[] }

/**
 * Fonts that readers' machines have, best first. `width`: the mean advance of a letter of `sample` in em, measured with
 * `widthOf` in Liberation (as wide as Times New Roman and Arial), Gelasio (as wide as Georgia), Noto and Roboto.
 */
const localFamilies: readonly LocalFamily[] = [
  {
    like: 'CN Serif',
    family: 'CN Serif Fallback',
    faces: [
      { weight: '400 500', style: 'normal', names: ['Georgia'], width: 0.4498 },
      { weight: '600 700', style: 'normal', names: ['Georgia Bold', 'Georgia-Bold'], width: 0.5198 },
      { weight: '400 700', style: 'italic', names: ['Georgia Italic', 'Georgia-Italic'], width: 0.4591 },
    ],
  },
  {
    like: 'CN Serif',
    family: 'CN Serif Fallback Noto',
    faces: [
      { weight: '400 500', style: 'normal', names: ['Noto Serif', 'NotoSerif', 'NotoSerif-Regular'], width: 0.4894 },
      { weight: '600 700', style: 'normal', names: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.5185 },
      { weight: '400 700', style: 'italic', names: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.4769 },
    ],
  },
  {
    like: 'CN Serif',
    family: 'CN Serif Fallback Times',
    faces: [
      { weight: '400 500', style: 'normal', names: ['Times New Roman', 'Liberation Serif'], width: 0.4132 },
      { weight: '600 700', style: 'normal', names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'], width: 0.437 },
      { weight: '400 700', style: 'italic', names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic'], width: 0.4144 },
    ],
  },
  {
    like: 'CN Sans',
    family: 'CN Sans Fallback Roboto',
    faces: [
      { weight: '400 500', style: 'normal', names: ['Roboto', 'Roboto-Regular'], width: 0.4546 },
      { weight: '600 700', style: 'normal', names: ['Roboto Bold', 'Roboto-Bold'], width: 0.4605 },
    ],
  },
  {
    like: 'CN Sans',
    family: 'CN Sans Fallback Noto',
    faces: [
      { weight: '400 500', style: 'normal', names: ['Noto Sans', 'NotoSans', 'NotoSans-Regular'], width: 0.4846 },
      { weight: '600 700', style: 'normal', names: ['Noto Sans Bold', 'NotoSans-Bold'], width: 0.5145 },
    ],
  },
  {
    like: 'CN Sans',
    family: 'CN Sans Fallback',
    faces: [
      { weight: '400 500', style: 'normal', names: ['Arial', 'ArialMT', 'Liberation Sans'], width: 0.4564 },
      { weight: '600 700', style: 'normal', names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], width: 0.4906 },
    ],
  },
]

/** Chinese is read in the machine's own fonts; quotation marks and dashes too, which is why Han fonts come first there. */
const hanSerif = `'Noto Serif CJK SC','Noto Serif SC','Source Han Serif SC','Songti SC',SimSun,serif`
const hanSans = `'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif`

const quote = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(',')
const stackOf = (like: string): string => quote([like, ...localFamilies.filter((one) => one.like === like).map((one) => one.family)])

/** The custom properties of the type with our own fonts: `--serif`, `--sans`, and `--figures` for tables and charts. */
export const stacks = `:root{--serif:${stackOf('CN Serif')},serif;--sans:${stackOf('CN Sans')},sans-serif;--figures:'CN Figures',${stackOf('CN Sans')},sans-serif}`

/** The same with what the machine has: nothing is fetched. */
export const liteStacks = `:root{--serif:'Noto Serif',Georgia,'Times New Roman',serif;--sans:'Noto Sans',Roboto,system-ui,Arial,sans-serif;--figures:var(--sans)}`

/** The stacks of Chinese pages, in the place of the others: everything is set in what the machine has, but for figures. */
export const hanStacks = `:root{--serif:${hanSerif};--sans:${hanSans};--figures:'CN Figures',${hanSans}}`

/** A set of letters as a CSS `unicode-range`. */
export function unicodeRange(set: ReadonlySet<string>): string {
  const points = [...set].map((letter) => letter.codePointAt(0) as number).sort((left, right) => left - right)
  const hex = (point: number): string => point.toString(16).toUpperCase()
  const ranges: string[] = []
  for (let index = 0; index < points.length; ) {
    let end = index
    while (points[end + 1] === (points[end] as number) + 1) end++
    const [first, last] = [points[index] as number, points[end] as number]
    ranges.push(first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)
    index = end + 1
  }
  return ranges.join(',')
}

const percent = (part: number, steps = 100): string => `${Math.round(part * steps * 100) / steps}%`

function localRule(family: LocalFamily, local: LocalFace, ours: Face, width: number): string {
  const scale = width / local.width
  return (
    `@font-face{font-family:'${family.family}';font-style:${local.style};font-weight:${local.weight};src:${local.names.map((name) => `local('${name}')`).join(',')};` +
    `size-adjust:${percent(scale, 10)};ascent-override:${percent(ours.ascent / ours.unitsPerEm / scale, 1)};` +
    // Where a line has a height of its own, these move its letters by less than a tenth of a pixel for a half per cent.
    `descent-override:${percent(ours.descent / ours.unitsPerEm / scale, 1)};line-gap-override:${percent(ours.lineGap / ours.unitsPerEm / scale, 1)}}`
  )
}

export type CutFonts = {
  /** Every file for readers, by name (`serif-latin`), as WOFF2. */
  web: Map<string, Buffer>
  /** Every file for share cards, by its family's name (`card-serif-latin`), as TrueType. */
  card: Map<string, Buffer>
  /** The `@font-face` rules, once it is known where the files lie. */
  rules(url: (name: string) => string): string
}

/** Cuts all faces. Takes some seconds of one core. */
export async function cutFonts(root: string): Promise<CutFonts> {
  const { default: subsetFont } = await import('subset-font')
  const read = (face: FaceSource, slice: Slice): Buffer => readFileSync(join(root, 'node_modules', face.files.replace('SLICE', slice)))
  // The second pass only packs: it keeps every letter, and the records of copyright and licence.
  const packed = (font: Buffer, family: string): Promise<Buffer> =>
    subsetFont(renameFace(font, family), undefined, { targetFormat: 'woff2', keepAllGlyphs: true, preserveNameIds: [0, 13, 14] })
  const web = new Map<string, Buffer>()
  for (const face of faces)
    for (const slice of slices) {
      const options = { keepFeatures: features, noHinting: true, ...(face.axes && { variationAxes: face.axes }) }
      const cut = await subsetFont(read(face, slice), [...letters[slice]].join(''), { targetFormat: 'truetype', ...options })
      web.set(`${face.name}-${slice}`, await packed(cut, face.family))
    }
  // Be Vietnam Pro has proportional figures only; tables and charts need figures that stand below each other.
  for (const { name, face } of figures) {
    const digits = await subsetFont(read(faces.find((one) => one.name === face) as FaceSource, 'latin'), [...digitLetters].join(''), {
      targetFormat: 'truetype',
      keepFeatures: [],
      noHinting: true,
    })
    web.set(name, await packed(withEqualWidths(digits, readFace(digits).advance(0x30) as number), 'CN Figures'))
  }

  const atWeight = async (face: FaceSource, slice: Slice, weight: number): Promise<Buffer> =>
    subsetFont(read(face, slice), [...letters[slice]].join(''), {
      targetFormat: 'truetype',
      keepFeatures: features,
      ...(face.axes && { variationAxes: { wght: weight } }),
    })
  const [serif, italic, sans, bold] = faces as readonly [FaceSource, FaceSource, FaceSource, FaceSource]
  const measured = async (face: FaceSource, weight: number) => {
    const parts = [readFace(await atWeight(face, 'latin', weight)), readFace(await atWeight(face, 'vietnamese', weight))] as const
    return { face: parts[0], width: widthOf(sample, parts) / [...sample].length }
  }
  const ours: Record<string, { face: Face; width: number }> = {
    // Headlines stand between 600 and 700.
    'CN Serif normal 400 500': await measured(serif, 400),
    'CN Serif normal 600 700': await measured(serif, 650),
    'CN Serif italic 400 700': await measured(italic, 400),
    'CN Sans normal 400 500': await measured(sans, 500),
    'CN Sans normal 600 700': await measured(bold, 700),
  }

  const card = new Map<string, Buffer>()
  for (const [name, face, weight] of [
    ['serif', serif, 600],
    ['sans', sans, 500],
  ] as const)
    for (const slice of slices) card.set(`card-${name}-${slice}`, renameFace(await atWeight(face, slice, weight), `card-${name}-${slice}`))

  const rules = (url: (name: string) => string): string => {
    let css = ''
    for (const face of faces)
      for (const slice of slices)
        css +=
          `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};font-display:swap;` +
          `src:url(${url(`${face.name}-${slice}`)})format('woff2');unicode-range:${unicodeRange(letters[slice])}}`
    for (const { name, weight } of figures)
      css +=
        `@font-face{font-family:'CN Figures';font-style:normal;font-weight:${weight};font-display:swap;` +
        `src:url(${url(name)})format('woff2');unicode-range:${unicodeRange(digitLetters)}}`
    for (const family of localFamilies)
      for (const local of family.faces) {
        const own = ours[`${family.like} ${local.style} ${local.weight}`]
        if (own) css += localRule(family, local, own.face, own.width)
      }
    return css
  }
  return { web, card, rules }
}
