import { type Static, Type } from 'typebox';

const id = Type.String({ minLength: 1, maxLength: 2000 });
const text = Type.String();
const timeMs = Type.Integer({ minimum: 0 });
const count = Type.Integer({ minimum: 0 });

const strict = { additionalProperties: false };

const queue = Type.Object({ key: text, id, name: text }, strict);
const agent = Type.Object({ key: text, id, name: text }, strict);

const webhook = Type.Object({ id, name: text, uri: text, version: text }, strict);

const channel = Type.Object(
  {
    id,
    name: text,
    webhookId: text,
    queueId: id,
    type: Type.Optional(text),
    description: Type.Optional(text),
  },
  strict,
);

const phase = Type.Unsafe<'new' | 'created' | 'queued' | 'handled' | 'idle' | 'ended'>({
  type: 'string',
  enum: ['new', 'created', 'queued', 'handled', 'idle', 'ended'],
});

const author = Type.Unsafe<'user' | 'bot' | 'agent'>({ type: 'string', enum: ['user', 'bot', 'agent'] });

const card = Type.Object(
  {
    id,
    contentType: text,
    content: Type.Record(Type.String(), Type.Unknown()),
    actionSubmitted: Type.Boolean(),
    actionExecuted: Type.Boolean(),
  },
  strict,
);

const extras = Type.Object(
  {
    attachments: Type.Array(id),
    cards: Type.Array(card),
    externalProvider: Type.Optional(Type.Object({ name: text, externalMessageId: text }, strict)),
  },
  strict,
);

const message = Type.Object(
  {
    interactionId: text,
    text,
    author,
    participantId: text,
    createdMs: timeMs,
    extras: Type.Optional(extras),
  },
  strict,
);

const attachment = Type.Object(
  {
    id,
    fileName: text,
    mediaType: text,
    createdMs: timeMs,
    base64: Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
  },
  strict,
);

const postAgent = Type.Object(
  {
    webhookId: id,
    notifiesChannel: Type.Boolean(),
    maxTotalMs: timeMs,
    userTimeoutMs: timeMs,
    sinceMs: Type.Optional(timeMs),
  },
  strict,
);

const conversation = Type.Object(
  {
    id,
    number: count,
    channelId: text,
    customer: Type.Array(Type.Object({ key: text, value: text }, strict)),
    startMs: timeMs,
    conversation: Type.Object(
      {
        phase,
        queue: Type.Optional(queue),
        script: Type.Optional(text),
        handover: Type.Optional(text),
        agents: Type.Array(agent),
        lastAgent: Type.Optional(agent),
        customerPresent: Type.Boolean(),
        transferring: Type.Boolean(),
        interaction: count,
      },
      strict,
    ),
    interactions: Type.Array(Type.Object({ id, startMs: timeMs, endMs: Type.Optional(timeMs) }, strict)),
    agents: Type.Array(agent),
    messages: Type.Array(message),
    attachments: Type.Array(attachment),
    postAgent: Type.Optional(postAgent),
  },
  strict,
);

const tenant = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9_-]{1,200}$' }),
    customerId: id,
    webhooks: Type.Array(webhook),
    channels: Type.Array(channel),
    conversations: Type.Array(conversation),
  },
  strict,
);

const token = Type.Object(
  { digest: id, key: text, issuedMs: timeMs, expiresMs: timeMs, refused: Type.Boolean() },
  strict,
);

/** What a platform knows, to be read by one that begins later. */
export const savedStateSchema = Type.Object(
  {
    file: Type.Literal('fake-8x8 state'),
    version: Type.Literal(1),
    /** How often it was restored: ids that are made later depend on it. */
    restored: count,
    created: Type.Object({ webhooks: count, channels: count, conversations: count, tokens: count }, strict),
    tokens: Type.Array(token),
    tenants: Type.Array(tenant),
  },
  {
    ...strict,
    $id: 'urn:fake-8x8:state',
    title: 'The state of a platform',
    description: 'What serve --state keeps.',
  },
);

/** The state of a platform as it is written. */
export type SavedState = Static<typeof savedStateSchema>;

/** One tenant in it. */
export type SavedTenant = Static<typeof tenant>;

/** One conversation in it. */
export type SavedConversation = Static<typeof conversation>;

/** One access token in it, by its digest. */
export type SavedToken = Static<typeof token>;
