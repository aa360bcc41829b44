import { QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Navigate,
  Outlet,
  RouterProvider,
  useNavigate,
  useRouterState,
} from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Autocomplete, Input, Label, Menu, MenuItem, TextField } from 'react-aria-components'
import { fold } from '../../platform/text.ts'
import { messages, type PeopleMessages } from '../messages/index.ts'
import type { Me } from '../schema.ts'
import { ask, Refused } from './api.ts'
import { queries, useDoing, useMe, useUnits } from './data.ts'
import { Press, Said, Title, unitName, Waiting, Window } from './parts.tsx'
import { Forgotten, FollowLink, SignIn } from './sign-in.tsx'
import { type Appearance, useWords, WordsProvider } from './words.tsx'

type Page = {
  path: string
  words: keyof PeopleMessages & ('home' | 'people' | 'units' | 'auditLog' | 'myAccount' | 'programs')
  needs?: Me['permissions'][number]
}

/** The pages of the newsroom, in the order of the menu; `needs` is what somebody must be permitted somewhere to be offered it. */
const pages: readonly Page[] = [
  { path: '/', words: 'home' },
  { path: '/nhan-su', words: 'people', needs: 'people.see' },
  { path: '/don-vi', words: 'units', needs: 'people.see' },
  { path: '/nhat-ky', words: 'auditLog', needs: 'people.audit' },
  { path: '/tai-khoan', words: 'myAccount' },
  { path: '/chuong-trinh', words: 'programs' },
]
const offered = (me: Me): Page[] => pages.filter((one) => !one.needs || me.permissions.includes(one.needs))

/** The frame of whoever is signed in: menu, commands, the page itself. */
function Frame() {
  const { m, language, setLanguage, appearance, setAppearance } = useWords()
  const { data: me, error, refetch } = useMe()
  const [menu, setMenu] = useState(false)
  const [commands, setCommands] = useState(false)
  const [seen, setSeen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // Where somebody wanted to go, before they are sent to sign in.
  const [wanted] = useState(path)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setCommands(true)
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu
  useEffect(() => setMenu(false), [path])
  useEffect(() => {
    if (me) setSeen(true)
  }, [me])
  const signedOut = error instanceof Refused && error.kind === 'not-signed-in'
  if (signedOut && !seen) return <Navigate to="/dang-nhap" search={wanted === '/' ? {} : { next: wanted }} replace />
  if (!me && !seen)
    return (
      <main className="door">
        {error ? (
          <>
            <Said error={error} />
            <Press onPress={() => void refetch()}>{m.retry}</Press>
          </>
        ) : (
          <Waiting />
        )}
      </main>
    )
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {m.skip}
      </a>
      <header className="bar">
        <Press look="quiet" place="menu-button" aria-expanded={menu} aria-controls="menu" onPress={() => setMenu(!menu)}>
          <span aria-hidden="true">☰</span> <span className="hidden">{menu ? m.closeNavigation : m.openNavigation}</span>
        </Press>
        <Link to="/" className="brand">
          {m.newsroom}
        </Link>
        <Press look="quiet" onPress={() => setCommands(true)}>
          {m.commands} <span className="key">Ctrl K</span>
        </Press>
      </header>
      <nav id="menu" aria-label={m.navigation} className={menu ? 'menu open' : 'menu'}>
        <ul>
          {me &&
            offered(me).map((one) => (
              <li key={one.path}>
                <Link to={one.path} activeOptions={{ exact: one.path === '/' }} activeProps={{ 'aria-current': 'page' }}>
                  {m[one.words]}
                </Link>
              </li>
            ))}
          <li>
            <a href="/">{m.readerSite}</a>
          </li>
        </ul>
        <div className="menu-foot">
          <p className="soft">{me?.name}</p>
          <label className="field">
            <span>{m.appearance}</span>
            <select value={appearance} onChange={(event) => setAppearance(event.target.value as Appearance)}>
              {(['auto', 'light', 'dark'] as const).map((one) => (
                <option key={one} value={one}>
                  {m.appearances[one]}
                </option>
              ))}
            </select>
          </label>
          <Press look="quiet" onPress={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
            <span lang={language === 'vi' ? 'en' : 'vi'}>{m.switchLanguage}</span>
          </Press>
          <SignOut />
        </div>
      </nav>
      <main id="content" tabIndex={-1}>
        {signedOut && (
          <p role="alert" className="said wrong">
            {m.signedOutMeanwhile}{' '}
            <a href="/toa-soan/dang-nhap" target="_blank" rel="noreferrer">
              {m.signIn}
            </a>
          </p>
        )}
        <Outlet />
      </main>
      {me && <Commands me={me} open={commands} onClose={() => setCommands(false)} />}
    </div>
  )
}

function useSignOut() {
  const navigate = useNavigate()
  return useDoing(
    () => ask('POST', '/api/sign-out'),
    () => {
      // The whole page anew: nothing that was read stays in memory.
      void navigate({ to: '/dang-nhap', reloadDocument: true })
    },
  )
}

function SignOut() {
  const { m } = useWords()
  const out = useSignOut()
  return (
    <>
      <Press look="quiet" onPress={() => out.mutate(undefined)}>
        {m.signOut}
      </Press>
      {out.error && <Said error={out.error} />}
    </>
  )
}

/** Everything by the keyboard, found by its Vietnamese or its English name, with or without marks. */
function Commands({ me, open, onClose }: { me: Me; open: boolean; onClose(): void }) {
  const { m, language, setLanguage, setAppearance } = useWords()
  const navigate = useNavigate()
  const out = useSignOut()
  type Command = { id: string; name(m: PeopleMessages): string; run(): void }
  const commands: Command[] = [
    ...offered(me).map((one): Command => ({ id: one.path, name: (words) => words[one.words], run: () => void navigate({ to: one.path }) })),
    ...(me.permissions.includes('people.invite')
      ? [{ id: 'invite', name: (words: PeopleMessages) => words.invite, run: () => void navigate({ to: '/nhan-su', hash: 'moi' }) }]
      : []),
    ...(['auto', 'light', 'dark'] as const).map(
      (one): Command => ({ id: one, name: (words) => `${words.appearance}: ${words.appearances[one]}`, run: () => setAppearance(one) }),
    ),
    {
      id: 'language',
      name: (words) => `${words.language}: ${words.languages[language === 'vi' ? 'en' : 'vi']}`,
      run: () => setLanguage(language === 'vi' ? 'en' : 'vi'),
    },
    { id: 'sign-out', name: (words) => words.signOut, run: () => out.mutate(undefined) },
  ]
  const named = commands.map((one) => ({ ...one, text: one.name(m), found: fold(`${one.name(messages.vi)} ${one.name(messages.en)}`) }))
  return (
    <Window title={m.commands} open={open} onClose={onClose}>
      <Autocomplete filter={(text, input) => fold(text).includes(fold(input))}>
        <TextField autoFocus className="field">
          <Label className="hidden">{m.commandsHint}</Label>
          <Input
            placeholder={m.commandsHint}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Enter') return
              // Whoever types fast presses Enter before the kit has marked what it found: then the first is meant.
              const marked = document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '')?.dataset.key
              const wanted = fold(event.currentTarget.value)
              const chosen = named.find((one) => one.id === marked) ?? named.find((one) => one.found.includes(wanted))
              if (!chosen) return
              event.preventDefault()
              event.stopPropagation()
              onClose()
              chosen.run()
            }}
          />
        </TextField>
        <Menu
          aria-label={m.commands}
          className="commands"
          items={named}
          renderEmptyState={() => <p>{m.noCommand}</p>}
          onAction={(key) => {
            onClose()
            named.find((one) => one.id === key)?.run()
          }}
        >
          {(one) => (
            <MenuItem id={one.id} textValue={one.found} aria-label={one.text}>
              {one.text}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Window>
  )
}

/** Where one begins: who one is here, and the pages one may use. */
function Home() {
  const { m, language } = useWords()
  const { data: me } = useMe()
  const { data: units } = useUnits()
  if (!me) return <Waiting />
  const today = new Date().toISOString().slice(0, 10)
  const current = me.roles.filter((one) => !one.endedAt && (!one.validTo || one.validTo >= today) && (!one.validFrom || one.validFrom <= today))
  return (
    <>
      <Title>{m.welcome(me.name)}</Title>
      <section aria-labelledby="roles">
        <h2 id="roles">{m.yourRoles}</h2>
        {current.length === 0 && <p>{m.noRoles}</p>}
        <ul className="list">
          {current.map((one) => (
            <li key={one.id}>
              {(m.roleNames as Record<string, string>)[one.role] ?? one.role}, {unitName(units?.units ?? [], one.unitId, language, m.everywhere)}
            </li>
          ))}
        </ul>
        {!me.secondStep && (
          <p>
            {m.secondStepOff} <Link to="/tai-khoan">{m.turnOn}</Link>
          </p>
        )}
      </section>
      <ul className="doors">
        {offered(me)
          .filter((one) => one.path !== '/')
          .map((one) => (
            <li key={one.path}>
              <Link to={one.path}>{m[one.words]}</Link>
            </li>
          ))}
      </ul>
    </>
  )
}

function NotFound() {
  const { m } = useWords()
  return (
    <>
      <Title>{m.notFound}</Title>
      <p>{m.notFoundHint}</p>
      <p>
        <Link to="/">{m.home}</Link>
      </p>
    </>
  )
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })
const open = [
  createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap',
    component: SignIn,
    validateSearch: (given): { next?: string } => (typeof given.next === 'string' ? { next: given.next } : {}),
  }),
  createRoute({ getParentRoute: () => root, path: '/quen-mat-khau', component: Forgotten }),
  createRoute({ getParentRoute: () => root, path: '/lien-ket', component: FollowLink }),
]
const framed = [
  createRoute({ getParentRoute: () => frame, path: '/', component: Home }),
  createRoute({ getParentRoute: () => frame, path: '/nhan-su', component: lazyRouteComponent(() => import('./people.tsx'), 'People') }),
  createRoute({ getParentRoute: () => frame, path: '/nhan-su/$id', component: lazyRouteComponent(() => import('./people.tsx'), 'PersonPage') }),
  createRoute({ getParentRoute: () => frame, path: '/don-vi', component: lazyRouteComponent(() => import('./units.tsx'), 'Units') }),
  createRoute({ getParentRoute: () => frame, path: '/nhat-ky', component: lazyRouteComponent(() => import('./audit.tsx'), 'AuditLog') }),
  createRoute({ getParentRoute: () => frame, path: '/tai-khoan', component: lazyRouteComponent(() => import('./account.tsx'), 'MyAccount') }),
  createRoute({ getParentRoute: () => frame, path: '/chuong-trinh', component: lazyRouteComponent(() => import('./programs.tsx'), 'Programs') }),
]
const router = createRouter({
  routeTree: root.addChildren([...open, frame.addChildren(framed)]),
  basepath: '/toa-soan',
  defaultPendingComponent: Waiting,
})

/** The newsroom, whole. */
export function Desk() {
  return (
    <WordsProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </WordsProvider>
  )
}
