import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readRendition, writeWhole } from '../media/index.ts'
import { draftToRelease, type Language, languages } from '../newsroom/index.ts'
import { callerFinder, canSomewhere, systemActor } from '../people/index.ts'
import { inTransaction } from '../platform/context.ts'
import { tellChange } from '../platform/db/outbox.ts'
import { serverVersion } from '../platform/db/sql.ts'
import { HttpError } from '../platform/errors.ts'
import { answerPage } from '../platform/http/answer.ts'
import type { FindReady } from '../platform/http/front.ts'
import { Gate } from '../platform/http/gate.ts'
import { chooseEncoding, matchesTag, type ReadyPage } from '../platform/http/page-cache.ts'
import { RateLimit } from '../platform/http/rate-limit.ts'
import { isFromAnotherSite } from '../platform/http/same-site.ts'
import { previewDocument, ratingPath } from '../publication/index.ts'
import { deviceHash, isDevice, newDevice, rateArticle } from './actions/rate-article.ts'
import { feedText, named, newsSitemap, sitemapIndex, sitemapOf } from './feeds.ts'
import { webAppManifest } from './icons.ts'
import { messages } from './messages/index.ts'
import { ratingPage } from './pages/rating.ts'
import { type Route, readRoute } from './routes.ts'
import { drawShareCard } from './share-card.ts'
import type { Site } from './site.ts'
import { readRating } from './store.ts'
import type { View } from './view.ts'

/** The parameters that a page knows; whatever else stands in an address (a campaign's mark) is passed over. */
const known: Record<Route['kind'], readonly string[]> = {
  home: [],
  section: ['cursor'],
  concept: ['cursor'],
  author: ['cursor'],
  latest: ['cursor', 'day'],
  search: ['q', 'section', 'topic', 'country', 'language', 'from', 'to', 'page'],
  static: [],
  edition: ['at'],
  feed: [],
}

/**
 * Searches that nobody asked before, of one process: half of the machine at most, and an eighth once a crowd waits, so that the rest answers
 * what lies ready. A reader's browser that waits longer than this has mostly been closed.
 */
const searchLimits = { running: Math.max(1, Math.floor(availableParallelism() / 2)), waiting: 100, patience: 10_000, crowd: 8, rest: 3 }

/** Every kind of page that an address can ask for. */
export const routeKinds = Object.keys(known) as Route['kind'][]

const pageKey = (rawUrl: string, saveData: boolean): string => (saveData ? `s ${rawUrl}` : `p ${rawUrl}`)
const savesData = (request: IncomingMessage): boolean => request.headers['save-data'] === 'on'

/** Finds a page in cache by the address as it was asked for. */
export const findReady =
  (site: Site): FindReady =>
  (url, saveData) => {
    const key = pageKey(url, saveData)
    const page = site.cache.peek<ReadyPage>(key, site.now())
    return page && { page, kept: { cache: site.cache, key } }
  }

/** A text in two at the first mark: what stands before it, and all that comes after it. */
function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** A decoded path as it stands in an address: a `?` or `#` that was part of the path must not become one that ends it. */
const encodePath = (path: string): string => encodeURI(path).replace(/[?#]/g, encodeURIComponent)

/** Decodes the path of an address. @throws HttpError 400 for malformed UTF-8 */
function decodePath(raw: string): string {
  try {
    return decodeURIComponent(raw).normalize('NFC')
  } catch (cause) {
    throw new HttpError(400, 'bad-address', { cause })
  }
}

/** The query's parameters. @throws HttpError 400 where a known one is malformed UTF-8, which URLSearchParams would hide */
function readQuery(raw: string, names: readonly string[]): URLSearchParams {
  const query = new URLSearchParams()
  for (const part of raw.split('&')) {
    const [name, value] = cut(part, '=')
    if (!names.includes(name) || query.has(name)) continue
    try {
      query.set(name, decodeURIComponent(value.replace(/\+/g, ' ')))
    } catch (cause) {
      throw new HttpError(400, 'bad-address', { cause })
    }
  }
  return query
}

export const languageOfPath = (path: string): Language => {
  const first = path.split('/')[1] ?? ''
  return (languages as readonly string[]).includes(first) ? (first as Language) : 'vi'
}

export function readerRoutes(web: FastifyInstance, site: Site): void {
  const { app } = site

  const searches = new Gate(searchLimits)

  /** Answers with what is kept under this key, or makes it. */
  const serve = async (request: FastifyRequest, reply: FastifyReply, key: string, render: () => ReturnType<Site['render']>) => {
    const { value } = await site.cache.get(key, site.now(), render)
    reply.hijack()
    answerPage(request.raw, reply.raw, value, { cache: site.cache, key })
  }

  web.get('/*', async (request, reply) => {
    const [rawPath, rawQuery] = cut(request.raw.url ?? '/', '?')
    const path = decodePath(rawPath)
    const route = readRoute(path)
    if (!route) throw new HttpError(404, 'not-found')
    if (route.kind === 'feed') return await feed(request, reply, route, path)
    const lite: View['lite'] = /(^|&)lite(=|&|$)/.test(rawQuery) ? 'query' : savesData(request.raw) ? 'save-data' : false
    const query = readQuery(rawQuery, known[route.kind])
    // Two spellings of one page share one render: the key is the address with only what the page knows, in one order.
    query.sort()
    const canonical = `${encodePath(path)}${query.size || lite === 'query' ? '?' : ''}${query}${lite === 'query' ? `${query.size ? '&' : ''}lite` : ''}`
    const render = () => site.render(route, path, query, lite)
    const admitted = route.kind === 'search' && query.has('q') ? () => searches.run(render) : render
    await serve(request, reply, pageKey(canonical, savesData(request.raw)), admitted)
  })

  const feed = async (request: FastifyRequest, reply: FastifyReply, route: Extract<Route, { kind: 'feed' }>, path: string) =>
    await serve(request, reply, pageKey(encodePath(path), false), () => feedText(site, route, path))

  // Built files: fonts, script, icons. They are small and stay in memory.
  for (const path of site.assets.paths) {
    const asset = site.assets.at(path)
    if (!asset) continue
    const digest = createHash('sha256').update(asset.bytes).digest('base64url').slice(0, 16)
    web.get(path, async (request, reply) => {
      const encoding = chooseEncoding(request.headers['accept-encoding'])
      const bytes = encoding === 'identity' ? undefined : asset[encoding]
      const etag = `"${digest}-${bytes ? encoding : 'i'}"`
      reply.headers({ 'Cache-Control': asset.cacheControl, ETag: etag, Vary: 'Accept-Encoding' })
      if (matchesTag(request.headers['if-none-match'], etag)) return reply.code(304).send()
      return reply
        .headers({ 'Content-Type': asset.type, 'X-Content-Type-Options': 'nosniff', ...(bytes && { 'Content-Encoding': encoding }) })
        .send(bytes ?? asset.bytes)
    })
  }

  const callerOf = callerFinder(app)
  /** The draft of an edition as its page would be, for whoever writes: below /api, where the session's cookie is valid. */
  web.get<{ Params: { id: string } }>('/api/editions/:id/preview', async (request, reply) => {
    const caller = await callerOf(request)
    if (!caller) throw new HttpError(401, 'not-signed-in')
    if (!canSomewhere(caller.actor, 'newsroom.write')) throw new HttpError(403, 'not-allowed')
    if (!/^[1-9]\d{0,14}$/.test(request.params.id)) throw new HttpError(404, 'no-such-edition')
    const document = await inTransaction(app, caller.actor, async ({ sql, now }) => {
      const text = await draftToRelease(sql, Number(request.params.id))
      return text.ok ? await previewDocument(sql, text.value, now) : undefined
    })
    if (!document) throw new HttpError(404, 'no-such-edition')
    const { body, headers } = await site.draftPage(document)
    return reply.headers(headers).send(body)
  })
  web.get('/manifest.webmanifest', async (_request, reply) =>
    reply
      .headers({ 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=86400' })
      .send(JSON.stringify(webAppManifest((name) => site.assets.url(name), named(site), messages.vi.tagline))),
  )

  web.get('/robots.txt', async (_request, reply) =>
    reply
      .headers({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' })
      .send(
        `User-agent: *\nDisallow: /danh-gia/\nDisallow: /tim-kiem\nDisallow: /toa-soan\n\nSitemap: ${app.origin}/sitemap.xml\nSitemap: ${app.origin}/sitemap-news.xml\n`,
      ),
  )
  web.get('/healthz', async (_request, reply) => {
    await serverVersion(app.db)
    return reply.header('Cache-Control', 'no-store').send({ ok: true })
  })
  web.get('/sitemap.xml', async (request, reply) => await serve(request, reply, pageKey('/sitemap.xml', false), () => sitemapIndex(site)))
  web.get('/sitemap-news.xml', async (request, reply) => await serve(request, reply, pageKey('/sitemap-news.xml', false), () => newsSitemap(site)))
  web.get<{ Params: { name: string } }>('/sitemaps/:name', async (request, reply) => {
    const { name } = request.params
    if (!/^(pages|\d{1,9})\.xml$/.test(name)) throw new HttpError(404, 'not-found')
    await serve(request, reply, pageKey(`/sitemaps/${name}`, false), () => sitemapOf(site, name.slice(0, -4)))
  })

  web.get<{ Querystring: { lang?: string } }>('/ngoai-tuyen', async (request, reply) => {
    const asked = request.query.lang
    const language = (languages as readonly string[]).includes(asked ?? '') ? (asked as Language) : 'vi'
    await serve(request, reply, pageKey(`/ngoai-tuyen?lang=${language}`, false), async () => site.offline(language))
  })

  // The picture that is shown where a story is shared: drawn when first asked for, kept by release.
  web.get<{ Params: { name: string } }>('/the-chia-se/:name', async (request, reply) => {
    const id = /^(\d{1,15})\.jpg$/.exec(request.params.name)?.[1]
    const document = id === undefined ? undefined : await site.liveDocument(Number(id))
    if (!document) throw new HttpError(404, 'not-found')
    const view = site.view(document.language, '/', false)
    const section = view.taxonomy.standing(document.sectionId)
    const words = {
      headline: document.headline,
      section: section ? view.taxonomy.name(section, document.language) : '',
      language: document.language,
      newspaper: view.m.newspaper,
      ...(view.demo && { notice: view.m.demo }),
    }
    const mark = createHash('sha256')
      .update(JSON.stringify([words, document.picture?.id]))
      .digest('hex')
      .slice(0, 16)
    const path = join(app.data, 'media', 'cards', `${document.editionId}-${mark}.jpg`)
    let bytes: Buffer | undefined = await readFile(path).catch(() => undefined)
    if (!bytes) {
      const picture = document.picture && (await readRendition(app, { assetId: document.picture.id, shape: '3x2', width: 800, format: 'jpg' }))
      bytes = await drawShareCard({ ...words, ...(picture && { picture }) })
      await writeWhole(path, bytes)
    }
    return reply.headers({ 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' }).send(bytes)
  })

  ratingRoutes(web, site)
}

const voteShape = z.object({ level: z.coerce.number().int().min(1).max(5), lite: z.string().optional() })

/** How many votes one address may send in a minute; a school or an office shares one. */
const votesPerMinute = 40

function ratingRoutes(web: FastifyInstance, site: Site): void {
  const { app } = site
  const limit = new RateLimit(votesPerMinute)
  const cookieName = 'danh-gia'
  const deviceOf = (request: FastifyRequest): string | undefined => {
    const found = (request.headers.cookie ?? '')
      .split(/;\s*/)
      .find((one) => one.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1)
    return isDevice(found) ? found : undefined
  }
  const editionIdOf = (text: string): number => {
    if (!/^\d{1,15}$/.test(text)) throw new HttpError(404, 'not-found')
    return Number(text)
  }

  web.get<{ Params: { id: string }; Querystring: Record<string, string> }>('/danh-gia/:id', async (request, reply) => {
    const editionId = editionIdOf(request.params.id)
    const document = await site.liveDocument(editionId)
    if (!document) throw new HttpError(404, 'not-found')
    const device = deviceOf(request)
    const { levels, own } = await readRating(app.db, editionId, device ? deviceHash(device, editionId) : undefined)
    const view = site.view(document.language, ratingPath(editionId), 'lite' in request.query ? 'query' : false)
    const page = site.ownPage(view, ratingPage(view, document, levels, own))
    return reply.code(page.status).headers(page.headers).send(page.body)
  })

  web.post<{ Params: { id: string } }>('/danh-gia/:id', async (request, reply) => {
    // A form on another site must not vote in its visitors' name.
    if (isFromAnotherSite(request, app.origin)) throw new HttpError(403, 'from-another-site')
    const editionId = editionIdOf(request.params.id)
    const vote = voteShape.safeParse(request.body)
    if (!vote.success) throw new HttpError(400, 'bad-rating')
    if (!limit.allows(request.ip, app.clock())) throw new HttpError(429, 'too-many')
    if (!(await site.liveDocument(editionId))) throw new HttpError(404, 'not-found')
    const device = deviceOf(request) ?? newDevice()
    const outcome = await inTransaction(app, systemActor('reader'), async (ctx) => {
      const voted = await rateArticle(ctx, editionId, device, vote.data.level)
      await tellChange(ctx.sql, `rating:${editionId}`)
      return voted
    })
    if (!outcome.ok) throw new HttpError(400, outcome.refusal.kind)
    const secure = app.origin.startsWith('https:') ? '; Secure' : ''
    return reply
      .code(303)
      .header('Set-Cookie', `${cookieName}=${device}; Path=${ratingPath(editionId)}; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`)
      .header('Cache-Control', 'no-store')
      .header('Location', `${ratingPath(editionId)}${vote.data.lite ? '?lite' : ''}`)
      .send()
  })
}
