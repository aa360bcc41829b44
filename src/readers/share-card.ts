import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { StartError } from '../platform/errors.ts'
import { escapeHtml } from '../platform/html.ts'
import { cleanLine } from '../platform/text.ts'
import { type Face, readFace, widthOf } from '../standards/opentype.ts'
import { lacquerRed, markShapes, paper } from './icons.ts'

/** What a share card shows. */
export type ShareCard = {
  headline: string
  /** The section's name in the card's language; empty where there is none. */
  section: string
  /** BCP 47, such as `vi` or `zh`. */
  language: string
  /** The newspaper's name as its masthead has it. */
  newspaper: string
  /** Words that every reader of the card must see, such as «Bản trình diễn». */
  notice?: string
  /** The lead picture, JPEG, PNG, WebP or AVIF; its most interesting part is kept. */
  picture?: Buffer
}

/** Pixels; the size that networks and messengers ask for (Open Graph `og:image`, 1.91 : 1). */
export const shareCardSize = { width: 1200, height: 630 }
/** Messengers leave out heavier pictures. */
export const shareCardLimit = 150_000

const ink = '#1c1a17'
const hairline = '#d5cec1'
const margin = 72
const pictureWidth = 420
const footTop = 528
/** No headline is so long; what is longer is no reason to keep the machine busy. */
const mostLetters = 600
/** Of the letter size: stacked marks (Ẵ over ậ) need this much air. */
const lineHeight = 1.25

// --- type ---------------------------------------------------------------------------------------------------------------

type Role = 'serif' | 'sans'
type CardFace = { family: string; face: Face }

const slices = ['latin', 'vietnamese', 'latin-ext'] as const
const fontFolder = join(import.meta.dirname, '../../dist/card-fonts')
const fontFile = (role: Role, slice: string): string => join(fontFolder, `card-${role}-${slice}.ttf`)
const fontFiles = (['serif', 'sans'] as const).flatMap((role) => slices.map((slice) => fontFile(role, slice)))

let loaded: Record<Role, CardFace[]> | undefined
function cardFaces(): Record<Role, CardFace[]> {
  if (loaded) return loaded
  if (!fontFiles.every((file) => existsSync(file))) throw new StartError('The fonts of the share cards are not built: run “npm run build”.')
  const read = (role: Role): CardFace[] =>
    slices.map((slice) => ({ family: `card-${role}-${slice}`, face: readFace(readFileSync(fontFile(role, slice))) }))
  loaded = { serif: read('serif'), sans: read('sans') }
  return loaded
}

/** Fonts of the machine for what ours lack, Chinese above all. */
const systemFamilies: Record<Role, string> = {
  serif: "'Noto Serif CJK SC','Noto Serif SC','Source Han Serif SC','Songti SC','SimSun','Noto Serif','DejaVu Serif','Liberation Serif',serif",
  sans: "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei','Noto Sans','DejaVu Sans','Liberation Sans',sans-serif",
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
/** Marks that Chinese has in common with Latin, but sets a full letter wide. */
const wideInChinese = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026]/

type Setting = { role: Role; language: string }

/** The family of ours that has the whole letter with its marks, or nothing. */
function familyOf(letter: string, { role, language }: Setting): CardFace | undefined {
  if (language.startsWith('zh') && wideInChinese.test(letter)) return undefined
  return cardFaces()[role].find(({ face }) => [...letter].every((one) => face.advance(one.codePointAt(0) as number) !== undefined))
}

type Run = { family: string | undefined; text: string }

/** A line cut into pieces that one font file draws. */
function runsOf(line: string, setting: Setting): Run[] {
  const runs: Run[] = []
  for (const { segment } of graphemes.segment(line)) {
    const family = familyOf(segment, setting)?.family
    const last = runs.at(-1)
    if (last && last.family === family) last.text += segment
    else runs.push({ family, text: segment })
  }
  return runs
}

/** In em. Letters of the machine's fonts are taken for as wide as they may be. */
function measure(text: string, setting: Setting): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    const own = familyOf(segment, setting)
    width += own ? widthOf(segment, [own.face]) : han.test(segment) || wideInChinese.test(segment) ? 1 : /\p{L}/u.test(segment) ? 0.8 : 1.3
  }
  return width
}

/** The line as SVG text. The reader of the file sees NFC only, so that no mark is left to a font without it. */
function textElement(line: string, x: number, y: number, size: number, colour: string, setting: Setting): string {
  const spans = runsOf(line, setting)
    .map(({ family, text }) => `<tspan font-family="${escapeHtml(family ?? systemFamilies[setting.role])}">${escapeHtml(text)}</tspan>`)
    .join('')
  return `<text xml:space="preserve" xml:lang="${escapeHtml(setting.language)}" x="${x}" y="${y}" font-size="${size}" fill="${colour}">${spans}</text>`
}

// --- letters that nobody can draw ---------------------------------------------------------------------------------------

const seen = new Map<string, boolean>()

/** Asks, once for each letter, whether some font of this machine has it: a letter drawn as an empty box is worse than none. */
async function knownToMachine(letters: string[], setting: Setting): Promise<(letter: string) => boolean> {
  const key = (letter: string) => `${setting.role} ${letter}`
  const unknown = [...new Set(letters)].filter((letter) => !seen.has(key(letter))).slice(0, 400)
  if (unknown.length > 0) {
    const cell = 48
    // The first cell holds a letter that no font may have (a noncharacter is not allowed in XML, a private one is).
    const cells = ['\u{10fffd}', ...unknown]
    const columns = 20
    const rows = Math.ceil(cells.length / columns)
    const texts = cells.map((letter, index) => {
      const [x, y] = [(index % columns) * cell + 4, Math.floor(index / columns) * cell + 36]
      return `<text x="${x}" y="${y}" font-size="28" font-family="${escapeHtml(systemFamilies[setting.role])}">${escapeHtml(letter)}</text>`
    })
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * cell}" height="${rows * cell}">${texts.join('')}</svg>`
    const image = await renderAsync(svg, { ...resvgOptions(true), background: '#ffffff' })
    const pixels = image.pixels
    const drawing = (index: number): string => {
      const [left, top] = [(index % columns) * cell, Math.floor(index / columns) * cell]
      const lines = Array.from({ length: cell }, (_, row) =>
        pixels.subarray(((top + row) * image.width + left) * 4, ((top + row) * image.width + left + cell) * 4),
      )
      return Buffer.concat(lines).toString('latin1')
    }
    const none = drawing(0)
    const blank = '\u00ff'.repeat(cell * cell * 4)
    unknown.forEach((letter, index) => {
      const drawn = drawing(index + 1)
      seen.set(key(letter), drawn !== none && drawn !== blank)
    })
    if (seen.size > 20_000) seen.clear()
  }
  return (letter) => seen.get(key(letter)) === true
}

/**
 * The text as it can be drawn here: composed (NFC), without letters that no font has.
 * @returns `undefined` where so much is missing that the rest would make no sense
 */
async function drawableText(text: string, setting: Setting): Promise<{ text: string; system: boolean } | undefined> {
  const letters = [...graphemes.segment(cleanLine(text).replace(/\p{Noncharacter_Code_Point}/gu, ''))]
    .map(({ segment }) => segment)
    .slice(0, mostLetters)
  const foreign = letters.filter((letter) => letter !== ' ' && !familyOf(letter, setting))
  if (foreign.length === 0) return { text: letters.join(''), system: false }
  const known = await knownToMachine(foreign, setting)
  const missing = foreign.filter((letter) => !known(letter))
  const words = letters.filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  if (missing.filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length > words.length / 20) return undefined
  const left = letters.filter((letter) => letter === ' ' || familyOf(letter, setting) || known(letter)).join('')
  return { text: cleanLine(left), system: foreign.length > missing.length }
}

// --- lines --------------------------------------------------------------------------------------------------------------

/** Pieces between which a line may end; a space that ends a line is not printed. */
export function breakableParts(text: string): string[] {
  const parts: string[] = []
  let part = ''
  const letters = [...graphemes.segment(text)].map(({ segment, index }) => ({ letter: segment, end: index + segment.length }))
  // Chinese words stay whole: ICU knows them by its dictionary.
  const wordEnds = han.test(text) ? new Set([...chineseWords.segment(text)].map(({ segment, index }) => index + segment.length)) : undefined
  letters.forEach(({ letter, end }, index) => {
    part += letter
    const next = letters[index + 1]?.letter
    if (next === undefined) return
    // A dash ends a line, it does not begin one; quotation marks and signs stay with their words.
    const isSpaceBreak = letter === ' ' && !/^[–—»!?:;…%]/.test(next) && !/[«“‘(]$/.test(part.trimEnd())
    const isHanBreak =
      wordEnds?.has(end) === true &&
      (han.test(letter) || han.test(next)) &&
      next !== ' ' &&
      letter !== next &&
      !/^[、。，．：；！？）》」』】〉〕”’…—·\u2014]/.test(next) &&
      !/[（《「『【〈〔“‘]$/.test(letter) &&
      !(/[\p{L}\p{N}]/u.test(letter) && /[-'’.,]/.test(next))
    if (!isSpaceBreak && !isHanBreak) return
    parts.push(part)
    part = ''
  })
  if (part) parts.push(part)
  return parts
}

/** Lines filled one after the other; `undefined` when one part alone is wider than the line. */
function fill(parts: readonly string[], width: number, widthOfText: (text: string) => number): string[] | undefined {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line && widthOfText((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
    if (widthOfText(line.trimEnd()) > width) return undefined
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

/**
 * Breaks a text into as few lines as the width allows, and these as equal as they get.
 * @param width in the unit of `widthOfText`
 * @returns `undefined` when a word alone is wider than the line
 */
export function balancedLines(text: string, width: number, widthOfText: (text: string) => number): string[] | undefined {
  const parts = breakableParts(text)
  const cache = new Map<string, number>()
  const cached = (piece: string): number => {
    const known = cache.get(piece)
    if (known !== undefined) return known
    const fresh = widthOfText(piece)
    cache.set(piece, fresh)
    return fresh
  }
  let best = fill(parts, width, cached)
  if (!best) return undefined
  const count = best.length
  let [low, high] = [width / (count + 1), width]
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    const lines = fill(parts, middle, cached)
    if (lines && lines.length <= count) {
      best = lines
      high = middle
    } else low = middle
  }
  return best
}

type Headline = { lines: string[]; size: number }

/** The largest headline that fits: few lines of large letters for a short one, more and smaller for a long one. */
export function layOutHeadline(text: string, box: { width: number; height: number }, widthInEm: (text: string) => number, largest: number): Headline {
  for (let size = largest; size >= 24; size -= 2) {
    const lines = balancedLines(text, box.width / size, widthInEm)
    const most = size >= 68 ? 3 : size >= 58 ? 4 : size >= 46 ? 5 : 12
    if (lines && lines.length <= most && lines.length * size * lineHeight <= box.height) return { lines, size }
  }
  // Longer than any headline, or one endless word: it is broken anywhere and, at the very end, cut.
  const size = 24
  const lines: string[] = []
  let line = ''
  for (const { segment } of graphemes.segment(text)) {
    if (widthInEm(line + segment) > box.width / size) {
      lines.push(line.trim())
      line = ''
    }
    line += segment
  }
  if (line.trim()) lines.push(line.trim())
  const most = Math.floor(box.height / (size * lineHeight))
  if (lines.length > most) {
    lines.length = most
    lines[most - 1] = `${[...(lines[most - 1] ?? '')].slice(0, -3).join('').trimEnd()}…`
  }
  return { lines, size }
}

/** A size at which one line of text fits, from `size` downwards; shorter than that it is cut. */
function fitLine(text: string, width: number, size: number, setting: Setting): { text: string; size: number; width: number } {
  const em = measure(text, setting)
  const fitted = Math.max(18, Math.min(size, Math.floor(width / Math.max(em, 0.01))))
  if (em * fitted <= width) return { text, size: fitted, width: em * fitted }
  let cut = ''
  for (const { segment } of graphemes.segment(text)) {
    if (measure(`${cut + segment}…`, setting) * fitted > width) break
    cut += segment
  }
  const short = `${cut.trimEnd()}…`
  return { text: short, size: fitted, width: measure(short, setting) * fitted }
}

// --- card ---------------------------------------------------------------------------------------------------------------

const resvgOptions = (system: boolean): ResvgRenderOptions => ({
  font: { fontFiles, loadSystemFonts: system, defaultFontFamily: 'card-serif-latin' },
})

/**
 * Draws the picture that networks and messengers show for a page: 1200 × 630 pixels, JPEG, at most 150 kB.
 * Letters that no font of this machine has are left out; a headline that has too many of them gives way to the masthead.
 * @throws StartError when the fonts are not built, Error when the picture cannot be read
 */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  const { width, height } = shareCardSize
  const right = card.picture ? width - pictureWidth - 48 : width - margin
  const room = right - margin
  const serif: Setting = { role: 'serif', language: card.language }
  const sans: Setting = { role: 'sans', language: card.language }
  const [headline, section, notice, newspaper] = [
    await drawableText(card.headline, serif),
    await drawableText(card.section, sans),
    card.notice === undefined ? undefined : await drawableText(card.notice, sans),
    await drawableText(card.newspaper, serif),
  ]
  const system = [headline, section, notice, newspaper].some((text) => text?.system)
  const hasHeadline = headline !== undefined && headline.text !== ''
  const shapes: string[] = []

  if (hasHeadline) {
    let top = 64
    if (section?.text) {
      const line = fitLine(section.text, room, 30, sans)
      shapes.push(textElement(line.text, margin, 98, line.size, lacquerRed, sans))
      top = 124
    }
    const box = { width: room, height: footTop - 28 - top }
    const em = (text: string) => measure(text, serif)
    let set = layOutHeadline(headline.text, box, em, card.picture ? 68 : 84)
    const drawn = ({ lines, size }: Headline) => {
      const air = size * (lineHeight - 1)
      return lines.map((line, index) => textElement(line, margin, round(top + size * 0.95 + air / 2 + index * size * lineHeight), size, ink, serif))
    }
    // The machine's own fonts may be wider than we took them for: then the drawing itself is measured.
    for (let attempt = 0; system && attempt < 4; attempt++) {
      const extent = new Resvg(frame(drawn(set).join('')), resvgOptions(true)).getBBox()
      if (!extent || extent.x + extent.width <= right + 1) break
      const narrower = (box.width * box.width) / (extent.x + extent.width - margin) - 4
      set = layOutHeadline(headline.text, { ...box, width: narrower }, em, set.size)
    }
    shapes.push(...drawn(set))
  } else {
    const line = fitLine(newspaper?.text ?? '', room - 190, 104, serif)
    shapes.push(`<g transform="translate(${margin} 196) scale(2.5)">${markShapes}</g>`)
    shapes.push(textElement(line.text, margin + 190, 312, line.size, ink, serif))
  }

  shapes.push(`<path fill="${hairline}" d="M${margin} ${footTop}H${right}V${footTop + 2}H${margin}Z"/>`)
  let footRoom = room
  if (notice?.text) {
    const label = fitLine(notice.text, room * 0.6, 24, sans)
    const left = right - label.width - 32
    shapes.push(
      `<path fill="none" stroke="${lacquerRed}" stroke-width="2" d="M${round(left)} ${footTop + 25}H${right - 1}V${footTop + 69}H${round(left)}Z"/>`,
    )
    shapes.push(textElement(label.text, round(left + 16), footTop + 55, label.size, lacquerRed, sans))
    footRoom = left - margin - 24
  }
  if (hasHeadline) {
    const line = fitLine(newspaper?.text ?? '', footRoom - 62, 36, serif)
    shapes.push(`<g transform="translate(${margin} ${footTop + 20}) scale(0.78)">${markShapes}</g>`)
    shapes.push(textElement(line.text, margin + 64, footTop + 59, line.size, ink, serif))
  }

  const image = await renderAsync(frame(shapes.join('')), { ...resvgOptions(system), background: paper })
  const raw = { width: image.width, height: image.height, channels: 4 } as const
  const picture = card.picture && (await cropped(card.picture, pictureWidth, height))
  for (let quality = 88; ; quality -= 8) {
    let drawing = sharp(image.pixels, { raw }).flatten({ background: paper })
    if (picture) drawing = drawing.composite([{ input: picture, left: width - pictureWidth, top: 0 }])
    const jpeg = await drawing.jpeg({ quality, mozjpeg: true, chromaSubsampling: quality > 60 ? '4:4:4' : '4:2:0' }).toBuffer()
    if (jpeg.length <= shareCardLimit || quality <= 24) return jpeg
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

const frame = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${shareCardSize.width}" height="${shareCardSize.height}">${shapes}</svg>`

async function cropped(picture: Buffer, width: number, height: number): Promise<Buffer> {
  try {
    return await sharp(picture)
      .rotate()
      .flatten({ background: paper })
      .resize(width, height, { fit: 'cover', position: 'attention' })
      .png({ compressionLevel: 1 })
      .toBuffer()
  } catch (cause) {
    throw new Error('The picture of the share card cannot be read: give a JPEG, PNG, WebP or AVIF file.', { cause })
  }
}
