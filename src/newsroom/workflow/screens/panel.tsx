import { useState } from 'react'
import { ask, Refused } from '../../../platform/desk/api.ts'
import { useDoing } from '../../../platform/desk/data.ts'
import { DoForm, Press, Said, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { timeOf, useMessages, useSentence } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { type MoveKind, reasonNeeded, type Step, steps, type WorkflowStep } from '../rules.ts'
import type { DraftAnswer } from '../schema.ts'
import { useDraft } from './data.ts'
import { DraftState, Prose, When } from './parts.tsx'

type Moved = { kind: MoveKind; step?: Step; reason?: string }
type Since = { saved: { number: number; name: string | null; at: string }[]; moves: { kind: MoveKind; to: WorkflowStep; name: string; at: string }[] }

/** Moves a draft, naming the revision that is on the screen. */
function useMove(draft: DraftAnswer | undefined, then: () => void = () => {}) {
  return useDoing(
    (given: Moved) =>
      ask<{ state: WorkflowStep }>('POST', `/api/editions/${draft?.editionId}/moves`, {
        revisionId: draft?.revisionId,
        from: draft?.state,
        ...given,
      }),
    then,
  )
}

/**
 * How far a draft is, who approved this revision of it, and what whoever looks at it may do next: for the story's page and the editor.
 * @param revisionId what is on the screen beside it; a step is always about this revision
 */
export function WorkflowPanel({ editionId, revisionId }: { editionId: number; revisionId?: number | null }) {
  const { m, language } = useMessages(messages)
  const sentence = useSentence()
  const { data, error, refetch } = useDraft(editionId)
  // Whoever reads an older text than the newest does not approve what they have not seen.
  const draft = data && revisionId ? { ...data, revisionId } : data
  const [asked, setAsked] = useState<MoveKind>()
  const [reason, setReason] = useState('')
  const move = useMove(draft, () => {
    setAsked(undefined)
    setReason('')
  })
  if (error) return <Said error={error} />
  if (!draft) return <Waiting />
  const stale = move.error instanceof Refused && move.error.kind === 'stale-draft' ? (move.error.problem as unknown as Since) : undefined
  const takes = draft.moves.filter((one) => one.kind === 'step' && one.step)
  const free = takes.filter((one) => one.refusal === null)
  // The furthest step that one may take is the one that is meant; all others stand beside it.
  const main = free.at(-1)
  const submit = draft.moves.find((one) => one.kind === 'submit')
  const undo = draft.moves.find((one) => one.kind === 'undo')
  const others = draft.moves.filter((one) => !['step', 'submit', 'undo'].includes(one.kind))
  const hindered = free.length ? undefined : takes.at(-1)
  const place = steps.indexOf(draft.state as Step)
  const next = draft.steps.find((one) => steps.indexOf(one) > place)
  const go = (kind: MoveKind) => {
    move.reset()
    if (reasonNeeded(kind)) setAsked(kind)
    else move.mutate({ kind })
  }
  return (
    <div className="workflow">
      <p>
        <DraftState state={draft.state} />
        {draft.number !== null && <span className="soft"> {m.revisionOf(draft.number)}</span>}
      </p>
      <ol className="way" aria-label={m.steps}>
        {draft.steps.map((step) => {
          const approval = draft.approvals.find((one) => one.step === step)
          const taken = approval !== undefined || (step === 'edited' && place >= 0)
          const waits = step === next && (draft.state === 'submitted' || place >= 0)
          return (
            <li key={step} className={taken ? 'taken' : waits ? 'next' : ''} aria-current={waits ? 'step' : undefined}>
              {m.stepNames[step]}
              {approval && (
                <span className="soft below">
                  {approval.inNameOfName ? m.inNameOf(approval.name, approval.inNameOfName) : approval.name}, <When at={approval.at} />
                </span>
              )}
              {waits && <span className="soft below">{m.waitsFor(m.stepPeople[step])}</span>}
            </li>
          )
        })}
      </ol>
      {draft.state !== 'draft' && <p className="soft">{m.approvalsOf(draft.approvals.length, draft.approvers)}</p>}
      {draft.duty.map((one) => (
        <p key={`${one.step} ${one.name}`} className="soft">
          {m.onDuty(one.name, m.stepNames[one.step].toLocaleLowerCase(language), timeOf(one.endsAt, language))}
        </p>
      ))}
      <div className="row">
        {submit && (
          <Press look="main" isPending={move.isPending} onPress={() => go('submit')}>
            {m.moveNames.submit}
          </Press>
        )}
        {[...free].reverse().map((one) => (
          <Press
            key={one.step}
            look={one === main ? 'main' : 'plain'}
            isPending={move.isPending}
            onPress={() => {
              move.mutate({ kind: 'step', step: one.step as Step })
            }}
          >
            {m.takeStep[one.step as Step]}
          </Press>
        ))}
        {others.map((one) => (
          <Press key={one.kind} look={one.kind === 'drop' ? 'danger' : 'plain'} isPending={move.isPending} onPress={() => go(one.kind)}>
            {m.moveNames[one.kind as keyof typeof m.moveNames]}
          </Press>
        ))}
        {undo && (
          <Press look="quiet" isPending={move.isPending} onPress={() => go('undo')}>
            {m.undoMove}
          </Press>
        )}
      </div>
      {hindered?.refusal && <p className="hint">{sentence(new Refused(hindered.refusal))}</p>}
      {stale ? (
        <div role="alert" className="said wrong">
          <p>{m.stale}</p>
          <ul>
            {stale.saved.map((one) => (
              <li key={one.number}>{m.savedSince(one.name ?? m.somebody, one.number, timeOf(one.at, language))}</li>
            ))}
            {stale.moves.slice(0, 3).map((one) => (
              <li key={one.at}>{m.movedSince(one.name, didOf(m.moved, one), timeOf(one.at, language))}</li>
            ))}
          </ul>
          <Press
            onPress={() => {
              move.reset()
              void refetch()
            }}
          >
            {m.lookAgain}
          </Press>
        </div>
      ) : (
        <Said error={asked ? undefined : move.error} done={move.isSuccess ? m.done : undefined} />
      )}
      <Window title={asked ? m.moveNames[asked as keyof typeof m.moveNames] : ''} open={asked !== undefined} onClose={() => setAsked(undefined)}>
        <DoForm
          doing={move}
          action={asked ? m.moveNames[asked as keyof typeof m.moveNames] : ''}
          onGive={() => {
            if (asked) move.mutate({ kind: asked, reason })
          }}
        >
          <Prose label={m.reason} hint={m.reasonHint} value={reason} onChange={setReason} required />
        </DoForm>
      </Window>
    </div>
  )
}

/** What somebody did, in words: a step by what it is called, all else by its kind. */
export const didOf = (moved: Record<string, string>, one: { kind: MoveKind; to: WorkflowStep }): string =>
  moved[one.kind === 'step' ? one.to : one.kind] ?? one.kind
