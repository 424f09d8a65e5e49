import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildArtefacts } from './artefacts.ts';
import { buildCoverageTable } from './coverage-table.ts';
import { buildPages } from './docs/pages.ts';
import { buildPacts } from './pacts.ts';

const root = join(import.meta.dirname, '..', '..');

// Pact tells its makers of each use unless this is said in so many letters.
process.env.PACT_DO_NOT_TRACK = 'true';

const written = [
  ...buildArtefacts(),
  await buildCoverageTable(),
  ...(await buildPacts()),
  ...(await buildPages()),
];
for (const { path, text } of written) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  process.stderr.write(`${path}\n`);
}
