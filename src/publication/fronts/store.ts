import type { Language } from '../../newsroom/index.ts'
import type { Sql } from '../../platform/db/sql.ts'
import type { FrontBlock } from '../schema.ts'

export type FrontOf = { kind: 'home' | 'section' | 'country'; ofId: number; language: Language }
export type FrontVersion = FrontOf & { id: number; blocks: FrontBlock[]; madeBy: number | null; madeAt: Date }

const columns = (sql: Sql) => sql`id, kind, of_id as "ofId", language, blocks, made_by as "madeBy", made_at as "madeAt"`

/** What readers see of a front, kept from others until the transaction ends. */
export async function lockFront(
  sql: Sql,
  { kind, ofId, language }: FrontOf,
): Promise<{ blocks: FrontBlock[]; versionId: number | null } | undefined> {
  await sql`select pg_advisory_xact_lock(4274200003)`
  const [row] = await sql<{ blocks: FrontBlock[]; versionId: number | null }[]>`
    select blocks, version_id as "versionId" from publication.front where kind = ${kind} and of_id = ${ofId} and language = ${language}`
  return row
}

export async function insertFrontVersion(sql: Sql, of: FrontOf, blocks: readonly FrontBlock[], by: number | null): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into publication.front_version (kind, of_id, language, blocks, made_by)
    values (${of.kind}, ${of.ofId}, ${of.language}, ${sql.json(blocks as never)}, ${by}) returning id`
  return (row as { id: number }).id
}

/** Puts a version in the place of what readers see. */
export async function showFrontVersion(sql: Sql, versionId: number): Promise<void> {
  await sql`
    insert into publication.front (kind, of_id, language, blocks, demo, version_id)
    select kind, of_id, language, blocks, false, id from publication.front_version where id = ${versionId}
    on conflict (kind, of_id, language) do update set blocks = excluded.blocks, changed_at = now(), demo = false, version_id = excluded.version_id`
  await sql`select pg_notify('caunoi_changed', 'fronts')`
}

export async function readFrontVersion(sql: Sql, id: number): Promise<FrontVersion | undefined> {
  const [row] = await sql<FrontVersion[]>`select ${columns(sql)} from publication.front_version where id = ${id}`
  return row
}

/** The versions of a front, newest first. */
export async function readFrontVersions(sql: Sql, { kind, ofId, language }: FrontOf, limit: number): Promise<FrontVersion[]> {
  return await sql<FrontVersion[]>`
    select ${columns(sql)} from publication.front_version where kind = ${kind} and of_id = ${ofId} and language = ${language} order by id desc limit ${limit}`
}

/** What stories are called that wait in the schedule, in a language. */
export async function readWaitingStories(
  sql: Sql,
  storyIds: readonly number[],
  language: Language,
): Promise<{ storyId: number; headline: string }[]> {
  return await sql<{ storyId: number; headline: string }[]>`
    select story_id as "storyId", headline from publication.schedule
    where state = 'waiting' and what = 'release' and language = ${language} and story_id = any (${storyIds as number[]}::bigint[]) order by due_at`
}
