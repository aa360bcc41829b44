import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Context, inTransaction } from '../platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../platform/testing.ts'
import { addPicture, deleteDemoAssets, deleteFiles, type NewPicture, readPictures, readRendition } from './index.ts'
import { mediaModule } from './module.ts'
import { originalPath, renditionsOf } from './originals.ts'
import { cropAround, parseRendition, type Rendition, renditionPath, renditionShapes, renditionWidths } from './renditions.ts'
import { newPicture, pictureBytes } from './testing.ts'

let db: TestDatabase
let data: string
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'caunoi-media-'))
  db = await testDatabase({ data })
})
afterAll(async () => {
  await db.drop()
  rmSync(data, { recursive: true, force: true })
})

const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(db.app, anyone, run)
const add = (picture: NewPicture) => act((ctx) => addPicture(ctx, data, picture))
const added = async (picture: NewPicture): Promise<number> => {
  const outcome = await add(picture)
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#a33b20"/></svg>')

test.each(['png', 'jpeg', 'webp', 'avif'] as const)('a %s picture is taken in and its file kept as it came', async (format) => {
  const bytes = await pictureBytes(format, '#224466')
  const id = await added(newPicture(bytes))
  const [row] = await db.sql<
    { format: string; width: number; height: number; bytes: number; sha256: Buffer }[]
  >`select format, width, height, bytes, sha256 from media.asset where id = ${id}`
  expect(row).toMatchObject({ format, width: 120, height: 80, bytes: bytes.length })
  expect(existsSync(originalPath(data, row?.sha256 as Buffer))).toBe(true)
})

test.each<[string, Buffer]>([
  ['text', Buffer.from('Không phải ảnh')],
  ['nothing', Buffer.alloc(0)],
  ['HTML', Buffer.from('<!doctype html><html><body><svg width="9" height="9"></svg><script>alert(1)</script></body></html>')],
  ['PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ['the beginning of a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
])('%s is no picture', async (_, bytes) => {
  expect(await add(newPicture(bytes))).toEqual({ ok: false, refusal: { kind: 'not-a-picture' } })
})

test('an animation (GIF) is not taken', async () => {
  expect(
    await add(
      newPicture(
        await sharp(await pictureBytes())
          .gif()
          .toBuffer(),
      ),
    ),
  ).toEqual({ ok: false, refusal: { kind: 'not-a-picture' } })
})

test('a drawing (SVG) from outside is refused, one of the demonstration is taken', async () => {
  expect(await add(newPicture(svg))).toEqual({ ok: false, refusal: { kind: 'drawing-not-accepted' } })
  expect((await add(newPicture(svg, { demo: true }))).ok).toBe(true)
})

test('a picture longer than can be shown is refused', async () => {
  const outcome = await add(newPicture(await pictureBytes('png', '#000000', 30_001, 2)))
  expect(outcome).toEqual({ ok: false, refusal: { kind: 'picture-too-large', longestSide: 30_000 } })
})

test('the same bytes are one asset, with the words given last', async () => {
  const bytes = await pictureBytes('png', '#335577')
  const id = await added(newPicture(bytes, { alt: { vi: 'Một', en: 'One' }, caption: {} }))
  expect(await added(newPicture(bytes, { alt: { vi: 'Hai' }, caption: { fr: 'Deux' }, credit: 'Khác' }))).toBe(id)
  expect(await db.sql`select count(*) from media.asset where id = ${id}`).toEqual([{ count: 1 }])
  const pictures = await readPictures(db.sql, [id], ['vi', 'en', 'fr', 'es'])
  expect(Object.fromEntries(pictures.map((one) => [one.language, [one.alt, one.caption, one.credit]]))).toEqual({
    vi: ['Hai', '', 'Khác'],
    en: ['One', '', 'Khác'],
    fr: ['', 'Deux', 'Khác'],
    es: ['', '', 'Khác'],
  })
})

test('a picture of the newsroom stays one, also where the demonstration brings the same bytes', async () => {
  const bytes = await pictureBytes('png', '#999999')
  const id = await added(newPicture(bytes))
  await added(newPicture(bytes, { demo: true }))
  expect(await db.sql`select demo from media.asset where id = ${id}`).toEqual([{ demo: false }])
})

test('who may not add pictures leaves no file', async () => {
  const before = readdirSync(join(data, 'media/originals')).length
  const outcome = await inTransaction(db.app, { accountId: null, name: 'reader', grants: new Set() }, async (ctx) =>
    addPicture(ctx, data, newPicture(await pictureBytes('png', '#010203'))),
  )
  expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  expect(readdirSync(join(data, 'media/originals'))).toHaveLength(before)
})

const shapes = Object.keys(renditionShapes) as (keyof typeof renditionShapes)[]

test('a crop lies inside the picture, has its shape, and holds the subject', () => {
  const side = fc.integer({ min: 2, max: 30_000 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(side, side, share, share, fc.constantFrom(...shapes), (width, height, x, y, shape) => {
      const ratio = renditionShapes[shape]
      const crop = cropAround(width, height, x, y, ratio)
      for (const value of Object.values(crop)) expect(Number.isInteger(value)).toBe(true)
      expect(crop.left).toBeGreaterThanOrEqual(0)
      expect(crop.top).toBeGreaterThanOrEqual(0)
      expect(crop.width).toBeGreaterThanOrEqual(1)
      expect(crop.height).toBeGreaterThanOrEqual(1)
      expect(crop.left + crop.width).toBeLessThanOrEqual(width)
      expect(crop.top + crop.height).toBeLessThanOrEqual(height)
      // As large as it can be, and of its shape but for whole pixels.
      expect(crop.width === width || crop.height === height).toBe(true)
      expect(Math.min(Math.abs(crop.width - crop.height * ratio), Math.abs(crop.height - crop.width / ratio))).toBeLessThanOrEqual(1)
      expect(x * width).toBeGreaterThanOrEqual(crop.left - 1)
      expect(x * width).toBeLessThanOrEqual(crop.left + crop.width + 1)
      expect(y * height).toBeGreaterThanOrEqual(crop.top - 1)
      expect(y * height).toBeLessThanOrEqual(crop.top + crop.height + 1)
    }),
  )
})

test('the address of every size that pages use is read back', () => {
  for (const shape of shapes)
    for (const width of renditionWidths)
      for (const format of ['avif', 'jpg'] as const) {
        const one: Rendition = { assetId: 41, shape, width, format }
        expect(parseRendition(renditionPath(one).slice('/anh/'.length))).toEqual(one)
      }
})

test.each([
  '41-3x2-401.avif',
  '41-3x2-9999.jpg',
  '41-3x2-0.jpg',
  '41-4x3-400.jpg',
  '41-3x2-400.png',
  '41-3x2-400.jpg.exe',
  '-1-3x2-400.jpg',
  '4.1-3x2-400.jpg',
  '../41-3x2-400.jpg',
  '41-3x2-400.AVIF',
  ' 41-3x2-400.jpg',
  '',
  '9'.repeat(16) + '-3x2-400.jpg',
])('no size is made for %j', (name) => expect(parseRendition(name)).toBeUndefined())

test.each(['avif', 'jpg'] as const)('a rendition is really made as %s, kept, and given from disk the second time', async (format) => {
  const id = await added(newPicture(await pictureBytes('png', '#558833', 900, 900)))
  const one: Rendition = { assetId: id, shape: '3x2', width: 400, format }
  const bytes = (await readRendition(db.app, one)) as Buffer
  const made = await sharp(bytes).metadata()
  expect([made.format, made.width, made.height]).toEqual([format === 'avif' ? 'heif' : 'jpeg', 400, 267])
  const kept = join(renditionsOf(data, id), renditionPath(one).slice('/anh/'.length))
  expect(existsSync(kept)).toBe(true)
  rmSync(originalPath(data, (await db.sql<{ sha256: Buffer }[]>`select sha256 from media.asset where id = ${id}`)[0]?.sha256 as Buffer))
  expect(await readRendition(db.app, one)).toEqual(bytes)
})

test('a small picture is not blown up', async () => {
  const id = await added(newPicture(await pictureBytes('jpeg', '#111111', 60, 60)))
  const made = await sharp((await readRendition(db.app, { assetId: id, shape: '1x1', width: 1600, format: 'jpg' })) as Buffer).metadata()
  expect([made.width, made.height]).toEqual([60, 60])
})

test('a picture that a telephone stored lying down is cut as it is seen', async () => {
  const lying = await sharp(await pictureBytes('jpeg', '#774411', 300, 100))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const id = await added(newPicture(lying))
  expect(await db.sql`select width, height from media.asset where id = ${id}`).toEqual([{ width: 100, height: 300 }])
  const made = await sharp((await readRendition(db.app, { assetId: id, shape: '3x2', width: 400, format: 'jpg' })) as Buffer).metadata()
  expect([made.width, made.height]).toEqual([100, 67])
})

test('many readers of one size at once make it once', async () => {
  const id = await added(newPicture(await pictureBytes('png', '#123321')))
  const one: Rendition = { assetId: id, shape: '16x9', width: 400, format: 'jpg' }
  let lookups = 0
  const counted = new Proxy(db.sql, {
    apply(target, self, words) {
      lookups++
      return Reflect.apply(target as never, self, words)
    },
  })
  const all = (await Promise.all(Array.from({ length: 8 }, () => readRendition({ ...db.app, db: counted }, one)))) as Buffer[]
  expect(lookups).toBe(1)
  for (const bytes of all) expect(bytes.equals(all[0] as Buffer)).toBe(true)
  expect(readdirSync(renditionsOf(data, id)).filter((name) => name.startsWith(`${id}-16x9`))).toEqual([`${id}-16x9-400.jpg`])
})

test('there is no size of a picture that there is not', async () => {
  expect(await readRendition(db.app, { assetId: 999_999, shape: '3x2', width: 400, format: 'jpg' })).toBeUndefined()
})

test('taking the demonstration out deletes its originals and all sizes made of them, and no other', async () => {
  const drawing = await added(newPicture(Buffer.from(svg.toString().replace('#a33b20', '#0a0b0c')), { demo: true }))
  const mine = await added(newPicture(await pictureBytes('png', '#abcdef')))
  const size = (assetId: number): Rendition => ({ assetId, shape: '1x1', width: 400, format: 'jpg' })
  for (const id of [drawing, mine]) await readRendition(db.app, size(id))
  const gone = await act((ctx) => deleteDemoAssets(ctx.sql))
  expect(gone.map((one) => one.id)).toContain(drawing)
  await deleteFiles(data, gone)
  expect(await readRendition(db.app, size(drawing))).toBeUndefined()
  for (const { sha256 } of gone) expect(existsSync(originalPath(data, sha256))).toBe(false)
  expect(existsSync(join(renditionsOf(data, mine), `${mine}-1x1-400.jpg`))).toBe(true)
  expect((await db.sql`select from media.asset where id = ${mine}`).length).toBe(1)
})

test('the job makes the sizes that pages ask for first, passes over broken files, and can be run again', async () => {
  const id = await added(newPicture(await pictureBytes('png', '#fedcba')))
  const job = mediaModule.jobs?.[0]
  for (let times = 0; times < 2; times++) await job?.run(db.app, {}, () => false)
  expect(
    readdirSync(renditionsOf(data, id))
      .filter((name) => name.startsWith(`${id}-`))
      .sort(),
  ).toEqual([`${id}-3x2-400.avif`, `${id}-3x2-800.avif`, `${id}-3x2-800.jpg`])
})
