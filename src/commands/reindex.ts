import type { Command, Option } from 'commander'
import { rebuildSearch } from '../readers/index.ts'
import { answer, withApp } from './session.ts'

export function addReindex(program: Command, json: () => Option): void {
  program
    .command('reindex')
    .description('make search, related stories and copies anew from the release log')
    .addOption(json())
    .addHelpText(
      'after',
      '\nThe new index is made beside the old one, which readers search until the new one is whole. Stopped half-way, it goes on where it was\nwhen it is called again, or at the next start.\n\nExamples:\n  npx caunoi reindex\n  npx caunoi reindex --json',
    )
    .action(async (options: { json?: boolean }) => {
      await withApp({}, async ({ app, progress }) => {
        const began = Date.now()
        const releases = await rebuildSearch(app, (what, done, end) => progress.show(what, done, end))
        progress.end()
        const seconds = (Date.now() - began) / 1000
        answer(options.json, { releases, seconds }, `Search is made anew: ${releases} releases read in ${seconds.toFixed(1)} s.`)
      })
    })
}
