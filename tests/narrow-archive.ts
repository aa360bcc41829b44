import { addPicture } from '../src/media/index.ts'
import { newPicture, pictureBytes } from '../src/media/testing.ts'
import { type ConceptKind, type Language, nameConcept } from '../src/newsroom/index.ts'
import { upsertPerson } from '../src/people/index.ts'
import { type Context, inTransaction } from '../src/platform/context.ts'
import type { Database } from '../src/platform/db/sql.ts'
import { anyone, type TestDatabase } from '../src/platform/testing.ts'
import { saveFront, saveStaticPage } from '../src/publication/index.ts'
import { createSearchIndex } from '../src/readers/search/index.ts'

/**
 * A large archive of rows that are as narrow as they can be and still be shown, written past the newsroom and without the checks
 * that every row of the real log goes through: for reading plans, where only numbers of rows and what is rare among them count.
 */

export type NarrowArchive = { topics: number[]; rareTopic: number; sections: number[]; rareSection: number; writers: string[]; pictures: number[] }

/** The instant of the newest story. */
export const newest = '2026-03-01T02:00:00Z'

/** Fills an empty database. Every 10th edition is an English one of the story before it; French is rare, Spanish rarer; every 100th has no date. */
export async function fillNarrow({ sql, app }: Pick<TestDatabase, 'sql' | 'app'>, rows: number): Promise<NarrowArchive> {
  const act = <T>(run: (ctx: Context) => Promise<{ ok: true; value: T } | { ok: false }>) =>
    inTransaction(app, anyone, async (ctx) => {
      const outcome = await run(ctx)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return outcome.value
    })
  const concept = (kind: ConceptKind, name: string) => act((ctx) => nameConcept(ctx, { kind, names: { vi: name, en: `${name} (en)` } }))
  const many = async (count: number, name: (n: number) => Promise<number>) => {
    const ids: number[] = []
    for (let n = 0; n < count; n++) ids.push(await name(n))
    return ids
  }
  const sections = await many(8, (n) => concept('section', `Chuyên mục ${n}`))
  const topics = await many(100, (n) => concept('topic', `Chủ đề ${n}`))
  const series = await many(2, (n) => concept('series', `Loạt bài ${n}`))
  const countries = await many(2, (n) => concept('country', `Nước Mẫu ${n}`))
  const slugs = Array.from({ length: 20 }, (_, n) => `nguoi-viet-${n}`)
  const writers = await many(slugs.length, (n) =>
    upsertPerson(sql, { key: `narrow:${n}`, slug: slugs[n] as string, name: `Nguyễn Mẫu ${n}`, about: {}, demo: false }),
  )
  const pictures = [await act(async (ctx) => await addPicture(ctx, app.data, newPicture(await pictureBytes('png'))))]
  const [rareSection, rareTopic] = [sections.at(-1) as number, topics.at(-1) as number]
  for (const language of ['vi', 'en', 'zh', 'fr', 'es'] as Language[]) {
    const of = (layout: 'lead' | 'river' | 'section', count: number, rule: Parameters<typeof saveFront>[4][number]['rule']) => ({
      layout,
      count,
      rule,
    })
    await saveFront(
      sql,
      'home',
      0,
      language,
      [of('lead', 5, { from: 'latest' }), of('river', 9, { from: 'latest' }), ...sections.map((ofId) => of('section', 5, { from: 'section', ofId }))],
      false,
    )
    for (const ofId of sections) await saveFront(sql, 'section', ofId, language, [of('lead', 3, { from: 'section', ofId })], false)
    for (const ofId of countries) await saveFront(sql, 'country', ofId, language, [of('lead', 3, { from: 'concept', ofId })], false)
    for (const key of ['about', 'contact', 'privacy', 'corrections'])
      await saveStaticPage(sql, { key, language, title: key, body: { version: 1, doc: { type: 'doc', content: [] } } }, false)
  }

  // Some that search can find, through its own door.
  await createSearchIndex(sql).put(
    Array.from({ length: 1000 }, (_, n) => ({
      editionId: n + 1,
      storyId: n + 1,
      language: 'vi',
      headline: `Bài số ${n + 1} về ${n % 7 ? 'cà phê' : 'sầu riêng hiếm'}`,
      standfirst: '',
      text: `Xuất khẩu ${n % 20 ? 'nông sản' : 'đối ngoại'} qua cửa khẩu ${n}.`,
      sectionId: sections[0] as number,
      conceptIds: [],
      publishedAt: new Date(Date.parse(newest) - n * 3_600_000),
    })),
  )
  const [state] = await sql<{ generation: number }[]>`select generation from readers.search_state`
  const generation = state?.generation ?? 1

  await sql.unsafe(`
    create unlogged table public.narrow as
    select g as id, g - (g % 10 = 1)::int as story,
      case when g % 10 = 1 then 'en' when g % 1000 = 3 then 'fr' when g % 500 = 5 then 'zh' when g % ${Math.ceil(rows / 20)} = 7 then 'es' else 'vi' end as language,
      case when g % ${Math.ceil(rows / 7)} = 11 then ${rareSection} else (array[${sections.slice(0, -1)}])[1 + (sqrt((g::bigint * 7919) % 49))::int % 7] end::bigint as section,
      array_remove(array[
        case when g % ${Math.ceil(rows / 5)} = 12 then ${rareTopic} when g % 2 = 0 then null else (array[${topics.slice(0, -1)}])[1 + (pow((g::bigint * 104729) % 1000, 2) / 10200)::int] end,
        case when g % 50 = 0 then (array[${series}])[1 + g % 2] end, case when g % 9 = 0 then (array[${countries}])[1 + g % 2] end], null)::bigint[] as concepts,
      case when g % 3 = 0 then array[(array[${writers}])[1 + (g * 31) % ${writers.length}]] else '{}' end::bigint[] as persons,
      case when g % 100 = 13 then null else timestamptz '${newest}' - (${rows} - g) * interval '5 minutes' end as at,
      g % 1000 = 9 as removed
    from generate_series(1, ${rows}) g;
    analyze public.narrow`)
  // Documents for what can be come upon from fronts and feeds; all others are known to lists and addresses alone.
  const document = `case when removed
    then format('{"version":1,"editionId":%s,"storyId":%s,"language":"%s","slug":"bai","headline":"Bài số %s","removed":{"at":"2026-01-01T00:00:00.000Z","reason":"Gỡ để thử."}}', id, story, language, id)
    else format('{"version":1,"editionId":%s,"storyId":%s,"language":"%s","slug":"bai","headline":"Bài số %s","standfirst":"Tóm tắt %s.","sectionId":%s,"conceptIds":[%s],"credits":[%s],%s"body":{"version":1,"doc":{"type":"doc","content":[]}},"pictures":{},"sources":[],"relatedStories":[%s],"publishedAt":%s,"updatedAt":null,"notices":[]}',
      id, story, language, id, id, section, array_to_string(concepts, ','),
      case when id % 3 = 0 then format('{"id":%s,"name":"Nguyễn Mẫu","slug":"nguoi-viet-%s","role":"author"}', persons[1], (id * 31) % ${writers.length}) else '' end,
      case when id % 50 = 0 then '"picture":{"id":${pictures[0]},"width":120,"height":80,"focal":[0.5,0.5],"alt":"","caption":"","credit":""},' else '' end,
      case when id % 20 = 0 then (story - 7)::text else '' end,
      coalesce(to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'null')) end`
  const indexes = await sql<{ name: string; text: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
    where i.indrelid = any (array['publication.live', 'publication.live_list', 'publication.release', 'readers.related']::regclass[])
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by i.indrelid`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  // Side by side: there are two cores.
  await Promise.all([
    fill(
      sql,
      `create unlogged table public.narrow_text as select id, text, sha256(convert_to(text, 'UTF8')) as hash
       from (select id, ${document} as text from public.narrow where id > ${rows * 0.97} or id <= 2000 or language in ('fr', 'es', 'zh')) t`,
      'insert into publication.payload (hash, document) select hash, text::json from public.narrow_text',
      `insert into publication.live (edition_id, story_id, language, section_id, concept_ids, person_ids, slug, state, published_at, updated_at, sort_at, position, payload_hash, card)
       select n.id, n.story, n.language, n.section, case when removed then '{}' else concepts end, case when removed then '{}' else persons end, 'bai',
         case when removed then 'removed' else 'live' end, case when removed then null else at end, null, case when removed then '-infinity' else coalesce(at, '-infinity') end,
         n.id, coalesce(t.hash, int8send(n.id)), format('{"headline":"Bài số %s","standfirst":"Tóm tắt."}', n.id)::json
       from public.narrow n left join public.narrow_text t using (id) order by n.id`,
      'drop table public.narrow_text',
      `insert into publication.live_list (kind, of_id, language, sort_at, edition_id)
       select 'concept', c, language, coalesce(at, '-infinity'), id from public.narrow, unnest(concepts) c where not removed order by 2, 3, 4, 5`,
      `insert into publication.live_list (kind, of_id, language, sort_at, edition_id)
       select 'person', p, language, coalesce(at, '-infinity'), id from public.narrow, unnest(persons) p where not removed order by 2, 3, 4, 5`,
      `insert into publication.list_count (kind, of_id, language, count)
       select 'language', 0, language, count(*) from public.narrow where not removed group by language
       union all select 'section', section, language, count(*) from public.narrow where not removed group by section, language
       union all select kind, of_id, language, count(*) from publication.live_list group by kind, of_id, language
       union all select 'sitemap', id / 5000, language, count(*) from public.narrow where not removed group by 2, 3`,
      ...indexes.filter((one) => one.name.startsWith('publication.live')).map((one) => one.text),
    ),
    fill(
      sql,
      // Some were corrected after they were published, none of them in the rare languages.
      `insert into publication.release (position, recorded_at, public_from, edition_id, kind, notice, payload_hash, link)
       select id, timestamptz '${newest}' - (${rows} - id) * interval '1 second', at, id, case when removed then 'remove' else 'publish' end,
         case when removed then '{"reason":"Gỡ để thử."}' else '{}' end::jsonb, int8send(id), '\\x00'::bytea from public.narrow
       union all select ${rows} + n, timestamptz '${newest}', timestamptz '${newest}', n * 20, 'correct', '{"wrong":"a","right":"b"}', int8send(n), '\\x00'::bytea
       from generate_series(1, ${Math.floor(rows / 20)}) n order by 1`,
      `insert into publication.correction (language, position) select n.language, r.position from publication.release r join public.narrow n on n.id = r.edition_id where kind in ('correct', 'remove')`,
      `insert into readers.rating_total (edition_id, levels) select id, array[1,2,3,4,5] from public.narrow where id % 10 = 0`,
      `insert into readers.related (edition_id, related_id, score, reason) select id, id - n, 1.0 / n, '{"concepts":[],"words":[]}' from public.narrow, generate_series(1, 5) n where id % 100 = 0`,
      `insert into readers.search_document (edition_id, story_id, language, section_id, published_at, generation, stamp, accents, raw)
       select id, story, language, section, at, ${generation}, 0, '', '' from public.narrow where id > 1000`,
      // In segments that no search asks for: what is looked for by key must not depend on how much lies beside it.
      `insert into readers.search_posting (segment_id, key, data) select 1000000 + n % 50, n, '' from generate_series(1, ${rows / 4}) n`,
      `insert into readers.search_term (generation, language, term, documents) select ${generation}, 'vi', hashint4(n), 5 from generate_series(1, ${rows / 10}) n on conflict do nothing`,
      `insert into readers.search_word (generation, language, folded, word, documents) select ${generation}, 'vi', 'tu' || n, 'từ' || n, 5 from generate_series(1, ${rows / 20}) n`,
      ...indexes.filter((one) => !one.name.startsWith('publication.live')).map((one) => one.text),
    ),
  ])
  await sql.unsafe('drop table public.narrow; analyze')
  return { topics, rareTopic, sections, rareSection, writers: slugs, pictures }
}

/** Runs statements on a connection without triggers, foreign keys and waiting for the disk. */
async function fill(sql: Database, ...statements: string[]): Promise<void> {
  const connection = await sql.reserve()
  try {
    await connection.unsafe("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'")
    for (const one of statements) await connection.unsafe(one)
    await connection.unsafe('reset session_replication_role; reset synchronous_commit; reset work_mem')
  } finally {
    connection.release()
  }
}
