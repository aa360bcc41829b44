import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { identityOf, isRunning } from '../src/platform/db/lock.ts'

let root: string
const cli = `import { getHeapStatistics } from 'node:v8'
const [what] = process.argv.slice(2)
if (what === 'wait') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { console.log(signal); process.exit(9) })
  setInterval(() => {}, 1000)
}
console.log(JSON.stringify({ pid: process.pid, args: process.argv.slice(2), path: process.env.PATH?.split(':')[0], cwd: process.cwd(), heap: getHeapStatistics().heap_size_limit, options: process.env.NODE_OPTIONS, arenas: process.env.MALLOC_ARENA_MAX }))
if (what === 'fail') process.exit(3)
if (what === 'hang') setInterval(() => {}, 1000)`

/** A clone in small: the launcher, a lock file, a runtime, and a command that says what it was given. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'caunoi-bin-'))
  for (const folder of ['bin', 'src', 'tools', `node_modules/node-linux-${process.arch}/bin`]) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ['caunoi.mjs', 'web-process.json']) copyFileSync(join(import.meta.dirname, file), join(root, 'bin', file))
  symlinkSync(process.execPath, join(root, `node_modules/node-linux-${process.arch}/bin/node`))
  writeFileSync(join(root, 'src/cli.ts'), cli)
  writeFileSync(join(root, 'tools/say.ts'), cli)
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/one': { version: '1.0.0', integrity: 'x' } } })
  writeFileSync(join(root, 'package-lock.json'), lock)
  writeFileSync(join(root, 'node_modules/.caunoi-installed'), createHash('sha256').update(lock).digest('hex'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const launch = (args: string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(process.execPath, [join(root, 'bin/caunoi.mjs'), ...args], { encoding: 'utf8', cwd: '/', env })

async function launchAndWait(word: string) {
  const parent = spawn(process.execPath, [join(root, 'bin/caunoi.mjs'), word], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  parent.stdout.on('data', (data) => {
    output += data
  })
  const exit = new Promise<number | null>((resolve) => parent.on('exit', (code) => resolve(code)))
  await vi.waitUntil(() => output.includes('\n'), { timeout: 10_000, interval: 10 })
  const child = identityOf(JSON.parse(output).pid)
  return { parent, exit, child, output: () => output }
}

test('hands over arguments, folder, PATH and exit code', () => {
  const run = launch(['fail', '--x', 'đọc báo'])
  expect(run.status).toBe(3)
  expect(JSON.parse(run.stdout)).toMatchObject({ args: ['fail', '--x', 'đọc báo'], cwd: '/', path: join(root, 'node_modules/.bin') })
  expect(run.stderr).toBe('')
})

test('a process that serves pages keeps its waste small; who sets memory otherwise is followed, and other commands are left alone', () => {
  const { NODE_OPTIONS: _, MALLOC_ARENA_MAX: __, ...env } = process.env
  const said = (args: string[], more: NodeJS.ProcessEnv = {}) => JSON.parse(launch(args, { ...env, ...more }).stdout)
  for (const command of ['start', 'serve']) expect(said([command])).toMatchObject({ options: '--max-semi-space-size=16', arenas: '2' })
  expect(said(['serve'], { MALLOC_ARENA_MAX: '4' })).toMatchObject({ options: '--max-semi-space-size=16', arenas: '4' })
  expect(said(['import'])).not.toHaveProperty('options')
  // The limit counts the space for new things three times: the setting has reached the process.
  expect(said(['import']).heap - said(['serve']).heap).toBeGreaterThan(50e6)
})

test('runs a tool by name, and nothing outside tools', () => {
  expect(JSON.parse(launch(['--tool', 'say', 'a']).stdout).args).toEqual(['a'])
  for (const name of ['none', '../src/cli', '']) {
    const run = launch(['--tool', name])
    expect(run.status).toBe(2)
    expect(run.stderr).toBe(`There is no tool “${name}” in the folders tools and bench.\n`)
  }
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on and returns what the child makes of it', async (signal) => {
  const run = await launchAndWait('wait')
  run.parent.kill(signal)
  expect(await run.exit).toBe(9)
  expect(run.output()).toContain(signal)
})

test('a child ended by a signal gives 128 + its number', async () => {
  const run = await launchAndWait('hang')
  run.parent.kill('SIGTERM')
  expect(await run.exit).toBe(143)
})

test.each(['wait', 'hang'])('a launcher killed with -9 takes its child along (%s)', async (word) => {
  const run = await launchAndWait(word)
  run.parent.kill('SIGKILL')
  await run.exit
  await vi.waitUntil(() => !isRunning(run.child), { timeout: 10_000, interval: 10 })
  if (word === 'wait') expect(run.output()).toContain('SIGTERM')
})

test('an installation made by hand with npm is recognised; another one is not', () => {
  const stamp = join(root, 'node_modules/.caunoi-installed')
  rmSync(stamp)
  const withoutNpm = { ...process.env, PATH: '/nonexistent', npm_execpath: '' }
  writeFileSync(
    join(root, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/one': { version: '0.9.0', integrity: 'x' } } }),
  )
  const refused = launch(['x'], withoutNpm)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toBe('npm is not on the PATH: install it (it comes with Node.js), then start again.\n')
  expect(existsSync(stamp)).toBe(false)
  writeFileSync(
    join(root, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/one': { version: '1.0.0', integrity: 'x' } } }),
  )
  expect(launch(['x'], withoutNpm).status).toBe(0)
  expect(readFileSync(stamp, 'utf8').trim()).toMatch(/^[0-9a-f]{64}$/)
})

test('a failed installation is one line and exit code 1', () => {
  rmSync(join(root, 'node_modules/.caunoi-installed'))
  const npm = join(root, 'npm-cli.js')
  writeFileSync(npm, "console.error('npm error code E1\\nnpm error the registry is away\\nnpm error A complete log of this run'); process.exit(7)")
  const run = launch(['x'], { ...process.env, npm_execpath: npm })
  expect(run.status).toBe(1)
  expect(run.stderr).toBe('Installing … (once, about a minute)\nThe packages could not be installed: the registry is away\n')
  expect(run.stdout).toBe('')
})

/** An npm that takes until the file \`go\` is there, and writes down when it began and ended. */
const slowNpm = `import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
appendFileSync('log', process.pid + ' began\\n')
process.on('SIGTERM', () => { appendFileSync('log', 'told\\n'); process.exit(1) })
const wait = setInterval(() => {
  if (!existsSync('go')) return
  clearInterval(wait)
  appendFileSync('log', 'ended\\n')
}, 20)`

async function startInstalling() {
  rmSync(join(root, 'node_modules/.caunoi-installed'), { force: true })
  mkdirSync(join(root, 'npm'), { recursive: true })
  writeFileSync(join(root, 'npm/npm-cli.js'), slowNpm)
  writeFileSync(join(root, 'npm/package.json'), '{"type":"module"}')
  const child = spawn(process.execPath, [join(root, 'bin/caunoi.mjs'), 'x'], {
    env: { ...process.env, npm_execpath: join(root, 'npm/npm-cli.js') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const exit = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { child, exit, said: () => said }
}
const log = () => (existsSync(join(root, 'log')) ? readFileSync(join(root, 'log'), 'utf8') : '')

test('an installation that is told to end tells npm, and waits for it', async () => {
  const run = await startInstalling()
  await vi.waitUntil(() => log().includes('began'), { timeout: 20_000, interval: 10 })
  run.child.kill('SIGTERM')
  expect(await run.exit).toBe(143)
  expect(log()).toMatch(/^\d+ began\ntold\n$/)
})

test('after an installation was killed with -9, the next waits for the npm it left behind', async () => {
  const first = await startInstalling()
  await vi.waitUntil(() => log().includes('began'), { timeout: 20_000, interval: 10 })
  first.child.kill('SIGKILL')
  await first.exit
  const second = await startInstalling()
  await vi.waitUntil(() => second.said().includes('Waiting'), { timeout: 20_000, interval: 10 })
  expect(second.said()).toBe(`Waiting for process ${Number.parseInt(log(), 10)}, which is installing …\n`)
  writeFileSync(join(root, 'go'), '')
  expect(await second.exit).toBe(0)
  expect(log()).toMatch(/^\d+ began\nended\n\d+ began\nended\n$/)
})
