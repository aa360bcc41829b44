import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ask } from '../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../platform/desk/data.ts'
import { Choice, DayField, DoForm, Field, Once, Press, Said, Title, Waiting, Window } from '../../platform/desk/parts.tsx'
import { dayOf, timeOf, useMessages } from '../../platform/desk/words.tsx'
import { fold } from '../../platform/text.ts'
import { messages } from '../messages/index.ts'
import type { Grant, LinkHanded, Person, PersonOpened, UnitSeen } from '../schema.ts'
import { SessionList } from './account.tsx'
import { useMe, useUnits } from './data.ts'
import { treeOf, unitName } from './parts.tsx'

const isPast = (grant: Grant): boolean => grant.endedAt !== null || (grant.validTo !== null && grant.validTo < new Date().toISOString().slice(0, 10))

/** A role with where it holds. */
function useRoleWords() {
  const { m, language } = useMessages(messages)
  const { data } = useUnits()
  const units = data?.units ?? []
  return {
    units,
    role: (role: string) => (m.roleNames as Record<string, string>)[role] ?? role,
    place: (id: number | null) => unitName(units, id, language, m.everywhere),
    span: (one: Grant) => {
      const [from, to] = [one.validFrom && dayOf(one.validFrom, language), one.validTo && dayOf(one.validTo, language)]
      return from && to ? m.span(from, to) : from ? m.since(from) : to ? m.until(to) : ''
    },
  }
}

export function People() {
  const { m, language } = useMessages(messages)
  const { data, error } = useAsked<{ people: Person[] }>('/api/people')
  const { data: me } = useMe()
  const words = useRoleWords()
  const [text, setText] = useState('')
  const [state, setState] = useState('')
  const [inviting, setInviting] = useState(() => location.hash === '#moi')
  const wanted = fold(text)
  const shown = data?.people.filter((one) => (!state || one.state === state) && fold(`${one.name} ${one.email}`).includes(wanted))
  const mayInvite = me?.permissions.includes('people.invite') && me.permissions.includes('people.roles')
  return (
    <>
      <Title
        action={
          mayInvite && (
            <Press look="main" onPress={() => setInviting(true)}>
              {m.invite}
            </Press>
          )
        }
      >
        {m.people}
      </Title>
      <div className="filters">
        <Field label={m.search} value={text} onChange={setText} type="search" />
        <Choice
          label={m.state}
          value={state}
          onChange={setState}
          options={[{ value: '', text: m.allStates }, ...(['invited', 'open', 'closed'] as const).map((value) => ({ value, text: m.states[value] }))]}
        />
      </div>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {shown?.length === 0 && <p>{m.nobody}</p>}
      {!!shown?.length && (
        <div className="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.roles}</th>
                <th scope="col">{m.state}</th>
                <th scope="col">{m.security}</th>
                <th scope="col">{m.lastSeen}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to="/nhan-su/$id" params={{ id: String(one.id) }}>
                      {one.name}
                    </Link>
                    <span className="soft below">{one.email}</span>
                  </th>
                  <td data-label={m.roles}>
                    {one.roles
                      .filter((each) => !isPast(each))
                      .map((each) => (each.unitId === null ? words.role(each.role) : `${words.role(each.role)}, ${words.place(each.unitId)}`))
                      .join(' · ') || '–'}
                  </td>
                  <td data-label={m.state}>
                    <State state={one.state} />
                  </td>
                  <td data-label={m.security}>
                    {[one.secondStep && m.withSecondStep, one.passkeys > 0 && m.withPasskeys(one.passkeys)].filter(Boolean).join(', ') ||
                      m.onlyPassword}
                  </td>
                  <td data-label={m.lastSeen}>{one.lastSeen ? timeOf(one.lastSeen, language) : m.never}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Invite open={inviting} onClose={() => setInviting(false)} units={words.units} />
    </>
  )
}

/** A state has a mark and a word, never a colour alone. */
function State({ state }: { state: Person['state'] }) {
  const { m } = useMessages(messages)
  return (
    <span className={`state ${state}`}>
      <span aria-hidden="true">{{ invited: '○', open: '●', closed: '▢' }[state]}</span> {m.states[state]}
    </span>
  )
}

function useRoleForm(units: readonly UnitSeen[]) {
  const { m, language } = useMessages(messages)
  const [role, setRole] = useState('reporter')
  const [unit, setUnit] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  return {
    given: { role, unitId: unit ? Number(unit) : null, validFrom: from || null, validTo: to || null },
    fields: (
      <>
        <Choice label={m.role} value={role} onChange={setRole} options={Object.entries(m.roleNames).map(([value, text]) => ({ value, text }))} />
        <Choice
          label={m.place}
          value={unit}
          onChange={setUnit}
          options={[
            { value: '', text: m.everywhere },
            ...treeOf(units).map((one) => ({
              value: String(one.unit.id),
              text: `${'– '.repeat(one.depth)}${one.unit.names[language] ?? one.unit.names.vi ?? one.unit.id}`,
            })),
          ]}
        />
        <div className="pair">
          <DayField label={m.from} value={from} onChange={setFrom} />
          <DayField label={m.to} value={to} onChange={setTo} />
        </div>
      </>
    ),
  }
}

/** What became of a link: mailed, or to be handed on. */
function Handed({ link }: { link: LinkHanded }) {
  const { m, language } = useMessages(messages)
  if (link.mailed || !link.address) return <Said done={m.linkMailed} />
  return <Once text={link.address} hint={`${m.linkToHandOn} ${link.expiresAt ? m.validUntil(timeOf(link.expiresAt, language)) : ''}`.trim()} />
}

function Invite({ open, onClose, units }: { open: boolean; onClose(): void; units: readonly UnitSeen[] }) {
  const { m } = useMessages(messages)
  const [language, setLanguage] = useState('vi')
  const role = useRoleForm(units)
  const invite = useDoing((given: { name: string; email: string }) =>
    ask<{ link: LinkHanded }>('POST', '/api/people', { ...given, language, roles: [role.given] }),
  )
  const close = () => {
    invite.reset()
    onClose()
  }
  return (
    <Window title={m.invite} open={open} onClose={close}>
      {invite.data ? (
        <>
          <Handed link={invite.data.link} />
          <Press look="main" onPress={close}>
            {m.close}
          </Press>
        </>
      ) : (
        <DoForm
          doing={invite}
          action={m.sendInvitation}
          onGive={(given) => invite.mutate({ name: String(given.get('name')), email: String(given.get('email')) })}
        >
          <p className="soft">{m.inviteHint}</p>
          <Field name="name" label={m.name} isRequired maxLength={200} autoComplete="off" />
          <Field name="email" type="email" label={m.email} isRequired autoComplete="off" />
          <Choice
            label={m.language}
            value={language}
            onChange={setLanguage}
            options={(['vi', 'en'] as const).map((value) => ({ value, text: m.languages[value] }))}
          />
          {role.fields}
        </DoForm>
      )}
    </Window>
  )
}

export function PersonPage() {
  const { m, language } = useMessages(messages)
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: person, error } = useAsked<PersonOpened>(`/api/people/${encodeURIComponent(id)}`)
  const words = useRoleWords()
  const [giving, setGiving] = useState(false)
  const [done, setDone] = useState('')
  const [link, setLink] = useState<LinkHanded>()
  const role = useRoleForm(words.units)
  const act = useDoing(
    (given: { method: 'POST' | 'DELETE'; path: string; done: string }) =>
      ask<LinkHanded | undefined>(given.method, `/api/people/${id}/${given.path}`),
    (value, given) => {
      setLink(given.path.endsWith('-link') ? value : undefined)
      setDone(given.done)
    },
  )
  const give = useDoing(
    () => ask('POST', `/api/people/${id}/roles`, role.given),
    () => setGiving(false),
  )
  const [language_, setLanguage] = useState<string>()
  const correct = useDoing((given: { name: string; email: string }) =>
    ask('PUT', `/api/people/${id}`, { ...given, language: language_ ?? person?.language }),
  )
  if (error) return <Said error={error} />
  if (!person) return <Waiting />
  const may = (what: string) => person.may.includes(what)
  const button = (what: string, text: string, method: 'POST' | 'DELETE', path: string, said: string, danger = false) =>
    may(what) && (
      <Press
        look={danger ? 'danger' : 'plain'}
        isPending={act.isPending && act.variables?.path === path}
        onPress={() => act.mutate({ method, path, done: said })}
      >
        {text}
      </Press>
    )
  return (
    <>
      <Title>{person.name}</Title>
      <p>
        <State state={person.state} /> <span className="soft">{person.email}</span>
      </p>
      <section aria-labelledby="roles">
        <h2 id="roles">{m.roles}</h2>
        <ul className="list">
          {person.roles.map((one) => (
            <li key={one.id} className={isPast(one) ? 'past' : ''}>
              <span>
                {words.role(one.role)}, {words.place(one.unitId)}{' '}
                <span className="soft">{one.endedAt ? m.ended(timeOf(one.endedAt, language)) : words.span(one)}</span>
              </span>
              {may('end-role') && !one.endedAt && (
                <Press
                  look="danger"
                  aria-label={m.endRoleOf(words.role(one.role), words.place(one.unitId))}
                  onPress={() => act.mutate({ method: 'DELETE', path: `roles/${one.id}`, done: m.saved })}
                >
                  {m.endRole}
                </Press>
              )}
            </li>
          ))}
        </ul>
        {may('give-role') && <Press onPress={() => setGiving(true)}>{m.giveRole}</Press>}
      </section>
      <Window
        title={m.giveRole}
        open={giving}
        onClose={() => {
          give.reset()
          setGiving(false)
        }}
      >
        <DoForm doing={give} action={m.giveRole} onGive={() => give.mutate(undefined)}>
          {role.fields}
        </DoForm>
      </Window>
      <section aria-labelledby="actions">
        <h2 id="actions">{m.whatCanBeDone}</h2>
        <div className="row">
          {button('invite', m.inviteAgain, 'POST', 'invitation-link', '')}
          {button('new-password', m.sendPasswordLink, 'POST', 'password-link', '')}
          {person.secondStep && button('end-sessions', m.resetSecondStep, 'POST', 'second-step/reset', m.secondStepReset)}
          {button('reopen', m.reopenAccount, 'POST', 'reopen', m.accountReopened)}
          {button('close', m.closeAccount, 'POST', 'close', m.accountClosed, true)}
        </div>
        <Said error={act.error} done={act.isSuccess ? done : undefined} />
        {link && !act.error && <Handed link={link} />}
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{m.sessions}</h2>
        <SessionList
          sessions={person.sessions}
          onEnd={(session) => act.mutate({ method: 'DELETE', path: `sessions/${session}`, done: m.sessionsEnded })}
        />
        {person.sessions.length > 1 && button('end-sessions', m.endAllSessions, 'DELETE', 'sessions', m.sessionsEnded, true)}
      </section>
      {may('correct') && (
        <section aria-labelledby="profile">
          <h2 id="profile">{m.profile}</h2>
          <Form
            className="form"
            onSubmit={(event) => {
              event.preventDefault()
              const given = new FormData(event.currentTarget)
              correct.mutate({ name: String(given.get('name')), email: String(given.get('email')) })
            }}
          >
            <Field key={`name ${person.name}`} name="name" label={m.name} defaultValue={person.name} isRequired maxLength={200} autoComplete="off" />
            <Field
              key={`email ${person.email}`}
              name="email"
              type="email"
              label={m.email}
              defaultValue={person.email}
              isRequired
              autoComplete="off"
            />
            <Choice
              label={m.language}
              value={language_ ?? person.language}
              onChange={setLanguage}
              options={(['vi', 'en'] as const).map((value) => ({ value, text: m.languages[value] }))}
            />
            <Said error={correct.error} done={correct.isSuccess ? m.saved : undefined} />
            <Press type="submit" isPending={correct.isPending}>
              {m.save}
            </Press>
          </Form>
        </section>
      )}
    </>
  )
}
