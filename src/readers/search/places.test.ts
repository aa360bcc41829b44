import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergedProvinces, placesIn } from './places.ts'
import { tokensOf } from './tokens.ts'

const named = (words: string) => placesIn(tokensOf(words)).places

test('63 provinces became 34: 29 names went into others', () => {
  expect(mergedProvinces).toHaveLength(23)
  expect(mergedProvinces.flatMap(([, ...went]) => went)).toHaveLength(63 - 34)
  expect(new Set(mergedProvinces.flat()).size).toBe(23 + 29)
})

const table = join(import.meta.dirname, '../../../../shared/data/vn-admin-units/province-63-to-34.csv')
test.skipIf(!existsSync(table))('the table says what the published list of units says', () => {
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1)
  const plain = (name: string) =>
    tokensOf(name.replace(/^(Thành phố|Tỉnh|TP\.?) /i, ''))
      .map((token) => token.folded)
      .join(' ')
  const published = rows
    .map((row) => row.split(','))
    .filter(([, , , , change]) => change === 'merged')
    .map(([, old, , now]) => `${plain(old as string)} > ${plain(now as string)}`)
    .filter((line) => line.split(' > ')[0] !== line.split(' > ')[1])
  expect(mergedProvinces.flatMap(([stays, ...went]) => went.map((one) => `${plain(one)} > ${plain(stays)}`)).sort()).toEqual(published.sort())
})

test('a name is known with, without and with old tone marks, alone and among words; not with other marks or in pieces', () => {
  const bacNinh = [{ name: 'Bắc Giang', others: ['Bắc Ninh'] }]
  expect(named('Bắc Giang')).toEqual(bacNinh)
  expect(named('vai thieu bac giang xuat khau')).toEqual(bacNinh)
  expect(named('hoà bình')[0]?.name).toBe('Hòa Bình')
  expect(named('ba ria vung tau')[0]).toEqual({ name: 'Bà Rịa - Vũng Tàu', others: ['Hồ Chí Minh'] })
  expect(named('Hạ Nam')).toEqual([])
  expect(named('bắc. Giang')).toEqual([])
  expect(named('giang bắc')).toEqual([])
  expect(named('Thái Bình')).toHaveLength(1)
  expect(named('châu Á – Thái Bình Dương')).toEqual([])
  expect(named('đàm phán hòa bình')).toEqual([])
  expect(named('tỉnh Hòa Bình làm đường')).toHaveLength(1)
})
