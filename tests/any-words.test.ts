import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeConcepts } from '../src/newsroom/index.ts'
import { cleanLine } from '../src/platform/text.ts'
import { publicationModule } from '../src/publication/module.ts'
import { followed, type Newspaper, openNewspaper, type TestEdition } from './newspaper.ts'

/** Headlines, names and reasons with every trap in them, from the database to the reader: pages, feeds, sitemaps, search. */

let paper: Newspaper
const names = ['Đối "ngoại" & <kinh tế>', "O'Mẫu </script><script>x</script>", 'العربية — עברית ‏!']
const written = [
  "Bộ trưởng: “Không có chuyện đó” & 'chưa từng' <có>",
  '</title></script><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  '&amp; &lt; &#39; &nbsp; viết như thế',
  'Tiếng Việt tách rời: Hội nghị ngoại vụ',
  'العربية: «مؤتمر» في هانوي',
  'עברית: "ועידה" בהאנוי & עוד',
  'Nông dân 👩🏽‍🌾 và cầu 🌉 <3',
  'Nửa ký tự \ud800 còn lại \udc00 đây',
  '<!-- --> ]]> <![CDATA[ x ]]> ${x} `x` {{x}} %41 %',
  '中文“标题”与<标签>',
  'a\u0000b\u0008c\u2028d\ufeffe\ttab\r\nxuống dòng',
]
const stories: { headline: string; edition: TestEdition }[] = []

beforeAll(async () => {
  paper = await openNewspaper({ withListener: true })
  const sectionId = await paper.section({ vi: names[0] as string }, { vi: 'doi-ngoai' })
  const topic = await paper.concept('topic', { vi: names[1] as string }, { vi: 'chu-de' })
  const writer = await paper.person(names[2] as string, 'nguoi-viet')
  for (const [index, raw] of written.entries()) {
    const headline = cleanLine(raw)
    const edition = await paper.publish({
      uri: `w${index}`,
      sectionId,
      conceptIds: [topic],
      headline,
      standfirst: `Tóm tắt ${headline}`,
      at: `2025-06-10T${String(index + 1).padStart(2, '0')}:00:00Z`,
      content: { credits: [writer], sources: [{ label: headline }], dateline: headline },
    })
    stories.push({ headline, edition })
  }
  await followed(paper)
})
afterAll(async () => await paper.close())

type Element = DefaultTreeAdapterTypes.Element
const elements = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((one) => ('tagName' in one ? [one, ...elements(one)] : []))
const textOf = (one: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in one ? one.value : 'childNodes' in one ? one.childNodes.map(textOf).join('') : ''
const attr = (one: Element | undefined, name: string): string | undefined => one?.attrs.find((each) => each.name === name)?.value
const read = async (path: string): Promise<Element[]> => elements(parse((await paper.ask(path)).body, { scriptingEnabled: false }))
/** Scripts of ours: the choice of colours, the page's own script, and what machines read. */
const scripts = (all: Element[]): string[] => all.filter((one) => one.tagName === 'script').map((one) => attr(one, 'type') ?? 'inline')
const inXml = (xml: string, path: string): string[] => {
  using document = XmlDocument.fromString(xml)
  return document.root
    .find(path, {
      a: 'http://www.w3.org/2005/Atom',
      s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      n: 'http://www.google.com/schemas/sitemap-news/0.9',
      dc: 'http://purl.org/dc/elements/1.1/',
    })
    .map((node) => node.content)
}

test('an article shows its words exactly in heading, title, description, sharing and JSON-LD', async () => {
  for (const { headline, edition } of stories) {
    const all = await read(encodeURI(edition.path))
    const meta = (name: string) =>
      attr(
        all.find((one) => attr(one, 'name') === name || attr(one, 'property') === name),
        'content',
      )
    expect(textOf(all.find((one) => one.tagName === 'h1') as Element)).toBe(headline)
    expect(textOf(all.find((one) => one.tagName === 'title') as Element)).toBe(`${headline} – Cầu Nối`)
    expect([meta('og:title'), meta('description')]).toEqual([headline, `Tóm tắt ${headline}`])
    const [article, crumbs] = all.filter((one) => attr(one, 'type') === 'application/ld+json').map((one) => JSON.parse(textOf(one)))
    expect(article).toMatchObject({ headline, author: [{ name: names[2] }], articleSection: names[0] })
    expect(crumbs.itemListElement[1].name).toBe(names[0])
    expect(scripts(all)).toEqual(['inline', 'application/ld+json', 'application/ld+json', 'module'])
  }
})

test('every list shows every headline exactly, with no script more than its own', async () => {
  const wanted = stories.map((one) => one.headline).reverse()
  for (const path of ['/doi-ngoai', '/chu-de/chu-de', '/tac-gia/nguoi-viet', '/tin-moi-nhat', '/tin-moi-nhat/2025-06-10']) {
    const all = await read(path)
    // The latest stand under the names of their days.
    const level = path === '/tin-moi-nhat' ? 'h3' : 'h2'
    const shown = all.filter((one) => one.tagName === level).map(textOf)
    expect(shown, path).toEqual(wanted)
    expect(
      scripts(all).filter((one) => one === 'inline'),
      path,
    ).toHaveLength(1)
    expect(
      scripts(all).filter((one) => one === 'module'),
      path,
    ).toHaveLength(1)
  }
  expect((await read('/doi-ngoai')).filter((one) => one.tagName === 'h1').map(textOf)).toEqual([names[0]])
  expect((await read('/chu-de/chu-de')).filter((one) => one.tagName === 'h1').map(textOf)).toEqual([names[1]])
  expect((await read('/tac-gia/nguoi-viet')).filter((one) => one.tagName === 'h1').map(textOf)).toEqual([names[2]])
})

test('every feed carries every headline exactly, in three forms', async () => {
  const wanted = stories.map((one) => one.headline).reverse()
  for (const list of ['', '/doi-ngoai', '/chu-de/chu-de', '/tac-gia/nguoi-viet']) {
    const rss = (await paper.ask(`${list}/rss.xml`)).body
    expect(inXml(rss, '//item/title'), list).toEqual(wanted)
    expect(new Set(inXml(rss, '//item/category'))).toEqual(new Set([names[0]]))
    expect(new Set(inXml(rss, '//item/dc:creator'))).toEqual(new Set([names[2]]))
    expect(inXml((await paper.ask(`${list}/atom.xml`)).body, '//a:entry/a:title'), list).toEqual(wanted)
    const json = JSON.parse((await paper.ask(`${list}/feed.json`)).body) as {
      items: { title: string; summary: string; authors: { name: string }[] }[]
    }
    expect(
      json.items.map((one) => one.title),
      list,
    ).toEqual(wanted)
    expect(json.items[0]?.authors).toEqual([{ name: names[2] }])
  }
})

test('the news sitemap has every headline, and every address of a sitemap answers', async () => {
  expect(inXml((await paper.ask('/sitemap-news.xml')).body, '//n:title')).toEqual(stories.map((one) => one.headline).reverse())
  const addresses = inXml((await paper.ask('/sitemaps/0.xml')).body, '//s:loc')
  expect(addresses).toHaveLength(stories.length)
  for (const address of addresses) expect((await paper.ask(address.replace('https://bao.example.vn', ''))).status, address).toBe(200)
})

test('feeds and sitemaps say what they are, and are kept apart from pages', async () => {
  const types: [string, string][] = [
    ['/rss.xml', 'application/rss+xml'],
    ['/atom.xml', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
    ['/sitemap.xml', 'application/xml'],
    ['/sitemap-news.xml', 'application/xml'],
    ['/sitemaps/pages.xml', 'application/xml'],
  ]
  for (const [path, type] of types) {
    const { headers } = await paper.ask(path)
    expect(headers['content-type'], path).toBe(`${type}; charset=utf-8`)
    expect([headers['x-content-type-options'], headers.vary], path).toEqual(['nosniff', 'Accept-Encoding'])
  }
})

test('a removal’s reason and a correction’s words are shown exactly, and add nothing', async () => {
  const [first] = stories
  for (const [index, { headline }] of stories.entries()) {
    await paper.publish({
      uri: 'w0',
      sectionId: (await paper.app.db<{ id: number }[]>`select id from newsroom.concept where kind = 'section'`)[0]?.id as number,
      headline: first?.headline as string,
      standfirst: `Lần ${index}`,
      at: '2025-06-10T12:00:00Z',
      kind: 'correct',
      notice: { wrong: headline, right: `${headline}!` },
    })
  }
  const all = await read('/dinh-chinh')
  expect(all.filter((one) => one.tagName === 'del').map(textOf)).toEqual(stories.map((one) => one.headline).reverse())
  expect(all.filter((one) => one.tagName === 'ins').map(textOf)).toEqual(stories.map((one) => `${one.headline}!`).reverse())
  expect(scripts(all).filter((one) => one === 'inline')).toHaveLength(1)
})

test('any query comes back in the search field and the title as it was typed, and adds no element', async () => {
  const shape = (all: Element[]) =>
    all
      .filter((one) => ['script', 'form', 'input', 'select', 'iframe', 'style'].includes(one.tagName))
      .map((one) => [one.tagName, one.attrs.map(({ name }) => name)])
  const plain = shape(await read('/tim-kiem?q=khongcogi'))
  const typed = fc
    .array(
      fc.oneof(
        fc.constantFrom('"', "'", '<', '>', '&', '</script>', '" autofocus onfocus="x', '🌉', 'ế', 'العربية', '+', '=', '?', '#', '%', 'a'),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => `zz${parts.join('')}`)
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const all = await read(`/tim-kiem?q=${encodeURIComponent(words)}`)
      expect(shape(all)).toEqual(plain)
      expect(
        attr(
          all.find((one) => attr(one, 'id') === 'words'),
          'value',
        ),
      ).toBe(words.normalize('NFC'))
    }),
    { numRuns: 150 },
  )
})

test('no unknown address, however written, puts more than a link to itself into its page', async () => {
  const shape = (all: Element[]) => all.map((one) => [one.tagName, one.attrs.map(({ name }) => name)])
  const plain = shape(await read('/khong-co'))
  const segment = fc
    .array(
      fc.oneof(
        fc.constantFrom('"', "'", '<', '>', '&', '<script>', '?', '#', '\\', '%', ':', '@', 'javascript:', '🌉', 'العربية'),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => `zz${parts.join('')}`)
  await fc.assert(
    fc.asyncProperty(segment, fc.constantFrom('/', '//', '///', '/%2F', '/%5C', '/x//'), async (words, begin) => {
      const all = await read(`${begin}${encodeURIComponent(words)}`)
      expect(shape(all)).toEqual(plain)
      for (const one of all) if (one.tagName === 'a') expect(attr(one, 'href')).toMatch(/^(\/(?![/\\])|#main$)/)
    }),
    { numRuns: 150 },
  )
})

/** Asks until it is so; a message of the database takes its time, and no more is said of it. */
async function becomes(path: string, words: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await paper.ask(path)).body.includes(words)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${path} never said “${words}”`)
}

test('a site that listens hears of a release, of new names and of settings by itself', async () => {
  await paper.ask('/doi-ngoai')
  const sectionId = (await paper.app.db<{ id: number }[]>`select id from newsroom.concept where kind = 'section'`)[0]?.id as number
  await paper.publish({ uri: 'heard', sectionId, headline: 'Tin vừa ra', at: '2025-06-10T23:00:00Z', quiet: true })
  await becomes('/doi-ngoai', 'Tin vừa ra')
  await paper.app.db`insert into platform.setting (key, value) values ('imprint', '{"editor": "Bà <Ví Dụ>"}')`
  await paper.app.db`select pg_notify('caunoi_changed', 'settings')`
  await becomes('/doi-ngoai', 'Bà &lt;Ví Dụ&gt;')
})

test('what was told while the connection was lost is made up for when it is back', async () => {
  expect((await paper.ask('/doi-ngoai')).body).not.toContain('Ông Thử')
  await paper.app.db`update platform.setting set value = '{"editor": "Ông Thử"}' where key = 'imprint'`
  const ended = await paper.app
    .db`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`
  expect(ended.length).toBeGreaterThan(0)
  await becomes('/doi-ngoai', 'Ông Thử')
})

test('a card is drawn for every headline, whatever stands in it, and kept', async () => {
  for (const { edition } of stories) {
    const card = await paper.ask(`/the-chia-se/${edition.editionId}.jpg`)
    expect([card.status, card.headers['content-type'], card.bytes.subarray(0, 3).toString('hex')]).toEqual([200, 'image/jpeg', 'ffd8ff'])
  }
  for (const name of ['0.jpg', 'x.jpg', '1.png', '999999.jpg']) expect((await paper.ask(`/the-chia-se/${name}`)).status, name).toBe(404)
})

test('a fault of ours is answered with a calm page, tells nothing of our insides, and is gone with its cause', async () => {
  const { render } = paper.site
  paper.site.render = async () => {
    throw new Error('Geheimnis: select * from people.account')
  }
  const answer = await paper.ask('/en/latest')
  const problem = await paper.ask('/en/latest', { headers: { Accept: 'application/json' } })
  paper.site.render = render
  expect([answer.status, answer.headers['cache-control'], problem.status]).toEqual([500, 'no-store', 500])
  expect(answer.body).toContain('<html lang="en"')
  for (const one of [answer, problem]) expect(one.body).not.toMatch(/Geheimnis|people\.account|\.ts:\d/)
  expect((await paper.ask('/en/latest')).status).toBe(200)
})

test('while the database is gone, what is in the cache is read on, and all else is asked to come back: never a fault', async () => {
  const gone = () => Object.assign(new Error('write CONNECTION_CLOSED /socket'), { code: 'CONNECTION_CLOSED' })
  const kept = paper.site.cache.size
  expect(kept).toBeGreaterThan(0)
  const { db } = paper.app
  Object.assign(paper.app, { db: () => Promise.reject(gone()) })
  await paper.site.catchUp()
  Object.assign(paper.app, { db })
  expect(paper.site.cache.size).toBe(kept)

  const { render } = paper.site
  paper.site.render = () => Promise.reject(gone())
  const answer = await paper.ask('/en/search?q=gone')
  paper.site.render = render
  expect([answer.status, answer.headers['retry-after'], answer.headers['cache-control']]).toEqual([503, '5', 'no-store'])
  expect(answer.body).toContain('<html lang="en"')
  expect(answer.body).not.toContain('CONNECTION_CLOSED')
})

test('when a topic is merged into another, its stories appear in the other’s list, also where that list was in the cache', async () => {
  const sectionId = (await paper.app.db<{ id: number }[]>`select id from newsroom.concept where kind = 'section'`)[0]?.id as number
  const into = await paper.concept('topic', { vi: 'Chủ đề còn lại' })
  const from = await paper.concept('topic', { vi: 'Chủ đề bị gộp' })
  await paper.publish({ uri: 'kept', sectionId, conceptIds: [into], headline: 'Bài ở lại', at: '2025-06-10T20:00:00Z' })
  await paper.publish({ uri: 'moved', sectionId, conceptIds: [from], headline: 'Bài chuyển sang', at: '2025-06-10T21:00:00Z' })
  await paper.act((ctx) => mergeConcepts(ctx, from, into))
  // The merge is heard of, and the list is read into the cache, before the queue has moved the stories.
  for (let tries = 0; tries < 200 && (await paper.ask('/chu-de/chu-de-bi-gop')).status !== 301; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await paper.ask('/chu-de/chu-de-con-lai')).body).toContain('Bài ở lại')
  await publicationModule.jobs?.[0]?.run(paper.app, {}, () => false)
  await becomes('/chu-de/chu-de-con-lai', 'Bài chuyển sang')
})
