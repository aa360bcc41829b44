import { Command, CommanderError, Option } from 'commander'
import { addBackup } from './commands/backup.ts'
import { addDemo } from './commands/demo.ts'
import { addDoctor } from './commands/doctor.ts'
import { addImport } from './commands/import.ts'
import { addMigrate } from './commands/migrate.ts'
import { addReindex } from './commands/reindex.ts'
import { addServe } from './commands/serve.ts'
import { Ended } from './commands/session.ts'
import { addToken } from './commands/token.ts'
import { addUser } from './commands/user.ts'
import { isDatabaseGone } from './platform/db/sql.ts'
import { StartError } from './platform/errors.ts'

/** What a command ends with. The same for all: scripts can rely on them. */
export const exitCodes = { done: 0, failed: 1, usage: 2, partly: 3 } as const

const program = new Command('caunoi')
  .description('Cầu Nối: a newspaper and newsroom with a public results ledger')
  .version('0.1.0')
  .addHelpText(
    'after',
    '\nExit codes: 0 done · 1 failed, with one line that says why · 2 wrong use · 3 done in part, with a report\nSettings come from the environment: see docs/configuration.md',
  )
  .showHelpAfterError('Run with --help to see how.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })

const json = () => new Option('--json', 'print one JSON object as the last line')
for (const add of [addServe, addMigrate, addDemo, addImport, addReindex, addUser, addToken, addBackup, addDoctor]) add(program, json)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  else if (error instanceof Ended) process.exitCode = error.exitCode
  else {
    const said = error instanceof Error ? error.message : String(error)
    const isGone = isDatabaseGone(error)
    const sentence = isGone
      ? `The database went away meanwhile (${said}). What it had confirmed is stored: see that it runs, then repeat the command.`
      : said
    const fault = error instanceof Error && error.stack ? error.stack : sentence
    process.stderr.write(isGone || error instanceof StartError ? `${sentence}\n` : `This should not have happened: ${fault}\n`)
    // Also what failed ends with an object, for scripts that read nothing else.
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: sentence })}\n`)
    process.exitCode = exitCodes.failed
  }
}
