import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { migrateApp, openApp } from '../../src/app.ts'
import { nameConcept, readEditionIdsByUri, readTaxonomy } from '../../src/newsroom/index.ts'
import { systemActor } from '../../src/people/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { inTransaction } from '../../src/platform/context.ts'
import { startPostgres } from '../../src/platform/db/postgres-server.ts'
import { readLines } from '../../src/platform/ndjson.ts'
import { conceptPath, editionPath, type FrontBlock, importNinjs, readEdition, saveFront } from '../../src/publication/index.ts'
import { followLog } from '../../src/readers/index.ts'
import type { Place } from './install.ts'
import { type Story, sections } from './stories.ts'

/** Cầu Nối as `npm start` leaves it: one web process, the embedded database, pages kept as they are by default. */

const uriOf = (story: Story): string => `urn:caunoi:bench:${story.slug}`

export type Prepared = { folder: string; articles: string[]; sections: string[] }

/** Writes the stories into a new newspaper, through the import that any newspaper uses. It is made anew each time, by the code as it is now. */
export async function prepareCauNoi(place: Place, stories: readonly Story[]): Promise<Prepared> {
  const folder = join(place.folder, 'caunoi')
  await discard(folder)
  place.say(`Giving Cầu Nối ${stories.length} stories …`)
  const open = await openApp(readConfig({ CAUNOI_DATA: folder, CAUNOI_LOG: 'error' }))
  try {
    await migrateApp(open)
    const { app } = open
    const numbers = await inTransaction(app, systemActor('import'), async (ctx) => {
      const made: number[] = []
      for (const [sort, name] of sections.entries()) {
        const outcome = await nameConcept(ctx, { kind: 'section', names: { vi: name }, sort })
        if (!outcome.ok) throw new Error(`The section ${name} could not be made: ${outcome.refusal.kind}`)
        made.push(outcome.value)
      }
      // Arranged as the demonstration's is: five stories on top, nine more, and five of each section.
      const blocks = made.map((ofId): FrontBlock => ({ layout: 'section', count: 5, rule: { from: 'section', ofId } }))
      const latest: FrontBlock[] = [
        { layout: 'lead', count: 5, rule: { from: 'latest' } },
        { layout: 'river', count: 9, rule: { from: 'latest' } },
      ]
      await saveFront(ctx.sql, 'home', 0, 'vi', [...latest, ...blocks], false)
      return made
    })
    const items = stories.map((story) => ({
      uri: uriOf(story),
      type: 'text',
      language: 'vi',
      standard: { name: 'ninjs', version: '2.1' },
      versioncreated: story.publishedAt.toISOString(),
      headlines: [{ role: 'main', value: story.headline }],
      descriptions: [{ role: 'summary', contenttype: 'text/plain', value: story.standfirst }],
      bodies: [{ contenttype: 'text/plain', value: story.paragraphs.join('\n\n') }],
      subjects: [{ name: story.section }],
    }))
    const file = Readable.from([Buffer.from(items.map((one) => JSON.stringify(one)).join('\n'))])
    await importNinjs(app, readLines(file), {
      sectionId: numbers[0] as number,
      language: 'vi',
      onRefused: ({ uri, reason }) => {
        throw new Error(`Cầu Nối refused ${uri}: ${reason}`)
      },
      onStored: () => {},
    })
    await followLog(app)
    // What the database does by itself some minutes later.
    await app.db`analyze`
    const taxonomy = await readTaxonomy(app.db)
    const articles: string[] = []
    for (const story of stories) {
      const [editionId] = await readEditionIdsByUri(app.db, uriOf(story))
      const document = editionId === undefined ? undefined : (await readEdition(app.db, editionId))?.document
      if (editionId === undefined || !document || 'removed' in document) throw new Error(`Cầu Nối did not take ${story.slug}.`)
      articles.push(encodeURI(editionPath({ language: 'vi', slug: document.slug, editionId })))
    }
    const paths = numbers.map((id) => {
      const section = taxonomy.standing(id)
      if (!section) throw new Error(`The section ${id} is gone.`)
      return encodeURI(conceptPath(taxonomy, section, 'vi'))
    })
    return { folder, articles, sections: paths }
  } finally {
    await open.close()
  }
}

/** A run that was killed may have left its database running. */
async function discard(folder: string): Promise<void> {
  if (existsSync(join(folder, 'postgres'))) {
    const left = await startPostgres({ folder, say: () => {} }).catch(() => undefined)
    await left?.stop()
  }
  rmSync(folder, { recursive: true, force: true })
}
