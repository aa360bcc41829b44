import { z } from 'zod'
import { can } from '../people/index.ts'
import { HttpError } from '../platform/errors.ts'
import { type Endpoint, endpoint } from '../platform/http/api.ts'
import { fail, ok } from '../platform/result.ts'
import type { Site } from './site.ts'

const asked = z.object({
  path: z
    .string()
    .regex(/^\/[^?#]*$/)
    .max(2000),
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
})

/** The interface for programs: pages as they will be. */
export const readerEndpoints = (site: Site): readonly Endpoint[] => [
  endpoint({
    method: 'GET',
    path: '/api/preview',
    about: 'fronts',
    says: 'A page of the newspaper as it will be at an instant to come, to the byte, with all that is scheduled until then (ratings aside).',
    access: 'signed-in',
    query: asked,
    answer: z.object({ status: z.number(), html: z.string() }),
    refusals: ['not-allowed', 'in-the-past', 'no-such-page'],
    perMinute: 30,
    async run({ caller, query }) {
      if (!caller || !can(caller.actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
      if (query.at <= site.app.clock()) return fail({ kind: 'in-the-past' })
      try {
        return ok(await site.pageAt(query.path, query.at))
      } catch (error) {
        if (error instanceof HttpError) return fail({ kind: 'no-such-page' })
        throw error
      }
    },
  }),
]
