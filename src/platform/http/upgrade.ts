import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'

/** Connections that begin as a request and stay open (RFC 9110 §7.8, RFC 6455): texts that several people write. */

/** Takes a connection over, once it is known that it may. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, found: RegExpExecArray) => void
type Doors = { upgrades: { path: RegExp; take: Upgrade }[]; ends: (() => Promise<void>)[] }

const doors = new WeakMap<Server, Doors>()

/** Whether a request asks for a connection of this kind; whatever else it would rather speak, it is answered as HTTP. */
export const isUpgrade = (request: IncomingMessage): boolean => request.headers.upgrade?.toLowerCase() === 'websocket' && request.method === 'GET'

/** Refuses a connection in the same words as a request is refused. */
export function refuseUpgrade(socket: Duplex, status: 400 | 401 | 403 | 404 | 429 | 503, kind: string): void {
  const body = JSON.stringify({ type: 'about:blank', status, title: kind })
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  )
}

/**
 * Serves connections that stay open at the addresses of a form.
 * @param end ends all of them when the server closes
 */
export function serveUpgrades(web: FastifyInstance, path: RegExp, take: Upgrade, end: () => Promise<void>): void {
  const server = web.server as Server
  let own = doors.get(server)
  if (!own) {
    const made: Doors = { upgrades: [], ends: [] }
    doors.set(server, (own = made))
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy())
      const address = (request.url ?? '/').split('?')[0] ?? '/'
      for (const one of made.upgrades) {
        const found = one.path.exec(address)
        if (found) return one.take(request, socket, head, found)
      }
      refuseUpgrade(socket, 404, 'not-found')
    })
  }
  own.upgrades.push({ path, take })
  own.ends.push(end)
  web.addHook('onClose', end)
}

/** Ends every connection of this kind, so that the server can close. */
export async function endUpgraded(server: Server): Promise<void> {
  await Promise.all((doors.get(server)?.ends ?? []).map((end) => end()))
}
