import { compare, figure, type Part } from '../measure.ts'
import { addressesOf, archivePaper, startUncached } from '../uncached.ts'

const mostCpuMs = { article: 1.7, section: 2.3, front: 2.4 }
const mostWaitMs = 25

/** What a page costs when nothing of it is in memory, database included. */
export const uncached: Part = {
  name: 'uncached',
  what: 'article, section and front at 100,000 stories with every cache empty, brotli, the database included',
  async measure({ quick, say }) {
    const stories = quick ? 2000 : 100_000
    const paper = await startUncached(await archivePaper(stories, say))
    try {
      const addresses = await addressesOf(paper, 1)
      const kinds = Object.keys(mostCpuMs) as (keyof typeof mostCpuMs)[]
      const results = await compare(
        kinds.map((kind) => ({
          name: kind,
          roots: paper.roots,
          load: { urls: addresses[kind].map((path) => paper.origin + path), connections: 2, headers: { 'Accept-Encoding': 'br' } },
        })),
        { rounds: quick ? 3 : 5, seconds: quick ? 2 : 5, say },
      )
      const rows = kinds.flatMap((kind) => {
        const found = results.get(kind)
        if (!found) throw new Error(`${kind} was not measured`)
        return [
          {
            what: `uncached ${kind} at ${stories.toLocaleString('en')} stories, CPU`,
            mustReach: `≤ ${mostCpuMs[kind]} ms`,
            measured: `${figure(found.cpuMs)} ms (p95 ${figure(found.ms.p95)} ms)`,
            reached: found.cpuMs <= mostCpuMs[kind] && found.ms.p95 <= mostWaitMs,
          },
        ]
      })
      return {
        rows,
        figures: {
          uncached: Object.fromEntries(kinds.map((kind) => [kind, { cpuMs: results.get(kind)?.cpuMs, p95Ms: results.get(kind)?.ms.p95 }])),
          stories,
        },
      }
    } finally {
      await paper.close()
    }
  },
}
