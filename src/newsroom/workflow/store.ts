import type { Sql } from '../../platform/db/sql.ts'
import type { Language } from '../schema.ts'
import type { MoveKind, Step, WorkflowRule, WorkflowStep } from './rules.ts'

// Drafts as the rules see them

export type DraftRow = {
  editionId: number
  storyId: number
  language: Language
  workflow: WorkflowStep
  sectionId: number
  accountId: number | null
  /** The number of whoever began it, as the rules number people. */
  ownerPerson: number | null
  revisionId: number | null
  revisionNumber: number | null
  headline: string
}

/** An edition with its newest revision; its row is locked, so that its moves follow each other. */
export async function lockDraftRow(sql: Sql, editionId: number): Promise<DraftRow | undefined> {
  await sql`select id from newsroom.edition where id = ${editionId} for update`
  return await readDraftRow(sql, editionId)
}

export async function readDraftRow(sql: Sql, editionId: number): Promise<DraftRow | undefined> {
  const [row] = await sql<DraftRow[]>`
    select e.id as "editionId", e.story_id as "storyId", e.language, e.workflow, e.section_id as "sectionId", e.account_id as "accountId",
      newsroom.person_number(e.account_id) as "ownerPerson", r.id as "revisionId", r.number as "revisionNumber", coalesce(r.headline, '') as headline
    from newsroom.edition e
    left join lateral (select id, number, headline from newsroom.revision where edition_id = e.id order by number desc limit 1) r on true
    where e.id = ${editionId}`
  return row
}

export async function readRuleOf(sql: Sql, editionId: number): Promise<WorkflowRule> {
  const [row] = await sql<{ steps: string[]; approvers: number; maySkip: boolean; wholeDraft: boolean }[]>`
    select steps, approvers, may_skip as "maySkip", whole_draft as "wholeDraft" from newsroom.rule_of(${editionId})`
  return row as unknown as WorkflowRule
}

export async function readWriters(sql: Sql, revisionId: number, wholeDraft: boolean): Promise<number[]> {
  const rows = await sql<{ person: number }[]>`
    select distinct newsroom.person_number(w) as person from newsroom.writers_of(${revisionId}, ${wholeDraft}) w order by 1`
  return rows.map((row) => row.person)
}

export type ApprovalRow = {
  revisionId: number
  step: Step
  accountId: number
  name: string
  inNameOf: number | null
  inNameOfName: string | null
  at: Date
  people: number[]
}

/** The approvals of revisions that count, in their order. */
export async function readApprovals(sql: Sql, revisionIds: readonly number[]): Promise<ApprovalRow[]> {
  return await sql<ApprovalRow[]>`
    select s.revision_id as "revisionId", s.step, s.account_id as "accountId", a.name, s.in_name_of as "inNameOf", d.name as "inNameOfName", s.at,
      array_remove(array[newsroom.person_number(s.account_id), newsroom.person_number(s.in_name_of)], null) as people
    from newsroom.standing_approval s join people.account a on a.id = s.account_id left join people.account d on d.id = s.in_name_of
    where s.revision_id = any (${revisionIds as number[]}::bigint[]) order by s.id`
}

export type MoveRow = {
  id: number
  editionId: number
  revisionId: number
  revisionNumber: number
  kind: MoveKind
  from: WorkflowStep
  to: WorkflowStep
  accountId: number
  person: number
  name: string
  inNameOf: string | null
  undoes: number | null
  undone: boolean
  reason: string
  at: Date
}

/** The moves of editions, newest first; with a revision's id, those since it was the newest. */
export async function readMoves(sql: Sql, editionIds: readonly number[], limit: number): Promise<MoveRow[]> {
  return await sql<MoveRow[]>`
    select m.id, m.edition_id as "editionId", m.revision_id as "revisionId", r.number as "revisionNumber", m.kind, m.from_state as from, m.to_state as to,
      m.account_id as "accountId", newsroom.person_number(m.account_id) as person, a.name, o.name as "inNameOf", m.undoes,
      exists (select from newsroom.move u where u.undoes = m.id) as undone, m.reason, m.at
    from newsroom.move m join people.account a on a.id = m.account_id join newsroom.revision r on r.id = m.revision_id
      left join newsroom.delegation d on d.id = m.delegation_id left join people.account o on o.id = d.from_account
    where m.edition_id = any (${editionIds as number[]}::bigint[]) order by m.id desc limit ${limit}`
}

export type SavedRow = {
  editionId: number
  revisionId: number
  number: number
  headline: string
  accountId: number | null
  name: string | null
  at: Date
}

/** The revisions of editions after a number, newest first. */
export async function readRevisionsAfter(sql: Sql, editionIds: readonly number[], after: number, limit: number): Promise<SavedRow[]> {
  return await sql<SavedRow[]>`
    select r.edition_id as "editionId", r.id as "revisionId", r.number, r.headline, r.account_id as "accountId", a.name, r.saved_at as at
    from newsroom.revision r left join people.account a on a.id = r.account_id
    where r.edition_id = any (${editionIds as number[]}::bigint[]) and r.number > ${after} order by r.id desc limit ${limit}`
}

export async function findRevision(sql: Sql, revisionId: number): Promise<{ editionId: number; number: number } | undefined> {
  const [row] = await sql<{ editionId: number; number: number }[]>`
    select edition_id as "editionId", number from newsroom.revision where id = ${revisionId}`
  return row
}

export async function insertMove(
  sql: Sql,
  one: {
    editionId: number
    revisionId: number
    kind: MoveKind
    from: WorkflowStep
    to: WorkflowStep
    accountId: number
    delegationId: number | null
    undoes: number | null
    reason: string
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.move (edition_id, revision_id, kind, from_state, to_state, account_id, delegation_id, undoes, reason)
    values (${one.editionId}, ${one.revisionId}, ${one.kind}, ${one.from}, ${one.to}, ${one.accountId}, ${one.delegationId}, ${one.undoes}, ${one.reason})
    returning id`
  return (row as { id: number }).id
}

/** The number by which the rules know the person behind an account. */
export async function readPersonNumber(sql: Sql, accountId: number): Promise<number> {
  const [row] = await sql<{ person: number }[]>`select newsroom.person_number(${accountId}) as person`
  return row?.person ?? accountId
}

// Stories

export async function insertStory(
  sql: Sql,
  one: { sectionId: number; accountId: number | null; dueAt: Date | null; brief: string },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.story (section_id, account_id, due_at, brief) values (${one.sectionId}, ${one.accountId}, ${one.dueAt}, ${one.brief}) returning id`
  return (row as { id: number }).id
}

/** @returns nothing where the story has an edition in this language */
export async function insertEdition(
  sql: Sql,
  one: { storyId: number; language: Language; slug: string; accountId: number | null },
): Promise<number | undefined> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.edition (story_id, language, slug, account_id) values (${one.storyId}, ${one.language}, ${one.slug}, ${one.accountId})
    on conflict (story_id, language) do nothing returning id`
  return row?.id
}

export type StoryRow = {
  id: number
  sectionId: number
  conceptIds: number[]
  accountId: number | null
  by: string | null
  dueAt: Date | null
  brief: string
  createdAt: Date
}

export async function readStory(sql: Sql, id: number): Promise<StoryRow | undefined> {
  const [row] = await sql<StoryRow[]>`
    select s.id, s.section_id as "sectionId", coalesce((select array_agg(concept_id order by concept_id) from newsroom.story_concept c where c.story_id = s.id), '{}') as "conceptIds",
      s.account_id as "accountId", a.name as by, s.due_at as "dueAt", s.brief, s.created_at as "createdAt"
    from newsroom.story s left join people.account a on a.id = s.account_id where s.id = ${id}`
  return row
}

export async function updateStory(sql: Sql, id: number, one: { sectionId: number; dueAt: Date | null; brief: string }): Promise<void> {
  await sql`update newsroom.story set section_id = ${one.sectionId}, due_at = ${one.dueAt}, brief = ${one.brief} where id = ${id}`
}

export async function fileStory(sql: Sql, storyId: number, conceptIds: readonly number[]): Promise<void> {
  await sql`delete from newsroom.story_concept where story_id = ${storyId} and concept_id <> all (${conceptIds as number[]}::bigint[])`
  await sql`
    insert into newsroom.story_concept (story_id, concept_id) select ${storyId}, one from unnest(${conceptIds as number[]}::bigint[]) one
    on conflict do nothing`
}

/** Which of these are concepts that stories are filed under, and of which kind. */
export async function readConceptKinds(sql: Sql, ids: readonly number[]): Promise<{ id: number; kind: string }[]> {
  return await sql<{ id: number; kind: string }[]>`
    select id, kind from newsroom.concept where id = any (${ids as number[]}::bigint[]) and merged_into is null`
}

export async function readEditionIds(sql: Sql, storyId: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from newsroom.edition where story_id = ${storyId} order by id`
  return rows.map((row) => row.id)
}

export type ListFilter = {
  /** States; none: whatever is in work, neither approved nor dropped. `all`: every state. */
  states: readonly WorkflowStep[] | 'work' | 'all'
  sectionId?: number | undefined
  language?: Language | undefined
  accountId?: number | undefined
  /** Editions that this account began, or that are assigned to it. */
  mine?: number | undefined
  /** Drafts that wait for a step of these, and that this person neither wrote nor approved; and what is assigned to the account. */
  todo?: { steps: readonly Step[]; accountId: number } | undefined
  /** A query of full text search, with folded words; only sought among the newest where many have them. */
  words?: { query: string; among: 'newest' | 'all' } | undefined
  dueFrom?: Date | undefined
  dueTo?: Date | undefined
  /** Where the page before this one ended: microseconds since 1970, as rows of one millisecond are many. */
  before?: { place: number; id: number } | undefined
}

export type ListRow = {
  editionId: number
  storyId: number
  language: Language
  workflow: WorkflowStep
  sectionId: number
  headline: string
  revisionId: number | null
  number: number | null
  changedAt: Date
  place: number
  dueAt: Date | null
  by: string | null
  editions: { editionId: number; language: Language; workflow: WorkflowStep }[]
  assigned: { name: string; task: string; language: Language | null; dueAt: string | null }[]
}

/** So many editions a page of the list has. Written into the query: with a length that may be any, PostgreSQL would sort the whole table. */
export const pageOfList = 50

/** Editions by their newest change, a page of them. */
export async function listEditions(sql: Sql, filter: ListFilter): Promise<ListRow[]> {
  const { states, sectionId, language, accountId, mine, todo, words, dueFrom, dueTo, before } = filter
  const byState =
    states === 'all'
      ? sql`true`
      : states === 'work'
        ? sql`e.workflow not in ('approved', 'dropped')`
        : sql`e.workflow = any (${states as string[]}::text[])`
  const bySection = sectionId === undefined ? sql`true` : sql`e.section_id = ${sectionId}`
  const byLanguage = language === undefined ? sql`true` : sql`e.language = ${language}`
  const byAccount = accountId === undefined ? sql`true` : sql`e.account_id = ${accountId}`
  const byMine =
    mine === undefined
      ? sql`true`
      : sql`e.id in (
          select id from newsroom.edition where account_id = ${mine}
          union select x.id from newsroom.assignment g join newsroom.edition x on x.story_id = g.story_id and (g.language is null or g.language = x.language)
          where g.account_id = ${mine} and g.done_at is null and g.ended_at is null)`
  const byTodo =
    todo === undefined
      ? sql`true`
      : sql`e.workflow not in ('approved', 'dropped') and (
          (newsroom.next_step(e.workflow, (newsroom.rule_of(e.id)).steps) = any (${todo.steps as string[]}::text[]) and not exists (
            select from newsroom.revision r cross join newsroom.rule_of(e.id) rule cross join newsroom.writers_of(r.id, rule.whole_draft) w
            where r.edition_id = e.id and r.number = (select max(number) from newsroom.revision where edition_id = e.id) and newsroom.same_person(w, ${todo.accountId}))
            and not exists (select from newsroom.standing_approval s where s.edition_id = e.id and newsroom.same_person(s.account_id, ${todo.accountId})
              and s.revision_id = (select id from newsroom.revision where edition_id = e.id order by number desc limit 1)))
          or (e.workflow = 'draft' and e.account_id = ${todo.accountId})
          or exists (select from newsroom.assignment g where g.story_id = e.story_id and g.account_id = ${todo.accountId} and g.done_at is null and g.ended_at is null
            and (g.language is null or g.language = e.language)))`
  const byWords =
    words === undefined
      ? sql`true`
      : words.among === 'newest'
        ? sql`(select w.words @@ to_tsquery('simple', ${words.query}) from newsroom.edition_words w where w.edition_id = e.id)`
        : // As a list that is gathered first: else PostgreSQL walks through all editions by time, and asks each for the words. Its length is bounded.
          sql`e.id = any (array(select edition_id from newsroom.edition_words where words @@ to_tsquery('simple', ${words.query}) limit 60000))`
  // Words that are everywhere would be gathered from everywhere to be sorted; those of the newest come in their order.
  const newest = words?.among === 'newest' ? sql`order by e.changed_at desc, e.id desc limit 4000` : sql``
  const byDue =
    dueFrom === undefined || dueTo === undefined
      ? sql`true`
      : sql`e.story_id in (
          select id from newsroom.story where due_at >= ${dueFrom} and due_at < ${dueTo}
          union select story_id from newsroom.assignment where due_at >= ${dueFrom} and due_at < ${dueTo} and done_at is null and ended_at is null)`
  const further =
    before === undefined
      ? sql`true`
      : sql`(e.changed_at, e.id) < (timestamptz 'epoch' + ${before.place}::bigint * interval '1 microsecond', ${before.id}::bigint)`
  return await sql<ListRow[]>`
    with found as (
      select e.id, e.story_id, e.language, e.workflow, e.section_id, e.account_id, e.changed_at from (
        select * from newsroom.edition e
        where ${byState} and ${bySection} and ${byLanguage} and ${byAccount} and ${byMine} and ${byTodo} and ${byDue} and ${further} ${newest}
      ) e
      where ${byWords}
      order by e.changed_at desc, e.id desc limit 50
    )
    select f.id as "editionId", f.story_id as "storyId", f.language, f.workflow, f.section_id as "sectionId", coalesce(r.headline, '') as headline,
      r.id as "revisionId", r.number, f.changed_at as "changedAt", (extract(epoch from f.changed_at) * 1000000)::bigint as place, s.due_at as "dueAt", a.name as by,
      (select json_agg(json_build_object('editionId', x.id, 'language', x.language, 'workflow', x.workflow) order by x.id) from newsroom.edition x where x.story_id = f.story_id) as editions,
      coalesce((select json_agg(json_build_object('name', p.name, 'task', g.task, 'language', g.language, 'dueAt', g.due_at) order by g.id)
        from newsroom.assignment g join people.account p on p.id = g.account_id
        where g.story_id = f.story_id and g.done_at is null and g.ended_at is null and (g.language is null or g.language = f.language)), '[]') as assigned
    from found f join newsroom.story s on s.id = f.story_id left join people.account a on a.id = f.account_id
    left join lateral (select id, number, headline from newsroom.revision where edition_id = f.id order by number desc limit 1) r on true
    order by f.changed_at desc, f.id desc`
}

// Delegations and duties

export type DelegationRow = {
  id: number
  fromAccount: number
  from: string
  toAccount: number
  to: string
  step: Step
  firstDay: string
  lastDay: string
  endedAt: Date | null
}

/** Delegations that hold on a day or later. */
export async function readDelegations(sql: Sql, day: string): Promise<DelegationRow[]> {
  return await sql<DelegationRow[]>`
    select d.id, d.from_account as "fromAccount", a.name as from, d.to_account as "toAccount", b.name as to, d.step, d.first_day::text as "firstDay", d.last_day::text as "lastDay",
      d.ended_at as "endedAt"
    from newsroom.delegation d join people.account a on a.id = d.from_account join people.account b on b.id = d.to_account
    where d.ended_at is null and d.last_day >= ${day}::date order by d.first_day, d.id limit 500`
}

export async function insertDelegation(
  sql: Sql,
  one: { from: number; to: number; step: Step; firstDay: string; lastDay: string; madeBy: number },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.delegation (from_account, to_account, step, first_day, last_day, made_by)
    values (${one.from}, ${one.to}, ${one.step}, ${one.firstDay}, ${one.lastDay}, ${one.madeBy}) returning id`
  return (row as { id: number }).id
}

export async function lockDelegation(sql: Sql, id: number): Promise<{ fromAccount: number; toAccount: number } | undefined> {
  const [row] = await sql<{ fromAccount: number; toAccount: number }[]>`
    select from_account as "fromAccount", to_account as "toAccount" from newsroom.delegation where id = ${id} and ended_at is null for update`
  return row
}

export async function endDelegationRow(sql: Sql, id: number): Promise<void> {
  await sql`update newsroom.delegation set ended_at = clock_timestamp() where id = ${id}`
}

export type DutyRow = { id: number; step: Step; accountId: number; name: string; startsAt: Date; endsAt: Date }

/** Who is on duty in a span of time. */
export async function readDuties(sql: Sql, from: Date, to: Date): Promise<DutyRow[]> {
  return await sql<DutyRow[]>`
    select d.id, d.step, d.account_id as "accountId", a.name, d.starts_at as "startsAt", d.ends_at as "endsAt"
    from newsroom.duty d join people.account a on a.id = d.account_id
    where d.ended_at is null and d.ends_at > ${from} and d.starts_at < ${to} order by d.starts_at, d.id limit 1000`
}

export async function insertDuty(sql: Sql, one: { step: Step; accountId: number; startsAt: Date; endsAt: Date; madeBy: number }): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.duty (step, account_id, starts_at, ends_at, made_by)
    values (${one.step}, ${one.accountId}, ${one.startsAt}, ${one.endsAt}, ${one.madeBy}) returning id`
  return (row as { id: number }).id
}

/** @returns false where there is no such duty any more */
export async function endDutyRow(sql: Sql, id: number): Promise<boolean> {
  const rows = await sql`update newsroom.duty set ended_at = clock_timestamp() where id = ${id} and ended_at is null returning 1`
  return rows.length > 0
}

// The rules of sections

export type RuleRow = Omit<WorkflowRule, 'steps'> & { steps: Step[]; sectionId: number; changedBy: string | null }
export async function readRules(sql: Sql): Promise<RuleRow[]> {
  const rows = await sql<
    { sectionId: number; steps: string[]; approvers: number; maySkip: boolean; wholeDraft: boolean; changedBy: string | null }[]
  >`
    select r.section_id as "sectionId", r.steps, r.approvers, r.may_skip as "maySkip", r.whole_draft as "wholeDraft", a.name as "changedBy"
    from newsroom.workflow_rule r left join people.account a on a.id = r.changed_by order by r.section_id`
  return rows as RuleRow[]
}

export async function upsertRule(sql: Sql, sectionId: number, rule: WorkflowRule, by: number | null): Promise<void> {
  await sql`
    insert into newsroom.workflow_rule (section_id, steps, approvers, may_skip, whole_draft, changed_by)
    values (${sectionId}, ${rule.steps as string[]}::text[], ${rule.approvers}, ${rule.maySkip}, ${rule.wholeDraft}, ${by})
    on conflict (section_id) do update set steps = excluded.steps, approvers = excluded.approvers, may_skip = excluded.may_skip,
      whole_draft = excluded.whole_draft, changed_by = excluded.changed_by`
}

export async function deleteRule(sql: Sql, sectionId: number): Promise<boolean> {
  const rows = await sql`delete from newsroom.workflow_rule where section_id = ${sectionId} and section_id > 0 returning 1`
  return rows.length > 0
}

export type RulePast = { position: number; sectionId: number; said: Omit<RuleRow, 'sectionId'> | null; until: Date }
/** What the rules said before each change, newest first. */
export async function readRulePast(sql: Sql, limit: number): Promise<RulePast[]> {
  return await sql<RulePast[]>`
    select p.position, (p.key ->> 'section_id')::bigint as "sectionId", p.until,
      case when p.said is null then null else json_build_object('steps', p.said -> 'steps', 'approvers', p.said -> 'approvers', 'maySkip', p.said -> 'may_skip',
        'wholeDraft', p.said -> 'whole_draft', 'changedBy', (select name from people.account a where a.id = (p.said ->> 'changed_by')::bigint)) end as said
    from platform.past p where p.what = 'newsroom.workflow_rule' and (p.said is not null or p.key ->> 'section_id' <> '0')
    order by p.position desc limit ${limit}`
}

// Assignments

export type AssignmentRow = {
  id: number
  storyId: number
  language: Language | null
  task: string
  accountId: number
  name: string
  note: string
  dueAt: Date | null
  by: string
  madeAt: Date
  doneAt: Date | null
}
export async function readAssignments(sql: Sql, storyId: number): Promise<AssignmentRow[]> {
  return await sql<AssignmentRow[]>`
    select g.id, g.story_id as "storyId", g.language, g.task, g.account_id as "accountId", a.name, g.note, g.due_at as "dueAt", b.name as by, g.made_at as "madeAt", g.done_at as "doneAt"
    from newsroom.assignment g join people.account a on a.id = g.account_id join people.account b on b.id = g.made_by
    where g.story_id = ${storyId} and g.ended_at is null order by g.id limit 200`
}

export async function insertAssignment(
  sql: Sql,
  one: { storyId: number; language: Language | null; task: string; accountId: number; note: string; dueAt: Date | null; madeBy: number },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.assignment (story_id, language, task, account_id, note, due_at, made_by)
    values (${one.storyId}, ${one.language}, ${one.task}, ${one.accountId}, ${one.note}, ${one.dueAt}, ${one.madeBy}) returning id`
  return (row as { id: number }).id
}

export async function lockAssignment(sql: Sql, id: number): Promise<{ accountId: number; madeBy: number; storyId: number } | undefined> {
  const [row] = await sql<{ accountId: number; madeBy: number; storyId: number }[]>`
    select account_id as "accountId", made_by as "madeBy", story_id as "storyId" from newsroom.assignment
    where id = ${id} and done_at is null and ended_at is null for update`
  return row
}

export async function setAssignment(sql: Sql, id: number, what: 'done' | 'ended'): Promise<void> {
  await sql`
    update newsroom.assignment set done_at = case when ${what} = 'done' then clock_timestamp() end, ended_at = case when ${what} = 'ended' then clock_timestamp() end
    where id = ${id}`
}

// Notifications

export type NotificationRow = {
  id: number
  kind: string
  storyId: number
  editionId: number | null
  headline: string
  by: string
  words: string
  at: Date
  readAt: Date | null
}

export async function insertNotifications(
  sql: Sql,
  rows: { accountId: number; kind: string; storyId: number; editionId: number | null; byAccount: number; words: string }[],
): Promise<number[]> {
  if (!rows.length) return []
  const made = await sql<{ id: number }[]>`
    insert into newsroom.notification (account_id, kind, story_id, edition_id, by_account, words)
    select * from unnest(${rows.map((one) => one.accountId)}::bigint[], ${rows.map((one) => one.kind)}::text[], ${rows.map((one) => one.storyId)}::bigint[],
      ${rows.map((one) => one.editionId)}::bigint[], ${rows.map((one) => one.byAccount)}::bigint[], ${rows.map((one) => one.words)}::text[])
    returning id`
  return made.map((row) => row.id)
}

const notificationColumns = (sql: Sql) => sql`
  n.id, n.kind, n.story_id as "storyId", coalesce(n.edition_id, (select min(id) from newsroom.edition e where e.story_id = n.story_id)) as "editionId", a.name as by, n.words, n.at, n.read_at as "readAt",
  coalesce((select r.headline from newsroom.revision r join newsroom.edition e on e.id = r.edition_id
    where e.story_id = n.story_id and (n.edition_id is null or e.id = n.edition_id) order by e.id, r.number desc limit 1), '') as headline`

export async function readNotifications(sql: Sql, accountId: number, limit: number): Promise<NotificationRow[]> {
  return await sql<NotificationRow[]>`
    select ${notificationColumns(sql)} from newsroom.notification n join people.account a on a.id = n.by_account
    where n.account_id = ${accountId} order by n.id desc limit ${limit}`
}

/** One notification with whom it is for, to be mailed. */
export async function readNotification(sql: Sql, id: number): Promise<(NotificationRow & { accountId: number }) | undefined> {
  const [row] = await sql<(NotificationRow & { accountId: number })[]>`
    select n.account_id as "accountId", ${notificationColumns(sql)} from newsroom.notification n join people.account a on a.id = n.by_account where n.id = ${id}`
  return row
}

export async function countUnread(sql: Sql, accountId: number): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from newsroom.notification where account_id = ${accountId} and read_at is null`
  return row?.count ?? 0
}

export async function markRead(sql: Sql, accountId: number, upTo: number): Promise<void> {
  await sql`update newsroom.notification set read_at = clock_timestamp() where account_id = ${accountId} and read_at is null and id <= ${upTo}`
}

/** Everybody who wrote in the newest revision of an edition, or began it. */
export async function readConcerned(sql: Sql, editionId: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select distinct id from (
      select account_id as id from newsroom.edition where id = ${editionId}
      union select w from newsroom.revision r cross join newsroom.writers_of(r.id, true) w
        where r.id = (select id from newsroom.revision where edition_id = ${editionId} order by number desc limit 1)
    ) one where id is not null`
  return rows.map((row) => row.id)
}

// Searches

export type SavedSearch = { id: number; name: string; filter: Record<string, string> }
export async function readSearches(sql: Sql, accountId: number): Promise<SavedSearch[]> {
  return await sql<SavedSearch[]>`select id, name, filter from newsroom.saved_search where account_id = ${accountId} order by name limit 100`
}

export async function upsertSearch(sql: Sql, accountId: number, name: string, filter: Record<string, string>): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into newsroom.saved_search (account_id, name, filter) values (${accountId}, ${name}, ${sql.json(filter)})
    on conflict (account_id, name) do update set filter = excluded.filter returning id`
  return (row as { id: number }).id
}

export async function deleteSearch(sql: Sql, accountId: number, id: number): Promise<boolean> {
  const rows = await sql`delete from newsroom.saved_search where account_id = ${accountId} and id = ${id} returning 1`
  return rows.length > 0
}

/** Names of accounts that can act, for forms. */
export async function readColleagues(sql: Sql, ids: readonly number[]): Promise<{ id: number; name: string }[]> {
  return await sql<{ id: number; name: string }[]>`
    select id, name from people.account where id = any (${ids as number[]}::bigint[]) order by name, id`
}
