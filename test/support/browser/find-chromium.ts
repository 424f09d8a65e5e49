import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
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
  const folder = join(tmpdir(), `fake-8x8-chromium-${await readVersion()}-${userInfo().uid}`);
  await mkdir(folder, { recursive: true });
  const needsLibraries = !NSS.some(existsSync);
  return unpack(folder, needsLibraries);
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/**
 * The package unpacks into the folder for temporary files, and brings libraries where it takes itself to be on Amazon's
 * Linux; what it changes in the environment is for Chromium alone.
 */
async function unpack(folder: string, needsLibraries: boolean): Promise<Chromium> {
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  if (needsLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
    return { executablePath, env: needsLibraries ? { LD_LIBRARY_PATH, FONTCONFIG_PATH } : {} };
  } finally {
    process.env = before;
  }
}
