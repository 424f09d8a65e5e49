import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..', '..');

/** What `dist` is made from. */
const INPUTS = [
  'src',
  'package.json',
  'package-lock.json',
  'esbuild.config.js',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** What is written last. */
const OUTPUT = 'dist/types/index.d.ts';

/** Vitest's global setup: builds `dist` for the tests that run what ships, unless it is newer than its sources. */
export async function setup(): Promise<void> {
  const builtMs = changedMs(OUTPUT);
  if (builtMs > 0 && INPUTS.every((input) => newestMs(input) < builtMs)) return;
  await run(process.execPath, ['esbuild.config.js'], { cwd: root });
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: root,
  });
}

function newestMs(input: string): number {
  if (!statSync(join(root, input)).isDirectory()) return changedMs(input);
  const paths = readdirSync(join(root, input), { recursive: true, encoding: 'utf8' });
  return Math.max(...paths.map((path) => changedMs(join(input, path))));
}

function changedMs(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
