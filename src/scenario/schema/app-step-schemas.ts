import { type Static, Type } from 'typebox';
import { OPERATION_NAMES, type OperationShortName } from '../../protocol/operations.ts';
import { CAPTURE_NAME_PATTERN, SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { after, branch, closed, duration, times } from './part-schemas.ts';

const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const;

const status = (description: string) =>
  Type.Union(
    [
      Type.Integer({ title: 'a status', minimum: 100, maximum: 599 }),
      Type.Unsafe<(typeof STATUS_CLASSES)[number]>({
        title: 'a class of statuses',
        type: 'string',
        enum: [...STATUS_CLASSES],
      }),
    ],
    { description },
  );

const eachStatus = status('The answer to one attempt.');

const eachStatusRef = Type.Unsafe<Static<typeof eachStatus>>({ $ref: '#/$defs/status' });

const acknowledgement = Type.Object(
  {
    status: Type.Optional(
      Type.Union(
        [
          eachStatusRef,
          Type.Array(eachStatusRef, {
            title: 'one for each attempt',
            minItems: 1,
            maxItems: LIMITS.acknowledgedMax,
          }),
        ],
        {
          description:
            'A status, or a class such as 2xx, of the first attempt; or a list with one for each attempt from the first. Default: 2xx, after a retry at the latest.',
        },
      ),
    ),
    within: Type.Optional(duration('Real time that each attempt may take until the event is judged.')),
  },
  { ...closed, minProperties: 1, description: 'What the app must answer to each event of this step.' },
);

/** The `$defs` that these schemas refer to; the schema that contains them must have them. */
export const definitions = { acknowledgement, status: eachStatus };

/** The schema of an acknowledgement: a reference, which keeps the validator small. */
export const acknowledgementSchema = Type.Unsafe<Static<typeof acknowledgement>>({
  $ref: '#/$defs/acknowledgement',
});

/** The schema of the request of a call: `POST /chats`. */
export const requestLine = Type.String({
  minLength: 1,
  maxLength: LIMITS.callUnitsMax,
  description: 'Method and target, POST /chats: a path at the address of the app, or an http(s) URL.',
});

/** The schema of the headers of a call. */
export const headers = Type.Record(
  Type.String({ pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$" }),
  Type.String({ pattern: '^[^\\u0000\\r\\n]*$', maxLength: LIMITS.callUnitsMax }),
  { ...closed, maxProperties: LIMITS.headersMax, description: 'Headers to send. They may have variables.' },
);

/** The schema of the body of a call. */
export const body = Type.Union(
  [
    Type.String({ title: 'a text, sent unchanged', maxLength: LIMITS.textUnitsMax }),
    Type.Array(Type.Unknown(), { title: 'a list, sent as JSON' }),
    Type.Record(Type.String(), Type.Unknown(), { title: 'an object, sent as JSON' }),
  ],
  { description: 'An object or a list is sent as JSON, a text unchanged. It may have variables.' },
);

const capture = (description: string) =>
  Type.Record(
    Type.String({ pattern: CAPTURE_NAME_PATTERN }),
    Type.String({ minLength: 1, maxLength: LIMITS.nameUnitsMax }),
    { ...closed, minProperties: 1, maxProperties: LIMITS.capturesMax, description },
  );

/** The schema of the captures of a call. */
export const answerCapture = capture('Variables for later steps: a JSON Pointer into the answer.');
const within = (description: string) => Type.Optional(duration(description));

const expected: readonly (OperationShortName | 'nothing' | 'sees')[] = [
  ...OPERATION_NAMES,
  'nothing',
  'sees',
];

/** The schemas of the steps that wait for the app, by verb. */
export const appStepSchemas = {
  expect: Type.Object(
    {
      expect: Type.Unsafe<OperationShortName | 'nothing' | 'sees'>({
        type: 'string',
        enum: expected,
        description:
          'The call that the app must make; nothing: it must not open, add to or end a conversation; sees: its customer must see what was said so far, as customerSees shows it.',
      }),
      matching: Type.Optional(
        Type.Union(
          [
            Type.String({ title: 'the text of a message', maxLength: LIMITS.patternUnitsMax }),
            Type.Record(Type.String(), Type.Unknown(), { title: 'fields of the body' }),
          ],
          {
            description:
              'A text for the text of a message: a glob such as *invoice*, or a /regular expression/i. An object for the body of any call, which must have these fields.',
          },
        ),
      ),
      within: within('Real time that the app has. Default: 5s, and 1s for a call that must not come.'),
      times: Type.Optional(times('The number of calls.')),
      not: Type.Optional(Type.Boolean({ description: 'The call must not come within the time.' })),
      status: Type.Optional(status('The status of the answer to the call. Default: any below 400.')),
      capture: Type.Optional(
        capture('Variables for later steps: a JSON Pointer into the body, or a group of the expression.'),
      ),
      after,
    },
    branch('expect'),
  ),
  call: Type.Object(
    {
      call: requestLine,
      headers: Type.Optional(headers),
      body: Type.Optional(body),
      status: Type.Optional(status('The status that the app must answer with. Default: any 2xx.')),
      within: within('Real time that the app has to answer. Default: 5s.'),
      capture: Type.Optional(answerCapture),
      after,
    },
    branch('call'),
  ),
  customer: Type.Object(
    {
      customer: Type.String({
        maxLength: LIMITS.textUnitsMax,
        description: 'What the customer writes in the app, which must post it to the platform.',
      }),
      within: within('Real time that the app has to post it. Default: 5s.'),
      await: Type.Optional(
        Type.Union([Type.Literal(false), Type.Literal('nothing', { title: 'nothing' })], {
          description:
            'false: the next step comes as soon as the app has answered its customer, so that several texts come quickly; nothing: it does not wait for that either, so that they come at the same time. Default: it waits until the app has posted it.',
        }),
      ),
      after,
    },
    branch('customer'),
  ),
  'customer-leaves': Type.Object(
    {
      'customer-leaves': Type.Literal(true, {
        description: 'The customer leaves in the app, which must make the call for it.',
      }),
      within: within('Real time that the app has to make the call. Default: 5s.'),
      after,
    },
    branch('customer-leaves'),
  ),
  'fail-next': Type.Object(
    {
      'fail-next': Type.Unsafe<OperationShortName>({
        type: 'string',
        enum: [...OPERATION_NAMES],
        description:
          'The next call of this operation fails, so that the app has to try again. It is one about this conversation where the operation names one. What is left when the conversation has ended is taken back.',
      }),
      status: Type.Optional(
        Type.Integer({
          minimum: 400,
          maximum: 599,
          description:
            'The status of the answer; 401 also lets the access token expire. Default: 500; with delay alone it is answered as usual.',
        }),
      ),
      times: Type.Optional(times('How many calls fail. Default: 1.')),
      'retry-after': Type.Optional(
        duration('The value of the header Retry-After, in whole seconds. Default: no such header.'),
      ),
      delay: Type.Optional(duration('Real time before the answer is sent.')),
      applied: Type.Optional(
        Type.Boolean({
          description:
            'Whether the call takes effect all the same, as when only its answer was lost. Default: false.',
        }),
      ),
      after,
    },
    branch('fail-next'),
  ),
};
