import { useId } from 'react'

/** Times of the newsroom are those of Viet Nam, wherever the browser is: what is chosen is what is kept. */

/** A field's day and time (`2026-11-27T06:00`) as an instant. */
export const instantOf = (local: string): string => `${local.slice(0, 16)}:00+07:00`
/** An instant as a field shows it. */
export const localOf = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16)
/** Viet Nam's day now, and the same time of a field so many minutes from now. */
export const todayThere = (): string => localOf(new Date().toISOString()).slice(0, 10)
export const soonThere = (minutes: number): string => localOf(new Date(Date.now() + minutes * 60_000).toISOString())

export function TimeField({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="datetime-local" required value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

export function TextBox(given: { label: string; value: string; onChange(value: string): void; required?: boolean; most?: number; rows?: number }) {
  const { label, value, onChange, required = false, most = 4000, rows = 2 } = given
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={rows} maxLength={most} required={required} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}
