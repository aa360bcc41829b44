import { z } from 'zod'
import { can } from '../../people/index.ts'
import type { App } from '../../platform/context.ts'
import { actingIn, type Endpoint, endpoint } from '../../platform/http/api.ts'
import { fail, ok } from '../../platform/result.ts'
import { removeBanner, setBanner } from '../actions/set-banner.ts'
import { givenInstant, id, idOnly, instant, language, words } from '../schedule/schema.ts'
import { readBanners } from './store.ts'

const given = z.object({ language, words: words(200), editionId: id.nullable().default(null), startsAt: givenInstant, endsAt: givenInstant })
const seen = z.object({
  banners: z.array(z.object({ id: z.number(), language, words: z.string(), editionId: z.number().nullable(), startsAt: instant, endsAt: instant })),
})

/** The interface for programs: breaking news over every page. */
export function bannerEndpoints(app: App): readonly Endpoint[] {
  const act = actingIn(app)
  return [
    endpoint({
      method: 'GET',
      path: '/api/banners',
      about: 'fronts',
      says: 'Lines of breaking news that are shown, or will be.',
      access: 'signed-in',
      answer: seen,
      refusals: ['not-allowed'],
      async run({ caller }) {
        if (!caller || !can(caller.actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
        return ok({ banners: await readBanners(app.db, app.clock()) })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/banners',
      about: 'fronts',
      says: 'Puts a line of breaking news over every page of a language, from an instant to an instant.',
      access: 'signed-in',
      body: given,
      answer: z.object({ id: z.number() }),
      refusals: ['not-allowed', 'in-the-past', 'span-too-long', 'not-live'],
      run: (call) => act(call, (ctx) => setBanner(ctx, call.body)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/banners/:id',
      about: 'fronts',
      says: 'Takes a banner away before its time.',
      access: 'signed-in',
      params: idOnly,
      refusals: ['not-allowed', 'no-such-banner'],
      run: (call) => act(call, (ctx) => removeBanner(ctx, call.params.id)),
    }),
  ]
}
