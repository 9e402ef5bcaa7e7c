import { defineConfig } from 'vitest/config'

/** Each project says what it needs: the pure ones start no database and no browser. */
const pure = (name: string, ...include: string[]) => ({ test: { name, include, testTimeout: 180_000 } })
const withDatabase = (name: string, ...include: string[]) => ({
  test: { name, include, globalSetup: ['test/support/database-server.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
})

/** After all the others and one file at a time: what is killed and starved here must be so by the test alone. */
const alone = (name: string, ...include: string[]) => {
  const { test } = withDatabase(name, ...include)
  return { test: { ...test, maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } } }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      pure('rules', 'test/domain/**/*.test.ts'),
      pure('reading', 'test/import/**/*.test.ts', 'test/export/**/*.test.ts', 'test/command-line/**/*.test.ts'),
      pure('house', 'test/house/**/*.test.ts'),
      pure('gallery', 'test/gallery.test.ts'),
      pure('slack', 'test/slack/**/*.test.ts'),
      pure('playground', 'test/playground/**/*.test.ts'),
      withDatabase('store', 'test/{database,store,features,jobs}/**/*.test.ts'),
      withDatabase('journeys', 'test/journeys/**/*.test.ts'),
      withDatabase('end-to-end', 'test/end-to-end/**/*.test.ts'),
      withDatabase('browser', 'test/browser/**/*.test.ts'),
      withDatabase('assurance', 'test/assurance/*.test.ts', 'test/assurance/{delivery,security}/**/*.test.ts'),
      alone('survival', 'test/assurance/survival/**/*.test.ts'),
    ],
  },
})
