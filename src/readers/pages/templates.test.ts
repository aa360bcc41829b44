import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { body, dataTable, divider, embed, figure, gallery, knownBox, quote } from '../../newsroom/body.ts'
import { type BodyNode, type Concept, type ConceptKind, type Language, Taxonomy } from '../../newsroom/index.ts'
import type { Assets } from '../../platform/assets.ts'
import { cleanLine } from '../../platform/text.ts'
import type { ListedEdition, PublicDocument, PublicPicture } from '../../publication/index.ts'
import { messages } from '../messages/index.ts'
import type { View } from '../view.ts'
import { articlePage, removedPage } from './article.ts'
import { authorPage, conceptPage, dayPage, homePage, latestPage } from './lists.ts'
import { correctionsPage, errorPage, offlinePage, staticPage } from './plain.ts'
import { ratingPage } from './rating.ts'
import { searchPage } from './search.ts'

/**
 * Every template is rendered twice: once with plain marks in the place of all words, once with any words at all. The tree
 * that a browser makes of the second must be the tree of the first with the marks replaced: no element, no attribute more,
 * and every word as it was given.
 */

/** Words by number, and words that may stand in an address (no blanks). */
type Words = { t: (n: number) => string; u: (n: number) => string }

const assets: Assets = {
  css: {
    story: { text: 'a{}', sha256: 'x' },
    lists: { text: 'i{}', sha256: 'z' },
    blocks: { text: 's{}', sha256: 'v' },
    han: { text: 'h{}', sha256: 'h' },
  },
  liteCss: {
    story: { text: 'b{}', sha256: 'y' },
    lists: { text: 'u{}', sha256: 'w' },
    blocks: { text: 'q{}', sha256: 't' },
    han: { text: 'h{}', sha256: 'h' },
  },
  desk: { css: { path: '/assets/desk.0123456789.css', bytes: 1, sha256: 'x' }, preloads: [] },
  fonts: {},
  scripts: {},
  icons: {},
  url: (name) => `/assets/${name}`,
  at: () => undefined,
  paths: [],
}
const now = new Date('2025-06-11T03:00:00Z')

function newspaper({ t, u }: Words, language: Language, lite: View['lite']): Record<string, string> {
  const kinds: ConceptKind[] = ['section', 'topic', 'series', 'country']
  const concepts: Concept[] = kinds.map((kind, index) => ({
    id: index + 1,
    kind,
    key: null,
    names: { vi: t(index), en: t(index) },
    about: { vi: t(index + 1), en: t(index + 1) },
    slugs: {},
    broaderId: null,
    mergedInto: null,
    sort: 0,
    validFrom: null,
    validTo: null,
  }))
  const taxonomy = new Taxonomy(
    concepts,
    concepts.flatMap((one) =>
      (['vi', 'en'] as const).map((of) => ({ kind: one.kind, language: of, slug: `s${one.id}`, conceptId: one.id, current: true })),
    ),
  )
  const view: View = {
    language,
    m: messages[language],
    taxonomy,
    imprint: { editor: t(4), address: { vi: t(5) } },
    demo: true,
    assets,
    preloads: ['/assets/a.woff2'],
    position: 1,
    origin: 'https://bao.example.vn',
    path: '/trang',
    lite,
    now,
  }
  const picture: PublicPicture = { id: 7, width: 1600, height: 1067, focal: [0.5, 0.5], alt: t(6), caption: t(7), credit: t(8) }
  const words = (n: number): BodyNode => ({ type: 'text', text: t(n) })
  const para = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content })
  const text = body(
    para(
      words(0),
      { type: 'hard_break' },
      { type: 'text', text: t(1), marks: [{ type: 'link', attrs: { href: u(1) } }, { type: 'strong' }] },
      { type: 'footnote', content: [words(2)] },
    ),
    para(
      { type: 'text', text: t(3), marks: [{ type: 'em' }] },
      { type: 'text', text: t(4), marks: [{ type: 'lang', attrs: { lang: 'ar', dir: 'rtl' } }] },
      { type: 'text', text: t(5), marks: [{ type: 'sub' }] },
      { type: 'text', text: t(5), marks: [{ type: 'sup' }] },
    ),
    { type: 'heading', attrs: { level: 2 }, content: [words(6)] },
    { type: 'heading', attrs: { level: 3 }, content: [words(7)] },
    { type: 'bullet_list', content: [{ type: 'list_item', content: [para(words(8)), para(words(9))] }] },
    { type: 'ordered_list', attrs: { start: 3 }, content: [{ type: 'list_item', content: [para(words(9))] }] },
    { ...quote('', { who: t(0), where: t(1), when: t(2), source: u(2) }), content: [para(words(3))] },
    {
      type: 'table',
      attrs: { caption: t(4) },
      content: [
        { type: 'table_row', content: [{ type: 'table_header', attrs: { span: 2 }, content: [words(5)] }] },
        {
          type: 'table_row',
          content: [
            { type: 'table_header', content: [words(6)] },
            { type: 'table_cell', content: [words(7)] },
          ],
        },
      ],
    },
    dataTable({
      caption: t(8),
      columns: [
        { label: t(9), kind: 'text', unit: t(0) },
        { label: t(1), kind: 'number' },
        { label: t(2), kind: 'percent' },
        { label: t(3), kind: 'date' },
      ],
      rows: [
        [t(4), 1234.5, 12, '2025-01-02'],
        [t(5), t(6), null, t(7)],
      ],
      source: { label: t(8), url: u(3), publisher: t(9), date: '2025-01-02' },
    }),
    figure('7', { alt: t(0), caption: t(1), credit: t(2) }),
    gallery(t(3), figure('7'), figure('7', { caption: t(4) })),
    embed(u(4), t(5), t(6)),
    {
      ...knownBox([], []),
      content: [
        { type: 'known', content: [{ type: 'list_item', content: [para(words(7))] }] },
        { type: 'unknown', content: [{ type: 'list_item', content: [para(words(8))] }] },
      ],
    },
    divider(),
  )
  const document: PublicDocument = {
    version: 1,
    editionId: 12,
    storyId: 11,
    language,
    slug: 'bai',
    headline: t(0),
    standfirst: t(1),
    sectionId: 1,
    conceptIds: [2, 3, 4],
    credits: [
      { name: t(2), role: 'author', id: 1, slug: 'a' },
      { name: t(3), role: 'author' },
      { name: t(4), role: 'translator' },
      { name: t(5), role: 'editor' },
    ],
    dateline: t(6),
    genre: 'analysis',
    label: 'republished',
    origin: { name: t(7), url: u(5) },
    picture,
    body: text,
    pictures: { 7: picture },
    sources: [{ label: t(8), url: u(6), publisher: t(9), date: '2025-01-02' }, { label: t(9) }],
    relatedStories: [],
    publishedAt: '2025-06-10T01:00:00Z',
    updatedAt: '2025-06-10T02:00:00Z',
    notices: [
      { kind: 'correct', at: '2025-06-10T02:00:00Z', wrong: t(0), right: t(1) },
      { kind: 'update', at: '2025-06-10T02:00:00Z', note: t(2) },
    ],
  }
  const listed = (n: number, publishedAt: Date | null = new Date('2025-06-10T01:00:00Z')): ListedEdition => ({
    editionId: 20 + n,
    storyId: 20 + n,
    language,
    slug: `bai`,
    sectionId: 1,
    publishedAt,
    updatedAt: publishedAt,
    card: {
      headline: t(n),
      standfirst: t(n + 1),
      genre: 'analysis',
      authors: [t(n + 2)],
      picture: { id: 7, width: 16, height: 9, focal: [0, 0], alt: t(n + 3) },
    },
  })
  const stories = [listed(0), listed(1), listed(2, null)]
  const list = { stories, next: 'a.b.c', first: true, count: 3 }
  const blocks = [
    { block: { layout: 'lead' as const, count: 2, rule: { from: 'latest' as const } }, stories: [listed(3), listed(4)] },
    { block: { layout: 'river' as const, title: { [language]: t(5) }, count: 2, rule: { from: 'latest' as const } }, stories: [listed(5)] },
    { block: { layout: 'section' as const, count: 2, rule: { from: 'section' as const, ofId: 1 } }, stories: [listed(6), listed(7)] },
    {
      block: { layout: 'section' as const, title: { [language]: t(8) }, count: 2, rule: { from: 'concept' as const, ofId: 2 } },
      stories: [listed(8), listed(9)],
    },
  ]
  const parts = {
    rating: [1, 2, 3, 4, 5] as const,
    underStandfirst: [listed(0)],
    sameTopic: { concept: concepts[1] as Concept, stories: [listed(1)] },
    related: [{ story: listed(2), reason: t(5) }],
    sameSection: [listed(3)],
    latest: [listed(4)],
  }
  const found = { filters: {}, words: t(0), hits: [], count: 0, many: false, latest: [] }
  const removed = {
    version: 1 as const,
    editionId: 12,
    storyId: 11,
    language,
    slug: 'bai',
    headline: t(0),
    removed: { at: '2025-06-10T02:00:00Z', reason: t(1) },
  }
  return {
    article: articlePage(
      view,
      document,
      [
        { editionId: 12, language, slug: 'bai' },
        { editionId: 13, language: 'fr', slug: 'fr' },
      ],
      parts as never,
    ).text,
    removed: removedPage(view, removed, stories).text,
    home: homePage(view, blocks, 1).text,
    ...Object.fromEntries(concepts.map((one) => [one.kind, conceptPage(view, one, list, one.kind === 'section' ? blocks.slice(0, 1) : []).text])),
    author: authorPage(view, { name: t(3), slug: 'a', about: { vi: t(4) } }, list).text,
    latest: latestPage(view, { ...list, first: false }).text,
    day: dayPage(view, '2025-06-10', list).text,
    search: searchPage(view, {
      ...found,
      hits: [
        {
          story: listed(0),
          snippet: [
            { text: t(1), hit: false },
            { text: t(2), hit: true },
          ],
        },
      ],
      count: 1,
      searchedBy: 32,
      next: 2,
      suggestion: t(3),
      places: [{ name: t(6), others: [t(0), t(1)] }],
      filters: { from: '2025-01-01', to: t(4), language: 'all' },
    }).text,
    'search without result': searchPage(view, { ...found, latest: stories }).text,
    'search with a bad filter': searchPage(view, { ...found, problem: 'bad-filter' }).text,
    'search past its end': searchPage(view, { ...found, problem: 'past-the-end' }).text,
    static: staticPage(view, 'about', { title: t(0), body: text }).text,
    corrections: correctionsPage(
      view,
      [
        { editionId: 12, slug: 'bai', language, headline: t(0), kind: 'correct', at: now, notice: { wrong: t(1), right: t(2) } },
        { editionId: 13, slug: 'bai', language, headline: t(3), kind: 'remove', at: now, notice: { reason: t(4) } },
      ],
      { title: t(5), body: text },
    ).text,
    rating: ratingPage(view, document, [1, 0, 0, 0, 2], 5).text,
    'not found': errorPage(view, { status: 404, kind: 'not-found' }, stories).text,
    fault: errorPage(view, { status: 500, kind: 'fault' }, []).text,
    offline: offlinePage(view).text,
  }
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
type Tree = { name: string; attributes: [string, string][]; children: Tree[] } | { text: unknown }

/** A page as the browser reads its bytes: names, attributes, texts; JSON-LD as the value it says. */
function tree(page: string): Tree {
  const read = (node: Node): Tree => {
    if (node.nodeName === '#text') return { text: (node as DefaultTreeAdapterTypes.TextNode).value }
    const element = node as DefaultTreeAdapterTypes.Element
    const attributes = (element.attrs ?? []).map(({ name, value }): [string, string] => [name, attribute(element.tagName, name, value)])
    const json = attributes.some(([name, value]) => name === 'type' && value === 'application/ld+json')
    if (json) return { name: 'json', attributes, children: [{ text: JSON.parse((element.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value) }] }
    return { name: node.nodeName, attributes, children: (element.childNodes ?? []).map(read) }
  }
  return read(parse(Buffer.from(page).toString(), { scriptingEnabled: false }))
}

function attribute(tag: string, name: string, value: string): string {
  if (name === 'href' && (value.startsWith('mailto:') || value.includes('?q='))) return decodeURIComponent(value)
  if (name === 'id' && /^h[23]$/.test(tag) && /-\d+$/.test(value)) {
    expect(value).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u)
    return 'made of the words'
  }
  return value
}

/** The tree with marks replaced by words. */
function filled(one: unknown, { t }: Pick<Words, 't'>): unknown {
  if (typeof one === 'string') return one.replace(/ZqT(\d)q/g, (_, n) => t(Number(n))).replace(/ZqU(\d)q/g, (_, n) => withoutBlanks(t(Number(n))))
  if (Array.isArray(one)) return one.map((inner) => filled(inner, { t }))
  if (one && typeof one === 'object') return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, filled(inner, { t })]))
  return one
}

/** Names of elements and attributes alone. */
const skeleton = (one: Tree): unknown => ('text' in one ? 'text' : [one.name, one.attributes.map(([name]) => name), one.children.map(skeleton)])

const marks: Words = { t: (n) => `ZqT${n % 10}q`, u: (n) => `https://nguon.example/?x=ZqU${n % 10}q` }
const hazards = [
  '"',
  "'",
  '“',
  '”',
  '&',
  '<',
  '>',
  '</script>',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '" onload="x',
  '&amp;',
  '&lt',
  '${x}',
  '`',
  '=',
  ' ',
  '🌉',
  '👩🏽‍🌾',
  'ế',
  'ế',
  'العربية',
  'עברית',
  '‏',
  '⁦',
  '\ud800',
  '\udc00',
  '\0',
  '\r',
  '\n',
  '\t',
  '\u2028',
  '\u0085',
  '\ufffe',
  'a',
  '%',
  '%41',
  '\\',
  ']]>',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...hazards), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const ten = (of: fc.Arbitrary<string>) => fc.array(of, { minLength: 10, maxLength: 10 })
/** Words as they are kept (see cleanLine); never empty, so that no block is left out, nor longer than the 80 characters of a search that its heading repeats. */
const keptTen = ten(anyText.map((text) => `x${[...cleanLine(`x${text}`)].slice(0, 78).join('')}x`))
const withoutBlanks = (text: string): string => text.replace(/\s/g, '')
const wordsOf = (texts: readonly string[]): Words => ({
  t: (n) => texts[n % 10] as string,
  u: (n) => `https://nguon.example/?x=${withoutBlanks(texts[n % 10] as string)}`,
})

const forms: [Language, View['lite']][] = [
  ['vi', false],
  ['en', 'query'],
  ['vi', 'save-data'],
]

test.each(forms)('every template (%s, lite: %s) shows any kept words exactly, in text, attributes and JSON-LD', (language, lite) => {
  const plain = Object.entries(newspaper(marks, language, lite)).map(([name, page]) => [name, tree(page)] as const)
  expect(plain.map(([name]) => name)).toHaveLength(20)
  fc.assert(
    fc.property(keptTen, (texts) => {
      const words = wordsOf(texts)
      const pages = newspaper(words, language, lite)
      for (const [name, marked] of plain) {
        const [shown, wanted] = [tree(pages[name] as string), filled(marked, words)]
        // Compared as texts: a comparison of trees takes ten times as long, and is made where it has something to show.
        if (JSON.stringify(shown) !== JSON.stringify(wanted)) expect(shown, name).toEqual(wanted)
      }
    }),
    { numRuns: 40 },
  )
})

test('no words at all, kept or not, add an element or an attribute to any template, or break it', () => {
  const plain = Object.entries(newspaper(marks, 'vi', false)).map(([name, page]) => [name, JSON.stringify(skeleton(tree(page)))] as const)
  fc.assert(
    fc.property(ten(anyText.map((text) => `x${text}x`)), (texts) => {
      const pages = newspaper(wordsOf(texts), 'vi', false)
      for (const [name, marked] of plain) expect(JSON.stringify(skeleton(tree(pages[name] as string))), name).toBe(marked)
    }),
    { numRuns: 60 },
  )
})

test('the marks stand in every template, so that the comparison says something', () => {
  for (const [name, page] of Object.entries(newspaper(marks, 'vi', false)))
    expect(page.match(/ZqT\d/g)?.length ?? 0, name).toBeGreaterThan(['offline', 'fault', 'rating'].includes(name) ? 2 : 5)
  const { article } = newspaper(marks, 'vi', false)
  for (let n = 0; n < 10; n++) expect(article).toContain(`ZqT${n}q`)
})

// ---- The templates' source: where a value stands -------------------------------------------------------------------

type Ast = { type?: string; [key: string]: unknown }

/** Every place of a source where a value is printed into HTML outside text and double-quoted attributes, as a sentence. */
function misplaced(source: string): string[] {
  const ast = parseSync(source, { syntax: 'typescript', target: 'es2024' }) as unknown as Ast
  const found: string[] = []
  const markup = new Set<string>()
  const visit = (node: unknown, see: (node: Ast) => void): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, see)
    else if (node && typeof node === 'object') {
      if (typeof (node as Ast).type === 'string') see(node as Ast)
      for (const inner of Object.values(node)) visit(inner, see)
    }
  }
  const isHtml = (node: Ast) => node.type === 'TaggedTemplateExpression' && (node.tag as Ast).value === 'html'
  /** Whether an expression prints markup of ours or nothing. */
  const printsMarkup = (node: Ast): boolean => {
    if (isHtml(node)) return true
    if (node.type === 'Identifier') return markup.has(node.value as string)
    if (node.type === 'ParenthesisExpression') return printsMarkup(node.expression as Ast)
    if (node.type === 'BinaryExpression' && node.operator === '&&') return printsMarkup(node.right as Ast)
    if (node.type === 'ConditionalExpression')
      return [node.consequent, node.alternate].every((one) => (one as Ast).type === 'BooleanLiteral' || printsMarkup(one as Ast))
    return false
  }
  visit(ast, (node) => {
    if (node.type === 'VariableDeclarator' && node.init && printsMarkup(node.init as Ast)) markup.add((node.id as Ast).value as string)
  })
  visit(ast, (node) => {
    if (node.type === 'CallExpression' && (node.callee as Ast).value === 'raw') {
      const [argument] = node.arguments as { expression: Ast }[]
      const of = argument?.expression
      const known =
        of?.type === 'StringLiteral' ||
        (of?.type === 'Identifier' && of.value === 'choices') ||
        (of?.type === 'MemberExpression' && (of.object as Ast).value === 'css')
      if (!known) found.push('raw() with something that is not our own file')
    }
    if (!isHtml(node)) return
    const { quasis, expressions } = node.template as { quasis: { raw: string }[]; expressions: Ast[] }
    const begin = quasis[0]?.raw ?? ''
    let state: 'text' | 'tag' | 'quoted' | 'raw' = /^ [a-z-]+(="|$)/.test(begin) ? 'tag' : 'text'
    for (const [index, { raw: piece }] of quasis.entries()) {
      for (let at = 0; at < piece.length; at++) {
        const rest = piece.slice(at)
        if (state === 'text' && /^<[a-z!/]/i.test(rest)) state = 'tag'
        else if (state === 'tag' && piece[at] === '"') state = 'quoted'
        else if (state === 'tag' && piece[at] === "'") found.push(`a single-quoted attribute: ${rest.slice(0, 30)}`)
        else if (state === 'quoted' && piece[at] === '"') state = 'tag'
        else if (state === 'tag' && piece[at] === '>') state = /<(script|style)[^<]*$/.test(piece.slice(0, at + 1)) ? 'raw' : 'text'
        else if (state === 'raw' && /^<\/(script|style)/.test(rest)) state = 'tag'
      }
      const value = expressions[index]
      if (!value) continue
      const before = piece.slice(-40)
      if (state === 'text' && before.endsWith('<')) found.push(`a value inside a tag: ${before}`)
      if (state === 'tag' && (/[=<]$/.test(before) || !printsMarkup(value))) found.push(`a value inside a tag: ${before}`)
      if (state === 'quoted' && (piece.match(/\s(on[a-z]+|style|srcdoc)="[^"]*$/i) ?? false))
        found.push(`a value where script or style is read: ${before}`)
      if (state === 'raw' && !(value.type === 'CallExpression' && ['raw', 'jsonScript'].includes((value.callee as Ast).value as string)))
        found.push(`a value inside script or style: ${before}`)
    }
    if (state === 'quoted' || state === 'raw') found.push(`an attribute or script that does not end: ${begin.slice(0, 40)}`)
  })
  return found
}

test('in every template, values stand in text or in double-quoted attributes', () => {
  const folders = [import.meta.dirname, join(import.meta.dirname, '..')]
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  )
  const templates = files.filter((file) => readFileSync(file, 'utf8').includes('html`'))
  expect(templates.length).toBeGreaterThanOrEqual(9)
  for (const file of templates) expect(misplaced(readFileSync(file, 'utf8')), file).toEqual([])
})

test.each([
  ['html`<a href=${x}>`', 'inside a tag'],
  ["html`<a href='${x}'>`", 'single-quoted'],
  ['html`<a ${x}>`', 'inside a tag'],
  ['html`<${x}>`', 'inside a tag'],
  ['html`<a${x && y}>`', 'inside a tag'],
  ['html`<script>${x}</script>`', 'script or style'],
  ['html`<p onclick="${x}">`', 'script or style is read'],
  ['html`<p>${x && html` title=${x}`}</p>`', ''],
  ['raw(headline)', 'raw()'],
])('the reader of templates finds %s', (source, why) => {
  const found = misplaced(`const y = 1; ${source}`)
  expect(why ? found.join('\n') : 'text').toContain(why || 'text')
})
