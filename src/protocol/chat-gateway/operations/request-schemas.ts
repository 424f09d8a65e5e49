import { Type } from 'typebox';
import { ADAPTIVE_CARD, CARD_TYPES, type CardType } from '../../cards.ts';
import { TARGET_ID_UNITS_MAX, URI_UNITS_MAX } from '../../request-limits.ts';
import { PROPERTIES_MAX } from '../user.ts';
import { requestSamples } from './samples.ts';

/** Most earlier messages of a conversation. Published. */
const HISTORY_MAX = 200;

const closed = { additionalProperties: false } as const;
const filled = Type.String({ minLength: 1 });
const targetId = Type.String({ minLength: 1, maxLength: TARGET_ID_UNITS_MAX });
const text = Type.Optional(Type.String());
const uri = Type.String({
  pattern: '^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$',
  maxLength: URI_UNITS_MAX,
  description: 'an http or https address',
});
const version = Type.Unsafe<'Chat Gateway v1.0'>({
  type: 'string',
  enum: ['Chat Gateway v1.0'],
  default: 'Chat Gateway v1.0',
});
const authorType = Type.Unsafe<'bot' | 'user'>({ type: 'string', enum: ['bot', 'user'], default: 'user' });

const card = Type.Object(
  {
    id: Type.Optional(Type.String()),
    contentType: Type.Optional(
      Type.Unsafe<CardType>({ type: 'string', enum: [...CARD_TYPES], default: ADAPTIVE_CARD }),
    ),
    content: Type.Record(Type.String(), Type.Unknown()),
    actionSubmitted: Type.Optional(Type.Boolean()),
    actionExecuted: Type.Optional(Type.Boolean()),
  },
  closed,
);

const externalProvider = Type.Object(
  {
    name: Type.Unsafe<'X'>({ type: 'string', enum: ['X'] }),
    externalMessageId: filled,
  },
  closed,
);

/** A text, or the message of another provider in its place; either with attachments and cards. */
const messageFields = {
  authorType,
  text: Type.Optional(Type.String()),
  externalProvider: Type.Optional(externalProvider),
  attachments: Type.Optional(Type.Array(Type.Object({ id: filled }, closed))),
  cards: Type.Optional(Type.Array(card)),
};

const user = Type.Object(
  {
    name: text,
    userId: text,
    email: Type.Optional(Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', description: 'an e-mail address' })),
    phone: text,
    company: text,
    caseId: text,
    language: text,
    additionalProperties: Type.Optional(
      Type.Array(Type.Object({ key: filled, value: Type.String() }, closed), { maxItems: PROPERTIES_MAX }),
    ),
  },
  closed,
);

const assignment = Type.Object(
  {
    type: Type.Optional(
      Type.Unsafe<'queue' | 'script'>({ type: 'string', enum: ['queue', 'script'], default: 'queue' }),
    ),
    id: targetId,
  },
  closed,
);

const webhookRequest = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 256 }), uri, version },
  about('webhookRequest', 'A webhook to create or to replace.'),
);

const webhookVerifyRequest = Type.Object(
  { version: filled, uri },
  about('webhookVerifyRequest', 'An address to verify with WEB_HOOK_VERIFY.'),
);

const channelRequest = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 255 }),
    type: Type.Optional(Type.String({ maxLength: 25 })),
    webHookId: filled,
    routingOptions: Type.Object(
      { type: Type.Unsafe<'queue'>({ type: 'string', enum: ['queue'], default: 'queue' }), id: targetId },
      closed,
    ),
    description: Type.Optional(Type.String()),
  },
  about('channelRequest', 'A channel to create or to replace; of type ChatAPI only.'),
);

const conversationRequest = Type.Object(
  {
    channelId: filled,
    user,
    assignment: Type.Optional(assignment),
    history: Type.Optional(
      Type.Object(
        { messages: Type.Array(Type.Object(messageFields, closed), { maxItems: HISTORY_MAX }) },
        closed,
      ),
    ),
  },
  about('conversationRequest', 'A conversation to open on a channel, with earlier messages.'),
);

const conversationReplacement = Type.Object(
  {
    channelId: Type.Optional(filled),
    user: Type.Optional(user),
    assignment: Type.Optional(assignment),
  },
  about('conversationReplacement', 'What a conversation is replaced with.'),
);

const conversationPatch = Type.Object(
  { user: Type.Optional(user), assignment: Type.Optional(assignment) },
  about('conversationPatch', 'What changes in a conversation.'),
);

const postAgentAssignmentRequest = Type.Object(
  {
    id: filled,
    type: Type.Unsafe<'webhook'>({ type: 'string', enum: ['webhook'], default: 'webhook' }),
    configuration: Type.Optional(
      Type.Object(
        {
          notifyChannelWebhookIfExists: Type.Optional(
            Type.Unsafe<'true' | 'false'>({ type: 'string', enum: ['true', 'false'], default: 'false' }),
          ),
          maxTotalMinutes: Type.Optional(Type.Integer({ minimum: 20, maximum: 600 })),
          userTimeoutInMinutes: Type.Optional(Type.Integer({ minimum: 10, maximum: 300 })),
        },
        closed,
      ),
    ),
  },
  about('postAgentAssignmentRequest', 'The webhook that a conversation goes to when the agent has left.'),
);

const typingRequest = Type.Object({ authorType }, about('typingRequest', 'Who is typing.'));

const thinkingRequest = Type.Object(
  {
    authorType: Type.Optional(Type.Unsafe<'bot'>({ type: 'string', enum: ['bot'], default: 'bot' })),
    maxThinkingTimeSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 600, default: 60 })),
  },
  about('thinkingRequest', 'The bot is thinking, and for how long at most.'),
);

const readReceiptRequest = Type.Object(
  { authorType, readAt: Type.Integer({ minimum: 0, description: 'ms since 1970' }) },
  about('readReceiptRequest', 'Who has read the conversation, and until when.'),
);

const participantPatch = Type.Object(
  { removed: Type.Optional(Type.Boolean()) },
  about('participantPatch', 'Whether the user has left.'),
);

const messageRequest = Type.Object(
  messageFields,
  about('messageRequest', 'A message of the user, or of the bot that speaks with them.'),
);

const cardActionRequest = Type.Object(
  { name: Type.Optional(Type.String()) },
  about('cardActionRequest', 'The action of a card that was taken.'),
);

/**
 * The schema of each request body of chat-gateway. Closed, so that unknown fields are reported.
 * Published: the OpenAPI file of Chat Gateway
 */
export const requestSchemas = {
  webhookRequest,
  webhookVerifyRequest,
  channelRequest,
  conversationRequest,
  conversationReplacement,
  conversationPatch,
  postAgentAssignmentRequest,
  typingRequest,
  thinkingRequest,
  readReceiptRequest,
  participantPatch,
  messageRequest,
  cardActionRequest,
};

function about<N extends keyof typeof requestSamples>(name: N, description: string) {
  return {
    $id: `urn:fake-8x8:chat-gateway:${name}`,
    title: `${name} (chat-gateway)`,
    description,
    examples: [requestSamples[name]],
    ...closed,
  };
}
