import { listDemoAssetIds, type PictureRow, readPictures } from '../src/media/index.ts'
import {
  type Genre,
  type Language,
  nameConcept,
  type RevisionContent,
  readStoryIds,
  readTaxonomy,
  type SavedEdition,
  type StoryToSave,
  saveStories,
  setWorkflow,
} from '../src/newsroom/index.ts'
import { readPerson, serviceAccount, systemActor, upsertPerson } from '../src/people/index.ts'
import { addDays, dayOf, startOfDay } from '../src/platform/clock.ts'
import { type App, type Context, inTransaction } from '../src/platform/context.ts'
import { readSetting, saveSetting } from '../src/platform/db/settings.ts'
import { slugOf } from '../src/platform/text.ts'
import { analyzeArchive, type ReleaseRequest, releaseRevisions, removeEditions } from '../src/publication/index.ts'
import { authorName, countries, dice, eventOf, fromTail, mostTopics, pick, topicNames, write } from './archive-words.ts'
import { must } from './load.ts'
import { sections, series } from './taxonomy.ts'

/**
 * A generated archive beside the written demonstration, for seeing how the newspaper is with many stories: ten years, more of them each
 * year, a few sections, topics with a long tail, follow-ups of one event, several languages. The same number of stories gives the same texts.
 * It goes the way of every other story, through the newsroom and the release log.
 */

/** What is known of an archive that was begun: how many it shall have, how many it has, the day from which dates count back. */
type Progress = { stories: number; released: number; until: string }

export const archiveSetting = 'demo.archive'
const batchSize = 500
const uriOf = (number: number) => `urn:caunoi:demo:archive:${number}`
const years = 10
/** Stories of one event lie at most so far apart. */
const eventSpan = 4000

const sectionWeights: readonly (readonly [string, number])[] = [
  ['doi-ngoai', 22],
  ['ngoai-giao-kinh-te', 20],
  ['thi-truong', 18],
  ['bien-dao-bien-gioi', 11],
  ['thuong-vu', 9],
  ['hiep-dinh', 8],
  ['kieu-bao', 7],
  ['nhan-su', 5],
]
const weightSum = sectionWeights.reduce((sum, [, weight]) => sum + weight, 0)

type Filing = {
  sections: Map<string, number>
  topics: number[]
  series: number[]
  countries: number[]
  authors: { id: number; name: string; slug: string }[]
  pictures: PictureRow[]
}

/** The archive that was begun in this database, if there is one. */
export const readArchive = async (app: Pick<App, 'db'>): Promise<Progress | undefined> => await readSetting<Progress>(app.db, archiveSetting)

/**
 * Fills the archive up to a number of stories; goes on where an earlier run was ended. The written demonstration must be there.
 * @param say a step, how many of its parts are done, and of how many
 */
export async function fillArchive(
  app: App,
  stories: number,
  say: (step: string, done: number, of: number) => void = () => {},
): Promise<{ stories: number; added: number; editions: number; seconds: number }> {
  const began = performance.now()
  const actor = systemActor('demo', await serviceAccount(app.db, 'demo'))
  const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(app, actor, run)
  const progress = (await readArchive(app)) ?? { stories, released: 0, until: dayOf(app.clock()) }
  if (progress.stories !== stories) throw new RangeError(`an archive of ${progress.stories} stories was begun`)
  const filing = await act(async (ctx) => await prepare(ctx, stories))
  const from = progress.released
  let editions = 0
  const save = async (first: number) => {
    const wanted = Array.from({ length: Math.min(batchSize, stories - first) }, (_, index) => first + index)
    const plans = wanted.map((number) => plan(number, stories, progress.until, filing))
    return await act(async (ctx) => {
      const earlier = await readStoryIds(ctx.sql, [...new Set(plans.flatMap((one) => one.earlier.map(uriOf)))])
      const saved = must(
        await saveStories(
          ctx,
          plans.map((one) => toStory(one, earlier)),
        ),
      )
      await setWorkflow(
        ctx.sql,
        saved.map((one) => one.editionId),
        'approved',
      )
      return { plans, saved }
    })
  }
  // One batch is saved while the one before it is released: two connections, and nobody waits for both.
  let saving: ReturnType<typeof save> | undefined = from < stories ? save(from) : undefined
  for (let first = from; saving; first += batchSize) {
    const { plans, saved } = await saving
    const next = first + batchSize
    saving = next < stories ? save(next) : undefined
    saving?.catch(() => {})
    await act(async (ctx) => {
      editions += await release(ctx, plans, saved)
      await saveSetting(ctx.sql, archiveSetting, { ...progress, released: Math.min(next, stories) })
    })
    say('stories', Math.min(next, stories), stories)
  }
  // What the planner knows of the tables is from when they were small.
  if (from < stories) await analyzeArchive(app.db)
  const released = (await readArchive(app))?.released ?? 0
  return { stories: released, added: released - from, editions, seconds: Math.round((performance.now() - began) / 1000) }
}

/** Makes what stories are filed under and signed with; what is there already stays. */
async function prepare(ctx: Context, stories: number): Promise<Filing> {
  const taxonomy = await readTaxonomy(ctx.sql)
  const idOf = (kind: 'section' | 'series', key: string): number => {
    const concept = taxonomy.byKey(kind, key)
    if (!concept) throw new Error(`the demonstration's ${kind} ${key} is not there`)
    return concept.id
  }
  const put = async (kind: 'topic' | 'country', key: string, names: Parameters<typeof nameConcept>[1]['names']): Promise<number> =>
    taxonomy.byKey(kind, key)?.id ?? must(await nameConcept(ctx, { kind, key, names, demo: true }))
  const topics: number[] = []
  const topicCount = Math.min(mostTopics, Math.max(40, Math.round(2 * Math.sqrt(stories))))
  for (let number = 0; number < topicCount; number++) topics.push(await put('topic', `archive-${number}`, topicNames(number)))
  const countryIds: number[] = []
  for (const [number, names] of countries.entries()) countryIds.push(await put('country', `archive-${number}`, names))
  const authors: Filing['authors'] = []
  const authorCount = Math.min(400, 40 + Math.floor(stories / 2500))
  for (let number = 0; number < authorCount; number++) {
    const name = authorName(number)
    const id = await upsertPerson(ctx.sql, { key: `demo:archive:${number}`, slug: slugOf(name), name, about: {}, demo: true })
    authors.push({ id, name, slug: (await readPerson(ctx.sql, id))?.slug ?? slugOf(name) })
  }
  const pictures = await readPictures(ctx.sql, await listDemoAssetIds(ctx.sql), ['vi'])
  return {
    sections: new Map(sections.map((one) => [one.key, idOf('section', one.key)])),
    series: series.map((one) => idOf('series', one.key)),
    topics,
    countries: countryIds,
    authors,
    pictures: pictures.sort((a, b) => a.id - b.id),
  }
}

/** A story before it is written: what it is about, when, in which languages, and what becomes of it. */
type Plan = {
  number: number
  at: Date | null
  story: StoryToSave
  /** Earlier stories of the same event, to stand under the standfirst. */
  earlier: number[]
  later: 'update' | 'correct' | 'remove' | undefined
}

/** Instants grow with the numbers, and come closer to each other from year to year. */
function instantOf(number: number, stories: number, until: string, roll: () => number): Date {
  const share = (number + 0.5) / stories
  const passed = -0.5 + Math.sqrt(0.25 + 2 * share)
  const day = Math.floor(passed * years * 365.25)
  // Mornings and afternoons have more than the evening.
  const hour = roll() < 0.85 ? 6 + roll() * 11 : 17 + roll() * 6
  const start = startOfDay(addDays(until, day - Math.ceil(years * 365.25) - 1))
  return new Date(start.getTime() + Math.floor(hour * 3600) * 1000)
}

function languagesOf(roll: () => number): Language[] {
  const first: Language = roll() < 0.9 ? 'vi' : pick(['en', 'en', 'en', 'zh', 'fr', 'es'], roll)
  const also: Language[] = first === 'vi' && roll() < 0.1 ? [pick(['en', 'en', 'en', 'zh', 'fr', 'es'], roll)] : []
  return [first, ...also]
}

const genreOf = (value: number): Genre =>
  value < 0.8 ? 'news' : value < 0.86 ? 'analysis' : value < 0.9 ? 'explainer' : value < 0.95 ? 'feature' : value < 0.98 ? 'notice' : 'editorial'

function plan(number: number, stories: number, until: string, filing: Filing): Plan {
  const roll = dice(number)
  // One story in five goes on with an event that others tell of, too; each has its own place in the archive.
  const follows = roll() < 0.2
  const eventSeed = follows ? Math.floor(number / eventSpan) * eventSpan + Math.floor(roll() * (eventSpan / 16)) : number + stories
  const eventRoll = dice(eventSeed)
  const topic = fromTail(filing.topics.length, eventRoll)
  const country = fromTail(filing.countries.length, eventRoll)
  const event = eventOf(eventSeed, topic, countries[country] as (typeof countries)[number])
  const at = roll() < 0.01 ? null : instantOf(number, stories, until, roll)
  let weight = roll() * weightSum
  const section = sectionWeights.find(([, one]) => (weight -= one) < 0)?.[0] ?? 'thi-truong'
  const conceptIds = new Set([filing.topics[topic] as number])
  for (let more = roll() < 0.5 ? 1 + Math.floor(roll() * 2) : 0; more > 0; more--)
    conceptIds.add(filing.topics[fromTail(filing.topics.length, roll)] as number)
  if (roll() < 0.04) conceptIds.add(pick(filing.series, roll))
  if (roll() < 0.35) conceptIds.add(filing.countries[country] as number)
  const genre = genreOf(roll())
  const author = filing.authors[fromTail(filing.authors.length, roll)] as Filing['authors'][number]
  const second = roll() < 0.08 ? pick(filing.authors, roll) : undefined
  // Half of all texts have fewer than 2,000 characters, one in ten more than 4,300.
  const length = Math.min(16_000, 2000 * Math.exp(0.6 * (roll() + roll() + roll() + roll() - 2) * 1.73))
  const picture = roll() < 0.5 && filing.pictures.length ? pick(filing.pictures, roll) : undefined
  const earlier = follows && roll() < 0.3 ? earlierOf(number, eventSeed) : []
  const fate = roll()
  const year = Number((at ? dayOf(at) : until).slice(0, 4))
  return {
    number,
    at,
    earlier,
    later: fate < 0.01 ? 'update' : fate < 0.013 ? 'correct' : fate < 0.014 ? 'remove' : undefined,
    story: {
      uri: uriOf(number),
      sectionId: filing.sections.get(section) as number,
      conceptIds: [...conceptIds],
      demo: true,
      editions: languagesOf(roll).map((language, place) => {
        const { headline, standfirst, body, dateline } = write(language, event, number * 5 + place, year, length, genre)
        const content: RevisionContent = {
          body,
          credits: [author, ...(second && second !== author ? [second] : [])].map((one) => ({ ...one, role: 'author' as const })),
          ...(dateline && { dateline }),
          genre,
          ...(picture && { picture: { asset: picture.id } }),
          sources: [],
        }
        return { language, headline, standfirst, content }
      }),
    },
  }
}

/** The nearest earlier stories of an event, of those that another batch has saved before. */
function earlierOf(number: number, eventSeed: number): number[] {
  const found: number[] = []
  const start = Math.floor(number / eventSpan) * eventSpan
  for (let other = Math.floor(number / batchSize) * batchSize - 1; other >= start && found.length < 2; other--) {
    const roll = dice(other)
    if (roll() < 0.2 && start + Math.floor(roll() * (eventSpan / 16)) === eventSeed) found.push(other)
  }
  return found
}

function toStory({ story, earlier }: Plan, ids: ReadonlyMap<string, number>): StoryToSave {
  const related = earlier.flatMap((number) => ids.get(uriOf(number)) ?? [])
  if (related.length) for (const edition of story.editions) edition.content.relatedStories = related
  return story
}

/** Releases a batch, then what was updated, corrected or taken down of it. @returns how many editions became public */
async function release(ctx: Context, plans: readonly Plan[], saved: readonly SavedEdition[]): Promise<number> {
  const byUri = Map.groupBy(saved, (one) => one.uri)
  const first: ReleaseRequest[] = []
  const changes: ReleaseRequest[] = []
  const removals: number[] = []
  for (const one of plans)
    for (const edition of byUri.get(one.story.uri) ?? []) {
      first.push({ revisionId: edition.revisionId, kind: 'publish', publicFrom: one.at })
      const after = one.at && new Date(one.at.getTime() + 5 * 3_600_000)
      if (one.later === 'update')
        changes.push({ revisionId: edition.revisionId, kind: 'update', publicFrom: after, notice: { note: 'Bổ sung số liệu giả định.' } })
      else if (one.later === 'correct')
        changes.push({
          revisionId: edition.revisionId,
          kind: 'correct',
          publicFrom: after,
          notice: { wrong: 'một con số giả định', right: 'một con số giả định khác' },
        })
      else if (one.later === 'remove') removals.push(edition.editionId)
    }
  must(await releaseRevisions(ctx, first))
  must(await releaseRevisions(ctx, changes))
  if (removals.length) must(await removeEditions(ctx, removals, 'Bài giả định, gỡ để bản trình diễn có cả bài đã gỡ.'))
  return first.length
}
