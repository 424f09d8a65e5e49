import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, relative, resolve } from 'node:path';
import { any as findUpwards } from 'empathic/find';
import { Fake8x8Error, messageOf, type Problem } from '../../base/errors.ts';
import { importModule } from '../../base/import-module.ts';
import { excerpt } from '../../base/printable.ts';
import type { OptionsLayer } from '../../play/options/resolve-options.ts';
import { moduleAlias } from '../package-root.ts';
import type { Config } from './define-config.ts';

/** The names under which a configuration is found without being named, the first that exists. */
export const CONFIG_FILES = ['fake-8x8.config.ts', 'fake-8x8.config.js', 'fake-8x8.config.json'] as const;

/**
 * Loads the configuration: the named file, or the first of the usual ones in the current folder or the nearest one above
 * it, or nothing. Its paths are relative to its folder. Its problems are `CONFIG_NOT_FOUND`, `CONFIG_UNREADABLE`,
 * `JITI_MISSING`, or what its schema finds.
 */
export async function loadConfig(named: string | undefined): Promise<OptionsLayer<Config>> {
  const path = named === undefined ? findUpwards([...CONFIG_FILES]) : resolve(named);
  if (path === undefined) return { values: {} };
  const file = named ?? relative('.', path);
  if (!existsSync(path)) {
    return broken('CONFIG_NOT_FOUND', `Cannot load the configuration "${file}": there is no such file.`);
  }
  const nameOf = (name: string) => `${file}: /${name}`;
  try {
    const value = await readConfig(path);
    const problems = await checkConfig(value);
    if (problems.length === 0) return { values: resolvePaths(value as Config, dirname(path)), nameOf };
    return {
      values: {},
      problems: problems.map((problem) => ({ ...problem, message: `${file}: ${problem.message}` })),
    };
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) return broken(thrown.code, thrown.message);
    const reason = excerpt(messageOf(thrown), 500);
    return broken('CONFIG_UNREADABLE', `Cannot load the configuration "${file}": ${reason}.`);
  }
}

/** The paths of a configuration, as the current folder has them. */
function resolvePaths(config: Config, folder: string): Config {
  const fromHere = (path: string) => relative('.', resolve(folder, path)) || '.';
  const { key, scenarios, outputFile } = config;
  return {
    ...config,
    ...(key !== undefined && { key: fromHere(key) }),
    // What is there neither as a file nor as a folder is a name from the catalogue.
    ...(scenarios !== undefined && {
      scenarios: scenarios.map((name) => (existsSync(resolve(folder, name)) ? fromHere(name) : name)),
    }),
    ...(outputFile !== undefined && {
      outputFile: Object.fromEntries(
        Object.entries(outputFile).map(([name, path]) => [name, path && fromHere(path)]),
      ),
    }),
  };
}

function broken(code: string, message: string): OptionsLayer<Config> {
  return { values: {}, problems: [{ code, message, path: '', severity: 'error' }] };
}

async function readConfig(path: string): Promise<unknown> {
  return extname(path) === '.json' ? JSON.parse(await readFile(path, 'utf8')) : importDefault(path);
}

async function checkConfig(value: unknown): Promise<readonly Problem[]> {
  const { inputs } = await import('../../generated/validators.ts');
  if (inputs.config.isValid(value)) return [];
  const { problemsFromSchemaErrors } = await import('../../base/schema-problems.ts');
  return problemsFromSchemaErrors(inputs.config.listErrors(value), value, 'CONFIG');
}

/** Imports a module of the user's, TypeScript or not: its default export, or else everything that it exports. */
export async function importDefault(path: string): Promise<unknown> {
  const exported = await importModule(path, moduleAlias());
  return exported.default ?? exported;
}
