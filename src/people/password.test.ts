import { expect, test } from 'vitest'
import { objectionToPassword } from './password.ts'
import { newPassword } from './secrets.ts'

test.each([
  ['short', 'password-too-short'],
  ['x'.repeat(200), 'password-too-long'],
  ['qwertyuiop', 'guessed at once'],
  ['1234567890', 'guessed at once'],
  ['Basketball', 'guessed at once'],
  ['nguyenvanmau', 'guessed at once'],
  ['Nguyễn Văn Mẫu', 'guessed at once'],
  ['aaaaaaaaaaaa', 'guessed at once'],
  ['0123456789', 'guessed at once'],
])('“%s” will not do', async (password, kind) => {
  const found = (await objectionToPassword(password, ['Nguyễn Văn Mẫu', 'nguyenvanmau@bao.example.vn']))?.kind ?? 'nothing'
  if (kind === 'guessed at once') expect(['password-common', 'password-guessable']).toContain(found)
  else expect(found).toBe(kind)
})

test.each(['bốn-con-voi-qua-cầu-tre', 'correct horse battery staple x7', 'Hà Nội mưa phùn tháng ba 1986!'])('“%s” will do', async (password) => {
  expect(await objectionToPassword(password, ['Nguyễn Văn Mẫu'])).toBeUndefined()
})

test('what is generated can be read from paper, is never the same, and will do', async () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(new Set(made).size).toBe(200)
  for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/)
  for (const one of made.slice(0, 20)) expect(await objectionToPassword(one, [])).toBeUndefined()
})
