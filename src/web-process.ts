import { openApp } from './app.ts'
import { startWeb } from './main.ts'
import { readConfig } from './platform/config.ts'

/** One of several web processes, started by web-processes.ts: answers, and ends when the first process says so or is gone. */
const config = readConfig()
const open = await openApp(config)
const say = (message: { port: number } | { complaint: string }) => process.send?.(message)
// Ctrl-C reaches all processes in the terminal: the first one says when to end.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
try {
  const web = await startWeb(open.app, config)
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    await web.close()
    await open.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void close())
  process.once('disconnect', () => void close())
  say({ port: web.port })
} catch (error) {
  say({ complaint: (error as Error).message })
  await open.close()
  process.exit(1)
}
