import type { Command, Option } from 'commander'
import { followLog, restartProjection } from '../readers/index.ts'
import { answer, withApp } from './session.ts'

export function addReindex(program: Command, json: () => Option): void {
  program
    .command('reindex')
    .description('make search, related stories and copies anew from the release log')
    .addOption(json())
    .addHelpText(
      'after',
      '\nReaders go on finding what was there while it runs. Stopped half-way, it goes on at the next start.\n\nExamples:\n  npx caunoi reindex\n  npx caunoi reindex --json',
    )
    .action(async (options: { json?: boolean }) => {
      await withApp({}, async ({ app, progress }) => {
        await restartProjection(app)
        const began = Date.now()
        const releases = await followLog(app, (done, end) => progress.show('releases', done, end))
        progress.end()
        const seconds = (Date.now() - began) / 1000
        answer(options.json, { releases, seconds }, `${releases} releases read in ${seconds.toFixed(1)} s.`)
      })
    })
}
