import { addDays, startOfDay } from '../platform/clock.ts'
import type { App, Context } from '../platform/context.ts'
import { type AnyCall, actingIn, type Endpoint, endpoint } from '../platform/http/api.ts'
import { fail, ok } from '../platform/result.ts'
import { seeAccount } from './account-view.ts'
import { closeAccount, correctAccount, endRole, endSessions, giveRole, maySee, reopenAccount, resetSecondStep } from './actions/change-account.ts'
import { beginTry } from './actions/check-password.ts'
import { invitePerson } from './actions/invite-person.ts'
import { endToken, makeToken } from './actions/make-token.ts'
import { nameUnit } from './actions/name-unit.ts'
import {
  addPasskey,
  beginPasskeyOfOwn,
  beginSecondStep,
  changePassword,
  confirmSecondStep,
  removePasskey,
  removeSecondStep,
  renewRecoveryCodes,
} from './actions/secure-account.ts'
import { askForPassword, sendLink } from './actions/send-link.ts'
import { answerSecondStep, beginPasskey, signIn, signInWithPasskey } from './actions/sign-in.ts'
import { openLink, useLink } from './actions/use-link.ts'
import { authOf } from './auth/auth.ts'
import { headersForAuth } from './caller.ts'
import { type AccountAction, accountPolicies, can, canSomewhere, objectionTo, type Permission, permissions, systemActor } from './rules.ts'
import * as shape from './schema.ts'
import {
  type Account,
  deleteSessions,
  type GrantRow,
  readAccount,
  readAccounts,
  readGrants,
  readLog,
  readLogNames,
  readPasskeys,
  readSessions,
  readTokens,
  readUnits,
  type Session,
} from './store.ts'

const pageOfLog = 50
/** Ways in are tried by hand: so often a minute is enough, and a machine is slowed. */
const triesPerMinute = 20

/** The interface for programs: people, and how they come in. The newsroom's screens use it and nothing else. */
export function peopleEndpoints(app: App): readonly Endpoint[] {
  const auth = authOf(app)
  /** In the name of whoever asks. */
  const act = actingIn(app)
  const setCookies = (call: AnyCall, cookies: readonly string[]) => {
    if (cookies.length) call.reply.header('Set-Cookie', [...cookies])
  }
  const ownId = (call: AnyCall): number => call.caller?.actor.accountId ?? 0
  /** A password asked for again counts as a try, so that an open screen is no place to guess at it. */
  const tried = async <T extends { ok: boolean }>(call: AnyCall, run: (ctx: Context) => Promise<T>) => {
    const account = await readAccount(app.db, ownId(call))
    const { secret } = await auth.$context
    const begun = await act(call, (ctx) => beginTry(ctx, secret, account?.email ?? ''))
    return begun.ok ? await act(call, run) : begun
  }
  const sessionOf = (call: AnyCall) => (one: Session) => ({ ...one, current: one.id === call.caller?.sessionId })
  const person = (account: Account, grants: readonly GrantRow[]) => ({
    ...account,
    email: account.email ?? '',
    roles: grants.filter((one) => one.accountId === account.id),
  })

  return [
    // Coming in
    endpoint({
      method: 'POST',
      path: '/api/sign-in',
      about: 'sign-in',
      says: 'Signs in by address and password; where a second step is set, it comes next.',
      access: 'anyone',
      body: shape.signInGiven,
      answer: shape.signInAnswer,
      refusals: ['wrong-password', 'too-many-tries'],
      perMinute: triesPerMinute,
      async run(call) {
        const outcome = await signIn(app, headersForAuth(call.request), call.body)
        if (outcome.ok) setCookies(call, outcome.value.cookies)
        return outcome
      },
    }),
    ...(['code', 'recovery-code'] as const).map((by) =>
      endpoint({
        method: 'POST',
        path: `/api/sign-in/${by}`,
        about: 'sign-in',
        says: by === 'code' ? 'The second step: a code of the authenticator.' : 'The second step: a recovery code, which works once.',
        access: 'anyone',
        body: shape.codeGiven,
        answer: shape.signInAnswer,
        refusals: ['wrong-code', 'sign-in-too-old', 'too-many-tries'],
        perMinute: triesPerMinute,
        async run(call) {
          const outcome = await answerSecondStep(app, headersForAuth(call.request), { ...call.body, by })
          if (outcome.ok) setCookies(call, outcome.value.cookies)
          return outcome
        },
      }),
    ),
    endpoint({
      method: 'POST',
      path: '/api/sign-in/passkey/options',
      about: 'sign-in',
      says: 'What a browser needs to ask for a passkey.',
      access: 'anyone',
      answer: shape.passkeyOptions,
      refusals: ['wrong-passkey'],
      perMinute: triesPerMinute,
      async run(call) {
        const outcome = await beginPasskey(app, auth, headersForAuth(call.request))
        if (!outcome.ok) return outcome
        setCookies(call, outcome.value.cookies)
        return ok(outcome.value.options as { challenge: string })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/sign-in/passkey',
      about: 'sign-in',
      says: 'Signs in by a passkey, which stands for password and second step together.',
      access: 'anyone',
      body: shape.passkeyGiven,
      answer: shape.signInAnswer,
      refusals: ['wrong-passkey'],
      perMinute: triesPerMinute,
      async run(call) {
        const outcome = await signInWithPasskey(app, headersForAuth(call.request), call.body.response)
        if (outcome.ok) setCookies(call, outcome.value.cookies)
        return outcome
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/sign-out',
      about: 'sign-in',
      says: 'Ends the session of this browser.',
      access: 'session',
      run: (call) =>
        act(call, async (ctx) => {
          await deleteSessions(ctx.sql, ownId(call), { only: call.caller?.sessionId ?? '' })
          await ctx.emit({ name: 'people.signed-out', data: { accountId: ownId(call) } })
          const { authCookies } = await auth.$context
          const { name, attributes } = authCookies.sessionToken
          setCookies(call, [`${name}=; Path=${attributes.path ?? '/api'}; Max-Age=0; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`])
          return ok({})
        }),
    }),
    endpoint({
      method: 'POST',
      path: '/api/password/forgotten',
      about: 'sign-in',
      says: 'Asks for a link to a new password. The answer is the same whether or not anybody has the address.',
      access: 'anyone',
      body: shape.forgottenGiven,
      perMinute: 5,
      run: (call) => act(call, (ctx) => askForPassword(ctx, call.body.email)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/links/open',
      about: 'sign-in',
      says: 'Whom a link is for: an invitation, or the way to a new password.',
      access: 'anyone',
      body: shape.linkGiven,
      answer: shape.linkAnswer,
      refusals: ['no-such-link'],
      perMinute: triesPerMinute,
      run: (call) => act(call, (ctx) => openLink(ctx, call.body.secret)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/links/use',
      about: 'sign-in',
      says: 'Sets a password by a link, which is used up with it.',
      access: 'anyone',
      body: shape.linkUse,
      refusals: ['no-such-link', 'password-too-short', 'password-too-long', 'password-common', 'password-guessable'],
      perMinute: triesPerMinute,
      run: (call) => act(call, (ctx) => useLink(ctx, auth, call.body)),
    }),

    // Oneself
    endpoint({
      method: 'GET',
      path: '/api/me',
      about: 'me',
      says: 'Who asks, and what they may do.',
      access: 'signed-in',
      answer: shape.me,
      async run(call) {
        const account = await readAccount(app.db, ownId(call))
        if (!account) return fail({ kind: 'no-such-account' })
        const actor = call.caller?.actor ?? systemActor('nobody')
        return ok({
          ...person(account, await readGrants(app.db, account.id)),
          permissions: (Object.keys(permissions) as Permission[]).filter((one) => canSomewhere(actor, one)),
        })
      },
    }),
    endpoint({
      method: 'PUT',
      path: '/api/me',
      about: 'me',
      says: 'Changes one’s own name and language.',
      access: 'session',
      body: shape.ownChange,
      run: (call) =>
        act(call, async (ctx) => {
          const account = await readAccount(ctx.sql, ownId(call))
          return account?.email ? await correctAccount(ctx, account.id, { ...call.body, email: account.email }) : fail({ kind: 'no-such-account' })
        }),
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/password',
      about: 'me',
      says: 'Changes one’s own password and ends one’s other sessions.',
      access: 'session',
      body: shape.passwordChange,
      refusals: ['wrong-password', 'too-many-tries', 'password-too-short', 'password-too-long', 'password-common', 'password-guessable'],
      perMinute: triesPerMinute,
      run: (call) => tried(call, (ctx) => changePassword(ctx, auth, { ...call.body, sessionId: call.caller?.sessionId })),
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/second-step',
      about: 'me',
      says: 'Begins to set up a second step; it holds once a first code was confirmed.',
      access: 'session',
      body: shape.passwordOnly,
      answer: shape.secondStepAnswer,
      refusals: ['wrong-password', 'too-many-tries', 'second-step-is-there'],
      perMinute: triesPerMinute,
      run: (call) => tried(call, (ctx) => beginSecondStep(ctx, auth, headersForAuth(call.request), call.body.password)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/second-step/confirm',
      about: 'me',
      says: 'The first code of the authenticator: from now on the second step is asked for.',
      access: 'session',
      body: shape.codeGiven,
      refusals: ['wrong-code', 'second-step-not-begun'],
      perMinute: triesPerMinute,
      async run(call) {
        const outcome = await act(call, (ctx) => confirmSecondStep(ctx, auth, headersForAuth(call.request), call.body.code))
        if (outcome.ok) setCookies(call, outcome.value.cookies)
        return outcome
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/second-step/remove',
      about: 'me',
      says: 'Takes one’s own second step away.',
      access: 'session',
      body: shape.passwordOnly,
      refusals: ['wrong-password', 'too-many-tries', 'no-such-second-step'],
      perMinute: triesPerMinute,
      run: (call) => tried(call, (ctx) => removeSecondStep(ctx, auth, call.body.password)),
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/recovery-codes',
      about: 'me',
      says: 'Makes new recovery codes; the old ones work no more.',
      access: 'session',
      body: shape.passwordOnly,
      answer: shape.recoveryAnswer,
      refusals: ['wrong-password', 'too-many-tries', 'no-such-second-step'],
      perMinute: triesPerMinute,
      run: (call) => tried(call, (ctx) => renewRecoveryCodes(ctx, auth, headersForAuth(call.request), call.body.password)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/me/passkeys',
      about: 'me',
      says: 'One’s own passkeys.',
      access: 'session',
      answer: shape.passkeysAnswer,
      run: async (call) => ok({ passkeys: await readPasskeys(app.db, ownId(call)) }),
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/passkeys/options',
      about: 'me',
      says: 'What a browser needs to make a passkey.',
      access: 'session',
      body: shape.passwordOnly,
      answer: shape.passkeyOptions,
      refusals: ['wrong-password', 'too-many-tries', 'enough-keys'],
      perMinute: triesPerMinute,
      async run(call) {
        const outcome = await tried(call, (ctx) => beginPasskeyOfOwn(ctx, auth, headersForAuth(call.request), call.body.password))
        if (!outcome.ok) return outcome
        setCookies(call, outcome.value.cookies)
        return ok(outcome.value.options as { challenge: string })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/passkeys',
      about: 'me',
      says: 'Keeps the passkey that a device made.',
      access: 'session',
      body: shape.newPasskey,
      refusals: ['wrong-passkey'],
      perMinute: triesPerMinute,
      async run(call) {
        const outcome = await act(call, (ctx) => addPasskey(ctx, auth, headersForAuth(call.request), call.body))
        if (outcome.ok) setCookies(call, outcome.value.cookies)
        return outcome
      },
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/me/passkeys/:id',
      about: 'me',
      says: 'Takes one of one’s own passkeys away.',
      access: 'session',
      params: shape.passkeyId,
      refusals: ['no-such-passkey'],
      run: (call) => act(call, (ctx) => removePasskey(ctx, call.params.id)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/me/sessions',
      about: 'me',
      says: 'One’s own sessions.',
      access: 'session',
      answer: shape.sessionsAnswer,
      run: async (call) => ok({ sessions: (await readSessions(app.db, ownId(call), app.clock())).map(sessionOf(call)) }),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/me/sessions',
      about: 'me',
      says: 'Ends all one’s sessions but this one.',
      access: 'session',
      run: (call) => act(call, (ctx) => endSessions(ctx, ownId(call), { except: call.caller?.sessionId ?? '' })),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/me/sessions/:id',
      about: 'me',
      says: 'Ends one of one’s own sessions.',
      access: 'session',
      params: shape.sessionId,
      refusals: ['no-such-session'],
      run: (call) => act(call, (ctx) => endSessions(ctx, ownId(call), { only: call.params.id })),
    }),
    endpoint({
      method: 'GET',
      path: '/api/me/tokens',
      about: 'me',
      says: 'One’s own tokens, without what they are.',
      access: 'session',
      answer: shape.tokensAnswer,
      run: async (call) => ok({ tokens: await readTokens(app.db, ownId(call)) }),
    }),
    endpoint({
      method: 'POST',
      path: '/api/me/tokens',
      about: 'me',
      says: 'Makes a token by which a program acts in one’s name; it is answered this once.',
      access: 'session',
      body: shape.newToken,
      answer: shape.tokenMade,
      refusals: ['not-allowed', 'enough-keys'],
      run: (call) => act(call, (ctx) => makeToken(ctx, { ...call.body, accountId: ownId(call) })),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/me/tokens/:id',
      about: 'me',
      says: 'Revokes one of one’s own tokens.',
      access: 'session',
      params: shape.idOnly,
      refusals: ['no-such-token'],
      run: (call) => act(call, (ctx) => endToken(ctx, call.params.id)),
    }),

    // Others
    endpoint({
      method: 'GET',
      path: '/api/people',
      about: 'people',
      says: 'Who works here: all, or those in the units where one may see.',
      access: 'signed-in',
      answer: shape.peopleAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        const actor = call.caller?.actor
        if (!actor || !canSomewhere(actor, 'people.see')) return fail({ kind: 'not-allowed' })
        const grants = await readGrants(app.db)
        const people = (await readAccounts(app.db)).map((one) => person(one, grants))
        return ok({
          people: people.filter((one) =>
            maySee(
              { actor },
              one.id,
              one.roles.map((each) => each.unitId),
            ),
          ),
        })
      },
    }),
    endpoint({
      method: 'POST',
      path: '/api/people',
      about: 'people',
      says: 'Invites somebody: an account with its roles, and a link by which they choose a password.',
      access: 'signed-in',
      body: shape.newPerson,
      answer: shape.personInvited,
      refusals: ['not-allowed', 'address-is-taken', 'no-such-unit', 'ends-before-it-begins'],
      run: (call) => act(call, (ctx) => invitePerson(ctx, app, call.body)),
    }),
    endpoint({
      method: 'GET',
      path: '/api/people/:id',
      about: 'people',
      says: 'One person: roles that are, were and will be, open sessions, and what may be done about the account.',
      access: 'signed-in',
      params: shape.idOnly,
      answer: shape.personOpened,
      refusals: ['not-allowed', 'no-such-account'],
      run: (call) =>
        act(call, async (ctx) => {
          const { id } = call.params
          const found = await seeAccount(ctx, id)
          // Whoever may not see anybody, is not told who there is.
          if (!canSomewhere(ctx.actor, 'people.see') && ctx.actor.accountId !== id) return fail({ kind: 'not-allowed' })
          if (!found?.account.email) return fail({ kind: 'no-such-account' })
          if (!maySee(ctx, id, found.seen.units)) return fail({ kind: 'not-allowed' })
          const seesSessions = ctx.actor.accountId === id || objectionTo('end-sessions', ctx.actor, found.seen) === undefined
          return ok({
            ...person(found.account, await readGrants(ctx.sql, id)),
            sessions: seesSessions ? (await readSessions(ctx.sql, id, ctx.now)).map(sessionOf(call)) : [],
            may: (Object.keys(accountPolicies) as AccountAction[]).filter((one) =>
              // A role is given by its place: somebody who may give any, is offered the form.
              one === 'give-role'
                ? canSomewhere(ctx.actor, 'people.roles') && ctx.actor.accountId !== id && found.account.state !== 'closed'
                : objectionTo(one, ctx.actor, found.seen) === undefined,
            ),
          })
        }),
    }),
    endpoint({
      method: 'PUT',
      path: '/api/people/:id',
      about: 'people',
      says: 'Corrects somebody’s name, address or language.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.personChange,
      refusals: ['not-allowed', 'no-such-account', 'wrong-state', 'address-is-taken'],
      run: (call) => act(call, (ctx) => correctAccount(ctx, call.params.id, call.body)),
    }),
    ...(
      [
        ['invitation', 'Sends an invitation once more.'],
        ['password', 'Sends somebody a link to a new password.'],
      ] as const
    ).map(([purpose, says]) =>
      endpoint({
        method: 'POST',
        path: `/api/people/:id/${purpose}-link`,
        about: 'people',
        says,
        access: 'signed-in',
        params: shape.idOnly,
        answer: shape.linkHanded,
        refusals: ['not-allowed', 'no-such-account', 'wrong-state', 'not-yourself'],
        run: (call) => act(call, (ctx) => sendLink(ctx, app, call.params.id, purpose)),
      }),
    ),
    ...(
      [
        ['close', 'Closes an account: sessions, links and tokens end with it.', closeAccount, ['last-administrator']],
        ['reopen', 'Opens a closed account again.', reopenAccount, []],
        [
          'second-step/reset',
          'Takes the second step of somebody away who lost telephone and recovery codes.',
          resetSecondStep,
          ['no-such-second-step'],
        ],
      ] as const
    ).map(([word, says, action, more]) =>
      endpoint({
        method: 'POST',
        path: `/api/people/:id/${word}`,
        about: 'people',
        says,
        access: 'signed-in',
        params: shape.idOnly,
        refusals: ['not-allowed', 'no-such-account', 'wrong-state', 'not-yourself', ...more],
        run: (call) => act(call, (ctx) => action(ctx, call.params.id)),
      }),
    ),
    endpoint({
      method: 'DELETE',
      path: '/api/people/:id/sessions',
      about: 'people',
      says: 'Ends all sessions of somebody.',
      access: 'signed-in',
      params: shape.idOnly,
      refusals: ['not-allowed', 'no-such-account', 'wrong-state'],
      run: (call) => act(call, (ctx) => endSessions(ctx, call.params.id)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/people/:id/sessions/:session',
      about: 'people',
      says: 'Ends one session of somebody.',
      access: 'signed-in',
      params: shape.personSession,
      refusals: ['not-allowed', 'no-such-account', 'no-such-session', 'wrong-state'],
      run: (call) => act(call, (ctx) => endSessions(ctx, call.params.id, { only: call.params.session })),
    }),
    endpoint({
      method: 'POST',
      path: '/api/people/:id/roles',
      about: 'people',
      says: 'Gives somebody a role, in the whole newspaper or in one unit with all below it.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.newGrant,
      answer: shape.grantMade,
      refusals: ['not-allowed', 'no-such-account', 'no-such-unit', 'wrong-state', 'not-yourself', 'ends-before-it-begins'],
      run: (call) => act(call, (ctx) => giveRole(ctx, call.params.id, call.body)),
    }),
    endpoint({
      method: 'DELETE',
      path: '/api/people/:id/roles/:grant',
      about: 'people',
      says: 'Ends a role that somebody has.',
      access: 'signed-in',
      params: shape.personGrant,
      refusals: ['not-allowed', 'no-such-account', 'no-such-role', 'not-yourself', 'last-administrator'],
      run: (call) => act(call, (ctx) => endRole(ctx, call.params.id, call.params.grant)),
    }),

    // Units
    endpoint({
      method: 'GET',
      path: '/api/units',
      about: 'units',
      says: 'The tree of the organisation, also what is past of it.',
      access: 'signed-in',
      answer: shape.unitsAnswer,
      run: async () => ok({ units: (await readUnits(app.db)).map((one) => ({ ...one, names: one.names as Record<string, string> })) }),
    }),
    endpoint({
      method: 'POST',
      path: '/api/units',
      about: 'units',
      says: 'Adds a unit.',
      access: 'signed-in',
      body: shape.unitGiven,
      answer: shape.unitMade,
      refusals: ['not-allowed', 'no-such-unit', 'ends-before-it-begins'],
      run: (call) => act(call, (ctx) => nameUnit(ctx, call.body)),
    }),
    endpoint({
      method: 'PUT',
      path: '/api/units/:id',
      about: 'units',
      says: 'Changes a unit: names, place, last day, who followed it.',
      access: 'signed-in',
      params: shape.idOnly,
      body: shape.unitGiven,
      answer: shape.unitMade,
      refusals: ['not-allowed', 'no-such-unit', 'ends-before-it-begins', 'unit-above-itself'],
      run: (call) => act(call, (ctx) => nameUnit(ctx, { ...call.body, id: call.params.id })),
    }),

    // The audit log
    endpoint({
      method: 'GET',
      path: '/api/audit',
      about: 'audit',
      says: 'What was done, newest first: by or to somebody, of one kind, between two days.',
      access: 'signed-in',
      query: shape.logFilter,
      answer: shape.logAnswer,
      refusals: ['not-allowed'],
      async run(call) {
        if (!call.caller || !can(call.caller.actor, 'people.audit')) return fail({ kind: 'not-allowed' })
        const { account, name, from, to, before } = call.query
        const entries = await readLog(
          app.db,
          {
            ...(account !== undefined && { accountId: account }),
            ...(name !== undefined && { name }),
            ...(from !== undefined && { from: startOfDay(from) }),
            ...(to !== undefined && { to: startOfDay(addDays(to, 1)) }),
            ...(before !== undefined && { before }),
          },
          pageOfLog + 1,
        )
        const shown = entries.slice(0, pageOfLog)
        return ok({ entries: shown, next: entries.length > pageOfLog ? (shown.at(-1)?.position ?? null) : null })
      },
    }),
    endpoint({
      method: 'GET',
      path: '/api/audit/names',
      about: 'audit',
      says: 'Every kind of action that stands in the log.',
      access: 'signed-in',
      answer: shape.logNames,
      refusals: ['not-allowed'],
      run: async (call) =>
        call.caller && can(call.caller.actor, 'people.audit') ? ok({ names: await readLogNames(app.db) }) : fail({ kind: 'not-allowed' }),
    }),
  ]
}
