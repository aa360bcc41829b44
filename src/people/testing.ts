import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { App, Context } from '../platform/context.ts'
import { inTransaction } from '../platform/context.ts'
import type { Sql } from '../platform/db/sql.ts'
import { createWeb } from '../platform/http/server.ts'
import { registerJobs } from '../platform/jobs.ts'
import type { Module } from '../platform/module.ts'
import { anyone, type TestDatabase, testDatabase } from '../platform/testing.ts'
import { addAccount } from './actions/invite-person.ts'
import { setPassword } from './actions/set-password.ts'
import { authOf } from './auth/auth.ts'
import { callerFinder } from './caller.ts'
import { peopleModule } from './module.ts'
import type { Role } from './rules.ts'

/** The account of somebody who works at the newspaper, not of a command: only such accounts seal a text. */
export async function personAccount(sql: Sql, name: string): Promise<number> {
  const [row] = await sql<{ id: number }[]>`insert into people.account (name, kind) values (${name}, 'person') returning id`
  return (row as { id: number }).id
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Record<string, unknown> }

/** A browser of a test: it keeps cookies, and says where it comes from as browsers do. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly #web: FastifyInstance
  readonly #address: string
  constructor(web: FastifyInstance, address: string) {
    this.#web = web
    this.#address = address
  }

  async ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#web.inject({
      method,
      url: path,
      remoteAddress: this.#address,
      // An empty one is left out: some browsers do not say it.
      headers: Object.fromEntries(
        Object.entries({ 'sec-fetch-site': 'same-origin', 'user-agent': 'test browser', cookie, ...headers }).filter(([, value]) => value !== ''),
      ),
      ...(body !== undefined && { payload: body as object }),
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...rest] = String(line).split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(rest.join(';'))) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = answer.body
    return { status: answer.statusCode, body: text.startsWith('{') ? JSON.parse(text) : { text }, headers: answer.headers }
  }
}

export type Newsroom = {
  database: TestDatabase
  app: App
  web: FastifyInstance
  browser(): TestBrowser
  act<T>(run: (ctx: Context) => Promise<T>): Promise<T>
  /** Somebody with these roles and the password `goodPassword`. */
  person(name: string, roles: readonly (Role | { role: Role; unitId: number })[]): Promise<{ id: number; email: string }>
  /** A browser in which somebody is signed in. */
  signedIn(email: string): Promise<TestBrowser>
  close(): Promise<void>
}

export const goodPassword = 'bốn-con-voi-qua-cầu-tre'

/** The newsroom's own web server over a fresh database, asked without a port. @param options.modules those that are served besides people */
export async function openNewsroom(options: { clock?: () => Date; mail?: App['mail']; modules?: readonly Module[] } = {}): Promise<Newsroom> {
  const database = await testDatabase({ ...(options.clock && { clock: options.clock }) })
  const app: App = { ...database.app, origin: 'https://bao.example.vn', ...(options.mail && { mail: options.mail }) }
  const modules = [peopleModule, ...(options.modules ?? [])]
  registerJobs(modules.flatMap((one) => one.jobs ?? []))
  const web = await createWeb(app, modules, { callerOf: callerFinder(app) })
  let browsers = 0
  // An address each, so that one test's tries are not another's.
  const browser = () => new TestBrowser(web, `192.0.2.${1 + (browsers++ % 250)}`)
  const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(app, anyone, run)
  return {
    database,
    app,
    web,
    browser,
    act,
    async person(name, roles) {
      const email = `${name.toLowerCase().replace(/\W+/g, '-')}@bao.example.vn`
      const id = await act(async (ctx) => {
        const added = await addAccount(ctx, {
          name,
          email,
          language: 'vi',
          roles: roles.map((one) => ({ unitId: null, validFrom: null, validTo: null, ...(typeof one === 'string' ? { role: one } : one) })),
        })
        if (!added.ok) throw new Error(added.refusal.kind)
        const set = await setPassword(ctx, authOf(app), added.value.accountId, goodPassword)
        if (!set.ok) throw new Error(set.refusal.kind)
        return added.value.accountId
      })
      return { id, email }
    },
    async signedIn(email) {
      const one = browser()
      const answer = await one.ask('POST', '/api/sign-in', { email, password: goodPassword })
      if (answer.status !== 200 || answer.body.next !== 'done') throw new Error(JSON.stringify(answer))
      return one
    },
    async close() {
      await web.close()
      await database.drop()
    },
  }
}

/** The code that an authenticator shows (RFC 6238), by the key in its address. */
export function codeOf(uri: string, at: Date): string {
  const text = new URL(uri).searchParams.get('secret') ?? ''
  let bits = ''
  for (const letter of text.replace(/=+$/, '')) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) as number) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
