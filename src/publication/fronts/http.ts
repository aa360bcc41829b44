import { can, readAccounts } from '../../people/index.ts'
import type { App } from '../../platform/context.ts'
import { actingIn, type Endpoint, endpoint } from '../../platform/http/api.ts'
import { fail, ok } from '../../platform/result.ts'
import { type Arrangement, arrangeFront, restoreFront } from '../actions/arrange-front.ts'
import { readFilledFront } from '../fronts.ts'
import { readFronts } from '../store.ts'
import * as shape from './schema.ts'
import { lockFront, readFrontVersions, readWaitingStories } from './store.ts'

const refusals = [
  'not-allowed',
  'no-such-front',
  'front-without-blocks',
  'story-pinned-twice',
  'more-pins-than-places',
  'no-such-concept',
  'front-changed-meanwhile',
]

/** The interface for programs: arranging fronts. */
export function frontEndpoints(app: App): readonly Endpoint[] {
  const act = actingIn(app)
  return [
    endpoint({
      method: 'GET',
      path: '/api/fronts/:kind/:ofId/:language',
      about: 'fronts',
      says: 'How a front is arranged, what stands on it now, and its versions.',
      access: 'signed-in',
      params: shape.frontOf,
      answer: shape.frontAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!call.caller || !can(call.caller.actor, 'publication.fronts')) return fail({ kind: 'not-allowed' })
        const { kind, ofId, language } = call.params
        const blocks = (await readFronts(app.db)).get(`${kind}/${ofId}/${language}`) ?? []
        const filled = await readFilledFront(app.db, blocks, language)
        const names = new Map((await readAccounts(app.db)).map((one) => [one.id, one.name]))
        const current = await act(call, (ctx) => lockFront(ctx.sql, call.params))
        const versions = await readFrontVersions(app.db, call.params, 30)
        return ok({
          blocks,
          versionId: current?.versionId ?? null,
          versions: versions.map((one) => ({ ...one, madeBy: (one.madeBy !== null && names.get(one.madeBy)) || null })),
          pinned: await readWaitingStories(
            app.db,
            blocks.flatMap((one) => one.pins ?? []),
            language,
          ),
          // Blocks that remain empty are left out by the reader's page, and not here.
          shown: blocks.map(
            (one) => filled.find(({ block }) => block === one)?.stories.map((s) => ({ storyId: s.storyId, headline: s.card.headline })) ?? [],
          ),
        })
      },
    }),
    endpoint({
      method: 'PUT',
      path: '/api/fronts/:kind/:ofId/:language',
      about: 'fronts',
      says: 'Arranges a front anew: for readers at once, or from an instant on.',
      access: 'signed-in',
      params: shape.frontOf,
      body: shape.arrangement,
      answer: shape.arranged,
      refusals: [...refusals, 'in-the-past', 'too-far-ahead'],
      run: (call) =>
        act(call, (ctx) =>
          arrangeFront(ctx, { ...call.params, blocks: call.body.blocks, basedOn: call.body.basedOn } as Arrangement, call.body.dueAt),
        ),
    }),
    endpoint({
      method: 'POST',
      path: '/api/fronts/restore',
      about: 'fronts',
      says: 'Arranges a front as it was in an earlier version, which makes a new one.',
      access: 'signed-in',
      body: shape.restoreGiven,
      answer: shape.arranged,
      refusals: [...refusals, 'no-such-version'],
      run: (call) => act(call, (ctx) => restoreFront(ctx, call.body.versionId, call.body.basedOn)),
    }),
  ]
}
