import type { Row } from './measure.ts'

/** A Markdown table, its columns as wide as they must be; the first line of cells is the head. */
export function markdown(cells: readonly (readonly string[])[]): string {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => (row[column] as string).length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`
  return [line(cells[0] ?? []), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n')
}

/** What was measured and what must be reached. */
export const tableOf = (rows: readonly Row[]): string =>
  markdown([
    ['what', 'must reach', 'measured', 'reached'],
    ...rows.map((one) => [one.what, one.mustReach, one.measured, one.reached === undefined ? '' : one.reached ? 'yes' : 'NO']),
  ])
