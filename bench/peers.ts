import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAssets } from '../tools/build.ts'
import { machine } from './measure.ts'
import { prepareCauNoi } from './peers/caunoi.ts'
import { measurePeers, pageNames } from './peers/comparison.ts'
import { installGhost, seedGhost, startGhost } from './peers/ghost.ts'
import { placeOf, removeAll, requireDebianRoot } from './peers/install.ts'
import { stopServices } from './peers/services.ts'
import { makeStories } from './peers/stories.ts'
import { figuresTable, requirements } from './peers/verdict.ts'
import { installWordPress, seedWordPress, startWordPress } from './peers/wordpress.ts'
import { tableOf } from './table.ts'

/** `npm run bench:peers`: Cầu Nối, Ghost, WordPress and a static nginx with the same stories, side by side. */

const help = `npm run bench:peers [-- --quick] [-- --json] [-- --only PAGE,…] [-- --remove]

Installs Ghost (npm) and WordPress (Debian packages: it needs Debian and root), gives them and Cầu Nối the same stories, and measures
what a page costs each of them: CPU of all processes of a side, database included, and memory. Only loopback ports are opened.

  --quick    fewer and shorter rounds: to see that it runs, not to be quoted
  --json     the last line is one object
  --only     these alone: ${pageNames.join(', ')}
  --remove   take away everything that was installed

What was installed stays in CAUNOI_BENCH (default: a folder in the system's temporary one) and is used again.
The exit code is 1 where a line of the table was not reached.
`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      remove: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const only = values.only?.flatMap((one) => one.split(','))
  for (const name of only ?? []) if (!pageNames.includes(name)) throw new Error(`There is no “${name}” to measure: ${pageNames.join(', ')}.`)
  requireDebianRoot()
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const place = placeOf(say)
  if (values.remove) {
    await removeAll(place)
    return 0
  }
  const stories = makeStories()
  const versions = [await installWordPress(place), await installGhost(place)]
  await buildAssets(join(import.meta.dirname, '..'), say)
  const ours = await prepareCauNoi(place, stories)
  const wordpress = await startWordPress(place)
  await seedWordPress(place, wordpress, stories)
  const ghost = await startGhost(place)
  await seedGhost(place, ghost.origin, stories)
  const about = [machine(), ...versions].join(' · ')
  say(about)
  const found = await measurePeers(place, { ours, ghost, wordpress, stories }, { quick: values.quick, say, ...(only && { only }) })
  const rows = requirements(found)
  process.stdout.write(`${about}${values.quick ? ' · quick: not to be quoted' : ''}\n\n${figuresTable(found)}\n\n${tableOf(rows)}\n`)
  if (values.json) process.stdout.write(`${JSON.stringify({ ...found, machine: about, quick: values.quick, rows })}\n`)
  return rows.some((one) => one.reached === false) ? 1 : 0
}

/** Whatever ends this command, its servers end first. */
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => void stopServices().finally(() => process.exit(code)))

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
} finally {
  await stopServices()
}
