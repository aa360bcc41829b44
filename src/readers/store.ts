import type { Sql } from '../platform/db/sql.ts'
import type { PublicEdition } from '../publication/index.ts'
import type { RelatedReason } from './search/index.ts'

/** What readers made of an article, and what goes with it. */
export type BesideArticle = { levels: [number, number, number, number, number]; related: { editionId: number; reason: RelatedReason }[] }

/** An edition with what stands beside its text, in one query: each question to the database costs a page as much as reading a document. */
export async function readArticle(
  sql: Sql,
  editionId: number,
  limit: number,
): Promise<(PublicEdition & BesideArticle & { releases: number }) | undefined> {
  const rows = await sql<(PublicEdition & BesideArticle & { releases: number })[]>`
    select state, position, document, siblings, releases,
      coalesce((select levels from readers.rating_total where edition_id = ${editionId}), '{0,0,0,0,0}') as levels,
      coalesce((select json_agg(json_build_object('editionId', related_id, 'reason', reason) order by score desc, related_id desc)
        from (select related_id, reason, score from readers.related where edition_id = ${editionId} order by score desc, related_id desc limit ${limit}) r), '[]') as related
    from publication.public_edition where edition_id = ${editionId}`
  // Taken out of the driver's answer, which lives on until the next full collection of garbage.
  return rows.pop()
}

export async function readRating(
  sql: Sql,
  editionId: number,
  device: Buffer | undefined,
): Promise<{ levels: BesideArticle['levels']; own: number | undefined }> {
  const [row] = await sql<{ levels: BesideArticle['levels']; own: number | null }[]>`
    select coalesce((select levels from readers.rating_total where edition_id = ${editionId}), '{0,0,0,0,0}') as levels,
      (select level from readers.rating where edition_id = ${editionId} and device = ${device ?? Buffer.alloc(0)}) as own`
  return { levels: row?.levels ?? [0, 0, 0, 0, 0], own: row?.own ?? undefined }
}

/** One vote for an article and device; a second one changes the first. */
export async function upsertRating(sql: Sql, editionId: number, device: Buffer, level: number): Promise<void> {
  await sql`
    insert into readers.rating (edition_id, device, level) values (${editionId}, ${device}, ${level})
    on conflict (edition_id, device) do update set level = excluded.level, voted_at = now()`
}

export async function deleteRatings(sql: Sql, editionIds: number[]): Promise<void> {
  await sql`delete from readers.rating where edition_id = any (${editionIds}::bigint[])`
  await sql`delete from readers.rating_total where edition_id = any (${editionIds}::bigint[])`
}
