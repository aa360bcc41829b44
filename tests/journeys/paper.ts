import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { loadDemo } from '../../demo/load.ts'
import { people } from '../../demo/people.ts'
import { startWeb } from '../../src/main.ts'
import { type Concept, type Language, readTaxonomy } from '../../src/newsroom/index.ts'
import { systemActor } from '../../src/people/index.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { inTransaction } from '../../src/platform/context.ts'
import { testDatabase } from '../../src/platform/testing.ts'
import { slugOf } from '../../src/platform/text.ts'
import { conceptPath, editionPath, pagePath, readLists, removeEditions } from '../../src/publication/index.ts'
import { followLog } from '../../src/readers/index.ts'
import { buildAssets } from '../../tools/build.ts'
import { chromiumFlags, ensureChromium } from '../../tools/chromium.ts'
import type { JourneySite } from './newspaper.ts'

/**
 * The process behind all journeys: the web server on a free port, over a fresh database with the demonstration in it, and one
 * Chromium. It tells its parent where they are, and closes when the parent lets go of it.
 */
async function open(): Promise<{ site: JourneySite; close(): Promise<void> }> {
  const program = ensureChromium(() => {})
  await buildAssets(join(import.meta.dirname, '../..'))
  const data = mkdtempSync(join(tmpdir(), 'caunoi-journeys-'))
  const database = await testDatabase({ data })
  const { app } = database
  await loadDemo(app)
  const newest = (await readLists(app.db, [{ list: { kind: 'language', language: 'vi' }, limit: 100, dated: true }]))[0] ?? []
  const oldest = newest.at(-1)
  if (!oldest?.publishedAt) throw new Error('the demonstration has no stories')
  await inTransaction(app, systemActor('journeys'), (ctx) => removeEditions(ctx, [oldest.editionId], 'Bài thử nghiệm đã gỡ.'))
  await followLog(app)
  const [report] = await app.db<{ story: number }[]>`select id as story from newsroom.story where uri = 'urn:caunoi:demo:hoi-nghi-tong-ket'`
  const editions = await app.db<{ editionId: number; language: 'vi' | 'en' | 'zh'; slug: string }[]>`
    select edition_id as "editionId", language, slug from publication.live where story_id = ${report?.story ?? 0}`
  const conference = Object.fromEntries(editions.map((one) => [one.language, editionPath(one)])) as JourneySite['conference']
  const taxonomy = await readTaxonomy(app.db)
  const counts = await app.db<
    { ofId: number }[]
  >`select of_id as "ofId" from publication.list_count where kind <> 'person' and language = 'en' order by count desc, of_id`
  /** The page of a kind that shows the most stories. */
  const fullest = (kind: Concept['kind'], language: Language = 'vi'): string => {
    const found = counts.flatMap(({ ofId }) => taxonomy.get(ofId) ?? []).find((one) => one.kind === kind)
    if (!found) throw new Error(`the demonstration has no ${kind} with stories`)
    return encodeURI(conceptPath(taxonomy, found, language))
  }
  const web = await startWeb(app, { host: '127.0.0.1', port: 0 })
  const browser = await chromium.launchServer({ executablePath: program, headless: true, args: chromiumFlags, chromiumSandbox: false })
  return {
    site: {
      origin: `http://127.0.0.1:${web.port}`,
      browser: browser.wsEndpoint(),
      conference,
      removed: editionPath(oldest),
      day: dayOf(newest[5]?.publishedAt ?? oldest.publishedAt),
      section: fullest('section'),
      topic: fullest('topic'),
      topicEnglish: fullest('topic', 'en'),
      series: fullest('series'),
      country: fullest('country'),
      author: pagePath('vi', 'author', slugOf(people[0]?.name ?? '')),
    },
    async close() {
      await browser.close()
      await web.close()
      await database.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const { site, close } = await open()
process.once('disconnect', () => void close().finally(() => process.exit()))
process.send?.(site)
