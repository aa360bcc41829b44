import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './errors.ts'

/**
 * The secret of this installation, from a file in the data folder that only its owner reads. It is made at the first start.
 * @throws StartError where the file can neither be read nor made, or was cut off
 */
export function readSecret(folder: string): string {
  const path = join(folder, 'secret')
  try {
    // Two processes that start at once must agree: whoever makes the file first is right.
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new StartError(
        `The file ${path} cannot be made (${(error as Error).message}). Set CAUNOI_SECRET, or choose another folder with CAUNOI_DATA.`,
        {
          cause: error,
        },
      )
  }
  let secret: string
  try {
    secret = readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new StartError(`The file ${path} cannot be read: it belongs to the user that runs the newspaper.`, { cause })
  }
  if (secret.length < 32)
    throw new StartError(
      `The file ${path} is damaged: it must hold at least 32 characters. Put it back from a copy, or delete it: then everybody signs in anew, and sets up the second step anew.`,
    )
  return secret
}
