import type { Scenario } from '../scenario/schema.ts';
import { createStoryCast, STORY_CUSTOMER } from './render-story.ts';
import type { Story, StoryStep } from './story.ts';

type Step = Scenario['steps'][number];

/**
 * Writes a story as a scenario. What the customer does is awaited, since it comes in by a call; typing is left out:
 * nothing but the wire shows it.
 */
export function scenarioOf({ dialect, steps }: Story, name: string): Scenario {
  const { queues, agents } = createStoryCast(dialect);
  return {
    scenario: name,
    about: 'Brings a conversation to where a contract begins.',
    queues: declare(queues),
    agents: declare(agents),
    customer: STORY_CUSTOMER,
    steps: steps.flatMap(writeStep),
  };
}

function declare(cast: ReadonlyMap<string, { readonly id: string; readonly name: string }>) {
  return Object.fromEntries(Array.from(cast, ([key, { id, name }]) => [key, { id, name }]));
}

function writeStep(step: StoryStep): readonly Step[] {
  if ('typing' in step) return [];
  if ('customer' in step) return [{ expect: 'message' }];
  if ('customer-leaves' in step) return [{ expect: 'end' }];
  if ('text' in step) return [{ text: step.text.replaceAll('${', '$${'), by: step.by }];
  return [step];
}
