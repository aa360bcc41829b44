import { useState } from 'react'
import { ask, Refused } from '../../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../../platform/desk/data.ts'
import { Choice, DoForm, Press, Said, Title, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { reasonNeeded, type WorkflowStep } from '../rules.ts'
import type { DraftAnswer, ListAnswer } from '../schema.ts'
import { conceptName, useForms } from './data.ts'
import { WorkflowPanel } from './panel.tsx'
import { Due, EditionLink, Prose } from './parts.tsx'

const columns = ['draft', 'submitted', 'edited', 'approved-by-desk', 'approved-by-secretary', 'approved', 'on-hold'] as const
type Card = ListAnswer['editions'][number]
type Offer = DraftAnswer['moves'][number]

/** Which of the moves that somebody is offered leads to a column. */
function moveTo(offers: readonly Offer[], state: WorkflowStep, column: WorkflowStep): Offer | undefined {
  const kind =
    state === 'on-hold' ? 'resume' : column === 'draft' ? 'return' : column === 'submitted' ? 'submit' : column === 'on-hold' ? 'hold' : 'step'
  return offers.find((one) => one.kind === kind && (kind !== 'step' || one.step === column))
}

/**
 * What is in work, by how far it is. A card is dragged to another column, or moved by its button: the same steps, for keyboard, telephone and
 * screen reader. (The drag and drop of the component kit speaks no Vietnamese to a screen reader.)
 */
export function Board() {
  const { m, language } = useMessages(messages)
  const { data: forms } = useForms()
  const [section, setSection] = useState('')
  const [dragged, setDragged] = useState<Card>()
  const [over, setOver] = useState<WorkflowStep>()
  const [opened, setOpened] = useState<Card>()
  const [asked, setAsked] = useState<{ card: Card; draft: DraftAnswer; kind: Offer['kind'] }>()
  const [reason, setReason] = useState('')
  const send = (draft: DraftAnswer, given: { kind: string; step?: string | null; reason?: string }) =>
    ask('POST', `/api/editions/${draft.editionId}/moves`, {
      revisionId: draft.revisionId,
      from: draft.state,
      kind: given.kind,
      ...(given.step && { step: given.step }),
      ...(given.reason && { reason: given.reason }),
    })
  const drop = useDoing(async ({ card, column }: { card: Card; column: WorkflowStep }) => {
    const draft = await ask<DraftAnswer>('GET', `/api/editions/${card.editionId}/workflow`)
    // What stands on the board may be a minute old: a move is of what whoever moves it saw.
    if (draft.state !== card.workflow || draft.revisionId !== card.revisionId) throw new Refused('stale-draft')
    const offer = moveTo(draft.moves, draft.state, column)
    if (!offer) throw new Refused('move-not-possible')
    if (offer.refusal) throw new Refused(offer.refusal)
    if (reasonNeeded(offer.kind)) return setAsked({ card, draft, kind: offer.kind })
    await send(draft, offer)
  })
  const withReason = useDoing(
    async () => {
      if (asked) await send(asked.draft, { kind: asked.kind, reason })
    },
    () => {
      setAsked(undefined)
      setReason('')
    },
  )
  return (
    <>
      <Title>{m.board}</Title>
      <p className="soft">{m.boardHint}</p>
      <div className="narrow">
        <Choice
          label={m.section}
          value={section}
          onChange={setSection}
          options={[
            { value: '', text: m.anySection },
            ...(forms?.concepts ?? [])
              .filter((one) => one.kind === 'section')
              .map((one) => ({ value: String(one.id), text: conceptName(forms, one.id, language) })),
          ]}
        />
      </div>
      <Said error={drop.error} done={drop.isSuccess && !asked ? m.done : undefined} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section className="board" aria-label={m.board} tabIndex={0}>
        {columns.map((column) => (
          <Column
            key={column}
            column={column}
            section={section}
            isOver={over === column && dragged !== undefined && dragged.workflow !== column}
            onOver={() => setOver(column)}
            onDrop={() => {
              setOver(undefined)
              if (dragged && dragged.workflow !== column) drop.mutate({ card: dragged, column })
              setDragged(undefined)
            }}
            onDrag={setDragged}
            onOpen={setOpened}
          />
        ))}
      </section>
      <Window title={opened?.headline ?? ''} open={opened !== undefined} onClose={() => setOpened(undefined)}>
        {opened && <WorkflowPanel editionId={opened.editionId} revisionId={opened.revisionId} />}
      </Window>
      <Window title={asked?.card.headline ?? ''} open={asked !== undefined} onClose={() => setAsked(undefined)}>
        <DoForm
          doing={withReason}
          action={asked ? m.moveNames[asked.kind as keyof typeof m.moveNames] : ''}
          onGive={() => withReason.mutate(undefined)}
        >
          <Prose label={m.reason} hint={m.reasonHint} value={reason} onChange={setReason} required />
        </DoForm>
      </Window>
    </>
  )
}

function Column({
  column,
  section,
  isOver,
  onOver,
  onDrop,
  onDrag,
  onOpen,
}: {
  column: WorkflowStep
  section: string
  isOver: boolean
  onOver(): void
  onDrop(): void
  onDrag(card: Card): void
  onOpen(card: Card): void
}) {
  const { m } = useMessages(messages)
  const { data, error } = useAsked<ListAnswer>(`/api/stories?state=${column}${section ? `&section=${section}` : ''}`)
  const cards = data?.editions ?? []
  // What is done is only shown as far as it is of today's work.
  const shown = column === 'approved' ? cards.slice(0, 12) : cards
  return (
    <section
      aria-label={m.column(m.states[column], shown.length)}
      className={isOver ? 'column over' : 'column'}
      onDragOver={(event) => {
        event.preventDefault()
        onOver()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <h2>
        <span className={`draft-state ${column}`}>{m.states[column]}</span> <span className="soft number">{shown.length || ''}</span>
      </h2>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data && shown.length === 0 && <p className="soft">{m.emptyColumn}</p>}
      <ul>
        {shown.map((one) => (
          <li
            key={one.editionId}
            className="card"
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', one.headline)
              onDrag(one)
            }}
          >
            <EditionLink id={one.editionId}>{one.headline || '…'}</EditionLink>
            <span className="soft">
              {[m.languageNames[one.language], one.by].filter(Boolean).join(' · ')}
              {one.dueAt && (
                <>
                  {' · '}
                  <Due at={one.dueAt} finished={one.workflow === 'approved'} />
                </>
              )}
            </span>
            <Press look="quiet" aria-label={m.moveOf(one.headline)} onPress={() => onOpen(one)}>
              {m.move}
            </Press>
          </li>
        ))}
      </ul>
    </section>
  )
}
