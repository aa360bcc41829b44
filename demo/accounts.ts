import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addAccount,
  authOf,
  deleteDemoAccounts,
  nameUnit,
  newPassword,
  readAccounts,
  type Role,
  readDemoAccounts,
  setPassword,
} from '../src/people/index.ts'
import type { App, Context } from '../src/platform/context.ts'

/** Who works at the demonstration's newspaper: one of each role, with evidently invented names and addresses that no mail can reach. */

type Place = 'province' | 'mission'
const staff: readonly { role: Role; name: string; address: string; place?: Place }[] = [
  { role: 'administrator', name: 'Đặng Mẫu Quản Trị', address: 'quan-tri' },
  { role: 'editor-in-chief', name: 'Bùi Giả Định', address: 'tong-bien-tap' },
  { role: 'managing-editor', name: 'Ngô Ví Dụ', address: 'thu-ky' },
  { role: 'head-of-desk', name: 'Hồ Thử Nghiệm', address: 'truong-ban' },
  { role: 'desk-editor', name: 'Phạm Giả Định', address: 'bien-tap-vien' },
  { role: 'reporter', name: 'Nguyễn Văn Mẫu', address: 'phong-vien' },
  { role: 'translator', name: 'Mai Sample', address: 'bien-dich-vien' },
  { role: 'contributor', name: 'Hoàng Bản Thử', address: 'cong-tac-vien', place: 'mission' },
  { role: 'ledger-keeper', name: 'Dương Mẫu Sổ', address: 'can-bo-theo-doi' },
  { role: 'ledger-reviewer', name: 'Lý Mẫu Thẩm Tra', address: 'can-bo-tham-tra' },
  { role: 'unit-focal-point', name: 'Tô Ví Dụ Đầu Mối', address: 'dau-moi', place: 'province' },
  { role: 'programme-officer', name: 'Vương Mẫu Chương Trình', address: 'can-bo-chuong-trinh' },
  { role: 'juror', name: 'Trịnh Mẫu Giám Khảo', address: 'giam-khao' },
]
const places: Record<Place, { kind: 'province' | 'mission'; names: { vi: string; en: string } }> = {
  province: { kind: 'province', names: { vi: 'Tỉnh Thử Nghiệm', en: 'Trial Province' } },
  mission: { kind: 'mission', names: { vi: 'Thương vụ Giả Định', en: 'Assumed Trade Office' } },
}

export type DemoAccount = { role: Role; name: string; address: string; password: string }

const fileOf = (data: string): string => join(data, 'demo-accounts.json')

/** The demonstration's accounts with their passwords, from the file that only its owner reads; nothing where there is none. */
export function readDemoFile(data: string): DemoAccount[] | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(data), 'utf8')) as DemoAccount[]
  } catch {
    return undefined
  }
}

/** Makes one account of each role, with generated passwords. @returns them, for whoever set the demonstration up */
export async function makeDemoAccounts(ctx: Context, app: App): Promise<DemoAccount[]> {
  const made: DemoAccount[] = []
  const taken = new Set((await readAccounts(ctx.sql)).map((one) => one.email))
  const unitIds = new Map<Place, number>()
  for (const [key, one] of Object.entries(places) as [Place, (typeof places)[Place]][])
    unitIds.set(key, must(await nameUnit(ctx, { ...one, parentId: null, validFrom: null, validTo: null, successorId: null, demo: true })).unitId)
  for (const { role, name, address, place } of staff) {
    // `.example` belongs to nobody and never will (RFC 2606).
    const email = `${address}@mau.example`
    if (taken.has(email)) continue
    const unitId = place ? (unitIds.get(place) ?? null) : null
    const roles = [{ role, unitId, validFrom: null, validTo: null }]
    const { accountId } = must(await addAccount(ctx, { name, email, language: 'vi', roles, demo: true }))
    const password = newPassword()
    must(await setPassword(ctx, authOf(app), accountId, password))
    made.push({ role, name, address: email, password })
  }
  return made
}

/** Keeps the passwords where only the owner of the data folder reads them. */
export function writeDemoFile(data: string, accounts: readonly DemoAccount[]): void {
  rmSync(fileOf(data), { force: true })
  writeFileSync(fileOf(data), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** Takes the demonstration's accounts and units out. The file is deleted by `deleteDemoFile`, once that is written. */
export async function removeDemoAccounts(ctx: Context): Promise<number> {
  const accounts = (await readDemoAccounts(ctx.sql)).length
  await deleteDemoAccounts(ctx.sql)
  return accounts
}
export const deleteDemoFile = (data: string): void => rmSync(fileOf(data), { force: true })

/** The accounts as lines for the terminal. */
export const describeAccounts = (accounts: readonly DemoAccount[], origin: string): string =>
  [
    `The newsroom is at ${origin}/toa-soan. Accounts of the demonstration:`,
    ...accounts.map((one) => `  ${one.role.padEnd(18)} ${one.address.padEnd(34)} ${one.password}`),
  ].join('\n')

function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
