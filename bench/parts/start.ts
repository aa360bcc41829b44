import type { Part } from '../measure.ts'
import { figure, median, memoryOf } from '../measure.ts'
import { articlesOf, demoPaper, startPaper } from '../paper.ts'

/** How long `npm start` takes where everything is set up, and what the web process holds after it has answered every page of the demonstration. */
export const start: Part = {
  name: 'start',
  what: '`npm start` on a set-up machine to the first page; memory after every article was read',
  async measure({ quick, say }) {
    const folder = await demoPaper(say)
    const firstPages: number[] = []
    let memory = 0
    for (let n = 0; n < (quick ? 2 : 5); n++) {
      const paper = await startPaper(folder, ['start'], {}, { pinned: false })
      firstPages.push(paper.firstPage)
      say(`  ${n + 1}: first page after ${figure(paper.firstPage / 1000)} s`)
      if (n === 0) {
        const paths = new Set(['/'])
        for (const path of paths) for (const found of await articlesOf(paper.origin, path)) if (paths.size < 500) paths.add(found)
        for (const path of paths)
          for (const encoding of ['br', 'gzip']) await (await fetch(paper.origin + path, { headers: { 'Accept-Encoding': encoding } })).arrayBuffer()
        memory = memoryOf(paper.pid)
      }
      await paper.close()
    }
    const firstPage = median(firstPages) / 1000
    return {
      rows: [
        {
          what: '`npm start` on a set-up machine to the first page',
          mustReach: '≤ 3 s',
          measured: `${figure(firstPage)} s`,
          reached: firstPage <= 3,
        },
        { what: 'memory of the web process, demonstration read through', mustReach: '', measured: `${figure(memory / 1e6)} MB` },
      ],
      figures: { start: { firstPage, memory } },
    }
  },
}
