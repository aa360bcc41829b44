import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { seeAccount } from '../account-view.ts'
import { can, objectionTo } from '../rules.ts'
import {
  deleteLinks,
  deleteSecondStep,
  deleteSessions,
  endGrant,
  insertGrant,
  type Language,
  readGrants,
  readUnits,
  setClosed,
  updateAccount,
} from '../store.ts'

/** Corrects name, address or language of an account: one's own name and language always, one's address only as any other's. */
export async function correctAccount(ctx: Context, id: number, given: { name: string; email: string; language: Language }) {
  const found = await seeAccount(ctx, id)
  if (!found) return fail({ kind: 'no-such-account' })
  const { account, seen } = found
  const objection = ctx.actor.accountId === id && given.email === account.email ? undefined : objectionTo('correct', ctx.actor, seen)
  if (objection) return fail(objection)
  if (!(await updateAccount(ctx.sql, id, given))) return fail({ kind: 'address-is-taken' })
  // A link under way went to the old address.
  if (given.email !== account.email) await deleteLinks(ctx.sql, id)
  const changed = (['name', 'email', 'language'] as const).filter((key) => given[key] !== account[key])
  if (changed.length) await ctx.emit({ name: 'people.account-corrected', data: { accountId: id, changed } })
  return ok({})
}

/** Closes an account: its sessions end, its links and tokens work no more, and nobody signs in by it. */
export async function closeAccount(ctx: Context, id: number) {
  const found = await seeAccount(ctx, id)
  if (!found) return fail({ kind: 'no-such-account' })
  const objection = objectionTo('close', ctx.actor, found.seen)
  if (objection) return fail(objection)
  await setClosed(ctx.sql, id, true)
  await ctx.emit({ name: 'people.account-closed', data: { accountId: id } })
  return ok({})
}

/** Opens a closed account again, with the password and roles that it had. Tokens stay revoked. */
export async function reopenAccount(ctx: Context, id: number) {
  const found = await seeAccount(ctx, id)
  if (!found) return fail({ kind: 'no-such-account' })
  const objection = objectionTo('reopen', ctx.actor, found.seen)
  if (objection) return fail(objection)
  await setClosed(ctx.sql, id, false)
  await ctx.emit({ name: 'people.account-reopened', data: { accountId: id } })
  return ok({})
}

/** Ends one session, or all, of an account. One's own always. */
export async function endSessions(ctx: Context, id: number, which: { only?: string; except?: string } = {}) {
  if (ctx.actor.accountId !== id) {
    const found = await seeAccount(ctx, id)
    if (!found) return fail({ kind: 'no-such-account' })
    const objection = objectionTo('end-sessions', ctx.actor, found.seen)
    if (objection) return fail(objection)
  }
  const ended = await deleteSessions(ctx.sql, id, which)
  if (which.only !== undefined && ended === 0) return fail({ kind: 'no-such-session' })
  if (ended) await ctx.emit({ name: 'people.sessions-ended', data: { accountId: id, ended } })
  return ok({ ended })
}

/** Takes somebody's second step away, who lost telephone and recovery codes; all their sessions end. */
export async function resetSecondStep(ctx: Context, id: number) {
  const found = await seeAccount(ctx, id)
  if (!found) return fail({ kind: 'no-such-account' })
  // Not one's own: that takes the password, see secure-account.ts.
  if (ctx.actor.accountId === id) return fail({ kind: 'not-yourself' })
  const objection = objectionTo('end-sessions', ctx.actor, found.seen)
  if (objection) return fail(objection)
  if (!(await deleteSecondStep(ctx.sql, id))) return fail({ kind: 'no-such-second-step' })
  await deleteSessions(ctx.sql, id)
  await ctx.emit({ name: 'people.second-step-reset', data: { accountId: id } })
  return ok({})
}

export type NewGrant = { role: string; unitId: number | null; validFrom: string | null; validTo: string | null }

/** Gives somebody a role, in the whole newspaper or in one unit with all below it, from a day to a day. */
export async function giveRole(ctx: Context, id: number, given: NewGrant) {
  const found = await seeAccount(ctx, id)
  if (!found) return fail({ kind: 'no-such-account' })
  // Where the role is to be counts, not where the others are: a second unit may take somebody in.
  const objection = objectionTo('give-role', ctx.actor, { ...found.seen, units: [given.unitId] })
  if (objection) return fail(objection)
  if (given.unitId !== null && !(await readUnits(ctx.sql)).some((one) => one.id === given.unitId)) return fail({ kind: 'no-such-unit' })
  if (given.validFrom !== null && given.validTo !== null && given.validFrom > given.validTo) return fail({ kind: 'ends-before-it-begins' })
  const grantId = await insertGrant(ctx.sql, { ...given, accountId: id, by: ctx.actor.accountId })
  await ctx.emit({
    name: 'people.role-given',
    data: { accountId: id, role: given.role, unitId: given.unitId, from: given.validFrom, to: given.validTo },
  })
  return ok({ grantId })
}

/** Ends a role that somebody has. That they had it stays known. */
export async function endRole(ctx: Context, id: number, grantId: number) {
  const found = await seeAccount(ctx, id)
  if (!found) return fail({ kind: 'no-such-account' })
  const grant = (await readGrants(ctx.sql, id)).find((one) => one.id === grantId && one.endedAt === null)
  if (!grant) return fail({ kind: 'no-such-role' })
  const administers = grant.role === 'administrator' && grant.unitId === null
  const objection = objectionTo('end-role', ctx.actor, {
    ...found.seen,
    units: [grant.unitId],
    lastAdministrator: found.seen.lastAdministrator && administers,
  })
  if (objection) return fail(objection)
  await endGrant(ctx.sql, grantId)
  await ctx.emit({ name: 'people.role-ended', data: { accountId: id, role: grant.role, unitId: grant.unitId } })
  return ok({})
}

/** Whether somebody may see this account: their own, or where they may see who works. */
export const maySee = (ctx: Pick<Context, 'actor'>, id: number, units: readonly (number | null)[]): boolean =>
  ctx.actor.accountId === id || can(ctx.actor, 'people.see') || units.some((unit) => unit !== null && can(ctx.actor, 'people.see', unit))
