import { Type } from 'typebox';
import { SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { answerCapture, body, headers, requestLine } from './app-step-schemas.ts';
import { closed } from './part-schemas.ts';

/** The schema of a request to the app that is told once: as one text, or as an object like the step `call`. */
export const callTemplateSchema = Type.Union(
  [
    Type.String({
      minLength: 1,
      maxLength: LIMITS.textUnitsMax,
      description:
        'Method, target and, after a space, the body: POST /chats/${conversation.id} {"text":"${text}"}',
    }),
    Type.Object(
      {
        call: requestLine,
        headers: Type.Optional(headers),
        body: Type.Optional(body),
        capture: Type.Optional(answerCapture),
      },
      closed,
    ),
  ],
  { description: 'A request to the address of the app. Variables are filled in.' },
);
