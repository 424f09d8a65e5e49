import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, whether it runs from its sources or from its bundle. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "fake-8x8"')) return folder;
    folder = dirname(folder);
  }
  throw new Error('The package’s own folder was not found.');
}

/** The scenarios that ship with the package. */
export function catalogueFolder(): string {
  return join(findPackageRoot(), 'scenarios');
}
