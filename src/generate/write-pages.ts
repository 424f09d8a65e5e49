// Bundles what runs in a browser into src/generated/, which git ignores: run by `npm ci`, by each build and by each test run.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildPage, buildPageModule } from './build-page.ts';

const source = join(import.meta.dirname, '..', 'console');
const generated = join(import.meta.dirname, '..', 'generated');

const WRITTEN = 'Written by src/generate/write-pages.ts. Do not edit.';

// The report is one file, which has its page in it; the server serves that of the console.
await write('report-page.ts', buildPageModule(await buildPage('report')));
const live = await buildPage('live');
await write('console/console.js', `/* ${WRITTEN} */\n${live.script}\n`);
await write('console/console.css', `/* ${WRITTEN} */\n${live.style}\n`);
const markup = await readFile(join(source, 'live', 'index.html'), 'utf8');
await write('console/index.html', `<!-- ${WRITTEN} -->\n${markup}`);

/** An unchanged file is not written again, so that `dist` does not look older than its sources. */
async function write(name: string, text: string): Promise<void> {
  const path = join(generated, name);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
