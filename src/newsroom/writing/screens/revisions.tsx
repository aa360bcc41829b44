import { Fragment, type RefObject, useState } from 'react'
import { ask } from '../../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../../platform/desk/data.ts'
import { Field, Press, Said, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../../platform/desk/words.tsx'
import type { Difference, Piece } from '../difference.ts'
import { messages } from '../messages/index.ts'
import type { RevisionSeen } from '../schema.ts'

/** The saved texts of an edition: save with a name, compare, restore. */

type Page = { revisions: RevisionSeen[]; before: number | null }

export function Revisions({ editionId, save }: { editionId: number; save: RefObject<(() => void) | undefined> }) {
  const { m, language } = useMessages(messages)
  const [before, setBefore] = useState<number>()
  const { data, error } = useAsked<Page>(`/api/editions/${editionId}/revisions${before ? `?before=${before}` : ''}`)
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const [compared, setCompared] = useState<{ number: number; other: number | 'draft' }>()
  const [undoTo, setUndoTo] = useState<number>()
  const saving = useDoing(
    (given: { name?: string }) => ask<{ number: number; outcome: 'new' | 'unchanged' }>('POST', `/api/editions/${editionId}/revisions`, given),
    ({ number, outcome }) => {
      setName('')
      setUndoTo(undefined)
      setSaid(outcome === 'new' ? m.revisionSaved(number) : m.revisionUnchanged(number))
    },
  )
  const restoring = useDoing(
    (number: number) => ask<{ before: number }>('POST', `/api/editions/${editionId}/revisions/${number}/restore`, {}),
    (answer, number) => {
      setSaid(m.restored(number))
      setUndoTo(answer.before)
    },
  )
  const give = () => saving.mutate(name.trim() ? { name: name.trim() } : {})
  save.current = give
  const listed = data?.revisions ?? []
  return (
    <section className="panel" aria-label={m.revisions}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          give()
        }}
      >
        <Field label={m.revisionName} value={name} onChange={setName} maxLength={120} />
        <Press type="submit" isPending={saving.isPending}>
          {m.saveRevision} <span className="key">Ctrl S</span>
        </Press>
      </form>
      <Said error={saving.error ?? restoring.error} done={said} />
      {undoTo !== undefined && <Press onPress={() => restoring.mutate(undoTo)}>{m.undoRestore}</Press>}
      {error ? <Said error={error} /> : !data && <Waiting />}
      {data && listed.length === 0 && <p className="soft">{m.noRevisions}</p>}
      <ol className="list revisions">
        {listed.map((one, index) => {
          const previous = listed[index + 1]
          return (
            <li key={one.number}>
              <p>
                <strong>{one.name ?? m.revisionNumber(one.number)}</strong>
                {one.name && <span className="soft"> {one.number}</span>}
              </p>
              <p className="soft">
                {timeOf(one.savedAt, language)}
                {one.savedBy && ` · ${one.savedBy}`} · {m.causes[one.cause]}
              </p>
              <div className="row">
                <Press look="quiet" onPress={() => setCompared({ number: one.number, other: 'draft' })}>
                  {m.compareWithNow}
                </Press>
                {previous && (
                  <Press look="quiet" onPress={() => setCompared({ number: previous.number, other: one.number })}>
                    {m.compareWithPrevious}
                  </Press>
                )}
                <Press look="quiet" onPress={() => restoring.mutate(one.number)}>
                  {m.restore}
                </Press>
              </div>
            </li>
          )
        })}
      </ol>
      {data?.before && <Press onPress={() => setBefore(data.before ?? undefined)}>{m.olderRevisions}</Press>}
      {compared && <Compared editionId={editionId} {...compared} onClose={() => setCompared(undefined)} />}
    </section>
  )
}

/** Words that came and went have their element, which is read out, and a colour and a line. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((one, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stand in their order
    const part = <Fragment key={index}>{one.text}</Fragment>
    // biome-ignore lint/suspicious/noArrayIndexKey: the same
    return one.change === 'in' ? <ins key={index}>{one.text}</ins> : one.change === 'out' ? <del key={index}>{one.text}</del> : part
  })
}

/** What went and what came, in one line of words. */
function together(before: readonly Piece[], after: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const piece of after) {
    while (before[at]?.change === 'out') out.push(before[at++] as Piece)
    out.push(piece)
    if (piece.change === undefined) at++
  }
  out.push(...before.slice(at).filter((one) => one.change === 'out'))
  return out
}

function Compared({ editionId, number, other, onClose }: { editionId: number; number: number; other: number | 'draft'; onClose(): void }) {
  const { m } = useMessages(messages)
  const [sides, setSides] = useState(() => innerWidth >= 800)
  const [all, setAll] = useState(false)
  const { data, error } = useAsked<Difference>(`/api/editions/${editionId}/revisions/${number}/against/${other}`)
  const name = (one: number | 'draft') => (one === 'draft' ? m.now : m.revisionNumber(one))
  const blocks = data?.blocks.filter((one) => all || one.kind !== 'same') ?? []
  return (
    <Window title={m.difference(name(number), name(other))} open onClose={onClose}>
      <div className="row">
        <label className="check">
          <input type="checkbox" checked={sides} onChange={(event) => setSides(event.target.checked)} /> {m.sideBySide}
        </label>
        <label className="check">
          <input type="checkbox" checked={!all} onChange={(event) => setAll(!event.target.checked)} /> {m.onlyChanges}
        </label>
        {data && <span role="status">{m.wordsChanged(data.added, data.removed)}</span>}
      </div>
      {error ? <Said error={error} /> : !data && <Waiting />}
      {data && !data.blocks.some((one) => one.kind !== 'same') && <p>{m.noDifference}</p>}
      <div className={sides ? 'difference sides' : 'difference'}>
        {blocks.map((one, index) =>
          sides ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks stand in the order of the text
            <div key={index} className={`pair ${one.kind} ${one.type}`}>
              <p>
                <Pieces pieces={one.before} />
              </p>
              <p>
                <Pieces pieces={one.after} />
              </p>
            </div>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks stand in the order of the text
            <p key={index} className={`${one.kind} ${one.type}`}>
              <Pieces pieces={together(one.before, one.after)} />
            </p>
          ),
        )}
      </div>
    </Window>
  )
}
