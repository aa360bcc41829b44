import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { buildAssets } from './build.ts'
import { type CheckCounts, closingLine, runChecks } from './check.ts'
import { ensureChromium } from './chromium.ts'

/**
 * `npm test`: built files, checks, then every test, the browser journeys among them. Its last line is `N passed, N failed`.
 * With paths (`npm test -- src/readers`) only the tests of these, and no checks; what begins with a dash is vitest's (`-t "a name"`).
 */

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
  testResults: { name: string; status: string; message?: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** What vitest counted. A file that could not even be read has no tests and is one failure. */
export function countReport(report: Report | undefined, exitCode: number | null): CheckCounts {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    // An error outside of any test (a promise that nobody waited for) ends vitest with 1 and stands in no count.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * What was not run, a line each. A test is passed over only where something from outside is missing, and its name, or that of
 * its group, says what: «(skipped where …)».
 * @returns the lines, and how many say no reason
 */
export function skippedTests(report: Report | undefined, root: string): { lines: string[]; unexplained: number } {
  const names = (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.filter((one) => !['passed', 'failed'].includes(one.status)).map((one) => `${relative(root, name)} › ${one.fullName}`),
  )
  const unexplained = names.filter((one) => !/\(skipped where [^)]+\)/.test(one))
  return { lines: names.map((one) => `– ${one}${unexplained.includes(one) ? ': skipped without a reason' : ''}`), unexplained: unexplained.length }
}

/** Whether any browser journey belongs to what is asked for. */
export const asksForJourneys = (filters: readonly string[], journeys: readonly string[]): boolean =>
  filters.length === 0 || journeys.some((file) => filters.some((filter) => file.includes(filter.replace(/^\.\//, '').replace(/:\d+$/, ''))))

/** Options of vitest that stand before their value, where neither is written with `=`. */
const valued = /^(-[tcr]|--(testNamePattern|bail|retry|project|shard|exclude|testTimeout|hookTimeout|teardownTimeout|maxWorkers|reporter|config))$/

/** What was written after `npm test --`, in paths and options; an option keeps the value that follows it. */
export function splitArguments(args: readonly string[]): { filters: string[]; options: string[] } {
  const filters: string[] = []
  const options: string[] = []
  for (let at = 0; at < args.length; at++) {
    const one = args[at] as string
    if (!one.startsWith('-')) filters.push(one)
    else options.push(one, ...(valued.test(one) && at + 1 < args.length ? [args[++at] as string] : []))
  }
  return { filters, options }
}

const isNarrowed = (options: readonly string[]): boolean => options.some((one) => /^(-t|--testNamePattern)/.test(one))

function runVitest(root: string, filters: readonly string[], options: readonly string[], env: NodeJS.ProcessEnv): CheckCounts {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-tests-'))
  const file = join(folder, 'report.json')
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const { status } = spawnSync(
      process.execPath,
      [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...options, ...filters],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    let report: Report | undefined
    try {
      report = JSON.parse(readFileSync(file, 'utf8')) as Report
    } catch {
      process.stdout.write('The tests were not run to their end.\n')
    }
    const skipped = skippedTests(report, root)
    for (const line of skipped.lines) process.stdout.write(`${line}\n`)
    const counts = countReport(report, status)
    // Filters by a test's name (-t) pass over all others.
    return isNarrowed(options) ? counts : { ...counts, failed: counts.failed + skipped.unexplained }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(root: string, args: readonly string[]): Promise<CheckCounts> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const { filters, options } = splitArguments(args)
  const counts: CheckCounts = { passed: 0, failed: 0, skipped: 0 }
  const add = (more: CheckCounts) => {
    counts.passed += more.passed
    counts.failed += more.failed
    counts.skipped += more.skipped
  }
  await buildAssets(root, say)
  const env = { ...process.env }
  if (asksForJourneys(filters, globSync('tests/journeys/**/*.test.ts', { cwd: root }))) {
    try {
      env.CHROMIUM = ensureChromium(say)
    } catch (error) {
      // Without a browser the journeys would fail one by one; the sentence says what to do about all of them.
      say(error instanceof Error ? error.message : String(error))
      counts.failed++
      options.push('--exclude=tests/journeys/**')
    }
  }
  if (filters.length === 0 && !isNarrowed(options)) add(await runChecks(root, say))
  add(runVitest(root, filters, options, env))
  return counts
}

if (import.meta.main) {
  let counts: CheckCounts = { passed: 0, failed: 1, skipped: 0 }
  try {
    counts = await run(dirname(import.meta.dirname), process.argv.slice(2))
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  if (counts.failed) process.exitCode = 1
  process.stdout.write(`${closingLine(counts)}\n`)
}
