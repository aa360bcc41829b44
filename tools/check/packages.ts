import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './finding.ts'

type Lock = { packages?: Record<string, { version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; optional?: boolean }> }

/** What must hold of package.json and of package-lock.json as texts. */
export function checkPackageFiles(packageText: string, lockText: string): Finding[] {
  const findings: Finding[] = []
  const say = (rule: string, place: string, words: string) => findings.push({ rule, place, words })
  const own = JSON.parse(packageText) as Record<string, Record<string, string> | undefined>
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(own[kind] ?? {}))
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        say('exact-versions', 'package.json', `${name} is “${version}”: npm on an older Node would choose by itself; write one exact version.`)
  for (const [place, one] of Object.entries((JSON.parse(lockText) as Lock).packages ?? {}))
    if (one.resolved && /^(?:https?|git)/.test(one.resolved))
      say('no-registry-host', 'package-lock.json', `${place} names the host it came from; make the lock file with omit-lockfile-registry-resolved.`)
  return findings
}

/** Whether `npm ci` would take the lock file; it looks at package.json and the lock file alone and asks no network. */
export function checkInstallable(root: string): Finding[] {
  const run = spawnSync(
    'npm',
    ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional', '--include=dev'],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (run.status === 0) return []
  const why =
    run.error?.message ?? run.stderr.split('\n').find((line) => /Missing|Invalid|in sync|error code/i.test(line)) ?? `npm ended with ${run.status}`
  return [
    { rule: 'lock-file-installs', place: 'package-lock.json', words: `npm ci refuses it (${why.trim()}): run npm install and commit the lock file.` },
  ]
}

export const checkPackages = (root: string): Finding[] => [
  ...checkPackageFiles(readFileSync(join(root, 'package.json'), 'utf8'), readFileSync(join(root, 'package-lock.json'), 'utf8')),
  ...checkInstallable(root),
]
