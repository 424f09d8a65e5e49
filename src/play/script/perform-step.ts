import { shiftClock } from '../../base/clock.ts';
import { Fake8x8Error } from '../../base/errors.ts';
import type { Customer } from '../../conversation/conversation.ts';
import type { Refusal } from '../../conversation/legality.ts';
import { changesConversation, describeCall } from '../../platform/call.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Webhook } from '../../platform/state/tenant.ts';
import { isRefused } from '../../protocol/faults.ts';
import { forgeMove } from '../../runtime/forge-move.ts';
import { enqueue } from '../../runtime/outbox.ts';
import { buildRawEvent } from '../../runtime/render-events.ts';
import type { SessionCause } from '../../runtime/session.ts';
import type { Sessions } from '../../runtime/sessions.ts';
import { isOnConversation } from '../../scenario/app-steps.ts';
import type { Script, ScriptStep } from '../../scenario/script.ts';
import { fillTemplate } from '../../scenario/templates/variables.ts';
import { createAcknowledgementJudge } from '../app/acknowledgement.ts';
import type { AppRequests } from '../app/app-requests.ts';
import type { Expectations } from '../app/expectations.ts';
import type { ViewChecks } from '../app/view/view-checks.ts';
import { appendVerdict, type ScriptCursor, stopCursor } from './script-cursor.ts';
import { actorOf, buildMove, type ContentKeeper, type MoveStep } from './step-move.ts';
import { createLookup } from './variable-lookup.ts';

/** What the steps of one scenario are performed with. */
export type PerformOptions = {
  readonly script: Script;
  readonly platform: Pick<Platform, 'webhookOf' | 'plannedFailures'> & ContentKeeper;
  readonly sessions: Sessions;
  readonly expectations: Pick<Expectations, 'begin'>;
  readonly appRequests: Pick<AppRequests, 'begin'>;
  readonly viewChecks: Pick<ViewChecks, 'begin'>;
  /** The webhook that raw payloads go to before a conversation is opened. */
  readonly webhook: Webhook | undefined;
  /** The channel of the conversations that the platform opens. */
  readonly channelId: () => string;
};

/** Creates the function that does what a step says. */
export function createStepPerformer(
  options: PerformOptions,
): (cursor: ScriptCursor, step: ScriptStep) => void {
  const { script, expectations, appRequests, viewChecks } = options;
  const shared = fieldsOf(script.customer);
  const opening = {
    ...options,
    customerOf: ({ customer }: ScriptCursor) => (customer === script.customer ? shared : fieldsOf(customer)),
  };
  return (cursor, step) => {
    switch (step.kind) {
      case 'wait':
        return;
      case 'send':
        return sendRaw(cursor, step, options);
      case 'expect':
        return expectations.begin(cursor, step);
      case 'call':
      case 'customer':
      case 'customer-leaves':
        return appRequests.begin(cursor, step);
      case 'sees':
        return viewChecks.begin(cursor, step);
      case 'fail-next':
        return planFailure(cursor, step, options);
      default:
        return makeMove(cursor, step, opening);
    }
  };
}

/** To the webhook of the conversation, or of those that the platform opens while there is none. */
function sendRaw(
  cursor: ScriptCursor,
  step: Extract<ScriptStep, { kind: 'send' }>,
  { platform, webhook }: PerformOptions,
): void {
  const { session } = cursor;
  const event = buildRawEvent(fillTemplate(step.payload, createLookup(cursor)), {
    webhook: session.record === undefined ? webhook : platform.webhookOf(session.record),
    timestampMs: cursor.dueMs,
    cause: causeOf(cursor, step),
  });
  enqueue(session, event);
}

/** For calls about the conversation, or before there is one for those of its tenant. */
function planFailure(
  cursor: ScriptCursor,
  { failure }: Extract<ScriptStep, { kind: 'fail-next' }>,
  { platform }: PerformOptions,
): void {
  const { session, context } = cursor;
  const isAboutOne = isOnConversation(failure.operation) && session.record !== undefined;
  platform.plannedFailures.plan(
    {
      ...failure,
      tenantId: context.settings.tenantId,
      ...(isAboutOne && { conversationId: session.conversationId }),
    },
    cursor,
  );
}

function causeOf(cursor: ScriptCursor, { stepIndex, ack, fault }: ScriptStep): SessionCause {
  const { session } = cursor;
  const judge = ack && createAcknowledgementJudge(cursor, ack);
  return { kind: 'step', session, stepIndex, fault, ...judge };
}

function fieldsOf(customer: Customer): ReadonlyMap<string, string> {
  return new Map(Object.entries(customer) as [string, string][]);
}

/** What opens a conversation; the customer's fields are the same in all of them unless they vary. */
type OpenOptions = Pick<PerformOptions, 'sessions' | 'channelId' | 'platform'> & {
  customerOf(cursor: ScriptCursor): ReadonlyMap<string, string>;
};

function makeMove(cursor: ScriptCursor, step: MoveStep, options: OpenOptions): void {
  const agent = actorOf(step, cursor);
  if ('agent' in step && agent === undefined) return;
  try {
    open(cursor, options);
    const move = buildMove(step, cursor, { platform: options.platform, agent });
    if (move === undefined) return;
    const cause = causeOf(cursor, step);
    if (isRefused(step.fault)) {
      forgeMove(move, { cause, platform: options.platform, timestampMs: cursor.dueMs });
      return;
    }
    const result = options.sessions.applyMove(cursor.session, move, {
      allowIllegal: step.allowIllegal,
      timestampMs: cursor.dueMs,
      cause,
    });
    if (result?.refusal !== undefined) fail(cursor, step, describeRefusal(result.refusal, cursor));
  } catch (thrown) {
    if (!(thrown instanceof Fake8x8Error)) throw thrown;
    fail(cursor, step, thrown.message);
  }
}

/** The app has moved the conversation to where the script does not fit any more, most often by a call that no step awaits. */
function describeRefusal({ because, remedy }: Refusal, { inbox }: ScriptCursor): string {
  const call = inbox.findLast((each) => changesConversation(each) && each.status < 400);
  if (call !== undefined)
    return `It does not: ${because}, after your app made a call that no step awaits: ${describeCall(call)}. Leave out the call, or await it with expect: ${call.operation}.`;
  return `It does not: ${because}. To play it all the same: ${remedy}, or set allowIllegal: true.`;
}

function fail(cursor: ScriptCursor, step: MoveStep, message: string): void {
  appendVerdict(cursor, {
    stepIndex: step.stepIndex,
    awaited: `the conversation to allow ${step.kind === 'move' ? step.move.kind : step.kind}`,
    verdict: 'failed',
    message,
    calls: [],
    durationMs: 0,
  });
  stopCursor(cursor);
}

/** Adds the conversation to the platform before its first move. */
function open(cursor: ScriptCursor, { sessions, channelId, customerOf }: OpenOptions): void {
  const { session, context, clockOffsetMs } = cursor;
  if (session.record !== undefined) return;
  const { source, settings } = context;
  sessions.open(session, {
    channelId: channelId(),
    source: clockOffsetMs === 0 ? source : { ...source, clock: shiftClock(source.clock, clockOffsetMs) },
    settings,
    number: cursor.number,
    customer: customerOf(cursor),
    startMs: cursor.dueMs,
  });
}
