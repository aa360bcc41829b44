import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, slugOf } from '../platform/text.ts'
import { editionSlug, objectionToMerge } from './rules.ts'
import { type Language, languages } from './schema.ts'

const slugs: [string, string][] = [
  ['Đi chợ', 'di-cho'],
  ['Hội nghị: “Bớt bản tin, thêm câu trả lời”', 'hoi-nghi-bot-ban-tin-them-cau-tra-loi'],
  ["L'accord d’Évian", 'laccord-devian'],
  ['  Nhiều   khoảng   trắng  ', 'nhieu-khoang-trang'],
  ['Gạo & cà phê <mới>', 'gao-ca-phe-moi'],
  ['🎉 Khai mạc 🎉', 'khai-mac'],
  ['越南与欧盟签署协定', '越南与欧盟签署协定'],
  ['EVFTA：越南 2026', 'evfta-越南-2026'],
  ['اتفاقية التجارة', 'اتفاقية-التجارة'],
  ['Ðức và Đức', 'duc-va-duc'],
  ['ỦY BAN', 'uy-ban'],
  ['10,5% trong 2026/27', '10-5-trong-2026-27'],
  ['“—…!?”', ''],
  ['🎉🎉', ''],
  ['', ''],
]
test.each(slugs)('the address of %j ends in %j', (text, slug) => expect(slugOf(text)).toBe(slug))

test('a long headline is cut between words, one endless word where it must be', () => {
  const long = slugOf('một hai ba bốn năm '.repeat(20))
  expect(long.length).toBeLessThanOrEqual(90)
  expect(long).toMatch(/^mot-hai-ba-bon-nam-.*(mot|hai|ba|bon|nam)$/)
  expect(slugOf('a'.repeat(500))).toBe('a'.repeat(90))
  expect(slugOf('大'.repeat(500), 60)).toBe('大'.repeat(60))
  expect(slugOf('một hai', 3)).toBe('mot')
})

test.each([
  ['Đối ngoại', 'doi ngoai'],
  ['ĐƯỜNG', 'duong'],
  ['Ðakota', 'dakota'],
  ['café', 'cafe'],
  ['', ''],
])('%j without marks is %j', (text, folded) => expect(fold(text)).toBe(folded))

test('only punctuation gets a word of its language', () => {
  expect(languages.map((language) => editionSlug('!!!', language))).toEqual(['bai', 'story', '文章', 'article', 'articulo'])
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ maxLength: 300 }),
)
const anyLanguage = fc.constantFrom<Language[]>(...languages)

test('an edition always has words in its address, short enough, without spaces, quotes or slashes', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const slug = editionSlug(text, language)
      expect(slug).not.toBe('')
      expect([...slug].length).toBeLessThanOrEqual(90)
      expect(slug).not.toMatch(/[\s/?#"'<>&%\\.]/)
      expect(slug.isWellFormed()).toBe(true)
    }),
  )
})

test('an address does not begin or end with a dash and has no two in a row', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(slugOf(text)).not.toMatch(/^-|-$|--/)
    }),
  )
})

test('composed and decomposed letters give one address', () => {
  const vietnamese = fc.string({ unit: fc.constantFrom(...'ăâđêôơưáàảãạấầẩẫậếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵĐ abc-,“'), maxLength: 80 })
  fc.assert(
    fc.property(fc.oneof(vietnamese, anyText), (text) => {
      expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
  )
})

test('the address of an address is itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(slugOf(slugOf(text))).toBe(slugOf(text))
    }),
  )
})

const a = { id: 1, kind: 'topic', mergedInto: null }
const b = { id: 2, kind: 'topic', mergedInto: null }
test.each([
  [a, b, undefined],
  [a, a, { kind: 'same-concept' }],
  [a, { ...b, kind: 'section' }, { kind: 'different-kinds', from: 'topic', into: 'section' }],
  [{ ...a, mergedInto: 3 }, b, { kind: 'already-merged' }],
  [a, { ...b, mergedInto: 1 }, { kind: 'target-is-merged' }],
])('merging %j into %j: %j', (from, into, objection) => expect(objectionToMerge(from, into)).toEqual(objection))
