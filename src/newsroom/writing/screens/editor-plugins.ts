import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { type Attrs, Fragment, type Node, type NodeType, Slice } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, NodeSelection, Plugin, PluginKey, type Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { redoCommand, undoCommand, yCursorPlugin, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import type { UndoManager, XmlFragment } from 'yjs'
import { fold } from '../../../platform/text.ts'
import { pastedBlocks } from '../paste.ts'
import { editingSchema as schema } from './editing-schema.ts'

const { nodes, marks } = schema
type Names = keyof typeof nodes
const node = (name: Names): NodeType => nodes[name] as NodeType

// ---- blocks ----

/** The innermost block of a kind around the cursor, or the one that is chosen. */
export function around(selection: Selection, types: readonly string[]): { node: Node; pos: number } | undefined {
  if (selection instanceof NodeSelection && types.includes(selection.node.type.name)) return { node: selection.node, pos: selection.from }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--)
    if (types.includes($from.node(depth).type.name)) return { node: $from.node(depth), pos: $from.before(depth) }
  return undefined
}

/** Puts a block behind the one in which the cursor is, and the cursor into it. */
export const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    if (!dispatch) return true
    const { $from } = state.selection
    const outer = $from.depth ? $from.node(1) : undefined
    const isEmpty = !!outer && outer.type === nodes.paragraph && outer.content.size === 0
    const at = $from.depth ? (isEmpty ? $from.before(1) : $from.after(1)) : state.selection.to
    const tr = isEmpty ? state.tr.replaceWith(at, $from.after(1), block) : state.tr.insert(at, block)
    if (block.isAtom) tr.setSelection(NodeSelection.create(tr.doc, at))
    else tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
    dispatch(tr.scrollIntoView())
    return true
  }

export const paragraph = (): Node => node('paragraph').create()
const item = (): Node => node('list_item').create(null, paragraph())
export const tableOf = (rows: number, columns: number): Node =>
  node('table').create(
    { caption: '' },
    Array.from({ length: rows }, (_, row) =>
      node('table_row').create(
        null,
        Array.from({ length: columns }, () => node(row ? 'table_cell' : 'table_header').create({ span: 1 })),
      ),
    ),
  )
export const knownBox = (): Node => node('known_box').create(null, [node('known').create(null, item()), node('unknown').create(null, item())])
export const blockOf = (name: Names, attrs: Attrs, content?: Node[]): Node => node(name).create(attrs, content)

/** Sets particulars of the block at a place. */
export const setParticulars =
  (pos: number, attrs: Attrs): Command =>
  (state, dispatch) => {
    const found = state.doc.nodeAt(pos)
    if (!found) return false
    // One attribute at a time, so that two who change different ones do not undo each other.
    const tr = state.tr
    for (const [name, value] of Object.entries(attrs)) if (found.attrs[name] !== value) tr.setNodeAttribute(pos, name, value)
    if (tr.docChanged) dispatch?.(tr)
    return true
  }

export const toParagraph = setBlockType(node('paragraph'))
export const toHeading = (level: 2 | 3): Command => setBlockType(node('heading'), { level })
export const toList = (name: 'bullet_list' | 'ordered_list'): Command => chainCommands(liftOut(name), wrapInList(node(name)))
const liftOut =
  (name: string): Command =>
  (state, dispatch) =>
    around(state.selection, ['bullet_list', 'ordered_list'])?.node.type.name === name ? liftListItem(node('list_item'))(state, dispatch) : false
export const toQuote: Command = (state, dispatch) => {
  const found = around(state.selection, ['quote'])
  if (!found) return wrapIn(node('quote'))(state, dispatch)
  dispatch?.(state.tr.replaceWith(found.pos, found.pos + found.node.nodeSize, found.node.content))
  return true
}
export const toggle = (name: 'strong' | 'em' | 'sub' | 'sup'): Command => toggleMark(marks[name] as never)

/** Makes the marked words a link, or takes it away. */
export const setLink =
  (href: string | null): Command =>
  (state, dispatch) => {
    const type = marks.link
    if (!type) return false
    let { from, to } = state.selection
    if (from === to) {
      // The cursor stands in a link: the whole of it is meant.
      const { parent, parentOffset } = state.selection.$from
      const start = from - parentOffset
      parent.forEach((child, offset) => {
        if (offset <= parentOffset && parentOffset <= offset + child.nodeSize && type.isInSet(child.marks)) {
          from = start + offset
          to = start + offset + child.nodeSize
        }
      })
      if (from === to) return false
    }
    const tr = state.tr.removeMark(from, to, type)
    dispatch?.(href ? tr.addMark(from, to, type.create({ href })) : tr)
    return true
  }
/** The address of the link in which the cursor stands. */
export const linkAt = (selection: Selection): string => {
  const mark = selection.$from
    .marks()
    .concat(selection.$to.nodeBefore?.marks ?? [], selection.$from.nodeAfter?.marks ?? [])
    .find((one) => one.type === marks.link)
  return mark ? String(mark.attrs.href) : ''
}
export const setLanguageOf =
  (lang: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection
    if (empty || !marks.lang) return false
    const tr = state.tr.removeMark(from, to, marks.lang)
    dispatch?.(lang ? tr.addMark(from, to, marks.lang.create({ lang })) : tr)
    return true
  }
export const insertFootnote: Command = (state, dispatch) => {
  const { from, to, $from } = state.selection
  if (!$from.parent.inlineContent || $from.parent.type === nodes.footnote) return false
  const words = state.doc.textBetween(from, to)
  const note = node('footnote').create(null, words ? schema.text(words) : null)
  if (dispatch) {
    const tr = state.tr.replaceRangeWith(from, to, note)
    tr.setSelection(TextSelection.create(tr.doc, from + 1 + words.length))
    dispatch(tr.scrollIntoView())
  }
  return true
}

// ---- tables ----

function cellAt(selection: Selection) {
  const table = around(selection, ['table'])
  if (!table) return undefined
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type
    if (name === 'table_cell' || name === 'table_header') return { table, row: $from.index(depth - 2), column: $from.index(depth - 1) }
  }
  return undefined
}
/** Makes a table anew by rows of cells, and puts the cursor into one of them. */
const remake =
  (change: (rows: Node[][], at: { row: number; column: number }) => { row: number; column: number } | undefined): Command =>
  (state, dispatch) => {
    const at = cellAt(state.selection)
    if (!at) return false
    const rows: Node[][] = []
    at.table.node.forEach((row) => {
      const cells: Node[] = []
      row.forEach((cell) => void cells.push(cell))
      rows.push(cells)
    })
    const next = change(rows, at)
    if (!dispatch) return true
    const left = rows.filter((cells) => cells.length)
    if (!left.length || !next) {
      dispatch(state.tr.replaceWith(at.table.pos, at.table.pos + at.table.node.nodeSize, paragraph()))
      return true
    }
    const made = at.table.node.copy(Fragment.from(left.map((cells) => node('table_row').create(null, cells))))
    const tr = state.tr.replaceWith(at.table.pos, at.table.pos + at.table.node.nodeSize, made)
    const row = Math.max(0, Math.min(next.row, left.length - 1))
    const column = Math.max(0, Math.min(next.column, (left[row]?.length ?? 1) - 1))
    let pos = at.table.pos + 1
    for (let index = 0; index < row; index++) pos += made.child(index).nodeSize
    pos += 1
    for (let index = 0; index < column; index++) pos += made.child(row).child(index).nodeSize
    tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)))
    dispatch(tr)
    return true
  }
const likeCell = (cell: Node | undefined, header = cell?.type === nodes.table_header): Node =>
  node(header ? 'table_header' : 'table_cell').create({ span: 1 })
export const tableCommands = {
  rowBelow: remake((rows, { row, column }) => {
    rows.splice(
      row + 1,
      0,
      (rows[row] ?? []).map(() => likeCell(undefined, false)),
    )
    return { row: row + 1, column }
  }),
  columnRight: remake((rows, { row, column }) => {
    if ((rows[0]?.length ?? 0) >= 12) return { row, column }
    for (const cells of rows) cells.splice(column + 1, 0, likeCell(cells[column]))
    return { row, column: column + 1 }
  }),
  deleteRow: remake((rows, { row, column }) => {
    rows.splice(row, 1)
    return rows.length ? { row, column } : undefined
  }),
  deleteColumn: remake((rows, { row, column }) => {
    for (const cells of rows) cells.splice(column, 1)
    return rows[0]?.length ? { row, column } : undefined
  }),
  headerRow: remake((rows, at) => {
    const isHeader = rows[0]?.every((cell) => cell.type === nodes.table_header)
    rows[0] = (rows[0] ?? []).map((cell) => node(isHeader ? 'table_cell' : 'table_header').create(cell.attrs, cell.content))
    return at
  }),
} as const
const nextCell =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const at = cellAt(state.selection)
    if (!at) return false
    const places: number[] = []
    at.table.node.descendants((child, pos) => {
      if (child.type === nodes.table_cell || child.type === nodes.table_header) places.push(at.table.pos + 1 + pos)
      return child.type === nodes.table_row
    })
    const { $from } = state.selection
    const current = places.findLastIndex((pos) => pos < $from.pos)
    const next = places[current + step]
    if (next === undefined) return step > 0 ? tableCommands.rowBelow(state, dispatch) : true
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(next + 1))).scrollIntoView())
    return true
  }

// ---- find and replace ----

export type Found = { from: number; to: number }
type Finding = { query: string; exact: boolean; found: readonly Found[]; at: number }
export const findKey = new PluginKey<Finding>('find')

/** Each letter for itself, so that a place in the folded words is a place in the text. */
const letters = (text: string, exact: boolean): string =>
  exact
    ? text
    : Array.from({ length: text.length }, (_, at) => {
        const letter = fold(text[at] ?? '')
        return letter.length === 1 ? letter : (text[at] ?? '')
      }).join('')

/** Every place of some words in a text. @param exact marks and capitals must be the same */
export function findIn(doc: Node, query: string, exact: boolean): Found[] {
  const wanted = letters(query.normalize('NFC'), exact)
  if (!wanted) return []
  const found: Found[] = []
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    // What is no letter takes one place, as in the text.
    let text = ''
    block.forEach((child) => {
      text += child.isText ? (child.text ?? '') : '\ufffc'.repeat(child.nodeSize)
    })
    const words = letters(text, exact)
    for (let at = words.indexOf(wanted); at >= 0 && found.length < 2000; at = words.indexOf(wanted, at + wanted.length))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length })
    // Footnotes are inside, and have words of their own.
    return block.inlineContent && !block.isLeaf
  })
  return found
}

const finder = () =>
  new Plugin<Finding>({
    key: findKey,
    state: {
      init: () => ({ query: '', exact: false, found: [], at: 0 }),
      apply(tr, before) {
        const given = tr.getMeta(findKey) as Partial<Finding> | undefined
        if (!given && (!tr.docChanged || !before.query)) return before
        const next = { ...before, ...given }
        const found = next.query ? findIn(tr.doc, next.query, next.exact) : []
        return { ...next, found, at: Math.max(0, Math.min(next.at, found.length - 1)) }
      },
    },
    props: {
      decorations(state) {
        const finding = findKey.getState(state)
        if (!finding?.found.length) return null
        return DecorationSet.create(
          state.doc,
          finding.found.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === finding.at ? 'found here' : 'found' })),
        )
      },
    },
  })

export function find(view: EditorView, change: Partial<Pick<Finding, 'query' | 'exact'>>): void {
  view.dispatch(view.state.tr.setMeta(findKey, { ...change, at: 0 }))
  goTo(view, 0)
}
export function goTo(view: EditorView, step: number): void {
  const finding = findKey.getState(view.state)
  if (!finding?.found.length) return
  const at = (finding.at + step + finding.found.length) % finding.found.length
  const place = finding.found[at] as Found
  view.dispatch(
    view.state.tr
      .setMeta(findKey, { at })
      .setSelection(TextSelection.create(view.state.doc, place.from, place.to))
      .scrollIntoView(),
  )
}
export function replaceFound(view: EditorView, words: string, all: boolean): number {
  const finding = findKey.getState(view.state)
  if (!finding?.found.length) return 0
  const places = all ? [...finding.found].reverse() : finding.found.slice(finding.at, finding.at + 1)
  const tr: Transaction = view.state.tr
  for (const { from, to } of places) {
    if (words) tr.insertText(words, from, to)
    else tr.delete(from, to)
  }
  view.dispatch(tr)
  if (!all) goTo(view, 0)
  return places.length
}

// ---- everything together ----

/** Whoever else is in the text: a caret in one of six colours, with the name. */
function caretOf(user: { id?: number; name?: string }): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret colour-${(user.id ?? 0) % 6}`
  const name = document.createElement('span')
  name.textContent = user.name ?? ''
  caret.append('\u2060', name, '\u2060')
  return caret
}

/** One way of looking up the words of a language: a hook for a spelling dictionary beside the browser's own. @returns places within the words */
export type Speller = (words: string) => readonly Found[]
const spellKey = new PluginKey<DecorationSet>('spelling')
const speller = (spell: Speller) =>
  new Plugin<DecorationSet>({
    key: spellKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => (tr.getMeta(spellKey) as DecorationSet | undefined) ?? before.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => spellKey.getState(state) },
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = () => {
        const marked: Decoration[] = []
        view.state.doc.descendants((block, pos) => {
          if (block.isText)
            for (const { from, to } of spell(block.text ?? '')) marked.push(Decoration.inline(pos + from, pos + to, { class: 'misspelt' }))
        })
        view.dispatch(view.state.tr.setMeta(spellKey, DecorationSet.create(view.state.doc, marked)).setMeta('addToHistory', false))
      }
      return {
        update(_, before) {
          if (before.doc.eq(view.state.doc)) return
          clearTimeout(timer)
          timer = setTimeout(look, 800)
        },
        destroy: () => clearTimeout(timer),
      }
    },
  })

export type EditorActions = { link(): void; find(): void; save(): void; toolbar(): void; particulars(): void }

export function editorPlugins(
  fragment: XmlFragment,
  mapping: NonNullable<Parameters<typeof ySyncPlugin>[1]>['mapping'],
  awareness: Awareness,
  undoManager: UndoManager,
  actions: EditorActions,
  spell?: Speller,
): Plugin[] {
  const does =
    (run: () => void): Command =>
    (_state, dispatch) => {
      if (dispatch) run()
      return true
    }
  const listItem = node('list_item')
  const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(node('hard_break').create()).scrollIntoView())
    return true
  })
  const leaveFootnote: Command = (state, dispatch) => {
    const found = around(state.selection, ['footnote'])
    if (!found) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, found.pos + found.node.nodeSize)))
    return true
  }
  const openAtom: Command = (state, dispatch) =>
    state.selection instanceof NodeSelection && ['figure', 'embed', 'data_table', 'gallery'].includes(state.selection.node.type.name)
      ? does(actions.particulars)(state, dispatch)
      : false
  /** An empty paragraph at the end of a quotation or a box leads out of it. */
  const leaveBlock: Command = (state, dispatch) => {
    const { $from, empty } = state.selection
    if (!empty || $from.parent.type !== nodes.paragraph || $from.parent.content.size || $from.depth < 2) return false
    const outer = around(state.selection, ['quote'])
    if (!outer || $from.indexAfter($from.depth - 1) !== outer.node.childCount || outer.node.childCount < 2) return false
    if (dispatch) {
      const tr = state.tr.delete($from.before(), $from.after())
      const at = tr.mapping.map(outer.pos + outer.node.nodeSize)
      tr.insert(at, paragraph()).setSelection(TextSelection.create(tr.doc, at + 1))
      dispatch(tr.scrollIntoView())
    }
    return true
  }
  return [
    ySyncPlugin(fragment, mapping && { mapping }),
    yCursorPlugin(awareness, {
      cursorBuilder: caretOf,
      selectionBuilder: (user: { id?: number }) => ({ class: `marked-by colour-${(user.id ?? 0) % 6}` }),
    }),
    yUndoPlugin({ undoManager }),
    inputRules({
      rules: [
        textblockTypeInputRule(/^## $/, node('heading'), { level: 2 }),
        textblockTypeInputRule(/^### $/, node('heading'), { level: 3 }),
        wrappingInputRule(/^\s*[-*•] $/, node('bullet_list')),
        wrappingInputRule(/^1\. $/, node('ordered_list')),
        wrappingInputRule(/^> $/, node('quote')),
        new InputRule(/^---$/, (state, _match, start, end) => state.tr.replaceWith(start - 1, end + 1, [node('divider').create(), paragraph()])),
      ],
    }),
    keymap({
      'Mod-z': undoCommand,
      'Mod-y': redoCommand,
      'Mod-Shift-z': redoCommand,
      'Mod-b': toggle('strong'),
      'Mod-i': toggle('em'),
      'Mod-,': toggle('sub'),
      'Mod-.': toggle('sup'),
      'Mod-Alt-0': toParagraph,
      'Mod-Alt-2': toHeading(2),
      'Mod-Alt-3': toHeading(3),
      'Mod-Shift-7': toList('ordered_list'),
      'Mod-Shift-8': toList('bullet_list'),
      'Mod-Shift-9': toQuote,
      'Mod-Alt-f': insertFootnote,
      'Mod-Shift-l': does(actions.link),
      'Mod-f': does(actions.find),
      'Mod-s': does(actions.save),
      'Alt-F10': does(actions.toolbar),
      'Alt-Enter': does(actions.particulars),
      'Shift-Enter': breakLine,
      Enter: chainCommands(openAtom, leaveFootnote, leaveBlock, splitListItem(listItem)),
      Tab: chainCommands(nextCell(1), sinkListItem(listItem)),
      'Shift-Tab': chainCommands(nextCell(-1), liftListItem(listItem)),
      Escape: leaveFootnote,
    }),
    keymap(baseKeymap),
    gapCursor(),
    dropCursor({ class: 'drop-place', color: false }),
    finder(),
    ...(spell ? [speller(spell)] : []),
    new Plugin({
      props: {
        // Before ProseMirror reads it: parsed as a page, the styles of Word would be refused one by one by the policy of ours.
        handleDOMEvents: {
          paste(view, event) {
            if (!view.editable) return false
            const html = event.clipboardData?.getData('text/html') ?? ''
            // Copied in this editor: it knows its own blocks.
            if (html.includes('data-pm-slice')) return false
            const plain = event.clipboardData?.getData('text/plain') ?? ''
            if (!html && !plain) return false
            event.preventDefault()
            // A footnote and a cell take words, and no blocks.
            if (['footnote', 'table_cell', 'table_header'].includes(view.state.selection.$from.parent.type.name)) {
              view.dispatch(view.state.tr.insertText(plain.normalize('NFC').replace(/\s+/g, ' ')))
              return true
            }
            const blocks = pastedBlocks(html, plain).map((one) => schema.nodeFromJSON(one))
            const [first] = blocks
            if (!first) return true
            // One paragraph goes into the line; several begin in it and end in it.
            const open = (one: Node | undefined) => (one?.type === nodes.paragraph ? 1 : 0)
            view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(blocks), open(first), open(blocks.at(-1)))).scrollIntoView())
            return true
          },
        },
      },
    }),
  ]
}
