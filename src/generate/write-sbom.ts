// Writes sbom.cdx.json, the package's bill of materials, which git ignores: run when the package is packed.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** What a user of the package does not get by it. */
const NOT_SHIPPED: ReadonlySet<string> = new Set([
  'devDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
]);

/** What is part of the pages' scripts, and so needs no installing. */
const BUNDLED = ['preact'];

/** When it was made and from which registry: without, the same lock file gives the same bytes everywhere. */
const LEFT_OUT: ReadonlySet<string> = new Set(['serialNumber', 'timestamp', 'externalReferences']);

const sbom = JSON.stringify(await askNpm(), (key, value) => (LEFT_OUT.has(key) ? undefined : value), 2);
await writeFile(join(root, 'sbom.cdx.json'), `${sbom}\n`);

/** npm names the package after its folder, and `--omit dev` omits what a development dependency needs as well. */
async function askNpm(): Promise<unknown> {
  const place = await mkdtemp(join(tmpdir(), 'fake-8x8-sbom-'));
  try {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    const folder = join(place, manifest.name);
    await mkdir(folder);
    const packages = { ...lock.packages, ...neededOf(lock.packages), '': shippedOf(lock.packages['']) };
    await writeFile(join(folder, 'package.json'), JSON.stringify(shippedOf(manifest)));
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    const asked = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'];
    const { stdout } = await promisify(execFile)('npm', asked, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout);
  } finally {
    await rm(place, { recursive: true });
  }
}

/** What the lock file says of the bundled packages, as if they were needed at run time. */
function neededOf(packages: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  const places = BUNDLED.map((name) => `node_modules/${name}`);
  return Object.fromEntries(places.map((place) => [place, { ...packages[place], dev: undefined }]));
}

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

/** What is bundled into the pages is shipped like a dependency. */
function shippedOf(manifest: Manifest): object {
  const kept = Object.entries(manifest).filter(([key]) => !NOT_SHIPPED.has(key));
  const bundled = BUNDLED.map((name) => [name, manifest.devDependencies?.[name]]);
  const dependencies = { ...manifest.dependencies, ...Object.fromEntries(bundled) };
  return { ...Object.fromEntries(kept), dependencies };
}
