import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../platform/desk/api.ts'
import { useDoing, useMay, useSelf } from '../../../platform/desk/data.ts'
import { Choice, DayField, DoForm, Field, Press, Said, Slot, Title, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { type Language, languages, type StoryPanel } from '../../schema.ts'
import { type StoryAnswer, tasks } from '../schema.ts'
import { conceptName, fieldsOf, instantOf, useForms, useStory } from './data.ts'
import { type Filing, FilingFields, givenOf } from './filing.tsx'
import { didOf, WorkflowPanel } from './panel.tsx'
import { DraftState, Due, Prose, TimeField, When } from './parts.tsx'
import { RevisionText } from './text.tsx'

/** A story seen through one of its editions: how far it is, what it says, who has work on it, what was done. */
export function StoryPage() {
  const { m, language } = useMessages(messages)
  const { editionId } = useParams({ strict: false }) as { editionId: string }
  const { data: story, error } = useStory(editionId)
  const { data: forms } = useForms()
  if (error) return <Said error={error} />
  if (!story) return <Waiting />
  const edition = story.editions.find((one) => String(one.editionId) === editionId) ?? story.editions[0]
  if (!edition) return <Waiting />
  return (
    <>
      <Title
        key={edition.editionId}
        action={
          <Link to="/bai/$editionId/viet" params={{ editionId: String(edition.editionId) }} className="button">
            {m.write}
          </Link>
        }
      >
        {edition.headline || '…'}
      </Title>
      <nav aria-label={m.editions}>
        <ul className="views">
          {story.editions.map((one) => (
            <li key={one.editionId}>
              <Link
                to="/bai/$editionId"
                params={{ editionId: String(one.editionId) }}
                aria-current={one.editionId === edition.editionId ? 'page' : undefined}
              >
                {m.languageNames[one.language]} <span className="soft">{m.states[one.state]}</span>
              </Link>
            </li>
          ))}
          <li>
            <AddEdition story={story} />
          </li>
        </ul>
      </nav>
      <div className="beside">
        <section aria-labelledby="workflow">
          <h2 id="workflow">{m.workflow}</h2>
          <WorkflowPanel editionId={edition.editionId} revisionId={edition.revisionId} />
          <Slot<StoryPanel> name="story.panel" give={{ editionId: edition.editionId, revisionId: edition.revisionId }} />
        </section>
        <section aria-labelledby="text">
          <h2 id="text">{m.text}</h2>
          {edition.number !== null && <RevisionText editionId={edition.editionId} number={edition.number} language={edition.language} />}
        </section>
      </div>
      <Assignments story={story} />
      <section aria-labelledby="filing">
        <h2 id="filing">{m.filing}</h2>
        <p>
          {[conceptName(forms, story.sectionId, language), ...story.conceptIds.map((id) => conceptName(forms, id, language))].join(' · ')}
          {story.dueAt && (
            <>
              {' · '}
              {m.due} <Due at={story.dueAt} finished={edition.state === 'approved'} />
            </>
          )}
        </p>
        {story.brief && <p className="brief">{story.brief}</p>}
        <ChangeFiling story={story} />
      </section>
      <History story={story} />
    </>
  )
}

function AddEdition({ story }: { story: StoryAnswer }) {
  const { m } = useMessages(messages)
  const missing = languages.filter((one) => !story.editions.some((each) => each.language === one))
  const [open, setOpen] = useState(false)
  const [language, setLanguage] = useState<Language>(missing[0] ?? 'en')
  const add = useDoing(
    (headline: string) => ask('POST', `/api/stories/${story.id}/editions`, { language, headline }),
    () => setOpen(false),
  )
  if (!missing.length) return null
  return (
    <>
      <Press
        look="quiet"
        onPress={() => {
          setLanguage(missing[0] ?? 'en')
          setOpen(true)
        }}
      >
        {m.addLanguage}
      </Press>
      <Window title={m.addLanguage} open={open} onClose={() => setOpen(false)}>
        <DoForm doing={add} action={m.addEdition} onGive={(given) => add.mutate(String(given.get('headline')))}>
          <Choice
            label={m.inLanguage}
            value={language}
            onChange={(value) => setLanguage(value as Language)}
            options={missing.map((value) => ({ value, text: m.languageNames[value] }))}
          />
          <Field name="headline" label={m.workingHeadline} isRequired maxLength={500} autoComplete="off" />
        </DoForm>
      </Window>
    </>
  )
}

function ChangeFiling({ story }: { story: StoryAnswer }) {
  const { m } = useMessages(messages)
  const [filing, setFiling] = useState<Filing>()
  const save = useDoing(
    () => ask('PUT', `/api/stories/${story.id}`, filing && givenOf(filing)),
    () => setFiling(undefined),
  )
  const due = fieldsOf(story.dueAt)
  return (
    <>
      <Press
        onPress={() =>
          setFiling({ section: String(story.sectionId), conceptIds: story.conceptIds, brief: story.brief, day: due.day, time: due.time })
        }
      >
        {m.changeRule}
      </Press>
      <Window title={m.filing} open={filing !== undefined} onClose={() => setFiling(undefined)}>
        {filing && (
          <DoForm doing={save} action={m.save} onGive={() => save.mutate(undefined)}>
            <FilingFields filing={filing} onChange={setFiling} />
          </DoForm>
        )}
      </Window>
    </>
  )
}

function Assignments({ story }: { story: StoryAnswer }) {
  const { m, language } = useMessages(messages)
  const { data: me } = useSelf()
  const { data: forms } = useForms()
  const mayAssign = useMay('newsroom.assign')
  const [open, setOpen] = useState(false)
  const [given, setGiven] = useState({ account: '', task: 'write', language: '', note: '', day: '', time: '' })
  const people = (forms?.people ?? []).filter((one) => mayAssign || one.id === me?.id)
  const add = useDoing(
    () =>
      ask('POST', `/api/stories/${story.id}/assignments`, {
        accountId: Number(given.account || people[0]?.id),
        task: given.task,
        language: given.language || null,
        note: given.note,
        dueAt: instantOf(given.day, given.time),
      }),
    () => setOpen(false),
  )
  const end = useDoing((one: { id: number; what: 'done' | 'ended' }) => ask('POST', `/api/assignments/${one.id}/${one.what}`))
  const taskOf = (task: string) => m.tasks[task as keyof typeof m.tasks]
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">{m.assignments}</h2>
      {story.assignments.length === 0 && <p className="soft">{m.noAssignments}</p>}
      <ul className="list">
        {story.assignments.map((one) => (
          <li key={one.id} className={one.doneAt ? 'past' : ''}>
            <span>
              {taskOf(one.task)}: {one.name}
              {one.language && ` (${m.languageNames[one.language]})`}{' '}
              <span className="soft">
                {[one.dueAt && m.dueAt(timeOf(one.dueAt, language)), one.doneAt && m.finished(timeOf(one.doneAt, language)), one.note]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {!one.doneAt && (
              <div className="row">
                {(one.accountId === me?.id || mayAssign) && (
                  <Press aria-label={m.taskDoneOf(taskOf(one.task), one.name)} onPress={() => end.mutate({ id: one.id, what: 'done' })}>
                    {m.taskDone}
                  </Press>
                )}
                {mayAssign && (
                  <Press look="quiet" aria-label={m.takeBackOf(taskOf(one.task), one.name)} onPress={() => end.mutate({ id: one.id, what: 'ended' })}>
                    {m.takeBack}
                  </Press>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <Said error={end.error} />
      <Press onPress={() => setOpen(true)}>{m.assign}</Press>
      <Window title={m.assign} open={open} onClose={() => setOpen(false)}>
        <DoForm doing={add} action={m.assign} onGive={() => add.mutate(undefined)}>
          <Choice
            label={m.toWhom}
            value={given.account || String(people[0]?.id ?? '')}
            onChange={(account) => setGiven({ ...given, account })}
            options={people.map((one) => ({ value: String(one.id), text: one.name }))}
          />
          <Choice
            label={m.task}
            value={given.task}
            onChange={(task) => setGiven({ ...given, task })}
            options={tasks.map((value) => ({ value, text: m.tasks[value] }))}
          />
          <Choice
            label={m.inLanguage}
            value={given.language}
            onChange={(chosen) => setGiven({ ...given, language: chosen })}
            options={[{ value: '', text: m.anyEdition }, ...languages.map((value) => ({ value, text: m.languageNames[value] }))]}
          />
          <div className="pair">
            <DayField label={m.dueDay} value={given.day} onChange={(day) => setGiven({ ...given, day })} />
            <TimeField label={m.dueTime} value={given.time} onChange={(time) => setGiven({ ...given, time })} />
          </div>
          <Prose label={m.note} value={given.note} onChange={(note) => setGiven({ ...given, note })} />
        </DoForm>
      </Window>
    </section>
  )
}

/** Moves and saved texts of all editions, as one story, newest first. */
function History({ story }: { story: StoryAnswer }) {
  const { m } = useMessages(messages)
  const inWhich = (editionId: number) => {
    const one = story.editions.find((each) => each.editionId === editionId)
    return one && story.editions.length > 1 ? m.languageNames[one.language] : ''
  }
  const entries = [
    ...story.moves.map((one) => ({
      key: `m${one.id}`,
      at: one.at,
      editionId: one.editionId,
      words: `${one.inNameOf ? m.inNameOf(one.name, one.inNameOf) : one.name} ${didOf(m.moved, one)} (${m.revisionOf(one.revisionNumber)})`,
      reason: one.reason,
      state: one.to,
      undone: one.undone,
    })),
    ...story.revisions.map((one) => ({
      key: `r${one.revisionId}`,
      at: one.at,
      editionId: one.editionId,
      words: m.savedRevision(one.name ?? m.somebody, one.number),
      reason: '',
      state: undefined,
      undone: false,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section aria-labelledby="history">
      <h2 id="history">{m.history}</h2>
      <ol className="list">
        {entries.slice(0, 100).map((one) => (
          <li key={one.key} className={one.undone ? 'past undone' : ''}>
            <span>
              {one.words} {one.state && <DraftState state={one.state} />}
              {one.reason && <span className="brief below">{one.reason}</span>}
            </span>
            <div className="soft number">
              {inWhich(one.editionId) && `${inWhich(one.editionId)} · `}
              <When at={one.at} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
