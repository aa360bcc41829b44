import type { Sql } from '../platform/db/sql.ts'

export type AssetFormat = 'svg' | 'png' | 'jpeg' | 'webp' | 'avif'
export type AssetFile = { id: number; sha256: Buffer; format: AssetFormat; width: number; height: number; focalX: number; focalY: number }

/** Adds an original; the same bytes are one asset. */
export async function upsertAsset(
  sql: Sql,
  one: {
    sha256: Buffer
    format: AssetFormat
    bytes: number
    width: number
    height: number
    focalX: number
    focalY: number
    credit: string
    licence: string
    demo: boolean
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into media.asset (sha256, format, bytes, width, height, focal_x, focal_y, credit, licence, demo)
    values (${one.sha256}, ${one.format}, ${one.bytes}, ${one.width}, ${one.height}, ${one.focalX}, ${one.focalY}, ${one.credit}, ${one.licence}, ${one.demo})
    on conflict (sha256) do update set credit = excluded.credit, demo = asset.demo and excluded.demo returning id`
  return (row as { id: number }).id
}

export async function setAssetWords(sql: Sql, assetId: number, language: string, words: { alt: string; caption: string }): Promise<void> {
  await sql`
    insert into media.asset_words (asset_id, language, alt, caption) values (${assetId}, ${language}, ${words.alt}, ${words.caption})
    on conflict (asset_id, language) do update set alt = excluded.alt, caption = excluded.caption`
}

export async function readAssetFile(sql: Sql, id: number): Promise<AssetFile | undefined> {
  const [row] = await sql<AssetFile[]>`
    select id, sha256, format, width, height, focal_x as "focalX", focal_y as "focalY" from media.asset where id = ${id}`
  return row
}

/** Assets that have been added, newest last, for the job that makes their sizes ahead of the readers. */
export async function listAssetIds(sql: Sql): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from media.asset order by id`
  return rows.map((row) => row.id)
}

/** The demonstration's pictures. */
export async function listDemoAssetIds(sql: Sql): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from media.asset where demo order by id`
  return rows.map((row) => row.id)
}

export type PictureRow = {
  id: number
  language: string
  width: number
  height: number
  focalX: number
  focalY: number
  credit: string
  alt: string
  caption: string
}

/** Pictures with their words in each of these languages. A language without words of its own has empty ones. */
export async function readPictures(sql: Sql, ids: readonly number[], languages: readonly string[]): Promise<PictureRow[]> {
  if (!ids.length) return []
  return await sql<PictureRow[]>`
    select a.id, l.language, a.width, a.height, a.focal_x as "focalX", a.focal_y as "focalY", a.credit, coalesce(w.alt, '') as alt, coalesce(w.caption, '') as caption
    from media.asset a cross join unnest(${languages as string[]}::text[]) as l (language)
    left join media.asset_words w on w.asset_id = a.id and w.language = l.language
    where a.id = any (${ids as number[]}::bigint[])`
}

/** Takes the demonstration's pictures out. @returns what their files are found by */
export async function deleteDemoAssets(sql: Sql): Promise<{ id: number; sha256: Buffer }[]> {
  return await sql<{ id: number; sha256: Buffer }[]>`delete from media.asset where demo returning id, sha256`
}

export type FoundPicture = { id: number; alt: string; caption: string; credit: string; width: number; height: number }

/** Pictures before one, newest first, with their words in a language. @param words escaped for LIKE; empty: all */
export async function findPictures(sql: Sql, asked: { language: string; words: string; before: number; limit: number }): Promise<FoundPicture[]> {
  return await sql<FoundPicture[]>`
    select a.id, coalesce(w.alt, '') as alt, coalesce(w.caption, '') as caption, a.credit, a.width, a.height
    from media.asset a left join media.asset_words w on w.asset_id = a.id and w.language = ${asked.language}
    where a.id < ${asked.before} and (${asked.words} = '' or concat_ws(' ', w.alt, w.caption, a.credit) ilike '%' || ${asked.words} || '%')
    order by a.id desc limit ${asked.limit}`
}
