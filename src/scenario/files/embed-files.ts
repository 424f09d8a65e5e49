import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { mediaTypeOf } from '../../base/media-type.ts';
import { tooLargeFile } from '../check/check-content.ts';
import { buildStepProblem, type Fault } from '../check/step-fault.ts';
import { SCENARIO_LIMITS } from '../limits.ts';
import { type Positions, placeProblems } from '../parse/positions.ts';
import type { Scenario, Step } from '../schema.ts';
import { attachedPath } from './attached-path.ts';
import { resolveBelow } from './resolve-below.ts';

/** A scenario with the files in it that its steps name, so that it can be played anywhere; and which cannot be read. */
export type EmbeddedFiles = { readonly scenario: Scenario; readonly problems: readonly Problem[] };

/** Reads the files that the steps of a scenario name, below the folder of the scenario's own file. */
export async function embedFiles(
  scenario: Scenario,
  { file, positions }: { readonly file: string; readonly positions: Positions | undefined },
): Promise<EmbeddedFiles> {
  const folder = await realpath(dirname(resolve(file)));
  const problems: Problem[] = [];
  const steps = await Promise.all(
    scenario.steps.map(async (step, stepIndex): Promise<Step> => {
      const named = attachedPath(step);
      if (named === undefined) return step;
      const { verb, path } = named;
      const read = await readBelow(folder, path);
      if (!('clause' in read)) return { ...step, [verb]: read } as Step;
      problems.push(buildStepProblem({ ...read, stepIndex, below: `/${verb}` }, scenario, positions));
      return step;
    }),
  );
  return { scenario: { ...scenario, steps }, problems: placeProblems(problems, positions) };
}

type Attached = { readonly name: string; readonly base64: string; readonly type: string };

async function readBelow(folder: string, path: string): Promise<Attached | Omit<Fault, 'below'>> {
  const resolved = await resolveBelow(folder, folder, path);
  if ('refused' in resolved)
    return resolved.refused === 'outside' ? notBelow(path) : notThere(path, 'there is no such file');
  const { real } = resolved;
  const found = await stat(real);
  if (!found.isFile()) return notThere(path, 'it is not a file');
  if (found.size > SCENARIO_LIMITS.attachedBytesMax) return tooLargeFile(found.size);
  const bytes = await readFile(real);
  return { name: basename(path), base64: bytes.toString('base64'), type: mediaTypeOf(path) };
}

function notBelow(path: string): Omit<Fault, 'below'> {
  const clause = `attaches ${formatValue(path)}, which is not below the scenario's folder. Move the file there, and name it from there.`;
  return { code: 'SCENARIO_FILE_OUTSIDE', clause };
}

function notThere(path: string, why: string): Omit<Fault, 'below'> {
  const clause = `attaches ${formatValue(path)}, but ${why}. Paths are below the scenario's folder.`;
  return { code: 'SCENARIO_FILE_NOT_FOUND', clause };
}
