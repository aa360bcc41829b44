import { expect, test } from 'vitest'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import { body, p } from '../body.ts'
import type { BodyNode } from '../schema.ts'
import { bodyOf, looseBody, openDocument, readDraft, seedDraft, writingSchema } from './document.ts'
import { takeIn } from './rescue.ts'

/**
 * Five people write in one text with connections that break: nothing that somebody wrote, and nobody who saw it took away, is lost,
 * and all end with the same text. They write as the editor's binding writes: whole blocks compared and changed.
 * The long form: `WRITING_RUNS=2000 npm test -- src/newsroom/writing/together.test.ts`.
 */

const runs = Number(process.env.WRITING_RUNS ?? 60)
const steps = 80

/** Chance that is the same each time (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const wordsOf = (node: BodyNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('')
const textBlock = (type: string, text: string): BodyNode => ({
  type,
  ...(type === 'heading' && { attrs: { level: 2 } }),
  ...(text && { content: [{ type: 'text', text }] }),
})
const lettersOf = (doc: Y.Doc): string => wordsOf(looseBody(bodyOf(doc)))

class Person {
  readonly doc: Y.Doc
  connected = true
  constructor(state: Uint8Array) {
    this.doc = openDocument([state])
  }

  /** Does one thing to the text, as somebody at an editor does. @returns the letters that were taken away on purpose */
  write(next: (below: number) => number, letter: string): string {
    const now = looseBody(bodyOf(this.doc))
    const blocks = [...(now.content ?? [])]
    const at = next(Math.max(1, blocks.length))
    const block = blocks[at] ?? textBlock('paragraph', '')
    const text = wordsOf(block)
    const cut = next(text.length + 1)
    let gone = ''
    switch (next(12)) {
      case 0: // Enter
        blocks.splice(at, 1, textBlock(block.type, text.slice(0, cut)), textBlock('paragraph', text.slice(cut)))
        break
      case 1: // Backspace at the beginning of a block
        if (at > 0) blocks.splice(at - 1, 2, textBlock(blocks[at - 1]?.type ?? 'paragraph', wordsOf(blocks[at - 1] as BodyNode) + text))
        break
      case 2:
        blocks.splice(at, 1, textBlock(block.type === 'heading' ? 'paragraph' : 'heading', text))
        break
      case 3: // Deleted on purpose
        if (blocks.length > 1) {
          blocks.splice(at, 1)
          gone = text
        }
        break
      case 4: // Dragged somewhere else
        blocks.splice(at, 1)
        blocks.splice(next(blocks.length + 1), 0, textBlock(block.type, text))
        break
      default:
        blocks.splice(at, 1, textBlock(block.type, text.slice(0, cut) + letter + text.slice(cut)))
    }
    const wanted = writingSchema.nodeFromJSON({ type: 'doc', content: blocks })
    this.doc.transact(() => updateYFragment(this.doc, bodyOf(this.doc), wanted, { mapping: new Map(), isOMark: new Map() }))
    return gone
  }
}

test(`five people, ${runs} texts, connections that break: no letter is lost, and all end with the same text`, () => {
  let put = 0
  for (let run = 0; run < runs; run++) {
    const next = chance(run + 1)
    const first = seedDraft({ headline: 'x', standfirst: '', content: { body: body(p('aaa'), p('bbb'), p('ccc')), credits: [], sources: [] } })
    let server = openDocument([first], true)
    const people = Array.from({ length: 5 }, () => new Person(first))
    const written: string[] = []
    const taken = new Set<string>()
    const pass = (changes: readonly Uint8Array[], from: Person) => {
      if (changes.length > 1) put++
      for (const [index, change] of changes.entries())
        for (const one of people) if (one.connected && (one !== from || index > 0)) Y.applyUpdate(one.doc, change, 'received')
    }
    const sync = (one: Person) => {
      // As the connection does it: what the server is missing is put together before one hears of the others.
      const missing = Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(server))
      Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(one.doc)), 'received')
      pass(takeIn(server, missing), one)
    }
    for (let step = 0; step < steps; step++) {
      const one = people[next(people.length)] as Person
      if (next(8) === 0) {
        if (!one.connected) sync(one)
        one.connected = !one.connected
      }
      // Each letter once in the world, so that it is known whether it is there.
      const letter = String.fromCodePoint(0x4e00 + written.length)
      const before = lettersOf(one.doc)
      const gone = one.write(next, letter)
      if (lettersOf(one.doc).includes(letter) && !before.includes(letter)) written.push(letter)
      for (const each of gone) taken.add(each)
      if (one.connected) sync(one)
      // The process is started anew: deleted words are forgotten.
      if (next(40) === 0) server = openDocument([Y.encodeStateAsUpdate(server)], true)
    }
    // Twice: what is put back for one, the others hear of.
    for (let round = 0; round < 2; round++)
      for (const one of people) {
        sync(one)
        one.connected = true
      }
    const end = lettersOf(server)
    for (const letter of written) if (!taken.has(letter)) expect(end.includes(letter), `run ${run}: ${letter}`).toBe(true)
    for (const one of people) expect(looseBody(bodyOf(one.doc))).toEqual(looseBody(bodyOf(server)))
    // And it can be printed.
    readDraft(server)
  }
  // Without words to put back this would prove nothing of putting back.
  expect(put).toBeGreaterThan(0)
})
