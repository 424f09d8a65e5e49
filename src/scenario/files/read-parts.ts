import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { isJsonObject } from '../../base/json-object.ts';
import { childPointer } from '../../base/json-pointer.ts';
import { knownWords } from '../../base/suggest.ts';
import { SCENARIO_LIMITS } from '../limits.ts';
import { checkShape } from '../parse/check-shape.ts';
import { DATA_EXTENSIONS } from '../parse/load-errors.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import { type Positions, placeProblems } from '../parse/positions.ts';
import type { Scenario } from '../schema.ts';
import { resolveBelow } from './resolve-below.ts';

/** What a scenario and the parts that it includes have in common. */
export type PartValue = Partial<
  Pick<Scenario, 'queues' | 'agents' | 'customer' | 'settings' | 'steps' | 'include'>
>;

/** A file with a part of scenarios. */
export type Part = {
  readonly file: string;
  readonly value: PartValue;
  readonly positions: Positions | undefined;
};

/** The keys of a part. */
const PART_KEYS = ['part', 'include', 'queues', 'agents', 'customer', 'settings', 'steps'];

/** Where parts are read, and what was found. */
export type PartReading = {
  /** The real path of the scenario's folder. */
  readonly root: string;
  /** The same as it was named, for positions. */
  readonly shown: string;
  readonly parts: Part[];
  readonly problems: Problem[];
};

/** Reads the parts that a file includes, each once, and what those include before them. `chain` are the files that lead here. */
export async function readParts(
  { value: { include = [] }, file, positions }: Part,
  chain: readonly string[],
  reading: PartReading,
): Promise<void> {
  const { root, parts, problems } = reading;
  for (const [index, path] of include.entries()) {
    const refuse = (code: string, why: string) => {
      const message = `Cannot include ${formatValue(path)}: ${why}`;
      const problem: Problem = { code, message, path: `/include/${index}`, severity: 'error' };
      problems.push(...placeProblems([problem], positions));
    };
    const found = await resolveBelow(root, dirname(file), path);
    if ('refused' in found) {
      if (found.refused === 'missing') refuse('SCENARIO_FILE_NOT_FOUND', 'there is no such file.');
      else refuse('SCENARIO_FILE_OUTSIDE', "it is not below the scenario's folder. Move it there.");
      continue;
    }
    const { real } = found;
    if (chain.includes(real)) {
      const way = [...chain.slice(chain.indexOf(real)), real].map((each) => relative(root, each));
      refuse('SCENARIO_INCLUDE_CYCLE', `it leads back to itself: ${way.join(' > ')}. Remove one of them.`);
      continue;
    }
    if (parts.some((part) => part.file === real)) continue;
    const why = await unreadable(real);
    if (why !== undefined || parts.length >= SCENARIO_LIMITS.partsMax) {
      refuse('SCENARIO_INCLUDE_INVALID', why ?? `more than ${SCENARIO_LIMITS.partsMax} parts.`);
      continue;
    }
    const part = await readPart(real, reading);
    await readParts(part, [...chain, real], reading);
    parts.push(part);
  }
}

async function unreadable(file: string): Promise<string | undefined> {
  const found = await stat(file);
  if (!found.isFile()) return 'it is not a file.';
  if (!DATA_EXTENSIONS.includes(extname(file).toLowerCase()))
    return `it is of an unknown kind. Known: ${DATA_EXTENSIONS.join(', ')}.`;
  return found.size > SCENARIO_LIMITS.fileBytesMax
    ? `it has ${found.size} bytes. Allowed: ${SCENARIO_LIMITS.fileBytesMax}.`
    : undefined;
}

/** What is wrong with it is reported, and it counts as empty then. */
async function readPart(file: string, { root, shown, problems }: PartReading): Promise<Part> {
  const {
    value,
    positions,
    problems: yaml,
  } = parseYaml(await readFile(file, 'utf8'), join(shown, relative(root, file)));
  const found = yaml.length > 0 ? yaml : placeProblems(partProblems(value), positions);
  problems.push(...found);
  return { file, value: found.length > 0 ? {} : (value as PartValue), positions };
}

/** A part is a scenario without a name, and need not have steps. */
function partProblems(value: unknown): readonly Problem[] {
  if (!isJsonObject(value) || typeof value.part !== 'string') {
    const message = `A part is an object with part: its name, not ${formatValue(value)}.`;
    return [{ code: 'SCENARIO_INCLUDE_INVALID', message, path: '', severity: 'error' }];
  }
  const { part, ...rest } = value;
  const unknown = Object.keys(rest).filter((key) => !PART_KEYS.includes(key));
  return [
    ...unknown.map((key): Problem => {
      const path = childPointer('', key);
      const message = `${path} is unknown in a part. ${knownWords(key, PART_KEYS)}`;
      return { code: 'SCENARIO_UNKNOWN_FIELD', message, path, severity: 'error' };
    }),
    ...checkShape({ steps: [{ wait: '0ms' }], ...rest, scenario: part }).filter(
      ({ path }) => !unknown.some((key) => path.startsWith(childPointer('', key))),
    ),
  ];
}
