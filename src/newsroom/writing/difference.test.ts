import fc from 'fast-check'
import { expect, test } from 'vitest'
import { body, h2, p, ul } from '../body.ts'
import type { BodyNode } from '../schema.ts'
import { differ, differWords } from './difference.ts'
import type { WrittenText } from './document.ts'

/** What differs between two revisions, as an editor reads it. */

const text = (headline: string, ...blocks: BodyNode[]): WrittenText => ({
  headline,
  standfirst: '',
  content: { body: body(...blocks), credits: [], sources: [] },
})
const changes = (before: WrittenText, after: WrittenText) => differ(before, after).blocks.map((one) => `${one.kind} ${one.type}`)

test('a changed word is shown in its paragraph, and the rest stays as it is', () => {
  const { blocks, added, removed } = differ(
    text('Tít', p('Hai bên ký năm 2023 tại Hà Nội.'), p('Hết.')),
    text('Tít', p('Hai bên ký năm 2024 tại Hà Nội.'), p('Hết.')),
  )
  expect(blocks[1]).toEqual({
    kind: 'changed',
    type: 'paragraph',
    before: [{ text: 'Hai bên ký năm ' }, { text: '2023', change: 'out' }, { text: ' tại Hà Nội.' }],
    after: [{ text: 'Hai bên ký năm ' }, { text: '2024', change: 'in' }, { text: ' tại Hà Nội.' }],
  })
  expect([added, removed]).toEqual([1, 1])
})

test.each<[string, WrittenText, WrittenText, string[]]>([
  ['a new paragraph', text('T', p('Một.')), text('T', p('Một.'), p('Hai.')), ['same headline', 'same paragraph', 'added paragraph']],
  ['a paragraph gone', text('T', p('Một.'), p('Hai.')), text('T', p('Hai.')), ['same headline', 'removed paragraph', 'same paragraph']],
  ['another headline, however different', text('Cũ kỹ'), text('Mới toanh'), ['changed headline']],
  [
    'one item more of a list',
    text('T', ul('a', 'b')),
    text('T', ul('a', 'x', 'b')),
    ['same headline', 'same list_item', 'added list_item', 'same list_item'],
  ],
  [
    'a paragraph that became a heading',
    text('T', p('Điều đã ký')),
    text('T', h2('Điều đã ký')),
    ['same headline', 'added heading', 'removed paragraph'],
  ],
  ['a word that became bold', text('T', p('Rất quan trọng đấy')), text('T', p('Rất **quan trọng** đấy')), ['same headline', 'changed paragraph']],
])('it tells of %s', (_what, before, after, told) => {
  expect(changes(before, after)).toEqual(told)
})

test('what is told gives both texts again, word for word', () => {
  const line = fc.string({ unit: fc.constantFrom('một ', 'hai ', 'ba', 'bốn, ', 'năm. ', '– '), maxLength: 12 })
  fc.assert(
    fc.property(line, line, (before, after) => {
      const told = differWords(before, after)
      expect(told.before.map((one) => one.text).join('')).toBe(before)
      expect(told.after.map((one) => one.text).join('')).toBe(after)
      expect(told.before.some((one) => one.change === 'in') || told.after.some((one) => one.change === 'out')).toBe(false)
    }),
  )
})
