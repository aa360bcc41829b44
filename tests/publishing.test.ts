import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { body, p } from '../src/newsroom/body.ts'
import { saveStories } from '../src/newsroom/index.ts'
import { approve } from '../src/newsroom/testing.ts'
import { personAccount } from '../src/people/testing.ts'
import { inTransaction } from '../src/platform/context.ts'
import { anyone, type TestDatabase, testDatabase } from '../src/platform/testing.ts'
import { releaseDue } from '../src/publication/actions/release-due.ts'
import { releaseNow, unpublishNow } from '../src/publication/actions/release-now.ts'
import { scheduleRelease } from '../src/publication/actions/schedule-release.ts'
import { setBanner } from '../src/publication/actions/set-banner.ts'
import { setEmbargo } from '../src/publication/actions/set-embargo.ts'
import { releaseRevisions, removeEditions, sealEdition } from '../src/publication/index.ts'
import { granted, section, story } from '../src/publication/testing.ts'
import { followed, type Newspaper, openNewspaper } from './newspaper.ts'

/** What becomes public, when, and what was public then: over the network, on a newspaper of its own. */

let paper: Newspaper
let sectionId: number
beforeAll(async () => {
  paper = await openNewspaper({ now: new Date().toISOString() })
  sectionId = await paper.section({ vi: 'Thời sự', en: 'News' })
})
afterAll(() => paper.close())

const pause = () => paper.app.db`select pg_sleep(0.005)`
/** An instant by the clock of the log, and the newspaper's clock set to it. */
async function instant(): Promise<string> {
  await pause()
  const [row] = await paper.app.db<{ at: Date }[]>`select clock_timestamp() as at`
  await pause()
  const at = (row as { at: Date }).at.toISOString()
  paper.at(new Date(Date.now() + 1000).toISOString())
  return at
}
/** Whole seconds, as the schedule keeps them. */
const whole = (ms: number) => new Date(Math.floor(ms / 1000) * 1000)
const get = async (path: string) => await paper.ask(encodeURI(path))

describe('the history of a story', () => {
  test('shows what was public at any instant, what changed, and leads to the present page', async () => {
    const before = await instant()
    const text = (words: string) => ({ text: body(p('Đoạn mở đầu không đổi.'), p(words)) })
    const one = await paper.publish({ uri: 'h', sectionId, headline: 'Ba mươi mốt nước ký', at: new Date().toISOString(), ...text('Có 31 nước ký.') })
    const first = await instant()
    expect((await get(one.path)).body).not.toContain('Lịch sử bài viết')
    await paper.publish({
      uri: 'h',
      sectionId,
      headline: 'Hai mươi tám nước ký',
      at: new Date().toISOString(),
      kind: 'update',
      notice: { note: 'Sửa số nước' },
      ...text('Có 28 nước ký.'),
    })
    const second = await instant()
    expect((await get(one.path)).body).toContain(`${one.path}?at=now`)
    expect((await get(`${one.path}?at=${before}`)).status).toBe(404)
    const old = await get(`${one.path}?at=${first}`)
    expect(old.status).toBe(200)
    expect(old.body).toContain('Có 31 nước ký.')
    expect(old.body).not.toContain('Có 28 nước ký.')
    expect(old.body).toContain('<meta name="robots" content="noindex">')
    expect(old.body).toContain(`<link rel="canonical" href="https://bao.example.vn${one.path}">`)
    const present = await get(`${one.path}?at=${second}`)
    expect(present.body).toContain('<del dir="auto">Có 31 nước ký.</del>')
    expect(present.body).toContain('<ins dir="auto">Có 28 nước ký.</ins>')
    expect(present.body).not.toContain('<del dir="auto">Đoạn mở đầu không đổi.</del>')
    // Every release of the list leads to itself.
    for (const [, at] of present.body.matchAll(/\?at=([0-9TZ:.-]+)"/g)) expect((await get(`${one.path}?at=${at}`)).status).toBe(200)
    // An old slug keeps the instant.
    expect((await get(`/ten-cu-${one.editionId}.html?at=${first}`)).headers.location).toBe(`${one.path}?at=${encodeURIComponent(first)}`)
  })

  test.each([
    ['what is no instant', 'hôm-qua', 400],
    ['a day that is none', '2025-02-30', 400],
    ['a time without its zone', '2025-02-03T10:00:00', 400],
    ['what has not come yet', '2199-01-01T00:00:00Z', 400],
    ['nothing', '', 400],
    ['a day before the newspaper', '1999-01-01', 404],
  ])('%s is answered in words', async (_what, at, status) => {
    const one = await paper.publish({ uri: `n-${at}`, sectionId, headline: 'Bài', at: new Date().toISOString() })
    const answer = await get(`${one.path}?at=${at}`)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(/<h1>.+<\/h1>/)
  })

  test('a removal that was sealed is all there is, at every instant', async () => {
    const one = await paper.publish({ uri: 'sealed', sectionId, headline: 'Bài phải gỡ', at: new Date().toISOString(), text: body(p('Lời bí mật')) })
    const shown = await instant()
    expect((await get(`${one.path}?at=${shown}`)).body).toContain('Lời bí mật')
    await paper.act((ctx) => removeEditions(ctx, [one.editionId], 'Theo quyết định của tòa án'))
    const removed = await instant()
    const [asks, approves] = [await personAccount(paper.app.db, 'Asks'), await personAccount(paper.app.db, 'Approves')]
    const sealed = await inTransaction(paper.app, { accountId: approves, name: 'Approves', grants: 'all' }, (ctx) =>
      sealEdition(ctx, one.editionId, asks, 'Theo quyết định của tòa án'),
    )
    expect(sealed.ok).toBe(true)
    await paper.site.catchUp()
    paper.site.cache.clear()
    for (const at of [shown, removed, 'now']) {
      const answer = await get(`${one.path}?at=${at}`)
      expect(answer.status).toBe(410)
      expect(answer.body).toContain('Theo quyết định của tòa án')
      expect(answer.body).not.toContain('Lời bí mật')
    }
  })
})

test('a story that is off the site for a time answers 404 with day and reason, stands on no list, and is told of on the page of corrections', async () => {
  const one = await paper.publish({ uri: 'paused', sectionId, headline: 'Bài tạm ngừng', at: new Date().toISOString() })
  await paper.act((ctx) => unpublishNow(ctx, { editionId: one.editionId, reason: 'Chờ xác minh số liệu' }))
  await paper.site.catchUp()
  const answer = await get(one.path)
  expect(answer.status).toBe(404)
  expect(answer.body).toContain('Chờ xác minh số liệu')
  expect(answer.body).toContain('noindex')
  for (const path of ['/', '/tin-moi-nhat', '/rss.xml', '/sitemap-news.xml']) expect((await get(path)).body).not.toContain('Bài tạm ngừng')
  expect((await get('/dinh-chinh')).body).toContain('Tạm ngừng đăng')
})

test('breaking news stands over every page of its language from its first instant to its last, in pages kept before it, too', async () => {
  const now = Date.now() + 2000
  const at = (seconds: number) => paper.at(new Date(now + seconds * 1000).toISOString())
  at(0)
  const one = await paper.publish({ uri: 'breaking', sectionId, headline: 'Bài tin nóng', at: new Date().toISOString() })
  await paper.act((ctx) =>
    setBanner(ctx, {
      language: 'vi',
      words: 'Cửa khẩu thông trở lại',
      editionId: one.editionId,
      startsAt: new Date(now + 60_000),
      endsAt: new Date(now + 120_000),
    }),
  )
  await paper.site.changed('settings')
  const shown = async (path: string) => (await get(path)).body.includes('Cửa khẩu thông trở lại')
  for (const path of ['/', '/tin-moi-nhat', one.path]) expect(await shown(path)).toBe(false)
  at(60)
  for (const path of ['/', '/tin-moi-nhat', one.path]) expect(await shown(path), path).toBe(true)
  expect((await get('/')).body).toContain(`href="${one.path}"`)
  expect(await shown('/en/')).toBe(false)
  at(120)
  for (const path of ['/', '/tin-moi-nhat', one.path]) expect(await shown(path)).toBe(false)
  const refused = await inTransaction(paper.app, anyone, (ctx) =>
    setBanner(ctx, { language: 'en', words: 'x', editionId: one.editionId, startsAt: new Date(now + 200_000), endsAt: new Date(now + 300_000) }),
  )
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-live' } })
  await expect(paper.app.db`update publication.banner set words = 'khác'`).rejects.toThrow('ended, never changed')
})

/** Everything that a stranger can ask for, found as a crawler finds it. */
async function crawl(start: readonly string[], most: number): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const queue = [...start]
  while (queue.length && found.size < most) {
    const path = queue.shift() as string
    if (found.has(path)) continue
    const answer = await paper.ask(path)
    found.set(path, `${answer.status} ${JSON.stringify(answer.headers)} ${answer.body}`)
    for (const [, link] of answer.body.matchAll(/(?:href="|src="|content="|<loc>|<link>|"url": ?")(?:https:\/\/bao\.example\.vn)?(\/[^"<\s]*)/g)) {
      const clean = (link as string).replaceAll('&amp;', '&').split('#')[0] as string
      if (!found.has(clean) && !/^\/assets\//.test(clean)) queue.push(clean)
    }
  }
  return found
}

test('an embargo leaks nowhere: pages, interface for programs, feeds, sitemaps, search, share pictures', async () => {
  const secret = 'Mật7391'
  const live = await paper.publish({ uri: 'known', sectionId, headline: 'Bài đã đăng', at: new Date().toISOString() })
  const saved = await paper.act((ctx) => saveStories(ctx, [story('secret', sectionId, `Thỏa thuận ${secret}`, ['vi', 'en'])]))
  // A new text of what is public is as secret until it is released.
  const [update] = await paper.act((ctx) => saveStories(ctx, [{ ...story('known', sectionId, `Bài đã đăng, thêm ${secret}`), uri: 'known' }]))
  await approve(paper.app.db, [...saved.map((one) => one.editionId), update?.editionId as number])
  const until = new Date(Date.now() + 3_600_000)
  for (const storyId of [saved[0]?.storyId, live.storyId])
    await paper.act((ctx) => setEmbargo(ctx, { storyId: storyId as number, until, reason: 'Hai bên cùng công bố' }))
  const scheduled = await paper.act((ctx) =>
    scheduleRelease(ctx, { revisionId: saved[0]?.revisionId as number, dueAt: whole(until.getTime() + 60_000) }),
  )
  expect(scheduled.id).toBeGreaterThan(0)
  for (const one of [...saved, update]) {
    const refused = await inTransaction(paper.app, anyone, (ctx) => releaseNow(ctx, { revisionId: one?.revisionId as number }))
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'under-embargo' } })
  }
  await followed(paper)
  await paper.site.catchUp()
  paper.site.cache.clear()
  const ids = saved.map((one) => one.editionId)
  const start = [
    '/',
    '/en/',
    '/zh/',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemap-news.xml',
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/en/rss.xml',
    '/dinh-chinh',
    '/tin-moi-nhat',
    '/api/openapi.json',
    '/api/schedule?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z',
    '/api/public-stories?q=M',
    `/tim-kiem?q=${encodeURIComponent(secret)}`,
    `/tim-kiem?q=thoa+thuan&language=all`,
    `/en/search?q=${encodeURIComponent(secret)}`,
    ...ids.flatMap((id) => [
      `/${id}.html`,
      `/bai-${id}.html`,
      `/en/x-${id}.html`,
      `/${id}.html?at=now`,
      `/the-chia-se/${id}.jpg`,
      `/danh-gia/${id}`,
      `/api/editions/${id}/publication`,
      `/api/stories/${id}/public`,
    ]),
    encodeURI(live.path),
    encodeURI(`${live.path}?at=now`),
    `/the-chia-se/${live.editionId}.jpg`,
  ]
  const pages = await crawl(start, 250)
  expect(pages.size).toBeGreaterThan(50)
  // What was asked for by its words is in the search form: that is the reader's own word.
  const leaks = [...pages].filter(([path, text]) => (text.includes(secret) || text.includes('7391')) && !path.includes('7391'))
  expect(leaks.map(([path]) => path)).toEqual([])
  for (const [path, text] of pages) if (path.includes('7391')) expect(text).not.toContain('Thỏa thuận')
  for (const id of ids)
    for (const path of [`/${id}.html`, `/the-chia-se/${id}.jpg`, `/danh-gia/${id}`]) expect(pages.get(path)?.slice(0, 3)).toBe('404')
  // The crawler does see what is released.
  for (const storyId of [saved[0]?.storyId, live.storyId])
    await paper.act((ctx) => setEmbargo(ctx, { storyId: storyId as number, until: null, reason: '' }))
  await paper.act((ctx) => releaseNow(ctx, { revisionId: saved[0]?.revisionId as number }))
  await paper.site.catchUp()
  const after = await crawl(start, 250)
  expect([...after].filter(([, text]) => text.includes(secret)).length).toBeGreaterThan(5)
})

describe('languages', () => {
  const sequences = Number(process.env.CAUNOI_SEQUENCES ?? 40)
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
  })
  afterAll(() => db.drop())

  /** The same numbers at every run. */
  let state = 20_261_127
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const act = <T>(run: Parameters<typeof inTransaction<T>>[2]) => inTransaction(db.app, anyone, run)
  const ofOthers = async (storyId: number, editionId: number) => {
    const rows = await db.sql<{ row: string }[]>`
      select json_build_object('edition', to_jsonb(e), 'live', to_jsonb(l),
        'revisions', (select json_agg(r.id order by r.id) from newsroom.revision r where r.edition_id = e.id),
        'moves', (select count(*) from newsroom.move m where m.edition_id = e.id),
        'releases', (select json_agg(r.position order by r.position) from publication.release r where r.edition_id = e.id),
        'schedule', (select json_agg(to_jsonb(s) order by s.id) from publication.schedule s where s.edition_id = e.id))::text as row
      from newsroom.edition e left join publication.live l on l.edition_id = e.id where e.story_id = ${storyId} and e.id <> ${editionId} order by e.id`
    return rows.map((one) => one.row)
  }

  test(`acting on one language never changes another: ${sequences} random sequences`, { timeout: 60_000 + sequences * 400 }, async () => {
    const newsId = await act((ctx) => section(ctx, 'Thời sự'))
    const tally: Record<string, number> = {}
    for (let n = 0; n < sequences; n++) {
      const uri = `q${n}`
      const made = await act(async (ctx) => granted(await saveStories(ctx, [story(uri, newsId, `Bài ${n}`, ['vi', 'en', 'zh'])])))
      // The others are in different states: public, scheduled, in work.
      await approve(
        db.sql,
        made.slice(0, 2).map((one) => one.editionId),
      )
      await act((ctx) => releaseNow(ctx, { revisionId: made[0]?.revisionId as number }))
      await act((ctx) => scheduleRelease(ctx, { revisionId: made[1]?.revisionId as number, dueAt: whole(Date.now() + 90 * 86_400_000) }))
      const one = made[random(3)] as (typeof made)[number]
      const { editionId, storyId, language } = one
      const before = await ofOthers(storyId, editionId)
      let { revisionId } = one
      for (let step = 0; step < 7; step++) {
        const what = ['save', 'approve', 'release', 'unpublish', 'schedule', 'sweep', 'correct', 'remove'][random(8)] as string
        const outcome = await (async () => {
          switch (what) {
            case 'save': {
              const saved = await act(async (ctx) => await saveStories(ctx, [{ ...story(uri, newsId, `Bài ${n}, lần ${step}`, [language]) }]))
              if (saved.ok) revisionId = saved.value[0]?.revisionId as number
              return saved
            }
            case 'approve':
              return await approve(db.sql, [editionId]).then(
                () => ({ ok: true }),
                () => ({ ok: false }),
              )
            case 'release':
              return await act((ctx) => releaseNow(ctx, { revisionId }))
            case 'unpublish':
              return await act((ctx) => unpublishNow(ctx, { editionId, reason: 'Chờ xác minh' }))
            case 'schedule':
              return await act((ctx) => scheduleRelease(ctx, { revisionId, dueAt: whole(Date.now() + 3_600_000) }))
            case 'sweep':
              await db.sql`update publication.schedule set due_at = due_at - interval '30 days' where state = 'waiting' and edition_id = ${editionId} and due_at < now() + interval '2 hours'`
              return { ok: (await releaseDue(db.app)).done > 0 }
            case 'correct':
              return await act((ctx) => releaseRevisions(ctx, [{ revisionId, kind: 'correct', notice: { wrong: 'a', right: 'b' } }]))
            default:
              return await act((ctx) => removeEditions(ctx, [editionId], 'Gỡ theo yêu cầu'))
          }
        })()
        const key = `${what} ${outcome.ok ? 'done' : 'refused'}`
        tally[key] = (tally[key] ?? 0) + 1
      }
      expect(await ofOthers(storyId, editionId), `sequence ${n}`).toEqual(before)
    }
    // Every action was done and was refused at some time, or nothing was shown.
    if (sequences >= 40)
      for (const what of ['save', 'approve', 'release', 'unpublish', 'schedule', 'sweep', 'correct', 'remove'])
        expect(tally[`${what} done`], what).toBeGreaterThan(0)
  })
})
