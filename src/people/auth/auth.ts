import { passkey } from '@better-auth/passkey'
import { APIError, betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { App } from '../../platform/context.ts'
import type { Sql } from '../../platform/db/sql.ts'
import { passwordLength } from '../password.ts'
import { isClosed } from '../store.ts'
import { authAdapter, withConnection } from './store.ts'

/** How long a session stays open without being used, in seconds. */
export const sessionSeconds = 7 * 24 * 3600

function build(app: App) {
  const secure = app.origin.startsWith('https:')
  return betterAuth({
    appName: 'Cầu Nối',
    baseURL: app.origin,
    secret: app.secret,
    database: authAdapter(app.db),
    // The library's own routes are not served: every way in is an endpoint of ours, with our limits, our refusals and our audit log.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.least, maxPasswordLength: passwordLength.most },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: 0 },
    advanced: {
      cookiePrefix: 'caunoi',
      useSecureCookies: secure,
      // Reader pages neither get nor set it: a shared cache in front of them sees no cookie.
      defaultCookieAttributes: { path: '/api', sameSite: 'lax', httpOnly: true, secure },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: {
      session: {
        create: {
          // Whatever the way in, it ends here for a closed account.
          before: async (session) => ((await isClosed(app.db, Number(session.userId))) ? false : undefined),
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Cầu Nối', accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 } }),
      passkey({
        rpID: new URL(app.origin).hostname,
        rpName: 'Cầu Nối',
        origin: app.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        registration: {
          afterVerification: async ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw new APIError('BAD_REQUEST', { message: 'user verification' })
          },
        },
        authentication: {
          // A passkey takes the place of password and second step together only because the device asked its owner for a finger, a face or a PIN.
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', { message: 'user verification' })
          },
        },
      }),
    ],
  })
}
export type Auth = ReturnType<typeof build>

/** In which the address of who asks is handed to the library; no request from outside carries it on. */
export const addressHeader = 'x-caunoi-address'

const made = new WeakMap<App['db'], Auth>()

/** The sign-in library, set up for this newspaper. */
export function authOf(app: App): Auth {
  let auth = made.get(app.db)
  if (!auth) made.set(app.db, (auth = build(app)))
  return auth
}

/** What the library answered, with the cookies to set; or the word by which it refused. */
export type Asked<T> = { value: T; cookies: string[] } | { refused: string }

/**
 * Asks the library, on the connection given. Its refusals are values; its faults are thrown.
 * @param ask calls one function of `auth.api` with `returnHeaders: true`
 */
export async function askAuth<T>(sql: Sql, ask: () => Promise<{ headers: Headers; response: T }>): Promise<Asked<T>> {
  try {
    const { headers, response } = await withConnection(sql, ask)
    return { value: response, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    return { refused: (error.body as { code?: string } | undefined)?.code ?? error.message }
  }
}
