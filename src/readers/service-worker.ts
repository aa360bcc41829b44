/**
 * Keeps the last articles that were read, so that they open without a network. Pages are always asked of the network
 * first; nothing is kept but what this device has opened.
 */

type FetchEvent = Event & { request: Request; respondWith(answer: Promise<Response>): void }
type LifeEvent = Event & { waitUntil(work: Promise<unknown>): void }
type Worker = typeof globalThis & {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(name: string, run: (event: never) => void): void
}
const worker = globalThis as unknown as Worker

const pages = 'pages-1'
const files = 'files-1'
const mostPages = 40
const offline = ['vi', 'en', 'zh', 'fr', 'es'].map((language) => `/ngoai-tuyen?lang=${language}`)

/** The offline pages, with the script and letters that they ask for: the page that was open at the installation had its own before. */
async function keepOffline(): Promise<void> {
  const cache = await caches.open(files)
  await cache.addAll(offline)
  const texts = await Promise.all(offline.map(async (one) => (await (await cache.match(one))?.text()) ?? ''))
  await cache.addAll([...new Set(texts.flatMap((one) => [...one.matchAll(/"(\/assets\/[^"]+\.(?:js|woff2))"/g)].map((found) => found[1] as string)))])
}

worker.addEventListener('install', (event: LifeEvent) => {
  event.waitUntil(keepOffline().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event: LifeEvent) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== pages && name !== files).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  )
})

/** Most of the pages kept are the newest: the oldest go first. */
async function keepPage(request: Request, answer: Response): Promise<void> {
  const cache = await caches.open(pages)
  await cache.delete(request)
  await cache.put(request, answer)
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - mostPages))) await cache.delete(old)
}

async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok && !(answer.headers.get('cache-control') ?? '').includes('no-store')) void keepPage(request, answer.clone())
    return answer
  } catch (error) {
    const kept = await caches.match(request, { cacheName: pages })
    if (kept) return kept
    const language = /^\/(en|zh|fr|es)(\/|$)/.exec(new URL(request.url).pathname)?.[1] ?? 'vi'
    const page = await caches.match(`/ngoai-tuyen?lang=${language}`, { cacheName: files })
    if (page) return page
    throw error
  }
}

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) void caches.open(files).then((cache) => cache.put(request, answer.clone()))
  return answer.clone()
}

worker.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (!url.pathname.startsWith('/danh-gia/') && !url.pathname.startsWith('/toa-soan')) event.respondWith(page(request))
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request))
})
