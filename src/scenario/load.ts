import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Fake8x8Error, type Problem } from '../base/errors.ts';
import { type ImportAlias, importModule, type ModuleExports } from '../base/import-module.ts';
import { addFiles } from './files/add-files.ts';
import { SCENARIO_LIMITS } from './limits.ts';
import { checkShape } from './parse/check-shape.ts';
import {
  DATA_EXTENSIONS,
  invalid,
  MODULE_EXTENSIONS,
  moduleFailed,
  noExport,
  notADirectory,
  notAFile,
  notFound,
  notUtf8,
  tooLarge,
  unknownKind,
} from './parse/load-errors.ts';
import { looksLikeScenario } from './parse/looks-like-scenario.ts';
import { type Positions, placeProblems } from './parse/positions.ts';
import type { Scenario } from './schema.ts';

/** A scenario from a file. The values of a module have no positions. */
export type LoadedScenario = {
  readonly file: string;
  readonly scenario: Scenario;
  readonly positions: Positions | undefined;
  /** The further files that it was made of: parts that it includes, and files that its steps attach. */
  readonly further?: readonly string[];
};

/** Options of `loadScenario`. */
export type LoadOptions = {
  /** Import names that modules may use, and the files they stand for; for example `fake-8x8`. */
  readonly alias?: ImportAlias;
};

/** A scenario in a list; one that cannot be loaded has problems. */
export type ListedScenario = {
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly tags?: readonly string[] | undefined;
  /** Why it is not played. */
  readonly skip?: string | undefined;
  readonly dialects?: Scenario['dialects'];
  readonly problems: readonly Problem[];
};

/**
 * Loads one scenario file: YAML, JSON, or a module that exports it as default or as `scenario`. Throws
 * `SCENARIO_NOT_FOUND`, `SCENARIO_UNKNOWN_KIND`, `SCENARIO_TOO_LARGE`, `SCENARIO_SYNTAX` when it is not UTF-8,
 * `SCENARIO_MODULE_FAILED`, `JITI_MISSING`, `SCENARIO_NO_EXPORT`, `SCENARIO_NOT_PLAIN` or, with each problem,
 * `SCENARIO_INVALID`.
 */
export async function loadScenario(path: string, options: LoadOptions = {}): Promise<LoadedScenario> {
  const extension = extname(path).toLowerCase();
  await checkFile(path);
  if (DATA_EXTENSIONS.includes(extension)) return withFiles(await loadData(path));
  if (MODULE_EXTENSIONS.includes(extension)) return withFiles(await loadModule(path, options));
  throw unknownKind(path);
}

/** With the parts that it includes and the files that its steps attach. */
async function withFiles(loaded: LoadedScenario): Promise<LoadedScenario> {
  const { scenario, positions, further, problems, lacksParts } = await addFiles(loaded);
  if (problems.length === 0)
    return { ...loaded, scenario, positions, ...(further.length > 0 && { further }) };
  const { checkScenario, checkWithoutParts } = await import('./check.ts');
  const check = lacksParts ? checkWithoutParts : checkScenario;
  throw invalid(loaded.file, mergeProblems(problems, check(scenario, { positions }).problems));
}

/**
 * Lists the YAML and JSON scenarios of one directory, sorted by path. Modules are not run, and so not listed, nor are
 * files of other tools. Throws `SCENARIO_NOT_FOUND`.
 */
export async function listScenarios(directory: string): Promise<readonly ListedScenario[]> {
  const names = await readdir(directory).catch((cause: unknown) => {
    throw notADirectory(directory, cause);
  });
  return listScenarioFiles(names.map((name) => join(directory, name)));
}

/** Lists those of the files that are YAML and JSON scenarios, as `listScenarios` does. */
export async function listScenarioFiles(paths: readonly string[]): Promise<readonly ListedScenario[]> {
  const files = paths.filter((path) => DATA_EXTENSIONS.includes(extname(path).toLowerCase())).sort();
  const listed = await Promise.all(files.map(listOne));
  return listed.filter((scenario) => scenario !== undefined);
}

async function listOne(path: string): Promise<ListedScenario | undefined> {
  try {
    await checkFile(path);
    const { scenario } = await loadData(path);
    const { scenario: name, about = '', tags, skip, dialects } = scenario;
    return { path, name, about, tags, skip, dialects, problems: [] };
  } catch (thrown) {
    if (!(thrown instanceof Fake8x8Error)) throw thrown;
    if (await isAnotherTools(path)) return undefined;
    const own: Problem = { code: thrown.code, message: thrown.message, path: '', severity: 'error' };
    return {
      path,
      name: basename(path),
      about: '',
      problems: thrown.problems.length > 0 ? thrown.problems : [own],
    };
  }
}

const HEAD_BYTES = 64 * 1024;

/** Whether a file that is no scenario is not meant to be one, by how it begins. */
async function isAnotherTools(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return !looksLikeScenario(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Checks before reading: neither a device nor a huge file is read. */
async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw notFound(path, await readdir(dirname(path)).catch(() => []));
  if (!found.isFile()) throw notAFile(path);
  if (found.size > SCENARIO_LIMITS.fileBytesMax) throw tooLarge(path, found.size);
}

async function loadData(path: string): Promise<LoadedScenario> {
  const text = decode(path, await readFile(path));
  const { parseScenario } = await import('./parse.ts');
  const { scenario, problems, positions, value } = parseScenario(text, { file: path });
  if (scenario !== undefined) return { file: path, scenario, positions };
  const further = value === undefined ? [] : await checkRest(value, { file: path, positions });
  throw invalid(path, mergeProblems(problems, further));
}

/** What else is wrong with a scenario whose shape is not valid, its files included. */
async function checkRest(
  value: unknown,
  { file, positions }: Pick<LoadedScenario, 'file' | 'positions'>,
): Promise<readonly Problem[]> {
  const [{ checkScenario }, { mendShape }] = await Promise.all([
    import('./check.ts'),
    import('./parse/mend-shape.ts'),
  ]);
  const checked = checkScenario(value as Scenario, { positions }).problems;
  // Files are read here.
  const problems = checked.filter(({ code }) => code !== 'SCENARIO_FILE_NOT_READ');
  const mended = mendShape(value);
  if (mended === undefined) return problems;
  return [...problems, ...(await addFiles({ file, scenario: mended.scenario, positions })).problems];
}

/** What stands at a place that was refused as YAML is not judged again. */
function mergeProblems(first: readonly Problem[], further: readonly Problem[]): readonly Problem[] {
  const refused = new Set(first.map(({ path }) => path));
  const merged = [...first, ...further.filter(({ path }) => !refused.has(path))];
  return placeProblems(merged.slice(0, SCENARIO_LIMITS.problemsMax), undefined);
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notUtf8(path, cause);
  }
}

async function loadModule(path: string, options: LoadOptions): Promise<LoadedScenario> {
  const exported = await runModule(path, options);
  const value = exported.default ?? exported.scenario;
  if (value === undefined) throw noExport(path);
  const { parsePlainData } = await import('./parse/plain-data.ts');
  const plain = parsePlainData(value);
  if (checkShape(plain).length === 0)
    return { file: path, scenario: plain as Scenario, positions: undefined };
  const { checkScenario } = await import('./check.ts');
  throw invalid(path, checkScenario(plain as Scenario).problems);
}

async function runModule(path: string, { alias = {} }: LoadOptions): Promise<ModuleExports> {
  try {
    return await importModule(resolve(path), alias);
  } catch (thrown) {
    throw thrown instanceof Fake8x8Error ? thrown : moduleFailed(path, thrown);
  }
}
