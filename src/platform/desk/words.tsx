import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { writeDate, writeTime } from '../i18n.ts'
import { type DeskMessages, messages } from '../messages/index.ts'
import { Refused } from './api.ts'
import { type DeskLanguage, useModules } from './modules.ts'

export type Appearance = 'auto' | 'light' | 'dark'

type Choices = {
  language: DeskLanguage
  setLanguage(language: DeskLanguage): void
  appearance: Appearance
  setAppearance(appearance: Appearance): void
}
const Context = createContext<Choices | undefined>(undefined)

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

const firstLanguage = (): DeskLanguage => {
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
  const value = useMemo<Choices>(
    () => ({
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

/** Language and appearance as chosen in this browser. */
export function useChoices(): Choices {
  const choices = useContext(Context)
  if (!choices) throw new Error('no words here')
  return choices
}

const none = { vi: {}, en: {} }
/**
 * A module's own words in the language of the newsroom, together with those of every screen («Lưu», «Đóng» …).
 * @param own the module's `messages`
 */
export function useMessages<M extends object = object>(own: Record<DeskLanguage, M> = none as Record<DeskLanguage, M>) {
  const { language } = useChoices()
  const m = useMemo(() => ({ ...messages[language], ...own[language] }) as Omit<DeskMessages, keyof M> & M, [language, own])
  return { m, language }
}

/** Why something did not work, in a sentence of whichever module has one for it. */
export function useSentence(): (error: unknown) => string {
  const { m, language } = useMessages()
  const { refusals } = useModules()
  return (error) => {
    if (!(error instanceof Refused)) return m.unknownRefusal
    if (error.kind === 'no-connection') return m.noConnection
    if (error.kind === 'too-many-tries') return m.waitFor(error.seconds ?? 60)
    return refusals[language][error.kind] ?? m.unknownRefusal
  }
}

/** An instant as people say it: `09:30, 21/12/2023`. */
export const timeOf = (instant: string, language: DeskLanguage): string =>
  `${writeTime(new Date(instant))}, ${writeDate(new Date(instant), language)}`
/** A calendar day, or the day of an instant. */
export const dayOf = (day: string, language: DeskLanguage): string => writeDate(new Date(day.length === 10 ? `${day}T12:00:00Z` : day), language)
