import type { IncomingHttpHeaders } from 'node:http'
import type { RawData, WebSocket } from 'ws'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, modifyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { App } from '../../platform/context.ts'
import type { Sql } from '../../platform/db/sql.ts'
import type { Caller } from '../../platform/http/api.ts'
import { saveByItself } from './actions/save-by-itself.ts'
import { appendChanges, beginDraft, type Change, loadDraft } from './drafts.ts'
import { closing, readFrame, type Told, writeFrame } from './frames.ts'
import { isFit, takeIn, UnfitChange } from './rescue.ts'
import { lockDraft, notifyDraft, readDraftChanges } from './store.ts'

/** So many may have one text open at one process; a newsroom in which more write one text has another trouble. */
const mostConnections = 60
/** Messages of one connection that wait to be written down, before it is told to wait. */
const mostWaiting = 64
/** Messages a second that nobody sends by typing. */
const perSecond = { sustained: 60, burst: 600 }
/** How often it is asked whether somebody may still write here, in milliseconds. */
const checkingTime = 10_000
/** A text that nobody has open is forgotten after so long, in milliseconds. */
const restingTime = 30_000
/** PostgreSQL passes on at most 8000 bytes at a time; where somebody is in a text is worth no second one. */
const mostNotified = 7000

class TooLong extends Error {}

type Waiting = Change & { from: Connection; number: number }

class Connection {
  readonly socket: WebSocket
  readonly headers: IncomingHttpHeaders
  caller: Caller
  waiting = 0
  /** Marks of presence that this browser brought. */
  readonly presences = new Set<number>()
  #credit = perSecond.burst
  #creditAt = Date.now()
  constructor(socket: WebSocket, caller: Caller, headers: IncomingHttpHeaders) {
    this.socket = socket
    this.caller = caller
    this.headers = headers
  }
  tell(told: Told): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(writeFrame(told))
  }
  end(code: number, why: string): void {
    this.socket.close(code, why)
    // Who does not answer the farewell is not waited for.
    setTimeout(() => this.socket.terminate(), 2000).unref()
  }
  /** Whether another message may come now. */
  spends(): boolean {
    const now = Date.now()
    this.#credit = Math.min(perSecond.burst, this.#credit + ((now - this.#creditAt) / 1000) * perSecond.sustained)
    this.#creditAt = now
    return --this.#credit >= 0
  }
}

/** One text, open at this process. */
class OpenText {
  readonly editionId: number
  readonly connections = new Set<Connection>()
  readonly #app: App
  readonly #doc: Y.Doc
  readonly #process: string
  readonly awareness: Awareness
  #position: number
  #queue: Waiting[] = []
  #running = false
  #behind = false
  #broken = false
  emptySince = Date.now()
  /** Whether something was written down here since it was last asked whether to save. */
  wrote = false

  constructor(app: App, process: string, editionId: number, kept: { doc: Y.Doc; position: number }) {
    this.#app = app
    this.#process = process
    this.editionId = editionId
    this.#doc = kept.doc
    this.#position = kept.position
    this.awareness = new Awareness(kept.doc)
    this.awareness.setLocalState(null)
    this.awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      const state = encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed])
      for (const one of this.connections) if (one !== origin) one.tell({ kind: 'presence', state })
      // What another process told needs not be told to it again.
      if (origin === 'told') return
      const text = Buffer.from(state).toString('base64')
      if (text.length <= mostNotified)
        void notifyDraft(this.#app.db, `p:${this.editionId}:${this.#process}:${text}`).catch((error) =>
          this.#app.log.warn({ err: error }, 'a presence could not be passed on'),
        )
    })
  }

  get isBroken(): boolean {
    return this.#broken
  }
  get isIdle(): boolean {
    return this.connections.size === 0 && !this.#running && this.#queue.length === 0
  }

  enter(one: Connection): void {
    this.connections.add(one)
  }
  leave(one: Connection): void {
    this.connections.delete(one)
    this.emptySince = Date.now()
    removeAwarenessStates(this.awareness, [...one.presences], one)
  }

  hear(one: Connection, bytes: Uint8Array): void {
    const asked = readFrame(bytes)
    if (asked?.kind === 'open') {
      let change: Uint8Array
      try {
        change = Y.encodeStateAsUpdate(this.#doc, asked.vector)
      } catch {
        one.end(closing.again, 'unreadable')
        return
      }
      one.tell({ kind: 'state', vector: Y.encodeStateVector(this.#doc), change })
      const present = [...this.awareness.getStates().keys()]
      if (present.length) one.tell({ kind: 'presence', state: encodeAwarenessUpdate(this.awareness, present) })
    } else if (asked?.kind === 'change' && 'number' in asked) {
      one.waiting++
      if (one.waiting >= mostWaiting) one.socket.pause()
      this.#queue.push({ change: asked.change, accountId: one.caller.actor.accountId, from: one, number: asked.number })
      void this.#run()
    } else if (asked?.kind === 'presence') this.#present(one, asked.state)
    else one.end(closing.again, 'unreadable')
  }

  /** Whose mark it is, the server says: nobody stands in a text under another's name. */
  #present(one: Connection, state: Uint8Array): void {
    try {
      const signed = modifyAwarenessUpdate(state, (given: Record<string, unknown> | null) =>
        given === null ? null : { cursor: given.cursor ?? null, user: { id: one.caller.actor.accountId, name: one.caller.actor.name } },
      )
      const before = new Set(this.awareness.getStates().keys())
      applyAwarenessUpdate(this.awareness, signed, one)
      for (const client of this.awareness.getStates().keys()) if (!before.has(client)) one.presences.add(client)
      if (one.presences.size > 8) one.end(closing.tooFast, 'too many marks')
    } catch {
      one.end(closing.again, 'unreadable')
    }
  }

  /** Another process told where somebody is. */
  presentElsewhere(state: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, state, 'told')
  }

  /** Another process may have written something down. */
  catchUp(position = Number.POSITIVE_INFINITY): void {
    if (position <= this.#position) return
    this.#behind = true
    void this.#run()
  }

  /** Writes down what waits, one transaction at a time; what arrives meanwhile goes with the next. */
  async #run(): Promise<void> {
    if (this.#running || this.#broken) return
    this.#running = true
    try {
      while ((this.#queue.length || this.#behind) && !this.#broken) {
        this.#behind = false
        const batch = this.#queue.splice(0)
        if (batch.length) await this.#write(batch)
        else await this.#read()
      }
    } catch (error) {
      if (!(error instanceof UnfitChange)) this.#app.log.error({ err: error, edition: this.editionId }, 'a text could not be written down')
      this.#break()
    } finally {
      this.#running = false
    }
  }

  async #read(): Promise<void> {
    const others = await readDraftChanges(this.#app.db, this.editionId, this.#position)
    for (const one of others) this.#apply(one.change)
    this.#position = Math.max(this.#position, others.at(-1)?.position ?? 0)
    // Folded meanwhile by another process: what was folded is read from the state.
    if (!others.length) {
      const kept = await loadDraft(this.#app.db, this.editionId)
      if (kept && kept.position > this.#position) {
        this.#apply(Y.encodeStateAsUpdate(kept.doc, Y.encodeStateVector(this.#doc)))
        this.#position = kept.position
      }
      kept?.doc.destroy()
    }
  }

  #apply(change: Uint8Array): void {
    Y.applyUpdate(this.#doc, change, 'kept')
    for (const one of this.connections) one.tell({ kind: 'change', change })
  }

  async #write(batch: Waiting[]): Promise<void> {
    const refused = new Set<Waiting>()
    type Outcome = { written: Change[]; others: Uint8Array[]; position: number } | 'gone' | 'too-long'
    const outcome = (await this.#app.db
      .begin(async (tx): Promise<Outcome> => {
        const sql = tx as unknown as Sql
        const row = await lockDraft(sql, this.editionId)
        if (!row) return 'gone'
        const others: Uint8Array[] = []
        if (row.position > this.#position) {
          const missed = await readDraftChanges(sql, this.editionId, this.#position)
          if (missed.length === row.position - this.#position) others.push(...missed.map((one) => one.change))
          else {
            const kept = await loadDraft(sql, this.editionId)
            if (!kept) return 'gone'
            others.push(Y.encodeStateAsUpdate(kept.doc, Y.encodeStateVector(this.#doc)))
            kept.doc.destroy()
          }
          for (const one of others) Y.applyUpdate(this.#doc, one, 'kept')
        }
        const written: Change[] = []
        for (const one of batch) {
          if (isFit(this.#doc, one.change)) for (const change of takeIn(this.#doc, one.change)) written.push({ change, accountId: one.accountId })
          else {
            refused.add(one)
            one.from.end(closing.again, 'unfit')
          }
        }
        if (!written.length) return { written, others, position: row.position }
        const position = await appendChanges(sql, this.editionId, row, written, this.#doc)
        // What does not fit is not written down, and the document, which has it, is let go.
        if (position === undefined) throw new TooLong('the text is as long as a text may be')
        return { written, others, position }
      })
      .catch((error: unknown) => {
        if (error instanceof TooLong) return 'too-long'
        throw error
      })) as unknown as Outcome
    if (outcome === 'gone' || outcome === 'too-long') {
      for (const one of this.connections) one.end(outcome === 'gone' ? closing.gone : closing.tooLong, outcome)
      this.#broken = true
      return
    }
    this.#position = outcome.position
    if (outcome.written.length) this.wrote = true
    // Only now: nobody sees what a power failure could still take back.
    for (const one of this.connections) for (const change of outcome.others) one.tell({ kind: 'change', change })
    const senders = new Map(batch.map((one) => [one.change, one.from]))
    for (const { change } of outcome.written)
      for (const one of this.connections) if (senders.get(change) !== one) one.tell({ kind: 'change', change })
    for (const one of batch) {
      const { from, number } = one
      from.waiting--
      if (from.waiting < mostWaiting / 2 && from.socket.isPaused) from.socket.resume()
      if (!refused.has(one)) from.tell({ kind: 'kept', number })
    }
  }

  /** The document here may hold what is not written down: everybody begins again, with what they have. */
  #break(): void {
    this.#broken = true
    for (const one of this.connections) one.end(closing.again, 'again')
  }

  close(): void {
    this.awareness.destroy()
    this.#doc.destroy()
  }
}

/** The texts that are open at this process. */
export class OpenTexts {
  readonly #app: App
  readonly #stillMay: (headers: IncomingHttpHeaders, editionId: number) => Promise<Caller | undefined>
  readonly #texts = new Map<number, Promise<OpenText | undefined>>()
  readonly #process = Math.random().toString(36).slice(2, 12)
  #listening: Promise<() => Promise<void>> | undefined
  #checking: NodeJS.Timeout | undefined

  /** @param stillMay who asks, if they may write in this edition now */
  constructor(app: App, stillMay: (headers: IncomingHttpHeaders, editionId: number) => Promise<Caller | undefined>) {
    this.#app = app
    this.#stillMay = stillMay
  }

  /** Listens to what other processes write down, from the first open text on. */
  async #listen(): Promise<void> {
    this.#listening ??= (async () => {
      const { unlisten } = await this.#app.db.listen(
        'caunoi_draft',
        (message) => void this.#told(message),
        // Whenever the connection comes back, messages may have been missed.
        () => void this.#all((text) => text.catchUp()),
      )
      this.#checking = setInterval(() => void this.#check(), checkingTime).unref()
      return async () => {
        clearInterval(this.#checking)
        await unlisten()
      }
    })()
    await this.#listening
  }

  async #all(run: (text: OpenText) => void): Promise<void> {
    for (const one of this.#texts.values()) {
      const text = await one.catch(() => undefined)
      if (text) run(text)
    }
  }

  async #told(message: string): Promise<void> {
    const [kind, edition, rest = '', state = ''] = message.split(':')
    const text = await this.#texts.get(Number(edition))?.catch(() => undefined)
    if (!text) return
    if (kind === 'c') text.catchUp(Number(rest))
    else if (kind === 'p' && rest !== this.#process) text.presentElsewhere(Buffer.from(state, 'base64'))
  }

  #open(editionId: number): Promise<OpenText | undefined> {
    const open = this.#texts.get(editionId)
    if (open) return open
    const opening = (async () => {
      await this.#listen()
      const begun = await this.#app.db.begin(async (tx) => await beginDraft(tx as unknown as Sql, editionId))
      const kept = begun ? await loadDraft(this.#app.db, editionId, true) : undefined
      return kept && new OpenText(this.#app, this.#process, editionId, kept)
    })()
    this.#texts.set(editionId, opening)
    opening.then(
      (text) => !text && this.#texts.delete(editionId),
      () => this.#texts.delete(editionId),
    )
    return opening
  }

  /** Somebody opens a text: from now on they hear of every change, and theirs are kept. */
  async enter(socket: WebSocket, editionId: number, caller: Caller, headers: IncomingHttpHeaders): Promise<void> {
    const one = new Connection(socket, caller, headers)
    // What is said before the text is open waits at the door.
    socket.pause()
    socket.on('error', () => {})
    let text: OpenText | undefined
    try {
      text = await this.#open(editionId)
      if (text?.isBroken) {
        this.#texts.delete(editionId)
        text = await this.#open(editionId)
      }
    } catch (error) {
      this.#app.log.error({ err: error, edition: editionId }, 'a text could not be opened')
      socket.resume()
      return one.end(closing.again, 'again')
    }
    if (!text || text.connections.size >= mostConnections) {
      socket.resume()
      return one.end(text ? closing.tooFast : closing.gone, text ? 'too-many' : 'gone')
    }
    const found = text
    found.enter(one)
    socket.on('message', (data: RawData) => {
      if (!one.spends()) return one.end(closing.tooFast, 'too-fast')
      found.hear(one, new Uint8Array(data as Buffer))
    })
    socket.on('close', () => {
      found.leave(one)
      if (found.isBroken) void this.#forget(found)
    })
    socket.resume()
    // Between the question at the door and now the text may have moved on.
    found.catchUp()
  }

  async #forget(text: OpenText): Promise<void> {
    const current = await this.#texts.get(text.editionId)?.catch(() => undefined)
    if (current === text) this.#texts.delete(text.editionId)
    if (text.connections.size === 0) text.close()
  }

  /** Whoever may not write here any more is shown out, and texts that nobody has open are let go. */
  async #check(): Promise<void> {
    const now = Date.now()
    await this.#all((text) => {
      const hasEnded = text.isIdle && now - text.emptySince > restingTime
      if (text.wrote) {
        text.wrote = !hasEnded
        saveByItself(this.#app, text.editionId, hasEnded).catch((error) =>
          this.#app.log.error({ err: error, edition: text.editionId }, 'a text could not be saved by itself'),
        )
      }
      if (hasEnded) void this.#forget(text)
      for (const one of text.connections)
        this.#stillMay(one.headers, text.editionId).then(
          (caller) => {
            if (caller) one.caller = caller
            else one.end(closing.signedOut, 'signed-out')
          },
          // The database is away for a moment: nothing can be written down meanwhile either.
          () => {},
        )
    })
  }

  async close(): Promise<void> {
    for (const one of this.#texts.values()) {
      const text = await one.catch(() => undefined)
      for (const connection of text?.connections ?? []) connection.end(1012, 'restart')
      text?.close()
    }
    this.#texts.clear()
    await (await this.#listening)?.().catch(() => {})
  }
}
