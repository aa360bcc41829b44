import type { Command, Option } from 'commander'
import { StartError } from '../platform/errors.ts'
import { answer, withApp } from './session.ts'

export function addDemo(program: Command, json: () => Option): void {
  program
    .command('demo')
    .description('add the demonstration newspaper, or take it out')
    .option('--remove', 'take the demonstration out and nothing else')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  npx caunoi demo\n  npx caunoi demo --remove')
    .action(async (options: { remove?: boolean; json?: boolean }) => {
      // The whole newspaper's text: read by this command alone.
      const { hasDemo, loadDemo, removeDemo } = await import('../../demo/load.ts')
      await withApp({ migrate: true }, async ({ app, progress }) => {
        const there = await hasDemo(app)
        if (options.remove) {
          if (!there) throw new StartError('The demonstration newspaper is not in this database.')
          const { editions } = await removeDemo(app)
          answer(options.json, { removed: editions }, `The demonstration newspaper was taken out: ${editions} editions.`)
          return
        }
        if (there) throw new StartError('The demonstration newspaper is in this database already. Take it out with: npx caunoi demo --remove')
        const loaded = await loadDemo(app, (step, share) => progress.show(step, Math.round(share * 100), 100))
        progress.end()
        answer(
          options.json,
          loaded,
          `The demonstration newspaper is there: ${loaded.stories} stories in ${loaded.editions} editions, ${loaded.pictures} pictures.`,
        )
      })
    })
}
