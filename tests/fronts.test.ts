import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveStories } from '../src/newsroom/index.ts'
import { approve } from '../src/newsroom/testing.ts'
import { inTransaction } from '../src/platform/context.ts'
import { anyone } from '../src/platform/testing.ts'
import { arrangeFront, restoreFront } from '../src/publication/actions/arrange-front.ts'
import { releaseDue } from '../src/publication/actions/release-due.ts'
import { scheduleRelease } from '../src/publication/actions/schedule-release.ts'
import { setEmbargo } from '../src/publication/actions/set-embargo.ts'
import type { FrontBlock } from '../src/publication/index.ts'
import { story } from '../src/publication/testing.ts'
import { type Newspaper, openNewspaper } from './newspaper.ts'

/** Fronts are arranged, changed at their minute, undone, and seen before they are there. */

let paper: Newspaper
let sectionId: number
beforeAll(async () => {
  paper = await openNewspaper({ now: new Date().toISOString() })
  sectionId = await paper.section({ vi: 'Thời sự' })
  for (let n = 0; n < 6; n++)
    await paper.publish({ uri: `f${n}`, sectionId, headline: `Bài số ${n}`, at: new Date(Date.now() - (n + 1) * 3_600_000).toISOString() })
})
afterAll(() => paper.close())

const home = { kind: 'home', ofId: 0, language: 'vi' } as const
const river = (count: number, pins: number[] = []): FrontBlock[] => [
  { layout: 'lead', count, ...(pins.length && { pins }), rule: { from: 'latest' } },
]
const refusal = async (run: Parameters<typeof inTransaction>[2]) =>
  ((await inTransaction(paper.app, anyone, run)) as { refusal?: { kind: string } }).refusal?.kind
const front = async () => {
  await paper.site.changed('fronts')
  return (await paper.ask('/')).body
}

test('the home page shows what was arranged; who did not see the last arrangement overwrites nothing; undoing is a version too', async () => {
  const first = await paper.act((ctx) => arrangeFront(ctx, { ...home, blocks: river(2), basedOn: null }))
  expect((await front()).match(/Bài số \d/g)?.length).toBeGreaterThan(0)
  expect(await front()).not.toContain('Bài số 4')
  const second = await paper.act((ctx) => arrangeFront(ctx, { ...home, blocks: river(6), basedOn: first.versionId }))
  expect(await front()).toContain('Bài số 4')
  expect(await refusal((ctx) => arrangeFront(ctx, { ...home, blocks: river(3), basedOn: first.versionId }))).toBe('front-changed-meanwhile')
  const undone = await paper.act((ctx) => restoreFront(ctx, first.versionId, second.versionId))
  expect(undone.versionId).toBeGreaterThan(second.versionId)
  expect(await front()).not.toContain('Bài số 4')
  await paper.act((ctx) => restoreFront(ctx, second.versionId, undone.versionId))
  await expect(paper.app.db`delete from publication.front_version`).rejects.toThrow('append-only')
})

test.each([
  ['no block', [], 'front-without-blocks'],
  ['a story twice', [...river(2, [1]), ...river(2, [1])], 'story-pinned-twice'],
  ['more pins than places', river(1, [1, 2]), 'more-pins-than-places'],
  ['a section that is none', [{ layout: 'river', count: 2, rule: { from: 'section', ofId: 987654 } }] as FrontBlock[], 'no-such-concept'],
])('a front with %s is refused', async (_what, blocks, kind) => {
  expect(await refusal((ctx) => arrangeFront(ctx, { ...home, blocks, basedOn: null }))).toBe(kind)
})

test('what is seen of an instant to come is, to the byte, what is there then: a story, a front, an embargo that ends', async () => {
  const saved = await paper.act((ctx) => saveStories(ctx, [story('soon', sectionId, 'Bài sáu giờ sáng')]))
  const [one] = saved
  if (!one) throw new Error('nothing was saved')
  await approve(paper.app.db, [one.editionId])
  const due = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 6 * 3_600_000)
  await paper.act((ctx) => setEmbargo(ctx, { storyId: one.storyId, until: due, reason: 'Hai bên cùng công bố' }))
  await paper.act((ctx) => scheduleRelease(ctx, { revisionId: one.revisionId, dueAt: due }))
  await paper.act((ctx) => arrangeFront(ctx, { ...home, blocks: river(3, [one.storyId]), basedOn: null }, due))
  const path = `/${one.slug}-${one.editionId}.html`
  const before = (await paper.ask('/')).body
  const at = new Date(due.getTime() + 30_000)
  const seen = {
    home: await paper.site.pageAt('/', at),
    story: await paper.site.pageAt(path, at),
    early: await paper.site.pageAt('/', new Date(due.getTime() - 1000)),
  }
  expect(seen.home.html).toContain('Bài sáu giờ sáng')
  expect(seen.early.html).not.toContain('Bài sáu giờ sáng')
  // Looking ahead changed nothing.
  paper.site.cache.clear()
  expect((await paper.ask('/')).body).toBe(before)
  expect((await paper.ask(path)).status).toBe(404)
  const [none] = await paper.app.db<{ count: number }[]>`select count(*) from publication.release where edition_id = ${one.editionId}`
  expect(none?.count).toBe(0)
  // The minute comes: the embargo is over, and its row says so by its instant alone.
  await paper.app.db`delete from publication.embargo where story_id = ${one.storyId}`
  expect(await releaseDue(paper.app, { at: due })).toMatchObject({ done: 2, late: 0 })
  paper.at(at.toISOString())
  await paper.site.changed('fronts')
  await paper.site.catchUp()
  paper.site.cache.clear()
  expect((await paper.ask('/')).body).toBe(seen.home.html)
  expect((await paper.ask(path)).body).toBe(seen.story.html)
})

test('a stranger sees nothing before its time', async () => {
  const answer = await paper.ask(`/api/preview?path=/&at=${encodeURIComponent(new Date(Date.now() + 9 * 3_600_000).toISOString())}`)
  expect(answer.status).toBe(401)
  expect((await paper.ask('/api/fronts/home/0/vi')).status).toBe(401)
})
