import { expect, test } from 'vitest'
import { pathOf, readers } from './browser.ts'

const arrive = readers()

test('a new reader without script reads, rates, changes the vote, and comes back to the article', async () => {
  const { page, open, errors } = await arrive({ javaScriptEnabled: false })
  expect(await open('/')).toBe(200)
  const headline = page.locator('main .lead-story h2 a').first()
  const words = (await headline.textContent()) ?? ''
  expect(words.length).toBeGreaterThan(10)
  await headline.click()
  expect(await page.locator('h1').textContent()).toBe(words)
  const article = pathOf(page)
  expect(article).toMatch(/^\/[a-z0-9-]+-\d+\.html$/)
  expect(await page.locator('.rating-count').textContent()).toMatch(/Chưa có lượt đánh giá nào/)

  await page.getByRole('button', { name: 'Tốt', exact: true }).click()
  expect(pathOf(page)).toMatch(/^\/danh-gia\/\d+$/)
  expect(await page.locator('main').textContent()).toContain('Bạn đã chọn: Tốt.')
  expect(await page.locator('.rating-count').textContent()).toBe('1 lượt đánh giá')
  expect(await page.locator('[aria-pressed=true] .word').allTextContents()).toEqual(['Tốt'])

  await page.getByRole('button', { name: 'Rất tốt', exact: true }).click()
  expect(await page.locator('main').textContent()).toContain('Bạn đã chọn: Rất tốt.')
  expect(await page.locator('.rating-count').textContent()).toBe('1 lượt đánh giá')

  await page.getByRole('link', { name: 'Trở lại bài viết' }).click()
  expect(pathOf(page)).toBe(article)
  expect(errors).toEqual([])
})

test('a vote is one device’s: the next reader sees it counted and has none of their own', async () => {
  const first = await arrive({ javaScriptEnabled: false })
  await first.open(first.site.conference.en)
  await first.page.getByRole('button', { name: 'Good', exact: true }).click()
  const rating = pathOf(first.page)
  const second = await arrive({ javaScriptEnabled: false })
  await second.open(rating)
  expect(await second.page.locator('.rating-count').textContent()).toBe('1 rating')
  expect(await second.page.locator('[aria-pressed=true]').count()).toBe(0)
  // The cookie is that one page's: no other address is sent it.
  const cookies = await first.context.cookies()
  expect(cookies.map((one) => one.path)).toEqual([rating])
})

test('`doi ngoai`, typed without marks in the search box of any page, finds stories on đối ngoại', async () => {
  const { page, open } = await arrive({ javaScriptEnabled: false })
  await open('/gioi-thieu')
  await page.locator('.quick-search input[name=q]').fill('doi ngoai')
  await page.locator('.quick-search button').click()
  expect(pathOf(page)).toBe('/tim-kiem')
  const results = page.locator('.results .result')
  expect(await results.count()).toBeGreaterThan(3)
  const found = (await page.locator('.results mark').allTextContents()).map((one) => one.normalize('NFC').toLowerCase())
  expect(found.some((one) => one.includes('đối') || one.includes('ngoại'))).toBe(true)
  const headline = results.locator('h2 a').first()
  const words = await headline.textContent()
  await headline.click()
  expect(await page.locator('h1').textContent()).toBe(words)
})

test('«Xem thêm» leads without script through all of the latest news to its end, every story exactly once', async () => {
  const { page, open } = await arrive({ javaScriptEnabled: false })
  await open('/tin-moi-nhat')
  const promised = Number(/\d+/.exec((await page.locator('.list-head .count').textContent()) ?? '')?.[0])
  const seen: string[] = []
  let pages = 0
  for (; pages < 20; pages++) {
    for (const link of await page.locator('.list .card a').all()) seen.push((await link.getAttribute('href')) ?? '')
    const more = page.locator('nav.pages a[rel=next]')
    if ((await more.count()) === 0) break
    expect(await more.getAttribute('href')).toContain('cursor=')
    await more.click()
  }
  expect(pages).toBeGreaterThan(1)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(promised)
  await page.locator('nav.pages a').first().click()
  expect(page.url()).not.toContain('cursor')
})

test('a reader of English opens an article and goes to its Vietnamese edition and back', async () => {
  const { page, open, site } = await arrive({ javaScriptEnabled: false })
  await open('/en/')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.locator('main .card h2 a').first().click()
  expect(pathOf(page)).toMatch(/^\/en\/.+-\d+\.html$/)
  await open(site.conference.en)
  await page.locator('.story-languages a[hreflang=vi]').click()
  expect(pathOf(page)).toBe(site.conference.vi)
  expect(await page.locator('html').getAttribute('lang')).toBe('vi')
  await page.locator('.story-languages a[hreflang=en]').click()
  expect(pathOf(page)).toBe(site.conference.en)
  // The masthead's links lead to the same place, not to another front.
  await page.locator('.languages a[hreflang=zh]').click()
  expect(pathOf(page)).toBe(site.conference.zh)
})

test('a page that is not there says so, and its search box works', async () => {
  const { page, open } = await arrive({ javaScriptEnabled: false })
  expect(await open('/khong-co-trang-nay/o-day')).toBe(404)
  expect(await page.locator('h1').textContent()).toBe('Không tìm thấy trang')
  expect(await page.locator('main .river a').count()).toBeGreaterThan(3)
  await page.locator('main input[name=q]').fill('hội nghị')
  await page.locator('main .search-form button').click()
  expect(pathOf(page)).toBe('/tim-kiem')
  expect(await page.locator('.results .result').count()).toBeGreaterThan(0)
})

test('a removed story tells that it was removed and why', async () => {
  const { page, open, site } = await arrive({ javaScriptEnabled: false })
  expect(await open(site.removed)).toBe(410)
  expect(await page.locator('main').textContent()).toContain('Bài thử nghiệm đã gỡ.')
})

test('the lite pages ask for no picture, font or script, and their links stay lite', async () => {
  const { page, open, site, asked } = await arrive()
  await open('/?lite')
  await page.locator('main .card h2 a').first().click()
  expect(new URL(page.url()).search).toBe('?lite')
  await open(`${site.conference.vi}?lite`)
  await page.getByRole('button', { name: 'Tốt', exact: true }).click()
  expect(new URL(page.url()).search).toBe('?lite')
  await page.getByRole('link', { name: 'Trở lại bài viết' }).click()
  expect(new URL(page.url()).search).toBe('?lite')
  await page.locator('.quick-search input[name=q]').fill('hội nghị')
  await page.locator('.quick-search button').click()
  await page.locator('.results a').first().click()
  expect(new URL(page.url()).searchParams.has('lite')).toBe(true)
  expect(asked.filter((one) => ['image', 'font', 'script', 'stylesheet', 'media'].includes(one.type) && !/favicon|icon-/.test(one.path))).toEqual([])
  // The way out of the lite pages is the one link that is not lite.
  await page.getByRole('link', { name: 'Bản đầy đủ' }).click()
  expect(new URL(page.url()).searchParams.has('lite')).toBe(false)
})

test('on a narrow screen no author’s name, kind of story or date beside a headline is torn in two, and the search box holds its word', async () => {
  const { page, open, site } = await arrive({ viewport: { width: 360, height: 800 } })
  for (const path of ['/', '/en/', '/zh/', '/fr/', '/es/', '/en/latest', site.conference.vi, site.conference.en]) {
    await open(path)
    const torn = await page
      .locator('.byline-names a, .card-time .genre, .card-time time')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height > 1.9 * Number.parseFloat(getComputedStyle(one).lineHeight))
          .map((one) => one.textContent),
      )
    expect(torn, path).toEqual([])
    // A name that is text in a line has a box for each line it stands in.
    expect(
      await page.locator('.byline-names a').evaluateAll((all) => all.map((one) => one.getClientRects().length).filter((boxes) => boxes > 1)),
      path,
    ).toEqual([])
    expect(await page.locator('.quick-search input').evaluate((one) => one.clientWidth), path).toBeGreaterThan(100)
  }
})

test('a browser that asks to save data gets the lite page by itself', async () => {
  const { open, asked, page } = await arrive({ extraHTTPHeaders: { 'Save-Data': 'on' } })
  await open('/')
  expect(await page.locator('img').count()).toBe(0)
  expect(asked.filter((one) => ['image', 'font', 'script'].includes(one.type) && !/favicon|icon-/.test(one.path))).toEqual([])
})

test('a story of words alone fetches 70 kB of letters at most: one roman and one weight of the sans serif', async () => {
  const { page, open } = await arrive()
  let bytes = 0
  let told: Promise<unknown>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'font') told.push(answer.body().then((body) => (bytes += body.length)))
  })
  await open('/tin-moi-nhat')
  const stories = await page.locator('main h2 a, main h3 a').evaluateAll((links) => links.map((one) => one.getAttribute('href') as string))
  for (const story of stories) {
    told = []
    bytes = 0
    await open(story)
    if (await page.locator('main :is(em, blockquote, table, .known-box)').count()) continue
    await page.evaluate('document.fonts.ready')
    await Promise.all(told)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(70_000)
    return
  }
  throw new Error('no story of words alone among the latest')
})
