import { createSeededIds } from '../base/seeded-ids.ts';
import { advance, type Happened } from '../conversation/advance.ts';
import { type Agent, type Customer, newConversation, type Queue } from '../conversation/conversation.ts';
import type { Move } from '../conversation/move.ts';
import type { DialectName, WireEvent } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import { type Cast, createCast } from '../scenario/cast.ts';
import type { Story, StoryStep } from './story.ts';

const QUEUES = { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } };
const AGENTS = { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } };

/** The customer of the stories. */
export const STORY_CUSTOMER: Customer = { name: 'James Jones', email: 'james@example.com', language: 'en' };

/** Creates the queues and agents of the stories, with the same ids each time. */
export function createStoryCast(dialect: DialectName): Cast {
  return createCast(
    { queues: QUEUES, agents: AGENTS },
    { dialect: dialects[dialect], ids: createSeededIds('contract') },
  );
}

/** What varies each time that a story is told. */
type StoryMoment = { readonly conversationId: string; readonly timestampMs: number };

/** A story as events: what each step comes to, and the one that is meant. */
type RenderedStory = {
  readonly steps: readonly (readonly WireEvent[])[];
  readonly event: WireEvent;
};

/** When and where the examples of a story happen. */
const EXAMPLE_MOMENT: StoryMoment = {
  conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
  timestampMs: 1713100000000,
};

/** Tells a story with the state machine and the dialect. */
export function renderStory(story: Story, moment: StoryMoment = EXAMPLE_MOMENT): RenderedStory {
  const dialect = dialects[story.dialect];
  if (story.steps.length === 0) return { steps: [], event: dialect.renderVerification() };
  const context = { ...moment, customer: STORY_CUSTOMER, agentNameStyle: 'first,last' } as const;
  const steps = happenings(story).map((step) => step.flatMap((each) => dialect.render(each, context)));
  const event = steps.at(-1)?.[story.target];
  if (event?.eventType !== story.eventType) throw broken(story, `it has no such event ${story.target}`);
  return { steps, event };
}

/** A call that an app makes for its customer in a story. */
type StoryCall = { readonly customer: string } | { readonly 'customer-leaves': true };

/** The calls in a story, each by the number of the event after which it is due, counted from 1. */
export function dueCalls(story: Story): ReadonlyMap<number, StoryCall> {
  const { steps } = renderStory(story);
  const due = new Map<number, StoryCall>();
  let events = 0;
  story.steps.forEach((step, index) => {
    if ('customer' in step || 'customer-leaves' in step) due.set(events, step);
    events += steps[index]?.length ?? 0;
  });
  return due;
}

/** What each step comes to. */
function happenings(story: Story): readonly (readonly Happened[])[] {
  const cast = createStoryCast(story.dialect);
  let conversation = newConversation;
  return story.steps.map((step) => {
    const advanced = advance(conversation, moveOf(step, cast), { transferOrder: 'transfer-first' });
    if (advanced.refusal !== undefined) throw broken(story, advanced.refusal.because);
    conversation = advanced.conversation;
    return advanced.happened;
  });
}

function moveOf(step: StoryStep, cast: Cast): Move {
  const agent = (key: string) => cast.agents.get(key) as Agent;
  const queue = (key: string) => cast.queues.get(key) as Queue;
  if ('queue' in step) return { kind: 'queue', queue: queue(step.queue) };
  if ('join' in step) return { kind: 'join', agent: agent(step.join) };
  if ('text' in step) return { kind: 'text', agent: agent(step.by), text: step.text };
  if ('typing' in step) return { kind: 'typing', agent: agent(step.by), typing: step.typing };
  if ('transfer' in step) return { kind: 'transfer', queue: queue(step.transfer) };
  if ('leave' in step) return { kind: 'leave', agent: agent(step.leave) };
  if ('customer' in step) return { kind: 'customer-message', text: step.customer };
  return { kind: 'customer-leave' };
}

/** A bug in a table, and not in what anybody gave. */
function broken({ description }: Story, why: string): TypeError {
  return new TypeError(`The story "${description}" cannot be told: ${why}.`);
}
