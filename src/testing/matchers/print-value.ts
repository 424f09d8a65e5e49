import { types } from 'node:util';
import { printable } from '../../base/printable.ts';
import { type Asymmetric, isAsymmetric } from './asymmetric.ts';

/** Deeper than this nothing is shown, which ends what holds itself, too. */
const DEPTH_MAX = 10;

/** Prints a value in one line, with its keys in order: safe for a terminal, and the same in each runner. */
export function printValue(value: unknown): string {
  return printNode(value, undefined, 0);
}

/** Prints a value as lines; a text without quotes, in the lines that it has. */
export function printLines(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n').map(printable);
  return printNode(value, INDENT, 0).split('\n');
}

const INDENT = '  ';

/** Without `indent` all of it stands in one line. */
function printNode(value: unknown, indent: string | undefined, depth: number): string {
  if (typeof value === 'string') return printable(JSON.stringify(value));
  if (isAsymmetric(value)) return printAsymmetric(value);
  if (typeof value !== 'object' || value === null || types.isRegExp(value)) return printable(String(value));
  if (depth === DEPTH_MAX) return '…';
  const print = (item: unknown) => printNode(item, indent, depth + 1);
  const place = { indent, depth };
  if (Array.isArray(value)) return enclose('[]', value.map(print), place);
  const items = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}: ${print(Reflect.get(value, key))}`);
  return enclose('{}', items, place);
}

/** `Any<Number>`, `StringContaining "invoice"`. */
function printAsymmetric(value: Asymmetric): string {
  const sample = 'sample' in value ? ` ${printValue(value.sample)}` : '';
  return printable(value.toAsymmetricMatcher?.() ?? `${value}${sample}`);
}

type Place = { readonly indent: string | undefined; readonly depth: number };

function enclose(brackets: '[]' | '{}', items: readonly string[], { indent, depth }: Place): string {
  const [open, close] = brackets;
  if (indent === undefined || items.length === 0) return `${open}${items.join(', ')}${close}`;
  const lines = items.map((item) => `${indent.repeat(depth + 1)}${item},\n`);
  return `${open}\n${lines.join('')}${indent.repeat(depth)}${close}`;
}
