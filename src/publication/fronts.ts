import type { Language } from '../newsroom/index.ts'
import type { Sql } from '../platform/db/sql.ts'
import type { FrontBlock, ListedEdition, ListOf } from './schema.ts'
import { type Head, readHeads, readListed } from './store.ts'

export type FilledBlock = { block: FrontBlock; stories: ListedEdition[] }

/** Which list the rule of a block reads. */
export const listOfRule = (rule: FrontBlock['rule'], language: Language): ListOf =>
  rule.from === 'latest' ? { kind: 'language', language } : { kind: rule.from, ofId: rule.ofId, language }

const sameList = (one: ListOf, other: ListOf): boolean =>
  one.kind === other.kind && one.language === other.language && (one.kind === 'language' || other.kind === 'language' || one.ofId === other.ofId)

/**
 * Chooses the stories of a front's blocks, pure: from top to bottom, pins first, then the block's list, never a story twice. A story
 * pinned in any block is kept for that block, also where an automatic block above would take it.
 * @param lists of each block, in which nothing of unknown date stands
 */
export function fillBlocks<T extends Head>(
  blocks: readonly FrontBlock[],
  lists: readonly (readonly T[])[],
  pinned: ReadonlyMap<number, T>,
): { block: FrontBlock; stories: T[] }[] {
  const kept = new Set(blocks.flatMap((block) => block.pins ?? []))
  const shown = new Set<number>()
  return blocks.map((block, index) => {
    const stories: T[] = []
    const take = (one: T | undefined) => {
      if (!one || stories.length >= block.count || shown.has(one.storyId)) return
      shown.add(one.storyId)
      stories.push(one)
    }
    for (const storyId of block.pins ?? []) take(pinned.get(storyId))
    for (const one of lists[index] ?? []) if (!kept.has(one.storyId)) take(one)
    return { block, stories }
  })
}

/**
 * How much of each block's list is read: what the block shows, and every story of that list that a block above it may have taken or
 * that is pinned. A story has one section: blocks of other sections take none of its list.
 */
export function readingLengths(blocks: readonly FrontBlock[]): number[] {
  const pins = blocks.reduce((sum, block) => sum + (block.pins?.length ?? 0), 0)
  return blocks.map((block, index) => {
    const above = blocks
      .slice(0, index)
      .filter(({ rule }) => rule.from !== 'section' || block.rule.from !== 'section' || rule.ofId === block.rule.ofId)
      .reduce((sum, one) => sum + one.count, 0)
    return pins + above + block.count
  })
}

/**
 * Reads and fills a front in two queries: what its lists begin with, and what is shown of it. Blocks that remain empty are left out.
 * @param known the beginning of a list that the page has read already; a front that needs no more than that asks for nothing
 */
export async function readFilledFront(
  sql: Sql,
  blocks: readonly FrontBlock[],
  language: Language,
  known?: { list: ListOf; stories: readonly ListedEdition[]; whole: boolean },
): Promise<FilledBlock[]> {
  if (!blocks.length) return []
  const lengths = readingLengths(blocks)
  const isKnown = (block: FrontBlock, index: number) =>
    known &&
    !block.pins?.length &&
    sameList(listOfRule(block.rule, language), known.list) &&
    (known.whole || known.stories.length >= (lengths[index] as number))
  if (known && blocks.every(isKnown)) {
    const dated = known.stories.filter((one) => one.publishedAt)
    return fillBlocks(
      blocks,
      blocks.map(() => dated),
      new Map(),
    ).filter((one) => one.stories.length > 0)
  }
  // Two blocks may read one list: it is read once, as far as the longer one needs.
  const requests = new Map<string, { list: ListOf; limit: number }>()
  const keys = blocks.map((block, index) => {
    const list = listOfRule(block.rule, language)
    const key = `${list.kind}/${list.kind === 'language' ? '' : list.ofId}`
    requests.set(key, { list, limit: Math.max(requests.get(key)?.limit ?? 0, lengths[index] as number) })
    return key
  })
  const { heads, pinned } = await readHeads(sql, [...requests.values()], { storyIds: blocks.flatMap((block) => block.pins ?? []), language })
  const headOf = new Map([...requests.keys()].map((key, index) => [key, heads[index] ?? []]))
  const filled = fillBlocks(
    blocks,
    keys.map((key) => headOf.get(key) ?? []),
    new Map(pinned.map((one) => [one.storyId, one])),
  )
  const shown = new Map(
    (
      await readListed(
        sql,
        filled.flatMap(({ stories }) => stories.map((one) => one.editionId)),
      )
    ).map((one) => [one.editionId, one]),
  )
  return filled
    .map(({ block, stories }) => ({ block, stories: stories.flatMap((one) => shown.get(one.editionId) ?? []) }))
    .filter((one) => one.stories.length > 0)
}
