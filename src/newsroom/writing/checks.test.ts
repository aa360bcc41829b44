import { expect, test } from 'vitest'
import { body, figure, p, quote } from '../body.ts'
import type { BodyNode, RevisionContent } from '../schema.ts'
import { amountsIn, type Beside, check, type Finding, linksIn, namesIn } from './checks.ts'
import type { WrittenText } from './document.ts'

const text = (blocks: BodyNode[], more: Partial<WrittenText> = {}, content: Partial<RevisionContent> = {}): WrittenText => ({
  headline: 'Tít',
  standfirst: 'Sapo',
  content: { body: body(...blocks), credits: [], sources: [], ...content },
  ...more,
})
const library = [
  { id: 1, alt: 'Cầu', credit: 'An' },
  { id: 2, alt: '', credit: '' },
]

test.each<[string, WrittenText, Beside, Finding[]]>([
  ['nothing is wrong', text([p('Một.')]), { pictures: library }, []],
  ['the headline has 91 characters', text([], { headline: 'ệ'.repeat(91) }), {}, [{ kind: 'long-headline', length: 91 }]],
  ['the headline has 90 characters', text([], { headline: 'ệ'.repeat(90) }), {}, []],
  ['there is no headline and no standfirst', text([], { headline: '', standfirst: '' }), {}, [{ kind: 'no-headline' }, { kind: 'no-standfirst' }]],
  ['a picture has its words in the library', text([figure('1')]), { pictures: library }, []],
  [
    'a picture has no words anywhere',
    text([figure('2')]),
    { pictures: library },
    [
      { kind: 'picture-without-alt', asset: '2' },
      { kind: 'picture-without-credit', asset: '2' },
    ],
  ],
  ['a picture has words of its own', text([figure('2', { alt: 'Cảng', credit: 'Bình' })]), { pictures: library }, []],
  [
    'the lead picture has no credit',
    text([], {}, { picture: { asset: 2, alt: 'x' } }),
    { pictures: library },
    [{ kind: 'picture-without-credit', asset: '2' }],
  ],
  ['a picture is not in the library', text([figure('9')]), { pictures: library }, [{ kind: 'picture-missing', asset: '9' }]],
  ['no picture was chosen', text([figure('')]), {}, [{ kind: 'picture-missing', asset: '' }]],
  ['a quotation says nobody’s name', text([quote('Tôi hứa.')]), {}, [{ kind: 'quote-without-source', words: 'Tôi hứa.' }]],
  ['a quotation has a name', text([quote('Tôi hứa.', { who: 'Bà Lê' })]), {}, []],
  ['a link is dead', text([]), { dead: [{ href: 'https://a.vn', status: 404 }] }, [{ kind: 'dead-link', href: 'https://a.vn', status: 404 }]],
  [
    'an embargo holds',
    text([]),
    { embargo: '2026-11-28T00:00:00Z', now: new Date('2026-11-27T00:00:00Z') },
    [{ kind: 'embargo', until: '2026-11-28T00:00:00Z' }],
  ],
  ['an embargo is over', text([]), { embargo: '2026-11-26T00:00:00Z', now: new Date('2026-11-27T00:00:00Z') }, []],
  ['amounts are the same, written in another way', text([p('USD 1,234.5 million in 2023')]), { source: text([p('1.234,5 triệu USD năm 2023')]) }, []],
  [
    'an amount is another one',
    text([p('USD 1,243.5 million')]),
    { source: text([p('1.234,5 triệu USD')]) },
    [{ kind: 'number-differs', missing: ['1.234,5'], unknown: ['1,243.5'] }],
  ],
  [
    'a name is missing',
    text([p('The ministers met.')]),
    { source: text([p('Các bộ trưởng ASEAN họp.')]) },
    [{ kind: 'name-differs', names: ['ASEAN'] }],
  ],
])('%s', (_what, written, beside, expected) => {
  expect(check(written, beside)).toEqual(expected)
})

test.each([
  ['350 văn kiện, 1.200 tỷ, 12,5%', [350, 1200, 12.5]],
  ['350 documents, 1,200 billion, 12.5%', [350, 1200, 12.5]],
  ['ngày 3, 5 bên', []],
  ['v1.2.3.4', []],
])('amounts of “%s”', (words, expected) => {
  expect([...amountsIn(words).keys()]).toEqual(expected)
})

test('names that are the same in every language', () => {
  expect([...namesIn('VinFast và ASEAN ký số 12/2023/TT-BCT tại Hà Nội với IMF, EU.')]).toEqual(['VinFast', 'ASEAN', '12/2023/TT-BCT', 'IMF'])
})

test('every address that a text leads to, once', () => {
  const written = text(
    [p('[a](https://a.vn/1) [b](https://a.vn/1) [m](mailto:x@a.vn)'), quote('x', { source: 'https://b.vn' })],
    {},
    { sources: [{ label: 's', url: 'https://c.vn' }] },
  )
  expect(linksIn(written)).toEqual(['https://a.vn/1', 'https://b.vn', 'https://c.vn'])
})
