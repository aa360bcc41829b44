import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { findCopies } from '../../tools/check/copies.ts'
import { forbidden } from '../../tools/check/import-rules.ts'
import { checkImports, fewestModules } from '../../tools/check/imports.ts'
import { checkCatalogue, findUnused } from '../../tools/check/messages.ts'
import { checkPackageFiles } from '../../tools/check/packages.ts'
import { checkSource, type SourceFile, sourceRules } from '../../tools/check/source.ts'

/** Every guard has a canary: what it must find is in the tree of deliberate violations, and it must find it. */

const root = join(import.meta.dirname, '../..')
const violations = join(import.meta.dirname, 'violations')
const files: SourceFile[] = readdirSync(violations, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => ({ path: relative(violations, join(one.parentPath, one.name)), text: readFileSync(join(one.parentPath, one.name), 'utf8') }))

let broken: { rule: string; place: string }[]
beforeAll(async () => {
  broken = (await checkImports(violations, ['src', 'demo', 'bench'])).findings
})

test.each(forbidden.map((rule) => [String(rule.name)]))('the import rule %s finds its violation', (name) => {
  expect(broken.filter((one) => one.rule === name)).not.toEqual([])
})

test.each([
  ['order-of-modules/people', 'src/people/early.ts'],
  ['front-door-of-modules', 'src/newsroom/side-door.ts'],
  ['front-door-of-screens', 'src/newsroom/screens/desk.ts'],
  ['islands-reach-no-server', 'src/readers/page.island.ts'],
  ['rules-are-pure', 'src/media/rules.ts'],
  ['source-stands-alone', 'src/review/leans.ts'],
])('%s blames %s and nothing that is right', (name, place) => {
  expect(broken.filter((one) => one.rule === name).map((one) => one.place)).toEqual([place])
})

test('the whole tree is read: a set-up that reads no file would find nothing to complain of', async () => {
  const { modules } = await checkImports(root, ['src'])
  expect(modules).toBeGreaterThan(fewestModules)
})

test.each(sourceRules.map((rule) => [rule.name]))('the text rule %s finds its violation', (name) => {
  expect(checkSource(files).filter((one) => one.rule === name)).not.toEqual([])
})

test('SQL is found in a template and in a text, by its line, and allowed in a store and in a test', () => {
  const found = checkSource(files).filter((one) => one.rule === 'sql-in-stores')
  expect(found.map((one) => one.place)).toEqual(['src/readers/queries.ts:2', 'src/readers/queries.ts:2'])
  const text = files.find((one) => one.path === 'src/readers/queries.ts')?.text ?? ''
  for (const path of ['src/readers/store.ts', 'src/readers/search/store.ts', 'src/platform/db/sql.ts', 'src/readers/http.test.ts'])
    expect(checkSource([{ path, text }]).filter((one) => one.rule === 'sql-in-stores')).toEqual([])
  const comment = '// as in: `select a from b`, or sql`select 1`\nexport const a = 1'
  expect(checkSource([{ path: 'src/readers/words.ts', text: comment }]).filter((one) => one.rule === 'sql-in-stores')).toEqual([])
})

test('catalogues: what is missing, left in Vietnamese, empty, too much, or loses what it is given', async () => {
  const { messages } = (await import('./violations/src/people/messages/index.ts')) as { messages: Record<string, unknown> }
  const found = checkCatalogue('src/people/messages', messages).map((one) => one.words)
  for (const part of [
    'close: is in vi.ts and not here',
    'saved: is still Vietnamese',
    'count: leaves out',
    'open: says nothing',
    'extra: is here and not in vi.ts',
  ])
    expect(
      found.filter((one) => one.startsWith(part)),
      part,
    ).toHaveLength(1)
  const page: SourceFile = { path: 'src/people/page.ts', text: '[m.saved, m.count(1), m.close, m.open]' }
  expect(findUnused('src/people/messages', messages.vi as object, [page]).map((one) => one.words.split(':')[0])).toEqual(['never'])
})

test('packages: a version that is not exact, and a lock file that names a host', () => {
  const found = checkPackageFiles(
    '{"dependencies":{"a":"^1.0.0","b":"1.0.0","c":"18.4.0-beta.17"}}',
    '{"packages":{"node_modules/a":{"resolved":"https://example.org/a.tgz"},"node_modules/b":{"version":"1.0.0"}}}',
  )
  expect(found.map((one) => [one.rule, one.place])).toEqual([
    ['exact-versions', 'package.json'],
    ['no-registry-host', 'package-lock.json'],
  ])
})

test('a sentence that stands in another text is found, whatever its spaces and capitals; one’s own is not', async () => {
  async function* others() {
    yield { name: 'their.txt', text: 'Before. The agreement on fisheries  was signed in the capital by both\tministers on Tuesday! After.' }
  }
  const copied = { path: 'demo/content/a.ts', text: "p('the agreement on fisheries was signed in the capital by both ministers on Tuesday.')" }
  const own = { path: 'demo/content/b.ts', text: "p('The agreement on fisheries was signed in the capital, and we were there to see it done.')" }
  expect((await findCopies([copied, own], others())).map((one) => one.place)).toEqual(['demo/content/a.ts'])
})

test('the linter refuses what the code style forbids, with the project’s own settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-lint-'))
  try {
    const { vcs: _, ...settings } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(settings))
    writeFileSync(join(folder, 'canary.ts'), "import { type Sql } from './sql.ts'\nexport default 1\nexport const a = (b: any, c: Sql) => [b, c]\n")
    const run = spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--error-on-warnings', '--colors=off'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.status).not.toBe(0)
    for (const rule of ['noDefaultExport', 'noExplicitAny', 'useImportType']) expect(run.stdout + run.stderr).toContain(rule)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
