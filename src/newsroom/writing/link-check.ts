import { lookup } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as safeRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Asks whether addresses on the web still answer, from the server and without becoming a way into its own network. */

const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
// Of IPv6 only what is given out for the whole world (2000::/3), without tunnels that carry an older address inside.
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')
const tunnels = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  tunnels.addSubnet(network, bits, 'ipv6')

/** Whether an address belongs to the public network. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !closed.check(address, 'ipv4')
  if (kind === 6) return world.check(address, 'ipv6') && !tunnels.check(address, 'ipv6')
  return false
}

/** Looked up once, by whoever connects: a name that changes between a question and the connection gains nothing. */
const publicLookup: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, [])
    const allowed = found.filter((one) => isPublicAddress(one.address))
    if (!allowed.length) return callback(Object.assign(new Error('not a public address'), { code: 'EPRIVATE' }), [])
    if (options.all) return callback(null, allowed)
    callback(null, allowed[0]?.address ?? '', allowed[0]?.family)
  })

export type LinkAnswer = { href: string; outcome: 'alive' | 'dead' | 'unknown'; status: number | null }
/** Limits: patience for one address in milliseconds, redirections that are followed, addresses that are asked at once. */
const limits = { patience: 6000, redirects: 4, together: 6 }

/** What makes a connection; tests put the network of this machine in its place. */
export type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<{ status: number; location?: string | undefined }>

const askNetwork: Ask = (url, method) =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && !isPublicAddress(host)) return reject(Object.assign(new Error('not a public address'), { code: 'EPRIVATE' }))
    if (url.port && !['80', '443', '8080', '8443'].includes(url.port))
      return reject(Object.assign(new Error('not a port of the web'), { code: 'EPRIVATE' }))
    const start = url.protocol === 'https:' ? safeRequest : plainRequest
    const asked = start(url, {
      method,
      lookup: publicLookup,
      agent: false,
      timeout: limits.patience,
      headers: { 'User-Agent': 'CauNoi link check', Accept: '*/*', ...(method === 'GET' && { Range: 'bytes=0-0' }) },
      signal: AbortSignal.timeout(limits.patience),
    })
    asked.on('response', (answer) => {
      // What it says is not read: only that it answers.
      answer.destroy()
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
    })
    asked.on('timeout', () => asked.destroy(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })))
    asked.on('error', reject)
    asked.end()
  })

async function checkOne(href: string, ask: Ask): Promise<LinkAnswer> {
  try {
    let url = new URL(href)
    for (let step = 0; step <= limits.redirects; step++) {
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return { href, outcome: 'unknown', status: null }
      url.username = url.password = ''
      let answer = await ask(url, 'HEAD')
      // Some servers know no HEAD, or refuse programs that ask with it.
      if ([403, 404, 405, 501].includes(answer.status)) answer = await ask(url, 'GET')
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        url = new URL(answer.location, url)
        continue
      }
      // Whoever wants to know us first, or is busy, is there.
      const isThere = answer.status < 400 || [401, 403, 406, 429, 451].includes(answer.status) || answer.status >= 500
      return { href, outcome: isThere ? (answer.status >= 500 ? 'unknown' : 'alive') : 'dead', status: answer.status }
    }
    return { href, outcome: 'unknown', status: null }
  } catch (error) {
    const { code } = error as { code?: string }
    // A name that is nobody's is dead; a network that does not answer us now is not.
    return { href, outcome: code === 'ENOTFOUND' ? 'dead' : 'unknown', status: null }
  }
}

/** Asks some addresses, a few at a time. */
export async function checkLinks(hrefs: readonly string[], ask: Ask = askNetwork): Promise<LinkAnswer[]> {
  const answers: LinkAnswer[] = []
  const waiting = [...hrefs.entries()]
  await Promise.all(
    Array.from({ length: limits.together }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await checkOne(next[1], ask)
    }),
  )
  return answers
}
