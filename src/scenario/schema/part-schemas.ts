import { Type } from 'typebox';
import { DURATION_HINT, DURATION_PATTERN } from '../../base/duration.ts';
import { KEY_PATTERN, SCENARIO_LIMITS as LIMITS } from '../limits.ts';

/** An object without further keys. */
export const closed = { additionalProperties: false } as const;

/** A closed object that is one of several, with the title under which an editor suggests it. */
export const branch = (title: string) => ({ ...closed, title });

/** The schema of a name that is shown or sent. */
export const name = (description: string) =>
  Type.String({ minLength: 1, maxLength: LIMITS.nameUnitsMax, description });

/** The schema of the key of a queue or an agent. */
export const key = (description: string) => Type.String({ pattern: KEY_PATTERN, description });

/** The schema of a duration, which the description explains in words. */
export const duration = (description: string) =>
  Type.String({ pattern: DURATION_PATTERN, description: `${description} ${DURATION_HINT}` });

/** The schema of a count. */
export const times = (description: string) =>
  Type.Integer({ minimum: 1, maximum: LIMITS.timesMax, description });

/** The pause that each step may have. */
export const after = Type.Optional(duration('Scripted pause before the step.'));
