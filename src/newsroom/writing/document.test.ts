import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { body, bodyText, dataTable, divider, embed, figure, gallery, h2, knownBox, ol, p, quote, table, ul } from '../body.ts'
import { type BodyMark, type BodyNode, bodySchema, parseBody, type RevisionContent } from '../schema.ts'
import {
  bodyOf,
  lineOf,
  looseBody,
  mergeLine,
  openDocument,
  readDraft,
  seedDraft,
  setLine,
  strictBody,
  type WrittenText,
  writeDraft,
  writingSchema,
} from './document.ts'
import { takeIn } from './rescue.ts'

/** The text of an edition as a document that several people write at once. */

const everything = (): RevisionContent => ({
  body: body(
    p('Chiều 21/12, tại **Đà Nẵng**, _hai bên_ ký [bản ghi nhớ](https://example.vn/a)[^Số 15/2023.].'),
    h2('Điều đã ký'),
    ul('Một', 'Hai'),
    ol('Thứ nhất'),
    quote('Chúng tôi làm đúng hẹn.', { who: 'Bà Lê', where: 'Hà Nội', when: '2023', source: 'https://example.vn/b' }),
    table('Bảng', [
      ['A', 'B'],
      ['1', '2'],
    ]),
    dataTable({
      caption: 'Số liệu',
      columns: [
        { label: 'Năm', kind: 'text' },
        { label: 'Vốn', kind: 'number', unit: 'triệu USD' },
      ],
      rows: [
        ['2023', 12.5],
        ['2024', null],
      ],
    }),
    figure('12', { alt: 'Cây cầu', caption: 'Cầu Rồng', credit: 'Ảnh: A' }),
    gallery('Ba ảnh', figure('1'), figure('2'), figure('3')),
    embed('https://video.example/1', 'Video', 'Lễ ký'),
    knownBox(['Đã ký'], ['Chưa rõ ngày']),
    divider(),
  ),
  credits: [
    { id: 4, name: 'Nguyễn An', slug: 'nguyen-an', role: 'author' },
    { name: 'Lê Bình', role: 'translator' },
  ],
  dateline: 'Đà Nẵng',
  genre: 'news',
  label: 'official',
  picture: { asset: 12, alt: 'Cầu', caption: 'Cầu Rồng' },
  sources: [{ label: 'Bản ghi nhớ', url: 'https://example.vn/a', date: '2023-12-21' }],
  origin: { name: 'Báo bạn', url: 'https://example.vn/goc' },
  relatedStories: [3, 5],
})
const text = (): WrittenText => ({ headline: 'Ký bản ghi nhớ', standfirst: 'Hai bên hẹn năm 2024.', content: everything() })
const canonical = (one: WrittenText): WrittenText => ({
  ...one,
  content: { ...one.content, body: { version: 1, doc: parseBody(one.content.body).toJSON() as BodyNode } },
})

test('a revision that becomes a draft and is saved again is the same, with every kind of block and every field', () => {
  const read = readDraft(openDocument([seedDraft(text())]))
  expect(read).toEqual(canonical(text()))
  expect([...new Set(JSON.stringify(read).match(/"type":"\w+"/g))].length).toBeGreaterThanOrEqual(Object.keys(bodySchema.nodes).length - 1)
})

test('two processes that begin one text write the same letters, not the text twice', () => {
  const [one, other] = [seedDraft(text()), seedDraft(text())]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  expect(readDraft(openDocument([one, other]))).toEqual(canonical(text()))
})

test('an empty text has one paragraph to begin in, and reads as an empty body', () => {
  const doc = openDocument([seedDraft({ headline: '', standfirst: '', content: { body: body(), credits: [], sources: [] } })])
  expect(bodyOf(doc).length).toBe(1)
  expect(readDraft(doc).content.body.doc).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
})

test('reading a draft changes nothing in it, even words that stand side by side', () => {
  const doc = openDocument([seedDraft(text())])
  doc.clientID = 1
  const before = Y.encodeStateAsUpdate(doc)
  readDraft(doc)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('restoring an older text keeps what is the same in place, so that others write on in it', () => {
  const doc = openDocument([seedDraft(text())])
  const other = openDocument([Y.encodeStateAsUpdate(doc)])
  const older = text()
  older.headline = 'Ký ghi nhớ'
  older.content.body.doc.content?.splice(1, 1)
  older.content.sources = []
  // A colleague writes in the first paragraph at the same time.
  const first = (bodyOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText
  first.insert(0, 'MỚI: ')
  writeDraft(doc, older)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  const read = readDraft(doc)
  expect(read.headline).toBe('Ký ghi nhớ')
  expect(read.content.sources).toEqual([])
  expect(bodyText(read.content.body.doc)).toContain('MỚI: Chiều 21/12')
  expect(bodyText(read.content.body.doc)).not.toContain('Điều đã ký')
})

test('setting a line leaves the letters on both sides of the change as they are, whole characters only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }), (before, after) => {
      const doc = new Y.Doc()
      const line = lineOf(doc, 'headline')
      line.insert(0, before)
      setLine(line, after)
      expect(line.toJSON()).toBe(after)
      expect(line.toJSON().isWellFormed()).toBe(after.isWellFormed())
    }),
  )
})

test.each([
  ['before it', 'Việt', 'Việt Nam', 'Chào Việt', 'Chào Việt Nam'],
  ['behind it', 'V', 'Vi', 'V hôm nay', 'Vi hôm nay'],
  ['elsewhere', 'a b', 'a bc', 'aX b', 'aX bc'],
])('a word that is being composed and somebody else’s words %s both stay', (_where, copy, wanted, now, expected) => {
  const doc = new Y.Doc()
  const line = lineOf(doc, 'headline')
  line.insert(0, now)
  mergeLine(line, copy, wanted)
  expect(line.toJSON()).toBe(expected)
})

const words = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêôơưế '), minLength: 1, maxLength: 12 })
const inlineNodes: fc.Arbitrary<BodyNode[]> = fc.array(
  fc
    .record({ text: words, marks: fc.constantFrom<BodyMark[]>([], [{ type: 'strong' }], [{ type: 'em' }], [{ type: 'sub' }]) })
    .map(({ text, marks }) => ({ type: 'text', text, ...(marks.length && { marks }) })),
  { maxLength: 3 },
)
const para = inlineNodes.map((content): BodyNode => ({ type: 'paragraph', content }))
/** What two people may leave behind together: containers with too little in them, or with the wrong things first. */
const leftBehind: fc.Arbitrary<BodyNode> = fc.letrec<{ block: BodyNode; item: BodyNode }>((tie) => ({
  item: fc.array(fc.oneof(para, tie('block')), { maxLength: 3 }).map(
    (content): BodyNode => ({
      type: 'list_item',
      content: content.filter((one) => ['paragraph', 'bullet_list', 'ordered_list'].includes(one.type)),
    }),
  ),
  block: fc.oneof(
    { maxDepth: 2 },
    para,
    inlineNodes.map((content): BodyNode => ({ type: 'heading', attrs: { level: 2 }, content })),
    fc.array(tie('item'), { maxLength: 3 }).map((content): BodyNode => ({ type: 'bullet_list', content })),
    fc.array(para, { maxLength: 2 }).map((content): BodyNode => ({ type: 'quote', content })),
    fc
      .array(fc.constant({ type: 'figure', attrs: { asset: '1', alt: '', caption: '', credit: '' } }), { maxLength: 3 })
      .map((content): BodyNode => ({ type: 'gallery', content })),
    fc
      .array(fc.tuple(fc.constantFrom('known', 'unknown'), fc.array(tie('item'), { maxLength: 2 })), { maxLength: 3 })
      .map((halves): BodyNode => ({ type: 'known_box', content: halves.map(([type, content]) => ({ type, content })) })),
    fc
      .array(
        fc
          .array(
            inlineNodes.map((content): BodyNode => ({ type: 'table_cell', content })),
            { maxLength: 2 },
          )
          .map((content): BodyNode => ({ type: 'table_row', content })),
        { maxLength: 2 },
      )
      .map((content): BodyNode => ({ type: 'table', content })),
  ),
})).block

test('whatever two people leave behind together can be printed, with all its words', () => {
  const letters = (node: BodyNode): string => node.text ?? (node.content ?? []).map(letters).join('')
  fc.assert(
    fc.property(fc.array(leftBehind, { maxLength: 4 }), (content) => {
      const mended = strictBody({ type: 'doc', content })
      const node = parseBody({ version: 1, doc: writingSchema.nodeFromJSON(mended).toJSON() as BodyNode })
      const sorted = (text: string) => [...text.normalize('NFC')].sort().join('')
      expect(sorted(letters(node.toJSON() as BodyNode))).toBe(sorted(letters({ type: 'doc', content })))
    }),
  )
})

// ---- words that a deletion by somebody else would take away ----

const plain = (doc: Y.Doc): string[] => {
  const lines = (node: BodyNode): string[] => (node.text !== undefined ? [node.text] : (node.content ?? []).flatMap(lines))
  return lines(looseBody(bodyOf(doc)))
}
const fork = (doc: Y.Doc): Y.Doc => openDocument([Y.encodeStateAsUpdate(doc)])
const start = (...paragraphs: string[]): Y.Doc =>
  openDocument(
    [seedDraft({ headline: 'x', standfirst: '', content: { body: body(...paragraphs.map((one) => p(one))), credits: [], sources: [] } })],
    true,
  )
const wordsOf = (doc: Y.Doc, index: number): Y.XmlText => (bodyOf(doc).get(index) as Y.XmlElement).get(0) as Y.XmlText

test.each(['the words come first', 'the deletion comes first'])(
  'words written in a paragraph that somebody else deletes are put back where it stood: %s',
  (order) => {
    const server = start('Một', 'Hai', 'Ba')
    const [writer, deleter] = [fork(server), fork(server)]
    wordsOf(writer, 1).insert(3, ' và rất nhiều chữ mới')
    bodyOf(deleter).delete(1, 1)
    const changes = [Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)), Y.encodeStateAsUpdate(deleter, Y.encodeStateVector(server))]
    if (order === 'the deletion comes first') changes.reverse()
    for (const one of changes) takeIn(server, one)
    expect(plain(server)).toEqual(['Một', ' và rất nhiều chữ mới', 'Ba'])
  },
)

test('what its own writer deletes stays deleted, and what comes a second time is not put back twice', () => {
  const server = start('Một', 'Hai')
  const writer = fork(server)
  const before = Y.encodeStateVector(server)
  wordsOf(writer, 1).insert(3, 'chữ')
  bodyOf(writer).delete(1, 1)
  const change = Y.encodeStateAsUpdate(writer, before)
  expect(takeIn(server, change)).toHaveLength(1)
  expect(takeIn(server, change)).toHaveLength(0)
  expect(plain(server)).toEqual(['Một'])
})

test('words for a block that was forgotten long ago stand at the end', () => {
  let server = start('Một', 'Hai', 'Ba')
  const away = fork(server)
  const deleter = fork(server)
  bodyOf(deleter).delete(1, 1)
  takeIn(server, Y.encodeStateAsUpdate(deleter, Y.encodeStateVector(server)))
  server = fork(server)
  wordsOf(away, 1).insert(3, ' viết trên tàu')
  takeIn(server, Y.encodeStateAsUpdate(away, Y.encodeStateVector(server)))
  expect(plain(server)).toEqual(['Một', 'Ba', ' viết trên tàu'])
})
