import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { writeDate, writeTime } from '../../platform/i18n.ts'
import { messages, type PeopleMessages } from '../messages/index.ts'
import { Refused } from './api.ts'

export type Language = 'vi' | 'en'
export type Appearance = 'auto' | 'light' | 'dark'

type Words = {
  m: PeopleMessages
  language: Language
  setLanguage(language: Language): void
  appearance: Appearance
  setAppearance(appearance: Appearance): void
}
const Context = createContext<Words | undefined>(undefined)

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // A browser that keeps nothing still works.
    return null
  }
}
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Then the choice holds until the page is left.
  }
}

const firstLanguage = (): Language => {
  const chosen = kept('caunoi.language')
  return chosen === 'vi' || chosen === 'en' ? chosen : navigator.language.startsWith('en') ? 'en' : 'vi'
}
const firstAppearance = (): Appearance => {
  const chosen = kept('caunoi.appearance')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto'
}

/** Language and appearance of the newsroom in this browser. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  const [appearance, setAppearance] = useState(firstAppearance)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (appearance === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = appearance
  }, [appearance])
  const value = useMemo<Words>(
    () => ({
      m: messages[language],
      language,
      setLanguage(next) {
        keep('caunoi.language', next)
        setLanguage(next)
      },
      appearance,
      setAppearance(next) {
        keep('caunoi.appearance', next)
        setAppearance(next)
      },
    }),
    [language, appearance],
  )
  return (
    <Context value={value}>
      <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>
    </Context>
  )
}

export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('no words here')
  return words
}

/** Why something did not work, in a sentence. */
export function sentenceOf(error: unknown, m: PeopleMessages): string {
  if (!(error instanceof Refused)) return m.unknownRefusal
  if (error.kind === 'no-connection') return m.noConnection
  if (error.kind === 'too-many-tries') return m.waitFor(error.seconds ?? 60)
  return (m.refusals as Record<string, string>)[error.kind] ?? m.unknownRefusal
}

/** An instant as people say it: `09:30, 21/12/2023`. */
export const timeOf = (instant: string, language: Language): string => `${writeTime(new Date(instant))}, ${writeDate(new Date(instant), language)}`
/** A calendar day, or the day of an instant. */
export const dayOf = (day: string, language: Language): string => writeDate(new Date(day.length === 10 ? `${day}T12:00:00Z` : day), language)
