import { canSomewhere } from '../../../people/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { body } from '../../body.ts'
import { textDigest } from '../../digest.ts'
import { editionSlug } from '../../rules.ts'
import type { Language, RevisionContent } from '../../schema.ts'
import { insertRevisions } from '../../store.ts'
import { fileStory, insertEdition, insertStory, readConceptKinds, readStory, updateStory } from '../store.ts'

export type NewStory = {
  sectionId: number
  /** Topics, series, countries and places. */
  conceptIds: readonly number[]
  language: Language
  headline: string
  /** What it is to be about. */
  brief: string
  dueAt: Date | null
}

/** Begins a story, with its first edition and an empty first revision under a working headline. */
export async function createStory(ctx: Context, given: NewStory) {
  if (!canSomewhere(ctx.actor, 'newsroom.write')) return fail({ kind: 'not-allowed' })
  const objection = await objectionToFiling(ctx, given)
  if (objection) return fail(objection)
  const storyId = await insertStory(ctx.sql, { sectionId: given.sectionId, accountId: ctx.actor.accountId, dueAt: given.dueAt, brief: given.brief })
  await fileStory(ctx.sql, storyId, given.conceptIds)
  const begun = await beginEdition(ctx, storyId, given)
  if (!begun) throw new Error('a new story had an edition')
  await ctx.emit({ name: 'newsroom.story-created', data: { storyId, ...begun } })
  return ok({ storyId, ...begun })
}

/** Adds an edition in another language to a story: its text begins empty under a working headline. */
export async function addEdition(ctx: Context, given: { storyId: number; language: Language; headline: string }) {
  if (!canSomewhere(ctx.actor, 'newsroom.write')) return fail({ kind: 'not-allowed' })
  if (!(await readStory(ctx.sql, given.storyId))) return fail({ kind: 'no-such-story' })
  const begun = await beginEdition(ctx, given.storyId, given)
  if (!begun) return fail({ kind: 'language-is-there' })
  await ctx.emit({ name: 'newsroom.edition-added', data: { storyId: given.storyId, ...begun } })
  return ok(begun)
}

/** Changes what a story is filed under, when it is due, and what it is to be about. */
export async function changeStory(ctx: Context, id: number, given: Omit<NewStory, 'language' | 'headline'>) {
  if (!canSomewhere(ctx.actor, 'newsroom.write')) return fail({ kind: 'not-allowed' })
  if (!(await readStory(ctx.sql, id))) return fail({ kind: 'no-such-story' })
  const objection = await objectionToFiling(ctx, given)
  if (objection) return fail(objection)
  await updateStory(ctx.sql, id, given)
  await fileStory(ctx.sql, id, given.conceptIds)
  await ctx.emit({ name: 'newsroom.story-changed', data: { storyId: id } })
  return ok({})
}

async function objectionToFiling(ctx: Context, given: Pick<NewStory, 'sectionId' | 'conceptIds'>) {
  const kinds = new Map((await readConceptKinds(ctx.sql, [given.sectionId, ...given.conceptIds])).map((one) => [one.id, one.kind]))
  if (kinds.get(given.sectionId) !== 'section') return { kind: 'no-such-section' } as const
  if (given.conceptIds.some((id) => !kinds.has(id) || kinds.get(id) === 'section')) return { kind: 'no-such-concept' } as const
  return undefined
}

async function beginEdition(ctx: Context, storyId: number, { language, headline }: { language: Language; headline: string }) {
  const editionId = await insertEdition(ctx.sql, { storyId, language, slug: editionSlug(headline, language), accountId: ctx.actor.accountId })
  if (editionId === undefined) return undefined
  const content = JSON.stringify({ body: body(), credits: [], sources: [] } satisfies RevisionContent)
  const [saved] = await insertRevisions(ctx.sql, [
    { editionId, number: 1, headline, standfirst: '', content, digest: textDigest(headline, '', content), accountId: ctx.actor.accountId },
  ])
  return { editionId, revisionId: saved?.revisionId as number }
}
