import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** The browser of the journeys: the system's own Chromium, found or installed. */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What Chromium is started with: no window, no sandbox (root has none), and nothing that calls anybody by itself. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How to get one by hand, in a sentence. */
export const advice =
  'The browser journeys need Chromium. On Debian or Ubuntu run: apt-get install chromium. Elsewhere install it and name it: CHROMIUM=/path/to/chromium npm test'

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium that CHROMIUM names, or the first that the PATH or /usr/bin has. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  folders: readonly string[] = [...(env.PATH ?? '').split(delimiter), '/usr/bin'],
): string | undefined {
  const named = env.CHROMIUM
  // A name that leads nowhere is a mistake, not a wish for another browser.
  if (named) return isAbsolute(named) ? (runs(named) ? named : undefined) : folders.map((one) => join(one, named)).find(runs)
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name))).find(runs)
}

/**
 * Chromium's path; it is installed where this is Debian and root.
 * @throws Error with the command that the person at the terminal should run
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM is “${process.env.CHROMIUM}”, and no program is there. ${advice}`)
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(advice)
  say('Installing Chromium for the browser journeys (apt-get, once, about a minute) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  let trouble = ''
  // Another installation may be under way: apt waits for it instead of giving up.
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const run = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...step], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    })
    if (run.status !== 0)
      trouble =
        run.error?.message ??
        run.stderr
          .trim()
          .split('\n')
          .filter((line) => line.startsWith('E:'))
          .join(' ')
  }
  const installed = findChromium()
  if (!installed) throw new Error(`${advice} (apt-get said: ${trouble || 'nothing'})`)
  return installed
}
