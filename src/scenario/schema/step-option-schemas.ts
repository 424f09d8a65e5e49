import { Type } from 'typebox';
import { acknowledgementSchema } from './app-step-schemas.ts';
import { faultSchema } from './fault-schemas.ts';
import { after } from './part-schemas.ts';

/** What a step of the contact centre's side may have. */
export const common = {
  after,
  allowIllegal: Type.Optional(
    Type.Boolean({
      description: 'Plays the step although its move is not legal here, or its payload not valid.',
    }),
  ),
};

/** What a step that sends events may have. */
export const sent = {
  ack: Type.Optional(acknowledgementSchema),
  fault: Type.Optional(faultSchema),
  ...common,
};
