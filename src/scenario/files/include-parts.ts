import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Problem } from '../../base/errors.ts';
import { pointerKeys } from '../../base/json-pointer.ts';
import { checkShape } from '../parse/check-shape.ts';
import { type Positions, placeProblems } from '../parse/positions.ts';
import type { Scenario, Step } from '../schema.ts';
import { attachedPath } from './attached-path.ts';
import { type Part, type PartReading, readParts } from './read-parts.ts';

/** A scenario with the parts that it includes, the positions of its values in their files, and what is wrong with the parts. */
export type WholeScenario = {
  readonly scenario: Scenario;
  readonly positions: Positions | undefined;
  readonly problems: readonly Problem[];
  /** The files of the parts. */
  readonly parts: readonly string[];
};

/** What is put together key by key; a scenario's own values come last, and so count. */
const MERGED = ['queues', 'agents', 'customer', 'settings'] as const;

/** Puts a scenario together with its parts: their declarations, and their steps before its own. */
export async function includeParts(
  scenario: Scenario,
  { file, positions }: { readonly file: string; readonly positions: Positions | undefined },
): Promise<WholeScenario> {
  const real = await realpath(resolve(file));
  const own: Part = { file: real, value: scenario, positions };
  const reading: PartReading = {
    root: dirname(real),
    shown: dirname(file),
    parts: [],
    problems: [],
  };
  await readParts(own, [real], reading);
  const all = [...reading.parts, own];
  const { include: _, ...rest } = scenario;
  const merged = MERGED.flatMap((key) =>
    all.some(({ value }) => value[key] !== undefined)
      ? [[key, Object.assign({}, ...all.map(({ value }) => value[key]))]]
      : [],
  );
  const steps = all.flatMap((part) => stepsOf(part, reading.root));
  const whole: Scenario = { ...rest, ...Object.fromEntries(merged), steps };
  const places = joinPositions(all, own);
  const problems = [...reading.problems, ...placeProblems(checkShape(whole), places)];
  const parts = reading.parts.map((part) => part.file);
  return { scenario: whole, positions: places, problems, parts };
}

/** A file that a step attaches is named from the file of the step. */
function stepsOf({ file, value: { steps = [] } }: Part, root: string): readonly Step[] {
  const folder = relative(root, dirname(file));
  return steps.map((step) => {
    const named = attachedPath(step);
    return named === undefined || isAbsolute(named.path)
      ? step
      : ({ ...step, [named.verb]: join(folder, named.path) } as Step);
  });
}

/** Finds the file that a value came from, and its place there. */
function joinPositions(all: readonly Part[], own: Part): Positions {
  return (path, of) => {
    const [owner, key] = pointerKeys(path);
    if (key === undefined) return own.positions?.(path, of);
    if (owner === 'steps') {
      let index = Number(key);
      for (const { value, positions } of all) {
        const { length } = value.steps ?? [];
        if (index < length) return positions?.(['/steps', index, ...path.split('/').slice(3)].join('/'), of);
        index -= length;
      }
    }
    const merged = MERGED.find((each) => each === owner);
    const source =
      merged && all.findLast(({ value: { [merged]: values = {} } }) => Object.hasOwn(values, key));
    return (source ?? own).positions?.(path, of);
  };
}
