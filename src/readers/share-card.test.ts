import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { balancedLines, breakableParts, drawShareCard, layOutHeadline, type ShareCard, shareCardLimit, shareCardSize } from './share-card.ts'

const root = join(import.meta.dirname, '../..')
// The cards are drawn with the built fonts; nothing happens here when they are up to date.
beforeAll(() => {
  execFileSync(process.execPath, ['tools/build.ts'], { cwd: root, stdio: 'pipe' })
})

const card: ShareCard = { headline: 'Cầu đã thông', section: 'Đối ngoại', language: 'vi', newspaper: 'Cầu Nối', notice: 'Bản trình diễn' }
const monospaced = (text: string): number => [...text].length

const pixelsOf = async (jpeg: Buffer) => sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })

/** How many pixels of a rectangle are clearly darker than paper. */
async function inkIn(jpeg: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const { data } = await sharp(jpeg).extract({ left, top, width, height }).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 200).length
}

test('a card has the size and weight that networks take, with its section in red', async () => {
  const jpeg = await drawShareCard({ ...card, headline: 'Hội nghị tổng kết đối ngoại: “Cầu nối” & kết quả – ưỡn ẵm' })
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...shareCardSize })
  expect(jpeg.length).toBeLessThanOrEqual(shareCardLimit)
  const { data } = await pixelsOf(await sharp(jpeg).extract({ left: 72, top: 68, width: 200, height: 40 }).png().toBuffer())
  let red = 0
  for (let at = 0; at < data.length; at += 3) if ((data[at] as number) > 120 && (data[at + 1] as number) < 80) red++
  expect(red).toBeGreaterThan(200)
})

test.each([
  ['long', 'Việt Nam và các nước láng giềng thống nhất lộ trình mười hai tháng rút ngắn thủ tục ở cửa khẩu, công khai từng mốc để cùng theo dõi'],
  ['one endless word', 'W'.repeat(400)],
  ['capitals with stacked marks', 'ẴẪẨỖỘỰ ĐẶNG '.repeat(8)],
  ['absurdly long', 'Nghiêng ngả '.repeat(400)],
])('a headline never leaves its room: %s', async (_, headline) => {
  const jpeg = await drawShareCard({ ...card, headline })
  expect(await inkIn(jpeg, 1132, 0, 68, 630)).toBe(0)
  expect(await inkIn(jpeg, 0, 0, 66, 630)).toBe(0)
  // Between the headline and the hairline there is air.
  expect(await inkIn(jpeg, 72, 516, 1056, 8)).toBe(0)
  expect(await inkIn(jpeg, 72, 124, 1056, 380)).toBeGreaterThan(1000)
})

test('decomposed text is drawn as composed text', async () => {
  const headline = 'Thủ tướng: “Giữ lời hứa với người dân vùng biển”'
  const composed = await drawShareCard({ ...card, headline })
  expect((await drawShareCard({ ...card, headline: headline.normalize('NFD'), section: card.section.normalize('NFD') })).equals(composed)).toBe(true)
})

test('markup in a text is text, and what XML forbids is left out', async () => {
  const plain = await drawShareCard({ ...card, headline: 'A b B' })
  const markup = await drawShareCard({ ...card, headline: 'A <b>&amp;</b> "B"]]>', section: '</text><script>', notice: "'&'" })
  expect(markup.equals(plain)).toBe(false)
  const dirty = await drawShareCard({ ...card, headline: 'A\u0000\u0007 b\uFFFE\uDC00 B', section: card.section })
  expect(await sharp(dirty).metadata()).toMatchObject(shareCardSize)
})

test('a letter that no font has is left out instead of drawn as a box', async () => {
  const clean = await drawShareCard({ ...card, headline: 'Cầu đã thông từ sáng nay, người dân hai bờ cùng qua lại' })
  const foreign = await drawShareCard({ ...card, headline: 'Cầu đã thông \u{100000} từ sáng nay, người dân hai bờ cùng qua lại' })
  expect(foreign.equals(clean)).toBe(true)
})

test('a headline that cannot be drawn gives way to the masthead', async () => {
  const jpeg = await drawShareCard({ ...card, headline: '\u{100001}\u{100002}\u{100003}', section: '\u{100004}' })
  expect(await inkIn(jpeg, 72, 190, 800, 160)).toBeGreaterThan(5000)
  expect(await inkIn(jpeg, 72, 540, 300, 80)).toBe(0)
})

test('a picture stands at the right, and a file that is none is refused', async () => {
  const picture = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#0a5f38' } })
    .jpeg()
    .toBuffer()
  const jpeg = await drawShareCard({ ...card, headline: 'Bà con xã đảo đón chuyến phà đầu tiên sau bão', picture })
  expect(await inkIn(jpeg, 782, 2, 416, 626)).toBe(416 * 626)
  expect(await inkIn(jpeg, 734, 0, 40, 630)).toBe(0)
  const noise = await sharp({
    create: { width: 1600, height: 1600, channels: 3, background: '#333', noise: { type: 'gaussian', mean: 120, sigma: 90 } },
  })
    .png()
    .toBuffer()
  expect((await drawShareCard({ ...card, picture: noise })).length).toBeLessThanOrEqual(shareCardLimit)
  await expect(drawShareCard({ ...card, picture: Buffer.from('no picture') })).rejects.toThrow(/cannot be read: give a JPEG/)
})

const word = fc.string({ unit: fc.constantFrom(...'aăâđêôơưnghẫợ'), minLength: 1, maxLength: 9 })
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

test('balanced lines lose nothing, keep to the width and are no more than need be', () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 9, max: 60 }), (text, width) => {
      const lines = balancedLines(text, width, monospaced) as string[]
      expect(lines.join(' ')).toBe(text)
      for (const line of lines) expect(monospaced(line)).toBeLessThanOrEqual(width)
      let greedy = 1
      let length = 0
      for (const one of text.split(' ')) {
        if (length > 0 && length + 1 + one.length > width) {
          greedy++
          length = one.length
        } else length += (length > 0 ? 1 : 0) + one.length
      }
      expect(lines.length).toBe(greedy)
    }),
  )
  expect(balancedLines('một hai ba bốn năm sáu', 15, monospaced)).toEqual(['một hai ba', 'bốn năm sáu'])
  expect(balancedLines('nghiêng', 3, monospaced)).toBeUndefined()
})

test('whatever the text, the headline fits its box', () => {
  const box = { width: 600, height: 300 }
  fc.assert(
    fc.property(fc.oneof(sentence, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })), (text) => {
      const { lines, size } = layOutHeadline(text, box, (line) => monospaced(line) * 0.5, 84)
      expect(lines.length * size * 1.25).toBeLessThanOrEqual(box.height)
      for (const line of lines) expect(monospaced(line) * 0.5 * size).toBeLessThanOrEqual(box.width)
    }),
  )
})

test.each([
  ['Gạo – muối', ['Gạo – ', 'muối']],
  ['Lời hứa : « Đúng hẹn »', ['Lời ', 'hứa : ', '« Đúng ', 'hẹn »']],
  ['合作备忘录：“桥梁”', ['合作', '备忘录：', '“桥梁”']],
])('a line may end only where a reader expects it: %s', (text, parts) => {
  expect(breakableParts(text)).toEqual(parts)
})
