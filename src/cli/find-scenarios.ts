import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import { type LoadedScenario, listScenarios, loadScenario } from '../scenario/load.ts';
import { catalogueFolder, moduleAlias } from './package-root.ts';

/** Loads the scenarios that a person named: files, folders, or names from the catalogue. Throws what `loadScenario` throws. */
export async function findScenarios(named: readonly string[]): Promise<readonly LoadedScenario[]> {
  const found = await Promise.all(named.map(findScenario));
  return found.flat();
}

async function findScenario(name: string): Promise<readonly LoadedScenario[]> {
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isDirectory()) return loadFolder(name);
  if (kind === undefined && CATALOGUE_NAME.test(name)) return [await loadFromCatalogue(name)];
  return [await loadScenario(name, { alias: moduleAlias() })];
}

async function loadFolder(folder: string): Promise<readonly LoadedScenario[]> {
  const listed = await listScenarios(folder);
  if (listed.length === 0) {
    throw new Fake8x8Error(
      'SCENARIO_NOT_FOUND',
      `The folder "${folder}" holds no scenario (.yaml, .yml or .json).`,
    );
  }
  const problems = listed.flatMap((scenario) => scenario.problems);
  if (problems.length > 0) {
    throw new Fake8x8Error('SCENARIO_INVALID', `Not every scenario in "${folder}" can be played.`, {
      problems,
    });
  }
  return Promise.all(listed.map(({ path }) => loadScenario(path)));
}

/** What a name in the catalogue looks like; so it can reach no other file. */
const CATALOGUE_NAME = /^[a-z0-9-]{1,100}$/;

/** Loads a scenario of the catalogue by its name. Throws `SCENARIO_UNKNOWN`. */
export async function loadFromCatalogue(name: string): Promise<LoadedScenario> {
  const folder = relative('.', catalogueFolder()) || '.';
  const path = join(folder, `${name}.yaml`);
  const exists = CATALOGUE_NAME.test(name) && (await stat(path).catch(() => undefined)) !== undefined;
  if (exists) return loadScenario(path);
  const known = (await listScenarios(folder)).map((scenario) => catalogueName(scenario.path));
  throw new Fake8x8Error(
    'SCENARIO_UNKNOWN',
    `There is no file "${excerpt(name, 100)}" and no scenario of that name in the catalogue. ${knownWords(name.slice(0, 100), known)}`,
  );
}

/** The name by which a scenario of the catalogue is played: its file’s, without the ending. */
export function catalogueName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
}
