import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { isJsonObject } from '../base/json-object.ts';
import { excerpt } from '../base/printable.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { knownWords } from '../base/suggest.ts';
import type { Validator } from '../base/validator.ts';
import type { WireEvent } from './dialect.ts';

/** How a dialect finds the validator of an event. */
export type EventValidators = {
  readonly eventTypes: readonly string[];
  /** The validator for an event of one of these types. A type may have several shapes, so it may depend on the event. */
  validatorFor(eventType: string, event: object): Validator | undefined;
};

const NAME_UNITS_MAX = 60;

/**
 * Checks a value as an event: `EVENT_NOT_OBJECT`, `EVENT_UNKNOWN_TYPE`, or the problems of its schema. The schema is
 * looked up by `eventType`, so that only the rules of this event are reported.
 */
export function checkEvent(value: unknown, validators: EventValidators): readonly Problem[] {
  if (!isJsonObject(value)) return [notObject(value)];
  const validator = findValidator(value, validators);
  if (validator === undefined) return [unknownType(value, validators.eventTypes)];
  return problemsFromSchemaErrors(validator.listErrors(value), value, 'EVENT');
}

/** Whether a value is a valid event; cheaper than `checkEvent`, since it collects no errors. */
export function isEvent(value: unknown, validators: EventValidators): value is WireEvent {
  return isJsonObject(value) && findValidator(value, validators)?.isValid(value) === true;
}

function findValidator(event: object, { validatorFor }: EventValidators): Validator | undefined {
  const { eventType } = event as { eventType?: unknown };
  return typeof eventType === 'string' ? validatorFor(eventType, event) : undefined;
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
