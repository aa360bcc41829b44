import { chromium } from 'playwright-core'
import { chromiumFlags, ensureChromium } from '../../tools/chromium.ts'
import type { Part, Row } from '../measure.ts'
import { figure, median } from '../measure.ts'
import { articlesOf, demoPaper, startPaper } from '../paper.ts'

type Weights = { html: number; script: number; other: number; font: number; picture: number; blocking: number; painted: number; readable: number }

const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`
/** Words as spaces part them, in the text of an article. */
const wordsOf = (html: string): number =>
  (/<article[\s\S]*<\/article>/.exec(html)?.[0] ?? html)
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length

/** What a reader's browser fetches for an article, and when its text can be read on a slow line. */
export const pageWeight: Part = {
  name: 'page-weight',
  what: 'bytes of an article of some 700 words in Chromium; when it is readable at 400 kbit/s, 400 ms, CPU × 6',
  async measure({ quick, say }) {
    const paper = await startPaper(await demoPaper(say), ['serve', '--no-worker'], {}, { pinned: false })
    const browser = await chromium.launch({ executablePath: ensureChromium(say), args: chromiumFlags })
    try {
      const paths = [...new Set([...(await articlesOf(paper.origin)), ...(await articlesOf(paper.origin, '/tin-moi-nhat'))])].filter(
        (one) => !/^\/[a-z]{2}\//.test(one),
      )
      const counted = await Promise.all(paths.map(async (path) => ({ path, words: wordsOf(await (await fetch(paper.origin + path)).text()) })))
      const nearest = counted.sort((a, b) => Math.abs(a.words - 700) - Math.abs(b.words - 700))[0]
      if (!nearest) throw new Error('the demonstration has no article')
      const { path, words } = nearest
      say(`  ${path}: ${words} words`)
      const load = async (address: string, slow: boolean): Promise<Weights> => {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, serviceWorkers: 'block' })
        const page = await context.newPage()
        const protocol = await context.newCDPSession(page)
        await protocol.send('Network.enable')
        if (slow) {
          await protocol.send('Network.emulateNetworkConditions', {
            offline: false,
            latency: 400,
            downloadThroughput: 50_000,
            uploadThroughput: 50_000,
          })
          await protocol.send('Emulation.setCPUThrottlingRate', { rate: 6 })
        }
        const types = new Map<string, string>()
        const bytes: Record<string, number> = {}
        protocol.on('Network.responseReceived', ({ requestId, type }) => void types.set(requestId, type))
        protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          const type = types.get(requestId) ?? 'Other'
          bytes[type] = (bytes[type] ?? 0) + encodedDataLength
        })
        await page.goto(address, { waitUntil: 'load', timeout: 60_000 })
        await page.waitForTimeout(slow ? 1500 : 500)
        const { blocking, painted, readable } = await page.evaluate(
          async () =>
            await new Promise<{ blocking: number; painted: number; readable: number }>((resolve) => {
              const blocking = (performance.getEntriesByType('resource') as unknown as { renderBlockingStatus?: string }[]).filter(
                (one) => one.renderBlockingStatus === 'blocking',
              ).length
              const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
              new PerformanceObserver((list) => resolve({ blocking, painted, readable: list.getEntries().at(-1)?.startTime ?? 0 })).observe({
                type: 'largest-contentful-paint',
                buffered: true,
              })
            }),
        )
        await context.close()
        const of = (...names: string[]) => names.reduce((sum, name) => sum + (bytes[name] ?? 0), 0)
        const html = of('Document')
        const script = of('Script')
        const font = of('Font')
        const picture = of('Image')
        const all = Object.values(bytes).reduce((sum, one) => sum + one, 0)
        return { html, script, font, picture, other: all - html - script - font - picture, blocking, painted, readable }
      }
      const gzip = Number((await fetch(paper.origin + path, { headers: { 'Accept-Encoding': 'gzip' } })).headers.get('content-length'))
      const full = await load(paper.origin + path, false)
      const lite = await load(`${paper.origin}${path}?lite`, false)
      const css = await (await fetch(paper.origin + path)).text()
      const fonts = [...new Set([...css.matchAll(/\/assets\/[^"')\s]+\.woff2/g)].map((one) => one[0]))]
      let allFonts = 0
      for (const font of fonts) allFonts += Number((await fetch(paper.origin + font)).headers.get('content-length'))
      const slow: Weights[] = []
      for (let n = 0; n < (quick ? 1 : 5); n++) slow.push(await load(paper.origin + path, true))
      // The text is in the HTML and its fonts are not waited for: it is there with the first paint. The largest paint is the picture.
      const readable = median(slow.map((one) => one.painted))
      const withoutFonts = full.html + full.script + full.other
      const row = (what: string, mustReach: string, measured: string, reached: boolean): Row => ({ what, mustReach, measured, reached })
      return {
        rows: [
          row(`article of ${words} words, HTML`, '≤ 14 kB gzip', kB(gzip), gzip <= 14_000),
          row('article, script', '≤ 6 kB', kB(full.script), full.script <= 6000),
          row('article, all but fonts and pictures', '≤ 35 kB', kB(withoutFonts), withoutFonts <= 35_000),
          row('article, fonts fetched', '≤ 70 kB', kB(full.font), full.font <= 70_000),
          row('all fonts that a page names', '≤ 160 kB', kB(allFonts), allFonts <= 160_000),
          row('lite article, fonts and scripts', '0', kB(lite.font + lite.script), lite.font + lite.script === 0),
          row('article, requests that hold back the first paint', '0 beyond the HTML', String(full.blocking), full.blocking === 0),
          row(
            'article readable at 400 kbit/s, 400 ms, CPU × 6',
            '≤ 2.5 s',
            `${figure(readable / 1000)} s (largest picture ${figure(median(slow.map((one) => one.readable)) / 1000)} s)`,
            readable <= 2500,
          ),
        ],
        figures: { pageWeight: { words, gzip, ...full, allFonts, liteFonts: lite.font, readable: Math.round(readable) } },
      }
    } finally {
      await browser.close()
      await paper.close()
    }
  },
}
