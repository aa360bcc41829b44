import { useState } from 'react'
import { useAsked } from '../../../platform/desk/data.ts'
import { Press, Said, Title, Waiting } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { writeMonth, writeTime } from '../../../platform/i18n.ts'
import { messages } from '../../messages/index.ts'
import type { ListAnswer } from '../schema.ts'
import { fieldsOf } from './data.ts'
import { DraftState, EditionLink } from './parts.tsx'

/** The days of a month, each `YYYY-MM-DD`. */
const daysOf = (year: number, month: number): string[] =>
  Array.from({ length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() }, (_, day) =>
    new Date(Date.UTC(year, month, day + 1)).toISOString().slice(0, 10),
  )

/** What is due, day by day: stories by their own time, and work that somebody was given. */
export function Calendar() {
  const { m, language } = useMessages(messages)
  const [today] = useState(() => fieldsOf(new Date().toISOString()).day)
  const [month, setMonth] = useState(() => ({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) - 1 }))
  const days = daysOf(month.year, month.month)
  const { data, error } = useAsked<ListAnswer>(`/api/stories?state=all&dueFrom=${days[0]}&dueTo=${days.at(-1)}`)
  const entries = (data?.editions ?? []).flatMap((one) => {
    const times = [
      one.dueAt ? { at: one.dueAt, words: '' } : [],
      one.assigned.flatMap((each) => (each.dueAt ? [{ at: each.dueAt, words: `${m.tasks[each.task as keyof typeof m.tasks]}: ${each.name}` }] : [])),
    ].flat()
    return times.map((time) => ({ ...time, at: new Date(time.at).toISOString(), edition: one }))
  })
  const of = (day: string) => entries.filter((one) => fieldsOf(one.at).day === day).sort((a, b) => a.at.localeCompare(b.at))
  const go = (by: number) => {
    const next = new Date(Date.UTC(month.year, month.month + by, 1))
    setMonth({ year: next.getUTCFullYear(), month: next.getUTCMonth() })
  }
  const filled = days.filter((day) => of(day).length > 0)
  return (
    <>
      <Title>{m.calendar}</Title>
      <div className="row">
        <Press onPress={() => go(-1)}>{m.previousMonth}</Press>
        <h2 aria-live="polite">{writeMonth(new Date(`${days[0]}T12:00:00Z`), language)}</h2>
        <Press onPress={() => go(1)}>{m.nextMonth}</Press>
      </div>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data && filled.length === 0 && <p>{m.noDueStories}</p>}
      <ol className="days">
        {filled.map((day) => (
          <li key={day} className={day === today ? 'today' : ''}>
            <h3 className="number">
              {new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'numeric' }).format(
                new Date(`${day}T05:00:00Z`),
              )}
            </h3>
            <ul className="list">
              {of(day).map((one) => (
                <li key={`${one.edition.editionId} ${one.at} ${one.words}`}>
                  <span>
                    <span className="number soft">{writeTime(new Date(one.at))}</span>{' '}
                    <EditionLink id={one.edition.editionId}>{one.edition.headline || '…'}</EditionLink>
                    <span className="soft below">{[m.languageNames[one.edition.language], one.words].filter(Boolean).join(' · ')}</span>
                  </span>
                  <DraftState state={one.edition.workflow} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}
