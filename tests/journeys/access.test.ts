import { appendFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readers } from './browser.ts'
import { templates } from './templates.ts'

const arrive = readers()

/** WCAG 2.2 A and AA: what axe can see of it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const desktop = { width: 1280, height: 900 }
/** The ways in which the same page is read. `text`: the size that the reader chose in the browser; 16 px is what all begin with. */
const ways: readonly { name: string; window: { width: number; height: number }; scheme: 'light' | 'dark'; text: number }[] = [
  { name: 'in light', window: desktop, scheme: 'light', text: 16 },
  { name: 'in dark', window: desktop, scheme: 'dark', text: 16 },
  { name: 'at 320 px', window: { width: 320, height: 640 }, scheme: 'light', text: 16 },
  { name: 'with text at 200 %', window: desktop, scheme: 'light', text: 32 },
]

type Seen = { impact: string; rule: string; places: string[] }

/** What axe finds. With AXE_REPORT=file, best practices and small findings are written down as well, for people to read. */
async function examine(page: Page, what: string): Promise<Seen[]> {
  const report = process.env.AXE_REPORT
  const found = await page.evaluate(
    async ({ tags }) => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
      })
      return violations.map((one) => ({
        impact: one.impact ?? '',
        rule: one.id,
        places: one.nodes
          .slice(0, 4)
          .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`),
      }))
    },
    { tags: report ? [...rules, 'best-practice'] : rules },
  )
  if (report && found.length) appendFileSync(report, found.map((one) => `${what}: ${one.impact} ${one.rule}: ${one.places.join(' | ')}\n`).join(''))
  return found.filter((one) => one.impact === 'serious' || one.impact === 'critical')
}

/** What stands out of the window to the right, where the page as a whole can be moved sideways. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 0.5)
    return [
      `${document.documentElement.scrollWidth} px wide in ${width} px`,
      ...wide.slice(-5).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`),
    ]
  })

describe.each(templates)('$name', ({ name, path, status }) => {
  test('can be read in light, in dark, at 320 px and with text at 200 %', async () => {
    const { page, context, site, open, strangers, errors } = await arrive({ viewport: desktop, colorScheme: 'light' })
    expect(await open(path(site))).toBe(status ?? 200)
    await page.evaluate(axe.source)
    const session = await context.newCDPSession(page)
    for (const way of ways) {
      await page.setViewportSize(way.window)
      await page.emulateMedia({ colorScheme: way.scheme })
      // The reader's own setting: what is given in rem grows, and so do the limits of the layout.
      await session.send('Page.setFontSizes', { fontSizes: { standard: way.text, fixed: way.text } })
      expect.soft(await overflow(page), `nothing stands out to the side ${way.name}`).toEqual([])
      expect.soft(await examine(page, `${name} ${way.name}`), `axe finds nothing serious ${way.name}`).toEqual([])
    }
    expect.soft(strangers, 'nobody else is asked for anything').toEqual([])
    expect.soft(errors, 'the console is quiet').toEqual([])
  })

  test('has one h1, one main, an alt for every picture, and one link a card', async () => {
    const { page, open, site } = await arrive({ javaScriptEnabled: false })
    await open(path(site))
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main').count()).toBe(1)
    expect((await page.locator('h1').textContent())?.trim()).toBeTruthy()
    expect(await page.locator('img:not([alt])').count()).toBe(0)
    expect(
      await page
        .locator('main article.card')
        .evaluateAll((cards) => cards.filter((card) => card.querySelectorAll('a').length !== 1).map((card) => card.textContent)),
    ).toEqual([])
    // No list and no part of the page without anything in it.
    expect(
      await page
        .locator('main section, main ul, main ol')
        .evaluateAll((all) => all.filter((one) => !one.textContent?.trim()).map((one) => one.outerHTML)),
    ).toEqual([])
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
