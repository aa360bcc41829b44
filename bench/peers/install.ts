import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { keptFolder } from '../paper.ts'
import { holdServices } from '../programs.ts'
import type { Account } from './services.ts'

/** What the comparison installs: everything in one scratch folder, and Debian packages where they are missing. */

export type Place = { folder: string; log: string; say(line: string): void }

/** Beside the newspapers that other measurements keep from run to run. */
export const placeOf = (say: Place['say']): Place => {
  const folder = keptFolder('peers')
  return { folder, log: join(folder, 'log', 'install.log'), say }
}

/** Runs a program to its end, its output in the log. @throws Error with its last lines */
export async function runProgram(
  place: Place,
  command: readonly string[],
  { cwd, env, account, input }: { cwd?: string; env?: NodeJS.ProcessEnv; account?: Account; input?: string } = {},
): Promise<string> {
  const [program, ...args] = command as [string, ...string[]]
  mkdirSync(join(place.folder, 'log'), { recursive: true })
  const errors = openSync(place.log, 'a')
  return await new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', errors],
      ...(cwd && { cwd }),
      ...(env && { env }),
      ...account,
    }) as ChildProcessByStdio<Writable, Readable, null>
    closeSync(errors)
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (data: string) => (output += data))
    // A program that ends before it has read everything says why by its exit code.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(output)
      const last = `${output}\n${readFileSync(place.log, 'utf8')}`.trim().split('\n').slice(-4).join(' ')
      reject(new Error(`${command.slice(0, 3).join(' ')} ended with ${code} (${place.log}): ${last.slice(-500)}`))
    })
  })
}

/** Unpacks a package of the npm registry into `to`, without its dependencies. */
export async function unpackFromNpm(place: Place, name: string, to: string): Promise<void> {
  if (existsSync(to)) return
  const half = `${to}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const packed = (await runProgram(place, ['npm', 'pack', '--silent', name], { cwd: half })).trim().split('\n').at(-1) ?? ''
  await runProgram(place, ['tar', 'xzf', packed, '--strip-components=1'], { cwd: half })
  rmSync(join(half, packed))
  await runProgram(place, ['mv', half, to])
}

// --- Debian -----------------------------------------------------------------------------------------------------------

const installedBefore = (place: Place) => join(place.folder, 'debian-packages.json')

const installed = (): Set<string> =>
  new Set(
    spawnSync('dpkg-query', ['-W', '-f', `\${db:Status-Abbrev}\${Package}\n`], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
      .stdout.split('\n')
      // The second letter says what is there; the first what is wished, which a removal that was broken off has changed.
      .filter((line) => line[1] === 'i')
      .map((line) => line.slice(3).trim()),
  )

const apt = async (place: Place, ...args: string[]) =>
  await runProgram(place, ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=600', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/** Runs `work` without letting packages start their services. */
async function withoutServices(work: () => Promise<void>): Promise<void> {
  const letServicesBe = holdServices()
  try {
    await work()
  } finally {
    letServicesBe()
  }
}

/**
 * Installs the Debian packages that are missing, and remembers which came, so that --remove takes out those alone.
 * @throws Error with one sentence where this is not Debian or not root
 */
export async function installFromDebian(place: Place, packages: readonly string[]): Promise<void> {
  const before = installed()
  const missing = packages.filter((one) => !before.has(one))
  if (!missing.length) return
  place.say(`Installing from Debian: ${missing.join(', ')} …`)
  await withoutServices(async () => {
    await apt(place, 'update')
    await apt(place, 'install', '--no-install-recommends', ...packages)
  })
  const known = existsSync(installedBefore(place)) ? (JSON.parse(readFileSync(installedBefore(place), 'utf8')) as string[]) : []
  const came = [...installed()].filter((one) => !before.has(one))
  writeFileSync(installedBefore(place), JSON.stringify([...new Set([...known, ...came])].sort()))
}

/** Takes away everything that was installed: the folder, and the Debian packages that came with it. */
export async function removeAll(place: Place): Promise<void> {
  if (existsSync(installedBefore(place))) {
    const ours = (JSON.parse(readFileSync(installedBefore(place), 'utf8')) as string[]).filter((one) => installed().has(one))
    if (ours.length) {
      place.say(`Taking out ${ours.length} Debian packages …`)
      await withoutServices(async () => void (await apt(place, 'purge', ...ours)))
    }
  }
  rmSync(place.folder, { recursive: true, force: true })
}

/** The number of a system account. @throws Error where there is none: the Debian package that makes it is not installed */
export function accountOf(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) throw new Error(`There is no system account “${name}”.`)
  return { uid: Number(uid), gid: Number(gid) }
}

/** @throws Error with one sentence where the comparison cannot be made on this machine */
export function requireDebianRoot(): void {
  if (process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0) return
  throw new Error('bench:peers installs WordPress from Debian packages and runs its servers under their own accounts: it needs Debian and root.')
}
