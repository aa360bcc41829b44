import type { Sql } from '../platform/db/sql.ts'

export type Names = Partial<Record<string, string>>
export type Person = { id: number; key: string | null; slug: string; name: string; about: Names }

/**
 * A person by key: a new one is made, a known one keeps id and address. Many people share a name: the second one's
 * address gets a number.
 */
export async function upsertPerson(sql: Sql, one: { key: string; slug: string; name: string; about: Names; demo: boolean }): Promise<number> {
  const about = sql.json(one.about as never)
  const [known] = await sql<{ id: number }[]>`update people.person set name = ${one.name}, about = ${about} where key = ${one.key} returning id`
  if (known) return known.id
  for (let number = 1; number < 1000; number++) {
    const slug = number === 1 ? one.slug : `${one.slug}-${number}`
    const [row] = await sql<{ id: number }[]>`
      insert into people.person (key, slug, name, about, demo) values (${one.key}, ${slug}, ${one.name}, ${about}, ${one.demo})
      on conflict do nothing returning id`
    if (row) return row.id
    // Somebody else may have made the same person just now.
    const [other] = await sql<{ id: number }[]>`select id from people.person where key = ${one.key}`
    if (other) return other.id
  }
  throw new Error(`no free address for ${one.slug}`)
}

export async function readPerson(sql: Sql, id: number): Promise<Person | undefined> {
  const [row] = await sql<Person[]>`select id, key, slug, name, about from people.person where id = ${id}`
  return row
}

export async function findPersonBySlug(sql: Sql, slug: string): Promise<Person | undefined> {
  const [row] = await sql<Person[]>`select id, key, slug, name, about from people.person where slug = ${slug}`
  return row
}

/** The account in whose name a command acts; made at its first use. */
export async function serviceAccount(sql: Sql, name: string): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into people.account (name, kind) values (${name}, 'service') on conflict (name) do update set name = excluded.name returning id`
  return (row as { id: number }).id
}

export async function deleteDemoPersons(sql: Sql): Promise<void> {
  await sql`delete from people.person where demo`
}

/** Which of these accounts are people's, not a command's. */
export async function readPersonAccounts(sql: Sql, ids: readonly number[]): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from people.account where id = any (${ids as number[]}::bigint[]) and kind = 'person'`
  return rows.map((row) => row.id)
}
