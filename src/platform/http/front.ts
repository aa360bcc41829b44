import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { type Answer, answerAtHand, type Kept } from './answer.ts'
import { chooseEncoding, type ReadyPage } from './page-cache.ts'

/**
 * In front of node:http. What most readers ask most of the time is a plain GET for a page that lies ready, and for that node:http
 * does three times the work of the answer itself. So a connection is looked at here first: as long as each piece that arrives is
 * exactly one such request, it is answered from memory in one write. Whatever is anything else, by one character, goes to node:http
 * as it came, and the connection with it; there is no second reading of HTTP here, only the recognition of its simplest form.
 */

/** Finds a page that lies ready at an address, as it is given in a request. */
export type FindReady = (url: string, saveData: boolean) => { page: ReadyPage; kept: Kept } | undefined

/** A request in its simplest form, and what of it decides the answer. */
export type PlainRequest = { url: string; acceptEncoding: string | undefined; ifNoneMatch: string | undefined; saveData: boolean }

/** RFC 9112: a request line, and field lines of which none is folded, empty of name, or holds a control character; no body follows. */
const plainForm = /^GET (\/[!-~]*) HTTP\/1\.1\r\n(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t -~\x80-\xff]*\r\n)+\r\n$/
/** More than this is for node:http to judge. */
const longestPlain = 8192

/** Reads a request in its simplest form, or says that it is none. */
export function readPlain(bytes: Buffer): PlainRequest | undefined {
  const { length } = bytes
  // The first letter and the last: most of what is none is seen by these.
  if (length > longestPlain || bytes[0] !== 71 || bytes[length - 1] !== 10) return undefined
  const text = bytes.toString('latin1')
  const url = plainForm.exec(text)?.[1]
  if (url === undefined) return undefined
  const request: PlainRequest = { url, acceptEncoding: undefined, ifNoneMatch: undefined, saveData: false }
  let hosts = 0
  for (let at = url.length + 15; at < length - 2; ) {
    const end = text.indexOf('\r\n', at)
    const colon = text.indexOf(':', at)
    switch (colon - at) {
      case 4:
        if (nameAt(text, at, colon) === 'host') hosts++
        break
      case 9:
        if (nameAt(text, at, colon) === 'save-data') request.saveData = valueAt(text, colon, end) === 'on'
        break
      case 13:
        if (nameAt(text, at, colon) === 'if-none-match') {
          if (request.ifNoneMatch !== undefined) return undefined
          request.ifNoneMatch = valueAt(text, colon, end)
        }
        break
      case 15:
        if (nameAt(text, at, colon) === 'accept-encoding') {
          if (request.acceptEncoding !== undefined) return undefined
          request.acceptEncoding = valueAt(text, colon, end)
        }
        break
      case 10:
        if (nameAt(text, at, colon) === 'connection' && valueAt(text, colon, end).toLowerCase() !== 'keep-alive') return undefined
        break
      case 6:
      case 7:
      case 14:
      case 16:
      case 17:
        if (notPlain.has(nameAt(text, at, colon))) return undefined
    }
    at = end + 2
  }
  return hosts === 1 ? request : undefined
}

/** With one of these a request has a body, or asks for more than a page. */
const notPlain = new Set(['expect', 'upgrade', 'content-length', 'proxy-connection', 'transfer-encoding'])
const nameAt = (text: string, at: number, colon: number): string => text.slice(at, colon).toLowerCase()
const valueAt = (text: string, colon: number, end: number): string => text.slice(colon + 1, end).replace(/^[\t ]+|[\t ]+$/g, '')

/** At most this many answers are kept in one piece. */
const mostWhole = 200

const reasons: Record<number, string> = {
  200: 'OK',
  301: 'Moved Permanently',
  304: 'Not Modified',
  400: 'Bad Request',
  404: 'Not Found',
  410: 'Gone',
}

/** The head of an answer but for its end, kept with the header lines it was made of. */
const heads = new WeakMap<readonly string[], string>()
function headOf(status: number, headers: readonly string[]): string {
  let head = heads.get(headers)
  if (head === undefined) {
    head = `HTTP/1.1 ${status} ${reasons[status] ?? ''}\r\n`
    for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`
    heads.set(headers, head)
  }
  return head
}

export type Front = {
  /** Ends the connections that wait for a request; what is being sent is sent. */
  closeIdle(): void
  closeAll(): void
}

/** Puts a look at the pages that lie ready before a server's own reading of a request. */
export function putInFront(server: Server, find: FindReady): Front {
  const connections = new Set<Socket>()
  const ownReading = server.listeners('connection') as ((socket: Socket) => void)[]
  server.removeAllListeners('connection')
  const idleTime = server.keepAliveTimeout

  let second = 0
  let end = ''
  /** Answers given before in this second, in one piece: one write of one buffer is a seventh cheaper. At the next second they are gone. */
  const whole = new Map<readonly string[], Buffer | undefined>()
  /** The end of every head: the date, which changes once a second, and how long the connection waits for the next request. */
  const endOfHead = (): string => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) {
      second = now
      whole.clear()
      end = `Date: ${new Date(now * 1000).toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(idleTime / 1000)}\r\n\r\n`
    }
    return end
  }

  /** @returns whether the connection has room for more */
  function send(socket: Socket, { status, headers, body }: Answer): boolean {
    const tail = endOfHead()
    const ready = whole.get(headers)
    if (ready) return socket.write(ready)
    const head = headOf(status, headers) + tail
    if (!body) return socket.write(head, 'latin1')
    if (whole.has(headers)) {
      const piece = Buffer.allocUnsafeSlow(head.length + body.length)
      piece.write(head, 'latin1')
      body.copy(piece, head.length)
      whole.set(headers, piece)
      return socket.write(piece)
    }
    if (whole.size < mostWhole) whole.set(headers, undefined)
    socket.cork()
    socket.write(head, 'latin1')
    const room = socket.write(body)
    socket.uncork()
    return room
  }

  function answer(socket: Socket, bytes: Buffer): boolean {
    const request = readPlain(bytes)
    const found = request && find(request.url, request.saveData)
    if (!found) return false
    const given = answerAtHand(found.page, chooseEncoding(request.acceptEncoding), request.ifNoneMatch, found.kept)
    if (!given) return false
    const room = send(socket, given)
    // Who asks without reading the answers gets no further ones until these are read.
    if (!room) {
      socket.pause()
      socket.once('drain', () => socket.resume())
    }
    return true
  }

  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    const forget = () => connections.delete(socket)
    const destroy = () => socket.destroy()
    const finish = () => socket.end()
    const look = (bytes: Buffer) => {
      if (answer(socket, bytes)) return
      connections.delete(socket)
      socket.off('data', look).off('timeout', destroy).off('error', destroy).off('end', finish).off('close', forget)
      socket.setTimeout(0)
      for (const read of ownReading) read.call(server, socket)
      // What has arrived is handed over as if it came only now.
      socket.emit('data', bytes)
    }
    socket.on('data', look).on('timeout', destroy).on('error', destroy).on('end', finish).on('close', forget)
    socket.setTimeout(idleTime)
  })
  return {
    closeIdle() {
      for (const socket of connections) socket.end()
    },
    closeAll() {
      for (const socket of connections) socket.destroy()
    },
  }
}
