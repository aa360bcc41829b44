import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where an original lies: under the hash of its bytes, so that nothing is ever overwritten by another file. */
export const originalPath = (data: string, sha256: Buffer): string => {
  const name = sha256.toString('hex')
  return join(data, 'media', 'originals', name.slice(0, 2), name)
}

/** Where sizes made from originals lie. They can be deleted at any time: they are made again. */
export const renditionFolder = (data: string): string => join(data, 'media', 'renditions')

/** The sizes of one picture, beside those of a hundredth of all others. */
export const renditionsOf = (data: string, assetId: number): string => join(renditionFolder(data), String(assetId % 100))

/** Keeps a file; written beside and renamed, so that a kill leaves no half file. */
export async function keepOriginal(data: string, bytes: Buffer): Promise<Buffer> {
  const sha256 = createHash('sha256').update(bytes).digest()
  await writeWhole(originalPath(data, sha256), bytes)
  return sha256
}

export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2, 8)}.part`
  await writeFile(temporary, bytes)
  await rename(temporary, path)
}

export const readOriginal = (data: string, sha256: Buffer): Promise<Buffer> => readFile(originalPath(data, sha256))

/** Deletes the files of pictures that are no longer in the library: originals, and all sizes made of them. */
export async function deleteFiles(data: string, assets: readonly { id: number; sha256: Buffer }[]): Promise<void> {
  for (const { id, sha256 } of assets) {
    await rm(originalPath(data, sha256), { force: true })
    const folder = renditionsOf(data, id)
    for (const name of await readdir(folder).catch(() => [] as string[])) if (name.startsWith(`${id}-`)) await rm(join(folder, name), { force: true })
  }
}
