import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'
import { can, findPersonBySlug, readPerson, serviceAccount, systemActor, upsertPerson } from './index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const one = (key: string, name: string) => ({ key, slug: 'nguyen-van-mau', name, about: {}, demo: false })

test('an actor may do what it was granted and nothing else', () => {
  const actor = { accountId: 1, name: 'desk', grants: new Set(['publication.release']) }
  expect(can(actor, 'publication.release')).toBe(true)
  expect(can(actor, 'publication.seal')).toBe(false)
  expect(can(systemActor('import'), 'publication.seal')).toBe(true)
})

test('two people of one name have two addresses, and keep them when they are saved again', async () => {
  const first = await upsertPerson(db.sql, one('a', 'Nguyễn Văn Mẫu'))
  const second = await upsertPerson(db.sql, one('b', 'Nguyễn Văn Mẫu'))
  expect(second).not.toBe(first)
  expect((await readPerson(db.sql, second))?.slug).toBe('nguyen-van-mau-2')
  expect(await upsertPerson(db.sql, { ...one('b', 'Nguyễn Văn Mẫu Hai'), slug: 'khac' })).toBe(second)
  expect(await findPersonBySlug(db.sql, 'nguyen-van-mau-2')).toMatchObject({ id: second, name: 'Nguyễn Văn Mẫu Hai' })
  expect((await findPersonBySlug(db.sql, 'nguyen-van-mau'))?.id).toBe(first)
  expect(await findPersonBySlug(db.sql, 'khac')).toBeUndefined()
})

test('a person saved at once by two processes is one person', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => upsertPerson(db.sql, { ...one('same', 'Trần Thị Ví Dụ'), slug: 'tran-thi-vi-du' })))
  expect(new Set(ids).size).toBe(1)
  expect(await db.sql`select slug from people.person where name = 'Trần Thị Ví Dụ'`).toEqual([{ slug: 'tran-thi-vi-du' }])
})

test('a service has one account', async () => {
  const id = await serviceAccount(db.sql, 'import')
  expect(await serviceAccount(db.sql, 'import')).toBe(id)
  expect(await serviceAccount(db.sql, 'demo')).not.toBe(id)
})
