import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { body, p } from '../src/newsroom/body.ts'
import { mergeConcepts, renameConcept } from '../src/newsroom/index.ts'
import { personAccount } from '../src/people/testing.ts'
import { inTransaction } from '../src/platform/context.ts'
import { type FrontBlock, removeEditions, saveFront, saveStaticPage, sealEdition } from '../src/publication/index.ts'
import { type Answer, followed, type Newspaper, openNewspaper, type TestEdition } from './newspaper.ts'

/** The reader site over the network, on a newspaper of some twenty stories. The clock stands at 10:00 on 11 June 2025 in Viet Nam. */

let paper: Newspaper
const ids = { news: 0, trade: 0, iuu: 0, old: 0, series: 0, country: 0, shadow: 0 }
const at: Record<string, TestEdition> = {}

const edition = (name: string): TestEdition => {
  const one = at[name]
  if (!one) throw new Error(name)
  return one
}
const path = (name: string): string => encodeURI(edition(name).path)

beforeAll(async () => {
  paper = await openNewspaper()
  ids.news = await paper.section({ vi: 'Đối ngoại', en: 'Foreign affairs' })
  ids.trade = await paper.section({ vi: 'Thương vụ', en: 'Trade offices', zh: '商务处' })
  // A section that somebody called by one of our own words.
  ids.shadow = await paper.section({ vi: 'Kết quả' }, { vi: 'ket-qua' })
  ids.iuu = await paper.concept('topic', { vi: 'Khai thác IUU', en: 'IUU fishing' })
  ids.old = await paper.concept('topic', { vi: 'Thẻ vàng' })
  ids.series = await paper.concept('series', { vi: 'Nhân sự' })
  ids.country = await paper.concept('country', { vi: 'Nhật Bản', en: 'Japan' })
  const writer = await paper.person('Nguyễn Văn Mẫu', 'nguyen-van-mau')
  const content = { credits: [writer], sources: [{ label: 'Thông cáo' }] }
  at.lead = await paper.publish({
    uri: 'lead',
    sectionId: ids.news,
    conceptIds: [ids.iuu, ids.series, ids.country],
    headline: 'Hội nghị ngoại vụ khai mạc',
    standfirst: 'Tóm tắt của bài',
    at: '2025-06-10T02:00:00Z',
    content,
  })
  at.leadEn = await paper.publish({
    uri: 'lead',
    sectionId: ids.news,
    conceptIds: [ids.iuu, ids.series, ids.country],
    language: 'en',
    headline: 'Conference opens',
    at: '2025-06-10T03:00:00Z',
    content,
  })
  at.leadZh = await paper.publish({
    uri: 'lead',
    sectionId: ids.news,
    conceptIds: [ids.iuu, ids.series, ids.country],
    language: 'zh',
    headline: '会议 开幕',
    at: '2025-06-10T03:00:00Z',
    content,
  })
  at.filed = await paper.publish({
    uri: 'filed',
    sectionId: ids.trade,
    conceptIds: [ids.old],
    headline: 'Bài dưới chủ đề cũ',
    at: '2025-06-09T02:00:00Z',
    content,
  })
  at.removed = await paper.publish({ uri: 'removed', sectionId: ids.news, headline: 'Bài sẽ gỡ', at: '2025-06-08T02:00:00Z' })
  at.sealed = await paper.publish({
    uri: 'sealed',
    sectionId: ids.news,
    headline: 'Bài sẽ niêm phong',
    at: '2025-06-08T03:00:00Z',
    text: body(p('Lời bí mật')),
  })
  at.undated = await paper.publish({ uri: 'undated', sectionId: ids.news, headline: 'Bài không rõ ngày', at: null })
  for (let n = 1; n <= 24; n++)
    at[`n${n}`] = await paper.publish({
      uri: `n${n}`,
      sectionId: n <= 22 ? ids.news : ids.trade,
      headline: `Tin số ${n}`,
      at: `2025-06-${n < 10 ? `0${n}` : '07'}T0${n % 10}:30:00Z`,
      content,
    })
  await paper.act((ctx) => removeEditions(ctx, [edition('removed').editionId], 'Nguồn tin đã rút lại <b>số liệu</b>.'))
  await paper.act((ctx) => removeEditions(ctx, [edition('sealed').editionId], 'Bảo vệ một người dân.'))
  const [first, second] = [await personAccount(paper.app.db, 'one'), await personAccount(paper.app.db, 'two')]
  const sealed = await inTransaction(paper.app, { accountId: second, name: 'two', grants: 'all' }, (ctx) =>
    sealEdition(ctx, edition('sealed').editionId, first, 'Theo yêu cầu của người được nêu tên'),
  )
  expect(sealed.ok).toBe(true)
  await paper.act((ctx) => renameConcept(ctx, ids.iuu, { vi: 'Chống khai thác IUU', en: 'IUU fishing' }))
  await paper.act((ctx) => mergeConcepts(ctx, ids.old, ids.iuu))
  for (const language of ['vi', 'en'] as const) {
    const blocks: FrontBlock[] = [
      { layout: 'lead', count: 3, pins: [edition('lead').storyId], rule: { from: 'latest' } },
      { layout: 'river', count: 5, rule: { from: 'latest' } },
      { layout: 'section', count: 3, rule: { from: 'section', ofId: ids.trade } },
    ]
    await saveFront(paper.app.db, 'home', 0, language, blocks, false)
    await saveFront(
      paper.app.db,
      'section',
      ids.news,
      language,
      [{ layout: 'lead', count: 2, pins: [edition('lead').storyId], rule: { from: 'section', ofId: ids.news } }],
      false,
    )
    for (const key of ['about', 'contact', 'privacy'])
      await saveStaticPage(paper.app.db, { key, language, title: `Trang ${key}`, body: body(p('Lời của tòa soạn')) }, false)
  }
  await paper.site.changed('taxonomy')
  await paper.site.catchUp()
  await followed(paper)
})
afterAll(async () => await paper.close())

const get = async (where: string, headers: Record<string, string> = {}) => await paper.ask(where, { headers })
const titleOf = (answer: Answer) => /<h1[^>]*>(?:<a[^>]*>)?([^<]*)/.exec(answer.body)?.[1]
/** What must be so of every answer to a reader, whatever was asked. */
function isCalm(answer: Answer, asked: string): void {
  expect(answer.status, asked).toBeLessThan(500)
  expect(answer.body, asked).not.toMatch(/\.ts:\d+|node_modules|at async|PostgresError|RangeError|URIError/)
}

test('a home page that nobody has arranged shows the latest', async () => {
  const { status, body: html } = await get('/zh/')
  expect(status).toBe(200)
  expect(html).toContain(path('leadZh'))
})

describe('addresses', () => {
  test.each([
    ['/', 200, 'vi'],
    ['/en/', 200, 'en'],
    ['/zh/', 200, 'zh'],
    ['/fr/', 200, 'fr'],
    ['/es/', 200, 'es'],
    ['/doi-ngoai', 200, 'vi'],
    ['/en/foreign-affairs', 200, 'en'],
    ['/zh/商务处', 200, 'zh'],
    ['/chu-de/chong-khai-thac-iuu', 200, 'vi'],
    ['/en/topic/iuu-fishing', 200, 'en'],
    ['/loat-bai/nhan-su', 200, 'vi'],
    ['/quoc-gia/nhat-ban', 200, 'vi'],
    ['/en/country/japan', 200, 'en'],
    ['/tac-gia/nguyen-van-mau', 200, 'vi'],
    ['/en/author/nguyen-van-mau', 200, 'en'],
    ['/zh/作者/nguyen-van-mau', 200, 'zh'],
    ['/tin-moi-nhat', 200, 'vi'],
    ['/zh/最新', 200, 'zh'],
    ['/tin-moi-nhat/2025-06-10', 200, 'vi'],
    ['/en/latest/2025-06-10', 200, 'en'],
    ['/tim-kiem', 200, 'vi'],
    ['/en/search?q=conference', 200, 'en'],
    ['/gioi-thieu', 200, 'vi'],
    ['/lien-he', 200, 'vi'],
    ['/en/privacy', 200, 'en'],
    ['/dinh-chinh', 200, 'vi'],
    ['/ngoai-tuyen?lang=fr', 200, 'fr'],
    ['/khong-co', 404, 'vi'],
    ['/en/nothing', 404, 'en'],
    ['/fr/rien/du/tout', 404, 'fr'],
    ['/chu-de/khong-co', 404, 'vi'],
    ['/chu-de', 404, 'vi'],
    ['/tac-gia/ai-do', 404, 'vi'],
    ['/bai-999999.html', 404, 'vi'],
    ['/tin-moi-nhat/2025-02-30', 404, 'vi'],
    ['/en/khong-co-999999.html', 404, 'en'],
    ['/vi/', 404, 'vi'],
    ['/a//b', 404, 'vi'],
    ['//evil.example/', 404, 'vi'],
    ['/a%00b', 404, 'vi'],
    ['/en/rss.xml/', 404, 'en'],
    ['/tim-kiem/rss.xml', 404, 'vi'],
  ])('%s answers %i in %s', async (where, status, language) => {
    const answer = await get(encodeURI(where).replace(/%25/g, '%'))
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain(`<html lang="${language}"`)
    isCalm(answer, where)
    if (status !== 404) return
    expect(answer.body).toContain('role="search"')
    expect(answer.body).toContain('noindex')
    expect(answer.headers['cache-control']).toBe('no-store')
    // A page for nothing leads nowhere else, whatever stood in the address.
    expect(answer.body).not.toMatch(/href="\/\//)
  })

  test.each<[string, () => string, () => string]>([
    ['a language without its slash', () => '/en', () => '/en/'],
    ['a slash after a section', () => '/doi-ngoai/', () => '/doi-ngoai'],
    ['a slash after a topic', () => '/chu-de/chong-khai-thac-iuu/', () => '/chu-de/chong-khai-thac-iuu'],
    ['a slash after the day', () => '/tin-moi-nhat/2025-06-10/', () => '/tin-moi-nhat/2025-06-10'],
    ['a slash after an article', () => `${path('lead')}/`, () => path('lead')],
    ['a wrong slug', () => `/tieu-de-cu-${edition('lead').editionId}.html`, () => path('lead')],
    ['no slug', () => `/${edition('lead').editionId}.html`, () => path('lead')],
    ['an id with zeros before it', () => `/00${edition('lead').editionId}.html`, () => path('lead')],
    ['the prefix of another edition', () => `/en${path('lead')}`, () => path('lead')],
    ['an English edition without its prefix', () => `/${edition('leadEn').slug}-${edition('leadEn').editionId}.html`, () => path('leadEn')],
    ['a Chinese edition under the French prefix', () => `/fr/${edition('leadZh').editionId}.html`, () => path('leadZh')],
    ['a topic by its former name', () => '/chu-de/khai-thac-iuu', () => '/chu-de/chong-khai-thac-iuu'],
    ['a topic that was merged', () => '/chu-de/the-vang', () => '/chu-de/chong-khai-thac-iuu'],
    ['a section by its Vietnamese name in English', () => '/en/doi-ngoai', () => '/en/foreign-affairs'],
    ['the feed of a merged topic', () => '/chu-de/the-vang/rss.xml', () => '/chu-de/chong-khai-thac-iuu/rss.xml'],
    ['a day chosen in the form', () => '/tin-moi-nhat?day=2025-06-10', () => '/tin-moi-nhat/2025-06-10'],
    ['a removed article by a wrong slug', () => `/x-${edition('removed').editionId}.html`, () => path('removed')],
  ])('%s answers 301 with the right address, which answers itself', async (_, from, to) => {
    const answer = await get(from())
    expect([answer.status, answer.headers.location]).toEqual([301, to()])
    expect((await get(to())).status).not.toBe(301)
    expect(answer.headers['cache-control']).toMatch(/max-age/)
  })

  test('a redirect keeps lite, and nothing else of the query', async () => {
    expect((await get('/en?lite&utm_source=x')).headers.location).toBe('/en/?lite')
  })

  test('a removed article answers 410 with its name and the reason, as words', async () => {
    const answer = await get(path('removed'))
    expect(answer.status).toBe(410)
    expect(answer.body).toContain('Bài sẽ gỡ')
    expect(answer.body).toContain('Nguồn tin đã rút lại &lt;b&gt;số liệu&lt;/b&gt;.')
    expect(answer.body).toContain('noindex')
    expect(answer.body).not.toContain('Nội dung của')
    // The page lists the latest, and goes with it.
    expect(String(answer.headers['surrogate-key']).split(' ')).toEqual(expect.arrayContaining([`e${edition('removed').editionId}`, 'l:vi']))
  })

  test('a sealed article answers 410 and shows nothing of its text', async () => {
    const answer = await get(path('sealed'))
    expect(answer.status).toBe(410)
    expect(answer.body).not.toContain('bí mật')
    expect((await get(`/the-chia-se/${edition('sealed').editionId}.jpg`)).status).toBe(404)
    expect((await get(`/danh-gia/${edition('sealed').editionId}`)).status).toBe(404)
  })

  test('a section that has one of our own words for an address does not take it from us', async () => {
    expect((await get('/ket-qua')).status).toBe(404)
    for (const where of ['/api', '/lite', '/danh-gia', '/anh', '/assets', '/sitemaps', '/the-chia-se'])
      expect((await get(where)).status, where).toBe(404)
    const newsroom = await get('/toa-soan')
    expect([newsroom.status, newsroom.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(newsroom.body).not.toContain('class="masthead')
  })

  test('a letter outside ASCII works encoded, decomposed, and in lower-case escapes', async () => {
    const straight = encodeURI('/zh/商务处')
    expect((await get(straight)).status).toBe(200)
    expect((await get(straight.toLowerCase())).status).toBe(200)
    expect(titleOf(await get(path('leadZh')))).toBe('会议 开幕')
    expect(path('leadZh')).toContain('%E4%BC%9A')
  })

  test('a question mark inside a path is not the one that begins the query, neither in a page nor in the cache', async () => {
    const id = edition('lead').editionId
    expect((await get(`/%3Futm_source=mail-${id}.html`)).status).toBe(301)
    const home = await get(`/?utm_source=mail-${id}.html`)
    expect(home.status).toBe(200)
    expect(home.body).toContain('<h1 class="masthead-name">')
  })

  test('only GET and HEAD are answered by a page, and whoever asks in another way is told which there are', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const answer = await paper.ask('/doi-ngoai', { method })
      expect([answer.status, answer.headers.allow], method).toEqual([405, 'GET, HEAD'])
      expect(answer.body, method).toContain('Trang này chỉ để đọc')
    }
    const options = await paper.ask('/doi-ngoai', { method: 'OPTIONS' })
    expect([options.status, options.headers.allow, options.body]).toEqual([204, 'GET, HEAD', ''])
    expect((await paper.ask(`/danh-gia/${edition('lead').editionId}`, { method: 'PUT' })).headers.allow).toBe('GET, HEAD, POST')
  })

  test('an address with its scheme and host, as a proxy may send it, is the same address', async () => {
    expect((await get('http://localhost:3000/doi-ngoai')).body).toBe((await get('/doi-ngoai')).body)
    expect((await get('http://somewhere.else')).body).toBe((await get('/')).body)
    expect((await get('https://localhost:3000/khong-co')).status).toBe(404)
  })

  test.each(
    [
      '/',
      '/en/',
      '/doi-ngoai',
      '/khong-co',
      '/tim-kiem?q=hội',
      '/rss.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/manifest.webmanifest',
      '/favicon.svg',
      '/en',
      '/danh-gia/1',
      '/tin-moi-nhat?cursor=x',
    ].map((one) => [encodeURI(one)]),
  )('HEAD of %s is its GET without the body, in and out of the cache', async (where) => {
    paper.site.cache.clear()
    const cold = await paper.ask(where, { method: 'HEAD' })
    const whole = await get(where)
    const warm = await paper.ask(where, { method: 'HEAD' })
    const same = ({
      headers: { date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, 'content-length': _____, ...headers },
    }: Answer) => headers
    for (const head of [cold, warm]) {
      expect([head.status, head.bytes.length]).toEqual([whole.status, 0])
      expect(same(head)).toEqual(same(whole))
      if (head.headers['content-length']) expect(Number(head.headers['content-length'])).toBe(whole.bytes.length)
    }
  })
})

describe('the archive by day', () => {
  const linksOf = (answer: Answer) => [...answer.body.matchAll(/href="(\/tin-moi-nhat\/[^"]+)"/g)].map((one) => (one[1] as string).slice(14))

  test('the latest stand under the names of their days, each a way to that day, those without a day last', async () => {
    const { body } = await get('/tin-moi-nhat')
    const heads = [...body.matchAll(/<h2 class="day-head">(?:<a href="([^"]+)">)?([^<]+)/g)].map((one) => [one[1], one[2]])
    expect(heads.slice(0, 2)).toEqual([
      ['/tin-moi-nhat/2025-06-10', 'Thứ Ba, ngày 10 tháng 6 năm 2025'],
      ['/tin-moi-nhat/2025-06-09', 'Thứ Hai, ngày 9 tháng 6 năm 2025'],
    ])
    const last = await get(/href="([^"]+)" class="older"/.exec(body)?.[1]?.replaceAll('&amp;', '&') as string)
    expect([...last.body.matchAll(/<h2 class="day-head">([^<]+)/g)].map((one) => one[1])).toEqual(['Không rõ ngày'])
  })

  test('the month is a calendar from Monday to Sunday, with a link for every day until today', async () => {
    const answer = await get('/tin-moi-nhat/2025-06-10')
    const calendar = answer.body.slice(answer.body.indexOf('<table class="calendar">'), answer.body.indexOf('</table>'))
    const rows = [...calendar.matchAll(/<tr>(.*?)<\/tr>/g)].map((one) =>
      [...(one[1] as string).matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => cell[1]?.replace(/<[^>]+>/g, '')),
    )
    expect(rows[0]).toEqual(['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'])
    // 1 June 2025 was a Sunday.
    expect(rows[1]).toEqual(['', '', '', '', '', '', '1'])
    expect(rows.at(-1)).toEqual(['30', '', '', '', '', '', ''])
    expect([...calendar.matchAll(/<a /g)]).toHaveLength(11)
    expect(calendar).toContain('<a href="/tin-moi-nhat/2025-06-10" aria-current="page">10</a>')
    expect(calendar).toContain('<span>12</span>')
    expect(linksOf(answer)).toContain('2025-05-31')
    expect(linksOf(answer)).not.toContain('2025-07-01')
  })

  test('a day leads to the day before it that has stories, also over empty ones', async () => {
    const previous = async (day: string) => /href="\/tin-moi-nhat\/([^"]+)" rel="prev"/.exec((await get(`/tin-moi-nhat/${day}`)).body)?.[1]
    expect(await previous('2025-06-10')).toBe('2025-06-09')
    expect(await previous('2025-06-11')).toBe('2025-06-10')
    expect(await previous('2026-01-01')).toBe('2025-06-10')
    expect(await previous('2001-01-01')).toBe(undefined)
  })
})

describe('ways on', () => {
  test('an address that leads nowhere becomes words to search for', async () => {
    const value = async (where: string) => /id="words"[^>]* value="([^"]*)"/.exec((await get(where)).body)?.[1]
    expect(await value('/hoi-nghi-da-khai-mac-99999.html')).toBe('hoi nghi da khai mac')
    expect(await value(encodeURI('/chu-de/đối-ngoại'))).toBe('đối ngoại')
    expect(await value('/khong')).toBe('')
    expect(await value('/"><script>-x')).toBe('&quot;&gt;&lt;script&gt; x')
  })

  test('the latest, a day and the newspaper’s own pages lead to themselves in other languages', async () => {
    const english = async (where: string) => /<nav class="languages".*?href="([^"]+)" lang="en"/s.exec((await get(where)).body)?.[1]
    expect(await english('/tin-moi-nhat')).toBe('/en/latest')
    expect(await english('/tin-moi-nhat/2025-06-10')).toBe('/en/latest/2025-06-10')
    expect(await english('/dinh-chinh')).toBe('/en/corrections')
    expect(await english('/tim-kiem')).toBe('/en/search')
    expect(await english('/tac-gia/nguyen-van-mau')).toBe('/en/author/nguyen-van-mau')
  })

  test('a list says in which forms it can be followed, and a list without stories is not for search engines', async () => {
    const { body } = await get('/doi-ngoai')
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect(body).toContain(` href="/doi-ngoai/${file}">`)
    expect(body).not.toContain('name="robots"')
    const empty = await get(encodeURI('/zh/商务处'))
    expect(empty.body).toContain('<meta name="robots" content="noindex">')
  })

  test('the sitemap of pages has every list with stories in its languages, and no other', async () => {
    const { body } = await get('/sitemaps/pages.xml')
    const places = [...body.matchAll(/<loc>https?:\/\/[^/]+([^<]+)/g)].map((one) => decodeURI(one[1] as string))
    for (const wanted of [
      '/',
      '/zh/',
      '/tin-moi-nhat',
      '/gioi-thieu',
      '/en/about',
      '/doi-ngoai',
      '/chu-de/chong-khai-thac-iuu',
      '/quoc-gia/nhat-ban',
    ])
      expect(places).toContain(wanted)
    for (const place of places) {
      const page = await get(encodeURI(place))
      expect([place, page.status]).toEqual([place, 200])
      expect(page.body.includes('name="robots"'), place).toBe(false)
    }
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('bad input', () => {
  const cursorOf = async (where: string) => /\?cursor=([^"&]+)/.exec((await get(where)).body)?.[1] as string

  test('«Xem thêm» goes on where the list stopped, without a story twice or left out', async () => {
    const seen: string[] = []
    let where: string | undefined = '/tin-moi-nhat'
    for (let page = 0; where && page < 5; page++) {
      const answer: Answer = await get(where)
      const list = answer.body.slice(answer.body.indexOf('<div class="stories">'), answer.body.indexOf('<aside class="archive"'))
      seen.push(...[...list.matchAll(/<h3><a href="([^"]+)"/g)].map((one) => one[1] as string))
      const next = /href="([^"]+)" class="older"/.exec(answer.body)?.[1]
      where = next?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(27)
    expect(new Set(seen).size).toBe(27)
    expect(seen.at(-1)).toBe(path('undated'))
  })

  test.each(['x', 'abc.def.ghijkl', '%00', '<script>', 'zzzzzzzzzzz.1.AAAAAA', '..', '1'])(
    'the cursor %s answers 400 with a way on',
    async (cursor) => {
      const answer = await get(`/tin-moi-nhat?cursor=${encodeURIComponent(cursor)}`)
      expect(answer.status).toBe(400)
      expect(answer.body).toContain('“Xem thêm”')
      expect(answer.body).toContain('href="/tin-moi-nhat"')
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  test('the cursor of another list answers 400', async () => {
    const cursor = await cursorOf('/tin-moi-nhat')
    expect((await get(`/tin-moi-nhat?cursor=${cursor}`)).status).toBe(200)
    for (const where of ['/doi-ngoai', '/en/latest', '/tac-gia/nguyen-van-mau', '/chu-de/chong-khai-thac-iuu'])
      expect((await get(`${where}?cursor=${cursor}`)).status, where).toBe(400)
  })

  test('a cursor of our own making that names an impossible instant answers 400, not a fault of the database', async () => {
    const mark = (await cursorOf('/tin-moi-nhat')).split('.')[2]
    for (const instant of [8.64e15, -8.64e15, 8.64e15 - 1, 253402300800000, -62135596800001].map((one) => one.toString(36)))
      expect((await get(`/tin-moi-nhat?cursor=${instant}.1.${mark}`)).status, instant).toBe(400)
    expect((await get(`/tin-moi-nhat?cursor=0.${(2 ** 52).toString(36)}.${mark}`)).status).toBe(200)
  })

  test.each([
    'from=2025-13-01',
    'to=gestern',
    'from=2025-02-30',
    'section=99999',
    'section=x',
    'section=1e0.5',
    'topic=khong-co',
    'country=x',
    'language=xx',
    'page=0',
    'page=11',
    'page=x',
    'page=1.5',
    'page=-1',
  ])('the filter %s answers 400 with the form', async (filter) => {
    const answer = await get(`/tim-kiem?q=tin&${filter}`)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('role="alert"')
    expect(answer.body).toContain('<input id="words"')
  })

  test('a search is narrowed by every field of its form', async () => {
    const found = async (query: string) => [...(await get(`/tim-kiem?${query}`)).body.matchAll(/<h2><a [^>]*>([^<]*)/g)].map((one) => one[1])
    expect(await found('q=bai')).toContain('Bài dưới chủ đề cũ')
    expect(await found(`q=bai&country=${ids.country}`)).toEqual(['Hội nghị ngoại vụ khai mạc'])
    expect(await found('q=hoi+nghi&topic=khai-thac-iuu')).toEqual(['Hội nghị ngoại vụ khai mạc'])
    expect(await found('q=bai&topic=nhan-su')).toEqual(['Hội nghị ngoại vụ khai mạc'])
    expect(await found('q=conference')).toEqual([])
    expect(await found('q=conference&language=en')).toEqual(['Conference opens'])
    expect(await found(`q=bai&section=${ids.trade}`)).toEqual(['Bài dưới chủ đề cũ'])
    expect(await found('q=bai&from=2025-06-10&to=2025-06-10')).not.toContain('Bài dưới chủ đề cũ')
  })

  test('a page of results past their end answers 400 with the way to the first one', async () => {
    const answer = await get('/tim-kiem?q=khong-co-gi-nhu-vay&page=9')
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('<a href="/tim-kiem?q=khong-co-gi-nhu-vay">Trở lại trang đầu</a>')
  })

  test('a day that is none in the day form answers 400', async () => {
    expect((await get('/tin-moi-nhat?day=2025-02-30')).status).toBe(400)
  })

  test('empty filters of a sent form are no filters', async () => {
    expect((await get('/tim-kiem?q=tin&section=&topic=&country=&language=&from=&to=')).status).toBe(200)
  })

  test('a query is all that follows its name, equals signs and question marks with it', async () => {
    expect((await get('/tim-kiem?q=a=b?c')).body).toContain('value="a=b?c"')
  })

  test('a query of 1,000 characters is searched by its rarest words, with a notice; one more answers 400 with the form', async () => {
    const words = Array.from({ length: 400 }, (_, n) => `từ${n}`).join(' ')
    const long = [...words].slice(0, 1000).join('')
    const searched = await get(`/tim-kiem?q=${encodeURIComponent(long)}`)
    expect(searched.status).toBe(200)
    expect(searched.body).toMatch(/theo \d+ từ hiếm nhất/)
    const tooLong = await get(`/tim-kiem?q=${encodeURIComponent(`${long.slice(0, 1000)}x`)}`)
    expect(tooLong.status).toBe(400)
    expect(tooLong.body).toContain('1.000 ký tự')
    expect(tooLong.body).toContain('<input id="words"')
    expect(tooLong.headers['cache-control']).toBe('no-store')
  })

  test('1,000 characters are counted as a reader counts them, astral ones once', async () => {
    expect((await get(`/tim-kiem?q=${encodeURIComponent('🌉'.repeat(600))}`)).status).toBe(200)
  })

  test('an address of more than 8 kB answers 414, up to what a header may hold; beyond it the connection is refused in words', async () => {
    expect((await get(`/tin-moi-nhat?x=${'a'.repeat(8192 - '/tin-moi-nhat?x='.length)}`)).status).toBe(200)
    for (const length of [8193, 12_000, 17_000, 30_000]) {
      const answer = await get(`/${'a'.repeat(length - 1)}`)
      expect(answer.status, String(length)).toBe(414)
      expect(answer.body).toContain('Địa chỉ quá dài')
      isCalm(answer, String(length))
    }
    for (const [beyond, status] of [
      [await get('/', { 'X-Long': 'a b'.repeat(20_000) }), 431],
      [await get(`/${'a'.repeat(40_000)}`), 414],
    ] as const) {
      expect(beyond.status).toBe(status)
      expect(beyond.headers['content-type']).toBe('application/problem+json')
      isCalm(beyond, String(status))
    }
  })

  test.each([
    '/%FF',
    '/%C3',
    '/%E0%80%80',
    '/%ED%A0%80',
    '/en/%',
    '/%zz',
    '/tim-kiem?q=%FF',
    '/tim-kiem?q=%',
    '/tin-moi-nhat?cursor=%C3%28',
    '/chu-de/%FF',
    '/danh-gia/%FF',
    '/anh/%FF',
    '/the-chia-se/%FF',
  ])('%s is not UTF-8 and answers 400', async (where) => {
    const answer = await get(where)
    expect(answer.status).toBe(400)
    isCalm(answer, where)
    expect(answer.body).toContain('<html')
  })

  test('a mark of somebody else that is not UTF-8 does not break a page', async () => {
    expect((await get('/tin-moi-nhat?utm=%FF')).status).toBe(200)
  })

  test('half a character at the end of a long unknown address still gets a page', async () => {
    const answer = await get(encodeURI(`/${'a'.repeat(498)}🌉`))
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })

  test.each([
    ['bytes that are no address', 'GET /\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a zero byte', 'GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no such method', 'FETCH / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a length and chunks', 'POST /danh-gia/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX'],
    ['a greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['three thousand headers', `GET / HTTP/1.1\r\nHost: a\r\n${'X-Header: a\r\n'.repeat(3000)}\r\n`],
  ])('what is no request (%s) is answered with a problem and an end', async (_, bytes) => {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(paper.port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')))
      let heard = ''
      socket.on('data', (data) => {
        heard += data.toString('latin1')
      })
      socket.on('close', () => resolve(heard))
      socket.on('error', reject)
    })
    expect(said).toMatch(/^HTTP\/1\.1 4(00|31) .*Content-Type: application\/problem\+json.*Connection: close/s)
    expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({ type: 'about:blank' })
  })

  test('a program gets a problem document, not a page', async () => {
    const answer = await get('/khong-co', { Accept: 'application/json' })
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(JSON.parse(answer.body)).toEqual({ type: 'about:blank', status: 404, title: 'not-found' })
  })

  test('no address at all, well-formed or not, answers a fault or tells of our insides', async () => {
    const words = fc.constantFrom(
      'en',
      'zh',
      'doi-ngoai',
      'chu-de',
      'tac-gia',
      'tim-kiem',
      'tin-moi-nhat',
      'topic',
      'loat-bai',
      'rss.xml',
      'feed.json',
      'sitemaps',
      '0.xml',
      'pages.xml',
      'danh-gia',
      '1',
      'anh',
      '1-3x2-400.jpg',
      '1-3x2-400.avif',
      'the-chia-se',
      '1.jpg',
      'x-1.html',
      '.html',
      '-.html',
      '999999999999999.html',
      '2025-06-10',
      'ngoai-tuyen',
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '%00',
      '%FF',
      '%',
      '__proto__',
      'constructor',
      'nguyen-van-mau',
      'healthz',
      'assets',
    )
    const bytes = fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed()))
    const unicode = fc.string({ unit: 'binary', maxLength: 6 }).map((text) => encodeURIComponent(text.toWellFormed()))
    const segments = fc.array(fc.oneof({ weight: 4, arbitrary: words }, bytes, unicode), { maxLength: 4 })
    const name = fc.constantFrom('q', 'cursor', 'page', 'section', 'from', 'to', 'day', 'lite', 'lang', 'x', '__proto__')
    const value = fc.oneof(
      bytes,
      unicode,
      fc.constantFrom('1', '0', '-1', '1e9', '%00', '%FF', 'NaN', '2025-06-10', '9999-99-99', '"', '&', '=', 'a'.repeat(500)),
    )
    const query = fc.array(
      fc.tuple(name, value).map(([key, of]) => `${key}=${of}`),
      { maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(segments, query, fc.boolean(), async (path, parts, saves) => {
        const where = `/${path.join('/')}${parts.length ? `?${parts.join('&')}` : ''}`
        const answer = await get(where, saves ? { 'Save-Data': 'on' } : {})
        isCalm(answer, where)
        expect([200, 301, 304, 400, 404, 410, 414], where).toContain(answer.status)
        if (answer.status === 301) expect(answer.headers.location, where).toMatch(/^\/(?!\/)/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the rating', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const vote = (id: number, level: string, headers: Record<string, string> = {}) =>
    paper.ask(`/danh-gia/${id}`, { method: 'POST', body: `level=${level}`, headers: { ...form, ...headers } })
  const cookieOf = (answer: Answer) => (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] as string

  test('without script a vote answers 303 to a page of its own, which nobody keeps', async () => {
    const { editionId } = edition('n1')
    const voted = await vote(editionId, '4')
    expect([voted.status, voted.headers.location, voted.headers['cache-control']]).toEqual([303, `/danh-gia/${editionId}`, 'no-store'])
    const [cookie] = voted.headers['set-cookie'] as string[]
    expect(cookie?.split('; ').slice(1)).toEqual([`Path=/danh-gia/${editionId}`, 'Max-Age=31536000', 'HttpOnly', 'SameSite=Lax', 'Secure'])
    const own = await get(`/danh-gia/${editionId}`, { Cookie: cookieOf(voted) })
    expect([own.status, own.headers['cache-control']]).toEqual([200, 'private, no-store'])
    expect(own.body).toContain('Bạn đã chọn: Tốt.')
    expect(own.body).toMatch(/value="4" aria-pressed="true"/)
    expect(own.body).toContain('noindex')
    // Somebody else does not see it as theirs.
    expect((await get(`/danh-gia/${editionId}`)).body).toContain('Bạn chưa chọn mức nào.')
  })

  test('a second vote of a device changes its first, and two devices have two votes', async () => {
    const { editionId } = edition('n2')
    const first = await vote(editionId, '1')
    const cookie = cookieOf(first)
    const again = await vote(editionId, '5', { Cookie: `x=y; ${cookie}` })
    expect(cookieOf(again)).toBe(cookie)
    expect((await get(`/danh-gia/${editionId}`, { Cookie: cookie })).body).toMatch(/1 lượt đánh giá[\s\S]*Rất tốt: 1 lượt, 100/)
    await vote(editionId, '3')
    expect((await get(`/danh-gia/${editionId}`, { Cookie: cookie })).body).toMatch(
      /2 lượt đánh giá[\s\S]*Rất tốt: 1 lượt, 50[\s\S]*Hứa hẹn: 1 lượt, 50/,
    )
  })

  test('what stands in the database does not join a device’s votes on two articles', async () => {
    const [one, two] = [edition('n3').editionId, edition('n4').editionId]
    const cookie = cookieOf(await vote(one, '2'))
    await vote(two, '2', { Cookie: cookie })
    const rows = await paper.app.db<{ device: Buffer }[]>`select device from readers.rating where edition_id in (${one}, ${two})`
    expect(new Set(rows.map((row) => row.device.toString('hex'))).size).toBe(2)
    expect(rows.every((row) => !row.device.toString('latin1').includes(cookie.split('=')[1] as string))).toBe(true)
  })

  test('a cookie that is not ours is passed over and replaced', async () => {
    const { editionId } = edition('n5')
    const answer = await vote(editionId, '2', { Cookie: "danh-gia=' or 1=1 --" })
    expect(cookieOf(answer)).toMatch(/^danh-gia=[A-Za-z0-9_-]{24}$/)
  })

  test('the article shows the distribution when the time of its copy is over, and sets no cookie', async () => {
    const { editionId } = edition('n6')
    const before = await get(path('n6'))
    expect(before.body).toContain('Chưa có lượt đánh giá nào')
    expect(before.headers['set-cookie']).toBeUndefined()
    await vote(editionId, '3')
    paper.at('2025-06-11T03:00:29Z')
    expect((await get(path('n6'))).body).toContain('Chưa có lượt đánh giá nào')
    paper.at('2025-06-11T03:00:31Z')
    const after = await get(path('n6'))
    expect(after.body).toContain('1 lượt đánh giá')
    expect(after.headers['set-cookie']).toBeUndefined()
    paper.at('2025-06-11T03:00:00Z')
  })

  test('in lite the way back stays lite', async () => {
    const { editionId } = edition('n7')
    const answer = await paper.ask(`/danh-gia/${editionId}`, { method: 'POST', body: 'level=3&lite=1', headers: form })
    expect(answer.headers.location).toBe(`/danh-gia/${editionId}?lite`)
  })

  test.each(['0', '6', 'abc', '', '-1', '3.5', '1e400', '%00', 'NaN'])('level %s answers 400 with the five levels named', async (level) => {
    const answer = await vote(edition('n8').editionId, level)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Xin chọn một trong năm mức đánh giá.')
    isCalm(answer, level)
  })

  test('a vote for what is not public answers 404', async () => {
    for (const id of [999999, edition('removed').editionId]) expect((await vote(id, '3')).status).toBe(404)
    expect((await paper.ask('/danh-gia/abc', { method: 'POST', body: 'level=3', headers: form })).status).toBe(404)
  })

  test('a body over the limit answers 413, and what is no form answers 4xx', async () => {
    const { editionId } = edition('n8')
    const large = await paper.ask(`/danh-gia/${editionId}`, { method: 'POST', body: `level=3&x=${'a'.repeat(300_000)}`, headers: form })
    expect(large.status).toBe(413)
    expect(large.body).toContain('quá lớn')
    const types: [string, string][] = [
      ['text/plain', 'level=3'],
      ['application/xml', '<level>3</level>'],
      ['application/json', '{'],
      ['application/json', '[]'],
      ['multipart/form-data; boundary=x', '--x--'],
      ['', 'level=3'],
    ]
    for (const [type, sent] of types) {
      const answer = await paper.ask(`/danh-gia/${editionId}`, { method: 'POST', body: sent, headers: type ? { 'Content-Type': type } : {} })
      expect(answer.status, type).toBeGreaterThanOrEqual(400)
      isCalm(answer, type)
    }
    expect((await get(`/danh-gia/${editionId}`)).body).toContain('Chưa có lượt đánh giá nào')
  })

  test('a form on another site does not vote', async () => {
    const { editionId } = edition('n9')
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://khac.example' }, { Origin: 'null' }] as Record<string, string>[])
      expect((await vote(editionId, '5', headers)).status).toBe(403)
    for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: 'https://bao.example.vn' }, { 'Sec-Fetch-Site': 'none' }] as Record<
      string,
      string
    >[])
      expect((await vote(editionId, '5', headers)).status).toBe(303)
  })

  test('more than forty votes a minute from one address answer 429, until the next minute', async () => {
    paper.at('2025-06-11T03:05:10Z')
    const { editionId } = edition('n10')
    const answers: number[] = []
    for (let n = 0; n < 42; n++) answers.push((await vote(editionId, '3')).status)
    expect(answers).toEqual([...Array<number>(40).fill(303), 429, 429])
    const refused = await vote(editionId, '3')
    expect(refused.body).toContain('Xin thử lại sau một phút')
    paper.at('2025-06-11T03:06:00Z')
    expect((await vote(editionId, '3')).status).toBe(303)
    paper.at('2025-06-11T03:00:00Z')
  })
})

describe('a story whose date is not known', () => {
  test('says so, carries no time, and stands in no day archive, news sitemap, feed or front', async () => {
    const own = await get(path('undated'))
    expect(own.status).toBe(200)
    const story = own.body.slice(own.body.indexOf('<article class="story"'), own.body.indexOf('</article>'))
    expect(story).toContain('Không rõ ngày')
    expect(story).not.toContain('<time')
    expect(own.body).not.toMatch(/article:published_time|"datePublished"|"dateModified"/)
    for (const where of [
      '/',
      '/tin-moi-nhat/2025-06-10',
      '/tin-moi-nhat/1970-01-01',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/doi-ngoai/rss.xml',
      '/sitemap-news.xml',
    ]) {
      const { status, body } = await get(where)
      expect(status, where).toBe(200)
      expect(body, where).not.toContain(edition('undated').slug)
    }
    expect((await get('/sitemaps/0.xml')).body).toContain(edition('undated').slug)
  })
})

describe('the cache', () => {
  const stored = async (where: string) => (await paper.queries(() => get(where))) === 0

  test('a page is made once: the second reader costs no query', async () => {
    for (const where of ['/', '/doi-ngoai', path('n1'), '/chu-de/chong-khai-thac-iuu', '/rss.xml', '/sitemap.xml']) {
      await get(where)
      expect(await stored(where), where).toBe(true)
    }
  })

  test('many who ask at once wait for one making of the page', async () => {
    paper.site.cache.clear()
    const one = await paper.queries(() => get('/chu-de/chong-khai-thac-iuu'))
    paper.site.cache.clear()
    expect(await paper.queries(() => Promise.all(Array.from({ length: 25 }, () => get('/chu-de/chong-khai-thac-iuu'))))).toBe(one)
    expect(one).toBeGreaterThan(0)
  })

  test('unknown parameters and their order share one copy', async () => {
    await get('/doi-ngoai')
    for (const where of ['/doi-ngoai?utm_source=a', '/doi-ngoai?fbclid=1&x', '/doi-ngoai?']) expect(await stored(where), where).toBe(true)
    await get('/tim-kiem?q=tin&from=2025-06-01')
    expect(await stored('/tim-kiem?from=2025-06-01&q=tin')).toBe(true)
  })

  test('lite and Save-Data have copies of their own, and say so', async () => {
    const full = await get('/doi-ngoai')
    const lite = await get('/doi-ngoai?lite')
    const saving = await get('/doi-ngoai', { 'Save-Data': 'on' })
    expect(new Set([full, lite, saving].map((one) => one.headers.etag)).size).toBe(3)
    expect(full.body).toContain('<script type="module"')
    for (const one of [lite, saving]) expect(one.body).not.toMatch(/<img|<picture|<script type="module"|rel="preload"/)
    expect(lite.body).toContain('?lite"')
    expect(saving.body).not.toContain('href="/en/?lite"')
    expect(full.headers.vary).toBe('Accept-Encoding, Save-Data')
    // Asked again, each gets its own.
    expect((await get('/doi-ngoai', { 'Save-Data': 'on' })).headers.etag).toBe(saving.headers.etag)
    expect((await get('/doi-ngoai')).headers.etag).toBe(full.headers.etag)
  })

  test('each encoding has its own tag, decodes to the same bytes, and answers 304 to its own tag alone', async () => {
    const where = '/chu-de/chong-khai-thac-iuu'
    paper.site.cache.clear()
    const identity = await get(where)
    for (let round = 0; round < 2; round++) {
      const br = await get(where, { 'Accept-Encoding': 'br' })
      const gz = await get(where, { 'Accept-Encoding': 'gzip' })
      expect([br.headers['content-encoding'], gz.headers['content-encoding'], identity.headers['content-encoding']]).toEqual([
        'br',
        'gzip',
        undefined,
      ])
      expect(brotliDecompressSync(br.bytes).equals(identity.bytes)).toBe(true)
      expect(gunzipSync(gz.bytes).equals(identity.bytes)).toBe(true)
      expect(new Set([br, gz, identity].map((one) => one.headers.etag)).size).toBe(3)
      expect(Number(br.headers['content-length'])).toBe(br.bytes.length)
      const fresh = await get(where, { 'Accept-Encoding': 'br', 'If-None-Match': `"x", W/${br.headers.etag}` })
      expect([fresh.status, fresh.bytes.length, fresh.headers.etag, fresh.headers.vary]).toEqual([
        304,
        0,
        br.headers.etag,
        'Accept-Encoding, Save-Data',
      ])
      expect((await get(where, { 'Accept-Encoding': 'gzip', 'If-None-Match': br.headers.etag as string })).status).toBe(200)
    }
  })

  test('a built file has a tag for each encoding, too, and none has an empty one', async () => {
    for (const where of paper.site.assets.paths) {
      const plain = await get(where)
      expect(plain.headers.etag, where).toMatch(/^"[\w-]{10,}"$/)
      expect((await get(where, { 'If-None-Match': plain.headers.etag as string })).status, where).toBe(304)
      const br = await get(where, { 'Accept-Encoding': 'br' })
      if (!br.headers['content-encoding']) continue
      expect(br.headers.etag, where).not.toBe(plain.headers.etag)
      expect(brotliDecompressSync(br.bytes).equals(plain.bytes), where).toBe(true)
    }
  })

  test('a page names what would drop it', async () => {
    const keys = String((await get(path('lead'))).headers['surrogate-key']).split(' ')
    const { editionId, storyId } = edition('lead')
    for (const key of [`e${editionId}`, `s${storyId}`, `r${editionId}`, 'l:vi', `c${ids.news}:vi`]) expect(keys).toContain(key)
    expect(String((await get('/')).headers['surrogate-key']).split(' ')).toEqual(
      expect.arrayContaining(['l:vi', `e${editionId}`, `c${ids.trade}:vi`]),
    )
  })

  test('a release drops the pages that it touches and leaves all others', async () => {
    const touched = [
      path('n23'),
      '/thuong-vu',
      '/',
      '/rss.xml',
      '/thuong-vu/rss.xml',
      '/chu-de/chong-khai-thac-iuu',
      '/tin-moi-nhat',
      '/sitemap-news.xml',
      '/dinh-chinh',
    ]
    const others = [
      '/doi-ngoai',
      '/en/',
      '/en/foreign-affairs',
      path('leadEn'),
      '/quoc-gia/nhat-ban',
      '/en/rss.xml',
      '/gioi-thieu',
      '/doi-ngoai/rss.xml',
      '/loat-bai/nhan-su',
    ]
    for (const where of [...touched, ...others]) await get(where)
    for (const where of [...touched, ...others]) expect(await stored(where), where).toBe(true)
    at.n23 = await paper.publish({
      uri: 'n23',
      sectionId: ids.trade,
      conceptIds: [ids.iuu],
      headline: 'Tin số 23',
      standfirst: 'Đã viết thêm',
      at: '2025-06-10T09:00:00Z',
      kind: 'update',
      notice: { note: 'Viết thêm' },
    })
    for (const where of others) expect(await stored(where), where).toBe(true)
    for (const where of touched) expect(await stored(where), where).toBe(false)
    expect((await get(path('n23'))).body).toContain('Đã viết thêm')
    expect((await get('/chu-de/chong-khai-thac-iuu')).body).toContain('Tin số 23')
  })

  test('a further language drops the pages of the story’s other languages, which then name it', async () => {
    expect((await get(path('n22'))).body).not.toContain('hreflang="fr" href')
    const fr = await paper.publish({ uri: 'n22', sectionId: ids.news, language: 'fr', headline: 'Nouvelle', at: '2025-06-10T09:10:00Z' })
    expect((await get(path('n22'))).body).toContain(`hreflang="fr" href="https://bao.example.vn${fr.path}"`)
    expect((await get(fr.path)).body).toContain(`hreflang="vi" href="https://bao.example.vn${path('n22')}"`)
  })

  test('what was missed is made up for when the log is next read', async () => {
    await get('/thuong-vu')
    const before = (await get('/thuong-vu')).headers.etag
    // The listener is off in these tests: nobody tells the site of this.
    await paper.publish({ uri: 'missed', sectionId: ids.trade, headline: 'Tin bị lỡ', at: '2025-06-10T10:00:00Z', quiet: true })
    expect((await get('/thuong-vu')).headers.etag).toBe(before)
    await paper.site.catchUp()
    expect((await get('/thuong-vu')).body).toContain('Tin bị lỡ')
  })

  test('the front is made anew at 00:00 in Viet Nam, and not before', async () => {
    paper.at('2025-06-11T16:59:00Z')
    paper.site.cache.clear()
    expect((await get('/')).body).toContain('Thứ Tư, ngày 11 tháng 6 năm 2025')
    paper.at('2025-06-11T16:59:59.999Z')
    expect(await stored('/')).toBe(true)
    paper.at('2025-06-11T17:00:00Z')
    expect((await get('/')).body).toContain('Thứ Năm, ngày 12 tháng 6 năm 2025')
    paper.at('2025-06-11T03:00:00Z')
    paper.site.cache.clear()
  })

  test('when a removed story leaves a list, the list is made anew', async () => {
    const one = await paper.publish({
      uri: 'leaves',
      sectionId: ids.trade,
      conceptIds: [ids.series],
      headline: 'Tin sẽ rời danh sách',
      at: '2025-06-10T11:00:00Z',
    })
    expect((await get('/loat-bai/nhan-su')).body).toContain('Tin sẽ rời danh sách')
    await paper.act((ctx) => removeEditions(ctx, [one.editionId], 'Sai sự thật.'))
    await paper.site.catchUp()
    for (const where of ['/loat-bai/nhan-su', '/thuong-vu', '/', '/tin-moi-nhat', '/rss.xml', '/sitemaps/0.xml'])
      expect((await get(where)).body, where).not.toContain(one.slug)
    expect((await get(one.path)).status).toBe(410)
    expect((await get('/dinh-chinh')).body).toContain('Sai sự thật.')
  })
})

describe('queries for a page that is not in the cache', () => {
  test.each<[string, () => string]>([
    ['an article', () => path('lead')],
    ['a section with its front', () => '/doi-ngoai'],
    ['the front', () => '/'],
    ['a topic', () => '/chu-de/chong-khai-thac-iuu'],
    ['an author', () => '/tac-gia/nguyen-van-mau'],
    ['the latest', () => '/tin-moi-nhat'],
    ['a day', () => '/tin-moi-nhat/2025-06-10'],
    ['a removed article', () => path('removed')],
    ['a static page', () => '/gioi-thieu'],
    ['the corrections', () => '/dinh-chinh'],
    ['a feed', () => '/rss.xml'],
    ['a country', () => '/quoc-gia/nhat-ban'],
  ])('%s takes at most four', async (name, where) => {
    paper.site.cache.clear()
    const count = await paper.queries(() => get(where()))
    if (process.env.SHOW_QUERIES) console.log(`${name}: ${count}`)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(4)
  })
})
