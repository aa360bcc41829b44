import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkCopies } from './check/copies.ts'
import { type Finding, writeFinding } from './check/finding.ts'
import { checkImports, fewestModules } from './check/imports.ts'
import { checkMessages } from './check/messages.ts'
import { checkPackages } from './check/packages.ts'
import { checkSource, isSource, type SourceFile } from './check/source.ts'

/** `npm run check`: everything that is seen without running the newspaper, one line each. */

/** What a check answers: nothing where all is well, else what to show; `skipped` says why it could not look. */
type Outcome = { failure?: string; note?: string; skipped?: string }
type Check = { name: string; run: (root: string) => Outcome | Promise<Outcome> }
export type CheckCounts = { passed: number; failed: number; skipped: number }

/** Runs one of the packages' own programs on the project's Node. */
function runTool(root: string, file: string, args: string[], advice = ''): Outcome {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (run.status === 0) return {}
  const output = run.error?.message ?? `${run.stdout}${run.stderr}`.trim()
  return { failure: [output || `it ended with ${run.status ?? run.signal}`, advice].filter(Boolean).join('\n') }
}

const outcome = (findings: readonly Finding[], note = ''): Outcome =>
  findings.length ? { failure: findings.map(writeFinding).join('\n') } : note ? { note } : {}

/** What git has, or will have once it is added; without git (a package, an archive) nothing is known. */
function listFiles(root: string): SourceFile[] | undefined {
  const run = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status !== 0) return undefined
  return run.stdout
    .split('\0')
    .filter((path) => path && isSource(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const withFiles = (run: (files: SourceFile[], root: string) => Outcome | Promise<Outcome>) => (root: string) => {
  const files = listFiles(root)
  return files ? run(files, root) : { skipped: 'git does not tell which files are in the repository' }
}

const biome = '@biomejs/biome/bin/biome'

const checks: readonly Check[] = [
  {
    name: 'runtime: the project’s own Node 24',
    run: () =>
      process.version.startsWith('v24.')
        ? { note: process.version }
        : { failure: `This is Node ${process.version}: start it with npm run check, which brings Node 24.` },
  },
  { name: 'lint', run: (root) => runTool(root, biome, ['lint', '--error-on-warnings', '--max-diagnostics=100', '--colors=off']) },
  {
    name: 'format',
    run: (root) => runTool(root, biome, ['format', '--reporter=summary', '--colors=off'], 'To format everything: npx biome format --write'),
  },
  { name: 'types', run: (root) => runTool(root, 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false']) },
  {
    name: 'imports: modules in order, by their front doors',
    async run(root) {
      const { findings, modules } = await checkImports(root, ['src', 'demo', 'tools', 'tests', 'bench'])
      if (modules < fewestModules) return { failure: `Only ${modules} files were read: dependency-cruiser does not see the tree.` }
      return outcome(findings, `${modules} files`)
    },
  },
  { name: 'source: SQL in stores, pure rules, names, paths', run: withFiles((files) => outcome(checkSource(files), `${files.length} files`)) },
  { name: 'messages: every language says everything', run: withFiles(async (files, root) => outcome(await checkMessages(root, files))) },
  {
    name: 'unused files, exports and packages',
    run: (root) =>
      runTool(root, 'knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors'], 'Use it, take it out, or stop exporting it.'),
  },
  { name: 'packages: exact versions, a lock file that installs', run: (root) => outcome(checkPackages(root)) },
  {
    name: 'nothing copied from the texts beside the project',
    run: withFiles(async (files, root) => {
      const findings = await checkCopies(root, files)
      return findings ? outcome(findings) : { skipped: '../shared is not here' }
    }),
  },
]

/**
 * Runs every check, tells each with its time, and what fails with its reasons.
 * @returns how many passed, failed and could not be made
 */
export async function runChecks(root: string, say: (line: string) => void): Promise<CheckCounts> {
  const counts: CheckCounts = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, run } of checks) {
    const began = performance.now()
    let result: Outcome
    try {
      result = await run(root)
    } catch (error) {
      result = { failure: `The check itself broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` }
    }
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
    if (result.failure !== undefined) {
      counts.failed++
      say(`✗ ${name} (${seconds})`)
      say(result.failure.replace(/^/gm, '    '))
    } else if (result.skipped !== undefined) {
      counts.skipped++
      say(`– ${name}: not made, ${result.skipped}`)
    } else {
      counts.passed++
      say(`✓ ${name}${result.note ? `: ${result.note}` : ''} (${seconds})`)
    }
  }
  return counts
}

/** «7 passed, 0 failed», with the skipped ones where there are any. */
export const closingLine = ({ passed, failed, skipped }: CheckCounts): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`

if (import.meta.main) {
  const counts = await runChecks(dirname(import.meta.dirname), (line) => process.stdout.write(`${line}\n`))
  process.stdout.write(`${closingLine(counts)}\n`)
  if (counts.failed) process.exitCode = 1
}
