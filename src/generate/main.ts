import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildArtefacts } from './artefacts.ts';
import { insertSettingsTable } from './settings-table.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = join(root, 'README.md');

for (const { path, text } of buildArtefacts()) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  process.stderr.write(`${path}\n`);
}
await writeFile(readme, insertSettingsTable(await readFile(readme, 'utf8')));
process.stderr.write('README.md\n');
