import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { ask } from '../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../platform/desk/data.ts'
import { Choice, DayField, DoForm, Field, Press, Said, Title, Waiting, Window } from '../../platform/desk/parts.tsx'
import { dayOf, useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { RegisterSeen, RequestSeen, StoryFound } from '../register/schema.ts'
import type { NoticeField, RequestKind } from '../kinds.ts'
import { TextBox, todayThere } from './times.tsx'

const kinds: readonly RequestKind[] = ['correct', 'rectify', 'reply', 'remove']

/** The register of what is asked for about public stories: recording, proposing, deciding. */
export function Register() {
  const { m } = useMessages(messages)
  const [all, setAll] = useState(false)
  const [recording, setRecording] = useState(false)
  const [proposing, setProposing] = useState<RequestSeen>()
  const { data, error } = useAsked<RegisterSeen>(`/api/requests${all ? '' : '?open=yes'}`)
  return (
    <>
      <Title
        action={
          data?.mayRecord && (
            <Press look="main" onPress={() => setRecording(true)}>
              {m.record}
            </Press>
          )
        }
      >
        {m.register}
      </Title>
      <p className="soft">{m.registerHint}</p>
      <Checkbox className="check" isSelected={all} onChange={setAll}>
        <span className="box" aria-hidden="true" />
        {m.showDecided}
      </Checkbox>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data?.requests.length === 0 && <p>{m.nothingAsked}</p>}
      <ol className="requests">
        {data?.requests.map((one) => (
          <RequestLine key={one.id} request={one} mayPropose={data.mayRecord} onPropose={() => setProposing(one)} />
        ))}
      </ol>
      {recording && <Record onClose={() => setRecording(false)} />}
      {proposing && data && <Propose request={proposing} required={data.required[proposing.kind] ?? []} onClose={() => setProposing(undefined)} />}
    </>
  )
}

function RequestLine({ request, mayPropose, onPropose }: { request: RequestSeen; mayPropose: boolean; onPropose(): void }) {
  const { m, language } = useMessages(messages)
  const decide = useDoing(() => ask('POST', `/api/requests/${request.id}/decision`, { proposalId: request.proposalId }))
  const outcome = request.outcome && m.outcomes[request.outcome]
  return (
    <li>
      <h2>
        <span className="kind">{m.kinds[request.kind]}</span> {request.headline}
      </h2>
      <p>
        {m.askedLine(request.askedBy, dayOf(request.receivedOn, language))}
        {request.dueOn && <>, {m.dueLine(dayOf(request.dueOn, language))}</>} {request.overdue && <strong className="overdue">{m.overdue}</strong>}
      </p>
      <p>{request.ground}</p>
      {request.reference && (
        <p className="soft">
          {m.reference}: {request.reference}
        </p>
      )}
      {request.words?.map(({ editionId, language: of, notice }) => (
        <div key={editionId} className="request-words">
          {of && <p className="soft">{m.wordsIn(m.languageNames[of])}</p>}
          <dl>
            {(Object.entries(notice) as [NoticeField, string][])
              .filter(([, text]) => text)
              .map(([field, text]) => (
                <div key={field}>
                  <dt>{m.fields[field]}</dt>
                  <dd dir="auto">{text}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      {outcome && (
        <p>
          {request.decidedAt ? m.decidedLine(request.decidedBy ?? m.somebody, outcome) : m.proposedLine(request.proposedBy ?? m.somebody, outcome)}
          {request.reason && <span className="soft below">{request.reason}</span>}
        </p>
      )}
      {!request.decidedAt && (
        <div className="row">
          {request.mayDecide && (
            <Press look="main" aria-label={m.decideOf(request.headline)} isPending={decide.isPending} onPress={() => decide.mutate(undefined)}>
              {m.decide}
            </Press>
          )}
          {mayPropose && <Press onPress={onPropose}>{request.proposalId === null ? m.propose : m.proposeAnew}</Press>}
          {request.proposalId !== null && !request.mayDecide && <span className="soft">{m.secondNeeded}</span>}
        </div>
      )}
      <Said error={decide.error} />
    </li>
  )
}

function Record({ onClose }: { onClose(): void }) {
  const { m, language } = useMessages(messages)
  const [kind, setKind] = useState<RequestKind>('correct')
  const [words, setWords] = useState('')
  const [storyId, setStoryId] = useState('')
  const [ground, setGround] = useState('')
  const [receivedOn, setReceivedOn] = useState(todayThere)
  const [dueOn, setDueOn] = useState('')
  const { data } = useAsked<{ stories: StoryFound[] }>(`/api/public-stories?q=${encodeURIComponent(words)}`)
  const stories = data?.stories ?? []
  const chosen = stories.some((one) => String(one.storyId) === storyId) ? storyId : String(stories[0]?.storyId ?? '')
  const record = useDoing(
    (given: { askedBy: string; reference: string }) =>
      ask('POST', '/api/requests', { kind, storyId: Number(chosen), ...given, ground, receivedOn, dueOn: dueOn || null }),
    onClose,
  )
  return (
    <Window title={m.record} open onClose={onClose}>
      <DoForm
        doing={record}
        action={m.record}
        isDisabled={!chosen}
        onGive={(given) => record.mutate({ askedBy: String(given.get('askedBy')), reference: String(given.get('reference')) })}
      >
        <Choice
          label={m.kind}
          value={kind}
          onChange={(value) => setKind(value as RequestKind)}
          options={kinds.map((value) => ({ value, text: m.kinds[value] }))}
        />
        <p className="soft">{m.kindHints[kind]}</p>
        <Field label={m.storyHint} value={words} onChange={setWords} maxLength={400} />
        {data && stories.length === 0 ? (
          <p>{m.noStory}</p>
        ) : (
          <Choice
            label={m.whichStory}
            value={chosen}
            onChange={setStoryId}
            options={stories.map((one) => ({
              value: String(one.storyId),
              text: `${one.headline} (${m.languageNames[one.language]}${one.publishedAt ? `, ${dayOf(one.publishedAt, language)}` : ''})`,
            }))}
          />
        )}
        <Field name="askedBy" label={m.askedBy} isRequired maxLength={300} />
        <TextBox label={m.ground} value={ground} onChange={setGround} required rows={3} />
        <Field name="reference" label={m.reference} maxLength={200} />
        <div className="pair">
          <DayField label={m.receivedOn} value={receivedOn} onChange={setReceivedOn} />
          <DayField label={m.dueOn} value={dueOn} onChange={setDueOn} />
        </div>
      </DoForm>
    </Window>
  )
}

/** The fields that a kind may have, those it needs first. */
const fieldsOf: Record<RequestKind, readonly NoticeField[]> = {
  correct: ['wrong', 'right', 'reason'],
  rectify: ['wrong', 'right', 'reason', 'by', 'reference'],
  reply: ['by', 'reply', 'reference'],
  remove: ['reason', 'by', 'reference'],
}

function Propose({ request, required, onClose }: { request: RequestSeen; required: readonly NoticeField[]; onClose(): void }) {
  const { m } = useMessages(messages)
  const { data } = useAsked<{ editions: { editionId: number; language: StoryFound['language']; headline: string }[] }>(
    `/api/stories/${request.storyId}/public`,
  )
  const [outcome, setOutcome] = useState<'granted' | 'refused'>(request.outcome ?? 'granted')
  const [reason, setReason] = useState(request.reason ?? '')
  const [words, setWords] = useState<Record<number, Partial<Record<NoticeField, string>>>>(() =>
    Object.fromEntries((request.words ?? []).map((one) => [one.editionId, one.notice as Partial<Record<NoticeField, string>>])),
  )
  const fields = fieldsOf[request.kind]
  /** Who asked stands in the register already. */
  const first = (field: NoticeField): string => (field === 'by' ? request.askedBy : field === 'reference' ? request.reference : '')
  const propose = useDoing(
    () =>
      ask('POST', `/api/requests/${request.id}/proposals`, {
        outcome,
        reason,
        words:
          outcome === 'refused'
            ? []
            : (data?.editions ?? []).map(({ editionId }) => ({
                editionId,
                notice: Object.fromEntries(fields.map((field) => [field, words[editionId]?.[field] ?? first(field)]).filter(([, text]) => text)),
              })),
      }),
    onClose,
  )
  return (
    <Window title={`${m.kinds[request.kind]}: ${request.headline}`} open onClose={onClose}>
      <DoForm doing={propose} action={m.propose} onGive={() => propose.mutate(undefined)}>
        <Choice
          label={m.outcome}
          value={outcome}
          onChange={(value) => setOutcome(value === 'refused' ? 'refused' : 'granted')}
          options={(['granted', 'refused'] as const).map((value) => ({ value, text: m.outcomes[value] }))}
        />
        {outcome === 'granted' &&
          data?.editions.map(({ editionId, language, headline }) => (
            <fieldset key={editionId} className="edition-words">
              <legend>{m.wordsIn(m.languageNames[language])}</legend>
              <p className="soft" lang={language}>
                {headline}
              </p>
              {fields.map((field) => (
                <TextBox
                  key={field}
                  label={m.fields[field]}
                  value={words[editionId]?.[field] ?? first(field)}
                  onChange={(text) => setWords({ ...words, [editionId]: { ...words[editionId], [field]: text } })}
                  required={required.includes(field)}
                  most={field === 'reply' ? 8000 : field === 'by' ? 300 : field === 'reference' ? 200 : 4000}
                  rows={field === 'by' || field === 'reference' ? 1 : 2}
                />
              ))}
            </fieldset>
          ))}
        <TextBox label={m.reason} value={reason} onChange={setReason} required />
      </DoForm>
    </Window>
  )
}
