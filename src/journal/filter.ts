import type { ComparisonNode, ExpressionNode } from '@rsql/ast';
import { parse } from '@rsql/parser';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import { knownWords } from '../base/suggest.ts';
import { EVENT_LOG_COLUMNS, type EventLogRow } from './event-log.ts';

/** Whether a row is wanted. */
export type RowFilter = (row: EventLogRow) => boolean;

const FILTER_UNITS_MAX = 2000;

/** The columns that can be compared by size. */
const NUMBER_COLUMNS = [
  'status',
  'transactionId',
  'retryAttempts',
  'timestampMs',
  'durationMs',
] as const satisfies readonly (keyof EventLogRow)[];

const NUMBERS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '=gt=': (left, right) => left > right,
  '=ge=': (left, right) => left >= right,
  '=lt=': (left, right) => left < right,
  '=le=': (left, right) => left <= right,
};

/**
 * Reads a filter over the Event Log's columns with 8x8's own choices there: and, or, ==, !=, >, >=, <, <=. Written as
 * RSQL: `status>=400 and recordType==TRANSFER`. Throws `FILTER_INVALID`.
 */
export function parseRowFilter(text: string): RowFilter {
  if (text.length > FILTER_UNITS_MAX) {
    throw invalid(`The filter is longer than ${FILTER_UNITS_MAX} characters.`);
  }
  let expression: ExpressionNode;
  try {
    expression = parse(text);
  } catch (thrown) {
    throw invalid(
      `Cannot read the filter "${excerpt(text, 200)}": ${excerpt(messageOf(thrown), 200)}. Write it like: status>=400 and recordType==TRANSFER`,
    );
  }
  return buildFilter(expression);
}

function buildFilter(node: ExpressionNode): RowFilter {
  if (node.type === 'COMPARISON') return buildComparison(node);
  const left = buildFilter(node.left);
  const right = buildFilter(node.right);
  return node.operator === 'and' || node.operator === ';'
    ? (row) => left(row) && right(row)
    : (row) => left(row) || right(row);
}

function buildComparison(node: ComparisonNode): RowFilter {
  const column = EVENT_LOG_COLUMNS.find((known) => known === node.left.selector);
  if (column === undefined) {
    const selector = excerpt(node.left.selector, 100);
    throw invalid(
      `The filter names an unknown column "${selector}". ${knownWords(selector, EVENT_LOG_COLUMNS)}`,
    );
  }
  const { value } = node.right;
  if (typeof value !== 'string') throw invalidList(node, value);
  switch (node.operator) {
    case '==':
      return (row) => String(row[column]) === value;
    case '!=':
      return (row) => String(row[column]) !== value;
    default:
      return buildNumberComparison(column, node.operator, value);
  }
}

function buildNumberComparison(named: keyof EventLogRow, operator: string, value: string): RowFilter {
  const compare = NUMBERS[operator];
  if (compare === undefined) throw invalidOperator(operator);
  const column = NUMBER_COLUMNS.find((known) => known === named);
  if (column === undefined) {
    const known = NUMBER_COLUMNS.join(', ');
    throw invalid(`The filter compares ${named}, which is a text, by size. Columns with numbers: ${known}.`);
  }
  const right = Number(value);
  if (value.trim() === '' || Number.isNaN(right)) {
    throw invalid(`The filter compares ${column} with "${excerpt(value, 100)}", which is not a number.`);
  }
  return (row) => compare(row[column], right);
}

function invalidOperator(operator: string): Fake8x8Error {
  return invalid(
    `The filter uses ${excerpt(operator, 40)}. Allowed: ==, !=, >, >=, <, <=, joined by and, or.`,
  );
}

function invalidList({ left, operator }: ComparisonNode, values: readonly string[]): Fake8x8Error {
  if (operator !== '==' && operator !== '!=') return invalidOperator(operator);
  const column = left.selector;
  const joined = values.slice(0, 3).map((value) => `${column}${operator}${excerpt(value, 40)}`);
  return invalid(
    `The filter compares ${column} with a list. Write: ${joined.join(operator === '==' ? ' or ' : ' and ')}`,
  );
}

function invalid(message: string): Fake8x8Error {
  return new Fake8x8Error('FILTER_INVALID', message);
}
