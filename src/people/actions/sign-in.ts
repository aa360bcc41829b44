import { type Actor, type App, type Context, inTransaction } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { askAuth, type Auth, authOf } from '../auth/auth.ts'
import { findAccountByEmail } from '../store.ts'
import { beginTry, endTries } from './check-password.ts'

/** Nobody yet: who signs in has no account until the password was right. */
const stranger: Actor = { accountId: null, name: 'sign-in', grants: new Set() }

/** A context in the name of whoever has just shown who they are, so that the log names them. */
const as = (ctx: Context, accountId: number): number => {
  ctx.actor = { ...ctx.actor, accountId }
  return accountId
}

/**
 * Signs somebody in by address and password. Where they set up a second step, it is asked for next.
 * An address that nobody has costs the same work and gets the same answer as a wrong password.
 */
export async function signIn(app: App, headers: Headers, given: { email: string; password: string }) {
  const auth = authOf(app)
  const { secret } = await auth.$context
  const begun = await inTransaction(app, stranger, (ctx) => beginTry(ctx, secret, given.email))
  if (!begun.ok) return begun
  return await inTransaction(app, { ...stranger }, async (ctx) => {
    const asked = await askAuth(ctx.sql, () => auth.api.signInEmail({ body: given, headers, returnHeaders: true }))
    const account = await findAccountByEmail(ctx.sql, given.email)
    if ('refused' in asked || !account) {
      await ctx.emit({ name: 'people.sign-in-failed', data: { ...(account && { accountId: account.id }), by: 'password' } })
      return fail({ kind: 'wrong-password' })
    }
    await endTries(ctx, secret, given.email)
    as(ctx, account.id)
    const next = (asked.value as { twoFactorRedirect?: boolean }).twoFactorRedirect ? ('second-step' as const) : ('done' as const)
    await ctx.emit({ name: next === 'done' ? 'people.signed-in' : 'people.password-right', data: { accountId: account.id, by: 'password' } })
    return ok({ next, cookies: asked.cookies })
  })
}

/** The second step of signing in: a code of the telephone's app, or one of the recovery codes, each of which works once. */
export async function answerSecondStep(app: App, headers: Headers, given: { code: string; by: 'code' | 'recovery-code' }) {
  const auth = authOf(app)
  return await inTransaction(app, { ...stranger }, async (ctx) => {
    const asked = await askAuth<{ user: { id: string } }>(ctx.sql, () =>
      given.by === 'code'
        ? auth.api.verifyTOTP({ body: { code: given.code }, headers, returnHeaders: true })
        : auth.api.verifyBackupCode({ body: { code: given.code }, headers, returnHeaders: true }),
    )
    if ('refused' in asked) {
      await ctx.emit({ name: 'people.sign-in-failed', data: { by: given.by } })
      if (asked.refused === 'ACCOUNT_TEMPORARILY_LOCKED') return fail({ kind: 'too-many-tries', seconds: 900 })
      return fail({ kind: /COOKIE|TOO_MANY/.test(asked.refused) ? 'sign-in-too-old' : 'wrong-code' })
    }
    const accountId = as(ctx, Number(asked.value.user.id))
    await ctx.emit({ name: 'people.signed-in', data: { accountId, by: given.by } })
    return ok({ next: 'done' as const, cookies: asked.cookies })
  })
}

/** Signs somebody in by a passkey, which stands for password and second step together: the device asked its owner. */
export async function signInWithPasskey(app: App, headers: Headers, response: Record<string, unknown>) {
  const auth = authOf(app)
  return await inTransaction(app, { ...stranger }, async (ctx) => {
    const asked = await askAuth<{ user: { id: string } }>(ctx.sql, () =>
      auth.api.verifyPasskeyAuthentication({ body: { response: response as never }, headers, returnHeaders: true }),
    )
    if ('refused' in asked) {
      await ctx.emit({ name: 'people.sign-in-failed', data: { by: 'passkey' } })
      return fail({ kind: 'wrong-passkey' })
    }
    const accountId = as(ctx, Number(asked.value.user.id))
    await ctx.emit({ name: 'people.signed-in', data: { accountId, by: 'passkey' } })
    return ok({ next: 'done' as const, cookies: asked.cookies })
  })
}

/** What a browser needs to ask its owner's device for a passkey. Nothing is said of who has one. */
export async function beginPasskey(app: App, auth: Auth, headers: Headers) {
  const asked = await askAuth(app.db, () => auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }))
  if ('refused' in asked) return fail({ kind: 'wrong-passkey' })
  return ok({ options: { ...asked.value, userVerification: 'required' as const }, cookies: asked.cookies })
}
