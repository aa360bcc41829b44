import { subscribe } from 'node:diagnostics_channel'
import { openApp, requireMigrated } from '../src/app.ts'
import { startWeb } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'

/** The newspaper with every cache emptied before each request: a process of its own, started by uncached.ts. */

const config = readConfig()
const open = await openApp(config, (sentence) => process.stderr.write(`${sentence}\n`))
await requireMigrated(open)
const web = await startWeb(open.app, config)
// What the last reader of a connection had made, the first of the next must not find.
web.site.cache.peek = () => undefined
// Before the server looks for a page in its memory.
subscribe('http.server.request.start', () => web.site.cache.clear())
process.stdout.write(`${JSON.stringify({ port: web.port })}\n`)
process.once('SIGTERM', async () => {
  await web.close()
  await open.close()
  process.exit(0)
})
