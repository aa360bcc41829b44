import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveStories } from '../../newsroom/index.ts'
import { approve } from '../../newsroom/testing.ts'
import { type Newsroom, openNewsroom, type TestBrowser } from '../../people/testing.ts'
import { inTransaction } from '../../platform/context.ts'
import { connect } from '../../platform/db/sql.ts'
import { releaseDue } from '../actions/release-due.ts'
import { publicationModule } from '../module.ts'
import { findBrokenLink } from '../store.ts'
import { granted, section, story } from '../testing.ts'

/** The schedule over HTTP, as the people of the newsroom use it, and the sweep that does what it says. */

let room: Newsroom
let chief: TestBrowser
let chiefId: number
let reporter: TestBrowser
let sectionId: number
let count = 0
beforeAll(async () => {
  room = await openNewsroom({ modules: [publicationModule] })
  const person = await room.person('Managing', ['managing-editor'])
  chiefId = person.id
  chief = await room.signedIn(person.email)
  reporter = await room.signedIn((await room.person('Reporter', ['reporter'])).email)
  sectionId = await room.act((ctx) => section(ctx, 'Thời sự'))
})
afterAll(() => room.close())

const hour = 3_600_000
const soon = (ms: number) => new Date(Math.floor((Date.now() + ms) / 1000) * 1000)
const back = 60 * 24 * hour
/** Lets an instant come: what waits is moved into the past, as the log takes nothing that is public only later. */
async function sweepAt(at: Date) {
  const { db } = room.app
  await db`update publication.schedule set due_at = due_at - interval '60 days', retry_at = retry_at - interval '60 days' where state = 'waiting'`
  const counts = await releaseDue(room.app, { at: new Date(at.getTime() - back) })
  await db`update publication.schedule set due_at = due_at + interval '60 days', retry_at = retry_at + interval '60 days' where state = 'waiting'`
  return counts
}
const codes = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body.title]

async function approved(text = 'Bài', uri = `s${++count}`, isApproved = true) {
  return await room.act(async (ctx) => {
    const [saved] = granted(await saveStories(ctx, [story(uri, sectionId, text)]))
    if (!saved) throw new Error('nothing was saved')
    if (isApproved) await approve(ctx.sql, [saved.editionId])
    return saved
  })
}
const publicOf = async (editionId: number) => (await chief.ask('GET', `/api/editions/${editionId}/publication`)).body as Record<string, never>
const kinds = async (editionId: number) =>
  (await room.app.db<{ kind: string }[]>`select kind from publication.release where edition_id = ${editionId} order by position`).map(
    (one) => one.kind,
  )

describe('releasing at once', () => {
  test('an approved text becomes public, and a second one takes its place; who scheduled it stands in the log', async () => {
    const saved = await approved()
    expect(await chief.ask('POST', '/api/releases', { revisionId: saved.revisionId })).toMatchObject({
      status: 200,
      body: { editionId: saved.editionId },
    })
    expect(await publicOf(saved.editionId)).toMatchObject({
      state: 'live',
      liveRevisionId: saved.revisionId,
      path: `/${saved.slug}-${saved.editionId}.html`,
    })
    expect((await chief.ask('GET', `/api/editions/${saved.editionId}/publication?revisionId=${saved.revisionId}`)).body).toMatchObject({
      isApproved: true,
    })
    expect(codes(await chief.ask('POST', '/api/releases', { revisionId: saved.revisionId }))).toEqual([409, 'already-live'])
    const next = await approved('Bản sau', `s${count}`)
    expect((await chief.ask('POST', '/api/releases', { revisionId: next.revisionId, note: 'Thêm số liệu' })).status).toBe(200)
    expect(await kinds(saved.editionId)).toEqual(['publish', 'update'])
    const [row] = await room.app.db`select account_id from publication.release where edition_id = ${saved.editionId} limit 1`
    expect(row?.account_id).toBe(chiefId)
  })

  test('a text that nobody approved is not released, and neither by somebody who may not', async () => {
    const saved = await approved('Chưa duyệt', `s${++count}`, false)
    const seen = async (revisionId: number) => (await chief.ask('GET', `/api/editions/${saved.editionId}/publication?revisionId=${revisionId}`)).body
    expect(await seen(saved.revisionId)).toMatchObject({ isApproved: false, mayRelease: true })
    expect(codes(await chief.ask('POST', '/api/releases', { revisionId: saved.revisionId }))).toEqual([409, 'not-approved'])
    expect(codes(await reporter.ask('POST', '/api/releases', { revisionId: saved.revisionId }))).toEqual([403, 'not-allowed'])
    expect(codes(await chief.ask('POST', '/api/releases', { revisionId: 987654 }))).toEqual([404, 'no-such-revision'])
    expect(await kinds(saved.editionId)).toEqual([])
  })

  test('what is taken off for a time says so, keeps its first day when it comes back, and may be taken down for good', async () => {
    const saved = await approved()
    await chief.ask('POST', '/api/releases', { revisionId: saved.revisionId })
    const [first] = await room.app.db<{ at: string }[]>`
      select document ->> 'publishedAt' as at from publication.public_edition where edition_id = ${saved.editionId}`
    expect(codes(await chief.ask('POST', `/api/editions/${saved.editionId}/unpublish`, { reason: 'ngắn' }))).toEqual([400, 'bad-input'])
    expect((await chief.ask('POST', `/api/editions/${saved.editionId}/unpublish`, { reason: 'Chờ xác minh số liệu' })).status).toBe(200)
    expect(await publicOf(saved.editionId)).toMatchObject({ state: 'paused', liveRevisionId: null })
    expect(codes(await chief.ask('POST', `/api/editions/${saved.editionId}/unpublish`, { reason: 'Chờ xác minh số liệu' }))).toEqual([
      409,
      'not-live',
    ])
    expect((await chief.ask('POST', '/api/releases', { revisionId: saved.revisionId })).status).toBe(200)
    const [again] = await room.app.db<{ at: string }[]>`
      select document ->> 'publishedAt' as at from publication.public_edition where edition_id = ${saved.editionId}`
    expect(again?.at).toBe(first?.at)
    expect(await kinds(saved.editionId)).toEqual(['publish', 'unpublish', 'publish'])
  })
})

describe('at a time', () => {
  test('the text that was scheduled becomes public at its second, whatever was written meanwhile', async () => {
    const saved = await approved('Bản đã duyệt')
    const dueAt = new Date('2031-04-05T14:20:00.777+07:00')
    const far = new Date(Date.now() + 30 * 24 * hour)
    dueAt.setFullYear(far.getUTCFullYear(), far.getUTCMonth(), far.getUTCDate())
    const made = await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: dueAt.toISOString() })
    expect(made.status).toBe(200)
    await approved('Bản viết sau', `s${count}`, false)
    const whole = new Date(Math.floor(dueAt.getTime() / 1000) * 1000)
    expect(await publicOf(saved.editionId)).toMatchObject({
      state: 'scheduled',
      schedule: [{ dueAt: whole.toISOString(), state: 'waiting', late: false }],
    })
    expect(await sweepAt(new Date(whole.getTime() - 1))).toMatchObject({ done: 0 })
    expect(await sweepAt(whole)).toEqual({ done: 1, refused: 0, late: 0, failed: 0 })
    expect(await sweepAt(new Date(whole.getTime() + 1000))).toMatchObject({ done: 0 })
    expect(await kinds(saved.editionId)).toEqual(['publish'])
    const [row] = await room.app.db<{ headline: string; from: Date; by: number }[]>`
      select p.document ->> 'headline' as headline, r.public_from as "from", r.account_id as by from publication.release r
      join publication.payload p on p.hash = r.payload_hash where r.edition_id = ${saved.editionId}`
    expect(row).toMatchObject({ headline: 'Bản đã duyệt', by: chiefId })
  })

  test('it is cancelled, moved by who saw where it stood, and not by who did not', async () => {
    const saved = await approved()
    const at = soon(2 * hour)
    const id = (await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: at.toISOString() })).body.id
    expect(
      codes(await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: soon(3 * hour).toISOString() })),
    ).toEqual([409, 'already-scheduled'])
    expect((await chief.ask('PUT', `/api/schedule/${id}`, { dueAt: soon(4 * hour).toISOString(), version: 1 })).body).toEqual({ version: 2 })
    const stale = await chief.ask('PUT', `/api/schedule/${id}`, { dueAt: soon(5 * hour).toISOString(), version: 1 })
    expect(stale).toMatchObject({ status: 409, body: { title: 'moved-meanwhile', version: 2 } })
    expect(codes(await reporter.ask('DELETE', `/api/schedule/${id}`))).toEqual([403, 'not-allowed'])
    expect((await chief.ask('DELETE', `/api/schedule/${id}`)).status).toBe(204)
    expect(codes(await chief.ask('DELETE', `/api/schedule/${id}`))).toEqual([404, 'no-such-entry'])
    expect(await sweepAt(soon(6 * hour))).toMatchObject({ done: 0 })
    const day = await chief.ask(
      'GET',
      `/api/schedule?from=${encodeURIComponent(soon(3 * hour).toISOString())}&to=${encodeURIComponent(soon(6 * hour).toISOString())}`,
    )
    expect(day.body.entries).toMatchObject([{ id, state: 'cancelled', askedBy: 'Managing' }])
    await expect(room.app.db`update publication.schedule set due_at = now() where id = ${Number(id)}`).rejects.toThrow('history')
    await expect(room.app.db`delete from publication.schedule where id = ${Number(id)}`).rejects.toThrow('history')
  })

  test('what was released by hand before its time is not released again', async () => {
    const saved = await approved()
    await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: soon(hour).toISOString() })
    await chief.ask('POST', '/api/releases', { revisionId: saved.revisionId })
    expect(await sweepAt(soon(2 * hour))).toMatchObject({ done: 0, refused: 0 })
    expect(await kinds(saved.editionId)).toEqual(['publish'])
  })

  test('release and end of one edition are done in their order, also when both are long due', async () => {
    const saved = await approved()
    const reason = 'Hết hạn thông báo'
    expect(
      codes(await chief.ask('POST', '/api/schedule', { what: 'unpublish', editionId: saved.editionId, dueAt: soon(hour).toISOString(), reason })),
    ).toEqual([409, 'not-live'])
    await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: soon(hour).toISOString() })
    expect(
      (await chief.ask('POST', '/api/schedule', { what: 'unpublish', editionId: saved.editionId, dueAt: soon(2 * hour).toISOString(), reason }))
        .status,
    ).toBe(200)
    expect(await sweepAt(soon(9 * hour))).toMatchObject({ done: 2, late: 2 })
    expect(await kinds(saved.editionId)).toEqual(['publish', 'unpublish'])
  })

  test('a scheduler that was down over the due time releases once when it is back, and tells that it is late', async () => {
    const saved = await approved()
    const dueAt = soon(hour)
    await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: dueAt.toISOString() })
    expect(await sweepAt(new Date(dueAt.getTime() + 3 * hour))).toMatchObject({ done: 1, late: 1 })
    expect(await sweepAt(new Date(dueAt.getTime() + 3 * hour))).toMatchObject({ done: 0 })
    const events = await room.app.db<{ data: { editionId: number; seconds: number } }[]>`
      select data from platform.event where name = 'publication.released-late' order by position desc limit 1`
    expect(events[0]?.data).toMatchObject({ editionId: saved.editionId, seconds: 3 * 3600 })
  })

  test('a clock that is set back releases nothing twice, one that is set forward nothing less', async () => {
    const saved = await approved()
    const dueAt = soon(hour)
    await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: dueAt.toISOString() })
    await sweepAt(dueAt)
    await sweepAt(new Date(dueAt.getTime() - 12 * hour))
    await sweepAt(new Date(dueAt.getTime() + 12 * hour))
    expect(await kinds(saved.editionId)).toEqual(['publish'])
  })

  test('many workers at once do each entry once', async () => {
    const ids: number[] = []
    for (let n = 0; n < 12; n++) {
      const saved = await approved()
      ids.push(saved.editionId)
      await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: saved.revisionId, dueAt: soon(hour).toISOString() })
    }
    const others = [1, 2, 3].map(() => connect(room.app.databaseUrl, { max: 2 }))
    await room.app.db`update publication.schedule set due_at = due_at - interval '60 days' where state = 'waiting'`
    const counts = await Promise.all(others.map((db) => releaseDue({ ...room.app, db }, { at: new Date() })))
    await Promise.all(others.map((db) => db.end()))
    expect(counts.reduce((sum, one) => sum + one.done, 0)).toBe(12)
    for (const id of ids) expect(await kinds(id)).toEqual(['publish'])
    expect(await findBrokenLink(room.app.db)).toBeUndefined()
  })

  test('one that fails is put aside and tried again, and the others are released meanwhile', async () => {
    const [bad, good] = [await approved(), await approved()]
    const dueAt = soon(hour)
    for (const one of [bad, good])
      await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: one.revisionId, dueAt: dueAt.toISOString() })
    const { db } = room.app
    await db.unsafe(`create function publication.fault() returns trigger language plpgsql as $$ begin
      if new.edition_id = ${bad.editionId} then raise exception 'disk'; end if; return new; end $$;
      create trigger a_fault before insert on publication.release for each row execute function publication.fault()`)
    expect(await sweepAt(dueAt)).toMatchObject({ done: 1, failed: 1 })
    expect(await kinds(good.editionId)).toEqual(['publish'])
    await db`drop trigger a_fault on publication.release`
    expect(await sweepAt(dueAt)).toMatchObject({ done: 0 })
    expect(await sweepAt(new Date(dueAt.getTime() + 1000))).toMatchObject({ done: 1 })
    expect(await kinds(bad.editionId)).toEqual(['publish'])
  })
})

describe('embargo', () => {
  test('is another matter than the schedule: nothing of the story is released before it ends, in no language, by nobody', async () => {
    const saved = await room.act(async (ctx) => {
      const both = granted(await saveStories(ctx, [story('embargo', sectionId, 'Có hạn', ['vi', 'en'])]))
      await approve(
        ctx.sql,
        both.map((one) => one.editionId),
      )
      return both
    })
    const [vi, en] = saved
    if (!vi || !en) throw new Error('nothing was saved')
    const until = soon(2 * hour)
    const embargo = (body: object, by = chief) => by.ask('PUT', `/api/stories/${vi.storyId}/embargo`, body)
    expect(codes(await embargo({ until: until.toISOString(), reason: 'Nguồn' }, reporter))).toEqual([403, 'not-allowed'])
    expect(codes(await embargo({ until: until.toISOString(), reason: '' }))).toEqual([409, 'reason-needed'])
    expect((await embargo({ until: until.toISOString(), reason: 'Hai bên cùng công bố' })).status).toBe(204)
    for (const one of saved) expect(codes(await chief.ask('POST', '/api/releases', { revisionId: one.revisionId }))).toEqual([409, 'under-embargo'])
    expect(codes(await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: vi.revisionId, dueAt: soon(hour).toISOString() }))).toEqual([
      409,
      'under-embargo',
    ])
    expect((await chief.ask('POST', '/api/schedule', { what: 'release', revisionId: vi.revisionId, dueAt: until.toISOString() })).status).toBe(200)
    // Prolonged after it was scheduled: refused at its time, and somebody is told.
    expect((await embargo({ until: soon(5 * hour).toISOString(), reason: 'Hoãn công bố' })).status).toBe(204)
    const day = await chief.ask(
      'GET',
      `/api/schedule?from=${encodeURIComponent(until.toISOString())}&to=${encodeURIComponent(soon(3 * hour).toISOString())}`,
    )
    expect((day.body.entries as { editionId: number }[]).find((one) => one.editionId === vi.editionId)).toMatchObject({
      embargoUntil: expect.any(String),
    })
    expect(await sweepAt(until)).toMatchObject({ refused: 1 })
    expect(await kinds(vi.editionId)).toEqual([])
    expect((await embargo({ until: null, reason: '' })).status).toBe(204)
    expect(codes(await embargo({ until: null, reason: '' }))).toEqual([404, 'no-such-embargo'])
    expect((await chief.ask('POST', '/api/releases', { revisionId: en.revisionId })).status).toBe(200)
  })

  test('the log itself refuses a text under embargo, also where nobody asked the rules', async () => {
    const saved = await approved()
    await room.app.db`insert into publication.embargo (story_id, until_at, reason) values (${saved.storyId}, now() + interval '1 hour', 'Nguồn')`
    const insert = inTransaction(room.app, { accountId: null, name: 'test', grants: 'all' }, async (ctx) => {
      const text = JSON.stringify({ storyId: saved.storyId })
      await ctx.sql`insert into publication.payload (hash, document) values (sha256(convert_to(${text}, 'UTF8')), ${text}::text::json)`
      await ctx.sql`insert into publication.release (edition_id, kind, payload_hash) values (${saved.editionId}, 'publish', sha256(convert_to(${text}, 'UTF8')))`
    })
    await expect(insert).rejects.toThrow('under embargo')
  })
})
