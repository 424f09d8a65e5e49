import type { Agent, Queue } from '../../conversation/conversation.ts';
import {
  type ConversationStateName,
  conversationStateOf,
} from '../../conversation/conversation-state-name.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ConversationRecord, Message } from '../../platform/state/conversation-record.ts';
import type { Webhook } from '../../platform/state/tenant.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { Session } from '../../runtime/session.ts';
import { dialectOf } from '../driver/driver-move.ts';
import { isScriptPlayer } from '../script/script-runner.ts';
import type { MoveOffer } from './move-offers.ts';

/** A conversation as it stands now. */
export type ShownConversation = {
  readonly id: string;
  /** Its number in its scenario, or among those that apps or persons have opened, from 1. */
  readonly number: number;
  readonly tenantId: string;
  readonly channelId: string;
  /** The webhook that gets its events; absent when it or the channel was deleted. */
  readonly webhook?: Webhook;
  readonly dialect: DialectName;
  readonly state: ConversationStateName;
  /** The queue that it is in or was last in. */
  readonly queue?: Queue;
  /** Who is in it, in the order they joined. */
  readonly agents: readonly Agent[];
  /** The customer's fields. */
  readonly customer: Readonly<Record<string, string>>;
  readonly customerPresent: boolean;
  /** How many messages were said. */
  readonly messages: number;
  /** The one that was said last. */
  readonly lastMessage?: Pick<Message, 'author' | 'participantId' | 'text' | 'createdMs'>;
  /** How many events are to be sent or have no outcome yet. */
  readonly unsettled: number;
  /** Scripted time at which it was opened, in ms since 1970. */
  readonly startedMs: number;
  /** The scenario that plays it; absent when none does. */
  readonly script?: ScriptStatus;
};

/** Where the scenario is that plays a conversation. */
export type ScriptStatus = {
  readonly runId?: string;
  readonly scenario: string;
  /** The step that comes next, from 0; absent after the last. */
  readonly nextStep?: number;
  /** How many steps the scenario has. */
  readonly steps: number;
  readonly paused: boolean;
  /** What the step before waits for, for a person; absent when nothing is waited for. */
  readonly awaits?: string;
};

/** A conversation with all that was said, and with what can be done in it now. */
export type ConversationDetail = ShownConversation & {
  readonly said: readonly Message[];
  /** Each agent who was ever in it. */
  readonly knownAgents: readonly Agent[];
  readonly moves: readonly MoveOffer[];
};

/** Describes a conversation as it stands now. */
export function describeConversation(
  record: ConversationRecord,
  session: Session,
  platform: Pick<Platform, 'webhookOf'>,
): ShownConversation {
  const { conversation, messages } = record;
  const { outbox } = session;
  const webhook = platform.webhookOf(record);
  const last = messages.at(-1);
  const script = scriptOf(session);
  return {
    id: record.id,
    number: record.number,
    tenantId: record.tenantId,
    channelId: record.channelId,
    ...(webhook !== undefined && { webhook }),
    dialect: dialectOf(session, platform).name,
    state: conversationStateOf(conversation),
    ...(conversation.queue !== undefined && { queue: conversation.queue }),
    agents: conversation.agents,
    customer: Object.fromEntries(record.customer),
    customerPresent: conversation.customerPresent,
    messages: messages.length,
    ...(last !== undefined && {
      lastMessage: {
        author: last.author,
        participantId: last.participantId,
        text: last.text,
        createdMs: last.createdMs,
      },
    }),
    unsettled: outbox.queue.length - outbox.next + outbox.due.length + outbox.unsettled,
    startedMs: record.startMs,
    ...(script !== undefined && { script }),
  };
}

function scriptOf(session: Session): ScriptStatus | undefined {
  const { player, context } = session.owner;
  if (!isScriptPlayer(player)) return undefined;
  const { paused, awaits, next, steps } = player.place(session);
  return {
    ...(context.runId !== undefined && { runId: context.runId }),
    scenario: context.scenario,
    ...(next !== undefined && { nextStep: next.stepIndex }),
    steps: (steps.at(-1)?.stepIndex ?? -1) + 1,
    paused,
    ...(awaits !== undefined && { awaits }),
  };
}
