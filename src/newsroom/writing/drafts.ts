import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import type { Sql } from '../../platform/db/sql.ts'
import { fail, ok } from '../../platform/result.ts'
import type { RevisionToRelease } from '../store.ts'
import { openDocument, readDraft, seedDraft, type WrittenText } from './document.ts'
import {
  type DraftRow,
  foldDraft,
  insertDraft,
  insertDraftChanges,
  lockDraft,
  lockEdition,
  notifyDraft,
  readDraftChanges,
  readEditionFiled,
  readState,
} from './store.ts'

/**
 * Drafts as they are kept: the database owns an open text. Whoever writes something down of it holds its row meanwhile, so that all
 * changes of a text have one order, and every process passes on what the others wrote.
 */

/** A text's changes are folded into one after so many bytes or changes. */
export const foldAfter = { bytes: 512 * 1024, changes: 500 }
/** A text of more bytes than this, with all that Yjs remembers of it, takes no more: some hundred times a long report. */
export const mostBytes = 16 * 1024 * 1024

/** Makes sure that an edition has a draft: the first one who opens it begins it, from the newest text. @returns false where there is no such edition */
export async function beginDraft(sql: Sql, editionId: number): Promise<boolean> {
  if (await lockDraft(sql, editionId)) return true
  const edition = await lockEdition(sql, editionId)
  if (!edition) return false
  // Another one may have begun it while this one waited for the edition.
  if (await lockDraft(sql, editionId)) return true
  const content = edition.content ?? { body: { version: 1, doc: { type: 'doc' } }, credits: [], sources: [] }
  const state = seedDraft({ headline: edition.headline, standfirst: edition.standfirst, content })
  await insertDraft(sql, { editionId, key: randomBytes(18).toString('base64url'), state, revisionId: edition.revisionId })
  return true
}

/** The shared document as it was last written down, and at which position. The draft must have begun. */
export async function loadDraft(sql: Sql, editionId: number, remembers = false): Promise<{ doc: Y.Doc; position: number } | undefined> {
  const kept = await readState(sql, editionId)
  if (!kept) return undefined
  const changes = await readDraftChanges(sql, editionId, kept.folded)
  return { doc: openDocument([kept.state, ...changes.map((one) => one.change)], remembers), position: changes.at(-1)?.position ?? kept.folded }
}

export type Change = { change: Uint8Array; accountId: number | null }

/**
 * Writes changes down, under the lock that the caller holds, and tells all processes.
 * @param doc the document with these changes in it, to fold from
 * @returns the position of the last one, or undefined where the text is as long as a text may be
 */
export async function appendChanges(sql: Sql, editionId: number, row: DraftRow, changes: readonly Change[], doc: Y.Doc): Promise<number | undefined> {
  const bytes = changes.reduce((sum, one) => sum + one.change.length, 0)
  await insertDraftChanges(sql, editionId, row.position, changes)
  const position = row.position + changes.length
  if (row.pending + bytes > foldAfter.bytes || position - row.folded > foldAfter.changes) {
    // A copy, which forgets the words that were deleted.
    const copy = openDocument([Y.encodeStateAsUpdate(doc)])
    const state = Y.encodeStateAsUpdate(copy)
    copy.destroy()
    if (state.length > mostBytes) return undefined
    await foldDraft(sql, editionId, position, state)
  }
  await notifyDraft(sql, `c:${editionId}:${position}`)
  return position
}

/** Changes a draft from the server's side, in the caller's transaction: an editor who has it open sees the change at once. */
export async function changeDraft(sql: Sql, editionId: number, accountId: number | null, change: (doc: Y.Doc) => void): Promise<number | undefined> {
  if (!(await beginDraft(sql, editionId))) return undefined
  const row = (await lockDraft(sql, editionId)) as DraftRow
  const { doc } = (await loadDraft(sql, editionId)) as { doc: Y.Doc }
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  change(doc)
  const position = updates.length ? await appendChanges(sql, editionId, row, [{ change: Y.mergeUpdates(updates), accountId }], doc) : row.position
  doc.destroy()
  return position
}

/** What the draft of an edition says now, as a revision would keep it, or why it cannot be told. */
export async function draftText(sql: Sql, editionId: number) {
  if (!(await beginDraft(sql, editionId))) return fail({ kind: 'no-such-edition' })
  const draft = await loadDraft(sql, editionId)
  if (!draft) return fail({ kind: 'no-such-edition' })
  try {
    return ok<WrittenText>(readDraft(draft.doc))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail({ kind: 'not-printable', detail: error.message.slice(0, 500) })
  } finally {
    draft.doc.destroy()
  }
}

/** The draft of an edition as it would be released, or why it cannot be told. */
export async function draftToRelease(sql: Sql, editionId: number) {
  const text = await draftText(sql, editionId)
  if (!text.ok) return text
  const filed = await readEditionFiled(sql, editionId)
  return filed ? ok<RevisionToRelease>({ ...filed, ...text.value, erased: false }) : fail({ kind: 'no-such-edition' })
}
