import type { Position, Problem } from '../base/errors.ts';

/**
 * Where the values of a file stand: gives the position of the value at a JSON Pointer, or of its key, or of the
 * nearest value around it that has one.
 */
export type Positions = (path: string, of?: 'key' | 'value') => Position | undefined;

/** Adds to each problem where it stands: an unknown field at its key, anything else at its value. */
export function placeProblems(
  problems: readonly Problem[],
  positions: Positions | undefined,
): readonly Problem[] {
  return problems.map((problem) => {
    const position =
      problem.position ??
      positions?.(problem.path, problem.code.endsWith('_UNKNOWN_FIELD') ? 'key' : 'value');
    return position === undefined ? problem : { ...problem, position };
  });
}
