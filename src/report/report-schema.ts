import { type Static, Type } from 'typebox';
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

const webhookSchema = Type.Object(
  {
    id: text('Its id.'),
    name: text('Its name.'),
    uri: text('Where events were sent.'),
    version: text('Its notification version.'),
  },
  { ...closed, description: 'The webhook as the platform knows it.' },
);

const runSchema = Type.Object(
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
    about: text('What it shows.'),
    file: Type.Optional(text('The file it was read from.')),
    conversations: count('How many conversations were to play it.'),
    replay: text('The command that plays it again, to the same ids.'),
  },
  { ...closed, description: 'A scenario that was played.' },
);

const attemptSchema = Type.Object(
  {
    kind: Type.Literal('attempt'),
    scenario: text('Name of the scenario.'),
    conversation: count('Number of the conversation in its scenario, from 1.'),
    conversationId: text('As on the wire.'),
    interactionId: Type.Optional(text('Absent before the conversation is queued for the first time.')),
    stepIndex: count('Which step of the scenario it is, from 0.'),
    eventIndex: count('Which event of its conversation it is, from 0.'),
    eventId: text('Value of x-8x8-event-id.'),
    eventType: text('As in the body, or (raw).'),
    move: choice(
      [
        ...(['create', 'queue', 'join', 'text', 'typing', 'transfer', 'leave'] as const),
        ...(['customer-message', 'customer-leave', 'end', 'send'] as const),
      ],
      'What happened in the contact centre; send is a raw payload.',
    ),
    who: text('Name of the agent or the queue; empty when it is about neither.'),
    text: text('What was said; empty when nothing was.'),
    timestampMs: timeMs('Scripted time of the event'),
    transmissionMs: timeMs('Value of x-8x8-transmission-time'),
    retry: count('Value of x-8x8-retry: 0 for the first try.'),
    retryInMs: Type.Optional(
      durationMs('Scripted pause until the next try, in ms; absent when this was the last.'),
    ),
    outcome: choice(['accepted', 'rejected', 'timeout', 'unreachable'], 'accepted is any 2xx.'),
    status: Type.Integer({ minimum: -1, description: 'HTTP status, -1 where there was no answer.' }),
    durationMs: durationMs('Real time that it took, in ms.'),
    reason: text('Why it was not accepted; empty when it was.'),
    request: text('The body sent.'),
    response: text('The beginning of the body that came back.'),
  },
  { ...closed, description: 'One POST of one event, and what came back.' },
);

const conversationSchema = Type.Object(
  {
    kind: Type.Literal('conversation'),
    scenario: text('Name of the scenario.'),
    conversation: count('Its number in its scenario, from 1.'),
    conversationId: text('As on the wire.'),
    ending: choice(
      ['finished', 'stopped', 'interrupted'],
      'finished: all steps were played; stopped: an event was not delivered; interrupted: the run was stopped.',
    ),
    stepsPlayed: count('Steps that were played.'),
    stepsTotal: count('Steps there were.'),
  },
  { ...closed, description: 'How one conversation came to its end.' },
);

const runEntrySchema = Type.Object(
  {
    kind: Type.Literal('run'),
    ending: choice(['finished', 'interrupted'], 'interrupted: the run was stopped from outside.'),
    conversationsNotBegun: count('Conversations that were never begun.'),
  },
  { ...closed, description: 'How the whole run came to its end; the last entry.' },
);

const summarySchema = Type.Object(
  {
    verdict: choice(
      ['held', 'failed', 'nothing-checked', 'interrupted'],
      'held: each event was accepted; failed: one was not, or a conversation stopped; nothing-checked: none was sent.',
    ),
    conversations: counts('Conversations by their ending.', {
      total: 'All that came to an end.',
      finished: 'Played to their end.',
      stopped: 'Stopped because an event was not delivered.',
      interrupted: 'Cut off because the run was stopped.',
    }),
    events: counts('Events by their last outcome.', {
      total: 'All that were sent.',
      accepted: 'Accepted in the end.',
      retried: 'Accepted after at least one retry.',
      undelivered: 'Given up.',
      pending: 'Still owed a retry.',
    }),
    attempts: counts('Requests by their outcome.', {
      total: 'All.',
      accepted: 'Answered with 2xx.',
      rejected: 'Answered otherwise.',
      timeout: 'Not answered in time.',
      unreachable: 'Not answered.',
    }),
    stepsNotPlayed: count('Steps of begun conversations that were not played.'),
    conversationsNotBegun: count('Conversations that were never begun.'),
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
  },
  { ...closed, description: 'What the run came to.' },
);

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
    entries: Type.Array(Type.Union([attemptSchema, conversationSchema, runEntrySchema]), {
      description: 'Everything that happened, in its order.',
    }),
  },
  {
    ...closed,
    $id: `urn:fake-8x8:report:${JSON_REPORT_VERSION}`,
    title: 'fake-8x8 report',
    description: 'One run: what was played, what was sent, what came back, and what it comes to.',
  },
);

/** A report as `--reporter json` writes it. */
export type Report = Static<typeof reportSchema>;
