import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Finding } from './finding.ts'
import type { SourceFile } from './source.ts'

/** A run of so many letters that is the same in two texts was not written twice. */
const shortest = 60

/** Enough to pass over nearly all of a large text quickly. */
const startOf = (raw: string): string =>
  raw
    .slice(0, 40)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 10)
    .toLowerCase()

/** The pieces of a text that can be recognised elsewhere: what stands between sentence ends, quotes and line ends. Addresses are left out. */
export function* pieces(text: string, starts?: ReadonlySet<string>): Generator<string> {
  for (const one of text.split(/https?:\/\/[^\s"']+|\\n|[\n"'`“”«».!?;]/)) {
    if (one.length < shortest || (starts && !starts.has(startOf(one)))) continue
    const piece = one
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
      .normalize('NFC')
    if (piece.length >= shortest) yield piece
  }
}

/** Finds in `files` what stands, word for word, in one of the other texts. */
export async function findCopies(files: readonly SourceFile[], others: AsyncIterable<{ name: string; text: string }>): Promise<Finding[]> {
  const ours = new Map<string, string>()
  const starts = new Set<string>()
  for (const { path, text } of files)
    for (const piece of pieces(text)) {
      ours.set(piece, path)
      starts.add(piece.slice(0, 10))
    }
  const findings: Finding[] = []
  for await (const { name, text } of others)
    for (const piece of pieces(text, starts)) {
      const path = ours.get(piece)
      if (!path) continue
      ours.delete(piece)
      findings.push({
        rule: 'no-copied-text',
        place: path,
        words: `“${piece.slice(0, 80)}…” stands word for word in ${name}: write it anew, or cite it there.`,
      })
    }
  return findings
}

/** Texts that lie beside the project for reading and are not its own. */
export async function* textsBeside(folder: string): AsyncGenerator<{ name: string; text: string }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    if (/\.gz$/.test(entry.name)) {
      let rest = ''
      for await (const chunk of createReadStream(path).pipe(createGunzip()).setEncoding('utf8') as AsyncIterable<string>) {
        rest += chunk
        const end = rest.lastIndexOf('\n')
        if (end < 0) continue
        yield { name: entry.name, text: rest.slice(0, end) }
        rest = rest.slice(end + 1)
      }
      yield { name: entry.name, text: rest }
    } else if (statSync(path).size < 5_000_000 && /\.(?:md|txt|csv|json|xsd|xml|ts|mjs|html?|ndjson)$/.test(entry.name))
      yield { name: entry.name, text: readFileSync(path, 'utf8') }
  }
}

/** @returns undefined where nothing lies beside the project */
export async function checkCopies(root: string, files: readonly SourceFile[]): Promise<Finding[] | undefined> {
  const folders = ['standards', 'data', 'research', 'design'].map((one) => join(root, '../shared', one)).filter((one) => existsSync(one))
  if (!folders.length) return undefined
  const findings: Finding[] = []
  for (const folder of folders) findings.push(...(await findCopies(files, textsBeside(folder))))
  return findings
}
