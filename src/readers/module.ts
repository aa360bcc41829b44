import type { Module } from '../platform/module.ts'
import { readerRoutes } from './http.ts'
import { followLog } from './projections.ts'
import type { Site } from './site.ts'

/** The reader site's wiring. `site` is absent in a worker, which serves no pages. */
export function readersModule(site?: Site): Module {
  return {
    name: 'readers',
    jobs: [
      {
        task: 'readers.follow-log',
        on: ['publication.released', 'publication.removed', 'newsroom.concepts-merged'],
        async run(app, _payload, stopping) {
          await followLog(app, () => {}, stopping)
        },
      },
    ],
    routes(web) {
      if (site) readerRoutes(web, site)
    },
  }
}
