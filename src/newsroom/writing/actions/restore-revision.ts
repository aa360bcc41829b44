import { canSomewhere } from '../../../people/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { writeDraft } from '../document.ts'
import { changeDraft } from '../drafts.ts'
import { lockEdition, readRevisionText } from '../store.ts'
import { saveRevision } from './save-revision.ts'

/**
 * Makes the shared draft say what an older revision said, for everybody who has it open. What it said before is saved first, so that
 * it can be restored in turn; the history only grows.
 */
export async function restoreRevision(ctx: Context, request: { editionId: number; number: number }) {
  if (!canSomewhere(ctx.actor, 'newsroom.write')) return fail({ kind: 'not-allowed' })
  const { editionId } = request
  if (!(await lockEdition(ctx.sql, editionId))) return fail({ kind: 'no-such-edition' })
  const wanted = await readRevisionText(ctx.sql, editionId, request.number)
  if (!wanted) return fail({ kind: 'no-such-revision' })
  if (wanted.erased) return fail({ kind: 'text-was-erased' })
  const before = await saveRevision(ctx, { editionId, cause: 'restore' })
  // A draft that cannot be saved as it stands would be lost by restoring over it.
  if (!before.ok) return before
  await changeDraft(ctx.sql, editionId, ctx.actor.accountId, (doc) =>
    writeDraft(doc, { headline: wanted.headline, standfirst: wanted.standfirst, content: wanted.content }),
  )
  const after = await saveRevision(ctx, { editionId, cause: 'restore' })
  if (!after.ok) return after
  await ctx.emit({
    name: 'newsroom.revision-restored',
    data: { editionId, from: wanted.number, before: before.value.number, number: after.value.number },
  })
  return ok({ before: before.value.number, number: after.value.number, revisionId: after.value.revisionId })
}
