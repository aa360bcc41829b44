import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from './errors.ts'

/** As mkdirSync with `recursive`, which never comes back from /proc. */
export function makeFolder(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) return
  if (dirname(path) !== path && !there) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
}

/**
 * Makes the newspaper's data folder where it is missing.
 * @throws StartError that names it
 */
export function makeDataFolder(path: string): void {
  try {
    makeFolder(path)
  } catch (cause) {
    throw new StartError(`The data folder ${path} cannot be made (${(cause as Error).message}). Choose another with CAUNOI_DATA.`, { cause })
  }
}
