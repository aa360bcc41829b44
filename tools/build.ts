import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type AssetManifest, type BuiltFile, type Encoding, encodingSuffix, type InlineText } from '../src/platform/assets.ts'
import { bundleApp, bundleScript, bundleStyles, islandEntries, styleFiles } from './build/bundles.ts'

/**
 * `npm run build`: makes `dist/`, all that browsers fetch besides pages and pictures, when something it is made of changed.
 * What is heavy (Vite, sharp, the font tools) is loaded only then.
 */

type File = { path: string; bytes: Buffer /** Media type of a file that readers may fetch. */; type?: string }
/** A step that takes long: kept as it is while its key is the same. */
type Step = { key: string; paths: string[]; data: unknown }
type Stamp = { inputs: Record<string, string>; islands: string[]; steps: Record<string, Step> }

/** The style sheets that pages carry in themselves. A page carries what it needs: a story does not pay for the search form. */
const sheets = { story: 'src/readers/pages/story.css', lists: 'src/readers/pages/lists.css', blocks: 'src/readers/pages/blocks.css' } as const
const worker = 'src/readers/service-worker.ts'
const deskStyles = 'src/desk.css'
const desk = 'src/desk.tsx'
const ownInputs = [
  'tools/build.ts',
  'tools/build/bundles.ts',
  'tools/build/fonts.ts',
  'src/platform/assets.ts',
  'src/readers/icons.ts',
  'src/standards/opentype.ts',
]
const packages = ['vite', 'sharp', 'subset-font', '@fontsource-variable/source-serif-4', '@fontsource/be-vietnam-pro']

const sha256 = (bytes: string | Uint8Array, form: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(form)

function digests(root: string, files: Iterable<string>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const file of [...new Set(files)].sort()) {
    const path = join(root, file)
    found[file] = existsSync(path) ? sha256(readFileSync(path), 'hex') : 'absent'
  }
  return found
}

const packageInputs = (names: readonly string[]): string[] => names.map((name) => `node_modules/${name}/package.json`)

function readStamp(dist: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(join(dist, 'stamp.json'), 'utf8')) as Stamp
  } catch {
    return undefined
  }
}

function isCurrent(root: string, dist: string, stamp: Stamp): boolean {
  if (JSON.stringify(islandEntries(root)) !== JSON.stringify(stamp.islands)) return false
  const now = digests(root, Object.keys(stamp.inputs))
  for (const [file, digest] of Object.entries(stamp.inputs)) if (now[file] !== digest) return false
  try {
    const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as AssetManifest
    const paths = [...Object.keys(files), ...Object.values(stamp.steps).flatMap((step) => step.paths)]
    return paths.every((path) => existsSync(join(dist, path)))
  } catch {
    return false
  }
}

/** Where a file lies: its name carries the start of its hash, so that it may be kept for ever. */
const hashedPath = (name: string, extension: string, bytes: Uint8Array | string): string =>
  `/assets/${name}.${sha256(bytes, 'hex').slice(0, 10)}.${extension}`

const describe = ({ path, bytes }: File): BuiltFile => ({ path, bytes: bytes.length, sha256: sha256(bytes, 'base64') })
const inline = (text: string): InlineText => ({ text, sha256: sha256(text, 'base64') })

type FontData = { fonts: Record<string, BuiltFile>; rules: string }
async function makeFonts(root: string): Promise<{ files: File[]; data: FontData }> {
  const { cutFonts } = await import('./build/fonts.ts')
  const cut = await cutFonts(root)
  const files: File[] = []
  const fonts: Record<string, BuiltFile> = {}
  for (const [name, bytes] of cut.web) {
    const file = { path: hashedPath(name, 'woff2', bytes), bytes, type: 'font/woff2' }
    files.push(file)
    fonts[name] = describe(file)
  }
  for (const [name, bytes] of cut.card) files.push({ path: `/card-fonts/${name}.ttf`, bytes })
  return { files, data: { fonts, rules: cut.rules((name) => fonts[name]?.path ?? '') } }
}

/** An ICO file that holds one PNG, for browsers and robots that ask for `/favicon.ico` whatever the page says. */
function icoOf(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}

type IconData = { icons: Record<string, BuiltFile> }
async function makeIcons(): Promise<{ files: File[]; data: IconData }> {
  const { faviconSvg, iconDrawings } = await import('../src/readers/icons.ts')
  const { default: sharp } = await import('sharp')
  const files: File[] = [{ path: '/favicon.svg', bytes: Buffer.from(faviconSvg), type: 'image/svg+xml' }]
  const icons: Record<string, BuiltFile> = { favicon: describe(files[0] as File) }
  for (const { name, size, purpose, svg } of iconDrawings) {
    const bytes = await sharp(Buffer.from(svg), { density: (72 * size) / 64 })
      .resize(size, size)
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer()
    if (purpose === 'favicon') {
      files.push({ path: '/favicon.ico', bytes: icoOf(bytes, size), type: 'image/x-icon' })
      continue
    }
    const path = purpose === 'apple' ? `/${name}.png` : hashedPath(name, 'png', bytes)
    const file = { path, bytes, type: 'image/png' }
    files.push(file)
    icons[name] = describe(file)
  }
  return { files, data: { icons } }
}

/** The compressed forms of a text file, where they save something. */
function compressed({ bytes, type }: File): Partial<Record<Encoding, Buffer>> {
  if (!type || !/javascript|svg|json|css/.test(type)) return {}
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
  const gzip = gzipSync(bytes, { level: 9 })
  return { ...(br.length < bytes.length && { br }), ...(gzip.length < bytes.length && { gzip }) }
}

/** Puts the new folder in the old one's place; whoever read the old manifest has its files in memory. */
function replaceFolder(temporary: string, dist: string): void {
  for (let attempt = 0; ; attempt++) {
    const old = `${dist}.old-${process.pid}-${attempt}`
    try {
      if (existsSync(dist)) renameSync(dist, old)
      renameSync(temporary, dist)
      rmSync(old, { recursive: true, force: true })
      return
    } catch (error) {
      // Another build came between: its folder is put aside in turn.
      rmSync(old, { recursive: true, force: true })
      if (attempt >= 4) throw error
    }
  }
}

/**
 * Makes `dist/` under the project's folder.
 * @returns `current` when nothing had changed
 * @throws Error of the tool that failed; what was built before stays
 */
export async function buildAssets(root: string, say: (line: string) => void = () => {}): Promise<'built' | 'current'> {
  const dist = join(root, 'dist')
  const before = readStamp(dist)
  if (before && isCurrent(root, dist, before)) return 'current'
  const started = performance.now()

  const steps: Record<string, Step> = {}
  const files: File[] = []
  /** What the last build made, when it was made of the same. */
  const step = async <T>(name: string, inputs: string[], make: () => Promise<{ files: File[]; data: T }>): Promise<T> => {
    const key = sha256(JSON.stringify(digests(root, inputs)), 'hex')
    const last = before?.steps[name]
    if (last?.key === key && last.paths.every((path) => existsSync(join(dist, path)))) {
      const { files: served } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as AssetManifest
      for (const path of last.paths) files.push({ path, bytes: readFileSync(join(dist, path)), ...(served[path] && { type: served[path].type }) })
      steps[name] = last
      return last.data as T
    }
    const made = await make()
    files.push(...made.files)
    steps[name] = { key, paths: made.files.map((file) => file.path), data: made.data }
    return made.data
  }

  const fontInputs = ['tools/build.ts', 'tools/build/fonts.ts', 'src/standards/opentype.ts', ...packageInputs(packages.slice(2))]
  const { fonts, rules } = await step<FontData>('fonts', fontInputs, () => makeFonts(root))
  const { icons } = await step<IconData>('icons', ['tools/build.ts', 'src/readers/icons.ts', ...packageInputs(['sharp'])], makeIcons)

  const inputs = new Set([...ownInputs, ...Object.values(sheets), ...styleFiles(root), worker, ...packageInputs(packages)])
  const islands = islandEntries(root)
  const { hanStacks, liteStacks, stacks } = await import('./build/fonts.ts')
  const css = { han: inline(hanStacks) } as AssetManifest['css']
  const liteCss = { han: inline(hanStacks) } as AssetManifest['css']
  for (const name of Object.keys(sheets) as (keyof typeof sheets)[]) {
    const text = existsSync(join(root, sheets[name])) ? await bundleStyles(root, sheets[name]) : ''
    // This one stands behind another, which has brought the type already.
    const type = name === 'blocks' ? ['', ''] : [rules + stacks, liteStacks]
    css[name] = inline(type[0] + text)
    liteCss[name] = inline(type[1] + text)
  }
  const scripts: Record<string, BuiltFile> = {}
  for (const entry of islands) {
    const name = entry.replace(/^.*\//, '').replace(/\.island\.tsx?$/, '')
    if (scripts[name] || fonts[name] || icons[name])
      throw new Error(`${entry}: another built file is already called “${name}”; give the island another name.`)
    const bundle = await bundleScript(root, entry)
    for (const input of bundle.inputs) inputs.add(input)
    const file = { path: hashedPath(name, 'js', bundle.text), bytes: Buffer.from(bundle.text), type: 'text/javascript; charset=utf-8' }
    files.push(file)
    scripts[name] = describe(file)
  }
  if (existsSync(join(root, worker))) {
    const bundle = await bundleScript(root, worker, 'iife')
    for (const input of bundle.inputs) inputs.add(input)
    const file = { path: '/service-worker.js', bytes: Buffer.from(bundle.text), type: 'text/javascript; charset=utf-8' }
    files.push(file)
    scripts['service-worker'] = describe(file)
  }

  const deskSheet = Buffer.from(rules + stacks + (existsSync(join(root, deskStyles)) ? await bundleStyles(root, deskStyles) : ''))
  const deskCss = { path: hashedPath('desk', 'css', deskSheet), bytes: deskSheet, type: 'text/css; charset=utf-8' }
  files.push(deskCss)
  let preloads: string[] = []
  if (existsSync(join(root, desk))) {
    const app = await bundleApp(root, desk)
    for (const input of app.inputs) inputs.add(input)
    for (const { path, text } of app.files) {
      const file = { path, bytes: Buffer.from(text), type: 'text/javascript; charset=utf-8' }
      files.push(file)
      // A part is named by its file: only the app itself asks for it.
      scripts[path === app.entry ? 'desk' : path] = describe(file)
    }
    preloads = app.first
  }

  const manifest: AssetManifest = { css, liteCss, fonts, scripts, icons, desk: { css: describe(deskCss), preloads }, files: {} }
  const temporary = `${dist}.new-${process.pid}`
  try {
    for (const file of files) {
      const place = join(temporary, file.path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, file.bytes)
      if (!file.type) continue
      const forms = compressed(file)
      for (const encoding of Object.keys(forms) as Encoding[]) writeFileSync(place + encodingSuffix[encoding], forms[encoding] as Buffer)
      manifest.files[file.path] = { type: file.type, encodings: Object.keys(forms) as Encoding[] }
    }
    writeFileSync(join(temporary, 'manifest.json'), JSON.stringify(manifest))
    const stamp: Stamp = { inputs: digests(root, inputs), islands, steps }
    writeFileSync(join(temporary, 'stamp.json'), JSON.stringify(stamp))
    replaceFolder(temporary, dist)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  say(`Built ${files.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return 'built'
}

if (import.meta.main) {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if ((await buildAssets(dirname(import.meta.dirname), say)) === 'current') say('Built files are up to date.')
}
