import { type Command, InvalidArgumentError, type Option } from 'commander'
import { readConfig } from '../platform/config.ts'
import { StartError } from '../platform/errors.ts'
import { followLog } from '../readers/index.ts'
import { answer, withApp } from './session.ts'

type Options = { accounts?: boolean; remove?: boolean; stories?: number; searchable?: boolean; json?: boolean }

const storyCount = (text: string): number => {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > 10_000_000) throw new InvalidArgumentError('a whole number from 1 to 10000000 is needed.')
  return count
}

export function addDemo(program: Command, json: () => Option): void {
  const command = program
    .command('demo')
    .description('add the demonstration newspaper, or take it out')
    .option('--stories <number>', 'add a generated archive of so many stories beside it; goes on where it was stopped', storyCount)
    .option('--searchable', 'with --stories: fill search, related stories and copies, too, and tell how long it took')
    .option('--remove', 'take the demonstration and its archive out and nothing else')
    .option('--accounts', 'print the demonstration’s accounts with their passwords')
    .addOption(json())
    .addHelpText(
      'after',
      '\nThe archive is the same for the same number: ten years, long-tailed topics, several languages, invented names.\n\nExamples:\n  npx caunoi demo\n  npx caunoi demo --stories 100000\n  npx caunoi demo --remove\n  npx caunoi demo --accounts',
    )
    .action(async (options: Options) => {
      if (options.remove && options.stories !== undefined) command.error('error: --remove takes everything out: --stories does not go with it')
      if (options.searchable && options.stories === undefined) command.error('error: --searchable goes with --stories')
      if (options.accounts) await tellAccounts(options.json)
      else await run(options)
    })
}

async function tellAccounts(json: boolean | undefined): Promise<void> {
  const { describeAccounts, readDemoFile } = await import('../../demo/accounts.ts')
  const { data, origin } = readConfig()
  const accounts = readDemoFile(data)
  if (!accounts?.length) throw new StartError(`There are no accounts of a demonstration in ${data}. Add it with: npx caunoi demo`)
  answer(json, { accounts }, describeAccounts(accounts, origin))
}

async function run(options: Options): Promise<void> {
  // The whole newspaper's text: read by this command alone.
  const { hasDemo, loadDemo } = await import('../../demo/load.ts')
  const { fillArchive, readArchive } = await import('../../demo/archive.ts')
  await withApp({ migrate: true }, async ({ app, progress }) => {
    const there = await hasDemo(app)
    if (options.remove) {
      if (!there) throw new StartError('The demonstration newspaper is not in this database.')
      const { removeDemo } = await import('../../demo/remove.ts')
      const { editions, accounts } = await removeDemo(app, (step, done, of) => progress.show(step, done, of || done))
      progress.end()
      answer(options.json, { removed: editions, accounts }, `The demonstration newspaper was taken out: ${editions} editions, ${accounts} accounts.`)
      return
    }
    if (there && options.stories === undefined)
      throw new StartError('The demonstration newspaper is in this database already. Take it out with: npx caunoi demo --remove')
    const begun = await readArchive(app)
    if (begun && begun.stories !== options.stories)
      throw new StartError(
        `An archive of ${begun.stories} stories was begun here: go on with --stories ${begun.stories}, or take it out with: npx caunoi demo --remove`,
      )
    const made = there ? undefined : await loadDemo(app, (step, share) => progress.show(step, Math.round(share * 100), 100))
    progress.end()
    const loaded = made && { stories: made.stories, editions: made.editions, pictures: made.pictures, accounts: made.accounts.length }
    const { describeAccounts } = await import('../../demo/accounts.ts')
    const words = made
      ? [
          `The demonstration newspaper is there: ${made.stories} stories in ${made.editions} editions, ${made.pictures} pictures.`,
          describeAccounts(made.accounts, app.origin),
        ]
      : []
    if (options.stories === undefined) {
      answer(options.json, { ...loaded }, words.join('\n'))
      return
    }
    const archive = await fillArchive(app, options.stories, progress.show)
    progress.end()
    words.push(
      `The archive is there: ${archive.stories} stories, of which ${archive.added} in ${archive.editions} editions came now, in ${archive.seconds} s.`,
    )
    let index: { releases: number; seconds: number } | undefined
    if (options.searchable) {
      const began = Date.now()
      const releases = await followLog(app, (done, end) => progress.show('search, related', done, end))
      progress.end()
      index = { releases, seconds: Math.round((Date.now() - began) / 1000) }
      words.push(`Search, related stories and copies: ${index.releases} releases in ${index.seconds} s.`)
    }
    answer(options.json, { ...loaded, archive, ...(index && { index }) }, words.join('\n'))
  })
}
