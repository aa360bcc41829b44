import type { BodyNode } from '../schema.ts'
import type { WrittenText } from './document.ts'

/** What an editor should look at before a text goes on: rules over values, the same in the browser and on the server. Nothing is forbidden by them. */

export type Finding =
  | { kind: 'long-headline'; length: number }
  | { kind: 'no-headline' | 'no-standfirst' | 'gallery-too-small' }
  | { kind: 'picture-without-alt' | 'picture-without-credit' | 'picture-missing'; asset: string }
  | { kind: 'quote-without-source'; words: string }
  | { kind: 'dead-link'; href: string; status: number | null }
  | { kind: 'number-differs'; missing: string[]; unknown: string[] }
  | { kind: 'name-differs'; names: string[] }
  | { kind: 'embargo'; until: string }

/** What the library says of a picture, in the language of the text. */
export type KnownPicture = { id: number; alt: string; credit: string }
export type Beside = {
  pictures?: readonly KnownPicture[]
  /** The text of the edition that this one was made from. */
  source?: WrittenText
  /** Links that did not answer. */
  dead?: readonly { href: string; status: number | null }[]
  /** Not to be published before this instant (ISO). */
  embargo?: string
  now?: Date
}

/** A headline of more characters is cut nowhere and fits nowhere. */
export const longestHeadline = 90

const visit = (node: BodyNode, see: (node: BodyNode) => void): void => {
  see(node)
  for (const child of node.content ?? []) visit(child, see)
}
const words = (node: BodyNode): string => node.text ?? (node.content ?? []).map(words).join(node.type === 'paragraph' ? '' : ' ')
const attr = (node: BodyNode, name: string): string => String(node.attrs?.[name] ?? '')

function wholeText(text: WrittenText): string {
  const parts = [text.headline, text.standfirst]
  visit(text.content.body.doc, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table_cell' || node.type === 'table_header') parts.push(words(node))
    if (node.type === 'data_table') parts.push(JSON.stringify((node.attrs?.table as { rows?: unknown } | undefined)?.rows ?? ''))
  })
  return parts.join('\n').normalize('NFC')
}

/**
 * The amounts in a text, as numbers, whichever way they are written: `1.234,5`, `1,234.5`. Years, days and small counts that one
 * language writes as words are left out.
 */
export function amountsIn(text: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [written] of text.matchAll(/\d[\d.,\u00a0\u202f]*\d|\d/g)) {
    const plain = written.replace(/[\u00a0\u202f]/g, '')
    const comma = plain.lastIndexOf(',')
    const point = plain.lastIndexOf('.')
    let value: number
    if (comma >= 0 && point >= 0) {
      const decimal = Math.max(comma, point)
      value = Number(`${plain.slice(0, decimal).replace(/[.,]/g, '')}.${plain.slice(decimal + 1)}`)
    } else if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) value = Number(plain.replace(/[.,]/g, ''))
    else if ((plain.match(/[.,]/g) ?? []).length > 1) continue
    else value = Number(plain.replace(',', '.'))
    if (Number.isFinite(value) && value >= 10) found.set(value, written)
  }
  return found
}

/** Names that stay the same in every language of ours: those written with two capitals or more in Latin letters (`ASEAN`, `VinFast`), and numbers of documents. */
export function namesIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}])(?=[^\s]*\p{Lu}[^\s]*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}&/-]*[\p{L}\p{N}]/gu)]
      .map(([name]) => name)
      .filter((name) => name.length >= 3),
  )
}

/** Everything worth a look, in the order of the text. */
export function check(text: WrittenText, beside: Beside = {}): Finding[] {
  const found: Finding[] = []
  const length = [...text.headline].length
  if (!length) found.push({ kind: 'no-headline' })
  else if (length > longestHeadline) found.push({ kind: 'long-headline', length })
  if (!text.standfirst) found.push({ kind: 'no-standfirst' })
  const known = new Map(beside.pictures?.map((one) => [String(one.id), one]))
  const picture = (asset: string, alt: string, credit: string) => {
    if (!asset) {
      found.push({ kind: 'picture-missing', asset })
      return
    }
    // As long as the library was not asked nothing is said of what it would add.
    if (!beside.pictures) return
    const own = known.get(asset)
    if (!own) found.push({ kind: 'picture-missing', asset })
    if (own && !alt && !own.alt) found.push({ kind: 'picture-without-alt', asset })
    if (own && !credit && !own.credit) found.push({ kind: 'picture-without-credit', asset })
  }
  const lead = text.content.picture
  if (lead) picture(String(lead.asset), lead.alt ?? '', lead.credit ?? '')
  visit(text.content.body.doc, (node) => {
    if (node.type === 'figure') picture(attr(node, 'asset'), attr(node, 'alt'), attr(node, 'credit'))
    if (node.type === 'quote' && !attr(node, 'who')) found.push({ kind: 'quote-without-source', words: words(node).slice(0, 80) })
    if (node.type === 'gallery' && (node.content?.length ?? 0) < 2) found.push({ kind: 'gallery-too-small' })
  })
  for (const one of beside.dead ?? []) found.push({ kind: 'dead-link', ...one })
  if (beside.source) {
    const [theirs, ours] = [wholeText(beside.source), wholeText(text)]
    const [before, after] = [amountsIn(theirs), amountsIn(ours)]
    const missing = [...before].filter(([value]) => !after.has(value)).map(([, written]) => written)
    const unknown = [...after].filter(([value]) => !before.has(value)).map(([, written]) => written)
    if (missing.length || unknown.length) found.push({ kind: 'number-differs', missing: missing.slice(0, 12), unknown: unknown.slice(0, 12) })
    const names = [...namesIn(theirs)].filter((name) => !ours.includes(name))
    if (names.length) found.push({ kind: 'name-differs', names: names.slice(0, 12) })
  }
  if (beside.embargo && beside.now && new Date(beside.embargo) > beside.now) found.push({ kind: 'embargo', until: beside.embargo })
  return found
}

/** Every address on the web that a text leads to, each once. */
export function linksIn(text: WrittenText): string[] {
  const found = new Set<string>()
  const add = (href: unknown) => {
    if (typeof href === 'string' && /^https?:\/\//i.test(href)) found.add(href)
  }
  visit(text.content.body.doc, (node) => {
    for (const mark of node.marks ?? []) if (mark.type === 'link') add(mark.attrs?.href)
    add(node.attrs?.source)
    if (node.type === 'embed') add(node.attrs?.url)
  })
  for (const one of text.content.sources) add(one.url)
  add(text.content.origin?.url)
  return [...found]
}

/** The pictures of the library that a text shows, lead and figures. */
export function picturesIn(text: WrittenText): number[] {
  const found = new Set<number>()
  if (text.content.picture) found.add(text.content.picture.asset)
  visit(text.content.body.doc, (node) => {
    if (node.type === 'figure' && /^\d{1,15}$/.test(attr(node, 'asset'))) found.add(Number(attr(node, 'asset')))
  })
  return [...found]
}
