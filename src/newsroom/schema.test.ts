import { expect, test } from 'vitest'
import { body, bodyText, dataTable, divider, embed, figure, gallery, h2, h3, inline, knownBox, ol, p, quote, table, ul } from './body.ts'
import { type Body, type BodyNode, bodyNodeLimit, bodySchema, bodyVersion, parseBody, upgradeBody } from './schema.ts'

const figures = {
  caption: 'Kim ngạch',
  columns: [
    { label: 'Năm', kind: 'text' as const },
    { label: 'Tỷ USD', kind: 'number' as const },
  ],
  rows: [
    ['2024', 12.5],
    ['2025', null],
  ],
}

const blocks: Record<string, BodyNode> = {
  paragraph: p('Một câu với **chữ đậm**, _chữ nghiêng_, [địa chỉ](https://example.org/a) và chú thích[^Nguồn: mẫu.].'),
  'empty paragraph': p(''),
  'heading of level 2': h2('Tiêu đề'),
  'heading of level 3': h3('Tiêu đề nhỏ'),
  'bullet list': ul('một', 'hai'),
  'ordered list': ol('một', 'hai'),
  'quote with who, where, when': quote('Câu một.\n\nCâu hai.', { who: 'Bà Mẫu', where: 'Hà Nội', when: 'sáng 3/3', source: 'https://example.org' }),
  'quote of nobody named': quote('Câu.'),
  table: table('Bảng', [
    ['A', 'B'],
    ['1', '2'],
  ]),
  'data table': dataTable(figures),
  figure: figure('12', { alt: 'Cảng', caption: 'Cảng Mẫu', credit: 'Ảnh: Mẫu' }),
  gallery: gallery('Ảnh', figure('1'), figure('2')),
  embed: embed('https://video.example.org/1', 'Video Mẫu', 'Phiên bế mạc'),
  'box of what is known': knownBox(['biết'], ['chưa biết', 'chưa rõ']),
  divider: divider(),
  'hard break': { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hard_break' }, { type: 'text', text: 'b' }] },
  'passage in another language': {
    type: 'paragraph',
    content: [{ type: 'text', marks: [{ type: 'lang', attrs: { lang: 'ar', dir: 'rtl' } }], text: 'مرحبا' }],
  },
  'sub and sup': {
    type: 'paragraph',
    content: [
      { type: 'text', marks: [{ type: 'sub' }], text: '2' },
      { type: 'text', marks: [{ type: 'sup' }], text: '3' },
    ],
  },
}

test.each(Object.entries(blocks))('a body with a %s comes out of the schema as it went in', (_, block) => {
  expect(parseBody(body(block)).toJSON()).toEqual({ type: 'doc', content: [block] })
})

test('every node and mark of the schema is in one of the blocks tried above', () => {
  const used = new Set<string>(['doc'])
  const visit = (node: BodyNode): void => {
    used.add(node.type)
    for (const mark of node.marks ?? []) used.add(mark.type)
    node.content?.forEach(visit)
  }
  Object.values(blocks).forEach(visit)
  expect([...used].sort()).toEqual([...Object.keys(bodySchema.nodes), ...Object.keys(bodySchema.marks)].sort())
})

test('a story without a text has an empty body', () => {
  expect(parseBody(body()).childCount).toBe(0)
})

const link = (href: unknown): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] })
const refused: [string, BodyNode][] = [
  ['a link to javascript:', link('javascript:alert(1)')],
  ['a link to JavaScript: in other letters', link('JaVaScRiPt:alert(1)')],
  ['a link to data:', link('data:text/html,x')],
  ['a link that browsers take for another site', link('//example.org/x')],
  ['a link that browsers take for another site, with a backslash', link('/\\example.org/x')],
  ['a link with a line end inside', link('https://example.org/\nx')],
  ['a link without an address', link(undefined)],
  ['a link whose address is no text', link(7)],
  ['a heading of level 1', { type: 'heading', attrs: { level: 1 } }],
  ['a heading of level 4', { type: 'heading', attrs: { level: 4 } }],
  ['a heading without a level', { type: 'heading' }],
  [
    'a heading with a link',
    { ...h2('x'), content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }] },
  ],
  ['a data table with a short row', dataTable({ ...figures, rows: [['2024', 1], ['2025']] })],
  ['a data table with a long row', dataTable({ ...figures, rows: [['2024', 1, 2]] })],
  ['a data table without columns', dataTable({ ...figures, columns: [], rows: [[]] })],
  ['a data table with HTML for a table', { type: 'data_table', attrs: { table: '<table>' } }],
  ['an embed from javascript:', embed('javascript:alert(1)', 'x', 'x')],
  ['a quotation whose source is javascript:', quote('x', { source: 'javascript:alert(1)' })],
  ['a gallery of one picture', gallery('', figure('1'))],
  ['a list without items', { type: 'bullet_list' }],
  ['a list item outside a list', { type: 'list_item', content: [p('x')] }],
  ['a box that tells only what is known', { type: 'known_box', content: [{ type: 'known', content: [{ type: 'list_item', content: [p('x')] }] }] }],
  [
    'a language mark with a wrong tag',
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'lang', attrs: { lang: '"><script>' } }] }] },
  ],
  ['a node that the format does not know', { type: 'script' }],
  ['a mark that the format does not know', { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] }],
  ['a block inside a line', { type: 'paragraph', content: [p('x')] }],
  ['a footnote in a footnote', { type: 'paragraph', content: [{ type: 'footnote', content: [{ type: 'footnote', content: [] }] }] }],
  ['content that is no list', { type: 'paragraph', content: { type: 'text', text: 'x' } as never }],
  ['nothing in the place of a node', { type: 'paragraph', content: [null as never] }],
]
test.each(refused)('refused with a reason: %s', (_, block) => {
  expect(() => parseBody(body(block))).toThrow(RangeError)
})

test.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:toasoan@example.org', '/chu-de/gao', '/', '#chu-thich'])(
  'a text may link to %s',
  (href) => {
    expect(() => parseBody(body(link(href)))).not.toThrow()
  },
)

const nested = (levels: number): BodyNode => {
  let list = ul('trong cùng')
  for (let level = 1; level < levels; level++) list = { type: 'bullet_list', content: [{ type: 'list_item', content: [p('x'), list] }] }
  return list
}
test('lists may lie in lists, but not without end', () => {
  expect(() => parseBody(body(nested(5)))).not.toThrow()
  expect(() => parseBody(body(nested(6)))).toThrow('at most 12 deep')
  expect(() => parseBody(body(nested(2_000)))).toThrow('at most 12 deep')
})

test('a body may have so many nodes and not one more', () => {
  const lines = (count: number): Body => body(...Array.from({ length: count }, () => divider()))
  expect(parseBody(lines(bodyNodeLimit - 1)).childCount).toBe(bodyNodeLimit - 1)
  expect(() => parseBody(lines(bodyNodeLimit))).toThrow(`at most ${bodyNodeLimit} nodes`)
})

test('a body of an older or newer version is not read as one of this version', () => {
  expect(() => parseBody({ ...body(p('x')), version: bodyVersion + 1 })).toThrow('must be upgraded first')
})

const toTwo = {
  from: 1,
  upgrade: (doc: BodyNode): BodyNode => ({ ...doc, content: (doc.content ?? []).map((one) => (one.type === 'divider' ? { type: 'rule' } : one)) }),
}
const toThree = { from: 2, upgrade: (doc: BodyNode): BodyNode => ({ ...doc, attrs: { lead: true } }) }

test('a stored body is brought to a later version step by step, and is itself not changed', () => {
  const old = body(p('x'), divider())
  const before = structuredClone(old)
  expect(upgradeBody(old, [toTwo], 2)).toEqual({ version: 2, doc: { type: 'doc', content: [p('x'), { type: 'rule' }] } })
  expect(upgradeBody(old, [toThree, toTwo], 3)).toEqual({
    version: 3,
    doc: { type: 'doc', content: [p('x'), { type: 'rule' }], attrs: { lead: true } },
  })
  expect(old).toEqual(before)
  expect(upgradeBody(old)).toEqual(old)
})

test('a body of a newer version is refused, and so is a missing step', () => {
  expect(() => upgradeBody({ ...body(), version: bodyVersion + 1 })).toThrow(/newer version of the program/)
  expect(() => upgradeBody(body(), [toThree], 3)).toThrow('no way from body format 1 to 2')
})

const text = (words: string, ...marks: string[]): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length && { marks: marks.map((type) => ({ type })) }),
})
const inlineCases: [string, BodyNode[]][] = [
  ['', []],
  ['chữ thường', [text('chữ thường')]],
  ['a **b** c', [text('a '), text('b', 'strong'), text(' c')]],
  ['a _b_ c', [text('a '), text('b', 'em'), text(' c')]],
  ['**a _b_**', [text('a ', 'strong'), text('b', 'strong', 'em')]],
  ['tên_tệp_dài', [text('tên_tệp_dài')]],
  ['2 * 3 * 4', [text('2 * 3 * 4')]],
  ['\\**không đậm\\**', [text('**không đậm**')]],
  ['\\[không phải](địa chỉ)', [text('[không phải](địa chỉ)')]],
  ['[chữ](https://example.org)', [{ type: 'text', text: 'chữ', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }]],
  ['a[^ghi **chú**]', [text('a'), { type: 'footnote', content: [text('ghi '), text('chú', 'strong')] }]],
]
test.each(inlineCases)('inline text %j', (source, nodes) => {
  expect(inline(source)).toEqual(nodes)
  expect(() => parseBody(body({ type: 'paragraph', content: inline(source) }))).not.toThrow()
})

test('the words of a body are those that a reader sees, a line for each block', () => {
  const words = bodyText(
    body(
      h2('Đầu'),
      p('Một[^hai] ba.'),
      quote('Câu.', { who: 'Bà Mẫu' }),
      dataTable(figures),
      gallery('Bộ ảnh', figure('1', { caption: 'Cảng' }), figure('2')),
      knownBox(['biết'], ['chưa']),
    ).doc,
  )
  expect(words).toBe('Đầu\nMột hai ba.\nCâu.\nBà Mẫu\nKim ngạch\nNăm Tỷ USD\n2024 12.5\n2025 \nBộ ảnh\nCảng\nbiết\nchưa')
})
