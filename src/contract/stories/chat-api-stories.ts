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

/** Each event of `chat-api` in each conversation state in which it is sent, by its `eventType`. */
export const chatApiStories: Readonly<Record<string, readonly StoryRow[]>> = {
  WEB_HOOK_VERIFY: [['a webhook that is being registered', 'a WEB_HOOK_VERIFY', []]],
  QUEUED: [
    [NEW.given, 'the first QUEUED', QUEUED.steps],
    [HANDLED.given, 'a QUEUED after a transfer', TRANSFERRED.steps, 2],
    [IDLE.given, 'a QUEUED after the customer wrote again', REOPENED.steps],
    [QUEUED.given, 'a QUEUED in another queue while waiting', [...QUEUED.steps, { queue: 'billing' }]],
  ],
  AGENT_JOINED: [
    [QUEUED.given, 'the first AGENT_JOINED', HANDLED.steps],
    [HANDLED.given, 'an AGENT_JOINED of a second agent', TWO_AGENTS.steps],
    [TRANSFERRED.given, 'an AGENT_JOINED after a transfer', TAKEN_OVER.steps],
    [REOPENED.given, 'an AGENT_JOINED after the customer wrote again', HANDLED_AGAIN.steps],
  ],
  TEXT: textStories('TEXT'),
  TRANSFER: [
    [HANDLED.given, 'a TRANSFER', TRANSFERRED.steps],
    [TAKEN_OVER.given, 'a second TRANSFER', [...TAKEN_OVER.steps, { transfer: 'support' }]],
    [TWO_AGENTS.given, 'a TRANSFER by two agents', [...TWO_AGENTS.steps, { transfer: 'billing' }]],
  ],
  AGENT_LEFT: [
    [HANDLED.given, 'an AGENT_LEFT because of a transfer', TRANSFERRED.steps, 1],
    [HANDLED.given, 'an AGENT_LEFT of the last agent', IDLE.steps],
    [TWO_AGENTS.given, 'an AGENT_LEFT of the first of two', [...TWO_AGENTS.steps, { leave: 'ana' }]],
    [
      HANDLED.given,
      'an AGENT_LEFT because the customer left',
      [...HANDLED.steps, { 'customer-leaves': true }],
    ],
  ],
};
