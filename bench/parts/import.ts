import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { countries, eventOf, mostTopics, write } from '../../demo/archive-words.ts'
import { bodyText } from '../../src/newsroom/index.ts'
import { cpuSeconds, type Findings, figure, median, memoryOf, type Part } from '../measure.ts'
import { environment } from '../paper.ts'

const root = join(import.meta.dirname, '../..')
const mustReach = { stored: 1000, followed: 200, growth: 1.5 }

/** Stories as a provider sends them: ninjs 2.1, a line each, some two thousand characters of text. */
function* linesOf(count: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const event = eventOf(n, n % mostTopics, countries[n % countries.length] as (typeof countries)[number])
    const { headline, standfirst, body } = write('vi', event, n, 2005 + (n % 20), 2000, 'news')
    yield `${JSON.stringify({
      uri: `urn:caunoi:bench:${n}`,
      standard: { name: 'ninjs', version: '2.1' },
      type: 'text',
      language: 'vi',
      versioncreated: `${2005 + (n % 20)}-0${1 + (n % 9)}-11T08:00:00+07:00`,
      headlines: [{ value: headline }],
      descriptions: [{ role: 'summary', contenttype: 'text/plain', value: standfirst }],
      bodies: [{ contenttype: 'text/plain', value: bodyText(body.doc) }],
    })}\n`
  }
}

/** Runs a command to its end before other work of the machine, where that may be asked for. @returns what its last line says, its CPU and its memory over time */
async function measured(args: readonly string[], data: string) {
  const command = [process.execPath, join(root, 'src/cli.ts'), ...args, '--json']
  if (process.getuid?.() === 0) command.unshift('nice', '-n', '-15')
  const [program = '', ...rest] = command
  const child: ChildProcess = spawn(program, rest, { cwd: root, env: environment({ CAUNOI_DATA: data }), stdio: ['ignore', 'pipe', 'inherit'] })
  const { pid } = child
  if (!pid) throw new Error(`${program} did not start`)
  const memory: number[] = []
  let cpu = 0
  const watch = setInterval(() => {
    try {
      // The database's processes are children of ours until it is stopped.
      cpu = Math.max(cpu, cpuSeconds([pid]))
      memory.push(memoryOf(pid))
    } catch {
      // It ended while it was looked at.
    }
  }, 250)
  let said = ''
  child.stdout?.on('data', (data) => (said += data))
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  clearInterval(watch)
  if (code !== 0) throw new Error(`caunoi ${args.join(' ')} ended with ${code}: ${said}`)
  return { said: JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as Record<string, number>, cpu, memory }
}

/** Real stories beside the repository, where they are: 18,774 of Vietnamese newspapers, which its own program brings into ninjs. */
const real = {
  articles: join(root, '../shared/data/vi-news/articles.ndjson.gz'),
  toNinjs: join(root, '../shared/tools/vi-news-to-ninjs.mjs'),
}

/** Imports a file into an empty newspaper, and has search, related stories and copies follow. */
async function follow(name: string, file: string, folder: string, say: (sentence: string) => void): Promise<Findings> {
  const data = join(folder, name)
  say(`storing ${name} stories …`)
  const stored = await measured(['import', 'ninjs', file, '--no-index'], data)
  const count = stored.said.imported as number
  const perSecond = count / (stored.said.seconds as number)
  // From the first third on everything that is kept is kept; what grows with the number of stories shows in the last.
  const third = Math.ceil(stored.memory.length / 3)
  const growth = median(stored.memory.slice(-third)) / median(stored.memory.slice(third, 2 * third))
  say('search, related stories and copies …')
  const followed = await measured(['work', '--once'], data)
  const followedPerSecond = count / (followed.said.seconds as number)
  const megabytes = (bytes: number) => Math.round(bytes / 1e6)
  rmSync(data, { recursive: true, force: true })
  return {
    rows: [
      {
        what: `ninjs stories stored a second, of ${count.toLocaleString('en')} ${name}`,
        mustReach: `≥ ${mustReach.stored.toLocaleString('en')} on two cores`,
        measured: `${figure(perSecond)} (${figure((stored.cpu * 1000) / count)} ms CPU each, start and database included)`,
        reached: perSecond >= mustReach.stored,
      },
      {
        what: 'memory of the import, last third against the second',
        mustReach: `≤ ${mustReach.growth} × (flat)`,
        measured: `${figure(growth)} × (at most ${megabytes(Math.max(...stored.memory))} MB)`,
        reached: growth <= mustReach.growth,
      },
      {
        what: 'search, related stories and copies, stories a second',
        mustReach: `≥ ${mustReach.followed}`,
        measured: `${figure(followedPerSecond)} (${figure((followed.cpu * 1000) / count)} ms CPU each)`,
        reached: followedPerSecond >= mustReach.followed,
      },
    ],
    figures: {
      stories: count,
      storedPerSecond: Math.round(perSecond),
      cpuMsPerStory: Number(((stored.cpu * 1000) / count).toFixed(3)),
      memoryMegabytes: stored.memory.filter((_, index) => index % Math.max(1, Math.floor(stored.memory.length / 12)) === 0).map(megabytes),
      followedPerSecond: Math.round(followedPerSecond),
      followedCpuMsPerStory: Number(((followed.cpu * 1000) / count).toFixed(3)),
    },
  }
}

/** An import into an empty newspaper, and what follows from it. */
export const importing: Part = {
  name: 'import',
  what: 'ninjs stories into an empty newspaper, generated ones of 2,000 characters and real ones where they are at hand, then search, related stories and copies',
  async measure({ quick, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'caunoi-import-'))
    try {
      const file = join(folder, 'stories.ndjson')
      await pipeline(linesOf(quick ? 2000 : 10_000), createWriteStream(file))
      const generated = await follow('generated', file, folder, say)
      if (quick) return { rows: generated.rows, figures: { import: generated.figures } }
      if (!existsSync(real.articles) || !existsSync(real.toNinjs)) {
        say('../shared/data/vi-news is not there: real stories are not measured')
        return { rows: generated.rows, figures: { import: generated.figures } }
      }
      const program = spawn(process.execPath, [real.toNinjs, real.articles], { stdio: ['ignore', 'pipe', 'inherit'] })
      await pipeline(program.stdout, createWriteStream(file))
      const read = await follow('real', file, folder, say)
      return { rows: [...generated.rows, ...read.rows], figures: { import: generated.figures, importOfRealStories: read.figures } }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
