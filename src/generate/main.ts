import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildArtefacts } from './artefacts.ts';

const root = join(import.meta.dirname, '..', '..');

for (const { path, text } of buildArtefacts()) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  process.stderr.write(`${path}\n`);
}
