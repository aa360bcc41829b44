import type { Command, Option } from 'commander'
import { backup, restore } from '../platform/db/backup.ts'
import { answer, withApp } from './session.ts'

export function addBackup(program: Command, json: () => Option): void {
  program
    .command('backup')
    .argument('<folder>', 'a new folder')
    .description('copy the database and the pictures into a folder, of one instant')
    .addOption(json())
    .addHelpText('after', '\nThe newspaper may go on working meanwhile.\n\nExamples:\n  npx caunoi backup /backups/2026-11-23')
    .action(async (folder: string, options: { json?: boolean }) => {
      await withApp({}, async ({ app, progress }) => {
        const made = await backup(app, folder, (what, done, total) => progress.show(what, done, total))
        progress.end()
        answer(
          options.json,
          made,
          `${made.rows} rows of ${made.tables} tables and ${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB, are in ${folder}.`,
        )
      })
    })
  program
    .command('restore')
    .argument('<folder>', 'a folder that `caunoi backup` made')
    .description('fill an empty database and its picture folder from a backup')
    .addOption(json())
    .addHelpText(
      'after',
      '\nNothing is overwritten: the database must be empty.\n\nExamples:\n  CAUNOI_DATA=./restored npx caunoi restore /backups/2026-11-23',
    )
    .action(async (folder: string, options: { json?: boolean }) => {
      await withApp({ migrate: true }, async ({ app, progress }) => {
        const made = await restore(app, folder, (what, done, total) => progress.show(what, done, total))
        progress.end()
        answer(options.json, made, `${made.rows} rows of ${made.tables} tables and ${made.files} files were restored.`)
      })
    })
}
