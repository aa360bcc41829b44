/** Plans of queries as PostgreSQL's auto_explain tells them, with what was really read, and what is wrong with them. */

export type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Rows Removed by Join Filter'?: number
  Plans?: PlanNode[]
}
export type Plan = { query: string; root: PlanNode }

/** Settings under which a database tells the plan of every statement, those inside of functions too, in its notices. */
export const explainingSettings: Readonly<Record<string, string>> = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
}

/** The plan in a notice, or undefined where the notice is about something else. */
export function readPlan(notice: string): Plan | undefined {
  const match = /^duration: [\d.]+ ms {2}plan:\n([\s\S]+)$/.exec(notice)
  if (!match) return undefined
  const { 'Query Text': query, Plan: root } = JSON.parse(match[1] as string) as { 'Query Text': string; Plan: PlanNode }
  return { query: query.replace(/\s+/g, ' ').trim(), root }
}

/** More rows than this are not read by a query that does not grow with the archive: a file of the sitemap has 5,000 and their other languages. */
const mostRows = 20_000

const everyNode = function* (node: PlanNode): Generator<PlanNode> {
  yield node
  for (const child of node.Plans ?? []) yield* everyNode(child)
}
const rowsOf = (node: PlanNode): number => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 0)
/** Rows that a node looked at, those that it did not pass on included. */
const readBy = (node: PlanNode): number =>
  ((node['Actual Rows'] ?? 0) +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0)) *
  (node['Actual Loops'] ?? 0)

/**
 * Why a plan cannot stand on a reader's path, each reason in a sentence.
 * @param large tables that grow with the archive
 */
export function objectionsTo(plan: Plan, large: ReadonlySet<string>): string[] {
  const objections: string[] = []
  for (const node of everyNode(plan.root)) {
    const table = node['Relation Name']
    if (/Seq Scan|Sample Scan/.test(node['Node Type']) && table !== undefined && large.has(table)) objections.push(`reads ${table} from end to end`)
    if (/Sort$/.test(node['Node Type'])) {
      const sorted = (node.Plans ?? []).reduce((sum, child) => sum + rowsOf(child), 0)
      if (sorted > mostRows) objections.push(`sorts ${sorted} rows`)
    }
    const read = readBy(node)
    if (read > mostRows) objections.push(`looks at ${read} rows in ${node['Node Type']}${table ? ` on ${table}` : ''}`)
  }
  return objections
}
