import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './errors.ts'

/** A style sheet that pages carry in themselves, with its SHA-256 in base64 for a Content-Security-Policy (`'sha256-…'`). */
export type InlineText = { text: string; sha256: string }

/** Style sheets by what they are for: pages to read, the rarer blocks of a text, pages on which to find something; the type of Chinese pages. */
export type Sheet = 'story' | 'blocks' | 'lists' | 'han'

/** A built file that a page names: its address, its size uncompressed and its SHA-256 in base64. */
export type BuiltFile = { path: string; bytes: number; sha256: string }

/** `dist/manifest.json`, written by `npm run build`. */
export type AssetManifest = {
  /** For each kind of page: font faces, font stacks (`--serif`, `--sans`) and the rules of that kind. `blocks` and `han` stand behind another. */
  css: Record<Sheet, InlineText>
  /** The same without font files: for lite mode and `Save-Data`. */
  liteCss: Record<Sheet, InlineText>
  fonts: Record<string, BuiltFile>
  scripts: Record<string, BuiltFile>
  icons: Record<string, BuiltFile>
  /** The newsroom's app: its style sheet, and the files that its first script asks for at once. */
  desk: { css: BuiltFile; preloads: readonly string[] }
  /** Every file that is served, by its address. */
  files: Record<string, { type: string; encodings: Encoding[] }>
}

export type Encoding = 'br' | 'gzip'

/** A file as it is sent. The compressed forms are there where they are smaller. */
export type Asset = { path: string; type: string; cacheControl: string; etag: string; bytes: Buffer; br?: Buffer; gzip?: Buffer }

export type Assets = Pick<AssetManifest, 'css' | 'liteCss' | 'fonts' | 'scripts' | 'icons' | 'desk'> & {
  /** The address of a script, font or icon by its name. @throws Error for a name that was not built */
  url(name: string): string
  /** The file at an address, or nothing. */
  at(path: string): Asset | undefined
  paths: readonly string[]
}

/** What stands at the end of a compressed file's name. */
export const encodingSuffix: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

const hashed = /\.[0-9a-f]{10}\.[a-z0-9]+$/

/** Files with their hash in the name never change; those without are asked for again, the service worker every time. */
function cacheControlOf(path: string): string {
  if (hashed.test(path)) return 'public, max-age=31536000, immutable'
  return path.endsWith('.js') ? 'no-cache' : 'public, max-age=86400'
}

const builtFolder = join(import.meta.dirname, '../../dist')

/**
 * Reads what `npm run build` made, once, into memory.
 * @throws StartError when there is nothing built, or only a part
 */
export function loadAssets(folder: string = builtFolder): Assets {
  let manifest: AssetManifest
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as AssetManifest
  } catch {
    throw new StartError('The pages’ fonts, styles and scripts are not built: run “npm run build”.')
  }
  const files = new Map<string, Asset>()
  try {
    for (const [path, { type, encodings }] of Object.entries(manifest.files)) {
      const file = join(folder, path)
      const bytes = readFileSync(file)
      const name = Object.values({ ...manifest.fonts, ...manifest.scripts, ...manifest.icons }).find((one) => one.path === path)
      const asset: Asset = { path, type, cacheControl: cacheControlOf(path), etag: `"${name?.sha256 ?? ''}"`, bytes }
      for (const encoding of encodings) asset[encoding] = readFileSync(file + encodingSuffix[encoding])
      files.set(path, asset)
    }
  } catch (error) {
    throw new StartError(`A built file is missing (${(error as NodeJS.ErrnoException).path ?? 'unknown'}): run “npm run build” again.`, {
      cause: error,
    })
  }
  const { css, liteCss, fonts, scripts, icons, desk } = manifest
  return {
    css,
    liteCss,
    fonts,
    scripts,
    icons,
    desk,
    url(name) {
      const file = scripts[name] ?? fonts[name] ?? icons[name] ?? (name === 'desk.css' ? desk.css : undefined)
      if (!file) throw new Error(`No built script, font or icon is called “${name}”.`)
      return file.path
    },
    at: (path) => files.get(path),
    paths: [...files.keys()],
  }
}
