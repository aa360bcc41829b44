import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5'
import { body, bodyText } from './body.ts'
import { type Body, type BodyMark, type BodyNode, bodyNodeLimit, bodySchema, hrefShape } from './schema.ts'

/**
 * Bodies from texts that others wrote: plain text of agencies and archives, HTML of other systems.
 * Whatever comes in, what goes out is a body that `parseBody` accepts.
 */

// ---- plain text ----

/** A line longer than this, in a text without any blank line, is cut into paragraphs. */
const longLine = 1500
/** Paragraphs of a cut line: this many sentences, and at least this many characters if there are so many. */
const sentencesIn = { least: 3, most: 4, characters: 320 }
/** A paragraph is a node and its words another one. */
const mostParagraphs = Math.floor(bodyNodeLimit / 2) - 10

// control characters, non-characters, byte order marks, zero-width spaces and soft hyphens; tab and line feed stay
const unwanted = /[[\p{Cc}\u00ad\u200b\ufeff\ufffe\uffff]--[\t\n]]/gv

/** NFC, whole characters only, no control characters. Lines end with a line feed. */
const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(unwanted, '')

/**
 * A body from plain text. A blank line ends a paragraph; single line ends inside are kept as paragraphs
 * where the lines read like paragraphs, and are otherwise taken for hard-wrapped lines and joined. A text
 * on one long line, as archives keep them, is cut at sentence ends, never inside a quotation. Empty text
 * gives one empty paragraph.
 */
export function bodyFromPlainText(text: string): Body {
  const paragraphs: string[] = []
  const blocks = cleanText(text)
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((block) => block.trim())
  for (const block of blocks) {
    const lines = block
      .split('\n')
      .map((line) => line.replace(/[^\S\u00a0]+|\s{2,}/g, ' ').trim())
      .filter(Boolean)
    for (const paragraph of areParagraphs(lines) ? lines : [lines.join(' ')])
      if (blocks.length === 1 && paragraph.length > longLine) paragraphs.push(...readableParagraphs(paragraph))
      else paragraphs.push(paragraph)
  }
  return body(...bounded(paragraphs).map(plainParagraph))
}

/** `p` of body.ts would read stars, underscores and brackets of a foreign text as marks. */
const plainParagraph = (text: string): BodyNode => (text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' })

/** A text of more paragraphs than a body may have keeps all its words, in longer paragraphs. */
function bounded(paragraphs: string[]): string[] {
  if (paragraphs.length <= mostParagraphs) return paragraphs.length ? paragraphs : ['']
  const size = Math.ceil(paragraphs.length / mostParagraphs)
  return Array.from({ length: Math.ceil(paragraphs.length / size) }, (_, index) => paragraphs.slice(index * size, (index + 1) * size).join(' '))
}

const ended = /[.!?…:;。！？][\s"'”’»)\]]*$/
const listed = /^(?:[-–—•*+▪◦]|\d{1,3}[.)])\s/

/** Whether lines are paragraphs of their own, rather than one text cut at the edge of a page. */
function areParagraphs(lines: string[]): boolean {
  if (lines.length < 2) return true
  const before = lines.slice(0, -1)
  const whole = before.filter((line, index) => ended.test(line) || listed.test(line) || listed.test(lines[index + 1] as string)).length
  return whole >= before.length * 0.6 || before.every((line) => line.length > 200)
}

/** Words that end with a full stop without ending a sentence, as Vietnamese and English papers write them: written with a capital … */
const titles = new Set(
  'tp tx tt ts ths pgs gs bs ks ls cn ncs nsưt nsnd đc kts ds st đt đh thpt thcs ubnd hđnd co ltd inc corp no nr vol fig mr mrs ms dr prof rev hon gen col sgt lt capt jr sr jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave art'.split(
    ' ',
  ),
)
/** … or small. */
const abbreviations = new Set('tp tx ts ths pgs gs đ/c vd tr vs approx p q'.split(' '))
const sentenceEnd = /[.!?…]+["”’»)\]]*[^\S\n]+(?=["“‘«(['–—-]*[^\S\n]?[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？]+["”’»）」』]*/gu
/** A quotation or bracket that has not ended after so many characters was never closed: its mark is ignored. */
const longestQuotation = 1200
const quotationMark = /[“”"«»()（）「」『』]/g
const isOpening: Record<string, boolean> = { '“': true, '«': true, '「': true, '『': true, '(': true, '（': true }
const isBracket = (mark: string) => '()（）'.includes(mark)

/**
 * From where to where words are quoted or in brackets. Papers mix their marks (“ closed by "), so that any
 * closing quotation mark closes any opening one; a straight mark is told by what stands beside it.
 */
function quotations(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  let open: { at: number; bracket: boolean; straight: boolean }[] = []
  for (const { 0: mark, index: at } of text.matchAll(quotationMark)) {
    open = open.filter((one) => at - one.at <= longestQuotation)
    const bracket = isBracket(mark)
    const last = open.findLastIndex((one) => one.bracket === bracket)
    let opens = isOpening[mark] ?? false
    if (mark === '"') {
      const spaceBefore = at === 0 || /[\s(“]/.test(text[at - 1] as string)
      const spaceAfter = at + 1 >= text.length || /[\s.,;:!?…)”]/.test(text[at + 1] as string)
      opens = spaceBefore === spaceAfter ? last < 0 : spaceBefore
      // two straight marks that both open: the first was never closed
      if (opens && last >= 0 && open[last]?.straight) open.splice(last, 1)
    }
    if (opens) open.push({ at, bracket, straight: mark === '"' })
    else if (last >= 0) {
      ranges.push({ from: open[last]?.at ?? at, to: at })
      open.length = last
    }
  }
  return ranges.sort((one, other) => one.from - other.from)
}

/** Where a long line may be cut: the offsets at which sentences start. */
function sentenceStarts(text: string): number[] {
  const starts: number[] = []
  const ranges = quotations(text)
  let next = 0
  let quotedTo = -1
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    for (let range = ranges[next]; range && range.from < end; range = ranges[++next]) quotedTo = Math.max(quotedTo, range.to)
    if (end >= text.length || end <= quotedTo) continue
    if (match[0].startsWith('.') && isAbbreviated(text, match.index, end)) continue
    starts.push(end)
  }
  return starts
}

/** Whether the full stop at `stop` belongs to the word before it: a title, an initial, or the number of a list. */
function isAbbreviated(text: string, stop: number, next: number): boolean {
  const from = Math.max(text.lastIndexOf(' ', stop - 1), text.lastIndexOf('\u00a0', stop - 1)) + 1
  const word = text.slice(from, stop).replace(/^["“‘«(['–—-]+/, '')
  const capital = /^\p{Lu}/u.test(word)
  if (abbreviations.has(word) || (capital && (/^.$/u.test(word) || titles.has(word.toLowerCase())))) return true
  if (!/^\d+$/.test(word)) return false
  // «1. Nội dung» is a numbered heading; «12. 5» is a number with a stray space
  return /\d/.test(text[next] ?? '') || (word.length <= 2 && (from === 0 || /[.!?…:;]["”’»)\]]*\s$/.test(text.slice(Math.max(0, from - 4), from))))
}

/** The line as paragraphs of three or four sentences; all words kept, in their order. */
function readableParagraphs(text: string): string[] {
  const paragraphs: string[] = []
  let from = 0
  let sentences = 0
  for (const start of sentenceStarts(text)) {
    sentences += 1
    if (sentences < sentencesIn.most && (sentences < sentencesIn.least || start - from < sentencesIn.characters) && start - from < longLine / 2)
      continue
    paragraphs.push(text.slice(from, start).trim())
    from = start
    sentences = 0
  }
  const rest = text.slice(from).trim()
  if (rest && !sentences && rest.length < 160 && paragraphs.length) paragraphs.push(`${paragraphs.pop()} ${rest}`)
  else if (rest) paragraphs.push(rest)
  return paragraphs
}

// ---- HTML ----

export type HtmlImport = {
  body: Body
  /** What was left out, each in one sentence that a report can carry; at most 50. */
  notes: string[]
}

export type HtmlPicture = { src: string; alt: string; caption: string; width?: number; height?: number }

export type HtmlImportOptions = {
  /** Address of the page that the HTML is from: links are made absolute by it. Without it, relative links are left out and their words kept. */
  base?: string
  /** The figure or gallery for a picture that is already in the library, made by `figure` of body.ts; undefined leaves the picture out. Nothing is fetched. */
  picture?: (picture: HtmlPicture) => BodyNode | undefined
}

/** HTML of more characters is cut there. */
const htmlLimit = 2_000_000
/** A page with more elements, deeper ones, or an element with more attributes was not written by an editor; it is kept as words only. */
const elementLimit = 100_000
const depthLimit = 300
const attributeLimit = 500
const notesLimit = 50
/** Lists inside lists deeper than this are flattened: a body is nested at most 12 deep. */
const listDepthLimit = 4

type Element = DefaultTreeAdapterTypes.Element
type ChildNode = DefaultTreeAdapterTypes.ChildNode
const isElement = (node: ChildNode): node is Element => 'tagName' in node

class TooComplex extends Error {}

/**
 * A body from somebody else's HTML, by an allow-list: paragraphs, headings (h1 and h2 become 2, the rest
 * 3), lists, quotations, tables, links, strong, emphasis, sub, sup, line breaks. Scripts, styles, forms,
 * frames and dangerous addresses are left out; of unknown elements the words are kept. Malformed HTML is
 * read as a browser reads it (WHATWG parsing).
 */
export function bodyFromHtml(html: string, options: HtmlImportOptions = {}): HtmlImport {
  const notes = new Set<string>()
  const note = (words: string) => void (notes.size < notesLimit && notes.add(words))
  let source = html.toWellFormed()
  if (source.length > htmlLimit) {
    source = source.slice(0, htmlLimit).toWellFormed()
    note(`the text is longer than ${htmlLimit} characters: the rest was left out`)
  }
  try {
    const blocks = new Converter(options, note).blocks(parseBounded(source).childNodes, 'body')
    const whole = body(...(blocks.length ? blocks : [{ type: 'paragraph' }]))
    if (countNodes(whole.doc) <= bodyNodeLimit) return { body: whole, notes: [...notes] }
    note(`the text has more than ${bodyNodeLimit} parts: only its words were kept`)
    return { body: bodyFromPlainText(bodyText(whole.doc).replaceAll('\n', '\n\n')), notes: [...notes] }
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error
    note('the HTML is too deeply nested or too complex: only its words were kept')
    return { body: bodyFromPlainText(wordsOnly(source)), notes: [...notes] }
  }
}

/**
 * Some input costs an HTML parser time that grows with its square (elements inside elements, attributes
 * beside attributes), so that it is fed in pieces and stopped at the limits above.
 */
function parseBounded(source: string): DefaultTreeAdapterTypes.DocumentFragment {
  let made = 0
  let depth = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++made > elementLimit) throw new TooComplex()
      return defaultTreeAdapter.createElement(...element)
    },
    onItemPush() {
      if (++depth > depthLimit) throw new TooComplex()
    },
    onItemPop() {
      depth -= 1
    },
  }
  const parser = Parser.getFragmentParser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(null, { treeAdapter, scriptingEnabled: false })
  const tokenizer = parser.tokenizer as unknown as { currentToken: { attrs?: unknown[] } | null }
  for (let at = 0; at < source.length; at += 16_384) {
    parser.tokenizer.write(source.slice(at, at + 16_384), false)
    if ((tokenizer.currentToken?.attrs?.length ?? 0) > attributeLimit) throw new TooComplex()
  }
  parser.tokenizer.write('', true)
  return parser.getFragment()
}

/** The words of HTML that is not worth parsing: tags, comments, scripts and styles taken out in one pass. */
function wordsOnly(source: string): string {
  const words: string[] = []
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at)
    words.push(source.slice(at, open < 0 ? undefined : open))
    if (open < 0) break
    const raw = /^<(script|style|!--)/i.exec(source.slice(open, open + 8))?.[1]
    const closing = raw === '!--' ? '-->' : raw ? `</${raw}` : '>'
    const close = source.indexOf(closing, open + 1)
    if (close < 0) break
    if (/^<\/?(p|div|li|h\d|br|tr|blockquote)\b/i.test(source.slice(open, open + 14))) words.push('\n\n')
    at = raw && raw !== '!--' ? Math.max(source.indexOf('>', close), close) + 1 : close + closing.length
  }
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' }
  return words.join('').replace(/&(lt|gt|quot|nbsp|amp);/g, (_, name: string) => entities[name] as string)
}

function countNodes(node: BodyNode): number {
  let count = 1
  for (const child of node.content ?? []) count += countNodes(child)
  return count
}

const leftOut = new Set(
  'script style template noscript noembed noframes head title meta link base input select option optgroup datalist button textarea canvas map area svg math param source track frameset frame dialog'.split(
    ' ',
  ),
)
const foreign: Record<string, string> = {
  iframe: 'a frame',
  embed: 'an embedded object',
  object: 'an embedded object',
  applet: 'an embedded object',
  video: 'a video',
  audio: 'a sound',
}
const inlineMarks: Record<string, string> = { strong: 'strong', b: 'strong', em: 'em', i: 'em', sub: 'sub', sup: 'sup' }
const inlineElements = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const markRank: Record<string, number> = Object.fromEntries(Object.keys(bodySchema.marks).map((name, index) => [name, index]))

/** Where the blocks will stand: at the top, in a list item of some depth, in a quotation. */
type Place = 'body' | 'quote' | { list: number }

class Converter {
  readonly #options: HtmlImportOptions
  readonly #note: (words: string) => void

  constructor(options: HtmlImportOptions, note: (words: string) => void) {
    this.#options = options
    this.#note = note
  }

  /** The blocks of some children, as they may stand in their place. */
  blocks(children: readonly ChildNode[], place: Place): BodyNode[] {
    const out: BodyNode[] = []
    const line = new InlineRun()
    const endLine = () => {
      const content = line.take()
      if (content.length) out.push({ type: 'paragraph', content })
    }
    const put = (block: BodyNode) => {
      endLine()
      if (allowed(block, place)) out.push(block)
      else if (block.type === 'figure' || block.type === 'gallery') out.push(block)
      else out.push(...paragraphsOf(block))
    }
    const walk = (nodes: readonly ChildNode[], marks: BodyMark[]): void => {
      for (const node of nodes) {
        if (node.nodeName === '#text') line.put((node as DefaultTreeAdapterTypes.TextNode).value, marks)
        if (!isElement(node) || leftOut.has(node.tagName)) continue
        const tag = node.tagName
        if (tag in foreign) this.#note(`${foreign[tag]} was left out${address(node)}`)
        else if (tag === 'br') {
          if (line.breakLine()) endLine()
        } else if (tag === 'img' || tag === 'picture') {
          for (const picture of this.#pictures([node], '')) put(picture)
        } else if (tag === 'hr') put({ type: 'divider' })
        else if (/^h[1-6]$/.test(tag)) {
          endLine()
          const content = this.#inline(node, ['em'])
          if (content.length) put({ type: 'heading', attrs: { level: tag <= 'h2' ? 2 : 3 }, content })
          for (const picture of this.#pictures(node.childNodes, '')) put(picture)
        } else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') for (const block of this.#list(node, place)) put(block)
        else if (tag === 'blockquote') for (const block of this.#quote(node)) put(block)
        else if (tag === 'table') for (const block of this.#table(node, place)) put(block)
        else if (tag === 'figure') for (const block of this.#figure(node, place)) put(block)
        else if (tag === 'a') walk(node.childNodes, withMark(marks, this.#link(node)))
        else if (tag === 'q') {
          line.put('“', marks)
          walk(node.childNodes, marks)
          line.put('”', marks)
        } else if (tag === 'pre') {
          endLine()
          for (const [index, one] of textOf(node).split('\n').entries()) {
            if (index) line.breakLine()
            line.put(one, marks)
          }
          endLine()
        } else if (inlineElements.has(tag)) walk(node.childNodes, withMark(marks, inlineMarks[tag] ? { type: inlineMarks[tag] } : undefined))
        else {
          endLine()
          walk(node.childNodes, tag === 'dt' ? withMark(marks, { type: 'strong' }) : marks)
          endLine()
        }
      }
    }
    walk(children, [])
    endLine()
    return out
  }

  /** Words and marks of an element on one line, whatever blocks it holds. */
  #inline(element: Element, kept?: string[]): BodyNode[] {
    const line = new InlineRun()
    for (const [index, block] of this.blocks(element.childNodes, 'quote')
      .filter((one) => one.type === 'paragraph')
      .entries()) {
      if (index) line.put(' ', [])
      for (const node of block.content ?? [])
        if (node.type === 'hard_break') line.put(' ', [])
        else line.put(node.text ?? '', kept ? (node.marks ?? []).filter((mark) => kept.includes(mark.type)) : (node.marks ?? []))
    }
    return line.take()
  }

  #link(element: Element): BodyMark | undefined {
    const written = attribute(element, 'href')
    if (written === undefined) return undefined
    // as a browser does (WHATWG URL, 4.4): controls and spaces around, tabs and line ends inside are taken out
    const href = written.replace(/^[\p{Cc} ]+|[\p{Cc} ]+$|[\t\n\r]/gu, '')
    const absolute = /^(https?:|mailto:)/i.test(href)
      ? href
      : this.#options.base && URL.canParse(href, this.#options.base) && !/^[a-z][a-z0-9+.-]*:/i.test(href) && new URL(href, this.#options.base).href
    if (absolute) {
      const safe = hrefShape.safeParse(absolute.replaceAll(' ', '%20').normalize('NFC'))
      if (safe.success && URL.canParse(safe.data) && !/[\p{C}]/u.test(safe.data)) return { type: 'link', attrs: { href: safe.data } }
    }
    this.#note(`the address of a link was left out, its words kept: “${clip(href)}”`)
    return undefined
  }

  #list(element: Element, place: Place): BodyNode[] {
    const depth = typeof place === 'object' ? place.list + 1 : 1
    const lifted: BodyNode[] = []
    const items: BodyNode[] = []
    for (const child of element.childNodes) {
      if (!isElement(child) && child.nodeName !== '#text') continue
      const blocks = this.blocks(isElement(child) && child.tagName === 'li' ? child.childNodes : [child], { list: depth })
      const pictures = blocks.filter((one) => one.type === 'figure' || one.type === 'gallery')
      const content = blocks.filter((one) => !pictures.includes(one))
      lifted.push(...pictures)
      const only = content[0]
      if (!only) continue
      const last = items.at(-1)
      // <ul><li>a</li><ul>…</ul></ul>, as old editors write it: the inner list belongs to the item before
      if (only.type !== 'paragraph' && last && isElement(child) && child.tagName !== 'li') last.content?.push(...content)
      else items.push({ type: 'list_item', content: only.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] })
    }
    if (!items.length) return lifted
    const start = Number.parseInt(attribute(element, 'start') ?? '1', 10)
    const list: BodyNode =
      element.tagName === 'ol'
        ? { type: 'ordered_list', attrs: { start: start >= 0 && start <= 100_000 ? start : 1 }, content: items }
        : { type: 'bullet_list', content: items }
    return [list, ...lifted]
  }

  #quote(element: Element): BodyNode[] {
    // <blockquote> … <footer>who</footer>: the last footer or cite that stands by itself names the speaker
    const named = element.childNodes.findLast((node) => !isBlank(node))
    const signature = named && isElement(named) && (named.tagName === 'footer' || named.tagName === 'cite') ? named : undefined
    const who = signature ? oneLine(textOf(signature)).replace(/^[-–—]\s*/, '') : ''
    const signed = signature && who && who.length <= 200
    const blocks = this.blocks(signed ? element.childNodes.filter((node) => node !== signature) : element.childNodes, 'quote')
    const paragraphs = blocks.filter((one) => one.type === 'paragraph')
    const cited = hrefShape.safeParse(attribute(element, 'cite') ?? '')
    const source = cited.success && /^https?:/i.test(cited.data) ? cited.data : ''
    return [
      ...(paragraphs.length ? [{ type: 'quote', attrs: { who: signed ? who : '', where: '', when: '', source }, content: paragraphs }] : []),
      ...blocks.filter((one) => one.type !== 'paragraph'),
    ]
  }

  #table(element: Element, place: Place): BodyNode[] {
    const rows: Element[] = []
    let caption = ''
    const collect = (nodes: readonly ChildNode[]): void => {
      for (const node of nodes) {
        if (!isElement(node)) continue
        if (node.tagName === 'tr') rows.push(node)
        else if (node.tagName === 'caption') caption = oneLine(textOf(node))
        else if (/^t(head|body|foot)$/.test(node.tagName)) collect(node.childNodes)
      }
    }
    collect(element.childNodes)
    const cellsOf = (row: Element) =>
      row.childNodes.filter((node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'))
    // one cell in each row: a table for layout, as old pages and mails use it around their text and pictures
    if (rows.every((row) => cellsOf(row).length <= 1))
      return rows.flatMap((row) => cellsOf(row).flatMap((cell) => this.blocks(cell.childNodes, place)))
    const lifted: BodyNode[] = []
    const content = rows.flatMap((row) => {
      const cells = cellsOf(row).map((cell) => {
        lifted.push(...this.#pictures(cell.childNodes, ''))
        const words = this.#inline(cell)
        const span = Number.parseInt(attribute(cell, 'colspan') ?? '1', 10)
        return {
          type: cell.tagName === 'th' ? 'table_header' : 'table_cell',
          attrs: { span: span >= 1 && span <= 12 ? span : 1 },
          ...(words.length && { content: words }),
        }
      })
      return cells.length ? [{ type: 'table_row', content: cells }] : []
    })
    if (!content.some((row) => row.content.some((cell) => cell.content))) return lifted
    return [{ type: 'table', attrs: { caption: caption.length <= 300 ? caption : `${clip(caption, 298)}…` }, content }, ...lifted]
  }

  #figure(element: Element, place: Place): BodyNode[] {
    const isCaption = (node: ChildNode): node is Element => isElement(node) && node.tagName === 'figcaption'
    const caption = element.childNodes.find(isCaption)
    const rest = element.childNodes.filter((node) => !isCaption(node))
    const pictures = countPictures(rest)
    if (pictures) return this.#pictures(rest, caption ? oneLine(textOf(caption)) : '')
    // a figure around a table, a quotation or code: its caption is text like any other
    return this.blocks(element.childNodes, place)
  }

  /** The pictures among some nodes, by the library's keys; what the library does not have is left out with a note. */
  #pictures(nodes: readonly ChildNode[], caption: string): BodyNode[] {
    return nodes.flatMap((node): BodyNode[] => {
      if (!isElement(node) || leftOut.has(node.tagName)) return []
      if (node.tagName !== 'img') return this.#pictures(node.childNodes, caption)
      const src = attribute(node, 'src') ?? attribute(node, 'data-src') ?? ''
      const picture = { src, alt: oneLine(attribute(node, 'alt') ?? ''), caption, width: pixels(node, 'width'), height: pixels(node, 'height') }
      const made = this.#options.picture?.(picture)
      if (!made) this.#note(`a picture was left out: “${clip(src)}”${caption ? ` (${clip(caption)})` : ''}`)
      return made ? [made] : []
    })
  }
}

/** Words with marks, gathered as a browser shows them: runs of white space are one space, none at the ends of a line. */
class InlineRun {
  #nodes: BodyNode[] = []
  /** Whether a space would stand at the start of a line or after another one. */
  #spaced = true

  put(words: string, marks: BodyMark[]): void {
    let text = cleanText(words).replace(/[ \t\n]+/g, ' ')
    if (this.#spaced && text.startsWith(' ')) text = text.slice(1)
    if (!text) return
    this.#spaced = text.endsWith(' ')
    const last = this.#nodes.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text
    else this.#nodes.push({ type: 'text', text, ...(marks.length && { marks }) })
  }

  /** True where two breaks in a row end the paragraph. */
  breakLine(): boolean {
    const last = this.#nodes.at(-1)
    if (last?.type === 'text' && !last.text?.trim()) this.#nodes.pop()
    if (this.#nodes.at(-1)?.type === 'hard_break') return true
    if (this.#nodes.length) this.#nodes.push({ type: 'hard_break' })
    this.#spaced = true
    return false
  }

  take(): BodyNode[] {
    const nodes = this.#nodes
    this.#nodes = []
    this.#spaced = true
    for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
      if (last.type === 'text') last.text = last.text?.trimEnd()
      if (last.text) break
      nodes.pop()
    }
    // a mark of a letter may have come in a text node of its own
    for (const node of nodes) if (node.text) node.text = node.text.normalize('NFC')
    return nodes.some((node) => node.text?.trim()) ? nodes : []
  }
}

const sameMarks = (one: BodyMark[], other: BodyMark[]) =>
  one.length === other.length && one.every((mark, index) => mark.type === other[index]?.type && mark.attrs?.href === other[index]?.attrs?.href)

/** The marks with one more, in the schema's order, each kind once: the innermost link counts. */
function withMark(marks: BodyMark[], mark: BodyMark | undefined): BodyMark[] {
  if (!mark) return marks
  return [...marks.filter((one) => one.type !== mark.type), mark].sort((one, other) => (markRank[one.type] ?? 0) - (markRank[other.type] ?? 0))
}

function allowed(block: BodyNode, place: Place): boolean {
  if (place === 'body' || block.type === 'paragraph') return true
  return typeof place === 'object' && place.list < listDepthLimit && (block.type === 'bullet_list' || block.type === 'ordered_list')
}

/** A block as paragraphs, where its place takes nothing else; a table gives one for each row. */
function paragraphsOf(block: BodyNode): BodyNode[] {
  if (block.type === 'paragraph') return [block]
  if (block.type === 'divider') return []
  if (block.type === 'heading') return [{ type: 'paragraph', content: block.content }]
  if (block.type !== 'table_row') return (block.content ?? []).flatMap(paragraphsOf)
  const words = bodyText(block).split('\n').filter(Boolean).join(' · ')
  return words ? [plainParagraph(words)] : []
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const clip = (words: string, length = 120) => cleanText(words).replace(/\s+/g, ' ').slice(0, length).toWellFormed()
const oneLine = (words: string) => cleanText(words).replace(/\s+/g, ' ').trim()
const isBlank = (node: ChildNode) =>
  node.nodeName === '#comment' || (node.nodeName === '#text' && !(node as DefaultTreeAdapterTypes.TextNode).value.trim())
const address = (element: Element) => {
  const src = attribute(element, 'src') ?? attribute(element, 'data')
  return src ? `: “${clip(src)}”` : ''
}
const pixels = (element: Element, name: string) => {
  const size = Number.parseInt(attribute(element, name) ?? '', 10)
  return size > 0 && size < 100_000 ? size : undefined
}

function textOf(node: ChildNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (!isElement(node) || leftOut.has(node.tagName)) return ''
  return node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('')
}

const countPictures = (nodes: readonly ChildNode[]): number =>
  nodes.reduce((count, node) => count + (isElement(node) ? (node.tagName === 'img' ? 1 : countPictures(node.childNodes)) : 0), 0)
