import { deskModule } from './desk-page.ts'
import { newsroomModules } from './modules.ts'
import { callerFinder } from './people/index.ts'
import { loadAssets } from './platform/assets.ts'
import type { Config } from './platform/config.ts'
import type { App } from './platform/context.ts'
import { closeWeb, createWeb, listen } from './platform/http/server.ts'
import { SharedCaches } from './platform/http/shared-caches.ts'
import { findReady, languageOfPath, Site } from './readers/index.ts'

export type RunningWeb = { port: number; site: Site; close(): Promise<void> }

/** The web server over an open app: pages in cache first, everything else behind. */
export async function startWeb(app: App, config: Pick<Config, 'host' | 'port'> & Partial<Pick<Config, 'purge'>>): Promise<RunningWeb> {
  const assets = loadAssets()
  const site = new Site(app, assets, { shared: new SharedCaches(config.purge ?? [], app.log) })
  await site.start()
  const web = await createWeb(app, [...newsroomModules(site), deskModule(assets)], {
    ready: findReady(site),
    callerOf: callerFinder(app),
    async errorPage(error, { url }) {
      let path = '/'
      try {
        path = decodeURIComponent(url.split('?')[0] ?? '/')
      } catch {
        // An address that cannot be read is answered in Vietnamese.
      }
      const { body, headers } = await site.error(error, languageOfPath(path), path.slice(0, 500))
      return { type: 'text/html; charset=utf-8', body, headers }
    },
  })
  try {
    const port = await listen(web, config.host, config.port)
    return {
      port,
      site,
      async close() {
        await site.stop()
        await closeWeb(web)
      },
    }
  } catch (error) {
    await site.stop()
    await closeWeb(web)
    throw error
  }
}
