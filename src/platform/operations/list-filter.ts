import type { ComparisonNode, ExpressionNode } from '@rsql/ast';
import { parse } from '@rsql/parser';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import { FILTER_UNITS_MAX } from '../limits.ts';
import { compareFields, fieldOf, type ListFields } from './list-fields.ts';
import { matchesWildcard } from './wildcard.ts';

/**
 * Reads a FIQL filter over a list, such as `name==Sup*;(routingOptions.id==11)`: `==` and `!=` with `*` in texts,
 * `=in=`, `=out=`, and the comparisons. FIQL is published, the fields are not. Throws `FILTER_INVALID`.
 */
export function parseListFilter<T>(text: string, fields: ListFields<T>): (item: T) => boolean {
  if (text.length > FILTER_UNITS_MAX) throw invalid(`It is longer than ${FILTER_UNITS_MAX} characters.`);
  return buildFilter(parseExpression(text), fields);
}

function parseExpression(text: string): ExpressionNode {
  try {
    return parse(text);
  } catch (thrown) {
    throw invalid(`"${excerpt(text, 100)}" cannot be read: ${excerpt(messageOf(thrown), 200)}.`);
  }
}

function buildFilter<T>(node: ExpressionNode, fields: ListFields<T>): (item: T) => boolean {
  if (node.type === 'COMPARISON') return buildComparison(node, fields);
  const left = buildFilter(node.left, fields);
  const right = buildFilter(node.right, fields);
  return node.operator === 'and' || node.operator === ';'
    ? (item) => left(item) && right(item)
    : (item) => left(item) || right(item);
}

function buildComparison<T>(
  { left, operator, right }: ComparisonNode,
  fields: ListFields<T>,
): (item: T) => boolean {
  const read = fieldOf(left.selector, fields);
  if (read === undefined) {
    const selector = excerpt(left.selector, 100);
    throw invalid(`It names an unknown field "${selector}". ${knownWords(selector, [...fields.keys()])}`);
  }
  const compare = OPERATORS.get(operator);
  if (compare === undefined) {
    throw invalid(`It uses ${excerpt(operator, 20)}. Allowed: ${[...OPERATORS.keys()].join(', ')}.`);
  }
  const wanted = [right.value].flat();
  return (item) => compare(read(item), wanted);
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
  const compare: Compare = (actual, [wanted = '']) => holds(compareFields(actual, wanted));
  return [
    [short, compare],
    [long, compare],
  ];
}

function invalid(message: string): Fake8x8Error {
  return new Fake8x8Error('FILTER_INVALID', message);
}
