import { type TProperties, type TSchema, Type } from 'typebox';
import { PROFILES } from '../../checks/check.ts';
import { examinationSchema } from '../../cli/examination/examination-schema.ts';
import { CONVERSATION_STATES } from '../../conversation/conversation-state-name.ts';
import { EVENT_LOG_COLUMNS } from '../../journal/event-log.ts';
import { HAND_VERBS } from '../../play/operator/move-offers.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { FAULT_NAMES } from '../../protocol/faults.ts';
import { OPERATION_NAMES } from '../../protocol/operations.ts';
import { anyEntrySchema, runSchema, summarySchema, webhookSchema } from '../../report/report-schema.ts';

const closed = { additionalProperties: false } as const;
const text = (description: string) => Type.String({ description });
const flag = (description: string) => Type.Boolean({ description });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const timeMs = (what: string) => Type.Integer({ description: `${what}, in ms since 1970.` });
const choice = (values: readonly string[], description: string) =>
  Type.Unsafe<string>({ type: 'string', enum: [...values], description });
const list = (items: TSchema, description: string) => Type.Array(items, { description });
const object = (description: string, properties: TProperties) =>
  Type.Object(properties, { ...closed, description });
const optional = Type.Optional;

const queue = object('A queue.', {
  key: text('What moves name it by.'),
  id: text('As on the wire.'),
  name: text('As on the wire.'),
});

const agent = object('An agent.', {
  key: text('What moves name them by.'),
  id: text('As on the wire.'),
  name: text('First and last name.'),
});

const refusal = object('Why something cannot be done now.', {
  reason: choice(
    [
      ...(['phase', 'agent-absent', 'agent-present', 'customer-absent', 'same-queue'] as const),
      ...(['dialect', 'not-configured'] as const),
    ],
    'What is in the way: the state of the conversation, who is in it, the dialect, or what is not configured.',
  ),
  because: text('A clause, such as: no agent has joined yet.'),
  remedy: text('What makes it possible, such as: let ana join first.'),
});

const offer = object('Something that could be done in a conversation now.', {
  move: choice(HAND_VERBS, 'What it is, as the steps of scenarios are called.'),
  agent: optional(text('The key of the agent who would do it; absent where no agent does.')),
  queue: optional(text('The key of the queue; absent where it names none.')),
  legal: flag('Whether it can be done.'),
  refusal: optional(refusal),
});

const script = object('The scenario that plays a conversation.', {
  runId: optional(text('The run that it belongs to.')),
  scenario: text('Its name.'),
  nextStep: optional(count('The step that comes next, from 0; absent after the last.')),
  steps: count('How many steps it has.'),
  paused: flag('Whether it takes no further step until it goes on.'),
  awaits: optional(text('What it waits for, for a person; absent when nothing is waited for.')),
});

const lastMessage = object('The message that was said last.', {
  author: choice(['user', 'bot', 'agent'], 'Who said it.'),
  participantId: text('The id of the agent, else user or bot.'),
  text: text('What was said.'),
  createdMs: timeMs('Scripted time'),
});

const conversation = {
  id: text('As on the wire.'),
  number: count('Its number in its scenario, or among those that apps or persons have opened, from 1.'),
  tenantId: text('The tenant that it belongs to.'),
  channelId: text('Its channel.'),
  webhook: optional(webhookSchema),
  dialect: choice(DIALECT_NAMES, 'The dialect of its events.'),
  state: choice(CONVERSATION_STATES, 'Where it stands.'),
  queue: optional(queue),
  agents: list(agent, 'Who is in it, in the order they joined.'),
  customer: Type.Record(Type.String(), Type.String(), { description: 'The fields of the customer.' }),
  customerPresent: flag('Whether the customer is in it.'),
  messages: count('How many messages were said.'),
  lastMessage: optional(lastMessage),
  unsettled: count('How many events are to be sent or have no outcome yet.'),
  startedMs: timeMs('Scripted time at which it was opened'),
  script: optional(script),
};

const card = object('A card of a message.', {
  contentType: text('What kind of card it is.'),
  content: Type.Unknown({ description: 'Its content.' }),
  id: text('Its id.'),
  actionSubmitted: flag('Whether it was submitted.'),
  actionExecuted: flag('Whether one of its actions was executed.'),
});

const message = object('A message.', {
  interactionId: text('The interaction that it belongs to.'),
  text: text('What was said.'),
  author: choice(['user', 'bot', 'agent'], 'Who said it.'),
  participantId: text('The id of the agent, else user or bot.'),
  createdMs: timeMs('Scripted time'),
  extras: optional(
    object('What it has besides its text.', {
      attachments: list(Type.String(), 'The ids of its files.'),
      cards: list(card, 'Its cards.'),
      externalProvider: optional(Type.Unknown({ description: 'Where it came from.' })),
    }),
  ),
});

const detail = object('A conversation with all that was said, and with what can be done in it now.', {
  ...conversation,
  said: list(message, 'All that was said, oldest first.'),
  knownAgents: list(agent, 'Each agent who was ever in it.'),
  moves: list(offer, 'What could be done in it now, and what could not and why.'),
});

const problem = object('What is wrong at one place of an input.', {
  code: text('Stable, in capitals.'),
  message: text('One sentence for a person.'),
  path: text('A JSON Pointer into the input; empty for the whole.'),
  severity: choice(['error', 'warning'], 'Whether it is refused for it.'),
  position: optional(Type.Unknown({ description: 'Its place, when it was read from a file.' })),
});

const failure = object('Why it could not begin or go on.', {
  detail: text('One sentence for a person.'),
  code: text('Stable, in capitals.'),
  problems: optional(list(problem, 'Each problem found.')),
});

const run = Type.Object(
  {
    ...runSchema.properties,
    state: choice(['playing', 'over'], 'Whether it is over.'),
    paused: flag('Whether it takes no further step until it goes on.'),
    scenarios: list(Type.String(), 'The names of the scenarios that it plays.'),
    summary: summarySchema,
    failure: optional(failure),
  },
  { ...closed, description: 'A run.' },
);

/** As `fake-8x8 test --reporter json` writes it, without what that says of itself. */
const { properties: result } = Type.Omit(examinationSchema, [
  'report',
  'version',
  'tool',
  'target',
  'again',
  'replay',
]);

const scenarioOfFinding = {
  scenario: optional(text('The name that its conversations have in the journal.')),
};

const finding = object('A finding.', {
  ...result.ignored.items.properties.finding.properties,
  ...scenarioOfFinding,
});

const shownResult = object('What it came to.', {
  ...result,
  findings: list(
    object('A finding, with what was found out about it.', {
      ...result.findings.items.properties,
      ...scenarioOfFinding,
      followedBy: list(finding, 'Findings of the same cause, which go away with it.'),
    }),
    'What the app gets wrong.',
  ),
  ignored: list(
    object('A finding that is ignored.', { finding, reason: text('Why it is meant so.') }),
    'Findings that are ignored.',
  ),
});

const examination = object('An examination.', {
  id: text('A random UUID.'),
  state: choice(['examining', 'over'], 'Whether it is over.'),
  profile: choice(PROFILES, 'How far it goes.'),
  seed: text('What its conversations depend on.'),
  progress: optional(
    object('What it is doing.', {
      check: text('The check.'),
      played: count('Conversations played.'),
      total: count('Of so many.'),
    }),
  ),
  result: optional(shownResult),
  failure: optional(failure),
});

const plannedFailure = object('A failure that waits for calls.', {
  operation: choice(OPERATION_NAMES, 'The operation.'),
  times: count('For how many calls it is still.'),
  status: optional(Type.Integer({ description: 'The status of the answer.' })),
  retryAfterSeconds: optional(count('The value of Retry-After.')),
  delayMs: optional(count('Real time before the answer, in ms.')),
  applied: optional(flag('Whether the call takes effect all the same.')),
  tenantId: optional(text('The tenant whose calls fail; absent: any.')),
  conversationId: optional(text('The conversation whose calls fail; absent: any.')),
});

const plannedFault = object('A fault that waits for events.', {
  fault: choice(FAULT_NAMES, 'What is done to them.'),
  times: count('For how many events it is still.'),
  conversationId: optional(text('The conversation whose events it is for; absent: any.')),
  events: optional(list(text('An event type.'), 'The types of the events that it is for; absent: all.')),
});

const rowKind = (column: string): TSchema =>
  ['status', 'transactionId', 'retryAttempts', 'timestampMs', 'durationMs'].includes(column)
    ? Type.Number()
    : Type.String();

const row = object(
  'A row of 8x8’s Event Log.',
  Object.fromEntries(EVENT_LOG_COLUMNS.map((column) => [column, rowKind(column)])),
);

/** Each kind of entry of a journal, by its name: AttemptEntry, CallEntry … */
const entrySchemas = Object.fromEntries(
  anyEntrySchema.anyOf.map((schema) => {
    const { const: kind } = schema.properties.kind;
    return [`${kind.charAt(0).toUpperCase()}${kind.slice(1)}Entry`, schema];
  }),
);

/** What several answers contain, by name. */
export const partSchemas: Readonly<Record<string, TSchema>> = {
  ...entrySchemas,
  Agent: agent,
  MoveOffer: offer,
  Message: message,
  Conversation: object('A conversation.', conversation),
  Webhook: webhookSchema,
  Finding: finding,
  InputProblem: problem,
};

/** The schemas of the answers of the control API, by the names that they have in its OpenAPI file. */
export const answerSchemas: Readonly<Record<string, TSchema>> = {
  Health: object('That the server is there.', {
    status: Type.Literal('ok'),
    name: Type.Literal('fake-8x8'),
    version: text('Of the package.'),
    lasting: flag('Whether it outlives the runs of its process.'),
    tenantId: text('The tenant of the server.'),
    customerId: text('Its customer.'),
  }),
  Platform: object('What an app needs to know, and what it has registered.', {
    name: Type.Literal('fake-8x8'),
    version: text('Of the package.'),
    baseUrl: optional(text('The base URL of 8x8 for the app.')),
    appUrl: optional(text('The app that events go to where it has registered no webhook.')),
    dialect: choice(DIALECT_NAMES, 'The dialect of what the server sends by itself.'),
    seed: text('What its ids depend on.'),
    clock: choice(['virtual', 'wall'], 'How pauses pass.'),
    nowMs: timeMs('Scripted time now'),
    signed: flag('Whether events are signed.'),
    publicJwk: object('What signatures are checked with.', {
      kty: Type.Literal('RSA'),
      e: text('The exponent.'),
      kid: text('The id.'),
      n: text('The modulus.'),
    }),
    tenants: list(
      object('A tenant.', {
        id: text('Its id.'),
        customerId: text('Its customer.'),
        region: optional(text('Its region.')),
        webhooks: list(webhookSchema, 'Its webhooks.'),
        channels: list(
          object('A channel.', {
            id: text('Its id.'),
            name: text('Its name.'),
            webhookId: text('The webhook that gets its events.'),
            queueId: text('The queue in which its conversations wait.'),
            type: optional(text('Its type.')),
            description: optional(text('What the app says of it.')),
          }),
          'Its channels.',
        ),
        conversations: count('How many conversations it has.'),
      }),
      'The tenants.',
    ),
    queues: list(queue, 'Queues that can be named; any other key is made known when it is named.'),
    agents: list(agent, 'Agents, likewise.'),
    customerCan: object('What the app is known to hear or show.', {
      opens: flag('Whether a new customer can write.'),
      says: flag('Whether a customer in a conversation can.'),
      leaves: flag('Whether one can leave.'),
      sees: flag('Whether what one sees can be read.'),
    }),
  }),
  Credentials: object('Keys and secrets.', {
    credentials: list(
      object('Those of a tenant.', {
        tenantId: text('The tenant.'),
        key: text('The key.'),
        secret: text('The secret.'),
        test: flag('Whether they are the public ones of fake-8x8.'),
      }),
      'Of each tenant.',
    ),
    env: text('Lines for the .env of the app.'),
  }),
  Token: object('What a page of this server needs to write.', {
    token: text('The value of x-fake-8x8-token.'),
  }),
  Verification: object('What became of a handshake.', {
    ok: flag('Whether the webhook answered 2xx.'),
    reason: text('Why not; empty when it did.'),
  }),
  Scenarios: object('The scenarios that a run can name.', {
    scenarios: list(
      object('A scenario.', {
        name: text('What a run names it by.'),
        scenario: text('What it calls itself.'),
        group: optional(text('Its part of the catalogue.')),
        about: optional(text('What it shows.')),
        tags: optional(list(Type.String(), 'Words to choose it by.')),
        dialects: optional(list(Type.String(), 'In which dialects it plays.')),
        skip: optional(text('Why it is not played.')),
      }),
      'In the order of the catalogue.',
    ),
  }),
  Runs: object('The runs.', { runs: list(run, 'Oldest first.') }),
  Run: run,
  Journal: object('Rows of the Event Log.', {
    rows: list(row, 'Those that were asked for.'),
    matched: count('How many there are in all.'),
  }),
  Conversations: object('The conversations.', {
    conversations: list(object('A conversation.', conversation), 'The newest first.'),
    matched: count('How many there are in all.'),
  }),
  ConversationDetail: detail,
  Done: object('The conversation after something was done in it.', {
    conversation: detail,
    events: optional(list(anyEntrySchema, 'The last attempt of each event, where it was waited for.')),
  }),
  Entries: object('What the journal has.', { entries: list(anyEntrySchema, 'In their order.') }),
  Arrived: object('Where the customer is.', {
    conversationId: optional(text('The conversation that the app opened meanwhile.')),
  }),
  View: object('What the customer sees.', {
    conversationId: text('As on the wire.'),
    lines: list(
      object('A line.', { text: text('What it says.'), from: optional(text('Under whom it is shown.')) }),
      'What the app shows.',
    ),
    canWrite: optional(flag('Whether the customer can write; absent when the app does not say.')),
    problem: text('Why it could not be read; empty when it was.'),
    said: list(
      object('A text of an agent.', { text: text('What was said.'), agent: text('Who said it.') }),
      'What was said and the app has accepted.',
    ),
    differences: list(
      Type.Record(Type.String(), Type.String(), { description: 'A difference, by its kind.' }),
      'In what it is not what was said.',
    ),
  }),
  Examinations: object('The examinations.', { examinations: list(examination, 'Oldest first.') }),
  Examination: examination,
  Failures: object('The failures.', { failures: list(plannedFailure, 'In the order of their use.') }),
  Faults: object('The faults.', { faults: list(plannedFault, 'In the order of their use.') }),
  Problem: object('Why a request was refused (RFC 9457).', {
    type: Type.Literal('about:blank'),
    title: text('What the status means.'),
    status: Type.Integer({ description: 'The HTTP status.' }),
    detail: text('One sentence for a person: what failed, the value, what is allowed, what to do.'),
    code: text('Stable, in capitals.'),
    problems: optional(list(problem, 'Each problem found.')),
    refusal: optional(refusal),
    allowed: optional(list(offer, 'What can be done instead.')),
  }),
};
