import { type TProperties, Type } from 'typebox';
import { activitySchemas } from './activity-schemas.ts';
import { activitySamples, chatGatewaySamples } from './samples.ts';

const closed = { additionalProperties: false } as const;
const conversationId = Type.String({
  minLength: 1,
  description: 'The conversation that the event belongs to.',
});
const timestamp = Type.Integer({ minimum: 0, description: 'When it happened, in ms since 1970.' });

const assignment = Type.Object(
  {
    type: Type.Enum(['agent', 'queue', 'script']),
    id: Type.String({ minLength: 1 }),
    resourceId: Type.Optional(Type.String({ minLength: 1 })),
  },
  { description: 'Who has the conversation now.', ...closed },
);

const user = Type.Object(
  {
    name: Type.Optional(Type.String()),
    userId: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    company: Type.Optional(Type.String()),
    caseId: Type.Optional(Type.String()),
    language: Type.Optional(Type.String()),
    ipaddress: Type.Optional(Type.String()),
    timezoneOffset: Type.Optional(Type.Number()),
    additionalProperties: Type.Optional(
      Type.Array(
        Type.Object({ key: Type.String(), value: Type.String(), id: Type.Optional(Type.String()) }, closed),
      ),
    ),
  },
  { description: 'What is known of the customer.', ...closed },
);

const CONVERSATION_UPDATE = event(
  'CONVERSATION_UPDATE',
  'The state, the assignment or the customer of a conversation changed.',
  {
    state: Type.Enum(['created', 'active', 'idle']),
    assignment,
    user,
    msisdn: Type.Optional(Type.String({ description: 'The phone number, on channels that have one.' })),
    channel: Type.Optional(
      Type.String({ description: 'The kind of channel, for example ChatAPI or WhatsApp.' }),
    ),
  },
);

const QUEUED = event('QUEUED', 'The conversation waits in a queue for an agent.', {
  queueId: Type.String({ minLength: 1 }),
  queueName: Type.String(),
});

const MEMBERS_CHANGED = event('MEMBERS_CHANGED', 'An agent or the customer joined or left.', {
  memberType: Type.Enum(['user', 'agent']),
  change: Type.Enum(['joined', 'left']),
  id: Type.String({ minLength: 1 }),
});

const TRANSFER = Type.Object(
  { eventType: Type.Literal('TRANSFER'), conversationId, timestamp },
  about('TRANSFER', 'The agent hands the conversation to another queue; another agent will join.'),
);

const attachment = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    type: Type.Optional(Type.Enum(['image', 'video', 'audio', 'file'])),
    preSignedUrl: Type.Optional(Type.String()),
    fileName: Type.Optional(Type.String()),
  },
  closed,
);

const card = Type.Object(
  {
    contentType: Type.String({ minLength: 1 }),
    content: Type.Unsafe<Record<string, unknown>>({ type: 'object', description: 'Depends on contentType.' }),
  },
  closed,
);

const MESSAGE = event(
  'MESSAGE',
  'Somebody wrote a message: the agent, the customer or the integration itself.',
  {
    isEcho: Type.Boolean({ description: 'Whether the integration itself posted the message.' }),
    sender: Type.Object(
      {
        id: Type.String({ minLength: 1 }),
        type: Type.String({ description: 'For example agent or user; an older sample leaves it empty.' }),
      },
      closed,
    ),
    text: Type.String(),
    attachments: Type.Optional(Type.Array(attachment)),
    cards: Type.Optional(Type.Array(card)),
  },
);

const ACTIVITY = Type.Union(Object.values(activitySchemas) as unknown as ActivityVariants, {
  $id: 'urn:fake-8x8:chat-gateway:ACTIVITY',
  title: 'ACTIVITY (chat-gateway)',
  description: 'Something that is not a message happened; data.name says what.',
  examples: Object.values(activitySamples),
});

type Activities = typeof activitySchemas;
type ActivityVariants = [
  Activities['typing'],
  Activities['adaptiveCard/action'],
  Activities['quickReply/action'],
  Activities['read-receipts'],
  Activities['other'],
];

const WEB_HOOK_VERIFY = Type.Object(
  {
    notificationVersion: Type.Literal('Chat Gateway v1.0'),
    eventType: Type.Literal('WEB_HOOK_VERIFY'),
  },
  about('WEB_HOOK_VERIFY', 'Checks that an app listens at the address of a webhook. The answer must be 2xx.'),
);

/**
 * The schema of each `chat-gateway` event by its `eventType`. Closed except where the documentation leaves a shape
 * open: contents of cards, data of card actions, activities of messaging channels. Older bodies, without what the
 * page of 2026-04 added, validate too. Published: https://developer.8x8.com/actions-events/docs/webhooks-events-reference
 */
export const chatGatewaySchemas = {
  CONVERSATION_UPDATE,
  QUEUED,
  MEMBERS_CHANGED,
  TRANSFER,
  MESSAGE,
  ACTIVITY,
  WEB_HOOK_VERIFY,
};

function event<N extends keyof typeof chatGatewaySamples, P extends TProperties>(
  eventType: N,
  description: string,
  data: P,
) {
  return Type.Object(
    { eventType: Type.Literal(eventType), conversationId, timestamp, data: Type.Object(data, closed) },
    about(eventType, description),
  );
}

function about<N extends keyof typeof chatGatewaySamples>(eventType: N, description: string) {
  return {
    $id: `urn:fake-8x8:chat-gateway:${eventType}`,
    title: `${eventType} (chat-gateway)`,
    description,
    examples: [chatGatewaySamples[eventType]],
    ...closed,
  };
}
