import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onServerCore } from '../measure.ts'

/** The servers of all sides: plain children of this process, on one core, gone when it goes. */

export type Account = { uid: number; gid: number }
export type Service = { name: string; pid: number; log: string; stop(): Promise<void>; readonly ended: boolean }

const running = new Set<Service>()

/** Starts a server as a child. It is told to end when this process ends, however that ends. */
export function startService(
  name: string,
  command: readonly string[],
  { log, cwd, env, account }: { log: string; cwd?: string; env?: NodeJS.ProcessEnv; account?: Account },
): Service {
  mkdirSync(dirname(log), { recursive: true })
  const output = openSync(log, 'a')
  const [program, ...args] = onServerCore(command)
  const child: ChildProcess = spawn(program, args, { stdio: ['ignore', output, output], ...(cwd && { cwd }), ...(env && { env }), ...account })
  closeSync(output)
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const service: Service = {
    name,
    pid: child.pid ?? 0,
    log,
    get ended() {
      return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    },
    async stop() {
      running.delete(service)
      if (service.ended) return
      child.kill('SIGTERM')
      await Promise.race([closed, pause(30_000, undefined, { ref: false })])
      if (!service.ended) child.kill('SIGKILL')
      await closed
    },
  }
  running.add(service)
  return service
}

/** Ends every server that was started, the last one first. */
export async function stopServices(): Promise<void> {
  for (const service of [...running].reverse()) await service.stop()
}

/** Waits until `ready` says so. @throws Error with the last lines of the log where the server ends before that, or needs too long */
export async function waitFor(service: Service, ready: () => Promise<boolean> | boolean, seconds = 90): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await ready())) {
    const late = performance.now() > end
    if (service.ended || late) {
      const last = readFileSync(service.log, 'utf8').trim().split('\n').slice(-5).join(' ')
      throw new Error(`${service.name} ${late ? `is not ready after ${seconds} s` : 'ended at once'}: ${last.slice(-600)}`)
    }
    await pause(20)
  }
}

/** Whether an address answers 200. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}
