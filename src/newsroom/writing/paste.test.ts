import { expect, test } from 'vitest'
import type { BodyNode } from '../schema.ts'
import { parseBody } from '../schema.ts'
import { pastedBlocks } from './paste.ts'

/** What comes from the clipboard, as Word and Google Docs write it. */

const short = (node: BodyNode): string => {
  const marks = (node.marks ?? []).map((one) => (one.type === 'link' ? `→${String(one.attrs?.href)}` : one.type)).join('+')
  if (node.type === 'text') return marks ? `${node.text}{${marks}}` : (node.text ?? '')
  if (node.type === 'paragraph') return (node.content ?? []).map(short).join('')
  const level = node.type === 'heading' ? String(node.attrs?.level) : ''
  return `${node.type}${level}(${(node.content ?? []).map(short).join('|')})`
}
const pasted = (html: string, plain = ''): string[] => {
  const blocks = pastedBlocks(html, plain)
  parseBody({ version: 1, doc: { type: 'doc', content: blocks } })
  return blocks.map(short)
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman"} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>Hợp tác cảng biển<o:p></o:p></p>
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span lang=VI style='font-size:13.0pt;color:#1F3864'>Ngày 21/12</span></b><span lang=VI style='font-size:13.0pt'>, hai bên <i>ký kết</i> tại <a href="https://example.vn/ky-ket"><span style='color:blue'>Đà Nẵng</span></a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Bến số 1<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Nạo vét</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Bến số 2</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Năm</p></td><td><p class=MsoNormal>Vốn</p></td></tr><tr><td><p class=MsoNormal>2024</p></td><td><p class=MsoNormal>12,5</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`

test('from Word come words, lists by level, tables, links, bold and italics, and none of its marks', () => {
  expect(pasted(word)).toEqual([
    'heading2(Hợp tác cảng biển)',
    'Ngày 21/12{strong}, hai bên ký kết{em} tại Đà Nẵng{→https://example.vn/ky-ket}.',
    'bullet_list(list_item(Bến số 1|ordered_list(list_item(Nạo vét)))|list_item(Bến số 2))',
    'table(table_row(table_cell(Năm)|table_cell(Vốn))|table_row(table_cell(2024)|table_cell(12,5)))',
  ])
})

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-4b1c"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-family:Arial;font-weight:400;">Điều đã ký</span></h2>
<p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Hai bên </span><span style="font-weight:700;white-space:pre-wrap;">nhất trí</span><span style="font-style:italic;white-space:pre-wrap;"> từng bước</span><span style="vertical-align:super;"> 2</span></p>
<ul><li dir="ltr" style="list-style-type:disc"><p dir="ltr" role="presentation"><span style="font-weight:400">Một</span></p></li><li dir="ltr"><p dir="ltr"><span>Hai</span></p></li></ul></b><br class="Apple-interchange-newline">`

test('from Google Docs comes what is bold by its style, and not that everything is in a b', () => {
  expect(pasted(docs)).toEqual([
    'heading2(Điều đã ký)',
    'Hai bên nhất trí{strong} từng bước{em} 2{sup}',
    'bullet_list(list_item(Một)|list_item(Hai))',
  ])
})

test.each([
  ['a script', '<p>a<script>alert(1)</script>b</p>', ['ab']],
  ['a dangerous address', '<p><a href="javascript:alert(1)">a</a></p>', ['a']],
  ['nothing but plain words', '', ['Một.', 'Hai.']],
  ['letters in pieces', '<p>Vie\u0302\u0323t Nam</p>', ['Việt Nam']],
])('%s', (_what, html, expected) => {
  expect(pasted(html, 'Một.\n\nHai.')).toEqual(expected)
})
