import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { can, objectionToUnit } from '../rules.ts'
import { insertUnit, lockUnits, readUnits, type Unit, updateUnit } from '../store.ts'

/** A unit as somebody wants it; without an id it is a new one. */
export type UnitGiven = Omit<Unit, 'id'> & { id?: number; demo?: boolean }

/** Adds a unit to the tree of the organisation, or changes one: its names, its place, its last day and who followed it. */
export async function nameUnit(ctx: Context, given: UnitGiven) {
  await lockUnits(ctx.sql)
  const units = new Map((await readUnits(ctx.sql)).map((one) => [one.id, one]))
  const before = given.id === undefined ? undefined : units.get(given.id)
  // A unit is changed by who may do so there, and put below another by who may do so there, too.
  if (given.id !== undefined && !can(ctx.actor, 'people.units', given.id)) return fail({ kind: 'not-allowed' })
  if ((given.id === undefined || before?.parentId !== given.parentId) && !can(ctx.actor, 'people.units', given.parentId))
    return fail({ kind: 'not-allowed' })
  if (given.id !== undefined && !before) return fail({ kind: 'no-such-unit' })
  if ([given.parentId, given.successorId].some((id) => id !== null && !units.has(id))) return fail({ kind: 'no-such-unit' })
  const above: number[] = []
  for (let one: Unit | undefined = units.get(given.parentId ?? 0); one && above.length < 100; one = units.get(one.parentId ?? 0)) above.push(one.id)
  const objection = objectionToUnit({ ...given, above })
  if (objection) return fail(objection)
  if (given.id !== undefined && given.successorId === given.id) return fail({ kind: 'unit-above-itself' })
  let id: number
  if (given.id === undefined) id = await insertUnit(ctx.sql, given)
  else {
    id = given.id
    await updateUnit(ctx.sql, { ...given, id })
  }
  await ctx.emit({ name: given.id === undefined ? 'people.unit-added' : 'people.unit-changed', data: { unitId: id, names: given.names } })
  return ok({ unitId: id })
}
