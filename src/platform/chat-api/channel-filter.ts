import type { ComparisonNode, ExpressionNode } from '@rsql/ast';
import { parse } from '@rsql/parser';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import { FILTER_UNITS_MAX } from '../limits.ts';
import type { Channel } from '../tenant.ts';
import { matchesWildcard } from './wildcard.ts';

/** Whether a channel passes the filter. */
export type ChannelFilter = (channel: Channel) => boolean;

/**
 * Reads a FIQL filter over channels, such as `name==Sup*;(routingOptions.id==11)`: `==` and `!=` with `*` in texts,
 * `=in=`, `=out=`, and the comparisons. FIQL is published, the fields are not. Throws `FILTER_INVALID`.
 */
export function parseChannelFilter(text: string): ChannelFilter {
  if (text.length > FILTER_UNITS_MAX) throw invalid(`It is longer than ${FILTER_UNITS_MAX} characters.`);
  return buildFilter(parseExpression(text));
}

function parseExpression(text: string): ExpressionNode {
  try {
    return parse(text);
  } catch (thrown) {
    throw invalid(`"${excerpt(text, 100)}" cannot be read: ${excerpt(messageOf(thrown), 200)}.`);
  }
}

function buildFilter(node: ExpressionNode): ChannelFilter {
  if (node.type === 'COMPARISON') return buildComparison(node);
  const left = buildFilter(node.left);
  const right = buildFilter(node.right);
  return node.operator === 'and' || node.operator === ';'
    ? (channel) => left(channel) && right(channel)
    : (channel) => left(channel) || right(channel);
}

function buildComparison({ left, operator, right }: ComparisonNode): ChannelFilter {
  const read = channelField(left.selector);
  if (read === undefined) {
    const selector = excerpt(left.selector, 100);
    throw invalid(`It names an unknown field "${selector}". ${knownWords(selector, CHANNEL_FIELDS)}`);
  }
  const compare = OPERATORS.get(operator);
  if (compare === undefined) {
    throw invalid(`It uses ${excerpt(operator, 20)}. Allowed: ${[...OPERATORS.keys()].join(', ')}.`);
  }
  const wanted = [right.value].flat();
  return (channel) => compare(read(channel), wanted);
}

type Compare = (actual: string, wanted: readonly string[]) => boolean;

const isAny: Compare = (actual, wanted) => wanted.some((pattern) => matchesWildcard(actual, pattern));
const isNone: Compare = (actual, wanted) => !isAny(actual, wanted);

const OPERATORS: ReadonlyMap<string, Compare> = new Map([
  ['==', isAny],
  ['!=', isNone],
  ['=in=', isAny],
  ['=out=', isNone],
  ...ordered('<', '=lt=', (order) => order < 0),
  ...ordered('<=', '=le=', (order) => order <= 0),
  ...ordered('>', '=gt=', (order) => order > 0),
  ...ordered('>=', '=ge=', (order) => order >= 0),
]);

function ordered(short: string, long: string, holds: (order: number) => boolean): [string, Compare][] {
  const compare: Compare = (actual, [wanted = '']) => holds(compareTexts(actual, wanted));
  return [
    [short, compare],
    [long, compare],
  ];
}

/** Compares numbers as numbers: queue ids are numbers written as text, and 9 comes before 10. */
function compareTexts(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference)) return difference;
  return left < right ? -1 : left > right ? 1 : 0;
}

function invalid(message: string): Fake8x8Error {
  return new Fake8x8Error('FILTER_INVALID', message);
}

const READERS: ReadonlyMap<string, (channel: Channel) => string> = new Map([
  ['id', (channel: Channel) => channel.id],
  ['name', (channel: Channel) => channel.name],
  ['webHookId', (channel: Channel) => channel.webhookId],
  ['routingOptions.id', (channel: Channel) => channel.queueId],
  ['routingOptions.type', () => 'queue'],
]);

/** The fields that channels can be sorted and filtered by. */
export const CHANNEL_FIELDS: readonly string[] = [...READERS.keys()];

/** How to read a field of a channel; undefined for an unknown name. The published example has `routingOption.id`. */
export function channelField(name: string): ((channel: Channel) => string) | undefined {
  return READERS.get(name.replace(/^routingOption\./, 'routingOptions.'));
}
