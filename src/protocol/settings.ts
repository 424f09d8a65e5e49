import { parseDuration } from '../base/duration.ts';

/** Where a behaviour comes from: 8x8's documentation, something seen in real traffic, or our own choice. */
export type Origin = 'published' | 'observed' | 'ours';

type Common = { readonly origin: Origin; readonly about: string };

/** A setting: its values, its default, and where the default comes from. An `id` is letters, digits, - and _. */
export type SettingDefinition = Common &
  (
    | { readonly kind: 'choice'; readonly values: readonly string[]; readonly default: string }
    | { readonly kind: 'flag'; readonly default: boolean }
    | { readonly kind: 'duration'; readonly default: string }
    | { readonly kind: 'durations'; readonly default: readonly string[] }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly default: number }
    | { readonly kind: 'id'; readonly default: string }
  );

/** The behaviour that 8x8 does not publish, or that differs between its sources. */
export const SETTINGS = {
  transferOrder: {
    kind: 'choice',
    values: ['transfer-first', 'leave-first'],
    default: 'transfer-first',
    origin: 'ours',
    about:
      'Whether TRANSFER is sent before or after the event that the agent left. The order is not published.',
  },
  agentName: {
    kind: 'choice',
    values: ['first,last', 'plain'],
    default: 'first,last',
    origin: 'observed',
    about: 'How chat-api writes agentName: "Ana,Pop" as in the only published real event, or "Ana Pop".',
  },
  userMembersChanged: {
    kind: 'flag',
    default: true,
    origin: 'published',
    about:
      'Whether chat-gateway sends MEMBERS_CHANGED also when the user joins or leaves. 8x8 publishes that it does for each member but the bot; when a user counts as joined is ours: when the conversation is created, and when they write after they left.',
  },
  userMessageEvent: {
    kind: 'choice',
    values: ['echo', 'message', 'none'],
    default: 'echo',
    origin: 'ours',
    about:
      'The event of a message that the app posts for its user in chat-gateway: echo is a MESSAGE with isEcho true, message one with isEcho false, none no event. What the app posts as the bot is always an echo, as published.',
  },
  keyOrder: {
    kind: 'choice',
    values: ['observed', 'documented', 'shuffled'],
    default: 'observed',
    origin: 'observed',
    about:
      'Order of the keys in an event: as in the only published real event (timestamp last), as in the samples of the documentation, or shuffled by the seed.',
  },
  bodyStyle: {
    kind: 'choice',
    values: ['compact', 'pretty', 'escaped'],
    default: 'compact',
    origin: 'observed',
    about:
      'How the JSON is written: compact as in the only published real event, with literal UTF-8. The two verifiers in JavaScript that 8x8 publishes write the parsed body again before they check it, and so accept nothing but compact; those in Java and PHP hash the bytes received.',
  },
  headerCase: {
    kind: 'choice',
    values: ['lower', 'title'],
    default: 'lower',
    origin: 'published',
    about: 'Case of the x-8x8-* header names.',
  },
  signed: {
    kind: 'flag',
    default: true,
    origin: 'published',
    about:
      'Whether requests carry x-8x8-signature. Turn it off for load tests only: signing costs more than sending.',
  },
  retryDelays: {
    kind: 'durations',
    default: ['1s', '10s', '30s', '90s'],
    origin: 'ours',
    about:
      'Pauses before the retries of an event that was not answered with 2xx. An empty list turns retries off. 8x8 publishes that it retries, but not how often and when: these are the pauses of its CPaaS webhooks.',
  },
  timeout: {
    kind: 'duration',
    default: '10s',
    origin: 'ours',
    about: 'Real time that the app has to answer one request.',
  },
  headOfLine: {
    kind: 'choice',
    values: ['block', 'pass'],
    default: 'block',
    origin: 'ours',
    about: 'Whether the next events of a conversation wait while an event is retried.',
  },
  undelivered: {
    kind: 'choice',
    values: ['stop-unanswered', 'stop', 'continue'],
    default: 'stop-unanswered',
    origin: 'ours',
    about:
      'What happens to a conversation when an event is not accepted after all retries: stop-unanswered stops it if the last attempt got no answer, stop stops it in any case, continue goes on.',
  },
  tenantId: {
    kind: 'id',
    default: 'fake8x8tenant01',
    origin: 'ours',
    about:
      'Value of x-8x8-tenant-id, and the tenant in the paths of REST calls. Letters, digits, - and _ only.',
  },
  customerId: {
    kind: 'id',
    default: '',
    origin: 'observed',
    about: 'Value of x-8x8-customer-id. Empty: the tenant id, as in the published sample.',
  },
  conversationIds: {
    kind: 'choice',
    values: ['long', 'medium', 'short'],
    default: 'long',
    origin: 'observed',
    about:
      'Shape of the ids of conversations: long is 27 characters as in each event that was seen, medium 22 as in the example of the OpenAPI file, short ID- and a number as in the samples of the documentation.',
  },
  strictness: {
    kind: 'choice',
    values: ['tolerant', 'strict'],
    default: 'tolerant',
    origin: 'ours',
    about:
      'What happens to a REST call that breaks a published rule in a minor way: tolerant accepts it, strict refuses it with 400. Minor are an unknown field, a number for a string, and a size above the maximum. Both report it.',
  },
  webhookVerification: {
    kind: 'choice',
    values: ['refuse', 'ignore'],
    default: 'refuse',
    origin: 'ours',
    about:
      'What happens to a webhook that does not answer WEB_HOOK_VERIFY with 2xx when it is created or replaced: refuse answers with 400, ignore keeps it. 8x8 publishes that a webhook must answer with 2xx, but not what happens otherwise.',
  },
  unknownQueues: {
    kind: 'choice',
    values: ['accept', 'refuse'],
    default: 'accept',
    origin: 'ours',
    about:
      'Whether a channel may route to a queue that no scenario declares. refuse answers with the published 400 and invalid_queue.',
  },
  conversationCreated: {
    kind: 'choice',
    values: ['accepted', 'ok'],
    default: 'accepted',
    origin: 'published',
    about:
      'Status with which chat-api answers that a conversation is created: accepted is 202 as documented, ok is 200 as in an Event Log of 2021.',
  },
  gatewayProblems: {
    kind: 'choice',
    values: ['2026', '2025'],
    default: '2026',
    origin: 'published',
    about:
      'The bodies with which chat-gateway refuses a key (401) and a tenant (403): those that are published since April 2026, or those of 2025.',
  },
  preSignedUrlLifetime: {
    kind: 'duration',
    default: '1h',
    origin: 'ours',
    about:
      'Scripted time for which the preSignedUrl of an attachment can be fetched. 8x8 publishes that there is such a URL, but not how long it lives.',
  },
  pageSizeMax: {
    kind: 'integer',
    min: 1,
    max: 1000,
    default: 1000,
    origin: 'observed',
    about:
      'Most items on a page of a list. A larger size is reported, and answered with so many. 8x8 publishes no maximum; a public client asks for 1000.',
  },
  messageLengthMax: {
    kind: 'integer',
    min: 1,
    max: 1_048_576,
    default: 1_048_576,
    origin: 'ours',
    about:
      'Longest text of a message that the app posts, in UTF-16 units; a longer one is refused with 400. 8x8 publishes no maximum; the default is what a request can hold.',
  },
  attachmentSizeMax: {
    kind: 'integer',
    min: 1,
    max: 26_214_400,
    default: 26_214_400,
    origin: 'ours',
    about:
      'Largest file that the app brings to a conversation in chat-gateway, in bytes; a larger one is refused with 413. 8x8 publishes no maximum; the default is 25 MiB.',
  },
  conversationIdleTimeout: {
    kind: 'duration',
    default: '0s',
    origin: 'ours',
    about:
      'Scripted time without a message or another move after which the contact centre ends a conversation: its agents leave, and it is idle until the customer writes again. 0s: never. 8x8 publishes that a conversation can become idle, but no time-out.',
  },
  answerDelay: {
    kind: 'duration',
    default: '0s',
    origin: 'ours',
    about:
      'Real time that the platform takes before it answers a REST call, for an app that must bear a slow one.',
  },
  tokenLifetime: {
    kind: 'duration',
    default: '1h',
    origin: 'published',
    about:
      'Scripted time for which an access token is valid. The reference of chat-api shows 3600 seconds, the OAuth guide 1799.',
  },
  tokenShape: {
    kind: 'choice',
    values: ['reference', 'guide'],
    default: 'reference',
    origin: 'published',
    about:
      'Which of the two published token responses to use: api_product_list is a list (reference), or a text with api_product_list_json beside it (guide).',
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

type Table = typeof SETTINGS;

/** The name of a setting. */
export type SettingName = keyof Table;

type InputOf<D> = D extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : D extends { kind: 'flag' }
    ? boolean
    : D extends { kind: 'integer' }
      ? number
      : D extends { kind: 'durations' }
        ? readonly string[]
        : string;

type ResolvedOf<D> = D extends { kind: 'duration' }
  ? number
  : D extends { kind: 'durations' }
    ? readonly number[]
    : InputOf<D>;

/** Settings as a scenario or an option writes them: each optional, durations as text. */
export type SettingsInput = { readonly [N in SettingName]?: InputOf<Table[N]> | undefined };

/** Resolved settings: complete, durations in ms. */
export type Settings = { readonly [N in SettingName]: ResolvedOf<Table[N]> };

/** Resolves settings: reads durations and fills in defaults. The first input that has a setting wins. */
export function resolveSettings(...inputs: readonly (SettingsInput | undefined)[]): Settings {
  const resolved: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(SETTINGS) as [SettingName, SettingDefinition][]) {
    const given = inputs.map((input) => input?.[name]).find((value) => value !== undefined && value !== '');
    resolved[name] = resolveOne(definition.kind, given ?? definition.default);
  }
  if (resolved.customerId === '') resolved.customerId = resolved.tenantId;
  return resolved as Settings;
}

function resolveOne(kind: SettingDefinition['kind'], given: unknown): unknown {
  if (kind === 'duration') return parseDuration(given as string);
  if (kind === 'durations') return (given as readonly string[]).map(parseDuration);
  return given;
}
