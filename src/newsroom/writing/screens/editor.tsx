import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef } from 'react'
import { initProseMirrorDoc } from 'y-prosemirror'
import { useMessages } from '../../../platform/desk/words.tsx'
import { bodyOf } from '../document.ts'
import { messages } from '../messages/index.ts'
import { blockViews } from './block-views.ts'
import { editingSchema } from './editing-schema.ts'
import { type EditorActions, editorPlugins, type Speller } from './editor-plugins.ts'
import type { WritingSession } from './session.ts'

/** The body of a text, where one writes. It is ProseMirror's own element: nothing of React is drawn at a key. */
export function Editor({
  session,
  language,
  actions,
  moved,
  onView,
  spell,
}: {
  session: WritingSession
  language: string
  actions: RefObject<EditorActions>
  moved: RefObject<Set<() => void>>
  onView(view: EditorView | undefined): void
  spell?: Speller
}) {
  const { m } = useMessages(messages)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const mount = place.current
    if (!mount) return
    const fragment = bodyOf(session.doc)
    const { doc, mapping } = initProseMirrorDoc(fragment, editingSchema)
    const act = (name: keyof EditorActions) => () => actions.current?.[name]()
    const plugins = editorPlugins(
      fragment,
      mapping,
      session.awareness,
      session.undo,
      { link: act('link'), find: act('find'), save: act('save'), toolbar: act('toolbar'), particulars: act('particulars') },
      spell,
    )
    const view = new EditorView(
      { mount },
      {
        state: EditorState.create({ doc, schema: editingSchema, plugins }),
        nodeViews: blockViews({
          figure: m.inserts.figure,
          noAlt: m.noAlt,
          noPicture: m.noPicture,
          embed: m.inserts.embed,
          gallery: m.inserts.gallery,
          known: m.known,
          unknown: m.unknown,
          footnote: m.inserts.footnote,
          quoteUnsigned: m.quoteUnsigned,
          table: m.inserts.table,
        }),
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': m.body, lang: language, spellcheck: 'true', class: 'text' },
        // The binding to the shared document speaks while the view is still being made.
        dispatchTransaction(this: EditorView, tr) {
          this.updateState(this.state.apply(tr))
          for (const one of moved.current) one()
        },
      },
    )
    onView(view)
    return () => {
      onView(undefined)
      view.destroy()
    }
  }, [session, language, m, actions, moved, onView, spell])
  return <div ref={place} />
}
