import { advance, advanceUnchecked, type Happened } from '../conversation/advance.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Move } from '../conversation/move.ts';
import type { Dialect, WireEvent } from '../protocol/dialect.ts';
import type { Settings } from '../protocol/settings.ts';
import type { ScriptStep } from '../scenario/script.ts';
import { fillTemplate } from '../scenario/variables.ts';
import { createLookup, type Facts, type FixedFacts } from './facts.ts';

/** An event that a step sends, and what a report says of it. */
export type OutgoingEvent = {
  readonly payload: WireEvent | string;
  readonly move: Move['kind'] | 'send';
  /** An agent's or a queue's name; empty when the move is about neither. */
  readonly who: string;
  readonly text: string;
};

/** What a step comes to: where the conversation then stands, and the events to send in their order. */
export type StepMade = { readonly conversation: Conversation; readonly events: readonly OutgoingEvent[] };

/** What all conversations of one scenario share. */
export type StepContext = FixedFacts & { readonly dialect: Dialect; readonly settings: Settings };

/** Makes one step of one conversation. Pure: the same step in the same place gives the same events. */
export function makeStep(step: ScriptStep, facts: Facts, context: StepContext): StepMade {
  if (step.kind === 'wait') return { conversation: facts.conversation, events: [] };
  if (step.kind === 'send')
    return { conversation: facts.conversation, events: [rawEvent(step, facts, context)] };
  const move = moveOf(step, facts, context);
  if (move === undefined) return { conversation: facts.conversation, events: [] };
  const take = step.allowIllegal ? advanceUnchecked : advance;
  const { conversation, happened } = take(facts.conversation, move, context.settings);
  return { conversation, events: renderEvents(happened, facts, context) };
}

function moveOf(
  step: Exclude<ScriptStep, { kind: 'wait' | 'send' }>,
  facts: Facts,
  context: StepContext,
): Move | undefined {
  switch (step.kind) {
    case 'queue':
      return { kind: 'queue', queue: step.queue };
    case 'join':
      return { kind: 'join', agent: step.agent };
    case 'transfer':
      return { kind: 'transfer', queue: step.queue };
    case 'leave':
      return { kind: 'leave', agent: step.agent };
    case 'text': {
      const agent = step.agent ?? facts.conversation.lastAgent;
      if (agent === undefined) return undefined;
      const text = fillTemplate(step.text, createLookup(facts, agent, context));
      return { kind: 'text', agent, text };
    }
  }
}

function renderEvents(
  happened: readonly Happened[],
  facts: Facts,
  { dialect, script, settings }: StepContext,
): readonly OutgoingEvent[] {
  const events: OutgoingEvent[] = [];
  const renderContext = {
    conversationId: facts.conversationId,
    timestampMs: facts.timestampMs,
    customer: script.customer,
    agentNameStyle: settings.agentName,
  };
  for (const each of happened) {
    const { move } = each;
    const who = 'agent' in move ? move.agent.name : 'queue' in move ? move.queue.name : '';
    const text = 'text' in move ? move.text : '';
    for (const payload of dialect.render(each, renderContext)) {
      events.push({ payload, move: move.kind, who, text });
    }
  }
  return events;
}

function rawEvent(
  step: Extract<ScriptStep, { kind: 'send' }>,
  facts: Facts,
  context: StepContext,
): OutgoingEvent {
  const payload = fillTemplate(step.payload, createLookup(facts, facts.conversation.lastAgent, context));
  return { payload, move: 'send', who: '', text: '' };
}
