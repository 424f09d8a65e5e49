import { type Static, Type } from 'typebox';
import { FAULT_NAMES, type FaultName } from '../../protocol/faults.ts';

/** Most events that one fault is for. */
const TIMES_MAX = 1000;

const EVENT_TYPES_MAX = 20;

/** Body of `POST /_fake-8x8/faults`, and what `faultNext` takes. */
export const plannedFaultSchema = Type.Object(
  {
    fault: Type.Unsafe<FaultName>({
      type: 'string',
      enum: [...FAULT_NAMES],
      description: 'What is done to the next events; [Faults](faults.md#all-faults) lists the names.',
    }),
    times: Type.Optional(
      Type.Integer({ minimum: 1, maximum: TIMES_MAX, description: 'To how many events. Default: 1.' }),
    ),
    conversationId: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'The conversation whose events it is for. Default: any.',
      }),
    ),
    events: Type.Optional(
      Type.Array(Type.String({ pattern: '^\\w{1,64}$' }), {
        minItems: 1,
        maxItems: EVENT_TYPES_MAX,
        description: 'The types of the events that it is for, such as `["TEXT","MESSAGE"]`. Default: all.',
      }),
    ),
  },
  {
    $id: 'urn:fake-8x8:fault',
    title: 'A fault on request',
    description: 'What is done to the delivery of the next events on purpose.',
    additionalProperties: false,
  },
);

/** A fault as it is asked for. */
export type FaultFields = Readonly<Static<typeof plannedFaultSchema>>;
