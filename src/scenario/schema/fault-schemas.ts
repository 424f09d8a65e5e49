import { Type } from 'typebox';
import { FAULT_NAMES, type FaultName } from '../../protocol/faults.ts';

const fault = Type.Unsafe<FaultName>({
  type: 'string',
  enum: [...FAULT_NAMES],
  title: 'name of a fault',
  description:
    'What is done to the delivery of the events on purpose. Only a text or a raw payload can have a fault that the app must refuse: nobody says it, it is sent once, and the answer must be 4xx.',
});

/** The `$defs` that these schemas refer to; the schema that contains them must have them. */
export const faultDefinitions = { fault };

/** The schema of the fault of a step: a reference, since many kinds of steps may have one. */
export const faultSchema = Type.Unsafe<FaultName>({ $ref: '#/$defs/fault' });
