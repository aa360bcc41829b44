import { readPictures } from '../../media/index.ts'
import { canSomewhere } from '../../people/index.ts'
import type { App } from '../../platform/context.ts'
import type { Sql } from '../../platform/db/sql.ts'
import { type AnyCall, actingIn, type Endpoint, endpoint } from '../../platform/http/api.ts'
import { fail, ok } from '../../platform/result.ts'
import { restoreRevision } from './actions/restore-revision.ts'
import { saveRevision } from './actions/save-revision.ts'
import { check, linksIn, picturesIn } from './checks.ts'
import { differ } from './difference.ts'
import { beginDraft, draftText } from './drafts.ts'
import { checkLinks } from './link-check.ts'
import * as shape from './schema.ts'
import { listRevisions, readDraftRow, readEditionSeen, readLastRevision, readRevisionText, readSourceText } from './store.ts'

const pageOfRevisions = 50

/** Until when a story may be public in no language, where it is under embargo: known to publication, which comes after the newsroom. */
export type EmbargoUntil = (sql: Sql, storyId: number, now: Date) => Promise<Date | undefined>

/** The interface for programs: drafts and revisions. */
export function writingEndpoints(app: App, embargoUntil: EmbargoUntil): readonly Endpoint[] {
  const act = actingIn(app)
  const mayWrite = (call: AnyCall): boolean => !!call.caller && canSomewhere(call.caller.actor, 'newsroom.write')

  return [
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/draft',
      about: 'writing',
      says: 'The draft of an edition: its key, its languages, and whether it is saved. As a WebSocket, the open text itself.',
      access: 'signed-in',
      params: shape.editionAt,
      answer: shape.draftSeen,
      refusals: ['not-allowed', 'no-such-edition'],
      async run(call) {
        if (!mayWrite(call)) return fail({ kind: 'not-allowed' })
        const { id } = call.params
        return await act(call, async ({ sql }) => {
          if (!(await beginDraft(sql, id))) return fail({ kind: 'no-such-edition' })
          const [edition, draft, last] = [await readEditionSeen(sql, id), await readDraftRow(sql, id), await readLastRevision(sql, id)]
          if (!edition || !draft) return fail({ kind: 'no-such-edition' })
          return ok({
            ...edition,
            key: draft.key,
            revision: last ? { id: last.id, number: last.number } : null,
            isSaved: draft.position === draft.revisionPosition,
            changedAt: draft.changedAt,
          })
        })
      },
    }),
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/checks',
      about: 'writing',
      says: 'What an editor should look at in the draft of an edition; with `links`, the addresses in it are asked whether they answer.',
      access: 'signed-in',
      params: shape.editionAt,
      query: shape.checksAsked,
      answer: shape.checksAnswer,
      refusals: ['not-allowed', 'no-such-edition', 'not-printable'],
      perMinute: 120,
      async run(call) {
        if (!mayWrite(call)) return fail({ kind: 'not-allowed' })
        const { id } = call.params
        const now = app.clock()
        const read = await act(call, async ({ sql }) => {
          const text = await draftText(sql, id)
          if (!text.ok) return text
          const edition = await readEditionSeen(sql, id)
          if (!edition) return fail({ kind: 'no-such-edition' })
          const source = await readSourceText(sql, id)
          const assets = picturesIn(text.value)
          const pictures = assets.length ? await readPictures(sql, assets, [edition.language]) : []
          const embargo = await embargoUntil(sql, edition.storyId, now)
          return ok({ text: text.value, beside: { pictures, now, ...(source && { source }), ...(embargo && { embargo: embargo.toISOString() }) } })
        })
        if (!read.ok) return read
        const { text, beside } = read.value
        // Outside the transaction: somebody else's server may take its time.
        const answers = call.query.links ? await checkLinks(linksIn(text).slice(0, 60)) : []
        const dead = answers.filter((one) => one.outcome === 'dead').map(({ href, status }) => ({ href, status }))
        return ok({ findings: check(text, { ...beside, dead }), links: answers.length })
      },
    }),
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/revisions',
      about: 'writing',
      says: 'The saved texts of an edition, newest first.',
      access: 'signed-in',
      params: shape.editionAt,
      query: shape.revisionsAsked,
      answer: shape.revisionsAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!mayWrite(call)) return fail({ kind: 'not-allowed' })
        const revisions = await listRevisions(app.db, call.params.id, call.query.before ?? 2_000_000_000, pageOfRevisions + 1)
        const shown = revisions.slice(0, pageOfRevisions)
        return ok({ revisions: shown, before: revisions.length > pageOfRevisions ? (shown.at(-1)?.number ?? null) : null })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/editions/:id/revisions',
      about: 'writing',
      says: 'Saves the draft as a revision, with a name or without; a text that is the same as the last one is not saved again.',
      access: 'signed-in',
      params: shape.editionAt,
      body: shape.saveGiven,
      answer: shape.savedAnswer,
      refusals: ['not-allowed', 'no-such-edition', 'no-headline', 'not-printable'],
      async run(call) {
        return await act(call, (ctx) => saveRevision(ctx, { editionId: call.params.id, name: call.body.name, cause: 'saved' }))
      },
    }),
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/revisions/:number',
      about: 'writing',
      says: 'One saved text, whole.',
      access: 'signed-in',
      params: shape.revisionAt,
      answer: shape.revisionAnswer,
      refusals: ['not-allowed', 'no-such-revision', 'text-was-erased'],
      async run(call) {
        if (!mayWrite(call)) return fail({ kind: 'not-allowed' })
        const found = await readRevisionText(app.db, call.params.id, call.params.number)
        if (!found) return fail({ kind: 'no-such-revision' })
        return found.erased ? fail({ kind: 'text-was-erased' }) : ok(found)
      },
    }),
    endpoint({
      method: 'GET',
      path: '/api/editions/:id/revisions/:number/against/:other',
      about: 'writing',
      says: 'What differs from one saved text to another one, or to the draft, block by block and word by word.',
      access: 'signed-in',
      params: shape.comparedAt,
      answer: shape.differenceAnswer,
      refusals: ['not-allowed', 'no-such-edition', 'no-such-revision', 'text-was-erased', 'not-printable'],
      perMinute: 120,
      async run(call) {
        if (!mayWrite(call)) return fail({ kind: 'not-allowed' })
        const { id, number, other } = call.params
        return await act(call, async ({ sql }) => {
          const before = await readRevisionText(sql, id, number)
          if (!before) return fail({ kind: 'no-such-revision' })
          if (before.erased) return fail({ kind: 'text-was-erased' })
          if (other === 'draft') {
            const draft = await draftText(sql, id)
            return draft.ok ? ok(differ(before, draft.value)) : draft
          }
          const after = await readRevisionText(sql, id, other)
          if (!after) return fail({ kind: 'no-such-revision' })
          return after.erased ? fail({ kind: 'text-was-erased' }) : ok(differ(before, after))
        })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/editions/:id/revisions/:number/restore',
      about: 'writing',
      says: 'Makes the draft say what an older revision said; what it said before is saved first.',
      access: 'signed-in',
      params: shape.revisionAt,
      answer: shape.restoredAnswer,
      refusals: ['not-allowed', 'no-such-edition', 'no-such-revision', 'text-was-erased', 'no-headline', 'not-printable'],
      async run(call) {
        return await act(call, (ctx) => restoreRevision(ctx, { editionId: call.params.id, number: call.params.number }))
      },
    }),
  ]
}
