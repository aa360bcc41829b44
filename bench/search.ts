/**
 * Search, related stories and copies, measured on real articles through the product's own index.
 *
 *   npm run bench:search -- [--articles DIR …] [--eval DIR] [--scale] [--json]
 *     [--sets short,topic] [--variants text,nodia] [--queries N] [--sizes 10000,100000] [--half 1|2] [--postings N] [--keep | --database URL [--times]]
 *
 * Articles are `articles.ndjson.gz` of each DIR and `docs-extra.ndjson.gz` of the evaluation. The sets title2body and slug2body ask for
 * texts without their titles, as the evaluation says: for them a second index is made of the bodies alone. The server is TEST_DATABASE_URL
 * or DATABASE_URL (a database of its own is made there and dropped), or else one of its own. `--keep` leaves the database and prints its
 * address; `--database URL` uses such a one without indexing again, for the other sets; with `--times`
 * it only measures how long searches take there. `--half` takes every second query and event only,
 * to see whether a figure holds on the half that a constant was not chosen on. `--postings N` tries another limit of the search than its own.
 */
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { connect, type Database } from '../src/platform/db/sql.ts'
import { testDatabase } from '../src/platform/testing.ts'
import { createSearchIndex, indexStories, mergeSegments, relatedTo, type SearchDocument, type SearchIndex } from '../src/readers/search/index.ts'

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', multiple: true, default: ['../shared/data/vi-news'] },
    eval: { type: 'string', default: '../shared/data/vi-search-eval' },
    queries: { type: 'string' },
    sets: { type: 'string' },
    variants: { type: 'string' },
    scale: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    half: { type: 'string' },
    postings: { type: 'string' },
    database: { type: 'string' },
    keep: { type: 'boolean', default: false },
    times: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

type Article = { id: string; title?: string; lead?: string; body?: string; section?: string; published_at?: string }
type Query = {
  qid: string
  set: string
  text?: string
  nodia?: string
  typo?: string
  nodia_typo?: string
  telex?: string
  rel: Record<string, number>
}
type Score = { ndcg10: number; mrr10: number; recall100: number; queries: number }

async function* lines<T>(file: string): AsyncGenerator<T> {
  if (!existsSync(file)) throw new Error(`${file} is not there: name its folder with --articles or --eval.`)
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim()) yield JSON.parse(line) as T
}

async function* articles(): AsyncGenerator<Article> {
  for (const folder of options.articles) yield* lines<Article>(join(folder, 'articles.ndjson.gz'))
  yield* lines<Article>(join(options.eval, 'docs-extra.ndjson.gz'))
}

const editionIds = new Map<string, number>()
const sectionIds = new Map<string, number>()
const numberOf = (map: Map<string, number>, key: string) => {
  const known = map.get(key)
  if (known !== undefined) return known
  map.set(key, map.size + 1)
  return map.size
}

function documentOf(article: Article): SearchDocument {
  const editionId = numberOf(editionIds, article.id)
  return {
    editionId,
    storyId: editionId,
    language: 'vi',
    headline: article.title ?? '',
    standfirst: article.lead ?? '',
    text: article.body ?? '',
    sectionId: article.section ? numberOf(sectionIds, article.section) : null,
    conceptIds: [],
    publishedAt: article.published_at ? new Date(article.published_at) : null,
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const round = (value: number, digits = 3) => Number(value.toFixed(digits))
const percentile = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const mean = (list: number[]) => (list.length ? list.reduce((sum, one) => sum + one, 0) / list.length : 0)

function scoreOf(ranking: number[], rel: ReadonlyMap<number, number>): Omit<Score, 'queries'> {
  const gain = (grade: number) => 2 ** grade - 1
  let dcg = 0
  let mrr = 0
  ranking.slice(0, 10).forEach((id, place) => {
    const grade = rel.get(id) ?? 0
    dcg += gain(grade) / Math.log2(place + 2)
    if (grade > 0 && mrr === 0) mrr = 1 / (place + 1)
  })
  const ideal = [...rel.values()]
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0)
  const recalled = ranking.slice(0, 100).filter((id) => rel.has(id)).length
  return { ndcg10: ideal > 0 ? dcg / ideal : 0, mrr10: mrr, recall100: rel.size ? recalled / rel.size : 0 }
}

async function* batches(change: (article: Article) => Article = (article) => article): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = []
  for await (const article of articles()) {
    batch.push(documentOf(change(article)))
    if (batch.length < 500) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function indexAll(sql: Database): Promise<{ documents: number; rate: number; seconds: number; memory: number }> {
  let memory = 0
  let documents = 0
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  await indexStories(sql, batches(), (ids) => {
    documents += ids.length
    memory = Math.max(memory, process.memoryUsage().rss)
    if (documents % 5000 < ids.length) say(`  ${documents} indexed, ${round(documents / seconds(), 0)}/s`)
  })
  return { documents, rate: documents / seconds(), seconds: seconds(), memory }
}

/** CPU seconds so far of this process and, where it runs on this machine, of the server's processes for this database. */
async function cpu(sql: Database): Promise<number> {
  const own = process.cpuUsage()
  let seconds = (own.user + own.system) / 1e6
  for (const { pid } of await sql<{ pid: number }[]>`select pid from pg_stat_activity where datname = current_database()`) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres')) seconds += (Number(fields[11]) + Number(fields[12])) / 100
    } catch {
      // A server elsewhere, or a process that has just ended, is not counted.
    }
  }
  return seconds
}

const variants = ['text', 'nodia', 'typo', 'nodia_typo', 'telex'] as const

/** Sets that ask for texts without their titles. */
const bodyOnly = ['title2body', 'slug2body']

// Where the tone stands: hòa or hoà, khỏe or khoẻ, thủy or thuỷ, at the end of a syllable.
const toneMarks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].join('')
const oldPlace = new RegExp(`([oOuU])([${toneMarks}])([aAeEyY])(?![\\p{L}\\p{M}])`, 'gu')
const newPlace = new RegExp(`([oOuU])([aAeEyY])([${toneMarks}])(?![\\p{L}\\p{M}])`, 'gu')
const moveTones = (text: string): string => {
  const parts = text.normalize('NFD')
  const moved = parts.replace(oldPlace, '$1$3$2')
  return (moved === parts ? parts.replace(newPlace, '$1$3$2') : moved).normalize('NFC')
}

const limits = options.postings ? { postings: Number(options.postings) } : {}
const inHalf = (place: number) => options.half === undefined || place % 2 === Number(options.half) % 2

type Sets = Record<string, Partial<Record<(typeof variants)[number], Score>>>

async function readQueries(): Promise<Map<string, Query[]>> {
  const bySet = new Map<string, Query[]>()
  let place = 0
  const limit = options.queries ? Number(options.queries) : Number.POSITIVE_INFINITY
  const wanted = options.sets?.split(',')
  for await (const query of lines<Query>(join(options.eval, 'queries.ndjson.gz'))) {
    if (!inHalf(place++) || (wanted && !wanted.includes(query.set))) continue
    const set = bySet.get(query.set) ?? []
    if (set.length < limit) set.push(query)
    bySet.set(query.set, set)
  }
  return bySet
}

/** The first queries of a process and of a connection are not a reader's. */
async function warmUp(index: SearchIndex, queries: ReadonlyMap<string, Query[]>, limit: number): Promise<void> {
  for (const set of queries.values()) for (const query of set.slice(0, 10)) await index.search({ words: query.nodia ?? '', language: 'vi', limit })
}

/** What a reader gets first for each query, and how good it is. */
async function measureSearch(sql: Database, queries: ReadonlyMap<string, Query[]>, times: number[], label = ''): Promise<Sets> {
  const index = createSearchIndex(sql, limits)
  const wantedVariants = options.variants?.split(',')
  const results: Sets = {}
  await warmUp(index, queries, 100)
  for (const [set, list] of queries)
    for (const variant of variants) {
      if (wantedVariants && !wantedVariants.includes(variant)) continue
      const scores: Omit<Score, 'queries'>[] = []
      const own: number[] = []
      for (const query of list) {
        const words = query[variant]
        if (!words) continue
        const rel = new Map<number, number>()
        for (const [id, grade] of Object.entries(query.rel)) {
          const edition = editionIds.get(id)
          if (edition !== undefined) rel.set(edition, grade)
        }
        const start = performance.now()
        const answer = await index.search({ words, language: 'vi', limit: 100 })
        own.push(performance.now() - start)
        scores.push(
          scoreOf(
            answer.hits.map((hit) => hit.editionId),
            rel,
          ),
        )
      }
      if (scores.length === 0) continue
      const score = {
        ndcg10: round(mean(scores.map((one) => one.ndcg10))),
        mrr10: round(mean(scores.map((one) => one.mrr10))),
        recall100: round(mean(scores.map((one) => one.recall100))),
        queries: scores.length,
      }
      results[set] = { ...results[set], [variant]: score }
      own.sort((a, b) => a - b)
      times.push(...own)
      say(
        `  ${(set + label).padEnd(22)} ${variant.padEnd(11)} nDCG@10 ${score.ndcg10.toFixed(3)}  MRR@10 ${score.mrr10.toFixed(3)}  recall@100 ${score.recall100.toFixed(3)}` +
          `  n ${String(score.queries).padStart(4)}  p50 ${percentile(own, 0.5).toFixed(1)} ms  p95 ${percentile(own, 0.95).toFixed(1)} ms`,
      )
    }
  return results
}

/** How many queries are answered otherwise when their characters are decomposed, or their tone marks stand in the other place. */
async function measureSpelling(sql: Database, queries: ReadonlyMap<string, Query[]>) {
  const index = createSearchIndex(sql, limits)
  const ranking = async (words: string) => (await index.search({ words, language: 'vi', limit: 100 })).hits.map((hit) => hit.editionId).join(' ')
  const counts = { nfd: { queries: 0, changed: 0 }, tones: { queries: 0, changed: 0 } }
  for (const list of queries.values())
    for (const { text } of list) {
      if (!text) continue
      const typed = await ranking(text)
      const others = { nfd: text.normalize('NFD'), tones: moveTones(text) }
      for (const name of ['nfd', 'tones'] as const) {
        if (others[name] === text) continue
        counts[name].queries++
        if ((await ranking(others[name])) !== typed) counts[name].changed++
      }
    }
  return counts
}

async function measureRelated(sql: Database) {
  const scores: number[] = []
  const recalls: number[] = []
  let event = 0
  for await (const cluster of lines<{ ids: string[] }>(join(options.eval, 'related-events.ndjson.gz'))) {
    if (!inHalf(event++)) continue
    const ids = cluster.ids.map((id) => editionIds.get(id)).filter((id): id is number => id !== undefined)
    for (const id of ids) {
      const others = new Set(ids.filter((one) => one !== id))
      if (others.size === 0) continue
      const list = (await relatedTo(sql, id)).map((one) => one.editionId)
      let dcg = 0
      list.slice(0, 5).forEach((one, place) => {
        if (others.has(one)) dcg += 1 / Math.log2(place + 2)
      })
      let ideal = 0
      for (let place = 0; place < Math.min(5, others.size); place++) ideal += 1 / Math.log2(place + 2)
      scores.push(dcg / ideal)
      recalls.push(list.slice(0, 10).filter((one) => others.has(one)).length / others.size)
    }
  }
  return { ndcg5: round(mean(scores)), recall10: round(mean(recalls)), queries: scores.length }
}

async function measureCopies(sql: Database) {
  const truth = new Map<string, number>()
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`
  for await (const pair of lines<{ a: string; b: string; jaccard: number }>(join(options.eval, 'near-duplicates.ndjson.gz'))) {
    const [a, b] = [editionIds.get(pair.a), editionIds.get(pair.b)]
    if (a !== undefined && b !== undefined) truth.set(key(a, b), pair.jaccard)
  }
  // The truth covers the articles only, not the passages of the evaluation.
  const extra = new Set<number>()
  for await (const article of lines<Article>(join(options.eval, 'docs-extra.ndjson.gz'))) extra.add(editionIds.get(article.id) ?? 0)
  const found = (
    await sql<{ a: number; b: number; j: number; kind: string }[]>`select edition_id as a, copy_of as b, jaccard as j, kind from readers.copy`
  ).filter((one) => !extra.has(one.a) && !extra.has(one.b))
  const copies = found.filter((one) => one.kind === 'copy')
  const wanted = [...truth].filter(([, jaccard]) => jaccard >= 0.5)
  const have = new Set(copies.map((one) => key(one.a, one.b)))
  const related = new Set(found.map((one) => key(one.a, one.b)))
  return {
    recall: round(wanted.filter(([pair]) => have.has(pair)).length / Math.max(1, wanted.length)),
    // Two ways of counting passages differ by a hair at the border; a pair that the truth puts at .45 is no false copy.
    precision: round(copies.filter((one) => (truth.get(key(one.a, one.b)) ?? 0) >= 0.45).length / Math.max(1, copies.length)),
    strictPrecision: round(copies.filter((one) => (truth.get(key(one.a, one.b)) ?? 0) >= 0.5).length / Math.max(1, copies.length)),
    followUpRecall: round([...truth].filter(([pair]) => related.has(pair)).length / Math.max(1, truth.size)),
    pairs: copies.length,
  }
}

/**
 * Search times as the archive grows. The made articles are of the real ones' words: sentences of two of them, half of each, with one word
 * in twenty-five exchanged for a word from anywhere, so that common words are as common as in the real archive, and every article brings
 * pairs of words that no other has. They are dated over ten years.
 */
async function measureScale(sql: Database, sizes: readonly number[]) {
  const source: Article[] = []
  for await (const article of articles()) source.push(article)
  const bySet = await readQueries()
  const index = createSearchIndex(sql, limits)
  let seed = 1
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const words = source.filter((_, i) => i % 10 === 0).flatMap((article) => (article.body ?? '').split(' '))
  const made = (editionId: number): SearchDocument => {
    const [a, b] = [source[random(source.length)]!, source[random(source.length)]!]
    const sentences = [...(a.body ?? '').split(/(?<=[.!?]) /), ...(b.body ?? '').split(/(?<=[.!?]) /)].filter(() => random(2) === 0)
    const text = sentences.map((sentence) =>
      sentence
        .split(' ')
        .map((word) => (random(25) === 0 ? words[random(words.length)] : word))
        .join(' '),
    )
    return {
      ...documentOf({ id: 'made', title: a.title ?? '', lead: b.lead ?? '', body: text.join(' ') }),
      editionId,
      storyId: editionId,
      publishedAt: new Date(Date.UTC(2016, 0, 1) + random(3652) * 86_400_000),
    }
  }
  const rows = []
  let size = (await sql<{ n: number }[]>`select count(*) as n from readers.search_document`)[0]?.n ?? 0
  let nextId = ((await sql<{ n: number }[]>`select coalesce(max(edition_id), 0) as n from readers.search_document`)[0]?.n ?? 0) + 1
  for (const wanted of sizes) {
    const start = performance.now()
    const before = await cpu(sql)
    let added = 0
    while (size < wanted) {
      const batch: SearchDocument[] = []
      while (batch.length < 500 && size + batch.length < wanted) batch.push(made(nextId++))
      await index.put(batch)
      await mergeSegments(sql)
      size += batch.length
      added += batch.length
      if (added % 20_000 < batch.length) say(`  ${size} documents, ${round((1000 * added) / (performance.now() - start), 0)}/s`)
    }
    const seconds = (performance.now() - start) / 1000
    const used = (await cpu(sql)) - before
    const [bytes] = await sql<{ index: string; segments: number }[]>`
      select pg_size_pretty(pg_total_relation_size('readers.search_posting') + pg_total_relation_size('readers.search_segment')) as index,
        (select count(*) from readers.search_segment) as segments`
    const times: number[] = []
    const cost: number[] = []
    await warmUp(index, bySet, 20)
    const allBefore = await cpu(sql)
    for (const [set, list] of bySet) {
      const own: number[] = []
      for (const query of list.filter((_, i) => i % 4 === 0))
        for (const typed of [query.text, query.nodia, query.typo]) {
          if (!typed) continue
          const cpuBefore = process.cpuUsage()
          const at = performance.now()
          await index.search({ words: typed, language: 'vi', limit: 20 })
          own.push(performance.now() - at)
          const { user, system } = process.cpuUsage(cpuBefore)
          cost.push((user + system) / 1000)
        }
      times.push(...own)
      own.sort((a, b) => a - b)
      say(`    ${set.padEnd(11)} p50 ${percentile(own, 0.5).toFixed(1)} ms, p95 ${percentile(own, 0.95).toFixed(1)} ms (n ${own.length})`)
    }
    const server = (1000 * ((await cpu(sql)) - allBefore)) / times.length - mean(cost)
    times.sort((a, b) => a - b)
    cost.sort((a, b) => a - b)
    const row = { documents: size, p50: round(percentile(times, 0.5), 1), p95: round(percentile(times, 0.95), 1) }
    rows.push(row)
    say(
      `  ${row.documents} documents: p50 ${row.p50} ms, p95 ${row.p95} ms (n ${times.length}; CPU of this process ${round(mean(cost), 1)} ms, p95 ${round(percentile(cost, 0.95), 1)} ms, of the server ${round(server, 1)} ms), index ${bytes?.index} in ${bytes?.segments} segments` +
        (added > 0 ? `, ${added} made and entered at ${round(added / seconds, 0)}/s, CPU ${round((1000 * used) / added, 2)} ms each` : ''),
    )
  }
  return rows
}

async function main(): Promise<void> {
  let stop = async () => {}
  let sql: Database
  let address = options.database
  if (address) sql = connect(address, { max: 4 })
  else {
    if (!process.env.TEST_DATABASE_URL && process.env.DATABASE_URL) process.env.TEST_DATABASE_URL = process.env.DATABASE_URL
    if (!process.env.TEST_DATABASE_URL) {
      const { startPostgres } = await import('../src/platform/db/postgres-server.ts')
      const folder = mkdtempSync(join(tmpdir(), 'caunoi-bench-'))
      const server = await startPostgres({ folder, say: () => {} })
      process.env.TEST_DATABASE_URL = server.url
      stop = async () => {
        await server.stop()
        rmSync(folder, { recursive: true, force: true })
      }
    }
    const database = await testDatabase()
    sql = database.sql
    address = database.url
    const stopServer = stop
    stop = async () => {
      if (options.keep) {
        await sql.end()
        say(`kept: ${address}`)
      } else {
        await database.drop()
        await stopServer()
      }
    }
  }
  try {
    const [version] = await sql<{ v: string }[]>`select current_setting('server_version') as v`
    say(`Node ${process.version}, PostgreSQL ${version?.v}, ${cpus().length} cores, ${new Date().toISOString()}`)
    if (options.times) {
      await measureScale(sql, [0])
      return
    }
    let indexing: Awaited<ReturnType<typeof indexAll>> | undefined
    if (options.database) for await (const article of articles()) documentOf(article)
    else {
      const before = await cpu(sql)
      indexing = await indexAll(sql)
      const used = (await cpu(sql)) - before
      say(`CPU of all processes ${round(used, 1)} s, ${round((1000 * used) / indexing.documents, 2)} ms an article`)
      say(
        `indexed ${indexing.documents} in ${round(indexing.seconds, 1)} s, ${round(indexing.rate, 0)}/s, memory ${round(indexing.memory / 1e6, 0)} MB`,
      )
      for (const row of await sql<{ name: string; size: string }[]>`
        select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class
        where relnamespace = 'readers'::regnamespace and relkind = 'r' and pg_total_relation_size(oid) > 1000000 order by pg_total_relation_size(oid) desc`)
        say(`  ${row.name} ${row.size}`)
    }
    const queries = await readQueries()
    const inFull = new Map([...queries].filter(([set]) => !bodyOnly.includes(set)))
    const inBody = new Map([...queries].filter(([set]) => bodyOnly.includes(set)))
    const times: number[] = []
    const sets = await measureSearch(sql, inFull, times)
    times.sort((a, b) => a - b)
    const search = { p50: round(percentile(times, 0.5), 1), p95: round(percentile(times, 0.95), 1) }
    say(`search p50 ${search.p50} ms, p95 ${search.p95} ms`)
    const spelling = await measureSpelling(sql, inFull)
    say(
      `decomposed: ${spelling.nfd.changed} of ${spelling.nfd.queries} queries answered otherwise; tone moved: ${spelling.tones.changed} of ${spelling.tones.queries}`,
    )
    const withTitles = await measureSearch(sql, inBody, [], ', with titles')
    if (!options.database && inBody.size > 0) {
      const bodies = await testDatabase()
      try {
        for await (const batch of batches(({ title: _title, lead: _lead, ...article }) => article)) {
          await createSearchIndex(bodies.sql).put(batch)
          await mergeSegments(bodies.sql)
        }
        Object.assign(sets, await measureSearch(bodies.sql, inBody, []))
      } finally {
        await bodies.drop()
      }
    }
    const related = await measureRelated(sql)
    say(`related nDCG@5 ${related.ndcg5}, recall@10 ${related.recall10} (n ${related.queries})`)
    const copies = await measureCopies(sql)
    say(
      `copies recall ${copies.recall}, precision ${copies.precision} (strict ${copies.strictPrecision}), pairs ${copies.pairs}; follow-ups recall ${copies.followUpRecall}`,
    )
    const scale = options.scale ? await measureScale(sql, options.sizes.split(',').map(Number)) : undefined
    if (options.json)
      say(
        JSON.stringify({
          sets,
          related,
          copies,
          search,
          spelling,
          withTitles,
          ...(indexing ? { indexing: { documents: indexing.documents, rate: round(indexing.rate, 1) } } : {}),
          ...(scale ? { scale } : {}),
        }),
      )
  } finally {
    if (options.database) await sql.end()
    await stop()
  }
}

await main()
