// Bundles our own code: one file per public subpath and per command, with what they share in common chunks, so that a
// command loads nothing that it doesn't need. Other packages are imported as they are installed.
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    index: 'src/index.ts',
    schemas: 'src/schemas.ts',
    server: 'src/server/index.ts',
    msw: 'src/msw/index.ts',
    pact: 'src/pact/index.ts',
    vitest: 'src/vitest/index.ts',
    cli: 'src/cli/main.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  define: { FAKE_8X8_VERSION: JSON.stringify(version) },
  // The sources ship beside the bundle, so the maps need not repeat them.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
});
chmodSync('dist/cli.js', 0o755);
