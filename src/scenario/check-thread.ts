import type { Problem } from '../base/errors.ts';
import { isBound, openerOf, opensConversation } from './app-steps.ts';
import type { Step } from './schema.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { SENDING_VERBS, verbsOf } from './verbs.ts';

/** Problems of steps that await the conversation too late, or something about one that there is not yet. */
export function checkThread(context: CheckContext): readonly Problem[] {
  const { steps } = context.scenario;
  const isOpenedByApp = openerOf(steps) === 'app';
  const problems: Problem[] = [];
  let beganAt: number | undefined;
  let sentAt: number | undefined;
  steps.forEach((step, stepIndex) => {
    if (opensConversation(step)) {
      const before = beganAt ?? sentAt;
      if (before !== undefined) problems.push(lateConversation(context, stepIndex, before));
      else if ((step.times ?? 1) > 1) problems.push(severalConversations(context, stepIndex));
      beganAt ??= stepIndex;
    } else if (beganAt === undefined && isBound(step)) {
      // What the customer writes may be what makes the app open the conversation.
      if (step.customer === undefined || !isOpenedByApp) problems.push(noConversation(context, stepIndex));
    } else if (isSending(step)) {
      sentAt ??= stepIndex;
      if (step.send === undefined) beganAt ??= stepIndex;
    }
  });
  return problems;
}

function isSending(step: Step): boolean {
  return verbsOf(step).some((verb) => SENDING_VERBS.includes(verb));
}

function lateConversation(context: CheckContext, stepIndex: number, before: number): Problem {
  const earlier = context.scenario.steps[before];
  const clause =
    earlier !== undefined && opensConversation(earlier)
      ? `awaits a conversation, and so does step ${before + 1}. A scenario plays one: remove the step, or set conversations to play it in several at once.`
      : `awaits that the app opens the conversation, but step ${before + 1} has begun it before. Let the step be the first to do something in it, or remove it.`;
  return buildStepProblem(context, {
    code: 'SCENARIO_LATE_EXPECT_CONVERSATION',
    stepIndex,
    below: '/expect',
    clause,
  });
}

function severalConversations(context: CheckContext, stepIndex: number): Problem {
  const { times } = context.scenario.steps[stepIndex] ?? {};
  return buildStepProblem(context, {
    code: 'SCENARIO_SEVERAL_CONVERSATIONS',
    stepIndex,
    below: '/times',
    clause: `awaits ${times} conversations. Allowed: one, which the scenario then plays. Remove times, or set conversations to play it in several at once.`,
  });
}

function noConversation(context: CheckContext, stepIndex: number): Problem {
  const step = context.scenario.steps[stepIndex] ?? {};
  return buildStepProblem(context, {
    code: 'SCENARIO_NO_CONVERSATION',
    stepIndex,
    below: `/${verbsOf(step)[0]}`,
    clause: `${describe(step)}, but there is no conversation yet. Let it begin before: with expect: conversation where the app opens it, with queue where the contact centre does.`,
  });
}

function describe(step: Partial<Step>): string {
  if (step.customer !== undefined) return 'lets the customer write';
  return step.expect === undefined ? 'lets the customer leave' : `awaits ${step.expect}`;
}
