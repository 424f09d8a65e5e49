import { Type } from 'typebox';
import { SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { answerCapture, body, headers, requestLine } from './app-step-schemas.ts';
import { branch } from './part-schemas.ts';

/** The schema of a call template: one text, or an object with the keys of a step `call`. */
export const callTemplateSchema = Type.Union(
  [
    Type.String({
      title: 'a request in one line',
      minLength: 1,
      maxLength: LIMITS.textUnitsMax,
      description:
        'Method, target and, after a space, the body: POST /chats/${conversation.id} {"text":"${text}"}. What is captured of the answer stands after an arrow: -> chat=/id',
    }),
    Type.Object(
      {
        call: requestLine,
        headers: Type.Optional(headers),
        body: Type.Optional(body),
        capture: Type.Optional(answerCapture),
      },
      branch('a request with its parts'),
    ),
  ],
  { description: 'A request to the address of the app. It may have variables.' },
);
