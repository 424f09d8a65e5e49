import { Type } from 'typebox';
import { SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { headers, requestLine } from './app-step-schemas.ts';
import { branch } from './part-schemas.ts';

const pointer = (description: string) =>
  Type.Optional(
    Type.String({
      pattern: '^/',
      maxLength: LIMITS.nameUnitsMax,
      description: `${description}, as a JSON Pointer. Default: it is looked for.`,
    }),
  );

/** The schema of a view template: one text, or an object with the request and the pointers. */
export const viewTemplateSchema = Type.Union(
  [
    Type.String({
      title: 'a request in one line',
      minLength: 1,
      maxLength: LIMITS.textUnitsMax,
      description:
        'Method and target, and after an arrow JSON Pointers into the answer: GET /chats/${conversation.id} -> messages=/lines, text=/text, from=/who, canWrite=/open',
    }),
    Type.Object(
      {
        call: requestLine,
        headers: Type.Optional(headers),
        messages: pointer('The list of messages in the answer'),
        text: pointer('The text of a message, within it'),
        from: pointer('Who said a message, within it'),
        canWrite: pointer('Whether the customer can write'),
      },
      branch('a request with its parts'),
    ),
  ],
  { description: 'A request to the address of the app whose answer has what its customer sees.' },
);
