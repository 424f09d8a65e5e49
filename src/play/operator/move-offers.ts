import type { Agent, Queue } from '../../conversation/conversation.ts';
import { type Refusal, refusal } from '../../conversation/legality.ts';
import type { Move } from '../../conversation/move.ts';
import type { ConversationRecord } from '../../platform/state/conversation-record.ts';
import type { Dialect, DialectFeature } from '../../protocol/dialect.ts';
import type { QueuesAndAgents } from '../../scenario/queues-and-agents.ts';
import type { CustomerCalls } from '../app/app-client.ts';

/** Something that a person could do in a conversation now, and why not. */
export type MoveOffer = {
  readonly move: HandVerb;
  /** The key of the agent who would do it; absent where no agent does. */
  readonly agent?: string;
  /** The key of the queue that it names; absent where it names none. */
  readonly queue?: string;
  readonly legal: boolean;
  /** Why it is not; absent when it is. */
  readonly refusal?: OfferRefusal;
};

/** Why something cannot be done now: what the state machine says, or what the dialect or the configuration lacks. */
export type OfferRefusal = Omit<Refusal, 'reason'> & {
  readonly reason: Refusal['reason'] | 'dialect' | 'not-configured';
};

/** What a person can do by hand, named as the steps of scenarios. */
export const HAND_VERBS = [
  'queue',
  'join',
  'text',
  'typing',
  'attach',
  'card',
  'quick-replies',
  'read',
  'transfer',
  'leave',
  'end',
  'customer',
  'customer-leaves',
  'customer-typing',
  'customer-submits',
  'customer-attaches',
] as const;

/** The name of something that a person can do by hand. */
export type HandVerb = (typeof HAND_VERBS)[number];

/** What offers are made for. */
export type OfferContext = {
  readonly names: QueuesAndAgents;
  readonly dialect: Dialect;
  /** How the app hears its customer. */
  readonly customer: CustomerCalls;
};

/** Lists what could be done in a conversation now, and what could not and why. Legality is asked, never repeated. */
export function listOffers(record: ConversationRecord, context: OfferContext): readonly MoveOffer[] {
  const { queues, agents } = context.names;
  const judge = (offered: Offered) => offerOf(offered, record, context);
  return [
    ...[...queues.values()].flatMap((queue) => queueMoves(queue).map(judge)),
    ...[...agents.values()].flatMap((agent) => agentMoves(agent).map(judge)),
    ...CONVERSATION_MOVES.map(judge),
    offerOfApp('customer', { kind: 'customer-message', text: '' }, record, context.customer.says),
    offerOfApp('customer-leaves', { kind: 'customer-leave' }, record, context.customer.leaves),
  ];
}

type Offered = Pick<MoveOffer, 'move' | 'agent' | 'queue'> & {
  readonly made: Move;
  /** What it needs of a dialect. */
  readonly feature?: DialectFeature;
};

function queueMoves(queue: Queue): readonly Offered[] {
  return [
    { move: 'queue', queue: queue.key, made: { kind: 'queue', queue } },
    { move: 'transfer', queue: queue.key, made: { kind: 'transfer', queue } },
  ];
}

function agentMoves(agent: Agent): readonly Offered[] {
  const made = { kind: 'text', agent, text: '' } as const;
  const by = { agent: agent.key };
  return [
    { move: 'join', ...by, made: { kind: 'join', agent } },
    { move: 'text', ...by, made },
    { move: 'typing', ...by, made: { kind: 'typing', agent, typing: true }, feature: 'typing' },
    { move: 'attach', ...by, made, feature: 'attachments' },
    { move: 'card', ...by, made, feature: 'cards' },
    { move: 'quick-replies', ...by, made, feature: 'cards' },
    { move: 'read', ...by, made: { kind: 'read', agent }, feature: 'read-receipts' },
    { move: 'leave', ...by, made: { kind: 'leave', agent } },
  ];
}

const CONVERSATION_MOVES: readonly Offered[] = [
  { move: 'end', made: { kind: 'end' } },
  { move: 'customer-typing', made: { kind: 'customer-typing', typing: true }, feature: 'typing' },
  {
    move: 'customer-submits',
    made: { kind: 'card-action', action: 'Action.Submit', data: {} },
    feature: 'card-actions',
  },
  {
    move: 'customer-attaches',
    made: { kind: 'customer-message', text: '', direct: true },
    feature: 'attachments',
  },
];

function offerOf(
  { made, feature, ...offer }: Offered,
  { conversation }: ConversationRecord,
  { dialect }: Pick<OfferContext, 'dialect'>,
): MoveOffer {
  const isLacking = feature !== undefined && dialect.lacks.includes(feature);
  const refused = isLacking ? lacking(dialect, feature) : refusal(conversation, made);
  return { ...offer, ...verdictOf(refused) };
}

function offerOfApp(
  move: 'customer' | 'customer-leaves',
  made: Move,
  { conversation }: ConversationRecord,
  way: unknown,
): MoveOffer {
  return { move, ...verdictOf(way === undefined ? notConfigured(move) : refusal(conversation, made)) };
}

function verdictOf(refused: OfferRefusal | undefined): Pick<MoveOffer, 'legal' | 'refusal'> {
  return refused === undefined ? { legal: true } : { legal: false, refusal: refused };
}

function lacking({ name }: Dialect, feature: DialectFeature): OfferRefusal {
  return {
    reason: 'dialect',
    because: `8x8 publishes no ${feature} for ${name}`,
    remedy: 'use a webhook of Chat Gateway',
  };
}

function notConfigured(move: 'customer' | 'customer-leaves'): OfferRefusal {
  const [what, flag] =
    move === 'customer' ? ['say something', '--customer-says'] : ['leave', '--customer-leaves'];
  return {
    reason: 'not-configured',
    because: `it is not configured how the app hears its customer ${what}`,
    remedy: `start serve with ${flag}`,
  };
}
