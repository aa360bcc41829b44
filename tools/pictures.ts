import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'

/**
 * `npm run pictures`: takes the pictures of the README from the real pages.
 *
 * It starts the newspaper as `npm start` does, with the demonstration, over a data folder and on a port of its own; nothing of
 * an installation beside it is touched. The pictures are WebP, none heavier than 150 kB, in `docs/pictures/`.
 */

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
/** The heaviest a picture may be: a README is read on telephones, too. */
const mostBytes = 150_000

type Shot = { name: string; width: number; height: number; scale: number; dark?: boolean; find: (page: Page, origin: string) => Promise<string> }

/** The address of the story that the home page leads with. */
async function leadStory(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/`)
  const href = await page.locator('main a[href$=".html"]').first().getAttribute('href')
  if (!href) throw new Error('the home page has no story')
  return new URL(href, origin).href
}

const shots: Shot[] = [
  { name: 'home', width: 1280, height: 900, scale: 1, find: async (_page, origin) => `${origin}/` },
  { name: 'article', width: 1280, height: 900, scale: 1, find: leadStory },
  { name: 'search', width: 1280, height: 900, scale: 1, find: async (_page, origin) => `${origin}/tim-kiem?q=doi+ngoai` },
  { name: 'phone-home', width: 390, height: 844, scale: 2, find: async (_page, origin) => `${origin}/` },
  { name: 'phone-article-dark', width: 390, height: 844, scale: 2, dark: true, find: leadStory },
]

/** Chromium of this machine: what `CHROMIUM` names, or the first of its usual names on the PATH. */
function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
    for (const place of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(place, name)
      try {
        accessSync(path, constants.X_OK)
        if (place) return path
      } catch {
        // Not here.
      }
    }
  return undefined
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The environment of a newspaper of its own: whatever the caller has set for another is left out. */
function environment(data: string, port: number): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, CAUNOI_DATA: data, HOST: '127.0.0.1', PORT: String(port), CAUNOI_LOG: 'error' }
  delete env.DATABASE_URL
  delete env.CAUNOI_ORIGIN
  return env
}

const caunoi = (args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [join(root, 'bin', 'caunoi.mjs'), ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })

const ended = (child: ChildProcess): Promise<number> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))

/** Waits until the newspaper says that it is open. @throws Error with its own words where it ends instead */
async function opened(server: ChildProcess): Promise<void> {
  let words = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000)
      if (words.includes('is open at')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`the newspaper did not start: ${words.trim()}`)))
  })
}

/** Shows a page as a reader sees it who has waited: fonts there, and every picture in view. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const inView = [...document.images].filter((one) => one.getBoundingClientRect().top < window.innerHeight)
    await Promise.all(inView.map((one) => one.decode().catch(() => {})))
  })
  await page.waitForLoadState('networkidle')
}

/** The picture as WebP, at the best quality whose file is light enough. */
async function compress(png: Buffer): Promise<Buffer> {
  let smallest = Number.POSITIVE_INFINITY
  for (const quality of [88, 82, 76, 70, 62, 54]) {
    const bytes = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= mostBytes) return bytes
    smallest = Math.min(smallest, bytes.length)
  }
  throw new Error(`a picture weighs ${smallest} bytes at its smallest, and ${mostBytes} are allowed`)
}

async function takePicture(browser: Browser, shot: Shot, origin: string): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: shot.scale,
    colorScheme: shot.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
    ...(shot.width < 600 && { isMobile: true, hasTouch: true }),
  })
  try {
    const page = await context.newPage()
    const address = await shot.find(page, origin)
    const answer = await page.goto(address)
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`)
    await settle(page)
    return await compress(await page.screenshot())
  } finally {
    await context.close()
  }
}

const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

async function run(): Promise<void> {
  const program = findChromium()
  if (!program || !existsSync(program)) {
    say(program ? `CHROMIUM is “${program}”: there is no such file.` : 'Chromium is needed: install it (Debian: apt-get install chromium), or name it in CHROMIUM.')
    process.exitCode = 1
    return
  }
  const data = mkdtempSync(join(tmpdir(), 'caunoi-pictures-'))
  const port = await freePort()
  const env = environment(data, port)
  const origin = `http://localhost:${port}`
  say('Starting the newspaper with its demonstration …')
  const server = caunoi(['start'], env)
  const stop = () => server.kill('SIGTERM')
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  let browser: Browser | undefined
  try {
    await opened(server)
    // A search finds what the queue has read; it is not left to chance how far that is.
    const work = caunoi(['work', '--once'], env)
    work.stderr?.resume()
    if ((await ended(work)) !== 0) throw new Error('search could not read the release log')
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'],
    })
    // All or none: an old picture beside a new one would show two newspapers.
    const taken: { name: string; bytes: Buffer }[] = []
    for (const shot of shots) taken.push({ name: `${shot.name}.webp`, bytes: await takePicture(browser, shot, origin) })
    mkdirSync(folder, { recursive: true })
    for (const { name, bytes } of taken) {
      writeFileSync(join(folder, `${name}.new`), bytes)
      renameSync(join(folder, `${name}.new`), join(folder, name))
      say(`docs/pictures/${name} ${(bytes.length / 1000).toFixed(1)} kB`)
    }
  } finally {
    await browser?.close()
    stop()
    await ended(server)
    rmSync(data, { recursive: true, force: true })
  }
}

await run()
