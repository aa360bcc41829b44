#!/usr/bin/env node
// The way into Cầu Nối: plain JavaScript for any Node from 18.18 on, with nothing installed yet.
// It installs the packages when they are missing or of another package-lock.json, then hands over to the project's own
// Node 24: `caunoi …` runs src/cli.ts, `--tool NAME …` runs tools/NAME.ts, `--tool bench/NAME …` bench/NAME.ts. See docs/decisions/0002-embedded-postgres.md.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.caunoi-installed')
const runtime = `node-linux-${process.arch}`

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function fail(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

// --- packages ---------------------------------------------------------------------------------------------------------

function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Whether npm itself, called by hand, has already put there what package-lock.json says. */
function installedByHand() {
  try {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    for (const [place, one] of Object.entries(lock)) {
      if (place === '') continue
      // Packages for other systems are optional and rightly absent; our own runtime is not.
      if (!there[place] && one.optional && place !== `node_modules/${runtime}`) continue
      if (!there[place] || there[place].version !== one.version || there[place].integrity !== one.integrity) return false
    }
    return true
  } catch {
    return false
  }
}

function isInstalled() {
  const digest = wanted()
  if (read(stamp).trim() === digest) return true
  if (!installedByHand()) return false
  leaveStamp(digest)
  return true
}

function leaveStamp(digest) {
  try {
    writeFileSync(stamp, `${digest}\n`)
  } catch {
    // A clone that this user may not write to: the comparison is made again next time.
  }
}

/** How to call npm: the one that called us, or the one on the PATH. */
function findNpm() {
  const caller = process.env.npm_execpath || ''
  for (const file of [caller, join(dirname(caller), 'npm-cli.js')])
    if (basename(file) === 'npm-cli.js' && existsSync(file)) return [process.execPath, file]
  for (const folder of (process.env.PATH || '').split(delimiter)) if (folder && existsSync(join(folder, 'npm'))) return [join(folder, 'npm')]
  return undefined
}

/** When a running process began, so that a number used again by another process is not taken for it. Empty for one that has ended, and where /proc is missing. */
function began(pid) {
  const [state, ...fields] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return state === 'Z' ? '' : fields[18] || ''
}

function isAlive(line) {
  const [pid, start] = line.split(' ')
  if (!Number(pid)) return false
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  return !start || began(pid) === start
}

/**
 * Holds off a second installation of the same clone. It lies outside, because `npm ci` empties node_modules. A line for each process
 * that installs: this one and its npm, which may outlive it.
 */
async function lockInstallation() {
  const owner = process.getuid ? process.getuid() : 0
  const file = join(tmpdir(), `caunoi-install-${owner}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`)
  let told = false
  let unreadable = 0
  for (;;) {
    try {
      const handle = openSync(file, 'wx', 0o644)
      writeFileSync(handle, `${process.pid} ${began(process.pid)}\n`)
      closeSync(handle)
      return {
        add: (pid) => appendFileSync(file, `${pid} ${began(pid)}\n`),
        release: () => rmSync(file, { force: true }),
      }
    } catch (error) {
      if (error.code !== 'EEXIST') return { add() {}, release() {} }
    }
    const holder = read(file)
    // An empty file is one whose maker is just about to write its number in, or died before it could.
    unreadable = holder.trim() ? 0 : unreadable + 1
    const alive = holder.split('\n').find(isAlive)
    if (unreadable > 20 || (holder.trim() && !alive)) {
      const aside = `${file}.${process.pid}`
      try {
        renameSync(file, aside)
        // Somebody may have replaced it since we read it: then it is put back.
        if (read(aside) !== holder) renameSync(aside, file)
        else rmSync(aside, { force: true })
      } catch {
        // Another waiting process was quicker.
      }
      continue
    }
    if (!told && alive) process.stderr.write(`Waiting for process ${alive.split(' ')[0]}, which is installing …\n`)
    told = told || alive !== undefined
    await pause(100)
  }
}

function runNpm(npm, lock) {
  // What npm hands to its scripts (npm_config_…, npm_package_…) would configure the inner npm by accident.
  const env = {}
  for (const [name, value] of Object.entries(process.env))
    if (!/^npm_(config_(?!cache$|registry$|userconfig$|globalconfig$|cafile$|.*proxy$)|package_|lifecycle_|command$|execpath$)/i.test(name))
      env[name] = value
  const [program, ...first] = npm
  return new Promise((resolve) => {
    // The runtime and the database are optional packages, the checks development ones: all are needed whatever NODE_ENV says.
    const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional', '--include=dev']
    const child = spawn(program, [...first, ...options], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid) lock.add(child.pid)
    const forward = (signal) => {
      // Ctrl-C has reached it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      child.on('close', () => {
        lock.release()
        process.exit(128 + constants.signals[signal])
      })
    }
    for (const signal of endings) process.once(signal, forward)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output = (output + data).slice(-20000)))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => {
      for (const signal of endings) process.off(signal, forward)
      resolve({ code, output })
    })
  })
}

async function install() {
  const npm = findNpm()
  if (!npm) fail('npm is not on the PATH: install it (it comes with Node.js), then start again.')
  const lock = await lockInstallation()
  try {
    if (isInstalled()) return lock.release()
    rmSync(stamp, { force: true })
    const digest = wanted()
    process.stderr.write('Installing … (once, about a minute)\n')
    const { code, output } = await runNpm(npm, lock)
    if (code !== 0) {
      const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
      const telling = lines.filter((line) => line && !/^(code |A complete log|npm (warn|notice))/.test(line)).slice(0, 3)
      lock.release()
      fail(`The packages could not be installed: ${telling.join(' ') || `npm ended with ${code}`}`)
    }
    mkdirSync(modules, { recursive: true })
    leaveStamp(digest)
  } catch (error) {
    lock.release()
    fail(`The packages could not be installed: ${error.message}`)
  }
  lock.release()
}

// --- hand over --------------------------------------------------------------------------------------------------------

/** The project's own Node 24, or the one that runs now where the project brings none for this machine. */
function findNode() {
  const own = join(modules, runtime, 'bin', 'node')
  if (process.platform === 'linux' && existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `Node 24 is needed, and the project brings none for ${process.platform} ${process.arch}: install Node 24 and start again (this is ${process.version}).`,
  )
}

// The child reads a pipe that only this process holds open: when this one is killed, however hard, the pipe ends and the
// child tells itself to stop, as if it had been asked to. A minute later it goes in any case.
const watcher = `
import { Socket } from 'node:net'
const parent = new Socket({ fd: 3, readable: true, writable: false })
parent.on('error', () => {})
parent.on('close', () => { setTimeout(() => process.exit(143), 60000).unref(); process.kill(process.pid, 'SIGTERM') })
parent.resume()
parent.unref()`

function handOver(script, args) {
  const node = findNode()
  const env = { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter) }
  env.NODE_COMPILE_CACHE = join(modules, '.cache', 'node-compile')
  if (servesPages) {
    // A page's waste is collected before it fills 130 MB, and threads share two heaps of C instead of eight. Who says otherwise is followed.
    const settings = JSON.parse(readFileSync(join(root, 'bin', 'web-process.json'), 'utf8'))
    for (const [name, value] of Object.entries(settings)) env[name] ??= value
  }
  const preload = `data:text/javascript,${encodeURIComponent(watcher)}`
  const child = spawn(node, ['--import', preload, script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'pipe'], env })
  child.on('error', (error) => fail(`Node 24 (${node}) does not run on this machine: ${error.message}.`))
  child.stdio[3].on('error', () => {})
  for (const signal of endings)
    process.on(signal, () => {
      // Ctrl-C reaches everything in the terminal's foreground by itself; a second SIGINT would look like impatience.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

const [first, ...rest] = process.argv.slice(2)
const servesPages = first === 'start' || first === 'serve'
let script = join(root, 'src', 'cli.ts')
let args = process.argv.slice(2)
if (first === '--tool') {
  const name = rest.shift() || ''
  script = join(root, ...(name.startsWith('bench/') ? [`${name}.ts`] : ['tools', `${name}.ts`]))
  args = rest
  if (!/^(bench\/)?[a-z][a-z0-9-]*$/.test(name) || !existsSync(script)) fail(`There is no tool “${name}” in the folders tools and bench.`, 2)
}
if (!isInstalled()) await install()
handOver(script, args)
