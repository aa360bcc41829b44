import type { Language } from '../newsroom/index.ts'
import type { Sql } from '../platform/db/sql.ts'
import type { FrontBlock, ListedEdition, ListOf } from './schema.ts'
import { type ListRequest, readListedStories, readLists } from './store.ts'

export type FilledBlock = { block: FrontBlock; stories: ListedEdition[] }

/** Which list the rule of a block reads. */
export const listOfRule = (rule: FrontBlock['rule'], language: Language): ListOf =>
  rule.from === 'latest' ? { kind: 'language', language } : { kind: rule.from, ofId: rule.ofId, language }

/**
 * Fills the blocks of a front, pure: from top to bottom, pins first, then the block's list, never a story twice and none
 * of unknown date. A story pinned in any block is kept for that block, also where an automatic block above would take it.
 */
export function fillBlocks(
  blocks: readonly FrontBlock[],
  lists: readonly (readonly ListedEdition[])[],
  pinned: ReadonlyMap<number, ListedEdition>,
): FilledBlock[] {
  const kept = new Set(blocks.flatMap((block) => block.pins ?? []))
  const shown = new Set<number>()
  return blocks.map((block, index) => {
    const stories: ListedEdition[] = []
    const take = (one: ListedEdition | undefined) => {
      if (!one || stories.length >= block.count || shown.has(one.storyId) || !one.publishedAt) return
      shown.add(one.storyId)
      stories.push(one)
    }
    for (const storyId of block.pins ?? []) take(pinned.get(storyId))
    for (const one of lists[index] ?? []) if (!kept.has(one.storyId)) take(one)
    return { block, stories }
  })
}

/**
 * Reads and fills a front in at most two queries; blocks that remain empty are left out.
 * @param more further lists that the page needs, read in the same query
 */
export async function readFilledFront(
  sql: Sql,
  blocks: readonly FrontBlock[],
  language: Language,
  more: readonly ListRequest[] = [],
): Promise<{ blocks: FilledBlock[]; more: ListedEdition[][] }> {
  let above = blocks.reduce((sum, block) => sum + (block.pins?.length ?? 0), 0)
  const requests = blocks.map((block): ListRequest => {
    // Every story that a block above can have taken may be at the head of this list.
    above += block.count
    return { list: listOfRule(block.rule, language), limit: above, dated: true }
  })
  const pins = blocks.flatMap((block) => block.pins ?? [])
  const [lists, pinned] = await Promise.all([readLists(sql, [...requests, ...more]), readListedStories(sql, pins, language)])
  const filled = fillBlocks(blocks, lists, new Map(pinned.map((one) => [one.storyId, one]))).filter((one) => one.stories.length > 0)
  return { blocks: filled, more: lists.slice(blocks.length) }
}
