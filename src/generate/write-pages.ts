// Bundles what runs in a browser into src/generated/, which git ignores: run by `npm ci`, by each build and by each test run.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildPage, buildPageModule, PAGES } from './build-page.ts';

for (const name of PAGES) {
  const path = join(import.meta.dirname, '..', 'generated', `${name}-page.ts`);
  const text = buildPageModule(await buildPage(name));
  // An unchanged file is not written again, so that `dist` does not look older than its sources.
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
