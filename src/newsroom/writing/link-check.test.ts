import { expect, test } from 'vitest'
import { type Ask, checkLinks, isPublicAddress } from './link-check.ts'

test.each([
  ['93.184.215.14', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['2002:7f00:1::1', false],
  ['64:ff9b::7f00:1', false],
  ['localhost', false],
])('%s may be asked: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

test('nothing of this machine or its network is asked, by name, number or redirection', async () => {
  const inside = [
    'http://127.0.0.1:22/',
    'http://localhost/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://example.com:6379/',
  ]
  expect((await checkLinks(inside)).map((one) => one.outcome)).toEqual(inside.map(() => 'unknown'))
})

const web =
  (answers: Record<string, { status: number; location?: string }>, asked: string[] = []): Ask =>
  async (url, method) => {
    asked.push(`${method} ${url.href}`)
    const found = answers[`${method} ${url.pathname}`] ?? answers[url.pathname]
    if (!found) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })
    return found
  }

test.each<[string, Record<string, { status: number; location?: string }>, string, number | null]>([
  ['answers', { '/': { status: 200 } }, 'alive', 200],
  ['is gone', { '/': { status: 404 } }, 'dead', 404],
  ['is gone for good', { '/': { status: 410 } }, 'dead', 410],
  ['knows no HEAD', { 'HEAD /': { status: 405 }, 'GET /': { status: 200 } }, 'alive', 200],
  ['wants to know who asks', { '/': { status: 403 } }, 'alive', 403],
  ['is out of order', { '/': { status: 503 } }, 'unknown', 503],
  ['has moved', { '/': { status: 301, location: '/b' }, '/b': { status: 200 } }, 'alive', 200],
  ['moves in a circle', { '/': { status: 302, location: '/' } }, 'unknown', null],
  ['leads to a file', { '/': { status: 302, location: 'file:///etc/passwd' } }, 'unknown', null],
  ['has a name that is nobody’s', {}, 'dead', null],
])('an address that %s', async (_what, answers, outcome, status) => {
  expect(await checkLinks(['https://a.example/'], web(answers))).toEqual([{ href: 'https://a.example/', outcome, status }])
})

test('a name and password in an address are not sent', async () => {
  const asked: string[] = []
  await checkLinks(['https://me:secret@a.example/'], web({ '/': { status: 200 } }, asked))
  expect(asked).toEqual(['HEAD https://a.example/'])
})
