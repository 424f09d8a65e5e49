import type { Position, Problem } from '../../base/errors.ts';

/**
 * Returns the position of the value at a JSON Pointer, or of its key; if it has none, that of the nearest enclosing
 * value.
 */
export type Positions = (path: string, of?: 'key' | 'value') => Position | undefined;

/**
 * Adds its position to each problem, of the key for an unknown field, else of the value, and sorts them by file and
 * line. The sort is stable, and leaves problems without position behind the others.
 */
export function placeProblems(
  problems: readonly Problem[],
  positions: Positions | undefined,
): readonly Problem[] {
  const placed = problems.map((problem) => {
    const position =
      problem.position ??
      positions?.(problem.path, problem.code.endsWith('_UNKNOWN_FIELD') ? 'key' : 'value');
    return position === undefined ? problem : { ...problem, position };
  });
  return placed.sort(byPosition);
}

function byPosition({ position: a }: Problem, { position: b }: Problem): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
