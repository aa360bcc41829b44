import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { Choice, Press } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { genres, labels } from '../../schema.ts'
import { choicesOf, type LineField, lineOf, mergeLine, rowsOf, setLine } from '../document.ts'
import { messages } from '../messages/index.ts'
import { PicturePicker } from './pictures.tsx'
import { useRead, type WritingSession } from './session.ts'

/** The fields around the text, each shared: what another one writes appears while one writes, and the cursor stays where it is. */

/** A text of one or a few lines. An input method that is half-way through a word is never disturbed. */
export function SharedLine({
  session,
  field,
  label,
  className,
  language,
  most,
}: {
  session: WritingSession
  field: LineField
  label: string
  className: string
  language: string
  most?: number
}) {
  const { m } = useMessages(messages)
  const place = useRef<HTMLTextAreaElement>(null)
  const [length, setLength] = useState(0)
  const id = useId()
  useEffect(() => {
    const box = place.current
    if (!box) return
    const text = lineOf(session.doc, field)
    let composing = false
    /** What the box said when somebody else's change came into a word that is being composed. */
    let before: string | undefined
    const write = () => {
      const wanted = box.value.replace(/\n/g, ' ')
      session.doc.transact(() => (before === undefined ? setLine(text, wanted) : mergeLine(text, before, wanted)), 'field')
      setLength([...text.toJSON()].length)
    }
    const show = () => {
      const now = text.toJSON()
      setLength([...now].length)
      if (box.value === now) return
      const { selectionStart, selectionEnd, value } = box
      // Where the letters before the cursor are the same, it stays; what came before it pushes it on.
      let same = 0
      while (same < value.length && same < now.length && value[same] === now[same]) same++
      const shift = (at: number) => (at <= same ? at : Math.max(same, at + now.length - value.length))
      box.value = now
      if (document.activeElement === box) box.setSelectionRange(shift(selectionStart), shift(selectionEnd))
    }
    const observe = (_event: unknown, transaction: Y.Transaction) => {
      if (transaction.origin === 'field' && transaction.local && box.value === text.toJSON()) return setLength([...text.toJSON()].length)
      if (composing) before ??= box.value
      else show()
    }
    const start = () => {
      composing = true
    }
    const end = () => {
      composing = false
      write()
      if (before !== undefined) {
        before = undefined
        show()
      }
    }
    const input = () => {
      // While a word is being composed beside somebody else's change, the two are put together when it is finished.
      if (before === undefined) write()
    }
    box.value = text.toJSON()
    setLength([...text.toJSON()].length)
    text.observe(observe)
    box.addEventListener('input', input)
    box.addEventListener('compositionstart', start)
    box.addEventListener('compositionend', end)
    return () => {
      text.unobserve(observe)
      box.removeEventListener('input', input)
      box.removeEventListener('compositionstart', start)
      box.removeEventListener('compositionend', end)
    }
  }, [session, field])
  return (
    <div className={`shared-line ${className}`}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={place}
        rows={1}
        lang={language}
        spellCheck
        maxLength={field === 'standfirst' ? 3000 : 500}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
          if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
            event.preventDefault()
            if (event.key.toLowerCase() === 'y' || event.shiftKey) session.undo.redo()
            else session.undo.undo()
          }
        }}
      />
      {most !== undefined && <span className={length > most ? 'length over' : 'length'}>{m.letters(length)}</span>}
    </div>
  )
}

/** A field of a few words with one value: the last one who leaves it with something else decides. */
function PlainField({
  label,
  value,
  type = 'text',
  onLeave,
  hint,
}: {
  label: string
  value: string
  type?: string
  hint?: string
  onLeave(value: string): void
}) {
  const [typed, setTyped] = useState<string>()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={typed ?? value}
        maxLength={type === 'url' ? 2000 : 300}
        onChange={(event) => {
          setTyped(event.target.value)
          if (type === 'date') onLeave(event.target.value)
        }}
        onBlur={() => {
          if (typed !== undefined && typed !== value) onLeave(typed.normalize('NFC').trim())
          setTyped(undefined)
        }}
      />
      {hint && <span className="hint">{hint}</span>}
    </div>
  )
}

const readRows = (list: 'credits' | 'sources') => (doc: Y.Doc) => rowsOf(doc, list).toJSON() as Record<string, string | number>[]
const readCredits = readRows('credits')
const readSources = readRows('sources')
const readChoices = (doc: Y.Doc) => choicesOf(doc).toJSON() as Record<string, string | number>

function Rows({
  title,
  rows,
  add,
  onAdd,
  onRemove,
  children,
}: {
  title: string
  rows: readonly Record<string, string | number>[]
  add: string
  onAdd(): void
  onRemove(index: number): void
  children(row: Record<string, string | number>, index: number): ReactNode
}) {
  const { m } = useMessages(messages)
  return (
    <fieldset className="rows">
      <legend>{title}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands in its place; two may be the same
        <div className="shared-row" key={index}>
          {children(row, index)}
          <Press look="quiet" aria-label={m.remove(String(row.name ?? row.label ?? index + 1))} onPress={() => onRemove(index)}>
            ✕
          </Press>
        </div>
      ))}
      <Press onPress={onAdd}>{add}</Press>
    </fieldset>
  )
}

/** Byline, sources, lead picture and what else a reader is told of a text. */
export function Details({ session, language }: { session: WritingSession; language: string }) {
  const { m } = useMessages(messages)
  const credits = useRead(session, readCredits, 150)
  const sources = useRead(session, readSources, 150)
  const choices = useRead(session, readChoices, 150)
  const [picking, setPicking] = useState(false)
  const choose = useCallback(
    (name: string, value: string | number) =>
      session.doc.transact(() => (value === '' ? choicesOf(session.doc).delete(name) : choicesOf(session.doc).set(name, value)), 'field'),
    [session],
  )
  const setRow = (list: 'credits' | 'sources', index: number, name: string, value: string) =>
    session.doc.transact(() => {
      const row = rowsOf(session.doc, list).get(index)
      if (value) row?.set(name, value)
      else row?.delete(name)
      // Another name is another person: not the one whose page it was.
      if (list === 'credits' && name === 'name') for (const old of ['id', 'slug']) row?.delete(old)
    }, 'field')
  const addRow = async (list: 'credits' | 'sources', first: Record<string, string>) => {
    const { Map: SharedMap } = await import('yjs')
    session.doc.transact(() => rowsOf(session.doc, list).push([new SharedMap<string | number>(Object.entries(first))]), 'field')
  }
  const removeRow = (list: 'credits' | 'sources', index: number) => session.doc.transact(() => rowsOf(session.doc, list).delete(index, 1), 'field')
  const removePicture = () =>
    session.doc.transact(() => {
      for (const part of ['asset', 'alt', 'caption', 'credit']) choicesOf(session.doc).delete(`picture.${part}`)
    }, 'field')
  const asset = Number(choices['picture.asset'] ?? 0)
  const text = (name: string) => String(choices[name] ?? '')
  return (
    <details className="details">
      <summary>{m.details}</summary>
      <div className="details-inside">
        <div className="pair">
          <Choice
            label={m.genre}
            value={text('genre')}
            onChange={(value) => choose('genre', value)}
            options={[{ value: '', text: m.genres.none }, ...genres.map((one) => ({ value: one, text: m.genres[one] }))]}
          />
          <Choice
            label={m.label}
            value={text('label')}
            onChange={(value) => choose('label', value)}
            options={[{ value: '', text: m.labels.none }, ...labels.map((one) => ({ value: one, text: m.labels[one] }))]}
          />
        </div>
        <SharedLine session={session} field="dateline" label={m.dateline} className="plain" language={language} />
        <Rows
          title={m.credits}
          rows={credits}
          add={m.addCredit}
          onAdd={() => void addRow('credits', { name: '', role: 'author' })}
          onRemove={(index) => removeRow('credits', index)}
        >
          {(row, index) => (
            <>
              <PlainField label={m.name} value={String(row.name ?? '')} onLeave={(value) => setRow('credits', index, 'name', value)} />
              <Choice
                label={m.role}
                value={String(row.role ?? 'author')}
                onChange={(value) => setRow('credits', index, 'role', value)}
                options={(['author', 'translator', 'illustrator', 'editor'] as const).map((one) => ({ value: one, text: m.roles[one] }))}
              />
            </>
          )}
        </Rows>
        <Rows
          title={m.sources}
          rows={sources}
          add={m.addSource}
          onAdd={() => void addRow('sources', { label: '' })}
          onRemove={(index) => removeRow('sources', index)}
        >
          {(row, index) => (
            <>
              <PlainField label={m.sourceLabel} value={String(row.label ?? '')} onLeave={(value) => setRow('sources', index, 'label', value)} />
              <PlainField label={m.sourceUrl} type="url" value={String(row.url ?? '')} onLeave={(value) => setRow('sources', index, 'url', value)} />
              <PlainField
                label={m.sourcePublisher}
                value={String(row.publisher ?? '')}
                onLeave={(value) => setRow('sources', index, 'publisher', value)}
              />
              <PlainField
                label={m.sourceDate}
                type="date"
                value={String(row.date ?? '')}
                onLeave={(value) => setRow('sources', index, 'date', value)}
              />
            </>
          )}
        </Rows>
        <fieldset className="rows">
          <legend>{m.leadPicture}</legend>
          {asset > 0 ? (
            <>
              <img className="lead" src={`/anh/${asset}-3x2-400.jpg`} alt={text('picture.alt')} width="240" height="160" />
              <PlainField label={m.alt} hint={m.captionHint} value={text('picture.alt')} onLeave={(value) => choose('picture.alt', value)} />
              <PlainField
                label={m.caption}
                hint={m.captionHint}
                value={text('picture.caption')}
                onLeave={(value) => choose('picture.caption', value)}
              />
              <PlainField label={m.credit} hint={m.captionHint} value={text('picture.credit')} onLeave={(value) => choose('picture.credit', value)} />
            </>
          ) : (
            <p className="soft">{m.noPictureYet}</p>
          )}
          <div className="row">
            <Press onPress={() => setPicking(true)}>{asset > 0 ? m.changePicture : m.choosePicture}</Press>
            {asset > 0 && (
              <Press look="quiet" onPress={() => removePicture()}>
                {m.remove(m.leadPicture.toLowerCase())}
              </Press>
            )}
          </div>
        </fieldset>
        <div className="pair">
          <PlainField label={m.originName} value={text('origin.name')} onLeave={(value) => choose('origin.name', value)} />
          <PlainField label={m.originUrl} type="url" value={text('origin.url')} onLeave={(value) => choose('origin.url', value)} />
        </div>
      </div>
      <PicturePicker
        language={language}
        open={picking}
        onClose={() => setPicking(false)}
        onChoose={(id) => {
          choose('picture.asset', id)
          setPicking(false)
        }}
      />
    </details>
  )
}
