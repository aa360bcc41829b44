import type { Body, BodyMark, BodyNode, DataTable, Source } from '../../newsroom/index.ts'
import { upgradeBody } from '../../newsroom/index.ts'
import { type Html, html, type Printable } from '../../platform/html.ts'
import { writeDate, writeNumber, writePercent } from '../../platform/i18n.ts'
import { slugOf } from '../../platform/text.ts'
import type { PublicPicture } from '../../publication/index.ts'
import type { View } from '../view.ts'
import { pictureHtml } from './picture.ts'

type Notes = Html[]
type Walk = { view: View; pictures: Record<string, PublicPicture>; notes: Notes; heading: number; special: boolean }

/** What the style sheet `blocks` is for. */
const special: ReadonlySet<string> = new Set(['quote', 'table', 'data_table', 'gallery', 'embed', 'known_box'])

/**
 * A body as HTML, with its footnotes after it. Any version of the format is upgraded first.
 * `special`: it has blocks for which the page must carry the style sheet `blocks`.
 */
export function bodyHtml(view: View, body: Body, pictures: Record<string, PublicPicture>): { text: Html; notes: Html | false; special: boolean } {
  const walk: Walk = { view, pictures, notes: [], heading: 0, special: false }
  const { doc } = upgradeBody(body)
  const text = html`${(doc.content ?? []).map((node) => block(walk, node))}`
  const { m } = view
  const notes =
    walk.notes.length > 0 &&
    html`<section class="notes" aria-labelledby="notes"><h2 id="notes">${m.footnotes}</h2><ol>${walk.notes.map((note, index) => html`<li id="note-${index + 1}">${note} <a href="#ref-${index + 1}" class="note-back" aria-label="${m.backToText}">↩</a></li>`)}</ol></section>`
  return { text, notes, special: walk.special || walk.notes.length > 0 }
}

const wide = '(min-width: 62rem) 42rem, 100vw'
const children = (walk: Walk, node: BodyNode): Html[] => (node.content ?? []).map((one) => block(walk, one))
const attr = (node: BodyNode, name: string): string => String(node.attrs?.[name] ?? '')

function block(walk: Walk, node: BodyNode): Html {
  const { m } = walk.view
  if (special.has(node.type)) walk.special = true
  switch (node.type) {
    case 'paragraph':
      return html`<p dir="auto">${inlines(walk, node)}</p>`
    case 'heading': {
      const words = inlines(walk, node)
      const id = `${slugOf(plain(node), 50) || 'h'}-${++walk.heading}`
      return node.attrs?.level === 3 ? html`<h3 id="${id}" dir="auto">${words}</h3>` : html`<h2 id="${id}" dir="auto">${words}</h2>`
    }
    case 'bullet_list':
      return html`<ul>${children(walk, node)}</ul>`
    case 'ordered_list':
      return html`<ol${node.attrs?.start && node.attrs.start !== 1 ? html` start="${Number(node.attrs.start)}"` : false}>${children(walk, node)}</ol>`
    case 'list_item':
      return html`<li>${(node.content ?? []).map((one, index) => (index === 0 && one.type === 'paragraph' ? inlines(walk, one) : block(walk, one)))}</li>`
    case 'quote': {
      const about = [attr(node, 'who'), attr(node, 'where'), attr(node, 'when')].filter(Boolean)
      const source = attr(node, 'source')
      return html`<figure class="quote"><blockquote>${children(walk, node)}</blockquote>${(about.length > 0 || source) && html`<figcaption>${about[0] && html`<cite>${about[0]}</cite>`}${about.slice(1).map((one) => html`, ${one}`)}${source && html`${about.length > 0 && ' · '}<a href="${source}" rel="noopener">${m.sources}</a>`}</figcaption>`}</figure>`
    }
    case 'table':
      return html`<figure class="table"><div class="scroll" tabindex="0" role="region" aria-label="${attr(node, 'caption') || m.sources}"><table>${attr(node, 'caption') && html`<caption>${attr(node, 'caption')}</caption>`}${tableRows(walk, node)}</table></div></figure>`
    case 'data_table':
      return dataTable(walk, node.attrs?.table as DataTable)
    case 'figure':
      return figure(walk, node, wide)
    case 'gallery': {
      return html`<section class="gallery" aria-label="${attr(node, 'caption') || m.gallery}"><p class="gallery-title">${attr(node, 'caption') || m.gallery}</p><div class="gallery-pictures">${gallery(walk, node)}</div></section>`
    }
    case 'embed': {
      const provider = attr(node, 'provider')
      return html`<div class="embed" data-embed="${attr(node, 'url')}"><p class="embed-title" dir="auto">${attr(node, 'title')}</p><p class="embed-notice">${m.embedNotice(provider)}</p><p><button type="button" hidden>${m.embedLoad}</button> <a href="${attr(node, 'url')}" rel="noopener external">${m.embedOpen(provider)}</a></p></div>`
    }
    case 'known_box': {
      const [known, unknown] = node.content ?? []
      return html`<section class="known-box"><div><h3>${m.known}</h3><ul>${known && children(walk, known)}</ul></div><div><h3>${m.unknown}</h3><ul>${unknown && children(walk, unknown)}</ul></div></section>`
    }
    case 'divider':
      return html`<hr>`
    default:
      throw new RangeError(`no way to show a ${node.type}`)
  }
}

/** An odd picture stands first, as wide as the text; the others in pairs. */
function gallery(walk: Walk, node: BodyNode): Html[] {
  const pictures = node.content ?? []
  return pictures.map((one, index) =>
    figure(walk, one, index === 0 && pictures.length % 2 ? wide : '(min-width: 62rem) 21rem, (min-width: 40rem) 50vw, 100vw'),
  )
}

function tableRows(walk: Walk, node: BodyNode): Html {
  const rows = node.content ?? []
  const isHead = (row: BodyNode | undefined) => !!row?.content?.every((cell) => cell.type === 'table_header')
  const cells = (row: BodyNode, head: boolean) =>
    (row.content ?? []).map((cell) => {
      const span = Number(cell.attrs?.span ?? 1)
      const wide = span > 1 && html` colspan="${span}"`
      return cell.type === 'table_header'
        ? html`<th scope="${head ? 'col' : 'row'}"${wide}>${inlines(walk, cell)}</th>`
        : html`<td${wide}>${inlines(walk, cell)}</td>`
    })
  const head = isHead(rows[0]) ? rows[0] : undefined
  return html`${head && html`<thead><tr>${cells(head, true)}</tr></thead>`}<tbody>${rows.slice(head ? 1 : 0).map((row) => html`<tr>${cells(row, false)}</tr>`)}</tbody>`
}

function dataTable(walk: Walk, table: DataTable): Html {
  const { language, m } = walk.view
  const cell = (value: string | number | null, kind: string): Printable => {
    if (value === null) return '–'
    if (typeof value === 'number') return kind === 'percent' ? writePercent(value / 100, language) : writeNumber(value, language)
    if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return writeDate(new Date(`${value}T12:00:00+07:00`), language)
    return value
  }
  const isNumber = (kind: string) => kind === 'number' || kind === 'percent'
  return html`<figure class="table data"><div class="scroll" tabindex="0" role="region" aria-label="${table.caption}"><table><caption>${table.caption}</caption><thead><tr>${table.columns.map((column) => html`<th scope="col"${isNumber(column.kind) && html` class="number"`}>${column.label}${column.unit && html` <span class="unit">(${column.unit})</span>`}</th>`)}</tr></thead><tbody>${table.rows.map(
    (row) =>
      html`<tr>${row.map((value, index) => {
        const kind = table.columns[index]?.kind ?? 'text'
        return index === 0 && !isNumber(kind)
          ? html`<th scope="row">${cell(value, kind)}</th>`
          : html`<td${isNumber(kind) && html` class="number"`}>${cell(value, kind)}</td>`
      })}</tr>`,
  )}</tbody></table></div>${table.source && html`<figcaption>${m.dataSource} ${sourceHtml(table.source, language)}</figcaption>`}</figure>`
}

/** A source: its name as a link where it is public on the web, publisher and date. */
export function sourceHtml(source: Source, language: string): Html {
  const name = source.url ? html`<a href="${source.url}" rel="noopener">${source.label}</a>` : html`${source.label}`
  return html`${name}${source.publisher && html`, ${source.publisher}`}${source.date && html`, ${writeDate(new Date(`${source.date}T12:00:00+07:00`), language)}`}`
}

function figure(walk: Walk, node: BodyNode, sizes: string): Html {
  const picture = walk.pictures[attr(node, 'asset')]
  if (!picture) return html``
  return pictureFigure(
    walk.view,
    {
      ...picture,
      alt: attr(node, 'alt') || picture.alt,
      caption: attr(node, 'caption') || picture.caption,
      credit: attr(node, 'credit') || picture.credit,
    },
    { sizes },
  )
}

/** A picture with its caption and credit; in lite pages, a link to it. */
export function pictureFigure(view: View, picture: PublicPicture, use: { sizes: string; eager?: boolean }): Html {
  const shown = pictureHtml(view, picture, {
    shape: '3x2',
    sizes: use.sizes,
    widths: [400, 800, 1600],
    alt: picture.alt,
    ...(use.eager && { eager: true }),
  })
  const lite = !shown && html`<p class="lite-picture"><a href="/anh/${picture.id}-3x2-800.jpg">${view.m.showPicture}</a>: ${picture.alt}</p>`
  return html`<figure class="picture">${shown}${lite}${(picture.caption || picture.credit) && html`<figcaption>${picture.caption && html`<span dir="auto">${picture.caption}</span> `}${picture.credit && html`<span class="credit">${view.m.pictureCredit} ${picture.credit}</span>`}</figcaption>`}</figure>`
}

const plain = (node: BodyNode): string => node.text ?? (node.content ?? []).map(plain).join('')

function inlines(walk: Walk, node: BodyNode): Html[] {
  return (node.content ?? []).map((one) => inline(walk, one))
}

function inline(walk: Walk, node: BodyNode): Html {
  if (node.type === 'hard_break') return html`<br>`
  if (node.type === 'footnote') {
    // The place is taken before the note is walked, so that numbers follow the text.
    const number = walk.notes.push(html``)
    walk.notes[number - 1] = html`${inlines(walk, node)}`
    return html`<sup class="note-ref"><a href="#note-${number}" id="ref-${number}" aria-label="${walk.view.m.footnote(number)}">${number}</a></sup>`
  }
  let out = html`${node.text}`
  for (const mark of [...(node.marks ?? [])].reverse()) out = marked(mark, out)
  return out
}

function marked(mark: BodyMark, words: Html): Html {
  switch (mark.type) {
    case 'link': {
      const address = String(mark.attrs?.href)
      return html`<a href="${address}"${/^https?:/i.test(address) && html` rel="noopener"`}>${words}</a>`
    }
    case 'em':
      return html`<em>${words}</em>`
    case 'strong':
      return html`<strong>${words}</strong>`
    case 'sub':
      return html`<sub>${words}</sub>`
    case 'sup':
      return html`<sup>${words}</sup>`
    case 'lang':
      return html`<span lang="${String(mark.attrs?.lang)}" dir="${String(mark.attrs?.dir ?? 'auto')}">${words}</span>`
    default:
      return words
  }
}
