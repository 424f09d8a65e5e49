// Bundles what ships: one file per public subpath and per command, with what they share in common chunks, so that
// a command loads nothing that it doesn't need. Loading the packages one file at a time takes five times as long.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/**
 * Modules of Node that packages load at once and that nothing here uses, with what their absence looks like. Together
 * they cost 30 ms at each start: commander's subcommands as programs, undici's HTTP/2, a global by another name.
 */
const UNUSED = {
  'commander node:child_process': '{}',
  'undici node:http2': '{ constants: {} }',
  'undici node:perf_hooks': '{ performance }',
};
const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, importer }) => {
      const name = `${/node_modules\/([^/]+)\//.exec(importer)?.[1]} ${path}`;
      return UNUSED[name] === undefined ? undefined : { path: name, namespace: 'unused' };
    });
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `module.exports = ${UNUSED[path]};`,
    }));
  },
};

/**
 * Koa's packages bring three copies of a table of 2,500 media types and index each at load, which costs 50 ms. The
 * platform speaks these.
 */
const MEDIA_TYPES = {
  'application/json': { charset: 'UTF-8', compressible: true, extensions: ['json'] },
  'application/problem+json': { compressible: true },
  'application/hal+json': { compressible: true },
  'application/octet-stream': { extensions: ['bin'] },
  'application/x-www-form-urlencoded': { compressible: true },
  'multipart/form-data': {},
  'text/html': { compressible: true, extensions: ['html'] },
  'text/plain': { compressible: true, extensions: ['txt'] },
};
const fewMediaTypes = {
  name: 'few-media-types',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]mime-db[/\\]db\.json$/ }, () => ({
      contents: JSON.stringify(MEDIA_TYPES),
      loader: 'json',
    }));
  },
};

/** @param help what `--help` prints, so that nothing has to be loaded for it; absent: it is worked out. */
const bundle = (help) =>
  build({
    entryPoints: {
      index: 'src/index.ts',
      schemas: 'src/schemas.ts',
      server: 'src/server/index.ts',
      msw: 'src/msw/index.ts',
      pact: 'src/pact/index.ts',
      vitest: 'src/vitest/index.ts',
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
    external: ['typebox', 'jiti', 're2js', '@pact-foundation/pact', 'msw', 'vitest'],
    define: {
      FAKE_8X8_VERSION: JSON.stringify(version),
      ...(help === undefined ? {} : { FAKE_8X8_HELP: JSON.stringify(help) }),
    },
    banner: {
      // CommonJS packages inside the bundle ask for Node's own modules with `require`.
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    plugins: [withoutUnused, fewMediaTypes],
    logLevel: 'warning',
    minify: true,
  });

rmSync('dist', { recursive: true, force: true });
await bundle(undefined);
const help = execFileSync(process.execPath, ['dist/cli.js', '--help'], { encoding: 'utf8' });
rmSync('dist', { recursive: true, force: true });
const { metafile } = await bundle(help);

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
