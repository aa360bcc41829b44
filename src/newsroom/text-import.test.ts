import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyText, figure } from './body.ts'
import { type BodyNode, parseBody } from './schema.ts'
import { bodyFromHtml, bodyFromPlainText, type HtmlImportOptions } from './text-import.ts'

/** A body in short: tags and words, for comparison. */
function outline(node: BodyNode): string {
  const inner = (node.content ?? []).map(outline).join('')
  const short: Record<string, string> = {
    paragraph: 'p',
    bullet_list: 'ul',
    ordered_list: 'ol',
    list_item: 'li',
    table_row: 'tr',
    table_header: 'th',
    table_cell: 'td',
    hard_break: 'br',
  }
  if (node.type === 'doc') return inner
  if (node.type === 'text')
    return (node.marks ?? []).reduceRight(
      (text, mark) => `<${mark.type}${mark.attrs?.href ? ` ${mark.attrs.href}` : ''}>${text}</${mark.type}>`,
      node.text ?? '',
    )
  if (node.type === 'heading') return `<h${node.attrs?.level}>${inner}</h${node.attrs?.level}>`
  const name = short[node.type] ?? node.type
  return inner || name === 'p' ? `<${name}>${inner}</${name}>` : `<${name}>`
}
const html = (source: string, options?: HtmlImportOptions) => {
  const { body } = bodyFromHtml(source, options)
  parseBody(body)
  return outline(body.doc)
}
const plain = (text: string) => {
  const body = bodyFromPlainText(text)
  parseBody(body)
  return (body.doc.content ?? []).map((one) => (one.content ?? []).map((node) => node.text).join(''))
}
const letters = (text: string) => text.replace(/\s+/g, '')

test('a blank line ends a paragraph, however it is written', () => {
  expect(plain('Một.\n\nHai.\r\n\r\nBa.\n \t\n\n Bốn. ')).toEqual(['Một.', 'Hai.', 'Ba.', 'Bốn.'])
  expect(plain('')).toEqual([''])
  expect(plain(' \n\n\t')).toEqual([''])
})

test('lines are paragraphs where they read like paragraphs, and are joined where a page edge cut them', () => {
  expect(plain('Ông đến.\nÔng thấy.\nÔng về.')).toEqual(['Ông đến.', 'Ông thấy.', 'Ông về.'])
  expect(plain('Đoàn công tác đã\nlàm việc với tỉnh\nVí Dụ hôm qua.')).toEqual(['Đoàn công tác đã làm việc với tỉnh Ví Dụ hôm qua.'])
  expect(plain('Gồm có:\n- gạo\n- cà phê\n- tiêu')).toEqual(['Gồm có:', '- gạo', '- cà phê', '- tiêu'])
})

test('marks of our own builders are only letters in a foreign text', () => {
  expect(plain('a _b_ **c** [d](https://e.vn) [^f] \\g')).toEqual(['a _b_ **c** [d](https://e.vn) [^f] \\g'])
})

test('text is NFC, of whole characters, without controls', () => {
  expect(plain('Vie\u0302\u0323t\u0000 \u0007Nam\ud800 \u200bmới\ufeff')).toEqual(['Việt Nam� mới'])
  expect(plain('a\u2029b\u2028c.')).toEqual(['a', 'b c.'])
})

/** One line of sentences, each given, repeated until it is long. */
const longLine = (...sentences: string[]) => Array.from({ length: Math.ceil(2200 / sentences.join(' ').length) }, () => sentences.join(' ')).join(' ')

test('a text on one long line is cut at sentence ends, three or four sentences each', () => {
  const line = longLine(
    'Đây là câu thứ nhất của bài viết dài này về cá và gạo.',
    'Câu thứ hai hỏi vì sao?',
    'Câu thứ ba kể tiếp chuyện hôm qua ở cảng.',
    'Rồi đến câu thứ tư!',
  )
  const paragraphs = plain(line)
  expect(paragraphs.length).toBeGreaterThan(5)
  expect(paragraphs.join(' ')).toBe(line)
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/[.?!]$/)
  for (const paragraph of paragraphs.slice(0, -1)) expect(paragraph.split(/(?<=[.?!]) /).length).toBeLessThanOrEqual(4)
})

test('a short line, and a text with blank lines, stay as they are', () => {
  const sentence = 'Câu này lặp lại cho đủ dài mà thôi. '
  expect(plain(sentence.repeat(20))).toHaveLength(1)
  expect(plain(`${sentence.repeat(100)}\n\nHết.`)).toHaveLength(2)
})

test.each([
  ['a title', 'Theo TS. Trần Thị Ví Dụ ở TP. Mẫu Sơn Thử thì giá là 12.5 đồng.'],
  ['an initial', 'Ông J. K. Mẫu đã gặp PGS. Thử Nghiệm và Tp.HCM đã biết.'],
  ['a number', 'Nghị định số 12. 5 nói về điều 3.000 và ngày 2.9 năm nay.'],
  ['a quotation', 'Bà nói: “Chúng tôi đến. Chúng tôi thấy. Chúng tôi về.” rồi ngồi xuống.'],
  ['straight quotation marks', 'Bà nói: " Chúng tôi đến. Chúng tôi thấy. Chúng tôi về. " rồi ngồi xuống.'],
  ['angle quotation marks', 'Bà nói: «Chúng tôi đến. Chúng tôi thấy! Chúng tôi về» rồi ngồi xuống.'],
  ['brackets', 'Giá gạo (tính theo tấn. Không kể bao. Không kể cước) đã tăng trong tháng.'],
])('a long line is never cut inside %s', (_, sentence) => {
  const paragraphs = plain(longLine(sentence))
  expect(paragraphs.length).toBeGreaterThan(2)
  for (const paragraph of paragraphs) expect(letters(paragraph).replaceAll(letters(sentence), '')).toBe('')
})

test('a quotation that is never closed does not hold up the rest', () => {
  expect(
    plain(`Ông nói: “${longLine('Câu này không có dấu đóng ngoặc ở cuối.', 'Nên đoạn sau vẫn được tách ra.').repeat(2)}`).length,
  ).toBeGreaterThan(3)
})

test('Chinese is cut at its own full stops', () => {
  const line = '这是第一句话，说的是大米和鱼。第二句话继续说。“第三句。还在引号里。”第四句话结束！'.repeat(60)
  const paragraphs = plain(line)
  expect(paragraphs.length).toBeGreaterThan(5)
  expect(paragraphs.join('')).toBe(line)
})

test('a book keeps all its words in one body', () => {
  const text = Array.from({ length: 30_000 }, (_, n) => `Đoạn ${n}.`).join('\n\n')
  const body = bodyFromPlainText(text)
  parseBody(body)
  expect(letters(bodyText(body.doc))).toBe(letters(text))
})

test('any plain text gives a body with all its letters', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n', '\n\n', '. ', '“', '”', '"', 'TP. ', 'Câu dài. ', 'a'.repeat(400), '\r', '\u0000', '\ud800'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const body = bodyFromPlainText(text)
      parseBody(body)
      const kept = letters(
        text
          .toWellFormed()
          .normalize('NFC')
          .replace(/[\p{Cc}\u00ad\u200b\ufeff\ufffe\uffff\u2028\u2029]/gu, ''),
      )
      expect(letters(bodyText(body.doc)).normalize('NFC')).toBe(kept.normalize('NFC'))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['paragraphs and marks', '<p>Một <b>hai</b> <i>ba</i><br>bốn</p>', '<p>Một <strong>hai</strong> <em>ba</em><br>bốn</p>'],
  ['heading levels', '<h1>a</h1><h2>b</h2><h3>c</h3><h5>d</h5>', '<h2>a</h2><h2>b</h2><h3>c</h3><h3>d</h3>'],
  ['marks in headings', '<h2><strong>a</strong> <em>b</em><br>c</h2>', '<h2>a <em>b</em> c</h2>'],
  ['bare text', 'một<div>hai</div>ba', '<p>một</p><p>hai</p><p>ba</p>'],
  ['two line breaks', 'một<br> <br/>hai<br>ba', '<p>một</p><p>hai<br>ba</p>'],
  ['white space', '<p>\n  một \t <b> hai</b> &nbsp;</p><p>&nbsp;</p>', '<p>một <strong>hai</strong></p>'],
  ['sub and sup', 'H<sub>2</sub>O m<sup>2</sup>', '<p>H<sub>2</sub>O m<sup>2</sup></p>'],
  [
    'marks in the order of the schema',
    '<sup><b><a href="https://a.vn">x</a></b></sup>',
    '<p><link https://a.vn><strong><sup>x</sup></strong></link></p>',
  ],
  [
    'lists in lists',
    '<ul><li>a<ol start=3><li>b</ol><li><p>c<p>d</ul>',
    '<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p><p>d</p></li></ul>',
  ],
  ['a list straight inside a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>'],
  ['an item that starts with a list', '<ul><li><ul><li>b</li></ul></li></ul>', '<ul><li><p></p><ul><li><p>b</p></li></ul></li></ul>'],
  ['a heading in an item', '<ul><li><h3>a</h3>b</li></ul>', '<ul><li><p>a</p><p>b</p></li></ul>'],
  ['an empty list', '<ul><li> </li></ul>a', '<p>a</p>'],
  ['a quotation', '<blockquote><h3>a</h3><ul><li>b</li></ul></blockquote>', '<quote><p>a</p><p>b</p></quote>'],
  [
    'a table',
    '<table><caption>k</caption><tr><th>a<th>b<tr><td colspan=2><p>c</p><p><b>d</b></p></table>',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c <strong>d</strong></td></tr></table>',
  ],
  ['a table for layout', '<table><tr><td><h2>a</h2><p>b</p></table>', '<h2>a</h2><p>b</p>'],
  ['a rule', 'a<hr>b', '<p>a</p><divider><p>b</p>'],
  ['words said', '<p><q>a</q></p>', '<p>“a”</p>'],
  ['definitions', '<dl><dt>a<dd>b</dl>', '<p><strong>a</strong></p><p>b</p>'],
  ['lines kept', '<pre>a\n b\n\nc</pre>', '<p>a<br>b<br>c</p>'],
  ['a whole page', '<!doctype html><html><head><title>x</title></head><body><p>a</body></html>', '<p>a</p>'],
  ['malformed HTML', '<p>a<b>b<p>c</i></b>&amp;&nosuch;<', '<p>a<strong>b</strong></p><p><strong>c</strong>&amp;nosuch;<</p>'],
  ['nothing', '', '<p></p>'],
])('HTML: %s', (_, source, expected) => {
  expect(html(source)).toBe(expected.replace('&amp;nosuch', '&&nosuch'))
})

test('scripts, styles, comments, forms and frames are left out', () => {
  const source =
    '<p onclick="x()" style="color:red">a<script>bad()</script><style>p{}</style><!-- bad --><noscript>bad</noscript><template>bad</template><svg><text>bad</text></svg><button>bad</button><textarea>bad</textarea></p><iframe src="https://x.vn/f">bad</iframe><video src=v.mp4>bad</video>'
  expect(html(source)).toBe('<p>a</p>')
  expect(bodyFromHtml(source).notes).toEqual(['a frame was left out: “https://x.vn/f”', 'a video was left out: “v.mp4”'])
})

test.each([
  'javascript:alert(1)',
  ' jav\tascript:alert(1)',
  'JAVASCRIPT:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//x.vn/a',
  '/a',
  '#a',
  'a.html',
  'https://',
  'https://a\u0000b.vn',
  '',
])('the address “%s” is left out, its words kept', (href) => {
  const found = bodyFromHtml(`<a href="${href}">x</a>`)
  expect(outline(found.body.doc)).toBe('<p>x</p>')
  expect(found.notes).toHaveLength(1)
})

test('relative links are made absolute by the address of their page', () => {
  const base = 'https://bao.vn/muc/bai.html'
  for (const [href, address] of [
    ['/a', 'https://bao.vn/a'],
    ['b.html', 'https://bao.vn/muc/b.html'],
    ['//x.vn/a', 'https://x.vn/a'],
    ['https://y.vn/một hai', 'https://y.vn/một%20hai'],
  ])
    expect(html(`<a href="${href}">x</a>`, { base })).toBe(`<p><link ${address}>x</link></p>`)
  expect(html('<a href="javascript:x">x</a>', { base })).toBe('<p>x</p>')
})

test('pictures are left out with a note, or put where the library has them', () => {
  const source =
    '<p>a <img src="1.jpg" alt=x> b</p><figure><img src="2.jpg" width=640><figcaption>Cảng Ví Dụ</figcaption></figure><ul><li>c<img src=3.jpg></li></ul>'
  const without = bodyFromHtml(source)
  expect(outline(without.body.doc)).toBe('<p>a b</p><ul><li><p>c</p></li></ul>')
  expect(without.notes).toEqual([
    'a picture was left out: “1.jpg”',
    'a picture was left out: “2.jpg” (Cảng Ví Dụ)',
    'a picture was left out: “3.jpg”',
  ])
  const seen: unknown[] = []
  const options: HtmlImportOptions = {
    picture: (one) => {
      seen.push(one)
      return figure(one.src, { caption: one.caption })
    },
  }
  expect(html(source, options)).toBe('<p>a</p><figure><p>b</p><figure><ul><li><p>c</p></li></ul><figure>')
  expect(seen[1]).toEqual({ src: '2.jpg', alt: '', caption: 'Cảng Ví Dụ', width: 640, height: undefined })
})

test('a quotation keeps its speaker and its source', () => {
  const { body } = bodyFromHtml('<blockquote cite="https://a.vn/x"><p>Lời</p><footer>— Bà Ví Dụ</footer></blockquote>')
  expect(body.doc.content).toEqual([
    {
      type: 'quote',
      attrs: { who: 'Bà Ví Dụ', where: '', when: '', source: 'https://a.vn/x' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lời' }] }],
    },
  ])
})

const complex = 'the HTML is too deeply nested or too complex: only its words were kept'

test.each([
  ['deep elements', `${'<div>'.repeat(200_000)}x`, complex],
  ['deep marks', `${Array.from({ length: 60_000 }, (_, n) => `<b id=${n}>`).join('')}x`, complex],
  ['open marks over many paragraphs', `${Array.from({ length: 30_000 }, (_, n) => `<p><b id=${n}></p>`).join('')}x`, complex],
  ['endless attributes', `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}>x`, complex],
  ['deep lists', `${'<ul><li>'.repeat(50_000)}x`, complex],
  ['deep tables', `${'<table><tr><td>'.repeat(20_000)}x`, complex],
  ['unclosed comments', `x${'<!--'.repeat(300_000)}`, undefined],
  ['unclosed scripts', `x${'<script>'.repeat(200_000)}`, undefined],
  ['many small paragraphs', '<p>x'.repeat(90_000), 'the text has more than 20000 parts: only its words were kept'],
  ['too many characters', 'x hai '.repeat(400_000), 'the text is longer than 2000000 characters: the rest was left out'],
])('input made to be slow is bounded: %s', (_, source, expected) => {
  const { body, notes } = bodyFromHtml(source)
  parseBody(body)
  expect(notes).toEqual(expected ? [expected] : [])
  expect(bodyText(body.doc)).toMatch(/^x/)
})

test('lists nested deeper than a body may be are flattened, no word lost', () => {
  const source = Array.from({ length: 20 }, (_, n) => `<ul><li>mục ${n}`).join('')
  const { body } = bodyFromHtml(source)
  parseBody(body)
  for (let n = 0; n < 20; n++) expect(bodyText(body.doc)).toContain(`mục ${n}`)
})

test('any HTML gives a body that parseBody accepts', () => {
  const tags =
    'p div b i a sub sup h1 h3 h6 ul ol li blockquote table tr td th caption tbody figure figcaption img br hr pre q dl dt dd span section script style svg math iframe cite footer details summary template ruby rt center font'.split(
      ' ',
    )
  const tag = fc.oneof(
    fc.constantFrom(...tags).map((name) => `<${name}>`),
    fc.constantFrom(...tags).map((name) => `</${name}>`),
    fc.constantFrom(
      '<a href="https://a.vn">',
      '<a href="javascript:x">',
      '<img src=x alt=y>',
      '<td colspan=99>',
      '<ol start=-5>',
      '<!--',
      '-->',
      '&amp;',
      '&#0;',
      '&#xD800;',
      '<![CDATA[',
      '<p lang="fr" dir=rtl>',
    ),
  )
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('chữ', ' ', '\n', '\u00a0', '\u0301', '\ud83c', '🌉'))
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, text), { maxLength: 60 }), fc.boolean(), (parts, pictures) => {
      const { body } = bodyFromHtml(parts.join(''), pictures ? { picture: () => figure('1') } : {})
      parseBody(body)
      expect(JSON.stringify(body)).not.toMatch(/javascript:|[^\\]\\u0000/)
    }),
    { numRuns: 2000 },
  )
})

const articles = new URL('../../../shared/data/vi-news/articles.ndjson.gz', import.meta.url)

test.skipIf(!existsSync(articles))(
  'real articles on one line become readable paragraphs (skipped where ../shared/data/vi-news is absent)',
  async () => {
    let seen = 0
    let cut = 0
    for await (const line of createInterface({ input: createReadStream(articles).pipe(createGunzip()) })) {
      if (++seen > 500) break
      const { body: text } = JSON.parse(line)
      const paragraphs = plain(text)
      expect(letters(paragraphs.join(''))).toBe(letters(text.normalize('NFC').replace(/[\p{Cc}\u00ad\u200b\ufeff]/gu, '')))
      if (!text.includes('\n') && text.length > 1500) {
        cut += 1
        const longest = Math.max(...paragraphs.map((one) => one.length))
        expect(paragraphs.length).toBeGreaterThan(1)
        expect(longest).toBeLessThan(3000)
      }
    }
    expect(cut).toBeGreaterThan(100)
  },
)
