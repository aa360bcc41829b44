import type { FastifyInstance } from 'fastify'
import type { App } from './context.ts'
import type { Endpoint } from './http/api.ts'
import type { Job } from './jobs.ts'

/** A module's wiring, in its `module.ts`: what it adds to the web server and to the queue. */
export type Module = {
  name: string
  jobs?: readonly Job[]
  /** What it adds to the interface for programs, under /api. */
  endpoints?: (app: App) => readonly Endpoint[]
  routes?: (web: FastifyInstance, app: App) => void | Promise<void>
}
