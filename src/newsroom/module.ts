import { z } from 'zod'
import type { Module } from '../platform/module.ts'
import { workflowEndpoints } from './workflow/http.ts'
import { mailNotification } from './workflow/mail.ts'
import { serveDrafts } from './writing/connection.ts'
import { type EmbargoUntil, writingEndpoints } from './writing/http.ts'

/** @param embargoUntil what publication knows of a story and the checks of a draft tell */
export const newsroomModule = (embargoUntil: EmbargoUntil): Module => ({
  name: 'newsroom',
  endpoints: (app) => [...workflowEndpoints(app), ...writingEndpoints(app, embargoUntil)],
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
})
