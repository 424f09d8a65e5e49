import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { isJsonObject } from '../base/json-object.ts';
import { excerpt } from '../base/printable.ts';
import { problemsFromSchemaErrors, type SchemaCheck } from '../base/schema-problems.ts';
import { knownWords } from '../base/suggest.ts';

/** How a dialect finds the validator of an event. */
export type EventChecks = {
  readonly eventTypes: readonly string[];
  /** The validator for an event of one of these types. A type may have several shapes, so it may depend on the event. */
  checkFor(eventType: string, event: object): SchemaCheck | undefined;
};

const NONE: readonly Problem[] = Object.freeze([]);
const NAME_UNITS_MAX = 60;

/**
 * Checks a value as an event: `EVENT_NOT_OBJECT`, `EVENT_UNKNOWN_TYPE`, or the problems of its schema. The schema is
 * looked up by `eventType`, so that only the rules of this event are reported.
 */
export function checkEvent(value: unknown, checks: EventChecks): readonly Problem[] {
  if (!isJsonObject(value)) return [notObject(value)];
  const { eventType } = value;
  const check = typeof eventType === 'string' ? checks.checkFor(eventType, value) : undefined;
  if (check === undefined) return [unknownType(value, checks.eventTypes)];
  if (check(value)) return NONE;
  return problemsFromSchemaErrors(check.errors ?? [], value, 'EVENT');
}

function notObject(value: unknown): Problem {
  return {
    code: 'EVENT_NOT_OBJECT',
    message: `The whole value is ${formatValue(value)}. Allowed: an object with an eventType.`,
    path: '',
    severity: 'error',
  };
}

function unknownType(event: object, eventTypes: readonly string[]): Problem {
  const { eventType } = event as { eventType?: unknown };
  const word = typeof eventType === 'string' ? excerpt(eventType, NAME_UNITS_MAX) : '';
  const actual = eventType === undefined ? 'missing' : formatValue(eventType);
  return {
    code: 'EVENT_UNKNOWN_TYPE',
    message: `/eventType is ${actual}. ${knownWords(word, eventTypes)}`,
    path: eventType === undefined ? '' : '/eventType',
    severity: 'error',
  };
}
