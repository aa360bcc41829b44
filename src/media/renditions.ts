import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { App } from '../platform/context.ts'
import { readOriginal, renditionsOf, writeWhole } from './originals.ts'
import { type AssetFile, readAssetFile } from './store.ts'

/** Sizes that pages use, in pixels of width, and the shapes a picture is cut to around its subject. */
export const renditionWidths = [400, 800, 1600] as const
export const renditionShapes = { '3x2': 3 / 2, '16x9': 16 / 9, '1x1': 1 } as const
export type RenditionShape = keyof typeof renditionShapes
export type RenditionFormat = 'avif' | 'jpg'
export type Rendition = { assetId: number; shape: RenditionShape; width: number; format: RenditionFormat }

/** The address of a rendition. An asset's bytes never change, so neither does what its address gives. */
export const renditionPath = (one: Rendition): string => `/anh/${one.assetId}-${one.shape}-${one.width}.${one.format}`

/** The rendition that an address names, or undefined: only the sizes that pages use are ever made. */
export function parseRendition(name: string): Rendition | undefined {
  const match = /^(\d{1,15})-(3x2|16x9|1x1)-(\d{3,4})\.(avif|jpg)$/.exec(name)
  if (!match) return undefined
  const width = Number(match[3])
  if (!(renditionWidths as readonly number[]).includes(width)) return undefined
  return { assetId: Number(match[1]), shape: match[2] as RenditionShape, width, format: match[4] as RenditionFormat }
}

/** The crop of a shape around the subject, in pixels of the original. */
export function cropAround(width: number, height: number, focalX: number, focalY: number, ratio: number) {
  const cropWidth = Math.min(width, Math.round(height * ratio))
  const cropHeight = Math.min(height, Math.round(width / ratio))
  const left = Math.round(Math.min(Math.max(focalX * width - cropWidth / 2, 0), width - cropWidth))
  const top = Math.round(Math.min(Math.max(focalY * height - cropHeight / 2, 0), height - cropHeight))
  return { left, top, width: cropWidth, height: cropHeight }
}

// Making pictures takes seconds of a core: one at a time, so that pages stay quick, and never the same one twice at once.
const underway = new Map<string, Promise<Buffer | undefined>>()
let turn: Promise<unknown> = Promise.resolve()

/**
 * The bytes of a rendition, made when it is first asked for and kept on disk.
 * @returns undefined where there is no such asset
 */
export async function readRendition(app: App, one: Rendition): Promise<Buffer | undefined> {
  const name = renditionPath(one).slice('/anh/'.length)
  const path = join(renditionsOf(app.data, one.assetId), name)
  const kept = await readFile(path).catch(() => undefined)
  if (kept) return kept
  let work = underway.get(name)
  if (!work) {
    work = turn.then(() => findOrMake(app, one, path)).finally(() => underway.delete(name))
    turn = work.catch(() => {})
    underway.set(name, work)
  }
  return await work
}

async function findOrMake(app: App, one: Rendition, path: string): Promise<Buffer | undefined> {
  // Another reader's may have been finished while this one looked for it.
  const kept = await readFile(path).catch(() => undefined)
  if (kept) return kept
  const asset = await readAssetFile(app.db, one.assetId)
  return asset && (await makeRendition(app, asset, one, path))
}

async function makeRendition(app: App, asset: AssetFile, one: Rendition, path: string): Promise<Buffer> {
  const original = await readOriginal(app.data, asset.sha256)
  const crop = cropAround(asset.width, asset.height, asset.focalX, asset.focalY, renditionShapes[one.shape])
  const picture = sharp(original, { limitInputPixels: 60_000_000 })
    .rotate()
    .extract(crop)
    .resize({ width: Math.min(one.width, crop.width) })
    .flatten({ background: '#fffdf9' })
  const bytes = await (one.format === 'avif' ? picture.avif({ quality: 52, effort: 2 }) : picture.jpeg({ quality: 78, mozjpeg: true })).toBuffer()
  await writeWhole(path, bytes)
  return bytes
}
