import sharp from 'sharp'
import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { keepOriginal } from '../originals.ts'
import { type AssetFormat, setAssetWords, upsertAsset } from '../store.ts'

export type NewPicture = {
  bytes: Buffer
  credit: string
  licence: string
  focal: { x: number; y: number }
  alt: Partial<Record<string, string>>
  caption: Partial<Record<string, string>>
  demo?: boolean
}

const formats: Record<string, AssetFormat> = { svg: 'svg', png: 'png', jpeg: 'jpeg', webp: 'webp', heif: 'avif' }
const longestSide = 30_000

/**
 * Adds a picture to the library: the original is kept as it came, under the hash of its bytes; adding the same bytes
 * again changes only their words. What it is is read from its content, never from a name.
 */
export async function addPicture(ctx: Context, data: string, picture: NewPicture) {
  if (!can(ctx.actor, 'media.add')) return fail({ kind: 'not-allowed' })
  let found: { format: AssetFormat; width: number; height: number }
  try {
    const metadata = await sharp(picture.bytes, { limitInputPixels: 60_000_000 }).metadata()
    const format = formats[metadata.format]
    // HEIC lies in the same container as AVIF, but cannot be shown.
    if (!format || (format === 'avif' && metadata.compression !== 'av1')) return fail({ kind: 'not-a-picture' })
    // A telephone stores a picture lying down and how to turn it: what counts is how it is seen.
    found = { format, ...metadata.autoOrient }
  } catch {
    return fail({ kind: 'not-a-picture' })
  }
  if (found.width > longestSide || found.height > longestSide) return fail({ kind: 'picture-too-large', longestSide })
  // A drawing can carry script and addresses: only our own are kept as such.
  if (found.format === 'svg' && !picture.demo) return fail({ kind: 'drawing-not-accepted' })
  const sha256 = await keepOriginal(data, picture.bytes)
  const id = await upsertAsset(ctx.sql, {
    sha256,
    ...found,
    bytes: picture.bytes.length,
    focalX: picture.focal.x,
    focalY: picture.focal.y,
    credit: picture.credit,
    licence: picture.licence,
    demo: picture.demo ?? false,
  })
  const languages = new Set([...Object.keys(picture.alt), ...Object.keys(picture.caption)])
  for (const language of languages)
    await setAssetWords(ctx.sql, id, language, { alt: picture.alt[language] ?? '', caption: picture.caption[language] ?? '' })
  await ctx.emit({ name: 'media.picture-added', data: { assetId: id } })
  return ok(id)
}
