import { setTimeout as pause } from 'node:timers/promises'
import { openApp } from '../../src/app.ts'
import { readTaxonomy, saveStories } from '../../src/newsroom/index.ts'
import { systemActor } from '../../src/people/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { inTransaction } from '../../src/platform/context.ts'
import { releaseRevisions } from '../../src/publication/index.ts'
import type { Part } from '../measure.ts'
import { figure, percentile } from '../measure.ts'
import { copyOfDemo, startPaper } from '../paper.ts'

const mustReach = 300
/** A reader who looks so often sees a release so much later than it could be seen. */
const lookEvery = 5
const words = 'mực ống cá ngừ tôm sú bạch tuộc ghẹ xanh sò huyết'.split(' ')

/** How long after its release a story is seen in each place, by a reader who looks again and again. */
export const visible: Part = {
  name: 'visible',
  what: 'release → visible in article, front, feed and search, by looking every 5 ms',
  async measure({ quick, say }) {
    const folder = await copyOfDemo(say)
    const paper = await startPaper(folder, ['serve'], {}, { pinned: false })
    const open = await openApp({ ...readConfig({}), data: folder, logLevel: 'error' })
    const { app } = open
    const times: Record<'article' | 'front' | 'feed' | 'search', number[]> = { article: [], front: [], feed: [], search: [] }
    try {
      // What the queue has to do for the newspaper's first pages is not what is measured.
      await pause(quick ? 3000 : 15_000)
      const section = [...(await readTaxonomy(app.db)).byId.values()].find((one) => one.kind === 'section' && one.mergedInto === null)
      if (!section) throw new Error('the demonstration has no section')
      const actor = systemActor('bench')
      for (let n = 0; n < (quick ? 8 : 40); n++) {
        const word = `${words[n % words.length]}${n}x${Date.now().toString(36)}`
        const done = async <T>(outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { kind: string } }>): Promise<T> => {
          const found = await outcome
          if (!found.ok) throw new Error(found.refusal.kind)
          return found.value
        }
        const [saved] = await done(
          inTransaction(app, actor, (ctx) =>
            saveStories(ctx, [
              {
                uri: `urn:bench:${word}`,
                sectionId: section.id,
                conceptIds: [],
                editions: [
                  {
                    language: 'vi',
                    headline: `Đo thời gian ${word}`,
                    standfirst: 'Một tin để đo.',
                    content: {
                      body: {
                        version: 1,
                        doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `Nội dung ${word}.` }] }] },
                      },
                      credits: [],
                      sources: [],
                    },
                  },
                ],
              },
            ] as never),
          ),
        )
        if (!saved) throw new Error('nothing was saved')
        const places = {
          article: `/${saved.slug}-${saved.editionId}.html`,
          front: '/',
          feed: '/rss.xml',
          search: `/tim-kiem?q=${encodeURIComponent(word)}`,
        }
        for (const path of Object.values(places)) await (await fetch(paper.origin + path)).arrayBuffer()
        await done(
          inTransaction(app, actor, (ctx) => releaseRevisions(ctx, [{ revisionId: saved.revisionId, kind: 'publish', publicFrom: new Date() }])),
        )
        const began = performance.now()
        await Promise.all(
          Object.entries(places).map(async ([place, path]) => {
            for (;;) {
              const answer = await fetch(paper.origin + path, { headers: { Accept: 'text/html' } })
              const html = await answer.text()
              if (answer.ok && html.includes(`Đo thời gian ${word}`)) break
              if (performance.now() - began > 20_000) throw new Error(`${place}: ${path} does not show the release after 20 s`)
              await pause(lookEvery)
            }
            times[place as keyof typeof times].push(performance.now() - began)
          }),
        )
        await pause(100)
      }
      return {
        rows: (Object.keys(times) as (keyof typeof times)[]).map((place) => {
          const p95 = percentile(times[place], 0.95)
          return {
            what: `release → visible: ${place}`,
            mustReach: `p95 ≤ ${mustReach} ms`,
            measured: `${figure(p95)} ms (median ${figure(percentile(times[place], 0.5))})`,
            reached: p95 <= mustReach,
          }
        }),
        figures: {
          visible: Object.fromEntries(
            Object.entries(times).map(([place, all]) => [place, { p50: Math.round(percentile(all, 0.5)), p95: Math.round(percentile(all, 0.95)) }]),
          ),
        },
      }
    } finally {
      await open.close()
      await paper.close()
    }
  },
}
