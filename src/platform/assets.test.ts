import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AssetManifest, loadAssets } from './assets.ts'
import { StartError } from './errors.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caunoi-assets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const script = { path: '/assets/site.0123456789.js', bytes: 5, sha256: 'c2l0ZQ==' }
const worker = { path: '/service-worker.js', bytes: 6, sha256: 'd29ya2Vy' }
const icon = { path: '/apple-touch-icon.png', bytes: 3, sha256: 'aWNvbg==' }
const manifest: AssetManifest = {
  css: {
    story: { text: 'p{color:red}', sha256: 'Y3Nz' },
    lists: { text: 'a{}', sha256: 'YQ==' },
    blocks: { text: '', sha256: 'MQ==' },
    han: { text: '', sha256: 'Mg==' },
  },
  liteCss: {
    story: { text: 'p{}', sha256: 'bGl0ZQ==' },
    lists: { text: 'b{}', sha256: 'Yg==' },
    blocks: { text: '', sha256: 'MQ==' },
    han: { text: '', sha256: 'Mg==' },
  },
  desk: { css: { path: '/assets/desk.0123456789.css', bytes: 1, sha256: 'x' }, preloads: [] },
  fonts: {},
  scripts: { site: script, 'service-worker': worker },
  icons: { 'apple-touch-icon': icon },
  files: {
    [script.path]: { type: 'text/javascript; charset=utf-8', encodings: ['br', 'gzip'] },
    [worker.path]: { type: 'text/javascript; charset=utf-8', encodings: [] },
    [icon.path]: { type: 'image/png', encodings: [] },
  },
}

function write(): void {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, script.path), 'hello')
  writeFileSync(join(folder, `${script.path}.br`), 'b')
  writeFileSync(join(folder, `${script.path}.gz`), 'g')
  writeFileSync(join(folder, worker.path), 'worker')
  writeFileSync(join(folder, icon.path), 'png')
}

test('built files are found by name and by address, with all a server needs to send them', () => {
  write()
  const assets = loadAssets(folder)
  expect(assets.url('site')).toBe(script.path)
  expect(assets.css).toEqual(manifest.css)
  const asset = assets.at(script.path)
  expect([asset?.bytes, asset?.br, asset?.gzip].map(String)).toEqual(['hello', 'b', 'g'])
  expect(asset).toMatchObject({ type: 'text/javascript; charset=utf-8', etag: '"c2l0ZQ=="', cacheControl: 'public, max-age=31536000, immutable' })
  expect(assets.paths).toHaveLength(3)
  expect(assets.at('/assets/../manifest.json')).toBeUndefined()
  expect(assets.at('/manifest.json')).toBeUndefined()
})

test('only names with a hash are kept for ever', () => {
  write()
  const assets = loadAssets(folder)
  expect(assets.at(worker.path)?.cacheControl).toBe('no-cache')
  expect(assets.at(icon.path)?.cacheControl).toBe('public, max-age=86400')
})

test('an unknown name is a fault of ours and says so', () => {
  write()
  expect(() => loadAssets(folder).url('nothing')).toThrow('No built script, font or icon is called “nothing”.')
})

test('nothing built, or half of it, is one clear sentence', () => {
  expect(() => loadAssets(folder)).toThrow(StartError)
  expect(() => loadAssets(folder)).toThrow(/run “npm run build”/)
  write()
  rmSync(join(folder, worker.path))
  expect(() => loadAssets(folder)).toThrow(/A built file is missing \(.*service-worker\.js\): run “npm run build” again\./)
})
