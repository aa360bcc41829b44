import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { startWeb } from '../../src/main.ts'
import { addAccount, authOf, type Role, setPassword } from '../../src/people/index.ts'
import { codeOf, goodPassword } from '../../src/people/testing.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { type App, inTransaction } from '../../src/platform/context.ts'
import { newsroomModules } from '../../src/modules.ts'
import { registerJobs, startWorker } from '../../src/platform/jobs.ts'
import { anyone, type TestDatabase, testDatabase } from '../../src/platform/testing.ts'

/** People come into the newsroom and work there, in a real browser, with a real mail server on this machine. */

// A journey of many pages: on a machine that does much else it takes its time, and nothing here is about how long.
vi.setConfig({ testTimeout: 480_000 })

let browser: Browser
let database: TestDatabase
let app: App
let data: string
let origin: string
let closeAll: () => Promise<void>
const mails: { to: string; text: string }[] = []
const contexts: BrowserContext[] = []

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The text of a mail as its reader sees it. */
function readMail(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString()
  if (/content-transfer-encoding: quoted-printable/i.test(head))
    return Buffer.from(
      body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString()
  return body
}

beforeAll(async () => {
  browser = await chromium.connect(inject('site').browser)
  const mailPort = await freePort()
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: readMail(Buffer.concat(parts).toString('latin1')) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => sink.listen(mailPort, '127.0.0.1', resolve))
  const port = await freePort()
  origin = `http://localhost:${port}`
  data = mkdtempSync(join(tmpdir(), 'caunoi-newsroom-'))
  database = await testDatabase({ data })
  app = { ...database.app, origin, mail: { url: `smtp://127.0.0.1:${mailPort}`, from: 'toasoan@bao.example.vn' } }
  const web = await startWeb(app, { host: '127.0.0.1', port })
  registerJobs(newsroomModules().flatMap((one) => one.jobs ?? []))
  const worker = await startWorker(app)
  closeAll = async () => {
    await worker.stop()
    await web.close()
    await new Promise<void>((resolve) => sink.close(() => resolve()))
    await database.drop()
    rmSync(data, { recursive: true, force: true })
  }
})
afterEach(async () => {
  for (const one of contexts.splice(0)) await one.close()
})
afterAll(async () => {
  await closeAll?.()
  await browser?.close()
})

async function person(name: string, role: Role, language: 'vi' | 'en' = 'vi'): Promise<string> {
  const email = `${name.toLowerCase().replace(/\W+/g, '-')}@bao.example.vn`
  await inTransaction(app, anyone, async (ctx) => {
    const added = await addAccount(ctx, { name, email, language, roles: [{ role, unitId: null, validFrom: null, validTo: null }] })
    if (!added.ok) throw new Error(added.refusal.kind)
    const set = await setPassword(ctx, authOf(app), added.value.accountId, goodPassword)
    if (!set.ok) throw new Error(set.refusal.kind)
  })
  return email
}

type Desk = { page: Page; context: BrowserContext; errors: string[]; strangers: string[]; open(path: string): Promise<void> }

async function arrive(options: BrowserContextOptions = {}): Promise<Desk> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, ...options })
  contexts.push(context)
  context.setDefaultTimeout(60_000)
  const errors: string[] = []
  const strangers: string[] = []
  const page = await context.newPage()
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) strangers.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A refusal is an answer, and Chromium writes it down as if it were an error of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
  })
  return { page, context, errors, strangers, open: async (path) => void (await page.goto(`${origin}/toa-soan${path}`, { waitUntil: 'load' })) }
}

/** Types into a field that is found as people find it, by its label. */
const type = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).last().fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()

async function signIn({ page, open }: Desk, email: string, words = { email: 'Địa chỉ thư điện tử', password: 'Mật khẩu', button: 'Đăng nhập' }) {
  await open('')
  await type(page, words.email, email)
  await type(page, words.password, goodPassword)
  await press(page, words.button)
  await page.locator('.doors').waitFor()
}

async function nextMail(to: string): Promise<string> {
  for (let time = 0; time < 600; time++) {
    const at = mails.findIndex((one) => one.to === to)
    if (at >= 0) return mails.splice(at, 1)[0]?.text ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail came for ${to}`)
}

test('an administrator invites a reporter, who comes in on a telephone with a second step, until the session is ended; and the log tells it', async () => {
  const chief = await arrive()
  await signIn(chief, await person('Chief One', 'administrator'))
  await chief.page.getByRole('link', { name: 'Nhân sự' }).first().click()
  await press(chief.page, 'Mời người mới')
  await type(chief.page, 'Họ tên', 'Lê Thị Phóng')
  await type(chief.page, 'Địa chỉ thư điện tử', 'phong@bao.example.vn')
  await chief.page.getByLabel('Vai trò', { exact: true }).last().selectOption('reporter')
  await press(chief.page, 'Mời')
  await chief.page.getByText('Đã gửi thư mời có liên kết.').waitFor()
  await press(chief.page, 'Đóng')
  await chief.page.getByRole('link', { name: 'Lê Thị Phóng' }).waitFor()

  const mail = await nextMail('phong@bao.example.vn')
  expect(mail).toContain('Chào Lê Thị Phóng')
  const link = /http:\S+\/lien-ket#\S+/.exec(mail)?.[0] as string
  const phone = await arrive({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  await phone.page.goto(link)
  await phone.page.getByText('Cho Lê Thị Phóng, phong@bao.example.vn').waitFor()
  await type(phone.page, 'Mật khẩu mới', 'password123456')
  await press(phone.page, 'Đặt mật khẩu')
  await phone.page.getByRole('alert').getByText('dễ đoán').waitFor()
  await type(phone.page, 'Mật khẩu mới', goodPassword)
  await press(phone.page, 'Đặt mật khẩu')
  await phone.page.getByText('Đã đặt mật khẩu').waitFor()
  await signIn(phone, 'phong@bao.example.vn')

  await phone.open('/tai-khoan')
  await press(phone.page, 'Bật bước thứ hai')
  await type(phone.page, 'Mật khẩu hiện tại', goodPassword)
  await press(phone.page, 'Tiếp tục')
  const key = (await phone.page.locator('.dialog code').textContent()) as string
  expect(await phone.page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).isVisible()).toBe(true)
  const uri = `otpauth://totp/x?secret=${key}`
  await type(phone.page, 'Mã mà ứng dụng đang hiện', codeOf(uri, new Date()))
  await press(phone.page, 'Bật bước thứ hai')
  await phone.page.getByText('Hãy chép các mã này').waitFor()
  expect(await phone.page.locator('.codes li').count()).toBe(10)
  await press(phone.page, 'Tôi đã cất các mã')
  await phone.page.getByText('Bước thứ hai đang bật').waitFor()
  await phone.page.getByRole('button', { name: 'Mở danh mục' }).click()
  await press(phone.page, 'Đăng xuất')
  await phone.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await type(phone.page, 'Địa chỉ thư điện tử', 'phong@bao.example.vn')
  await type(phone.page, 'Mật khẩu', goodPassword)
  await press(phone.page, 'Đăng nhập')
  await type(phone.page, 'Mã', codeOf(uri, new Date()))
  await press(phone.page, 'Tiếp tục')
  await phone.page.getByText('Xin chào, Lê Thị Phóng').waitFor()
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

  await chief.page.reload()
  await chief.page.getByRole('link', { name: 'Lê Thị Phóng' }).click()
  await chief.page.getByRole('button', { name: /^Kết thúc phiên/ }).click()
  await chief.page.getByText('Không có phiên nào đang mở.').waitFor()
  await phone.page.reload()
  await phone.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()

  await chief.open('/nhat-ky')
  await chief.page.getByLabel('Ai', { exact: true }).selectOption({ label: 'Lê Thị Phóng' })
  await chief.page.locator('tbody tr').nth(5).waitFor()
  const rows = (await chief.page.locator('tbody tr').allInnerTexts()).map((one) => one.replace(/\s+/g, ' '))
  for (const [who, what] of [
    ['Chief One', 'Kết thúc phiên làm việc đối với Lê Thị Phóng'],
    ['Lê Thị Phóng', 'Đăng nhập'],
    ['Lê Thị Phóng', 'Bật bước thứ hai'],
    ['Lê Thị Phóng', 'Nhận lời mời'],
    ['Hệ thống', 'Gửi thư có liên kết đối với Lê Thị Phóng'],
    ['Chief One', 'Thêm tài khoản đối với Lê Thị Phóng'],
  ] as const)
    expect(
      rows.some((row) => row.includes(who) && row.includes(what)),
      `${who}: ${what}`,
    ).toBe(true)
  for (const { errors, strangers } of [chief, phone]) {
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  }
})

test('a passkey takes the place of password and second step, only where its device asked its owner', async () => {
  const desk = await arrive()
  const email = await person('Key Owner', 'reporter')
  await signIn(desk, email)
  const session = await desk.context.newCDPSession(desk.page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await desk.open('/tai-khoan')
  await press(desk.page, 'Thêm khóa truy cập')
  await type(desk.page, 'Tên thiết bị', 'Điện thoại của tôi')
  await type(desk.page, 'Mật khẩu hiện tại', goodPassword)
  await press(desk.page, 'Tiếp tục')
  await desk.page.getByRole('button', { name: 'Bỏ khóa truy cập «Điện thoại của tôi»' }).waitFor()
  await press(desk.page, 'Đăng xuất')
  await press(desk.page, 'Đăng nhập bằng khóa truy cập')
  await desk.page.getByText('Xin chào, Key Owner').waitFor()
  await press(desk.page, 'Đăng xuất')
  await desk.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await press(desk.page, 'Đăng nhập bằng khóa truy cập')
  await desk.page.getByRole('alert').getByText('Không dùng được khóa truy cập này').waitFor()
  const [row] = await app.db<
    { count: number }[]
  >`select count(*)::int as count from people.auth_session s join people.auth_user u on u.id = s."userId" where u.email = ${email}`
  expect(row?.count).toBe(0)
  expect(desk.strangers).toEqual([])
})

test('whoever forgot their password gets a link by mail, and what was typed stays when a session ends meanwhile', async () => {
  const email = await person('Forgetful', 'reporter', 'en')
  const desk = await arrive()
  await desk.open('/quen-mat-khau')
  await type(desk.page, 'Địa chỉ thư điện tử', email)
  await press(desk.page, 'Gửi liên kết')
  await desk.page.getByText('Đã nhận yêu cầu').waitFor()
  const mail = await nextMail(email)
  expect(mail).toContain('Dear Forgetful')
  await desk.page.goto(/http:\S+\/lien-ket#\S+/.exec(mail)?.[0] as string)
  await type(desk.page, 'Mật khẩu mới', goodPassword)
  await press(desk.page, 'Đặt mật khẩu')
  await desk.page.getByText('Đã đặt mật khẩu').waitFor()
  await signIn(desk, email)
  await desk.open('/tai-khoan')
  await type(desk.page, 'Họ tên', 'A name typed with care')
  await app.db`delete from people.auth_session where "userId" in (select id from people.auth_user where email = ${email})`
  await press(desk.page, 'Lưu')
  await desk.page.getByText('Phiên làm việc đã hết').first().waitFor()
  expect(await desk.page.getByLabel('Họ tên', { exact: true }).inputValue()).toBe('A name typed with care')
})

test('everything is reached by the keyboard, and found by its name in either language, with or without marks', async () => {
  const desk = await arrive()
  await signIn(desk, await person('Key Board', 'administrator'))
  const { page } = desk
  for (const [typed, heading] of [
    ['nhat ky', 'Nhật ký'],
    ['units', 'Đơn vị'],
    ['NHÂN SỰ', 'Nhân sự'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').locator('input:focus').waitFor()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(desk.errors).toEqual([])
})

const screens = [
  ['the desk', ''],
  ['people', '/nhan-su'],
  ['one person', '/nhan-su/self'],
  ['inviting', '/nhan-su#moi'],
  ['units', '/don-vi'],
  ['the audit log', '/nhat-ky'],
  ['my account', '/tai-khoan'],
  ['programs', '/chuong-trinh'],
  ['a page that is not there', '/khong-co'],
] as const

describe.each([
  ['vi', 'light'],
  ['vi', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (language, colorScheme) => {
  test('axe finds nothing serious on any screen, no page is wider than a telephone, and no word is of another language', async () => {
    const desk = await arrive({ colorScheme, locale: language === 'vi' ? 'vi-VN' : 'en-GB' })
    const { page } = desk
    const email = await person(`Axe ${language} ${colorScheme}`, 'administrator', language)
    const words =
      language === 'vi'
        ? { email: 'Địa chỉ thư điện tử', password: 'Mật khẩu', button: 'Đăng nhập' }
        : { email: 'E-mail address', password: 'Password', button: 'Sign in' }
    const examine = async (name: string) => {
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, { resultTypes: ['violations'] })
        return violations
          .filter((one) => one.impact === 'serious' || one.impact === 'critical')
          .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
      })
      expect.soft(found, name).toEqual([])
      const said = await page.evaluate(() => {
        const texts: string[] = []
        const visit = (node: Element) => {
          if (node.closest('[lang]') !== document.documentElement || node.closest('code, noscript')) return
          for (const name of ['aria-label', 'placeholder', 'alt', 'title']) texts.push(node.getAttribute(name) ?? '')
          for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) texts.push(child.textContent ?? '')
          for (const child of node.children) visit(child)
        }
        visit(document.body)
        return texts.join('\n')
      })
      if (language === 'vi')
        expect
          .soft(said, name)
          .not.toMatch(/(?<!\p{L})(?:the|and|close|dismiss|select|show|hide|search|clear|loading|of|to|sign|password)(?!\p{L})/iu)
      else expect.soft(said.replace(/Cầu Nối|Lê Thị Phóng/g, ''), name).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
    }
    for (const path of ['/dang-nhap', '/quen-mat-khau', '/lien-ket#nothing-that-was-ever-made']) {
      await desk.open(path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await examine(path)
    }
    await page.goto('about:blank')
    await signIn(desk, email, words)
    const [self] = await app.db<{ id: number }[]>`select id from people.account where email = ${email}`
    for (const width of [1280, 360])
      for (const [name, path] of screens) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto('about:blank')
        await desk.open(path.replace('self', String(self?.id)))
        await page.locator('h1').waitFor()
        await page.waitForLoadState('networkidle')
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} at ${width}`).toBe(true)
        await examine(`${name} at ${width}`)
      }
    await desk.open('')
    await page.locator('.doors').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await examine('the commands')
    expect(desk.errors).toEqual([])
    expect(desk.strangers).toEqual([])
  })
})

test('the app is small to begin with, kept for a year, and the reader’s pages know nothing of it', async () => {
  const assets = loadAssets()
  const first = [assets.url('desk'), assets.desk.css.path, ...assets.desk.preloads]
  const sent = first.map((path) => gzipSync(assets.at(path)?.bytes ?? Buffer.alloc(0)).length)
  const whole = sent.reduce((sum, one) => sum + one, 0)
  expect(whole).toBeGreaterThan(100_000)
  expect(whole).toBeLessThan(350_000)
  for (const path of first) {
    const answer = await fetch(origin + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
  const page = await fetch(`${origin}/toa-soan/nhan-su`)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy).not.toMatch(/unsafe|https?:/)
  expect(page.headers.get('set-cookie')).toBeNull()
  const reader = await fetch(`${origin}/`)
  const text = await reader.text()
  expect(text).not.toMatch(/toa-soan|desk/)
  expect(reader.headers.get('set-cookie')).toBeNull()
  expect(readFileSync(join(import.meta.dirname, '../../src/readers/routes.ts'), 'utf8')).not.toContain('toa-soan')
})
