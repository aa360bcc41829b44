import { expect, test } from 'vitest'
import type { RevisionToRelease } from '../newsroom/index.ts'
import {
  assetsOf,
  buildDocument,
  buildRemoval,
  cardOf,
  objectionToRelease,
  objectionToSchedule,
  type PublicationState,
  publicationState,
  retryAfter,
} from './rules.ts'
import type { PublicPicture, ReleaseKind } from './schema.ts'
import { content } from './testing.ts'

const hour = (n: number): Date => new Date(Date.UTC(2025, 2, 3, n))
const entry = (kind: ReleaseKind, recorded: number, from: number | null = recorded) => ({
  kind,
  recordedAt: hour(recorded),
  publicFrom: from === null ? null : hour(from),
})

type Row = [string, ReturnType<typeof entry>[], Date | null, number, PublicationState]
const states: Row[] = [
  ['never released', [], null, 10, 'unpublished'],
  ['due later', [], hour(12), 10, 'scheduled'],
  ['due, but the hour has passed and nothing was released', [], hour(9), 10, 'unpublished'],
  ['released', [entry('publish', 5)], null, 10, 'live'],
  ['released at this very instant', [entry('publish', 10)], null, 10, 'live'],
  ['not yet recorded at that instant', [entry('publish', 11)], null, 10, 'unpublished'],
  ['not yet recorded, though it says that it was public', [entry('publish', 11, 3)], null, 10, 'unpublished'],
  ['recorded, but public only later', [entry('publish', 5, 12)], null, 10, 'scheduled'],
  ['date unknown', [entry('publish', 5, null)], null, 10, 'live'],
  ['updated', [entry('publish', 5), entry('update', 6)], null, 10, 'live'],
  ['corrected', [entry('publish', 5), entry('correct', 6)], null, 10, 'live'],
  ['a later update does not hide what is live', [entry('publish', 5), entry('update', 6, 12)], null, 10, 'live'],
  ['removed', [entry('publish', 5), entry('remove', 6)], null, 10, 'removed'],
  ['before it was removed', [entry('publish', 5), entry('remove', 11)], null, 10, 'live'],
  ['taken off for a time', [entry('publish', 5), entry('unpublish', 6)], null, 10, 'paused'],
  ['back after a time', [entry('publish', 5), entry('unpublish', 6), entry('publish', 7)], null, 10, 'live'],
  ['published again', [entry('publish', 5), entry('remove', 6), entry('publish', 7)], null, 10, 'live'],
  ['live, with something due', [entry('publish', 5)], hour(12), 10, 'live'],
  ['removed, with something due', [entry('publish', 5), entry('remove', 6)], hour(12), 10, 'removed'],
]
test.each(states)('an edition is %s', (_, releases, dueAt, at, state) => expect(publicationState(releases, dueAt, hour(at))).toBe(state))

const words = { note: 'x', wrong: 'sai', right: 'đúng', reason: 'lý do' }
const objections: [ReleaseKind, PublicationState, object, string | undefined][] = [
  ['publish', 'unpublished', {}, undefined],
  ['publish', 'removed', {}, undefined],
  ['publish', 'live', {}, 'already-live'],
  ['update', 'live', {}, undefined],
  ['update', 'unpublished', {}, 'not-live'],
  ['update', 'removed', {}, 'not-live'],
  ['correct', 'live', words, undefined],
  ['correct', 'removed', words, 'not-live'],
  ['correct', 'live', {}, 'correction-without-words'],
  ['correct', 'live', { wrong: 'sai' }, 'correction-without-words'],
  ['correct', 'live', { wrong: 'sai', right: '  ' }, 'correction-without-words'],
  ['unpublish', 'live', words, undefined],
  ['unpublish', 'live', {}, 'removal-without-reason'],
  ['unpublish', 'paused', words, 'not-live'],
  ['publish', 'paused', {}, undefined],
  ['update', 'paused', {}, 'not-live'],
  ['remove', 'paused', words, undefined],
  ['remove', 'live', words, undefined],
  ['remove', 'unpublished', words, 'not-live'],
  ['remove', 'removed', words, 'not-live'],
  ['remove', 'live', {}, 'removal-without-reason'],
  ['remove', 'live', { reason: ' ' }, 'removal-without-reason'],
]
test.each(objections)('%s of what is %s with %j: %s', (kind, state, notice, objection) => {
  expect(objectionToRelease(kind, state, notice, hour(9), hour(10))?.kind).toBe(objection)
})

test.each<[string, Date | null, string | undefined]>([
  ['long ago', new Date(0), undefined],
  ['unknown', null, undefined],
  ['now', hour(10), undefined],
  ['a minute ahead, as clocks differ', new Date(hour(10).getTime() + 60_000), undefined],
  ['more than a minute ahead', new Date(hour(10).getTime() + 60_001), 'public-from-in-the-future'],
])('a release that was public from %s', (_, from, objection) =>
  expect(objectionToRelease('publish', 'unpublished', {}, from, hour(10))?.kind).toBe(objection),
)

const picture = (id: number): PublicPicture => ({
  id,
  width: 1200,
  height: 800,
  focal: [0.5, 0.5],
  alt: `alt ${id}`,
  caption: `caption ${id}`,
  credit: 'credit',
})
const revision = (other: Partial<RevisionToRelease> = {}): RevisionToRelease => ({
  revisionId: 3,
  erased: false,
  editionId: 2,
  storyId: 1,
  language: 'vi',
  slug: 'mot',
  headline: 'Một',
  standfirst: 'Một.',
  sectionId: 9,
  conceptIds: [7],
  demo: false,
  content: content('Một'),
  ...other,
})
const at = (release: Partial<Parameters<typeof buildDocument>[1]>, previous?: ReturnType<typeof buildDocument>) =>
  buildDocument(revision(), { kind: 'publish', publicFrom: hour(5), notice: {}, ...release }, new Map(), previous)

test('a document keeps its first date and gathers its notices', () => {
  const first = at({})
  const updated = at({ kind: 'update', publicFrom: hour(6), notice: { note: 'Thêm số liệu' } }, first)
  const silent = at({ kind: 'update', publicFrom: hour(7), notice: {} }, updated)
  const corrected = at({ kind: 'correct', publicFrom: hour(8), notice: { wrong: '31', right: '28' } }, silent)
  expect(first).toMatchObject({ publishedAt: hour(5).toISOString(), updatedAt: hour(5).toISOString(), notices: [] })
  expect(corrected).toMatchObject({ publishedAt: hour(5).toISOString(), updatedAt: hour(8).toISOString() })
  expect(corrected.notices).toEqual([
    { kind: 'update', at: hour(6).toISOString(), note: 'Thêm số liệu' },
    { kind: 'correct', at: hour(8).toISOString(), wrong: '31', right: '28' },
  ])
  expect(first.notices).toEqual([])
})

test('an unknown date stays unknown when the text is updated', () => {
  const first = at({ publicFrom: null })
  expect(first).toMatchObject({ publishedAt: null, updatedAt: null })
  expect(at({ kind: 'update', publicFrom: hour(6) }, first)).toMatchObject({ publishedAt: null, updatedAt: hour(6).toISOString() })
})

test('a document carries the pictures it shows, in its own words where it has some', () => {
  const figure = (asset: string) => ({ type: 'figure', attrs: { asset } })
  const body = { version: 1, doc: { type: 'doc', content: [figure('11'), { type: 'gallery', content: [figure('12'), figure('99')] }, figure('')] } }
  const one = revision({ content: { ...content('x'), body, picture: { asset: 10, alt: 'của bài', caption: '' } } })
  const document = buildDocument(one, { kind: 'publish', publicFrom: null, notice: {} }, new Map([10, 11, 12, 13].map((id) => [id, picture(id)])))
  expect(document.picture).toMatchObject({ id: 10, alt: 'của bài', caption: 'caption 10' })
  expect(Object.keys(document.pictures)).toEqual(['11', '12'])
  expect(assetsOf({ type: 'doc', content: [figure('x'), figure('11')] })).toEqual([11])
})

test('a picture that is not in the library is left out', () => {
  const document = buildDocument(
    revision({ content: content('x', { picture: { asset: 10 } }) }),
    { kind: 'publish', publicFrom: null, notice: {} },
    new Map(),
  )
  expect(document).not.toHaveProperty('picture')
})

test('a removal keeps the name and the reason and nothing of the text', () => {
  const document = buildRemoval(at({}), hour(9), 'Nguồn rút tin')
  expect(document).toEqual({
    version: 1,
    editionId: 2,
    storyId: 1,
    language: 'vi',
    slug: 'mot',
    headline: 'Một',
    removed: { at: hour(9).toISOString(), reason: 'Nguồn rút tin' },
  })
})

test('a card names authors only, and a genre only where it is not plain news', () => {
  const of = (other: Parameters<typeof content>[1]) =>
    cardOf(buildDocument(revision({ content: content('x', other) }), { kind: 'publish', publicFrom: null, notice: {} }, new Map()))
  expect(
    of({
      genre: 'news',
      credits: [
        { name: 'A', role: 'author' },
        { name: 'B', role: 'translator' },
        { name: 'C', role: 'author' },
      ],
    }),
  ).toEqual({ headline: 'Một', standfirst: 'Một.', authors: ['A', 'C'] })
  expect(of({ genre: 'analysis', label: 'republished' })).toEqual({ headline: 'Một', standfirst: 'Một.', genre: 'analysis', label: 'republished' })
})

const seen = { state: 'unpublished' as PublicationState, approved: true, embargoUntil: null, waiting: [] }
test.each<[string, Parameters<typeof objectionToSchedule>, string | undefined]>([
  ['an approved text later', [{ what: 'release', dueAt: hour(12) }, seen, hour(10)], undefined],
  ['this very instant', [{ what: 'release', dueAt: hour(10) }, seen, hour(10)], 'in-the-past'],
  ['two years ahead', [{ what: 'release', dueAt: hour(24 * 800) }, seen, hour(10)], 'too-far-ahead'],
  ['a text that nobody approved', [{ what: 'release', dueAt: hour(12) }, { ...seen, approved: false }, hour(10)], 'not-approved'],
  ['before the embargo ends', [{ what: 'release', dueAt: hour(12) }, { ...seen, embargoUntil: hour(13) }, hour(10)], 'under-embargo'],
  ['as the embargo ends', [{ what: 'release', dueAt: hour(13) }, { ...seen, embargoUntil: hour(13) }, hour(10)], undefined],
  [
    'a second text of the same edition',
    [{ what: 'release', dueAt: hour(12) }, { ...seen, waiting: [{ what: 'release', dueAt: hour(11) }] }, hour(10)],
    'already-scheduled',
  ],
  ['the end of what is not public', [{ what: 'unpublish', dueAt: hour(12) }, seen, hour(10)], 'not-live'],
  ['the end of what is public', [{ what: 'unpublish', dueAt: hour(12) }, { ...seen, state: 'live' }, hour(10)], undefined],
  [
    'the end of what will be public by then',
    [{ what: 'unpublish', dueAt: hour(12) }, { ...seen, waiting: [{ what: 'release', dueAt: hour(11) }] }, hour(10)],
    undefined,
  ],
  [
    'the end of what will be public only later',
    [{ what: 'unpublish', dueAt: hour(12) }, { ...seen, waiting: [{ what: 'release', dueAt: hour(13) }] }, hour(10)],
    'not-live',
  ],
])('%s can be scheduled, or not', (_, asked, kind) => expect(objectionToSchedule(...asked)?.kind).toBe(kind))

test('after a fault it is tried again ever more seldom, and at least every minute', () => {
  expect([0, 1, 2, 5, 6, 7, 1000].map(retryAfter)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000])
})
