import { useAsked, useSelf } from '../../../platform/desk/data.ts'
import type { DraftAnswer, FormsAnswer, NotificationsAnswer, StoryAnswer } from '../schema.ts'

/** Sections, topics and people, for forms and for names. */
export const useForms = () => useAsked<FormsAnswer>('/api/filing')
export const useStory = (editionId: string) => useAsked<StoryAnswer>(`/api/editions/${encodeURIComponent(editionId)}/story`)
export const useDraft = (editionId: number) => useAsked<DraftAnswer>(`/api/editions/${editionId}/workflow`)
export const useNotifications = () => {
  const { data: me } = useSelf()
  return useAsked<NotificationsAnswer>('/api/notifications', me?.permissions.includes('newsroom.write') ?? false)
}

/** A concept's name in the language of the newsroom, or in Vietnamese, its source. */
export const conceptName = (forms: FormsAnswer | undefined, id: number, language: string): string => {
  const names = forms?.concepts.find((one) => one.id === id)?.names
  return names?.[language] ?? names?.vi ?? Object.values(names ?? {})[0] ?? '…'
}

const zone = '+07:00'
/** The instant of a day and a time on the newspaper's clock; null where no day is given. */
export const instantOf = (day: string, time: string): string | null => (day ? `${day}T${time || '17:00'}:00${zone}` : null)
/** Day and time on the newspaper's clock, as fields take them. */
export function fieldsOf(instant: string | null): { day: string; time: string } {
  if (!instant) return { day: '', time: '' }
  const text = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}
