import { Type } from 'typebox';
import { chatApiSamples } from './samples.ts';

const conversationId = Type.String({
  minLength: 1,
  description: 'The conversation that the event belongs to.',
});
const timestamp = Type.Integer({ minimum: 0, description: 'When it happened, in ms since 1970.' });
const agentId = Type.String({ minLength: 1, description: 'The login-like id of the agent.' });
const agentName = Type.String({
  description: 'The name of the agent, first and last name separated by a comma.',
});
const fromSystem = Type.Literal('SYSTEM', { description: 'The contact centre sends this.' });

const QUEUED = Type.Object(
  {
    eventType: Type.Literal('QUEUED'),
    messageType: fromSystem,
    conversationId,
    timestamp,
    queueId: Type.String({ minLength: 1, description: 'The queue that the conversation waits in.' }),
    queueName: Type.String({ description: 'The name of that queue.' }),
  },
  about('QUEUED', 'The conversation waits in a queue for an agent.'),
);

const AGENT_JOINED = Type.Object(
  {
    eventType: Type.Literal('AGENT_JOINED'),
    messageType: fromSystem,
    conversationId,
    timestamp,
    agentId,
    agentName,
  },
  about('AGENT_JOINED', 'An agent accepted the conversation and sees what was written in it before.'),
);

const AGENT_LEFT = Type.Object(
  {
    eventType: Type.Literal('AGENT_LEFT'),
    messageType: fromSystem,
    conversationId,
    timestamp,
    agentId,
    agentName,
  },
  about(
    'AGENT_LEFT',
    'An agent left. A further message of the customer puts the conversation into its queue again.',
  ),
);

const TRANSFER = Type.Object(
  { eventType: Type.Literal('TRANSFER'), messageType: fromSystem, conversationId, timestamp },
  about('TRANSFER', 'The agent hands the conversation to another queue; another agent will join.'),
);

const TEXT = Type.Object(
  {
    eventType: Type.Literal('TEXT'),
    messageType: Type.Literal('AGENT', { description: 'An agent sends this.' }),
    conversationId,
    timestamp,
    agentId,
    agentName,
    message: Type.String({ description: 'What the agent wrote.' }),
  },
  about('TEXT', 'An agent wrote a message.'),
);

const WEB_HOOK_VERIFY = Type.Object(
  { notificationVersion: Type.Literal('v2.0'), eventType: Type.Literal('WEB_HOOK_VERIFY') },
  about('WEB_HOOK_VERIFY', 'Checks that an app answers at the address of a webhook. The answer must be 2xx.'),
);

/**
 * The schema of each `chat-api` event by its `eventType`. Closed: an event has the documented fields only. Published: https://developer.8x8.com/contactcenter/docs/webhook-events-reference
 */
export const chatApiSchemas = { QUEUED, AGENT_JOINED, AGENT_LEFT, TRANSFER, TEXT, WEB_HOOK_VERIFY };

function about<N extends keyof typeof chatApiSamples>(eventType: N, description: string) {
  return {
    $id: `urn:fake-8x8:chat-api:${eventType}`,
    title: `${eventType} (chat-api)`,
    description,
    examples: [chatApiSamples[eventType]],
    additionalProperties: false,
  };
}
