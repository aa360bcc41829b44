import { figure, type Row } from '../measure.ts'
import { markdown } from '../table.ts'
import type { Found, SideName } from './comparison.ts'

/** What the figures say: who needs how much, and whether that is what must be reached. */

const columns: [SideName, string][] = [
  ['cached', 'Cầu Nối, in cache'],
  ['uncached', 'Cầu Nối, every cache empty'],
  ['ghost', 'Ghost'],
  ['wordpress', 'WordPress'],
  ['nginx', 'nginx, a file'],
]

const milliseconds = (value: number): string => (value < 0.1 ? value.toFixed(4) : figure(value))

/** CPU for one answer, by page and side, and the bytes of the page before compression. */
export function figuresTable({ figures, memory }: Found): string {
  const rows = Object.entries(figures).map(([page, sides]) => [
    `${page}, ms of CPU`,
    ...columns.map(([name]) => {
      const one = sides[name]
      return one ? `${milliseconds(one.cpuMs)} (${Math.round(one.bytes / 1000)} kB)` : '–'
    }),
  ])
  const held = ['memory after the load, MB', ...columns.map(([name]) => (memory[name] === undefined ? '–' : String(memory[name])))]
  return markdown([['', ...columns.map(([, words]) => words)], ...rows, held])
}

const peers: [SideName, string][] = [
  ['ghost', 'Ghost'],
  ['wordpress', 'WordPress'],
]
const least = { cached: 400, uncached: 30, search: 20, behind: 1 }

/** The lines of the table that say what must be reached. */
export function requirements({ figures }: Found): Row[] {
  const rows: Row[] = []
  for (const [page, sides] of Object.entries(figures)) {
    const compared = (side: 'cached' | 'uncached', words: string, atLeast: number) => {
      const ours = sides[side]
      const ratios = peers.flatMap(([name, title]) => {
        const theirs = sides[name]
        return ours && theirs ? [{ title, ratio: theirs.cpuMs / ours.cpuMs }] : []
      })
      if (!ratios.length) return
      rows.push({
        what: `${page}, ${words}: how many times less CPU`,
        mustReach: `≥ ${atLeast} ×`,
        measured: ratios.map(({ title, ratio }) => `${figure(ratio)} × ${title}`).join(', '),
        reached: ratios.every(({ ratio }) => ratio >= atLeast),
      })
    }
    if (page.startsWith('article behind nginx')) compared('cached', 'all behind nginx', least.behind)
    else if (page === 'search') compared('uncached', 'every cache empty', least.search)
    else {
      compared('cached', 'in cache', least.cached)
      compared('uncached', 'every cache empty', least.uncached)
    }
  }
  return rows
}
