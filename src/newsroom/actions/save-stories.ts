import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { textDigest } from '../digest.ts'
import { editionSlug } from '../rules.ts'
import type { Language, RevisionContent } from '../schema.ts'
import { fileStories, insertRevisions, type NewRevision, upsertEditions, upsertStories } from '../store.ts'

export type StoryToSave = {
  /** What the story is called outside; a second saving of the same uri is a new revision of the same story. */
  uri: string
  sectionId: number
  conceptIds: number[]
  demo?: boolean
  editions: { language: Language; headline: string; standfirst: string; content: RevisionContent; slug?: string }[]
}

export type SavedEdition = {
  uri: string
  storyId: number
  editionId: number
  language: Language
  slug: string
  /** The revision that now holds this text: a new one, or the last one where nothing changed. */
  revisionId: number
  outcome: 'new' | 'changed' | 'unchanged'
  /** Whether the story stood under another section or other concepts before. */
  refiled: boolean
}

/**
 * Saves many stories with their editions at once, for importers and the demonstration: stories and editions are found
 * by uri and language, a revision is written where the text differs from the last one. Nothing becomes public by it.
 * A story at most once in a call, a language at most once in a story.
 */
export async function saveStories(ctx: Context, stories: readonly StoryToSave[]) {
  if (!can(ctx.actor, 'newsroom.import')) return fail({ kind: 'not-allowed' })
  if (!stories.length) return ok([] as SavedEdition[])
  const uris = new Set<string>()
  for (const { uri, editions } of stories) {
    if (uris.has(uri)) return fail({ kind: 'story-twice', uri })
    if (new Set(editions.map((one) => one.language)).size < editions.length) return fail({ kind: 'language-twice', uri })
    uris.add(uri)
  }
  const rows = await upsertStories(
    ctx.sql,
    stories.map((one) => ({ uri: one.uri, sectionId: one.sectionId, demo: one.demo ?? false })),
  )
  const byUri = new Map(rows.map((row) => [row.uri, row]))
  const storyIdOf = (story: StoryToSave) => byUri.get(story.uri)?.storyId as number
  const refiled = new Set(
    await fileStories(
      ctx.sql,
      stories.map((one) => ({ storyId: storyIdOf(one), sectionId: one.sectionId, conceptIds: one.conceptIds })),
    ),
  )
  const wanted = stories.flatMap((story) => story.editions.map((edition) => ({ story, edition, storyId: storyIdOf(story) })))
  const editions = await upsertEditions(
    ctx.sql,
    wanted.map(({ storyId, edition }) => ({
      storyId,
      language: edition.language,
      slug: edition.slug ?? editionSlug(edition.headline, edition.language),
    })),
  )
  const byKey = new Map(editions.map((row) => [`${row.storyId}/${row.language}`, row]))
  const saved: SavedEdition[] = []
  const revisions: NewRevision[] = []
  for (const { story, edition, storyId } of wanted) {
    const row = byKey.get(`${storyId}/${edition.language}`)
    if (!row) throw new Error(`edition ${story.uri} ${edition.language} was not saved`)
    const content = JSON.stringify(edition.content)
    const digest = textDigest(edition.headline, edition.standfirst, content)
    const same = row.digest !== null && digest.equals(row.digest)
    if (!same)
      revisions.push({
        editionId: row.editionId,
        number: row.number + 1,
        headline: edition.headline,
        standfirst: edition.standfirst,
        content,
        digest,
        accountId: ctx.actor.accountId,
      })
    saved.push({
      uri: story.uri,
      storyId,
      editionId: row.editionId,
      language: edition.language,
      slug: row.slug,
      revisionId: row.revisionId ?? 0,
      outcome: same ? 'unchanged' : row.revisionId === null ? 'new' : 'changed',
      refiled: refiled.has(storyId),
    })
  }
  const written = new Map((await insertRevisions(ctx.sql, revisions)).map((row) => [row.editionId, row.revisionId]))
  for (const one of saved) one.revisionId = written.get(one.editionId) ?? one.revisionId
  return ok(saved)
}
