import { type AppliedMove, advance } from '../../conversation/advance.ts';
import { type Agent, newConversation, type Queue, speakerOf } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import { type MoveNames, moveOfStep } from '../../conversation/move-of-step.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import { buildStoryNames, STORY_CUSTOMER, type Story, type StoryStep } from './story.ts';

/** What differs each time that a story is played. */
type StoryMoment = { readonly conversationId: string; readonly timestampMs: number };

/** The events of a story: those of each step, and the one that the story is about. */
type RenderedStory = {
  readonly steps: readonly (readonly WireEvent[])[];
  readonly event: WireEvent;
};

/** The moment of the examples in contracts. */
const EXAMPLE_MOMENT: StoryMoment = {
  conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
  timestampMs: 1713100000000,
};

/** The defaults: pacts show what an app meets without any setting. */
const STORY_SETTINGS = resolveSettings();

/** Renders a story with the state machine and the dialect. */
export function renderStory(story: Story, moment: StoryMoment = EXAMPLE_MOMENT): RenderedStory {
  const dialect = dialects[story.dialect];
  if (story.steps.length === 0) return { steps: [], event: dialect.renderVerification() };
  const steps = applySteps(story).map((moves, index) => {
    const context = { ...moment, customer: knownAt(story, index), settings: STORY_SETTINGS };
    return moves.flatMap((applied) => dialect.render(applied, context));
  });
  const event = steps.at(-1)?.[story.target];
  if (event?.eventType !== story.eventType) throw invalid(story, `it has no such event ${story.target}`);
  return { steps, event };
}

/** What is known of the customer at a step. */
function knownAt({ steps }: Story, index: number): ReadonlyMap<string, string> {
  const learnt = steps.slice(0, index + 1).map((step) => ('move' in step ? step.knows : undefined));
  return new Map(Object.entries(Object.assign({}, STORY_CUSTOMER, ...learnt)));
}

/** A call that an app makes for its customer in a story. */
type StoryCall = { readonly customer: string } | { readonly 'customer-leaves': true };

/** The calls of a story, by the number of the event after which the app makes them, from 1. */
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

/** The elementary moves of each step. */
function applySteps(story: Story): readonly (readonly AppliedMove[])[] {
  const { queues, agents } = buildStoryNames(story.dialect);
  let conversation = newConversation;
  return story.steps.map((step) => {
    const move = moveOf(step, {
      queue: (key) => queues.get(key) as Queue,
      agent: (key) => agents.get(key) as Agent,
      speaker: speakerOf(conversation),
    });
    if (move === undefined) throw invalid(story, 'a step makes no move');
    const advanced = advance(conversation, move, STORY_SETTINGS);
    if (advanced.refusal !== undefined) throw invalid(story, advanced.refusal.because);
    conversation = advanced.conversation;
    return advanced.applied;
  });
}

function moveOf(step: StoryStep, names: MoveNames): Move | undefined {
  if ('move' in step) return step.move;
  const move = moveOfStep(step, names);
  return move?.kind === 'text' && 'content' in step ? { ...move, content: step.content } : move;
}

/** A bug in a table of stories. */
function invalid({ description }: Story, why: string): TypeError {
  return new TypeError(`The story "${description}" is not valid: ${why}.`);
}
