import { expect, test } from 'vitest'
import { pathOf, readers } from './browser.ts'

const arrive = readers()

test('larger text and a dark page are chosen by a press, and kept when the page is opened again', async () => {
  const { page, open, site, errors } = await arrive({ colorScheme: 'light' })
  await open(site.conference.vi)
  const size = () => page.locator('.story .text').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const paper = () => page.locator('body').evaluate((one) => getComputedStyle(one).backgroundColor)
  const [sizeBefore, paperBefore] = [await size(), await paper()]
  await page.locator('[data-do=larger]').click()
  expect(await size()).toBeGreaterThan(sizeBefore)
  await page.locator('[data-do=theme]').click()
  const [larger, dark] = [await size(), await paper()]
  expect(dark).not.toBe(paperBefore)
  await page.reload()
  expect([await size(), await paper()]).toEqual([larger, dark])
  // It holds for the whole newspaper, and goes the same way as it came.
  await open('/')
  expect(await paper()).toBe(dark)
  await open(site.conference.vi)
  await page.locator('[data-do=smaller]').click()
  await page.locator('[data-do=theme]').click()
  expect([await size(), await paper()]).toEqual([sizeBefore, paperBefore])
  expect(errors).toEqual([])
})

test('without script there is no reading tool that would do nothing', async () => {
  const { page, open, site } = await arrive({ javaScriptEnabled: false })
  await open(site.conference.vi)
  expect(await page.locator('button:visible:not(.rating-form button):not([type=submit])').count()).toBe(0)
})

test('sharing copies the canonical address where the device has no share sheet', async () => {
  const { page, context, open, site } = await arrive()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin })
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }))
  await open(site.conference.vi)
  await page.locator('[data-do=share]').click()
  await page.locator('[data-do=share]', { hasText: 'Đã sao chép' }).waitFor()
  expect(decodeURI(await page.evaluate(() => navigator.clipboard.readText()))).toMatch(new RegExp(`^http.*${site.conference.vi}$`))
})

test('sharing opens the device’s share sheet where there is one', async () => {
  const { page, open, site } = await arrive()
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'share', {
      value: async (what: unknown) => {
        document.documentElement.dataset.shared = JSON.stringify(what)
      },
      configurable: true,
    }),
  )
  await open(site.conference.vi)
  await page.locator('[data-do=share]').click()
  expect(JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}').url).toContain(encodeURI(site.conference.vi))
})

test('what lies on another site is asked for only after the reader pressed for it', async () => {
  const { page, open, site, strangers } = await arrive()
  await open(site.conference.vi)
  const embed = page.locator('[data-embed]').first()
  const address = await embed.getAttribute('data-embed')
  expect(address).toMatch(/^https:/)
  await embed.scrollIntoViewIfNeeded()
  expect(strangers).toEqual([])
  expect(await page.locator('iframe').count()).toBe(0)
  await embed.getByRole('button').click()
  await page.locator('iframe').first().waitFor({ state: 'attached' })
  await expect.poll(() => strangers.length).toBeGreaterThan(0)
  expect(strangers[0]).toBe(new URL(address ?? '').href)
})

test('the story with which a reader arrives is kept, although no service worker was there yet', async () => {
  const { page, context, open, site } = await arrive({ serviceWorkers: 'allow' })
  await open(site.conference.vi)
  const headline = await page.locator('h1').textContent()
  await expect.poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), site.conference.vi), { timeout: 15_000 }).toBe(true)
  await page.evaluate(async () => await navigator.serviceWorker.ready)
  await context.unroute('**/*')
  await context.setOffline(true)
  await page.reload()
  expect(await page.locator('h1').textContent()).toBe(headline)
})

test('the article that was read last opens without a network; one never opened shows the offline page', async () => {
  const { page, context, open, site } = await arrive({ serviceWorkers: 'allow' })
  await open('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    // The worker takes over the pages that are open already.
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  })
  // What the offline page needs was kept with it, and not only what this page happened to load.
  const needed = await page.evaluate(async () =>
    [...(await (await fetch('/ngoai-tuyen?lang=vi')).text()).matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|woff2))"/g)].map((one) => one[1]),
  )
  expect(needed.some((one) => one?.endsWith('.js'))).toBe(true)
  expect(
    await page.evaluate(async (paths) => {
      const keys = await (await caches.open('files-1')).keys()
      return paths.filter((path) => !keys.some((one) => new URL(one.url).pathname === path))
    }, needed),
  ).toEqual([])
  await open(site.conference.vi)
  const headline = await page.locator('h1').textContent()
  await expect.poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), site.conference.vi)).toBe(true)
  await context.unroute('**/*')
  await context.setOffline(true)
  await page.reload()
  expect(await page.locator('h1').textContent()).toBe(headline)
  await page.goto(site.origin + site.conference.en)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('h1').textContent()).not.toBe(headline)
  // The way to what this device has.
  expect(await page.locator('#kept a').allTextContents()).toEqual([headline])
  expect(await page.locator('#kept a').getAttribute('href')).toBe(site.origin + site.conference.vi)
  await page.goto(`${site.origin}/tin-moi-nhat`)
  expect(await page.locator('h1').textContent()).toBe('Bạn đang ngoại tuyến')
  // A reader's own vote is never kept.
  expect(
    await page.evaluate(async () =>
      (await (await caches.open('pages-1')).keys()).map((one) => new URL(one.url).pathname).filter((one) => one.startsWith('/danh-gia')),
    ),
  ).toEqual([])
})

test('on paper there is the story, and nothing to press', async () => {
  const { page, open, site } = await arrive()
  await open(site.conference.vi)
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.sections', '.quick-search', '.languages', '.tools', '.rating', '.beside', '.below', '.foot nav', '.breadcrumb', '.skip']) {
    expect(await page.locator(hidden).count(), hidden).toBeGreaterThan(0)
    expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0)
  }
  for (const shown of ['h1', '.story .text', '.story-meta', '.print-address'])
    expect(await page.locator(`${shown}:visible`).count(), shown).toBeGreaterThan(0)
})

test('with the keyboard alone: the skip link comes first, every stop can be seen, and the end of the article is reached', async () => {
  const { page, open, site } = await arrive({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  await open(site.conference.vi)
  const stop = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement
      const box = one.getBoundingClientRect()
      const style = getComputedStyle(one)
      const outline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      const hidden = box.width < 2 || box.height < 2 || box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight
      return {
        name: `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent ?? '').trim().slice(0, 30)}`,
        place: [...document.querySelectorAll('*')].indexOf(one),
        body: one === document.body,
        outline,
        hidden,
        skip: one.className === 'skip',
      }
    })
  await page.keyboard.press('Tab')
  expect((await stop()).skip).toBe(true)
  const stops: Awaited<ReturnType<typeof stop>>[] = []
  for (let presses = 0; presses < 250; presses++) {
    const now = await stop()
    if (now.body) break
    stops.push(now)
    await page.keyboard.press('Tab')
  }
  expect(stops.filter((one) => !one.outline).map((one) => one.name)).toEqual([])
  expect(stops.filter((one) => one.hidden).map((one) => one.name)).toEqual([])
  // In the order of the page, to its last link, through the rating and everything else that can be pressed.
  expect(stops.map((one) => one.place)).toEqual([...stops.map((one) => one.place)].sort((a, b) => a - b))
  const all = await page
    .locator('a[href]:visible, button:visible, input:visible:not([type=hidden]), select:visible, summary:visible, [tabindex="0"]:visible')
    .count()
  // The skip link is visible only while it has the focus.
  expect(stops.length).toBeGreaterThanOrEqual(all - 1)
})

test('the skip link leads past the masthead into the page', async () => {
  const { page, open } = await arrive()
  await open('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
})

test('pictures are really there, and none is asked for before it is needed', async () => {
  const { page, open, asked, errors } = await arrive({ pictures: true, viewport: { width: 400, height: 700 } })
  await open('/')
  const lead = page.locator('main img').first()
  await expect.poll(() => lead.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 100)).toBe(true)
  const all = await page.locator('main img').count()
  expect(asked.filter((one) => one.path.startsWith('/anh/')).length).toBeLessThan(all)
  expect(errors).toEqual([])
})

test('the newspaper can be put on the home screen: manifest, icons and worker answer', async () => {
  const { page, open, site } = await arrive()
  await open('/')
  const manifest = await page.request.get(site.origin + (await page.locator('link[rel=manifest]').getAttribute('href')))
  const { icons, start_url, name } = (await manifest.json()) as { icons: { src: string; sizes: string }[]; start_url: string; name: string }
  expect(name).toContain('Cầu Nối')
  expect(icons.some((one) => one.sizes === '512x512')).toBe(true)
  for (const address of [start_url, ...icons.map((one) => one.src), '/service-worker.js'])
    expect((await page.request.get(new URL(address, site.origin).href)).status(), address).toBe(200)
})

test('a link inside the newspaper never leaves it, and every one of the conference report leads somewhere', async () => {
  const { page, open, site } = await arrive()
  await open(site.conference.vi)
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href') ?? ''))])
  expect(links.length).toBeGreaterThan(30)
  const broken: string[] = []
  for (const link of links) {
    const { ok, status } = await page.request.get(site.origin + link).then((answer) => ({ ok: answer.ok(), status: answer.status() }))
    if (!ok && decodeURI(link) !== site.removed) broken.push(`${link} ${status}`)
  }
  expect(broken).toEqual([])
  for (const anchor of await page.locator('main a[href^="#"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
    expect(await page.locator(`[id="${anchor.slice(1)}"]`).count(), anchor).toBe(1)
  expect(pathOf(page)).toBe(site.conference.vi)
})
