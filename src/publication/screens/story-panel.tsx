import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ask } from '../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../platform/desk/data.ts'
import { Press, Said, Waiting } from '../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { PublicationSeen } from '../schedule/schema.ts'
import { EntryState } from './schedule.tsx'
import { instantOf, soonThere, TextBox, TimeField } from './times.tsx'

/** Beside a story at the desk: what is public of this edition, what waits, and the ways to release it. */
export function PublicationPanel({ editionId, revisionId }: { editionId: number; revisionId: number | null }) {
  const { m, language } = useMessages(messages)
  const { data, error } = useAsked<PublicationSeen>(`/api/editions/${editionId}/publication${revisionId === null ? '' : `?revisionId=${revisionId}`}`)
  const [form, setForm] = useState<'at' | 'off' | 'embargo'>()
  const [at, setAt] = useState(() => soonThere(60))
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const done = () => setForm(undefined)
  const withNote = note.trim() ? { note } : {}
  const release = useDoing(() => ask('POST', '/api/releases', { revisionId, ...withNote }), done)
  const later = useDoing(() => ask('POST', '/api/schedule', { what: 'release', revisionId, dueAt: instantOf(at), ...withNote }), done)
  const embargo = useDoing(
    (until: string | null) => ask('PUT', `/api/stories/${data?.storyId}/embargo`, { until, reason: until === null ? '' : reason }),
    done,
  )
  const off = useDoing(() => ask('POST', `/api/editions/${editionId}/unpublish`, { reason }), done)
  if (!data) return error ? <Said error={error} /> : <Waiting />
  const waiting = data.schedule.filter((one) => one.state === 'waiting')
  const isShown = revisionId !== null && data.liveRevisionId === revisionId
  return (
    <section aria-labelledby="publication" className="publication">
      <h2 id="publication">{m.publication}</h2>
      <p>
        <strong>{m.publicStates[data.state]}</strong>{' '}
        {data.path && data.state === 'live' && (
          <a href={data.path} target="_blank" rel="noreferrer">
            {m.seePublic}
          </a>
        )}
      </p>
      {data.embargo && (
        <p>
          {m.embargoUntil(timeOf(data.embargo.until, language))}: {data.embargo.reason}
        </p>
      )}
      {waiting.map((one) => (
        <p key={one.id}>
          {m.whats[one.what]}, {timeOf(one.dueAt, language)} <EntryState entry={one} />
        </p>
      ))}
      {isShown && <p className="soft">{m.isLive}</p>}
      {data.mayRelease && revisionId !== null && (
        <>
          {!isShown && !data.isApproved && <p className="soft">{m.refusals['not-approved']}</p>}
          {!isShown && data.isApproved && (
            <>
              {data.state === 'live' && <TextBox label={m.noteForReaders} value={note} onChange={setNote} most={500} />}
              <div className="row">
                <Press look="main" isPending={release.isPending} onPress={() => release.mutate(undefined)}>
                  {data.state === 'live' ? m.releaseChange : m.releaseNow}
                </Press>
                <Press aria-expanded={form === 'at'} onPress={() => setForm(form === 'at' ? undefined : 'at')}>
                  {m.releaseAt}
                </Press>
              </div>
            </>
          )}
          {form === 'at' && (
            <Form
              className="form"
              onSubmit={(event) => {
                event.preventDefault()
                later.mutate(undefined)
              }}
            >
              <TimeField label={m.at} value={at} onChange={setAt} />
              <p className="soft">{m.zone}</p>
              <Press type="submit" isPending={later.isPending}>
                {m.releaseAt}
              </Press>
            </Form>
          )}
          {data.state === 'live' && (
            <Press look="danger" aria-expanded={form === 'off'} onPress={() => setForm(form === 'off' ? undefined : 'off')}>
              {m.takeOff}
            </Press>
          )}
          {form === 'off' && (
            <Form
              className="form"
              onSubmit={(event) => {
                event.preventDefault()
                off.mutate(undefined)
              }}
            >
              <TextBox label={m.reasonForReaders} value={reason} onChange={setReason} required most={2000} />
              <Press look="danger" type="submit" isPending={off.isPending}>
                {m.takeOff}
              </Press>
            </Form>
          )}
        </>
      )}
      {data.mayEmbargo && data.storyId !== null && data.state !== 'live' && (
        <>
          <div className="row">
            <Press aria-expanded={form === 'embargo'} onPress={() => setForm(form === 'embargo' ? undefined : 'embargo')}>
              {m.setEmbargo}
            </Press>
            {data.embargo && (
              <Press look="danger" isPending={embargo.isPending} onPress={() => embargo.mutate(null)}>
                {m.liftEmbargo}
              </Press>
            )}
          </div>
          {form === 'embargo' && (
            <Form
              className="form"
              onSubmit={(event) => {
                event.preventDefault()
                embargo.mutate(instantOf(at))
              }}
            >
              <p className="soft">{m.embargoHint}</p>
              <TimeField label={m.at} value={at} onChange={setAt} />
              <TextBox label={m.embargoReason} value={reason} onChange={setReason} required most={500} />
              <Press type="submit" isPending={embargo.isPending}>
                {m.setEmbargo}
              </Press>
            </Form>
          )}
        </>
      )}
      <Said
        error={embargo.error ?? release.error ?? later.error ?? off.error}
        done={off.isSuccess ? m.takenOff : later.isSuccess ? m.scheduled : release.isSuccess ? m.released : undefined}
      />
    </section>
  )
}
