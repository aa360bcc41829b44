import { basename } from 'node:path'
import type { Finding } from './finding.ts'

/** A file of the repository, as text. */
export type SourceFile = { path: string; text: string }
type Rule = { name: string; words: string; of: (path: string) => boolean; find: (file: SourceFile) => number[] }

const script = /\.(?:ts|tsx|mts|mjs|js|cjs)$/
const isTest = (path: string) => /\.test\.tsx?$|(?:^|\/)testing\.ts$/.test(path)
const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length
const all = (text: string, pattern: RegExp): number[] => [...text.matchAll(pattern)].map((match) => lineOf(text, match.index))

/** Comments without their words, lines kept, so that a rule does not find what is only written about. */
function code(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?<=^|[\s;,{}()])\/\/[^\n]*/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found,
  )
}

// A template or a text that begins as SQL does, and whatever goes to a database handle as a template.
const sqlText =
  /(?<![\w.])(?:\w+\.)*(?:sql|tx|db|admin|begin)(?:<[^`;=]*>)?`|\.unsafe\(|[`'"]\s*(?:select\s+[^`'"]*\bfrom\b|insert\s+into\b|update\s+\w+(?:\.\w+)?\s+set\b|delete\s+from\b|(?:create|alter|drop|truncate)\s+(?:table|schema|index|database|view|function|type)\b)/gi

const registry = () => {
  const configured = process.env.npm_config_registry
  const host = configured && URL.canParse(configured) ? new URL(configured).host : ''
  const hosts = [
    'registry\\.npmjs\\.org',
    'registry\\.yarnpkg\\.com',
    'npm\\.pkg\\.github\\.com',
    'registry\\.npmmirror\\.com',
    ...(host ? [host.replace(/[.]/g, '\\.')] : []),
  ]
  return new RegExp(hosts.join('|'), 'g')
}

/** What must hold of the text of single files. Each rule has a canary in tests/guards/violations. */
export const sourceRules: readonly Rule[] = [
  {
    name: 'sql-in-stores',
    words: 'SQL stands only in store.ts, migrations/ and platform/db/: give it a name there and call that.',
    of: (path) => /^(?:src|demo)\//.test(path) && script.test(path) && !isTest(path) && !/\/store\.ts$|^src\/platform\/db\//.test(path),
    find: ({ text }) => all(code(text), sqlText),
  },
  {
    name: 'rules-know-no-clock',
    words: 'rules.ts is pure: an instant, or chance, is given to it as an argument.',
    of: (path) => /^src\/.*\/rules\.ts$/.test(path),
    find: ({ text }) => all(code(text), /Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|\bprocess\.|\bawait\b|\bfetch\(/g),
  },
  {
    name: 'no-default-export',
    words: 'What a file gives has a name: no default export.',
    of: (path) => script.test(path) && !/(?:^|\/)(?:vitest\.config\.ts|vite\.config\.ts)$|\.d\.ts$/.test(path),
    find: ({ text }) => all(code(text), /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas\s+default\b/gm),
  },
  {
    name: 'names-that-say-something',
    words: 'A file or folder is called after what it is about, not utils, helpers, misc or common.',
    of: () => true,
    find: ({ path }) => (/(?:^|\/)(?:utils?|helpers?|misc|common)(?:\/|\.[^/]*$)/i.test(path) ? [1] : []),
  },
  {
    name: 'no-machine-path',
    words: 'A path of one machine does not belong in the repository.',
    of: (path) => !/\.(?:sql)$/.test(path),
    find: ({ text }) => all(text, /(?<![\w.$}~/-])\/(?:work|root|home\/\w+|Users\/\w+)\/[\w.]|(?<=['"`])\/tmp\/\w/g),
  },
  {
    name: 'no-registry-host',
    words: 'The host of a package registry does not belong in the repository: npm knows where it fetches from.',
    of: () => true,
    find: ({ text }) => all(text, registry()),
  },
  {
    name: 'no-test-switched-off',
    words: 'No test is switched off or alone in the repository: .only, .skip without a condition and .todo stay at home.',
    of: (path) => /\.test\.tsx?$/.test(path),
    find: ({ text }) => all(code(text), /\b(?:test|it|describe)\.(?:only|skip|todo)\(/g),
  },
]

/** Goes through files line by line. What is excused is named in the rule itself, never in the file. */
export function checkSource(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    sourceRules.flatMap((rule) =>
      rule.of(file.path) ? rule.find(file).map((line): Finding => ({ rule: rule.name, place: `${file.path}:${line}`, words: rule.words })) : [],
    ),
  )
}

/** Files that no text rule reads: pictures, fonts, the lock file (it has rules of its own) and the tree of deliberate violations. */
export const isSource = (path: string): boolean =>
  !/\.(?:jpe?g|png|webp|avif|gif|ico|woff2?|ttf|gz|pdf|zip)$/i.test(path) &&
  basename(path) !== 'package-lock.json' &&
  !path.startsWith('tests/guards/violations/')
