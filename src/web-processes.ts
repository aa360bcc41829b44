import cluster, { type Worker } from 'node:cluster'
import { join } from 'node:path'
import type { OpenApp } from './app.ts'
import { StartError } from './platform/errors.ts'

export type WebProcesses = { port: number; close(): Promise<void> }

/** One that ends sooner than this after its start is started again only after as long, so that a fault does not fill the machine. */
const tooSoon = 2000
/** How long a process may take to finish what it is answering. */
const lastAnswers = 10_000

/**
 * Several web processes on one port, each with pages of its own in memory and each told of releases by the database. One that ends
 * is replaced; the others answer meanwhile. This process answers nothing itself.
 * @throws StartError where the first ones cannot start
 */
export async function startWebProcesses({ app }: Pick<OpenApp, 'app'>, count: number): Promise<WebProcesses> {
  let stopping = false
  const timers = new Set<NodeJS.Timeout>()
  cluster.setupPrimary({
    exec: join(import.meta.dirname, 'web-process.ts'),
    args: [],
    // The launcher's own watch over its child must not be inherited: a web process watches its channel to this one.
    execArgv: [],
  })
  const start = (): Worker => {
    const began = Date.now()
    const worker = cluster.fork({ DATABASE_URL: app.databaseUrl, CAUNOI_DATA: app.data })
    worker.once('exit', (code, signal) => {
      if (stopping) return
      app.log.error({ process: worker.process.pid, code, signal }, 'a web process ended; another takes its place')
      const timer = setTimeout(
        () => {
          timers.delete(timer)
          start()
        },
        Date.now() - began < tooSoon ? tooSoon : 0,
      )
      timers.add(timer)
    })
    return worker
  }
  const close = async (): Promise<void> => {
    stopping = true
    for (const timer of timers) clearTimeout(timer)
    await Promise.all(
      Object.values(cluster.workers ?? {}).map(
        (worker) =>
          new Promise<void>((resolve) => {
            if (!worker || worker.isDead()) return resolve()
            const impatience = setTimeout(() => worker.process.kill('SIGKILL'), lastAnswers)
            worker.once('exit', () => {
              clearTimeout(impatience)
              resolve()
            })
            worker.process.kill('SIGTERM')
          }),
      ),
    )
  }
  try {
    const ports = await Promise.all(
      Array.from({ length: count }, start).map(
        (worker) =>
          new Promise<number>((resolve, reject) => {
            worker.once('message', ({ port, complaint }: { port?: number; complaint?: string }) =>
              port === undefined ? reject(new StartError(complaint ?? 'A web process could not start.')) : resolve(port),
            )
            worker.once('exit', () => reject(new StartError('A web process ended before it could answer.')))
          }),
      ),
    )
    return { port: ports[0] as number, close }
  } catch (error) {
    await close()
    throw error
  }
}
