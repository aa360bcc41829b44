import type { Language } from '../../newsroom/index.ts'
import type { Sql } from '../../platform/db/sql.ts'
import type { ReleaseNotice, RequestKind } from '../schema.ts'

/** What readers of an edition are told, and which revision takes the place of the text; absent: the text stays as it is. */
export type ProposedWords = { editionId: number; notice: ReleaseNotice; revisionId?: number }

export type RequestRow = {
  id: number
  kind: RequestKind
  storyId: number
  headline: string
  askedBy: string
  ground: string
  reference: string
  receivedOn: string
  dueOn: string | null
  recordedBy: number | null
  recordedAt: Date
  proposalId: number | null
  outcome: 'granted' | 'refused' | null
  words: ProposedWords[] | null
  reason: string | null
  proposedBy: number | null
  proposedAt: Date | null
  decidedBy: number | null
  decidedAt: Date | null
}

/** A request with its last proposal, and the decision where there is one. */
const rows = (sql: Sql) => sql`
  select q.id, q.kind, q.story_id as "storyId", q.headline, q.asked_by as "askedBy", q.ground, q.reference, q.received_on::text as "receivedOn",
    q.due_on::text as "dueOn", q.recorded_by as "recordedBy", q.recorded_at as "recordedAt", p.id as "proposalId", p.outcome, p.words, p.reason,
    p.proposed_by as "proposedBy", p.proposed_at as "proposedAt", d.decided_by as "decidedBy", d.decided_at as "decidedAt"
  from publication.request q left join publication.decision d on d.request_id = q.id
  left join lateral (select * from publication.proposal p where p.request_id = q.id and (d.proposal_id is null or p.id = d.proposal_id) order by p.id desc limit 1) p on true`

export async function insertRequest(
  sql: Sql,
  one: Pick<RequestRow, 'kind' | 'storyId' | 'headline' | 'askedBy' | 'ground' | 'reference' | 'receivedOn' | 'dueOn' | 'recordedBy'>,
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into publication.request (kind, story_id, headline, asked_by, ground, reference, received_on, due_on, recorded_by)
    values (${one.kind}, ${one.storyId}, ${one.headline}, ${one.askedBy}, ${one.ground}, ${one.reference}, ${one.receivedOn}, ${one.dueOn}, ${one.recordedBy})
    returning id`
  return (row as { id: number }).id
}

/** A request, kept from others who would decide it until the transaction ends. */
export async function lockRequest(sql: Sql, id: number): Promise<RequestRow | undefined> {
  await sql`select id from publication.request where id = ${id} for update`
  const [row] = await sql<RequestRow[]>`${rows(sql)} where q.id = ${id}`
  return row
}

export async function insertProposal(
  sql: Sql,
  one: { requestId: number; outcome: 'granted' | 'refused'; words: readonly ProposedWords[]; reason: string; by: number | null },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into publication.proposal (request_id, outcome, words, reason, proposed_by)
    values (${one.requestId}, ${one.outcome}, ${sql.json(one.words as never)}, ${one.reason}, ${one.by}) returning id`
  return (row as { id: number }).id
}

/** The database refuses one person where two are needed. */
export async function insertDecision(sql: Sql, requestId: number, proposalId: number, by: number | null): Promise<void> {
  await sql`insert into publication.decision (request_id, proposal_id, decided_by) values (${requestId}, ${proposalId}, ${by})`
}

/** The register: what is not decided first, by what is due first; then what was decided, newest first. */
export async function readRegister(sql: Sql, filter: { open?: boolean; storyId?: number }, limit: number): Promise<RequestRow[]> {
  const open = filter.open ?? null
  const storyId = filter.storyId ?? null
  return await sql<RequestRow[]>`
    ${rows(sql)} where (${open}::boolean is null or (d.request_id is null) = ${open}) and (${storyId}::bigint is null or q.story_id = ${storyId})
    order by d.request_id is not null, case when d.request_id is null then coalesce(q.due_on, 'infinity') end, q.id desc limit ${limit}`
}

/** The editions of a story that are public now, with the revision that is. */
export async function readLiveOfStory(
  sql: Sql,
  storyId: number,
): Promise<{ editionId: number; language: Language; slug: string; headline: string; revisionId: number | null }[]> {
  return await sql<{ editionId: number; language: Language; slug: string; headline: string; revisionId: number | null }[]>`
    select l.edition_id as "editionId", l.language, l.slug, l.card ->> 'headline' as headline, (
      select r.revision_id from publication.release r where r.edition_id = l.edition_id and r.revision_id is not null order by r.position desc limit 1) as "revisionId"
    from publication.live l where l.story_id = ${storyId} and l.state = 'live' order by l.edition_id`
}
