import type { CaseRequest, Preparation, PreparedMove } from '../conformance-cases.ts';

/** The begin of most paths of chat-gateway. */
export const BASE = '/chat-gateway/v1';

/** The media type of good answers. */
export const HAL_TYPE = 'application/hal+json';

/** The media type of refusals. */
export const PROBLEM_TYPE = 'application/problem+json';

/** The key of the first customer, who has several tenants. */
export const KEY = { 'x-api-key': 'fake-8x8-test-key', 'x-8x8-tenant': 'tenant01' };

/** The key of a customer who has one tenant. */
export const OTHER_KEY = { 'x-api-key': 'other-key' };

const SENDS = { ...KEY, 'content-type': 'application/json' };

/** Reads something with the key. */
export const get = (url: string): CaseRequest => ({ method: 'GET', url, headers: KEY });

/** Deletes something with the key. */
export const remove = (url: string): CaseRequest => ({ method: 'DELETE', url, headers: KEY });

/** Sends JSON with the key. */
export const send = (method: string, url: string, body: unknown): CaseRequest => ({
  method,
  url,
  headers: SENDS,
  body: JSON.stringify(body),
});

/** A part of a form: a text, or a file. */
export type Part = {
  readonly name: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly text: string;
};

const BOUNDARY = 'between-the-parts';

/** Sends a form with the key. */
export const sendForm = (url: string, parts: readonly Part[]): CaseRequest => ({
  method: 'POST',
  url,
  headers: { ...KEY, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  body: [...parts.map(writePart), `--${BOUNDARY}--\r\n`].join(''),
});

function writePart({ name, fileName, type, text }: Part): string {
  const file = fileName === undefined ? '' : `; filename="${fileName}"`;
  const media = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${media}\r\n${text}\r\n`;
}

/** The body of a webhook. */
export const WEBHOOK_BODY = {
  name: 'Bot',
  uri: 'https://bot.example/hook',
  version: 'Chat Gateway v1.0',
};

/** Creates a webhook. */
export const WEBHOOK: Preparation = {
  ...send('POST', `${BASE}/webhooks`, WEBHOOK_BODY),
  capture: { webhook: 'id' },
};

/** The body of a channel on that webhook. */
export const CHANNEL_BODY = {
  name: 'Help',
  type: 'ChatAPI',
  webHookId: '<webhook>',
  routingOptions: { type: 'queue', id: '104' },
};

/** Creates the channel. */
export const CHANNEL: Preparation = {
  ...send('POST', `${BASE}/channels`, CHANNEL_BODY),
  capture: { channel: 'id' },
};

/** Who writes. */
export const USER = {
  name: 'Zoë 東京 🙂',
  userId: 'u-7',
  email: 'zoe@example.com',
  additionalProperties: [{ key: 'Intent', value: 'balance' }],
};

/** Opens a conversation on the channel, with what is different about it. */
export const opening = (different: object = {}): Preparation => ({
  ...send('POST', `${BASE}/conversations`, { channelId: '<channel>', user: USER, ...different }),
  capture: { conversation: 'conversationId' },
});

/** What comes before a conversation. */
export const HAS_CHANNEL: readonly Preparation[] = [WEBHOOK, CHANNEL];

/** A conversation that waits in the queue of its channel. */
export const HAS_CONVERSATION: readonly Preparation[] = [...HAS_CHANNEL, opening()];

/** Where the conversation is. */
export const CONVERSATION = `${BASE}/conversations/<conversation>`;

const ANA = { key: 'ana', id: 'apop', name: 'Ana Pop' };

/** The agent takes the conversation. */
export const JOINS: PreparedMove = {
  move: { kind: 'join', agent: ANA },
};

/** The agent leaves it. */
export const LEAVES: PreparedMove = {
  move: { kind: 'leave', agent: ANA },
};

/** The agent says something. */
export const SAYS: PreparedMove = {
  move: { kind: 'text', agent: ANA, text: 'Good morning' },
};

/** The user leaves. */
export const ENDS: Preparation = send('PATCH', `${CONVERSATION}/participants/user`, { removed: true });

/** Posts a message in the conversation. */
export const posting = (body: object): Preparation => send('POST', `${CONVERSATION}/messages`, body);

/** Learns the id of the newest message, which no answer to POST has. */
export const NEWEST: Preparation = {
  ...get(`${CONVERSATION}/messages`),
  capture: { message: '/_embedded/messages/0/id' },
};

/** A card of quick replies. Published. */
export const QUICK_REPLIES = {
  contentType: 'application/8x8.quick.replies',
  content: {
    options: [
      { title: 'option one', data: { postback: '1' } },
      { title: 'second option', data: { postback: '2' } },
    ],
  },
};

/** An adaptive card. Published. */
export const ADAPTIVE_CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    body: [{ type: 'TextBlock', size: 'Medium', weight: 'Bolder', text: 'Example' }],
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
  },
};

/** Uploads a small file. */
export const FILE: Preparation = {
  ...sendForm(`${CONVERSATION}/attachments`, [
    {
      name: 'attachment',
      fileName: 'Grüße "1".txt'.replaceAll('"', '%22'),
      type: 'text/plain',
      text: 'Grüße 👋',
    },
    { name: 'authorType', text: 'user' },
  ]),
  capture: { attachment: 'id' },
};
