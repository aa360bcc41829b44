import SwcVisitor from '@swc/core/Visitor.js'
import { cruise, type ICruiseResult, type IReporterOutput } from 'dependency-cruiser'
import type { Finding } from './finding.ts'
import { forbidden, options } from './import-rules.ts'

type Walker = { visitStatement(statement: { type: string; decls?: unknown[] }): unknown; visitVariableDeclarators(decls: unknown[]): unknown }
const walker =
  (SwcVisitor as unknown as { Visitor?: { prototype: Walker } }).Visitor?.prototype ?? (SwcVisitor as unknown as { prototype: Walker }).prototype
const visitStatement = walker.visitStatement
// swc's own walker is older than `using` and throws at it; for imports it is a declaration like any other.
walker.visitStatement = function (this: Walker, statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement)
  this.visitVariableDeclarators(statement.decls ?? [])
  return statement
}

/** Fewer files than this cannot be the whole tree: then the reader of files, not the tree, is at fault. */
export const fewestModules = 50

/**
 * Follows every import of the folders given and says which rule of import-rules.ts each breaks.
 * @param root the folder that holds `src`; the tree of deliberate violations is cruised the same way
 * @returns also how many files were read: under TypeScript 7 a wrong set-up reads none and finds nothing
 */
export async function checkImports(root: string, folders: readonly string[]): Promise<{ findings: Finding[]; modules: number }> {
  const { exclude, ...rest } = options
  const inCanaries = root.endsWith('violations')
  const { output } = (await cruise([...folders], {
    ...rest,
    ...(!inCanaries && { exclude }),
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  })) as IReporterOutput
  const { summary, modules } = output as ICruiseResult
  const findings = summary.violations.map((one): Finding => {
    const way = one.cycle ?? one.via
    const to = way?.length ? way.map((step) => step.name).join(' → ') : one.to
    return { rule: one.rule.name, place: one.from, words: `imports ${to}. ${forbidden.find((rule) => rule.name === one.rule.name)?.comment ?? ''}` }
  })
  return {
    findings,
    modules: modules.filter((one) => one.source.startsWith('src/') || folders.some((folder) => one.source.startsWith(`${folder}/`))).length,
  }
}
