import { diffArrays } from 'diff'
import type { Body, BodyNode, DataTable } from '../schema.ts'
import { upgradeBody } from '../schema.ts'
import type { WrittenText } from './document.ts'

/** What differs between two texts, block by block and word by word. Browser-safe. */

/** A run of words: `in` only in the newer text, `out` only in the older one. */
export type Piece = { text: string; change?: 'in' | 'out' }
/** One block beside the one it was before. */
export type DifferingBlock = {
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** What it is: a field (`headline`), or a type of block. */
  type: string
  before: Piece[]
  after: Piece[]
}
export type Difference = { blocks: DifferingBlock[]; added: number; removed: number }

type Block = { type: string; text: string }

const attrOf = (node: BodyNode, name: string): string => String(node.attrs?.[name] ?? '')

/** A block as words that can be compared: what a reader would see of it, its particulars included. */
function wordsOf(node: BodyNode): string {
  const { attrs = {} } = node
  const inner = (node.content ?? []).map(wordsOf)
  switch (node.type) {
    case 'text': {
      const marks = (node.marks ?? []).map((one) => (one.type === 'link' ? `link ${String(one.attrs?.href)}` : one.type))
      // A word that became bold is a change, too.
      return marks.length ? `${node.text ?? ''}${marks.map((one) => `⟨${one}⟩`).join('')}` : (node.text ?? '')
    }
    case 'hard_break':
      return '\n'
    case 'footnote':
      return ` [${inner.join('')}]`
    case 'quote':
      return [
        ...inner,
        ['who', 'where', 'when', 'source']
          .map((name) => attrOf(node, name))
          .filter(Boolean)
          .join(', '),
      ]
        .filter(Boolean)
        .join('\n— ')
    case 'figure':
      return ['asset', 'alt', 'caption', 'credit']
        .map((name) => attrOf(node, name))
        .filter(Boolean)
        .join(' · ')
    case 'embed':
      return `${attrOf(node, 'title')} ${attrOf(node, 'url')}`
    case 'data_table': {
      const table = attrs.table as DataTable
      return [
        table.caption,
        table.columns.map((one) => one.label).join(' | '),
        ...table.rows.map((row) => row.map((cell) => cell ?? '').join(' | ')),
      ].join('\n')
    }
    case 'table_row':
      return inner.join(' | ')
    case 'list_item':
      return `• ${inner.join('\n')}`
    case 'divider':
      return '* * *'
    default:
      return [attrOf(node, 'caption'), inner.join(node.type === 'paragraph' || node.type === 'heading' ? '' : '\n')].filter(Boolean).join('\n')
  }
}

/** A text as a list of blocks, its fields first. Lists are taken apart, so that one item more is one block more. */
export function blocksOf(text: WrittenText): Block[] {
  const { content } = text
  const field = (type: string, words: string | undefined): Block[] => (words ? [{ type, text: words }] : [])
  const split = (node: BodyNode): Block[] =>
    node.type === 'bullet_list' || node.type === 'ordered_list' || node.type === 'gallery'
      ? (node.content ?? []).map((one) => ({ type: one.type, text: wordsOf(one) }))
      : [{ type: node.type, text: wordsOf(node) }]
  const body: Body = upgradeBody(content.body)
  return [
    ...field('headline', text.headline),
    ...field('standfirst', text.standfirst),
    ...content.credits.map((one) => ({ type: 'credit', text: one.name })),
    ...field('dateline', content.dateline),
    ...field('genre', content.genre),
    ...field('label', content.label),
    ...field('picture', content.picture && Object.values(content.picture).join(' · ')),
    ...(body.doc.content ?? []).flatMap(split),
    ...content.sources.map((one) => ({ type: 'source', text: Object.values(one).join(', ') })),
    ...field('origin', content.origin && Object.values(content.origin).join(', ')),
  ]
}

/** Words, the blanks after them, and marks, each for itself. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

function join(pieces: Piece[]): Piece[] {
  const out: Piece[] = []
  for (const one of pieces) {
    const last = out.at(-1)
    if (last && last.change === one.change) last.text += one.text
    else out.push({ ...one })
  }
  return out
}

/** Two texts word by word. */
export function differWords(before: string, after: string): { before: Piece[]; after: Piece[]; alike: number } {
  const left: Piece[] = []
  const right: Piece[] = []
  let same = 0
  for (const part of diffArrays(tokens(before), tokens(after))) {
    const text = part.value.join('')
    if (part.removed) left.push({ text, change: 'out' })
    else if (part.added) right.push({ text, change: 'in' })
    else {
      left.push({ text })
      right.push({ text })
      same += text.length
    }
  }
  return { before: join(left), after: join(right), alike: same / Math.max(1, before.length, after.length) }
}

/** How alike two blocks must be to be told as one that was changed, rather than one gone and another come. */
const alikeEnough = 0.35

/** What differs from an older text to a newer one. */
export function differ(before: WrittenText, after: WrittenText): Difference {
  const [old, now] = [blocksOf(before), blocksOf(after)]
  const key = (one: Block) => `${one.type}\u0000${one.text}`
  const byKey = new Map([...old, ...now].map((one) => [key(one), one]))
  const blocks: DifferingBlock[] = []
  let gone: Block[] = []
  const settle = (come: Block[]) => {
    // Those of one kind that are most alike, in their order, are one block that was changed.
    let from = 0
    for (const one of come) {
      const at = gone.findIndex(
        (other, index) => index >= from && other.type === one.type && (isField(one) || differWords(other.text, one.text).alike >= alikeEnough),
      )
      if (at < 0) {
        blocks.push({ kind: 'added', type: one.type, before: [], after: [{ text: one.text, change: 'in' }] })
        continue
      }
      for (const other of gone.slice(from, at))
        blocks.push({ kind: 'removed', type: other.type, before: [{ text: other.text, change: 'out' }], after: [] })
      const words = differWords((gone[at] as Block).text, one.text)
      blocks.push({ kind: 'changed', type: one.type, before: words.before, after: words.after })
      from = at + 1
    }
    for (const other of gone.slice(from)) blocks.push({ kind: 'removed', type: other.type, before: [{ text: other.text, change: 'out' }], after: [] })
    gone = []
  }
  for (const part of diffArrays(old.map(key), now.map(key))) {
    const found = part.value.map((one) => byKey.get(one) as Block)
    if (part.removed) gone.push(...found)
    else if (part.added) settle(found)
    else {
      settle([])
      for (const one of found) blocks.push({ kind: 'same', type: one.type, before: [{ text: one.text }], after: [{ text: one.text }] })
    }
  }
  settle([])
  const count = (side: 'before' | 'after', change: 'in' | 'out') =>
    blocks.reduce(
      (sum, one) =>
        sum +
        one[side].reduce(
          (all, piece) => all + (piece.change === change ? tokens(piece.text).filter((token) => /\p{L}|\p{N}/u.test(token)).length : 0),
          0,
        ),
      0,
    )
  return { blocks, added: count('after', 'in'), removed: count('before', 'out') }
}

const isField = (one: Block): boolean => one.type === 'headline' || one.type === 'standfirst' || one.type === 'dateline'
