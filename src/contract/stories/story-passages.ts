import type { StoryAgent, StoryRow, StoryStep } from './story.ts';

/** Steps that many stories begin with, and the provider state that they lead to. */
type Passage = { readonly given: string; readonly steps: readonly StoryStep[] };

/** No steps yet. */
export const NEW: Passage = { given: 'a customer who has just asked for an agent', steps: [] };

/** The customer waits in the first queue. */
export const QUEUED: Passage = {
  given: 'a conversation that waits in a queue',
  steps: [{ queue: 'support' }],
};

/** Ana has joined. */
export const HANDLED: Passage = {
  given: 'an agent is in the conversation',
  steps: [...QUEUED.steps, { join: 'ana' }],
};

/** Ben has joined Ana. */
export const TWO_AGENTS: Passage = {
  given: 'two agents are in the conversation',
  steps: [...HANDLED.steps, { join: 'ben' }],
};

/** Ana has handed the conversation over. */
export const TRANSFERRED: Passage = {
  given: 'a transferred conversation that waits for another agent',
  steps: [...HANDLED.steps, { transfer: 'billing' }],
};

/** Ben has taken it. */
export const TAKEN_OVER: Passage = {
  given: 'another agent is in a transferred conversation',
  steps: [...TRANSFERRED.steps, { join: 'ben' }],
};

/** Ana has left; no agent is there. */
export const IDLE: Passage = {
  given: 'a conversation that its agent has left',
  steps: [...HANDLED.steps, { leave: 'ana' }],
};

/** The customer has written again. */
export const REOPENED: Passage = {
  given: 'a re-opened conversation that waits in a queue',
  steps: [...IDLE.steps, { customer: 'One more question, please.' }],
};

/** Ben has taken the re-opened conversation. */
export const HANDLED_AGAIN: Passage = {
  given: 'an agent is in a re-opened conversation',
  steps: [...REOPENED.steps, { join: 'ben' }],
};

/** The stories in which an agent writes: `eventType` is what the dialect calls their message. */
export function textStories(eventType: 'TEXT' | 'MESSAGE'): readonly StoryRow[] {
  const says = ({ given, steps }: Passage, description: string, text: string, by: StoryAgent): StoryRow => [
    given,
    description,
    [...steps, { text, by }],
  ];
  return [
    says(HANDLED, `the first ${eventType}`, 'Hello, how can I help you?', 'ana'),
    says(TWO_AGENTS, `a ${eventType} of a second agent`, 'I am here to help Ana.', 'ben'),
    says(TAKEN_OVER, `a ${eventType} after a transfer`, 'I can see your invoice.', 'ben'),
    says(HANDLED_AGAIN, `a ${eventType} after the customer wrote again`, 'Welcome back.', 'ben'),
    says(HANDLED, `a ${eventType} with emoji and other scripts`, UNICODE_TEXT, 'ana'),
    says(HANDLED, `a ${eventType} with markup, quotes and line breaks`, MARKUP_TEXT, 'ana'),
    says(HANDLED, `a ${eventType} of nothing but a space`, ' ', 'ana'),
    says(HANDLED, `a long ${eventType}`, LONG_TEXT, 'ana'),
  ];
}

/** Emoji of several code units, right-to-left and Asian scripts, combining marks. */
export const UNICODE_TEXT = 'Grüß Gott! 👩‍👩‍👧 שלום, 你好, na\u00efve cafe\u0301 🙂';

/** Characters with a meaning in JSON and HTML. */
const MARKUP_TEXT = '<b>"50 % off"</b> \\ & more\nsecond line\tend';

/** A text of many sentences. */
const LONG_TEXT = 'Please read this carefully before you answer. '.repeat(40).trim();
