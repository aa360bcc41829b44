import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPassword, type Newsroom, openNewsroom } from './testing.ts'

let room: Newsroom
let email: string
let now = new Date()
beforeAll(async () => {
  room = await openNewsroom({ clock: () => now })
  email = (await room.person('Target', ['administrator'])).email
})
afterAll(() => room.close())

const doors = [
  '/api/sign-in',
  '/api/sign-in/code',
  '/api/sign-in/recovery-code',
  '/api/sign-in/passkey',
  '/api/sign-in/passkey/options',
  '/api/password/forgotten',
  '/api/links/open',
  '/api/links/use',
] as const

/** Values of any shape, and of nearly the right one: signs that mean something to SQL, JSON, HTML or a mail among them. */
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom("' or 1=1 --", '\u0000', '<script>', '{{7*7}}', '__proto__', 'a@b.vn\r\nBcc: c@d.vn', '%00', '😀'.repeat(30), 'x'.repeat(300)),
  fc.jsonValue({ maxDepth: 2 }),
)
const body = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record(
    { email: fc.oneof(strange, fc.constant('target@bao.example.vn')), password: strange, code: strange, secret: strange, response: strange },
    { requiredKeys: [] },
  ),
)

test('whatever is sent to a way in, nobody comes in, nothing breaks, and the answer is a problem in its own form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...doors), body, fc.option(strange), async (door, sent, cookie) => {
      // A minute between two, so that no limit answers in the place of what is tried.
      now = new Date(now.getTime() + 61_000)
      const browser = room.browser()
      if (typeof cookie === 'string')
        for (const name of ['session_token', 'two_factor', 'passkey']) browser.cookies.set(`__Secure-caunoi.${name}`, encodeURIComponent(cookie))
      const { status, body: answer, headers } = await browser.ask('POST', door, sent as object, { 'content-type': 'application/json' })
      expect(status, JSON.stringify([door, sent, answer])).toBeLessThan(500)
      expect(JSON.stringify(headers['set-cookie'] ?? '')).not.toContain('session_token=')
      if (status >= 400) {
        expect(headers['content-type']).toContain('application/problem+json')
        expect(answer.title).toMatch(/^[a-z-]+$/)
      }
      expect((await browser.ask('GET', '/api/me')).status).toBe(401)
    }),
    { numRuns: 150 },
  )
  now = new Date(now.getTime() + 24 * 3600_000)
  expect((await room.browser().ask('POST', '/api/sign-in', { email, password: goodPassword })).status).toBe(200)
})
