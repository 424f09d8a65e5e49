import type { MatcherState } from 'vitest';
import { formatValue } from '../base/format-value.ts';
import { checkEventIn, DIALECT_NAMES } from '../protocol/dialects.ts';
import type { MatcherResult } from './decide.ts';
import { formatFindings } from './format-findings.ts';
import { parseText } from './parse-text.ts';
import { checkEventType } from './sent-events.ts';

/** Checks that a value is a valid event of a type, in any dialect that has it: a parsed body, or its text. */
export function toMatchEvent(this: MatcherState, received: unknown, eventType: string): MatcherResult {
  checkEventType(eventType);
  const value = typeof received === 'string' ? parseText(received) : received;
  const actualType = typeOf(value);
  const problems = actualType === eventType ? checkEventIn(DIALECT_NAMES, value) : [];
  const pass = actualType === eventType && problems.length === 0;
  const findings = () => ({
    matcher: 'toMatchEvent',
    subject: 'event',
    args: [this.utils.stringify(eventType)],
    wanted: `${this.isNot ? 'anything but ' : ''}a valid ${eventType}`,
    found: describeFound(value, actualType, problems.length),
    heading: '',
    lines: problems.map(({ code, message }) => `${code}: ${message}`),
    note: pass ? undefined : `Received: ${this.utils.printReceived(value)}`,
  });
  return { pass, message: () => formatFindings(findings(), this) };
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'eventType' in value ? value.eventType : undefined;
}

function describeFound(value: unknown, actualType: unknown, problems: number): string {
  if (actualType === undefined) return `${formatValue(value)} without an eventType`;
  if (problems > 0) return `${formatValue(actualType)} with ${problems} problem${problems === 1 ? '' : 's'}`;
  return formatValue(actualType);
}
