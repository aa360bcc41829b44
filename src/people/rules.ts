import type { Actor } from '../platform/actor.ts'

/** Everything that can be permitted, one sentence each. Roles of the newsroom are built from these. */
export const permissions = {
  'newsroom.write': 'may write and edit texts, and see the drafts of others',
  'newsroom.edit': 'may mark a text as edited, send drafts back, hold, drop and restore them',
  'newsroom.approve-desk': 'may approve a text for the desk',
  'newsroom.approve-secretary': 'may approve a text for the managing editor',
  'newsroom.approve': 'may give a text its last approval, after which it may be made public',
  'newsroom.assign': 'may assign work on a story to others',
  'newsroom.roster': 'may set who is on duty',
  'newsroom.import': 'may bring stories in from files of other systems',
  'newsroom.taxonomy': 'may name, rename and merge sections, topics, series and places',
  'media.add': 'may add pictures to the library',
  'publication.see-schedule': 'may see what is scheduled, and what is public of a text',
  'publication.embargo': 'may say until when nothing of a story may be public',
  'publication.release': 'may make an approved revision public, now or at a time, and take it off the site for a time',
  'publication.requests': 'may enter in the register what is asked for about a public story, and propose an answer',
  'publication.correct': 'may decide corrections and replies; one that was required, only as another person proposed it',
  'publication.remove': 'may take a public edition down, with a reason for the reader',
  'publication.seal': 'may ask for, or approve, the erasing of a removed text',
  'publication.fronts': 'may arrange fronts and static pages',
  'people.name': 'may add persons whose names stand in the newspaper',
  'people.see': 'may see who works here, and in which role',
  'people.invite': 'may invite people, send them links, and correct names and addresses',
  'people.close': 'may close and reopen accounts, and end the sessions of others',
  'people.roles': 'may give roles and end them',
  'people.units': 'may add units, rename them and end them',
  'people.audit': 'may read the audit log',
  'settings.change': 'may change the imprint and the settings of the newspaper',
} as const
export type Permission = keyof typeof permissions

const desk = [
  'newsroom.write',
  'newsroom.edit',
  'newsroom.approve-desk',
  'newsroom.assign',
  'media.add',
  'people.name',
  'people.see',
  'publication.see-schedule',
  'publication.embargo',
] as const
const managing = [
  ...desk,
  'newsroom.approve-secretary',
  'newsroom.roster',
  'publication.requests',
  'publication.correct',
  'newsroom.taxonomy',
  'publication.release',
  'publication.fronts',
] as const

/** The roles of the newspaper. A role whose work is not built yet permits nothing yet. */
export const roles = {
  contributor: [],
  reporter: ['newsroom.write', 'media.add', 'publication.see-schedule'],
  translator: ['newsroom.write', 'publication.see-schedule'],
  'desk-editor': ['newsroom.write', 'newsroom.edit', 'media.add', 'people.name', 'publication.see-schedule', 'publication.embargo'],
  'head-of-desk': [...desk, 'publication.requests'],
  'managing-editor': managing,
  'editor-in-chief': [...managing, 'newsroom.approve', 'publication.remove', 'publication.seal', 'people.audit', 'settings.change'],
  'ledger-keeper': [],
  'ledger-reviewer': [],
  'unit-focal-point': [],
  'programme-officer': [],
  juror: [],
  administrator: [
    'people.see',
    'people.invite',
    'people.close',
    'people.roles',
    'people.units',
    'people.audit',
    'people.name',
    'newsroom.import',
    'newsroom.taxonomy',
    'settings.change',
  ],
} as const satisfies Record<string, readonly Permission[]>
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as [Role, ...Role[]]

/** A role that somebody has: everywhere (no unit), or in the units given, which are one unit with all below it. */
export type Grant = { role: string; units: readonly number[] | null }

/**
 * Whether somebody may do something.
 * @param unit asks about one unit; null or left out asks about the whole newspaper
 */
export const can = (actor: Actor, permission: Permission, unit: number | null = null): boolean =>
  actor.grants === 'all' || actor.grants.has(permission) || (unit !== null && (actor.within?.get(permission)?.has(unit) ?? false))

/** Whether somebody may do something somewhere: what decides if a screen is offered at all. */
export const canSomewhere = (actor: Actor, permission: Permission): boolean =>
  can(actor, permission) || (actor.within?.get(permission)?.size ?? 0) > 0

/** Who acts where no person does: a reader's vote, a command at the terminal. */
export const systemActor = (name: string, accountId: number | null = null): Actor => ({ accountId, name, grants: 'all' })

/** The roles that permit something. */
export const rolesWith = (permission: Permission): Role[] => roleNames.filter((role) => (roles[role] as readonly Permission[]).includes(permission))

/**
 * What somebody may do by their roles.
 * @param scopes what a token is limited to; it never permits more than its owner may
 */
export function actorOf(account: { id: number; name: string }, grants: readonly Grant[], scopes?: readonly string[]): Actor {
  const everywhere = new Set<string>()
  const within = new Map<string, Set<number>>()
  for (const { role, units } of grants)
    for (const permission of Object.hasOwn(roles, role) ? roles[role as Role] : []) {
      if (scopes && !scopes.includes(permission)) continue
      if (units === null) everywhere.add(permission)
      else {
        const known = within.get(permission) ?? new Set()
        for (const unit of units) known.add(unit)
        within.set(permission, known)
      }
    }
  return { accountId: account.id, name: account.name, grants: everywhere, within }
}

/** Invited: no way in yet. Open: may sign in. Closed: may not, and nothing is done in its name. */
export type AccountState = 'invited' | 'open' | 'closed'

/** What can be done about somebody's account, with the sentence that is its policy. */
export const accountPolicies = {
  invite: {
    permission: 'people.invite',
    states: ['invited'],
    own: false,
    says: 'Somebody who was invited and has not come may be sent another link.',
  },
  'new-password': {
    permission: 'people.invite',
    states: ['open'],
    own: true,
    says: 'Somebody who can sign in may be sent a link to a new password.',
  },
  correct: {
    permission: 'people.invite',
    states: ['invited', 'open'],
    own: true,
    says: 'A name or an address may be corrected while the account is not closed.',
  },
  close: {
    permission: 'people.close',
    states: ['invited', 'open'],
    own: false,
    says: 'An account may be closed by somebody else, unless it is the last administrator’s.',
  },
  reopen: { permission: 'people.close', states: ['closed'], own: false, says: 'A closed account may be reopened by somebody else.' },
  'end-sessions': {
    permission: 'people.close',
    states: ['open'],
    own: true,
    says: 'The sessions of an open account may be ended, one’s own always.',
  },
  'give-role': {
    permission: 'people.roles',
    states: ['invited', 'open'],
    own: false,
    says: 'A role is given by somebody else, where the giver may give it.',
  },
  'end-role': {
    permission: 'people.roles',
    states: ['invited', 'open', 'closed'],
    own: false,
    says: 'A role is ended by somebody else, unless the newspaper would have no administrator.',
  },
} as const satisfies Record<string, { permission: Permission; states: readonly AccountState[]; own: boolean; says: string }>
export type AccountAction = keyof typeof accountPolicies

/** An account as the policies see it. `units`: where its roles are; null stands for the whole newspaper. */
export type AccountSeen = { id: number; state: AccountState; units: readonly (number | null)[]; lastAdministrator: boolean }

/**
 * Why this may not be done about an account, or undefined.
 * Who may act in some units only, acts on those whose roles are all there: nobody reaches above themselves.
 */
export function objectionTo(action: AccountAction, actor: Actor, account: AccountSeen) {
  const { permission, states, own } = accountPolicies[action]
  const isOwn = actor.accountId === account.id
  // Whoever may not, is not told in which state the account is.
  const allowed = account.units.length ? account.units.every((unit) => can(actor, permission, unit)) : can(actor, permission)
  if (!allowed) return { kind: 'not-allowed' } as const
  if (isOwn && !own) return { kind: 'not-yourself' } as const
  if (!(states as readonly AccountState[]).includes(account.state)) return { kind: 'wrong-state', state: account.state } as const
  if (account.lastAdministrator && (action === 'close' || action === 'end-role')) return { kind: 'last-administrator' } as const
  return undefined
}

/** So many wrong passwords are a slip of the finger; after them one has to wait, twice as long each time. */
const freeFailures = 5
const firstWait = 30
const longestWait = 15 * 60
/** After so many seconds without a wrong password all is forgotten. */
export const failuresForgotten = 24 * 3600

/** How many seconds must pass before the next password is looked at, after so many wrong ones in a row. */
export const waitAfter = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(longestWait, firstWait * 2 ** Math.min(20, failures - freeFailures))

const day = 24 * 3600_000
/** How long a link works: an invitation may lie over a holiday, a new password is wanted now. */
export const linkLifetime = { invitation: 7 * day, password: 2 * 3600_000 } as const
export type LinkPurpose = keyof typeof linkLifetime

/** The longest a token may live, in days. */
export const tokenDays = 366
/** The most tokens and passkeys one person may have. */
export const mostKeys = 20

export type UnitKind = 'central' | 'ministry' | 'province' | 'commune' | 'press-agency' | 'mission'
export const unitKinds = ['central', 'ministry', 'province', 'commune', 'press-agency', 'mission'] as const satisfies readonly UnitKind[]

/** Why a unit cannot be as described, or undefined. `above` are the ids of the parent and of all above it. */
export function objectionToUnit(unit: {
  id?: number
  validFrom: string | null
  validTo: string | null
  parentId: number | null
  above: readonly number[]
}) {
  if (unit.validFrom !== null && unit.validTo !== null && unit.validFrom > unit.validTo) return { kind: 'ends-before-it-begins' } as const
  if (unit.id !== undefined && (unit.parentId === unit.id || unit.above.includes(unit.id))) return { kind: 'unit-above-itself' } as const
  return undefined
}
