import { Choice, DayField, Press } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { conceptName, instantOf, useForms } from './data.ts'
import { Prose, TimeField } from './parts.tsx'

/** What a story is filed under, when it is due, and what it is to be about. */
export type Filing = { section: string; conceptIds: readonly number[]; brief: string; day: string; time: string }
export const givenOf = (filing: Filing) => ({
  sectionId: Number(filing.section),
  conceptIds: filing.conceptIds,
  brief: filing.brief,
  dueAt: instantOf(filing.day, filing.time),
})

export function FilingFields({ filing, onChange }: { filing: Filing; onChange(next: Filing): void }) {
  const { m, language } = useMessages(messages)
  const { data: forms } = useForms()
  const set = (next: Partial<Filing>) => onChange({ ...filing, ...next })
  const named = (kinds: readonly string[]) =>
    (forms?.concepts ?? [])
      .filter((one) => kinds.includes(one.kind))
      .map((one) => ({ value: String(one.id), text: conceptName(forms, one.id, language) }))
  const topics = named(['topic', 'series', 'country', 'place']).filter((one) => !filing.conceptIds.includes(Number(one.value)))
  return (
    <>
      <Choice
        label={m.section}
        value={filing.section}
        onChange={(section) => set({ section })}
        options={[...(filing.section ? [] : [{ value: '', text: '…' }]), ...named(['section'])]}
      />
      {(topics.length > 0 || filing.conceptIds.length > 0) && (
        <div className="field">
          <Choice
            label={m.topics}
            value=""
            onChange={(chosen) => chosen && set({ conceptIds: [...filing.conceptIds, Number(chosen)] })}
            options={[{ value: '', text: m.addTopic }, ...topics.sort((a, b) => a.text.localeCompare(b.text, language))]}
          />
          {filing.conceptIds.length > 0 && (
            <ul className="row">
              {filing.conceptIds.map((id) => (
                <li key={id} className="kept">
                  {conceptName(forms, id, language)}
                  <Press
                    look="quiet"
                    aria-label={m.removeTopic(conceptName(forms, id, language))}
                    onPress={() => set({ conceptIds: filing.conceptIds.filter((one) => one !== id) })}
                  >
                    <span aria-hidden="true">×</span>
                  </Press>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className="pair">
        <DayField label={m.dueDay} value={filing.day} onChange={(day) => set({ day })} />
        <TimeField label={m.dueTime} value={filing.time} onChange={(time) => set({ time })} />
      </div>
      <Prose label={m.brief} hint={m.briefHint} value={filing.brief} onChange={(brief) => set({ brief })} />
    </>
  )
}
