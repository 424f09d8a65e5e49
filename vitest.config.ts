import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
// Writes the validators and the pages from the current sources, so that no test runs with stale ones.
import './src/generate/prepare.ts';

// Here and not in `env`: Pact's native code does not see what a worker thread puts into its own environment.
process.env.PACT_DO_NOT_TRACK ??= 'true';

/** The tests of the built command, and those that run a user's program in a process of its own. */
const BUILT = ['test/cli/**/*.test.ts', 'test/mcp/**/*.test.ts', 'test/pact/**/*.test.ts'];

/** The tests of the packed package. */
const PACKED = ['test/package/**/*.test.ts'];

/** The tests that open pages in a browser. */
const BROWSER = ['test/**/browser/*.test.ts'];

/** The tests of what happens while a module is loaded, or before. */
const LOADING = ['test/report/fit-text.test.ts', 'test/server/late-loading.test.ts'];

/** The package by its own name, as a user imports it: its sources here, without a build. */
const OWN_NAME = [
  { find: /^fake-8x8$/, replacement: join(import.meta.dirname, 'src/index.ts') },
  {
    find: /^fake-8x8\/(msw|node-test|pact|server|vitest)$/,
    replacement: join(import.meta.dirname, 'src/$1/index.ts'),
  },
];

export default defineConfig({
  resolve: { alias: OWN_NAME },
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // The modules are loaded once for each worker and not for each file; nothing in them changes.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['test/**/*.test.ts'],
          exclude: [...BUILT, ...PACKED, ...LOADING, ...BROWSER],
        },
      },
      {
        extends: true,
        test: { name: 'loading', isolate: true, include: LOADING },
      },
      {
        extends: true,
        test: { name: 'browser', include: BROWSER, globalSetup: 'test/support/browser/start-browser.ts' },
      },
      {
        extends: true,
        test: { name: 'built', include: BUILT, globalSetup: 'test/support/package/build-package.ts' },
      },
      {
        extends: true,
        test: {
          name: 'packed',
          include: PACKED,
          globalSetup: ['test/support/package/build-package.ts', 'test/support/package/install-once.ts'],
        },
      },
    ],
  },
});
