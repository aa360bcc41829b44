import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { nameConcept, saveStories } from '../src/newsroom/index.ts'
import { granted, story } from '../src/newsroom/testing.ts'
import { bodyOf, lineOf, looseBody } from '../src/newsroom/writing/document.ts'
import { DraftLink, type Socket } from '../src/newsroom/writing/link.ts'
import { addAccount, authOf, type Role, setPassword } from '../src/people/index.ts'
import { goodPassword } from '../src/people/testing.ts'
import { inTransaction } from '../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { setEmbargo } from '../src/publication/actions/set-embargo.ts'

/** Several people write one text, at two real processes of the newspaper over one database. */

let database: TestDatabase
let data: string
const processes: Running[] = []
const links: DraftLink[] = []
type Running = { port: number; child: ChildProcess }

async function startProcess(): Promise<Running> {
  const child = fork(join(import.meta.dirname, '../src/web-process.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      CAUNOI_DATA: data,
      CAUNOI_SECRET: database.app.secret,
      PORT: '0',
      HOST: '127.0.0.1',
      CAUNOI_ORIGIN: 'https://bao.example.vn',
      CAUNOI_LOG: 'error',
    },
  })
  const [{ port, complaint }] = (await once(child, 'message')) as [{ port: number; complaint?: string }]
  if (complaint) throw new Error(complaint)
  const running = { port, child }
  processes.push(running)
  return running
}
async function stop(one: Running, signal: NodeJS.Signals): Promise<void> {
  if (one.child.exitCode !== null || one.child.signalCode !== null) return
  const ended = once(one.child, 'exit')
  one.child.kill(signal)
  await ended
}

let one: Running
let two: Running
let section: number
let stories = 0
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'caunoi-writing-'))
  database = await testDatabase({ data })
  section = await inTransaction(database.app, anyone, async (ctx) => granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Kinh tế' } })))
  ;[one, two] = await Promise.all([startProcess(), startProcess()])
})
afterEach(() => {
  for (const link of links.splice(0)) link.close()
})
afterAll(async () => {
  await Promise.all(processes.map((each) => stop(each, 'SIGKILL')))
  await database?.drop()
  rmSync(data, { recursive: true, force: true })
})

async function edition(text = 'Đoạn đầu'): Promise<number> {
  const saved = await inTransaction(database.app, anyone, async (ctx) =>
    granted(await saveStories(ctx, [story(`writing-${stories++}`, section, { vi: text })])),
  )
  return (saved[0] as { editionId: number }).editionId
}

let people = 0
async function signIn(role: Role, at: Running = one): Promise<string> {
  const email = `person-${people++}@bao.example.vn`
  await inTransaction(database.app, anyone, async (ctx) => {
    const { accountId } = granted(
      await addAccount(ctx, { name: `Person ${people}`, email, language: 'vi', roles: [{ role, unitId: null, validFrom: null, validTo: null }] }),
    )
    granted(await setPassword(ctx, authOf(database.app), accountId, goodPassword))
  })
  const answer = await fetch(`http://127.0.0.1:${at.port}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email, password: goodPassword }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const socket = (at: Running, editionId: number, headers: Record<string, string>) =>
  new WebSocket(`ws://127.0.0.1:${at.port}/api/editions/${editionId}/draft`, { headers: { Origin: 'https://bao.example.vn', ...headers } })

function joins(at: () => Running, editionId: number, cookie: string, doc = new Y.Doc()): DraftLink {
  const link = new DraftLink(
    doc,
    () => socket(at(), editionId, { Cookie: cookie }) as unknown as Socket,
    async () => 'cut',
  )
  links.push(link)
  return link
}

const until = (link: DraftLink, what: (link: DraftLink) => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`still ${JSON.stringify(link.state)}`)), 20_000)
    const look = () => {
      if (!what(link)) return
      clearTimeout(late)
      stop_()
      link.doc.off('update', look)
      resolve()
    }
    const stop_ = link.listen(look)
    link.doc.on('update', look)
    look()
  })
const kept = (link: DraftLink) => until(link, ({ state }) => state.connection === 'open' && !state.unkept)
const text = (doc: Y.Doc): string => JSON.stringify(looseBody(bodyOf(doc)))
const write = (link: DraftLink, words: string) => {
  const block = bodyOf(link.doc).get(0) as Y.XmlElement
  const at = block.get(0) as Y.XmlText
  at.insert(at.length, words)
}
const refusal = async (at: Running, editionId: number | string, headers: Record<string, string>): Promise<[number, string]> => {
  const open = new WebSocket(`ws://127.0.0.1:${at.port}/api/editions/${editionId}/draft`, { headers })
  const [, answer] = (await once(open, 'unexpected-response')) as [
    unknown,
    { statusCode: number; on(name: string, run: (part: Buffer) => void): void },
  ]
  const body = await new Promise<string>((resolve) => answer.on('data', (part) => resolve(part.toString())))
  return [answer.statusCode, (JSON.parse(body) as { title: string }).title]
}

test('two people at two processes write one text, which begins once, and see each other’s words', async () => {
  const id = await edition()
  const [cookie, other] = [await signIn('reporter'), await signIn('desk-editor')]
  const [first, second] = [joins(() => one, id, cookie), joins(() => two, id, other)]
  await Promise.all([kept(first), kept(second)])
  expect(text(first.doc)).toBe(text(second.doc))
  expect(text(first.doc)).toContain('Đoạn đầu')
  write(first, ' – của phóng viên')
  lineOf(second.doc, 'headline').insert(0, 'Tít mới: ')
  await until(second, (link) => text(link.doc).includes('của phóng viên'))
  await until(first, (link) => lineOf(link.doc, 'headline').toJSON().startsWith('Tít mới: '))
  await Promise.all([kept(first), kept(second)])
  // A third who comes later has it all from the database.
  const third = joins(() => two, id, cookie)
  await kept(third)
  expect(text(third.doc)).toBe(text(first.doc))
})

test('what was said to be kept is there after kill -9, and whoever wrote on meanwhile loses nothing', async () => {
  const id = await edition()
  const cookie = await signIn('reporter')
  const doomed = await startProcess()
  let at = doomed
  const writer = joins(() => at, id, cookie)
  await kept(writer)
  let said = 0
  for (let round = 0; round < 40; round++) {
    write(writer, `[${round}]`)
    if (round % 10 === 9) {
      await kept(writer)
      said = round
    }
    if (round === 35) {
      await stop(doomed, 'SIGKILL')
      at = two
    }
  }
  const reader = joins(() => two, id, cookie)
  await kept(reader)
  for (let round = 0; round <= 29; round++) expect(text(reader.doc)).toContain(`[${round}]`)
  writer.tryNow()
  await kept(writer)
  expect(said).toBeGreaterThan(0)
  await until(reader, (link) => Array.from({ length: 40 }, (_, round) => `[${round}]`).every((mark) => text(link.doc).includes(mark)))
  expect(text(reader.doc)).toBe(text(writer.doc))
})

test('nobody opens a text without a session, with a forged one, from another site, or without being one who writes', async () => {
  const id = await edition()
  const juror = await signIn('juror')
  const reporter = await signIn('reporter')
  expect(await refusal(one, id, {})).toEqual([401, 'not-signed-in'])
  expect(await refusal(one, id, { Cookie: reporter.replace(/session_token=.{8}/, 'session_token=AAAAAAAA') })).toEqual([401, 'not-signed-in'])
  expect(await refusal(one, id, { Cookie: reporter, Origin: 'https://evil.example' })).toEqual([403, 'from-another-site'])
  expect(await refusal(one, id, { Cookie: juror })).toEqual([403, 'not-allowed'])
  expect(await refusal(one, '0', { Cookie: reporter })).toEqual([404, 'not-found'])
  const gone = socket(one, 999_999, { Cookie: reporter })
  const [code] = (await once(gone, 'close')) as [number]
  expect(code).toBe(4404)
})

test('when a session ends its connections do, and what is written then waits in the browser until somebody signs in', async () => {
  const id = await edition()
  let cookie = await signIn('reporter')
  const writer = new DraftLink(
    new Y.Doc(),
    () => socket(one, id, { Cookie: cookie }) as unknown as Socket,
    async () => 'out',
  )
  links.push(writer)
  await kept(writer)
  await fetch(`http://127.0.0.1:${one.port}/api/sign-out`, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' } })
  await until(writer, ({ state }) => state.connection === 'out')
  write(writer, ' viết khi đã hết phiên')
  expect(writer.state.unkept).toBe(true)
  cookie = await signIn('reporter')
  writer.tryNow()
  await kept(writer)
  const reader = joins(() => two, id, cookie)
  await kept(reader)
  expect(text(reader.doc)).toContain('viết khi đã hết phiên')
})

test('what cannot be read, or is far too long, is refused, and harms nobody else', async () => {
  const id = await edition()
  const cookie = await signIn('reporter')
  const colleague = joins(() => one, id, cookie)
  await kept(colleague)
  for (const bytes of [Buffer.from([9, 9, 9]), Buffer.from([1, 1, 3, 255, 255, 255]), Buffer.alloc(5 * 1024 * 1024, 1)]) {
    const bad = socket(one, id, { Cookie: cookie })
    await once(bad, 'open')
    bad.send(bytes)
    const [code] = (await once(bad, 'close')) as [number]
    expect([4409, 1009]).toContain(code)
  }
  write(colleague, ' vẫn viết được')
  await kept(colleague)
  expect(colleague.state.connection).toBe('open')
})

type Json = Record<string, unknown>
async function ask(at: Running, cookie: string, method: string, path: string, body?: Json): Promise<{ status: number; body: Json }> {
  const answer = await fetch(`http://127.0.0.1:${at.port}${path}`, {
    method,
    headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as Json }
}

test('a revision is what all see at that moment; it is compared, and restored for everybody, and the history only grows', async () => {
  const id = await edition('Câu đầu tiên của bài.')
  const cookie = await signIn('reporter')
  const [first, second] = [joins(() => one, id, cookie), joins(() => two, id, cookie)]
  await Promise.all([kept(first), kept(second)])
  write(first, ' Câu thứ hai.')
  lineOf(second.doc, 'standfirst').insert(0, 'Sapo mới.')
  await Promise.all([kept(first), kept(second)])
  const saved = await ask(two, cookie, 'POST', `/api/editions/${id}/revisions`, { name: 'Trước khi sửa' })
  expect(saved).toMatchObject({ status: 200, body: { number: 2, outcome: 'new' } })
  expect((await ask(one, cookie, 'POST', `/api/editions/${id}/revisions`, {})).body).toMatchObject({ number: 2, outcome: 'unchanged' })
  const whole = await ask(one, cookie, 'GET', `/api/editions/${id}/revisions/2`)
  expect(whole.body).toMatchObject({ name: 'Trước khi sửa', standfirst: 'Sapo mới.' })
  expect(JSON.stringify(whole.body.content)).toContain('Câu thứ hai.')

  const told = await ask(one, cookie, 'GET', `/api/editions/${id}/revisions/1/against/2`)
  expect(told.body.blocks).toContainEqual({ kind: 'added', type: 'standfirst', before: [], after: [{ text: 'Sapo mới.', change: 'in' }] })
  write(second, ' Câu thứ ba.')
  await kept(second)
  expect(JSON.stringify((await ask(one, cookie, 'GET', `/api/editions/${id}/revisions/2/against/draft`)).body)).toContain('ba')

  const restored = await ask(one, cookie, 'POST', `/api/editions/${id}/revisions/1/restore`, {})
  expect(restored).toMatchObject({ status: 200, body: { before: 3, number: 4 } })
  for (const link of [first, second]) {
    await until(link, ({ doc }) => !text(doc).includes('thứ hai') && lineOf(doc, 'standfirst').toJSON() === '')
    expect(text(link.doc)).toContain('Câu đầu tiên của bài.')
  }
  // Undone: what was there before it was restored.
  await ask(two, cookie, 'POST', `/api/editions/${id}/revisions/3/restore`, {})
  await until(first, ({ doc }) => text(doc).includes('Câu thứ ba.'))
  const listed = (await ask(two, cookie, 'GET', `/api/editions/${id}/revisions`)).body.revisions as { number: number; cause: string }[]
  expect(listed.map((each) => `${each.number} ${each.cause}`)).toEqual(['5 restore', '4 restore', '3 restore', '2 saved', '1 import'])
})

test('a revision needs a headline, a permission, and an edition; a draft without one is kept all the same', async () => {
  const id = await edition()
  const [reporter, juror] = [await signIn('reporter'), await signIn('juror')]
  const writer = joins(() => one, id, reporter)
  await kept(writer)
  const headline = lineOf(writer.doc, 'headline')
  headline.delete(0, headline.length)
  await kept(writer)
  expect(await ask(one, reporter, 'POST', `/api/editions/${id}/revisions`, {})).toMatchObject({ status: 409, body: { title: 'no-headline' } })
  expect(await ask(one, juror, 'POST', `/api/editions/${id}/revisions`, {})).toMatchObject({ status: 403 })
  expect(await ask(one, juror, 'GET', `/api/editions/${id}/revisions/1`)).toMatchObject({ status: 403 })
  expect(await ask(one, reporter, 'POST', '/api/editions/999999/revisions', {})).toMatchObject({ status: 404 })
  expect(await ask(one, reporter, 'GET', `/api/editions/${id}/draft`)).toMatchObject({ status: 200, body: { isSaved: false, language: 'vi' } })
})

test('an embargo that publication holds over a story stands among the checks of its draft, until it ends', async () => {
  const id = await edition()
  const cookie = await signIn('reporter')
  const findings = async () =>
    ((await ask(one, cookie, 'GET', `/api/editions/${id}/checks`)).body.findings as { kind: string }[]).filter(({ kind }) => kind === 'embargo')
  expect(await findings()).toEqual([])
  const end = new Date(Date.now() + 3_600_000)
  const [row] = await database.sql<{ storyId: number }[]>`select story_id as "storyId" from newsroom.edition where id = ${id}`
  await inTransaction(database.app, anyone, async (ctx) =>
    granted(await setEmbargo(ctx, { storyId: row?.storyId as number, until: end, reason: 'Hai bên cùng công bố' })),
  )
  expect(await findings()).toEqual([{ kind: 'embargo', until: end.toISOString() }])
  await database.sql`update publication.embargo set until_at = now() - interval '1 second'`
  expect(await findings()).toEqual([])
})
