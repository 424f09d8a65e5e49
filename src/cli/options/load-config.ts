import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Fake8x8Error, messageOf, type Problem } from '../../base/errors.ts';
import { importModule } from '../../base/import-module.ts';
import { excerpt } from '../../base/printable.ts';
import type { OptionsLayer } from '../../play/options/resolve-options.ts';
import { moduleAlias } from '../package-root.ts';
import type { Config } from './define-config.ts';

/** The names under which a configuration is found without being named, the first that exists. */
export const CONFIG_FILES = ['fake-8x8.config.ts', 'fake-8x8.config.js', 'fake-8x8.config.json'] as const;

/**
 * Loads the configuration: the named file, or the first of the usual ones, or nothing. Its problems are
 * `CONFIG_NOT_FOUND`, `CONFIG_UNREADABLE`, `JITI_MISSING`, or what its schema finds.
 */
export async function loadConfig(named: string | undefined): Promise<OptionsLayer<Config>> {
  const file = named ?? CONFIG_FILES.find((name) => existsSync(name));
  if (file === undefined) return { values: {} };
  const path = resolve(file);
  if (!existsSync(path)) {
    return broken('CONFIG_NOT_FOUND', `Cannot load the configuration "${file}": there is no such file.`);
  }
  const nameOf = (name: string) => `${file}: /${name}`;
  try {
    const value = await readConfig(path);
    const problems = await checkConfig(value);
    if (problems.length === 0) return { values: value as Config, nameOf };
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
