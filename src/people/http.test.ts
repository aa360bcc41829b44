import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorker } from '../platform/jobs.ts'
import { codeOf, goodPassword, type Newsroom, openNewsroom } from './testing.ts'

let now = new Date('2026-03-02T02:00:00Z')
let room: Newsroom
let chief: { id: number; email: string }
beforeAll(async () => {
  // The library looks at the real clock for what it keeps; ours is a little ahead of it, and only in tests that move it.
  now = new Date()
  room = await openNewsroom({ clock: () => now })
  chief = await room.person('Chief', ['administrator'])
})
afterAll(() => room.close())

const log = async () =>
  await room.app.db<{ name: string; accountId: number | null; data: Record<string, unknown> }[]>`
    select name, account_id as "accountId", data from platform.event order by position`

test('who signs in is known afterwards, and not before or after signing out', async () => {
  const { email, id } = await room.person('Reporter', ['reporter'])
  const browser = room.browser()
  expect((await browser.ask('GET', '/api/me')).status).toBe(401)
  expect(await browser.ask('POST', '/api/sign-in', { email: email.toUpperCase(), password: goodPassword })).toMatchObject({
    status: 200,
    body: { next: 'done' },
  })
  expect((await browser.ask('GET', '/api/me')).body).toMatchObject({
    id,
    name: 'Reporter',
    permissions: expect.arrayContaining(['media.add']),
    secondStep: false,
  })
  const kept = new Map(browser.cookies)
  expect((await browser.ask('POST', '/api/sign-out')).status).toBe(204)
  expect((await browser.ask('GET', '/api/me')).status).toBe(401)
  // The cookie itself is worth nothing any more.
  for (const [name, value] of kept) browser.cookies.set(name, value)
  expect((await browser.ask('GET', '/api/me')).status).toBe(401)
  expect((await log()).filter((one) => one.accountId === id).map((one) => one.name)).toEqual(['people.signed-in', 'people.signed-out'])
})

test('the cookie is for the interface alone, unreadable by script, not sent by other sites, and encrypted on its way', async () => {
  const browser = room.browser()
  const answer = await browser.ask('POST', '/api/sign-in', { email: chief.email, password: goodPassword })
  const cookie = String([answer.headers['set-cookie']].flat().find((one) => String(one).includes('session_token')))
  expect(cookie).toMatch(/^__Secure-caunoi\.session_token=/)
  for (const attribute of [/; Path=\/api(;|$)/, /; HttpOnly/, /; SameSite=Lax/i, /; Secure/]) expect(cookie).toMatch(attribute)
})

describe('nobody learns who has an account', () => {
  test('an unknown address, a closed account, one without password and a wrong password are answered alike', async () => {
    const closed = await room.person('Closed', ['reporter'])
    await (await room.signedIn(chief.email)).ask('POST', `/api/people/${closed.id}/close`)
    const invited = await (await room.signedIn(chief.email)).ask('POST', '/api/people', {
      name: 'Invited',
      email: 'invited@bao.example.vn',
      language: 'vi',
      roles: [],
    })
    expect(invited.status).toBe(200)
    const tried = [
      ['nobody@bao.example.vn', goodPassword],
      [closed.email, goodPassword],
      ['invited@bao.example.vn', goodPassword],
      [chief.email, 'not the password'],
    ]
    const answers = []
    for (const [email, password] of tried) {
      const { status, body, headers } = await room.browser().ask('POST', '/api/sign-in', { email, password })
      answers.push({ status, body, headers: { ...headers, date: '' } })
    }
    for (const one of answers) expect(one).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 401, body: { title: 'wrong-password' } })
    expect(JSON.stringify(answers)).not.toContain('session_token')
  })

  test('an unknown address costs the work of a password', async () => {
    const time = async (email: string) => {
      const began = process.cpuUsage()
      await room.browser().ask('POST', '/api/sign-in', { email, password: 'not the password' })
      const { user } = process.cpuUsage(began)
      return user
    }
    const [known, unknown] = [await time(chief.email), await time('someone-else@bao.example.vn')]
    // A hash takes a hundred milliseconds; whatever skipped it would take a tenth.
    expect(unknown).toBeGreaterThan(known / 3)
    expect(known).toBeGreaterThan(unknown / 3)
  })

  test('whoever forgot their password is answered alike, and only the queue looks who it is', async () => {
    const answers = []
    for (const email of [chief.email, 'nobody@bao.example.vn']) {
      const { status, body } = await room.browser().ask('POST', '/api/password/forgotten', { email })
      answers.push({ status, body })
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.status).toBe(204)
    expect((await log()).filter((one) => one.name === 'people.password-forgotten')).toEqual([])
  })
})

describe('wrong passwords', () => {
  test('make everybody wait, twice as long each time, whether or not the address is known', async () => {
    const { email } = await room.person('Locked', ['reporter'])
    for (const address of [email, 'unknown-locked@bao.example.vn']) {
      for (let time = 0; time < 5; time++)
        expect((await room.browser().ask('POST', '/api/sign-in', { email: address, password: 'not the password' })).status).toBe(401)
      const waiting = await room.browser().ask('POST', '/api/sign-in', { email: address, password: goodPassword })
      expect(waiting).toMatchObject({ status: 429, body: { title: 'too-many-tries', seconds: 30 } })
      expect(waiting.headers['retry-after']).toBe('30')
    }
    const before = now
    now = new Date(before.getTime() + 31_000)
    expect((await room.browser().ask('POST', '/api/sign-in', { email, password: 'still wrong, alas' })).status).toBe(401)
    expect((await room.browser().ask('POST', '/api/sign-in', { email, password: goodPassword })).body).toMatchObject({ seconds: 60 })
    now = new Date(before.getTime() + 120_000)
    expect((await room.browser().ask('POST', '/api/sign-in', { email, password: goodPassword })).status).toBe(200)
    // The right one makes all forgotten.
    expect((await room.browser().ask('POST', '/api/sign-in', { email, password: 'not the password' })).status).toBe(401)
    expect((await room.browser().ask('POST', '/api/sign-in', { email, password: goodPassword })).status).toBe(200)
  })

  test('sent all at once are not more tries than one after another', async () => {
    const { email } = await room.person('Flooded', ['reporter'])
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => room.browser().ask('POST', '/api/sign-in', { email, password: 'not the password' })),
    )
    expect(answers.filter((one) => one.status === 401).length).toBe(5)
    expect(answers.filter((one) => one.status === 429).length).toBe(11)
  })

  test('asked again in an open session count, too', async () => {
    const { email } = await room.person('Unattended', ['reporter'])
    const browser = await room.signedIn(email)
    for (let time = 0; time < 5; time++)
      expect((await browser.ask('POST', '/api/me/password', { password: 'guess', newPassword: 'x' })).body.title).toBe('wrong-password')
    expect((await browser.ask('POST', '/api/me/second-step', { password: goodPassword })).body.title).toBe('too-many-tries')
  })
})

describe('the second step', () => {
  test('is asked for once it is set, by code or by recovery code, and each recovery code works once', async () => {
    const { email, id } = await room.person('Careful', ['desk-editor'])
    const browser = await room.signedIn(email)
    expect((await browser.ask('POST', '/api/me/second-step', { password: 'not the password' })).body.title).toBe('wrong-password')
    const begun = await browser.ask('POST', '/api/me/second-step', { password: goodPassword })
    const { uri, recoveryCodes } = begun.body as { uri: string; recoveryCodes: string[] }
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(recoveryCodes).toHaveLength(10)
    // Begun is not set: without a first code nobody is locked out by a telephone that did not scan.
    expect((await room.signedIn(email)).cookies.size).toBeGreaterThan(0)
    expect((await browser.ask('POST', '/api/me/second-step/confirm', { code: '000000' })).body.title).toBe('wrong-code')
    expect((await browser.ask('POST', '/api/me/second-step/confirm', { code: codeOf(uri, new Date()) })).status).toBe(204)
    expect((await browser.ask('GET', '/api/me')).body.secondStep).toBe(true)

    const other = room.browser()
    expect((await other.ask('POST', '/api/sign-in', { email, password: goodPassword })).body).toEqual({ next: 'second-step' })
    expect((await other.ask('GET', '/api/me')).status).toBe(401)
    expect((await other.ask('POST', '/api/sign-in/code', { code: '123456' })).status).toBe(401)
    expect((await other.ask('GET', '/api/me')).status).toBe(401)
    expect((await other.ask('POST', '/api/sign-in/code', { code: codeOf(uri, new Date()).replace(/(...)/, '$1 ') })).body).toEqual({ next: 'done' })
    expect((await other.ask('GET', '/api/me')).body.id).toBe(id)

    const third = room.browser()
    await third.ask('POST', '/api/sign-in', { email, password: goodPassword })
    expect((await third.ask('POST', '/api/sign-in/recovery-code', { code: recoveryCodes[0] })).body).toEqual({ next: 'done' })
    const fourth = room.browser()
    await fourth.ask('POST', '/api/sign-in', { email, password: goodPassword })
    expect((await fourth.ask('POST', '/api/sign-in/recovery-code', { code: recoveryCodes[0] })).body.title).toBe('wrong-code')
    expect((await log()).filter((one) => one.accountId === id).map((one) => `${one.name} ${one.data.by ?? ''}`.trim())).toEqual([
      'people.signed-in password',
      'people.password-failed',
      'people.signed-in password',
      'people.second-step-set',
      'people.password-right password',
      'people.signed-in code',
      'people.password-right password',
      'people.signed-in recovery-code',
      'people.password-right password',
    ])
    expect((await third.ask('POST', '/api/me/second-step/remove', { password: goodPassword })).status).toBe(204)
    expect((await room.signedIn(email)).cookies.size).toBeGreaterThan(0)
  })

  test('cannot be guessed at: five wrong codes end the sign-in, ten close the second step for a while', async () => {
    const { email } = await room.person('Guessed', ['reporter'])
    const browser = await room.signedIn(email)
    const { uri } = (await browser.ask('POST', '/api/me/second-step', { password: goodPassword })).body as { uri: string }
    await browser.ask('POST', '/api/me/second-step/confirm', { code: codeOf(uri, new Date()) })
    const wrong = String((Number(codeOf(uri, new Date())) + 500_000) % 1_000_000).padStart(6, '0')
    for (let round = 0; round < 2; round++) {
      const other = room.browser()
      await other.ask('POST', '/api/sign-in', { email, password: goodPassword })
      const said = []
      for (let time = 0; time < 6; time++) said.push((await other.ask('POST', '/api/sign-in/code', { code: wrong })).body.title)
      expect(said.slice(0, 5)).toEqual(Array(5).fill('wrong-code'))
      expect(said[5]).toBe(round === 0 ? 'sign-in-too-old' : 'too-many-tries')
    }
    const last = room.browser()
    await last.ask('POST', '/api/sign-in', { email, password: goodPassword })
    expect((await last.ask('POST', '/api/sign-in/code', { code: codeOf(uri, new Date()) })).status).toBe(429)
  })
})

describe('links', () => {
  const secretIn = (body: Record<string, unknown>) => String((body.link as { address: string }).address.split('#')[1])

  test('an invited person chooses a password by a link that works once', async () => {
    const administrator = await room.signedIn(chief.email)
    const invited = await administrator.ask('POST', '/api/people', {
      name: '  Lê   Thị Mời ',
      email: 'Moi@Bao.Example.VN',
      language: 'en',
      roles: [{ role: 'reporter', unitId: null, validFrom: null, validTo: null }],
    })
    expect(invited).toMatchObject({ status: 200, body: { link: { mailed: false } } })
    const secret = secretIn(invited.body)
    const browser = room.browser()
    expect((await browser.ask('POST', '/api/links/open', { secret })).body).toEqual({
      purpose: 'invitation',
      name: 'Lê Thị Mời',
      email: 'moi@bao.example.vn',
      language: 'en',
    })
    for (const [password, title] of [
      ['ngắn', 'password-too-short'],
      ['basketball', 'password-common'],
      ['moi@bao.example.vn', 'password-common'],
      ['password123456', 'password-guessable'],
      ['x'.repeat(129), 'password-too-long'],
    ])
      expect((await browser.ask('POST', '/api/links/use', { secret, password })).body.title, String(password)).toBe(title)
    expect((await browser.ask('POST', '/api/links/use', { secret, password: goodPassword })).status).toBe(204)
    expect((await browser.ask('POST', '/api/links/use', { secret, password: goodPassword })).body.title).toBe('no-such-link')
    await room.signedIn('moi@bao.example.vn')
    expect((await log()).filter((one) => one.name === 'people.joined').at(-1)?.accountId).toBe(invited.body.accountId)
  })

  test('a link that two use at once is used by one', async () => {
    const invited = await (await room.signedIn(chief.email)).ask('POST', '/api/people', {
      name: 'Twice',
      email: 'twice@bao.example.vn',
      language: 'vi',
      roles: [],
    })
    const secret = secretIn(invited.body)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => room.browser().ask('POST', '/api/links/use', { secret, password: goodPassword })),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([204, 404, 404, 404])
  })

  test('a link to a new password ends all sessions, is gone after two hours, and an older one with it', async () => {
    const { id, email } = await room.person('Forgetful', ['reporter'])
    const open = await room.signedIn(email)
    const administrator = await room.signedIn(chief.email)
    const first = String(((await administrator.ask('POST', `/api/people/${id}/password-link`)).body.address as string).split('#')[1])
    const second = String(((await administrator.ask('POST', `/api/people/${id}/password-link`)).body.address as string).split('#')[1])
    expect((await room.browser().ask('POST', '/api/links/open', { secret: first })).status).toBe(404)
    const before = now
    now = new Date(before.getTime() + 2 * 3600_000 + 1000)
    expect((await room.browser().ask('POST', '/api/links/use', { secret: second, password: 'ba-thuyền-nan-ngược-bến' })).status).toBe(404)
    now = before
    expect((await room.browser().ask('POST', '/api/links/use', { secret: second, password: 'ba-thuyền-nan-ngược-bến' })).status).toBe(204)
    expect((await open.ask('GET', '/api/me')).status).toBe(401)
    expect((await room.browser().ask('POST', '/api/sign-in', { email, password: goodPassword })).status).toBe(401)
  })
})

describe('who may do what about whom', () => {
  test('a reporter sees nobody, and is not told who there is', async () => {
    const { email, id } = await room.person('Curious', ['reporter'])
    const browser = await room.signedIn(email)
    for (const [method, path, body] of [
      ['GET', '/api/people'],
      ['GET', `/api/people/${chief.id}`],
      ['GET', '/api/people/999999'],
      ['GET', '/api/audit'],
      ['GET', '/api/audit/names'],
      ['POST', '/api/people', { name: 'X', email: 'x@bao.example.vn', language: 'vi', roles: [] }],
      ['POST', `/api/people/${chief.id}/close`],
      ['POST', `/api/people/${chief.id}/password-link`],
      ['DELETE', `/api/people/${chief.id}/sessions`],
      ['POST', `/api/people/${id}/roles`, { role: 'administrator', unitId: null, validFrom: null, validTo: null }],
      ['POST', '/api/units', { parentId: null, kind: 'province', names: { vi: 'X' }, validFrom: null, validTo: null, successorId: null }],
    ] as const)
      expect((await browser.ask(method, path, body)).body.title, `${method} ${path}`).toBe('not-allowed')
    expect((await browser.ask('GET', `/api/people/${id}`)).body).toMatchObject({ id, may: [] })
  })

  test('the last administrator can neither be closed nor lose the role', async () => {
    const alone = await openNewsroom()
    try {
      const first = await alone.person('First', ['administrator'])
      const second = await alone.person('Second', ['administrator'])
      const browser = await alone.signedIn(first.email)
      expect((await browser.ask('POST', `/api/people/${first.id}/close`)).body.title).toBe('not-yourself')
      expect((await browser.ask('POST', `/api/people/${second.id}/close`)).status).toBe(204)
      const opened = (await browser.ask('GET', `/api/people/${first.id}`)).body as { roles: { id: number }[] }
      expect((await browser.ask('DELETE', `/api/people/${first.id}/roles/${opened.roles[0]?.id}`)).body.title).toBe('not-yourself')
      const { closeAccount } = await import('./actions/change-account.ts')
      expect(await alone.act((ctx) => closeAccount(ctx, first.id))).toMatchObject({ refusal: { kind: 'last-administrator' } })
      expect((await browser.ask('POST', `/api/people/${second.id}/reopen`)).status).toBe(204)
      await alone.signedIn(second.email)
    } finally {
      await alone.close()
    }
  })

  test('who administers one unit acts on those below it and reaches nobody else', async () => {
    const administrator = await room.signedIn(chief.email)
    const unit = async (parentId: number | null, vi: string) =>
      (
        await administrator.ask('POST', '/api/units', {
          parentId,
          kind: 'province',
          names: { vi },
          validFrom: null,
          validTo: null,
          successorId: null,
        })
      ).body.unitId as number
    const province = await unit(null, 'Tỉnh Thử')
    const commune = await unit(province, 'Xã Thử')
    const elsewhere = await unit(null, 'Tỉnh Khác')
    const local = await room.person('Local', [{ role: 'administrator', unitId: province }])
    const near = await room.person('Near', [{ role: 'contributor', unitId: commune }])
    const far = await room.person('Far', [{ role: 'contributor', unitId: elsewhere }])
    const both = await room.person('Both', ['editor-in-chief', { role: 'contributor', unitId: commune }])
    const browser = await room.signedIn(local.email)
    const seen = ((await browser.ask('GET', '/api/people')).body.people as { id: number }[]).map((one) => one.id)
    expect(seen).toEqual(expect.arrayContaining([near.id, both.id, local.id]))
    expect(seen).not.toContain(far.id)
    expect(seen).not.toContain(chief.id)
    expect((await browser.ask('POST', `/api/people/${near.id}/close`)).status).toBe(204)
    expect((await browser.ask('POST', `/api/people/${far.id}/close`)).body.title).toBe('not-allowed')
    // A role in the unit does not put the editor-in-chief below its administrator.
    expect((await browser.ask('POST', `/api/people/${both.id}/close`)).body.title).toBe('not-allowed')
    const give = (id: number, unitId: number | null) =>
      browser.ask('POST', `/api/people/${id}/roles`, { role: 'reporter', unitId, validFrom: null, validTo: null })
    expect((await give(both.id, commune)).status).toBe(200)
    expect((await give(both.id, elsewhere)).body.title).toBe('not-allowed')
    expect((await give(both.id, null)).body.title).toBe('not-allowed')
    const person = (roles: unknown[]) => ({ name: 'New', email: `new-${roles.length}@bao.example.vn`, language: 'vi', roles })
    expect((await browser.ask('POST', '/api/people', person([]))).body.title).toBe('not-allowed')
    const grant = { role: 'reporter', unitId: commune, validFrom: null, validTo: null }
    expect((await browser.ask('POST', '/api/people', person([grant]))).status).toBe(200)
    expect((await browser.ask('GET', '/api/audit')).body.title).toBe('not-allowed')
  })

  test('a role holds from its first day to its last', async () => {
    const { id, email } = await room.person('Dated', [])
    const administrator = await room.signedIn(chief.email)
    const day = (offset: number) => new Date(now.getTime() + 7 * 3600_000 + offset * 86_400_000).toISOString().slice(0, 10)
    const give = (validFrom: string | null, validTo: string | null) =>
      administrator.ask('POST', `/api/people/${id}/roles`, { role: 'reporter', unitId: null, validFrom, validTo })
    const may = async () => (await (await room.signedIn(email)).ask('GET', '/api/me')).body.permissions
    await give(day(1), null)
    await give(null, day(-1))
    expect(await may()).toEqual([])
    const { grantId } = (await give(day(0), day(0))).body
    expect(await may()).toContain('media.add')
    await administrator.ask('DELETE', `/api/people/${id}/roles/${grantId}`)
    expect(await may()).toEqual([])
    expect((await give(day(1), day(0))).body.title).toBe('ends-before-it-begins')
  })
})

describe('sessions', () => {
  test('are listed, and end for good at once', async () => {
    const { id, email } = await room.person('Everywhere', ['reporter'])
    const [one, two] = [await room.signedIn(email), await room.signedIn(email)]
    const { sessions } = (await one.ask('GET', '/api/me/sessions')).body as {
      sessions: { id: string; current: boolean; browser: string; address: string }[]
    }
    expect(sessions).toHaveLength(2)
    expect(sessions.filter((each) => each.current)).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ browser: 'test browser' })
    expect(sessions[0]?.address).toMatch(/^192\.0\.2\./)
    expect(JSON.stringify(sessions)).not.toContain([...one.cookies.values()][0]?.split('.')[0])
    const other = sessions.find((each) => !each.current)?.id
    expect((await one.ask('DELETE', `/api/me/sessions/${other}`)).status).toBe(204)
    expect((await two.ask('GET', '/api/me')).status).toBe(401)
    const administrator = await room.signedIn(chief.email)
    const seen = (await administrator.ask('GET', `/api/people/${id}`)).body as { sessions: { id: string }[] }
    expect((await administrator.ask('DELETE', `/api/people/${id}/sessions/${seen.sessions[0]?.id}`)).status).toBe(204)
    expect((await one.ask('GET', '/api/me')).status).toBe(401)
    expect((await administrator.ask('DELETE', `/api/people/${id}/sessions/${seen.sessions[0]?.id}`)).body.title).toBe('no-such-session')
  })

  test('of somebody else cannot be ended by naming them as one’s own', async () => {
    const victim = await room.person('Victim', ['reporter'])
    const open = await room.signedIn(victim.email)
    const { sessions } = (await open.ask('GET', '/api/me/sessions')).body as { sessions: { id: string }[] }
    const { email } = await room.person('Attacker', ['reporter'])
    expect((await (await room.signedIn(email)).ask('DELETE', `/api/me/sessions/${sessions[0]?.id}`)).status).toBe(404)
    expect((await open.ask('GET', '/api/me')).status).toBe(200)
  })

  test('a forged, cut or foreign cookie is nobody', async () => {
    for (const value of ['', 'x', `${'a'.repeat(32)}.sig`, `${'a'.repeat(32)}`, '%00%00', "' or 1=1 --", '../../etc', 'ă'.repeat(40)]) {
      const browser = room.browser()
      browser.cookies.set('__Secure-caunoi.session_token', encodeURIComponent(value))
      expect((await browser.ask('GET', '/api/me')).status).toBe(401)
    }
  })
})

describe('tokens', () => {
  test('act in their owner’s name within their scopes, until revoked, expired or their owner’s account is closed', async () => {
    const { id, email } = await room.person('Owner', ['administrator'])
    const owner = await room.signedIn(email)
    const made = await owner.ask('POST', '/api/me/tokens', { name: 'List', scopes: ['people.see'], days: 1 })
    const use = (path: string, method: 'GET' | 'POST' = 'GET', body?: unknown) =>
      room.browser().ask(method, path, body, { authorization: `Bearer ${made.body.token}`, 'sec-fetch-site': 'cross-site' })
    expect((await use('/api/me')).body).toMatchObject({ id, permissions: ['people.see'] })
    expect((await use('/api/people')).status).toBe(200)
    expect((await use('/api/audit')).body.title).toBe('not-allowed')
    expect((await use('/api/me/tokens', 'POST', { name: 'More', scopes: ['people.audit'], days: 1 })).body.title).toBe('session-needed')
    expect(JSON.stringify((await owner.ask('GET', '/api/me/tokens')).body)).not.toContain(made.body.token)
    const [row] = await room.app.db<{ text: string }[]>`select t::text as text from people.api_token t where id = ${made.body.id as number}`
    expect(row?.text).not.toContain(String(made.body.token).slice(8))
    const before = now
    now = new Date(before.getTime() + 86_400_001)
    expect((await use('/api/me')).status).toBe(401)
    now = before
    const administrator = await room.signedIn(chief.email)
    await administrator.ask('POST', `/api/people/${id}/close`)
    expect((await use('/api/me')).status).toBe(401)
    await administrator.ask('POST', `/api/people/${id}/reopen`)
    expect((await use('/api/me')).status).toBe(401)
  })

  test('are limited to what their owner may do, today', async () => {
    const { id, email } = await room.person('Modest', ['editor-in-chief'])
    const owner = await room.signedIn(email)
    expect((await owner.ask('POST', '/api/me/tokens', { name: 'Too much', scopes: ['people.close'], days: 1 })).body.title).toBe('not-allowed')
    const { token } = (await owner.ask('POST', '/api/me/tokens', { name: 'Read', scopes: ['people.audit'], days: 1 })).body
    const read = () => room.browser().ask('GET', '/api/audit', undefined, { authorization: `Bearer ${token}` })
    expect((await read()).status).toBe(200)
    const administrator = await room.signedIn(chief.email)
    const { roles } = (await administrator.ask('GET', `/api/people/${id}`)).body as { roles: { id: number }[] }
    await administrator.ask('DELETE', `/api/people/${id}/roles/${roles[0]?.id}`)
    expect((await read()).body.title).toBe('not-allowed')
  })
})

describe('the audit log', () => {
  test('is read by person, action and day, and on from a position; and cannot be changed', async () => {
    const administrator = await room.signedIn(chief.email)
    const { entries, next } = (await administrator.ask('GET', '/api/audit')).body as { entries: { position: number; at: string }[]; next: number }
    expect(entries).toHaveLength(50)
    expect([...entries].sort((a, b) => b.position - a.position)).toEqual(entries)
    const more = (await administrator.ask('GET', `/api/audit?before=${next}`)).body as { entries: { position: number }[] }
    expect(more.entries[0]?.position).toBeLessThan(next)
    const given = (await administrator.ask('GET', '/api/audit?name=people.role-given')).body.entries as {
      name: string
      about: string
      actor: string
    }[]
    expect(given.length).toBeGreaterThan(0)
    expect(given.every((one) => one.name === 'people.role-given')).toBe(true)
    expect(given.some((one) => one.about === 'Dated' && one.actor === 'Chief')).toBe(true)
    const { id } = await room.person('Logged', ['reporter'])
    const about = (await administrator.ask('GET', `/api/audit?account=${id}`)).body.entries as { name: string }[]
    expect(about.map((one) => one.name)).toEqual(['people.password-set', 'people.account-added'])
    expect((await administrator.ask('GET', '/api/audit?to=2020-01-01')).body.entries).toEqual([])
    expect((await administrator.ask('GET', '/api/audit?from=2020-01-01&to=2199-01-01')).body.entries).toHaveLength(50)
    expect((await administrator.ask('GET', '/api/audit/names')).body.names).toContain('people.signed-in')
    for (const bad of ['from=yesterday', 'before=x', 'name=1', 'account=-1', 'from=2026-02-30'])
      expect((await administrator.ask('GET', `/api/audit?${bad}`)).body.title, bad).toBe('bad-input')
    await expect(room.app.db`update platform.event set data = '{}'`).rejects.toThrow('append-only')
    await expect(room.app.db`delete from platform.event`).rejects.toThrow('append-only')
    await expect(room.app.db`truncate platform.event`).rejects.toThrow('append-only')
  })

  test('holds no password, no link, no code and no token', async () => {
    const text = JSON.stringify(await log())
    for (const secret of [goodPassword, 'caunoi_', 'lien-ket#', 'otpauth']) expect(text).not.toContain(secret)
  })
})

describe('bad requests', () => {
  test('from another site change nothing, whatever cookie they carry', async () => {
    const browser = await room.signedIn(chief.email)
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
    ]
    for (const headers of foreign) expect((await browser.ask('POST', '/api/sign-out', undefined, headers)).body.title).toBe('from-another-site')
    expect((await browser.ask('GET', '/api/me')).status).toBe(200)
    const form = await room.web.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: `email=${chief.email}&password=${goodPassword}`,
    })
    expect(form.statusCode).toBe(415)
  })

  test('too many from one address are told to wait', async () => {
    const browser = room.browser()
    const answers = []
    for (let time = 0; time < 25; time++) answers.push((await browser.ask('POST', '/api/links/open', { secret: 'x'.repeat(43) })).status)
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(answers.at(-1)).toBe(429)
  })

  test('an unknown path, a broken body and too large a one get a problem of their own', async () => {
    expect((await room.browser().ask('GET', '/api/nothing')).body).toMatchObject({ status: 404, title: 'not-found' })
    const send = (payload: string) =>
      room.web.inject({ method: 'POST', url: '/api/sign-in', headers: { 'content-type': 'application/json' }, payload })
    expect((await send('{')).statusCode).toBe(400)
    expect((await send(JSON.stringify({ email: 'a@b.vn', password: 'x'.repeat(70_000) }))).statusCode).toBe(413)
    for (const answer of [await send('{'), await send('[]'), await send('null')]) {
      expect(answer.statusCode).toBe(400)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })
})

test('the description of the interface names every endpoint, with its shapes', async () => {
  const { body } = await room.browser().ask('GET', '/api/openapi.json')
  const paths = body.paths as Record<string, Record<string, { summary: string; operationId: string; responses: Record<string, unknown> }>>
  const all = Object.values(paths).flatMap((one) => Object.values(one))
  expect(all.length).toBeGreaterThan(40)
  expect(new Set(all.map((one) => one.operationId)).size).toBe(all.length)
  for (const one of all) expect(one.summary).toMatch(/\.$/)
  expect(JSON.stringify(body)).toContain('"format":"date-time"')
  expect(JSON.stringify(paths['/api/people/{id}'])).toContain('"in":"path"')
})

test('without mail a forgotten password stands in the log, where the administrator sees it', async () => {
  const { email, id } = await room.person('Absent', ['reporter'])
  await room.browser().ask('POST', '/api/password/forgotten', { email })
  const worker = await startWorker(room.app)
  try {
    for (let time = 0; time < 100; time++) {
      if ((await log()).some((one) => one.name === 'people.password-forgotten' && one.data.accountId === id)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect.unreachable('nobody was told')
  } finally {
    await worker.stop()
  }
})
