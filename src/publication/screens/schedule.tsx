import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, Refused } from '../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../platform/desk/data.ts'
import { DayField, DoForm, Press, Said, Title, Waiting, Window } from '../../platform/desk/parts.tsx'
import { timeOf, useMessages, useSentence } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { ScheduleEntrySeen, ScheduleSeen } from '../schedule/schema.ts'
import { instantOf, localOf, TimeField, todayThere } from './times.tsx'

const dayAfter = (day: string, by: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** What is due on a day, and what became of what was: with ways to move and to cancel. */
export function Schedule() {
  const { m } = useMessages(messages)
  const [day, setDay] = useState(todayThere)
  const [moving, setMoving] = useState<ScheduleEntrySeen>()
  const [gone, setGone] = useState<ScheduleEntrySeen>()
  const span = `from=${encodeURIComponent(`${day}T00:00:00+07:00`)}&to=${encodeURIComponent(`${dayAfter(day, 1)}T00:00:00+07:00`)}`
  const { data, error } = useAsked<ScheduleSeen>(`/api/schedule?${span}`)
  const cancel = useDoing(
    (one: ScheduleEntrySeen) => ask('DELETE', `/api/schedule/${one.id}`),
    (_, one) => setGone(one),
  )
  const again = useDoing(
    (one: ScheduleEntrySeen) =>
      ask('POST', '/api/schedule', {
        what: one.what,
        dueAt: one.dueAt,
        ...(one.what === 'release'
          ? { revisionId: one.revisionId, ...(one.note && { note: one.note }) }
          : { editionId: one.editionId, reason: one.note }),
      }),
    () => setGone(undefined),
  )
  const entries = data?.entries ?? []
  return (
    <>
      <Title>{m.schedule}</Title>
      <div className="row day-row">
        <Press onPress={() => setDay(dayAfter(day, -1))}>{m.previousDay}</Press>
        <DayField label={m.day} value={day} onChange={(value) => value && setDay(value)} />
        <Press onPress={() => setDay(dayAfter(day, 1))}>{m.nextDay}</Press>
        {day !== todayThere() && (
          <Press look="quiet" onPress={() => setDay(todayThere())}>
            {m.today}
          </Press>
        )}
      </div>
      <p className="soft">{m.zone}</p>
      <Said error={error ?? cancel.error ?? again.error} done={gone ? m.cancelled(gone.headline || m.homeFront) : undefined} />
      {gone && gone.what !== 'front' && (
        <p>
          <Press onPress={() => again.mutate(gone)}>{m.scheduleAgain}</Press>
        </p>
      )}
      {!data && !error && <Waiting />}
      {data && entries.length === 0 && <p>{m.nothingScheduled}</p>}
      {entries.length > 0 && (
        <div className="table-frame schedule">
          <table>
            <thead>
              <tr>
                <th scope="col">{m.time}</th>
                <th scope="col">{m.story}</th>
                <th scope="col">{m.what}</th>
                <th scope="col">{m.state}</th>
                <th scope="col">{m.by}</th>
                <th scope="col">
                  <span className="hidden">{m.move}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.map((one) => (
                <tr key={one.id} className={one.state === 'cancelled' ? 'past' : ''}>
                  <td data-label={m.time} className="number">
                    <time dateTime={one.dueAt}>{localOf(one.dueAt).slice(11)}</time>
                  </td>
                  <th scope="row">
                    {one.what === 'front' ? one.headline || m.homeFront : <Link to={`/bai/${one.editionId}`}>{one.headline}</Link>}{' '}
                    <span className="soft">{m.languageNames[one.language]}</span>
                  </th>
                  <td data-label={m.what}>{m.whats[one.what]}</td>
                  <td data-label={m.state}>
                    <EntryState entry={one} />
                  </td>
                  <td data-label={m.by}>{one.askedBy ?? m.somebody}</td>
                  <td>
                    {one.state === 'waiting' && data?.mayRelease && (
                      <span className="row">
                        <Press aria-label={m.moveOf(one.headline || m.homeFront)} onPress={() => setMoving(one)}>
                          {m.move}
                        </Press>
                        <Press look="danger" aria-label={m.cancelOf(one.headline || m.homeFront)} onPress={() => cancel.mutate(one)}>
                          {m.cancel}
                        </Press>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moving && <Move entry={moving} onClose={() => setMoving(undefined)} />}
    </>
  )
}

/** How an entry stands, in a word; why, where it could not be done. */
export function EntryState({ entry }: { entry: ScheduleEntrySeen }) {
  const { m, language } = useMessages(messages)
  const sentence = useSentence()
  return (
    <>
      <span className={`state is-${entry.state}`}>{entry.late ? m.late : m.states[entry.state]}</span>
      {entry.refusal && <span className="soft below">{sentence(new Refused(entry.refusal))}</span>}
      {entry.state === 'waiting' && entry.embargoUntil && Date.parse(entry.embargoUntil) > Date.parse(entry.dueAt) && (
        <span className="below">{m.embargoUntil(timeOf(entry.embargoUntil, language))}</span>
      )}
    </>
  )
}

function Move({ entry, onClose }: { entry: ScheduleEntrySeen; onClose(): void }) {
  const { m } = useMessages(messages)
  const [at, setAt] = useState(localOf(entry.dueAt))
  const move = useDoing(() => ask('PUT', `/api/schedule/${entry.id}`, { dueAt: instantOf(at), version: entry.version }), onClose)
  return (
    <Window title={m.moveOf(entry.headline)} open onClose={onClose}>
      <DoForm doing={move} action={m.move} onGive={() => move.mutate(undefined)}>
        <TimeField label={m.newTime} value={at} onChange={setAt} />
        <p className="soft">{m.zone}</p>
      </DoForm>
    </Window>
  )
}
