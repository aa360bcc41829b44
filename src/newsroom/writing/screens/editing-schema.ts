import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import { writingSchema } from '../document.ts'

/** The schema of a text being written, with how each block looks in the editor's page. Reading from a page: only what the editor itself wrote; what is pasted goes through paste.ts. */

type Dom = Pick<NodeSpec, 'toDOM' | 'parseDOM' | 'isolating' | 'defining' | 'selectable' | 'draggable'>
const tag = (name: string, more: Partial<Dom> = {}): Dom => ({ parseDOM: [{ tag: name }], toDOM: (): DOMOutputSpec => [name, 0], ...more })
const named = (type: string, element: string, attrs: readonly string[] = [], more: Partial<Dom> = {}): Dom => ({
  parseDOM: [
    {
      tag: `${element}[data-block="${type}"]`,
      getAttrs: (found) => {
        try {
          return JSON.parse((found as HTMLElement).dataset.particulars ?? '{}') as Record<string, unknown>
        } catch {
          return false
        }
      },
    },
  ],
  toDOM: (node: Node): DOMOutputSpec => {
    const given = { 'data-block': type, ...(attrs.length && { 'data-particulars': JSON.stringify(node.attrs) }) }
    return node.isAtom && !node.inlineContent ? [element, given] : [element, given, 0]
  },
  ...more,
})

const look: Record<string, Dom> = {
  paragraph: tag('p'),
  heading: {
    parseDOM: [
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
    ],
    toDOM: (node) => [`h${String(node.attrs.level)}`, 0],
    defining: true,
  },
  bullet_list: tag('ul'),
  ordered_list: {
    parseDOM: [{ tag: 'ol', getAttrs: (found) => ({ start: (found as HTMLOListElement).start || 1 }) }],
    toDOM: (node) => (node.attrs.start === 1 ? ['ol', 0] : ['ol', { start: String(node.attrs.start) }, 0]),
  },
  list_item: tag('li', { defining: true }),
  quote: named('quote', 'blockquote', ['who'], { defining: true }),
  table: named('table', 'figure', ['caption'], { isolating: true }),
  table_row: named('table_row', 'div'),
  table_header: named('table_header', 'div', ['span'], { isolating: true }),
  table_cell: named('table_cell', 'div', ['span'], { isolating: true }),
  data_table: named('data_table', 'figure', ['table'], { draggable: true }),
  figure: named('figure', 'figure', ['asset'], { draggable: true }),
  gallery: named('gallery', 'section', ['caption'], { isolating: true }),
  embed: named('embed', 'figure', ['url'], { draggable: true }),
  known_box: named('known_box', 'section', [], { isolating: true }),
  known: named('known', 'div', [], { isolating: true }),
  unknown: named('unknown', 'div', [], { isolating: true }),
  divider: { parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  hard_break: { parseDOM: [{ tag: 'br' }], toDOM: () => ['br'], selectable: false },
  footnote: named('footnote', 'span'),
}

let nodes = writingSchema.spec.nodes
for (const [name, dom] of Object.entries(look)) nodes = nodes.update(name, { ...(nodes.get(name) as NodeSpec), ...dom })
let marks = writingSchema.spec.marks
for (const [name, element] of Object.entries({ em: 'em', strong: 'strong', sub: 'sub', sup: 'sup' }))
  marks = marks.update(name, { ...marks.get(name), parseDOM: [{ tag: element }], toDOM: () => [element, 0] })
marks = marks
  .update('link', {
    ...marks.get('link'),
    parseDOM: [{ tag: 'a[href]', getAttrs: (found) => ({ href: (found as HTMLElement).getAttribute('href') }) }],
    // Not followed by a click while one writes: the address is shown beside it.
    toDOM: (mark) => ['a', { href: String(mark.attrs.href), title: String(mark.attrs.href), rel: 'noreferrer' }, 0],
  })
  .update('lang', {
    ...marks.get('lang'),
    parseDOM: [{ tag: 'span[lang]', getAttrs: (found) => ({ lang: (found as HTMLElement).lang, dir: (found as HTMLElement).dir || 'auto' }) }],
    toDOM: (mark) => ['span', { lang: String(mark.attrs.lang), dir: String(mark.attrs.dir), class: 'other-language' }, 0],
  })

export const editingSchema = new Schema({ nodes, marks })
