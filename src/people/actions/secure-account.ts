import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { askAuth, type Auth } from '../auth/auth.ts'
import { objectionToPassword } from '../password.ts'
import { mostKeys } from '../rules.ts'
import { deletePasskey, deleteSecondStep, deleteSessions, readAccount, readPasskeys, writePassword } from '../store.ts'
import { checkPassword } from './check-password.ts'

/** What people do about their own ways in. All of it asks for the password again: an unattended screen is not enough. */

/** Who is signed in, with their password looked at again. */
async function owner(ctx: Context, auth: Auth, password: string) {
  const account = ctx.actor.accountId === null ? undefined : await readAccount(ctx.sql, ctx.actor.accountId)
  if (!account) return fail({ kind: 'not-allowed' })
  const checked = await checkPassword(ctx, auth, account, password)
  return checked.ok ? ok(account) : checked
}

/** Changes one's password and ends all one's other sessions. */
export async function changePassword(ctx: Context, auth: Auth, given: { password: string; newPassword: string; sessionId: string | undefined }) {
  const account = await owner(ctx, auth, given.password)
  if (!account.ok) return account
  const objection = await objectionToPassword(given.newPassword, [account.value.name, account.value.email ?? ''])
  if (objection) return fail(objection)
  await writePassword(ctx.sql, account.value.id, await (await auth.$context).password.hash(given.newPassword))
  const ended = await deleteSessions(ctx.sql, account.value.id, given.sessionId === undefined ? {} : { except: given.sessionId })
  await ctx.emit({ name: 'people.password-changed', data: { accountId: account.value.id, sessionsEnded: ended } })
  return ok({ ended })
}

/** Begins to set up a second step: the secret for the telephone's app, and recovery codes. It holds once a first code was right. */
export async function beginSecondStep(ctx: Context, auth: Auth, headers: Headers, password: string) {
  const account = await owner(ctx, auth, password)
  if (!account.ok) return account
  const asked = await askAuth(ctx.sql, () => auth.api.enableTwoFactor({ body: { password }, headers, returnHeaders: true }))
  if ('refused' in asked) return fail({ kind: 'second-step-is-there' })
  const { totpURI, backupCodes } = asked.value as { totpURI: string; backupCodes: string[] }
  return ok({ uri: totpURI, recoveryCodes: backupCodes })
}

/** The first code of the telephone's app: from now on the second step is asked for. */
export async function confirmSecondStep(ctx: Context, auth: Auth, headers: Headers, code: string) {
  if (ctx.actor.accountId === null) return fail({ kind: 'not-allowed' })
  const asked = await askAuth(ctx.sql, () => auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
  if ('refused' in asked) return fail({ kind: asked.refused === 'INVALID_CODE' ? 'wrong-code' : 'second-step-not-begun' })
  await ctx.emit({ name: 'people.second-step-set', data: { accountId: ctx.actor.accountId } })
  return ok({ cookies: asked.cookies })
}

/** Takes one's own second step away. */
export async function removeSecondStep(ctx: Context, auth: Auth, password: string) {
  const account = await owner(ctx, auth, password)
  if (!account.ok) return account
  if (!(await deleteSecondStep(ctx.sql, account.value.id))) return fail({ kind: 'no-such-second-step' })
  await ctx.emit({ name: 'people.second-step-removed', data: { accountId: account.value.id } })
  return ok({})
}

/** New recovery codes; the old ones work no more. */
export async function renewRecoveryCodes(ctx: Context, auth: Auth, headers: Headers, password: string) {
  const account = await owner(ctx, auth, password)
  if (!account.ok) return account
  const asked = await askAuth(ctx.sql, () => auth.api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }))
  if ('refused' in asked) return fail({ kind: 'no-such-second-step' })
  await ctx.emit({ name: 'people.recovery-codes-renewed', data: { accountId: account.value.id } })
  return ok({ recoveryCodes: asked.value.backupCodes })
}

/** What a browser needs to make a passkey on its owner's device. */
export async function beginPasskeyOfOwn(ctx: Context, auth: Auth, headers: Headers, password: string) {
  const account = await owner(ctx, auth, password)
  if (!account.ok) return account
  if ((await readPasskeys(ctx.sql, account.value.id)).length >= mostKeys) return fail({ kind: 'enough-keys' })
  const asked = await askAuth(ctx.sql, () => auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }))
  if ('refused' in asked) return fail({ kind: 'wrong-passkey' })
  return ok({ options: asked.value, cookies: asked.cookies })
}

/** Keeps the passkey that a device made. */
export async function addPasskey(ctx: Context, auth: Auth, headers: Headers, given: { name: string; response: Record<string, unknown> }) {
  if (ctx.actor.accountId === null) return fail({ kind: 'not-allowed' })
  const asked = await askAuth(ctx.sql, () => auth.api.verifyPasskeyRegistration({ body: given, headers, returnHeaders: true }))
  if ('refused' in asked) return fail({ kind: 'wrong-passkey' })
  await ctx.emit({ name: 'people.passkey-added', data: { accountId: ctx.actor.accountId, name: given.name } })
  return ok({ cookies: asked.cookies })
}

/** Takes one of one's own passkeys away. */
export async function removePasskey(ctx: Context, id: string) {
  if (ctx.actor.accountId === null || !(await deletePasskey(ctx.sql, ctx.actor.accountId, id))) return fail({ kind: 'no-such-passkey' })
  await ctx.emit({ name: 'people.passkey-removed', data: { accountId: ctx.actor.accountId } })
  return ok({})
}
