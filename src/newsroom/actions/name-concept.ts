import { can } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { isOurs } from '../../platform/segments.ts'
import { slugOf } from '../../platform/text.ts'
import { objectionToMerge } from '../rules.ts'
import type { ConceptKind, Language, Names } from '../schema.ts'
import { insertConcept, lockConcept, moveConcept, notifyTaxonomy, setConceptSlug, updateConceptNames } from '../store.ts'

export type NewConcept = {
  kind: ConceptKind
  key?: string
  names: Names
  slugs?: Names
  about?: Names
  broaderId?: number
  sort?: number
  demo?: boolean
  validFrom?: string
  validTo?: string
}

/** Makes a section, topic, series, country or place, with an address in each language it has a name in. */
export async function nameConcept(ctx: Context, concept: NewConcept) {
  if (!can(ctx.actor, 'newsroom.taxonomy')) return fail({ kind: 'not-allowed' })
  const id = await insertConcept(ctx.sql, {
    kind: concept.kind,
    key: concept.key ?? null,
    names: concept.names,
    about: concept.about ?? {},
    broaderId: concept.broaderId ?? null,
    sort: concept.sort ?? 0,
    demo: concept.demo ?? false,
    validFrom: concept.validFrom ?? null,
    validTo: concept.validTo ?? null,
  })
  for (const [language, name] of Object.entries(concept.names) as [Language, string][])
    await giveSlug(ctx, concept.kind, id, language, concept.slugs?.[language] ?? slugOf(name, 60))
  await notifyTaxonomy(ctx.sql)
  await ctx.emit({ name: 'newsroom.concept-named', data: { conceptId: id } })
  return ok(id)
}

/**
 * Gives a concept new names in some languages; in those whose name changes, or for which `slugs` has another, it gets a
 * new address, and the old one answers 301.
 */
export async function renameConcept(ctx: Context, id: number, names: Names, slugs: Names = {}) {
  if (!can(ctx.actor, 'newsroom.taxonomy')) return fail({ kind: 'not-allowed' })
  const concept = await lockConcept(ctx.sql, id)
  if (!concept) return fail({ kind: 'no-such-concept' })
  await updateConceptNames(ctx.sql, id, { ...concept.names, ...names })
  for (const [language, name] of Object.entries(names) as [Language, string][])
    if (name !== concept.names[language] || slugs[language]) await giveSlug(ctx, concept.kind, id, language, slugs[language] ?? slugOf(name, 60))
  await notifyTaxonomy(ctx.sql)
  await ctx.emit({ name: 'newsroom.concept-renamed', data: { conceptId: id } })
  return ok(id)
}

/** Merges one concept into another: its stories move, its addresses answer 301. */
export async function mergeConcepts(ctx: Context, fromId: number, intoId: number) {
  if (!can(ctx.actor, 'newsroom.taxonomy')) return fail({ kind: 'not-allowed' })
  const from = await lockConcept(ctx.sql, fromId)
  const into = await lockConcept(ctx.sql, intoId)
  if (!from || !into) return fail({ kind: 'no-such-concept' })
  const objection = objectionToMerge(from, into)
  if (objection) return fail(objection)
  await moveConcept(ctx.sql, from.kind, fromId, intoId)
  await notifyTaxonomy(ctx.sql)
  await ctx.emit({ name: 'newsroom.concepts-merged', data: { fromId, intoId } })
  return ok(intoId)
}

async function giveSlug(ctx: Context, kind: ConceptKind, id: number, language: Language, wish: string) {
  const base = wish || kind
  // Two topics may have one name; the second one's address gets a number.
  for (let number = 1; number < 1000; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    // A section stands at the first place of an address, where our own pages stand, too.
    if (kind === 'section' && isOurs(language, slug)) continue
    if (await setConceptSlug(ctx.sql, kind, id, language, slug)) return
  }
  throw new Error(`no free address for ${base}`)
}
