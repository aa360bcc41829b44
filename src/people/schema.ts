import { z } from 'zod'
import { isDay } from '../platform/clock.ts'
import { cleanLine } from '../platform/text.ts'
import { type Permission, permissions, roleNames, tokenDays, unitKinds } from './rules.ts'

/** Shapes at the boundary: what screens and programs send, and what they are answered. Fit for a browser. */

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const words = (most: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(most))
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'is no day of the calendar')
  .meta({ format: 'date' })
const instant = z
  .date()
  .transform((one) => one.toISOString())
  .or(z.string())
  .meta({ format: 'date-time' })
const secret = z.string().min(20).max(200)
const password = z.string().min(1).max(1000)
export const email = z
  .string()
  .max(254)
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .pipe(z.email())
const language = z.enum(['vi', 'en'])
export const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])
const role = z.enum(roleNames)

export const idOnly = z.object({ id })
export const signInGiven = z.object({ email, password })
export const codeGiven = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().min(4).max(40)),
})
export const signInAnswer = z.object({ next: z.enum(['done', 'second-step']) })
export const passkeyGiven = z.object({ response: z.record(z.string(), z.unknown()) })
export const passkeyOptions = z.looseObject({ challenge: z.string() })
export const forgottenGiven = z.object({ email })
export const linkGiven = z.object({ secret })
export const linkAnswer = z.object({ purpose: z.enum(['invitation', 'password']), name: z.string(), email: z.string(), language })
export const linkUse = z.object({ secret, password })

export const passwordOnly = z.object({ password })
export const passwordChange = z.object({ password, newPassword: password })
export const secondStepAnswer = z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) })
export const recoveryAnswer = z.object({ recoveryCodes: z.array(z.string()) })
export const newPasskey = z.object({ name: words(60), response: z.record(z.string(), z.unknown()) })
export const passkeyId = z.object({ id: z.string().min(1).max(100) })
export const sessionId = z.object({ id: z.string().min(1).max(100) })
export const personSession = z.object({ id, session: z.string().min(1).max(100) })

export const grantAnswer = z.object({
  id: z.number(),
  role: z.string(),
  unitId: z.number().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  grantedAt: instant,
  endedAt: instant.nullable(),
})
export const me = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  language,
  secondStep: z.boolean(),
  /** What may be done in the whole newspaper or in some units: what screens are offered by. */
  permissions: z.array(permission),
  roles: z.array(grantAnswer),
})
export const ownChange = z.object({ name: words(200), language })
export const sessionAnswer = z.object({
  id: z.string(),
  startedAt: instant,
  seenAt: instant,
  expiresAt: instant,
  address: z.string(),
  browser: z.string(),
  current: z.boolean(),
})
export const sessionsAnswer = z.object({ sessions: z.array(sessionAnswer) })
export const passkeysAnswer = z.object({ passkeys: z.array(z.object({ id: z.string(), name: z.string(), addedAt: instant.nullable() })) })
export const newToken = z.object({ name: words(100), scopes: z.array(permission).min(1).max(50), days: z.number().int().min(1).max(tokenDays) })
export const tokenMade = z.object({ id: z.number(), token: z.string(), expiresAt: instant })
export const tokensAnswer = z.object({
  tokens: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      scopes: z.array(z.string()),
      createdAt: instant,
      expiresAt: instant,
      lastUsedAt: instant.nullable(),
      revokedAt: instant.nullable(),
    }),
  ),
})

export const newGrant = z.object({ role, unitId: id.nullable(), validFrom: day.nullable(), validTo: day.nullable() })
export const newPerson = z.object({ name: words(200), email, language, roles: z.array(newGrant).max(10) })
export const personChange = z.object({ name: words(200), email, language })
export const linkHanded = z.object({ mailed: z.boolean(), address: z.string().optional(), expiresAt: instant.optional() })
export const personInvited = z.object({ accountId: z.number(), link: linkHanded })
export const personAnswer = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  language,
  state: z.enum(['invited', 'open', 'closed']),
  createdAt: instant,
  lastSeen: instant.nullable(),
  secondStep: z.boolean(),
  passkeys: z.number(),
  roles: z.array(grantAnswer),
})
export const peopleAnswer = z.object({ people: z.array(personAnswer) })
export const personOpened = personAnswer.extend({ sessions: z.array(sessionAnswer), may: z.array(z.string()) })
export const grantMade = z.object({ grantId: z.number() })
export const personGrant = z.object({ id, grant: id })

const names = z.object({ vi: words(200), en: words(200).optional() })
export const unitGiven = z.object({
  parentId: id.nullable(),
  kind: z.enum(unitKinds),
  names,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  successorId: id.nullable(),
})
export const unitAnswer = z.object({
  id: z.number(),
  parentId: z.number().nullable(),
  kind: z.string(),
  names: z.record(z.string(), z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successorId: z.number().nullable(),
})
export const unitsAnswer = z.object({ units: z.array(unitAnswer) })
export const unitMade = z.object({ unitId: z.number() })

export const logFilter = z.object({
  account: id.optional(),
  name: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .optional(),
  from: day.optional(),
  to: day.optional(),
  before: id.optional(),
})
export const logAnswer = z.object({
  entries: z.array(
    z.object({
      position: z.number(),
      name: z.string(),
      data: z.record(z.string(), z.unknown()),
      accountId: z.number().nullable(),
      actor: z.string().nullable(),
      about: z.string().nullable(),
      at: instant,
    }),
  ),
  /** Give it as `before` to read on. */
  next: z.number().nullable(),
})
export const logNames = z.object({ names: z.array(z.string()) })

export type Me = z.output<typeof me>
export type Grant = z.output<typeof grantAnswer>
export type SessionSeen = z.output<typeof sessionAnswer>
export type Person = z.output<typeof personAnswer>
export type PersonOpened = z.output<typeof personOpened>
export type UnitSeen = z.output<typeof unitAnswer>
export type LogPage = z.output<typeof logAnswer>
export type LinkHanded = z.output<typeof linkHanded>
