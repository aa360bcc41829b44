import { createHash } from 'node:crypto'
import { appendFileSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command, Option } from 'commander'
import { type Language, languages, nameConcept, readTaxonomy } from '../newsroom/index.ts'
import { systemActor } from '../people/index.ts'
import { type App, inTransaction } from '../platform/context.ts'
import { StartError } from '../platform/errors.ts'
import { LinesError, readLines } from '../platform/ndjson.ts'
import { type ImportCounts, importNinjs } from '../publication/index.ts'
import { followLog } from '../readers/index.ts'
import { answer, say, withApp } from './session.ts'

type Options = { section?: string; language: string; restart?: boolean; index: boolean; json?: boolean }

export function addImport(program: Command, json: () => Option): void {
  const group = program
    .command('import')
    .description('bring stories in from files of other systems')
    .addHelpText('after', '\nExamples:\n  npx caunoi import ninjs stories.ndjson.gz')
  group
    .command('ninjs')
    .argument('<file>', 'newline-delimited ninjs 2.0 to 3.1, plain or gzip; - for standard input')
    .description('stories as IPTC ninjs, one a line; the same file twice changes nothing')
    .option('--section <slug>', 'section of stories whose first subject is not the name of one (made where there is none)', 'tong-hop')
    .option('--language <code>', 'language of items that tell none', 'vi')
    .option('--restart', 'begin again at the first line, where an earlier run was stopped half-way')
    .option('--no-index', 'leave search, related stories and copies to the worker')
    .addOption(json())
    .addHelpText(
      'after',
      '\nBad lines are refused one by one, with line number and reason, in a report file; the good ones stay.\nExit codes: 0 all stored · 3 stored, but for the refused lines · 1 stopped\n\nExamples:\n  npx caunoi import ninjs stories.ndjson.gz\n  cat stories.ndjson | npx caunoi import ninjs - --json',
    )
    .action(async (file: string, options: Options) => await run(file, options))
}

async function run(file: string, options: Options): Promise<void> {
  if (!(languages as readonly string[]).includes(options.language))
    throw new StartError(`--language ${options.language}: the newspaper has ${languages.join(', ')}.`)
  if (file !== '-' && !existsSync(file)) throw new StartError(`There is no file ${file}.`)
  await withApp({ migrate: true }, async ({ app, progress, config }) => {
    const folder = join(config.data, 'imports')
    mkdirSync(folder, { recursive: true })
    const sectionId = await sectionOf(app, options.section ?? 'tong-hop')
    const total = file === '-' ? 0 : statSync(file).size
    // A file that was stopped half-way goes on where it was: known by name, size and time of change.
    const stamp =
      file === '-'
        ? undefined
        : createHash('sha256')
            .update(`${resolve(file)}\n${total}\n${statSync(file).mtimeMs}`)
            .digest('hex')
            .slice(0, 16)
    const place = stamp && join(folder, `${stamp}.place.json`)
    if (place && options.restart) rmSync(place, { force: true })
    const after = place && existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as { line: number; offset: number }) : undefined
    /** Whole or not at all, also where the process is killed meanwhile. */
    const keepPlace = (line: number, offset: number) => {
      if (!place) return
      writeFileSync(`${place}.new`, JSON.stringify({ line, offset }))
      renameSync(`${place}.new`, place)
    }
    if (after) say(`Going on after line ${after.line}; --restart begins anew.`)
    const report = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-refused.ndjson`)
    const fromFile = file === '-' ? undefined : createReadStream(file)
    const began = Date.now()
    let counts: ImportCounts | undefined
    let damage: LinesError | undefined
    try {
      counts = await importNinjs(app, readLines(fromFile ?? process.stdin, { ...(after && { after }) }), {
        sectionId,
        language: options.language as Language,
        onRefused: (one) => appendFileSync(report, `${JSON.stringify(one)}\n`),
        onStored(now, last) {
          counts = { ...now }
          keepPlace(last.line, last.end)
          const done = now.imported + now.updated + now.unchanged + now.removed + now.refused
          if (fromFile) progress.show('importing, kB read', Math.round(fromFile.bytesRead / 1000), Math.round(total / 1000))
          else progress.show('stories stored', done, done)
        },
      })
      if (place) rmSync(place, { force: true })
    } catch (error) {
      if (!(error instanceof LinesError)) throw error
      damage = error
    }
    progress.end()
    counts ??= { imported: 0, updated: 0, unchanged: 0, removed: 0, refused: 0 }
    const seconds = (Date.now() - began) / 1000
    let indexed = 0
    const indexing = Date.now()
    if (options.index) indexed = await followLog(app, (done, end) => progress.show('search, related', done, end))
    progress.end()
    const value = {
      ...counts,
      report: counts.refused ? report : null,
      seconds,
      indexed,
      indexSeconds: (Date.now() - indexing) / 1000,
      ...(damage && { error: damage.message }),
    }
    const words = [
      `${counts.imported} imported, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.removed} taken down, ${counts.refused} refused, in ${seconds.toFixed(1)} s.`,
      ...(counts.refused ? [`Refused lines and why: ${report}`] : []),
      ...(options.index ? [`Search, related stories and copies: ${indexed} releases in ${value.indexSeconds.toFixed(1)} s.`] : []),
    ]
    if (damage) say(`The file is damaged: ${damage.message}. What came before is stored.`)
    answer(options.json, value, words.join('\n'))
    process.exitCode = damage ? 1 : counts.refused ? 3 : 0
  })
}

async function sectionOf(app: App, slug: string): Promise<number> {
  const found = (await readTaxonomy(app.db)).find('section', 'vi', slug)
  if (found) return found.concept.id
  if (slug !== 'tong-hop') throw new StartError(`There is no section with the address /${slug}.`)
  return await inTransaction(app, systemActor('import'), async (ctx) => {
    const outcome = await nameConcept(ctx, {
      kind: 'section',
      key: 'tong-hop',
      names: { vi: 'Tổng hợp', en: 'Digest', zh: '综合', fr: 'Sélection', es: 'Selección' },
      slugs: { vi: 'tong-hop', en: 'digest' },
      sort: 90,
    })
    if (!outcome.ok) throw new StartError(`The section could not be made: ${outcome.refusal.kind}`)
    return outcome.value
  })
}
