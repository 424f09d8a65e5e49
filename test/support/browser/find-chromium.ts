import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { root } from '../docs/source-files.ts';

/** A browser to start: the program, and what it needs in its environment. */
export type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

/** Where a system keeps the library that Chromium cannot do without. */
const NSS = [
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
  '/usr/lib/libnss3.so',
];

/**
 * Unpacks the Chromium that comes as an npm package, once for each of its versions. Undefined where it does not run:
 * another system than Linux on x64. `FAKE_8X8_TEST_CHROMIUM` names another one.
 */
export async function findChromium(): Promise<Chromium | undefined> {
  const named = process.env.FAKE_8X8_TEST_CHROMIUM;
  if (named !== undefined && named !== '') return { executablePath: named, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const needsLibraries = !NSS.some(existsSync);
  const kind = needsLibraries ? 'with-libraries' : 'alone';
  const folder = join(tmpdir(), `fake-8x8-chromium-${await readVersion()}-${kind}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpack(folder, needsLibraries);
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executablePath: join(folder, 'chromium'), env: needsLibraries ? env : {} };
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/**
 * The package unpacks into the folder for temporary files, and brings libraries where it takes itself to be on Amazon's
 * Linux; what it changes in the environment is undone. The folder gets its name when it is complete, since other test runs
 * may look for it at the same time.
 */
async function unpack(folder: string, needsLibraries: boolean): Promise<void> {
  const place = await mkdtemp(`${folder}-`);
  const before = { ...process.env };
  process.env.TMPDIR = place;
  if (needsLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    restoreEnvironment(before);
  }
  await rename(place, folder).catch((thrown) => {
    if (!existsSync(folder)) throw thrown;
    return rm(place, { recursive: true });
  });
}

/** Name by name: what native code reads is behind `process.env`, not the object. */
function restoreEnvironment(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}
