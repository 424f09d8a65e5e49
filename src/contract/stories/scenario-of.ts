import type { Scenario, Step } from '../../scenario/schema.ts';
import { buildStoryNames, STORY_CUSTOMER, type Story, type StoryStep } from './story.ts';

/**
 * Writes a story as a scenario. Steps of the customer become expectations, since the app makes them with its calls. What
 * only chat-gateway has is left out (typing, files and cards, what the app changes): stories end with it, so that its event
 * is rendered and nothing has to follow from it.
 */
export function scenarioOf({ dialect, steps }: Story, name: string): Scenario {
  const { queues, agents } = buildStoryNames(dialect);
  return {
    scenario: name,
    about: 'Brings a conversation to the state in which a contract begins.',
    queues: declare(queues),
    agents: declare(agents),
    customer: STORY_CUSTOMER,
    steps: steps.flatMap(writeStep),
  };
}

function declare(names: ReadonlyMap<string, { readonly id: string; readonly name: string }>) {
  return Object.fromEntries(Array.from(names, ([key, { id, name }]) => [key, { id, name }]));
}

function writeStep(step: StoryStep): readonly Step[] {
  if ('typing' in step || 'move' in step || ('text' in step && step.content !== undefined)) return [];
  if ('customer' in step) return [{ expect: 'message' }];
  if ('customer-leaves' in step) return [{ expect: 'end' }];
  if ('text' in step) return [{ text: step.text.replaceAll('${', '$${'), by: step.by }];
  return [step];
}
