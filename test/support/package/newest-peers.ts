// Runs the tests of what stands on a peer against the packed package and the newest peers, on the Node that they need.
// `.ci/run` calls it after `npm test`, which has built `dist`; the tests of the locked set run there.
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import manifest from '../../../package.json' with { type: 'json' };
import { startConsumer } from '../../consumers/start-consumer.ts';
import { checkTypes } from './check-types.ts';
import { type Installed, installPackage, root } from './install.ts';
import { MSW_USER } from './msw-user.ts';

/** The newest set, by the major versions that must come of it. The package `node` brings that Node. */
const NEWEST = { '@pact-foundation/pact': 17, msw: 3, vitest: 5, node: 24 };

/** Folders of tests that stand on a peer. */
const FOLDERS = ['test/msw', 'test/pact', 'test/vitest', 'test/examples'];

const installed = await installPackage({
  packages: Object.entries(NEWEST).map(([name, major]) => `${name}@^${major}`),
  allowScripts: ['node'],
});
try {
  checkVersions(installed);
  await bundleTests(installed);
  for (const code of [MSW_USER, readFileSync(join(root, 'test/vitest/typed-use.ts'), 'utf8')]) {
    const complaints = await checkTypes(installed, { 'user.ts': code });
    if (complaints.length > 0)
      throw new Error(`The types do not fit the newest peers:\n${complaints.join('\n')}`);
  }
  runTests(installed);
  await verifyApp(installed);
} finally {
  await installed.close();
}

/** Makes sure that the newest peers were tested, and not what npm took for them. */
function checkVersions({ project }: Installed): void {
  for (const [name, major] of Object.entries(NEWEST)) {
    const path = join(project, 'node_modules', name, 'package.json');
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
    console.log(`${name} ${version}`);
    if (!version.startsWith(`${major}.`))
      throw new Error(`${name} is ${version}, not ${major}. Look at npm's words.`);
  }
}

/** Copies the tests into the project: what is public comes from the installed package, the rest goes along. */
async function bundleTests({ project }: Installed): Promise<void> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(root, folder, name)),
  );
  await Promise.all([
    bundle(files, { outdir: join(project, 'tests'), outbase: join(root, 'test') }),
    // The program that the tests of Pact start.
    bundle([join(root, 'test/consumers/contract/verifies-with-pact.mjs')], {
      outdir: join(project, 'consumers'),
      outbase: join(root, 'test/consumers'),
    }),
  ]);
}

function bundle(
  entryPoints: readonly string[],
  out: { readonly outdir: string; readonly outbase: string },
): Promise<unknown> {
  return build({
    ...out,
    entryPoints: [...entryPoints],
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: [manifest.name, ...Object.keys(manifest.peerDependencies)],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

function runTests({ project }: Installed): void {
  const modules = join(project, 'node_modules');
  const args = [join(modules, 'vitest', 'vitest.mjs'), 'run', '--dir', 'tests'];
  const { status } = spawnSync(join(modules, 'node', 'bin', 'node'), args, {
    cwd: project,
    stdio: 'inherit',
    // Pact from version 17 on opens no connection where it finds no certificate.
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', TEST_WITH_CERTIFICATES: 'true' },
  });
  if (status !== 0)
    throw new Error(`Vitest ended with ${status} on the newest peers. What failed stands above.`);
}

/** Lets the installed command verify an app that makes no mistake; it rejects when one is found. */
async function verifyApp({ project }: Installed): Promise<void> {
  const port = await freePort();
  const app = await startConsumer('contract/webhook', [], { FAKE_8X8_URL: `http://127.0.0.1:${port}` });
  const modules = join(project, 'node_modules');
  const base = ['--provider-base-url', `http://127.0.0.1:${app.port}`, '--port', String(port)];
  const args = [join(modules, manifest.name, 'dist', 'cli.js'), 'contract', 'verify', ...base];
  try {
    const { stdout } = await promisify(execFile)(join(modules, 'node', 'bin', 'node'), args, {
      cwd: project,
    });
    console.log(stdout.trimEnd().split('\n').at(-1));
  } finally {
    await app.stop();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
