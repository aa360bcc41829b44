import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecret } from './secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caunoi-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the secret is made once, read by its owner alone, and stays', () => {
  const secret = readSecret(folder)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(readSecret(folder)).toBe(secret)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(`${secret}\n`)
})

test('a file that was cut off, or cannot be made, is said in one sentence and replaced by nobody', () => {
  writeFileSync(join(folder, 'secret'), 'short\n')
  expect(() => readSecret(folder)).toThrow(/is damaged/)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('short\n')
  expect(() => readSecret(join(folder, 'nowhere'))).toThrow(/cannot be made .* Set CAUNOI_SECRET/)
})
