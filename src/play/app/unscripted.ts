import { messageOf } from '../../base/errors.ts';
import type { UnscriptedEntry } from '../../journal/entry.ts';
import { type CallNote, changesConversation, textOf } from '../runtime/call-note.ts';
import type { Session } from '../runtime/session.ts';
import type { SessionContext } from '../runtime/session-context.ts';
import { describeCall } from './describe-call.ts';

/** A call of the app that no step awaited, as a policy sees it. */
export type UnscriptedCall = {
  /** What a scenario calls the operation. */
  readonly operation: string;
  readonly conversationId: string | undefined;
  /** The body as it was parsed. */
  readonly body: unknown;
  readonly status: number;
};

/** What becomes of a call that no step awaited. */
export type UnscriptedReaction = 'ignore' | 'warn' | 'error';

/** The same for every call, or decided call by call. */
export type UnscriptedPolicy = UnscriptedReaction | ((call: UnscriptedCall) => UnscriptedReaction);

/** Writes down the calls that have changed a conversation and that no step has taken, as the policy has it. */
export function reportUnscripted(session: Session, policy: UnscriptedPolicy): void {
  const { context, number, conversationId, inbox = [] } = session;
  const saidBefore = [...session.saidBefore];
  for (const note of inbox) {
    const said = saidBefore.indexOf(textOf(note) ?? '');
    if (said >= 0) saidBefore.splice(said, 1);
    else if (changesConversation(note.call) && note.call.status < 400) {
      const place = { scenario: context.scenario, conversation: number, conversationId };
      appendUnscripted(note, policy, { append: context.append, place });
    }
  }
  session.inbox = undefined;
}

/** Writes down a conversation that the app has opened and that no scenario takes, as the policy has it. */
export function reportLeftOver(
  note: CallNote,
  policy: UnscriptedPolicy,
  { append }: Pick<SessionContext, 'append'>,
): void {
  const { conversationId } = note.call;
  appendUnscripted(note, policy, {
    append,
    place: { scenario: undefined, conversation: undefined, conversationId },
  });
}

type Writing = {
  readonly append: SessionContext['append'];
  readonly place: Pick<UnscriptedEntry, 'scenario' | 'conversation' | 'conversationId'>;
};

function appendUnscripted(note: CallNote, policy: UnscriptedPolicy, { append, place }: Writing): void {
  const { reaction, because } = decide(note, policy);
  if (reaction === 'ignore') return;
  append({
    kind: 'unscripted',
    ...place,
    callIndex: note.index,
    severity: reaction === 'error' ? 'error' : 'warning',
    message: `No step awaits ${describeCall(note)}.${because}`,
  });
}

/** A policy that throws must not end the run, nor hide the call. */
function decide(note: CallNote, policy: UnscriptedPolicy): { reaction: UnscriptedReaction; because: string } {
  if (typeof policy !== 'function') return { reaction: policy, because: '' };
  try {
    return { reaction: policy(viewOf(note)), because: '' };
  } catch (thrown) {
    return { reaction: 'error', because: ` What decides about it threw: ${messageOf(thrown)}` };
  }
}

function viewOf({ call }: CallNote): UnscriptedCall {
  return {
    operation: call.shortName ?? '',
    conversationId: call.conversationId,
    body: call.body,
    status: call.status,
  };
}
