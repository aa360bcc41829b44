import { describe, expect, test } from 'vitest'
import {
  type AccountAction,
  type AccountSeen,
  type AccountState,
  accountPolicies,
  actorOf,
  can,
  canSomewhere,
  objectionTo,
  objectionToUnit,
  type Permission,
  permissions,
  type Role,
  roleNames,
  roles,
  systemActor,
  waitAfter,
} from './rules.ts'

const actions = Object.keys(accountPolicies) as AccountAction[]
const states: AccountState[] = ['invited', 'open', 'closed']
const as = (role: Role, units: number[] | null = null) => actorOf({ id: 1, name: role }, [{ role, units }])
const account = (given: Partial<AccountSeen> = {}): AccountSeen => ({ id: 2, state: 'open', units: [null], lastAdministrator: false, ...given })

test('every permission and every policy is a sentence', () => {
  for (const words of Object.values(permissions)) expect(words).toMatch(/^may .{10,}/)
  for (const { says } of Object.values(accountPolicies)) expect(says).toMatch(/^[A-Z].{20,}\.$/)
})

/** What each role may do: written out once more, so that a slip in the rules is a difference here. */
const may: Record<Role, string> = {
  contributor: '',
  reporter: 'newsroom.write media.add publication.see-schedule',
  translator: 'newsroom.write publication.see-schedule',
  'desk-editor': 'newsroom.write newsroom.edit media.add people.name publication.see-schedule publication.embargo',
  'head-of-desk':
    'newsroom.write newsroom.edit newsroom.approve-desk newsroom.assign media.add people.name people.see publication.see-schedule publication.embargo publication.requests',
  'managing-editor':
    'newsroom.write newsroom.edit newsroom.approve-desk newsroom.approve-secretary newsroom.assign newsroom.roster media.add people.name people.see publication.see-schedule publication.embargo publication.requests publication.correct newsroom.taxonomy publication.release publication.fronts',
  'editor-in-chief':
    'newsroom.write newsroom.edit newsroom.approve-desk newsroom.approve-secretary newsroom.approve newsroom.assign newsroom.roster media.add people.name people.see publication.see-schedule publication.embargo publication.requests publication.correct newsroom.taxonomy publication.release publication.fronts publication.remove publication.seal people.audit settings.change',
  'ledger-keeper': '',
  'ledger-reviewer': '',
  'unit-focal-point': '',
  'programme-officer': '',
  juror: '',
  administrator:
    'people.see people.invite people.close people.roles people.units people.audit people.name newsroom.import newsroom.taxonomy settings.change',
}
test.each(roleNames.map((role) => [role]))('%s may do what the table says, and nothing else', (role) => {
  const actor = as(role)
  for (const permission of Object.keys(permissions) as Permission[])
    expect(can(actor, permission), permission).toBe(may[role].split(' ').includes(permission))
})

test('no role both administers accounts and makes public', () => {
  for (const role of roleNames) {
    const held: readonly string[] = roles[role]
    expect(held.includes('people.roles') && held.includes('publication.release'), role).toBe(false)
  }
})

/** Role × action × state of the other’s account: ✓ may, – in no such state, ✕ not allowed. */
const table: Record<AccountAction, string> = {
  //              invited open closed
  invite: '✓ – –',
  'new-password': '– ✓ –',
  correct: '✓ ✓ –',
  close: '✓ ✓ –',
  reopen: '– – ✓',
  'end-sessions': '– ✓ –',
  'give-role': '✓ ✓ –',
  'end-role': '✓ ✓ ✓',
}
describe.each(actions.map((action) => [action]))('%s', (action) => {
  test.each(roleNames.map((role) => [role]))('by %s', (role) => {
    for (const [index, state] of states.entries()) {
      const kind = objectionTo(action, as(role), account({ state }))?.kind
      const expected = role !== 'administrator' ? 'not-allowed' : table[action].split(' ')[index] === '✓' ? undefined : 'wrong-state'
      expect(kind, state).toBe(expected)
    }
  })
})

test('one’s own account: what takes away or gives, somebody else does', () => {
  const own = actions.filter((action) => states.some((state) => objectionTo(action, as('administrator'), account({ id: 1, state })) === undefined))
  expect(own).toEqual(['new-password', 'correct', 'end-sessions'])
})

test('the newspaper keeps an administrator', () => {
  const last = account({ lastAdministrator: true })
  for (const action of actions)
    expect(
      objectionTo(action, systemActor('terminal'), { ...last, state: action === 'reopen' ? 'closed' : action === 'invite' ? 'invited' : 'open' })
        ?.kind,
    ).toBe(action === 'close' || action === 'end-role' ? 'last-administrator' : undefined)
})

test('who administers a unit reaches those whose roles are all below it, and nobody else', () => {
  const local = as('administrator', [10, 11])
  for (const [units, expected] of [
    [[10], undefined],
    [[10, 11], undefined],
    [[10, 12], 'not-allowed'],
    [[12], 'not-allowed'],
    [[10, null], 'not-allowed'],
    [[null], 'not-allowed'],
    [[], 'not-allowed'],
  ] as const)
    expect(objectionTo('close', local, account({ units }))?.kind, JSON.stringify(units)).toBe(expected)
  expect(can(local, 'people.invite')).toBe(false)
  expect(can(local, 'people.invite', 11)).toBe(true)
  expect(can(local, 'people.invite', 12)).toBe(false)
  expect(canSomewhere(local, 'people.invite')).toBe(true)
  expect(canSomewhere(local, 'publication.release')).toBe(false)
})

test('whoever may not, is not told in which state an account is', () => {
  for (const state of states) expect(objectionTo('close', as('reporter'), account({ state }))?.kind).toBe('not-allowed')
})

test('a token permits what its owner may, within its scopes', () => {
  const grants = [
    { role: 'editor-in-chief', units: null },
    { role: 'administrator', units: [3] },
  ]
  const token = actorOf({ id: 1, name: 'x' }, grants, ['publication.release', 'people.close', 'newsroom.import'])
  expect(can(token, 'publication.release')).toBe(true)
  expect(can(token, 'publication.remove')).toBe(false)
  expect(can(token, 'people.close', 3)).toBe(true)
  expect(can(token, 'people.close')).toBe(false)
  expect(can(token, 'newsroom.import')).toBe(false)
  expect(can(token, 'people.invite', 3)).toBe(false)
})

test('a role that is not known permits nothing', () => {
  expect(actorOf({ id: 1, name: 'x' }, [{ role: 'owner', units: null }]).grants).toEqual(new Set())
  expect(actorOf({ id: 1, name: 'x' }, [{ role: 'toString', units: null }]).grants).toEqual(new Set())
})

test('wrong passwords: four are a slip, from the fifth on one waits, twice as long each time, a quarter of an hour at most', () => {
  expect([1, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(waitAfter)).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
})

test('a unit is neither above itself nor ends before it begins', () => {
  const unit = { validFrom: null, validTo: null, parentId: 2, above: [2, 1] }
  expect(objectionToUnit(unit)).toBeUndefined()
  expect(objectionToUnit({ ...unit, id: 1 })?.kind).toBe('unit-above-itself')
  expect(objectionToUnit({ ...unit, id: 2 })?.kind).toBe('unit-above-itself')
  expect(objectionToUnit({ ...unit, id: 3 })).toBeUndefined()
  expect(objectionToUnit({ ...unit, validFrom: '2025-07-01', validTo: '2025-06-30' })?.kind).toBe('ends-before-it-begins')
})
