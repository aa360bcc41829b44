import type { ConceptKind, Language, Names } from './schema.ts'

/** A section, topic, series, country or place. */
export type Concept = {
  id: number
  kind: ConceptKind
  key: string | null
  names: Names
  about: Names
  slugs: Names
  broaderId: number | null
  mergedInto: number | null
  sort: number
  validFrom: string | null
  validTo: string | null
}

export type Slug = { kind: ConceptKind; language: Language; slug: string; conceptId: number; current: boolean }

/**
 * All concepts with their names and addresses, held in memory: a newspaper has some thousands, and every page names a dozen.
 * A renaming or merging makes a new one.
 */
export class Taxonomy {
  readonly byId: ReadonlyMap<number, Concept>
  readonly #bySlug = new Map<string, Slug>()
  readonly #byKey = new Map<string, Concept>()
  readonly #byName = new Map<string, Concept>()
  #sections: readonly Concept[] | undefined

  constructor(concepts: readonly Concept[], slugs: readonly Slug[]) {
    this.byId = new Map(concepts.map((one) => [one.id, one]))
    for (const one of concepts) {
      if (one.key) this.#byKey.set(`${one.kind}/${one.key}`, one)
      if (one.mergedInto === null) for (const name of Object.values(one.names)) this.#byName.set(`${one.kind}/${name.toLowerCase()}`, one)
    }
    for (const one of slugs) {
      this.#bySlug.set(`${one.kind}/${one.language}/${one.slug}`, one)
      const concept = this.byId.get(one.conceptId)
      if (concept && one.current) concept.slugs[one.language] = one.slug
    }
  }

  get(id: number): Concept | undefined {
    return this.byId.get(id)
  }

  /** The concept an address names, and whether it is its address of today; a merged concept gives the one that took its place. */
  find(kind: ConceptKind, language: Language, slug: string): { concept: Concept; current: boolean } | undefined {
    const found = this.#bySlug.get(`${kind}/${language}/${slug}`) ?? this.#bySlug.get(`${kind}/vi/${slug}`)
    if (!found) return undefined
    const concept = this.standing(found.conceptId)
    return concept && { concept, current: concept.id === found.conceptId && this.slug(concept, language) === slug }
  }

  /** The concept that stands for this one today: itself, or what it was merged into. */
  standing(id: number): Concept | undefined {
    let concept = this.byId.get(id)
    // A chain of merges is followed at most as far as there are concepts.
    for (let steps = 0; concept?.mergedInto && steps < 20; steps++) concept = this.byId.get(concept.mergedInto)
    return concept
  }

  byKey(kind: ConceptKind, key: string): Concept | undefined {
    return this.#byKey.get(`${kind}/${key}`)
  }

  byName(kind: ConceptKind, name: string): Concept | undefined {
    return this.#byName.get(`${kind}/${name.toLowerCase()}`)
  }

  name(concept: Concept, language: Language): string {
    return concept.names[language] ?? concept.names.vi ?? concept.names.en ?? (Object.values(concept.names)[0] as string)
  }

  slug(concept: Concept, language: Language): string {
    return concept.slugs[language] ?? concept.slugs.vi ?? (Object.values(concept.slugs)[0] as string)
  }

  /** Sections that readers see, in their order. Every page names them: they are sought once. */
  sections(): readonly Concept[] {
    this.#sections ??= [...this.byId.values()]
      .filter((one) => one.kind === 'section' && one.mergedInto === null)
      .sort((a, b) => a.sort - b.sort || a.id - b.id)
    return this.#sections
  }
}
