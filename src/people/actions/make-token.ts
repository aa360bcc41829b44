import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { canSomewhere, mostKeys, type Permission } from '../rules.ts'
import { hashOf, newSecret, tokenPrefix } from '../secrets.ts'
import { insertToken, readAccount, readTokens, revokeToken } from '../store.ts'

/**
 * Makes a token by which a program acts in somebody's name, within its scopes and until its last day.
 * @returns the token, the only time that it is known
 */
export async function makeToken(ctx: Context, given: { accountId: number; name: string; scopes: readonly Permission[]; days: number }) {
  const account = await readAccount(ctx.sql, given.accountId)
  if (!account) return fail({ kind: 'no-such-account' })
  // One's own only; the terminal may for all. What the owner may not do now would not be permitted by the token, either.
  const isOwn = ctx.actor.accountId === given.accountId
  if (!isOwn && ctx.actor.grants !== 'all') return fail({ kind: 'not-allowed' })
  if (isOwn && !given.scopes.every((scope) => canSomewhere(ctx.actor, scope))) return fail({ kind: 'not-allowed' })
  if (account.state === 'closed') return fail({ kind: 'wrong-state', state: account.state })
  const working = (await readTokens(ctx.sql, account.id)).filter((one) => !one.revokedAt && one.expiresAt > ctx.now)
  if (working.length >= mostKeys) return fail({ kind: 'enough-keys' })
  const token = `${tokenPrefix}${newSecret()}`
  const expiresAt = new Date(ctx.now.getTime() + given.days * 24 * 3600_000)
  const id = await insertToken(ctx.sql, { accountId: account.id, name: given.name, scopes: given.scopes, hash: hashOf(token), expiresAt })
  await ctx.emit({ name: 'people.token-made', data: { accountId: account.id, tokenId: id, name: given.name, scopes: given.scopes } })
  return ok({ id, token, expiresAt })
}

/** Revokes a token: one's own, or any from the terminal. */
export async function endToken(ctx: Context, id: number) {
  const revoked = await revokeToken(ctx.sql, id, ctx.actor.grants === 'all' ? undefined : (ctx.actor.accountId ?? 0))
  if (!revoked) return fail({ kind: 'no-such-token' })
  await ctx.emit({ name: 'people.token-revoked', data: { accountId: revoked.accountId, tokenId: id } })
  return ok({})
}
