import { systemActor } from '../../../people/index.ts'
import { type App, inTransaction } from '../../../platform/context.ts'
import { isTimeToSave } from '../rules.ts'
import { readDraftRow, readLastRevision } from '../store.ts'
import { saveRevision } from './save-revision.ts'

/**
 * Saves a text that somebody writes in as a revision now and then, and when the last one has left it, in the name of who wrote last.
 * @param hasEnded nobody has it open any more: what was written since the last revision is saved at once
 */
export async function saveByItself(app: App, editionId: number, hasEnded: boolean): Promise<void> {
  const draft = await readDraftRow(app.db, editionId)
  if (!draft || draft.position === draft.revisionPosition) return
  const last = await readLastRevision(app.db, editionId)
  if (!hasEnded && !isTimeToSave(draft, last?.savedAt, app.clock())) return
  // Refused where it cannot be printed yet, for example without a headline: then it is kept as a draft alone, as before.
  await inTransaction(app, systemActor('draft', draft.changedBy), (ctx) => saveRevision(ctx, { editionId, cause: 'automatic' }))
}
