import { Link } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { timeOf, useMessages } from '../../../platform/desk/words.tsx'
import { writeDayMonth, writeTime } from '../../../platform/i18n.ts'
import { messages } from '../../messages/index.ts'
import type { WorkflowStep } from '../rules.ts'

/** A draft's state: word, mark and colour. */
export function DraftState({ state }: { state: WorkflowStep }) {
  const { m } = useMessages(messages)
  return <span className={`draft-state ${state}`}>{m.states[state]}</span>
}

/** An instant, as short as it is clear: today by its time alone, this year without the year; whole where one points at it. */
export function When({ at }: { at: string }) {
  const { language } = useMessages(messages)
  const instant = new Date(at)
  const [then, now] = [instant, new Date()].map((one) => new Date(one.getTime() + 7 * 3_600_000).toISOString()) as [string, string]
  const words =
    then.slice(0, 10) === now.slice(0, 10)
      ? writeTime(instant)
      : then.slice(0, 4) === now.slice(0, 4)
        ? `${writeTime(instant)}, ${writeDayMonth(instant, language)}`
        : timeOf(at, language)
  return (
    <time dateTime={at} title={timeOf(at, language)} className="when">
      {words}
    </time>
  )
}

/** When something is due; what is past is said in a word, too. */
export function Due({ at, finished = false }: { at: string | null; finished?: boolean }) {
  const { m } = useMessages(messages)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  if (!at) return <span className="soft">–</span>
  const late = !finished && Date.parse(at) < now
  return (
    <span className={late ? 'late' : ''}>
      <When at={at} />
      {late && <> · {m.overdue}</>}
    </span>
  )
}

export const EditionLink = ({ id, children }: { id: number; children: string }) => (
  <Link to="/bai/$editionId" params={{ editionId: String(id) }}>
    {children}
  </Link>
)

export function TimeField({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="time" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

export function Prose({
  label,
  hint,
  value,
  onChange,
  rows = 3,
  required = false,
}: {
  label: string
  hint?: string
  value: string
  onChange(value: string): void
  rows?: number
  required?: boolean
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        maxLength={2000}
        required={required}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  )
}
