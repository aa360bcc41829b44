import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { JourneySite } from './newspaper.ts'

/** A grey point, in the place of a picture where a journey is not about pictures: making hundreds of them takes minutes. */
const point = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM8c+bMfwAGgAL+w2wZ9QAAAABJRU5ErkJggg==', 'base64')

export type ReaderOptions = BrowserContextOptions & {
  /** Let real pictures through. */
  pictures?: boolean
}

/** A reader at a window of a browser of their own, and what their browser noticed. */
export type Reader = {
  page: Page
  context: BrowserContext
  site: JourneySite
  /** Requests to any other place than the newspaper; they are not let through. */
  strangers: string[]
  /** Every request, by path. */
  asked: { path: string; type: string }[]
  /** Errors in the console, and scripts that broke. */
  errors: string[]
  /** Opens a path of the newspaper. @returns the status of the answer */
  open(path: string): Promise<number>
}

/**
 * What every journey file begins with: a connection to the one browser, and readers that are sent home after each test.
 * @returns a new reader, with nothing kept from any other
 */
export function readers(): (options?: ReaderOptions) => Promise<Reader> {
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('site').browser)
  })
  afterEach(async () => {
    for (const one of contexts.splice(0)) await one.close()
  })
  afterAll(async () => await browser?.close())

  return async ({ pictures, ...options } = {}) => {
    const site = inject('site')
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'vi-VN', ...options })
    contexts.push(context)
    context.setDefaultTimeout(15_000)
    const strangers: string[] = []
    const asked: Reader['asked'] = []
    const errors: string[] = []
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url())
      if (url.origin !== site.origin) {
        strangers.push(url.href)
        return await route.abort()
      }
      asked.push({ path: url.pathname + url.search, type: route.request().resourceType() })
      if (!pictures && url.pathname.startsWith('/anh/')) return await route.fulfill({ contentType: 'image/png', body: point })
      await route.continue()
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(`${new URL(page.url()).pathname}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      // Chromium tells of the page's own 404 as if it were an error of the page.
      if (/status of 4\d\d/.test(message.text()) && message.location().url === page.url()) return
      errors.push(`${new URL(page.url()).pathname}: ${message.text()}`)
    })
    return {
      page,
      context,
      site,
      strangers,
      asked,
      errors,
      async open(path) {
        const answer = await page.goto(site.origin + path, { waitUntil: 'load' })
        if (!answer) throw new Error(`${path}: no answer`)
        return answer.status()
      },
    }
  }
}

/** An address as a person types it: the path that the browser shows, decoded. */
export const pathOf = (page: Page): string => decodeURI(new URL(page.url()).pathname)
