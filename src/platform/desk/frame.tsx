import { QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Navigate,
  Outlet,
  RouterProvider,
  useNavigate,
  useRouterState,
} from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { Autocomplete, Input, Label, Menu, MenuItem, TextField } from 'react-aria-components'
import { messages } from '../messages/index.ts'
import { fold } from '../text.ts'
import { ask, Refused } from './api.ts'
import { queries, type Self, useDoing, useSelf } from './data.ts'
import { type DeskModule, type DeskModules, type DeskPage, gatherModules, type InWords, inWords, ModulesProvider, useModules } from './modules.ts'
import { Press, Said, Slot, Title, Waiting, Window } from './parts.tsx'
import { type Appearance, useChoices, useMessages, WordsProvider } from './words.tsx'

const offered = ({ needs }: { needs?: string }, me: Self): boolean => needs === undefined || me.permissions.includes(needs)

/** The pages in the menu of somebody, in its order. */
function useMenu(me: Self | undefined) {
  const { pages } = useModules()
  return me ? pages.flatMap((one) => (one.menu && offered(one, me) ? [{ path: one.path, name: one.menu.name }] : [])) : []
}

/** The frame of whoever is signed in: menu, commands, the page itself. */
function Frame() {
  const { m, language } = useMessages()
  const { setLanguage, appearance, setAppearance } = useChoices()
  const { data: me, error, refetch } = useSelf()
  const menuPages = useMenu(me)
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
        <Suspense>
          <Slot name="bar" give={{}} />
        </Suspense>
        <Press look="quiet" onPress={() => setCommands(true)}>
          {m.commands} <span className="key">Ctrl K</span>
        </Press>
      </header>
      <nav id="menu" aria-label={m.navigation} className={menu ? 'menu open' : 'menu'}>
        <ul>
          {me &&
            [{ path: '/', name: inWords(messages, (one) => one.home) }, ...menuPages].map((one) => (
              <li key={one.path}>
                <Link to={one.path} activeOptions={{ exact: one.path === '/' }} activeProps={{ 'aria-current': 'page' }}>
                  {one.name[language]}
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
  const { m } = useMessages()
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
function Commands({ me, open, onClose }: { me: Self; open: boolean; onClose(): void }) {
  const { m, language } = useMessages()
  const { setLanguage, setAppearance } = useChoices()
  const navigate = useNavigate()
  const out = useSignOut()
  const menuPages = useMenu(me)
  const { commands: others } = useModules()
  type Command = { id: string; name: InWords; run(): void }
  const commands: Command[] = [
    ...[{ path: '/', name: inWords(messages, (one) => one.home) }, ...menuPages].map(
      ({ path, name }): Command => ({ id: path, name, run: () => void navigate({ to: path }) }),
    ),
    ...others
      .filter((one) => offered(one, me))
      .map(
        ({ id, name, to, hash, search }): Command => ({
          id,
          name,
          run: () => void navigate({ to, ...(hash && { hash }), ...(search && { search }) }),
        }),
      ),
    ...(['auto', 'light', 'dark'] as const).map(
      (one): Command => ({
        id: one,
        name: inWords(messages, (words) => `${words.appearance}: ${words.appearances[one]}`),
        run: () => setAppearance(one),
      }),
    ),
    {
      id: 'language',
      name: inWords(messages, (words) => `${words.language}: ${words.languages[language === 'vi' ? 'en' : 'vi']}`),
      run: () => setLanguage(language === 'vi' ? 'en' : 'vi'),
    },
    { id: 'sign-out', name: inWords(messages, (words) => words.signOut), run: () => out.mutate(undefined) },
  ]
  const named = commands.map((one) => ({ ...one, text: one.name[language], found: fold(`${one.name.vi} ${one.name.en}`) }))
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

/** Where one begins: what each module has for whoever is signed in, and the pages they may use. */
function Home() {
  const { m, language } = useMessages()
  const { data: me } = useSelf()
  const menuPages = useMenu(me)
  if (!me) return <Waiting />
  return (
    <>
      <Title>{m.welcome(me.name)}</Title>
      <Suspense fallback={<Waiting />}>
        <Slot name="home" give={{}} />
      </Suspense>
      <Slot name="home.foot" give={{}} />
      <ul className="doors">
        {menuPages.map((one) => (
          <li key={one.path}>
            <Link to={one.path}>{one.name[language]}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function NotFound() {
  const { m } = useMessages()
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

function routerOf({ pages }: DeskModules) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })
  const place = ({ path, component, search }: DeskPage) => ({ path, component, ...(search && { validateSearch: search }) })
  return createRouter({
    routeTree: root.addChildren([
      ...pages.filter((one) => one.open).map((one) => createRoute({ getParentRoute: () => root, ...place(one) })),
      frame.addChildren([
        createRoute({ getParentRoute: () => frame, path: '/', component: Home }),
        ...pages.filter((one) => !one.open).map((one) => createRoute({ getParentRoute: () => frame, ...place(one) })),
      ]),
    ]),
    basepath: '/toa-soan',
    defaultPendingComponent: Waiting,
  })
}

/** The newsroom's app, whole. @param modules what each module adds, in the order of flow.json */
export function createDesk(modules: readonly DeskModule[]) {
  const all = gatherModules(modules)
  const router = routerOf(all)
  return () => (
    <ModulesProvider value={all}>
      <WordsProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WordsProvider>
    </ModulesProvider>
  )
}
