import type { Sql } from '../platform/db/sql.ts'

export type Names = Partial<Record<string, string>>
export type Person = { id: number; key: string | null; slug: string; name: string; about: Names }

/** Persons by key: new ones are made, known ones keep their id and address. */
export async function upsertPerson(sql: Sql, one: { key: string; slug: string; name: string; about: Names; demo: boolean }): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into people.person (key, slug, name, about, demo) values (${one.key}, ${one.slug}, ${one.name}, ${sql.json(one.about as never)}, ${one.demo})
    on conflict (key) do update set name = excluded.name, about = excluded.about returning id`
  return (row as { id: number }).id
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
