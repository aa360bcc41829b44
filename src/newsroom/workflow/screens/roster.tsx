import { useState } from 'react'
import { ask } from '../../../platform/desk/api.ts'
import { useAsked, useDoing, useMay, useSelf } from '../../../platform/desk/data.ts'
import { Choice, DayField, DoForm, Press, Said, Title, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { dayOf, timeOf, useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { type Step, steps } from '../rules.ts'
import type { DelegationsAnswer, DutiesAnswer } from '../schema.ts'
import { fieldsOf, instantOf, useForms } from './data.ts'
import { TimeField } from './parts.tsx'

const plusDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Who is on duty this week, and who may approve in whose name. */
export function Roster() {
  const { m } = useMessages(messages)
  return (
    <>
      <Title>{m.roster}</Title>
      <Duties />
      <Delegations />
    </>
  )
}

function Duties() {
  const { m, language } = useMessages(messages)
  const may = useMay('newsroom.roster')
  const { data: forms } = useForms()
  const [today] = useState(() => fieldsOf(new Date().toISOString()).day)
  const [from, setFrom] = useState(today)
  const { data, error } = useAsked<DutiesAnswer>(`/api/duties?from=${from}&to=${plusDays(from, 6)}`)
  const [given, setGiven] = useState<{ step: Step; account: string; day: string; start: string; end: string }>()
  const people = (step: Step) => (forms?.people ?? []).filter((one) => one.steps.includes(step))
  const add = useDoing(
    () => {
      if (!given) return Promise.resolve()
      const lastDay = given.end <= given.start ? plusDays(given.day, 1) : given.day
      return ask('POST', '/api/duties', {
        step: given.step,
        accountId: Number(given.account || people(given.step)[0]?.id),
        startsAt: instantOf(given.day, given.start),
        endsAt: instantOf(lastDay, given.end),
      })
    },
    () => setGiven(undefined),
  )
  const end = useDoing((id: number) => ask('DELETE', `/api/duties/${id}`))
  return (
    <section aria-labelledby="duty">
      <h2 id="duty">{m.duty}</h2>
      <p className="soft">{m.dutyHint}</p>
      <div className="row">
        <Press onPress={() => setFrom(plusDays(from, -7))}>{m.previousWeek}</Press>
        <span aria-live="polite">{m.span(dayOf(from, language), dayOf(plusDays(from, 6), language))}</span>
        <Press onPress={() => setFrom(plusDays(from, 7))}>{m.nextWeek}</Press>
      </div>
      <Said error={error ?? end.error} />
      {!data && !error && <Waiting />}
      {data?.duties.length === 0 && <p>{m.nobodyOnDuty}</p>}
      <ul className="list">
        {data?.duties.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}, {m.stepNames[one.step].toLocaleLowerCase(language)}{' '}
              <span className="soft number">{m.span(timeOf(one.startsAt, language), timeOf(one.endsAt, language))}</span>
            </span>
            {may && (
              <Press look="quiet" aria-label={m.removeDuty(one.name, m.stepNames[one.step])} onPress={() => end.mutate(one.id)}>
                {m.remove}
              </Press>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Press look="main" onPress={() => setGiven({ step: 'approved-by-secretary', account: '', day: from, start: '18:00', end: '06:00' })}>
          {m.addDuty}
        </Press>
      )}
      <Window title={m.addDuty} open={given !== undefined} onClose={() => setGiven(undefined)}>
        {given && (
          <DoForm doing={add} action={m.addDuty} onGive={() => add.mutate(undefined)}>
            <Choice
              label={m.step}
              value={given.step}
              onChange={(step) => setGiven({ ...given, step: step as Step, account: '' })}
              options={steps.map((value) => ({ value, text: m.stepNames[value] }))}
            />
            <Choice
              label={m.who}
              value={given.account || String(people(given.step)[0]?.id ?? '')}
              onChange={(account) => setGiven({ ...given, account })}
              options={people(given.step).map((one) => ({ value: String(one.id), text: one.name }))}
            />
            <DayField label={m.day} value={given.day} onChange={(day) => setGiven({ ...given, day })} />
            <div className="pair">
              <TimeField label={m.fromTime} value={given.start} onChange={(start) => setGiven({ ...given, start })} />
              <TimeField label={m.toTime} value={given.end} onChange={(last) => setGiven({ ...given, end: last })} />
            </div>
            <p className="hint">{m.overNight}</p>
          </DoForm>
        )}
      </Window>
    </section>
  )
}

function Delegations() {
  const { m, language } = useMessages(messages)
  const { data: me } = useSelf()
  const { data: forms } = useForms()
  const { data, error } = useAsked<DelegationsAnswer>('/api/delegations')
  const [today] = useState(() => fieldsOf(new Date().toISOString()).day)
  const own = forms?.people.find((one) => one.id === me?.id)?.steps ?? []
  const others = (forms?.people ?? []).filter((one) => one.id !== me?.id)
  const [given, setGiven] = useState<{ step: Step; to: string; first: string; last: string }>()
  const add = useDoing(
    () =>
      ask(
        'POST',
        '/api/delegations',
        given && { step: given.step, toAccount: Number(given.to || others[0]?.id), firstDay: given.first, lastDay: given.last },
      ),
    () => setGiven(undefined),
  )
  const end = useDoing((id: number) => ask('DELETE', `/api/delegations/${id}`))
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{m.delegations}</h2>
      <p className="soft">{m.delegationHint}</p>
      <Said error={error ?? end.error} />
      {data?.delegations.length === 0 && <p>{m.noDelegations}</p>}
      <ul className="list">
        {data?.delegations.map((one) => (
          <li key={one.id}>
            <span>
              {m.delegationLine(one.from, one.to, m.stepNames[one.step].toLocaleLowerCase(language))}{' '}
              <span className="soft">{m.span(dayOf(one.firstDay, language), dayOf(one.lastDay, language))}</span>
            </span>
            {(one.fromAccount === me?.id || one.toAccount === me?.id) && (
              <Press look="quiet" aria-label={m.endDelegationTo(one.to)} onPress={() => end.mutate(one.id)}>
                {m.endDelegation}
              </Press>
            )}
          </li>
        ))}
      </ul>
      {own.length > 0 && <Press onPress={() => setGiven({ step: own.at(-1) as Step, to: '', first: today, last: today })}>{m.delegate}</Press>}
      <Window title={m.delegate} open={given !== undefined} onClose={() => setGiven(undefined)}>
        {given && (
          <DoForm doing={add} action={m.delegate} onGive={() => add.mutate(undefined)}>
            <Choice
              label={m.step}
              value={given.step}
              onChange={(step) => setGiven({ ...given, step: step as Step })}
              options={own.map((value) => ({ value, text: m.stepNames[value] }))}
            />
            <Choice
              label={m.toWhom}
              value={given.to || String(others[0]?.id ?? '')}
              onChange={(to) => setGiven({ ...given, to })}
              options={others.map((one) => ({ value: String(one.id), text: one.name }))}
            />
            <div className="pair">
              <DayField label={m.day} value={given.first} onChange={(first) => setGiven({ ...given, first })} />
              <DayField label={m.lastDay} value={given.last} onChange={(last) => setGiven({ ...given, last })} />
            </div>
          </DoForm>
        )}
      </Window>
    </section>
  )
}
