import { z } from 'zod'
import type { Module } from '../platform/module.ts'
import { workflowEndpoints } from './workflow/http.ts'
import { mailNotification } from './workflow/mail.ts'
import { serveDrafts } from './writing/connection.ts'
import { writingEndpoints } from './writing/http.ts'

export const newsroomModule: Module = {
  name: 'newsroom',
  endpoints: (app) => [...workflowEndpoints(app), ...writingEndpoints(app)],
  jobs: [
    {
      task: 'newsroom.mail-notification',
      async run(app, payload) {
        await mailNotification(app, z.object({ id: z.number() }).parse(payload).id)
      },
    },
  ],
  routes(web, app) {
    serveDrafts(web, app)
  },
}
