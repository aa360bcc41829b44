import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { dayOf } from '../platform/clock.ts'
import type { App } from '../platform/context.ts'
import type { Caller } from '../platform/http/api.ts'
import { addressHeader, authOf } from './auth/auth.ts'
import { actorOf } from './rules.ts'
import { hashOf, tokenPrefix } from './secrets.ts'
import { findToken, readRolesOn, readSession, touchSession, touchToken } from './store.ts'

/** The session's token in a browser's cookie, without its signature: it is random enough to be known by itself. */
function cookieToken(headers: IncomingHttpHeaders, name: string): string | undefined {
  const found = (headers.cookie ?? '').split(/;\s*/).find((one) => one.startsWith(`${name}=`))
  return found && /^([\w-]{20,64})(?:\.|%2E)/i.exec(found.slice(name.length + 1))?.[1]
}

/** So long, in milliseconds, a use is not noted again. */
const noted = 60_000

/** Finds who a request comes from: a browser's session or a program's token. */
export function callerFinder(app: App): (request: Pick<FastifyRequest, 'headers'>) => Promise<Caller | undefined> {
  return async ({ headers }) => {
    const now = app.clock()
    const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
    if (bearer !== undefined) {
      if (!bearer.startsWith(tokenPrefix)) return undefined
      const token = await findToken(app.db, hashOf(bearer), now)
      if (!token) return undefined
      if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > noted) await touchToken(app.db, token.id, now)
      const grants = await readRolesOn(app.db, token.accountId, dayOf(now))
      return { actor: actorOf({ id: token.accountId, name: token.name }, grants, token.scopes), by: 'token' }
    }
    if (!headers.cookie) return undefined
    const { authCookies } = await authOf(app).$context
    const value = cookieToken(headers, authCookies.sessionToken.name)
    const session = value && (await readSession(app.db, value, now))
    if (!session) return undefined
    if (now.getTime() - session.seenAt.getTime() > noted) await touchSession(app.db, session.id, now)
    const grants = await readRolesOn(app.db, session.accountId, dayOf(now))
    return { actor: actorOf({ id: session.accountId, name: session.name }, grants), by: 'session', sessionId: session.id }
  }
}

/** What of a request the sign-in library is told: cookies, browser and address, and nothing that a stranger could add. */
export function headersForAuth(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent', 'origin']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value.slice(0, 4000))
  }
  headers.set(addressHeader, request.ip)
  return headers
}
