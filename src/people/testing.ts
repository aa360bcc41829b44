import type { Sql } from '../platform/db/sql.ts'

/** The account of somebody who works at the newspaper, not of a command: only such accounts seal a text. */
export async function personAccount(sql: Sql, name: string): Promise<number> {
  const [row] = await sql<{ id: number }[]>`insert into people.account (name, kind) values (${name}, 'person') returning id`
  return (row as { id: number }).id
}
