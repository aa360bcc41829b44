import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closingLine } from './check.ts'
import { findChromium } from './chromium.ts'
import { asksForJourneys, countReport, skippedTests, splitArguments } from './test.ts'

const report = (more: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [],
  ...more,
})

test('counts what vitest counted', () => {
  expect(countReport(report({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  expect(countReport(report({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a file that cannot be read, an error outside of tests, and a run without a report are failures', () => {
  expect(countReport(report({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] }), 1).failed).toBe(1)
  expect(countReport(report({}), 1).failed).toBe(1)
  expect(countReport(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a skipped test says where it is skipped; one that gives no reason counts as a failure', () => {
  const one = (status: string, fullName: string) => ({ status, fullName })
  const results = [
    {
      name: '/clone/src/a.test.ts',
      status: 'passed',
      assertionResults: [one('passed', 'works'), one('skipped', 'real stories (skipped where ../shared is absent) come in')],
    },
    { name: '/clone/src/b.test.ts', status: 'passed', assertionResults: [one('pending', 'later'), one('todo', 'never')] },
  ]
  expect(skippedTests(report({ testResults: results }), '/clone')).toEqual({
    lines: [
      '– src/a.test.ts › real stories (skipped where ../shared is absent) come in',
      '– src/b.test.ts › later: skipped without a reason',
      '– src/b.test.ts › never: skipped without a reason',
    ],
    unexplained: 2,
  })
  expect(skippedTests(undefined, '/clone')).toEqual({ lines: [], unexplained: 0 })
})

test('the closing line names skipped tests only where there are any', () => {
  expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed')
  expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped')
})

test('an option keeps its value, and what is left are paths', () => {
  expect(splitArguments(['src/readers', '-t', 'a name', '--bail', '1', '--retry=2', '--silent', 'demo'])).toEqual({
    filters: ['src/readers', 'demo'],
    options: ['-t', 'a name', '--bail', '1', '--retry=2', '--silent'],
  })
  expect(splitArguments(['-t'])).toEqual({ filters: [], options: ['-t'] })
})

test('a browser is asked for when journeys are', () => {
  const journeys = ['tests/journeys/reading.test.ts']
  expect(asksForJourneys([], journeys)).toBe(true)
  for (const filter of ['tests', './tests/journeys', 'reading', 'tests/journeys/reading.test.ts:12'])
    expect(asksForJourneys([filter], journeys), filter).toBe(true)
  expect(asksForJourneys(['src/readers', 'tools'], journeys)).toBe(false)
})

test('Chromium is the one that CHROMIUM names, else the first on the PATH; a wrong name is not passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-chromium-'))
  try {
    const place = join(folder, 'chromium-browser')
    expect(findChromium({}, [folder])).toBeUndefined()
    writeFileSync(place, '#!/bin/sh\n')
    expect(findChromium({}, [folder])).toBeUndefined()
    chmodSync(place, 0o755)
    expect(findChromium({}, ['', folder])).toBe(place)
    expect(findChromium({ CHROMIUM: place }, [])).toBe(place)
    expect(findChromium({ CHROMIUM: 'chromium-browser' }, [folder])).toBe(place)
    expect(findChromium({ CHROMIUM: join(folder, 'none') }, [folder])).toBeUndefined()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
