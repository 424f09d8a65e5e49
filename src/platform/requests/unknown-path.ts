import { distance } from 'fastest-levenshtein';
import { excerpt } from '../../base/printable.ts';
import { nearest } from '../../base/suggest.ts';
import { REGIONS } from '../../protocol/chat-api/operations/operations.ts';
import { PRE_SIGNED_PATH } from '../../protocol/chat-gateway/operations/operations.ts';
import { operations } from '../../protocol/operations.ts';
import { brokenRule, type CallFinding } from '../call-finding.ts';
import type { PlatformRequest } from '../platform-handler.ts';

/** The paths of 8x8's API. */
const PATHS: readonly string[] = [
  ...new Set(operations.filter(({ path }) => path !== PRE_SIGNED_PATH).map(({ path }) => path)),
];

/** The finding and the response for a request to a path that is not 8x8's: RFC 9457, with a code of ours. */
export function answerUnknownPath({ method, match, headers }: PlatformRequest): {
  readonly finding: CallFinding;
  readonly body: object;
} {
  const detail = describeUnknownPath(method, match.path, headers.host ?? '');
  return {
    finding: brokenRule('CALL_UNKNOWN_PATH', detail),
    body: { type: 'about:blank', title: 'Not found', status: 404, detail, code: 'PATH_UNKNOWN' },
  };
}

/** Says that a path is not 8x8's, and which of 8x8's paths is nearest to it. */
function describeUnknownPath(method: string, path: string, host: string): string {
  return [
    `Nothing answers ${method} ${excerpt(path, 200)} here.`,
    ...(/.\/(\/|$)|^\/\//.test(path) ? ['It has an empty segment, which counts as one.'] : []),
    describeNearest(path),
    `The base URL of 8x8 is http://${excerpt(host, 100)} here, without a path.`,
  ].join(' ');
}

/** What paths begin with; a test holds that each does. */
const BEGINNINGS: readonly string[] = [
  '/oauth/v2/token',
  '/vcc/{region}/chat/v2/',
  '/chat-gateway/v1/',
  '/api/v1/tenant/{tenantId}/',
];

function describeNearest(given: string): string {
  const path = nearestPath(given);
  if (path === undefined) return `8x8's paths begin with ${BEGINNINGS.join(', ')}.`;
  const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method);
  const regions = path.includes(':region') ? `, where region is ${REGIONS.join(', ')}` : '';
  return `Nearest: ${methods.join(', ')} ${template(path)}${regions}.`;
}

function template(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** Longest path that is compared, in segments. */
const SEGMENTS_MAX = 20;

/** The path with the fewest changed segments; undefined when more than half of them would change. */
function nearestPath(given: string): string | undefined {
  const segments = segmentsOf(given);
  if (segments.length > SEGMENTS_MAX) return undefined;
  const encoded = encode(segments);
  const near = PATHS.map((path) => ({ path, changes: distance(encoded, encode(segmentsOf(path))) }))
    .filter(({ path, changes }) => changes <= Math.max(2, segmentsOf(path).length / 2))
    .toSorted((one, other) => one.changes - other.changes);
  return near[0]?.path;
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function isParameter(segment: string): boolean {
  return segment.startsWith(':');
}

/** The literal segments of 8x8's paths. */
const WORDS: readonly string[] = [
  ...new Set(PATHS.flatMap(segmentsOf).filter((segment) => !isParameter(segment))),
];

/** One character per segment, so that a distance counts segments: the word that is meant, or 0 for a parameter. */
function encode(segments: readonly string[]): string {
  return String.fromCharCode(...segments.map((segment) => WORDS.indexOf(meantWord(segment)) + 1));
}

function meantWord(segment: string): string {
  const word = segment.toLowerCase();
  // Short segments, such as a region or `v1`, are all near to each other.
  const isExact = WORDS.includes(word) || word.length < 4 || isParameter(word);
  return isExact ? word : (nearest(word, WORDS) ?? '');
}
