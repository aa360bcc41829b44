import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorOf, can, type Permission, permissions, type Role, roleNames } from '../../people/index.ts'
import {
  type DraftSeen,
  draftStates,
  judgeMove,
  type MoveKind,
  type Mover,
  moveKinds,
  movePolicies,
  nextSteps,
  objectionToDelegation,
  objectionToRule,
  type Step,
  stepPermissions,
  steps,
  type WorkflowRule,
  type WorkflowStep,
} from './rules.ts'

const rule: WorkflowRule = { steps, approvers: 2, maySkip: true, wholeDraft: true }
const draft = (state: WorkflowStep, given: Partial<DraftSeen> = {}): DraftSeen => ({
  state,
  rule,
  writers: [1],
  allWriters: [1],
  approvals: [],
  aside: state === 'on-hold' || state === 'dropped' ? { from: 'edited', by: 9, changedSince: false } : null,
  last: null,
  ...given,
})
const as = (role: Role, person = 2, given: Partial<Mover> = {}): Mover => {
  const actor = actorOf({ id: person, name: role }, [{ role, units: null }])
  return { person, own: false, may: (permission) => can(actor, permission as Permission), delegators: {}, ...given }
}
const kindOf = (judged: ReturnType<typeof judgeMove>) => ('kind' in judged ? judged.kind : judged.to)
const judge = (kind: MoveKind, seen: DraftSeen, mover: Mover, step?: Step) => kindOf(judgeMove(kind, seen, mover, { step, reason: 'vì sao' }))

test('every policy is a sentence, and every permission of a step is one that somebody can have', () => {
  for (const { says, permission } of Object.values(movePolicies)) {
    expect(says).toMatch(/^[A-Z].{20,}\.$/)
    if (permission !== 'of the step') expect(permissions).toHaveProperty([permission])
  }
  for (const permission of Object.values(stepPermissions)) expect(permissions).toHaveProperty([permission])
})

/** Which steps each role takes of a draft that was handed in, written by somebody else and approved once: ✓ may, ✕ not allowed. */
const stepTable: Record<Role, string> = {
  //                 edited desk secretary last
  contributor: '✕ ✕ ✕ ✕',
  reporter: '✕ ✕ ✕ ✕',
  translator: '✕ ✕ ✕ ✕',
  'desk-editor': '✓ ✕ ✕ ✕',
  'head-of-desk': '✓ ✓ ✕ ✕',
  'managing-editor': '✓ ✓ ✓ ✕',
  'editor-in-chief': '✓ ✓ ✓ ✓',
  'ledger-keeper': '✕ ✕ ✕ ✕',
  'ledger-reviewer': '✕ ✕ ✕ ✕',
  'unit-focal-point': '✕ ✕ ✕ ✕',
  'programme-officer': '✕ ✕ ✕ ✕',
  juror: '✕ ✕ ✕ ✕',
  administrator: '✕ ✕ ✕ ✕',
}
test.each(roleNames.map((role) => [role]))('%s takes the steps that the table says', (role) => {
  const seen = draft('submitted', { approvals: [{ step: 'approved-by-desk', people: [7] }] })
  expect(steps.map((step) => (judge('step', seen, as(role), step) === 'not-allowed' ? '✕' : '✓')).join(' ')).toBe(stepTable[role])
})

/** Role × move × state: where it leads, – in no such state, ✕ not allowed. Roles that are not named may nothing. */
const moveTable: Record<Exclude<MoveKind, 'step' | 'undo'>, { roles: Role[]; leads: string }> = {
  //                                                                              draft submitted edited desk secretary approved on-hold dropped
  submit: {
    roles: ['reporter', 'translator', 'desk-editor', 'head-of-desk', 'managing-editor', 'editor-in-chief'],
    leads: 'submitted – – – – – – –',
  },
  return: { roles: ['desk-editor', 'head-of-desk', 'managing-editor', 'editor-in-chief'], leads: '– draft draft draft draft draft – –' },
  hold: {
    roles: ['desk-editor', 'head-of-desk', 'managing-editor', 'editor-in-chief'],
    leads: 'on-hold on-hold on-hold on-hold on-hold on-hold – –',
  },
  resume: { roles: ['desk-editor', 'head-of-desk', 'managing-editor', 'editor-in-chief'], leads: '– – – – – – edited –' },
  drop: {
    roles: ['desk-editor', 'head-of-desk', 'managing-editor', 'editor-in-chief'],
    leads: 'dropped dropped dropped dropped dropped dropped dropped –',
  },
  restore: { roles: ['desk-editor', 'head-of-desk', 'managing-editor', 'editor-in-chief'], leads: '– – – – – – – edited' },
}
describe.each(Object.entries(moveTable))('%s', (kind, { roles, leads }) => {
  test.each(roleNames.map((role) => [role]))('by %s', (role) => {
    for (const [place, state] of draftStates.entries()) {
      const expected = !roles.includes(role) ? 'not-allowed' : leads.split(' ')[place] === '–' ? 'move-not-possible' : leads.split(' ')[place]
      expect(judge(kind as MoveKind, draft(state), as(role)), state).toBe(expected)
    }
  })
})

test('nobody approves what they wrote, in their own name or another’s, nor twice', () => {
  const chief = as('editor-in-chief', 1)
  for (const step of ['approved-by-desk', 'approved-by-secretary', 'approved'] as const) {
    expect(judge('step', draft('submitted'), chief, step)).toBe('wrote-it')
    expect(
      judge(
        'step',
        draft('submitted', { writers: [3], approvals: [{ step: 'approved-by-desk', people: [1] }], rule: { ...rule, approvers: 1 } }),
        chief,
        step,
      ),
    ).toBe('approved-it-before')
    const delegate = as('reporter', 5, { delegators: { [step]: [1] } })
    expect(judge('step', draft('submitted', { rule: { ...rule, approvers: 1 } }), delegate, step)).toBe('wrote-it')
    expect(judge('step', draft('submitted', { writers: [3], rule: { ...rule, approvers: 1 } }), delegate, step)).toBe(step)
  }
})

test('a text that one alone wrote is not called edited by them, and is by whoever else had a hand in it', () => {
  expect(judge('step', draft('submitted'), as('desk-editor', 1), 'edited')).toBe('wrote-it-alone')
  expect(judge('step', draft('submitted', { allWriters: [1, 2], writers: [1, 2] }), as('desk-editor', 2), 'edited')).toBe('edited')
})

test('the last approval waits until as many approved as the rule says', () => {
  const chief = as('editor-in-chief')
  expect(judgeMove('step', draft('submitted'), chief, { step: 'approved', reason: '' })).toEqual({ kind: 'approvers-missing', needed: 2, has: 0 })
  expect(judge('step', draft('approved-by-secretary', { approvals: [{ step: 'approved-by-secretary', people: [4] }] }), chief, 'approved')).toBe(
    'approved',
  )
})

test('steps are taken in order where the rule allows no skipping, and from where the draft is when the rule was changed under it', () => {
  expect(nextSteps('submitted', { ...rule, maySkip: false })).toEqual(['edited'])
  expect(nextSteps('submitted', { ...rule, steps: ['approved-by-desk', 'approved'], maySkip: false })).toEqual(['approved-by-desk'])
  expect(nextSteps('edited', { ...rule, steps: ['approved-by-secretary', 'approved'] })).toEqual(['approved-by-secretary', 'approved'])
  for (const state of ['draft', 'on-hold', 'dropped', 'approved'] as const) expect(nextSteps(state, rule)).toEqual([])
})

test('sending back, holding and dropping need a reason', () => {
  for (const kind of ['return', 'hold', 'drop'] as const)
    expect(kindOf(judgeMove(kind, draft('submitted'), as('desk-editor'), { reason: '' }))).toBe('reason-needed')
})

test('one’s own draft is dropped and restored by oneself, until it was handed in', () => {
  const own = as('reporter', 1, { own: true })
  expect(judge('drop', draft('draft'), own)).toBe('dropped')
  expect(judge('drop', draft('submitted'), own)).toBe('not-allowed')
  expect(judge('restore', draft('dropped', { aside: { from: 'draft', by: 1, changedSince: false } }), own)).toBe('draft')
  expect(judge('restore', draft('dropped'), own)).toBe('not-allowed')
})

test('what was put aside goes on where it was; with another text, from the first desk', () => {
  const editor = as('desk-editor')
  for (const from of ['draft', 'submitted', ...steps] as const)
    for (const changedSince of [false, true])
      expect(judge('resume', draft('on-hold', { aside: { from, by: 9, changedSince } }), editor)).toBe(
        changedSince && steps.includes(from as Step) ? 'submitted' : from,
      )
})

test('only whoever moved it last takes a move back', () => {
  const last = { by: 2, from: 'submitted' as const }
  expect(judge('undo', draft('edited', { last }), as('desk-editor', 2))).toBe('submitted')
  expect(judge('undo', draft('edited', { last }), as('desk-editor', 3))).toBe('nothing-to-undo')
  expect(judge('undo', draft('edited'), as('desk-editor', 2))).toBe('nothing-to-undo')
})

test('whatever is tried, an approval is never by a writer, by one who approved, or from a state without next steps', () => {
  const mover = { person: 1, own: false, may: () => true, delegators: {} }
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 })
  fc.assert(
    fc.property(
      fc.constantFrom(...draftStates),
      fc.constantFrom(...moveKinds),
      fc.constantFrom(...steps),
      people,
      fc.array(fc.record({ step: fc.constantFrom(...steps), people }), { maxLength: 3 }),
      fc.record({
        steps: fc.subarray([...steps.slice(0, 3)]).map((some) => [...some, 'approved' as const]),
        approvers: fc.integer({ min: 1, max: 3 }),
        maySkip: fc.boolean(),
        wholeDraft: fc.boolean(),
      }),
      (state, kind, step, writers, approvals, given) => {
        const judged = judgeMove(kind, draft(state, { writers, allWriters: writers, approvals, rule: given }), mover, { step, reason: 'x' })
        if ('kind' in judged || kind !== 'step' || step === 'edited') return
        expect(writers).not.toContain(1)
        expect(approvals.some((one) => one.people.includes(1))).toBe(false)
        expect(given.steps).toContain(step)
        if (step === 'approved') expect(approvals.length + 1).toBeGreaterThanOrEqual(given.approvers)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a workflow keeps its last approval, its order, and no more approvers than approvals', () => {
  expect(objectionToRule(rule)).toBeUndefined()
  expect(objectionToRule({ ...rule, steps: ['edited', 'approved-by-desk'] })?.kind).toBe('last-step-missing')
  expect(objectionToRule({ ...rule, steps: ['approved', 'edited'] })?.kind).toBe('steps-out-of-order')
  expect(objectionToRule({ ...rule, steps: ['edited', 'approved'], approvers: 2 })).toEqual({ kind: 'more-approvers-than-steps', steps: 1 })
})

test('one delegates what one may do oneself, to somebody else, for days that are not past', () => {
  const one = { from: 1, to: 2, firstDay: '2026-11-27', lastDay: '2026-11-29' }
  expect(objectionToDelegation(one, '2026-11-27', true)).toBeUndefined()
  expect(objectionToDelegation(one, '2026-11-27', false)?.kind).toBe('not-theirs-to-delegate')
  expect(objectionToDelegation({ ...one, to: 1 }, '2026-11-27', true)?.kind).toBe('to-oneself')
  expect(objectionToDelegation({ ...one, lastDay: '2026-11-26' }, '2026-11-20', true)?.kind).toBe('last-day-before-first')
  expect(objectionToDelegation(one, '2026-11-30', true)?.kind).toBe('day-is-past')
  expect(objectionToDelegation({ ...one, lastDay: '2027-03-01' }, '2026-11-27', true)?.kind).toBe('too-long-a-time')
})
