import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onServerCore } from './measure.ts'

/** The newspaper as measurements start it: a process of its own, with the commands that a person would give. */

const root = join(import.meta.dirname, '..')

/** Until the first version is out, a migration may change after it was applied: a folder made by another one is not used again. */
function schemaMark(): string {
  const hash = createHash('sha256')
  for (const file of globSync('src/**/migrations/*.sql', { cwd: root }).sort()) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 8)
}

/** Where something is kept from one run to the next. */
export function keptFolder(name: string): string {
  const base = process.env.CAUNOI_BENCH || join(tmpdir(), `caunoi-bench-${process.getuid?.() ?? 0}`)
  const folder = join(base, name)
  mkdirSync(folder, { recursive: true })
  // The database may belong to another user, who has to come through.
  for (const one of [base, folder]) chmodSync(one, 0o755)
  return folder
}

/** Where prepared newspapers are kept: a hundred thousand stories are not written anew each time. */
export const paperFolder = (name: string): string => keptFolder(`${name}-${schemaMark()}`)

/** What a process that serves pages is started with, as by `npm start`. */
export const webProcess = JSON.parse(readFileSync(join(root, 'bin/web-process.json'), 'utf8')) as Record<string, string>

export const environment = (settings: Record<string, string>): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, NODE_OPTIONS: ___, CAUNOI_ORIGIN: ____, ...own } = process.env
  return { ...own, CAUNOI_LOG: 'error', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile'), ...settings }
}

/** Runs a command of the newspaper on a data folder, to its end. @throws Error with what it wrote where it fails */
export async function caunoi(folder: string, args: readonly string[], settings: Record<string, string> = {}): Promise<string> {
  const [program, ...rest] = [process.execPath, join(root, 'src/cli.ts'), ...args] as const
  const child = spawn(program, rest, {
    cwd: root,
    env: environment({ CAUNOI_DATA: folder, ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { output, code } = await readToEnd(child)
  if (code !== 0) throw new Error(`caunoi ${args.join(' ')} ended with ${code}: ${output.slice(-1000)}`)
  return output
}

async function readToEnd(child: ChildProcess): Promise<{ output: string; code: number | null }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { output, code }
}

export type RunningPaper = {
  origin: string
  port: number
  /** The web process. */
  pid: number
  folder: string
  /** All that answers: the web process and the embedded database with its backends. */
  roots(): number[]
  /** Milliseconds from the start of the process to the first answer of the home page. */
  firstPage: number
  close(): Promise<void>
}

/**
 * Starts `caunoi serve` (or `start`) on a data folder and waits for its first page.
 * @param args the command and its options; `['start']` sets up what is missing
 * @param options.pinned on the one core of measured programs; otherwise wherever there is room, as it runs for readers
 */
export async function startPaper(
  folder: string,
  args: readonly string[] = ['serve'],
  settings: Record<string, string> = {},
  { pinned = true }: { pinned?: boolean } = {},
): Promise<RunningPaper> {
  const began = performance.now()
  const command = [process.execPath, join(root, 'src/cli.ts'), ...args] as [string, ...string[]]
  const [program, ...rest] = pinned ? onServerCore(command) : command
  const child = spawn(program, rest, {
    cwd: root,
    env: environment({ ...webProcess, CAUNOI_DATA: folder, HOST: '127.0.0.1', PORT: '0', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data
        const found = /is open at http:\/\/[^:/\s]+:(\d+)/.exec(output)?.[1]
        if (found) resolve(Number(found))
      })
    child.on('close', (code) => reject(new Error(`caunoi ${args.join(' ')} ended with ${code}: ${output.slice(-1000)}`)))
    child.on('error', reject)
  })
  const origin = `http://127.0.0.1:${port}`
  await (await fetch(`${origin}/`)).arrayBuffer()
  const pid = child.pid as number
  return {
    origin,
    port,
    pid,
    folder,
    roots: () => [pid, ...postmaster(folder)],
    firstPage: performance.now() - began,
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The embedded database may have been started by another process than the one that is measured. */
export function postmaster(folder: string): number[] {
  const file = join(folder, 'postgres/data/postmaster.pid')
  return existsSync(file) ? [Number(readFileSync(file, 'utf8').split('\n')[0])] : []
}

/** A data folder with the demonstration newspaper in it, made where it is missing. */
export async function demoPaper(say: (line: string) => void): Promise<string> {
  const folder = paperFolder('demo')
  // Who was interrupted has left half a newspaper.
  if (existsSync(join(folder, 'ready'))) return folder
  rmSync(folder, { recursive: true, force: true })
  paperFolder('demo')
  say('  writing the demonstration newspaper …')
  await caunoi(folder, ['demo'])
  await caunoi(folder, ['work', '--once'])
  writeFileSync(join(folder, 'ready'), '')
  return folder
}

/** A demonstration newspaper to write into: what a measurement released in an earlier run is gone. */
export async function copyOfDemo(say: (line: string) => void): Promise<string> {
  const folder = paperFolder('written')
  rmSync(folder, { recursive: true, force: true })
  paperFolder('written')
  say('  writing the demonstration newspaper …')
  await caunoi(folder, ['demo'])
  await caunoi(folder, ['work', '--once'])
  return folder
}

/** The addresses of articles that the home page shows. */
export async function articlesOf(origin: string, path = '/'): Promise<string[]> {
  const html = await (await fetch(`${origin}${path}`, { headers: { Accept: 'text/html' } })).text()
  return [...new Set([...html.matchAll(/href="(\/[^"?#]*-\d+\.html)"/g)].map((one) => one[1] as string))]
}
