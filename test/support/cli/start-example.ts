import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { firstLine } from '../first-line.ts';
import { root } from './run-command.ts';

/** The apps in `examples/`, as their READMEs start them. */
const APPS = {
  node: ['node', 'app.mjs'],
  express: ['node', 'app.mjs'],
  koa: ['node', 'app.mjs'],
  gateway: ['node', 'app.mjs'],
  python: ['python3', 'app.py'],
} as const;

/** Starts an example for as long as the test lasts; `webhook` resolves once it prints where it listens. */
export function startExample(
  name: keyof typeof APPS,
  platformPort: number,
  env: Readonly<Record<string, string>> = {},
): { readonly webhook: Promise<string> } {
  const [program, file] = APPS[name];
  const child = spawn(program === 'node' ? process.execPath : program, [file], {
    cwd: join(root, 'examples', name),
    env: { ...process.env, API_8X8_URL: `http://127.0.0.1:${platformPort}`, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { webhook: firstLine(child, `examples/${name}`) };
}
