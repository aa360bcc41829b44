import { Link } from '@tanstack/react-router'
import { ask } from '../../../platform/desk/api.ts'
import { useAsked, useDoing, useMay } from '../../../platform/desk/data.ts'
import { Press, Said, Title } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import type { ListAnswer, NotificationsAnswer } from '../schema.ts'
import { useNotifications } from './data.ts'
import { DraftState, Due, EditionLink, When } from './parts.tsx'

/** What waits for whoever begins their day, and what they were told. */
export function Waits() {
  const { m } = useMessages(messages)
  const may = useMay('newsroom.write')
  const { data, error } = useAsked<ListAnswer>('/api/stories?for=todo', may)
  if (!may) return null
  return (
    <>
      <section aria-labelledby="waits">
        <h2 id="waits">{m.waitsForYou}</h2>
        <Said error={error} />
        {data?.editions.length === 0 && <p className="soft">{m.nothingWaits}</p>}
        <ul className="list">
          {data?.editions.slice(0, 12).map((one) => (
            <li key={one.editionId}>
              <span>
                <EditionLink id={one.editionId}>{one.headline || '…'}</EditionLink>
                <span className="soft below">
                  {m.languageNames[one.language]}
                  {one.by && ` · ${one.by}`}
                  {one.dueAt && (
                    <>
                      {' · '}
                      <Due at={one.dueAt} />
                    </>
                  )}
                </span>
              </span>
              <DraftState state={one.workflow} />
            </li>
          ))}
        </ul>
        <p className="row">
          <Link to="/bai/moi" className="button main">
            {m.newStory}
          </Link>
          <Link to="/bai" search={{ for: 'todo' }}>
            {m.views.todo}
          </Link>
        </p>
      </section>
      <Told />
    </>
  )
}

function Told() {
  const { m } = useMessages(messages)
  const { data } = useNotifications()
  if (!data) return null
  return (
    <section aria-labelledby="told">
      <h2 id="told">{m.notifications}</h2>
      {data.notifications.length === 0 ? <p className="soft">{m.noNotifications}</p> : <List data={data} most={8} />}
    </section>
  )
}

/** All that one was told. */
export function Notifications() {
  const { m } = useMessages(messages)
  const { data, error } = useNotifications()
  return (
    <>
      <Title>{m.notifications}</Title>
      <Said error={error} />
      {data?.notifications.length === 0 && <p>{m.noNotifications}</p>}
      {data && <List data={data} most={50} />}
    </>
  )
}

function List({ data, most }: { data: NotificationsAnswer; most: number }) {
  const { m } = useMessages(messages)
  const read = useDoing(() => ask('POST', '/api/notifications/read', { upTo: data.notifications[0]?.id }))
  const sentence = (one: NotificationsAnswer['notifications'][number]) =>
    (m.told as Record<string, (by: string, headline: string) => string>)[one.kind]?.(one.by, one.headline) ?? one.headline
  return (
    <>
      <ul className="list">
        {data.notifications.slice(0, most).map((one) => (
          <li key={one.id} className={one.readAt ? 'past' : ''}>
            <span>
              {one.editionId === null ? sentence(one) : <EditionLink id={one.editionId}>{sentence(one)}</EditionLink>}
              {one.words && <span className="brief below">{one.words}</span>}
            </span>
            <div className="soft number">
              <When at={one.at} />
            </div>
          </li>
        ))}
      </ul>
      <Said error={read.error} />
      {data.unread > 0 && (
        <Press isPending={read.isPending} onPress={() => read.mutate(undefined)}>
          {m.markRead}
        </Press>
      )}
    </>
  )
}

/** How much one has not read, in the bar over every page. */
export function Unread() {
  const { m } = useMessages(messages)
  const { data } = useNotifications()
  if (!data) return null
  return (
    <Link to="/thong-bao" className="bell">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round">
        <path d="M10 2.5a5 5 0 0 0-5 5c0 4-1.5 5.5-2 6.5h14c-.5-1-2-2.5-2-6.5a5 5 0 0 0-5-5Z M8 16.5a2 2 0 0 0 4 0" />
      </svg>
      <span className="word">{m.notifications}</span>
      {data.unread > 0 && (
        <>
          {' '}
          <span className="count" aria-hidden="true">
            {data.unread}
          </span>
          <span className="hidden">, {m.unread(data.unread)}</span>
        </>
      )}
    </Link>
  )
}
