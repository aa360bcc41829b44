import type { IndexedText } from './tokens.ts'

/** What was read out of a text. */
export type Read = { raw: string; text: Pick<IndexedText, 'terms' | 'weights' | 'body'> }

/** UTF-16 units of text that are kept at most: a thousand stories and more. */
const MOST_UNITS = 3_000_000

/**
 * The texts that search has read last. Related stories and copies are found right after it, in the same process, and need not read each
 * text a second and third time. By its stamp (see entering.ts) an edition's content is told from any other, so what is kept here is never out of date.
 */
const kept = new Map<number, Read & { stamp: number }>()
let units = 0

export function keepRead(editionId: number, stamp: number, { raw, text: { terms, weights, body } }: Read): void {
  drop(editionId)
  // Not the words as written: they would be most of it.
  kept.set(editionId, { raw, text: { terms, weights, body }, stamp })
  units += raw.length
  // The one that was kept first goes first.
  for (const oldest of kept.keys()) {
    if (units <= MOST_UNITS) break
    drop(oldest)
  }
}

function drop(editionId: number): void {
  units -= kept.get(editionId)?.raw.length ?? 0
  kept.delete(editionId)
}

/** What was read out of this content of an edition; undefined where it was not read lately. */
export function readLately(editionId: number, stamp: number): Read | undefined {
  const found = kept.get(editionId)
  return found?.stamp === stamp ? found : undefined
}

/** Lets go of all texts: for a while nothing follows. */
export function forgetRead(): void {
  kept.clear()
  units = 0
}
