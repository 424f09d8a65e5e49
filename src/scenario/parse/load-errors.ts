import { basename, dirname, extname, join } from 'node:path';
import { Fake8x8Error, formatPosition, messageOf, type Problem } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { nearest } from '../../base/suggest.ts';
import { tooLargeMessage } from '../limits.ts';

/** Extensions of scenario files that are data. */
export const DATA_EXTENSIONS: readonly string[] = ['.yaml', '.yml', '.json'];

/** Extensions of scenario files that are modules; they run when they are loaded. */
export const MODULE_EXTENSIONS: readonly string[] = ['.ts', '.mts', '.js', '.mjs'];

const ALL_EXTENSIONS = [...DATA_EXTENSIONS, ...MODULE_EXTENSIONS];
const UNITS_MAX = 200;

/** There is no such file. `neighbours` are the names of the files in its folder. */
export function notFound(path: string, neighbours: readonly string[]): Fake8x8Error {
  const known = neighbours.filter((name) => ALL_EXTENSIONS.includes(extname(name).toLowerCase()));
  const meant = nearest(basename(path), known);
  const hint =
    meant === undefined ? '' : ` Did you mean "${excerpt(join(dirname(path), meant), UNITS_MAX)}"?`;
  return cannotLoad('SCENARIO_NOT_FOUND', path, `there is no such file.${hint}`);
}

/** The path is not that of a file. */
export function notAFile(path: string): Fake8x8Error {
  return cannotLoad('SCENARIO_NOT_FOUND', path, 'it is not a file. Name a scenario file.');
}

/** The directory cannot be read. */
export function notADirectory(path: string, cause: unknown): Fake8x8Error {
  const message = `Cannot list the scenarios of "${excerpt(path, UNITS_MAX)}": ${excerpt(messageOf(cause), UNITS_MAX)}. Name a directory.`;
  return new Fake8x8Error('SCENARIO_NOT_FOUND', message, { cause });
}

/** The extension is not that of a scenario file. */
export function unknownKind(path: string): Fake8x8Error {
  const known = ALL_EXTENSIONS.join(', ');
  return cannotLoad('SCENARIO_UNKNOWN_KIND', path, `unknown kind of file. Known: ${known}.`);
}

/** The file is larger than a scenario may be. */
export function tooLarge(path: string, bytes: number): Fake8x8Error {
  return cannotLoad('SCENARIO_TOO_LARGE', path, tooLargeMessage(bytes));
}

/** The file is not UTF-8. */
export function notUtf8(path: string, cause: unknown): Fake8x8Error {
  return cannotLoad('SCENARIO_SYNTAX', path, 'it is not UTF-8. Save it as UTF-8.', cause);
}

/** The module threw. */
export function moduleFailed(path: string, cause: unknown): Fake8x8Error {
  const sentence = `running it failed: ${excerpt(messageOf(cause), 500)}.`;
  return cannotLoad('SCENARIO_MODULE_FAILED', path, sentence, cause);
}

/** The module exports no scenario. */
export function noExport(path: string): Fake8x8Error {
  const sentence =
    'it exports no scenario. Export defineScenario({ … }) as default, or under the name scenario.';
  return cannotLoad('SCENARIO_NO_EXPORT', path, sentence);
}

/** The shape of the scenario is not valid. */
export function invalid(path: string, problems: readonly Problem[]): Fake8x8Error {
  const lines = problems.map(({ message, position }) =>
    position === undefined ? message : `${formatPosition(position)}: ${message}`,
  );
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const message = `Cannot load "${excerpt(path, UNITS_MAX)}": ${count}.\n${lines.join('\n')}`;
  return new Fake8x8Error('SCENARIO_INVALID', message, { problems });
}

function cannotLoad(code: string, path: string, sentence: string, cause?: unknown): Fake8x8Error {
  return new Fake8x8Error(code, `Cannot load "${excerpt(path, UNITS_MAX)}": ${sentence}`, { cause });
}
