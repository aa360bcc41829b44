import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAssets } from '../tools/build.ts'
import { machine, type Part, type Row } from './measure.ts'
import { cachedArticle } from './parts/cached-article.ts'
import { flood } from './parts/flood.ts'
import { growth } from './parts/growth.ts'
import { importing } from './parts/import.ts'
import { lighthouse } from './parts/lighthouse.ts'
import { pageWeight } from './parts/page-weight.ts'
import { start } from './parts/start.ts'
import { uncached } from './parts/uncached.ts'
import { visible } from './parts/visible.ts'
import { tableOf } from './table.ts'

/** `npm run bench`: the parts one after the other, and one table of what was measured and what must be reached. */

const parts: readonly Part[] = [cachedArticle, uncached, importing, growth, visible, flood, pageWeight, lighthouse, start]

const help = `npm run bench [-- --quick] [-- --json] [-- --behind nginx|varnish] [-- --only NAME,…]

  --quick   fewer and shorter rounds: to see that it runs, not to be quoted
  --json    the last line is one object
  --behind  the cached article through the shared cache that deploy/ configures
  --only    these parts alone:
${parts.map((one) => `              ${one.name.padEnd(18)}${one.what}`).join('\n')}

Prepared newspapers stay in CAUNOI_BENCH (default: a folder in the system's temporary one) from one run to the next.
The exit code is 1 where a line of the table was not reached.
`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      behind: { type: 'string' },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const { behind } = values
  if (behind !== undefined && behind !== 'nginx' && behind !== 'varnish') throw new Error(`--behind is “${behind}”: it must be nginx or varnish.`)
  const named = values.only?.flatMap((one) => one.split(',')) ?? (behind ? [cachedArticle.name] : undefined)
  for (const name of named ?? [])
    if (!parts.some((one) => one.name === name)) throw new Error(`There is no part “${name}”. See npm run bench -- --help`)
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  // Root goes before other work on the machine, with all that it starts, so that this disturbs the figures less.
  if (process.getuid?.() === 0) setPriority(-15)
  const about = machine()
  say(about)
  await buildAssets(join(import.meta.dirname, '..'), say)
  const rows: Row[] = []
  const figures: Record<string, unknown> = {}
  for (const part of parts) {
    if (named && !named.includes(part.name)) continue
    say(`${part.name}: ${part.what}`)
    const found = await part.measure({ quick: values.quick, say, ...(behind && { behind }) })
    rows.push(...found.rows)
    Object.assign(figures, found.figures)
  }
  process.stdout.write(`${about}${values.quick ? ' · quick: not to be quoted' : ''}\n\n${tableOf(rows)}\n`)
  if (values.json) process.stdout.write(`${JSON.stringify({ ...figures, machine: about, quick: values.quick, rows })}\n`)
  return rows.some((one) => one.reached === false) ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
