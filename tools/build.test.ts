import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssetManifest, loadAssets } from '../src/platform/assets.ts'
import { webAppManifest } from '../src/readers/icons.ts'
import { readFace } from '../src/standards/opentype.ts'
import { letters, unicodeRange } from './build/fonts.ts'
import { buildAssets } from './build.ts'

/** A small project of its own, so that nobody's `dist/` is touched. */
let root: string
const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), text)
}
const manifest = (): AssetManifest => JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8'))

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'caunoi-build-'))
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'))
  write('src/readers/pages/base.css', 'p { color: #ff0000; & a { color: red } }')
  write('src/readers/pages/story.css', '@import "./base.css";\nb { color: blue }')
  write('src/readers/pages/lists.css', '@import "./base.css";')
  write('src/readers/pages/blocks.css', 'table { color: green }')
  write(
    'src/readers/islands/hello.island.ts',
    "import { word } from '../word.ts'\nconst node: HTMLElement | null = document.querySelector('p')\nif (node) node.textContent = word ?? 'x'\n",
  )
  write('src/readers/word.ts', "export const word: string = 'xin chào'\n")
  write('src/readers/service-worker.ts', "self.addEventListener('fetch', (event: Event) => console.log(event))\n")
  expect(await buildAssets(root)).toBe('built')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the fonts keep to their weights', () => {
  const { fonts } = manifest()
  const sum = (names: string[]) => names.reduce((total, name) => total + (fonts[name]?.bytes ?? Number.NaN), 0)
  expect(sum(['serif-latin', 'serif-vietnamese', 'sans-latin', 'sans-vietnamese'])).toBeLessThanOrEqual(70_000)
  expect(sum(Object.keys(fonts))).toBeLessThanOrEqual(160_000)
  for (const { path, bytes } of Object.values(fonts)) {
    expect(path).toMatch(/^\/assets\/[a-z-]+\.[0-9a-f]{10}\.woff2$/)
    expect(readFileSync(join(root, 'dist', path)).length).toBe(bytes)
  }
})

test('every Vietnamese letter is there, and every range is of one file only', () => {
  const alphabet = [...'aăâeêioôơuưyđ'].flatMap((base) =>
    ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (base + tone).normalize('NFC')),
  )
  const needed = [...alphabet, ...alphabet.map((letter) => letter.toUpperCase())].filter((letter) => [...letter].length === 1)
  expect(needed.length).toBeGreaterThan(140)
  for (const role of ['serif', 'sans']) {
    const faces = ['latin', 'vietnamese'].map((slice) => readFace(readFileSync(join(root, `dist/card-fonts/card-${role}-${slice}.ttf`))))
    const missing = [...needed, ...'“”‘’–—…«»•·−×₫0123456789'].filter((letter) =>
      faces.every((face) => face.advance(letter.codePointAt(0) as number) === undefined),
    )
    expect(missing).toEqual([])
  }
  const all = Object.values(letters).flatMap((set) => [...set])
  expect(new Set(all).size).toBe(all.length)
  expect(unicodeRange(new Set('abcx'))).toBe('U+61-63,U+78')
})

test('each kind of page gets one style text with its hash, and a lite one that fetches nothing', () => {
  const { css, liteCss, fonts } = manifest()
  for (const one of [...Object.values(css), ...Object.values(liteCss)])
    expect(one.sha256).toBe(createHash('sha256').update(one.text).digest('base64'))
  for (const one of [css.story, css.lists, liteCss.story, liteCss.lists]) {
    expect(one.text).toMatch(/p\{color:red\}p a\{color:red\}/)
    expect(one.text).toContain('--serif:')
    expect(one.text).not.toContain('</')
  }
  for (const { path } of Object.values(fonts)) for (const one of [css.story, css.lists]) expect(one.text).toContain(`url(${path})`)
  expect(css.story.text.match(/size-adjust:(\d+)/g)?.length).toBe(15)
  for (const one of Object.values(liteCss)) expect(one.text).not.toMatch(/url\(|@font-face/)
  expect(css.story.text).toContain('b{color:')
  expect(css.lists.text).not.toContain('b{color:')
  expect(css.blocks.text).toBe('table{color:green}')
})

test('scripts are one file each, and the compressed forms are the same text', () => {
  const assets = loadAssets(join(root, 'dist'))
  const island = assets.at(assets.url('hello'))
  expect(String(island?.bytes)).toContain('xin chào')
  expect(String(island?.bytes)).not.toMatch(/\bimport\b|\bexport\b/)
  const worker = assets.at('/service-worker.js')
  for (const asset of [island, worker]) {
    if (asset?.br) expect(brotliDecompressSync(asset.br).equals(asset.bytes)).toBe(true)
    if (asset?.gzip) expect(gunzipSync(asset.gzip).equals(asset.bytes)).toBe(true)
  }
  expect(String(worker?.bytes)).toContain('addEventListener')
  for (const { src } of webAppManifest((name) => assets.url(name), 'Báo', 'Báo của mọi nhà').icons) expect(assets.at(src)?.type).toBe('image/png')
  expect(assets.at('/favicon.ico')?.bytes.subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]))
})

test('only what changed is made again, what an island imports included', async () => {
  expect(await buildAssets(root)).toBe('current')
  const before = manifest()
  write('src/readers/word.ts', "export const word: string = 'tạm biệt'\n")
  expect(await buildAssets(root)).toBe('built')
  const after = manifest()
  expect(after.fonts).toEqual(before.fonts)
  expect(after.scripts.hello?.path).not.toBe(before.scripts.hello?.path)
  expect(await buildAssets(root)).toBe('current')
  rmSync(join(root, 'dist', after.scripts.hello?.path as string))
  expect(await buildAssets(root)).toBe('built')
})

test('a fault leaves the last build as it was, and nothing half made', async () => {
  const before = manifest()
  write('src/readers/islands/broken.island.ts', 'const = 1\n')
  await expect(buildAssets(root)).rejects.toThrow()
  rmSync(join(root, 'src/readers/islands/broken.island.ts'))
  expect(manifest()).toEqual(before)
  expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
  write('src/other/hello.island.ts', 'console.log(1)\n')
  await expect(buildAssets(root)).rejects.toThrow('already called “hello”')
  rmSync(join(root, 'src/other'), { recursive: true })
})
