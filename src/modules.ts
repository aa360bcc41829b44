import { mediaModule } from './media/module.ts'
import { newsroomModule } from './newsroom/module.ts'
import { peopleModule } from './people/module.ts'
import type { Module } from './platform/module.ts'
import { readEmbargoes } from './publication/index.ts'
import { publicationModule } from './publication/module.ts'
import { readersModule, type Site } from './readers/index.ts'

/** Every module's wiring, in the order of flow.json. */
export const newsroomModules = (site?: Site): Module[] => [
  peopleModule,
  mediaModule,
  newsroomModule(async (sql, storyId, now) => (await readEmbargoes(sql, [storyId], now)).get(storyId)),
  publicationModule,
  readersModule(site),
]
