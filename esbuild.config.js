// Bundles what ships: one file per public subpath and per command, with what they share in common chunks, so that
// a command loads nothing that it doesn't need. Loading the packages one file at a time takes five times as long.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: {
    index: 'src/index.ts',
    schemas: 'src/schemas.ts',
    server: 'src/server/index.ts',
    cli: 'src/cli/main.ts',
    'example-integration': 'src/cli/example-integration.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  external: ['typebox', 'jiti'],
  define: { FAKE_8X8_VERSION: JSON.stringify(version) },
  banner: {
    // CommonJS packages inside the bundle ask for Node's own modules with `require`.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

chmodSync('dist/cli.js', 0o755);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', await collectLicences(metafile));

/** The licence texts of the packages whose code is inside the bundle. */
async function collectLicences({ inputs }) {
  const folders = new Set();
  for (const path of Object.keys(inputs)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  const texts = await Promise.all([...folders].sort().map(licenceOf));
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version: installed, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'License', 'LICENCE']) {
    const text = await readFile(`${folder}/${file}`, 'utf8').catch(() => undefined);
    if (text !== undefined) return `${name} ${installed}\n\n${text.trim()}\n`;
  }
  return `${name} ${installed}: ${license}\n`;
}
