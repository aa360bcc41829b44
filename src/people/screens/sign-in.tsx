import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Form } from 'react-aria-components'
import { ask, Refused } from '../../platform/desk/api.ts'
import { useDoing } from '../../platform/desk/data.ts'
import { DoForm, Field, Press, Said, Title, Waiting } from '../../platform/desk/parts.tsx'
import { useChoices, useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import { PasswordField } from './parts.tsx'
import { askPasskey, passkeysWork } from './passkeys.ts'

/** The frame of whoever is not signed in: name, language, one form. */
export function Door({ children }: { children: ReactNode }) {
  const { m, language } = useMessages(messages)
  const { setLanguage } = useChoices()
  return (
    <div className="door">
      <header className="door-head">
        <a href="/" className="brand">
          {m.newsroom}
        </a>
        <Press look="quiet" onPress={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          <span lang={language === 'vi' ? 'en' : 'vi'}>{m.switchLanguage}</span>
        </Press>
      </header>
      <main id="content">{children}</main>
    </div>
  )
}

type Next = { next: 'done' | 'second-step' }

export function SignIn() {
  const { m } = useMessages(messages)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { next } = useSearch({ strict: false }) as { next?: string }
  const [step, setStep] = useState<'password' | 'code' | 'recovery-code'>('password')
  const arrive = async (answer: Next) => {
    if (answer.next === 'second-step') return setStep('code')
    client.clear()
    // Only a page of the newsroom itself: an address from outside leads nowhere.
    await navigate({ to: next && /^\/[a-z0-9/-]*$/.test(next) && !next.startsWith('//') ? next : '/' })
  }
  const password = useDoing((given: { email: string; password: string }) => ask<Next>('POST', '/api/sign-in', given), arrive)
  const code = useDoing((given: { by: string; code: string }) => ask<Next>('POST', `/api/sign-in/${given.by}`, { code: given.code }), arrive)
  const passkey = useDoing(async () => {
    const options = await ask<Record<string, unknown>>('POST', '/api/sign-in/passkey/options')
    const response = await askPasskey(options).catch(() => {
      throw new Refused('wrong-passkey')
    })
    return await ask<Next>('POST', '/api/sign-in/passkey', { response })
  }, arrive)

  if (step !== 'password')
    return (
      <Door>
        <Title key="second">{m.secondStep}</Title>
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            code.mutate({ by: step, code: String(new FormData(event.currentTarget).get('code')) })
          }}
        >
          <Field
            key={step}
            name="code"
            label={step === 'code' ? m.code : m.recoveryCode}
            hint={step === 'code' ? m.secondStepHint : m.recoveryHint}
            isRequired
            autoFocus
            mono
            inputMode={step === 'code' ? 'numeric' : 'text'}
            autoComplete={step === 'code' ? 'one-time-code' : 'off'}
          />
          <Said error={code.error} />
          <Press look="main" type="submit" isPending={code.isPending}>
            {m.continue}
          </Press>
          <Press look="quiet" onPress={() => setStep(step === 'code' ? 'recovery-code' : 'code')}>
            {step === 'code' ? m.useRecoveryCode : m.useCode}
          </Press>
          <Press
            look="quiet"
            onPress={() => {
              code.reset()
              setStep('password')
            }}
          >
            {m.back}
          </Press>
        </Form>
      </Door>
    )
  return (
    <Door>
      <Title key="first">{m.signIn}</Title>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          password.mutate({ email: String(given.get('email')), password: String(given.get('password')) })
        }}
      >
        <Field name="email" type="email" label={m.email} isRequired autoComplete="username webauthn" />
        <PasswordField name="password" label={m.password} isRequired autoComplete="current-password" />
        <Said error={password.error ?? passkey.error} />
        <Press look="main" type="submit" isPending={password.isPending}>
          {m.signIn}
        </Press>
        {passkeysWork() && (
          <Press onPress={() => passkey.mutate(undefined)} isPending={passkey.isPending}>
            {m.withPasskey}
          </Press>
        )}
        <p>
          <Link to="/quen-mat-khau">{m.forgotten}</Link>
        </p>
      </Form>
    </Door>
  )
}

export function Forgotten() {
  const { m } = useMessages(messages)
  const asked = useDoing((email: string) => ask('POST', '/api/password/forgotten', { email }))
  return (
    <Door>
      <Title>{m.forgottenTitle}</Title>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          asked.mutate(String(new FormData(event.currentTarget).get('email')))
        }}
      >
        <Field name="email" type="email" label={m.email} hint={m.forgottenHint} isRequired autoComplete="username" />
        <Said error={asked.error} done={asked.isSuccess ? m.forgottenSent : undefined} />
        <Press look="main" type="submit" isPending={asked.isPending}>
          {m.sendLink}
        </Press>
        <p>
          <Link to="/dang-nhap">{m.back}</Link>
        </p>
      </Form>
    </Door>
  )
}

type Opened = { purpose: 'invitation' | 'password'; name: string; email: string }

/** What an invitation, or a link to a new password, opens. The link itself stands behind `#` and goes to the server in a body. */
export function FollowLink() {
  const { m } = useMessages(messages)
  const [secret] = useState(() => location.hash.slice(1))
  const [opened, setOpened] = useState<Opened>()
  const [asked, setAsked] = useState(false)
  const open = useDoing(() => ask<Opened>('POST', '/api/links/open', { secret }), setOpened)
  const use = useDoing((password: string) => ask('POST', '/api/links/use', { secret, password }))
  if (!asked) {
    setAsked(true)
    // Once, when the page is opened; what it answers is kept, as the link may be used up meanwhile.
    queueMicrotask(() => open.mutate(undefined))
  }
  if (use.isSuccess)
    return (
      <Door>
        <Title key="done">{m.linkTitle[opened?.purpose ?? 'password']}</Title>
        <p>{m.passwordSet}</p>
        <p>
          <Link to="/dang-nhap" className="button main">
            {m.signIn}
          </Link>
        </p>
      </Door>
    )
  if (open.isError)
    return (
      <Door>
        <Title key="gone">{m.linkTitle.password}</Title>
        {open.error instanceof Refused && open.error.kind === 'no-such-link' ? <p role="alert">{m.linkGone}</p> : <Said error={open.error} />}
        <p>
          <Link to="/quen-mat-khau">{m.forgotten}</Link>
        </p>
      </Door>
    )
  if (!opened)
    return (
      <Door>
        <Waiting />
      </Door>
    )
  return (
    <Door>
      <Title key="set">{m.linkTitle[opened.purpose]}</Title>
      <p>{m.linkFor(opened.name, opened.email)}</p>
      <DoForm doing={use} action={m.setPassword} onGive={(given) => use.mutate(String(given.get('password')))}>
        <input type="hidden" name="username" autoComplete="username" value={opened.email} />
        <PasswordField name="password" label={m.newPassword} hint={m.passwordHint} isRequired autoComplete="new-password" />
      </DoForm>
    </Door>
  )
}
