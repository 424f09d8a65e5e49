import { excerpt } from '../base/printable.ts';
import { nearest } from '../base/suggest.ts';
import { operations, REGIONS } from '../protocol/chat-api/operations/operations.ts';
import { HttpProblem } from './problem.ts';

const PATHS: readonly string[] = [...new Set(operations.map(({ path }) => path))];

/** Builds the 404 for a path that is none of 8x8's, for somebody whose base URL may be a little wrong. */
export function unknownPath(method: string, path: string, host: string): HttpProblem {
  const sentences = [
    `Nothing answers ${method} ${excerpt(path, 200)} here.`,
    ...(/.\/(\/|$)|^\/\//.test(path) ? ['It has an empty segment, which counts.'] : []),
    describeNearest(path.split('/').filter((segment) => segment !== '')),
    `The base URL of 8x8 is http://${excerpt(host, 100)} here, with nothing behind it.`,
  ];
  return new HttpProblem(404, 'PATH_UNKNOWN', sentences.join(' '));
}

function describeNearest(given: readonly string[]): string {
  const path = nearestPath(given);
  if (path === undefined) return `Known: ${PATHS.map(template).join(', ')}.`;
  const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method);
  const regions = path.includes(':region') ? `, where region is ${REGIONS.join(', ')}` : '';
  return `Nearest: ${methods.join(', ')} ${template(path)}${regions}.`;
}

function template(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** Longest path, in segments, that is compared. */
const SEGMENTS_MAX = 20;

/** The path with the fewest changes; undefined when even that shares less than a third of its segments. */
function nearestPath(given: readonly string[]): string | undefined {
  if (given.length > SEGMENTS_MAX) return undefined;
  const near = PATHS.map((path) => {
    const known = path.split('/').slice(1);
    return { path, changes: countChanges(given, known), changesMax: (known.length * 2) / 3 };
  })
    .filter(({ changes, changesMax }) => changes <= changesMax)
    .toSorted((one, other) => one.changes - other.changes);
  return near[0]?.path;
}

/** Levenshtein's distance, of segments: how many to put in, to take out and to exchange. */
function countChanges(given: readonly string[], known: readonly string[]): number {
  let row = [0, ...known.map((_, index) => index + 1)];
  for (const [index, segment] of given.entries()) {
    const next = [index + 1];
    for (const [at, wanted] of known.entries()) {
      const exchanged = (row[at] as number) + changesBetween(segment, wanted);
      next.push(Math.min(exchanged, (row[at + 1] as number) + 1, (next[at] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}

/** A parameter takes any segment, though not as gladly as a word takes itself; a mistyped word is nearer than another. */
function changesBetween(segment: string, wanted: string): number {
  if (segment === wanted) return 0;
  if (wanted.startsWith(':')) return 0.25;
  return nearest(segment, [wanted]) === undefined ? 1 : 0.5;
}
