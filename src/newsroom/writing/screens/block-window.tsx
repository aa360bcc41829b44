import type { Attrs, Node } from 'prosemirror-model'
import { useState } from 'react'
import { Field, Press, Window } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { type DataTable, dataTableShape, hrefShape } from '../../schema.ts'
import { messages } from '../messages/index.ts'
import { PicturePicker } from './pictures.tsx'

/** What is filled in of a block that is more than words: a picture, a quotation, a table of figures, something embedded, a link. */

export type Asking =
  | { kind: 'link'; href: string }
  | { kind: 'figure' | 'quote' | 'table' | 'gallery' | 'embed' | 'data_table'; pos: number | undefined; attrs: Attrs }

/** A figure as it is typed or pasted: the Vietnamese and the English way of writing numbers are told apart by the last mark. */
export function readCell(words: string): string | number | null {
  const text = words.trim()
  if (!text || text === '–' || text === '-') return null
  if (!/^-?[\d.,\s\u00a0]+$/.test(text)) return text.slice(0, 300)
  const plain = text.replace(/[\s\u00a0]/g, '')
  const comma = plain.lastIndexOf(',')
  const point = plain.lastIndexOf('.')
  const decimal = comma >= 0 && point >= 0 ? (comma > point ? ',' : '.') : comma >= 0 ? ',' : /^-?\d{1,3}(\.\d{3})+$/.test(plain) ? '' : '.'
  const value = Number(plain.replace(/[.,]/g, (mark, at: number) => (mark === decimal && at === plain.lastIndexOf(decimal) ? '.' : '')))
  return Number.isFinite(value) ? value : text
}

/** A table of figures from the lines of a spreadsheet. @returns undefined where it is none */
export function readTable(caption: string, lines: string, source: { label: string; url: string }): DataTable | undefined {
  const rows = lines
    .replace(/\r/g, '')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('\t'))
  const [head = [], ...rest] = rows
  const body = rest.map((row) => head.map((_, index) => readCell(row[index] ?? '')))
  const table = {
    caption: caption.trim(),
    columns: head.map((words, index) => {
      const [, label = words, unit] = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(words) ?? []
      const cells = body.map((row) => row[index])
      const isNumber = cells.some((cell) => typeof cell === 'number') && cells.every((cell) => cell === null || typeof cell === 'number')
      // The years of a first column are names of rows, not amounts.
      const kind = isNumber && index > 0 ? (unit === '%' ? 'percent' : 'number') : 'text'
      return { label: label.trim().slice(0, 120), kind, ...(unit && unit !== '%' && { unit: unit.slice(0, 60) }) }
    }),
    rows: body.map((row) => row.map((cell, index) => (index === 0 && cell !== null ? String(cell) : cell))),
    ...(source.label.trim() && { source: { label: source.label.trim(), ...(source.url.trim() && { url: source.url.trim() }) } }),
  }
  const read = dataTableShape.safeParse(table)
  return read.success ? read.data : undefined
}

const linesOf = (table: DataTable | undefined): string =>
  table
    ? [
        table.columns.map((one) => (one.kind === 'percent' ? `${one.label} [%]` : one.unit ? `${one.label} [${one.unit}]` : one.label)),
        ...table.rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell).replace('.', ',') : cell))),
      ]
        .map((row) => row.join('\t'))
        .join('\n')
    : ''

export function BlockWindow({
  asking,
  language,
  onClose,
  onDone,
  onLink,
}: {
  asking: Asking | undefined
  language: string
  onClose(): void
  onDone(kind: string, pos: number | undefined, attrs: Attrs): void
  onLink(href: string | null): void
}) {
  const { m } = useMessages(messages)
  if (!asking) return null
  if (asking.kind === 'figure' && !asking.attrs.asset)
    return (
      <PicturePicker
        language={language}
        open
        onClose={onClose}
        onChoose={(id) => onDone('figure', asking.pos, { ...asking.attrs, asset: String(id) })}
      />
    )
  const titles: Record<Asking['kind'], string> = {
    link: m.link,
    quote: m.quote,
    figure: m.inserts.figure,
    gallery: m.inserts.gallery,
    table: m.inserts.table,
    embed: m.inserts.embed,
    data_table: m.inserts.dataTable,
  }
  return (
    <Window title={titles[asking.kind]} open onClose={onClose}>
      {asking.kind === 'link' ? (
        <LinkForm href={asking.href} onLink={onLink} />
      ) : asking.kind === 'data_table' ? (
        <TableForm table={asking.attrs.table as DataTable | undefined} onDone={(table) => onDone('data_table', asking.pos, { table })} />
      ) : (
        <WordsForm kind={asking.kind} attrs={asking.attrs} onDone={(attrs) => onDone(asking.kind, asking.pos, attrs)} />
      )}
    </Window>
  )
}

function LinkForm({ href, onLink }: { href: string; onLink(href: string | null): void }) {
  const { m } = useMessages(messages)
  const [typed, setTyped] = useState(href || 'https://')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const address = typed.trim()
        if (hrefShape.safeParse(address).success && address !== 'https://') onLink(address)
        else setWrong(true)
      }}
    >
      <Field label={m.address} value={typed} onChange={setTyped} autoFocus hint={m.addressHint} inputMode="url" />
      {wrong && (
        <p role="alert" className="said wrong">
          {m.badAddress}
        </p>
      )}
      <div className="row">
        <Press type="submit" look="main">
          {m.done}
        </Press>
        {href && (
          <Press look="quiet" onPress={() => onLink(null)}>
            {m.removeLink}
          </Press>
        )}
      </div>
    </form>
  )
}

const most: Record<string, number> = {
  who: 200,
  where: 200,
  when: 60,
  source: 2000,
  alt: 500,
  caption: 300,
  credit: 200,
  url: 2000,
  provider: 80,
  title: 300,
}
const addresses = new Set(['source', 'url'])

function WordsForm({ kind, attrs, onDone }: { kind: 'quote' | 'figure' | 'table' | 'gallery' | 'embed'; attrs: Attrs; onDone(attrs: Attrs): void }) {
  const { m } = useMessages(messages)
  const fields: Record<typeof kind, readonly (readonly [string, string, string?])[]> = {
    quote: [
      ['who', m.who],
      ['where', m.where],
      ['when', m.when],
      ['source', m.quoteSource, m.addressHint],
    ],
    figure: [
      ['alt', m.alt, m.captionHint],
      ['caption', m.caption, m.captionHint],
      ['credit', m.credit, m.captionHint],
    ],
    table: [['caption', m.caption]],
    gallery: [['caption', m.caption]],
    embed: [
      ['url', m.address, m.addressHint],
      ['title', m.embedTitle],
      ['provider', m.provider],
    ],
  }
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields[kind].map(([name]) => [name, String(attrs[name] ?? '')])),
  )
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const given = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.normalize('NFC').trim()]))
        if (kind === 'embed' && given.url && URL.canParse(given.url)) {
          given.provider ||= new URL(given.url).hostname.replace(/^www\./, '')
          given.title ||= given.provider
        }
        const isBad = Object.entries(given).some(
          ([name, value]) => addresses.has(name) && (value || kind === 'embed') && !hrefShape.safeParse(value).success,
        )
        if (isBad) setWrong(true)
        else onDone({ ...attrs, ...given })
      }}
    >
      {fields[kind].map(([name, label, hint], index) => (
        <Field
          key={name}
          label={label}
          value={typed[name] ?? ''}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
          maxLength={most[name] ?? 300}
          autoFocus={index === 0}
          {...(hint && { hint })}
        />
      ))}
      {wrong && (
        <p role="alert" className="said wrong">
          {m.badAddress}
        </p>
      )}
      <Press type="submit" look="main">
        {m.done}
      </Press>
    </form>
  )
}

function TableForm({ table, onDone }: { table: DataTable | undefined; onDone(table: DataTable): void }) {
  const { m } = useMessages(messages)
  const [caption, setCaption] = useState(table?.caption ?? '')
  const [lines, setLines] = useState(linesOf(table))
  const [label, setLabel] = useState(table?.source?.label ?? '')
  const [url, setUrl] = useState(table?.source?.url ?? '')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="form wide"
      onSubmit={(event) => {
        event.preventDefault()
        const read = readTable(caption.normalize('NFC'), lines.normalize('NFC'), { label, url })
        if (read) onDone(read)
        else setWrong(true)
      }}
    >
      <Field label={m.caption} value={caption} onChange={setCaption} maxLength={300} autoFocus />
      <label className="field">
        <span>{m.tableData}</span>
        <textarea
          className="mono"
          rows={8}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Tab' || event.shiftKey) return
            event.preventDefault()
            const box = event.currentTarget
            box.setRangeText('\t', box.selectionStart, box.selectionEnd, 'end')
            setLines(box.value)
          }}
        />
        <span className="hint">{m.tableDataHint}</span>
      </label>
      <Field label={m.sourceLabel} value={label} onChange={setLabel} maxLength={300} />
      <Field label={m.sourceUrl} value={url} onChange={setUrl} maxLength={2000} />
      {wrong && (
        <p role="alert" className="said wrong">
          {m.badTable}
        </p>
      )}
      <Press type="submit" look="main">
        {m.done}
      </Press>
    </form>
  )
}

/** What is asked of the block at a place, as it stands. */
export const askOf = (block: { node: Node; pos: number }): Asking => ({
  kind: block.node.type.name as 'figure',
  pos: block.pos,
  attrs: block.node.attrs,
})
