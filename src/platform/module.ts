import type { FastifyInstance } from 'fastify'
import type { App } from './context.ts'
import type { Job } from './jobs.ts'

/** A module's wiring, in its `module.ts`: what it adds to the web server and to the queue. */
export type Module = {
  name: string
  jobs?: readonly Job[]
  routes?: (web: FastifyInstance, app: App) => void | Promise<void>
}
