import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView } from 'prosemirror-view'
import type { DataTable } from '../../schema.ts'

/** How blocks that are more than words look while one writes. Plain elements: a screen redrawn at each key would be slow. */

export type BlockWords = {
  figure: string
  noAlt: string
  noPicture: string
  embed: string
  gallery: string
  known: string
  unknown: string
  footnote: string
  quoteUnsigned: string
  table: string
}

type Make = (node: Node, view: EditorView, getPos: () => number | undefined) => NodeView

function element(name: string, attrs: Record<string, string>, ...children: (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A block without words of its own: drawn from its particulars, and anew when they change. */
const atom =
  (name: string, draw: (node: Node, dom: HTMLElement) => void): Make =>
  (first) => {
    const dom = element('figure', { class: `block ${name}`, 'data-block': name })
    let current = first
    draw(first, dom)
    return {
      dom,
      update(node) {
        if (node.type !== current.type) return false
        if (node.attrs !== current.attrs) {
          dom.replaceChildren()
          draw(node, dom)
        }
        current = node
        return true
      },
      ignoreMutation: () => true,
    }
  }

/** A block with words inside, and a line of its own below or above them. */
const framed =
  (name: string, tagName: string, draw: (node: Node, line: HTMLElement) => void, above = false): Make =>
  (first) => {
    const line = element('div', { class: 'about', contenteditable: 'false' })
    const contentDOM = element('div', { class: 'inside' })
    const dom = element(tagName, { class: `block ${name}`, 'data-block': name })
    dom.append(...(above ? [line, contentDOM] : [contentDOM, line]))
    let current = first
    draw(first, line)
    return {
      dom,
      contentDOM,
      update(node) {
        if (node.type !== current.type) return false
        if (node.attrs !== current.attrs) draw(node, line)
        current = node
        return true
      },
      ignoreMutation: (mutation) => mutation.type !== 'selection' && line.contains(mutation.target),
    }
  }

const attr = (node: Node, name: string): string => String(node.attrs[name] ?? '')

export function blockViews(words: BlockWords): Record<string, Make> {
  return {
    figure: atom('figure', (node, dom) => {
      const asset = attr(node, 'asset')
      if (/^\d+$/.test(asset)) {
        const picture = element('img', { src: `/anh/${asset}-3x2-800.jpg`, alt: attr(node, 'alt'), loading: 'lazy', width: '800', height: '533' })
        dom.append(picture)
      } else dom.append(element('p', { class: 'warning' }, words.noPicture))
      const caption = [attr(node, 'caption'), attr(node, 'credit')].filter(Boolean).join(' · ')
      dom.append(element('figcaption', {}, caption || words.figure))
    }),
    embed: atom('embed', (node, dom) => {
      dom.append(
        element('p', {}, element('strong', {}, attr(node, 'title')), ` ${attr(node, 'provider')}`),
        element('p', { class: 'soft' }, attr(node, 'url')),
      )
      dom.setAttribute('aria-label', `${words.embed}: ${attr(node, 'title')}`)
    }),
    data_table: atom('data_table', (node, dom) => {
      const table = node.attrs.table as DataTable
      const rows = table.rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell === null ? '–' : String(cell)))))
      const head = element(
        'tr',
        {},
        ...table.columns.map((one) => element('th', { scope: 'col' }, one.unit ? `${one.label} (${one.unit})` : one.label)),
      )
      const drawn = element('table', {}, element('caption', {}, table.caption), element('thead', {}, head), element('tbody', {}, ...rows))
      dom.append(element('div', { class: 'scroll' }, drawn))
      if (table.source) dom.append(element('figcaption', {}, table.source.label))
    }),
    quote: framed('quote', 'blockquote', (node, line) => {
      const about = ['who', 'where', 'when']
        .map((name) => attr(node, name))
        .filter(Boolean)
        .join(', ')
      line.textContent = about ? `— ${about}` : words.quoteUnsigned
      line.classList.toggle('warning', !about)
    }),
    gallery: framed('gallery', 'section', (node, line) => void (line.textContent = attr(node, 'caption') || words.gallery), true),
    table: framed('table', 'figure', (node, line) => void (line.textContent = attr(node, 'caption') || words.table), true),
    known: framed('known', 'div', (_, line) => void (line.textContent = words.known), true),
    unknown: framed('unknown', 'div', (_, line) => void (line.textContent = words.unknown), true),
    footnote: () => {
      const dom = element('span', { class: 'footnote', 'data-block': 'footnote', title: words.footnote })
      return { dom, contentDOM: dom }
    },
  }
}
