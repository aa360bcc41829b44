import { addPicture } from '../src/media/index.ts'
import { hasStories, languages, nameConcept, readTaxonomy, type StoryToSave, saveStories, setWorkflow } from '../src/newsroom/index.ts'
import type { BodyNode, Credit, Language, Names, RevisionContent } from '../src/newsroom/schema.ts'
import { bodyVersion } from '../src/newsroom/schema.ts'
import { readPerson, serviceAccount, systemActor, upsertPerson } from '../src/people/index.ts'
import { addDays, dayOf, startOfDay } from '../src/platform/clock.ts'
import { type App, type Context, inTransaction } from '../src/platform/context.ts'
import { readSetting, saveSetting } from '../src/platform/db/settings.ts'
import { writeDate, writeDayMonth } from '../src/platform/i18n.ts'
import { slugOf } from '../src/platform/text.ts'
import { type FrontBlock, type ReleaseRequest, releaseRevisions, saveFront, saveStaticPage } from '../src/publication/index.ts'
import { stories as agreementsMarkets } from './content/agreements-markets.ts'
import { stories as conference } from './content/conference.ts'
import { stories as diasporaPeople } from './content/diaspora-people.ts'
import { stories as diplomacy } from './content/diplomacy.ts'
import { stories as economicDiplomacy } from './content/economic-diplomacy.ts'
import { stories as seasBorders } from './content/seas-borders.ts'
import { type DemoAccount, makeDemoAccounts, writeDemoFile } from './accounts.ts'
import type { DemoEdition, DemoStory } from './format.ts'
import { imprint, pages } from './pages.ts'
import { people } from './people.ts'
import { drawScene, focalPoint } from './pictures/draw.ts'
import { sections, series, topics } from './taxonomy.ts'

export const demoStories: readonly DemoStory[] = [
  ...conference,
  ...economicDiplomacy,
  ...seasBorders,
  ...diplomacy,
  ...agreementsMarkets,
  ...diasporaPeople,
]

const uriOf = (key: string) => `urn:caunoi:demo:${key}`
const hour = 3_600_000

/** When a story of the demonstration was published, counted back from the day of the set-up. */
export function publishedAt(story: DemoStory, now: Date): Date {
  const [hours, minutes] = story.time.split(':').map(Number) as [number, number]
  const at = new Date(startOfDay(addDays(dayOf(now), -story.daysAgo)).getTime() + hours * hour + minutes * 60_000)
  // Set up before the morning's first story: it is yesterday's, not tomorrow's.
  return at.getTime() > now.getTime() - 60_000 ? new Date(at.getTime() - 24 * hour) : at
}

/** Replaces `{day}`, `{date}`, `{yesterday}`, `{tomorrow}`, `{year}` and `{lastYear}` by a story's own day, in every string of a value. */
export function withDates<T>(value: T, at: Date, language: Language): T {
  const near = (days: number) => new Date(at.getTime() + days * 24 * hour)
  const words: Record<string, string> = {
    day: writeDayMonth(at, language),
    date: writeDate(at, language),
    yesterday: writeDayMonth(near(-1), language),
    tomorrow: writeDayMonth(near(1), language),
    year: dayOf(at).slice(0, 4),
    lastYear: String(Number(dayOf(at).slice(0, 4)) - 1),
  }
  const visit = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const filled = one.replace(/\{(day|date|yesterday|tomorrow|year|lastYear)\}/g, (_, word: string) => words[word] as string)
      // French sets a blank before some marks, and no line begins with one of them.
      return language === 'fr' ? filled.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0') : filled
    }
    if (Array.isArray(one)) return one.map(visit)
    if (one && typeof one === 'object') return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, visit(inner)]))
    return one
  }
  return visit(value) as T
}

const countryNames = (code: string): Names =>
  Object.fromEntries(languages.map((language) => [language, new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code]))

type Loaded = { stories: number; editions: number; pictures: number; accounts: readonly DemoAccount[] }

/** Whether the demonstration is in this database. */
export const hasDemo = async (app: App): Promise<boolean> => (await readSetting<boolean>(app.db, 'demo')) === true

/** Whether nothing at all has been written here yet. */
export const isEmpty = async (app: App): Promise<boolean> => !(await hasStories(app.db))

/**
 * Fills the database with the demonstration newspaper, in one transaction: all of it or nothing.
 * @param say a step, and how far it is (0 to 1)
 */
export async function loadDemo(app: App, say: (step: string, share: number) => void = () => {}): Promise<Loaded> {
  const loaded = await inTransaction(app, systemActor('demo', await serviceAccount(app.db, 'demo')), async (ctx) => {
    const now = app.clock()
    say('accounts', 0)
    const accounts = await makeDemoAccounts(ctx, app)
    say('sections and topics', 0)
    const concepts = await loadConcepts(ctx)
    const persons = await loadPersons(ctx)
    const assets = await loadPictures(ctx, app.data, (share) => say('pictures', share))
    say('stories', 0)
    const ordered = [...demoStories].sort((a, b) => publishedAt(a, now).getTime() - publishedAt(b, now).getTime())
    const toSave = ordered.map((story) => toStory(story, publishedAt(story, now), concepts, persons, assets))
    const saved = must(await saveStories(ctx, toSave))
    // A story under a standfirst is named by its id, which is known only now: a second revision of those that have one.
    const storyIds = new Map(saved.map((one) => [one.uri, one.storyId]))
    for (const [index, story] of ordered.entries())
      for (const edition of (toSave[index] as StoryToSave).editions)
        if (story.related?.length) edition.content.relatedStories = story.related.flatMap((key) => storyIds.get(uriOf(key)) ?? [])
    const final = must(await saveStories(ctx, toSave))
    const revisionOf = new Map(final.map((one) => [`${one.uri}/${one.language}`, one]))
    say('releases', 0)
    const first: ReleaseRequest[] = []
    const later: ReleaseRequest[][] = []
    for (const story of ordered) {
      const at = publishedAt(story, now)
      for (const [place, language] of (Object.keys(story.editions) as Language[]).entries()) {
        const one = revisionOf.get(`${uriOf(story.key)}/${language}`)
        if (!one) throw new Error(`${story.key} ${language} was not saved`)
        // Translations follow the source by some hours, as they do.
        const from = new Date(Math.min(at.getTime() + place * 1.5 * hour, now.getTime() - 30_000))
        first.push({ revisionId: one.revisionId, kind: 'publish', publicFrom: from })
        const after = (hours: number) => new Date(Math.min(from.getTime() + hours * hour, now.getTime() - 10_000))
        const words = (names: Partial<Record<Language, string>>) => withDates(names[language] ?? '', at, language)
        const changes: ReleaseRequest[] = []
        if (story.updated && words(story.updated.note))
          changes.push({
            revisionId: one.revisionId,
            kind: 'update',
            publicFrom: after(story.updated.hoursLater),
            notice: { note: words(story.updated.note) },
          })
        if (story.correction && words(story.correction.wrong) && words(story.correction.right))
          changes.push({
            revisionId: one.revisionId,
            kind: 'correct',
            publicFrom: after(story.correction.hoursLater),
            notice: { wrong: words(story.correction.wrong), right: words(story.correction.right) },
          })
        changes.sort((a, b) => (a.publicFrom as Date).getTime() - (b.publicFrom as Date).getTime())
        for (const [round, change] of changes.entries()) (later[round] ??= []).push(change)
      }
    }
    must(
      await releaseRevisions(
        ctx,
        first.sort((a, b) => (a.publicFrom as Date).getTime() - (b.publicFrom as Date).getTime()),
      ),
    )
    for (const round of later) must(await releaseRevisions(ctx, round))
    await setWorkflow(
      ctx.sql,
      final.map((one) => one.editionId),
      'approved',
    )
    await loadFronts(ctx, concepts, storyIds)
    for (const one of pages)
      for (const language of languages)
        await saveStaticPage(
          ctx.sql,
          {
            key: one.key,
            language,
            title: one.titles[language],
            body: { version: bodyVersion, doc: { type: 'doc', content: one.bodies[language] ?? one.bodies.vi } },
          },
          true,
        )
    if ((await readSetting(ctx.sql, 'imprint')) === undefined) await saveSetting(ctx.sql, 'imprint', imprint)
    await saveSetting(ctx.sql, 'demo', true)
    return { stories: demoStories.length, editions: final.length, pictures: assets.size, accounts }
  })
  writeDemoFile(app.data, loaded.accounts)
  return loaded
}

/** The value of an action that the demonstration's own content cannot be refused. */
export function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

async function loadConcepts(ctx: Context): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  const taxonomy = await readTaxonomy(ctx.sql)
  const put = async (kind: 'section' | 'series' | 'topic' | 'country', key: string, names: Names, about: Names, sort: number) => {
    const known = taxonomy.byKey(kind, key)
    const slugs: Names | undefined = kind === 'section' ? { vi: slugOf(names.vi ?? key), en: slugOf(names.en ?? key) } : undefined
    ids.set(`${kind}/${key}`, known ? known.id : must(await nameConcept(ctx, { kind, key, names, about, sort, demo: true, ...(slugs && { slugs }) })))
  }
  for (const [index, one] of sections.entries()) await put('section', one.key, one.names, one.about, index + 1)
  for (const [index, one] of series.entries()) await put('series', one.key, one.names, one.about, index)
  for (const [key, names] of Object.entries(topics)) await put('topic', key, names, {}, 0)
  for (const code of new Set(demoStories.flatMap((story) => story.countries ?? []))) await put('country', code, countryNames(code), {}, 0)
  return ids
}

async function loadPersons(ctx: Context): Promise<Map<string, Credit>> {
  const persons = new Map<string, Credit>()
  for (const one of people) {
    const id = await upsertPerson(ctx.sql, { key: `demo:${one.key}`, slug: slugOf(one.name), name: one.name, about: one.about, demo: true })
    const slug = (await readPerson(ctx.sql, id))?.slug
    persons.set(one.key, { id, name: one.name, ...(slug && { slug }), role: 'author' })
  }
  return persons
}

/** Draws every picture; what is kept as the original is the drawing. @returns asset ids by story and picture */
async function loadPictures(ctx: Context, data: string, say: (share: number) => void): Promise<Map<string, number>> {
  const assets = new Map<string, number>()
  const wanted = demoStories.flatMap((story) =>
    Object.entries(story.pictures ?? {}).map(([key, picture]) => ({ name: `${story.key}/${key}`, picture })),
  )
  for (const [index, { name, picture }] of wanted.entries()) {
    say(index / wanted.length)
    const drawing = drawScene(picture.scene, picture.variant, picture.light)
    assets.set(
      name,
      must(
        await addPicture(ctx, data, {
          bytes: Buffer.from(drawing),
          credit: 'Đỗ Minh Họa / Cầu Nối',
          licence: 'CC BY 4.0',
          focal: focalPoint[picture.scene],
          alt: picture.alt,
          caption: picture.caption,
          demo: true,
        }),
      ),
    )
  }
  return assets
}

function toStory(
  story: DemoStory,
  at: Date,
  concepts: ReadonlyMap<string, number>,
  persons: ReadonlyMap<string, Credit>,
  assets: ReadonlyMap<string, number>,
): StoryToSave {
  const concept = (kind: string, key: string): number => {
    const id = concepts.get(`${kind}/${key}`)
    if (id === undefined) throw new Error(`${story.key}: no ${kind} ${key}`)
    return id
  }
  const person = (key: string, role: Credit['role']): Credit => {
    const one = persons.get(key)
    if (!one) throw new Error(`${story.key}: no person ${key}`)
    return { ...one, role }
  }
  return {
    uri: uriOf(story.key),
    sectionId: concept('section', story.section),
    conceptIds: [
      ...(story.series ? [concept('series', story.series)] : []),
      ...(story.topics ?? []).map((key) => concept('topic', key)),
      ...(story.countries ?? []).map((code) => concept('country', code)),
    ],
    demo: true,
    editions: (Object.entries(story.editions) as [Language, DemoEdition][]).map(([language, written]) => {
      const edition = withDates(written, at, language)
      const picture = story.pictures?.picture
      const words = picture && { alt: picture.alt[language] ?? picture.alt.vi ?? '', caption: picture.caption[language] ?? '' }
      const lead = assets.get(`${story.key}/picture`)
      const content: RevisionContent = {
        body: { version: bodyVersion, doc: { type: 'doc', content: edition.body.map((node) => withAssets(node, story, language, assets)) } },
        credits: [...story.authors.map((key) => person(key, 'author')), ...(written.translators ?? []).map((key) => person(key, 'translator'))],
        ...(edition.dateline && { dateline: edition.dateline }),
        ...(story.genre && { genre: story.genre }),
        ...(story.label && { label: story.label }),
        ...(lead !== undefined && { picture: { asset: lead, ...words } }),
        sources: edition.sources ?? [],
      }
      return { language, headline: edition.headline, standfirst: edition.standfirst, content }
    }),
  }
}

/** Puts the library's ids in the place of the story's own picture keys, with the words of the edition's language. */
function withAssets(node: BodyNode, story: DemoStory, language: Language, assets: ReadonlyMap<string, number>): BodyNode {
  if (node.type === 'figure') {
    const key = String(node.attrs?.asset)
    const picture = story.pictures?.[key]
    const id = assets.get(`${story.key}/${key}`)
    if (!picture || id === undefined) throw new Error(`${story.key}: no picture ${key}`)
    return {
      ...node,
      attrs: {
        ...node.attrs,
        asset: String(id),
        alt: node.attrs?.alt || picture.alt[language] || picture.alt.vi || '',
        caption: node.attrs?.caption || picture.caption[language] || '',
      },
    }
  }
  return node.content ? { ...node, content: node.content.map((one) => withAssets(one, story, language, assets)) } : node
}

async function loadFronts(ctx: Context, concepts: ReadonlyMap<string, number>, storyIds: ReadonlyMap<string, number>): Promise<void> {
  const pinned = storyIds.get(uriOf('hoi-nghi-tong-ket'))
  for (const language of languages) {
    const blocks: FrontBlock[] = [
      { layout: 'lead', count: 5, ...(pinned && { pins: [pinned] }), rule: { from: 'latest' } },
      { layout: 'river', count: 9, rule: { from: 'latest' } },
      ...sections.map(
        (one): FrontBlock => ({ layout: 'section', count: 5, rule: { from: 'section', ofId: concepts.get(`section/${one.key}`) as number } }),
      ),
    ]
    await saveFront(ctx.sql, 'home', 0, language, blocks, true)
    for (const one of sections) {
      const ofId = concepts.get(`section/${one.key}`) as number
      await saveFront(ctx.sql, 'section', ofId, language, [{ layout: 'lead', count: 3, rule: { from: 'section', ofId } }], true)
    }
    for (const [key, ofId] of concepts)
      if (key.startsWith('country/'))
        await saveFront(ctx.sql, 'country', ofId, language, [{ layout: 'lead', count: 3, rule: { from: 'concept', ofId } }], true)
  }
}
