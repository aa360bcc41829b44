import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../platform/desk/api.ts'
import { useAsked } from '../../platform/desk/data.ts'
import { useModules } from '../../platform/desk/modules.ts'
import { Choice, DayField, Press, Said, Title, Waiting } from '../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { LogPage, Person } from '../schema.ts'
import { useMe } from './data.ts'

/** What was done, newest first: by or to somebody, of one kind, between two days. */
export function AuditLog() {
  const { m, language } = useMessages(messages)
  const { events } = useModules()
  const { data: me } = useMe()
  const [account, setAccount] = useState('')
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { data: people } = useAsked<{ people: Person[] }>('/api/people', me?.permissions.includes('people.see') ?? false)
  const { data: names } = useAsked<{ names: string[] }>('/api/audit/names')
  const filter = new URLSearchParams(Object.entries({ account, name, from, to }).filter(([, value]) => value))
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['/api/audit', filter.toString()],
    queryFn: ({ pageParam }) => ask<LogPage>('GET', `/api/audit?${filter}${pageParam ? `&before=${pageParam}` : ''}`),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const eventName = (one: string) => events[language][one] ?? one
  return (
    <>
      <Title>{m.auditLog}</Title>
      <div className="filters">
        <Choice
          label={m.who}
          value={account}
          onChange={setAccount}
          options={[{ value: '', text: m.anybody }, ...(people?.people ?? []).map((one) => ({ value: String(one.id), text: one.name }))]}
        />
        <Choice
          label={m.what}
          value={name}
          onChange={setName}
          options={[{ value: '', text: m.anything }, ...(names?.names ?? []).map((value) => ({ value, text: eventName(value) }))]}
        />
        <DayField label={m.from} value={from} onChange={setFrom} />
        <DayField label={m.to} value={to} onChange={setTo} />
      </div>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data && entries.length === 0 && <p>{m.nothingDone}</p>}
      {entries.length > 0 && (
        <div className="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{m.whenDone}</th>
                <th scope="col">{m.who}</th>
                <th scope="col">{m.what}</th>
                <th scope="col">{m.details}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((one) => (
                <tr key={one.position}>
                  <td data-label={m.whenDone} className="number">
                    {timeOf(one.at, language)}
                  </td>
                  <th scope="row">{one.actor ?? m.machine}</th>
                  <td data-label={m.what}>
                    {eventName(one.name)} {one.about && one.about !== one.actor && <span className="soft">{m.aboutWhom(one.about)}</span>}
                  </td>
                  <td data-label={m.details}>
                    <details>
                      <summary>{m.show}</summary>
                      <code className="mono">{JSON.stringify(one.data)}</code>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <Press isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {m.older}
        </Press>
      )}
    </>
  )
}
