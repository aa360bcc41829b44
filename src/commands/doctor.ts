import { accessSync, constants } from 'node:fs'
import type { Command, Option } from 'commander'
import { loadAssets } from '../platform/assets.ts'
import { pendingMigrations } from '../platform/db/migrate.ts'
import { StartError } from '../platform/errors.ts'
import { countOverdue, findBrokenLink, lastPosition, lateAfter } from '../publication/index.ts'
import { checkSearch, projectionPosition } from '../readers/index.ts'
import { answer, withApp } from './session.ts'

type Finding = { what: string; ok: boolean; words: string }

export function addDoctor(program: Command, json: () => Option): void {
  program
    .command('doctor')
    .description('look over this installation: runtime, folders, database, release log, search')
    .addOption(json())
    .addHelpText('after', '\nExit code 1 where something is wrong.\n\nExamples:\n  npx caunoi doctor\n  npx caunoi doctor --json')
    .action(async (options: { json?: boolean }) => {
      const findings: Finding[] = []
      const find = (what: string, ok: boolean, words: string) => findings.push({ what, ok, words })
      find('runtime', process.version.startsWith('v24.'), `Node ${process.version}`)
      await withApp({ unmigrated: true }, async ({ app, config, progress, version, embedded }) => {
        try {
          accessSync(config.data, constants.W_OK)
          find('data', true, config.data)
        } catch {
          find('data', false, `${config.data} cannot be written`)
        }
        try {
          find('assets', true, `${loadAssets().paths.length} built files`)
        } catch (error) {
          find('assets', false, error instanceof StartError ? error.message : String(error))
        }
        find('database', true, `PostgreSQL ${version}, ${embedded ? 'embedded' : 'by DATABASE_URL'}`)
        let pending: number | undefined
        try {
          pending = await pendingMigrations(app.db)
          find('schema', pending === 0, pending === 0 ? 'up to date' : `${pending} migrations to apply: npx caunoi migrate`)
        } catch (error) {
          if (!(error instanceof StartError)) throw error
          find('schema', false, error.message)
        }
        if (pending === 0) {
          const [last, broken, read] = [await lastPosition(app.db), await findBrokenLink(app.db), await projectionPosition(app.db)]
          find(
            'release log',
            !broken,
            broken ? `entry ${broken.position} does not follow (${broken.why})` : `${last} entries, chain and documents verify`,
          )
          const overdue = await countOverdue(app.db, new Date(app.clock().getTime() - lateAfter))
          find(
            'schedule',
            overdue === 0,
            overdue === 0 ? 'nothing is late' : `${overdue} entries are late: no worker runs, or it cannot do them (see its log)`,
          )
          const damage = await checkSearch(app, { whole: true, say: (done, of) => progress.show('search', done, of) })
          progress.end()
          find(
            'search',
            damage.length === 0 && last - read < 1000,
            damage.length > 0
              ? `${damage.join('; ')}: run npx caunoi reindex, readers search what is there meanwhile`
              : read === last
                ? 'has read the whole log, and every block of it is sound'
                : `has read ${read} of ${last}: the worker goes on, or run npx caunoi work --once`,
          )
        }
      })
      const healthy = findings.every((one) => one.ok)
      answer(options.json, { healthy, findings }, findings.map((one) => `${one.ok ? '✓' : '✗'} ${one.what.padEnd(12)} ${one.words}`).join('\n'))
      if (!healthy) process.exitCode = 1
    })
}
