import { advance } from '../../conversation/advance.ts';
import { type Conversation, newConversation } from '../../conversation/conversation.ts';
import { moveOfStep, type WrittenMove } from '../../conversation/move-of-step.ts';
import { FAULTS, type FaultName } from '../../protocol/faults.ts';
import type { Step } from '../../scenario/schema.ts';
import type { AppFacts } from '../check.ts';

/** A number that chooses one of the moves that are legal when its turn comes, and what else there is to choose. */
export type Choice = {
  readonly move: number;
  readonly text: string;
  /** Chooses a fault for some events; absent: none. */
  readonly fault?: number | undefined;
};

/**
 * Turns choices into the steps of a conversation that has been queued. Each chooses among what is legal then, so that any
 * part of a list of choices is a conversation as well. Pure.
 */
export function stepsOfChoices(choices: readonly Choice[], app: AppFacts): readonly Step[] {
  const steps: Step[] = [];
  let conversation = follow(newConversation, { queue: 'support' }) ?? newConversation;
  for (const choice of choices) {
    const legal = candidates(choice, app).flatMap((step) => {
      const after = follow(conversation, step);
      return after === undefined ? [] : [{ step, after }];
    });
    const chosen = legal[choice.move % legal.length];
    if (chosen === undefined) continue;
    steps.push(withFault(chosen.step, choice) as Step);
    conversation = chosen.after;
  }
  return steps;
}

/** Who takes part in conversations that are made up. */
const AGENTS = ['ana', 'ben', 'zoe'];
const QUEUES = ['support', 'billing'];

/** Texts more often than anything else, as in real conversations. */
function candidates({ text }: Choice, { customerSays }: AppFacts): readonly WrittenMove[] {
  return [
    ...AGENTS.flatMap((by) => [
      { text, by },
      { text, by },
      { text, by },
    ]),
    ...(customerSays ? [{ customer: text }, { customer: text }] : []),
    ...AGENTS.map((join) => ({ join })),
    ...AGENTS.map((leave) => ({ leave })),
    ...QUEUES.flatMap((queue) => [{ transfer: queue }, { queue }]),
  ];
}

/** The conversation after a step; undefined when the step is not legal. */
function follow(conversation: Conversation, step: WrittenMove): Conversation | undefined {
  const move = moveOfStep(step, {
    queue: (key) => ({ key, id: key, name: key }),
    agent: (key) => ({ key, id: key, name: key }),
    speaker: undefined,
  });
  if (move === undefined) return undefined;
  const advanced = advance(conversation, move, { transferOrder: 'transfer-first' });
  return advanced.refusal === undefined ? advanced.conversation : undefined;
}

const HARMLESS = (Object.keys(FAULTS) as FaultName[]).filter((name) => FAULTS[name].harmless);

function withFault(step: WrittenMove, { fault }: Choice): WrittenMove & { readonly fault?: FaultName } {
  const name = fault === undefined || 'customer' in step ? undefined : HARMLESS[fault % HARMLESS.length];
  return name === undefined ? step : { ...step, fault: name };
}
