import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { startWeb } from '../../src/main.ts'
import { nameConcept } from '../../src/newsroom/index.ts'
import { addAccount, authOf, type Role, setPassword } from '../../src/people/index.ts'
import { goodPassword } from '../../src/people/testing.ts'
import { type App, inTransaction } from '../../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../../src/platform/testing.ts'

/** A story goes from desk to desk, in a real browser: written down by keyboard, sent back, approved on a telephone. */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let browser: Browser
let database: TestDatabase
let app: App
let origin: string
let closeAll: () => Promise<void>
const staff = {
  reporter: ['Nguyễn Văn Mẫu', 'reporter'],
  editor: ['Phạm Giả Định', 'desk-editor'],
  secretary: ['Ngô Ví Dụ', 'managing-editor'],
  chief: ['Bùi Giả Định', 'editor-in-chief'],
} as const satisfies Record<string, readonly [string, Role]>
type Name = keyof typeof staff
const errors: string[] = []

beforeAll(async () => {
  browser = await chromium.connect(inject('site').browser)
  const data = mkdtempSync(join(tmpdir(), 'caunoi-workflow-'))
  database = await testDatabase({ data })
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number }
      probe.close(() => resolve(free))
    })
  })
  origin = `http://localhost:${port}`
  app = { ...database.app, origin }
  const web = await startWeb(app, { host: '127.0.0.1', port })
  await inTransaction(app, anyone, async (ctx) => {
    for (const names of [
      { vi: 'Kinh tế đối ngoại', en: 'Economic diplomacy' },
      { vi: 'Biển đảo', en: 'Seas and islands' },
    ])
      await nameConcept(ctx, { kind: 'section', names })
    for (const [name, role] of Object.values(staff)) {
      const added = await addAccount(ctx, {
        name,
        email: `${role}@bao.example.vn`,
        language: 'vi',
        roles: [{ role, unitId: null, validFrom: null, validTo: null }],
      })
      if (!added.ok) throw new Error(added.refusal.kind)
      await setPassword(ctx, authOf(app), added.value.accountId, goodPassword)
    }
  })
  closeAll = async () => {
    await web.close()
    await database.drop()
    rmSync(data, { recursive: true, force: true })
  }
})
afterAll(async () => {
  await closeAll?.()
  await browser?.close()
})

/** Somebody signs in, in a browser of their own. */
async function arrive(who: Name, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
  })
  await page.goto(`${origin}/toa-soan`)
  await page.locator('input[type=email]').fill(`${staff[who][1]}@bao.example.vn`)
  await page.locator('input[type=password]').fill(goodPassword)
  await page.keyboard.press('Enter')
  await page.locator('.desk h1').waitFor()
  return page
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const stateIs = (page: Page, words: string) => page.locator('.workflow > p .draft-state', { hasText: words }).waitFor()

test('a story is begun by keyboard, sent back with a reason, and approved by two on their telephones, in two taps', async () => {
  const reporter = await arrive('reporter')
  await reporter.keyboard.press('Control+k')
  await reporter.getByRole('dialog').locator('input:focus').waitFor()
  await reporter.keyboard.type('bai moi')
  await reporter.keyboard.press('Enter')
  await reporter.locator('input[name=headline]:focus').waitFor()
  await reporter.keyboard.type('Sầu riêng Đắk Lắk sang thị trường mới')
  await reporter.keyboard.press('Enter')
  await reporter.getByRole('heading', { name: 'Sầu riêng Đắk Lắk sang thị trường mới', level: 1 }).waitFor()
  await reporter.getByRole('button', { name: 'Nộp bài', exact: true }).focus()
  await reporter.keyboard.press('Enter')
  await stateIs(reporter, 'Đã nộp')
  // A slip of the finger is taken back.
  await press(reporter, 'Hoàn tác')
  await stateIs(reporter, 'Đang viết')
  await press(reporter, 'Nộp bài')
  await stateIs(reporter, 'Đã nộp')

  const editor = await arrive('editor')
  await editor.getByRole('link', { name: 'Sầu riêng Đắk Lắk sang thị trường mới', exact: true }).click()
  await press(editor, 'Trả lại')
  await editor.getByLabel('Lý do').fill('Thiếu số liệu của Hải quan.')
  await editor.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await stateIs(editor, 'Đang viết')

  await reporter.goto(`${origin}/toa-soan/thong-bao`)
  await reporter.getByText('Thiếu số liệu của Hải quan.').waitFor()
  await reporter.getByRole('link', { name: /trả lại bài/ }).click()
  await press(reporter, 'Nộp bài')
  await stateIs(reporter, 'Đã nộp')

  // The editor's screen is of before: nothing is done, and it says what happened.
  const { editionId } = (await database.sql<{ editionId: number }[]>`select id as "editionId" from newsroom.edition`)[0] ?? { editionId: 0 }
  await editor.reload()
  await press(editor, 'Đã biên tập xong')
  await stateIs(editor, 'Đã biên tập')

  for (const [who, button, state] of [
    ['secretary', 'Duyệt (cấp thư ký)', 'Thư ký đã duyệt'],
    ['chief', 'Duyệt cuối', 'Đã duyệt xong'],
  ] as const) {
    const phone = await arrive(who, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    // For the secretary it is not the next step of the list that waits: the notification leads there.
    await phone
      .getByRole('link', { name: /Sầu riêng Đắk Lắk/ })
      .first()
      .tap()
    await phone.getByRole('button', { name: button, exact: true }).tap()
    await stateIs(phone, state)
    await phone.context().close()
  }
  await reporter.goto(`${origin}/toa-soan/bai/${editionId}`)
  await stateIs(reporter, 'Đã duyệt xong')
  expect(errors).toEqual([])
})

test('a card is moved on the board by its button and by drag, and a list is searched without marks and kept in the address', async () => {
  const secretary = await arrive('secretary')
  const begun = await secretary.evaluate(async () => {
    const forms = await (await fetch('/api/filing')).json()
    const answer = await fetch('/api/stories', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sectionId: forms.concepts[0].id, conceptIds: [], language: 'vi', headline: 'Hội chợ mùa đông', brief: '', dueAt: null }),
    })
    return (await answer.json()) as { editionId: number }
  })
  await secretary.goto(`${origin}/toa-soan/bang`)
  const column = (name: string) => secretary.getByRole('region', { name: new RegExp(`^${name}:`) })
  await column('Đang viết')
    .getByRole('button', { name: /Chuyển bước: Hội chợ/ })
    .click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
  await secretary.keyboard.press('Escape')
  const card = column('Đã nộp').locator('.card', { hasText: 'Hội chợ mùa đông' })
  await card.waitFor()
  // The secretary began it, so another must edit it: the board says so, and the card stays.
  await card.dragTo(column('Đã biên tập'))
  await secretary.getByText('Bài do một mình bạn viết nên người khác phải biên tập.').waitFor()
  const editor = await arrive('editor')
  await editor.goto(`${origin}/toa-soan/bang`)
  const lists = (name: string) => editor.getByRole('region', { name: new RegExp(`^${name}:`) })
  await lists('Đã nộp').locator('.card', { hasText: 'Hội chợ mùa đông' }).dragTo(lists('Đã biên tập'))
  await lists('Đã biên tập').locator('.card', { hasText: 'Hội chợ mùa đông' }).waitFor()
  await editor.goto(`${origin}/toa-soan/bai`)
  await editor.getByLabel('Tìm trong tít, sapo và nội dung').fill('hoi cho mua')
  await editor.waitForURL(/words=hoi/)
  await editor.getByRole('link', { name: 'Hội chợ mùa đông' }).waitFor()
  await expect.poll(() => editor.locator('.stories tbody tr').count()).toBe(1)
  await press(editor, 'Lưu lần tìm này')
  await editor.getByLabel('Đặt tên cho lần tìm').fill('Hội chợ')
  await press(editor, 'Lưu')
  await editor.goto(`${origin}/toa-soan/bai`)
  await press(editor, 'Hội chợ')
  await editor.waitForURL(/words=hoi/)
  expect(begun.editionId).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

describe.each([
  ['vi', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (language, colorScheme) => {
  test('axe finds nothing serious on any screen, and none is wider than a telephone', async () => {
    const page = await arrive('chief', { locale: language === 'vi' ? 'vi-VN' : 'en-GB', colorScheme })
    const [one] = await database.sql<{ id: number }[]>`select id from newsroom.edition order by id limit 1`
    for (const path of ['', '/bai', '/bai/moi', `/bai/${one?.id}`, '/bang', '/lich', '/truc', '/quy-trinh', '/thong-bao']) {
      await page.goto(`${origin}/toa-soan${path}`)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} at ${width}`).toBe(true)
        await page.evaluate(axe.source)
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, { resultTypes: ['violations'] })
          return violations
            .filter((each) => each.impact === 'serious' || each.impact === 'critical')
            .map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
        })
        expect.soft(found, `${path} at ${width}`).toEqual([])
      }
    }
    expect(errors).toEqual([])
  })
})
