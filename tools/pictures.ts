import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { loadDemo } from '../demo/load.ts'
import { migrateApp, openApp } from '../src/app.ts'
import { startWeb } from '../src/main.ts'
import { followLog } from '../src/readers/index.ts'
import { buildAssets } from './build.ts'
import { chromiumFlags, findChromium } from './chromium.ts'

/**
 * `npm run pictures`: takes the pictures of the README from the real pages.
 *
 * It opens the web server over a data folder and on a port of its own, filled with the demonstration; nothing of an installation
 * beside it is touched. The pictures are WebP, none heavier than 150 kB, in `docs/pictures/`.
 */

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}
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

/** Whether this machine can write Chinese: «中文» stands in every masthead. Undefined where fontconfig is not there to ask. */
function hasChineseFont(): boolean | undefined {
  const run = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return run.error ? undefined : run.stdout.trim() !== ''
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
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

/** Opens a newspaper of its own with the demonstration in it, shows it, and takes it away again. */
async function withDemonstration(show: (origin: string) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'caunoi-pictures-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  // What the caller's environment says is meant for another newspaper: nothing of it is used.
  const open = await openApp(
    { port, host: '127.0.0.1', origin, data, databaseUrl: undefined, purge: [], mail: undefined, secret: undefined, logLevel: 'error' },
    say,
  )
  try {
    await migrateApp(open)
    say('Writing the demonstration newspaper …')
    await loadDemo(open.app)
    await followLog(open.app)
    const web = await startWeb(open.app, { host: '127.0.0.1', port })
    try {
      await show(origin)
    } finally {
      await web.close()
    }
  } finally {
    await open.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Takes every picture, and puts them in their place when all are there: an old one beside a new one would show two newspapers. */
async function takePictures(program: string, origin: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: program, args: [...chromiumFlags, '--hide-scrollbars'] })
  const taken: { name: string; bytes: Buffer }[] = []
  try {
    for (const shot of shots) taken.push({ name: `${shot.name}.webp`, bytes: await takePicture(browser, shot, origin) })
  } finally {
    await browser.close()
  }
  mkdirSync(folder, { recursive: true })
  for (const { name, bytes } of taken) {
    writeFileSync(join(folder, name), bytes)
    say(`docs/pictures/${name} ${(bytes.length / 1000).toFixed(1)} kB`)
  }
}

const program = findChromium()
if (!program) {
  const { CHROMIUM } = process.env
  say(
    CHROMIUM
      ? `CHROMIUM is “${CHROMIUM}”, and no program is there.`
      : 'Chromium is needed: install it (Debian: apt-get install chromium), or name it in CHROMIUM.',
  )
  process.exit(1)
}
if (hasChineseFont() === false) say('There is no Chinese font here, so «中文» will be two boxes. On Debian: apt-get install fonts-noto-cjk')
await buildAssets(root, say)
await withDemonstration(async (origin) => await takePictures(program, origin))
process.exit(0)
