import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, type App, type Context, inTransaction } from '../context.ts'
import { HttpError } from '../errors.ts'
import type { Refusal } from '../result.ts'
import { RateLimit } from './rate-limit.ts'
import { isFromAnotherSite } from './same-site.ts'

/** Who a request comes from: an actor, and by which way in. */
export type Caller = { actor: Actor; by: 'session' | 'token'; sessionId?: string }

/** What an endpoint works with. */
export type Call<P, Q, B> = {
  params: P
  query: Q
  body: B
  /** Absent where anyone may ask and nobody is signed in. */
  caller: Caller | undefined
  request: FastifyRequest
  reply: FastifyReply
}

type Answered<A> = { ok: true; value: A } | { ok: false; refusal: Refusal }

/** One address of the interface for programs: its shapes are checked on the way in and out, and stand in its description. */
export type Endpoint<P = unknown, Q = unknown, B = unknown, A = unknown> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for what stands in the address. */
  path: `/api/${string}`
  /** The heading under which it is described. */
  about: string
  /** One sentence: what it does. */
  says: string
  /** `session`: only a person who signed in, with a browser's cookie; `signed-in`: a program with a token, too. */
  access: 'anyone' | 'session' | 'signed-in'
  params?: z.ZodType<P>
  query?: z.ZodType<Q>
  body?: z.ZodType<B>
  /** Absent: 204, nothing is answered. */
  answer?: z.ZodType<unknown, A>
  /** Why it may be refused, besides what all may be refused for. */
  refusals?: readonly string[]
  /** How many requests one address may send in a minute. */
  perMinute?: number
  run(call: Call<P, Q, B>): Promise<Answered<A>>
}

/** Keeps the types of one endpoint's shapes together. */
export const endpoint = <P, Q, B, A>(one: Endpoint<P, Q, B, A>): Endpoint => one as unknown as Endpoint

/** A call of any endpoint. */
export type AnyCall = Call<unknown, unknown, unknown>

/** Runs an action for whoever calls, in one transaction. Who is not signed in may do nothing that has to be permitted. */
export const actingIn =
  (app: App) =>
  <T>(call: AnyCall, run: (ctx: Context) => Promise<T>): Promise<T> =>
    inTransaction(app, call.caller?.actor ?? { accountId: null, name: 'stranger', grants: new Set() }, run)

/** What a refusal is answered with: who may not, what is not there, what is too much; all others are a conflict with what is. */
function statusOf(kind: string): number {
  if (kind === 'not-signed-in' || kind === 'wrong-password' || kind === 'wrong-code' || kind === 'wrong-passkey') return 401
  if (kind === 'not-allowed' || kind === 'from-another-site' || kind === 'session-needed') return 403
  if (/^no-such-/.test(kind)) return 404
  if (kind === 'bad-input') return 400
  if (/^too-many/.test(kind)) return 429
  return 409
}

const mostRequests = 600

/** Serves the endpoints of all modules, their description at /api/openapi.json, and refuses what is in no shape of theirs. */
export function serveApi(
  web: FastifyInstance,
  app: App,
  endpoints: readonly Endpoint[],
  callerOf: (request: FastifyRequest) => Promise<Caller | undefined>,
): void {
  const all = new RateLimit(mostRequests)
  const problem = (reply: FastifyReply, refusal: Refusal & Record<string, unknown>) => {
    const { kind, ...more } = refusal
    const status = statusOf(kind)
    if (typeof more.seconds === 'number') reply.header('Retry-After', String(more.seconds))
    return reply
      .code(status)
      .headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', status, title: kind, ...more }))
  }
  for (const one of endpoints) {
    const own = one.perMinute === undefined ? undefined : new RateLimit(one.perMinute)
    web.route({
      method: one.method,
      url: one.path,
      // Fastify would answer in its own words; what is wrong is said by `bad-input`.
      ...(one.method !== 'GET' && { bodyLimit: 64 * 1024 }),
      async handler(request, reply) {
        const now = app.clock()
        if (!all.allows(request.ip, now) || own?.allows(request.ip, now) === false) return problem(reply, { kind: 'too-many-requests', seconds: 60 })
        const caller = await callerOf(request)
        // A browser sends its cookie along with whatever another site's page asks of us; a token nobody sends by accident.
        if (one.method !== 'GET' && caller?.by !== 'token' && isFromAnotherSite(request, app.origin))
          return problem(reply, { kind: 'from-another-site' })
        if (one.access !== 'anyone' && !caller) return problem(reply, { kind: 'not-signed-in' })
        if (one.access === 'session' && caller?.by !== 'session') return problem(reply, { kind: 'session-needed' })
        const sent = request.headers['content-type'] ?? ''
        if (request.body !== undefined && request.body !== null && !/^application\/json\s*(?:;|$)/i.test(sent))
          throw new HttpError(415, 'wrong-content-type')
        const parts: Record<string, unknown> = {}
        for (const [name, shape, given] of [
          ['params', one.params, request.params],
          ['query', one.query, request.query],
          ['body', one.body, request.body],
        ] as const) {
          if (!shape) continue
          const read = shape.safeParse(given ?? {})
          if (!read.success) {
            const issue = read.error.issues[0]
            return problem(reply, { kind: 'bad-input', field: issue?.path.join('.') || name, detail: issue?.message ?? '' })
          }
          parts[name] = read.data
        }
        const outcome = await one.run({ ...(parts as Call<unknown, unknown, unknown>), caller, request, reply })
        if (!outcome.ok) return problem(reply, outcome.refusal as Refusal & Record<string, unknown>)
        reply.headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
        if (!one.answer) return reply.code(204).send()
        // What goes out is held to its shape as well: a field that is in no shape does not leave.
        return reply.type('application/json').send(JSON.stringify(one.answer.parse(outcome.value)))
      },
    })
  }
  const description = JSON.stringify(describeApi(endpoints, app.origin))
  web.get('/api/openapi.json', async (_request, reply) =>
    reply.headers({ 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' }).type('application/json').send(description),
  )
  web.all('/api/*', async () => {
    throw new HttpError(404, 'not-found')
  })
}

const schemaOf = (shape: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override({ jsonSchema }) {
      // An instant is a date inside and leaves as text.
      if (jsonSchema.format === 'date-time') {
        delete jsonSchema.anyOf
        jsonSchema.type = 'string'
      }
    },
  }) as Record<string, unknown>
  return schema
}

/** The interface for programs as OpenAPI 3.1, made of the same shapes that check it. */
export function describeApi(endpoints: readonly Endpoint[], origin: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  const problemOf = (kinds: readonly string[]) => ({
    description: kinds.join(', '),
    content: {
      'application/problem+json': {
        schema: {
          type: 'object',
          required: ['type', 'status', 'title'],
          properties: { type: { const: 'about:blank' }, status: { type: 'integer' }, title: { enum: kinds } },
        },
      },
    },
  })
  for (const one of endpoints) {
    const refusals = [
      ...(one.params || one.query || one.body ? ['bad-input'] : []),
      ...(one.access === 'anyone' ? [] : ['not-signed-in']),
      ...(one.access === 'session' ? ['session-needed'] : []),
      ...(one.method === 'GET' ? [] : ['from-another-site']),
      ...(one.refusals ?? []),
      'too-many-requests',
    ]
    const responses: Record<string, unknown> = one.answer
      ? { 200: { description: 'Done', content: { 'application/json': { schema: schemaOf(one.answer, 'output') } } } }
      : { 204: { description: 'Done' } }
    for (const status of new Set(refusals.map(statusOf))) responses[status] = problemOf(refusals.filter((kind) => statusOf(kind) === status))
    const inQuery = one.query ? (schemaOf(one.query, 'input') as { properties?: Record<string, unknown>; required?: string[] }) : {}
    const inPath = one.params ? (schemaOf(one.params, 'input') as { properties?: Record<string, unknown> }) : {}
    const place = one.path.replace(/:(\w+)/g, '{$1}')
    ;(paths[place] ??= {})[one.method.toLowerCase()] = {
      tags: [one.about],
      summary: one.says,
      operationId: `${one.method.toLowerCase()}${one.path.replace(/^\/api/, '').replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      security: one.access === 'anyone' ? [] : one.access === 'session' ? [{ session: [] }] : [{ session: [] }, { token: [] }],
      parameters: [
        ...Object.entries(inPath.properties ?? {}).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
        ...Object.entries(inQuery.properties ?? {}).map(([name, schema]) => ({
          name,
          in: 'query',
          required: inQuery.required?.includes(name) ?? false,
          schema,
        })),
      ],
      ...(one.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(one.body, 'input') } } } }),
      responses,
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cầu Nối',
      version: '1',
      description: 'Refusals are application/problem+json (RFC 9457); `title` is a stable word. Programs send a token: Authorization: Bearer …',
    },
    servers: [{ url: origin }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'caunoi.session_token' }, token: { type: 'http', scheme: 'bearer' } },
    },
    paths,
  }
}
