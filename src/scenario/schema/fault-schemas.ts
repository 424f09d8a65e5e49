import { Type } from 'typebox';
import { FAULT_NAMES, type FaultName, isRefused } from '../../protocol/faults.ts';
import { SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { closed } from './part-schemas.ts';

const fault = Type.Unsafe<FaultName>({
  type: 'string',
  enum: [...FAULT_NAMES],
  title: 'name of a fault',
  description: 'What is done to the delivery of the events on purpose; docs/faults.md lists the names.',
});

/** The `$defs` that these schemas refer to; the schema that contains them must have them. */
export const faultDefinitions = { fault };

/** The schema of the fault of a step: a reference, since many kinds of steps may have one. */
export const faultSchema = Type.Unsafe<FaultName>({ $ref: '#/$defs/fault' });

const eventType = Type.String({ title: 'an event type', pattern: '^\\w{1,64}$' });

const rule = Type.Object(
  {
    fault: Type.Unsafe<FaultName>({
      type: 'string',
      enum: FAULT_NAMES.filter((name) => !isRefused(name)),
      title: 'name of a fault',
      description: 'What is done; not what an app must refuse.',
    }),
    events: Type.Optional(
      Type.Union(
        [eventType, Type.Array(eventType, { title: 'a list', minItems: 1, maxItems: LIMITS.faultRulesMax })],
        { description: 'To which events: one event type, or a list. Default: all.' },
      ),
    ),
    every: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: LIMITS.timesMax,
        description: 'To each n-th of them in a conversation. Default: 1, to each.',
      }),
    ),
    chance: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'To each of them with this probability, by the seed. Not together with every.',
      }),
    ),
  },
  closed,
);

/** The schema of the rules by which a scenario's events have faults. */
export const faultRulesSchema = Type.Array(rule, {
  minItems: 1,
  maxItems: LIMITS.faultRulesMax,
  description:
    'What is done to the delivery of events on purpose. The fault of a step comes first, then the first rule that is about the event.',
});
