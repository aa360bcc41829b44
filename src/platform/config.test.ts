import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { StartError } from './errors.ts'

test('nothing set is a whole configuration', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '0.0.0.0',
    origin: 'http://localhost:3000',
    data: resolve('data'),
    databaseUrl: undefined,
    logLevel: 'info',
    purge: [],
  })
})

test('empty variables are as if they were not set', () => {
  expect(readConfig({ PORT: '', HOST: '', CAUNOI_ORIGIN: '', CAUNOI_DATA: '', DATABASE_URL: '', CAUNOI_LOG: '' })).toEqual(readConfig({}))
})

test('what is set is taken, the origin without its last slash', () => {
  expect(
    readConfig({
      PORT: '0',
      HOST: '::1',
      CAUNOI_ORIGIN: 'https://bao.example.vn/',
      CAUNOI_DATA: '/var/lib/caunoi',
      DATABASE_URL: 'postgresql://a@b/c',
      CAUNOI_LOG: 'debug',
      CAUNOI_PURGE: 'http://127.0.0.1:80, https://cache.example.vn',
    }),
  ).toEqual({
    port: 0,
    host: '::1',
    origin: 'https://bao.example.vn',
    data: '/var/lib/caunoi',
    databaseUrl: 'postgresql://a@b/c',
    logLevel: 'debug',
    purge: ['http://127.0.0.1:80', 'https://cache.example.vn'],
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['PORT', ' '],
  ['PORT', '0x50'],
  ['PORT', '1e3'],
  ['PORT', '3000 '],
  ['CAUNOI_ORIGIN', 'bao.example.vn'],
  ['CAUNOI_ORIGIN', 'https://bao.example.vn/bao'],
  ['CAUNOI_ORIGIN', 'ftp://bao.example.vn'],
  ['CAUNOI_ORIGIN', 'https://'],
  ['CAUNOI_ORIGIN', 'https://a b'],
  ['CAUNOI_ORIGIN', 'https://x/?a'],
  ['CAUNOI_LOG', 'loud'],
  ['CAUNOI_PURGE', 'localhost:6081'],
])('%s=%j is refused with one sentence that names both', (name, value) => {
  const refused = (): unknown => readConfig({ [name]: value })
  expect(refused).toThrow(StartError)
  expect(refused).toThrow(`${name} is “${value}”: it must be`)
})

test('a wrong DATABASE_URL is refused without being printed: it carries a password', () => {
  const refused = (): unknown => readConfig({ DATABASE_URL: 'mysql://caunoi:geheim@localhost/caunoi' })
  expect(refused).toThrow(/^DATABASE_URL must start with postgres:\/\//)
  expect(refused).not.toThrow(/geheim/)
})

test('mail is sent from an address of the newspaper, unless another is named', () => {
  const SMTP_URL = 'smtp://127.0.0.1:25'
  expect(readConfig({ CAUNOI_ORIGIN: 'https://bao.example.vn', SMTP_URL }).mail).toEqual({ url: SMTP_URL, from: 'toasoan@bao.example.vn' })
  expect(readConfig({ SMTP_URL, CAUNOI_MAIL_FROM: 'a@b.vn' }).mail?.from).toBe('a@b.vn')
  expect(() => readConfig({ SMTP_URL, CAUNOI_MAIL_FROM: 'A <a@b.vn>' })).toThrow('CAUNOI_MAIL_FROM is “A <a@b.vn>”: it must be')
})

test('a wrong SMTP_URL and a secret that is too short are refused without being printed', () => {
  expect(() => readConfig({ SMTP_URL: 'http://a:geheim@b' })).toThrow(/^SMTP_URL must start with smtp:\/\/(?!.*geheim)/)
  expect(() => readConfig({ CAUNOI_SECRET: 'geheim' })).toThrow(/^CAUNOI_SECRET is too short(?!.*geheim)/)
})
