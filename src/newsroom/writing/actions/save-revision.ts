import { canSomewhere } from '../../../people/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { textDigest } from '../../digest.ts'
import { readDraft, type WrittenText } from '../document.ts'
import { beginDraft, loadDraft } from '../drafts.ts'
import { objectionToSaving, type RevisionCause } from '../rules.ts'
import { insertRevision, lockDraft, lockEdition, markSaved, readLastRevision } from '../store.ts'

export type SavedRevision = { revisionId: number; number: number; outcome: 'new' | 'unchanged' }

/**
 * Saves the shared draft of an edition as a revision: what all who write in it see at this moment, whole. A text that is the same as
 * the last revision is not saved again, unless it is given a name. Nothing becomes public by it.
 */
export async function saveRevision(ctx: Context, request: { editionId: number; name?: string | undefined; cause: RevisionCause }) {
  if (!canSomewhere(ctx.actor, 'newsroom.write')) return fail({ kind: 'not-allowed' })
  const { editionId } = request
  if (!(await lockEdition(ctx.sql, editionId)) || !(await beginDraft(ctx.sql, editionId))) return fail({ kind: 'no-such-edition' })
  await lockDraft(ctx.sql, editionId)
  const draft = await loadDraft(ctx.sql, editionId)
  if (!draft) return fail({ kind: 'no-such-edition' })
  let text: WrittenText
  try {
    text = readDraft(draft.doc)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail({ kind: 'not-printable', detail: error.message.slice(0, 500) })
  } finally {
    draft.doc.destroy()
  }
  const objection = objectionToSaving(text)
  if (objection) return fail(objection)
  const content = JSON.stringify(text.content)
  const digest = textDigest(text.headline, text.standfirst, content)
  const last = await readLastRevision(ctx.sql, editionId)
  if (last && digest.equals(last.digest) && !request.name) {
    await markSaved(ctx.sql, editionId, last.id, draft.position)
    return ok<SavedRevision>({ revisionId: last.id, number: last.number, outcome: 'unchanged' })
  }
  const number = (last?.number ?? 0) + 1
  const revisionId = await insertRevision(ctx.sql, {
    editionId,
    number,
    headline: text.headline,
    standfirst: text.standfirst,
    content,
    digest,
    accountId: ctx.actor.accountId,
    name: request.name ?? null,
    cause: request.cause,
  })
  await markSaved(ctx.sql, editionId, revisionId, draft.position)
  await ctx.emit({ name: 'newsroom.revision-saved', data: { editionId, revisionId, number, cause: request.cause } })
  return ok<SavedRevision>({ revisionId, number, outcome: 'new' })
}
