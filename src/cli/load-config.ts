import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { importModule } from '../base/import-module.ts';
import { excerpt } from '../base/printable.ts';
import type { Config } from './config-schema.ts';
import { moduleAlias } from './package-root.ts';

/** The names under which a configuration is found without being named, the first that exists. */
export const CONFIG_FILES = ['fake-8x8.config.ts', 'fake-8x8.config.js', 'fake-8x8.config.json'] as const;

/** Loads the configuration: the named file, or the first of the usual ones, or nothing. Throws `CONFIG_NOT_FOUND`, `CONFIG_UNREADABLE`, `JITI_MISSING` or `CONFIG_INVALID`. */
export async function loadConfig(named: string | undefined): Promise<Config> {
  const file = named ?? CONFIG_FILES.find((name) => existsSync(name));
  if (file === undefined) return {};
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new Fake8x8Error(
      'CONFIG_NOT_FOUND',
      `Cannot load the configuration "${file}": there is no such file.`,
    );
  }
  const value = await readConfig(path, file);
  const { validateConfig } = await import('./config.generated.js');
  const { problemsFromSchemaErrors } = await import('../base/schema-problems.ts');
  if (validateConfig(value)) return value as Config;
  const problems = problemsFromSchemaErrors(validateConfig.errors ?? [], value, 'CONFIG').map((problem) => ({
    ...problem,
    message: `${file}: ${problem.message}`,
  }));
  throw new Fake8x8Error('CONFIG_INVALID', `The configuration "${file}" cannot be used.`, { problems });
}

async function readConfig(path: string, file: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') return JSON.parse(await readFile(path, 'utf8'));
    return await importDefault(path);
  } catch (thrown) {
    if (thrown instanceof Fake8x8Error) throw thrown;
    throw new Fake8x8Error(
      'CONFIG_UNREADABLE',
      `Cannot load the configuration "${file}": ${excerpt(messageOf(thrown), 500)}.`,
      { cause: thrown },
    );
  }
}

/** Imports a module of the user's, TypeScript or not: its default export, or else everything that it exports. */
export async function importDefault(path: string): Promise<unknown> {
  const exported = await importModule(path, moduleAlias());
  return exported.default ?? exported;
}
