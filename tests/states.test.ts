import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  draftStates,
  movePolicies,
  nextSteps,
  reasonNeeded,
  stepPermissions,
  steps,
  targetOf,
  type MoveKind,
} from '../src/newsroom/workflow/rules.ts'
import { accountPolicies } from '../src/people/rules.ts'
import { objectionToRelease, type PublicationState } from '../src/publication/rules.ts'
import { releaseKinds } from '../src/publication/schema.ts'

/** docs/states.md says what the rules say: its tables are made of them here, and compared. */
const page = readFileSync(join(import.meta.dirname, '../docs/states.md'), 'utf8')
const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')

test('the page of states allows of an edition what the rule allows', () => {
  const now = new Date()
  const notice = { wrong: 'a', right: 'b', reason: 'c', by: 'd', reply: 'e' }
  const states: PublicationState[] = ['unpublished', 'scheduled', 'live', 'paused', 'removed']
  const rows = states.map((state) => {
    const allowed = releaseKinds.filter((kind) => objectionToRelease(kind, state, notice, null, now) === undefined)
    return [state, allowed.map((kind) => `${kind} → ${kind === 'remove' ? 'removed' : kind === 'unpublish' ? 'paused' : 'live'}`).join(', ')]
  })
  expect(page).toContain(table(rows))
})

test('the page of states allows of a draft what its policies allow', () => {
  expect(page).toContain(draftStates.join(', '))
  const rule = { steps, approvers: 2, maySkip: true, wholeDraft: true }
  const rows = (Object.keys(movePolicies) as MoveKind[]).map((kind) => {
    const { states, permission, says } = movePolicies[kind]
    const leads = new Set(
      states.flatMap((state): readonly string[] =>
        kind === 'step' ? nextSteps(state, rule) : [targetOf(kind, { state, aside: null, last: null }) ?? 'where it was'],
      ),
    )
    return [
      kind,
      states.length === draftStates.length ? 'all' : states.join(', '),
      [...leads].join(', '),
      permission,
      reasonNeeded(kind) ? 'yes' : '',
      says,
    ]
  })
  expect(page).toContain(table(rows))
  expect(page).toContain(table(steps.map((step) => [step, stepPermissions[step]])))
})

test('the page of states allows about an account what its policies allow', () => {
  const rows = Object.entries(accountPolicies).map(([action, { states, own, says }]) => [
    action,
    states.join(', '),
    own ? 'own too' : 'of others',
    says,
  ])
  expect(page).toContain(table(rows))
})
