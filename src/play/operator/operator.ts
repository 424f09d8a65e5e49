import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { createSeededIds } from '../../base/seeded-ids.ts';
import type { Agent, Customer, Queue } from '../../conversation/conversation.ts';
import { refusal } from '../../conversation/legality.ts';
import type { Move } from '../../conversation/move.ts';
import type { Consumer } from '../../delivery/consumer.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import type { Attachment, ConversationRecord } from '../../platform/state/conversation-record.ts';
import type { WebhookVerification } from '../../platform/verify-webhook.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import type { FaultName } from '../../protocol/faults.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { Session } from '../../runtime/session.ts';
import type { Declarations } from '../../scenario/queues-and-agents.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import { type CustomerOptions, compileCustomerCalls } from '../app/customer-options.ts';
import type { Begun, Driver } from '../driver/driver.ts';
import { dialectOf, type HandMove, MoveNotLegal } from '../driver/driver-move.ts';
import { isScriptPlayer, type ScriptPlayer } from '../script/script-runner.ts';
import {
  type ConversationDetail,
  describeConversation,
  type ShownConversation,
} from './conversation-status.ts';
import { type CustomerByHand, createCustomerByHand } from './customer-by-hand.ts';
import { listOffers } from './move-offers.ts';
import {
  describePlatform,
  listCredentials,
  type ShownCredentials,
  type ShownPlatform,
} from './platform-status.ts';
import { createRoster } from './roster.ts';

/**
 * What a person does with a fake by hand, in a console: looks at its conversations, acts in them as agents and as the
 * customer, holds scripts up. What concerns a conversation throws `CONVERSATION_UNKNOWN`.
 */
export type Operator = {
  /** The queues and agents that can be named in a conversation; others are made up when they are first named. */
  roster(): { readonly queues: readonly Queue[]; readonly agents: readonly Agent[] };
  /** The app that events go to where it has registered no webhook; absent when none was named. */
  readonly app: Consumer | undefined;
  /** What an app needs to know of the platform, and what it has registered there. */
  platform(): ShownPlatform;
  /** The keys and secrets of the tenants, whole: not for a log or a report. */
  credentials(): readonly ShownCredentials[];
  /** All conversations, the newest first. */
  conversations(): readonly ShownConversation[];
  /** One of them; undefined when it is not there. */
  find(conversationId: string): ShownConversation | undefined;
  /** One of them with all that was said, and what can be done in it now. */
  conversation(conversationId: string): ConversationDetail;
  /** The files of a conversation's messages, by their ids. */
  files(conversationId: string): ReadonlyMap<string, Attachment>;
  /** Opens a conversation in a queue. Throws `KEY_INVALID`. */
  open(queue: string, customer: Customer): Begun;
  /** Makes a move. Throws `MoveNotLegal`, `KEY_INVALID`, `CARD_INVALID`, `DIALECT_LACKS`, `FAULT_UNKNOWN` or `FAULT_NOT_HERE`. */
  move(conversationId: string, move: HandMove, options?: FaultChoice): Begun;
  /** Sends a payload as it is, as an event of a conversation. */
  send(conversationId: string, payload: WireEvent | string, options?: FaultChoice): Begun;
  /** Sends an event of the journal once more: as the next retry, with its id and bytes, or as another event. */
  sendAgain(last: AttemptEntry, as: 'retry' | 'new', options?: FaultChoice): Begun;
  /** Sends WEB_HOOK_VERIFY to a webhook. Throws `WEBHOOK_UNKNOWN`. */
  verifyWebhook(webhookId: string): Promise<WebhookVerification>;
  /** Writes as a customer who is in no conversation yet; gives the one that the app opened meanwhile. */
  customerOpens(text: string, customer: Customer): Promise<string | undefined>;
  customerSays(conversationId: string, text: string): Promise<void>;
  customerLeaves(conversationId: string): Promise<void>;
  /** Which of these the app is known to hear or show. */
  readonly customerCan: Readonly<Record<'opens' | 'says' | 'leaves' | 'sees', boolean>>;
  /** Lets the script of a conversation take no further step. Throws `SCRIPT_ABSENT`. */
  pause(conversationId: string): void;
  /**
   * Lets it go on: with its next step, or with a certain one. Throws `SCRIPT_ABSENT`, `STEP_UNKNOWN`, `SCRIPT_BUSY` while
   * the app has not answered a request of the script, and `MoveNotLegal` when the step is not legal now.
   */
  goOn(conversationId: string, step?: number): void;
  /** Calls `listener` with the id of each conversation that changes; returns what ends that. */
  subscribe(listener: (conversationId: string) => void): () => void;
};

/** What is done to the delivery of what a person sends. */
export type FaultChoice = { readonly fault?: FaultName | undefined };

/** An operator as its fake has it. */
export type OwnedOperator = {
  readonly operator: Operator;
  readonly customer: Pick<CustomerByHand, 'captured' | 'reset'>;
};

/** Creates what acts by hand; `declared` are the queues and agents of the fake. */
export function createOperator(
  runtime: Runtime,
  driver: Pick<Driver<string, string>, 'begin' | 'beginSend' | 'beginRetry'>,
  { queues, agents, ...options }: Declarations & CustomerOptions,
): OwnedOperator {
  const { sessions, platform, config } = runtime;
  const roster = createRoster(
    { queues: queues ?? {}, agents: agents ?? {} },
    { dialect: config.dialect, ids: createSeededIds(config.seed) },
  );
  const calls = compileCustomerCalls(options);
  const customer = createCustomerByHand(runtime, calls);

  function find(conversationId: string): { readonly session: Session; readonly record: ConversationRecord } {
    const record = platform.findConversation(conversationId);
    if (record === undefined) throw unknown(conversationId);
    return { session: sessions.of(record), record };
  }

  function findScript(conversationId: string): { readonly session: Session; readonly player: ScriptPlayer } {
    const { session } = find(conversationId);
    const { player } = session.owner;
    if (!isScriptPlayer(player)) throw scriptAbsent();
    return { session, player };
  }

  function describe(record: ConversationRecord): ShownConversation {
    return describeConversation(record, sessions.of(record), platform);
  }

  /** A customer who is not there cannot do this. */
  function checkLegal({ conversation }: ConversationRecord, move: Move): void {
    const refused = refusal(conversation, move);
    if (refused !== undefined) throw new MoveNotLegal(move, refused);
  }

  return {
    customer,
    operator: {
      roster() {
        const names = roster.of(undefined);
        return { queues: [...names.queues.values()], agents: [...names.agents.values()] };
      },
      app: config.consumer,
      platform: () => describePlatform(runtime),
      credentials: () => listCredentials(runtime),
      conversations: () =>
        Array.from(platform.tenants.values())
          .flatMap(({ conversations }) => [...conversations.values()])
          .toReversed()
          .toSorted((one, other) => other.startMs - one.startMs)
          .map(describe),
      find(conversationId) {
        const record = platform.findConversation(conversationId);
        return record && describe(record);
      },
      conversation(conversationId) {
        const { session, record } = find(conversationId);
        const moves = listOffers(record, {
          names: roster.of(record),
          dialect: dialectOf(session, platform),
          customer: calls,
        });
        return { ...describe(record), said: record.messages, knownAgents: record.agents, moves };
      },
      files: (conversationId) =>
        new Map(find(conversationId).record.attachments.map((file) => [file.id, file])),
      open(queue, of) {
        roster.add({ queue });
        return driver.begin({ queue }, { names: roster.of(undefined), customer: of });
      },
      move(conversationId, move, { fault } = {}) {
        const { record } = find(conversationId);
        const known = roster.of(record);
        const { queue, agent } = keysIn(move);
        roster.add({
          queue: queue !== undefined && known.queues.has(queue) ? undefined : queue,
          agent: agent !== undefined && known.agents.has(agent) ? undefined : agent,
        });
        return driver.begin(move, { conversationId, fault, names: roster.of(record) });
      },
      send(conversationId, payload, { fault } = {}) {
        find(conversationId);
        return driver.beginSend(payload, { conversationId, fault });
      },
      sendAgain(last, as, { fault } = {}) {
        const { conversationId } = find(last.conversationId).session;
        return as === 'retry'
          ? driver.beginRetry(last, { conversationId, fault })
          : driver.beginSend(last.request, { conversationId, fault });
      },
      verifyWebhook(webhookId) {
        for (const tenant of platform.tenants.values()) {
          const webhook = tenant.webhooks.get(webhookId);
          if (webhook !== undefined) return platform.verifyWebhook({ ...webhook, webhookId, tenant });
        }
        throw webhookUnknown(webhookId);
      },
      customerOpens: customer.opens,
      async customerSays(conversationId, text) {
        const { session, record } = find(conversationId);
        checkLegal(record, { kind: 'customer-message', text });
        await customer.says(session, text);
      },
      async customerLeaves(conversationId) {
        const { session, record } = find(conversationId);
        checkLegal(record, { kind: 'customer-leave' });
        await customer.leaves(session);
      },
      customerCan: {
        opens: calls.opens !== undefined,
        says: calls.says !== undefined,
        leaves: calls.leaves !== undefined,
        sees: calls.sees !== undefined,
      },
      pause(conversationId) {
        const { session, player } = findScript(conversationId);
        player.pause(session);
      },
      goOn(conversationId, step) {
        const { session, player } = findScript(conversationId);
        if (step !== undefined) {
          const { requesting, steps } = player.place(session);
          if (requesting) throw scriptBusy();
          const target = steps.find(({ stepIndex }) => stepIndex >= step);
          if (target === undefined) throw stepUnknown(step, steps);
          const move = moveOfStep(target);
          if (session.record !== undefined && move !== undefined) checkLegal(session.record, move);
          player.jump(session, step);
        }
        player.goOn(session);
      },
      subscribe: (listener) => platform.subscribe(({ record }) => listener(record.id)),
    },
  };
}

/** The move of a step that does not depend on who is there; undefined for any other. */
function moveOfStep(step: ScriptStep): Move | undefined {
  if (step.allowIllegal) return undefined;
  if (step.kind === 'move') return step.move;
  return step.kind === 'text' && step.agent !== undefined
    ? { kind: 'text', agent: step.agent, text: '' }
    : undefined;
}

/** The keys that a move names. */
function keysIn(move: HandMove): {
  readonly queue?: string | undefined;
  readonly agent?: string | undefined;
} {
  if ('queue' in move) return { queue: move.queue };
  if ('transfer' in move) return { queue: move.transfer };
  if ('join' in move) return { agent: move.join };
  if ('leave' in move) return { agent: move.leave };
  return 'by' in move ? { agent: move.by } : {};
}

function unknown(conversationId: string): Fake8x8Error {
  return new Fake8x8Error(
    'CONVERSATION_UNKNOWN',
    `There is no conversation "${excerpt(conversationId, 60)}". Open one first.`,
  );
}

function webhookUnknown(webhookId: string): Fake8x8Error {
  return new Fake8x8Error(
    'WEBHOOK_UNKNOWN',
    `There is no webhook "${excerpt(webhookId, 60)}". Let the app register one, or start serve with --to.`,
  );
}

function scriptAbsent(): Fake8x8Error {
  return new Fake8x8Error(
    'SCRIPT_ABSENT',
    'No scenario plays this conversation, or not any more. Start the scenario again.',
  );
}

function scriptBusy(): Fake8x8Error {
  return new Fake8x8Error(
    'SCRIPT_BUSY',
    'The script waits for the answer to a request that it has made to the app. Wait until the app has answered.',
  );
}

function stepUnknown(step: number, steps: readonly ScriptStep[]): Fake8x8Error {
  const last = steps.at(-1)?.stepIndex ?? 0;
  return new Fake8x8Error('STEP_UNKNOWN', `There is no step ${step}. Allowed: 0 to ${last}.`);
}
