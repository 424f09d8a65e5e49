import type { Problem } from '../base/errors.ts';
import { advance, advanceUnchecked, type ConversationRules } from '../conversation/advance.ts';
import { type Agent, type Conversation, newConversation, type Queue } from '../conversation/conversation.ts';
import { isPresent, type Refusal } from '../conversation/legality.ts';
import type { Move } from '../conversation/move.ts';
import { resolveSettings } from '../protocol/settings.ts';
import { bringsMessage, letsCustomerLeave, opensConversation } from './app-steps.ts';
import type { Scenario, Step } from './schema.ts';
import { resolveSpeakers } from './speakers.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { SENDING_VERBS, verbsOf } from './verbs.ts';

/** Problems of moves that are not legal where they stand, found by making all of them in turn. */
export function checkMoves(context: CheckContext): readonly Problem[] {
  const { scenario } = context;
  const rules: ConversationRules = resolveSettings(scenario.settings);
  const speakers = resolveSpeakers(scenario.steps);
  const problems: Problem[] = [];
  let conversation = newConversation;
  scenario.steps.forEach((step, stepIndex) => {
    const speaker = speakers[stepIndex];
    if (step.text !== undefined && speaker === undefined) {
      problems.push(noSpeaker(context, stepIndex));
      return;
    }
    if (step.wait !== undefined && step.allowIllegal === true) {
      problems.push(needlessAllowIllegal(context, stepIndex));
    }
    const move = customerMove(step, conversation) ?? buildMove(step, speaker, scenario);
    if (move === undefined) return;
    const refusal = isGoodbye(conversation, move) ? undefined : advance(conversation, move, rules).refusal;
    const problem = judge(context, { step, stepIndex, move, refusal });
    if (problem !== undefined) problems.push(problem);
    const before = problem?.severity === 'error' ? repair(conversation, move, rules) : conversation;
    conversation = advanceUnchecked(before, move, rules).conversation;
  });
  return problems;
}

type Judged = {
  readonly step: Step;
  readonly stepIndex: number;
  readonly move: Move;
  readonly refusal: Refusal | undefined;
};

function judge(context: CheckContext, { step, stepIndex, move, refusal }: Judged): Problem | undefined {
  if (refusal === undefined) {
    return step.allowIllegal === true ? needlessAllowIllegal(context, stepIndex) : undefined;
  }
  if (step.allowIllegal === true) return undefined;
  // A second goodbye of the app is answered like the first.
  if (step.expect !== undefined && move.kind === 'customer-leave') return undefined;
  const remedy = refusal.remedy.charAt(0).toUpperCase() + refusal.remedy.slice(1);
  const verb = verbsOf(step)[0] ?? 'wait';
  const allowing = SENDING_VERBS.includes(verb) ? ', or set allowIllegal: true to play it all the same' : '';
  return buildStepProblem(context, {
    code: 'SCENARIO_ILLEGAL_MOVE',
    stepIndex,
    below: `/${verb}`,
    clause: `${describe(move)}, but ${refusal.because}. ${remedy}${allowing}.`,
  });
}

/** After a move that was reported, the rest is checked as if what it needs had been there. */
function repair(conversation: Conversation, move: Move, rules: ConversationRules): Conversation {
  if ((move.kind !== 'text' && move.kind !== 'leave') || isPresent(conversation, move.agent.key)) {
    return conversation;
  }
  return advanceUnchecked(conversation, { kind: 'join', agent: move.agent }, rules).conversation;
}

function noSpeaker(context: CheckContext, stepIndex: number): Problem {
  return buildStepProblem(context, {
    code: 'SCENARIO_NO_SPEAKER',
    stepIndex,
    below: '/text',
    clause: 'is a text, but no agent has joined who could write it. Let an agent join first.',
  });
}

/** A warning that a step is allowed to be illegal and is not. */
export function needlessAllowIllegal(context: CheckContext, stepIndex: number): Problem {
  return buildStepProblem(context, {
    code: 'SCENARIO_NEEDLESS_ALLOW_ILLEGAL',
    stepIndex,
    below: '/allowIllegal',
    clause: 'has allowIllegal, but nothing about it is illegal. Remove allowIllegal.',
    severity: 'warning',
  });
}

/** The queue of the channel in which the app opens the conversation; the scenario does not know which. */
const CHANNEL_QUEUE: Queue = { key: '(channel)', id: '(channel)', name: '(channel)' };

/** The move that the customer's side makes in a step; `checkThread` tells those that come before the conversation. */
function customerMove(step: Step, { phase }: Conversation): Move | undefined {
  if (opensConversation(step)) return phase === 'new' ? { kind: 'queue', queue: CHANNEL_QUEUE } : undefined;
  if (phase === 'new') return undefined;
  if (bringsMessage(step)) return { kind: 'customer-message', text: '' };
  return letsCustomerLeave(step) ? { kind: 'customer-leave' } : undefined;
}

/** Nobody is left to be freed when the agents have gone, and so the table of moves does not have it. */
function isGoodbye({ phase, customerPresent }: Conversation, { kind }: Move): boolean {
  return kind === 'customer-leave' && phase === 'idle' && customerPresent;
}

/** The move that a step of the contact centre makes; undefined when it makes none, or one by or about somebody who is not declared. */
function buildMove(step: Step, speaker: string | undefined, scenario: Scenario): Move | undefined {
  if (step.queue !== undefined) return { kind: 'queue', queue: queueOf(step.queue, scenario) };
  if (step.transfer !== undefined) return { kind: 'transfer', queue: queueOf(step.transfer, scenario) };
  if (step.join !== undefined) return { kind: 'join', agent: agentOf(step.join) };
  const isUnknown = (key: string) => !Object.hasOwn(scenario.agents ?? {}, key);
  if (step.leave !== undefined) {
    return isUnknown(step.leave) ? undefined : { kind: 'leave', agent: agentOf(step.leave) };
  }
  if (step.text === undefined || speaker === undefined || isUnknown(speaker)) return undefined;
  return { kind: 'text', agent: agentOf(speaker), text: step.text };
}

function queueOf(key: string, { queues = {} }: Scenario): Queue {
  return { key, id: (Object.hasOwn(queues, key) ? queues[key]?.id : undefined) ?? `key ${key}`, name: key };
}

function agentOf(key: string): Agent {
  return { key, id: key, name: key };
}

function describe(move: Move): string {
  switch (move.kind) {
    case 'queue':
      return `queues in ${move.queue.key}`;
    case 'transfer':
      return `transfers to ${move.queue.key}`;
    case 'join':
      return `lets ${move.agent.key} join`;
    case 'leave':
      return `lets ${move.agent.key} leave`;
    case 'text':
      return `lets ${move.agent.key} write`;
    case 'customer-message':
      return 'lets the customer write';
    case 'customer-leave':
      return 'lets the customer leave';
    default:
      return `makes the move ${move.kind}`;
  }
}
