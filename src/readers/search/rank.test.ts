import { expect, test } from 'vitest'
import { accentBonus, byWorth, type Counts, holdsPhrase, likelyCount, packAccents, parseQuery, rarity } from './rank.ts'
import { likeliest, rewrite, slipsOf, untelex } from './spelling.ts'
import { indexText, pairTerm, syllableTerm, tokensOf } from './tokens.ts'

const statistics = (counts: Record<string, number>, documents = 10_000): Counts & { counted: Map<number, number> } => ({
  documents,
  counted: new Map(Object.entries(counts).map(([word, count]) => [syllableTerm(word), count])),
})

test('a query is its syllables and pairs, each once', () => {
  expect(parseQuery('Đối ngoại, đối ngoại').terms.map((term) => term.text)).toEqual(['doi', 'ngoai', 'doi ngoai', 'ngoai doi'])
})

test('only quotation marks are syntax', () => {
  expect(parseQuery('“ma túy” và "giá vàng"').phrases).toHaveLength(2)
  expect(parseQuery('NOT (a & b) | c:* -d "').phrases).toHaveLength(0)
})

test('a pair is never more common than its rarer word', () => {
  const [, , pair] = parseQuery('gia vang').terms
  const known = statistics({ gia: 9_000, vang: 300 })
  known.counted.set(pair!.term, 200)
  expect(likelyCount(pair!, known)).toBe(200)
  known.counted.set(pair!.term, 400)
  expect(likelyCount(pair!, known)).toBe(300)
  expect(likelyCount(pair!, statistics({ gia: 9_000 }))).toBe(0)
})

test('the more of the typed marks a text has, the more it is worth', () => {
  const text = packAccents(indexText('', '', 'bán bạn bàn', []).accents)
  const bonus = (words: string) => accentBonus(text, parseQuery(words).accents)
  expect(bonus('bán bạn')).toBeGreaterThan(bonus('bán bẩn'))
  expect(bonus('bán bẩn')).toBeGreaterThan(bonus('bắn bẩn'))
  expect(bonus('bắn')).toBe(1)
  expect(bonus('ban')).toBe(1)
})

test('what is rarer is worth more, and nothing is worth less than nothing', () => {
  expect(rarity(1, 1_000)).toBeGreaterThan(rarity(10, 1_000))
  expect(rarity(1_000, 1_000)).toBeGreaterThan(0)
  expect(rarity(2_000, 1_000)).toBeGreaterThan(0)
})

test('best first, then newest, then undated, then the younger id', () => {
  const day = (n: number) => Date.UTC(2026, 0, n)
  const list = [
    { editionId: 1, publishedAt: Number.NaN, score: 1 },
    { editionId: 2, publishedAt: day(1), score: 1 },
    { editionId: 3, publishedAt: day(2), score: 1 },
    { editionId: 4, publishedAt: Number.NaN, score: 1 },
    { editionId: 5, publishedAt: Number.NaN, score: 2 },
  ]
  expect(list.sort(byWorth).map((one) => one.editionId)).toEqual([5, 3, 2, 4, 1])
})

test('a phrase is its words in a row in one sentence', () => {
  const phrase = ['xuat', 'khau', 'gao'].map(syllableTerm)
  expect(holdsPhrase('Giá xuất khẩu gạo tăng', phrase)).toBe(true)
  expect(holdsPhrase('xuất khẩu. Gạo tăng', phrase)).toBe(false)
  expect(holdsPhrase('xuất khẩu xuất khẩu gạo', phrase)).toBe(true)
  expect(holdsPhrase('khẩu gạo xuất', phrase)).toBe(false)
})

test('slips: dropped, added, changed, swapped letters and sounds written for each other', () => {
  expect(slipsOf('ngoia')).toContain('ngoai')
  expect(slipsOf('khu')).toContain('khau')
  expect(slipsOf('xuat')).toContain('suat')
  expect(slipsOf('trung')).toContain('chung')
  expect(slipsOf('gia')).toContain('da')
  expect(slipsOf('khaau')).toContain('khau')
  expect(slipsOf('a')).not.toContain('')
  expect(slipsOf('viet')).not.toContain('viet')
})

test('the word meant is the one that stands beside the neighbours', () => {
  const one = { folded: 'khau', word: 'khẩu', documents: 10, left: 8, right: 0 }
  const other = { folded: 'hau', word: 'hậu', documents: 900, left: 0, right: 0 }
  expect(likeliest([other, one], false)).toBe(one)
  expect(likeliest([other], false)).toBeUndefined()
  expect(likeliest([one, other], true)).toBe(other)
})

test('a mended query keeps what was right, marks only where marks were typed', () => {
  const mended = (words: string) => {
    const tokens = tokensOf(words)
    const wrong = tokens.find((token) => token.folded === 'khua')!
    return rewrite(words, tokens, new Map([[wrong, { folded: 'khau', word: 'khẩu', documents: 1, left: 1, right: 0 }]]))
  }
  expect(mended('Xuất khua  gạo!')).toBe('Xuất khẩu gạo!')
  expect(mended('xuat khua gao')).toBe('xuat khau gao')
})

test('pairs know their order', () => {
  expect(pairTerm(syllableTerm('a'), syllableTerm('b'))).not.toBe(pairTerm(syllableTerm('b'), syllableTerm('a')))
})

test.each([
  ['quar', 'qua'],
  ['ddooij', 'doi'],
  ['nguwowif', 'nguoi'],
  ['keets', 'ket'],
  ['vieetj', 'viet'],
  ['ngoaij', 'ngoai'],
  ['tuwr', 'tu'],
])('%s is Telex for %s', (typed, meant) => {
  expect(untelex(typed)).toBe(meant)
})

test('a syllable without Telex keys is none', () => {
  for (const word of ['nam', 'sang', 'ngoai', 'xa']) expect(untelex(word)).toBeUndefined()
})
