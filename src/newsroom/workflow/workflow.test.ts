import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, openNewsroom } from '../../people/testing.ts'
import { inTransaction } from '../../platform/context.ts'
import { anyone } from '../../platform/testing.ts'
import { body, p } from '../body.ts'
import { textDigest } from '../digest.ts'
import { readApproval } from '../index.ts'
import { newsroomModule } from '../module.ts'
import { insertRevisions } from '../store.ts'
import { section } from '../testing.ts'
import { mailNotification } from './mail.ts'

/** The way of a draft, asked over HTTP by people with their roles, on a real database, which refuses by itself what must not be. */

// biome-ignore lint/suspicious/noExplicitAny: what the server answers is what the tests look at
type Told = { status: number; body: any }
let room: Newsroom
let now = new Date('2026-11-27T03:00:00Z')
let sectionId: number
const people: Record<
  string,
  { id: number; email: string; ask: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Told> }
> = {}

beforeAll(async () => {
  room = await openNewsroom({ clock: () => now, modules: [newsroomModule(async () => undefined)] })
  sectionId = await inTransaction(room.app, anyone, (ctx) => section(ctx, 'Kinh tế'))
  for (const [name, role] of [
    ['reporter', 'reporter'],
    ['colleague', 'reporter'],
    ['editor', 'desk-editor'],
    ['head', 'head-of-desk'],
    ['secretary', 'managing-editor'],
    ['chief', 'editor-in-chief'],
    ['deputy', 'editor-in-chief'],
    ['outsider', 'juror'],
  ] as const) {
    const one = await room.person(`${name} Mẫu`, [role])
    const browser = await room.signedIn(one.email)
    people[name] = { ...one, ask: (method, path, given) => browser.ask(method, path, given) }
  }
})
afterAll(() => room?.close())
beforeEach(async () => {
  now = new Date('2026-11-27T03:00:00Z')
})

type Draft = { storyId: number; editionId: number; revisionId: number }
const as = (name: string) => people[name] as (typeof people)[string]

async function begin(by = 'reporter', headline = 'Gạo Việt Nam vào thị trường mới'): Promise<Draft> {
  const answer = await as(by).ask('POST', '/api/stories', { sectionId, conceptIds: [], language: 'vi', headline, brief: '', dueAt: null })
  expect(answer.status).toBe(200)
  return answer.body
}
/** Saves a new text, as the editor does. */
async function save(draft: Draft, by: string, text = 'Câu mới.'): Promise<number> {
  const [{ number } = { number: 0 }] = await room.database.sql<
    { number: number }[]
  >`select max(number) as number from newsroom.revision where edition_id = ${draft.editionId}`
  const content = JSON.stringify({ body: body(p(text)), credits: [], sources: [] })
  const [saved] = await insertRevisions(room.database.sql, [
    {
      editionId: draft.editionId,
      number: number + 1,
      headline: `Bản ${number + 1}`,
      standfirst: '',
      content,
      digest: textDigest('', String(number), content),
      accountId: as(by).id,
    },
  ])
  draft.revisionId = saved?.revisionId as number
  return draft.revisionId
}
const stateOf = async (draft: Draft): Promise<string> => {
  const [row] = await room.database.sql`select workflow from newsroom.edition where id = ${draft.editionId}`
  return row?.workflow
}
async function move(by: string, draft: Draft, kind: string, step?: string, more: Record<string, unknown> = {}) {
  return await as(by).ask('POST', `/api/editions/${draft.editionId}/moves`, {
    revisionId: draft.revisionId,
    from: await stateOf(draft),
    kind,
    ...(step && { step }),
    ...more,
  })
}
const step = (by: string, draft: Draft, to: string) => move(by, draft, 'step', to)
/** Writes a move past the code, straight into the table. */
const force = (draft: Draft, accountId: number, from: string, to: string) =>
  room.database.sql`insert into newsroom.move (edition_id, revision_id, kind, from_state, to_state, account_id)
    values (${draft.editionId}, ${draft.revisionId}, 'step', ${from}, ${to}, ${accountId})`
const told = async (name: string): Promise<{ kind: string; headline: string; words: string }[]> =>
  (await as(name).ask('GET', '/api/notifications')).body.notifications

describe('a draft on its way', () => {
  test('goes from the reporter over every desk to the last approval, and is then one that may be made public', async () => {
    const draft = await begin()
    expect((await move('reporter', draft, 'submit')).body).toMatchObject({ state: 'submitted' })
    expect((await step('editor', draft, 'edited')).body.state).toBe('edited')
    expect((await step('head', draft, 'approved-by-desk')).body.state).toBe('approved-by-desk')
    expect((await readApproval(room.database.sql, [draft.revisionId])).get(draft.revisionId)?.approved).toBe(false)
    expect((await step('secretary', draft, 'approved-by-secretary')).body.state).toBe('approved-by-secretary')
    expect((await step('chief', draft, 'approved')).body.state).toBe('approved')
    const approval = (await readApproval(room.database.sql, [draft.revisionId])).get(draft.revisionId)
    expect(approval?.approved).toBe(true)
    expect(approval?.by.map((one) => one.name)).toEqual(['head Mẫu', 'secretary Mẫu', 'chief Mẫu'])
    const page = (await as('reporter').ask('GET', `/api/stories/${draft.storyId}`)).body
    expect(page.moves.map((one: { to: string }) => one.to)).toEqual(['approved', 'approved-by-secretary', 'approved-by-desk', 'edited', 'submitted'])
    expect((await told('reporter')).filter((one) => one.kind === 'approved')).toHaveLength(1)
  })

  test('at night: the secretary takes the first approval, the deputy on the phone the second', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    expect((await step('chief', draft, 'approved')).body).toMatchObject({ title: 'approvers-missing', needed: 2, has: 0 })
    expect((await step('secretary', draft, 'approved-by-secretary')).status).toBe(200)
    expect((await step('deputy', draft, 'approved')).body.state).toBe('approved')
  })

  test('who sees none of it is refused, and told nothing', async () => {
    const draft = await begin()
    for (const path of [
      '/api/stories',
      `/api/stories/${draft.storyId}`,
      `/api/editions/${draft.editionId}/workflow`,
      '/api/duties?from=2026-11-27&to=2026-11-28',
      '/api/filing',
    ])
      expect((await as('outsider').ask('GET', path)).body.title, path).toBe('not-allowed')
    expect((await move('outsider', draft, 'submit')).body.title).toBe('not-allowed')
    expect((await step('reporter', draft, 'approved')).status).toBe(409)
  })
})

describe('four eyes', () => {
  test('nobody approves what they wrote: the server says so, and the database refuses it by itself', async () => {
    const draft = await begin('chief')
    await move('chief', draft, 'submit')
    for (const to of ['approved-by-desk', 'approved-by-secretary', 'approved']) {
      expect((await step('chief', draft, to)).body.title, to).toBe('wrote-it')
      await expect(force(draft, as('chief').id, 'submitted', to), to).rejects.toThrow(/nobody approves what they wrote/)
    }
    expect(await stateOf(draft)).toBe('submitted')
  })

  test('a part of the text is enough: who wrote an earlier revision of the draft, or in the newest one with others', async () => {
    const draft = await begin('reporter')
    await save(draft, 'head')
    await save(draft, 'reporter')
    await move('reporter', draft, 'submit')
    expect((await step('head', draft, 'approved-by-desk')).body.title).toBe('wrote-it')
    await expect(force(draft, as('head').id, 'submitted', 'approved-by-desk')).rejects.toThrow(/what they wrote/)
    // The secretary writes in the shared draft, and somebody else saves it.
    await room.database.sql`
      insert into newsroom.draft (edition_id, key, state, position) values (${draft.editionId}, ${'k'.repeat(24)}, '', 1)`
    await room.database.sql`
      insert into newsroom.draft_change (edition_id, position, account_id, change) values (${draft.editionId}, 1, ${as('secretary').id}, '1')`
    await save(draft, 'reporter')
    expect((await step('secretary', draft, 'approved-by-secretary')).body.title).toBe('wrote-it')
    await expect(force(draft, as('secretary').id, 'submitted', 'approved-by-secretary')).rejects.toThrow(/what they wrote/)
  })

  test('nor twice, nor under a second account of the same person', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    await step('secretary', draft, 'approved-by-desk')
    expect((await step('secretary', draft, 'approved-by-secretary')).body.title).toBe('approved-it-before')
    await expect(force(draft, as('secretary').id, 'approved-by-desk', 'approved-by-secretary')).rejects.toThrow(/nobody takes two approvals/)
    const [person] = await room.database.sql`insert into people.person (slug, name) values ('hai-tai-khoan', 'Hai Tài Khoản') returning id`
    const second = await room.person('Second Account', ['editor-in-chief'])
    await room.database.sql`update people.account set person_id = ${person?.id} where id in (${second.id}, ${as('secretary').id})`
    const browser = await room.signedIn(second.email)
    const answer = await browser.ask('POST', `/api/editions/${draft.editionId}/moves`, {
      revisionId: draft.revisionId,
      from: 'approved-by-desk',
      kind: 'step',
      step: 'approved',
    })
    expect(answer.body.title).toBe('approved-it-before')
    await expect(force(draft, second.id, 'approved-by-desk', 'approved')).rejects.toThrow(/nobody takes two approvals/)
    await room.database.sql`update people.account set person_id = null where person_id = ${person?.id}`
  })

  test('too few approvers are refused by the database, too; and a command moves nothing', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    await expect(force(draft, as('chief').id, 'submitted', 'approved')).rejects.toThrow(/needs 2 approvals and would have 1/)
    const [command] = await room.database.sql`insert into people.account (name, kind) values ('một lệnh', 'service') returning id`
    await expect(force(draft, command?.id, 'submitted', 'approved-by-desk')).rejects.toThrow(/moved by a person/)
    expect((await inTransaction(room.app, anyone, async () => await stateOf(draft))) === 'submitted').toBe(true)
  })

  test('a new text has no approval: what was on its way waits at the first desk again, what was approved goes on as a draft', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    await step('head', draft, 'approved-by-desk')
    const approvedOnce = draft.revisionId
    await save(draft, 'editor')
    expect(await stateOf(draft)).toBe('submitted')
    // The approval of the text before is still told of that text, and counts for no other.
    expect((await readApproval(room.database.sql, [approvedOnce, draft.revisionId])).get(draft.revisionId)?.by).toEqual([])
    expect((await step('chief', draft, 'approved')).body.title).toBe('approvers-missing')
    await step('head', draft, 'approved-by-desk')
    await step('chief', draft, 'approved')
    const approved = draft.revisionId
    await save(draft, 'reporter')
    expect(await stateOf(draft)).toBe('draft')
    expect((await readApproval(room.database.sql, [approved])).get(approved)?.approved).toBe(true)
    // Whoever wrote what is approved by now may approve what others write after it.
    await move('reporter', draft, 'submit')
    await save(draft, 'colleague')
    expect((await step('head', draft, 'approved-by-desk')).status).toBe(200)
  })

  test('two who approve at once take one step', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    const answers = await Promise.all([step('head', draft, 'approved-by-desk'), step('secretary', draft, 'approved-by-desk')])
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409])
    expect(answers.find((one) => one.status === 409)?.body.title).toBe('stale-draft')
  })
})

describe('a move', () => {
  test('of a text that changed meanwhile is refused, with who saved what since', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    const seen = { ...draft }
    await save(draft, 'colleague')
    const answer = await step('head', seen, 'approved-by-desk')
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ title: 'stale-draft', revisionId: draft.revisionId, saved: [{ number: 2, name: 'colleague Mẫu' }] })
    expect((await move('head', draft, 'step', 'approved-by-desk', { from: 'draft' })).body).toMatchObject({
      title: 'stale-draft',
      state: 'submitted',
      moves: [{ kind: 'submit', name: 'reporter Mẫu' }],
    })
  })

  test('is never changed or deleted, and taken back only by another', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    await expect(room.database.sql`update newsroom.move set reason = 'x' where edition_id = ${draft.editionId}`).rejects.toThrow(/never changed/)
    await expect(room.database.sql`delete from newsroom.move where edition_id = ${draft.editionId}`).rejects.toThrow(/never changed/)
    await expect(room.database.sql`delete from newsroom.story where id = ${draft.storyId}`).rejects.toThrow(/never deleted/)
    await step('head', draft, 'approved-by-desk')
    expect((await move('editor', draft, 'undo')).body.title).toBe('nothing-to-undo')
    expect((await move('head', draft, 'undo')).body.state).toBe('submitted')
    expect((await readApproval(room.database.sql, [draft.revisionId])).get(draft.revisionId)?.by).toEqual([])
    expect((await step('head', draft, 'approved-by-desk')).status).toBe(200)
  })

  test('back, aside and into the trash says why, tells whoever wrote it, and a return takes the approvals away', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    await step('head', draft, 'approved-by-desk')
    expect((await move('secretary', draft, 'return')).body.title).toBe('reason-needed')
    expect((await move('secretary', draft, 'return', undefined, { reason: 'Thiếu nguồn số liệu.' })).body.state).toBe('draft')
    expect((await told('reporter'))[0]).toMatchObject({ kind: 'returned', words: 'Thiếu nguồn số liệu.' })
    await move('reporter', draft, 'submit')
    expect((await readApproval(room.database.sql, [draft.revisionId])).get(draft.revisionId)?.by).toEqual([])
    await step('head', draft, 'approved-by-desk')
    await move('secretary', draft, 'hold', undefined, { reason: 'Chờ số liệu tháng 11.' })
    expect((await move('secretary', draft, 'resume')).body.state).toBe('approved-by-desk')
    await move('editor', draft, 'drop', undefined, { reason: 'Trùng bài khác.' })
    await save(draft, 'colleague')
    expect(await stateOf(draft)).toBe('dropped')
    expect((await move('editor', draft, 'restore')).body.state).toBe('submitted')
  })

  test('is offered only where it may be made, with the rule that stands in its way', async () => {
    const draft = await begin('head')
    await move('head', draft, 'submit')
    const offered = async (name: string) => (await as(name).ask('GET', `/api/editions/${draft.editionId}/workflow`)).body.moves
    expect(await offered('colleague')).toEqual([])
    expect(await offered('head')).toContainEqual({ kind: 'step', step: 'approved-by-desk', refusal: 'wrote-it' })
    expect(await offered('secretary')).toContainEqual({ kind: 'step', step: 'approved-by-secretary', refusal: null })
    expect(await offered('chief')).toContainEqual({ kind: 'step', step: 'approved', refusal: 'approvers-missing' })
  })
})

describe('duty and delegation', () => {
  test('whoever is on duty is called, and nobody else', async () => {
    await as('secretary').ask('POST', '/api/duties', {
      step: 'approved',
      accountId: as('deputy').id,
      startsAt: '2026-11-27T01:00:00Z',
      endsAt: '2026-11-27T13:00:00Z',
    })
    const draft = await begin('reporter', 'Tin đêm')
    await move('reporter', draft, 'submit')
    await step('secretary', draft, 'approved-by-secretary')
    expect((await told('deputy'))[0]).toMatchObject({ kind: 'waits', headline: 'Tin đêm' })
    expect((await told('chief')).some((one) => one.headline === 'Tin đêm')).toBe(false)
    const page = (await as('secretary').ask('GET', `/api/editions/${draft.editionId}/workflow`)).body
    expect(page.duty).toEqual([{ step: 'approved', name: 'deputy Mẫu', endsAt: '2026-11-27T13:00:00.000Z' }])
    for (const given of [
      { step: 'approved', accountId: as('head').id, expected: 'may-not-take-step' },
      { step: 'approved', accountId: 999_999, expected: 'no-such-account' },
    ])
      expect(
        (await as('secretary').ask('POST', '/api/duties', { ...given, startsAt: '2026-11-27T01:00:00Z', endsAt: '2026-11-27T13:00:00Z' })).body.title,
      ).toBe(given.expected)
    expect((await as('head').ask('DELETE', '/api/duties/1')).body.title).toBe('not-allowed')
    expect((await as('secretary').ask('DELETE', '/api/duties/1')).status).toBe(204)
  })

  test('a step is taken in another’s name from day to day, never by the writer, and not after its end', async () => {
    const draft = await begin()
    await move('reporter', draft, 'submit')
    await step('secretary', draft, 'approved-by-secretary')
    expect((await step('head', draft, 'approved')).body.title).toBe('not-allowed')
    const made = await as('chief').ask('POST', '/api/delegations', {
      toAccount: as('head').id,
      step: 'approved',
      firstDay: '2026-11-27',
      lastDay: '2026-11-28',
    })
    expect(made.status).toBe(200)
    expect(
      (
        await as('head').ask('POST', '/api/delegations', {
          toAccount: as('editor').id,
          step: 'approved',
          firstDay: '2026-11-27',
          lastDay: '2026-11-28',
        })
      ).body.title,
    ).toBe('not-theirs-to-delegate')
    now = new Date('2026-11-29T03:00:00Z')
    expect((await step('head', draft, 'approved')).body.title).toBe('not-allowed')
    now = new Date('2026-11-28T03:00:00Z')
    expect((await step('head', draft, 'approved')).body.state).toBe('approved')
    expect((await readApproval(room.database.sql, [draft.revisionId])).get(draft.revisionId)?.by.at(-1)).toMatchObject({
      name: 'head Mẫu',
      inNameOf: 'chief Mẫu',
    })
    // What the chief wrote is not approved in the chief's name either.
    const own = await begin('chief')
    await move('chief', own, 'submit')
    await step('secretary', own, 'approved-by-secretary')
    expect((await step('head', own, 'approved')).body.title).toBe('wrote-it')
    const [delegation] = await room.database.sql`select id from newsroom.delegation where id = ${made.body.id}`
    await expect(
      room.database.sql`insert into newsroom.move (edition_id, revision_id, kind, from_state, to_state, account_id, delegation_id)
        values (${own.editionId}, ${own.revisionId}, 'step', 'approved-by-secretary', 'approved', ${as('head').id}, ${delegation?.id})`,
    ).rejects.toThrow(/nobody approves what they wrote/)
    expect((await as('head').ask('DELETE', `/api/delegations/${made.body.id}`)).status).toBe(204)
  })
})

describe('assignments', () => {
  test('are given with a time, told, done by whoever has them, and stand in their list', async () => {
    const draft = await begin('secretary', 'Việc được giao')
    const given = { language: 'vi', task: 'write', accountId: as('colleague').id, note: 'Cần trước 16 giờ.', dueAt: '2026-11-27T09:00:00Z' }
    expect((await as('reporter').ask('POST', `/api/stories/${draft.storyId}/assignments`, given)).body.title).toBe('not-allowed')
    const made = await as('head').ask('POST', `/api/stories/${draft.storyId}/assignments`, given)
    expect(made.status).toBe(200)
    expect((await told('colleague'))[0]).toMatchObject({ kind: 'assigned', words: 'Cần trước 16 giờ.' })
    for (const which of ['mine', 'todo'])
      expect((await as('colleague').ask('GET', `/api/stories?for=${which}`)).body.editions.map((one: Draft) => one.editionId)).toContain(
        draft.editionId,
      )
    expect((await as('colleague').ask('GET', '/api/stories?dueFrom=2026-11-27&dueTo=2026-11-27')).body.editions).toHaveLength(1)
    expect((await as('editor').ask('POST', `/api/assignments/${made.body.id}/done`)).body.title).toBe('not-allowed')
    expect((await as('colleague').ask('POST', `/api/assignments/${made.body.id}/done`)).status).toBe(204)
    expect((await as('colleague').ask('POST', `/api/assignments/${made.body.id}/done`)).body.title).toBe('no-such-assignment')
  })

  test('are mailed where mail is set up, unless they were read before', async () => {
    const mails: string[] = []
    const sink = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = ''
        stream.on('data', (part: Buffer) => (text += part.toString('latin1')))
        stream.on('end', () => {
          mails.push(text)
          done()
        })
      },
    })
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = sink.server.address() as { port: number }
      const app = { ...room.app, mail: { url: `smtp://127.0.0.1:${port}`, from: 'toasoan@bao.example.vn' } }
      const [last] = await room.database.sql`select id from newsroom.notification where account_id = ${as('colleague').id} order by id desc limit 1`
      await mailNotification(app, last?.id)
      expect(mails).toHaveLength(1)
      expect(mails[0]).toContain(`To: ${as('colleague').email}`)
      await as('colleague').ask('POST', '/api/notifications/read', { upTo: last?.id })
      expect((await as('colleague').ask('GET', '/api/notifications')).body.unread).toBe(0)
      await mailNotification(app, last?.id)
      expect(mails).toHaveLength(1)
    } finally {
      await new Promise<void>((resolve) => sink.close(() => resolve()))
    }
  })
})

describe('the rule of a section', () => {
  test('is set without code, told with its past, and set back', async () => {
    // The rule that came with the newspaper followed no other.
    expect((await as('chief').ask('GET', '/api/workflow-rules')).body.past).toEqual([])
    const own = await inTransaction(room.app, anyone, (ctx) => section(ctx, 'Tin nhanh'))
    const rule = { steps: ['approved'], approvers: 1, maySkip: false, wholeDraft: true }
    expect((await as('secretary').ask('PUT', `/api/workflow-rules/${own}`, rule)).body.title).toBe('not-allowed')
    expect((await as('chief').ask('PUT', `/api/workflow-rules/${own}`, { ...rule, approvers: 2 })).body.title).toBe('more-approvers-than-steps')
    expect((await as('chief').ask('PUT', `/api/workflow-rules/${own}`, rule)).status).toBe(204)
    const made = await as('reporter').ask('POST', '/api/stories', {
      sectionId: own,
      conceptIds: [],
      language: 'vi',
      headline: 'Tin nhanh',
      brief: '',
      dueAt: null,
    })
    const draft: Draft = made.body
    await move('reporter', draft, 'submit')
    expect((await step('head', draft, 'approved-by-desk')).body.title).toBe('move-not-possible')
    expect((await step('chief', draft, 'approved')).body.state).toBe('approved')
    await as('chief').ask('PUT', `/api/workflow-rules/${own}`, { ...rule, steps: ['approved-by-secretary', 'approved'], approvers: 2 })
    const { past } = (await as('chief').ask('GET', '/api/workflow-rules')).body
    expect(past[0]).toMatchObject({ sectionId: own, said: { steps: ['approved'], approvers: 1, changedBy: 'chief Mẫu' } })
    expect((await as('chief').ask('POST', '/api/workflow-rules/undo', { position: past[0].position })).status).toBe(204)
    const rules = (await as('chief').ask('GET', '/api/workflow-rules')).body.rules
    expect(rules.find((one: { sectionId: number }) => one.sectionId === own)).toMatchObject({ steps: ['approved'], approvers: 1 })
    expect((await as('chief').ask('DELETE', `/api/workflow-rules/${own}`)).status).toBe(204)
    expect((await as('chief').ask('DELETE', '/api/workflow-rules/0')).body.title).toBe('no-such-rule')
  })
})

describe('the list', () => {
  const list = async (name: string, query: string): Promise<{ headline: string; editionId: number }[]> =>
    (await as(name).ask('GET', `/api/stories?${query}`)).body.editions
  test('is searched with and without marks, in what is written of a text as well', async () => {
    const draft = await begin('reporter', 'Đối ngoại kinh tế tháng mười một')
    await save(draft, 'reporter', 'Sầu riêng Đắk Lắk lên đường sang Trung Quốc.')
    for (const words of ['sau rieng', 'SẦU RIÊNG dak', 'riêng đắk lă'])
      expect(
        (await list('editor', `state=all&words=${encodeURIComponent(words)}`)).map((one) => one.editionId),
        words,
      ).toEqual([draft.editionId])
    for (const words of ['sau bieng', '&', "'; drop"]) expect(await list('editor', `state=all&words=${encodeURIComponent(words)}`), words).toEqual([])
  })

  test('shows what waits for somebody, and not what they wrote or approved', async () => {
    const draft = await begin('head', 'Bài chờ ban duyệt')
    const other = await begin('reporter', 'Bài khác chờ ban duyệt')
    for (const one of [draft, other]) {
      await move(one === draft ? 'head' : 'reporter', one, 'submit')
      await step('editor', one, 'edited')
    }
    const waiting = (await list('head', 'for=todo')).map((one) => one.editionId)
    expect(waiting).toContain(other.editionId)
    expect(waiting).not.toContain(draft.editionId)
    expect((await list('reporter', 'for=todo')).map((one) => one.editionId)).not.toContain(other.editionId)
  })

  test('is read on page by page without a gap or a double, whatever changes at its head', async () => {
    for (let n = 0; n < 60; n++) await begin('colleague', `Bài số ${n}`)
    const seen: number[] = []
    let next: string | null = ''
    while (next !== null) {
      const answer: { body: { editions: { editionId: number }[]; next: string | null } } = await as('editor').ask(
        'GET',
        `/api/stories?author=${as('colleague').id}${next ? `&before=${next}` : ''}`,
      )
      seen.push(...answer.body.editions.map((one) => one.editionId))
      next = answer.body.next
    }
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })

  test('narrowed by a search that somebody saved', async () => {
    const saved = await as('editor').ask('POST', '/api/saved-searches', { name: 'Gạo', filter: { words: 'gạo', state: 'all' } })
    expect((await as('editor').ask('GET', '/api/saved-searches')).body.searches).toEqual([
      { id: saved.body.id, name: 'Gạo', filter: { words: 'gạo', state: 'all' } },
    ])
    expect((await as('head').ask('DELETE', `/api/saved-searches/${saved.body.id}`)).body.title).toBe('no-such-search')
    expect((await as('editor').ask('DELETE', `/api/saved-searches/${saved.body.id}`)).status).toBe(204)
  })

  test('bad input is refused with the field', async () => {
    for (const [query, field] of [
      ['state=public', 'state'],
      ['before=x', 'before'],
      ['dueFrom=2026-02-30', 'dueFrom'],
      ['section=-1', 'section'],
    ])
      expect((await as('editor').ask('GET', `/api/stories?${query}`)).body, query).toMatchObject({ title: 'bad-input', field })
    expect(
      (
        await as('reporter').ask('POST', '/api/stories', {
          sectionId: 999_999,
          conceptIds: [],
          language: 'vi',
          headline: 'x',
          brief: '',
          dueAt: null,
        })
      ).body.title,
    ).toBe('no-such-section')
  })
})

test('one language is done nothing to by what is done to another', async () => {
  const draft = await begin('reporter', 'Hai thứ tiếng')
  const english = (await as('colleague').ask('POST', `/api/stories/${draft.storyId}/editions`, { language: 'en', headline: 'Two languages' })).body
  expect((await as('colleague').ask('POST', `/api/stories/${draft.storyId}/editions`, { language: 'en', headline: 'Again' })).body.title).toBe(
    'language-is-there',
  )
  await move('reporter', draft, 'submit')
  await step('editor', draft, 'edited')
  const before = await room.database.sql`select workflow, slug, changed_at from newsroom.edition where id = ${english.editionId}`
  await move('editor', draft, 'undo')
  await save(draft, 'reporter')
  await move('editor', draft, 'drop', undefined, { reason: 'thử' })
  expect(await room.database.sql`select workflow, slug, changed_at from newsroom.edition where id = ${english.editionId}`).toEqual(before)
})
