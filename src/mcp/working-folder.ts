import { readdir, realpath } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { resolveBelow } from '../scenario/files/resolve-below.ts';
import {
  type ListedScenario,
  type LoadedScenario,
  listScenarioFiles,
  loadScenario,
} from '../scenario/load.ts';
import { DATA_EXTENSIONS } from '../scenario/parse/load-errors.ts';

/**
 * Loads a scenario file below the working directory. Modules are not run. Throws `FILE_OUTSIDE`, `SCENARIO_UNKNOWN_KIND`,
 * and what `loadScenario` throws.
 */
export async function loadBelow(folder: string, path: string): Promise<LoadedScenario> {
  if (!DATA_EXTENSIONS.includes(extname(path).toLowerCase()))
    throw new Fake8x8Error(
      'SCENARIO_UNKNOWN_KIND',
      `Cannot load "${excerpt(path, 200)}": only data is loaded here, and no module is run. Allowed: ${DATA_EXTENSIONS.join(', ')}.`,
    );
  return loadScenario(await findBelow(folder, path));
}

/** Lists the scenario files of a folder that is, or is below, the working directory. Throws `FILE_OUTSIDE` or `FILE_NOT_FOUND`. */
export async function listBelow(folder: string, path: string): Promise<readonly ListedScenario[]> {
  const isFolder = resolve(folder, path) === resolve(folder);
  const listed = isFolder ? '.' : await findBelow(folder, path);
  const names = await readdir(join(folder, listed)).catch(() => {
    throw notFound(path);
  });
  const found = await Promise.all(names.map((name) => tryFind(folder, join(listed, name))));
  return listScenarioFiles(found.filter((file) => file !== undefined));
}

/** The way from the working directory to a file or folder in it, wherever links lead. */
async function findBelow(folder: string, path: string): Promise<string> {
  const root = await realpath(folder);
  const found = await resolveBelow(root, root, relative(folder, resolve(folder, path)));
  if ('real' in found) return relative(root, found.real);
  if (found.refused === 'missing') throw notFound(path);
  throw new Fake8x8Error(
    'FILE_OUTSIDE',
    `Cannot read "${excerpt(path, 200)}": it is not below the working directory, or a link leads out of it. Copy it there, or give its text.`,
  );
}

function tryFind(folder: string, path: string): Promise<string | undefined> {
  return findBelow(folder, path).catch(() => undefined);
}

function notFound(path: string): Fake8x8Error {
  return new Fake8x8Error(
    'FILE_NOT_FOUND',
    `Cannot read "${excerpt(path, 200)}": there is nothing there. Paths begin at the working directory.`,
  );
}
