import { needsConversation, opensConversation } from '../app-steps.ts';
import type { Step } from '../schema.ts';
import type { Script } from '../script.ts';
import { verbsOf } from '../verbs.ts';
import type { Fault } from './step-fault.ts';

/** What the steps before a step did. */
export type Earlier = {
  readonly steps: readonly Step[];
  readonly opener: Script['opens'];
  /** The index of the step that began the conversation. */
  readonly begunBy: number | undefined;
  /** The index of the first step that sent an event. */
  readonly sentBy: number | undefined;
};

/** What is wrong with a step that expects a conversation too late, or that needs one that does not exist yet. */
export function openingFault(step: Step, earlier: Earlier): Fault | undefined {
  const { begunBy, sentBy, opener } = earlier;
  if (opensConversation(step)) {
    const before = begunBy ?? sentBy;
    if (before !== undefined) return lateConversation(earlier, before);
    return (step.times ?? 1) > 1 ? severalConversations(step) : undefined;
  }
  if (begunBy !== undefined || !needsConversation(step)) return undefined;
  // What the customer writes may make the app open the conversation.
  return step.customer !== undefined && opener === 'app' ? undefined : noConversation(step);
}

function lateConversation({ steps }: Earlier, before: number): Fault {
  const earlier = steps[before];
  return {
    code: 'SCENARIO_LATE_EXPECT_CONVERSATION',
    below: '/expect',
    clause:
      earlier !== undefined && opensConversation(earlier)
        ? `expects a conversation, and so does step ${before + 1}. A scenario plays one: remove the step, or set conversations to play it in several at once.`
        : `expects the app to open the conversation, but step ${before + 1} has already begun it. Move this step before it, or remove it.`,
  };
}

function severalConversations({ times }: Step): Fault {
  return {
    code: 'SCENARIO_SEVERAL_CONVERSATIONS',
    below: '/times',
    clause: `expects ${times} conversations. Allowed: one, which the scenario then plays. Remove times, or set conversations to play it in several at once.`,
  };
}

function noConversation(step: Step): Fault {
  return {
    code: 'SCENARIO_NO_CONVERSATION',
    below: `/${verbsOf(step)[0]}`,
    clause: `${describe(step)}, but there is no conversation yet. Begin it first: with expect: conversation when the app opens it, with queue when the contact centre does.`,
  };
}

function describe(step: Step): string {
  if (step.customer !== undefined) return 'makes the customer write';
  return step.expect === undefined ? 'makes the customer leave' : `expects ${step.expect}`;
}
