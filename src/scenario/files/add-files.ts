import { dirname, join } from 'node:path';
import type { Problem } from '../../base/errors.ts';
import type { Positions } from '../parse/positions.ts';
import type { Scenario } from '../schema.ts';
import { attachedPath } from './attached-path.ts';

/** A scenario with the positions of its values, and the file that it is from. */
export type ScenarioInFile = {
  readonly file: string;
  readonly scenario: Scenario;
  readonly positions: Positions | undefined;
};

/** A scenario with the parts that it includes and the files that its steps attach. */
export type WithFiles = ScenarioInFile & {
  /** Those files. */
  readonly further: readonly string[];
  /** Everything that is wrong with them. */
  readonly problems: readonly Problem[];
  /** Whether what the parts declare and do is not known, since one cannot be read. */
  readonly lacksParts: boolean;
};

/** Adds its files to a scenario, as far as they can be read. */
export async function addFiles(own: ScenarioInFile): Promise<WithFiles> {
  const included = await addParts(own);
  const attached = included.scenario.steps.flatMap((step) => attachedPath(step)?.path ?? []);
  if (attached.length === 0) return included;
  const { embedFiles } = await import('./embed-files.ts');
  const { scenario, problems } = await embedFiles(included.scenario, included);
  return {
    ...included,
    scenario,
    further: [...included.further, ...attached.map((path) => join(dirname(own.file), path))],
    problems: [...included.problems, ...problems],
  };
}

async function addParts(own: ScenarioInFile): Promise<WithFiles> {
  if (own.scenario.include === undefined) return { ...own, further: [], problems: [], lacksParts: false };
  const { includeParts } = await import('./include-parts.ts');
  const { parts, ...whole } = await includeParts(own.scenario, own);
  return { ...whole, file: own.file, further: parts, lacksParts: whole.problems.length > 0 };
}
