/**
 * The way of a draft: reporter → desk editor → head of desk → managing editor on duty → editor-in-chief on duty. What is public is another matter
 * (see publication). The database holds the same lists, and refuses by itself that anybody approves what they wrote.
 */

/** The steps forward, in their order. The first says that the text was edited; the others are approvals of one revision. */
export const steps = ['edited', 'approved-by-desk', 'approved-by-secretary', 'approved'] as const
export type Step = (typeof steps)[number]
export const draftStates = ['draft', 'submitted', ...steps, 'on-hold', 'dropped'] as const
/** How far a draft is: who had it last, and so for whom it waits. */
export type WorkflowStep = (typeof draftStates)[number]

/** What one must be permitted to take a step. */
export const stepPermissions = {
  edited: 'newsroom.edit',
  'approved-by-desk': 'newsroom.approve-desk',
  'approved-by-secretary': 'newsroom.approve-secretary',
  approved: 'newsroom.approve',
} as const satisfies Record<Step, string>

const moving = ['submitted', ...steps] as const
/** What can be done with a draft, with the sentence that is its policy. `step` needs the permission of the step that is taken. */
export const movePolicies = {
  submit: { permission: 'newsroom.write', states: ['draft'], says: 'Whoever writes hands a draft in; it then waits for the first step.' },
  step: {
    permission: 'of the step',
    states: ['submitted', 'edited', 'approved-by-desk', 'approved-by-secretary'],
    says: 'A step is taken by whoever may take it, or in the name of somebody who delegated it; nobody approves what they wrote, nor twice.',
  },
  return: { permission: 'newsroom.edit', states: moving, says: 'A draft is sent back to whoever writes it, with a reason; it loses its approvals.' },
  hold: { permission: 'newsroom.edit', states: ['draft', ...moving], says: 'A draft is put on hold, with a reason, and keeps its approvals.' },
  resume: { permission: 'newsroom.edit', states: ['on-hold'], says: 'A draft on hold goes on where it was, unless its text was changed meanwhile.' },
  drop: {
    permission: 'newsroom.edit',
    states: ['draft', ...moving, 'on-hold'],
    says: 'A draft is dropped, with a reason, by whoever may edit; one’s own also by oneself, as long as it was not handed in.',
  },
  restore: {
    permission: 'newsroom.edit',
    states: ['dropped'],
    says: 'A dropped draft is restored from the trash, by whoever may edit or dropped it.',
  },
  undo: {
    permission: 'newsroom.write',
    states: draftStates,
    says: 'Whoever moved a draft last takes the move back, until the text changes or somebody moves it on.',
  },
} as const satisfies Record<string, { permission: string; states: readonly WorkflowStep[]; says: string }>
export type MoveKind = keyof typeof movePolicies
export const moveKinds = Object.keys(movePolicies) as [MoveKind, ...MoveKind[]]

/** Moves that say why. */
export const reasonNeeded = (kind: MoveKind): boolean => kind === 'return' || kind === 'hold' || kind === 'drop'

/** How drafts go through the newsroom, in the whole newspaper or in one section. */
export type WorkflowRule = {
  steps: readonly Step[]
  /** So many people besides those who wrote it approve a text before it may be public. */
  approvers: number
  /** Whether a later step may be taken when an earlier one was not. */
  maySkip: boolean
  /** Whether whoever wrote any part of the draft may not approve it, or only who wrote in the very revision. */
  wholeDraft: boolean
}

/** Why a workflow cannot be as described, or undefined. */
export function objectionToRule(rule: WorkflowRule) {
  if (!rule.steps.includes('approved')) return { kind: 'last-step-missing' } as const
  if (
    new Set(rule.steps).size < rule.steps.length ||
    rule.steps.some((one, at) => at > 0 && steps.indexOf(one) < steps.indexOf(rule.steps[at - 1] as Step))
  )
    return { kind: 'steps-out-of-order' } as const
  const approvals = rule.steps.filter((one) => one !== 'edited').length
  if (rule.approvers < 1 || rule.approvers > approvals) return { kind: 'more-approvers-than-steps', steps: approvals } as const
  return undefined
}

/** A draft as the rules see it. People are numbers that are equal where two accounts are one person's. */
export type DraftSeen = {
  state: WorkflowStep
  rule: WorkflowRule
  /** Who wrote what its newest revision says, as far as the rule counts them. */
  writers: readonly number[]
  /** Who wrote anything of the draft. */
  allWriters: readonly number[]
  /** The approvals of its newest revision that count, each with all who stand behind it. */
  approvals: readonly { step: Step; people: readonly number[] }[]
  /** Where it was before it was put on hold or dropped, and who did that; null where it is not. */
  aside: { from: WorkflowStep; by: number; changedSince: boolean } | null
  /** Its last move, where it can be undone: the text did not change since. */
  last: { by: number; from: WorkflowStep } | null
}

/** Whoever wants to move it. */
export type Mover = {
  person: number
  /** Whether they began the edition. */
  own: boolean
  may(permission: string): boolean
  /** Who delegated a step to them today. */
  delegators: Readonly<Partial<Record<Step, readonly number[]>>>
}

/** The steps that a draft in a state may take next, by its rule. */
export function nextSteps(state: WorkflowStep, rule: WorkflowRule): readonly Step[] {
  if (state !== 'submitted' && !steps.includes(state as Step)) return []
  // A rule may have been changed under a draft: it goes on from where it is.
  const later = rule.steps.filter((one) => steps.indexOf(one) > steps.indexOf(state as Step))
  return rule.maySkip ? later : later.slice(0, 1)
}

/** Where a move leads, or undefined where it cannot be made from where the draft is. */
export function targetOf(kind: MoveKind, draft: Pick<DraftSeen, 'state' | 'aside' | 'last'>, step?: Step): WorkflowStep | undefined {
  if (!(movePolicies[kind].states as readonly WorkflowStep[]).includes(draft.state)) return undefined
  switch (kind) {
    case 'submit':
      return 'submitted'
    case 'step':
      return step
    case 'return':
      return 'draft'
    case 'hold':
      return 'on-hold'
    case 'drop':
      return 'dropped'
    case 'resume':
    case 'restore': {
      const from = draft.aside?.from
      // Approvals were of another text.
      return from && draft.aside?.changedSince && steps.includes(from as Step) ? 'submitted' : from
    }
    case 'undo':
      return draft.last?.from
  }
}

/** Why a move may not be made. */
export type Objection =
  | {
      kind: 'not-allowed' | 'move-not-possible' | 'wrote-it' | 'wrote-it-alone' | 'approved-it-before' | 'nothing-to-undo' | 'reason-needed'
    }
  | { kind: 'approvers-missing'; needed: number; has: number }
type Taken = { inNameOf: number | null }

/** Why somebody may not take a step; `inNameOf` is whoever delegated it, where they may not themselves. */
function judgeStep(step: Step, draft: DraftSeen, mover: Mover): Objection | Taken {
  if (!nextSteps(draft.state, draft.rule).includes(step)) return { kind: 'move-not-possible' }
  const self = [mover.person]
  const choices = [
    ...(mover.may(stepPermissions[step]) ? [{ people: self, inNameOf: null as number | null }] : []),
    ...(mover.delegators[step] ?? []).map((one) => ({ people: [mover.person, one], inNameOf: one })),
  ]
  const judged = choices.map(({ people, inNameOf }): Objection | Taken => {
    if (step === 'edited')
      return draft.allWriters.length > 0 && draft.allWriters.every((one) => one === mover.person) ? { kind: 'wrote-it-alone' } : { inNameOf }
    if (people.some((one) => draft.writers.includes(one))) return { kind: 'wrote-it' }
    if (draft.approvals.some((one) => one.people.some((each) => people.includes(each)))) return { kind: 'approved-it-before' }
    if (step === 'approved' && draft.approvals.length + 1 < draft.rule.approvers)
      return { kind: 'approvers-missing', needed: draft.rule.approvers, has: draft.approvals.length }
    return { inNameOf }
  })
  return judged.find((one) => !('kind' in one)) ?? judged[0] ?? { kind: 'not-allowed' }
}

/** Why a move may not be made, or, where it may, where it leads and in whose name. */
export function judgeMove(
  kind: MoveKind,
  draft: DraftSeen,
  mover: Mover,
  given: { step?: Step | undefined; reason: string },
): Objection | { to: WorkflowStep; inNameOf: number | null } {
  if (kind === 'step') {
    if (given.step === undefined) return { kind: 'move-not-possible' }
    const judged = judgeStep(given.step, draft, mover)
    return 'kind' in judged ? judged : { to: given.step, inNameOf: judged.inNameOf }
  }
  const { permission } = movePolicies[kind]
  if (kind === 'undo') {
    if (!mover.may(permission) || draft.last === null || draft.last.by !== mover.person) return { kind: 'nothing-to-undo' }
  } else {
    const ownDraft = kind === 'drop' && mover.own && draft.state === 'draft'
    const ownDrop = kind === 'restore' && draft.aside?.by === mover.person
    if (!mover.may(permission) && !(mover.may('newsroom.write') && (ownDraft || ownDrop))) return { kind: 'not-allowed' }
  }
  const to = targetOf(kind, draft)
  if (to === undefined) return { kind: 'move-not-possible' }
  if (reasonNeeded(kind) && !given.reason) return { kind: 'reason-needed' }
  return { to, inNameOf: null }
}

/** Why nobody's step can be delegated so, or undefined. */
export function objectionToDelegation(one: { from: number; to: number; firstDay: string; lastDay: string }, today: string, mayStep: boolean) {
  if (!mayStep) return { kind: 'not-theirs-to-delegate' } as const
  if (one.from === one.to) return { kind: 'to-oneself' } as const
  if (one.firstDay > one.lastDay) return { kind: 'last-day-before-first' } as const
  if (one.lastDay < today) return { kind: 'day-is-past' } as const
  if (Date.parse(one.lastDay) - Date.parse(one.firstDay) > 92 * 86_400_000) return { kind: 'too-long-a-time' } as const
  return undefined
}
