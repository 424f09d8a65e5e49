import { parseDuration } from '../../base/duration.ts';
import { advanceUnchecked, type ConversationRules } from '../../conversation/advance.ts';
import {
  type Conversation,
  isPresent,
  newConversation,
  type Queue,
  speakerOf,
} from '../../conversation/conversation.ts';
import { type Refusal, refusal } from '../../conversation/legality.ts';
import type { Move } from '../../conversation/move.ts';
import { moveOfStep, type WrittenMove } from '../../conversation/move-of-step.ts';
import { resolveSettings, type Settings } from '../../protocol/settings.ts';
import {
  bringsMessage,
  customerLeaves,
  needsConversation,
  openerOf,
  opensConversation,
} from '../app-steps.ts';
import type { Scenario, Step } from '../schema.ts';
import { SENDING_VERBS, verbsOf } from '../verbs.ts';
import { type Earlier, openingFault } from './check-opening.ts';
import { type CheckContext, type Fault, NEEDLESS_ALLOW_ILLEGAL } from './step-fault.ts';

/** Reports moves that are not legal in their place, by making all moves of the scenario in turn. */
export function checkMoves({ scenario, report }: CheckContext): void {
  const { steps } = scenario;
  const opener = openerOf(steps);
  const settings = resolveSettings(scenario.settings);
  let conversation = newConversation;
  let quietMs = 0;
  let earlier: Earlier = { steps, opener, begunBy: undefined, sentBy: undefined };
  steps.forEach((step, stepIndex) => {
    const opening = openingFault(step, earlier);
    if (opening !== undefined) report({ ...opening, stepIndex });
    const isMove = earlier.begunBy === undefined ? !needsConversation(step) : !opensConversation(step);
    earlier = nextEarlier(earlier, step, stepIndex);
    quietMs += pauseOf(step);
    conversation = afterPause(conversation, quietMs, settings);
    if (!isMove || namesUnknownAgent(step, scenario)) return;
    const move = moveOfStep(writtenMove(step), {
      queue: (key) => queueOf(key, scenario),
      agent: (key) => ({ key, id: key, name: key }),
      speaker: speakerOf(conversation),
    });
    const fault = faultOf(step, move, move && refusal(conversation, move));
    if (fault !== undefined) report({ ...fault, stepIndex });
    if (move === undefined) return;
    quietMs = 0;
    const before =
      fault?.code === 'SCENARIO_ILLEGAL_MOVE' ? repair(conversation, move, settings) : conversation;
    conversation = advanceUnchecked(before, move, settings).conversation;
  });
}

function pauseOf({ after, wait }: Step): number {
  return parseDuration(after ?? '0s') + parseDuration(wait ?? '0s');
}

/** A conversation in which nothing happens for too long ends by itself. */
function afterPause(conversation: Conversation, quietMs: number, settings: Settings): Conversation {
  const { conversationIdleTimeout: idleMs } = settings;
  const isOver = idleMs > 0 && quietMs > idleMs && refusal(conversation, EXPIRE) === undefined;
  return isOver ? advanceUnchecked(conversation, EXPIRE, settings).conversation : conversation;
}

const EXPIRE: Move = { kind: 'expire' };

function nextEarlier(earlier: Earlier, step: Step, stepIndex: number): Earlier {
  const isSending = verbsOf(step).some((verb) => SENDING_VERBS.includes(verb));
  const begins = opensConversation(step) || (isSending && step.send === undefined);
  return {
    ...earlier,
    begunBy: earlier.begunBy ?? (begins ? stepIndex : undefined),
    sentBy: earlier.sentBy ?? (isSending ? stepIndex : undefined),
  };
}

/** `checkReferences` reports it. A join is made all the same, so that what follows is not reported too. */
function namesUnknownAgent({ leave, by }: Step, { agents = {} }: Scenario): boolean {
  const key = leave ?? by;
  return key !== undefined && !Object.hasOwn(agents, key);
}

/** The move of a step, or of the call that it expects. */
function writtenMove(step: Step): WrittenMove {
  if (opensConversation(step)) return { queue: CHANNEL_QUEUE_KEY };
  if (bringsMessage(step)) return { customer: '' };
  return customerLeaves(step) ? { 'customer-leaves': true } : step;
}

/** An app opens a conversation in the queue of its channel, which the scenario does not know. No declared key is like this. */
const CHANNEL_QUEUE_KEY = '(channel)';

/** Queues of one id are one queue. */
function queueOf(key: string, { queues = {} }: Scenario): Queue {
  return { key, id: (Object.hasOwn(queues, key) ? queues[key]?.id : undefined) ?? `key ${key}`, name: key };
}

function faultOf(step: Step, move: Move | undefined, refused: Refusal | undefined): Fault | undefined {
  if (move === undefined && AGENT_VERBS.some((verb) => step[verb] !== undefined)) return noSpeaker(step);
  if (refused === undefined) {
    // `checkPayloads` judges a raw payload.
    return step.allowIllegal === true && step.send === undefined ? NEEDLESS_ALLOW_ILLEGAL : undefined;
  }
  if (step.allowIllegal === true) return undefined;
  // The platform accepts a second call with which the customer leaves.
  if (step.expect === 'end' && refused.reason === 'customer-absent') return undefined;
  const remedy = refused.remedy.charAt(0).toUpperCase() + refused.remedy.slice(1);
  const verb = verbsOf(step)[0] ?? 'wait';
  const allowing = SENDING_VERBS.includes(verb) ? ', or set allowIllegal: true to play it all the same' : '';
  return {
    code: 'SCENARIO_ILLEGAL_MOVE',
    below: `/${verb}`,
    clause: `${describe(step, move)}, but ${refused.because}. ${remedy}${allowing}.`,
  };
}

const AGENT_VERBS = ['text', 'attach', 'card', 'quick-replies', 'typing', 'read'] as const;

function noSpeaker(step: Step): Fault {
  const does = step.typing === undefined ? (step.read === undefined ? 'write' : 'read') : 'type';
  return {
    code: 'SCENARIO_NO_SPEAKER',
    below: `/${verbsOf(step)[0]}`,
    clause: `makes an agent ${does}, but none has joined. Let an agent join first.`,
  };
}

/** After a reported move, the rest is checked as if the agent had been there. */
function repair(conversation: Conversation, move: Move, rules: ConversationRules): Conversation {
  const isByAgent = 'agent' in move && move.kind !== 'join';
  return isByAgent && !isPresent(conversation, move.agent.key)
    ? advanceUnchecked(conversation, { kind: 'join', agent: move.agent }, rules).conversation
    : conversation;
}

function describe(step: Step, move: Move | undefined): string {
  if (step.expect !== undefined) return `expects ${step.expect}`;
  switch (move?.kind) {
    case 'queue':
      return `queues in ${move.queue.key}`;
    case 'transfer':
      return `transfers to ${move.queue.key}`;
    case 'join':
      return `makes ${move.agent.key} join`;
    case 'leave':
      return `makes ${move.agent.key} leave`;
    case 'text':
      return `makes ${move.agent.key} write`;
    case 'typing':
      return `makes ${move.agent.key} ${move.typing ? 'type' : 'stop typing'}`;
    case 'read':
      return `makes ${move.agent.key} read`;
    case 'customer-typing':
      return `makes the customer ${move.typing ? 'type' : 'stop typing'}`;
    case 'card-action':
    case 'quick-reply':
      return 'makes the customer submit something';
    default:
      return move?.kind === 'customer-leave' ? 'makes the customer leave' : 'makes the customer write';
  }
}
