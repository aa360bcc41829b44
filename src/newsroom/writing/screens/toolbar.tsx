import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { Asking } from './block-window.tsx'
import { askOf } from './block-window.tsx'
import { editingSchema } from './editing-schema.ts'
import {
  around,
  blockOf,
  insertBlock,
  insertFootnote,
  knownBox,
  linkAt,
  setLanguageOf,
  tableCommands,
  tableOf,
  toggle,
  toHeading,
  toList,
  toParagraph,
  toQuote,
} from './editor-plugins.ts'

/** What the tools show of the place where the cursor is. */
type Place = { block: string; marks: string; within: string; empty: boolean; undo: boolean; redo: boolean }
const withParticulars = ['quote', 'table', 'gallery', 'figure', 'embed', 'data_table'] as const

function placeOf(view: EditorView): Place {
  const { state } = view
  const { $from, empty } = state.selection
  const { parent } = $from
  const marks = (state.storedMarks ?? $from.marks()).map((one) => one.type.name)
  const list = around(state.selection, ['bullet_list', 'ordered_list'])?.node.type.name
  const block = around(state.selection, withParticulars)?.node.type.name ?? ''
  return {
    block: parent.type.name === 'heading' ? `heading${String(parent.attrs.level)}` : 'paragraph',
    marks: [...marks, list ?? ''].join(' '),
    within: block,
    empty,
    undo: undoCommand(state) ?? false,
    redo: redoCommand(state) ?? false,
  }
}

/** The place of the cursor, told at most once for each frame: a toolbar drawn anew at each key would slow the typing. */
function usePlace(view: EditorView | undefined, moved: RefObject<Set<() => void>>): Place | undefined {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    if (!view) return
    let waiting = 0
    let last = ''
    const look = () => {
      waiting = 0
      if (view.isDestroyed) return
      const next = placeOf(view)
      const key = JSON.stringify(next)
      if (key === last) return
      last = key
      setPlace(next)
    }
    const listener = () => {
      if (!waiting) waiting = requestAnimationFrame(look)
    }
    const listeners = moved.current
    listeners.add(listener)
    look()
    return () => {
      cancelAnimationFrame(waiting)
      listeners.delete(listener)
    }
  }, [view, moved])
  return place
}

/** A menu or window gives the focus back when it has gone; only then the text may take it. */
export const afterClosing = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)))
}

const Icon = ({ path }: { path: string }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
    <path d={path} />
  </svg>
)

export function Toolbar({
  view,
  moved,
  onAsk,
  onFind,
}: {
  view: EditorView | undefined
  moved: RefObject<Set<() => void>>
  onAsk(asking: Asking): void
  onFind(): void
}) {
  const { m } = useMessages(messages)
  const place = usePlace(view, moved)
  const run = (command: Command) => {
    if (!view) return
    command(view.state, view.dispatch)
    view.focus()
  }
  const has = (name: string) => place?.marks.split(' ').includes(name) ?? false
  const tools: { name: string; shown: string; keys: string; command: Command; pressed?: boolean; off?: boolean }[] = [
    { name: m.bold, shown: 'B', keys: 'Ctrl+B', command: toggle('strong'), pressed: has('strong') },
    { name: m.italic, shown: 'I', keys: 'Ctrl+I', command: toggle('em'), pressed: has('em') },
    { name: m.superscript, shown: 'x²', keys: 'Ctrl+.', command: toggle('sup'), pressed: has('sup') },
    { name: m.subscript, shown: 'x₂', keys: 'Ctrl+,', command: toggle('sub'), pressed: has('sub') },
    { name: m.bulletList, shown: '•≡', keys: 'Ctrl+Shift+8', command: toList('bullet_list'), pressed: has('bullet_list') },
    { name: m.orderedList, shown: '1≡', keys: 'Ctrl+Shift+7', command: toList('ordered_list'), pressed: has('ordered_list') },
    { name: m.quote, shown: '«»', keys: 'Ctrl+Shift+9', command: toQuote, pressed: place?.within === 'quote' },
  ]
  const inserts: Record<keyof typeof m.inserts, () => void> = {
    figure: () => onAsk({ kind: 'figure', pos: undefined, attrs: { asset: '', alt: '', caption: '', credit: '' } }),
    gallery: () =>
      run(
        insertBlock(
          blockOf(
            'gallery',
            { caption: '' },
            [1, 2].map(() => blockOf('figure', { asset: '', alt: '', caption: '', credit: '' })),
          ),
        ),
      ),
    table: () => run(insertBlock(tableOf(3, 3))),
    dataTable: () => onAsk({ kind: 'data_table', pos: undefined, attrs: {} }),
    embed: () => onAsk({ kind: 'embed', pos: undefined, attrs: { url: '', provider: '', title: '' } }),
    knownBox: () => run(insertBlock(knownBox())),
    footnote: () => run(insertFootnote),
    divider: () => run(insertBlock(editingSchema.nodes.divider!.create())),
  }
  const inTable = view && place?.within === 'table'
  const particular = view && place?.within ? around(view.state.selection, withParticulars) : undefined
  /** One stop for Tab, arrows within (WAI-ARIA toolbar). */
  const arrows = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      view?.focus()
      return
    }
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    if ((event.target as HTMLElement).tagName === 'SELECT') return
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([data-disabled]), select')]
    const next = all[(all.indexOf(event.target as HTMLElement) + (event.key === 'ArrowRight' ? 1 : -1) + all.length) % all.length]
    event.preventDefault()
    next?.focus()
  }
  return (
    <div role="toolbar" aria-label={m.toolbar} className="tools" onKeyDown={arrows}>
      <select
        aria-label={m.blockKind}
        value={place?.block ?? 'paragraph'}
        onChange={(event) => run(event.target.value === 'heading2' ? toHeading(2) : event.target.value === 'heading3' ? toHeading(3) : toParagraph)}
      >
        <option value="paragraph">{m.blockKinds.paragraph}</option>
        <option value="heading2">{m.blockKinds.heading2}</option>
        <option value="heading3">{m.blockKinds.heading3}</option>
      </select>
      {tools.map((one) => (
        <Button
          key={one.name}
          className="tool"
          aria-label={`${one.name} (${one.keys})`}
          aria-pressed={one.pressed ?? false}
          onPress={() => run(one.command)}
        >
          <span aria-hidden="true" className={one.shown === 'B' ? 'bold' : one.shown === 'I' ? 'italic' : ''}>
            {one.shown}
          </span>
        </Button>
      ))}
      <Button
        className="tool"
        aria-label={`${m.link} (Ctrl+Shift+L)`}
        aria-pressed={has('link')}
        onPress={() => view && onAsk({ kind: 'link', href: linkAt(view.state.selection) })}
      >
        <Icon path="M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.6 1.6a3 3 0 0 1-4.3-4.3L4.7 7.2" />
      </Button>
      <MenuTrigger>
        <Button className="tool words">{m.insert} ▾</Button>
        <Popover className="popover">
          <Menu aria-label={m.insert} className="commands" onAction={(key) => afterClosing(inserts[key as keyof typeof inserts])}>
            {(Object.keys(inserts) as (keyof typeof inserts)[]).map((one) => (
              <MenuItem key={one} id={one} textValue={m.inserts[one]}>
                {m.inserts[one]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <Button className="tool words" isDisabled={place?.empty ?? true}>
          {m.otherLanguage} ▾
        </Button>
        <Popover className="popover">
          <Menu
            aria-label={m.otherLanguage}
            className="commands"
            onAction={(key) => afterClosing(() => run(setLanguageOf(key === 'none' ? '' : String(key))))}
          >
            {(Object.keys(m.otherLanguages) as (keyof typeof m.otherLanguages)[]).map((one) => (
              <MenuItem key={one} id={one} textValue={m.otherLanguages[one]}>
                {m.otherLanguages[one]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="tool" aria-label={`${m.undo} (Ctrl+Z)`} isDisabled={!place?.undo} onPress={() => run(undoCommand)}>
        <span aria-hidden="true">↶</span>
      </Button>
      <Button className="tool" aria-label={`${m.redo} (Ctrl+Y)`} isDisabled={!place?.redo} onPress={() => run(redoCommand)}>
        <span aria-hidden="true">↷</span>
      </Button>
      <Button className="tool" aria-label={`${m.find} (Ctrl+F)`} onPress={onFind}>
        <Icon path="M10.2 10.2L14 14M6.7 11.4a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4z" />
      </Button>
      {particular && (
        <Button className="tool words here" onPress={() => onAsk(askOf(particular))}>
          {m.particulars} <span className="key">Alt Enter</span>
        </Button>
      )}
      {inTable &&
        (Object.keys(tableCommands) as (keyof typeof tableCommands)[]).map((one) => (
          <Button key={one} className="tool words here" onPress={() => run(tableCommands[one])}>
            {m[one]}
          </Button>
        ))}
    </div>
  )
}
