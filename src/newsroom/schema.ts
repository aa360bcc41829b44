import { type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import { z } from 'zod'

/**
 * The body of a text, as it is written, imported, translated and shown: versioned ProseMirror JSON.
 * One schema for the editor, the importers and the renderer; browser-safe.
 */

/** Languages the newspaper may print an edition in (BCP 47). */
export const languages = ['vi', 'en', 'zh', 'fr', 'es'] as const
export type Language = (typeof languages)[number]

/** The body format that this code writes. Older bodies are upgraded when read: see `upgradeBody`. */
export const bodyVersion = 1

/** Addresses a text may link to: the web, mail, or a page of this newspaper. Never `javascript:` or `data:`. */
export const hrefShape = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/[^\s]+|mailto:[^\s]+|\/(?![/\\])[^\s]*|#[^\s]+)$/i, 'an address must start with https://, http://, mailto:, / or #')

const text = (max: number) => z.string().max(max)

/** Where a fact or a figure comes from. `url` absent: a printed source. */
export const sourceShape = z.object({
  label: text(300).min(1),
  url: hrefShape.optional(),
  publisher: text(200).optional(),
  /** The day the source was published, `YYYY-MM-DD`. */
  date: z.iso.date().optional(),
})
export type Source = z.infer<typeof sourceShape>

const columnShape = z.object({ label: text(120), kind: z.enum(['text', 'number', 'percent', 'date']), unit: text(60).optional() })

/** A table of figures: numbers are kept as numbers and written in the reader's way when shown. */
export const dataTableShape = z
  .object({
    caption: text(300).min(1),
    columns: z.array(columnShape).min(1).max(12),
    rows: z
      .array(
        z
          .array(z.union([text(300), z.number(), z.null()]))
          .min(1)
          .max(12),
      )
      .min(1)
      .max(200),
    source: sourceShape.optional(),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), 'every row needs one cell for each column')
export type DataTable = z.infer<typeof dataTableShape>

const check = (shape: z.ZodType) => (value: unknown) => {
  const outcome = shape.safeParse(value)
  if (!outcome.success) throw new RangeError(z.prettifyError(outcome.error))
}
const attr = (shape: z.ZodType, fallback?: unknown) =>
  fallback === undefined ? { validate: check(shape) } : { default: fallback, validate: check(shape) }

const nodes: Record<string, NodeSpec> = {
  // A headline with a summary is a story, too: its body is empty.
  doc: { content: 'block*' },
  paragraph: { group: 'block', content: 'inline*' },
  heading: { group: 'block', content: 'inline*', marks: 'em lang', attrs: { level: attr(z.union([z.literal(2), z.literal(3)])) } },
  bullet_list: { group: 'block', content: 'list_item+' },
  ordered_list: { group: 'block', content: 'list_item+', attrs: { start: attr(z.int().min(0).max(100000), 1) } },
  list_item: { content: 'paragraph (paragraph | bullet_list | ordered_list)*' },
  /** A quotation: who said it, where and when; `source` is the public address of the words. */
  quote: {
    group: 'block',
    content: 'paragraph+',
    attrs: {
      who: attr(text(200), ''),
      where: attr(text(200), ''),
      when: attr(text(60), ''),
      source: attr(z.union([hrefShape, z.literal('')]), ''),
    },
  },
  table: { group: 'block', content: 'table_row+', attrs: { caption: attr(text(300), '') } },
  table_row: { content: '(table_header | table_cell)+' },
  table_header: { content: 'inline*', attrs: { span: attr(z.int().min(1).max(12), 1) } },
  table_cell: { content: 'inline*', attrs: { span: attr(z.int().min(1).max(12), 1) } },
  data_table: { group: 'block', atom: true, attrs: { table: attr(dataTableShape) } },
  /** A picture of the library; an empty caption, alt or credit means: as the library has it in the edition's language. */
  figure: {
    group: 'block',
    atom: true,
    attrs: { asset: attr(text(40), ''), alt: attr(text(500), ''), caption: attr(text(600), ''), credit: attr(text(200), '') },
  },
  gallery: { group: 'block', content: 'figure{2,40}', attrs: { caption: attr(text(300), '') } },
  /** Something from another site. Nothing is asked of that site before the reader clicks. */
  embed: { group: 'block', atom: true, attrs: { url: attr(hrefShape), provider: attr(text(80)), title: attr(text(300)) } },
  /** «Điều đã biết, điều chưa biết»: two lists, kept apart. */
  known_box: { group: 'block', content: 'known unknown' },
  known: { content: 'list_item+' },
  unknown: { content: 'list_item+' },
  divider: { group: 'block', atom: true },
  text: { group: 'inline' },
  hard_break: { group: 'inline', inline: true },
  footnote: { group: 'inline', inline: true, content: 'text*', marks: 'em strong link lang' },
}

const marks: Record<string, MarkSpec> = {
  link: { attrs: { href: attr(hrefShape) }, inclusive: false },
  em: {},
  strong: {},
  sub: {},
  sup: {},
  /** A passage in another language, for voices and fonts. */
  lang: { attrs: { lang: attr(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), dir: attr(z.enum(['ltr', 'rtl', 'auto']), 'auto') } },
}

export const bodySchema = new Schema({ nodes, marks })

export type BodyMark = { type: string; attrs?: Record<string, unknown> }
export type BodyNode = { type: string; attrs?: Record<string, unknown>; content?: BodyNode[]; marks?: BodyMark[]; text?: string }
/** A body as it is stored: the version of its format and the ProseMirror document. */
export type Body = { version: number; doc: BodyNode }

/** A text has at most this many nodes; a longer one is a book, and is cut into chapters. */
export const bodyNodeLimit = 20_000

/**
 * Checks a body of the current version against the schema, all attributes included.
 * @throws RangeError with the reason, in words an importer's report can carry
 */
export function parseBody(body: Body): Node {
  if (body.version !== bodyVersion) throw new RangeError(`a body of version ${body.version} must be upgraded first`)
  let count = 0
  const countNodes = (node: BodyNode, depth: number): void => {
    if (++count > bodyNodeLimit) throw new RangeError(`a body has at most ${bodyNodeLimit} nodes`)
    if (depth > 12) throw new RangeError('a body is nested at most 12 deep')
    if (node === null || typeof node !== 'object' || (node.content !== undefined && !Array.isArray(node.content)))
      throw new RangeError('a body is a tree of nodes')
    for (const child of node.content ?? []) countNodes(child, depth + 1)
  }
  countNodes(body.doc, 0)
  const node = bodySchema.nodeFromJSON(body.doc)
  node.check()
  return node
}

/** One step of the format: turns a document of version `from` into one of version `from + 1`. */
export type BodyUpgrade = { from: number; upgrade: (doc: BodyNode) => BodyNode }

/** Every change of the format so far, oldest first. Released texts keep the version they were released in. */
export const bodyUpgrades: readonly BodyUpgrade[] = []

/**
 * Brings a stored body to the current version, step by step.
 * @throws RangeError for a body of a newer version than this code knows, or where a step is missing
 */
export function upgradeBody(body: Body, upgrades: readonly BodyUpgrade[] = bodyUpgrades, current: number = bodyVersion): Body {
  if (body.version > current)
    throw new RangeError(`this text was written by a newer version of the program (body format ${body.version}, known up to ${current})`)
  let { version, doc } = body
  while (version < current) {
    const step = upgrades.find((one) => one.from === version)
    if (!step) throw new RangeError(`no way from body format ${version} to ${version + 1}`)
    doc = step.upgrade(doc)
    version += 1
  }
  return { version, doc }
}

/** A name in each language it has one in. */
export type Names = Partial<Record<Language, string>>

/** Kinds of a concept: what a story is filed under or about. */
export type ConceptKind = 'section' | 'topic' | 'series' | 'country' | 'place'

export const genres = ['news', 'analysis', 'explainer', 'interview', 'feature', 'notice', 'editorial'] as const
export type Genre = (typeof genres)[number]
/** Where a text comes from, told to the reader: an official text, a paid one, one first printed elsewhere. */
export const labels = ['official', 'sponsored', 'republished', 'machine-translated'] as const
export type Label = (typeof labels)[number]

/** Somebody named above the text. `id` absent: a name of an imported text without a page of its own. */
export type Credit = { id?: number; name: string; slug?: string; role: 'author' | 'translator' | 'illustrator' | 'editor' }

/** The rest of a revision's text, beside headline and standfirst. */
export type RevisionContent = {
  body: Body
  credits: Credit[]
  /** Where the text was written; the day is the day of publication. */
  dateline?: string
  genre?: Genre
  label?: Label
  /** The lead picture: an asset of the library, with words where they differ from the library's. */
  picture?: { asset: number; alt?: string; caption?: string; credit?: string }
  sources: Source[]
  /** Where it was first printed: the name, and the address that counts as the original. */
  origin?: { name: string; url?: string }
  /** Up to two stories shown under the standfirst. */
  relatedStories?: number[]
}

/** What the slot `story.panel` gives: the edition on the screen, and the revision of it that is seen. */
export type StoryPanel = { editionId: number; revisionId: number | null }
