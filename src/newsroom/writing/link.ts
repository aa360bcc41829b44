import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { type Asked, closing, readFrame, writeFrame } from './frames.ts'

/** The browser's end of the connection of an open text. It keeps on trying; what is written meanwhile waits here and is sent when it can be. */

/** How the text is kept, as the line under the text says it. */
export type LinkState = {
  /** `out`: not signed in any more; `refused`: may not write here, or the text is gone. */
  connection: 'opening' | 'open' | 'cut' | 'out' | 'refused'
  /** Whether something is written that the server does not have yet. */
  unkept: boolean
  /** When the server last said that all is kept. */
  keptAt: Date | undefined
  /** Why it is refused: a word of the server. */
  reason: string | undefined
  /** Whether the server's text has come at least once. */
  synced: boolean
}

/** As much of a WebSocket as is needed here. */
export type Socket = {
  binaryType: string
  readonly readyState: number
  send(bytes: Uint8Array): void
  close(): void
  onopen: unknown
  onmessage: unknown
  onclose: unknown
  onerror: unknown
}

/** What the link itself put into the document is not sent back. */
const received = Symbol('received')
/** Waits between two tries, in milliseconds. */
const wait = { least: 400, most: 15_000 }
/** So long a server may be silent after something was sent, before the connection counts as cut. */
const patience = 20_000

export class DraftLink {
  readonly doc: Y.Doc
  readonly presence: Awareness | undefined
  state: LinkState = { connection: 'opening', unkept: false, keptAt: undefined, reason: undefined, synced: false }
  readonly #open: () => Socket
  readonly #askWhy: () => Promise<'out' | 'refused' | 'cut'>
  readonly #listeners = new Set<(state: LinkState) => void>()
  #socket: Socket | undefined
  /** Whether the server has told its state on this connection. */
  #told = false
  #number = 0
  #kept = 0
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setTimeout> | undefined
  #closed = false

  /**
   * @param open makes the connection
   * @param askWhy asks the server why it does not let us in, in a way that gives an answer: a browser is not told why a connection failed
   */
  constructor(doc: Y.Doc, open: () => Socket, askWhy: () => Promise<'out' | 'refused' | 'cut'>, presence?: Awareness) {
    this.doc = doc
    this.presence = presence
    this.#open = open
    this.#askWhy = askWhy
    doc.on('update', this.#written)
    presence?.on('update', this.#moved)
    this.#connect()
  }

  /** Told of every change of the state. @returns a function that ends it */
  listen(listener: (state: LinkState) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #set(change: Partial<LinkState>): void {
    this.state = { ...this.state, ...change }
    for (const one of this.#listeners) one(this.state)
  }

  #send(asked: Asked): void {
    if (this.#socket?.readyState === 1) this.#socket.send(writeFrame(asked))
  }

  #sendChange(change: Uint8Array): void {
    this.#send({ kind: 'change', number: ++this.#number, change })
    this.#set({ unkept: true })
    this.#watch ??= setTimeout(() => this.#socket?.close(), patience)
  }

  readonly #written = (change: Uint8Array, origin: unknown) => {
    if (origin === received) return
    // Before the server said what it has, nothing is sent: all that it lacks goes then, in one.
    if (this.state.connection === 'open') this.#sendChange(change)
    else this.#set({ unkept: true })
  }

  readonly #moved = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    if (origin === received || !this.presence) return
    const own = [...added, ...updated, ...removed].filter((one) => one === this.doc.clientID)
    if (own.length && this.state.connection === 'open') this.#send({ kind: 'presence', state: encodeAwarenessUpdate(this.presence, own) })
  }

  #connect(): void {
    if (this.#closed) return
    clearTimeout(this.#timer)
    let socket: Socket
    try {
      socket = this.#open()
    } catch {
      this.#again()
      return
    }
    this.#socket = socket
    this.#told = false
    socket.binaryType = 'arraybuffer'
    let opened = false
    socket.onopen = () => {
      opened = true
      this.#send({ kind: 'open', vector: encodeStateVector(this.doc) })
    }
    socket.onmessage = (event: { data: ArrayBuffer | Uint8Array }) => {
      if (socket === this.#socket) this.#hear(event.data instanceof ArrayBuffer ? new Uint8Array(event.data) : event.data)
    }
    socket.onerror = () => {}
    socket.onclose = (event: { code?: number; reason?: string }) => {
      if (socket !== this.#socket) return
      this.#cut(event.code ?? 0, event.reason ?? '', opened)
    }
  }

  #hear(bytes: Uint8Array): void {
    const told = readFrame(bytes)
    if (told?.kind === 'state') {
      // Before the others' changes come in: one of them may take away the block in which something was written meanwhile, and with it
      // the words that the server has not seen.
      const missing = encodeStateAsUpdate(this.doc, told.vector)
      applyUpdate(this.doc, told.change, received)
      this.#tries = 0
      this.#set({ connection: 'open', synced: true, reason: undefined })
      // Two bytes say that nothing is missing.
      if (missing.length > 2) this.#sendChange(missing)
      else this.#set({ unkept: false, keptAt: new Date() })
      if (this.presence?.getLocalState()) this.#send({ kind: 'presence', state: encodeAwarenessUpdate(this.presence, [this.doc.clientID]) })
      this.#told = true
    } else if (told?.kind === 'change') {
      // What is passed on before the state is in it; taken in first, it could take away what the server has not seen.
      if (this.#told) applyUpdate(this.doc, told.change, received)
    }
    if (told?.kind === 'presence' && this.presence) applyAwarenessUpdate(this.presence, told.state, received)
    else if (told?.kind === 'kept') {
      this.#kept = Math.max(this.#kept, told.number)
      clearTimeout(this.#watch)
      this.#watch = undefined
      if (this.#kept === this.#number) this.#set({ unkept: false, keptAt: new Date() })
    }
  }

  #cut(code: number, reason: string, opened: boolean): void {
    clearTimeout(this.#watch)
    this.#watch = undefined
    this.#socket = undefined
    if (this.presence) {
      const others = [...this.presence.getStates().keys()].filter((one) => one !== this.doc.clientID)
      removeAwarenessStates(this.presence, others, received)
    }
    if (code === closing.signedOut) this.#set({ connection: 'out' })
    else if (code === closing.notAllowed || code === closing.gone || code === closing.tooLong) this.#set({ connection: 'refused', reason })
    else if (this.state.connection !== 'out' && this.state.connection !== 'refused') this.#set({ connection: 'cut' })
    if (!opened)
      void this.#askWhy().then((why) => {
        if (!this.#socket && !this.#closed) this.#set({ connection: why })
      })
    this.#again()
  }

  #again(): void {
    if (this.#closed) return
    // Not all at the same moment, when a server has come back.
    const time = Math.min(wait.most, wait.least * 2 ** this.#tries++) * (0.5 + Math.random() / 2)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#connect(), time)
  }

  /** Tries now: the browser says that it is online again, or somebody has signed in. */
  tryNow(): void {
    if (this.#socket || this.#closed) return
    this.#tries = 0
    this.#connect()
  }

  /** The device says that it has no network: nothing is waited for. */
  cutNow(): void {
    const socket = this.#socket
    if (!socket || this.#closed) return
    this.#cut(0, '', true)
    socket.close()
  }

  /** Ends it; what is not kept yet stays in the document. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#watch)
    this.doc.off('update', this.#written)
    this.presence?.off('update', this.#moved)
    const socket = this.#socket
    this.#socket = undefined
    socket?.close()
  }
}
