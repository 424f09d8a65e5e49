import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildArtefacts } from './artefacts.ts';
import { buildPacts } from './pacts.ts';
import { insertSettingsTable } from './settings-table.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = join(root, 'README.md');

// Pact tells its makers of each use unless this is said in so many letters.
process.env.PACT_DO_NOT_TRACK ??= 'true';

for (const { path, text } of [...buildArtefacts(), ...(await buildPacts())]) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  process.stderr.write(`${path}\n`);
}
await writeFile(readme, insertSettingsTable(await readFile(readme, 'utf8')));
process.stderr.write('README.md\n');
