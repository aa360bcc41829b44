import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs that measurements need and the newspaper does not: found, or installed where this is Debian and root. */

const packages = {
  wrk: ['wrk'],
  nginx: ['nginx'],
  varnishd: ['varnish'],
} as const
export type Program = keyof typeof packages

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin'].filter(Boolean)

function find(name: string): string | undefined {
  return folders
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

export const hasProgram = (name: Program): boolean => find(name) !== undefined

const policy = '/usr/sbin/policy-rc.d'

/** Keeps packages from starting their services until this is called back: here they are only programs. */
export function holdServices(): () => void {
  if (existsSync(policy)) return () => {}
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  return () => rmSync(policy, { force: true })
}

/**
 * The path of a program.
 * @throws Error with the command that the person at the terminal should run
 */
export function requireProgram(name: Program): string {
  const found = find(name)
  if (found) return found
  const advice = `This measurement needs ${name}. On Debian or Ubuntu run: apt-get install ${packages[name].join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(advice)
  process.stderr.write(`Installing ${packages[name].join(' and ')} (apt-get, once) …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const letServicesBe = holdServices()
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages[name]]])
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...step], { env, stdio: 'ignore' })
  letServicesBe()
  const installed = find(name)
  if (!installed) throw new Error(advice)
  return installed
}

/** `nginx 1.22.1`, or undefined where the program is not there. */
export function programVersion(name: Program, flag: string): string | undefined {
  const file = find(name)
  if (!file) return undefined
  const { stdout, stderr } = spawnSync(file, [flag], { encoding: 'utf8' })
  return `${name.replace(/d$/, '')} ${/\d+\.\d+(?:\.\d+)?/.exec(`${stdout}${stderr}`)?.[0] ?? '?'}`
}
