import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import formbody from '@fastify/formbody'
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify'
import type { App } from '../context.ts'
import { isDatabaseGone } from '../db/sql.ts'
import { HttpError, StartError } from '../errors.ts'
import type { Module } from '../module.ts'
import { answerPage } from './answer.ts'
import { type Caller, serveApi } from './api.ts'
import { type FindReady, type Front, putInFront } from './front.ts'
import { endUpgraded, isUpgrade } from './upgrade.ts'

/** An address of more bytes than this is answered 414 (RFC 9110 §15.5.15). */
export const addressLimit = 8192
/** A form or a request for a program has at most this many bytes; uploads have limits of their own. */
export const bodyLimit = 256 * 1024

const fronts = new WeakMap<Server, Front>()

/**
 * How long a request may take to arrive, in milliseconds, and its header's size in bytes. Whoever sends a byte now and then is
 * sent away: Node looks only as often as the interval says.
 */
const patience = { maxHeaderSize: 32 * 1024, headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 }

/** Answers what is no HTTP, or too much of it: the parser has given up, so there is no request to make a page for. */
function refuseUnreadable(error: Error, socket: Socket): void {
  const { code, rawPacket } = error as { code?: string; rawPacket?: Buffer }
  if (!socket.writable) return void socket.destroy()
  // Only an address goes on for so long without a blank.
  const isAddress = /^([A-Z]+ )?\S*$/.test(rawPacket?.subarray(0, 16_384).toString('latin1') ?? '')
  const [status, words, title] =
    code === 'HPE_HEADER_OVERFLOW'
      ? isAddress
        ? [414, 'URI Too Long', 'address-too-long']
        : [431, 'Request Header Fields Too Large', 'header-too-large']
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'Request Timeout', 'too-slow']
        : [400, 'Bad Request', 'bad-request']
  const body = JSON.stringify({ type: 'about:blank', status, title })
  socket.end(
    `HTTP/1.1 ${status} ${words}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** How an error is shown to a reader; a module sets it (readers). Programs get application/problem+json. */
export type ErrorPage = (
  error: { status: number; kind: string },
  request: { url: string; accept: string },
) => Promise<{ type: string; body: string | Buffer; headers?: Record<string, string> }>

/**
 * Builds the web server: a look at pages that lie ready, then node:http, then Fastify for all the rest.
 * @param parts.ready set by the module that keeps pages
 * @param parts.callerOf set by the module that knows who works here
 */
export async function createWeb(
  app: App,
  modules: readonly Module[],
  parts: { ready?: FindReady; errorPage?: ErrorPage; callerOf?: (request: FastifyRequest) => Promise<Caller | undefined> },
): Promise<FastifyInstance> {
  const web = fastify({
    serverFactory: (handler) => {
      const server = createServer({ ...patience, shouldUpgradeCallback: isUpgrade }, (request, response) => {
        // A proxy may send the whole address (RFC 9112 §3.2.2); whose it is says the host line.
        if (request.url?.startsWith('http')) request.url = request.url.replace(/^https?:\/\/[^/?#]*(?=[/?]|$)/, '') || '/'
        // Connections that asked for something else before, HEAD, and proxies that speak HTTP/1.0.
        const plain = request.method === 'GET' || request.method === 'HEAD'
        const found = plain ? parts.ready?.(request.url ?? '/', request.headers['save-data'] === 'on') : undefined
        if (!found) return handler(request, response)
        try {
          answerPage(request, response, found.page, found.kept)
        } catch (error) {
          app.log.error(error, 'a page could not be answered')
          response.destroy()
        }
      })
      server.keepAliveTimeout = 30_000
      if (parts.ready) fronts.set(server, putInFront(server, parts.ready))
      return server
    },
    bodyLimit,
    clientErrorHandler: refuseUnreadable,
    exposeHeadRoutes: true,
    // Behind the shipped proxy configurations only the machine itself forwards.
    trustProxy: 'loopback',
    genReqId: () => Math.random().toString(36).slice(2, 12),
    routerOptions: {
      maxParamLength: addressLimit,
      onBadUrl: (_path: string, request: IncomingMessage, response: ServerResponse) => {
        void plainError(400, 'bad-address', request, response)
      },
    },
  })
  const plainError = async (status: number, kind: string, request: IncomingMessage, response: ServerResponse) => {
    const { type, body, headers } = await show({ status, kind }, request.url ?? '/', request.headers.accept ?? '')
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers })
    response.end(body)
  }
  const show = async (error: { status: number; kind: string }, url: string, accept: string) => {
    // A browser asks for HTML by name; whatever else is a program.
    if (parts.errorPage && (accept.includes('text/html') || accept === '*/*' || accept === '') && !url.startsWith('/api/')) {
      try {
        return await parts.errorPage(error, { url, accept })
      } catch (fault) {
        app.log.error(fault, 'the page for an error could not be made')
      }
    }
    return { type: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', status: error.status, title: error.kind }) } as {
      type: string
      body: string | Buffer
      headers?: Record<string, string>
    }
  }
  web.setErrorHandler(async (fault: Error & { statusCode?: number; code?: string }, request, reply) => {
    const isGone = isDatabaseGone(fault)
    const status = fault instanceof HttpError ? fault.status : isGone ? 503 : (fault.statusCode ?? 500)
    const kind =
      fault instanceof HttpError
        ? fault.kind
        : status === 413
          ? 'too-large'
          : status === 415
            ? 'wrong-content-type'
            : status < 500
              ? 'bad-request'
              : isGone
                ? 'database-gone'
                : 'fault'
    if (status >= 500 && !(fault instanceof HttpError)) app.log.error({ err: fault, url: request.url, request: request.id }, 'a request failed')
    const { type, body, headers } = await show({ status, kind }, request.url, request.headers.accept ?? '')
    return reply
      .code(status)
      .headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...(isGone && { 'Retry-After': '5' }), ...headers })
      .type(type)
      .send(body)
  })
  /** Where forms are posted to: the part of each address before its parameters. */
  const forms = new Set<string>()
  web.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('POST')) forms.add(url.replace(/[:*].*$/, ''))
  })
  web.setNotFoundHandler(async (request, reply) => {
    const { method, url } = request
    if (method === 'GET' || method === 'HEAD') throw new HttpError(404, 'not-found')
    // Every address can be asked for; only those of forms take anything else (RFC 9110 §15.5.6).
    const isForm = [...forms].some((one) => url.startsWith(one))
    reply.header('Allow', isForm ? 'GET, HEAD, POST' : 'GET, HEAD')
    if (method === 'OPTIONS') return await reply.code(204).send()
    throw new HttpError(405, 'wrong-method')
  })
  web.addHook('onRequest', async (request) => {
    if (Buffer.byteLength(request.raw.url ?? '') > addressLimit) throw new HttpError(414, 'address-too-long')
  })
  await web.register(formbody, { bodyLimit })
  for (const module of modules) await module.routes?.(web, app)
  serveApi(
    web,
    app,
    modules.flatMap((module) => module.endpoints?.(app) ?? []),
    parts.callerOf ?? (async () => undefined),
  )
  await web.ready()
  return web
}

/**
 * Listens on the configured port.
 * @throws StartError where the port is in use or may not be opened
 */
export async function listen(web: FastifyInstance, host: string, port: number): Promise<number> {
  const server = web.server as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new StartError(`Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`))
      else if (error.code === 'EACCES')
        reject(new StartError(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`))
      else reject(new StartError(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error }))
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** How long answers that are under way may take when the server closes, in milliseconds. */
const lastAnswers = 3000

/** Closes the port, lets answers that are under way be finished, then the framework. Fastify did not open the port, so it would not close it. */
export async function closeWeb(web: FastifyInstance): Promise<void> {
  const server = web.server as Server
  if (server.listening) {
    const closed = once(server, 'close')
    server.close()
    // These would stay open for as long as somebody has a text open.
    await endUpgraded(server)
    server.closeIdleConnections()
    fronts.get(server)?.closeIdle()
    const impatience = setTimeout(() => {
      server.closeAllConnections()
      fronts.get(server)?.closeAll()
    }, lastAnswers)
    await closed
    clearTimeout(impatience)
  }
  await web.close()
}
