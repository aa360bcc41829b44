import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5'
import type { BodyNode } from '../schema.ts'
import { bodyFromHtml, bodyFromPlainText } from '../text-import.ts'

/** What somebody pastes from Word, Google Docs or a page, as blocks of a text: words, structure and links, nobody's fonts and colours. Browser-safe. */

type Element = DefaultTreeAdapterTypes.Element
type Child = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode
const isElement = (node: Child): node is Element => 'tagName' in node
const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? ''
const make = (name: string, children: Child[]): Element => {
  const element = defaultTreeAdapter.createElement(name, 'http://www.w3.org/1999/xhtml' as Element['namespaceURI'], [])
  for (const child of children) defaultTreeAdapter.appendChild(element, child)
  return element
}

/** The declarations of a style attribute, as far as they mean something. */
function styleOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    attribute(element, 'style')
      .split(';')
      .map((one) => one.split(':').map((part) => part.trim().toLowerCase()))
      .filter((one): one is [string, string] => one.length === 2 && !!one[0]),
  )
}

const wordsOf = (node: Child): string =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : isElement(node) ? node.childNodes.map(wordsOf).join('') : ''

/** Words that are bold only by a style become so by an element, and what is bold in name only (Google Docs) becomes plain. */
function byMeaning(node: Child): Child[] {
  if (!isElement(node)) return node.nodeName === '#comment' ? [] : [node]
  const children = [...node.childNodes].flatMap(byMeaning)
  const { tagName } = node
  if (/^(?:o:|v:|w:|m:)/.test(tagName)) return tagName === 'o:p' && !wordsOf(node).trim() ? [] : children
  const style = styleOf(node)
  let inner: Child[] = children
  const isInline = ['span', 'b', 'i', 'strong', 'em', 'font', 'u'].includes(tagName)
  if (isInline) {
    const weight = style['font-weight']
    const bold = weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : tagName === 'b' || tagName === 'strong'
    const italic = style['font-style'] ? style['font-style'] === 'italic' : tagName === 'i' || tagName === 'em'
    // An element around whole paragraphs is no emphasis: Google Docs puts one around everything.
    const blocks = children.some((one) => isElement(one) && /^(?:p|div|ul|ol|h[1-6]|table)$/.test(one.tagName))
    if (bold && !blocks) inner = [make('strong', inner)]
    if (italic && !blocks) inner = [make('em', inner)]
    if (style['vertical-align'] === 'super') inner = [make('sup', inner)]
    if (style['vertical-align'] === 'sub') inner = [make('sub', inner)]
    return inner
  }
  // Word's titles are paragraphs that look like one.
  if (tagName === 'p' && /\bMso(?:Title|Subtitle)\b/i.test(attribute(node, 'class'))) return [make('h2', children)]
  while (node.childNodes.length) defaultTreeAdapter.detachNode(node.childNodes[0] as Child)
  for (const child of children) defaultTreeAdapter.appendChild(node, child)
  return [node]
}

/** How deep in a list a paragraph of Word stands; 0: in none. */
function listLevel(node: Child): number {
  if (!isElement(node) || node.tagName !== 'p') return 0
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(attribute(node, 'style'))?.[1]
  return level ? Math.min(4, Number(level)) : 0
}

/** Takes the bullet or number that Word wrote as words out of a paragraph. @returns it */
function takeMarker(paragraph: Parent): string {
  for (const child of [...paragraph.childNodes]) {
    if (!isElement(child)) continue
    if (/mso-list:\s*ignore/i.test(attribute(child, 'style'))) {
      defaultTreeAdapter.detachNode(child)
      return wordsOf(child).trim()
    }
    const found = takeMarker(child)
    if (found) return found
  }
  return ''
}

/** Paragraphs that Word calls items of a list become one. */
function listsOf(parent: Parent): void {
  const children = [...parent.childNodes]
  const out: Child[] = []
  /** The lists that are open, outermost first. */
  let open: Element[] = []
  for (const child of children) {
    const level = listLevel(child)
    if (!level) {
      if (child.nodeName === '#text' && !wordsOf(child).trim() && open.length) continue
      open = []
      if (isElement(child)) listsOf(child)
      out.push(child)
      continue
    }
    const item = child as Element
    const marker = takeMarker(item)
    const name = /^\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker) ? 'ol' : 'ul'
    open = open.slice(0, level)
    while (open.length < level) {
      const list = make(open.length + 1 === level ? name : 'ul', [])
      const outer = open.at(-1)
      const last = outer?.childNodes.at(-1)
      if (outer) defaultTreeAdapter.appendChild(last && isElement(last) ? last : outer, list)
      else out.push(list)
      open.push(list)
    }
    defaultTreeAdapter.appendChild(open.at(-1) as Element, make('li', [...item.childNodes]))
  }
  while (parent.childNodes.length) defaultTreeAdapter.detachNode(parent.childNodes[0] as Child)
  for (const child of out) defaultTreeAdapter.appendChild(parent, child)
}

/** More than this is not pasted by hand; it is read as plain words. */
const longest = 2_000_000

/** What was pasted as blocks. @param html what the clipboard has as HTML; empty: it has none */
export function pastedBlocks(html: string, plain: string): BodyNode[] {
  if (!html.trim() || html.length > longest) return bodyFromPlainText(plain).doc.content ?? []
  // What stands around the copied part is not of it (Windows' clipboard format).
  const part = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html
  const fragment = parseFragment(part.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '').replace(/<!\[(?:if|endif)[^>]*>/g, ''))
  listsOf(fragment)
  const children = [...fragment.childNodes].flatMap(byMeaning)
  while (fragment.childNodes.length) defaultTreeAdapter.detachNode(fragment.childNodes[0] as Child)
  for (const child of children) defaultTreeAdapter.appendChild(fragment, child)
  return bodyFromHtml(serialize(fragment)).body.doc.content ?? []
}
