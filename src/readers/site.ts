import { type Concept, type Language, languages, readTaxonomy, type Taxonomy } from '../newsroom/index.ts'
import { findPersonBySlug, systemActor } from '../people/index.ts'
import type { Assets } from '../platform/assets.ts'
import { addDays, dayOf, isDay, startOfDay, untilMidnight } from '../platform/clock.ts'
import type { App } from '../platform/context.ts'
import { readSetting } from '../platform/db/settings.ts'
import { isDatabaseGone } from '../platform/db/sql.ts'
import { HttpError } from '../platform/errors.ts'
import type { Html } from '../platform/html.ts'
import { Cache, type ReadyPage, type Rendered, readyPage } from '../platform/http/page-cache.ts'
import type { SharedCaches } from '../platform/http/shared-caches.ts'
import {
  type Banner,
  carryOutUntil,
  conceptPath,
  editionPath,
  type FilledBlock,
  type FrontBlock,
  homePath,
  type ListedEdition,
  type ListOf,
  type ListPosition,
  lastPosition,
  type PublicDocument,
  pagePath,
  readBanners,
  readChanges,
  readCorrections,
  readCounts,
  readCursor,
  readEdition,
  readFilledFront,
  readFronts,
  readHistory,
  readList,
  readListed,
  readLists,
  readReleasedDocuments,
  readShelves,
  readStaticPage,
  releaseAt,
  writeCursor,
} from '../publication/index.ts'
import { messages } from './messages/index.ts'
import { type ArticleParts, articlePage, removedPage } from './pages/article.ts'
import { choicesHash } from './pages/frame.ts'
import { historyPage } from './pages/history.ts'
import { authorPage, conceptPage, dayPage, homePage, type ListPage, latestPage } from './pages/lists.ts'
import { correctionsPage, errorPage, offlinePage, staticPage } from './pages/plain.ts'
import { searchPage } from './pages/search.ts'
import { type Route, readRoute } from './routes.ts'
import { createSearchIndex, LONGEST_QUERY, type RelatedReason, type SearchIndex, snippetsOf } from './search/index.ts'
import { readFilters } from './search-filters.ts'
import { type BesideArticle, readArticle } from './store.ts'
import type { Imprint, View } from './view.ts'

/** How many a list page shows. */
const listLength = 20
/** How much of a list is read to choose from for what stands beside a text; of a topic, four after the story itself and two above it. */
const headLength = 12
const topicHeadLength = 7
/**
 * The rating's figures on an article are at most this old here; with 30 s in the browser, a minute. From half that time on, an article
 * that is asked for is made anew for the next reader, and nobody waits for a figure.
 */
const ratingTtl = 30_000
/** How often the log is asked for what no message told of, in milliseconds: a dead connection may stay silent for long. */
const askingTime = 5000
const day = 86_400_000
/** The home page of a newspaper that nobody has arranged yet, for example after its archive came in. */
const unarranged: readonly FrontBlock[] = [
  { layout: 'lead', count: 5, rule: { from: 'latest' } },
  { layout: 'river', count: 15, rule: { from: 'latest' } },
]

/** An instant in an address: a day and a time with its zone (`2026-11-27T06:00:00+07:00`), or a day alone, at its end in Viet Nam. */
function readInstant(text: string): Date | undefined {
  if (isDay(text)) return new Date(startOfDay(addDays(text, 1)).getTime() - 1)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** The tag of a list as the store names it: `section/5/vi`. */
function tagOfList(name: string): string {
  const [kind, ofId, language] = name.split('/')
  return kind === 'language' ? `l:${language}` : `${kind === 'person' ? 'p' : 'c'}${ofId}:${language}`
}

/** The pages of the newspaper: gathers what a page needs, renders it once, and keeps it until a release touches it. */
export class Site {
  readonly cache: Cache
  readonly app: App
  readonly assets: Assets
  readonly search: SearchIndex
  #taxonomy: Taxonomy | undefined
  #settings: { imprint: Imprint; demo: boolean } | undefined
  #fronts: ReadonlyMap<string, FrontBlock[]> = new Map()
  #banners: readonly Banner[] = []
  /** The log position up to which pages in cache are known to be right. */
  #seen = 0

  readonly #shared: SharedCaches | undefined

  /** @param options.shared the caches in front, which are told of what is dropped here */
  constructor(app: App, assets: Assets, options: { cache?: Cache; shared?: SharedCaches } = {}) {
    this.app = app
    this.assets = assets
    this.cache = options.cache ?? new Cache()
    this.#shared = options.shared
    this.search = createSearchIndex(app.db)
  }

  async start(): Promise<void> {
    this.#seen = await lastPosition(this.app.db)
    await this.#reload()
    const release = await this.app.db.listen(
      'caunoi_release',
      () => void this.catchUp(),
      () => void this.catchUp(),
    )
    // The first call says that listening began; each later one, that the connection was lost and messages may have been.
    let lost = false
    const changed = await this.app.db.listen(
      'caunoi_changed',
      (what) => void this.changed(what),
      () => {
        if (lost) void this.changed('settings')
        lost = true
      },
    )
    // What was released while no process of ours ran, nobody has told the caches in front.
    this.#shared?.purge(['*'])
    const asking = setInterval(() => void this.catchUp(), askingTime).unref()
    this.#unlisten = async () => {
      clearInterval(asking)
      await release.unlisten()
      await changed.unlisten()
    }
  }
  #unlisten: () => Promise<void> = async () => {}
  async stop(): Promise<void> {
    this.#shared?.close()
    await this.#unlisten().catch(() => {})
  }

  #drop(tags: Iterable<string>): void {
    const all = [...tags]
    this.cache.drop(all)
    this.#shared?.purge(all)
  }
  #dropAll(): void {
    this.cache.clear()
    this.#shared?.purge(['*'])
  }

  async #reload(): Promise<void> {
    this.#taxonomy = await readTaxonomy(this.app.db)
    this.#fronts = await readFronts(this.app.db)
    this.#banners = await readBanners(this.app.db, this.app.clock())
    this.#settings = {
      imprint: (await readSetting<Imprint>(this.app.db, 'imprint')) ?? {},
      demo: (await readSetting<boolean>(this.app.db, 'demo')) ?? false,
    }
  }

  /** Names, imprint or arrangements changed: every page may show them. */
  async changed(what: string): Promise<void> {
    try {
      if (what === 'taxonomy' || what === 'settings' || what === 'fronts') await this.#reload()
      if (what === 'search') this.#drop(['search'])
      else if (what.startsWith('rating:')) this.cache.age([`r${what.slice(7)}`], this.now())
      else if (what.startsWith('lists:')) this.#drop(what.slice(6).split(',').map(tagOfList))
      else this.#dropAll()
    } catch (error) {
      this.app.log.error(error, 'a change could not be read; pages are made anew')
      this.#dropAll()
    }
  }

  #catching: Promise<void> | undefined
  /** Reads the log from where this process stopped and drops what the new entries touch. Missed messages are made up for. */
  catchUp(): Promise<void> {
    // A message that comes while one is being read may stand for an entry that the reading has passed.
    this.#catching = (this.#catching ?? Promise.resolve())
      .then(() => this.#readLog())
      .catch((error) => {
        // Pages cannot be made anew while the database is gone: those that are there stay, and the log is asked again.
        if (isDatabaseGone(error)) return this.app.log.warn({ error: String(error) }, 'the release log cannot be read: the database is gone')
        this.app.log.error(error, 'the release log could not be read; pages are made anew')
        this.#dropAll()
      })
    return this.#catching
  }

  async #readLog(): Promise<void> {
    for (let round = 0; ; round++) {
      const changes = await readChanges(this.app.db, this.#seen, 500)
      if (!changes.length) return
      const tags = new Set<string>()
      for (const one of changes) {
        tags.add(`e${one.editionId}`).add(`s${one.storyId}`).add(`l:${one.language}`).add(`c${one.sectionId}:${one.language}`).add('log')
        for (const id of one.conceptIds) tags.add(`c${id}:${one.language}`)
        for (const id of one.personIds) tags.add(`p${id}:${one.language}`)
      }
      this.#seen = (changes.at(-1) as { position: number }).position
      this.#drop(tags)
      // An import: cheaper to begin anew than to read it all.
      if (round === 4) {
        this.#seen = await lastPosition(this.app.db)
        this.#dropAll()
        return
      }
    }
  }

  get taxonomy(): Taxonomy {
    if (!this.#taxonomy) throw new Error('the site is not started')
    return this.#taxonomy
  }

  view(language: Language, path: string, lite: View['lite']): View {
    const settings = this.#settings ?? { imprint: {}, demo: false }
    return {
      language,
      path,
      lite,
      m: messages[language],
      taxonomy: this.taxonomy,
      imprint: settings.imprint,
      demo: settings.demo,
      assets: this.assets,
      preloads: this.#preloads,
      origin: this.app.origin,
      now: this.app.clock(),
      position: this.#seen,
      banner: this.#bannerAt(language, this.app.clock()),
    }
  }
  /** The line of breaking news that stands over the pages of a language at an instant: the one set last. */
  #bannerAt(language: Language, at: Date): View['banner'] {
    const one = this.#banners.find((banner) => banner.language === language && banner.startsAt <= at && at < banner.endsAt)
    if (!one) return undefined
    return {
      words: one.words,
      ...(one.editionId !== null && one.slug !== null && { path: editionPath({ language, slug: one.slug, editionId: one.editionId }) }),
    }
  }

  /** In how many milliseconds a banner comes or goes: no page is kept beyond it. */
  #untilBanner(at: Date): number {
    const instants = this.#banners.flatMap((one) => [one.startsAt.getTime(), one.endsAt.getTime()]).filter((one) => one > at.getTime())
    return Math.min(...instants, Number.POSITIVE_INFINITY) - at.getTime()
  }

  get #preloads(): string[] {
    return ['serif-latin', 'serif-vietnamese', 'sans-latin', 'sans-vietnamese'].flatMap((name) => this.assets.fonts[name]?.path ?? [])
  }

  /** A fragment's data: read once, kept by its own key until one of its tags is dropped. */
  async #fragment<T>(
    key: string,
    tags: (value: T) => readonly string[],
    ttl: number,
    read: () => Promise<T>,
  ): Promise<{ value: T; tags: readonly string[] }> {
    return await this.cache.get(key, this.now(), async (): Promise<Rendered<T>> => {
      const value = await read()
      return { value, tags: tags(value), ttl, bytes: 2000 }
    })
  }

  #tagOf(list: ListOf): string {
    return list.kind === 'language' ? `l:${list.language}` : `${list.kind === 'person' ? 'p' : 'c'}${list.ofId}:${list.language}`
  }

  /** What stands beside a text: the heads of lists, kept each by itself, and editions that are named; what is not at hand is read in one query. */
  async #shelves(wanted: {
    language: Language
    sectionId?: number | undefined
    conceptId?: number | undefined
    editionIds: readonly number[]
    storyIds: readonly number[]
  }) {
    const { language, sectionId, conceptId } = wanted
    const latest: ListOf = { kind: 'language', language }
    const section: ListOf | undefined = sectionId === undefined ? undefined : { kind: 'section', ofId: sectionId, language }
    const concept: ListOf | undefined = conceptId === undefined ? undefined : { kind: 'concept', ofId: conceptId, language }
    const now = this.now()
    const missing = (list: ListOf | undefined) => list !== undefined && this.cache.peek(this.#headKey(list), now) === undefined
    const read = readShelves(this.app.db, {
      ...wanted,
      limit: headLength,
      conceptLimit: topicHeadLength,
      latest: missing(latest),
      sectionId: missing(section) ? sectionId : undefined,
      conceptId: missing(concept) ? conceptId : undefined,
    })
    const [found, ...heads] = await Promise.all([
      read,
      this.#head(latest, async () => (await read).latest),
      section ? this.#head(section, async () => (await read).ofSection) : [],
      concept ? this.#head(concept, async () => (await read).ofConcept) : [],
    ])
    const [newest, ofSection, ofConcept] = heads
    return {
      latest: newest,
      ofSection,
      ofConcept,
      editions: found.editions,
      ofStories: found.ofStories,
      tags: [
        ...[latest, section, concept].flatMap((list) => (list ? [this.#tagOf(list)] : [])),
        ...heads.flatMap((rows) => rows.map((one) => `e${one.editionId}`)),
      ],
    }
  }

  #headKey(list: ListOf): string {
    return `head ${this.#tagOf(list)}`
  }

  /** The head of a list, read once until a release touches it. */
  async #head(list: ListOf, read: () => Promise<ListedEdition[]>): Promise<ListedEdition[]> {
    const tags = (rows: ListedEdition[]) => [this.#tagOf(list), ...rows.map((one) => `e${one.editionId}`)]
    return (await this.#fragment(this.#headKey(list), tags, day, read)).value
  }

  async latest(language: Language, limit = 8): Promise<ListedEdition[]> {
    const list: ListOf = { kind: 'language', language }
    return (await this.#head(list, () => readList(this.app.db, { list, limit: headLength, dated: true }))).slice(0, limit)
  }

  /** The security headers of every page: nothing from anywhere else, and no script but ours. */
  #headers(language: Language, lite: boolean, more: Record<string, string>): Record<string, string> {
    const sheets = lite ? this.assets.liteCss : this.assets.css
    const styles = Object.values(sheets).map((one) => `'sha256-${one.sha256}'`)
    return {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      Vary: 'Accept-Encoding, Save-Data',
      'Content-Security-Policy': `default-src 'none'; script-src 'self' 'sha256-${choicesHash}'; style-src ${styles.join(' ')}; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src https:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...more,
    }
  }

  #page(
    view: View,
    body: Html,
    options: { status?: number; tags: readonly string[]; ttl?: number; fresh?: number; maxAge?: number; cacheControl?: string },
  ): Rendered<ReadyPage> {
    const tags = [...new Set(options.tags)]
    const maxAge = options.maxAge ?? 30
    const page = readyPage(
      options.status ?? 200,
      this.#headers(view.language, !!view.lite, {
        'Cache-Control': options.cacheControl ?? `public, max-age=${maxAge}, stale-while-revalidate=${maxAge * 10}`,
        'Surrogate-Key': tags.join(' '),
        'Log-Position': String(view.position),
      }),
      body.text,
    )
    return {
      value: page,
      tags,
      ttl: Math.min(options.ttl ?? day, this.#untilBanner(view.now)),
      bytes: page.body.length + 3000,
      ...(options.fresh !== undefined && { fresh: options.fresh }),
    }
  }

  #redirect(to: string, view: View, tags: readonly string[], query = ''): Rendered<ReadyPage> {
    const lite = query || (view.lite === 'query' ? '?lite' : '')
    const page = readyPage(
      301,
      { Location: encodeURI(to) + lite, 'Cache-Control': 'public, max-age=300', 'Content-Type': 'text/plain; charset=utf-8', Vary: 'Save-Data' },
      `${encodeURI(to)}\n`,
    )
    return { value: page, tags, ttl: day, bytes: 500 }
  }

  /**
   * The page of a route.
   * @param query the parameters that this page knows: `cursor`, and those of the search
   * @throws HttpError 404 where nothing is there, 400 for a cursor or filter that is none
   */
  async render(route: Exclude<Route, { kind: 'feed' }>, path: string, query: URLSearchParams, lite: View['lite']): Promise<Rendered<ReadyPage>> {
    const view = this.view(route.language, path, lite)
    switch (route.kind) {
      case 'home':
        return path === homePath(route.language) ? await this.#home(view) : this.#redirect(homePath(route.language), view, [])
      case 'section':
        return await this.#concept(view, this.#find('section', route.language, route.slug), query)
      case 'concept':
        return await this.#concept(view, this.#find(route.of, route.language, route.slug), query)
      case 'author':
        return await this.#author(view, route.slug, query)
      case 'latest':
        return route.day === undefined ? await this.#latestList(view, query) : await this.#day(view, route.day, query)
      case 'search':
        return await this.#search(view, query)
      case 'static':
        return await this.#static(view, route.page)
      case 'edition':
        return query.has('at') ? await this.#history(view, route, query.get('at') ?? '') : await this.#edition(view, route)
    }
  }

  #find(kind: Concept['kind'], language: Language, slug: string): { concept: Concept; current: boolean } {
    const found = this.taxonomy.find(kind, language, slug)
    if (!found) throw new HttpError(404, 'not-found')
    return found
  }

  async #home(view: View): Promise<Rendered<ReadyPage>> {
    const { language } = view
    const arranged = this.#front('home', 0, language)
    const blocks = await readFilledFront(this.app.db, arranged.length ? arranged : unarranged, language)
    return this.#page(view, homePage(view, blocks, 1), {
      tags: [...this.#blockTags(blocks, language), `l:${language}`],
      ttl: untilMidnight(view.now),
    })
  }

  /** The blocks of a front with the sections and topics that stand today in the place of merged ones; none where nothing is arranged. */
  #front(kind: 'home' | 'section' | 'country', ofId: number, language: Language): FrontBlock[] {
    return (this.#fronts.get(`${kind}/${ofId}/${language}`) ?? []).map((block) =>
      block.rule.from === 'latest'
        ? block
        : { ...block, rule: { ...block.rule, ofId: this.taxonomy.standing(block.rule.ofId)?.id ?? block.rule.ofId } },
    )
  }

  #blockTags(blocks: readonly FilledBlock[], language: Language): string[] {
    return blocks.flatMap(({ block, stories }) => [
      block.rule.from === 'latest' ? `l:${language}` : `c${block.rule.ofId}:${language}`,
      ...stories.map((one) => `e${one.editionId}`),
    ])
  }

  #position(path: string, query: URLSearchParams): ListPosition | undefined {
    const cursor = query.get('cursor')
    if (cursor === null) return undefined
    const position = readCursor(path, cursor)
    if (!position) throw new HttpError(400, 'bad-cursor')
    return position
  }

  async #listPage(path: string, list: ListOf, after: ListPosition | undefined): Promise<ListPage> {
    const [rows, counts] = await Promise.all([
      readList(this.app.db, { list, limit: listLength + 1, ...(after && { after }) }),
      readCounts(
        this.app.db,
        languages.map((language) => ({ ...list, language })),
      ),
    ])
    return this.#pageOf(path, after, rows, {
      count: counts[languages.indexOf(list.language)] ?? 0,
      languages: new Set(languages.filter((_, index) => counts[index])),
    })
  }

  #pageOf(path: string, after: ListPosition | undefined, rows: readonly ListedEdition[], counted?: Pick<ListPage, 'count' | 'languages'>): ListPage {
    const stories = rows.slice(0, listLength)
    const last = stories.at(-1)
    return {
      stories,
      first: !after,
      count: stories.length,
      ...counted,
      ...(rows.length > listLength && last && { next: writeCursor(path, { at: last.publishedAt, editionId: last.editionId }) }),
    }
  }

  async #concept(view: View, { concept, current }: { concept: Concept; current: boolean }, query: URLSearchParams): Promise<Rendered<ReadyPage>> {
    const { language } = view
    const path = conceptPath(this.taxonomy, concept, language)
    if (!current || path !== view.path) return this.#redirect(path, view, [])
    const list: ListOf =
      concept.kind === 'section' ? { kind: 'section', ofId: concept.id, language } : { kind: 'concept', ofId: concept.id, language }
    const after = this.#position(path, query)
    const frontKind = concept.kind === 'section' || concept.kind === 'country' ? concept.kind : undefined
    const page = await this.#listPage(path, list, after)
    const arranged = frontKind && !after ? this.#front(frontKind, concept.id, language) : []
    const blocks = await readFilledFront(this.app.db, arranged, language, { list, stories: page.stories, whole: !page.next })
    const tags = [this.#tagOf(list), ...page.stories.map((one) => `e${one.editionId}`), ...this.#blockTags(blocks, language)]
    return this.#page(view, conceptPage(view, concept, page, blocks), { tags, ttl: untilMidnight(view.now) })
  }

  async #author(view: View, slug: string, query: URLSearchParams): Promise<Rendered<ReadyPage>> {
    const person = await findPersonBySlug(this.app.db, slug)
    if (!person) throw new HttpError(404, 'not-found')
    const path = pagePath(view.language, 'author', slug)
    if (path !== view.path) return this.#redirect(path, view, [])
    const list: ListOf = { kind: 'person', ofId: person.id, language: view.language }
    const page = await this.#listPage(path, list, this.#position(path, query))
    return this.#page(view, authorPage(view, person, page), { tags: [this.#tagOf(list), ...page.stories.map((one) => `e${one.editionId}`)] })
  }

  async #latestList(view: View, query: URLSearchParams): Promise<Rendered<ReadyPage>> {
    const path = pagePath(view.language, 'latest')
    if (path !== view.path) return this.#redirect(path, view, [])
    const chosen = query.get('day')
    if (chosen !== null) {
      if (!isDay(chosen)) throw new HttpError(400, 'bad-filter')
      return this.#redirect(pagePath(view.language, 'latest', chosen), view, [])
    }
    const list: ListOf = { kind: 'language', language: view.language }
    const page = await this.#listPage(path, list, this.#position(path, query))
    return this.#page(view, latestPage(view, page), {
      tags: [this.#tagOf(list), ...page.stories.map((one) => `e${one.editionId}`)],
      ttl: untilMidnight(view.now),
    })
  }

  async #day(view: View, text: string, query: URLSearchParams): Promise<Rendered<ReadyPage>> {
    if (!isDay(text)) throw new HttpError(404, 'not-found')
    const path = pagePath(view.language, 'latest', text)
    if (path !== view.path) return this.#redirect(path, view, [])
    const list: ListOf = { kind: 'language', language: view.language }
    const after = this.#position(path, query)
    const from = startOfDay(text)
    const [rows = [], [earlier] = []] = await readLists(this.app.db, [
      { list, limit: listLength + 1, from, before: startOfDay(addDays(text, 1)), ...(after && { after }) },
      { list, limit: 1, before: from, dated: true },
    ])
    const page = this.#pageOf(path, after, rows)
    return this.#page(view, dayPage(view, text, { ...page, ...(earlier?.publishedAt && { earlier: dayOf(earlier.publishedAt) }) }), {
      tags: [this.#tagOf(list), ...page.stories.map((one) => `e${one.editionId}`)],
      ttl: untilMidnight(view.now),
    })
  }

  async #static(view: View, key: 'about' | 'contact' | 'privacy' | 'corrections'): Promise<Rendered<ReadyPage>> {
    const path = pagePath(view.language, key)
    if (path !== view.path) return this.#redirect(path, view, [])
    const text = (await readStaticPage(this.app.db, key, view.language)) ?? (await readStaticPage(this.app.db, key, 'vi'))
    if (key === 'corrections') {
      const entries = await readCorrections(this.app.db, view.language, 100)
      return this.#page(view, correctionsPage(view, entries, text), { tags: ['log', 'static'] })
    }
    if (!text) throw new HttpError(404, 'not-found')
    return this.#page(view, staticPage(view, key, text), { tags: ['static'] })
  }

  async #edition(view: View, route: { language: Language; slug: string; editionId: number }): Promise<Rendered<ReadyPage>> {
    const edition = await readArticle(this.app.db, route.editionId, 12)
    if (!edition) throw new HttpError(404, 'not-found')
    const { document, siblings } = edition
    const own = [`e${route.editionId}`]
    if (!document) {
      const gone = errorPage(view, { status: 404, kind: 'not-found' }, await this.latest(view.language))
      return this.#page(view, gone, { status: 410, tags: [...own, `l:${view.language}`] })
    }
    const path = editionPath(document)
    if (path !== view.path) return this.#redirect(path, view, own)
    if ('removed' in document)
      return this.#page(view, removedPage(view, document, await this.latest(view.language)), {
        status: document.removed.paused ? 404 : 410,
        tags: [...own, `l:${view.language}`],
      })
    const { parts, tags } = await this.#besideArticle(document, edition)
    return this.#page(view, articlePage(view, document, siblings, parts), {
      tags: [...own, `s${document.storyId}`, `r${document.editionId}`, ...tags],
      // The rating's figures are the only thing on the page that no release drops.
      ttl: ratingTtl,
      fresh: ratingTtl / 2,
      cacheControl: 'public, max-age=15, stale-while-revalidate=15',
    })
  }

  /** An edition as it was public at an instant; `now` for as it is. A removal that was sealed is all there is, at every instant. */
  async #history(view: View, route: { language: Language; editionId: number }, text: string): Promise<Rendered<ReadyPage>> {
    const now = this.app.clock()
    const at = text === 'now' ? now : readInstant(text)
    if (!at) throw new HttpError(400, 'bad-instant')
    const { editionId } = route
    const [edition, releases] = await Promise.all([readEdition(this.app.db, editionId), readHistory(this.app.db, editionId)])
    // The log's clock may be a little ahead of ours, and what it recorded has come.
    if (at.getTime() > Math.max(now.getTime(), (releases.at(-1)?.recordedAt.getTime() ?? 0) + 1)) throw new HttpError(400, 'future-instant')
    const present = edition?.document
    if (!edition || !present) throw new HttpError(404, 'not-found')
    const tags = [`e${editionId}`, `l:${view.language}`]
    const path = editionPath(present)
    // The address of today, with the instant.
    if (path !== view.path) return this.#redirect(path, view, tags, `?at=${encodeURIComponent(text)}`)
    // What is kept of a past instant is right until the next release; of now, until then as well.
    const options = { tags, maxAge: 60 }
    if ('removed' in present && releases.some((one) => one.sealed))
      return this.#page(view, removedPage(view, present, await this.latest(view.language)), { ...options, status: 410 })
    // Now is what the log says last, whatever a clock of ours says.
    const isNow = text === 'now'
    const shown = isNow ? releases.at(-1) : releaseAt(releases, at)
    if (!shown) throw new HttpError(404, 'not-public-then')
    const texts = releases.filter((one) => one.kind !== 'remove' && one.kind !== 'unpublish' && one.position < shown.position)
    const previous = texts.at(-1)
    const [document, before] = await readReleasedDocuments(this.app.db, [shown.position, ...(previous ? [previous.position] : [])])
    if (!document) throw new HttpError(404, 'not-found')
    if ('removed' in document) {
      const gone = removedPage(view, document, await this.latest(view.language))
      return this.#page(view, gone, { ...options, status: document.removed.paused ? 404 : 410 })
    }
    const own = before && !('removed' in before) ? before : undefined
    return this.#page(view, historyPage(view, { document, shown, before: own, releases, at }), options)
  }

  /** The page that a draft would be, for whoever works on it: the reader's own page, kept nowhere. @returns what is sent */
  async draftPage(document: PublicDocument): Promise<{ body: string; headers: Record<string, string> }> {
    const edition = await readArticle(this.app.db, document.editionId, 12)
    const view = this.view(document.language, editionPath(document), false)
    const { parts } = await this.#besideArticle(document, edition ?? { levels: [0, 0, 0, 0, 0], related: [], releases: 0 })
    return {
      body: articlePage(view, document, edition?.siblings ?? [], parts).text,
      headers: { ...this.#headers(view.language, false, { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }), Vary: 'Cookie' },
    }
  }

  /** What stands beside a text. No story is shown twice on a page, and nothing is shown of an empty list. */
  async #besideArticle(
    document: PublicDocument,
    { levels, related, releases }: BesideArticle & { releases: number },
  ): Promise<{ parts: ArticleParts; tags: string[] }> {
    const { language } = document
    const topic = document.conceptIds.map((id) => this.taxonomy.standing(id)).find((one) => one?.kind === 'series' || one?.kind === 'topic')
    const section = this.taxonomy.standing(document.sectionId)
    const shelves = await this.#shelves({
      language,
      sectionId: section?.id,
      conceptId: topic?.id,
      editionIds: related.map((one) => one.editionId),
      storyIds: document.relatedStories,
    })
    const shown = new Set([document.storyId])
    const take = (rows: readonly ListedEdition[], count: number): ListedEdition[] => {
      const taken: ListedEdition[] = []
      for (const one of rows) {
        if (taken.length === count) break
        if (shown.has(one.storyId)) continue
        shown.add(one.storyId)
        taken.push(one)
      }
      return taken
    }
    const underStandfirst = take(shelves.ofStories, 2)
    const ofTopic = take(shelves.ofConcept, 4)
    const reasons = new Map(related.map((one) => [one.editionId, one.reason]))
    let ofContent = take(shelves.editions, 4)
    // «Có thể bạn quan tâm» is never empty while its list by content is still being made: the section stands in.
    if (!ofContent.length) ofContent = take(shelves.ofSection, 4)
    const parts: ArticleParts = {
      rating: levels,
      underStandfirst,
      sameTopic: topic && ofTopic.length ? { concept: topic, stories: ofTopic } : undefined,
      related: ofContent.map((story) => {
        const reason = this.#reasonFor(reasons.get(story.editionId), language)
        return { story, ...(reason && { reason }) }
      }),
      sameSection: take(shelves.ofSection, 4),
      latest: take(shelves.latest, 5),
      releases,
    }
    return { parts, tags: [...shelves.tags, ...underStandfirst.map((one) => `e${one.editionId}`), ...ofContent.map((one) => `e${one.editionId}`)] }
  }

  /** Why a story stands beside another, in the fewest words: what both are filed under, or else words that both use. */
  #reasonFor(reason: RelatedReason | undefined, language: Language): string | undefined {
    const m = messages[language]
    const shared = reason?.concepts.map((id) => this.taxonomy.standing(id)).find((one) => one && one.kind !== 'section')
    if (shared) return m.relatedByConcept(this.taxonomy.name(shared, language))
    return reason?.words.length ? m.relatedByWords(reason.words.slice(0, 2).join(', ')) : undefined
  }

  async #search(view: View, query: URLSearchParams): Promise<Rendered<ReadyPage>> {
    const { language } = view
    const path = pagePath(language, 'search')
    if (path !== view.path) return this.#redirect(path, view, [])
    const words = (query.get('q') ?? '').toWellFormed().normalize('NFC')
    const answer = (status: number, search: Parameters<typeof searchPage>[1]) =>
      this.#page(view, searchPage(view, search), {
        status,
        // Search follows the log a moment behind the release: it says itself when it has.
        tags: ['search', 'log'],
        ttl: status === 200 ? 60_000 : 0,
        cacheControl: status === 200 ? 'public, max-age=30' : 'no-store',
      })
    const empty = { words, filters: {}, hits: [], count: 0, many: false, latest: await this.latest(language) }
    if ([...words].length > LONGEST_QUERY) return answer(400, { ...empty, problem: 'too-long' })
    const filters = readFilters(this.taxonomy, language, query)
    const number = Number(query.get('page') ?? '1')
    if (!filters || !Number.isInteger(number) || number < 1 || number > 10) return answer(400, { ...empty, problem: 'bad-filter' })
    if (!words.trim()) return answer(200, { ...empty, filters })
    const limit = 20
    // Texts keep the concept they were filed under, even where that was merged into another since.
    const standingAs = (one: Concept) => [...this.taxonomy.byId.keys()].filter((id) => this.taxonomy.standing(id)?.id === one.id)
    const { section, topic, country, from, to } = filters
    const found = await this.search.search({
      words,
      ...(filters.language !== 'all' && { language: filters.language ?? language }),
      ...(section && { sectionIds: standingAs(section) }),
      conceptIds: [topic, country].flatMap((one) => (one ? [standingAs(one)] : [])),
      ...(from && { from: startOfDay(from) }),
      ...(to && { to: new Date(startOfDay(addDays(to, 1)).getTime() - 1) }),
      offset: (number - 1) * limit,
      limit,
    })
    const ids = found.hits.map((one) => one.editionId)
    const [stories, texts] = await Promise.all([readListed(this.app.db, ids), this.search.texts(ids)])
    // Past the last page there is nothing to say of the words: the address was made up, or hits were removed since.
    if (number > 1 && stories.length === 0) return answer(400, { ...empty, filters, problem: 'past-the-end' })
    const snippetOf = snippetsOf(words)
    const count = found.total === 'many' ? number * limit : found.total
    const more = found.total === 'many' ? found.hits.length === limit && number < 10 : found.total > number * limit && number < 10
    return answer(200, {
      words,
      filters,
      hits: stories.map((story) => ({ story, snippet: snippetOf(texts.get(story.editionId) ?? story.card.standfirst) })),
      count,
      many: found.total === 'many',
      ...(more && { next: number + 1 }),
      ...(found.suggestion && { suggestion: found.suggestion }),
      ...(found.places && { places: found.places }),
      ...(found.notice === 'rarest-terms' && { searchedBy: found.used.length }),
      latest: stories.length ? [] : empty.latest,
    })
  }

  /**
   * A page as it will be at an instant: what is scheduled until then is done in a transaction that is taken back, by the code that will do it.
   * @throws HttpError as the page itself would
   */
  async pageAt(path: string, at: Date): Promise<{ status: number; html: string }> {
    const route = readRoute(path)
    if (!route || route.kind === 'feed') throw new HttpError(404, 'not-found')
    let page: ReadyPage | undefined
    const taken = new Error('taken back')
    try {
      await this.app.db.begin(async (tx) => {
        const sql = tx as unknown as App['db']
        await carryOutUntil({ sql, actor: systemActor('preview'), now: at, emit: async () => {} }, at)
        const then = new Site({ ...this.app, db: sql, clock: () => at }, this.assets)
        await then.#reload()
        page = (await then.render(route, path, new URLSearchParams(), false)).value
        throw taken
      })
    } catch (error) {
      if (error !== taken) throw error
    }
    return { status: page?.status ?? 500, html: page?.body.toString() ?? '' }
  }

  /** A page for an error, in the language of its address. */
  async error(error: { status: number; kind: string }, language: Language, path: string): Promise<{ body: string; headers: Record<string, string> }> {
    // The address is anybody's words: half a character cannot be printed, and two slashes would lead to another site.
    const view = this.view(language, path.toWellFormed().replace(/^\/*/, '/'), false)
    // A busy hour is not made busier by its own notice.
    if (error.kind === 'busy') return await this.#busy(language)
    const latest = error.status < 500 ? await this.latest(language).catch(() => []) : []
    return { body: errorPage(view, error, latest).text, headers: this.#headers(language, false, {}) }
  }

  async #busy(language: Language): Promise<{ body: string; headers: Record<string, string> }> {
    const key = `busy ${language}`
    const { value } = await this.#fragment(
      key,
      () => [],
      day,
      async () => errorPage(this.view(language, pagePath(language, 'search'), false), { status: 503, kind: 'busy' }, []).text,
    )
    return { body: value, headers: this.#headers(language, false, { 'Retry-After': '5' }) }
  }

  offline(language: Language): Rendered<ReadyPage> {
    const view = this.view(language, '/ngoai-tuyen', false)
    return this.#page(view, offlinePage(view), { tags: ['static'], maxAge: 3600 })
  }

  /** A page that is only this reader's: never kept, by nobody. */
  ownPage(view: View, body: Html, status = 200): { status: number; headers: Record<string, string>; body: string } {
    return { status, headers: this.#headers(view.language, !!view.lite, { 'Cache-Control': 'private, no-store' }), body: body.text }
  }

  /** The document of a live edition, for feeds, share cards and votes. */
  async liveDocument(editionId: number): Promise<PublicDocument | undefined> {
    const edition = await readEdition(this.app.db, editionId)
    return edition?.document && !('removed' in edition.document) ? edition.document : undefined
  }

  today(): string {
    return dayOf(this.app.clock())
  }

  /** The instant by which pages grow old, in ms: the clock's, so that "midnight" means the same everywhere. */
  now(): number {
    return this.app.clock().getTime()
  }
}
