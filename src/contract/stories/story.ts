import { createSeededIds } from '../../base/seeded-ids.ts';
import type { MessageContent } from '../../conversation/content.ts';
import type { Customer } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { buildQueuesAndAgents, type QueuesAndAgents } from '../../scenario/queues-and-agents.ts';

const QUEUES = { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } };
const AGENTS = { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } };

/** The queues of the stories. */
type StoryQueue = keyof typeof QUEUES;

/** The agents of the stories. */
export type StoryAgent = keyof typeof AGENTS;

/** The customer of the stories. */
export const STORY_CUSTOMER: Customer = { name: 'James Jones', email: 'james@example.com', language: 'en' };

/** Builds the queues and agents of the stories, always with the same ids. */
export function buildStoryNames(dialect: DialectName): QueuesAndAgents {
  return buildQueuesAndAgents(
    { queues: QUEUES, agents: AGENTS },
    { dialect: dialects[dialect], ids: createSeededIds('contract') },
  );
}

/** A step of a story. The app makes the moves of the customer with its calls, the contact centre makes the others. */
export type StoryStep =
  | { readonly queue: StoryQueue }
  | { readonly join: StoryAgent }
  | { readonly text: string; readonly by: StoryAgent; readonly content?: MessageContent }
  /** What the app causes with a call of chat-gateway; `knows` is what it says of its customer. */
  | { readonly move: Move; readonly knows?: Customer }
  | { readonly typing: boolean; readonly by: StoryAgent }
  | { readonly transfer: StoryQueue }
  | { readonly leave: StoryAgent }
  | { readonly customer: string }
  | { readonly 'customer-leaves': true };

/** One event in one conversation state: the steps that lead to it, and which event of the last step it is. */
export type Story = {
  readonly dialect: DialectName;
  /** Its name in the parameters of a provider state; kebab-case. */
  readonly id: string;
  /** Its name in a pact, unique in its dialect: `a TEXT after a transfer`. */
  readonly description: string;
  /** The provider state right before the event. */
  readonly given: string;
  readonly eventType: string;
  /** The event is one of the last step; WEB_HOOK_VERIFY has no steps. */
  readonly steps: readonly StoryStep[];
  /** The index of the event among those of the last step, from 0. */
  readonly target: number;
};

/** A row of a table of stories: `[given, description, steps, target]`. */
export type StoryRow = readonly [
  given: string,
  description: string,
  steps: readonly StoryStep[],
  target?: number,
];
