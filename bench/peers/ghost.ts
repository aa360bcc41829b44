import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { slugOf } from '../../src/platform/text.ts'
import { freePort } from '../nginx.ts'
import { type Place, runProgram, unpackFromNpm } from './install.ts'
import { answers, type Service, startService, waitFor } from './services.ts'
import { type Story, sections } from './stories.ts'

/** Ghost as `ghost install` leaves it in production mode, but for its database: SQLite inside its own process. */

const version = '6.65.0'
// Ghost's SQLite driver ends the process on newer majors, so Node 22, which Ghost supports as well.
const node = '22.23.3'

const owner = { name: 'Tòa soạn thử nghiệm', email: 'toa-soan@example.org', password: 'mot-mat-khau-dai-cho-phep-do-9' }

const folders = (place: Place) => ({ node: join(place.folder, 'node'), ghost: join(place.folder, 'ghost'), pnpm: join(place.folder, 'pnpm') })

/** Fetches Node and Ghost from the npm registry, and Ghost's packages by its own lock file. */
export async function installGhost(place: Place): Promise<string> {
  const at = folders(place)
  const installed = join(at.ghost, 'installed')
  const versions = `Ghost ${version}, Node ${node}`
  if (existsSync(installed) && readFileSync(installed, 'utf8') === versions) return versions
  for (const one of Object.values(at)) rmSync(one, { recursive: true, force: true })
  place.say(`Installing ${versions} from npm (some minutes: its database driver is compiled) …`)
  await unpackFromNpm(place, `node-linux-${process.arch}@${node}`, at.node)
  await unpackFromNpm(place, `ghost@${version}`, at.ghost)
  const { packageManager } = JSON.parse(readFileSync(join(at.ghost, 'package.json'), 'utf8')) as { packageManager: string }
  mkdirSync(at.pnpm)
  await runProgram(place, ['npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefix', at.pnpm, packageManager.replace(/\+.*$/, '')])
  await runProgram(place, ['pnpm', 'install', '--prod', '--frozen-lockfile'], {
    cwd: at.ghost,
    // The headers of the Node that will run it lie in its package; without them the compiler would ask another server for them.
    env: { ...onNode22(at), npm_config_nodedir: at.node, CI: '1' },
  })
  writeFileSync(installed, versions)
  return versions
}

const onNode22 = (at: ReturnType<typeof folders>): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(at.node, 'bin'), join(at.pnpm, 'node_modules', '.bin'), process.env.PATH].join(':'),
  NODE_COMPILE_CACHE: undefined,
  NODE_OPTIONS: undefined,
})

/** Starts Ghost on a free port. What it would ask other servers for is switched off; caching is as it comes. */
export async function startGhost(place: Place): Promise<{ service: Service; origin: string }> {
  const at = folders(place)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const database = join(place.folder, 'ghost-data', 'ghost.db')
  mkdirSync(join(place.folder, 'ghost-data'), { recursive: true })
  const config = {
    url: origin,
    server: { host: '127.0.0.1', port },
    database: { client: 'better-sqlite3', useNullAsDefault: true, connection: { filename: database } },
    mail: { transport: 'stub' },
    security: { staffDeviceVerification: false },
    privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
    logging: { level: 'error', transports: ['stdout'] },
  }
  writeFileSync(join(at.ghost, 'config.production.json'), JSON.stringify(config, undefined, 2))
  const service = startService('Ghost', [join(at.node, 'bin', 'node'), 'index.js'], {
    cwd: at.ghost,
    env: { ...onNode22(at), NODE_ENV: 'production' },
    log: join(place.folder, 'log', 'ghost.log'),
  })
  await waitFor(service, () => answers(`${origin}/`), 240)
  return { service, origin }
}

/** Gives a running Ghost its owner and the stories, once. */
export async function seedGhost(place: Place, origin: string, stories: readonly Story[]): Promise<void> {
  const done = join(place.folder, 'ghost-data', 'seeded')
  if (existsSync(done)) return
  place.say(`Giving Ghost ${stories.length} stories …`)
  let cookie = ''
  const ask = async (method: string, path: string, body?: FormData | object): Promise<Record<string, never>> => {
    const isForm = body instanceof FormData
    const response = await fetch(`${origin}/ghost/api/admin/${path}`, {
      method,
      headers: {
        Origin: origin,
        'Accept-Version': 'v6',
        ...(cookie && { Cookie: cookie }),
        ...(body && !isForm && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`Ghost refused ${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
    cookie ||= response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return text.startsWith('{') ? JSON.parse(text) : {}
  }
  const { setup } = (await ask('GET', 'authentication/setup/')) as unknown as { setup: [{ status: boolean }] }
  if (!setup[0].status) await ask('POST', 'authentication/setup/', { setup: [{ ...owner, blogTitle: 'Báo thử nghiệm' }] })
  await ask('POST', 'session/', { username: owner.email, password: owner.password })
  const posts = async (query: string) =>
    (await ask('GET', `posts/?${query}`)) as unknown as { posts: { id: string }[]; meta: { pagination: { total: number } } }
  // A new Ghost comes with a post of its own.
  for (const { id } of (await posts('limit=100')).posts) await ask('DELETE', `posts/${id}/`)
  // More at once would be imported in the background, with a mail when it is done.
  const batch = 200
  for (let from = 0; from < stories.length; from += batch) {
    const form = new FormData()
    const file = { db: [{ meta: { exported_on: Date.now(), version: '6.0.0' }, data: exportOf(stories.slice(from, from + batch), from) }] }
    form.append('importfile', new Blob([JSON.stringify(file)], { type: 'application/json' }), 'stories.json')
    await ask('POST', 'db/', form)
  }
  const { total } = (await posts('limit=1&filter=status:published')).meta.pagination
  if (total !== stories.length) throw new Error(`Ghost has ${total} stories instead of ${stories.length}.`)
  writeFileSync(done, '')
}

/** Stories in the form of a Ghost export. */
function exportOf(stories: readonly Story[], from: number) {
  const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
  const paragraph = (text: string) => ({
    ...block,
    type: 'paragraph',
    children: [{ type: 'extended-text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
  })
  return {
    tags: sections.map((name, index) => ({ id: index + 1, name, slug: slugOf(name) })),
    posts: stories.map((story, index) => {
      const at = story.publishedAt.toISOString()
      return {
        id: from + index + 1,
        type: 'post',
        status: 'published',
        title: story.headline,
        slug: story.slug,
        custom_excerpt: story.standfirst.slice(0, 300),
        lexical: JSON.stringify({ root: { ...block, type: 'root', children: story.paragraphs.map(paragraph) } }),
        created_at: at,
        updated_at: at,
        published_at: at,
      }
    }),
    posts_tags: stories.map((story, index) => ({ post_id: from + index + 1, tag_id: sections.indexOf(story.section as never) + 1 })),
  }
}
