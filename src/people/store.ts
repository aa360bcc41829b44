import type { Sql } from '../platform/db/sql.ts'
import type { AccountState, Grant, LinkPurpose, UnitKind } from './rules.ts'

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
    insert into people.account (name, kind) values (${name}, 'service') on conflict (name) where kind = 'service' do update set name = excluded.name returning id`
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

export type Language = 'vi' | 'en'
export type Account = {
  id: number
  name: string
  email: string | null
  language: Language
  state: AccountState
  createdAt: Date
  lastSeen: Date | null
  secondStep: boolean
  passkeys: number
}

const accountColumns = (sql: Sql) => sql`
  a.id, a.name, a.email, a.language, a.created_at as "createdAt",
  case when a.disabled_at is not null then 'closed'
    when exists (select from people.auth_account c where c."userId" = a.id::text and c.password is not null)
      or exists (select from people.auth_passkey p where p."userId" = a.id::text) then 'open'
    else 'invited' end as state,
  (select max(s."updatedAt") from people.auth_session s where s."userId" = a.id::text) as "lastSeen",
  coalesce((select u."twoFactorEnabled" from people.auth_user u where u.account_id = a.id), false) as "secondStep",
  (select count(*) from people.auth_passkey p where p."userId" = a.id::text)::int as passkeys`

export async function readAccount(sql: Sql, id: number): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select ${accountColumns(sql)} from people.account a where a.id = ${id} and a.kind = 'person'`
  return row
}

export async function findAccountByEmail(sql: Sql, email: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select ${accountColumns(sql)} from people.account a where a.email = ${email} and a.kind = 'person'`
  return row
}

/** Everybody who has or had an account, by name. */
export async function readAccounts(sql: Sql): Promise<Account[]> {
  return await sql<
    Account[]
  >`select ${accountColumns(sql)} from people.account a where a.kind = 'person' and a.email is not null order by a.name, a.id`
}

/** Keeps others from changing this account, or the roles in it, until the transaction ends. */
export async function lockAccount(sql: Sql, id: number): Promise<Account | undefined> {
  await sql`select id from people.account where id = ${id} for update`
  return await readAccount(sql, id)
}

/** @returns nothing where somebody has this address already */
export async function insertAccount(sql: Sql, one: { name: string; email: string; language: Language; demo?: boolean }): Promise<number | undefined> {
  const [row] = await sql<{ id: number }[]>`
    insert into people.account (name, kind, email, language, demo) values (${one.name}, 'person', ${one.email}, ${one.language}, ${one.demo ?? false})
    on conflict (email) do nothing returning id`
  if (!row) return undefined
  await sql`insert into people.auth_user (id, name, email, "emailVerified") values (${String(row.id)}, ${one.name}, ${one.email}, false)`
  return row.id
}

/** @returns false where somebody else has this address */
export async function updateAccount(sql: Sql, id: number, one: { name: string; email: string; language: Language }): Promise<boolean> {
  const [other] = await sql`select id from people.account where email = ${one.email} and id <> ${id}`
  if (other) return false
  await sql`update people.account set name = ${one.name}, email = ${one.email}, language = ${one.language} where id = ${id}`
  await sql`update people.auth_user set name = ${one.name}, email = ${one.email}, "updatedAt" = now() where account_id = ${id}`
  return true
}

/** Closes an account, with every way in that is open, or opens it again. */
export async function setClosed(sql: Sql, id: number, closed: boolean): Promise<void> {
  await sql`update people.account set disabled_at = ${closed ? sql`now()` : sql`null`} where id = ${id}`
  if (!closed) return
  await sql`delete from people.auth_session where "userId" = ${String(id)}`
  await sql`delete from people.link where account_id = ${id}`
  await sql`update people.api_token set revoked_at = now() where account_id = ${id} and revoked_at is null`
}

export async function isClosed(sql: Sql, id: number): Promise<boolean> {
  const [row] = await sql<{ closed: boolean }[]>`select disabled_at is not null as closed from people.account where id = ${id}`
  return row?.closed ?? true
}

/** Gives an account this password. The hash is the sign-in library's. */
export async function writePassword(sql: Sql, id: number, hash: string): Promise<void> {
  const user = String(id)
  const [known] = await sql`
    update people.auth_account set password = ${hash}, "updatedAt" = now() where "userId" = ${user} and "providerId" = 'credential' returning id`
  if (!known)
    await sql`
      insert into people.auth_account (id, "accountId", "providerId", "userId", password)
      values (${`credential-${user}`}, ${user}, 'credential', ${user}, ${hash})`
}

/** Whoever opened a link that was mailed to an address can read what is mailed there. */
export async function setEmailProven(sql: Sql, id: number): Promise<void> {
  await sql`update people.auth_user set "emailVerified" = true where account_id = ${id}`
}

// Roles

export type GrantRow = {
  id: number
  accountId: number
  role: string
  unitId: number | null
  validFrom: string | null
  validTo: string | null
  grantedAt: Date
  endedAt: Date | null
}
const grantColumns = (sql: Sql) => sql`
  id, account_id as "accountId", role, unit_id as "unitId", valid_from::text as "validFrom", valid_to::text as "validTo", granted_at as "grantedAt", ended_at as "endedAt"`

/** Everybody's roles that were not ended, also those of the future; and, for one account, those that were. */
export async function readGrants(sql: Sql, accountId?: number): Promise<GrantRow[]> {
  return accountId === undefined
    ? await sql<GrantRow[]>`select ${grantColumns(sql)} from people.role_grant where ended_at is null order by id`
    : await sql<GrantRow[]>`select ${grantColumns(sql)} from people.role_grant where account_id = ${accountId} order by id`
}

/** What somebody may do on a day: each role with the units in which it holds, that is its unit and all below it. */
export async function readRolesOn(sql: Sql, accountId: number, day: string): Promise<Grant[]> {
  return await sql<{ role: string; units: number[] | null }[]>`
    with recursive held as (
      select id, role, unit_id from people.role_grant
      where account_id = ${accountId} and ended_at is null and (valid_from is null or valid_from <= ${day}::date) and (valid_to is null or valid_to >= ${day}::date)
    ), below as (
      select h.id, h.unit_id as unit from held h where h.unit_id is not null
      union
      select b.id, u.id from below b join people.unit u on u.parent_id = b.unit
    )
    select h.role, case when h.unit_id is null then null else (select array_agg(b.unit) from below b where b.id = h.id) end as units
    from held h order by h.id`
}

/** Who has one of these roles in the whole newspaper on a day, and can act. */
export async function readHolders(sql: Sql, roles: readonly string[], day: string): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select distinct a.id from people.account a join people.role_grant g on g.account_id = a.id
    where g.role = any (${roles as string[]}::text[]) and g.unit_id is null and g.ended_at is null and a.disabled_at is null
      and (g.valid_from is null or g.valid_from <= ${day}::date) and (g.valid_to is null or g.valid_to >= ${day}::date)
    order by a.id`
  return rows.map((row) => row.id)
}

/** The accounts that can administer the whole newspaper on a day: open, or waiting for their invitation to be taken. */
export async function readAdministrators(sql: Sql, day: string): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select distinct a.id from people.account a join people.role_grant g on g.account_id = a.id
    where g.role = 'administrator' and g.unit_id is null and g.ended_at is null and a.disabled_at is null
      and (g.valid_from is null or g.valid_from <= ${day}::date) and g.valid_to is null
      and exists (select from people.auth_account c where c."userId" = a.id::text and c.password is not null)`
  return rows.map((row) => row.id)
}

/** One change of administrators at a time: two must not take each other's place away at once. */
export async function lockAdministrators(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200031)`
}

export async function insertGrant(
  sql: Sql,
  one: { accountId: number; role: string; unitId: number | null; validFrom: string | null; validTo: string | null; by: number | null },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into people.role_grant (account_id, role, unit_id, valid_from, valid_to, granted_by)
    values (${one.accountId}, ${one.role}, ${one.unitId}, ${one.validFrom}::date, ${one.validTo}::date, ${one.by}) returning id`
  return (row as { id: number }).id
}

export async function endGrant(sql: Sql, id: number): Promise<void> {
  await sql`update people.role_grant set ended_at = now() where id = ${id} and ended_at is null`
}

// Units

export type Unit = {
  id: number
  parentId: number | null
  kind: UnitKind
  names: Names
  validFrom: string | null
  validTo: string | null
  successorId: number | null
}
const unitColumns = (sql: Sql) => sql`
  id, parent_id as "parentId", kind, names, valid_from::text as "validFrom", valid_to::text as "validTo", successor_id as "successorId"`

export async function readUnits(sql: Sql): Promise<Unit[]> {
  return await sql<Unit[]>`select ${unitColumns(sql)} from people.unit order by id`
}

/** One change of the tree at a time, so that no circle can be made by two. */
export async function lockUnits(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(4274200032)`
}

export async function insertUnit(sql: Sql, one: Omit<Unit, 'id'> & { demo?: boolean }): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into people.unit (parent_id, kind, names, valid_from, valid_to, successor_id, demo)
    values (${one.parentId}, ${one.kind}, ${sql.json(one.names as never)}, ${one.validFrom}::date, ${one.validTo}::date, ${one.successorId}, ${one.demo ?? false})
    returning id`
  return (row as { id: number }).id
}

export async function updateUnit(sql: Sql, one: Unit): Promise<void> {
  await sql`
    update people.unit set parent_id = ${one.parentId}, kind = ${one.kind}, names = ${sql.json(one.names as never)}, valid_from = ${one.validFrom}::date,
      valid_to = ${one.validTo}::date, successor_id = ${one.successorId}
    where id = ${one.id}`
}

// Links

/** A new link takes the place of an older one for the same purpose. */
export async function insertLink(sql: Sql, one: { hash: Buffer; accountId: number; purpose: LinkPurpose; expiresAt: Date }): Promise<void> {
  await sql`delete from people.link where account_id = ${one.accountId} and purpose = ${one.purpose}`
  await sql`insert into people.link (hash, account_id, purpose, expires_at) values (${one.hash}, ${one.accountId}, ${one.purpose}, ${one.expiresAt})`
}

export async function readLink(sql: Sql, hash: Buffer, now: Date): Promise<{ accountId: number; purpose: LinkPurpose; expiresAt: Date } | undefined> {
  const [row] = await sql<{ accountId: number; purpose: LinkPurpose; expiresAt: Date }[]>`
    select account_id as "accountId", purpose, expires_at as "expiresAt" from people.link where hash = ${hash} and expires_at > ${now}`
  return row
}

/** Uses a link up. @returns nothing where it was used, is too old, or never was */
export async function takeLink(sql: Sql, hash: Buffer, now: Date): Promise<{ accountId: number } | undefined> {
  const [row] = await sql<{ accountId: number }[]>`
    delete from people.link where hash = ${hash} and expires_at > ${now} returning account_id as "accountId"`
  return row
}

/** Whatever way to a new password was under way ends with it. */
export async function deleteLinks(sql: Sql, accountId: number): Promise<void> {
  await sql`delete from people.link where account_id = ${accountId}`
}

// Sessions

export type Session = { id: string; startedAt: Date; seenAt: Date; expiresAt: Date; address: string; browser: string }

/** The session that a browser's cookie names, with its owner, where neither is at an end. */
export async function readSession(
  sql: Sql,
  token: string,
  now: Date,
): Promise<{ id: string; accountId: number; name: string; seenAt: Date } | undefined> {
  const [row] = await sql<{ id: string; accountId: number; name: string; seenAt: Date }[]>`
    select s.id, a.id as "accountId", a.name, s."updatedAt" as "seenAt"
    from people.auth_session s join people.auth_user u on u.id = s."userId" join people.account a on a.id = u.account_id
    where s.token = ${token} and s."expiresAt" > ${now} and a.disabled_at is null`
  return row
}

/** Notes that a session was used. */
export async function touchSession(sql: Sql, id: string, now: Date): Promise<void> {
  await sql`update people.auth_session set "updatedAt" = ${now} where id = ${id}`
}

export async function readSessions(sql: Sql, accountId: number, now: Date): Promise<Session[]> {
  return await sql<Session[]>`
    select id, "createdAt" as "startedAt", "updatedAt" as "seenAt", "expiresAt", coalesce("ipAddress", '') as address, coalesce("userAgent", '') as browser
    from people.auth_session where "userId" = ${String(accountId)} and "expiresAt" > ${now} order by "updatedAt" desc`
}

/** Ends one session of an account, or all, or all but one. @returns how many */
export async function deleteSessions(sql: Sql, accountId: number, which: { only?: string; except?: string } = {}): Promise<number> {
  const gone = await sql`
    delete from people.auth_session where "userId" = ${String(accountId)}
      and (${which.only ?? null}::text is null or id = ${which.only ?? null}) and (${which.except ?? null}::text is null or id <> ${which.except ?? null})`
  return gone.count
}

// Wrong passwords

/** Counts a try before it is looked at, so that many at once are not many free ones. Others with the same hash wait for the end of the transaction. */
export async function countTry(
  sql: Sql,
  hash: Buffer,
  now: Date,
  forgottenBefore: Date,
): Promise<{ waiting: boolean; failures: number; waitUntil: Date }> {
  const [row] = await sql<{ waiting: boolean; failures: number; waitUntil: Date }[]>`
    insert into people.failed_sign_in as f (hash, failures, wait_until, last_at) values (${hash}, 1, ${now}, ${now})
    on conflict (hash) do update set
      failures = case when f.wait_until > ${now} then f.failures when f.last_at < ${forgottenBefore} then 1 else f.failures + 1 end,
      last_at = ${now}
    returning f.wait_until > ${now} as waiting, f.failures, f.wait_until as "waitUntil"`
  return row as { waiting: boolean; failures: number; waitUntil: Date }
}

export async function setWait(sql: Sql, hash: Buffer, until: Date): Promise<void> {
  await sql`update people.failed_sign_in set wait_until = greatest(wait_until, ${until}) where hash = ${hash}`
}

export async function forgetTries(sql: Sql, hash: Buffer): Promise<void> {
  await sql`delete from people.failed_sign_in where hash = ${hash}`
}

// Ways in that a person sees and ends

export type Passkey = { id: string; name: string; addedAt: Date | null }

export async function readPasskeys(sql: Sql, accountId: number): Promise<Passkey[]> {
  return await sql<Passkey[]>`
    select id, coalesce(name, '') as name, "createdAt" as "addedAt" from people.auth_passkey where "userId" = ${String(accountId)} order by "createdAt", id`
}

/** @returns whether there was such a key */
export async function deletePasskey(sql: Sql, accountId: number, id: string): Promise<boolean> {
  const gone = await sql`delete from people.auth_passkey where "userId" = ${String(accountId)} and id = ${id}`
  return gone.count > 0
}

export async function readPasswordHash(sql: Sql, accountId: number): Promise<string | undefined> {
  const [row] = await sql<{ password: string | null }[]>`
    select password from people.auth_account where "userId" = ${String(accountId)} and "providerId" = 'credential'`
  return row?.password ?? undefined
}

/** Takes the second step away, for somebody who lost telephone and recovery codes. @returns whether there was one */
export async function deleteSecondStep(sql: Sql, accountId: number): Promise<boolean> {
  const gone = await sql`delete from people.auth_two_factor where "userId" = ${String(accountId)}`
  await sql`update people.auth_user set "twoFactorEnabled" = false where account_id = ${accountId}`
  return gone.count > 0
}

export type ApiToken = {
  id: number
  accountId: number
  name: string
  scopes: string[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}
const tokenColumns = (sql: Sql) => sql`
  id, account_id as "accountId", name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`

export async function insertToken(
  sql: Sql,
  one: { accountId: number; name: string; scopes: readonly string[]; hash: Buffer; expiresAt: Date },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into people.api_token (account_id, name, scopes, hash, expires_at)
    values (${one.accountId}, ${one.name}, ${one.scopes as string[]}, ${one.hash}, ${one.expiresAt}) returning id`
  return (row as { id: number }).id
}

/** Tokens of one account, or of all; those that were revoked, too. */
export async function readTokens(sql: Sql, accountId?: number): Promise<ApiToken[]> {
  return accountId === undefined
    ? await sql<ApiToken[]>`select ${tokenColumns(sql)} from people.api_token order by id`
    : await sql<ApiToken[]>`select ${tokenColumns(sql)} from people.api_token where account_id = ${accountId} order by id`
}

/** The token with this hash, where it and its owner's account still work. */
export async function findToken(
  sql: Sql,
  hash: Buffer,
  now: Date,
): Promise<{ id: number; accountId: number; name: string; scopes: string[]; lastUsedAt: Date | null } | undefined> {
  const [row] = await sql<{ id: number; accountId: number; name: string; scopes: string[]; lastUsedAt: Date | null }[]>`
    select t.id, a.id as "accountId", a.name, t.scopes, t.last_used_at as "lastUsedAt" from people.api_token t join people.account a on a.id = t.account_id
    where t.hash = ${hash} and t.expires_at > ${now} and t.revoked_at is null and a.disabled_at is null`
  return row
}

export async function touchToken(sql: Sql, id: number, now: Date): Promise<void> {
  await sql`update people.api_token set last_used_at = ${now} where id = ${id}`
}

/** @returns whether there was such a token, not revoked before */
export async function revokeToken(sql: Sql, id: number, accountId?: number): Promise<{ accountId: number } | undefined> {
  const [row] = await sql<{ accountId: number }[]>`
    update people.api_token set revoked_at = now()
    where id = ${id} and (${accountId ?? null}::bigint is null or account_id = ${accountId ?? null}) and revoked_at is null
    returning account_id as "accountId"`
  return row
}

// The audit log

export type LogEntry = {
  position: number
  name: string
  data: Record<string, unknown>
  accountId: number | null
  actor: string | null
  about: string | null
  at: Date
}
export type LogFilter = { accountId?: number; name?: string; from?: Date; to?: Date; before?: number }

/** What was done, newest first: by or to an account, of one kind, in a span of time, before a position. */
export async function readLog(sql: Sql, filter: LogFilter, limit: number): Promise<LogEntry[]> {
  const account = filter.accountId ?? null
  const name = filter.name ?? null
  const from = filter.from ?? null
  const to = filter.to ?? null
  const before = filter.before ?? null
  return await sql<LogEntry[]>`
    select e.position, e.name, e.data, e.account_id as "accountId", a.name as actor, b.name as about, e.announced_at as at
    from platform.event e left join people.account a on a.id = e.account_id
      left join people.account b on b.id = (case when jsonb_typeof(e.data -> 'accountId') = 'number' then (e.data ->> 'accountId')::bigint end)
    where (${account}::bigint is null or e.account_id = ${account} or e.data ->> 'accountId' = ${account}::bigint::text)
      and (${name}::text is null or e.name = ${name}) and (${from}::timestamptz is null or e.announced_at >= ${from})
      and (${to}::timestamptz is null or e.announced_at < ${to}) and (${before}::bigint is null or e.position < ${before})
    order by e.position desc limit ${limit}`
}

/** Every kind of action that stands in the log. */
export async function readLogNames(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    with recursive names as (
      (select name from platform.event order by name limit 1)
      union all
      select (select e.name from platform.event e where e.name > n.name order by e.name limit 1) from names n where n.name is not null
    )
    select name from names where name is not null`
  return rows.map((row) => row.name)
}

// The demonstration

export async function readDemoAccounts(sql: Sql): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from people.account where demo order by id`
  return rows.map((row) => row.id)
}

/**
 * Takes the demonstration's accounts out. One that acted stands in the audit log: it keeps its name there, and loses every way in and its address.
 */
export async function deleteDemoAccounts(sql: Sql): Promise<void> {
  await sql`delete from people.auth_user where account_id in (select id from people.account where demo)`
  await sql`delete from people.link where account_id in (select id from people.account where demo)`
  await sql`delete from people.api_token where account_id in (select id from people.account where demo)`
  await sql`delete from people.role_grant where account_id in (select id from people.account where demo)`
  await sql`delete from people.account a where demo and not exists (select from platform.event e where e.account_id = a.id)`
  await sql`update people.account set email = null, disabled_at = now(), demo = false where demo`
  await sql`
    delete from people.unit u where demo and not exists (select from people.role_grant g where g.unit_id = u.id)
      and not exists (select from people.office o where o.unit_id = u.id) and not exists (select from people.unit c where c.parent_id = u.id and not c.demo)`
}
