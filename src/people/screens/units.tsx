import { useState } from 'react'
import { ask } from '../../platform/desk/api.ts'
import { useDoing, useMay } from '../../platform/desk/data.ts'
import { Choice, DayField, DoForm, Field, Press, Said, Title, Waiting, Window } from '../../platform/desk/parts.tsx'
import { dayOf, useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { UnitSeen } from '../schema.ts'
import { useUnits } from './data.ts'
import { treeOf, unitName } from './parts.tsx'

/** The tree of the organisation, with what is past of it. */
export function Units() {
  const { m, language } = useMessages(messages)
  const { data, error } = useUnits()
  const [editing, setEditing] = useState<UnitSeen | 'new'>()
  const may = useMay('people.units')
  const units = data?.units ?? []
  return (
    <>
      <Title
        action={
          may && (
            <Press look="main" onPress={() => setEditing('new')}>
              {m.addUnit}
            </Press>
          )
        }
      >
        {m.units}
      </Title>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data?.units.length === 0 && <p>{m.noUnits}</p>}
      <ul className="list tree">
        {treeOf(units).map(({ unit, depth }) => (
          <li key={unit.id} className={`depth-${Math.min(depth, 6)}${unit.validTo ? ' past' : ''}`}>
            <span>
              {unitName(units, unit.id, language, '')}{' '}
              <span className="soft">
                {[
                  (m.unitKinds as Record<string, string>)[unit.kind],
                  unit.validFrom && m.since(dayOf(unit.validFrom, language)),
                  unit.validTo && m.endedOn(dayOf(unit.validTo, language)),
                  unit.successorId !== null && m.followedBy(unitName(units, unit.successorId, language, '')),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            {may && (
              <Press aria-label={m.changeUnitOf(unitName(units, unit.id, language, ''))} onPress={() => setEditing(unit)}>
                {m.changeUnit}
              </Press>
            )}
          </li>
        ))}
      </ul>
      <Window title={editing === 'new' ? m.addUnit : m.changeUnit} open={editing !== undefined} onClose={() => setEditing(undefined)}>
        {editing && <UnitForm unit={editing === 'new' ? undefined : editing} units={units} onDone={() => setEditing(undefined)} />}
      </Window>
    </>
  )
}

function UnitForm({ unit, units, onDone }: { unit: UnitSeen | undefined; units: readonly UnitSeen[]; onDone(): void }) {
  const { m, language } = useMessages(messages)
  const [kind, setKind] = useState(unit?.kind ?? 'province')
  const [parent, setParent] = useState(unit?.parentId ? String(unit.parentId) : '')
  const [successor, setSuccessor] = useState(unit?.successorId ? String(unit.successorId) : '')
  const [from, setFrom] = useState(unit?.validFrom ?? '')
  const [to, setTo] = useState(unit?.validTo ?? '')
  const save = useDoing(
    (names: { vi: string; en?: string }) =>
      ask(unit ? 'PUT' : 'POST', unit ? `/api/units/${unit.id}` : '/api/units', {
        kind,
        names,
        parentId: parent ? Number(parent) : null,
        successorId: successor ? Number(successor) : null,
        validFrom: from || null,
        validTo: to || null,
      }),
    onDone,
  )
  const others = treeOf(units)
    .filter((one) => one.unit.id !== unit?.id)
    .map((one) => ({ value: String(one.unit.id), text: `${'– '.repeat(one.depth)}${unitName(units, one.unit.id, language, '')}` }))
  return (
    <DoForm
      doing={save}
      action={m.save}
      onGive={(given) => {
        const en = String(given.get('en')).trim()
        save.mutate({ vi: String(given.get('vi')), ...(en && { en }) })
      }}
    >
      <Field name="vi" label={m.nameInVietnamese} defaultValue={unit?.names.vi ?? ''} isRequired maxLength={200} />
      <Field name="en" label={m.nameInEnglish} defaultValue={unit?.names.en ?? ''} maxLength={200} />
      <Choice label={m.kind} value={kind} onChange={setKind} options={Object.entries(m.unitKinds).map(([value, text]) => ({ value, text }))} />
      <Choice label={m.parent} value={parent} onChange={setParent} options={[{ value: '', text: m.topLevel }, ...others]} />
      <div className="pair">
        <DayField label={m.firstDay} value={from} onChange={setFrom} />
        <DayField label={m.lastDay} value={to} onChange={setTo} />
      </div>
      <Choice label={m.successor} value={successor} onChange={setSuccessor} options={[{ value: '', text: m.noSuccessor }, ...others]} />
    </DoForm>
  )
}
