import { useParams } from '@tanstack/react-router'
import type { Attrs } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type * as Y from 'yjs'
import { useAsked, useSelf } from '../../../platform/desk/data.ts'
import { Press, Said, Waiting } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { writeNumber, writeTime } from '../../../platform/i18n.ts'
import { bodyText } from '../../body.ts'
import { WorkflowPanel } from '../../workflow/screens/panel.tsx'
import { bodyOf, lineOf, looseBody } from '../document.ts'
import { messages } from '../messages/index.ts'
import type { DraftSeen } from '../schema.ts'
import { type Asking, askOf, BlockWindow } from './block-window.tsx'
import { Checks } from './checks.tsx'
import { editingSchema } from './editing-schema.ts'
import { Editor } from './editor.tsx'
import { around, type EditorActions, insertBlock, linkAt, setLink, setParticulars } from './editor-plugins.ts'
import { Details, SharedLine } from './fields.tsx'
import { FindBar } from './find-bar.tsx'
import { Preview } from './preview.tsx'
import { Revisions } from './revisions.tsx'
import { useLinkState, usePresent, useRead, useSession, type WritingSession } from './session.ts'
import { afterClosing, Toolbar } from './toolbar.tsx'

/** Words a reader reads in a minute; in Vietnamese a syllable is a word here. */
const wordsPerMinute = 230

/** Writing a text: the text in the middle, what belongs to it at the right. */
export function Edit() {
  const { m } = useMessages(messages)
  const editionId = Number(useParams({ strict: false }).editionId)
  const { data: self } = useSelf()
  const { data: draft, error } = useAsked<DraftSeen>(`/api/editions/${editionId}/draft`)
  // The key of a draft never changes; what is read again later is only about its revisions.
  const session = useSession(editionId, draft?.key, self?.id)
  if (!draft && error) return <Said error={error} />
  if (!draft || !session) return <Waiting />
  return <Writing key={draft.key} draft={draft} session={session} opening={m.opening} />
}

const ready = (session: WritingSession) => session.isReady
const wordsIn = (doc: Y.Doc): number => {
  const words = bodyText(looseBody(bodyOf(doc)))
    .split(/\s+/)
    .filter(Boolean)
  return words.length
}
const headlineIn = (doc: Y.Doc): string => lineOf(doc, 'headline').toJSON()

function Writing({ draft, session, opening }: { draft: DraftSeen; session: WritingSession; opening: string }) {
  const { m, language: ui } = useMessages(messages)
  const { editionId, language } = draft
  const link = useLinkState(session)
  const isReady =
    useRead(
      session,
      useCallback(() => ready(session), [session]),
      30,
    ) || link.synced
  const headline = useRead(session, headlineIn, 300)
  const words = useRead(session, wordsIn, 500)
  const [view, setView] = useState<EditorView>()
  const [asking, setAsking] = useState<Asking>()
  const [finding, setFinding] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const [tab, setTab] = useState('checks')
  const moved = useRef(new Set<() => void>())
  const save = useRef<(() => void) | undefined>(undefined)
  const actions = useRef<EditorActions>(null as never)
  const tools = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.title = `${headline || m.untitled} · ${m.newsroom}`
  }, [headline, m])
  /** Saves a revision, and shows that it was. */
  const saveNow = useCallback(() => {
    setTab('revisions')
    save.current?.()
  }, [])
  actions.current = useMemo<EditorActions>(
    () => ({
      link: () => view && setAsking({ kind: 'link', href: linkAt(view.state.selection) }),
      find: () => setFinding(true),
      save: saveNow,
      toolbar: () => tools.current?.querySelector<HTMLElement>('select')?.focus(),
      particulars: () => {
        const found = view && around(view.state.selection, ['quote', 'table', 'gallery', 'figure', 'embed', 'data_table'])
        if (found) setAsking(askOf(found))
      },
    }),
    [view, saveNow],
  )
  const close = () => {
    setAsking(undefined)
    afterClosing(() => view?.focus())
  }
  const done = (kind: string, pos: number | undefined, attrs: Attrs) => {
    if (view) {
      if (pos === undefined) insertBlock(editingSchema.node(kind, attrs))(view.state, view.dispatch)
      else setParticulars(pos, attrs)(view.state, view.dispatch)
    }
    close()
  }
  return (
    <div className="write">
      <header className="write-head">
        <p className="write-language">
          {m.write} · {m.inLanguage[language]}
        </p>
        <Kept session={session} />
        <Present session={session} />
        <Press onPress={() => setPreviewing(true)}>{m.preview}</Press>
        <Press look="main" onPress={saveNow}>
          {m.saveRevision}
        </Press>
      </header>
      <div className="write-body">
        <div className="write-text">
          <h1 className="hidden">{headline || m.untitled}</h1>
          {isReady ? (
            <>
              <SharedLine session={session} field="headline" label={m.headline} className="headline" language={language} most={90} />
              <SharedLine session={session} field="standfirst" label={m.standfirst} className="standfirst" language={language} />
              <Details session={session} language={language} />
              <div ref={tools} className="tools-place">
                <Toolbar view={view} moved={moved} onAsk={setAsking} onFind={() => setFinding(true)} />
                {finding && view && <FindBar view={view} moved={moved} onClose={() => setFinding(false)} />}
              </div>
              <Editor session={session} language={language} actions={actions as RefObject<EditorActions>} moved={moved} onView={setView} />
              <p className="soft text-length">{m.count(writeNumber(words, ui), Math.max(1, Math.round(words / wordsPerMinute)))}</p>
            </>
          ) : (
            <p role="status" className="soft">
              {opening}
            </p>
          )}
        </div>
        <aside className="write-side">
          <OnItsWay draft={draft} session={session} onSave={saveNow} />
          <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
            <TabList aria-label={m.particulars} className="tabs">
              <Tab id="checks">{m.checks}</Tab>
              <Tab id="revisions">{m.revisions}</Tab>
            </TabList>
            <TabPanel id="checks">
              <Checks editionId={editionId} session={session} />
            </TabPanel>
            <TabPanel id="revisions" shouldForceMount>
              <Revisions editionId={editionId} save={save} />
            </TabPanel>
          </Tabs>
        </aside>
      </div>
      {previewing && <Preview editionId={editionId} onClose={() => setPreviewing(false)} />}
      <BlockWindow
        asking={asking}
        language={language}
        onClose={close}
        onDone={done}
        onLink={(href) => {
          if (view) setLink(href)(view.state, view.dispatch)
          close()
        }}
      />
    </div>
  )
}

/** How far the draft is. A step is about a saved text: what was written since is saved first, so that nobody approves what they do not see. */
function OnItsWay({ draft, session, onSave }: { draft: DraftSeen; session: WritingSession; onSave(): void }) {
  const { m } = useMessages(messages)
  const { keptAt } = useLinkState(session)
  const { refetch } = useAsked<DraftSeen>(`/api/editions/${draft.editionId}/draft`)
  useEffect(() => {
    if (!keptAt) return
    const timer = setTimeout(() => void refetch(), 2000)
    return () => clearTimeout(timer)
  }, [keptAt, refetch])
  if (draft.isSaved && draft.revision) return <WorkflowPanel editionId={draft.editionId} revisionId={draft.revision.id} />
  return (
    <div className="panel">
      <p className="soft">{m.saveBeforeMoving}</p>
      <div className="row">
        <Press onPress={onSave}>{m.saveRevision}</Press>
      </div>
    </div>
  )
}

/** What is true of where the words are, and nothing nicer. */
function Kept({ session }: { session: WritingSession }) {
  const { m } = useMessages(messages)
  const { connection, unkept, keptAt, reason } = useLinkState(session)
  const words =
    connection === 'refused'
      ? reason === 'too-long'
        ? m.tooLong
        : m.refused
      : connection === 'out'
        ? m.out
        : connection === 'cut'
          ? unkept
            ? m.cut
            : m.cutKept
          : connection === 'opening'
            ? m.opening
            : unkept
              ? m.keeping
              : keptAt
                ? m.keptAt(writeTime(keptAt))
                : m.opening
  return (
    <p role="status" className={`text-kept ${connection} ${unkept ? 'unkept' : ''}`}>
      {words}{' '}
      {connection === 'out' && (
        <a href="/toa-soan/dang-nhap" target="_blank" rel="noreferrer">
          {m.signInAgain}
        </a>
      )}
    </p>
  )
}

function Present({ session }: { session: WritingSession }) {
  const { m } = useMessages(messages)
  const present = usePresent(session)
  return (
    <ul className="present" aria-label={m.present}>
      {present.map((one) => (
        <li key={one.id} className={`colour-${one.id % 6}`}>
          {one.name}
        </li>
      ))}
    </ul>
  )
}
