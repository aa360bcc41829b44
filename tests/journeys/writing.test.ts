import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { startWeb } from '../../src/main.ts'
import { nameConcept, saveStories } from '../../src/newsroom/index.ts'
import { granted, story } from '../../src/newsroom/testing.ts'
import { addAccount, authOf, type Role, setPassword } from '../../src/people/index.ts'
import { goodPassword } from '../../src/people/testing.ts'
import { type App, inTransaction } from '../../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../../src/platform/testing.ts'

/** People write a text together, in real browsers. */

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let database: TestDatabase
let app: App
let data: string
let origin: string
let close: () => Promise<void>
let section: number
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await chromium.connect(inject('site').browser)
  data = mkdtempSync(join(tmpdir(), 'caunoi-writing-'))
  database = await testDatabase({ data })
  app = { ...database.app, origin: 'http://localhost' }
  const web = await startWeb(app, { host: '127.0.0.1', port: 0 })
  origin = `http://localhost:${web.port}`
  section = await inTransaction(app, anyone, async (ctx) => granted(await nameConcept(ctx, { kind: 'section', names: { vi: 'Kinh tế' } })))
  close = async () => {
    await web.close()
    await database.drop()
    rmSync(data, { recursive: true, force: true })
  }
})
afterEach(async () => {
  for (const one of contexts.splice(0)) await one.close()
})
afterAll(async () => {
  await close?.()
  await browser?.close()
})

let count = 0
async function edition(text: string): Promise<number> {
  const saved = await inTransaction(app, anyone, async (ctx) => granted(await saveStories(ctx, [story(`journey-${count++}`, section, { vi: text })])))
  return (saved[0] as { editionId: number }).editionId
}
async function person(name: string, role: Role): Promise<string> {
  const email = `person-${count++}@bao.example.vn`
  await inTransaction(app, anyone, async (ctx) => {
    const { accountId } = granted(
      await addAccount(ctx, { name, email, language: 'vi', roles: [{ role, unitId: null, validFrom: null, validTo: null }] }),
    )
    granted(await setPassword(ctx, authOf(app), accountId, goodPassword))
  })
  return email
}

type Desk = { page: Page; context: BrowserContext; errors: string[]; kept(): Promise<void>; text(): Promise<string> }
async function write(email: string, editionId: number, options: BrowserContextOptions = {}): Promise<Desk> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, ...options })
  contexts.push(context)
  context.setDefaultTimeout(20_000)
  const answer = await context.request.post(`${origin}/api/sign-in`, {
    data: { email, password: goodPassword },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(answer.ok()).toBe(true)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(message.text()))
      errors.push(message.text())
  })
  await page.goto(`${origin}/toa-soan/bai/${editionId}/viet`)
  await page.locator('.text').waitFor()
  return {
    page,
    context,
    errors,
    kept: () => page.locator('.text-kept.open:not(.unkept)').waitFor(),
    // The names of colleagues at their carets are not of the text.
    text: () =>
      page.locator('.text').evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement
        for (const caret of copy.querySelectorAll('.caret')) caret.remove()
        return [...copy.children].map((one) => one.textContent ?? '').join('\n')
      }),
  }
}
const caretToEnd = async (page: Page) => {
  await page.locator('.text').click()
  await page.keyboard.press('Control+End')
}

test('two people write in one text and see each other; what is said to be saved is there when the page is opened again', async () => {
  const id = await edition('Mở đầu.')
  const first = await write(await person('An', 'reporter'), id)
  const second = await write(await person('Bình', 'desk-editor'), id)
  await caretToEnd(first.page)
  await first.page.keyboard.type(' Phóng viên viết: đường, ngõ, Việt Nam.')
  await second.page.getByText('đường, ngõ, Việt Nam').waitFor()
  await second.page.locator('.present li', { hasText: 'An' }).waitFor()
  await second.page.locator('.caret', { hasText: 'An' }).waitFor()
  await second.page.getByLabel('Tít', { exact: true }).fill('Tít của biên tập')
  await expect.poll(() => first.page.getByLabel('Tít', { exact: true }).inputValue()).toBe('Tít của biên tập')
  await Promise.all([first.kept(), second.kept()])
  expect(await first.page.locator('.text-kept').textContent()).toMatch(/^Đã lưu \d\d:\d\d\s*$/)
  await first.page.reload()
  await first.page.getByText('đường, ngõ, Việt Nam').waitFor()
  expect([...first.errors, ...second.errors]).toEqual([])
})

test('a word that an input method is composing is never broken by what a colleague writes', async () => {
  const id = await edition('Câu.')
  const first = await write(await person('An', 'reporter'), id)
  const second = await write(await person('Bình', 'reporter'), id)
  const input = await first.context.newCDPSession(first.page)
  const compose = async (words: readonly string[], between?: () => Promise<void>) => {
    for (const [index, word] of words.entries()) {
      await input.send('Input.imeSetComposition', { text: word, selectionStart: word.length, selectionEnd: word.length })
      if (index === 2) await between?.()
    }
    await input.send('Input.insertText', { text: words.at(-1) as string })
  }
  await caretToEnd(first.page)
  await first.page.keyboard.type(' ')
  await compose(['V', 'Vi', 'Viê', 'Việ', 'Việt'], async () => {
    await second.page.locator('.text').click()
    await second.page.keyboard.press('Control+Home')
    await second.page.keyboard.type('Xen vào. ')
    await first.page.getByText('Xen vào.').waitFor()
  })
  await first.page.keyboard.type(' Nam')
  await second.page.getByText('Xen vào. Câu. Việt Nam').waitFor()
  expect(await first.text()).toContain('Xen vào. Câu. Việt Nam')
  // A headline is composed as well, and somebody else changes its beginning meanwhile.
  const headline = first.page.getByLabel('Tít', { exact: true })
  await headline.focus()
  await first.page.keyboard.press('End')
  await compose([' Đ', ' Đà', ' Đà N', ' Đà Nẵ', ' Đà Nẵng'], async () => {
    const other = second.page.getByLabel('Tít', { exact: true })
    await other.focus()
    await second.page.keyboard.press('Home')
    await second.page.keyboard.type('Mới: ')
    await second.kept()
  })
  await expect.poll(() => second.page.getByLabel('Tít', { exact: true }).inputValue()).toBe('Mới: Câu. Đà Nẵng')
  expect(await headline.inputValue()).toBe('Mới: Câu. Đà Nẵng')
  // As Unikey types in the text itself: taken back and written again.
  await caretToEnd(first.page)
  for (const keys of [' duo', 'Backspace', 'ơ', 'Backspace', 'Backspace', 'ươ', 'ng']) {
    if (keys === 'Backspace') await first.page.keyboard.press(keys)
    else await first.page.keyboard.insertText(keys)
  }
  await second.page.getByText('Việt Nam dương').waitFor()
  expect(await first.text()).toBe((await first.text()).normalize('NFC'))
})

test('without a connection one writes on, the line says so, and both texts come together when it is back', async () => {
  const id = await edition('Gốc.')
  const email = await person('An', 'reporter')
  const away = await write(email, id)
  const office = await write(await person('Bình', 'desk-editor'), id)
  await away.kept()
  await away.context.setOffline(true)
  await caretToEnd(away.page)
  await away.page.keyboard.type(' Viết trên tàu.')
  await caretToEnd(office.page)
  await office.page.keyboard.press('Enter')
  await office.page.keyboard.type('Viết ở tòa soạn.')
  await away.page.locator('.text-kept', { hasText: 'Giữ trên máy này' }).waitFor({ timeout: 40_000 })
  await away.context.setOffline(false)
  await away.kept()
  for (const one of [away, office]) {
    await one.page.getByText('Viết trên tàu.').waitFor()
    await one.page.getByText('Viết ở tòa soạn.').waitFor()
  }
  expect(await away.text()).toBe(await office.text())
})

test('blocks, marks, paste, find and replace, all by the keyboard; the revision has them', async () => {
  const id = await edition('Đối ngoại và đối nội.')
  const { page, kept, errors, text } = await write(await person('An', 'reporter'), id)
  await caretToEnd(page)
  const { keyboard } = page
  await keyboard.press('Enter')
  await keyboard.type('## Điều đã ký')
  await keyboard.press('Enter')
  await keyboard.type('- Một')
  await keyboard.press('Enter')
  await keyboard.type('Hai')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Control+b')
  await keyboard.type('Đậm')
  await keyboard.press('Control+b')
  await keyboard.type(' thường')
  await keyboard.press('Control+Alt+f')
  await keyboard.type('Theo số 15.')
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await keyboard.type('> Chúng tôi giữ lời.')
  await keyboard.press('Alt+Enter')
  await page.getByLabel('Ai nói').fill('Bà Lê')
  await page.getByLabel('Ai nói').press('Enter')
  await page.getByText('— Bà Lê').waitFor()
  // From the menu, by keyboard alone.
  await keyboard.press('Alt+F10')
  await page.getByRole('button', { name: 'Chèn' }).focus()
  await keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Bảng chữ' }).waitFor()
  await page.getByRole('menuitem', { name: 'Bảng chữ' }).press('Enter')
  await page.locator('.text .table').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('text')
  await keyboard.type('A')
  await keyboard.press('Tab')
  await keyboard.type('B')
  await page.evaluate(() => {
    const clip = new DataTransfer()
    clip.setData('text/html', '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Dán từ Word</p>')
    clip.setData('text/plain', 'Dán từ Word')
    document.querySelector('.text')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true }))
  })
  await page.getByText('Dán từ Word').waitFor()
  await keyboard.press('Control+f')
  await page.getByLabel('Tìm', { exact: true }).fill('doi ngoai')
  await page.getByText('1 trên 1').waitFor()
  await page.getByLabel('Thay bằng').fill('Ngoại giao')
  await page.getByRole('button', { name: 'Thay tất cả' }).click()
  await keyboard.press('Escape')
  expect(await text()).toContain('Ngoại giao và đối nội.')
  await kept()
  await page.locator('.text').focus()
  await keyboard.press('Control+s')
  await page.getByText('Đã lưu phiên bản 2.').waitFor()
  const revision = await page.evaluate(async (path) => await (await fetch(path)).text(), `/api/editions/${id}/revisions/2`)
  for (const part of ['"heading"', '"bullet_list"', '"strong"', '"footnote"', '"who":"Bà Lê"', '"table_header"', 'Dán từ Word', 'Ngoại giao'])
    expect(revision).toContain(part)

  await page.getByRole('button', { name: 'So với bản trước' }).click()
  await page.getByRole('dialog').getByText('Bà Lê').waitFor()
  await keyboard.press('Escape')
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).last().click()
  await page.locator('.text', { hasText: 'Đối ngoại và đối nội.' }).waitFor()
  expect(await text()).not.toContain('Bà Lê')
  await page.getByRole('button', { name: 'Hoàn tác khôi phục' }).click()
  await page.getByText('— Bà Lê').waitFor()
  // The preview is the reader's own page, and nothing is public by it.
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.frameLocator('iframe').locator('figure.quote', { hasText: 'Bà Lê' }).waitFor()
  await page.getByRole('button', { name: /Máy tính bảng/ }).click()
  expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(768)
  expect((await fetch(`${origin}/tin-${id}.html`)).status).toBe(404)
  expect((await fetch(`${origin}/api/editions/${id}/preview`)).status).toBe(401)
  await keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Kiểm tra' }).click()
  await page.getByText('Bài chưa có sapo.').waitFor()
  expect(errors).toEqual([])
})

describe('for everybody', () => {
  test.each([
    ['vi', 1280, 'light'],
    ['en', 360, 'dark'],
  ] as const)('in %s at %d pixels, %s, nothing stands in the way', async (language, width, colorScheme) => {
    const id = await edition('Một bài để xem.')
    const { page, context, errors } = await write(await person('An', 'reporter'), id, {
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      viewport: { width, height: 800 },
      colorScheme,
    })
    const look = async () => {
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
      })
      expect(found).toEqual([])
    }
    await page.locator('summary').click()
    await page.getByRole('button', { name: language === 'vi' ? 'Thêm nguồn' : 'Add a source' }).click()
    await look()
    await page.locator('.text').focus()
    await page.keyboard.press('Control+f')
    await look()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const unnamed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, textarea, select, [role="textbox"]')]
        .filter(
          (one) => !one.textContent?.trim() && !one.ariaLabel && !(one as HTMLInputElement).labels?.length && !one.getAttribute('aria-labelledby'),
        )
        .map((one) => one.outerHTML.slice(0, 100)),
    )
    expect(unnamed).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})
