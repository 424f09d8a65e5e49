import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { Fake8x8Error } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import { catalogueFolder } from '../scenario/files/package-root.ts';
import {
  type ListedScenario,
  type LoadedScenario,
  listScenarioFiles,
  listScenarios,
  loadScenario,
} from '../scenario/load.ts';
import { MODULE_EXTENSIONS } from '../scenario/parse/load-errors.ts';
import type { NamedScenario } from '../server/plan-run.ts';
import { moduleAlias } from './package-root.ts';

/**
 * Loads the scenarios that a person named: files, folders, globs, names from the catalogue, or the catalogue itself.
 * Throws what `loadScenario` throws.
 */
export async function findScenarios(named: readonly string[]): Promise<readonly LoadedScenario[]> {
  const found = await Promise.all(named.map(findScenario));
  return found.flat();
}

async function findScenario(name: string): Promise<readonly LoadedScenario[]> {
  const listed = await listNamed(name);
  if (listed !== undefined) return loadListed(name, listed);
  const exists = (await stat(name).catch(() => undefined)) !== undefined;
  return [
    !exists && CATALOGUE_NAME.test(name)
      ? await loadFromCatalogue(name)
      : await loadScenario(name, { alias: moduleAlias() }),
  ];
}

/** Lists what stands for several scenarios: a part of the catalogue, a folder or a glob; undefined for anything else. */
export async function listNamed(name: string): Promise<readonly ListedScenario[] | undefined> {
  const group = catalogueGroups().find(({ word }) => word === name.replace(/\/$/, ''));
  if (group !== undefined) return listScenarios(group.folder);
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isDirectory()) return listScenarios(name);
  return kind === undefined ? listGlob(name) : undefined;
}

/** Modules are not run to list them. */
async function listGlob(pattern: string): Promise<readonly ListedScenario[] | undefined> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const paths = await glob(pattern, { ignore: '**/node_modules/**', expandDirectories: false });
  const modules = paths.filter((path) => MODULE_EXTENSIONS.includes(extname(path).toLowerCase()));
  const listed = modules.map((path) => ({ path, name: path, about: '', problems: [] }));
  return [...(await listScenarioFiles(paths)), ...listed].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function loadListed(
  name: string,
  listed: readonly ListedScenario[],
): Promise<readonly LoadedScenario[]> {
  if (listed.length === 0) {
    throw new Fake8x8Error(
      'SCENARIO_NOT_FOUND',
      `"${excerpt(name, 200)}" contains no scenario (.yaml, .yml or .json with "scenario:").`,
    );
  }
  const problems = listed.flatMap((scenario) => scenario.problems);
  if (problems.length > 0) {
    throw new Fake8x8Error('SCENARIO_INVALID', `Not every scenario in "${name}" can be played.`, {
      problems,
    });
  }
  return Promise.all(listed.map(({ path }) => loadScenario(path, { alias: moduleAlias() })));
}

/** What a name in the catalogue looks like; so that it can name no other file. */
const CATALOGUE_NAME = /^[a-z0-9-]{1,100}$/;

/** Loads a scenario of the catalogue by its name. Throws `SCENARIO_UNKNOWN`. */
export async function loadFromCatalogue(name: string): Promise<LoadedScenario> {
  for (const { folder } of CATALOGUE_NAME.test(name) ? catalogueGroups() : []) {
    const path = join(folder, `${name}.yaml`);
    const exists = (await stat(path).catch(() => undefined)) !== undefined;
    if (exists) return loadScenario(path);
  }
  throw new Fake8x8Error(
    'SCENARIO_UNKNOWN',
    `There is no file "${excerpt(name, 100)}" and no scenario of this name in the catalogue. ${knownWords(name.slice(0, 100), catalogueNames())}`,
  );
}

/** Scenarios of the catalogue that need the same of an app. */
type CatalogueGroup = {
  readonly group: 'events' | 'dialogues' | 'gateway' | 'served';
  /** What a person calls it on the command line. */
  readonly word: string;
  /** What the app has to do for them, for a person. */
  readonly needs: string;
  readonly folder: string;
};

/** Lists the catalogue, group by group. A name is in one group only. */
export async function listCatalogue(): Promise<
  readonly (CatalogueGroup & { readonly listed: readonly ListedScenario[] })[]
> {
  return Promise.all(
    catalogueGroups().map(async (group) => ({ ...group, listed: await listScenarios(group.folder) })),
  );
}

/** The scenarios of the catalogue that can be played, as a server lists them. */
export async function nameCatalogue(): Promise<readonly NamedScenario[]> {
  const groups = await listCatalogue();
  return groups.flatMap(({ group, listed }) =>
    listed
      .filter(({ problems }) => problems.length === 0)
      .map(({ path, name, about, tags, dialects, skip }) => ({
        name: catalogueName(path),
        scenario: name,
        group,
        ...{ about, tags, dialects, skip },
      })),
  );
}

/** The names of the scenarios in the catalogue, from its files alone: none is read. */
export function catalogueNames(): readonly string[] {
  return catalogueGroups().flatMap(({ folder }) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map(catalogueName),
  );
}

/** The words that stand for parts of the catalogue. */
export function catalogueWords(): readonly string[] {
  return catalogueGroups().map(({ word }) => word);
}

function catalogueGroups(): readonly CatalogueGroup[] {
  const folder = relative('.', catalogueFolder()) || '.';
  return [
    { group: 'events', word: 'catalogue', needs: 'Your app receives events', folder },
    {
      group: 'dialogues',
      word: 'catalogue/dialogues',
      needs:
        'Your app calls 8x8’s API and receives what its customer writes (--customer-opens, --customer-says, --customer-leaves)',
      folder: join(folder, 'dialogues'),
    },
    {
      group: 'gateway',
      word: 'catalogue/gateway',
      needs:
        'Your app calls Chat Gateway and does what that alone has: it requeues, sends files, asks for a survey (--dialect chat-gateway)',
      folder: join(folder, 'gateway'),
    },
    {
      group: 'served',
      word: 'catalogue/served',
      needs: 'Your app opens the conversation, and you are its customer (serve --scenario)',
      folder: join(folder, 'served'),
    },
  ];
}

/** The name by which a scenario of the catalogue is played: its file’s, without the ending. */
export function catalogueName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
}
