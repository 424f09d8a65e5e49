import { type Static, Type } from 'typebox';
import { type OperationShortName, operations } from '../../protocol/chat-api/operations/operations.ts';
import { CAPTURE_NAME_PATTERN, SCENARIO_LIMITS as LIMITS } from '../limits.ts';
import { after, closed, duration, times } from './part-schemas.ts';

const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const;

const status = (description: string) =>
  Type.Union(
    [
      Type.Integer({ minimum: 100, maximum: 599 }),
      Type.Unsafe<(typeof STATUS_CLASSES)[number]>({ type: 'string', enum: [...STATUS_CLASSES] }),
    ],
    { description },
  );

const eachStatus = status('What one attempt must be answered.');

const eachStatusRef = Type.Unsafe<Static<typeof eachStatus>>({ $ref: '#/$defs/status' });

const acknowledgement = Type.Object(
  {
    status: Type.Optional(
      Type.Union(
        [eachStatusRef, Type.Array(eachStatusRef, { minItems: 1, maxItems: LIMITS.acknowledgedMax })],
        { description: 'A status, a class such as 2xx, or a list: of the first attempt, the second …' },
      ),
    ),
    within: Type.Optional(duration('Real time that each attempt may take.')),
  },
  { ...closed, minProperties: 1, description: 'What the app must answer to the events of this step.' },
);

/** What schemas here refer to; to be the `$defs` of the schema that they are part of. */
export const definitions = { acknowledgement, status: eachStatus };

/** The schema of an acknowledgement: a reference, since written out for each kind of step its validator is large. */
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
  { ...closed, maxProperties: LIMITS.headersMax, description: 'Headers to send; variables are filled in.' },
);

/** The schema of the body of a call. */
export const body = Type.Union(
  [
    Type.String({ maxLength: LIMITS.textUnitsMax }),
    Type.Array(Type.Unknown()),
    Type.Record(Type.String(), Type.Unknown()),
  ],
  { description: 'An object or a list is sent as JSON, a text as it is; variables are filled in.' },
);

const capture = (description: string) =>
  Type.Record(
    Type.String({ pattern: CAPTURE_NAME_PATTERN }),
    Type.String({ minLength: 1, maxLength: LIMITS.nameUnitsMax }),
    { ...closed, minProperties: 1, maxProperties: LIMITS.capturesMax, description },
  );

/** The schema of what a call keeps of its answer. */
export const answerCapture = capture('Variables for later steps: a JSON Pointer into the answer.');
const within = (description: string) => Type.Optional(duration(description));

const expected: readonly (OperationShortName | 'nothing')[] = [
  ...operations.map(({ shortName }) => shortName),
  'nothing',
];

/** The schema of each step that waits for the app, by its verb. */
export const appStepSchemas = {
  expect: Type.Object(
    {
      expect: Type.Unsafe<OperationShortName | 'nothing'>({
        type: 'string',
        enum: expected,
        description: 'What the app must call; nothing: that it opens, adds to and ends no conversation.',
      }),
      matching: Type.Optional(
        Type.Union(
          [Type.String({ maxLength: LIMITS.patternUnitsMax }), Type.Record(Type.String(), Type.Unknown())],
          {
            description:
              'A text for the text of a message: a glob such as *invoice*, or a /regular expression/i. An object for the body of any call: what it names must be there.',
          },
        ),
      ),
      within: within('Real time that the app has: 5s unless told, 1s for what must not come.'),
      times: Type.Optional(times('How often it must be called.')),
      not: Type.Optional(Type.Boolean({ description: 'Such a call must not come within the time.' })),
      status: Type.Optional(status('What the call was answered; below 400 unless told.')),
      capture: Type.Optional(
        capture('Variables for later steps: a JSON Pointer into the body, or a group of the expression.'),
      ),
      after,
    },
    closed,
  ),
  call: Type.Object(
    {
      call: requestLine,
      headers: Type.Optional(headers),
      body: Type.Optional(body),
      status: Type.Optional(status('What the app must answer; any 2xx unless told.')),
      within: within('Real time that the app has to answer; 5s unless told.'),
      capture: Type.Optional(answerCapture),
      after,
    },
    closed,
  ),
  customer: Type.Object(
    {
      customer: Type.String({
        maxLength: LIMITS.textUnitsMax,
        description: 'What the customer writes in the app, which must bring it to the platform.',
      }),
      within: within('Real time that the app has to bring it; 5s unless told.'),
      after,
    },
    closed,
  ),
  'customer-leaves': Type.Object(
    {
      'customer-leaves': Type.Literal(true, {
        description: 'The customer leaves in the app, which must tell the platform.',
      }),
      within: within('Real time that the app has to tell it; 5s unless told.'),
      after,
    },
    closed,
  ),
};
