import { slugOf } from '../platform/text.ts'
import type { Language } from './schema.ts'

/** What an edition is called in its address where nobody chose better words. */
const unnamed: Record<Language, string> = { vi: 'bai', en: 'story', zh: '文章', fr: 'article', es: 'articulo' }

/** The slug of an edition from its headline; never empty. */
export const editionSlug = (headline: string, language: Language): string => slugOf(headline) || unnamed[language]

/** Why a merged concept cannot take the place of another, or undefined. */
export function objectionToMerge(
  from: { id: number; kind: string; mergedInto: number | null },
  into: { id: number; kind: string; mergedInto: number | null },
) {
  if (from.id === into.id) return { kind: 'same-concept' } as const
  if (from.kind !== into.kind) return { kind: 'different-kinds', from: from.kind, into: into.kind } as const
  if (from.mergedInto !== null) return { kind: 'already-merged' } as const
  if (into.mergedInto !== null) return { kind: 'target-is-merged' } as const
  return undefined
}
