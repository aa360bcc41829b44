import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetsOf } from './snippet.ts'

const marked = (text: string, query: string, length?: number) =>
  snippetsOf(query)(text, length)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

test('found words are marked in the text’s own characters, however they were typed', () => {
  expect(marked('Công tác đối ngoại năm nay', 'doi ngoai')).toBe('Công tác [đối ngoại] năm nay')
  expect(marked('Công tác đối ngoại năm nay'.normalize('NFD'), 'ĐỐI NGOẠI')).toBe('Công tác [đối ngoại] năm nay'.normalize('NFD'))
  expect(marked('Khách sạn ở Hoà Bình', 'hòa bình')).toBe('Khách sạn ở [Hoà Bình]')
  expect(marked('Công điện 18/CĐ-TTg ban hành', '18/cd-ttg')).toBe('Công điện [18]/[CĐ-TTg] ban hành')
  expect(marked('越南外交部', '外交')).toBe('越南[外交]部')
})

test('a long text is cut between words around the found ones', () => {
  const text = `${'mở đầu dài dòng '.repeat(40)}xuất khẩu gạo tăng mạnh ${'và còn tiếp nữa '.repeat(40)}`
  const found = marked(text, 'gạo xuất khẩu', 120)
  expect(found).toContain('[xuất khẩu gạo]')
  expect(found.startsWith('… ')).toBe(true)
  expect(found.endsWith(' …')).toBe(true)
  expect(found.length).toBeLessThan(140)
})

test('with nothing found it is the beginning', () => {
  expect(marked('Một hai ba', 'không')).toBe('Một hai ba')
  expect(marked('', 'không')).toBe('')
  expect(marked('một hai ba '.repeat(50), '???', 50).startsWith('một hai ba')).toBe(true)
})

test('nothing is made up: the pieces are the text, cut and marked', () => {
  const words = fc.array(fc.constantFrom('đối', 'ngoại', 'Việt', 'Nam', '18/CĐ', '越南', 'e\u0301', '👩‍🚀', '.', '\n', '<b>', '"'), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(words, words, fc.integer({ min: 10, max: 300 }), (text, query, length) => {
      const whole = text.join(' ')
      const pieces = snippetsOf(query.join(' '))(whole, length)
      const joined = pieces.map((piece) => piece.text).join('')
      const bare = joined.replace(/^… /, '').replace(/ …$/, '')
      expect(whole).toContain(bare)
      expect(joined.length).toBeLessThanOrEqual(Math.max(length, 12) + 4)
      for (const piece of pieces) {
        expect(piece.text).not.toBe('')
        expect(piece.text.isWellFormed()).toBe(true)
      }
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const joined = snippetsOf(query)(text, 40)
        .map((piece) => piece.text)
        .join('')
      expect(joined.replace(/^… /, '').replace(/ …$/, '').length).toBeLessThanOrEqual(text.length)
    }),
  )
})
