import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../platform/desk/api.ts'
import { useDoing } from '../../../platform/desk/data.ts'
import { Choice, DoForm, Field, Said, Title, Waiting } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { type Language, languages } from '../../schema.ts'
import { useForms } from './data.ts'
import { type Filing, FilingFields, givenOf } from './filing.tsx'

/** A story begins: what it is about, where it stands, when it is due. */
export function NewStory() {
  const { m } = useMessages(messages)
  const navigate = useNavigate()
  const { data: forms, error } = useForms()
  const [filing, setFiling] = useState<Filing>({ section: '', conceptIds: [], brief: '', day: '', time: '' })
  const [language, setLanguage] = useState<Language>('vi')
  const first = forms?.concepts.find((one) => one.kind === 'section')
  const whole = { ...filing, section: filing.section || String(first?.id ?? '') }
  const begin = useDoing(
    (headline: string) => ask<{ editionId: number }>('POST', '/api/stories', { ...givenOf(whole), language, headline }),
    ({ editionId }) => void navigate({ to: '/bai/$editionId/viet', params: { editionId: String(editionId) } }),
  )
  return (
    <>
      <Title>{m.newStory}</Title>
      <Said error={error} />
      {!forms && !error && <Waiting />}
      {forms && !first && <p>{m.noSections}</p>}
      {first && (
        <DoForm doing={begin} action={m.begin} onGive={(given) => begin.mutate(String(given.get('headline')))}>
          <Field name="headline" label={m.workingHeadline} isRequired maxLength={500} autoComplete="off" autoFocus />
          <Choice
            label={m.inLanguage}
            value={language}
            onChange={(value) => setLanguage(value as Language)}
            options={languages.map((value) => ({ value, text: m.languageNames[value] }))}
          />
          <FilingFields filing={whole} onChange={setFiling} />
        </DoForm>
      )}
    </>
  )
}
