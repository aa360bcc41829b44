import { readdirSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { InlineConfig, Rolldown } from 'vite'

/** Bundles for the browser, made by Vite; each is one file that asks for no other. */

export type Bundle = { text: string /** The source files it was made of, relative to the project. */; inputs: string[] }

/** Every `*.island.ts` of the source, relative to the project, in order. */
export const islandEntries = (root: string): string[] => sourceFiles(root, /\.island\.tsx?$/)

/** Every style sheet of the source: one may take in another. */
export const styleFiles = (root: string): string[] => sourceFiles(root, /\.css$/)

function sourceFiles(root: string, name: RegExp): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && name.test(one.name))
    .map((one) => relative(root, join(one.parentPath, one.name)))
    .sort()
}

/** How all bundles are made; `output` is what differs. */
const settings = (root: string, input: string, output: Rolldown.OutputOptions): InlineConfig => ({
  root,
  configFile: false,
  envFile: false,
  publicDir: false,
  logLevel: 'silent',
  build: {
    write: false,
    target: 'es2020',
    // The oldest browsers with cascade layers; what they lack in newer syntax is written out for them.
    cssTarget: ['chrome99', 'edge99', 'firefox97', 'safari15.4'],
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input, output },
  },
})

async function run(root: string, entry: string, format: 'es' | 'iife'): Promise<Rolldown.RolldownOutput['output']> {
  const { build } = await import('vite')
  const result = await build(settings(root, join(root, entry), { format, entryFileNames: '[name].js', codeSplitting: false }))
  const one = Array.isArray(result) ? result[0] : result
  if (!one || !('output' in one)) throw new Error(`Vite made nothing of ${entry}.`)
  return one.output
}

/**
 * A script as one minified file.
 * @throws Error when it would ask for another file
 */
export async function bundleScript(root: string, entry: string, format: 'es' | 'iife' = 'es'): Promise<Bundle> {
  const output = await run(root, entry, format)
  const chunk = output[0]
  if (output.length !== 1 || chunk.imports.length || chunk.dynamicImports.length)
    throw new Error(`${entry} would not be one file: it may import no styles, no assets and nothing later on.`)
  const inputs = chunk.moduleIds.filter((id) => isAbsolute(id) && !id.includes('\0') && !id.includes('?')).map((id) => relative(root, id))
  return { text: chunk.code.trim(), inputs: [...new Set([entry, ...inputs])] }
}

/** A style sheet, minified, with newer syntax written out for older browsers. What it imports is taken in. */
export async function bundleStyles(root: string, entry: string): Promise<string> {
  const output = await run(root, entry, 'es')
  const sheet = output.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'))
  if (sheet?.type !== 'asset') return ''
  return Buffer.from(sheet.source).toString('utf8').trim()
}

export type AppBundle = {
  files: { path: string; text: string }[]
  entry: string
  /** Files that the entry asks for at once. */
  first: string[]
  inputs: string[]
}

/**
 * An app as one entry and the parts that it fetches when they are needed, each named by its hash.
 * @throws Error where it would bring a style sheet or another asset, which the page would not name
 */
export async function bundleApp(root: string, entry: string): Promise<AppBundle> {
  const { build } = await import('vite')
  const name = 'assets/[name].[hash:10].js'
  const result = await build({
    ...settings(root, join(root, entry), { format: 'es', entryFileNames: name, chunkFileNames: name, hashCharacters: 'hex' }),
    base: '/',
  })
  const one = Array.isArray(result) ? result[0] : result
  if (!one || !('output' in one)) throw new Error(`Vite made nothing of ${entry}.`)
  const chunks = one.output.filter((each) => each.type === 'chunk')
  if (chunks.length !== one.output.length) throw new Error(`${entry} would bring files that are no scripts: styles belong in desk.css.`)
  const main = chunks.find((each) => each.isEntry)
  if (!main) throw new Error(`Vite made no entry of ${entry}.`)
  const first = new Set<string>()
  const follow = (fileName: string) => {
    for (const next of chunks.find((each) => each.fileName === fileName)?.imports ?? []) {
      if (first.has(next)) continue
      first.add(next)
      follow(next)
    }
  }
  follow(main.fileName)
  const inputs = chunks.flatMap((each) => each.moduleIds).filter((id) => isAbsolute(id) && !id.includes('\0') && !id.includes('?'))
  return {
    files: chunks.map((each) => ({ path: `/${each.fileName}`, text: each.code })),
    entry: `/${main.fileName}`,
    first: [...first].map((each) => `/${each}`),
    inputs: [...new Set([entry, ...inputs.map((id) => relative(root, id))])],
  }
}
