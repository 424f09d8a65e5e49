import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** The packed package, and a project of its own in which it is installed. */
export type Installed = {
  /** The folder of the tarball and of the project. */
  readonly place: string;
  readonly tarball: string;
  /** The project's folder. */
  readonly project: string;
  /** The package's folder in it. */
  readonly folder: string;
  /** Runs a program in the project; rejects when it fails. */
  run(file: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }>;
  /** Runs the lines of an ES module in the project; gives what they print. */
  evaluate(lines: string): Promise<string>;
  close(): Promise<void>;
};

/** What is installed beside the package. */
export type InstallOptions = {
  /** Packages with their versions. */
  readonly packages?: readonly string[];
  /** Names of packages whose install scripts may run. */
  readonly allowScripts?: readonly string[];
};

/** Packs what `dist` holds now and installs it as a user would. */
export async function installPackage({
  packages = [],
  allowScripts = [],
}: InstallOptions = {}): Promise<Installed> {
  const place = await createPlace();
  // Without scripts: the build that packing begins with would take dist away from the tests that run beside this.
  await run('npm', ['run', 'sbom', '--silent'], { cwd: root });
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', place], { cwd: root });
  const installed = await openPlace(place);
  const manifest = {
    name: 'empty',
    private: true,
    type: 'module',
    allowScripts: Object.fromEntries(allowScripts.map((name) => [name, true])),
  };
  await mkdir(installed.project);
  await writeFile(join(installed.project, 'package.json'), JSON.stringify(manifest));
  await addPackages(installed, [installed.tarball, ...packages]);
  return installed;
}

/** Copies a project in which the package is installed, and installs more there. */
export async function copyInstalled(from: string, packages: readonly string[] = []): Promise<Installed> {
  const place = await createPlace();
  await cp(from, place, { recursive: true, verbatimSymlinks: true });
  const installed = await openPlace(place);
  if (packages.length > 0) await addPackages(installed, packages);
  return installed;
}

/** Installs packages in the project, as they are named or as tarballs. */
export async function addPackages({ run }: Installed, packages: readonly string[]): Promise<void> {
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages]);
}

function createPlace(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fake-8x8-package-'));
}

async function openPlace(place: string): Promise<Installed> {
  const project = join(place, 'project');
  const tarball = (await readdir(place)).find((name) => name.endsWith('.tgz')) ?? '';
  const { PATH, HOME } = process.env;
  const runIn: Installed['run'] = (file, args) =>
    run(file, [...args], { cwd: project, env: { PATH, HOME }, maxBuffer: 64 * 1024 * 1024 });
  return {
    place,
    tarball: join(place, tarball),
    project,
    folder: join(project, 'node_modules', 'fake-8x8'),
    run: runIn,
    async evaluate(lines) {
      const { stdout } = await runIn(process.execPath, ['--no-warnings', '--input-type=module', '-e', lines]);
      return stdout.trimEnd();
    },
    close: () => rm(place, { recursive: true, force: true }),
  };
}
