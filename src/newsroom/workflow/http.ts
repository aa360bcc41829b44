import { can, canSomewhere, readHolders, rolesWith } from '../../people/index.ts'
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import type { Actor, App } from '../../platform/context.ts'
import type { Sql } from '../../platform/db/sql.ts'
import { type AnyCall, actingIn, type Endpoint, endpoint } from '../../platform/http/api.ts'
import { fail, ok } from '../../platform/result.ts'
import { fold } from '../../platform/text.ts'
import { readTaxonomy } from '../store.ts'
import { assign, endAssignment } from './actions/assign.ts'
import { changeWorkflow, dropWorkflow, undoWorkflow } from './actions/change-workflow.ts'
import { addEdition, changeStory, createStory } from './actions/create-story.ts'
import { delegate, endDelegation } from './actions/delegate.ts'
import { moveDraft } from './actions/move-draft.ts'
import { endDuty, setDuty } from './actions/set-roster.ts'
import { nextSteps, stepPermissions, steps } from './rules.ts'
import * as shape from './schema.ts'
import {
  countUnread,
  type DraftRow,
  deleteSearch,
  type ListFilter,
  listEditions,
  markRead,
  pageOfList,
  readApprovals,
  readAssignments,
  readColleagues,
  readDelegations,
  readDraftRow,
  readDuties,
  readEditionIds,
  readMoves,
  readNotifications,
  readRevisionsAfter,
  readRulePast,
  readRules,
  readSearches,
  readStory,
  upsertSearch,
} from './store.ts'
import { offeredMoves, seeDraft, seeMover, stepsOf } from './view.ts'

type Somebody = Actor & { accountId: number }

/** A query of PostgreSQL's full text search from what somebody typed: every word, the last one as far as it goes. */
export function queryOf(typed: string): string | undefined {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12)
  return words.length ? words.map((word, place) => (place === words.length - 1 ? `${word}:*` : word)).join(' & ') : undefined
}

/** The interface for programs: stories, the way of their drafts, assignments, duties, notifications. */
export function workflowEndpoints(app: App): readonly Endpoint[] {
  const act = actingIn(app)
  const somebody = (call: AnyCall): Somebody => ({ name: '', grants: new Set(), ...call.caller?.actor, accountId: call.caller?.actor.accountId ?? 0 })
  const mayRead = (call: AnyCall) => canSomewhere(somebody(call), 'newsroom.write')

  async function draftOf(sql: Sql, actor: Somebody, row: DraftRow) {
    const now = app.clock()
    const { seen } = await seeDraft(sql, row)
    const { mover } = await seeMover(sql, actor, row, now)
    const next = nextSteps(seen.state, seen.rule)
    const duties = await readDuties(sql, now, new Date(now.getTime() + 1))
    return {
      editionId: row.editionId,
      storyId: row.storyId,
      language: row.language,
      state: seen.state,
      revisionId: row.revisionId,
      number: row.revisionNumber,
      headline: row.headline,
      steps: [...seen.rule.steps],
      approvers: seen.rule.approvers,
      approvals: row.revisionId === null ? [] : await readApprovals(sql, [row.revisionId]),
      moves: offeredMoves(seen, mover),
      duty: duties.filter((one) => next.includes(one.step)).map(({ step, name, endsAt }) => ({ step, name, endsAt })),
    }
  }

  async function storyOf(call: AnyCall, id: number) {
    if (!mayRead(call)) return fail({ kind: 'not-allowed' })
    const story = await readStory(app.db, id)
    if (!story) return fail({ kind: 'no-such-story' })
    const ids = await readEditionIds(app.db, story.id)
    const editions = []
    for (const one of ids) {
      const row = await readDraftRow(app.db, one)
      if (row) editions.push(await draftOf(app.db, somebody(call), row))
    }
    return ok({
      ...story,
      editions,
      assignments: await readAssignments(app.db, story.id),
      moves: await readMoves(app.db, ids, 200),
      revisions: await readRevisionsAfter(app.db, ids, 0, 200),
    })
  }

  return [
    endpoint({
      method: 'GET',
      path: '/api/stories',
      about: 'stories',
      says: 'Editions by their newest change, narrowed by state, section, language, author, words and day; fifty at a time.',
      access: 'signed-in',
      query: shape.listGiven,
      answer: shape.listAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!mayRead(call)) return fail({ kind: 'not-allowed' })
        const { state, section, language, author, words, before, dueFrom, dueTo } = call.query
        const actor = somebody(call)
        const [place, id] = before?.split('-').map(Number) ?? []
        const query = words ? (queryOf(words) ?? '') : undefined
        const filter: ListFilter = {
          states: state === 'work' || state === 'all' ? state : [state],
          sectionId: section,
          language,
          accountId: author,
          mine: call.query.for === 'mine' ? actor.accountId : undefined,
          todo: call.query.for === 'todo' ? { steps: await stepsOf(app.db, actor, app.clock()), accountId: actor.accountId } : undefined,
          dueFrom: dueFrom ? startOfDay(dueFrom) : undefined,
          dueTo: dueTo ? startOfDay(addDays(dueTo, 1)) : undefined,
          before: place !== undefined && id !== undefined ? { place, id } : undefined,
        }
        const among = (which: 'newest' | 'all') =>
          listEditions(app.db, { ...filter, words: query === undefined ? undefined : { query, among: which } })
        let rows = await among(query === undefined ? 'all' : 'newest')
        if (query !== undefined && rows.length < pageOfList) rows = await among('all')
        const last = rows.length === pageOfList ? rows.at(-1) : undefined
        return ok({ editions: rows, next: last ? `${last.place}-${last.editionId}` : null })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/stories',
      about: 'stories',
      says: 'Begins a story with its first edition.',
      access: 'signed-in',
      body: shape.newStory,
      answer: shape.storyMade,
      refusals: ['not-allowed', 'no-such-section', 'no-such-concept'],
      run: (call) => act(call, (ctx) => createStory(ctx, call.body)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/stories/:id',
      about: 'stories',
      says: 'A story with its editions, what was done with their drafts, and who has work on it.',
      access: 'signed-in',
      params: shape.idOnly,
      answer: shape.storyAnswer,
      refusals: ['not-allowed', 'no-such-story'],
      run: (call) => storyOf(call, call.params.id),
    }),
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/story',
      about: 'stories',
      says: 'The story of an edition, as above.',
      access: 'signed-in',
      params: shape.idOnly,
      answer: shape.storyAnswer,
      refusals: ['not-allowed', 'no-such-story'],
      async run(call) {
        const row = await readDraftRow(app.db, call.params.id)
        return await storyOf(call, row?.storyId ?? 0)
      },
    }),
    endpoint({
      method: 'PUT',
      path: '/api/stories/:id',
      about: 'stories',
      says: 'Files a story anew, and says when it is due and what it is to be about.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.storyChange,
      refusals: ['not-allowed', 'no-such-story', 'no-such-section', 'no-such-concept'],
      run: (call) => act(call, (ctx) => changeStory(ctx, call.params.id, call.body)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/stories/:id/editions',
      about: 'stories',
      says: 'Adds an edition in another language.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.newEdition,
      answer: shape.editionMade,
      refusals: ['not-allowed', 'no-such-story', 'language-is-there'],
      run: (call) => act(call, (ctx) => addEdition(ctx, { storyId: call.params.id, ...call.body })),
    }),

    // The way of a draft
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/workflow',
      about: 'workflow',
      says: 'How far a draft is, who approved its newest revision, and what whoever asks may do with it.',
      access: 'signed-in',
      params: shape.idOnly,
      answer: shape.draftAnswer,
      refusals: ['not-allowed', 'no-such-edition'],
      async run(call) {
        if (!mayRead(call)) return fail({ kind: 'not-allowed' })
        const row = await readDraftRow(app.db, call.params.id)
        return row ? ok(await draftOf(app.db, somebody(call), row)) : fail({ kind: 'no-such-edition' })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/editions/:id/moves',
      about: 'workflow',
      says: 'Moves a draft: hands it in, takes a step, sends it back, puts it aside, or undoes the last move. It names the revision that was seen.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.moveGiven,
      answer: shape.moveMade,
      refusals: [
        'not-allowed',
        'no-such-edition',
        'no-such-revision',
        'stale-draft',
        'move-not-possible',
        'reason-needed',
        'nothing-to-undo',
        'wrote-it',
        'wrote-it-alone',
        'approved-it-before',
        'approvers-missing',
      ],
      run: (call) => act(call, (ctx) => moveDraft(ctx, { editionId: call.params.id, ...call.body })),
    }),

    // Assignments
    endpoint({
      method: 'POST',
      path: '/api/stories/:id/assignments',
      about: 'assignments',
      says: 'Gives somebody work on a story; they are told.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.newAssignment,
      answer: shape.made,
      refusals: ['not-allowed', 'no-such-story', 'no-such-account'],
      run: (call) => act(call, (ctx) => assign(ctx, { storyId: call.params.id, ...call.body })),
    }),
    ...(['done', 'ended'] as const).map((what) =>
      endpoint({
        method: 'POST',
        path: `/api/assignments/:id/${what}`,
        about: 'assignments',
        says: what === 'done' ? 'Says that assigned work is done.' : 'Takes assigned work back.',
        access: 'signed-in',
        params: shape.idOnly,
        refusals: ['not-allowed', 'no-such-assignment'],
        run: (call) => act(call, (ctx) => endAssignment(ctx, call.params.id, what)),
      }),
    ),

    // Duty and delegation
    endpoint({
      method: 'GET',
      path: '/api/duties',
      about: 'duty',
      says: 'Who is on duty, by day.',
      access: 'signed-in',
      query: shape.dutiesGiven,
      answer: shape.dutiesAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!mayRead(call)) return fail({ kind: 'not-allowed' })
        return ok({ duties: await readDuties(app.db, startOfDay(call.query.from), startOfDay(addDays(call.query.to, 1))) })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/duties',
      about: 'duty',
      says: 'Puts somebody on duty for a step.',
      access: 'signed-in',
      body: shape.newDuty,
      answer: shape.made,
      refusals: ['not-allowed', 'no-such-account', 'duty-ends-before-it-begins', 'too-long-a-time', 'may-not-take-step'],
      run: (call) => act(call, (ctx) => setDuty(ctx, call.body)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/duties/:id',
      about: 'duty',
      says: 'Takes somebody off the roster.',
      access: 'signed-in',
      params: shape.idOnly,
      refusals: ['not-allowed', 'no-such-duty'],
      run: (call) => act(call, (ctx) => endDuty(ctx, call.params.id)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/delegations',
      about: 'duty',
      says: 'Who may take a step in whose name, today and later.',
      access: 'signed-in',
      answer: shape.delegationsAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!mayRead(call)) return fail({ kind: 'not-allowed' })
        return ok({ delegations: await readDelegations(app.db, dayOf(app.clock())) })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/delegations',
      about: 'duty',
      says: 'Lets somebody take one of one’s own steps, from a day to a day.',
      access: 'session',
      body: shape.newDelegation,
      answer: shape.made,
      refusals: ['not-allowed', 'not-theirs-to-delegate', 'to-oneself', 'last-day-before-first', 'day-is-past', 'too-long-a-time', 'no-such-account'],
      run: (call) => act(call, (ctx) => delegate(ctx, call.body)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/delegations/:id',
      about: 'duty',
      says: 'Ends a delegation.',
      access: 'session',
      params: shape.idOnly,
      refusals: ['not-allowed', 'no-such-delegation'],
      run: (call) => act(call, (ctx) => endDelegation(ctx, call.params.id)),
    }),

    // The rules
    endpoint({
      method: 'GET',
      path: '/api/workflow-rules',
      about: 'workflow',
      says: 'Through which steps drafts go, by section, and what the rules said before. Section 0 is the whole newspaper.',
      access: 'signed-in',
      answer: shape.rulesAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!mayRead(call) && !can(somebody(call), 'settings.change')) return fail({ kind: 'not-allowed' })
        return ok({ rules: await readRules(app.db), past: await readRulePast(app.db, 50) })
      },
    }),
    endpoint({
      method: 'PUT',
      path: '/api/workflow-rules/:sectionId',
      about: 'workflow',
      says: 'Sets the steps and approvals of a section.',
      access: 'signed-in',
      params: shape.sectionOnly,
      body: shape.ruleGiven,
      refusals: ['not-allowed', 'no-such-section', 'last-step-missing', 'steps-out-of-order', 'more-approvers-than-steps'],
      run: (call) => act(call, (ctx) => changeWorkflow(ctx, call.params.sectionId, call.body)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/workflow-rules/:sectionId',
      about: 'workflow',
      says: 'Lets a section go by the newspaper’s rule again.',
      access: 'signed-in',
      params: shape.sectionOnly,
      refusals: ['not-allowed', 'no-such-rule'],
      run: (call) => act(call, (ctx) => dropWorkflow(ctx, call.params.sectionId)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/workflow-rules/undo',
      about: 'workflow',
      says: 'Sets back what a change of the rules changed.',
      access: 'signed-in',
      body: shape.positionOnly,
      refusals: ['not-allowed', 'no-such-rule'],
      run: (call) => act(call, (ctx) => undoWorkflow(ctx, call.body.position)),
    }),

    // Oneself
    endpoint({
      method: 'GET',
      path: '/api/notifications',
      about: 'me',
      says: 'What one was told, newest first, and how much of it one has not read.',
      access: 'signed-in',
      answer: shape.notificationsAnswer,
      async run(call) {
        const { accountId } = somebody(call)
        return ok({ unread: await countUnread(app.db, accountId), notifications: await readNotifications(app.db, accountId, 50) })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/notifications/read',
      about: 'me',
      says: 'Marks as read what one was told, up to one of them.',
      access: 'signed-in',
      body: shape.readUpTo,
      run: (call) =>
        act(call, async (ctx) => {
          await markRead(ctx.sql, somebody(call).accountId, call.body.upTo)
          return ok({})
        }),
    }),
    endpoint({
      method: 'GET',
      path: '/api/saved-searches',
      about: 'me',
      says: 'One’s own saved searches.',
      access: 'signed-in',
      answer: shape.searchesAnswer,
      run: async (call) => ok({ searches: await readSearches(app.db, somebody(call).accountId) }),
    }),
    endpoint({
      method: 'POST',
      path: '/api/saved-searches',
      about: 'me',
      says: 'Saves a search under a name; one of the same name is replaced.',
      access: 'signed-in',
      body: shape.newSearch,
      answer: shape.made,
      refusals: ['not-allowed', 'enough-searches'],
      run: (call) =>
        act(call, async (ctx) => {
          const { accountId } = somebody(call)
          if (!mayRead(call)) return fail({ kind: 'not-allowed' })
          if ((await readSearches(ctx.sql, accountId)).length >= 50) return fail({ kind: 'enough-searches' })
          return ok({ id: await upsertSearch(ctx.sql, accountId, call.body.name, call.body.filter) })
        }),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/saved-searches/:id',
      about: 'me',
      says: 'Forgets a saved search.',
      access: 'signed-in',
      params: shape.idOnly,
      refusals: ['no-such-search'],
      run: (call) =>
        act(call, async (ctx) =>
          (await deleteSearch(ctx.sql, somebody(call).accountId, call.params.id)) ? ok({}) : fail({ kind: 'no-such-search' }),
        ),
    }),
    endpoint({
      method: 'GET',
      path: '/api/filing',
      about: 'stories',
      says: 'Sections, topics, series, countries and places, and the people who write, for forms.',
      access: 'signed-in',
      answer: shape.formsAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!mayRead(call) && !can(somebody(call), 'settings.change')) return fail({ kind: 'not-allowed' })
        const taxonomy = await readTaxonomy(app.db)
        const today = dayOf(app.clock())
        const writers = await readHolders(app.db, rolesWith('newsroom.write'), today)
        const holders = new Map<string, number[]>()
        for (const step of steps) holders.set(step, await readHolders(app.db, rolesWith(stepPermissions[step]), today))
        return ok({
          concepts: [...taxonomy.byId.values()]
            .filter((one) => one.mergedInto === null)
            .sort((a, b) => a.sort - b.sort || a.id - b.id)
            .map(({ id, kind, names }) => ({ id, kind, names: names as Record<string, string> })),
          people: (await readColleagues(app.db, writers)).map((one) => ({
            ...one,
            steps: steps.filter((step) => holders.get(step)?.includes(one.id)),
          })),
        })
      },
    }),
  ]
}
