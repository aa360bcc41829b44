import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { escapeHtml, html, jsonScript } from './html.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", '</script>', '</script ', '<script ', '<!--', '-->', '&amp;', ' ', '\ud800', 'ế', '🌉'))
    .map((parts) => parts.join('')),
)

test('any text comes back from text and from an attribute, and adds nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = `a${text}z`.replace(/[\0\r]/g, '')
      const { childNodes } = parseFragment(html`<p title="${words}">${words}</p>`.text) as unknown as {
        childNodes: { tagName: string; attrs: { name: string; value: string }[]; childNodes: { value: string }[] }[]
      }
      expect(childNodes).toHaveLength(1)
      expect(childNodes[0]?.attrs).toEqual([{ name: 'title', value: words }])
      expect(childNodes[0]?.childNodes.map((one) => one.value)).toEqual([words])
    }),
  )
})

test('JSON in a script ends only where we end it, and says what it was given', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.jsonValue({ maxDepth: 3 })), (value) => {
      const { childNodes } = parseFragment(html`<script type="application/ld+json">${jsonScript(value)}</script>`.text) as unknown as {
        childNodes: { childNodes: { value: string }[] }[]
      }
      expect(childNodes).toHaveLength(1)
      expect(JSON.parse(childNodes[0]?.childNodes[0]?.value as string)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('nothing is printed of false, null, undefined and the empty text; zero is', () => {
  expect(html`[${false}${null}${undefined}${''}${0}${[1, [html`<b>`, '<']]}]`.text).toBe('[01<b>&lt;]')
})

test('text without a special character is given back as it is', () => {
  expect(escapeHtml('Đối ngoại “và” ‘kinh tế’ – 100 %')).toBe('Đối ngoại “và” ‘kinh tế’ – 100 %')
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;')
})
