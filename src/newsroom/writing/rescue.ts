import * as Y from 'yjs'
import { bodyOf } from './document.ts'

/**
 * Nothing written is lost. Yjs keeps every letter unless somebody deletes it; but who deletes, joins or turns a whole block into
 * another also deletes, without knowing, what somebody else has written in it meanwhile, maybe for an hour without a connection.
 * Here such words are found, and put back as a paragraph where they stood.
 */

/** The change cannot be taken in: it is unreadable, or speaks of changes that nobody has sent. */
export class UnfitChange extends Error {
  override name = 'UnfitChange'
}

/** Whether a change can be read, and continues what is there: whoever sent another one is asked to begin anew. */
export function isFit(doc: Y.Doc, change: Uint8Array): boolean {
  try {
    Y.decodeUpdate(change)
    for (const [client, clock] of Y.parseUpdateMeta(change).from) if (clock > Y.getState(doc.store, client)) return false
    return true
  } catch {
    return false
  }
}

type Ranges = Map<number, { clock: number; len: number }[]>
const covers = (ranges: Ranges, client: number, clock: number): boolean =>
  ranges.get(client)?.some((one) => clock >= one.clock && clock < one.clock + one.len) ?? false

/** The block of the text in which an item stands, deleted or not; undefined for what is not in the body. */
function blockOf(item: Y.Item, body: Y.XmlFragment): Y.Item | undefined {
  let at: Y.Item | null = item
  while (at) {
    if (at.parent === body) return at
    at = (at.parent as Y.AbstractType<unknown> | null)?._item ?? null
  }
  return undefined
}

/** Where in the body a block stands or stood: before so many blocks that are there. */
function placeAfter(block: Y.Item): number {
  let count = 0
  for (let at: Y.Item | null = block; at; at = at.left) if (!at.deleted && at.countable) count += at.length
  return count
}

/**
 * Takes somebody's change in, and puts back the words that it takes away without its writer having seen them, or that it brings into
 * a block which somebody has taken away meanwhile.
 * @returns the change, and another one with the words put back, if there were any; nothing where all of it was known
 * @throws UnfitChange, after which the document is to be read anew
 */
export function takeIn(doc: Y.Doc, change: Uint8Array): Uint8Array[] {
  const body = bodyOf(doc)
  let own: Ranges
  let structs: ReturnType<typeof Y.decodeUpdate>['structs']
  try {
    const decoded = Y.decodeUpdate(change)
    own = decoded.ds.clients as Ranges
    structs = decoded.structs
  } catch (cause) {
    throw new UnfitChange('a change could not be read', { cause })
  }
  /** Words to put back: by the block they stood in, in the order of the text. */
  const found: { block: Y.Item | undefined; text: string }[] = []
  /** The letters of an item that the sender did not take away: it may have seen the first of them only. */
  const unseen = (item: Y.Item): string => {
    const { str } = item.content as Y.ContentString
    const { client, clock } = item.id
    if (!own.has(client)) return str
    let left = ''
    for (let at = 0; at < str.length; at++) if (!covers(own, client, clock + at)) left += str[at]
    return left
  }
  const look = (transaction: Y.Transaction) => {
    const parents = new Map<Y.AbstractType<unknown>, Set<Y.Item>>()
    for (const [client, ranges] of transaction.deleteSet.clients) {
      const all = doc.store.clients.get(client) ?? []
      for (const { clock, len } of ranges) {
        for (let index = Y.findIndexSS(all, clock); index < all.length; index++) {
          const one = all[index] as Y.Item | Y.GC
          if (one.id.clock >= clock + len) break
          if (!(one instanceof Y.Item) || !(one.content instanceof Y.ContentString) || !unseen(one)) continue
          const parent = one.parent as Y.AbstractType<unknown>
          if (!parents.has(parent)) parents.set(parent, new Set())
          parents.get(parent)?.add(one)
        }
      }
    }
    for (const [parent, items] of parents) {
      // Fields outside the body are never taken away whole: what is deleted there, somebody deleted.
      const block = blockOf([...items][0] as Y.Item, body)
      if (!block) continue
      let text = ''
      for (let at = parent._start; at; at = at.right) if (items.has(at)) text += unseen(at)
      found.push({ block, text })
    }
    // What came into a block that was forgotten long ago has no place any more.
    for (const one of structs) {
      if (!(one instanceof Y.Item) || !(one.content instanceof Y.ContentString)) continue
      const { client, clock } = one.id
      if (clock < (transaction.beforeState.get(client) ?? 0) || !unseen(one)) continue
      const all = doc.store.clients.get(client) ?? []
      if (all.length && clock < Y.getState(doc.store, client) && all[Y.findIndexSS(all, clock)] instanceof Y.GC)
        found.push({ block: undefined, text: unseen(one) })
    }
  }
  let isNew = false
  const notice = () => {
    isNew = true
  }
  doc.on('afterTransaction', look)
  doc.on('update', notice)
  try {
    Y.applyUpdate(doc, change, 'taken-in')
  } catch (cause) {
    throw new UnfitChange('a change could not be taken in', { cause })
  } finally {
    doc.off('afterTransaction', look)
    doc.off('update', notice)
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new UnfitChange('a change came before those that it builds on')
  if (!isNew) return []

  const lost = found.filter((one) => one.text.trim())
  if (!lost.length) return [change]
  const byBlock = Map.groupBy(lost, (one) => one.block)
  const back: Uint8Array[] = []
  const keep = (update: Uint8Array) => back.push(update)
  doc.on('update', keep)
  doc.transact(() => {
    for (const [block, parts] of byBlock) {
      const element = new Y.XmlElement('paragraph')
      body.insert(Math.min(block ? placeAfter(block) : body.length, body.length), [element])
      element.insert(0, [new Y.XmlText(parts.map((one) => one.text).join(' '))])
    }
  }, 'put-back')
  doc.off('update', keep)
  return [change, ...back]
}
