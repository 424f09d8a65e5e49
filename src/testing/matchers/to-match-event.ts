import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { checkEventIn } from '../../protocol/dialects.ts';
import { formatFindings } from './format-findings.ts';
import { coloursOf, type MatcherContext, type MatcherResult } from './matcher-context.ts';
import { parseText } from './parse-text.ts';
import { printValue } from './print-value.ts';
import { checkEventType } from './sent-events.ts';

/** Checks that a value is a valid event of a type, in any dialect that has it: a parsed body, or its text. */
export function toMatchEvent(this: MatcherContext, received: unknown, eventType: string): MatcherResult {
  checkEventType(eventType);
  const value = typeof received === 'string' ? parseText(received) : received;
  const actualType = typeOf(value);
  const problems = actualType === eventType ? checkEventIn(DIALECT_NAMES, value).toSorted(byWeight) : [];
  const pass = actualType === eventType && problems.length === 0;
  const findings = () => ({
    matcher: 'toMatchEvent',
    subject: 'event',
    args: [printValue(eventType)],
    wanted: `${this.isNot ? 'anything but ' : ''}a valid ${eventType}`,
    found: describeFound(value, actualType, problems),
    heading: '',
    lines: problems.map(({ code, message }) => `${message} (${code})`),
    note: pass ? undefined : `Received: ${coloursOf(this).RECEIVED_COLOR(printValue(value))}`,
  });
  return { pass, message: () => formatFindings(findings(), this) };
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'eventType' in value ? value.eventType : undefined;
}

/** The field that is wrong stands first: it is all that a list of tests shows. */
function describeFound(value: unknown, actualType: unknown, problems: readonly Problem[]): string {
  if (actualType === undefined) return `${formatValue(value)} without an eventType`;
  const [first] = problems;
  if (first === undefined) return formatValue(actualType);
  const more = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return `${formatValue(actualType)} with ${more}, first ${first.path || 'the whole value'}`;
}

const WEIGHTS = ['_WRONG_TYPE', '_NOT_ALLOWED_VALUE', '_MISSING_FIELD', '_UNKNOWN_FIELD'];

/** A field with a wrong value stands before one that is missing, and that before one too many. */
function byWeight(a: Problem, b: Problem): number {
  return weightOf(a) - weightOf(b);
}

function weightOf({ code }: Problem): number {
  return WEIGHTS.findIndex((ending) => code.endsWith(ending));
}
