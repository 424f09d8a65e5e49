// Bundles our own code: one file per public subpath and per command, with what they share in common chunks, so that a
// command loads nothing that it doesn't need. Other packages are imported as they are installed.
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What every build has in common. */
const common = {
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  define: { FAKE_8X8_VERSION: JSON.stringify(version) },
  // The sources ship beside the bundle, so the maps need not repeat them.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
};

rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: {
    index: 'src/index.ts',
    schemas: 'src/schemas.ts',
    server: 'src/server/index.ts',
    msw: 'src/msw/index.ts',
    pact: 'src/pact/index.ts',
    vitest: 'src/vitest/index.ts',
    jest: 'src/jest/index.ts',
    'node-test': 'src/node-test/index.ts',
    playwright: 'src/playwright/index.ts',
    cli: 'src/cli/main.ts',
  },
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
});

// Into a test in CommonJS, Jest loads no ES module on Node before 24.9, and knows no `import()`.
await build({
  ...common,
  entryPoints: { jest: 'src/jest/index.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { ...common.define, 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
});
// The page that the server serves.
cpSync('src/generated/console', 'dist/console', { recursive: true });
chmodSync('dist/cli.js', 0o755);
