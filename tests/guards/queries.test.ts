import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../src/platform/testing.ts'
import { checkQueries, type Describe, readFrom } from '../../tools/check/queries.ts'

/** Every query of every store is prepared on the schema of this code, and gives what its row type says. */

const root = join(import.meta.dirname, '../..')
let db: TestDatabase
let describe: Describe
beforeAll(async () => {
  db = await testDatabase()
  describe = async (text) => {
    const { columns } = await db.sql.unsafe(text).describe()
    // A statement that gives no rows has no columns to describe.
    return { columns: columns ?? [] }
  }
})
afterAll(() => db.drop())

const builtAtRunTime: string[] = []

test('what a store asks is SQL that this schema takes, and what it gives is what is declared', async () => {
  const paths = globSync(['src/**/store.ts', 'src/platform/db/{outbox,settings}.ts'], { cwd: root })
  const files = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const { findings, prepared, compared } = await checkQueries(files, describe, { builtAtRunTime, read: readFrom(root) })
  expect(findings).toEqual([])
  // A reader of the syntax that finds nothing would have nothing to complain of.
  expect(prepared).toBeGreaterThan(100)
  expect(compared).toBeGreaterThan(50)
})

test.each([
  ['a column that is not there', 'await sql`select nothing from people.person`', /does not exist/],
  ['a column nobody declared', 'await sql<{ id: number }[]>`select id, name from people.person`', /gives “name”/],
  ['a declared column that is missing', 'await sql<{ id: number; slug: string }[]>`select id from people.person`', /has “slug”/],
  ['a type that is another', 'await sql<{ name: number }[]>`select name from people.person`', /as string, declared as number/],
  ['an exact number taken for a number', 'await sql<{ n: number }[]>`select 1.5 as n`', /as string, declared as number/],
  ['a wrong branch', 'await sql`select id from people.person ${all ? sql`` : sql`where nothing = 1`}`', /does not exist/],
  ['a wrong fragment', 'await sql`select ${columns(sql)} from people.person`', /does not exist/],
  ['a type nobody can read', 'await sql<Secret>`select 1 as n`', /cannot be read/],
])('it finds %s', async (_what, body, words) => {
  const text = `const columns = (sql) => sql\`nothing\`\nexport async function ask(sql, all) {\n  ${body}\n}\n`
  const { findings } = await checkQueries(new Map([['src/people/store.ts', text]]), describe)
  expect(findings.map((one) => one.words).join('\n')).toMatch(words)
  expect(findings[0]?.place).toBe('src/people/store.ts:3')
})

test('it follows types through other files, and takes conditions, fragments and parameters as they are', async () => {
  const files = new Map([
    [
      'src/people/store.ts',
      `import type { Row } from './shape.ts'
       const columns = (sql) => sql\`p.id, p.name\`
       export async function ask(sql, name?: string) {
         const where = name ? sql\`where p.name = \${name}\` : sql\`where p.id = \${1}\`
         return await sql<(Omit<Row, 'about'> & { demo: boolean })[]>\`select \${columns(sql)}, p.demo from people.person p \${where}\`
       }`,
    ],
    ['src/people/shape.ts', `export type Row = { id: number; name: Name | null; about: unknown }\ntype Name = 'a' | 'b'`],
  ])
  expect(await checkQueries(files, describe)).toEqual({ findings: [], prepared: 2, compared: 2 })
})
