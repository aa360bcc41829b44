/** What may be done with a draft and with what is saved of it: pure. */

/**
 * Why a revision was written: brought in by an importer, saved by somebody, by itself while somebody wrote, before a step of the
 * workflow, or because an older one was restored. The database holds the same list.
 */
export type RevisionCause = 'import' | 'saved' | 'automatic' | 'workflow' | 'restore'

/** Why this text cannot be saved as a revision, or undefined. */
export function objectionToSaving(text: { headline: string }) {
  // A text that has no name yet is a draft: it is kept all the same, and nobody can approve it.
  if (!text.headline) return { kind: 'no-headline' } as const
  return undefined
}

/** So often a text that is written on is saved by itself, in milliseconds. */
const automaticAfter = 10 * 60_000

/** Whether it is time to save by itself: something was written since, and long enough ago something was saved. */
export const isTimeToSave = (draft: { position: number; revisionPosition: number }, lastSaved: Date | undefined, now: Date): boolean =>
  draft.position > draft.revisionPosition && (lastSaved === undefined || now.getTime() - lastSaved.getTime() >= automaticAfter)
