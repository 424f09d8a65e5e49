import type { WireEvent } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { buildEvent } from '../../protocol/events.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';
import { buildTrial } from '../building/build-trial.ts';
import type { AppFacts, Trial } from '../check.ts';

/** A conversation that ends with events made by hand. */
export type RawPlan = Pick<Scenario, 'settings'> & {
  readonly name: string;
  /** What is special about the events. */
  readonly features: readonly string[];
  readonly events: readonly WireEvent[];
};

/** Builds a trial of events made by hand. They come last: what they say of the conversation is not so. */
export function buildRaw(app: AppFacts, { events, ...plan }: RawPlan): Trial {
  return buildTrial(app, {
    about: 'The events are made by hand; nothing of what they tell has happened.',
    ...plan,
    steps: [
      { join: 'ana' },
      { text: 'Hello, this is Ana.' },
      ...events.map((event): Step => ({ send: ofConversation(event), allowIllegal: true })),
    ],
  });
}

/** One valid event of each type that belongs to a conversation. */
export function eventsOf({ dialect }: AppFacts): readonly WireEvent[] {
  return dialects[dialect].eventTypes
    .map((eventType) => buildEvent(eventType, { timestamp: NOW_MS }, { dialect }))
    .filter((event) => 'conversationId' in event);
}

/** Stands for the time at which an event is sent. */
const NOW_MS = 1_700_000_000_000;

/** An id of an agent, as `buildEvent` makes them. */
const AGENT_ID = /"(?:apop|ag[\w-]{22})"/g;

/** Makes an event one of the conversation that is played, about the agent who is there. */
function ofConversation(event: WireEvent): Record<string, unknown> {
  const literal = JSON.stringify(event).replaceAll('${', () => '$${');
  return {
    ...JSON.parse(literal.replace(AGENT_ID, () => '"${agent.id}"')),
    conversationId: '${conversation.id}',
    ...(event.timestamp === NOW_MS && { timestamp: '${now}' }),
  };
}
