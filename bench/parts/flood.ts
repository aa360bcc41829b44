import type { Part } from '../measure.ts'
import { figure, generateLoad, median } from '../measure.ts'
import { articlesOf, demoPaper, startPaper } from '../paper.ts'

/** How much a flood of searches, each another one, slows pages that lie ready. */
export const flood: Part = {
  name: 'flood',
  what: 'a cached article while 32 connections send different searches',
  async measure({ quick, say }) {
    const paper = await startPaper(await demoPaper(say), ['serve', '--no-worker'], {}, { pinned: false })
    try {
      const article = (await articlesOf(paper.origin))[0] as string
      // Readers come at their own pace, not as fast as can be: what is asked is how long one waits, not who takes the last cycle.
      const readers = { urls: [paper.origin + article], headers: { 'Accept-Encoding': 'gzip' }, seconds: 0, requests: quick ? 600 : 2000, every: 5 }
      const syllables = 'đối ngoại thương mại biển đảo hợp tác kinh tế cửa khẩu lãnh sự kiều bào hội nghị xuất khẩu nông sản cà phê'.split(' ')
      let asked = 0
      const searches = () =>
        Array.from({ length: 5000 }, () => {
          asked++
          const words = [0, 7, 13].map((step) => syllables[(asked * 7 + step * (1 + (asked % 5))) % syllables.length])
          return `${paper.origin}/tim-kiem?q=${encodeURIComponent(`${words.join(' ')} ${asked}`)}`
        })
      await generateLoad(readers)
      const rounds: { alone: number; flooded: number; searches: number }[] = []
      for (let round = 1; round <= (quick ? 3 : 5); round++) {
        const alone = await generateLoad(readers)
        const [flooded, search] = await Promise.all([
          generateLoad(readers),
          generateLoad({ urls: searches(), connections: 32, seconds: (readers.requests * readers.every) / 1000, headers: { Accept: 'text/html' } }),
        ])
        if (alone.failures || flooded.failures) throw new Error('a cached page was not answered')
        rounds.push({ alone: alone.ms.p50, flooded: flooded.ms.p50, searches: search.perSecond })
        say(
          `  ${round}: half of the answers within ${figure(alone.ms.p50)} ms alone, ${figure(flooded.ms.p50)} ms in the flood; p99 ${figure(alone.ms.p99)} and ${figure(flooded.ms.p99)} ms; ${figure(search.perSecond)} searches a second`,
        )
      }
      const slower = median(rounds.map((one) => one.flooded / one.alone)) - 1
      return {
        rows: [
          {
            what: 'cached article in a flood of different searches',
            mustReach: 'at most 20 % slower',
            measured: `${figure(slower * 100)} % (median ${figure(median(rounds.map((one) => one.alone)))} → ${figure(median(rounds.map((one) => one.flooded)))} ms)`,
            reached: slower <= 0.2,
          },
        ],
        figures: { flood: { slower: Number(slower.toFixed(3)), rounds } },
      }
    } finally {
      await paper.close()
    }
  },
}
