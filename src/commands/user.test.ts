import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccountByEmail } from '../people/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'

/** `caunoi user` and `caunoi token`, as somebody at the terminal meets them. */

let database: TestDatabase
let data: string
beforeAll(async () => {
  database = await testDatabase()
  data = mkdtempSync(join(tmpdir(), 'caunoi-user-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(data, { recursive: true, force: true })
})

const run = (args: string[], input = '') =>
  new Promise<{ code: number | null; out: string; error: string; json: Record<string, unknown> }>((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../cli.ts'), ...args], {
      env: { ...process.env, DATABASE_URL: database.url, CAUNOI_DATA: data, CAUNOI_ORIGIN: 'https://bao.example.vn' },
    })
    let [out, error] = ['', '']
    child.stdout.on('data', (part) => (out += part))
    child.stderr.on('data', (part) => (error += part))
    child.on('close', (code) => resolve({ code, out, error, json: args.includes('--json') ? JSON.parse(out.trim().split('\n').at(-1) || '{}') : {} }))
    child.stdin.end(input)
  })

test('the first administrator is added at the terminal, by a link, and may be given a password there', async () => {
  const added = await run(['user', 'add', 'AN@bao.example.vn', '--name', 'Nguyễn An', '--role', 'administrator', '--json'])
  expect(added).toMatchObject({ code: 0 })
  expect(added.json.link).toMatch(/^https:\/\/bao\.example\.vn\/toa-soan\/lien-ket#[\w-]{43}$/)
  expect(await findAccountByEmail(database.sql, 'an@bao.example.vn')).toMatchObject({ state: 'invited', name: 'Nguyễn An' })
  const again = await run(['user', 'add', 'an@bao.example.vn', '--name', 'Another'])
  expect(again).toMatchObject({ code: 1, error: expect.stringContaining('has an account with this address already') })
  const weak = await run(['user', 'password', 'an@bao.example.vn', '--password-stdin'], 'password12\n')
  expect(weak.code).toBe(1)
  expect(weak.error).toMatch(/Nothing was changed/)
  expect((await run(['user', 'password', 'an@bao.example.vn', '--password-stdin', '--json'], 'bốn-con-voi-qua-cầu-tre\n')).json).toMatchObject({
    set: true,
  })
  expect(await findAccountByEmail(database.sql, 'an@bao.example.vn')).toMatchObject({ state: 'open' })
  const list = await run(['user', 'list', '--json'])
  expect(list.json.users).toEqual([expect.objectContaining({ email: 'an@bao.example.vn', state: 'open', roles: ['administrator'] })])
  const last = await run(['user', 'disable', 'an@bao.example.vn'])
  expect(last).toMatchObject({ code: 1, error: expect.stringContaining('last administrator') })
  const names = await database.sql<{ name: string; who: string }[]>`
    select e.name, a.name as who from platform.event e left join people.account a on a.id = e.account_id order by position`
  expect(names.map((one) => [one.who, one.name])).toEqual([
    ['terminal', 'people.account-added'],
    ['terminal', 'people.password-set'],
  ])
})

test('an account is closed, and somebody who is not there is said not to be', async () => {
  expect(
    (await run(['user', 'add', 'b@bao.example.vn', '--name', 'Bình', '--role', 'reporter', '--password-stdin'], 'ba-thuyền-nan-ngược-bến')).code,
  ).toBe(0)
  expect((await run(['user', 'disable', 'b@bao.example.vn', '--json'])).json).toMatchObject({ state: 'closed' })
  expect(await findAccountByEmail(database.sql, 'b@bao.example.vn')).toMatchObject({ state: 'closed' })
  expect(await run(['user', 'disable', 'nobody@bao.example.vn'])).toMatchObject({ code: 1, error: expect.stringContaining('Nobody has an account') })
  expect((await run(['user', 'add', 'not an address', '--name', 'X'])).code).toBe(2)
  expect((await run(['user', 'add', 'c@bao.example.vn', '--name', 'X', '--role', 'owner'])).code).toBe(2)
  expect((await run(['user', 'add', 'c@bao.example.vn', '--name', 'X', '--role', 'reporter', '--unit', '77'])).error).toContain(
    'no unit with this number',
  )
  expect(await findAccountByEmail(database.sql, 'c@bao.example.vn')).toBeUndefined()
})

test('a token is made, listed without what it is, and revoked', async () => {
  const made = await run(['token', 'create', 'an@bao.example.vn', '--name', 'Import', '--scope', 'newsroom.import', '--days', '3', '--json'])
  expect(made.json.token).toMatch(/^caunoi_[\w-]{43}$/)
  const list = await run(['token', 'list', '--json'])
  expect(list.out).not.toContain(String(made.json.token))
  expect(list.json.tokens).toEqual([expect.objectContaining({ owner: 'an@bao.example.vn', state: 'works', scopes: ['newsroom.import'] })])
  expect((await run(['token', 'revoke', String(made.json.id), '--json'])).json).toEqual({ revoked: made.json.id })
  expect((await run(['token', 'revoke', String(made.json.id)])).code).toBe(1)
  expect((await run(['token', 'create', 'an@bao.example.vn', '--name', 'X', '--scope', 'everything'])).code).toBe(2)
})

test('the installation’s secret is read by its owner alone, and nobody’s accounts of a demonstration are printed', async () => {
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(data, 'secret'), 'utf8').trim().length).toBeGreaterThan(40)
  expect(await run(['demo', '--accounts'])).toMatchObject({ code: 1, error: expect.stringContaining('no accounts of a demonstration') })
})
