import { type Body, type BodyMark, type BodyNode, bodyVersion, type DataTable } from './schema.ts'

/**
 * Builders of a body, for importers, the demonstration and tests.
 *
 * Inline text understands four marks: `**strong**`, `_emphasis_`, `[words](https://address)` and
 * `[^a footnote]`; a backslash keeps the next character as it is.
 */

const pattern =
  /\\([\s\S])|\*\*([\s\S]+?)\*\*|(?<![\p{Script=Latin}\p{N}])_([^_]+)_(?![\p{Script=Latin}\p{N}])|\[\^([^\]]+)\]|\[([^\]]+)\]\(([^)\s]+)\)/gu

/** Inline nodes from text with the four marks above. Empty text gives no node. */
export function inline(text: string, marks: BodyMark[] = []): BodyNode[] {
  const nodes: BodyNode[] = []
  const put = (words: string) => {
    const last = nodes.at(-1)
    if (!words) return
    if (last?.type === 'text' && !last.marks && !marks.length) last.text += words
    else nodes.push({ type: 'text', text: words, ...(marks.length && { marks }) })
  }
  let at = 0
  for (const match of text.matchAll(pattern)) {
    put(text.slice(at, match.index))
    at = match.index + match[0].length
    const [, kept, strong, em, note, words, href] = match
    if (kept !== undefined) put(kept)
    else if (strong !== undefined) nodes.push(...inline(strong, [...marks, { type: 'strong' }]))
    else if (em !== undefined) nodes.push(...inline(em, [...marks, { type: 'em' }]))
    else if (note !== undefined) nodes.push({ type: 'footnote', content: inline(note) })
    else if (words !== undefined) nodes.push(...inline(words, [...marks, { type: 'link', attrs: { href } }]))
  }
  put(text.slice(at))
  return nodes
}

const block = (type: string, content: BodyNode[], attrs?: Record<string, unknown>): BodyNode => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length && { content }),
})
const item = (text: string) => block('list_item', [p(text)])

export const p = (text: string) => block('paragraph', inline(text))
export const h2 = (text: string) => block('heading', inline(text), { level: 2 })
export const h3 = (text: string) => block('heading', inline(text), { level: 3 })
export const ul = (...items: string[]) => block('bullet_list', items.map(item))
export const ol = (...items: string[]) => block('ordered_list', items.map(item), { start: 1 })
/** A quotation with who said it, where and when. `when` is written as the reader will see it. */
export const quote = (text: string, by: { who?: string; where?: string; when?: string; source?: string } = {}) =>
  block('quote', text.split('\n\n').map(p), { who: '', where: '', when: '', source: '', ...by })
/** A table of words; the first row is the header. */
export const table = (caption: string, rows: string[][]) =>
  block(
    'table',
    rows.map((cells, index) =>
      block(
        'table_row',
        cells.map((cell) => block(index ? 'table_cell' : 'table_header', inline(cell), { span: 1 })),
      ),
    ),
    { caption },
  )
/** A table of figures. */
export const dataTable = (data: DataTable) => block('data_table', [], { table: data })
/** A picture: the key of an asset, and words where they differ from the library's. */
export const figure = (asset: string, words: { alt?: string; caption?: string; credit?: string } = {}) =>
  block('figure', [], { asset, alt: '', caption: '', credit: '', ...words })
export const gallery = (caption: string, ...figures: BodyNode[]) => block('gallery', figures, { caption })
export const embed = (url: string, provider: string, title: string) => block('embed', [], { url, provider, title })
export const knownBox = (known: string[], unknown: string[]) =>
  block('known_box', [block('known', known.map(item)), block('unknown', unknown.map(item))])
export const divider = () => block('divider', [])

/** A body of the current version. */
export const body = (...blocks: BodyNode[]): Body => ({ version: bodyVersion, doc: block('doc', blocks) })

/** The words of a body, for search, word counts and descriptions: one line for each block, a footnote's words where its mark stands. */
export function bodyText(node: BodyNode): string {
  const lines: string[] = []
  const words = (one: BodyNode): string =>
    one.text ?? (one.type === 'hard_break' ? ' ' : (one.type === 'footnote' ? ' ' : '') + (one.content ?? []).map(words).join(''))
  const visit = (one: BodyNode) => {
    const attrs = one.attrs ?? {}
    if (one.type === 'data_table') {
      const data = attrs.table as DataTable
      lines.push(
        data.caption,
        data.columns.map((column) => column.label).join(' '),
        ...data.rows.map((row) => row.map((cell) => cell ?? '').join(' ')),
      )
    } else if (one.type === 'figure') lines.push(String(attrs.caption ?? ''))
    else if (one.content?.some((child) => child.type === 'text' || child.type === 'footnote' || child.type === 'hard_break')) lines.push(words(one))
    else {
      if (attrs.caption) lines.push(String(attrs.caption))
      for (const child of one.content ?? []) visit(child)
      if (one.type === 'quote' && attrs.who) lines.push(String(attrs.who))
    }
  }
  visit(node)
  return lines.filter(Boolean).join('\n')
}
