import { defineConfig } from 'vitest/config';

/** The tests of what ships: they run the built command and install the packed package. */
const BUILT = ['test/cli/**/*.test.ts', 'test/package/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'sources', include: ['test/**/*.test.ts'], exclude: BUILT },
      },
      {
        extends: true,
        test: { name: 'built', include: BUILT, globalSetup: 'test/build-package.ts' },
      },
    ],
  },
});
