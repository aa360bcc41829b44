import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { cpuSeconds, figure, median, memoryOf, percentile, treeOf } from './measure.ts'

test('a tree holds the roots and all that descend from them, and no root that has gone', () => {
  const all = new Map([
    [1, { parent: 0 }],
    [5, { parent: 4 }],
    [4, { parent: 3 }],
    [3, { parent: 1 }],
    [6, { parent: 1 }],
  ])
  expect([...treeOf([3, 99], all)].sort()).toEqual([3, 4, 5])
  expect(treeOf([1, 6], all).size).toBe(5)
})

test('the CPU of a side counts its processes that have ended', () => {
  const before = cpuSeconds([process.pid])
  spawnSync(process.execPath, ['-e', 'for (const end = process.cpuUsage().user + 3e5; process.cpuUsage().user < end; );'])
  expect(cpuSeconds([process.pid]) - before).toBeGreaterThanOrEqual(0.25)
})

test('memory is that of a process', () => {
  expect(memoryOf(process.pid)).toBeGreaterThan(10_000_000)
})

test('medians, percentiles and figures', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7])
  expect([percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95), percentile([5], 0.95), percentile([2, 1], 0.5)]).toEqual([10, 5, 1])
  expect([figure(0.31234), figure(1.234), figure(12.34), figure(12345.6)]).toEqual(['0.312', '1.23', '12.3', '12,346'])
})
