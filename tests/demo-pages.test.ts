import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { XmlDocument } from 'libxml2-wasm'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../demo/load.ts'
import type { Language } from '../src/newsroom/index.ts'
import { messages } from '../src/readers/messages/index.ts'
import { type Answer, followed, type Newspaper, openNewspaper } from './newspaper.ts'

/** Every page of the demonstration that a reader can reach from its homes, as a browser reads it. */

type Element = DefaultTreeAdapterTypes.Element
type Page = {
  path: string
  answer: Answer
  all: Element[]
  language: Language
  meta: (name: string) => string | undefined
  links: (rel: string) => Element[]
  json: Record<string, unknown>[]
}

const origin = 'https://bao.example.vn'
let paper: Newspaper
const pages = new Map<string, Page>()
const storyOf = new Map<number, number>()

const attr = (one: Element, name: string): string | undefined => one.attrs.find((each) => each.name === name)?.value
const elements = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((one) =>
    'tagName' in one ? [one, ...elements('content' in one ? (one.content as DefaultTreeAdapterTypes.ParentNode) : one)] : [],
  )
const textOf = (one: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in one ? one.value : 'childNodes' in one ? one.childNodes.map(textOf).join('') : ''
const ancestors = (one: Element): Element[] => {
  const { parentNode } = one
  return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestors(parentNode)] : []
}
const hasClass = (one: Element, name: string): boolean => (attr(one, 'class') ?? '').split(' ').includes(name)

function read(path: string, answer: Answer): Page {
  const all = elements(parse(answer.body, { scriptingEnabled: false }))
  const meta = (name: string) => {
    const found = all.find((one) => one.tagName === 'meta' && (attr(one, 'name') === name || attr(one, 'property') === name))
    return found && attr(found, 'content')
  }
  const html = all.find((one) => one.tagName === 'html') as Element
  const json = all.filter((one) => attr(one, 'type') === 'application/ld+json').map((one) => JSON.parse(textOf(one)) as Record<string, unknown>)
  return {
    path,
    answer,
    all,
    language: attr(html, 'lang') as Language,
    meta,
    links: (rel) => all.filter((one) => one.tagName === 'link' && attr(one, 'rel') === rel),
    json,
  }
}

const isArticle = (page: Page): boolean => page.meta('og:type') === 'article'
const canonical = (page: Page): string | undefined => page.links('canonical')[0] && attr(page.links('canonical')[0] as Element, 'href')

beforeAll(async () => {
  paper = await openNewspaper({ now: '2025-06-11T03:00:00Z', fill: (app) => loadDemo(app) })
  await followed(paper)
  const rows = await paper.app.db<{ id: number; story: number }[]>`select edition_id as id, story_id as story from publication.live`
  for (const row of rows) storyOf.set(row.id, row.story)
  const waiting = ['/', '/en/', '/zh/', '/fr/', '/es/']
  const dead: string[] = []
  const isDay = (place: string) => /\d{4}-\d\d-\d\d$/.test(place)
  let days = 0
  while (waiting.length) {
    const path = waiting.shift() as string
    if (pages.has(path)) continue
    const answer = await paper.ask(path)
    if (answer.status !== 200) dead.push(`${path}: ${answer.status}`)
    const page = read(path, answer)
    pages.set(path, page)
    for (const one of page.all) {
      const to = one.tagName === 'a' ? attr(one, 'href') : undefined
      if (!to?.startsWith('/') || /^\/(anh|danh-gia)\/|\.(xml|json)$|\?lite|\?cursor/.test(to)) continue
      // The archive goes back without an end: a few of its days are enough.
      if (isDay(to) && (isDay(path) || ++days > 12)) continue
      const place = to.replace(/#.*/, '')
      if (!pages.has(place)) waiting.push(place)
    }
  }
  expect(dead, 'links that lead nowhere').toEqual([])
})
afterAll(async () => await paper.close())

/** All sentences that a check has about any page, a few of them. */
const findings = (check: (page: Page) => string[]): string[] =>
  [...pages.values()].flatMap((page) => check(page).map((one) => `${decodeURI(page.path)}: ${one}`)).slice(0, 12)

test('every edition is reached from the homes', () => {
  const reached = [...pages.values()].filter(isArticle).length
  expect(reached).toBe(storyOf.size)
  expect(pages.size).toBeGreaterThan(150)
})

test('nothing on any page is asked of another site; links to others stand in <a> alone', () => {
  const own = (address: string) => (address.startsWith('/') && !address.startsWith('//')) || address.startsWith(`${origin}/`)
  expect(
    findings(({ all }) =>
      all.flatMap((one) => {
        const addresses = ['src', 'poster', 'action', 'data', 'formaction', 'background', 'ping'].flatMap((name) => attr(one, name) ?? [])
        if (one.tagName !== 'a') addresses.push(...[attr(one, 'href') ?? []].flat())
        for (const part of (attr(one, 'srcset') ?? '').split(',')) if (part.trim()) addresses.push(part.trim().split(' ')[0] as string)
        const found = addresses.filter((address) => !own(address)).map((address) => `${one.tagName} asks for ${address}`)
        if (['iframe', 'object', 'embed', 'base', 'frame'].includes(one.tagName)) found.push(`has <${one.tagName}>`)
        if (attr(one, 'http-equiv')) found.push('has http-equiv')
        if (one.attrs.some(({ name }) => name === 'style' || name.startsWith('on')))
          found.push(`<${one.tagName}> has style or script in an attribute`)
        if (one.tagName === 'style' && /url\((?!['"]?(\/|data:))|@import/.test(textOf(one))) found.push('a style asks for another site')
        return found
      }),
    ),
  ).toEqual([])
})

test('a story of up to 700 words comes in at most 14 kB, lists of others and styles included', () => {
  const weighed = [...pages.values()].filter(isArticle).map((page) => {
    const text = page.all.find((one) => one.tagName === 'div' && hasClass(one, 'text'))
    return { path: page.path, words: textOf(text as Element).split(/\s+/).length, bytes: gzipSync(page.answer.body).length }
  })
  expect(weighed.filter((one) => one.words > 500 && one.words <= 700).length).toBeGreaterThan(0)
  expect(weighed.filter((one) => one.words <= 700 && one.bytes > 14 * 1024)).toEqual([])
})

test('the security policy of every page allows its own style and script by their hashes, and nothing else inline', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(
    findings(({ all, answer }) => {
      const policy = new Map(
        String(answer.headers['content-security-policy'])
          .split(';')
          .map((one) => [one.trim().split(' ')[0] as string, one.trim().split(' ').slice(1)]),
      )
      const found: string[] = []
      if (policy.get('default-src')?.join() !== "'none'") found.push('default-src is not none')
      if (policy.get('base-uri')?.join() !== "'none'" || policy.get('form-action')?.join() !== "'self'") found.push('base-uri or form-action')
      if (JSON.stringify([...policy]).includes('unsafe')) found.push('unsafe')
      for (const one of all) {
        if (one.tagName === 'style' && !policy.get('style-src')?.includes(hash(textOf(one)))) found.push('a style without its hash')
        const runs = one.tagName === 'script' && attr(one, 'src') === undefined && attr(one, 'type') !== 'application/ld+json'
        if (runs && !policy.get('script-src')?.includes(hash(textOf(one)))) found.push('a script without its hash')
      }
      return found
    }),
  ).toEqual([])
})

test('no story is shown twice on a page', () => {
  expect(
    findings(({ all, path }) => {
      const own = Number(/-(\d+)\.html$/.exec(path)?.[1] ?? 0)
      const seen = new Set(own ? [storyOf.get(own)] : [])
      const found: string[] = []
      for (const one of all) {
        const id = one.tagName === 'a' && Number(/^\/.*-(\d+)\.html$/.exec(attr(one, 'href') ?? '')?.[1] ?? 0)
        if (!id) continue
        const around = ancestors(one)
        if (!around.some((each) => each.tagName === 'main')) continue
        // Links of the writer's own, to other languages, and of the register of corrections (one line for each correction).
        if (around.some((each) => ['text', 'story-languages', 'notes', 'sources', 'register'].some((name) => hasClass(each, name)))) continue
        const story = storyOf.get(id)
        if (seen.has(story)) found.push(`twice: ${textOf(one)}`)
        seen.add(story)
      }
      return found
    }),
  ).toEqual([])
})

test('no heading, list, block or paragraph is empty, and every page has one first heading', () => {
  const blocks = new Set([
    'h1',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'dl',
    'nav',
    'section',
    'figure',
    'figcaption',
    'aside',
    'table',
    'tbody',
    'thead',
    'li',
    'p',
    'a',
    'button',
    'footer',
    'header',
    'blockquote',
    'title',
  ])
  expect(
    findings(({ all }) => {
      const found = all
        .filter(
          (one) => blocks.has(one.tagName) && !textOf(one).trim() && !elements(one).some((each) => ['img', 'svg', 'input'].includes(each.tagName)),
        )
        .map((one) => `empty <${one.tagName} class="${attr(one, 'class') ?? ''}">`)
      for (const one of all)
        if (['ul', 'ol'].includes(one.tagName) && !elements(one).some((each) => each.tagName === 'li')) found.push('a list without an item')
      for (const one of all)
        if (one.tagName === 'div' && ['list', 'cards', 'headlines', 'seconds', 'blocks'].some((name) => hasClass(one, name)) && !elements(one).length)
          found.push(`empty div ${attr(one, 'class')}`)
      const first = all.filter((one) => one.tagName === 'h1').length
      if (first !== 1) found.push(`${first} first headings`)
      return found
    }),
  ).toEqual([])
})

test('ids are unique, and what refers to one finds it', () => {
  expect(
    findings(({ all }) => {
      const ids = all.flatMap((one) => attr(one, 'id') ?? [])
      const found = ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `id ${one} twice`)
      for (const one of all)
        for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'list'])
          for (const id of (attr(one, name) ?? '').split(' ').filter(Boolean))
            if (!ids.includes(id)) found.push(`${name} names ${id}, which is not there`)
      for (const one of all) {
        const to = one.tagName === 'a' ? attr(one, 'href') : undefined
        if (to?.startsWith('#') && !ids.includes(decodeURIComponent(to.slice(1)))) found.push(`a link to ${to}, which is not there`)
      }
      return found
    }),
  ).toEqual([])
})

test('every page says its language, its one address, and what it is about, for readers and for those who share it', () => {
  expect(
    findings((page) => {
      const found: string[] = []
      const { meta, language, answer, path } = page
      if (!(language in messages)) found.push('no language')
      if (answer.headers['content-language'] !== language) found.push('Content-Language differs')
      const prefix = /^\/(en|zh|fr|es)(\/|$)/.exec(path)?.[1] ?? 'vi'
      if (language !== prefix) found.push(`language ${language} under ${prefix}`)
      const noindex = meta('robots') === 'noindex'
      // A past state of a story is not to be found, and leads to the present one.
      if (path.includes('?at=')) {
        if (!noindex || canonical(page) !== origin + path.replace(/\?at=.*$/, '')) found.push('a past state leads to the present page')
      } else if (noindex === (canonical(page) !== undefined)) found.push('either noindex or canonical')
      if (!noindex && canonical(page) !== origin + path) found.push(`canonical is ${canonical(page)}`)
      for (const name of ['description', 'og:title', 'og:description', 'og:site_name', 'og:type', 'og:url', 'og:locale', 'viewport'])
        if (!meta(name)?.trim()) found.push(`no ${name}`)
      if (isArticle(page))
        for (const name of ['og:image', 'article:published_time', 'article:modified_time']) if (!meta(name)) found.push(`no ${name}`)
      if (!page.links('icon').length || !page.links('manifest').length) found.push('no icon or manifest')
      for (const one of page.links('preload')) if (!paper.site.assets.at(attr(one, 'href') as string)) found.push('preloads what is not there')
      if (language !== 'zh' && page.links('preload').length !== 4) found.push(`${page.links('preload').length} fonts preloaded`)
      return found
    }),
  ).toEqual([])
})

test('every page, feed and share is marked as the demonstration, in its language', () => {
  expect(
    findings(({ all, language }) => {
      const title = all.find((one) => one.tagName === 'title')
      const bar = all.find((one) => hasClass(one, 'demo-bar'))
      return title && textOf(title).startsWith(`[${messages[language].demo}]`) && bar && textOf(bar).includes(messages[language].demo)
        ? []
        : ['not marked']
    }),
  ).toEqual([])
})

test('other languages are named both ways: each names all, itself included, and each is there', () => {
  const alternates = (page: Page) =>
    page
      .links('alternate')
      .filter((one) => attr(one, 'hreflang'))
      .map((one) => [attr(one, 'hreflang') as string, attr(one, 'href') as string] as const)
  let pairs = 0
  expect(
    findings((page) => {
      const own = alternates(page)
      if (!own.length) return []
      const found: string[] = []
      if (new Set(own.map(([language]) => language)).size !== own.length) found.push('a language twice')
      if (!own.some(([language, address]) => language === page.language && address === canonical(page))) found.push('does not name itself')
      for (const [language, address] of own) {
        const other = pages.get(address.slice(origin.length))
        if (!other) found.push(`${address} was not reached`)
        else if (other.language !== language) found.push(`${address} is not in ${language}`)
        else if (JSON.stringify(alternates(other).sort()) !== JSON.stringify([...own].sort())) found.push(`${address} names others`)
        pairs++
      }
      return found
    }),
  ).toEqual([])
  expect(pairs).toBeGreaterThan(100)
})

test('an article’s JSON-LD has what a NewsArticle must have, and the way to it is a breadcrumb of pages that are there', () => {
  const articles = [...pages.values()].filter(isArticle)
  for (const page of articles) {
    const article = page.json.find((one) => one['@type'] === 'NewsArticle') as Record<string, unknown>
    const h1 = page.all.find((one) => one.tagName === 'h1') as Element
    expect(article, page.path).toMatchObject({
      '@context': 'https://schema.org',
      headline: textOf(h1),
      url: canonical(page),
      mainEntityOfPage: canonical(page),
      inLanguage: page.language,
    })
    for (const name of ['datePublished', 'dateModified'])
      expect(Number.isNaN(Date.parse(article[name] as string)), `${page.path} ${name}`).toBe(false)
    expect(Date.parse(article.dateModified as string)).toBeGreaterThanOrEqual(Date.parse(article.datePublished as string))
    expect(article.author, page.path).toEqual(expect.arrayContaining([expect.objectContaining({ '@type': 'Person', name: expect.any(String) })]))
    expect(article.publisher, page.path).toMatchObject({
      '@type': 'NewsMediaOrganization',
      name: messages[page.language].newspaper,
      logo: { url: expect.stringMatching(/^https:\/\/bao\.example\.vn\//) },
    })
    for (const image of article.image as string[]) expect(image.startsWith(`${origin}/`), page.path).toBe(true)
    expect(article.articleSection, page.path).toBeTruthy()
  }
  expect(
    findings((page) => {
      const crumbs = page.json.find((one) => one['@type'] === 'BreadcrumbList')
      if (!crumbs) return page.all.some((one) => hasClass(one, 'breadcrumb')) ? ['a breadcrumb for readers alone'] : []
      const items = crumbs.itemListElement as { position: number; name: string; item: string }[]
      const found = items.flatMap((one, index) =>
        one.position === index + 1 && one.name && pages.has(one.item.slice(origin.length)) ? [] : [`breadcrumb ${JSON.stringify(one)}`],
      )
      const nav = page.all.find((one) => hasClass(one, 'breadcrumb'))
      const shown = nav
        ? elements(nav)
            .filter((one) => one.tagName === 'a')
            .map(textOf)
        : []
      return JSON.stringify(shown) === JSON.stringify(items.map((one) => one.name)) ? found : [...found, 'the breadcrumb differs from its JSON-LD']
    }),
  ).toEqual([])
})

const texts = (xml: string, path: string): string[] => {
  using document = XmlDocument.fromString(xml)
  return document.root
    .find(path, {
      s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      x: 'http://www.w3.org/1999/xhtml',
      n: 'http://www.google.com/schemas/sitemap-news/0.9',
      a: 'http://www.w3.org/2005/Atom',
    })
    .map((node) => node.content)
}
const get = async (path: string): Promise<string> => {
  const answer = await paper.ask(path)
  expect(answer.status, path).toBe(200)
  return answer.body
}

test('the sitemaps list every edition once and nothing that is not there; the news sitemap the last two days', async () => {
  const files = texts(await get('/sitemap.xml'), '//s:loc')
  const listed: string[] = []
  for (const file of files) listed.push(...texts(await get(file.slice(origin.length)), '//s:url/s:loc'))
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed.filter((one) => !pages.has(one.slice(origin.length)))).toEqual([])
  for (const page of pages.values()) if (isArticle(page)) expect(listed).toContain(canonical(page))
  const news = await get('/sitemap-news.xml')
  const fresh = texts(news, '//n:publication_date').map((one) => Date.parse(one))
  expect(fresh.length).toBeGreaterThan(0)
  for (const one of fresh) expect(Date.parse('2025-06-11T03:00:00Z') - one).toBeLessThanOrEqual(2 * 86_400_000)
})

test('every list has its feed in three forms, which say that they are the demonstration, and whose stories are there', async () => {
  const feeds = new Set(
    [...pages.values()].flatMap((page) =>
      page.links('alternate').flatMap((one) => (attr(one, 'type') === 'application/rss+xml' ? (attr(one, 'href') as string) : [])),
    ),
  )
  expect(feeds.size).toBeGreaterThan(50)
  for (const rss of feeds) {
    const language = (/^\/(en|zh|fr|es)\//.exec(rss)?.[1] ?? 'vi') as Language
    const xml = await get(rss)
    const links = texts(xml, '//item/link')
    expect(texts(xml, '/rss/channel/title')[0], rss).toContain(`[${messages[language].demo}]`)
    expect(
      links.filter((one) => !pages.has(one.slice(origin.length))),
      rss,
    ).toEqual([])
    expect(texts(await get(rss.replace('rss.xml', 'atom.xml')), '//a:entry/a:link[@rel="alternate"]/@href'), rss).toEqual(links)
    const json = JSON.parse(await get(rss.replace('rss.xml', 'feed.json'))) as { items: { url: string }[] }
    expect(
      json.items.map((one) => one.url),
      rss,
    ).toEqual(links)
  }
})

test('an article, a section, the front and a topic of the demonstration take at most four queries each', async () => {
  const article = [...pages.values()].find(isArticle) as Page
  const topic = [...pages.keys()].find((path) => path.startsWith('/chu-de/')) as string
  for (const path of [article.path, '/doi-ngoai', '/', topic]) {
    paper.site.cache.clear()
    const count = await paper.queries(() => get(path))
    if (process.env.SHOW_QUERIES) console.log(`${path}: ${count}`)
    expect(count, path).toBeLessThanOrEqual(4)
  }
})

test('a lite page of every kind has no picture, font or script, and keeps its links lite', async () => {
  for (const path of ['/', '/doi-ngoai', ([...pages.values()].find(isArticle) as Page).path, '/tin-moi-nhat', '/tim-kiem?q=tin']) {
    const page = read(path, await paper.ask(`${path}${path.includes('?') ? '&' : '?'}lite`))
    expect(
      page.all.filter(
        (one) =>
          ['img', 'picture', 'source', 'video'].includes(one.tagName) ||
          (one.tagName === 'script' && attr(one, 'src')) ||
          attr(one, 'rel') === 'preload',
      ),
    ).toEqual([])
    const links = page.all.filter((one) => one.tagName === 'a').map((one) => attr(one, 'href') as string)
    const lost = links.filter((one) => /^\/(?!anh\/)/.test(one) && !/[?&]lite/.test(one) && !/\.xml$/.test(one))
    // The one way out of lite: the same page in full.
    expect(lost.map(decodeURI), path).toEqual([path.replace(/\?.*/, '')])
  }
})
