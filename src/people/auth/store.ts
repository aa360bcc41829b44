import { AsyncLocalStorage } from 'node:async_hooks'
import { createAdapterFactory, type CleanedWhere } from 'better-auth/adapters'
import type { Sql } from '../../platform/db/sql.ts'

/**
 * What the sign-in library reads and writes, on our own connection: inside `withConnection` it is part of the action's transaction, so that
 * what it changes and what the audit log says of it are written together, or neither is.
 */

const connections = new AsyncLocalStorage<Sql>()

/** Lets the library work on this connection, which is mostly an action's transaction. */
export const withConnection = <T>(sql: Sql, run: () => Promise<T>): Promise<T> => connections.run(sql, run)

const tables: Record<string, string> = {
  user: 'people.auth_user',
  session: 'people.auth_session',
  account: 'people.auth_account',
  verification: 'people.auth_verification',
  twoFactor: 'people.auth_two_factor',
  passkey: 'people.auth_passkey',
}

type Value = string | number | boolean | Date | null

/** A statement under way: its text, and the values that stand in it by number. */
class Statement {
  readonly values: Value[] = []
  value(one: unknown): string {
    this.values.push(one as Value)
    return `$${this.values.length}`
  }
}

// Names come from the library's schema; a name with anything else in it is no column of ours.
function column(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`no column can be called ${name}`)
  return `"${name}"`
}
function table(model: string): string {
  const name = tables[model]
  if (!name) throw new Error(`the sign-in library asks for ${model}, which has no table`)
  return name
}

const comparisons: Record<string, string> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' }

function condition(statement: Statement, where: readonly CleanedWhere[] | undefined): string {
  if (!where?.length) return 'true'
  const one = ({ field, operator, value }: CleanedWhere): string => {
    if (Array.isArray(value)) {
      const list = value.map((each) => statement.value(each)).join(', ')
      return value.length ? `${column(field)} ${operator === 'not_in' ? 'not in' : 'in'} (${list})` : operator === 'not_in' ? 'true' : 'false'
    }
    if (value === null) return `${column(field)} is ${operator === 'ne' ? 'not ' : ''}null`
    const sign = comparisons[operator]
    if (!sign) throw new Error(`the sign-in library compares by ${operator}, which is not known here`)
    return `${column(field)} ${sign} ${statement.value(value)}`
  }
  const all = where.filter((each) => each.connector !== 'OR').map(one)
  const any = where.filter((each) => each.connector === 'OR').map(one)
  return [...all, ...(any.length ? [`(${any.join(' or ')})`] : [])].join(' and ')
}

const assignments = (statement: Statement, values: Record<string, unknown>): string[] =>
  Object.entries(values).map(([name, value]) => `${column(name)} = ${statement.value(value ?? null)}`)

/** The library's way to the database: its few kinds of statement, on tables of ours. */
export const authAdapter = (db: Sql) => {
  const ask = async <T>(text: string, statement: Statement): Promise<T[]> =>
    [...(await (connections.getStore() ?? db).unsafe(text, statement.values as never[]))] as T[]
  return createAdapterFactory({
    config: { adapterId: 'caunoi', adapterName: 'Cầu Nối', supportsDates: true, supportsBooleans: true, supportsJSON: false, transaction: false },
    adapter: () => ({
      async create<T extends Record<string, unknown>>({ model, data }: { model: string; data: T }): Promise<T> {
        const statement = new Statement()
        const names = Object.keys(data)
        const values = names.map((name) => statement.value(data[name] ?? null))
        const [row] = await ask<T>(
          `insert into ${table(model)} (${names.map(column).join(', ')}) values (${values.join(', ')}) returning *`,
          statement,
        )
        return row as T
      },
      async update<T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }): Promise<T | null> {
        const statement = new Statement()
        const set = assignments(statement, update as Record<string, unknown>)
        const [row] = await ask<T>(`update ${table(model)} set ${set.join(', ')} where ${condition(statement, where)} returning *`, statement)
        return row ?? null
      },
      async updateMany({ model, where, update }: { model: string; where: CleanedWhere[]; update: Record<string, unknown> }): Promise<number> {
        const statement = new Statement()
        const set = assignments(statement, update)
        return (await ask(`update ${table(model)} set ${set.join(', ')} where ${condition(statement, where)} returning id`, statement)).length
      },
      async findOne<T>({ model, where }: { model: string; where: CleanedWhere[] }): Promise<T | null> {
        const statement = new Statement()
        const [row] = await ask<T>(`select * from ${table(model)} where ${condition(statement, where)} limit 1`, statement)
        return row ?? null
      },
      async findMany<T>({
        model,
        where,
        limit,
        offset,
        sortBy,
      }: {
        model: string
        where?: CleanedWhere[] | undefined
        limit: number
        offset?: number | undefined
        sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined
      }): Promise<T[]> {
        const statement = new Statement()
        const order = sortBy ? ` order by ${column(sortBy.field)} ${sortBy.direction === 'desc' ? 'desc' : 'asc'}` : ''
        return await ask<T>(
          `select * from ${table(model)} where ${condition(statement, where)}${order} limit ${statement.value(limit)} offset ${statement.value(offset ?? 0)}`,
          statement,
        )
      },
      async delete({ model, where }: { model: string; where: CleanedWhere[] }): Promise<void> {
        const statement = new Statement()
        await ask(`delete from ${table(model)} where ${condition(statement, where)}`, statement)
      },
      async deleteMany({ model, where }: { model: string; where: CleanedWhere[] }): Promise<number> {
        const statement = new Statement()
        return (await ask(`delete from ${table(model)} where ${condition(statement, where)} returning id`, statement)).length
      },
      async consumeOne<T>({ model, where }: { model: string; where: CleanedWhere[] }): Promise<T | null> {
        const statement = new Statement()
        // One of many that ask at once gets it.
        const [row] = await ask<T>(
          `delete from ${table(model)} where id = (select id from ${table(model)} where ${condition(statement, where)} limit 1 for update skip locked) returning *`,
          statement,
        )
        return row ?? null
      },
      async incrementOne<T>({
        model,
        where,
        increment,
        set = {},
      }: {
        model: string
        where: CleanedWhere[]
        increment: Record<string, number>
        set?: Record<string, unknown> | undefined
      }): Promise<T | null> {
        const statement = new Statement()
        const changes = [
          ...Object.entries(increment).map(([name, by]) => `${column(name)} = coalesce(${column(name)}, 0) + ${statement.value(by)}`),
          ...assignments(statement, set),
        ]
        const [row] = await ask<T>(`update ${table(model)} set ${changes.join(', ')} where ${condition(statement, where)} returning *`, statement)
        return row ?? null
      },
      async count({ model, where }: { model: string; where?: CleanedWhere[] | undefined }): Promise<number> {
        const statement = new Statement()
        const [row] = await ask<{ count: number }>(
          `select count(*)::int as count from ${table(model)} where ${condition(statement, where)}`,
          statement,
        )
        return row?.count ?? 0
      },
    }),
  })
}

/** Challenges, codes under way and sessions that are past are nobody's any more. */
export async function deletePast(sql: Sql, now: Date): Promise<void> {
  await sql`delete from people.auth_verification where "expiresAt" < ${now}`
  await sql`delete from people.auth_session where "expiresAt" < ${now}`
  await sql`delete from people.link where expires_at < ${now}`
  await sql`delete from people.failed_sign_in where last_at < ${now}::timestamptz - interval '2 days'`
}
