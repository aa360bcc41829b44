import type { Module } from '../platform/module.ts'
import { readerEndpoints } from './api.ts'
import { readerRoutes } from './http.ts'
import { followLog, mendSearch } from './projections.ts'
import { CHECK_SEARCH } from './search/index.ts'
import type { Site } from './site.ts'

/** The reader site's wiring. `site` is absent in a worker, which serves no pages. */
export function readersModule(site?: Site): Module {
  return {
    name: 'readers',
    jobs: [
      {
        task: 'readers.follow-log',
        on: ['publication.released', 'publication.removed', 'publication.unpublished', 'newsroom.concepts-merged'],
        async run(app, _payload, stopping) {
          await followLog(app, () => {}, stopping)
        },
      },
      {
        task: CHECK_SEARCH,
        // Called at every start, and by a search that could not read what it found.
        on: [],
        async run(app, _payload, stopping) {
          await mendSearch(app, stopping)
        },
      },
    ],
    ...(site && { endpoints: () => readerEndpoints(site) }),
    routes(web) {
      if (site) readerRoutes(web, site)
    },
  }
}
