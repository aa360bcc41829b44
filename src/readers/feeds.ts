import { renditionPath } from '../media/index.ts'
import { type Concept, type Language, languages } from '../newsroom/index.ts'
import { findPersonBySlug } from '../people/index.ts'
import { HttpError } from '../platform/errors.ts'
import { type ReadyPage, type Rendered, readyPage } from '../platform/http/page-cache.ts'
import {
  conceptPath,
  editionPath,
  homePath,
  type ListedEdition,
  type ListOf,
  pagePath,
  readCounts,
  readList,
  readLists,
  readSitemapFile,
  readSitemapFiles,
} from '../publication/index.ts'
import { atomType, type FeedView, jsonFeedType, rssType, writeAtom, writeJsonFeed, writeRss } from '../standards/feeds/index.ts'
import {
  newsSitemapDays,
  newsSitemapLimit,
  sitemapLimit,
  sitemapType,
  writeNewsSitemap,
  writeSitemap,
  writeSitemapIndex,
} from '../standards/sitemaps/index.ts'
import { messages } from './messages/index.ts'
import { noticeLine } from './pages/notices.ts'
import type { Route } from './routes.ts'
import type { Site } from './site.ts'

const feedLength = 30
const day = 86_400_000

const text = (type: string, body: string, tags: readonly string[], ttl: number, path: string): Rendered<ReadyPage> => {
  const page = readyPage(
    200,
    {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      'Surrogate-Key': [...new Set(tags)].join(' '),
      'X-Robots-Tag': path.endsWith('.json') ? 'noindex' : 'all',
    },
    body,
  )
  return { value: page, tags, ttl, bytes: page.body.length + 1000 }
}

/** The feed of a language, section, topic, series, country or author. */
export async function feedText(site: Site, route: Extract<Route, { kind: 'feed' }>, path: string): Promise<Rendered<ReadyPage>> {
  const { of, format } = route
  const { language } = of
  const m = messages[language]
  const { app } = site
  const view = site.view(language, path, false)
  let list: ListOf
  let title: string
  let home: string
  if (of.kind === 'home') {
    list = { kind: 'language', language }
    title = m.newspaper
    home = homePath(language)
  } else if (of.kind === 'author') {
    const person = await findPersonBySlug(app.db, of.slug)
    if (!person) throw new HttpError(404, 'not-found')
    list = { kind: 'person', ofId: person.id, language }
    title = `${person.name} – ${m.newspaper}`
    home = pagePath(language, 'author', of.slug)
  } else {
    const found =
      of.kind === 'section'
        ? view.taxonomy.find('section', language, of.slug)
        : of.kind === 'concept'
          ? view.taxonomy.find(of.of, language, of.slug)
          : undefined
    if (!found) throw new HttpError(404, 'not-found')
    home = conceptPath(view.taxonomy, found.concept, language)
    if (!found.current) {
      const to = encodeURI(`${home}/${format}`)
      return {
        value: readyPage(301, { Location: to, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=300' }, `${to}\n`),
        tags: [],
        ttl: day,
        bytes: 500,
      }
    }
    list = { kind: found.concept.kind === 'section' ? 'section' : 'concept', ofId: found.concept.id, language }
    title = `${view.taxonomy.name(found.concept, language)} – ${m.newspaper}`
  }
  const stories = await readList(app.db, { list, limit: feedLength, dated: true })
  const feed: FeedView = {
    title: view.demo ? `[${m.demo}] ${title}` : title,
    homeUrl: app.origin + encodeURI(home),
    feedUrl: app.origin + encodeURI(path),
    language,
    description: m.tagline,
    updated: stories.reduce((latest, one) => ((one.updatedAt?.getTime() ?? 0) > latest.getTime() ? (one.updatedAt as Date) : latest), new Date(0)),
    icon: app.origin + site.assets.url('icon-512'),
    ...(view.demo && { note: m.demoNotice }),
    items: stories.map((one) => item(site, one)),
  }
  const tags = [
    list.kind === 'language' ? `l:${language}` : `${list.kind === 'person' ? 'p' : 'c'}${list.ofId}:${language}`,
    ...stories.map((one) => `e${one.editionId}`),
  ]
  const write = { 'rss.xml': writeRss, 'atom.xml': writeAtom, 'feed.json': writeJsonFeed }[format]
  return text({ 'rss.xml': rssType, 'atom.xml': atomType, 'feed.json': jsonFeedType }[format], write(feed), tags, day, path)
}

function item(site: Site, one: ListedEdition): FeedView['items'][number] {
  const view = site.view(one.language, '/', false)
  const section = view.taxonomy.standing(one.sectionId)
  const { picture } = one.card
  return {
    // The address without the slug never changes, whatever the headline becomes.
    id: `${site.app.origin}/${one.editionId}.html`,
    url: site.app.origin + encodeURI(editionPath(one)),
    title: one.card.headline,
    summary: one.card.notice ? `${noticeLine(view, one.card.notice)}. ${one.card.standfirst}` : one.card.standfirst,
    published: one.publishedAt as Date,
    updated: one.updatedAt ?? (one.publishedAt as Date),
    authors: one.card.authors ?? [],
    categories: section ? [view.taxonomy.name(section, one.language)] : [],
    ...(picture && {
      image: {
        url: site.app.origin + renditionPath({ assetId: picture.id, shape: '3x2', width: 800, format: 'jpg' }),
        type: 'image/jpeg',
        length: 0,
      },
    }),
  }
}

export async function sitemapIndex(site: Site): Promise<Rendered<ReadyPage>> {
  const files = ['pages', ...(await readSitemapFiles(site.app.db))]
  return text(sitemapType, writeSitemapIndex(files.map((name) => ({ url: `${site.app.origin}/sitemaps/${name}.xml` }))), ['log'], day, '/sitemap.xml')
}

/** Sections, then topics, series and countries, each with the languages in which it has an address of its own and stories. */
async function listedConcepts(site: Site): Promise<{ concept: Concept; languages: Language[] }[]> {
  const { taxonomy } = site
  const concepts = [
    ...taxonomy.sections(),
    ...[...taxonomy.byId.values()].filter(
      (one) => one.mergedInto === null && (one.kind === 'topic' || one.kind === 'series' || one.kind === 'country'),
    ),
  ]
  const listOf = (concept: Concept, language: Language): ListOf => ({
    kind: concept.kind === 'section' ? 'section' : 'concept',
    ofId: concept.id,
    language,
  })
  const addresses = concepts.flatMap((concept) =>
    languages.filter((one) => concept.slugs[one] !== undefined).map((language) => ({ concept, language })),
  )
  const counts = await readCounts(
    site.app.db,
    addresses.map((one) => listOf(one.concept, one.language)),
  )
  const filled = Map.groupBy(
    addresses.filter((_, index) => counts[index]),
    (one) => one.concept,
  )
  return [...filled].map(([concept, some]) => ({ concept, languages: some.map((one) => one.language) }))
}

export async function sitemapOf(site: Site, name: string): Promise<Rendered<ReadyPage>> {
  const { origin, db } = site.app
  const at = (path: string) => origin + encodeURI(path)
  if (name === 'pages') {
    const groups = [
      languages.map((language) => ({ language, url: at(homePath(language)) })),
      ...(['latest', 'about', 'contact', 'privacy', 'corrections'] as const).map((word) =>
        languages.map((language) => ({ language, url: at(pagePath(language, word)) })),
      ),
      ...(await listedConcepts(site)).map((one) =>
        one.languages.map((language) => ({ language, url: at(conceptPath(site.taxonomy, one.concept, language)) })),
      ),
    ]
    const pages = groups.flatMap((alternates) => alternates.map((one) => ({ url: one.url, ...(alternates.length > 1 && { alternates }) })))
    return text(sitemapType, writeSitemap(pages.slice(0, sitemapLimit)), ['log'], day, '/sitemaps/pages.xml')
  }
  const rows = await readSitemapFile(db, Number(name))
  if (!rows.length) throw new HttpError(404, 'not-found')
  const pages = rows.map((one) => ({
    url: at(editionPath(one)),
    ...(one.updatedAt && { changed: one.updatedAt }),
    ...(one.siblings.length > 1 && { alternates: one.siblings.map((sibling) => ({ language: sibling.language, url: at(editionPath(sibling)) })) }),
  }))
  return text(sitemapType, writeSitemap(pages), ['log'], day, `/sitemaps/${name}.xml`)
}

/** The newspaper's name for machines that show it alone, with what must be said of a demonstration. */
export const named = (site: Site): string => {
  const { m, demo } = site.view('vi', '/', false)
  return demo ? `${m.newspaper} – ${m.demo}` : m.newspaper
}

/** Stories of the last two days in every language; one of unknown date is in none. */
export async function newsSitemap(site: Site): Promise<Rendered<ReadyPage>> {
  const now = site.app.clock()
  const from = new Date(now.getTime() - newsSitemapDays * day)
  const lists = await readLists(
    site.app.db,
    languages.map((language) => ({ list: { kind: 'language', language }, limit: newsSitemapLimit, from })),
  )
  const stories = lists
    .flat()
    .sort((a, b) => (b.publishedAt as Date).getTime() - (a.publishedAt as Date).getTime())
    .slice(0, newsSitemapLimit)
  const pages = stories.map((one) => ({
    url: site.app.origin + encodeURI(editionPath(one)),
    title: one.card.headline,
    language: one.language,
    published: one.publishedAt as Date,
  }))
  // Two days pass without a release, too.
  return text(sitemapType, writeNewsSitemap(pages, named(site), now), ['log'], 600_000, '/sitemap-news.xml')
}
