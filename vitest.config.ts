import { defineConfig } from 'vitest/config'

const times = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: 'forks',
    projects: [
      {
        test: {
          ...times,
          name: 'code',
          include: ['src/**/*.test.ts', 'demo/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts', 'bin/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/guards/violations/**', '**/node_modules/**'],
          globalSetup: ['tests/setup.ts'],
        },
      },
      {
        test: {
          ...times,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // One newspaper and one browser for all journeys: see tests/journeys/newspaper.ts.
          globalSetup: ['tests/setup.ts', 'tests/journeys/newspaper.ts'],
        },
      },
    ],
  },
})
