import { readTaxonomy } from '../newsroom/index.ts'
import { systemActor } from '../people/index.ts'
import { inTransaction } from '../platform/context.ts'
import type { Module } from '../platform/module.ts'
import { releaseDue } from './actions/release-due.ts'
import { bannerEndpoints } from './banner/http.ts'
import { frontEndpoints } from './fronts/http.ts'
import { registerEndpoints } from './register/http.ts'
import { scheduleEndpoints } from './schedule/http.ts'
import { refileMerged } from './store.ts'

export const publicationModule: Module = {
  name: 'publication',
  endpoints: (app) => [...scheduleEndpoints(app), ...registerEndpoints(app), ...frontEndpoints(app), ...bannerEndpoints(app)],
  jobs: [
    {
      task: 'publication.refile-merged',
      on: ['newsroom.concepts-merged'],
      /** Moves what is live under a merged concept to the one that took its place. */
      async run(app) {
        const taxonomy = await readTaxonomy(app.db)
        for (const concept of taxonomy.byId.values()) {
          const into = concept.mergedInto === null ? undefined : taxonomy.standing(concept.id)
          if (into) await inTransaction(app, systemActor('refile-merged'), async (ctx) => await refileMerged(ctx.sql, concept.id, into.id))
        }
      },
    },
    {
      task: 'publication.release-due',
      every: 1000,
      /** Does what the schedule says, within a second of its time. */
      async run(app, _payload, stopping) {
        await releaseDue(app, { stopping })
      },
    },
  ],
}
