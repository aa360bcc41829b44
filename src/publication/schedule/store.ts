import type { Language } from '../../newsroom/index.ts'
import type { Sql } from '../../platform/db/sql.ts'
import type { ScheduledWhat } from '../rules.ts'
import type { ReleaseNotice } from '../schema.ts'

export type ScheduleState = 'waiting' | 'done' | 'refused' | 'cancelled'
export type ScheduleEntry = {
  id: number
  what: ScheduledWhat
  storyId: number
  editionId: number
  revisionId: number | null
  frontVersionId: number | null
  language: Language
  headline: string
  dueAt: Date
  notice: ReleaseNotice
  state: ScheduleState
  position: number | null
  refusal: { kind: string } | null
  tries: number
  version: number
  askedBy: number | null
  askedAt: Date
  settledAt: Date | null
}

const columns = (sql: Sql) => sql`
  id, what, story_id as "storyId", edition_id as "editionId", revision_id as "revisionId", front_version_id as "frontVersionId", language, headline, due_at as "dueAt", notice, state, position,
  refusal, tries, version, asked_by as "askedBy", asked_at as "askedAt", settled_at as "settledAt"`

export async function insertEntry(
  sql: Sql,
  one: Pick<ScheduleEntry, 'what' | 'storyId' | 'editionId' | 'revisionId' | 'language' | 'headline' | 'dueAt' | 'notice' | 'askedBy'> & {
    frontVersionId?: number
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into publication.schedule (what, story_id, edition_id, revision_id, front_version_id, language, headline, due_at, notice, asked_by)
    values (${one.what}, ${one.storyId}, ${one.editionId}, ${one.revisionId}, ${one.frontVersionId ?? null}, ${one.language}, ${one.headline}, ${one.dueAt}, ${sql.json(one.notice)}, ${one.askedBy})
    returning id`
  return (row as { id: number }).id
}

/**
 * The next entry whose time has come, taken so that no other worker has it. Of an edition the earlier entry comes first; what another
 * worker is doing, and what failed and waits for its next try, is passed over.
 */
export async function takeDue(sql: Sql, at: Date): Promise<ScheduleEntry | undefined> {
  // A machine that vanishes keeps its rows no longer than this: its connection would seem alive for hours.
  await sql`set local idle_in_transaction_session_timeout = '30s'`
  const [row] = await sql<ScheduleEntry[]>`
    select ${columns(sql)} from publication.schedule s
    where state = 'waiting' and due_at <= ${at} and (retry_at is null or retry_at <= ${at})
      and not exists (select from publication.schedule e
        where e.edition_id = s.edition_id and e.state = 'waiting' and (e.due_at, e.id) < (s.due_at, s.id))
    order by due_at, id limit 1 for update of s skip locked`
  return row
}

/** An entry that can still be changed, kept from others until the transaction ends; undefined where there is none, or it is settled. */
export async function lockWaiting(sql: Sql, id: number): Promise<ScheduleEntry | undefined> {
  const [row] = await sql<ScheduleEntry[]>`
    select ${columns(sql)} from publication.schedule where id = ${id} and state = 'waiting' for update`
  return row
}

/** Everything that waits of an edition, kept from others until the transaction ends. */
export async function lockWaitingOf(sql: Sql, editionId: number): Promise<ScheduleEntry[]> {
  return await sql<ScheduleEntry[]>`
    select ${columns(sql)} from publication.schedule where edition_id = ${editionId} and state = 'waiting' order by due_at, id for update`
}

export async function settleDone(sql: Sql, id: number, position: number | null): Promise<void> {
  await sql`update publication.schedule set state = 'done', position = ${position}, settled_at = clock_timestamp() where id = ${id}`
}

export async function settleRefused(sql: Sql, id: number, refusal: { kind: string }): Promise<void> {
  await sql`update publication.schedule set state = 'refused', refusal = ${sql.json(refusal)}, settled_at = clock_timestamp() where id = ${id}`
}

export async function settleCancelled(sql: Sql, ids: readonly number[], by: number | null): Promise<void> {
  await sql`
    update publication.schedule set state = 'cancelled', settled_by = ${by}, settled_at = clock_timestamp() where id = any (${ids as number[]}::bigint[])`
}

export async function moveEntry(sql: Sql, id: number, dueAt: Date): Promise<void> {
  await sql`update publication.schedule set due_at = ${dueAt}, version = version + 1, tries = 0, retry_at = null where id = ${id}`
}

/** After a fault: when it is tried again. */
export async function postponeTry(sql: Sql, id: number, retryAt: Date): Promise<void> {
  await sql`update publication.schedule set tries = tries + 1, retry_at = ${retryAt} where id = ${id} and state = 'waiting'`
}

/** What is due in a span of time, or has been; earliest first. */
export async function readSchedule(sql: Sql, from: Date, to: Date, limit: number): Promise<ScheduleEntry[]> {
  return await sql<ScheduleEntry[]>`
    select ${columns(sql)} from publication.schedule where due_at >= ${from} and due_at < ${to} order by due_at, id limit ${limit}`
}

/** Everything that ever was scheduled of an edition, newest first. */
export async function readScheduleOf(sql: Sql, editionId: number, limit: number): Promise<ScheduleEntry[]> {
  return await sql<ScheduleEntry[]>`
    select ${columns(sql)} from publication.schedule where edition_id = ${editionId} order by due_at desc, id desc limit ${limit}`
}

/** How many entries wait though their time was before this instant. */
export async function countOverdue(sql: Sql, before: Date): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*) from publication.schedule where state = 'waiting' and due_at < ${before}`
  return row?.count ?? 0
}

/** Until when stories may not be public, of those that may not now. */
export async function readEmbargoes(sql: Sql, storyIds: readonly number[], now: Date): Promise<Map<number, Date>> {
  if (!storyIds.length) return new Map()
  const rows = await sql<{ storyId: number; until: Date }[]>`
    select story_id as "storyId", until_at as until from publication.embargo where story_id = any (${storyIds as number[]}::bigint[]) and until_at > ${now}`
  return new Map(rows.map((row) => [row.storyId, row.until]))
}

export type Embargo = { until: Date; reason: string; setBy: number | null; setAt: Date }

export async function readEmbargo(sql: Sql, storyId: number): Promise<Embargo | undefined> {
  const [row] = await sql<Embargo[]>`
    select until_at as until, reason, set_by as "setBy", set_at as "setAt" from publication.embargo where story_id = ${storyId}`
  return row
}

export async function saveEmbargo(sql: Sql, storyId: number, until: Date, reason: string, by: number | null): Promise<void> {
  await sql`
    insert into publication.embargo (story_id, until_at, reason, set_by) values (${storyId}, ${until}, ${reason}, ${by})
    on conflict (story_id) do update set until_at = excluded.until_at, reason = excluded.reason, set_by = excluded.set_by, set_at = clock_timestamp()`
}

export async function deleteEmbargo(sql: Sql, storyId: number): Promise<boolean> {
  const gone = await sql`delete from publication.embargo where story_id = ${storyId}`
  return gone.count > 0
}

/** Takes away the embargoes that end by an instant: for a transaction that only looks ahead, and is taken back. */
export async function endEmbargoes(sql: Sql, at: Date): Promise<void> {
  await sql`delete from publication.embargo where until_at <= ${at}`
}
