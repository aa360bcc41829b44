import { tellChange } from './outbox.ts'
import type { Sql } from './sql.ts'

/** A setting of the newspaper, or undefined where none was made. */
export async function readSetting<T>(sql: Sql, key: string): Promise<T | undefined> {
  const [row] = await sql<{ value: T }[]>`select value from platform.setting where key = ${key}`
  return row?.value
}

/** Makes or changes a setting; every process hears of it. */
export async function saveSetting(sql: Sql, key: string, value: unknown): Promise<void> {
  await sql`
    insert into platform.setting (key, value) values (${key}, ${sql.json(value as never)})
    on conflict (key) do update set value = excluded.value, changed_at = now()`
  await tellChange(sql, 'settings')
}

export async function deleteSetting(sql: Sql, key: string): Promise<void> {
  await sql`delete from platform.setting where key = ${key}`
  await tellChange(sql, 'settings')
}
