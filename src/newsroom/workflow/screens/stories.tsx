import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ask } from '../../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../../platform/desk/data.ts'
import { Choice, DoForm, Field, Press, Said, Title, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { languages } from '../../schema.ts'
import { draftStates } from '../rules.ts'
import type { ListAnswer, SearchesAnswer } from '../schema.ts'
import { conceptName, useForms } from './data.ts'
import { DraftState, Due, EditionLink, When } from './parts.tsx'

export type StoriesAsked = { state?: string; for?: string; words?: string; section?: string; language?: string; author?: string }
const views = {
  work: {},
  todo: { for: 'todo' },
  mine: { for: 'mine', state: 'all' },
  approved: { state: 'approved' },
  dropped: { state: 'dropped' },
  all: { state: 'all' },
} as const satisfies Record<string, StoriesAsked>

/** All that is in work, or was: found, narrowed, and searched. What is asked for stands in the address, so that it can be kept and passed on. */
export function Stories() {
  const { m, language } = useMessages(messages)
  const asked = useSearch({ strict: false }) as StoriesAsked
  const navigate = useNavigate()
  const { data: forms } = useForms()
  const go = (next: StoriesAsked, replace = false) =>
    void navigate({ to: '/bai', search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)), replace })
  const [words, setWords] = useState(asked.words ?? '')
  useEffect(() => setWords(asked.words ?? ''), [asked.words])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is asked for when the typing rests
  useEffect(() => {
    if (words === (asked.words ?? '')) return
    const timer = setTimeout(() => go({ ...asked, words }, true), 300)
    return () => clearTimeout(timer)
  }, [words])
  const query = new URLSearchParams(asked as Record<string, string>).toString()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['/api/stories', query],
    queryFn: ({ pageParam }) => ask<ListAnswer>('GET', `/api/stories?${query}${pageParam ? `&before=${pageParam}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const rows = data?.pages.flatMap((page) => page.editions) ?? []
  const isView = (view: StoriesAsked) => (view.for ?? '') === (asked.for ?? '') && (view.state ?? '') === (asked.state ?? '')
  return (
    <>
      <Title
        action={
          <Link to="/bai/moi" className="button main">
            {m.newStory}
          </Link>
        }
      >
        {m.stories}
      </Title>
      <ul className="views">
        {Object.entries(views).map(([name, view]) => (
          <li key={name}>
            <Link to="/bai" search={view} aria-current={isView(view) ? 'page' : undefined}>
              {m.views[name as keyof typeof views]}
            </Link>
          </li>
        ))}
      </ul>
      <div className="filters">
        <Field label={m.searchStories} type="search" value={words} onChange={setWords} maxLength={200} />
        <Choice
          label={m.state}
          value={asked.state ?? ''}
          onChange={(state) => go({ ...asked, state })}
          options={[
            { value: '', text: m.views.work },
            { value: 'all', text: m.anyState },
            ...draftStates.map((value) => ({ value, text: m.states[value] })),
          ]}
        />
        <Choice
          label={m.section}
          value={asked.section ?? ''}
          onChange={(section) => go({ ...asked, section })}
          options={[
            { value: '', text: m.anySection },
            ...(forms?.concepts ?? [])
              .filter((one) => one.kind === 'section')
              .map((one) => ({ value: String(one.id), text: conceptName(forms, one.id, language) })),
          ]}
        />
        <Choice
          label={m.inLanguage}
          value={asked.language ?? ''}
          onChange={(chosen) => go({ ...asked, language: chosen })}
          options={[{ value: '', text: m.anyLanguage }, ...languages.map((value) => ({ value, text: m.languageNames[value] }))]}
        />
        <Choice
          label={m.author}
          value={asked.author ?? ''}
          onChange={(author) => go({ ...asked, author })}
          options={[{ value: '', text: m.anyAuthor }, ...(forms?.people ?? []).map((one) => ({ value: String(one.id), text: one.name }))]}
        />
      </div>
      <SavedSearches asked={asked} onGo={go} />
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data && rows.length === 0 && <p>{asked.for === 'todo' ? m.nothingWaits : m.noStories}</p>}
      {rows.length > 0 && (
        <div className="table-frame">
          <table className="stories">
            <thead>
              <tr>
                <th scope="col">{m.headline}</th>
                <th scope="col">{m.state}</th>
                <th scope="col">{m.section}</th>
                <th scope="col">{m.due}</th>
                <th scope="col">{m.author}</th>
                <th scope="col">{m.changed}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.editionId}>
                  <th scope="row">
                    <EditionLink id={one.editionId}>{one.headline || '…'}</EditionLink>
                    <span className="soft below">
                      {[
                        m.languageNames[one.language],
                        ...one.editions
                          .filter((other) => other.editionId !== one.editionId)
                          .map((other) => `${m.languageNames[other.language]}: ${m.states[other.workflow]}`),
                      ].join(' · ')}
                    </span>
                  </th>
                  <td data-label={m.state}>
                    <DraftState state={one.workflow} />
                  </td>
                  <td data-label={m.section}>{conceptName(forms, one.sectionId, language)}</td>
                  <td data-label={m.due} className="number">
                    <Due at={one.dueAt} finished={one.workflow === 'approved'} />
                  </td>
                  <td data-label={m.author}>
                    {one.by ?? <span className="soft">–</span>}
                    {one.assigned.map((each) => (
                      <span key={`${each.name} ${each.task}`} className="soft below">
                        {m.tasks[each.task as keyof typeof m.tasks]}: {each.name}
                      </span>
                    ))}
                  </td>
                  <td data-label={m.changed} className="number">
                    <When at={one.changedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <Press isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {m.moreStories}
        </Press>
      )}
    </>
  )
}

function SavedSearches({ asked, onGo }: { asked: StoriesAsked; onGo(next: StoriesAsked): void }) {
  const { m } = useMessages(messages)
  const { data } = useAsked<SearchesAnswer>('/api/saved-searches')
  const [naming, setNaming] = useState(false)
  const save = useDoing(
    (name: string) => ask('POST', '/api/saved-searches', { name, filter: asked }),
    () => setNaming(false),
  )
  const forget = useDoing((id: number) => ask('DELETE', `/api/saved-searches/${id}`))
  const some = Object.keys(asked).length > 0
  if (!some && !data?.searches.length) return null
  return (
    <div className="row">
      {!!data?.searches.length && (
        <ul className="row" aria-label={m.savedSearches}>
          {data.searches.map((one) => (
            <li key={one.id} className="kept">
              <Press look="quiet" onPress={() => onGo(one.filter)}>
                {one.name}
              </Press>
              <Press look="quiet" aria-label={m.forgetSearch(one.name)} onPress={() => forget.mutate(one.id)}>
                <span aria-hidden="true">×</span>
              </Press>
            </li>
          ))}
        </ul>
      )}
      {some && <Press onPress={() => setNaming(true)}>{m.saveSearch}</Press>}
      <Said error={forget.error} />
      <Window title={m.saveSearch} open={naming} onClose={() => setNaming(false)}>
        <DoForm doing={save} action={m.save} onGive={(given) => save.mutate(String(given.get('name')))}>
          <Field name="name" label={m.searchName} isRequired maxLength={80} autoComplete="off" />
        </DoForm>
      </Window>
    </div>
  )
}
