import { useState } from 'react'
import { Checkbox, CheckboxGroup, Form, Label } from 'react-aria-components'
import { renderSVG } from 'uqr'
import { ask, Refused } from '../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../platform/desk/data.ts'
import { Choice, DoForm, Field, Once, Press, Said, Title, Waiting, Window } from '../../platform/desk/parts.tsx'
import { dayOf, timeOf, useChoices, useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { Me, SessionSeen } from '../schema.ts'
import { useMe } from './data.ts'
import { PasswordField } from './parts.tsx'
import { makePasskey, passkeysWork } from './passkeys.ts'

/** Name, password, second step, passkeys, sessions and tokens of whoever is signed in. */
export function MyAccount() {
  const { m } = useMessages(messages)
  const { data: me } = useMe()
  if (!me) return <Waiting />
  return (
    <>
      <Title>{m.myAccount}</Title>
      <Profile me={me} key={me.id} />
      <Password />
      <SecondStep me={me} />
      <Passkeys />
      <Sessions />
      <Tokens me={me} />
    </>
  )
}

function Profile({ me }: { me: Me }) {
  const { m } = useMessages(messages)
  const { setLanguage } = useChoices()
  const [language, choose] = useState(me.language)
  const save = useDoing(
    (name: string) => ask('PUT', '/api/me', { name, language }),
    () => setLanguage(language),
  )
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{m.profile}</h2>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(String(new FormData(event.currentTarget).get('name')))
        }}
      >
        <p className="soft">{me.email}</p>
        <Field name="name" label={m.name} defaultValue={me.name} isRequired maxLength={200} autoComplete="name" />
        <Choice
          label={m.language}
          value={language}
          onChange={(value) => choose(value === 'en' ? 'en' : 'vi')}
          options={(['vi', 'en'] as const).map((value) => ({ value, text: m.languages[value] }))}
        />
        <Said error={save.error} done={save.isSuccess ? m.saved : undefined} />
        <Press type="submit" isPending={save.isPending}>
          {m.save}
        </Press>
      </Form>
    </section>
  )
}

function Password() {
  const { m } = useMessages(messages)
  const change = useDoing((given: { password: string; newPassword: string }) => ask('POST', '/api/me/password', given))
  return (
    <section aria-labelledby="password">
      <h2 id="password">{m.password}</h2>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          const given = new FormData(form)
          change.mutate({ password: String(given.get('password')), newPassword: String(given.get('new')) }, { onSuccess: () => form.reset() })
        }}
      >
        <PasswordField name="password" label={m.currentPassword} isRequired autoComplete="current-password" />
        <PasswordField name="new" label={m.newPassword} hint={m.passwordHint} isRequired autoComplete="new-password" />
        <Said error={change.error} done={change.isSuccess ? m.passwordChanged : undefined} />
        <Press type="submit" isPending={change.isPending}>
          {m.changePassword}
        </Press>
      </Form>
    </section>
  )
}

/** Asks for the password once more before something of one's own is changed. */
function AskPassword({
  title,
  label,
  open,
  onClose,
  onGiven,
  error,
  pending,
}: {
  title: string
  label: string
  open: boolean
  onClose(): void
  onGiven(password: string, name: string): void
  error: unknown
  pending: boolean
}) {
  const { m } = useMessages(messages)
  return (
    <Window title={title} open={open} onClose={onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          onGiven(String(given.get('password')), String(given.get('name') ?? ''))
        }}
      >
        {label && <Field name="name" label={label} isRequired maxLength={60} />}
        <PasswordField name="password" label={m.currentPassword} isRequired autoComplete="current-password" />
        <Said error={error} />
        <Press look="main" type="submit" isPending={pending}>
          {m.continue}
        </Press>
      </Form>
    </Window>
  )
}

function SecondStep({ me }: { me: Me }) {
  const { m } = useMessages(messages)
  const [asking, setAsking] = useState<'on' | 'off' | 'codes'>()
  const [setUp, setSetUp] = useState<{ uri: string; recoveryCodes: string[] }>()
  const [codes, setCodes] = useState<string[]>()
  const begin = useDoing(
    (password: string) => ask<{ uri: string; recoveryCodes: string[] }>('POST', '/api/me/second-step', { password }),
    (value) => {
      setAsking(undefined)
      setSetUp(value)
    },
  )
  const confirm = useDoing(
    (code: string) => ask('POST', '/api/me/second-step/confirm', { code }),
    () => {
      setCodes(setUp?.recoveryCodes)
      setSetUp(undefined)
    },
  )
  const remove = useDoing(
    (password: string) => ask('POST', '/api/me/second-step/remove', { password }),
    () => setAsking(undefined),
  )
  const renew = useDoing(
    (password: string) => ask<{ recoveryCodes: string[] }>('POST', '/api/me/recovery-codes', { password }),
    (value) => {
      setAsking(undefined)
      setCodes(value.recoveryCodes)
    },
  )
  const doing = asking === 'on' ? begin : asking === 'off' ? remove : renew
  const close = () => {
    for (const one of [begin, remove, renew]) one.reset()
    setAsking(undefined)
  }
  return (
    <section aria-labelledby="second-step">
      <h2 id="second-step">{m.secondStep}</h2>
      <p>{me.secondStep ? m.secondStepOn : m.secondStepOff}</p>
      <div className="row">
        {me.secondStep ? (
          <>
            <Press onPress={() => setAsking('codes')}>{m.newCodes}</Press>
            <Press look="danger" onPress={() => setAsking('off')}>
              {m.turnOff}
            </Press>
          </>
        ) : (
          <Press look="main" onPress={() => setAsking('on')}>
            {m.turnOn}
          </Press>
        )}
      </div>
      <AskPassword
        title={asking === 'off' ? m.turnOff : asking === 'codes' ? m.newCodes : m.turnOn}
        label=""
        open={asking !== undefined}
        onClose={close}
        onGiven={(password) => doing.mutate(password)}
        error={doing.error}
        pending={doing.isPending}
      />
      <Window title={m.turnOn} open={setUp !== undefined} onClose={() => setSetUp(undefined)}>
        {setUp && (
          <DoForm doing={confirm} action={m.turnOn} onGive={(given) => confirm.mutate(String(given.get('code')))}>
            <p>{m.scan}</p>
            <QrCode text={setUp.uri} label={m.qrCode} />
            <p>
              {m.secretKey}: <code className="mono">{new URL(setUp.uri).searchParams.get('secret')}</code>
            </p>
            <Field name="code" label={m.firstCode} isRequired mono inputMode="numeric" autoComplete="one-time-code" />
          </DoForm>
        )}
      </Window>
      <Window title={m.recoveryCodes} open={codes !== undefined} onClose={() => setCodes(undefined)}>
        <p>{m.keepCodes}</p>
        <ul className="codes mono">
          {codes?.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <Press look="main" onPress={() => setCodes(undefined)}>
          {m.codesKept}
        </Press>
      </Window>
    </section>
  )
}

/** Drawn here: the key is shown to nobody else. */
function QrCode({ text, label }: { text: string; label: string }) {
  const source = `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 3 }))}`
  return <img className="qr" src={source} alt={label} width={220} height={220} />
}

function Passkeys() {
  const { m, language } = useMessages(messages)
  const { data } = useAsked<{ passkeys: { id: string; name: string; addedAt: string | null }[] }>('/api/me/passkeys')
  const [asking, setAsking] = useState(false)
  const add = useDoing(
    async ({ password, name }: { password: string; name: string }) => {
      const options = await ask<Record<string, unknown>>('POST', '/api/me/passkeys/options', { password })
      const response = await makePasskey(options).catch(() => {
        throw new Refused('wrong-passkey')
      })
      await ask('POST', '/api/me/passkeys', { name, response })
    },
    () => setAsking(false),
  )
  const remove = useDoing((id: string) => ask('DELETE', `/api/me/passkeys/${encodeURIComponent(id)}`))
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{m.passkeys}</h2>
      <p className="soft">{m.passkeysHint}</p>
      {data?.passkeys.length === 0 && <p>{m.noPasskeys}</p>}
      <ul className="list">
        {data?.passkeys.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} {one.addedAt && <span className="soft">{m.addedOn(dayOf(one.addedAt, language))}</span>}
            </span>
            <Press look="danger" aria-label={m.removePasskeyOf(one.name)} onPress={() => remove.mutate(one.id)}>
              {m.remove}
            </Press>
          </li>
        ))}
      </ul>
      <Said error={remove.error} />
      {passkeysWork() && <Press onPress={() => setAsking(true)}>{m.addPasskey}</Press>}
      <AskPassword
        title={m.addPasskey}
        label={m.passkeyName}
        open={asking}
        onClose={() => {
          add.reset()
          setAsking(false)
        }}
        onGiven={(password, name) => add.mutate({ password, name })}
        error={add.error}
        pending={add.isPending}
      />
    </section>
  )
}

/** The browser's own words about itself, cut to what people call it. */
export function browserName(text: string, unknown: string): string {
  const name = /Edg\//.test(text)
    ? 'Edge'
    : /Firefox\//.test(text)
      ? 'Firefox'
      : /Chrome\//.test(text)
        ? 'Chrome'
        : /Safari\//.test(text)
          ? 'Safari'
          : ''
  const system = /Android/.test(text)
    ? 'Android'
    : /iPhone|iPad/.test(text)
      ? 'iOS'
      : /Windows/.test(text)
        ? 'Windows'
        : /Mac OS/.test(text)
          ? 'macOS'
          : /Linux/.test(text)
            ? 'Linux'
            : ''
  return [name, system].filter(Boolean).join(' · ') || unknown
}

/** Open sessions, each with a way to end it. */
export function SessionList({ sessions, onEnd }: { sessions: readonly SessionSeen[]; onEnd(id: string): void }) {
  const { m, language } = useMessages(messages)
  if (!sessions.length) return <p>{m.noSessions}</p>
  return (
    <ul className="list">
      {sessions.map((one) => {
        const browser = browserName(one.browser, m.unknownBrowser)
        return (
          <li key={one.id}>
            <span>
              {m.sessionLine(browser, one.address, timeOf(one.seenAt, language))} {one.current && <strong>{m.thisSession}</strong>}
            </span>
            <Press look="danger" aria-label={m.endSessionOf(browser)} onPress={() => onEnd(one.id)}>
              {m.endSession}
            </Press>
          </li>
        )
      })}
    </ul>
  )
}

function Sessions() {
  const { m } = useMessages(messages)
  const { data } = useAsked<{ sessions: SessionSeen[] }>('/api/me/sessions')
  const end = useDoing((id: string) => ask('DELETE', `/api/me/sessions/${encodeURIComponent(id)}`))
  const others = useDoing(() => ask('DELETE', '/api/me/sessions'))
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{m.sessions}</h2>
      {data && <SessionList sessions={data.sessions} onEnd={(id) => end.mutate(id)} />}
      <Said error={end.error ?? others.error} done={others.isSuccess ? m.sessionsEnded : undefined} />
      {(data?.sessions.length ?? 0) > 1 && <Press onPress={() => others.mutate(undefined)}>{m.endOthers}</Press>}
    </section>
  )
}

type TokenSeen = { id: number; name: string; scopes: string[]; expiresAt: string; lastUsedAt: string | null; revokedAt: string | null }

function Tokens({ me }: { me: Me }) {
  const { m, language } = useMessages(messages)
  const { data } = useAsked<{ tokens: TokenSeen[] }>('/api/me/tokens')
  const [open, setOpen] = useState(false)
  const [scopes, setScopes] = useState<string[]>([])
  const [token, setToken] = useState<string>()
  const make = useDoing(
    (given: { name: string; days: number }) => ask<{ token: string }>('POST', '/api/me/tokens', { ...given, scopes }),
    (value) => {
      setOpen(false)
      setToken(value.token)
    },
  )
  const revoke = useDoing((id: number) => ask('DELETE', `/api/me/tokens/${id}`))
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{m.tokens}</h2>
      <p className="soft">{m.tokensHint}</p>
      {data?.tokens.length === 0 && <p>{m.noTokens}</p>}
      <ul className="list">
        {data?.tokens.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}{' '}
              <span className="soft">
                {one.revokedAt ? m.revoked : m.expires(dayOf(one.expiresAt, language))},{' '}
                {one.lastUsedAt ? m.lastUsed(timeOf(one.lastUsedAt, language)) : m.neverUsed}
              </span>
            </span>
            {!one.revokedAt && (
              <Press look="danger" aria-label={m.revokeTokenOf(one.name)} onPress={() => revoke.mutate(one.id)}>
                {m.revoke}
              </Press>
            )}
          </li>
        ))}
      </ul>
      <Said error={revoke.error} />
      {token && <Once text={token} hint={m.tokenShown} />}
      {me.permissions.length ? <Press onPress={() => setOpen(true)}>{m.makeToken}</Press> : <p className="soft">{m.noScopes}</p>}
      <Window title={m.makeToken} open={open} onClose={() => setOpen(false)}>
        <DoForm
          doing={make}
          action={m.makeToken}
          isDisabled={!scopes.length}
          onGive={(given) => make.mutate({ name: String(given.get('name')), days: Number(given.get('days')) })}
        >
          <Field name="name" label={m.tokenName} isRequired maxLength={100} />
          <Field name="days" label={m.tokenDays} defaultValue="90" inputMode="numeric" pattern="[0-9]{1,3}" isRequired />
          <CheckboxGroup className="checks" value={scopes} onChange={setScopes}>
            <Label>{m.scopes}</Label>
            {me.permissions.map((one) => (
              <Checkbox key={one} value={one} className="check">
                <span className="box" aria-hidden="true" />
                {m.permissionNames[one]}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </DoForm>
      </Window>
    </section>
  )
}
