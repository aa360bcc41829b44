import { z } from 'zod'
import { isDay } from '../../platform/clock.ts'
import { cleanLine } from '../../platform/text.ts'
import { languages } from '../schema.ts'
import { draftStates, moveKinds, steps } from './rules.ts'

/** Shapes at the boundary of stories and the way of a draft. Fit for a browser. */

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const instant = z
  .date()
  .transform((one) => one.toISOString())
  .or(z.string())
  .meta({ format: 'date-time' })
const instantGiven = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .meta({ format: 'date-time' })
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'is no day of the calendar')
  .meta({ format: 'date' })
const line = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform(cleanLine)
    .pipe(z.string().min(1).max(most))
const prose = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.toWellFormed().normalize('NFC').trim())
const language = z.enum(languages)
const state = z.enum(draftStates)
const step = z.enum(steps)

export const idOnly = z.object({ id })
export const sectionOnly = z.object({ sectionId: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })

export const listGiven = z.object({
  /** `work` (neither approved nor dropped), `all`, or one state. */
  state: z.union([z.enum(['work', 'all']), state]).default('work'),
  section: id.optional(),
  language: language.optional(),
  author: id.optional(),
  /** `mine`: begun by or assigned to whoever asks; `todo`: waits for them. */
  for: z.enum(['mine', 'todo']).optional(),
  words: z.string().max(200).optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  /** Where the page before this one ended. */
  before: z
    .string()
    .max(60)
    .regex(/^\d+-\d+$/)
    .optional(),
})
export const editionShort = z.object({ editionId: z.number(), language, workflow: state })
export const listAnswer = z.object({
  editions: z.array(
    z.object({
      editionId: z.number(),
      storyId: z.number(),
      language,
      workflow: state,
      sectionId: z.number(),
      headline: z.string(),
      revisionId: z.number().nullable(),
      number: z.number().nullable(),
      changedAt: instant,
      dueAt: instant.nullable(),
      by: z.string().nullable(),
      editions: z.array(editionShort),
      assigned: z.array(z.object({ name: z.string(), task: z.string(), language: language.nullable(), dueAt: z.string().nullable() })),
    }),
  ),
  next: z.string().nullable(),
})

export const filing = { sectionId: id, conceptIds: z.array(id).max(50), brief: prose(4000), dueAt: instantGiven.nullable() }
export const newStory = z.object({ ...filing, language, headline: line(500) })
export const storyChange = z.object(filing)
export const storyMade = z.object({ storyId: z.number(), editionId: z.number(), revisionId: z.number() })
export const newEdition = z.object({ language, headline: line(500) })
export const editionMade = z.object({ editionId: z.number(), revisionId: z.number() })

const approval = z.object({ step, accountId: z.number(), name: z.string(), inNameOfName: z.string().nullable(), at: instant })
const move = z.object({
  id: z.number(),
  editionId: z.number(),
  revisionNumber: z.number(),
  kind: z.enum(moveKinds),
  from: state,
  to: state,
  name: z.string(),
  inNameOf: z.string().nullable(),
  undone: z.boolean(),
  reason: z.string(),
  at: instant,
})
export const draftAnswer = z.object({
  editionId: z.number(),
  storyId: z.number(),
  language,
  state,
  revisionId: z.number().nullable(),
  number: z.number().nullable(),
  headline: z.string(),
  steps: z.array(step),
  approvers: z.number(),
  approvals: z.array(approval),
  /** What whoever asks is offered; `refusal`: which rule stands in the way. */
  moves: z.array(z.object({ kind: z.enum(moveKinds), step: step.nullable(), refusal: z.string().nullable() })),
  /** Who is on duty now for the steps that come next. */
  duty: z.array(z.object({ step, name: z.string(), endsAt: instant })),
})
export const assignmentAnswer = z.object({
  id: z.number(),
  language: language.nullable(),
  task: z.string(),
  accountId: z.number(),
  name: z.string(),
  note: z.string(),
  dueAt: instant.nullable(),
  by: z.string(),
  madeAt: instant,
  doneAt: instant.nullable(),
})
export const storyAnswer = z.object({
  id: z.number(),
  sectionId: z.number(),
  conceptIds: z.array(z.number()),
  by: z.string().nullable(),
  dueAt: instant.nullable(),
  brief: z.string(),
  createdAt: instant,
  editions: z.array(draftAnswer),
  assignments: z.array(assignmentAnswer),
  moves: z.array(move),
  revisions: z.array(z.object({ editionId: z.number(), revisionId: z.number(), number: z.number(), name: z.string().nullable(), at: instant })),
})

export const moveGiven = z.object({
  revisionId: id,
  from: state,
  kind: z.enum(moveKinds),
  step: step.optional(),
  reason: prose(2000).default(''),
})
export const moveMade = z.object({ moveId: z.number(), state })

export const tasks = ['write', 'edit', 'translate', 'picture', 'check'] as const
export const newAssignment = z.object({
  language: language.nullable(),
  task: z.enum(tasks),
  accountId: id,
  note: prose(2000),
  dueAt: instantGiven.nullable(),
})
export const made = z.object({ id: z.number() })

export const newDelegation = z.object({ toAccount: id, step, firstDay: day, lastDay: day })
export const delegationsAnswer = z.object({
  delegations: z.array(
    z.object({
      id: z.number(),
      fromAccount: z.number(),
      from: z.string(),
      toAccount: z.number(),
      to: z.string(),
      step,
      firstDay: z.string(),
      lastDay: z.string(),
    }),
  ),
})
export const dutiesGiven = z.object({ from: day, to: day })
export const newDuty = z.object({ step, accountId: id, startsAt: instantGiven, endsAt: instantGiven })
export const dutiesAnswer = z.object({
  duties: z.array(z.object({ id: z.number(), step, accountId: z.number(), name: z.string(), startsAt: instant, endsAt: instant })),
})

export const ruleGiven = z.object({
  steps: z.array(step).min(1).max(steps.length),
  approvers: z.number().int().min(1).max(4),
  maySkip: z.boolean(),
  wholeDraft: z.boolean(),
})
const rule = z.object({
  steps: z.array(step),
  approvers: z.number(),
  maySkip: z.boolean(),
  wholeDraft: z.boolean(),
  changedBy: z.string().nullable(),
})
export const rulesAnswer = z.object({
  rules: z.array(rule.extend({ sectionId: z.number() })),
  past: z.array(z.object({ position: z.number(), sectionId: z.number(), said: rule.nullable(), until: instant })),
})
export const positionOnly = z.object({ position: id })

export const notificationsAnswer = z.object({
  unread: z.number(),
  notifications: z.array(
    z.object({
      id: z.number(),
      kind: z.string(),
      storyId: z.number(),
      editionId: z.number().nullable(),
      headline: z.string(),
      by: z.string(),
      words: z.string(),
      at: instant,
      readAt: instant.nullable(),
    }),
  ),
})
export const readUpTo = z.object({ upTo: id })

export const newSearch = z.object({
  name: line(80),
  filter: z.record(z.string().max(20), z.string().max(200)).refine((one) => Object.keys(one).length <= 12),
})
export const searchesAnswer = z.object({
  searches: z.array(z.object({ id: z.number(), name: z.string(), filter: z.record(z.string(), z.string()) })),
})

/** What forms choose from. */
export const formsAnswer = z.object({
  concepts: z.array(
    z.object({ id: z.number(), kind: z.enum(['section', 'topic', 'series', 'country', 'place']), names: z.record(z.string(), z.string()) }),
  ),
  people: z.array(z.object({ id: z.number(), name: z.string(), steps: z.array(step) })),
})
export type ListAnswer = z.output<typeof listAnswer>
export type StoryAnswer = z.output<typeof storyAnswer>
export type NotificationsAnswer = z.output<typeof notificationsAnswer>
export type RulesAnswer = z.output<typeof rulesAnswer>
export type FormsAnswer = z.output<typeof formsAnswer>
export type DutiesAnswer = z.output<typeof dutiesAnswer>
export type DelegationsAnswer = z.output<typeof delegationsAnswer>
export type SearchesAnswer = z.output<typeof searchesAnswer>
export type DraftAnswer = z.output<typeof draftAnswer>
