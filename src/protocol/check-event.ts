import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { excerpt } from '../base/printable.ts';
import { problemsFromSchemaErrors } from '../base/schema-problems.ts';
import { knownWords } from '../base/suggest.ts';
import type { Validator } from '../base/validator.ts';
import type { WireEvent } from './dialect.ts';

/** How a dialect finds the validator of an event. */
export type EventValidators = {
  readonly eventTypes: readonly string[];
  /** The validator for an event of one of these types; `event` is there for types that come in several shapes. */
  validatorFor(eventType: string, event: object): Validator | undefined;
};

const NAME_UNITS_MAX = 60;

/**
 * Checks a value as an event and lists what is wrong with it: `EVENT_NOT_OBJECT`, `EVENT_UNKNOWN_TYPE`, or what its
 * schema has against it. Looks the schema up by `eventType`, so that no other event's rules are mentioned.
 */
export function checkEvent(value: unknown, validators: EventValidators): readonly Problem[] {
  if (!isObject(value)) return [notObject(value)];
  const validator = findValidator(value, validators);
  if (validator === undefined) return [unknownType(value, validators.eventTypes)];
  return problemsFromSchemaErrors(validator.listErrors(value), value, 'EVENT');
}

/** Whether a value is a valid event; cheaper than `checkEvent`, since it collects no errors. */
export function isEvent(value: unknown, validators: EventValidators): value is WireEvent {
  return isObject(value) && findValidator(value, validators)?.isValid(value) === true;
}

function findValidator(event: object, { validatorFor }: EventValidators): Validator | undefined {
  const { eventType } = event as { eventType?: unknown };
  return typeof eventType === 'string' ? validatorFor(eventType, event) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
