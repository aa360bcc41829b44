import type { Language } from '../../newsroom/index.ts'
import type { Sql } from '../../platform/db/sql.ts'

export type Banner = {
  id: number
  language: Language
  words: string
  editionId: number | null
  slug: string | null
  startsAt: Date
  endsAt: Date
  endedAt: Date | null
  setBy: number | null
}

const columns = (sql: Sql) => sql`
  b.id, b.language, b.words, b.edition_id as "editionId", l.slug, b.starts_at as "startsAt", b.ends_at as "endsAt", b.ended_at as "endedAt", b.set_by as "setBy"
  from publication.banner b left join publication.live l on l.edition_id = b.edition_id and l.state = 'live' and l.language = b.language`

/** Banners that are shown, or will be, in all languages; the latest set first. */
export async function readBanners(sql: Sql, now: Date): Promise<Banner[]> {
  return await sql<Banner[]>`select ${columns(sql)} where b.ended_at is null and b.ends_at > ${now} order by b.id desc limit 200`
}

export async function insertBanner(
  sql: Sql,
  one: { language: Language; words: string; editionId: number | null; startsAt: Date; endsAt: Date; by: number | null },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into publication.banner (language, words, edition_id, starts_at, ends_at, set_by)
    values (${one.language}, ${one.words}, ${one.editionId}, ${one.startsAt}, ${one.endsAt}, ${one.by}) returning id`
  await sql`select pg_notify('caunoi_changed', 'settings')`
  return (row as { id: number }).id
}

/** @returns whether there was such a banner, not ended before */
export async function endBanner(sql: Sql, id: number): Promise<boolean> {
  const ended = await sql`update publication.banner set ended_at = clock_timestamp() where id = ${id} and ended_at is null`
  await sql`select pg_notify('caunoi_changed', 'settings')`
  return ended.count > 0
}
