import type { App, Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { can } from '../rules.ts'
import { insertAccount, insertGrant, type Language, readUnits } from '../store.ts'
import { handOverLink } from './send-link.ts'

export type NewPerson = {
  name: string
  email: string
  language: Language
  roles: readonly { role: string; unitId: number | null; validFrom: string | null; validTo: string | null }[]
  demo?: boolean
}

/** Makes an account with its roles, without any way in. */
export async function addAccount(ctx: Context, person: NewPerson) {
  // Who may act in some units only, invites into these: so somebody without a role is invited by those who may everywhere.
  const places = person.roles.length ? person.roles.map((one) => one.unitId) : [null]
  if (!places.every((unit) => can(ctx.actor, 'people.invite', unit))) return fail({ kind: 'not-allowed' })
  if (!person.roles.every((one) => can(ctx.actor, 'people.roles', one.unitId))) return fail({ kind: 'not-allowed' })
  const units = new Set((await readUnits(ctx.sql)).map((one) => one.id))
  if (person.roles.some((one) => one.unitId !== null && !units.has(one.unitId))) return fail({ kind: 'no-such-unit' })
  if (person.roles.some((one) => one.validFrom !== null && one.validTo !== null && one.validFrom > one.validTo))
    return fail({ kind: 'ends-before-it-begins' })
  const accountId = await insertAccount(ctx.sql, person)
  if (accountId === undefined) return fail({ kind: 'address-is-taken' })
  for (const one of person.roles) await insertGrant(ctx.sql, { ...one, accountId, by: ctx.actor.accountId })
  await ctx.emit({
    name: 'people.account-added',
    data: { accountId, roles: person.roles.map((one) => ({ role: one.role, unitId: one.unitId, from: one.validFrom, to: one.validTo })) },
  })
  return ok({ accountId })
}

/** Invites somebody: an account with its roles, and a link by which they choose a password. */
export async function invitePerson(ctx: Context, app: Pick<App, 'origin' | 'mail'>, person: NewPerson) {
  const added = await addAccount(ctx, person)
  if (!added.ok) return added
  const { accountId } = added.value
  return ok({ accountId, link: await handOverLink(ctx, app, accountId, 'invitation') })
}
