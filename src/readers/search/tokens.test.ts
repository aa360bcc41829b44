import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bodyCount,
  FILTER,
  filterTerm,
  fold,
  indexText,
  kindOf,
  PAIR,
  pairTerm,
  SYLLABLE,
  standfirstCount,
  syllableTerm,
  titleCount,
  tokensOf,
} from './tokens.ts'

const folded = (text: string) => tokensOf(text).map((token) => token.folded)
const terms = (text: string) => tokensOf(text).map((token) => token.term)

test.each([
  ['Đối ngoại', 'doi ngoai'],
  ['Đà Nẵng', 'Da Nang'],
  ['Diễn đàn', 'dien dan'],
  ['điện đàm', 'dien dam'],
  ['hoà bình, thuỷ sản', 'hòa bình, thủy sản'],
  ['Ðắk Lắk', 'đak lak'],
  ['Ɖồng', 'dong'],
  ['Renée', 'RENEE'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['ＶＩＥＴ', 'viet'],
  ['ﬁnance', 'finance'],
  ['الْعَرَبِيَّة', 'العربية'],
  ['שָׁלוֹם', 'שלום'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['xuất\u00adkhẩu', 'xuatkhau'],
])('%s is found as %s', (one, other) => {
  expect(terms(one)).toEqual(terms(other))
  expect(terms(one).length).toBeGreaterThan(0)
})

test.each([
  ['đàn', 'đàm'],
  ['Bắc Giang', 'Bắc Ninh'],
  ['กา', 'กี'],
  ['か', 'が'],
])('%s is not %s', (one, other) => {
  expect(terms(one)).not.toEqual(terms(other))
})

test.each([
  ['18/CĐ-TTg', ['18', 'cd', 'ttg', '18/cd/ttg']],
  ['số 57-KL/TW về', ['so', '57', 'kl', 'tw', '57/kl/tw', 've']],
  ['HS 0306.17.11', ['hs', '0306', '17', '11', '#03061711']],
  ['HS 03061711', ['hs', '03061711', '#03061711']],
  ['TP.HCM', ['tp', 'hcm']],
  ['l’homme', ['l', 'homme']],
  ['越南外交', ['越', '南', '外', '交']],
  ['東京タワー2020年', ['東', '京', 'タ', 'ワ', 'ー', '2020', '年']],
  ['ไทย', ['ไ', 'ท', 'ย']],
  ['👩‍🚀 !!! … ???', []],
  ['', []],
])('%s is read as %j', (text, wanted) => {
  expect(folded(text).sort()).toEqual([...wanted].sort())
})

test('tokens point at their own characters in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0
      for (const token of tokensOf(text).filter((one) => !one.exact)) {
        expect(token.start).toBeGreaterThanOrEqual(last)
        expect(token.end).toBeGreaterThan(token.start)
        expect(fold(text.slice(token.start, token.end))).toBe(token.folded)
        last = token.end
      }
    }),
  )
})

const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưydđbcghklmnpqrstvxáàảãạấầẩẫậếềểễệốồổỗộớờởỡợứừửữựíìỉĩịýỳỷỹỵ 0123/-.,"') })

test('composed and decomposed characters, capitals and small letters are the same words', () => {
  fc.assert(
    fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
      expect(terms(text.normalize('NFD'))).toEqual(terms(text.normalize('NFC')))
    }),
  )
  fc.assert(fc.property(vietnamese, (text) => void expect(terms(text.toUpperCase())).toEqual(terms(text))))
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(fold(fold(text))).toBe(fold(text))))
})

test('the place of the tone changes nothing, a wrong tone changes the accent alone', () => {
  const accents = (text: string) => tokensOf(text).map((token) => token.accent)
  expect(accents('hoà khoẻ thuỷ')).toEqual(accents('hòa khỏe thủy'))
  expect(accents('má')).not.toEqual(accents('mà'))
  expect(accents('ma')).toEqual([0])
  expect(accents('đi')).not.toEqual([0])
})

test('a pair crosses no sentence and no line, but a point inside a number or an abbreviation', () => {
  const joined = (text: string) => tokensOf(text).map((token) => token.joined)
  expect(joined('một hai')).toEqual([false, true])
  expect(joined('một. hai')).toEqual([false, false])
  expect(joined('một\nhai')).toEqual([false, false])
  expect(joined('một, hai')).toEqual([false, true])
  expect(joined('TP.HCM')).toEqual([false, true])
  expect(joined('“một.” hai')).toEqual([false, false])
})

test('a document keeps how often each term stands where', () => {
  const text = indexText('Đối ngoại', 'Ngoại giao kinh tế', 'kinh tế. Kinh tế số', [filterTerm('section:3')])
  const weight = (term: number) => text.weights[text.terms.indexOf(term)]!
  const kinh = syllableTerm('kinh')
  const te = syllableTerm('te')
  expect(titleCount(weight(syllableTerm('ngoai')))).toBe(1)
  expect(standfirstCount(weight(syllableTerm('ngoai')))).toBe(1)
  expect(bodyCount(weight(pairTerm(kinh, te)))).toBe(2)
  expect(titleCount(weight(kinh))).toBe(0)
  // No pair from the end of a sentence or of a field to the next.
  expect(text.terms).not.toContain(pairTerm(te, kinh))
  expect(text.terms).not.toContain(pairTerm(syllableTerm('ngoai'), syllableTerm('ngoai')))
  expect(text.terms).toContain(filterTerm('section:3'))
  expect([...text.terms]).toEqual([...text.terms].sort((a, b) => a - b))
  expect(text.length).toBe(2 + 4 + 5)
})

test('kinds stay apart in the lowest bits', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(kindOf(syllableTerm(one))).toBe(SYLLABLE)
      expect(kindOf(pairTerm(syllableTerm(one), syllableTerm(other)))).toBe(PAIR)
      expect(kindOf(filterTerm(one))).toBe(FILTER)
    }),
  )
})

test('a text of a million characters without a space is read in one piece', () => {
  expect(tokensOf('a'.repeat(1_000_000))).toHaveLength(1)
  expect(indexText('', '', '越'.repeat(200_000), []).length).toBeGreaterThan(1_000)
})
