/** A request of the control API, for its contract and its page. The routes themselves stand beside what they do. */
export type ControlOperation = {
  /** Its name in the OpenAPI file. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/_fake-8x8`, with parameters as OpenAPI writes them. */
  readonly path: string;
  /** What it does, without a period. */
  readonly about: string;
  readonly query?: readonly QueryParameter[];
  /** The name of the schema of its body. */
  readonly body?: string;
  /** The status of a success. */
  readonly status: 200 | 201 | 204;
  /** The name of the schema of the answer, where that is JSON. */
  readonly answer?: string;
  /** The media type of an answer that is something else. */
  readonly mediaType?: string;
  /** The statuses of refusals. */
  readonly refusals: readonly number[];
};

/** A parameter in the query. */
export type QueryParameter = {
  readonly name: string;
  readonly about: string;
  readonly kind: 'text' | 'count' | 'flag';
};

const SKIP = { name: 'skip', about: 'How many are left out at the beginning.', kind: 'count' } as const;
const TAKE = { name: 'take', about: 'How many are given at most. Default 1000.', kind: 'count' } as const;
const WAIT = {
  name: 'wait',
  about: 'true: answer once the app has answered, with the events.',
  kind: 'flag',
} as const;

const PLATFORM: readonly ControlOperation[] = [
  {
    id: 'readHealth',
    method: 'GET',
    path: '/health',
    about:
      'says that the server is there; not `lasting` is the platform of a `play`, which ends with its run',
    status: 200,
    answer: 'Health',
    refusals: [],
  },
  {
    id: 'readPlatform',
    method: 'GET',
    path: '/platform',
    about:
      'what an app needs to know, and what it has registered: base URL, tenants, webhooks, channels, key',
    status: 200,
    answer: 'Platform',
    refusals: [],
  },
  {
    id: 'readCredentials',
    method: 'GET',
    path: '/credentials',
    about: 'keys and secrets, and the lines for the app’s `.env`; to this machine only',
    status: 200,
    answer: 'Credentials',
    refusals: [403],
  },
  {
    id: 'readToken',
    method: 'GET',
    path: '/token',
    about: 'the token that a web page of this server needs to write',
    status: 200,
    answer: 'Token',
    refusals: [],
  },
  {
    id: 'readStream',
    method: 'GET',
    path: '/stream',
    about: 'what happens as it happens, as server-sent events',
    query: [
      {
        name: 'after',
        about: 'The id of the last event that was received, or `end` for what comes from now on.',
        kind: 'text',
      },
    ],
    status: 200,
    mediaType: 'text/event-stream',
    refusals: [400, 503],
  },
  {
    id: 'verifyWebhook',
    method: 'POST',
    path: '/webhooks/{id}/verify',
    about: 'sends WEB_HOOK_VERIFY to a webhook',
    status: 200,
    answer: 'Verification',
    refusals: [404],
  },
  {
    id: 'reset',
    method: 'POST',
    path: '/reset',
    about: 'stops and forgets all runs, conversations and webhooks',
    status: 204,
    refusals: [],
  },
];

const RUNS: readonly ControlOperation[] = [
  {
    id: 'listScenarios',
    method: 'GET',
    path: '/scenarios',
    about: 'lists the scenarios that a run can name',
    status: 200,
    answer: 'Scenarios',
    refusals: [],
  },
  {
    id: 'listRuns',
    method: 'GET',
    path: '/runs',
    about:
      'lists the last 100 runs with their summaries; with an older one go its journal, webhook, channel, conversations and tenant',
    status: 200,
    answer: 'Runs',
    refusals: [],
  },
  {
    id: 'startRun',
    method: 'POST',
    path: '/runs',
    about: 'starts a run, and says where it is in `Location`',
    body: 'RunRequest',
    status: 201,
    answer: 'Run',
    refusals: [400, 409, 413, 415, 503],
  },
  {
    id: 'readRun',
    method: 'GET',
    path: '/runs/{id}',
    about: 'one run; one that could not begin or go on has a `failure` with `code` and `detail`',
    status: 200,
    answer: 'Run',
    refusals: [404],
  },
  {
    id: 'stopRun',
    method: 'DELETE',
    path: '/runs/{id}',
    about: 'stops a run',
    status: 200,
    answer: 'Run',
    refusals: [404],
  },
  {
    id: 'pauseRun',
    method: 'POST',
    path: '/runs/{id}/pause',
    about: 'lets a run take no further step in any conversation, so that a person can act in them',
    status: 200,
    answer: 'Run',
    refusals: [404],
  },
  {
    id: 'continueRun',
    method: 'POST',
    path: '/runs/{id}/go-on',
    about: 'lets it go on',
    status: 200,
    answer: 'Run',
    refusals: [404],
  },
  {
    id: 'followRun',
    method: 'GET',
    path: '/runs/{id}/entries',
    about:
      'the journal of a run from its first entry on, a line of JSON each as it happens; ends with the run. The schema is that of `entries` in [report.schema.json](../contracts/schemas/report.schema.json)',
    status: 200,
    mediaType: 'application/x-ndjson',
    refusals: [404],
  },
  {
    id: 'readJournal',
    method: 'GET',
    path: '/journal',
    about: 'events, and calls that open a conversation, write to it or end it, as rows of 8x8’s Event Log',
    query: [
      { name: 'run', about: 'The id of the run whose rows are wanted. Default: all.', kind: 'text' },
      { name: 'filter', about: 'An RSQL expression over the columns, such as status>=400.', kind: 'text' },
      SKIP,
      TAKE,
    ],
    status: 200,
    answer: 'Journal',
    refusals: [400, 404],
  },
];

const CONVERSATIONS: readonly ControlOperation[] = [
  {
    id: 'listConversations',
    method: 'GET',
    path: '/conversations',
    about: 'lists the conversations, the newest first',
    query: [SKIP, TAKE],
    status: 200,
    answer: 'Conversations',
    refusals: [400],
  },
  {
    id: 'openConversation',
    method: 'POST',
    path: '/conversations',
    about: 'opens a conversation in a queue, as an agent’s side would see it',
    query: [WAIT],
    body: 'Opening',
    status: 201,
    answer: 'Done',
    refusals: [400, 413, 415],
  },
  {
    id: 'readConversation',
    method: 'GET',
    path: '/conversations/{id}',
    about: 'one conversation with all that was said, and with each move that is legal now or is not, and why',
    status: 200,
    answer: 'ConversationDetail',
    refusals: [404],
  },
  {
    id: 'listEntries',
    method: 'GET',
    path: '/conversations/{id}/entries',
    about: 'what the journal has of a conversation',
    status: 200,
    answer: 'Entries',
    refusals: [404],
  },
  {
    id: 'saveScenario',
    method: 'GET',
    path: '/conversations/{id}/scenario',
    about: 'what was done in a conversation as a scenario file',
    query: [{ name: 'name', about: 'The name of the scenario.', kind: 'text' }],
    status: 200,
    mediaType: 'application/yaml',
    refusals: [400, 404],
  },
  {
    id: 'makeMove',
    method: 'POST',
    path: '/conversations/{id}/moves',
    about: 'acts as an agent, or as the customer where 8x8 hears it directly: one step as scenarios write it',
    query: [WAIT],
    body: 'Move',
    status: 200,
    answer: 'Done',
    refusals: [400, 404, 409, 413, 415],
  },
  {
    id: 'sendEvent',
    method: 'POST',
    path: '/conversations/{id}/events',
    about: 'sends a payload as it is, or an event again',
    query: [WAIT],
    body: 'Event',
    status: 200,
    answer: 'Done',
    refusals: [400, 404, 413, 415],
  },
  {
    id: 'actAsCustomer',
    method: 'POST',
    path: '/conversations/{id}/customer',
    about: 'lets the customer write or leave in the app, as `--customer-says` and `--customer-leaves` say',
    body: 'Deed',
    status: 200,
    answer: 'Done',
    refusals: [400, 404, 409, 413, 415, 502],
  },
  {
    id: 'arriveAsCustomer',
    method: 'POST',
    path: '/customers',
    about: 'lets a new customer write in the app, as `--customer-opens` says',
    body: 'Newcomer',
    status: 201,
    answer: 'Arrived',
    refusals: [400, 409, 413, 415, 502],
  },
  {
    id: 'readView',
    method: 'GET',
    path: '/conversations/{id}/view',
    about: 'what the app shows its customer, compared with what was said, as `--customer-sees` says',
    query: [{ name: 'within', about: 'How long the app has to show it: 5s.', kind: 'text' }],
    status: 200,
    answer: 'View',
    refusals: [400, 404, 409],
  },
  {
    id: 'controlScript',
    method: 'POST',
    path: '/conversations/{id}/script',
    about: 'pauses the scenario that plays a conversation, or lets it go on, from a certain step if wanted',
    body: 'ScriptCommand',
    status: 200,
    answer: 'Done',
    refusals: [400, 404, 409, 413, 415],
  },
];

const REST: readonly ControlOperation[] = [
  {
    id: 'listExaminations',
    method: 'GET',
    path: '/examinations',
    about: 'lists the last ten examinations',
    status: 200,
    answer: 'Examinations',
    refusals: [],
  },
  {
    id: 'startExamination',
    method: 'POST',
    path: '/examinations',
    about: 'examines the app, as `fake-8x8 test` does; nothing else is played meanwhile',
    body: 'ExaminationRequest',
    status: 201,
    answer: 'Examination',
    refusals: [400, 409, 413, 415],
  },
  {
    id: 'readExamination',
    method: 'GET',
    path: '/examinations/{id}',
    about: 'one examination: its progress, or its findings',
    status: 200,
    answer: 'Examination',
    refusals: [404],
  },
  {
    id: 'stopExamination',
    method: 'DELETE',
    path: '/examinations/{id}',
    about: 'stops an examination',
    status: 200,
    answer: 'Examination',
    refusals: [404],
  },
  {
    id: 'listFailures',
    method: 'GET',
    path: '/failures',
    about: 'lists the failures that are not used up',
    status: 200,
    answer: 'Failures',
    refusals: [],
  },
  {
    id: 'planFailure',
    method: 'POST',
    path: '/failures',
    about: 'lets the next calls of an operation fail; see [Failures on request](#failures-on-request)',
    body: 'FailureRequest',
    status: 201,
    answer: 'Failures',
    refusals: [400, 413, 415],
  },
  {
    id: 'clearFailures',
    method: 'DELETE',
    path: '/failures',
    about: 'takes them back',
    status: 204,
    refusals: [],
  },
  {
    id: 'listFaults',
    method: 'GET',
    path: '/faults',
    about: 'lists the faults that are not used up',
    status: 200,
    answer: 'Faults',
    refusals: [],
  },
  {
    id: 'planFault',
    method: 'POST',
    path: '/faults',
    about:
      'does something to the delivery of the next events, such as `{"fault":"again-at-once"}`; see [Faults](faults.md#on-a-running-platform)',
    body: 'FaultRequest',
    status: 201,
    answer: 'Faults',
    refusals: [400, 413, 415],
  },
  {
    id: 'clearFaults',
    method: 'DELETE',
    path: '/faults',
    about: 'takes them back',
    status: 204,
    refusals: [],
  },
];

/** Each request of the control API. */
export const CONTROL_OPERATIONS: readonly ControlOperation[] = [
  ...PLATFORM,
  ...RUNS,
  ...CONVERSATIONS,
  ...REST,
];
