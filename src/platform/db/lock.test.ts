import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { holdLock, identityOf, isRunning, LockHeld } from './lock.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'caunoi-lock-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

/** A process of its own that takes the lock as often as it can for a while, and says each time that it had it alone. */
function contender(path: string, script: string) {
  const lock = join(import.meta.dirname, 'lock.ts')
  const code = `import { holdLock, LockHeld } from ${JSON.stringify(lock)}
import { openSync, rmSync, closeSync } from 'node:fs'
const folder = ${JSON.stringify(path)}
${script}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(output)))
  const says = (word: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => output.includes(word) && resolve())
      child.on('close', () => reject(new Error(`it ended without saying ${word}: ${output}`)))
    })
  return { child, ended, says }
}

test('a held lock names its holder, and can be taken when given back', () => {
  const path = folder()
  const release = holdLock(path, 'serve')
  expect(() => holdLock(path, 'serve')).toThrow(LockHeld)
  expect(() => holdLock(path, 'serve')).toThrow(new RegExp(`process \\(${process.pid}\\)`))
  holdLock(path, 'other')()
  release()
  release()
  holdLock(path, 'serve')()
})

test('two hundred turns leave two small files', () => {
  const path = folder()
  for (let turn = 0; turn < 200; turn++) holdLock(path, 'serve')()
  expect(readdirSync(path)).toHaveLength(2)
})

test('the lock of a process killed with -9 is taken over; a living process keeps it', async () => {
  const path = folder()
  const other = contender(path, "holdLock(folder, 'serve'); console.log('held'); setInterval(() => {}, 1000)")
  await other.says('held')
  try {
    holdLock(path, 'serve')
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(LockHeld)
    expect((error as LockHeld).pid).toBe(other.child.pid)
  }
  other.child.kill('SIGKILL')
  await other.ended
  holdLock(path, 'serve')()
})

test('four processes that take the lock in turn, each dying or giving it back, never have it together', async () => {
  const path = folder()
  // The exclusive file is the proof: it exists only while one process believes that it holds the lock.
  const script = `let turns = 0
const end = Date.now() + 1500
while (Date.now() < end) {
  let release
  try { release = holdLock(folder, 'serve') } catch (error) { if (error instanceof LockHeld) continue; throw error }
  try { closeSync(openSync(folder + '/inside', 'wx')) } catch { console.log('TOGETHER') }
  turns++
  rmSync(folder + '/inside', { force: true })
  release()
}
console.log('turns=' + turns)`
  // Each leaves a dead holder behind, so that the others begin by taking over.
  const dying = contender(path, "holdLock(folder, 'serve'); process.kill(process.pid, 'SIGKILL')")
  await dying.ended
  const outputs = await Promise.all([1, 2, 3, 4].map(() => contender(path, script).ended))
  expect(outputs.join('')).not.toContain('TOGETHER')
  expect(outputs.map((one) => Number(/turns=(\d+)/.exec(one)?.[1])).reduce((a, b) => a + b)).toBeGreaterThan(4)
})

test('a process number used again is not taken for the earlier process', () => {
  const mine = identityOf(process.pid)
  expect(isRunning(mine)).toBe(true)
  const [pid, start, boot] = mine.split(' ')
  expect(isRunning(`${pid} ${Number(start) + 1} ${boot}`)).toBe(false)
  expect(isRunning(`${pid} ${start} another-boot`)).toBe(false)
  for (const nothing of ['', 'released', '0 - -', '-1 - -', 'x y z']) expect(isRunning(nothing)).toBe(false)
})
