import { type Static, Type } from 'typebox';
import { CONVERSATION_STATES } from '../conversation/conversation-state-name.ts';
import { COVERAGE_GROUPS } from '../journal/coverage/coverage.ts';
import { FAULT_NAMES } from '../protocol/faults.ts';
import { JSON_REPORT_VERSION } from './json-reporter.ts';

const closed = { additionalProperties: false } as const;

const text = (description: string) => Type.String({ description });

const count = (description: string) => Type.Integer({ minimum: 0, description });

const durationMs = (description: string) => Type.Number({ minimum: 0, description });

const timeMs = (description: string) =>
  Type.Integer({ minimum: 0, description: `${description}, in ms since 1970.` });

const choice = <T extends string>(values: readonly T[], description: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], description });

/** Counts of events, attempts or conversations, one for each of their kinds. */
function counts<K extends string>(description: string, kinds: Readonly<Record<K, string>>) {
  const fields = Object.entries<string>(kinds).map(([kind, about]) => [kind, count(about)]);
  const properties = Object.fromEntries(fields) as Record<K, ReturnType<typeof count>>;
  return Type.Object(properties, { ...closed, description });
}

const outcome = choice(['accepted', 'rejected', 'timeout', 'unreachable'], 'accepted is any 2xx.');

const statusOrNone = Type.Integer({ minimum: -1, description: 'HTTP status, -1 where there was no answer.' });

/** By their outcome. */
const outcomes = {
  total: 'All.',
  accepted: 'Answered with 2xx.',
  rejected: 'Answered otherwise.',
  timeout: 'Not answered in time.',
  unreachable: 'Not answered.',
} as const;

/** The schema of a webhook. */
export const webhookSchema = Type.Object(
  {
    id: text('Its id.'),
    name: text('Its name.'),
    uri: text('Where events were sent.'),
    version: text('Its notification version.'),
  },
  { ...closed, description: 'The webhook as the platform knows it.' },
);

/** The schema of what is true of a run. */
export const runSchema = Type.Object(
  {
    id: text('A random UUID.'),
    seed: text('What the ids depend on.'),
    dialect: choice(['chat-api', 'chat-gateway'], 'Which generation of 8x8’s API was spoken.'),
    clock: choice(['virtual', 'wall'], 'virtual takes no time for pauses.'),
    speed: Type.Number({ exclusiveMinimum: 0, description: 'Scripted milliseconds per real one.' }),
    startedMs: timeMs('Scripted start'),
    frozen: Type.Boolean({ description: 'Whether the transmission time was scripted as well.' }),
    tenantId: text('Value of x-8x8-tenant-id.'),
    customerId: text('Value of x-8x8-customer-id.'),
    webhook: webhookSchema,
    channelId: text('The channel of all conversations.'),
    baseUrl: Type.Optional(text('Where the platform answered during the run.')),
  },
  { ...closed, description: 'What is true of the whole run: enough to repeat it.' },
);

const scenarioSchema = Type.Object(
  {
    name: text('Its name.'),
    about: text('What it shows; empty when the scenario does not say.'),
    file: Type.Optional(text('The file it was read from.')),
    conversations: count('How many conversations were to play it.'),
    replay: text(
      'The command that plays it again, to the same ids. Values of environment variables are not in it: the same ones have to be set.',
    ),
  },
  { ...closed, description: 'A scenario that was played.' },
);

const senderSchema = Type.Object(
  {
    tenantId: text('Value of x-8x8-tenant-id.'),
    customerId: text('Value of x-8x8-customer-id.'),
    headerCase: choice(['lower', 'title'], 'How the names of the headers are written.'),
    kid: Type.Optional(text('The id of the key that signed; absent when nothing is signed.')),
  },
  {
    ...closed,
    description: 'What the headers and the signature of all requests of a delivery have in common.',
  },
);

const attemptSchema = Type.Object(
  {
    kind: Type.Literal('attempt'),
    scenario: text('Name of the scenario; empty for an event of no scenario.'),
    conversation: count('Number of the conversation in its scenario, from 1; 0 for an event of none.'),
    conversationId: text('As on the wire.'),
    tenantId: text('The tenant that it belongs to.'),
    webhookId: text('The webhook that it went to; empty for an address that is only tried.'),
    channelId: Type.Optional(text('The channel of its conversation; absent for an event of none.')),
    interactionId: Type.Optional(text('Absent before the conversation is queued for the first time.')),
    stepIndex: Type.Optional(
      count(
        'Which step of the scenario it is, from 0; absent when it follows from a call of the app, or from a time that is over.',
      ),
    ),
    byDriver: Type.Optional(
      Type.Literal(true, {
        description: 'A person or a test made the move, and no scenario. Absent: no.',
      }),
    ),
    eventIndex: count('Which event of its conversation it is, from 0.'),
    eventId: text('Value of x-8x8-event-id.'),
    eventType: text('As in the body, or (raw).'),
    move: choice(
      [
        ...(['create', 'queue', 'join', 'text', 'typing', 'transfer', 'leave'] as const),
        ...(['customer-join', 'customer-message', 'customer-update', 'customer-leave'] as const),
        ...(['script', 'expire', 'card-action', 'quick-reply', 'customer-typing'] as const),
        ...(['read', 'end', 'send'] as const),
      ],
      'The move in the contact centre; send is a raw payload.',
    ),
    stateBefore: Type.Optional(
      choice(CONVERSATION_STATES, 'The state of the conversation before the move; absent for a raw payload.'),
    ),
    stateAfter: Type.Optional(choice(CONVERSATION_STATES, 'Its state after the move.')),
    who: text(
      'Name of the agent or the queue as it is sent, or as the scenario has it where it is not; empty when it is about neither.',
    ),
    text: text('What was said; empty when nothing was.'),
    timestampMs: timeMs('Scripted time of the event'),
    transmissionMs: timeMs('Value of x-8x8-transmission-time'),
    requestIndex: count('Its number among the requests to the app, from 0.'),
    retry: count('Value of x-8x8-retry: 0 for the first try.'),
    retryInMs: Type.Optional(
      durationMs('Scripted pause until the next try, in ms; absent when this was the last.'),
    ),
    outcome,
    status: statusOrNone,
    durationMs: durationMs('Real time that it took, in ms.'),
    reason: text('Why it was not accepted; empty when it was.'),
    refusalAwaited: Type.Optional(
      Type.Boolean({ description: 'Whether the step awaited that it is not accepted. Absent: no.' }),
    ),
    fault: Type.Optional(
      choice(FAULT_NAMES, "What was done to the event's delivery on purpose. Absent: nothing."),
    ),
    repeat: Type.Optional(
      Type.Literal(true, {
        description:
          'The event is sent once more on purpose, beside its delivery or after it. Absent: it is not.',
      }),
    ),
    sender: senderSchema,
    request: text('The body sent.'),
    response: text('The beginning of the body that came back.'),
  },
  { ...closed, description: 'One POST of one event, and what came back.' },
);

const findingSchema = Type.Object(
  {
    code: text('A stable code in capitals.'),
    message: text('What is wrong, the value, what is allowed, what to do.'),
    path: text('JSON Pointer into the body, ?name for a query parameter; empty for the call as a whole.'),
    severity: choice(['error', 'warning'], 'error: breaks a published rule; warning: worth a word.'),
  },
  {
    ...closed,
    description: 'A published rule that a call breaks, or something about it that is worth a word.',
  },
);

const faultSchema = Type.Object(
  {
    status: Type.Optional(count('The status that was asked for; absent: it was answered as usual.')),
    retryAfterSeconds: Type.Optional(count('The value of Retry-After; absent: there was no such header.')),
    delayMs: Type.Optional(count('Real time for which the answer was held back, in ms.')),
    applied: Type.Optional(
      Type.Boolean({ description: 'Whether the call took effect all the same; absent: it did not.' }),
    ),
  },
  { ...closed, description: 'How the call was answered on purpose; absent for a call that was not.' },
);

const callSchema = Type.Object(
  {
    kind: Type.Literal('call'),
    callIndex: count('Which call of the run it is, from 0.'),
    during: Type.Optional(
      count('The requestIndex of the request to the app that was not answered yet when it called.'),
    ),
    scenario: Type.Optional(
      text('The scenario whose conversation it is about; absent when it is about none.'),
    ),
    conversation: Type.Optional(count('Number of that conversation in its scenario, from 1.')),
    operation: Type.Optional(
      text('What a scenario calls the operation; absent when 8x8 offers none at this path with this method.'),
    ),
    method: text('The HTTP method.'),
    path: text('The path.'),
    query: text('The query parameters, those that are unknown without their values.'),
    headers: Type.Record(Type.String(), Type.String(), {
      description: 'The request’s headers, by name in lower case; credentials are masked.',
    }),
    tenantId: Type.Optional(text('The tenant.')),
    recordType: Type.Optional(text('Its type in the Event Log; absent when that does not show it.')),
    webhookId: Type.Optional(text('The webhook that it is about.')),
    channelId: Type.Optional(text('The channel that it is about.')),
    conversationId: Type.Optional(text('The conversation that it is about.')),
    interactionId: Type.Optional(text('The interaction that it is about.')),
    body: Type.Optional(
      Type.Unknown({ description: 'The body, read; absent when there was none or it could not be read.' }),
    ),
    request: text('The beginning of the body’s text.'),
    status: Type.Integer({ minimum: 100, description: 'HTTP status of the answer.' }),
    response: text('The beginning of the answer’s text.'),
    timestampMs: timeMs('Scripted time'),
    durationMs: durationMs('Real time that the answer took, in ms.'),
    findings: Type.Array(findingSchema, {
      description: 'Every published rule that it breaks, whether it was refused for it or not.',
    }),
    fault: Type.Optional(faultSchema),
  },
  { ...closed, description: 'One REST call that the app made, and what it was answered.' },
);

const requestSchema = Type.Object(
  {
    kind: Type.Literal('request'),
    requestIndex: count('Its number among the requests to the app, from 0.'),
    scenario: text('Name of the scenario.'),
    conversation: count('Number of the conversation in its scenario, from 1.'),
    conversationId: text('As on the wire; empty before the conversation is opened.'),
    stepIndex: Type.Optional(
      count(
        'Which step of the scenario it is, from 0; absent for what a person lets the customer do by hand.',
      ),
    ),
    does: Type.Optional(
      choice(['opens', 'says', 'leaves'], 'What the customer does by it; absent for a step call.'),
    ),
    text: Type.Optional(text('What the customer says by it; absent when it says nothing.')),
    method: text('The HTTP method; empty for a function in the same process.'),
    url: text('The whole address; empty for a function in the same process.'),
    request: text('The beginning of the body sent.'),
    outcome,
    status: statusOrNone,
    durationMs: durationMs('Real time that it took, in ms.'),
    reason: text('Why there was no 2xx; empty when there was.'),
    response: text('The beginning of the body that came back.'),
    timestampMs: timeMs('Scripted time'),
  },
  { ...closed, description: 'One request to the app’s own API, as its customer would make it.' },
);

const viewSchema = Type.Object(
  {
    kind: Type.Literal('view'),
    requestIndex: count('Its number among the requests to the app, from 0.'),
    scenario: text('Name of the scenario.'),
    conversation: count('Number of the conversation in its scenario, from 1.'),
    conversationId: text('As on the wire.'),
    stepIndex: Type.Optional(
      count('Which step of the scenario it is, from 0; absent at the end of the conversation.'),
    ),
    method: text('The HTTP method; empty for a function in the same process.'),
    url: text('The whole address; empty for a function in the same process.'),
    outcome,
    status: statusOrNone,
    durationMs: durationMs('Real time that it took, in ms.'),
    reason: text('Why there was no 2xx; empty when there was.'),
    response: text('The beginning of the body that came back.'),
    lines: Type.Array(
      Type.Object(
        {
          text: text('The text.'),
          from: Type.Optional(text('Under whom it is shown; absent when the app does not say.')),
        },
        closed,
      ),
      { description: 'What the customer sees.' },
    ),
    mayWrite: Type.Optional(
      Type.Boolean({
        description: 'Whether the customer has to be able to write; absent when that is for the app to say.',
      }),
    ),
    canWrite: Type.Optional(
      Type.Boolean({ description: 'Whether the customer can write; absent when the app does not say.' }),
    ),
    problem: text('Why the answer could not be read, for a person; empty when it was.'),
    timestampMs: timeMs('Scripted time'),
  },
  { ...closed, description: 'What the app showed its customer of a conversation when it had settled.' },
);

const expectationSchema = Type.Object(
  {
    kind: Type.Literal('expectation'),
    scenario: text('Name of the scenario.'),
    conversation: count('Number of the conversation in its scenario, from 1.'),
    conversationId: text('As on the wire; empty before the conversation is opened.'),
    stepIndex: Type.Optional(
      count('Which step of the scenario it is, from 0; absent at the end of the conversation.'),
    ),
    awaited: text('What was awaited, for a person.'),
    verdict: choice(['passed', 'failed'], 'Whether it came.'),
    message: text('Why it failed, for a person; empty when it passed.'),
    calls: Type.Array(count('The callIndex of a call.'), {
      description: 'The calls that it was met by, or that failed it.',
    }),
    durationMs: durationMs('Real time that it took, in ms.'),
    timestampMs: timeMs('Scripted time'),
  },
  { ...closed, description: 'Whether what a step awaits of the app came.' },
);

const unscriptedSchema = Type.Object(
  {
    kind: Type.Literal('unscripted'),
    scenario: Type.Optional(
      text('The scenario whose conversation it is about; absent when it is about none.'),
    ),
    conversation: Type.Optional(count('Number of that conversation in its scenario, from 1.')),
    conversationId: Type.Optional(text('The conversation that it is about.')),
    callIndex: count('Which call of the run it is, from 0.'),
    severity: choice(['warning', 'error'], 'error: it fails the run.'),
    message: text('Which call it was, for a person.'),
  },
  { ...closed, description: 'A call that no step awaited, where the policy wants to hear of such.' },
);

const scenarioEntrySchema = Type.Object(
  { kind: Type.Literal('scenario'), scenario: text('Name of the scenario.') },
  { ...closed, description: 'A scenario begins.' },
);

const conversationSchema = Type.Object(
  {
    kind: Type.Literal('conversation'),
    scenario: text('Name of the scenario.'),
    conversation: count('Its number in its scenario, from 1.'),
    conversationId: text('As on the wire; empty when it was never opened.'),
    ending: choice(
      ['finished', 'stopped', 'interrupted'],
      'finished: all steps were played; stopped: an event was not delivered or an expectation failed; interrupted: the run was stopped.',
    ),
    stepsPlayed: count('Steps that were played.'),
    stepsTotal: count('Steps there were.'),
  },
  { ...closed, description: 'How one conversation came to its end.' },
);

const skippedSchema = Type.Object(
  {
    kind: Type.Literal('skipped'),
    scenario: text('Name of the scenario.'),
    reason: text('Why, as the scenario says.'),
  },
  { ...closed, description: 'A scenario that says that it is not to be played.' },
);

const problemSchema = Type.Object(
  { code: text('Stable code: JOURNAL_FULL or JOURNAL_NOT_WRITABLE.'), message: text('For a person.') },
  { ...closed, description: 'Why the run could not go on; absent when it could.' },
);

const runEntrySchema = Type.Object(
  {
    kind: Type.Literal('run'),
    ending: choice(
      ['finished', 'interrupted'],
      'interrupted: the run was stopped from outside, or could not go on.',
    ),
    conversationsNotBegun: count('Conversations that were never begun.'),
    problem: Type.Optional(problemSchema),
  },
  { ...closed, description: 'How the whole run came to its end; the last entry.' },
);

/** The schema of a summary. */
export const summarySchema = Type.Object(
  {
    verdict: choice(
      ['passed', 'failed', 'nothing-checked', 'interrupted'],
      'passed: each event was accepted or refused as awaited, and each expectation passed; failed: one did not, or a conversation stopped, or a call was refused for breaking a rule and none awaited that, or an unscripted call is an error; nothing-checked: none was sent and nothing awaited.',
    ),
    conversations: counts('Conversations by their ending.', {
      total: 'All that came to an end.',
      finished: 'Played to their end.',
      stopped: 'Stopped because an event was not delivered or an expectation failed.',
      interrupted: 'Cut off because the run was stopped.',
    }),
    events: counts('Events by their last outcome.', {
      total: 'All that were sent.',
      accepted: 'Accepted in the end.',
      retried: 'Accepted after at least one retry.',
      undelivered: 'Given up.',
      refusedAsAwaited: 'Never accepted, as their step awaits.',
      pending: 'Still owed a retry.',
      forged: "Not 8x8's, so that the app must refuse them; 0: nothing shows that the app checks signatures.",
      repeatsFailed: 'Not accepted when they were sent once more on purpose.',
    }),
    attempts: counts('Requests by their outcome.', outcomes),
    expectations: counts('What was awaited of the app.', {
      total: 'All.',
      passed: 'It came.',
      failed: 'It did not, or what must not come did.',
    }),
    calls: counts('Calls that the app made.', {
      total: 'All.',
      refused: 'Answered with 400 or more.',
      findings: 'Those with at least one finding.',
      unknownPaths: 'Refused because 8x8 offers nothing at their path.',
      unawaitedRefusals: 'Refused for breaking a published rule, and no expectation that passed names them.',
    }),
    unscripted: counts('Calls that no step awaited, where the policy wants to hear of such.', {
      warnings: 'Those that are reported as warnings.',
      errors: 'Those that fail the run.',
    }),
    requests: counts('Requests to the app’s own API by their outcome.', outcomes),
    stepsNotPlayed: count('Steps of begun conversations that were not played.'),
    conversationsNotBegun: count('Conversations that were never begun.'),
    scenariosSkipped: count('Scenarios that say that they are not to be played.'),
    problem: Type.Optional(problemSchema),
    durationMs: Type.Optional(
      Type.Object(
        {
          median: durationMs('Half took no longer, within 5 %.'),
          p95: durationMs('95 % took no longer, within 5 %.'),
          max: durationMs('The longest.'),
        },
        { ...closed, description: 'Real time per answered request, in ms; absent when none was answered.' },
      ),
    ),
    failures: Type.Array(attemptSchema, {
      description: 'The first events that were not delivered; all of them are among the entries.',
    }),
    failedExpectations: Type.Array(expectationSchema, {
      description: 'The first expectations that failed.',
    }),
    unawaitedRefusals: Type.Array(callSchema, {
      description: 'Calls that fail the run by being refused; not more than a few.',
    }),
    findings: Type.Array(callSchema, { description: 'The first calls with a finding.' }),
    unscriptedCalls: Type.Array(unscriptedSchema, { description: 'The first calls that no step awaited.' }),
  },
  { ...closed, description: 'What the run came to.' },
);

const coverageCounts = {
  covered: count('How many were covered.'),
  total: count('How many there are.'),
  percent: Type.Integer({ minimum: 0, maximum: 100, description: 'Rounded down.' }),
};

/** The schema of what was covered. */
export const coverageSchema = Type.Object(
  {
    ...coverageCounts,
    groups: Type.Array(
      Type.Object(
        {
          name: choice(COVERAGE_GROUPS, 'What is counted.'),
          ...coverageCounts,
          missing: Type.Array(
            Type.Object(
              {
                name: text('What was not covered.'),
                coveredBy: text(
                  'The scenario of the catalogue, the fault, the steps or the option that would cover it.',
                ),
              },
              closed,
            ),
            { description: 'What was not covered.' },
          ),
        },
        closed,
      ),
      { description: 'Each kind of thing apart.' },
    ),
  },
  {
    ...closed,
    description: 'What of the API was covered, by what passed alone; absent when nobody asked for it.',
  },
);

/** The kinds of entries of a journal. */
const ENTRIES = [
  attemptSchema,
  callSchema,
  requestSchema,
  viewSchema,
  expectationSchema,
  unscriptedSchema,
  scenarioEntrySchema,
  conversationSchema,
  skippedSchema,
  runEntrySchema,
];

/** Any entry of a journal, as a part of another schema. */
export const anyEntrySchema = Type.Union(ENTRIES);

/** A line of what `--reporter ndjson` writes. */
export const entrySchema = Type.Union(ENTRIES, {
  $id: `urn:fake-8x8:entry:${JSON_REPORT_VERSION}`,
  title: 'fake-8x8 journal entry',
  description: 'One fact of a run; `kind` says which.',
});

/** What `--reporter json` writes: one run with every fact. */
export const reportSchema = Type.Object(
  {
    report: Type.Literal('fake-8x8'),
    version: Type.Literal(JSON_REPORT_VERSION, {
      description: 'Version of this form; it changes only when something is removed or means something else.',
    }),
    tool: Type.Object(
      { name: Type.Literal('fake-8x8'), version: text('Version of the package.') },
      { ...closed, description: 'What wrote the report.' },
    ),
    run: runSchema,
    scenarios: Type.Array(scenarioSchema, { description: 'What was played, in this order.' }),
    summary: summarySchema,
    coverage: Type.Optional(coverageSchema),
    entries: Type.Array(Type.Union(ENTRIES), { description: 'All journal entries, in their order.' }),
  },
  {
    ...closed,
    $id: `urn:fake-8x8:report:${JSON_REPORT_VERSION}`,
    title: 'fake-8x8 report',
    description:
      'One run: what was played, what was sent, what came back, what the app called, and what it comes to.',
  },
);

/** A report as `--reporter json` writes it. */
export type Report = Static<typeof reportSchema>;
