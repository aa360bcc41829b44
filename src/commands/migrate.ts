import type { Command, Option } from 'commander'
import { migrateApp } from '../app.ts'
import { answer, withApp } from './session.ts'

export function addMigrate(program: Command, json: () => Option): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this version')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  npx caunoi migrate\n  DATABASE_URL=postgres://localhost/caunoi npx caunoi migrate --json')
    .action(async (options: { json?: boolean }) => {
      await withApp({ unmigrated: true }, async (session) => {
        const applied = await migrateApp(session)
        answer(options.json, { applied }, applied.length ? `Applied:\n${applied.map((one) => `  ${one}`).join('\n')}` : 'The database is up to date.')
      })
    })
}
