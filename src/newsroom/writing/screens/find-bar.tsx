import type { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Press } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import { find, findKey, goTo, replaceFound } from './editor-plugins.ts'

/** Finding and replacing in the text: without marks (`doi ngoai` finds «đối ngoại»), or exactly. */
export function FindBar({ view, moved, onClose }: { view: EditorView; moved: RefObject<Set<() => void>>; onClose(): void }) {
  const { m } = useMessages(messages)
  const [query, setQuery] = useState('')
  const [words, setWords] = useState('')
  const [exact, setExact] = useState(false)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    const listeners = moved.current
    const look = () => {
      const finding = findKey.getState(view.state)
      if (finding?.query) setSaid(finding.found.length ? m.foundAt(finding.at + 1, finding.found.length) : m.foundNone)
    }
    listeners.add(look)
    return () => {
      listeners.delete(look)
      if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(findKey, { query: '' }))
    }
  }, [view, moved, m])
  useEffect(() => {
    const timer = setTimeout(() => {
      find(view, { query, exact })
      if (!query) setSaid('')
    }, 120)
    return () => clearTimeout(timer)
  }, [view, query, exact])
  return (
    <search
      className="find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        onClose()
        view.focus()
      }}
    >
      <label>
        <span>{m.findWords}</span>
        <input
          ref={box}
          type="search"
          value={query}
          maxLength={200}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            goTo(view, event.shiftKey ? -1 : 1)
          }}
        />
      </label>
      <label>
        <span>{m.replaceWith}</span>
        <input value={words} maxLength={500} onChange={(event) => setWords(event.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={exact} onChange={(event) => setExact(event.target.checked)} /> {m.exactly}
      </label>
      <div className="row">
        <Press onPress={() => goTo(view, -1)}>{m.previous}</Press>
        <Press onPress={() => goTo(view, 1)}>{m.next}</Press>
        <Press onPress={() => void replaceFound(view, words.normalize('NFC'), false)}>{m.replaceOne}</Press>
        <Press onPress={() => setSaid(m.replaced(replaceFound(view, words.normalize('NFC'), true)))}>{m.replaceAll}</Press>
        <Press look="quiet" onPress={onClose}>
          {m.close}
        </Press>
        <span role="status">{said}</span>
      </div>
    </search>
  )
}
