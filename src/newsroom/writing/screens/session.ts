import { useEffect, useState, useSyncExternalStore } from 'react'
import { IndexeddbPersistence } from 'y-indexeddb'
import { ySyncPluginKey } from 'y-prosemirror'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { bodyOf, lineFields, lineOf } from '../document.ts'
import { DraftLink, type LinkState, type Socket } from '../link.ts'

/** One person in one text: the shared document, the connection, what this device keeps, and what can be undone. */
export class WritingSession {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  readonly undo: Y.UndoManager
  readonly link: DraftLink
  readonly #kept: IndexeddbPersistence | undefined
  #keeps = false

  /** @param key names the draft for good, so that another newspaper's text under the same number is not mixed into it */
  constructor(editionId: number, key: string, accountId: number) {
    this.undo = new Y.UndoManager([bodyOf(this.doc), ...lineFields.map((field) => lineOf(this.doc, field))], {
      trackedOrigins: new Set([ySyncPluginKey, 'field']),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    })
    try {
      this.#kept = new IndexeddbPersistence(`caunoi-draft-${accountId}-${key}`, this.doc)
      void this.#kept.whenSynced.then(() => {
        this.#keeps = true
      })
    } catch {
      // A browser that keeps nothing still writes, as long as it is connected.
    }
    const address = new URL(`/api/editions/${editionId}/draft`, location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    this.link = new DraftLink(
      this.doc,
      () => new WebSocket(address) as unknown as Socket,
      async () => {
        try {
          const { status } = await fetch(`/api/editions/${editionId}/draft`, { credentials: 'same-origin' })
          return status === 401 ? 'out' : status === 403 || status === 404 ? 'refused' : 'cut'
        } catch {
          return 'cut'
        }
      },
      this.awareness,
    )
  }

  /** Whether there is a text to write in: the server's, or what this device has kept of it. */
  get isReady(): boolean {
    return this.link.state.synced || (this.#keeps && bodyOf(this.doc).length > 0)
  }
  /** Whether what is not sent yet would be there after the page was closed. */
  get keeps(): boolean {
    return this.#keeps
  }

  close(): void {
    const { connection, unkept } = this.link.state
    this.link.close()
    this.undo.destroy()
    this.awareness.destroy()
    // The server has all of it: nothing stays on a device that others may use, too.
    if (connection === 'open' && !unkept) void this.#kept?.clearData().catch(() => {})
    else void this.#kept?.destroy().catch(() => {})
    this.doc.destroy()
  }
}

/** The session of an open text; it ends when the screen is left. */
export function useSession(editionId: number, key: string | undefined, accountId: number | undefined): WritingSession | undefined {
  const [session, setSession] = useState<WritingSession>()
  useEffect(() => {
    if (key === undefined || accountId === undefined) return
    const made = new WritingSession(editionId, key, accountId)
    setSession(made)
    const again = () => made.link.tryNow()
    const cut = () => made.link.cutNow()
    addEventListener('online', again)
    addEventListener('offline', cut)
    addEventListener('focus', again)
    const leave = (event: BeforeUnloadEvent) => {
      if (made.link.state.unkept && !made.keeps) event.preventDefault()
    }
    addEventListener('beforeunload', leave)
    return () => {
      removeEventListener('online', again)
      removeEventListener('offline', cut)
      removeEventListener('focus', again)
      removeEventListener('beforeunload', leave)
      setSession(undefined)
      made.close()
    }
  }, [editionId, key, accountId])
  return session
}

/** How the text is kept, at every change of it. */
export const useLinkState = (session: WritingSession): LinkState =>
  useSyncExternalStore(
    (told) => session.link.listen(told),
    () => session.link.state,
  )

/** A value read from the document, again after changes, at most so often: reading a long text at each key would be slow. */
export function useRead<T>(session: WritingSession, read: (doc: Y.Doc) => T, every: number): T {
  const [value, setValue] = useState<T>(() => read(session.doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      setValue(read(session.doc))
    }
    const changed = () => {
      timer ??= setTimeout(look, every)
    }
    session.doc.on('update', changed)
    look()
    return () => {
      clearTimeout(timer)
      session.doc.off('update', changed)
    }
  }, [session, read, every])
  return value
}

/** Who else is in the text, each once. */
export function usePresent(session: WritingSession): { id: number; name: string }[] {
  const [present, setPresent] = useState<{ id: number; name: string }[]>([])
  useEffect(() => {
    const look = () => {
      const others = [...session.awareness.getStates()]
        .filter(([client]) => client !== session.doc.clientID)
        .map(([, state]) => state.user as { id?: number; name?: string } | undefined)
      const byId = new Map(others.map((one) => [one?.id ?? 0, one?.name ?? '']))
      setPresent([...byId].filter(([, name]) => name).map(([id, name]) => ({ id, name })))
    }
    session.awareness.on('change', look)
    look()
    return () => session.awareness.off('change', look)
  }, [session])
  return present
}
