import type { Module } from '../platform/module.ts'
import { serveDrafts } from './writing/connection.ts'
import { writingEndpoints } from './writing/http.ts'

export const newsroomModule: Module = {
  name: 'newsroom',
  endpoints: (app) => writingEndpoints(app),
  routes(web, app) {
    serveDrafts(web, app)
  },
}
