import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveStories } from '../../newsroom/index.ts'
import { saveSetting } from '../../platform/db/settings.ts'
import { inTransaction } from '../../platform/context.ts'
import { type Newsroom, openNewsroom, type TestBrowser } from '../../people/testing.ts'
import { removeEditions } from '../actions/release-revisions.ts'
import { publicationModule } from '../module.ts'
import { findBrokenLink } from '../store.ts'
import { publish, section, story } from '../testing.ts'

/** The register of requests over HTTP, with the people of a newsroom. */

let room: Newsroom
let editor: TestBrowser
let chief: TestBrowser
let head: TestBrowser
let chiefId: number
let sectionId: number
let count = 0
beforeAll(async () => {
  room = await openNewsroom({ modules: [publicationModule] })
  const second = await room.person('Chief', ['editor-in-chief'])
  chiefId = second.id
  chief = await room.signedIn(second.email)
  editor = await room.signedIn((await room.person('Managing', ['managing-editor'])).email)
  head = await room.signedIn((await room.person('Head', ['head-of-desk'])).email)
  sectionId = await room.act((ctx) => section(ctx, 'Thời sự'))
})
afterAll(() => room.close())

const codes = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body.title]
const live = () => room.act((ctx) => publish(ctx, [story(`r${++count}`, sectionId, 'Bài', ['vi', 'en'])]))
const request = (kind: string, storyId: number, other: object = {}) =>
  editor.ask('POST', '/api/requests', {
    kind,
    storyId,
    askedBy: 'Ủy ban nhân dân xã Mẫu',
    ground: 'Số liệu không đúng',
    receivedOn: '2026-01-05',
    dueOn: '2026-01-10',
    ...other,
  })
const words = (editions: { editionId: number }[], notice: object) => editions.map(({ editionId }) => ({ editionId, notice }))
const right = { wrong: '31 nước', right: '28 nước' }
const required = { ...right, reason: 'Ghi nhầm', by: 'Ủy ban nhân dân xã Mẫu' }
const propose = (id: unknown, notices: object[], by = editor, outcome = 'granted') =>
  by.ask('POST', `/api/requests/${id}/proposals`, { outcome, words: notices, reason: 'Đã đối chiếu biên bản' })
const decide = (id: unknown, proposalId: unknown, by = chief) => by.ask('POST', `/api/requests/${id}/decision`, { proposalId })
const entries = async (editionId: number) =>
  await room.app.db<{ kind: string; notice: object; by: number | null }[]>`
    select kind, notice, account_id as by from publication.release where edition_id = ${editionId} order by position`
const documentOf = async (editionId: number) =>
  (
    await room.app.db<
      { document: { notices: { kind: string }[] } }[]
    >`select document from publication.public_edition where edition_id = ${editionId}`
  )[0]?.document

test('a correction that was required reaches every language at once, and two people stand behind it', async () => {
  const both = await live()
  const [vi, en] = both
  const { id } = (await request('rectify', vi?.storyId as number)).body
  expect(codes(await propose(id, words(both.slice(0, 1), required)))).toEqual([409, 'language-left-out'])
  expect(await propose(id, words(both, right))).toMatchObject({ status: 409, body: { title: 'words-missing', field: 'reason' } })
  const { proposalId } = (await propose(id, words(both, required))).body
  expect(codes(await decide(id, proposalId, editor))).toEqual([409, 'two-people-needed'])
  expect(codes(await decide(id, proposalId, head))).toEqual([403, 'not-allowed'])
  expect((await decide(id, proposalId)).body).toEqual({ outcome: 'granted' })
  expect(codes(await decide(id, proposalId))).toEqual([409, 'already-decided'])
  for (const one of [vi, en]) {
    expect(await entries(one?.editionId as number)).toMatchObject([
      { kind: 'publish' },
      { kind: 'rectify', notice: { ...required, request: id }, by: chiefId },
    ])
    expect((await documentOf(one?.editionId as number))?.notices).toEqual([{ kind: 'rectify', at: expect.any(String), ...required }])
  }
  const register = await editor.ask('GET', `/api/requests?storyId=${vi?.storyId}`)
  expect(register.body.requests).toMatchObject([
    { id, kind: 'rectify', outcome: 'granted', proposedBy: 'Managing', decidedBy: 'Chief', overdue: false },
  ])
  expect(await findBrokenLink(room.app.db)).toBeUndefined()
})

test('a removal needs a second person and leaves its reason in each language; the log takes none without a decision', async () => {
  const both = await live()
  const { id } = (await request('remove', both[0]?.storyId as number)).body
  const { proposalId } = (
    await propose(id, [
      { editionId: both[0]?.editionId as number, notice: { reason: 'Nguồn rút tin' } },
      { editionId: both[1]?.editionId as number, notice: { reason: 'The source withdrew it' } },
    ])
  ).body
  expect(codes(await decide(id, proposalId, editor))).toEqual([403, 'not-allowed'])
  expect((await decide(id, proposalId)).status).toBe(200)
  expect((await entries(both[0]?.editionId as number)).at(-1)).toMatchObject({ kind: 'remove', notice: { reason: 'Nguồn rút tin' } })
  expect((await entries(both[1]?.editionId as number)).at(-1)).toMatchObject({ kind: 'remove', notice: { reason: 'The source withdrew it' } })
  const other = await live()
  const alone = inTransaction(room.app, { accountId: chiefId, name: 'Chief', grants: 'all' }, (ctx) =>
    removeEditions(ctx, [other[0]?.editionId as number], 'Một mình'),
  )
  await expect(alone).rejects.toThrow('needs a decision in the register')
})

test('a correction of one’s own and a reply are decided by one; a newer proposal is not overlooked', async () => {
  const both = await live()
  const { id } = (await request('correct', both[0]?.storyId as number, { askedBy: 'Tòa soạn', dueOn: null })).body
  const first = (await propose(id, words(both, right))).body.proposalId
  const second = (await propose(id, words(both, { ...right, right: '27 nước' }))).body.proposalId
  expect(await decide(id, first, editor)).toMatchObject({ status: 409, body: { title: 'proposed-anew', proposalId: second } })
  expect((await decide(id, second, editor)).status).toBe(200)
  const reply = (await request('reply', both[0]?.storyId as number)).body.id
  const answer = { by: 'Công ty Ví Dụ', reply: 'Chúng tôi không ký văn bản này.' }
  const { proposalId } = (await propose(reply, words(both, answer))).body
  expect((await decide(reply, proposalId, editor)).status).toBe(200)
  expect((await documentOf(both[1]?.editionId as number))?.notices.map((one) => one.kind)).toEqual(['correct', 'reply'])
})

test('a request that is refused changes nothing that is public, and stays in the register', async () => {
  const both = await live()
  const { id } = (await request('remove', both[0]?.storyId as number)).body
  const { proposalId } = (await propose(id, [], editor, 'refused')).body
  expect((await decide(id, proposalId)).body).toEqual({ outcome: 'refused' })
  expect(await entries(both[0]?.editionId as number)).toHaveLength(1)
  for (const table of ['request', 'proposal', 'decision'])
    await expect(room.app.db.unsafe(`delete from publication.${table}`)).rejects.toThrow('append-only')
})

describe('bad input', () => {
  test('what is not public, a day to come, a day before it came', async () => {
    const [saved] = await room.act(async (ctx) => {
      const outcome = await saveStories(ctx, [story('draft', sectionId, 'Nháp')])
      return outcome.ok ? outcome.value : []
    })
    expect(codes(await request('correct', saved?.storyId as number))).toEqual([409, 'not-live'])
    const [one] = await live()
    expect(codes(await request('correct', one?.storyId as number, { receivedOn: '2199-01-01', dueOn: null }))).toEqual([409, 'in-the-future'])
    expect(codes(await request('correct', one?.storyId as number, { dueOn: '2026-01-04' }))).toEqual([409, 'due-before-received'])
    expect(codes(await request('correct', one?.storyId as number, { receivedOn: '2026-02-30' }))).toEqual([400, 'bad-input'])
  })

  test('a text that is another edition’s, or that nobody approved, takes no text’s place', async () => {
    const both = await live()
    const [vi] = both
    const other = await live()
    const { id } = (await request('correct', vi?.storyId as number)).body
    const given = words(both, right).map((one) => ({ ...one, revisionId: other[0]?.revisionId as number }))
    expect(codes(await propose(id, given))).toEqual([404, 'no-such-revision'])
    const [draft] = await room.act(async (ctx) => {
      const outcome = await saveStories(ctx, [story(`r${count - 1}`, sectionId, 'Bản mới', ['vi'])])
      return outcome.ok ? outcome.value : []
    })
    expect(
      codes(await propose(id, [{ ...(words(both, right)[0] as object), revisionId: draft?.revisionId as number }, words(both, right)[1] as object])),
    ).toEqual([409, 'not-approved'])
  })

  test('a newspaper may ask for more words than the database does', async () => {
    await saveSetting(room.app.db, 'notices', { required: { correct: ['reason'] } })
    const both = await live()
    const { id } = (await request('correct', both[0]?.storyId as number)).body
    expect(await propose(id, words(both, right))).toMatchObject({ status: 409, body: { title: 'words-missing', field: 'reason' } })
    expect((await propose(id, words(both, { ...right, reason: 'Ghi nhầm' }))).status).toBe(200)
  })
})
