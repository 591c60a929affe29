import { defineConfig } from 'vitest/config'

const withDatabase = { globalSetup: ['test/global.ts'], sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', 'house/**/*.test.ts'],
          exclude: ['**/*.{db,page,commit}.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'database',
          include: ['src/**/*.{db,page,commit}.test.{ts,tsx}', 'test/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'browser',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['test/start/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
