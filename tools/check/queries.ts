import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from '@swc/core'
import type { Finding } from './finding.ts'

/**
 * Reads the SQL out of store files, as it will be sent, and compares what each query gives with the row type that is
 * declared of it. PostgreSQL itself says what a query gives: it is prepared, and not run.
 */

/** A syntax tree node of swc, as far as it is read here. */
type Tree = { type: string; span?: { start: number }; [key: string]: unknown }
type Parsed = { path: string; text: Buffer; start: number; module: Tree }

/** What a query needs and gives, by PostgreSQL: column names with the OIDs of their types. */
export type Described = { columns: readonly { name: string; type: number }[] }
export type Describe = (text: string) => Promise<Described>

type Query = { place: string; within: string; texts: string[]; row: Tree | undefined }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string'

function* childrenOf(tree: Tree): Generator<Tree> {
  for (const value of Object.values(tree)) {
    if (Array.isArray(value)) {
      for (const one of value) if (isTree(one)) yield one
      // Arguments, elements and the like are wrapped once more.
      for (const one of value)
        if (one && !isTree(one) && isTree((one as { expression?: unknown }).expression)) yield (one as { expression: Tree }).expression
    } else if (isTree(value)) yield value
  }
}

const unwrap = (tree: Tree): Tree =>
  ['ParenthesisExpression', 'TsAsExpression', 'TsNonNullExpression', 'TsSatisfiesExpression'].includes(tree.type)
    ? unwrap(tree.expression as Tree)
    : tree

const handles = new Set(['sql', 'tx', 'db'])
const isSql = (tree: Tree): boolean =>
  tree.type === 'TaggedTemplateExpression' &&
  (tree.tag as Tree).type === 'Identifier' &&
  handles.has((tree.tag as unknown as { value: string }).value)

const nameOf = (tree: unknown): string => (isTree(tree) ? String((tree as unknown as { value?: unknown }).value ?? '') : '')

/** What an arrow or a function gives where it gives one expression. */
function resultOf(tree: Tree): Tree | undefined {
  const body = tree.body as Tree | undefined
  if (!body) return undefined
  if (body.type !== 'BlockStatement') return body
  const [only, ...more] = (body.stmts as Tree[]) ?? []
  return only?.type === 'ReturnStatement' && more.length === 0 && isTree(only.argument) ? only.argument : undefined
}

/** Names in a piece of a file that stand for a fragment of SQL, or for a function that gives one. */
function fragmentsIn(tree: Tree, found = new Map<string, Tree>()): Map<string, Tree> {
  for (const child of childrenOf(tree)) {
    if (child.type === 'VariableDeclarator' && isTree(child.init)) {
      const init = unwrap(child.init)
      const given = init.type === 'ArrowFunctionExpression' ? resultOf(init) : init
      if (given) found.set(nameOf(child.id), given)
    }
    if (child.type === 'FunctionDeclaration') {
      const given = resultOf(child)
      if (given) found.set(nameOf(child.identifier), given)
    }
    fragmentsIn(child, found)
  }
  return found
}

const parameter = '\u0001'

/** The texts that a template can become: each condition in it makes two. A value becomes a parameter. */
function textsOf(tree: Tree, fragments: ReadonlyMap<string, Tree>, depth = 0): string[] | undefined {
  const whole = unwrap(tree)
  if (depth > 20) return undefined
  if (whole.type === 'ConditionalExpression') {
    const yes = textsOf(whole.consequent as Tree, fragments, depth + 1)
    const no = textsOf(whole.alternate as Tree, fragments, depth + 1)
    return yes && no ? [...yes, ...no] : undefined
  }
  if (whole.type === 'Identifier') {
    const known = fragments.get(nameOf(whole))
    return known && textsOf(known, fragments, depth + 1)
  }
  if (whole.type === 'CallExpression' && (whole.callee as Tree).type === 'Identifier') {
    const known = fragments.get(nameOf(whole.callee))
    return known && textsOf(known, fragments, depth + 1)
  }
  if (!isSql(whole)) return undefined
  const { quasis, expressions } = whole.template as unknown as { quasis: { cooked: string }[]; expressions: Tree[] }
  let texts = ['']
  for (const [index, quasi] of quasis.entries()) {
    texts = texts.map((text) => text + quasi.cooked)
    const value = expressions[index]
    if (!value) continue
    const parts = textsOf(value, fragments, depth + 1) ?? [parameter]
    // A template with many conditions would have thousands of forms: two are enough for each condition to be read both ways.
    if (texts.length * parts.length <= 64) texts = texts.flatMap((text) => parts.map((part) => text + part))
    else texts = texts.map((text, n) => text + (parts[n % parts.length] as string))
  }
  return texts
}

function numbered(text: string): string {
  let number = 0
  return text.replaceAll(parameter, () => `$${++number}`)
}

function parse(path: string, text: string): Parsed {
  const module = parseSync(text, { syntax: 'typescript', target: 'es2024' }) as unknown as Tree
  // swc counts positions on from one file to the next; the first statement or the module itself tells where this one began.
  return { path, text: Buffer.from(text), start: module.span?.start ?? 0, module }
}

const lineOf = (file: Parsed, tree: Tree): number => {
  const at = Math.max(0, (tree.span?.start ?? file.start) - file.start)
  return file.text.subarray(0, at).toString().split('\n').length
}

/** Every query of a file: what is awaited. A template that is neither awaited nor part of a query is a query nobody can read. */
function queriesOf(file: Parsed): Query[] {
  const queries: Query[] = []
  const fragments = fragmentsIn(file.module)
  const visit = (tree: Tree, within: string) => {
    const inside = tree.type === 'FunctionDeclaration' ? nameOf(tree.identifier) : within
    if (tree.type === 'AwaitExpression') {
      const query = unwrap(tree.argument as Tree)
      if (isSql(query)) {
        const types = (query.typeParameters as { params?: Tree[] } | undefined)?.params
        const texts = textsOf(query, fragments)
        queries.push({ place: `${file.path}:${lineOf(file, query)}`, within: inside, texts: texts ?? [], row: types?.[0] })
      }
    }
    for (const child of childrenOf(tree)) visit(child, inside)
  }
  visit(file.module, '')
  return queries
}

type Kinds = Set<string>
type Row = Map<string, Kinds>
type Read = (path: string) => string | undefined

/** Finds declared types, also where another file declares them. */
class Types {
  readonly #files = new Map<string, Parsed | undefined>()
  readonly #read: Read
  constructor(read: Read) {
    this.#read = read
  }

  file(path: string): Parsed | undefined {
    if (!this.#files.has(path)) {
      const text = this.#read(path)
      this.#files.set(path, text === undefined ? undefined : parse(path, text))
    }
    return this.#files.get(path)
  }

  /** The declaration that a name stands for in a file, through imports and re-exports. */
  find(path: string, name: string, depth = 0): { path: string; type: Tree } | undefined {
    const file = this.file(path)
    if (!file || depth > 10) return undefined
    for (const one of file.module.body as Tree[]) {
      const declared = one.type === 'ExportDeclaration' ? (one.declaration as Tree) : one
      if (declared.type === 'TsTypeAliasDeclaration' && nameOf(declared.id) === name) return { path, type: declared.typeAnnotation as Tree }
      if (one.type === 'ImportDeclaration' || one.type === 'ExportNamedDeclaration') {
        const source = nameOf(one.source)
        if (!source.startsWith('.')) continue
        for (const specifier of (one.specifiers as Tree[]) ?? []) {
          const there = nameOf(specifier.imported) || nameOf(specifier.orig) || nameOf(specifier.local)
          const here = nameOf(specifier.local) || nameOf(specifier.exported) || there
          if (here === name) return this.find(join(dirname(path), source), there, depth + 1)
        }
      }
    }
    return undefined
  }

  /** The members of an object type, or undefined where it is none that can be read. */
  row(path: string, tree: Tree): Row | undefined {
    switch (tree.type) {
      case 'TsArrayType':
        return this.row(path, tree.elemType as Tree)
      case 'TsParenthesizedType':
        return this.row(path, tree.typeAnnotation as Tree)
      case 'TsTypeLiteral':
        return new Map(
          (tree.members as Tree[]).map((member) => [
            nameOf(member.key),
            this.kinds(path, (member.typeAnnotation as { typeAnnotation: Tree }).typeAnnotation),
          ]),
        )
      case 'TsIntersectionType': {
        const parts = (tree.types as Tree[]).map((one) => this.row(path, one))
        return parts.every((one) => one !== undefined) ? new Map(parts.flatMap((one) => [...(one as Row)])) : undefined
      }
      case 'TsTypeReference': {
        const name = nameOf(tree.typeName)
        const given = (tree.typeParams as { params?: Tree[] } | null)?.params ?? []
        if (name === 'Omit' || name === 'Pick') {
          const row = given[0] && this.row(path, given[0])
          const keys = new Set(given[1] ? literals(given[1]) : [])
          return row && new Map([...row].filter(([key]) => keys.has(key) === (name === 'Pick')))
        }
        if (name === 'Partial' || name === 'Readonly' || name === 'Required') return given[0] && this.row(path, given[0])
        const found = this.find(path, name)
        return found && this.row(found.path, found.type)
      }
      default:
        return undefined
    }
  }

  /** What a member's type lets a value be: the names used in `kindOf`, or `any`. Null and undefined are left to the code. */
  kinds(path: string, tree: Tree): Kinds {
    switch (tree.type) {
      case 'TsKeywordType': {
        const kind = String(tree.kind)
        return new Set(['null', 'undefined'].includes(kind) ? [] : ['unknown', 'any', 'object'].includes(kind) ? ['any'] : [kind])
      }
      case 'TsParenthesizedType':
        return this.kinds(path, tree.typeAnnotation as Tree)
      case 'TsLiteralType': {
        const { type } = tree.literal as Tree
        return new Set([type === 'NumericLiteral' ? 'number' : type === 'BooleanLiteral' ? 'boolean' : 'string'])
      }
      case 'TsUnionType':
        return new Set((tree.types as Tree[]).flatMap((one) => [...this.kinds(path, one)]))
      case 'TsTypeOperator':
        return this.kinds(path, tree.typeAnnotation as Tree)
      case 'TsArrayType': {
        const of = this.kinds(path, tree.elemType as Tree)
        return new Set([...of].every((one) => ['number', 'string', 'boolean'].includes(one)) ? [...of].map((one) => `${one}[]`) : ['json'])
      }
      case 'TsTupleType':
        return new Set(['number[]', 'json'])
      case 'TsTypeReference': {
        const name = nameOf(tree.typeName)
        if (name === 'Date' || name === 'Buffer') return new Set([name])
        const found = this.find(path, name)
        if (!found) return new Set(['any'])
        return this.kinds(found.path, found.type)
      }
      case 'TsTypeLiteral':
      case 'TsIntersectionType':
      case 'TsMappedType':
        return new Set(['json'])
      default:
        // `(typeof languages)[number]` and the like.
        return new Set(['any'])
    }
  }
}

const literals = (tree: Tree): string[] =>
  tree.type === 'TsUnionType' ? (tree.types as Tree[]).flatMap(literals) : tree.type === 'TsLiteralType' ? [nameOf(tree.literal)] : []

/** What the driver makes of a PostgreSQL type, by OID (pg_type.dat). */
const kindOf: Readonly<Record<number, string>> = {
  16: 'boolean',
  17: 'Buffer',
  20: 'number',
  21: 'number',
  23: 'number',
  700: 'number',
  701: 'number',
  18: 'string',
  19: 'string',
  25: 'string',
  1042: 'string',
  1043: 'string',
  // Exact numbers stay text.
  1700: 'string',
  1082: 'Date',
  1114: 'Date',
  1184: 'Date',
  114: 'json',
  3802: 'json',
  1000: 'boolean[]',
  1005: 'number[]',
  1007: 'number[]',
  1016: 'number[]',
  1021: 'number[]',
  1022: 'number[]',
  1009: 'string[]',
  1015: 'string[]',
}

const fits = (declared: Kinds, kind: string | undefined): boolean =>
  // JSON is whatever was put in; what its form is, is said where it is written.
  declared.has('any') || declared.size === 0 || kind === 'json' || (kind !== undefined && declared.has(kind))

/**
 * Prepares every query of these files and compares its columns with the row type declared of it.
 * @param files stores by path; other files that declare their types are read beside them by `read`
 * @param builtAtRunTime functions whose SQL is put together in a loop and cannot be read from the text; tests run them
 * @returns what does not agree, and how many queries were prepared
 */
export async function checkQueries(
  files: ReadonlyMap<string, string>,
  describe: Describe,
  options: { builtAtRunTime?: readonly string[]; read?: Read } = {},
): Promise<{ findings: Finding[]; prepared: number; compared: number }> {
  const findings: Finding[] = []
  const types = new Types((path) => files.get(path) ?? options.read?.(path))
  let prepared = 0
  let compared = 0
  for (const path of files.keys()) {
    const file = types.file(path)
    if (!file) continue
    for (const query of queriesOf(file)) {
      if (options.builtAtRunTime?.includes(query.within)) continue
      const complain = (words: string) => findings.push({ rule: 'queries', place: query.place, words })
      for (const text of new Set(query.texts)) {
        let given: Described
        try {
          given = await describe(numbered(text))
          prepared++
        } catch (error) {
          complain(`PostgreSQL does not take it: ${(error as Error).message}`)
          break
        }
        if (!query.row) continue
        const row = types.row(path, query.row)
        if (!row) {
          complain('its row type cannot be read: declare it as an object type.')
          break
        }
        compared++
        const columns = new Map(given.columns.map((one) => [one.name, one.type]))
        for (const name of columns.keys()) if (!row.has(name)) complain(`gives “${name}”, which its row type does not have.`)
        for (const [name, kinds] of row) {
          const oid = columns.get(name)
          if (oid === undefined) complain(`its row type has “${name}”, which it does not give.`)
          else if (!fits(kinds, kindOf[oid])) complain(`gives “${name}” as ${kindOf[oid] ?? `type ${oid}`}, declared as ${[...kinds].join(' | ')}.`)
        }
      }
    }
  }
  return { findings, prepared, compared }
}

/** Reads a file of the repository where there is one, for types that a store takes from elsewhere. */
export const readFrom =
  (root: string): Read =>
  (path) => {
    try {
      return readFileSync(join(root, path), 'utf8')
    } catch {
      return undefined
    }
  }
