import { can, readAccounts } from '../../people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { App } from '../../platform/context.ts'
import { readSetting } from '../../platform/db/settings.ts'
import { actingIn, type Endpoint, endpoint } from '../../platform/http/api.ts'
import { fail, ok } from '../../platform/result.ts'
import { decideRequest, type NoticeSettings, proposeDecision } from '../actions/decide-request.ts'
import { recordRequest } from '../actions/record-request.ts'
import { findPublicStories } from '../find-stories.ts'
import { neededWords, needsTwo } from '../rules.ts'
import { idOnly } from '../schedule/schema.ts'
import { requestKinds } from '../schema.ts'
import { readPublicNames } from '../store.ts'
import * as shape from './schema.ts'
import { type ProposedWords, readLiveOfStory, readRegister } from './store.ts'

/** The most entries that the register shows at once. */
const longestRegister = 300
const refusalsOfWords = ['not-live', 'language-left-out', 'edition-not-live', 'words-missing', 'not-approved', 'no-such-revision']

/** The interface for programs: what is asked for about public stories, what is proposed, what is decided. */
export function registerEndpoints(app: App): readonly Endpoint[] {
  const act = actingIn(app)
  return [
    endpoint({
      method: 'GET',
      path: '/api/requests',
      about: 'corrections',
      says: 'The register: requests for correction, reply and removal, what is not decided first, with what is proposed and decided.',
      access: 'signed-in',
      query: shape.registerAsked,
      answer: shape.registerAnswer,
      refusals: ['not-allowed'],
      async run({ caller, query }) {
        const actor = caller?.actor
        if (!actor || !can(actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
        const rows = await readRegister(
          app.db,
          { ...(query.open && { open: query.open === 'yes' }), ...(query.storyId !== undefined && { storyId: query.storyId }) },
          longestRegister,
        )
        const names = new Map((await readAccounts(app.db)).map((one) => [one.id, one.name]))
        const name = (id: number | null) => (id !== null && names.get(id)) || null
        const languageOf = new Map(
          (
            await readPublicNames(
              app.db,
              rows.flatMap((one) => one.words?.map((each) => each.editionId) ?? []),
            )
          ).map((one) => [one.editionId, one.language]),
        )
        const today = dayOf(app.clock())
        const { required = {} } = (await readSetting<NoticeSettings>(app.db, 'notices')) ?? {}
        return ok({
          requests: rows.map((one) => ({
            ...one,
            words: one.words?.map((each) => ({ ...each, language: languageOf.get(each.editionId) ?? null })) ?? null,
            overdue: one.decidedAt === null && one.dueOn !== null && one.dueOn < today,
            recordedBy: name(one.recordedBy),
            proposedBy: name(one.proposedBy),
            decidedBy: name(one.decidedBy),
            mayDecide:
              one.decidedAt === null &&
              one.proposalId !== null &&
              can(actor, one.kind === 'remove' ? 'publication.remove' : 'publication.correct') &&
              !(needsTwo(one.kind) && one.proposedBy === actor.accountId),
          })),
          mayRecord: can(actor, 'publication.requests'),
          required: Object.fromEntries(requestKinds.map((kind) => [kind, [...new Set([...neededWords[kind], ...(required[kind] ?? [])])]])) as never,
        })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/requests',
      about: 'corrections',
      says: 'Enters in the register what somebody asks for about a public story, or what the newspaper has found wrong itself.',
      access: 'signed-in',
      body: shape.requestGiven,
      answer: shape.requestMade,
      refusals: ['not-allowed', 'not-live', 'in-the-future', 'due-before-received'],
      run: (call) => act(call, (ctx) => recordRequest(ctx, call.body)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/requests/:id/proposals',
      about: 'corrections',
      says: 'Proposes how a request is answered, with the words for the reader in every language of the story.',
      access: 'signed-in',
      params: idOnly,
      body: shape.proposalGiven,
      answer: shape.proposalMade,
      refusals: ['not-allowed', 'no-such-request', 'already-decided', ...refusalsOfWords],
      run: (call) => act(call, (ctx) => proposeDecision(ctx, call.params.id, { ...call.body, words: call.body.words as ProposedWords[] })),
    }),
    endpoint({
      method: 'POST',
      path: '/api/requests/:id/decision',
      about: 'corrections',
      says: 'Decides a request as it was proposed, and carries it out in every language at once; a removal and a required correction need a second person.',
      access: 'signed-in',
      params: idOnly,
      body: shape.decisionGiven,
      answer: shape.decisionMade,
      refusals: [
        'not-allowed',
        'no-such-request',
        'nothing-proposed',
        'already-decided',
        'two-people-needed',
        'proposed-anew',
        'under-embargo',
        ...refusalsOfWords,
      ],
      run: (call) => act(call, (ctx) => decideRequest(ctx, call.params.id, call.body.proposalId)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/stories/:id/public',
      about: 'corrections',
      says: 'The editions of a story that are public now.',
      access: 'signed-in',
      params: idOnly,
      answer: shape.editionsAnswer,
      refusals: ['not-allowed'],
      async run({ caller, params }) {
        if (!caller || !can(caller.actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
        return ok({ editions: await readLiveOfStory(app.db, params.id) })
      },
    }),
    endpoint({
      method: 'GET',
      path: '/api/public-stories',
      about: 'publication',
      says: 'Finds public stories by words of their headlines among the newest, or any by its address.',
      access: 'signed-in',
      query: shape.storiesAsked,
      answer: shape.storiesAnswer,
      refusals: ['not-allowed'],
      async run({ caller, query }) {
        if (!caller || !can(caller.actor, 'publication.see-schedule')) return fail({ kind: 'not-allowed' })
        const found = await findPublicStories(app.db, query.q, query.language, 30)
        return ok({ stories: found.map((one) => ({ ...one, headline: one.card.headline })) })
      },
    }),
  ]
}
