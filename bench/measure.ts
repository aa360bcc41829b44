import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { programVersion, requireProgram } from './programs.ts'

/**
 * What all measurements share. Other work on a machine lowers requests per second by half and hardly moves the CPU that a request
 * costs: hence CPU seconds of all processes of a side, in rounds that take the sides in turn, and their median.
 */

/** A line of the table. `reached` is absent where a line only informs. */
export type Row = { what: string; mustReach: string; measured: string; reached?: boolean }
/** What a part found: lines of the table, and its figures for --json under a name of their own. */
export type Findings = { rows: Row[]; figures: Record<string, unknown> }
export type Shared = {
  /** Fewer and shorter rounds: enough to see that it runs, not to be quoted. */
  quick: boolean
  /** The shared cache in front, where one is measured. */
  behind?: 'nginx' | 'varnish'
  say(line: string): void
}
/** One measurement: `npm run bench -- --only name`. */
export type Part = { name: string; what: string; measure(shared: Shared): Promise<Findings> }

const ticksPerSecond = 100

type Process = { parent: number; seconds: number }

/** Every process of this machine, with the CPU seconds of itself and of its children that have ended. */
function processes(): Map<number, Process> {
  const found = new Map<number, Process>()
  for (const folder of globSync('/proc/[0-9]*')) {
    try {
      const fields = readFileSync(`${folder}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number) as [number, number, number, number]
      found.set(Number(folder.slice(6)), { parent: Number(fields[1]), seconds: (user + system + childUser + childSystem) / ticksPerSecond })
    } catch {
      // It ended while the folder was read.
    }
  }
  return found
}

/** These processes and all that descend from them. */
export function treeOf(roots: readonly number[], all: ReadonlyMap<number, { parent: number }> = processes()): Set<number> {
  const tree = new Set(roots.filter((pid) => all.has(pid)))
  for (let size = -1; size !== tree.size; ) {
    size = tree.size
    for (const [pid, { parent }] of all) if (tree.has(parent)) tree.add(pid)
  }
  return tree
}

/** CPU seconds so far, user and system, of these processes and all that descend from them, the ended ones included. */
export function cpuSeconds(roots: readonly number[]): number {
  const all = processes()
  let seconds = 0
  for (const pid of treeOf(roots, all)) seconds += all.get(pid)?.seconds ?? 0
  return seconds
}

/** Memory in bytes of one process: what it holds alone and its share of what several hold (PSS). */
export const memoryOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? 0

/** A figure with as many digits as it can bear. */
export const figure = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export type Load = {
  /** Addresses asked for in turn, all of one host. */
  urls: readonly string[]
  seconds: number
  connections?: number
  headers?: Record<string, string>
  /** Instead of seconds: so many, one after the other, however long they take. For sides of which some seconds would hold but a few. */
  requests?: number
  /** With `requests`: one every so many milliseconds, as readers come, instead of each at once after the last. */
  every?: number
}
export type LoadResult = { requests: number; perSecond: number; failures: number; bytes: number; ms: { p50: number; p95: number; p99: number } }

/** With two cores or more the measured side has the first and the load generator the last; root goes before other work, so that it disturbs less. */
const pinned = (core: number): string[] => [
  ...(cpus().length > 1 && existsSync('/usr/bin/taskset') ? ['taskset', '-c', `${core}`] : []),
  ...(process.getuid?.() === 0 ? ['nice', '-n', '-15'] : []),
]
// Node ends no child when it is itself killed; the kernel does, if the child asks for it.
const endsWithUs = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM'] : []
/** How a measured program is started: all of its processes share one core, and it does not outlive the measurement. */
export const onServerCore = (command: readonly string[]): [string, ...string[]] => [...endsWithUs, ...pinned(0), ...command] as [string, ...string[]]

/** Asks for pages in turn on one connection, the next when the last has been answered: no work is left over when the counting ends. */
async function askInTurn({ urls, headers = {}, every }: Load, requests: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const waits: number[] = []
  let failures = 0
  let bytes = 0
  const began = performance.now()
  try {
    for (let turn = 0; turn < requests; turn++) {
      const start = performance.now()
      await new Promise<void>((resolve, reject) =>
        get(urls[turn % urls.length] as string, { agent, headers }, (answer) => {
          if ((answer.statusCode ?? 500) >= 400) failures++
          answer.on('data', (data: Buffer) => (bytes += data.length))
          answer.on('end', resolve).on('error', reject)
        }).on('error', reject),
      )
      waits.push(performance.now() - start)
      if (every !== undefined) await pause(Math.max(0, every - (performance.now() - start)))
    }
  } finally {
    agent.destroy()
  }
  const ms = { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95), p99: percentile(waits, 0.99) }
  return { requests, perSecond: requests / ((performance.now() - began) / 1000), failures, bytes, ms }
}

/** Asks for pages with wrk for some seconds, on connections that stay open. Every answer but 2xx and 3xx is a failure. */
export async function generateLoad(load: Load): Promise<LoadResult> {
  const { urls, seconds, connections = 32, headers = {}, requests: inTurn } = load
  if (inTurn !== undefined) return await askInTurn(load, inTurn)
  const wrk = requireProgram('wrk')
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-load-'))
  try {
    const paths = urls.map((url) => new URL(url).pathname + new URL(url).search)
    writeFileSync(join(folder, 'paths'), paths.join('\n'))
    // Asking for one address only, wrk sends the same bytes again and again and needs no Lua.
    const turn = `local paths = {}
for line in io.lines(${JSON.stringify(join(folder, 'paths'))}) do paths[#paths + 1] = line end
local next = 0
function request() next = next % #paths + 1 return wrk.format(nil, paths[next]) end\n`
    writeFileSync(
      join(folder, 'load.lua'),
      `${paths.length > 1 ? turn : ''}function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"us":%d,"failures":%d,"bytes":%d,"p50":%d,"p95":%d,"p99":%d}\\n', summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout, summary.bytes, latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end\n`,
    )
    const all = [...pinned(cpus().length - 1), wrk, '-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', join(folder, 'load.lua')]
    for (const [name, value] of Object.entries(headers)) all.push('-H', `${name}: ${value}`)
    const output = await run([...all, urls[0] as string])
    const line = output.split('\n').find((one) => one.startsWith('{'))
    if (!line) throw new Error(`wrk did not say what it counted: ${output.slice(-300)}`)
    const { requests, us, failures, bytes, p50, p95, p99 } = JSON.parse(line) as Record<string, number> & { requests: number; us: number }
    return {
      requests,
      perSecond: requests / (us / 1e6),
      failures: failures ?? 0,
      bytes: bytes ?? 0,
      ms: { p50: (p50 ?? 0) / 1000, p95: (p95 ?? 0) / 1000, p99: (p99 ?? 0) / 1000 },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a program to its end and gives what it wrote. @throws Error with its last words where it ends with a failure */
async function run(command: readonly string[]): Promise<string> {
  const [program, ...args] = command as [string, ...string[]]
  return await new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}: ${output.slice(-500)}`))))
  })
}

/** A side of a comparison: which processes it is made of, and what is asked of it. */
export type Side = { name: string; roots: () => number[]; load: Omit<Load, 'seconds'> }
export type SideResult = { perCpuSecond: number; cpuMs: number; perSecond: number; ms: LoadResult['ms']; rounds: number[] }

/**
 * Loads the sides in turn, round after round, and gives each one's median of requests per CPU second of all its processes.
 * @throws Error where a side answered anything with a failure: its figure would be that of an error page
 */
export async function compare(
  sides: readonly Side[],
  { rounds, seconds, say }: { rounds: number; seconds: number; say: (line: string) => void },
): Promise<Map<string, SideResult>> {
  const taken = new Map(sides.map((side) => [side.name, [] as { perCpuSecond: number; result: LoadResult }[]]))
  for (const { load } of sides)
    await generateLoad({ ...load, seconds: 1, ...(load.requests !== undefined && { requests: Math.ceil(load.requests / 5) }) })
  for (let round = 1; round <= rounds; round++)
    for (const side of sides) {
      await pause(200)
      const before = cpuSeconds(side.roots())
      const result = await generateLoad({ ...side.load, seconds })
      const used = cpuSeconds(side.roots()) - before
      if (result.failures) throw new Error(`${side.name}: ${result.failures} of ${result.requests} requests failed`)
      const perCpuSecond = result.requests / used
      taken.get(side.name)?.push({ perCpuSecond, result })
      say(
        `  ${round} ${side.name}: ${figure(perCpuSecond)} requests a CPU second, ${figure(result.perSecond)} a second, p99 ${figure(result.ms.p99)} ms`,
      )
    }
  return new Map(
    sides.map(({ name }) => {
      const all = taken.get(name) ?? []
      const middle = (of: (one: (typeof all)[number]) => number) => median(all.map(of))
      const perCpuSecond = middle((one) => one.perCpuSecond)
      return [
        name,
        {
          perCpuSecond,
          cpuMs: 1000 / perCpuSecond,
          perSecond: middle((one) => one.result.perSecond),
          ms: { p50: middle((one) => one.result.ms.p50), p95: middle((one) => one.result.ms.p95), p99: middle((one) => one.result.ms.p99) },
          rounds: all.map((one) => Math.round(one.perCpuSecond)),
        },
      ]
    }),
  )
}

/** Machine, date and versions, in a line: a figure without them says nothing. */
export function machine(): string {
  const versions = [['nginx', '-v'] as const, ['varnishd', '-V'] as const, ['wrk', '-v'] as const].flatMap(
    ([name, flag]) => programVersion(name, flag) ?? [],
  )
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown processor'
  return [
    `${new Date().toISOString().slice(0, 16)}Z`,
    `${cpus().length} × ${model}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    spawnSync('uname', ['-sr'], { encoding: 'utf8' }).stdout?.trim() ?? '',
    `Node ${process.version}`,
    ...versions,
  ].join(' · ')
}
