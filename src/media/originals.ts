import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where an original lies: under the hash of its bytes, so that nothing is ever overwritten by another file. */
export const originalPath = (data: string, sha256: Buffer): string => {
  const name = sha256.toString('hex')
  return join(data, 'media', 'originals', name.slice(0, 2), name)
}

/** Where sizes made from originals lie. They can be deleted at any time: they are made again. */
export const renditionFolder = (data: string): string => join(data, 'media', 'renditions')

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

export async function deleteOriginals(data: string, hashes: readonly Buffer[]): Promise<void> {
  for (const sha256 of hashes) await rm(originalPath(data, sha256), { force: true })
}
