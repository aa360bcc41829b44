import { z } from 'zod'
import type { Module } from '../platform/module.ts'
import { deletePast } from './auth/store.ts'
import { peopleEndpoints } from './http.ts'
import { answerForgotten, mailLink } from './mail.ts'

const linkJob = z.object({ accountId: z.number(), purpose: z.enum(['invitation', 'password']) })
const forgottenJob = z.object({ email: z.string() })

export const peopleModule: Module = {
  name: 'people',
  endpoints: peopleEndpoints,
  jobs: [
    {
      task: 'people.mail-link',
      async run(app, payload) {
        const { accountId, purpose } = linkJob.parse(payload)
        await mailLink(app, accountId, purpose)
      },
    },
    {
      task: 'people.password-forgotten',
      async run(app, payload) {
        await answerForgotten(app, forgottenJob.parse(payload).email)
        await deletePast(app.db, app.clock())
      },
    },
  ],
}
