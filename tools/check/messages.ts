import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Finding } from './finding.ts'
import type { SourceFile } from './source.ts'

/** A message as it is shown, once for each way to say it. Functions are called with arguments that can be recognised. */
type Said = { text: string; missing: string[] }

/** Words that are the same in two languages, and may be. */
const sameWords = (text: string): boolean => !/\p{L}{3}/u.test(text.replace(/RSS|Cầu Nối/g, ''))

/** Numbers for an argument that is counted with; words for one that is put in as it is. */
const samples: readonly (readonly unknown[])[] = [
  [2, 3, 'zq3'],
  ['zq1', 2, 'zq3'],
  ['zq1', 'zq2', 'zq3'],
  [2, true, 'zq3'],
  [0, false, 'zq3'],
]

function say(message: unknown): Said[] {
  if (typeof message === 'string') return [{ text: message, missing: [] }]
  if (typeof message !== 'function') return []
  const suitable = samples.flatMap((all) => {
    const given = all.slice(0, message.length)
    try {
      const text = String((message as (...given: unknown[]) => unknown)(...given))
      // Not the kind of argument that this message takes: another sample is.
      if (text.includes('NaN')) return []
      return [{ text, missing: given.filter((one) => typeof one === 'string' && !text.includes(one)).map(String) }]
    } catch {
      return []
    }
  })
  return suitable.length ? suitable : [{ text: '', missing: [] }]
}

function leaves(value: unknown, path: string): [path: string, value: unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

/**
 * Compares the catalogues of one module with the Vietnamese one, their source.
 * @param place where the catalogue lies, for the findings
 */
export function checkCatalogue(place: string, messages: Record<string, unknown>): Finding[] {
  const findings: Finding[] = []
  const find = (language: string, key: string, words: string) =>
    findings.push({ rule: 'messages', place: `${place}/${language}.ts`, words: `${key}: ${words}` })
  const source = new Map(leaves(messages.vi, ''))
  for (const [language, catalogue] of Object.entries(messages)) {
    const own = new Map(leaves(catalogue, ''))
    for (const key of source.keys()) if (!own.has(key)) find(language, key, 'is in vi.ts and not here.')
    for (const [key, message] of own) {
      if (!source.has(key)) find(language, key, 'is here and not in vi.ts.')
      if (typeof message === 'function' && typeof source.get(key) === 'function' && message.length !== (source.get(key) as { length: number }).length)
        find(language, key, 'takes other arguments than in vi.ts.')
      for (const { text, missing } of say(message)) {
        if (!text.trim()) find(language, key, 'says nothing.')
        if (text !== text.normalize('NFC')) find(language, key, 'is not in NFC.')
        if (text !== text.trim() || / {2}/.test(text)) find(language, key, `has a space too many: “${text}”.`)
        if (/undefined|\[object|\$\{/.test(text)) find(language, key, `prints what is not for readers: “${text}”.`)
        if (missing.length) find(language, key, `leaves out what it is given: “${text}”.`)
      }
      const original = source.get(key)
      if (
        language !== 'vi' &&
        typeof message === 'string' &&
        message === original &&
        !sameWords(message) &&
        key !== 'newspaper' &&
        key !== 'direction'
      )
        find(language, key, `is still Vietnamese: “${message}”.`)
    }
  }
  return findings.filter((one, index) => findings.findIndex((other) => other.place === one.place && other.words === one.words) === index)
}

/** Messages of the source that no page says: `.key` stands nowhere in the module's files. */
export function findUnused(place: string, vi: object, files: readonly SourceFile[]): Finding[] {
  const all = files
    .filter(({ path }) => !path.startsWith(place) && !/\.test\.ts$/.test(path))
    .map(({ text }) => text)
    .join('\n')
  return Object.keys(vi).flatMap((key) =>
    new RegExp(`(?:\\.|\\b|')${key}\\b`).test(all)
      ? []
      : [{ rule: 'messages', place: `${place}/vi.ts`, words: `${key}: no page says it; take it out of every language.` }],
  )
}

/** Every module's catalogues. */
export async function checkMessages(root: string, files: readonly SourceFile[]): Promise<Finding[]> {
  const findings: Finding[] = []
  // A part of a module that is a folder may have words of its own.
  const places = globSync('src/{*,*/*}/messages/index.ts', { cwd: root }).map((path) => dirname(path))
  for (const place of places.sort()) {
    const { messages } = (await import(pathToFileURL(join(root, place, 'index.ts')).href)) as { messages: Record<string, unknown> }
    findings.push(
      ...checkCatalogue(place, messages),
      ...findUnused(
        place,
        messages.vi as object,
        // What stands in the platform's catalogue is for the screens of all modules.
        files.filter(({ path }) => path.startsWith(place === 'src/platform/messages' ? 'src/' : `${dirname(place)}/`)),
      ),
    )
  }
  return findings
}
