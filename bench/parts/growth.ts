import { compare, figure, type Part } from '../measure.ts'
import { type Addresses, addressesOf, archivePaper, startUncached } from '../uncached.ts'

const mostGrowth = 1.3
const deepPage = 1000

/** What pages cost in a small and in a large archive, both with every cache empty, in one run. */
export const growth: Part = {
  name: 'growth',
  what: 'pages and feeds in 10,000 and in 1,000,000 stories, every cache empty',
  async measure({ quick, say }) {
    const sizes = quick ? [500, 3000] : [10_000, 1_000_000]
    const papers = []
    try {
      for (const stories of sizes) papers.push({ stories, ...(await startUncached(await archivePaper(stories, say))) })
      const addresses: Addresses[] = []
      // The small one has no page so deep: its last one stands in.
      for (const paper of papers) addresses.push(await addressesOf(paper, deepPage))
      const kinds = ['article', 'front', 'section', 'deep', 'feed'] as const
      const rows = []
      const figures: Record<string, unknown> = {}
      for (const kind of kinds) {
        const results = await compare(
          papers.map((paper, index) => ({
            name: `${kind} of ${paper.stories}`,
            roots: paper.roots,
            load: {
              urls: (addresses[index] as Addresses)[kind].map((path) => paper.origin + path),
              connections: 2,
              headers: { 'Accept-Encoding': 'br' },
            },
          })),
          { rounds: quick ? 3 : 5, seconds: quick ? 2 : 4, say },
        )
        const [small, large] = papers.map((paper) => results.get(`${kind} of ${paper.stories}`)?.cpuMs ?? 0) as [number, number]
        figures[kind] = { small, large, ratio: large / small }
        rows.push({
          what: `${kind === 'deep' ? `section page ${deepPage}` : kind}, ${sizes.map((one) => one.toLocaleString('en')).join(' → ')} stories, CPU`,
          mustReach: `≤ ${mostGrowth} ×`,
          measured: `${figure(large / small)} × (${figure(small)} → ${figure(large)} ms)`,
          reached: large / small <= mostGrowth,
        })
      }
      return { rows, figures: { growth: figures } }
    } finally {
      for (const paper of papers) await paper.close()
    }
  },
}
