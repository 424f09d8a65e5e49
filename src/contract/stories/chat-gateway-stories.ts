import type { Card, MessageContent, SharedFile } from '../../conversation/content.ts';
import type { CardAction, CardData } from '../../conversation/move.ts';
import type { StoryRow } from './story.ts';
import {
  HANDLED,
  HANDLED_AGAIN,
  IDLE,
  NEW,
  QUEUED,
  REOPENED,
  TAKEN_OVER,
  TRANSFERRED,
  TWO_AGENTS,
  textStories,
} from './story-passages.ts';

const CARD: Card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [{ type: 'TextBlock', text: 'Were you content with us?' }],
    actions: [{ type: 'Action.Submit', title: 'Yes' }],
  },
};

const QUICK_REPLIES: Card = {
  contentType: 'application/8x8.quick.replies',
  content: { options: [{ title: 'Check order status', data: { postback: 'order_status' } }] },
};

const SCREENSHOT: SharedFile = {
  id: 'T6c-pPJYJoeiTZOJ4RxEOz',
  fileName: 'screenshot.png',
  type: 'image',
  url: 'https://api.8x8.com/pre-signed/Aka5NMHU8MtIG7lUQOxI0DTOvM4/T6c-pPJYJoeiTZOJ4RxEOz',
};

/** A message of the agent who is there, with what only this dialect has. */
const shares = (text: string, content: MessageContent) =>
  [...HANDLED.steps, { text, by: 'ana', content }] as const;

/** The bot's own messages come back to it. */
const botSays = (text: string, cards: readonly Card[]) =>
  [
    ...QUEUED.steps,
    { move: { kind: 'customer-message', author: 'bot', text, content: { files: [], cards } } },
  ] as const;

const cardAction = (action: CardAction, data: CardData) =>
  [...HANDLED.steps, { move: { kind: 'card-action', action, data } }] as const;

const CUSTOMER_LEFT = [...HANDLED.steps, { 'customer-leaves': true }] as const;

/** Each event of `chat-gateway` in each conversation state in which it is sent, by its `eventType`. */
export const chatGatewayStories: Readonly<Record<string, readonly StoryRow[]>> = {
  WEB_HOOK_VERIFY: [['a webhook that is being registered', 'a WEB_HOOK_VERIFY', []]],
  CONVERSATION_UPDATE: [
    [NEW.given, 'a CONVERSATION_UPDATE to created', QUEUED.steps, 0],
    [NEW.given, 'a CONVERSATION_UPDATE to active in a queue', QUEUED.steps, 2],
    [QUEUED.given, 'a CONVERSATION_UPDATE to active with an agent', HANDLED.steps, 1],
    [HANDLED.given, 'a CONVERSATION_UPDATE to active with a second agent', TWO_AGENTS.steps, 1],
    [HANDLED.given, 'a CONVERSATION_UPDATE to active in the queue of a transfer', TRANSFERRED.steps, 2],
    [TRANSFERRED.given, 'a CONVERSATION_UPDATE to active after a transfer', TAKEN_OVER.steps, 1],
    [HANDLED.given, 'a CONVERSATION_UPDATE to idle', IDLE.steps, 1],
    [HANDLED.given, 'a CONVERSATION_UPDATE to idle because the customer left', CUSTOMER_LEFT, 2],
    [IDLE.given, 'a CONVERSATION_UPDATE to active after the customer wrote again', REOPENED.steps, 1],
    [
      QUEUED.given,
      'a CONVERSATION_UPDATE because the app hands the conversation to a script',
      [...QUEUED.steps, { move: { kind: 'script', script: 'survey' } }],
    ],
    [
      HANDLED.given,
      'a CONVERSATION_UPDATE because the app knows more of its customer',
      [
        ...HANDLED.steps,
        { move: { kind: 'customer-update' }, knows: { company: 'Acme Inc.', caseId: 'CASE-789' } },
      ],
    ],
  ],
  QUEUED: [
    [NEW.given, 'the first QUEUED', QUEUED.steps, 3],
    [HANDLED.given, 'a QUEUED after a transfer', TRANSFERRED.steps, 3],
    [IDLE.given, 'a QUEUED after the customer wrote again', REOPENED.steps, 2],
    [QUEUED.given, 'a QUEUED in another queue while waiting', [...QUEUED.steps, { queue: 'billing' }], 1],
  ],
  MEMBERS_CHANGED: [
    [NEW.given, 'a MEMBERS_CHANGED of the customer who joined', QUEUED.steps, 1],
    [QUEUED.given, 'a MEMBERS_CHANGED of the first agent who joined', HANDLED.steps],
    [HANDLED.given, 'a MEMBERS_CHANGED of a second agent who joined', TWO_AGENTS.steps],
    [TRANSFERRED.given, 'a MEMBERS_CHANGED of an agent who joined after a transfer', TAKEN_OVER.steps],
    [
      REOPENED.given,
      'a MEMBERS_CHANGED of an agent who joined after the customer wrote again',
      HANDLED_AGAIN.steps,
    ],
    [HANDLED.given, 'a MEMBERS_CHANGED of an agent who left because of a transfer', TRANSFERRED.steps, 1],
    [HANDLED.given, 'a MEMBERS_CHANGED of the last agent who left', IDLE.steps],
    [
      TWO_AGENTS.given,
      'a MEMBERS_CHANGED of the first of two agents who left',
      [...TWO_AGENTS.steps, { leave: 'ana' }],
    ],
    [HANDLED.given, 'a MEMBERS_CHANGED of the customer who left', CUSTOMER_LEFT],
    [
      'a conversation that its customer has left',
      'a MEMBERS_CHANGED of the customer who came back',
      [...CUSTOMER_LEFT, { customer: 'One more question, please.' }],
    ],
    [HANDLED.given, 'a MEMBERS_CHANGED of an agent who left because the customer left', CUSTOMER_LEFT, 1],
  ],
  TRANSFER: [
    [HANDLED.given, 'a TRANSFER', TRANSFERRED.steps],
    [TAKEN_OVER.given, 'a second TRANSFER', [...TAKEN_OVER.steps, { transfer: 'support' }]],
  ],
  MESSAGE: [
    ...textStories('MESSAGE'),
    [HANDLED.given, 'the echo of a MESSAGE of the customer', [...HANDLED.steps, { customer: 'Thank you!' }]],
    [
      IDLE.given,
      'the echo of a MESSAGE with which the customer comes back',
      [...IDLE.steps, { customer: 'One more question, please.' }],
    ],
    [
      HANDLED.given,
      'a MESSAGE with an attachment',
      shares('This is what I mean.', { files: [SCREENSHOT], cards: [] }),
    ],
    [HANDLED.given, 'a MESSAGE of nothing but an attachment', shares('', { files: [SCREENSHOT], cards: [] })],
    [HANDLED.given, 'a MESSAGE with an adaptive card', shares('One question:', { files: [], cards: [CARD] })],
    [QUEUED.given, 'the echo of a MESSAGE of the bot', botSays('I am looking it up.', [])],
    [
      QUEUED.given,
      'the echo of a MESSAGE of the bot with quick replies',
      botSays('And now?', [QUICK_REPLIES]),
    ],
  ],
  ACTIVITY: [
    [HANDLED.given, 'an ACTIVITY of an agent who types', [...HANDLED.steps, { typing: true, by: 'ana' }]],
    [
      HANDLED.given,
      'an ACTIVITY of an agent who types no more',
      [...HANDLED.steps, { typing: true, by: 'ana' }, { typing: false, by: 'ana' }],
    ],
    [
      HANDLED.given,
      'an ACTIVITY of a card that was submitted',
      cardAction('Action.Submit', { feedbackRating: 5, comments: 'Great service!' }),
    ],
    [HANDLED.given, 'an ACTIVITY of a card whose action was executed', cardAction('Action.Execute', {})],
  ],
};
