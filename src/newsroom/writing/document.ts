import { type MarkType, Node, Schema } from 'prosemirror-model'
import { prosemirrorToYXmlFragment, updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import {
  type BodyMark,
  type BodyNode,
  bodySchema,
  bodyVersion,
  type Credit,
  type Genre,
  genres,
  type Label,
  labels,
  parseBody,
  type RevisionContent,
  type Source,
  upgradeBody,
} from '../schema.ts'

/**
 * The text of an edition as a document that several people write at once (Yjs): every field of a revision is a part of it, so that
 * two people never overwrite each other. Browser-safe: the editor and the server read and write it by these functions.
 */

/** A revision's text, whole. */
export type WrittenText = { headline: string; standfirst: string; content: RevisionContent }

/**
 * The schema of a text while it is written: looser than the printed one. Two people together may take away the last picture but one
 * of a gallery; a strict schema would then throw the gallery away, and with it what the others wrote. `strictBody` mends it for print.
 */
export const writingSchema = new Schema({
  nodes: bodySchema.spec.nodes
    .update('heading', { ...bodySchema.spec.nodes.get('heading'), marks: '_' })
    .update('footnote', { ...bodySchema.spec.nodes.get('footnote'), marks: '_' })
    .update('list_item', { ...bodySchema.spec.nodes.get('list_item'), content: '(paragraph | bullet_list | ordered_list)+' })
    .update('gallery', { ...bodySchema.spec.nodes.get('gallery'), content: 'figure*' })
    .update('known_box', { ...bodySchema.spec.nodes.get('known_box'), content: '(known | unknown)+' }),
  marks: bodySchema.spec.marks,
})

export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body')
/** Fields of one line or a few, each a text that several may write in. */
export const lineFields = ['headline', 'standfirst', 'dateline'] as const
export type LineField = (typeof lineFields)[number]
export const lineOf = (doc: Y.Doc, field: LineField): Y.Text => doc.getText(field)
/** Fields with one value: the last choice holds. `picture.*` and `origin.*` are parts of one thing. */
export const choicesOf = (doc: Y.Doc): Y.Map<string | number> => doc.getMap<string | number>('fields')
export const rowsOf = (doc: Y.Doc, list: 'credits' | 'sources'): Y.Array<Y.Map<string | number>> => doc.getArray<Y.Map<string | number>>(list)
const relatedOf = (doc: Y.Doc): Y.Array<number> => doc.getArray<number>('related')

// ---- reading ----

const isMark = (name: string): boolean => name in writingSchema.marks

/** The words of a Y text as ProseMirror JSON. */
function textNodes(text: Y.XmlText): BodyNode[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || !insert) return []
    const marks: BodyMark[] = Object.entries(attributes ?? {})
      .filter(([name, value]) => isMark(name) && value !== null)
      .map(([type, attrs]) => ({ type, attrs: attrs as Record<string, unknown> }))
    return [{ type: 'text', text: insert.toWellFormed(), ...(marks.length && { marks }) }]
  })
}

/** What is written, as it stands in the shared document: maybe not fit to print. Nothing of the document is changed by reading it. */
export function looseBody(fragment: Y.XmlFragment): BodyNode {
  const children = (parent: Y.XmlFragment): BodyNode[] =>
    parent.toArray().flatMap((one): BodyNode[] => {
      if (one instanceof Y.XmlText) return textNodes(one)
      if (!(one instanceof Y.XmlElement) || !(one.nodeName in writingSchema.nodes)) return []
      const content = children(one)
      return [{ type: one.nodeName, attrs: one.getAttributes() as Record<string, unknown>, ...(content.length && { content }) }]
    })
  return { type: 'doc', content: children(fragment) }
}

const paragraph: BodyNode = { type: 'paragraph' }
const inlineOnly = (nodes: BodyNode[]): BodyNode[] => nodes.filter((one) => writingSchema.nodes[one.type]?.isInline)

/** Mends what two people may leave behind together, so that it is a body that can be printed; words are never left out. */
export function strictBody(loose: BodyNode): BodyNode {
  const keepMarks = (node: BodyNode, allowed: readonly string[]): BodyNode =>
    node.marks ? { ...node, marks: node.marks.filter((one) => allowed.includes(one.type)) } : node
  const items = (nodes: BodyNode[]): BodyNode[] => nodes.filter((one) => one.type === 'list_item')
  const mend = (node: BodyNode): BodyNode[] => {
    if (node.type === 'text') return node.text ? [{ ...node, text: node.text.normalize('NFC') }] : []
    let content = (node.content ?? []).flatMap(mend)
    switch (node.type) {
      case 'bullet_list':
      case 'ordered_list':
      case 'known':
      case 'unknown':
        content = items(content)
        if (!content.length && (node.type === 'known' || node.type === 'unknown')) content = [{ type: 'list_item', content: [paragraph] }]
        if (!content.length) return []
        break
      case 'list_item':
        if (content[0]?.type !== 'paragraph') content = [paragraph, ...content]
        break
      case 'quote':
        content = content.filter((one) => one.type === 'paragraph')
        if (!content.length) content = [paragraph]
        break
      case 'table_row':
        if (!content.length) return []
        break
      case 'table':
        content = content.filter((one) => one.type === 'table_row')
        if (!content.length) return []
        break
      case 'gallery':
        // One picture alone is a picture.
        if (content.length < 2) return content
        content = content.slice(0, 40)
        break
      case 'known_box': {
        const half = (type: 'known' | 'unknown'): BodyNode => ({
          type,
          content: ((found) => (found.length ? found : [{ type: 'list_item', content: [paragraph] }]))(
            content.filter((one) => one.type === type).flatMap((one) => one.content ?? []),
          ),
        })
        content = [half('known'), half('unknown')]
        break
      }
      case 'heading':
        content = inlineOnly(content).map((one) => keepMarks(one, ['em', 'lang']))
        break
      case 'footnote':
        content = content.filter((one) => one.type === 'text').map((one) => keepMarks(one, ['em', 'strong', 'link', 'lang']))
        break
      case 'paragraph':
      case 'table_cell':
      case 'table_header':
        content = inlineOnly(content)
        break
    }
    const { content: _, ...rest } = node
    return [{ ...rest, ...(content.length && { content }) }]
  }
  const blocks = (loose.content ?? []).flatMap(mend)
  return { type: 'doc', ...(blocks.length && { content: blocks }) }
}

const word = (value: unknown, most: number): string => (typeof value === 'string' ? value.toWellFormed().normalize('NFC').trim().slice(0, most) : '')
const line = (text: Y.Text, most: number): string =>
  [...text.toJSON().toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim()].slice(0, most).join('')
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value)
const roles = ['author', 'translator', 'illustrator', 'editor'] as const

/**
 * What the shared document says now, as a revision would keep it.
 * @throws RangeError where a part of it cannot be printed, with the reason
 */
export function readDraft(doc: Y.Doc): WrittenText {
  const loose = writingSchema.nodeFromJSON(strictBody(looseBody(bodyOf(doc))))
  const body = { version: bodyVersion, doc: parseBody({ version: bodyVersion, doc: loose.toJSON() as BodyNode }).toJSON() as BodyNode }
  const choices = choicesOf(doc)
  const genre: Genre | undefined = oneOf(genres, choices.get('genre'))
  const label: Label | undefined = oneOf(labels, choices.get('label'))
  const asset = Number(choices.get('picture.asset') ?? 0)
  const origin = word(choices.get('origin.name'), 200)
  const dateline = line(lineOf(doc, 'dateline'), 200)
  const credits = rowsOf(doc, 'credits')
    .toArray()
    .map((row): Credit => {
      const slug = word(row.get('slug'), 200)
      const id = Number(row.get('id') ?? 0)
      return { ...(id && { id }), name: word(row.get('name'), 200), ...(slug && { slug }), role: oneOf(roles, row.get('role')) ?? 'author' }
    })
    .filter((one) => one.name)
  const sources = rowsOf(doc, 'sources')
    .toArray()
    .map((row): Source => {
      const [url, publisher, date] = [word(row.get('url'), 2000), word(row.get('publisher'), 200), word(row.get('date'), 10)]
      return { label: word(row.get('label'), 300), ...(url && { url }), ...(publisher && { publisher }), ...(date && { date }) }
    })
    .filter((one) => one.label)
  const related = relatedOf(doc).toArray().filter(Number.isSafeInteger).slice(0, 2)
  const inPicture = (part: string, most: number) => word(choices.get(`picture.${part}`), most)
  const [alt, caption, credit, originUrl] = [
    inPicture('alt', 500),
    inPicture('caption', 600),
    inPicture('credit', 200),
    word(choices.get('origin.url'), 2000),
  ]
  return {
    headline: line(lineOf(doc, 'headline'), 500),
    standfirst: line(lineOf(doc, 'standfirst'), 3000),
    content: {
      body,
      credits,
      ...(dateline && { dateline }),
      ...(genre && { genre }),
      ...(label && { label }),
      ...(asset > 0 &&
        Number.isSafeInteger(asset) && { picture: { asset, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) } }),
      sources,
      ...(origin && { origin: { name: origin, ...(originUrl && { url: originUrl }) } }),
      ...(related.length && { relatedStories: related }),
    },
  }
}

// ---- writing ----

function choicesIn({ content }: WrittenText): Map<string, string | number> {
  const all: Record<string, string | number | undefined> = {
    genre: content.genre,
    label: content.label,
    'picture.asset': content.picture?.asset,
    'picture.alt': content.picture?.alt,
    'picture.caption': content.picture?.caption,
    'picture.credit': content.picture?.credit,
    'origin.name': content.origin?.name,
    'origin.url': content.origin?.url,
  }
  return new Map(Object.entries(all).filter((one): one is [string, string | number] => one[1] !== undefined && one[1] !== ''))
}

/** One stroke that makes a text of another: what goes, and what comes in its place; what stands on both sides stays the same letters. */
export function strokeOf(before: string, after: string): { at: number; gone: number; come: string } {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from++
  let same = 0
  while (same < before.length - from && same < after.length - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  // Never between the halves of one character.
  const isHalf = (at: number, of: string) => /[\udc00-\udfff]/.test(of[at] ?? '')
  while (from > 0 && (isHalf(from, before) || isHalf(from, after))) from--
  while (same > 0 && (isHalf(before.length - same, before) || isHalf(after.length - same, after))) same--
  return { at: from, gone: before.length - from - same, come: after.slice(from, after.length - same) }
}

/** Changes a text with as few strokes as a person would. */
export function setLine(text: Y.Text, wanted: string): void {
  const now = text.toJSON()
  if (now === wanted) return
  const { at, gone, come } = strokeOf(now, wanted)
  if (gone > 0) text.delete(at, gone)
  if (come) text.insert(at, come)
}

/** Takes in what somebody wrote in a copy that has not seen what others wrote since: both stay. */
export function mergeLine(text: Y.Text, copy: string, wanted: string): void {
  const now = text.toJSON()
  const theirs = strokeOf(copy, now)
  const { at, gone, come } = strokeOf(copy, wanted)
  const isBehind = at >= theirs.at + theirs.gone && at > theirs.at
  const shift = isBehind ? theirs.come.length - theirs.gone : 0
  const place = Math.max(0, Math.min(now.length, at + shift))
  // What they wrote in the middle of what goes here stays.
  const overlaps = at < theirs.at + theirs.gone && theirs.at < at + gone
  if (gone > 0 && !overlaps) text.delete(place, Math.min(gone, now.length - place))
  if (come) text.insert(place, come)
}

const rowMap = (row: object): Y.Map<string | number> =>
  new Y.Map(Object.entries(row).filter((one): one is [string, string | number] => one[1] !== undefined && one[1] !== ''))

/** Makes the shared document say this text, where it does not yet; whatever is the same stays as it is. For restoring. */
export function writeDraft(doc: Y.Doc, text: WrittenText, origin: unknown = 'restore'): void {
  const wanted = Node.fromJSON(writingSchema, upgradeBody(text.content.body).doc)
  doc.transact(() => {
    setLine(lineOf(doc, 'headline'), text.headline)
    setLine(lineOf(doc, 'standfirst'), text.standfirst)
    setLine(lineOf(doc, 'dateline'), text.content.dateline ?? '')
    const choices = choicesOf(doc)
    const chosen = choicesIn(text)
    for (const key of [...choices.keys()]) if (!chosen.has(key)) choices.delete(key)
    for (const [key, value] of chosen) if (choices.get(key) !== value) choices.set(key, value)
    for (const list of ['credits', 'sources'] as const) {
      const rows = rowsOf(doc, list)
      if (JSON.stringify(rows.toJSON()) === JSON.stringify(text.content[list])) continue
      rows.delete(0, rows.length)
      rows.push(text.content[list].map(rowMap))
    }
    const related = relatedOf(doc)
    if (JSON.stringify(related.toJSON()) !== JSON.stringify(text.content.relatedStories ?? [])) {
      related.delete(0, related.length)
      related.push([...(text.content.relatedStories ?? [])])
    }
    const fragment = bodyOf(doc)
    if (fragment.length === 0) prosemirrorToYXmlFragment(wanted, fragment)
    else updateYFragment(doc, fragment, wanted, { mapping: new Map(), isOMark: new Map<MarkType, boolean>() })
  }, origin)
}

/** The one who wrote what a draft begins with: always the same, so that beginning twice from one text gives the same letters. */
const seedingClient = 1

/** The first state of a draft: a text of the newsroom as a shared document. The same text gives the same bytes. */
export function seedDraft(text: WrittenText): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = seedingClient
  writeDraft(doc, text, 'seed')
  // A text without a block has no place for the cursor, and two who open it would each make one.
  if (bodyOf(doc).length === 0) bodyOf(doc).push([new Y.XmlElement('paragraph')])
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/**
 * A shared document from what is kept of it.
 * @param remembers keeps what is deleted from now on, so that it is known where it stood
 */
export function openDocument(updates: Iterable<Uint8Array>, remembers = false): Y.Doc {
  const doc = new Y.Doc({ gc: !remembers })
  for (const update of updates) Y.applyUpdate(doc, update, 'kept')
  return doc
}
