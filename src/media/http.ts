import { z } from 'zod'
import type { App } from '../platform/context.ts'
import { type Endpoint, endpoint } from '../platform/http/api.ts'
import { ok } from '../platform/result.ts'
import { findPictures } from './store.ts'

const pageOfPictures = 24

/** The interface for programs: the library of pictures. */
export function mediaEndpoints(app: App): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET',
      path: '/api/pictures',
      about: 'media',
      says: 'Pictures of the library, newest first, with their words in one language; `q` looks for words in description, caption and credit.',
      access: 'signed-in',
      query: z.object({
        language: z.string().regex(/^[a-z]{2}$/),
        q: z.string().trim().max(100).optional(),
        before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
      }),
      answer: z.object({
        pictures: z.array(
          z.object({ id: z.number(), alt: z.string(), caption: z.string(), credit: z.string(), width: z.number(), height: z.number() }),
        ),
        before: z.number().nullable(),
      }),
      async run({ query }) {
        const found = await findPictures(app.db, {
          language: query.language,
          words: (query.q ?? '').normalize('NFC').replace(/[\\%_]/g, '\\$&'),
          before: query.before ?? Number.MAX_SAFE_INTEGER,
          limit: pageOfPictures + 1,
        })
        const pictures = found.slice(0, pageOfPictures)
        return ok({ pictures, before: found.length > pageOfPictures ? (pictures.at(-1)?.id ?? null) : null })
      },
    }),
  ]
}
