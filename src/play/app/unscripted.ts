import { messageOf } from '../../base/errors.ts';
import type { JournalEntry, UnscriptedEntry } from '../../journal/entry.ts';
import { type Call, changesConversation, describeCall, textOf } from '../../platform/call.ts';
import type { ScriptCursor } from '../script/script-cursor.ts';

/** A call of the app that no step expects, as a policy sees it. */
export type UnscriptedCall = {
  /** What a scenario calls the operation. */
  readonly operation: string;
  readonly conversationId: string | undefined;
  /** The body as it was parsed. */
  readonly body: unknown;
  readonly status: number;
};

/** What a call does to the run that no step expects. */
export type UnscriptedReaction = 'ignore' | 'warn' | 'error';

/** The same for every call, or decided call by call. */
export type UnscriptedPolicy = UnscriptedReaction | ((call: UnscriptedCall) => UnscriptedReaction);

/** Reports the calls that have changed a conversation and that no step has taken, as the policy says. */
export function reportUnscripted(cursor: ScriptCursor, policy: UnscriptedPolicy): void {
  const { context, number: conversation, session } = cursor;
  const saidBefore = [...cursor.saidBefore];
  for (const call of cursor.inbox) {
    const said = saidBefore.indexOf(textOf(call) ?? '');
    if (said >= 0) saidBefore.splice(said, 1);
    else if (changesConversation(call) && call.status < 400) {
      const { conversationId } = session;
      appendUnscripted(call, policy, context.append, {
        scenario: context.scenario,
        conversation,
        conversationId,
      });
    }
  }
}

/** Reports a conversation that the app has opened and that no scenario takes, as the policy says. */
export function reportLeftOver(call: Call, policy: UnscriptedPolicy, append: Append): void {
  const { conversationId } = call;
  appendUnscripted(call, policy, append, { scenario: undefined, conversation: undefined, conversationId });
}

type Append = (entry: JournalEntry) => void;

type Subject = Pick<UnscriptedEntry, 'scenario' | 'conversation' | 'conversationId'>;

function appendUnscripted(
  call: Call,
  policy: UnscriptedPolicy,
  ...[append, subject]: [Append, Subject]
): void {
  const { reaction, because } = decide(call, policy);
  if (reaction === 'ignore') return;
  append({
    kind: 'unscripted',
    ...subject,
    callIndex: call.callIndex,
    severity: reaction === 'error' ? 'error' : 'warning',
    message: `No step awaits ${describeCall(call)}.${because}`,
  });
}

/** A policy that throws must not end the run, nor hide the call. */
function decide(call: Call, policy: UnscriptedPolicy): { reaction: UnscriptedReaction; because: string } {
  if (typeof policy !== 'function') return { reaction: policy, because: '' };
  const { operation = '', conversationId, body, status } = call;
  try {
    return { reaction: policy({ operation, conversationId, body, status }), because: '' };
  } catch (thrown) {
    return { reaction: 'error', because: ` The policy threw: ${messageOf(thrown)}` };
  }
}
