import { excerpt } from '../../base/printable.ts';
import { type Call, changesConversation, describeCall } from '../../platform/call.ts';
import type { Difference } from '../../scenario/patterns/matching.ts';
import {
  hasExpectedStatus,
  type PendingExpectation,
  passesAtDeadline,
  subjectOf,
} from './pending-expectation.ts';

const SHOWN_MAX = 3;

/** Why an expectation failed: what came although it must not, or what came instead, nearest first. */
export function explainFailure(
  pending: PendingExpectation,
  { instead, conversationId }: { readonly instead: readonly Call[]; readonly conversationId: string },
): string {
  const { expectation, taken } = pending;
  const [came] = taken;
  if (came !== undefined && passesAtDeadline(pending)) return `It came: ${describeCall(came)}.`;
  const count =
    taken.length === 0 ? 'It did not come.' : `It came ${taken.length} of ${expectation.times} times.`;
  if (instead.length === 0) return `${count} The app made no other call meanwhile.`;
  const nearest = instead
    .map((call) => ({ call, ...distance(pending, call) }))
    .toSorted((a, b) => a.distance - b.distance || b.call.callIndex - a.call.callIndex)
    .slice(0, SHOWN_MAX)
    .map(
      ({ call, why }) =>
        `${describeCall(call)}${whereOf(call, conversationId)}${why === '' ? '' : `: ${why}`}`,
    );
  const more = instead.length > SHOWN_MAX ? `; and ${instead.length - SHOWN_MAX} more` : '';
  return `${count} Instead came ${nearest.join('; ')}${more}.`;
}

/** Says where a call was made that is not about the conversation of the step. */
function whereOf(call: Call, conversationId: string): string {
  const isElsewhere = conversationId !== '' && call.conversationId !== undefined;
  return isElsewhere && call.conversationId !== conversationId
    ? ` in another conversation, ${excerpt(call.conversationId, 60)}`
    : '';
}

type Distance = { readonly distance: number; readonly why: string };

/** The right operation is nearer than the wrong one, and the fewer differences the nearer. */
function distance(pending: PendingExpectation, call: Call): Distance {
  const { expectation, pattern } = pending;
  if (call.operation !== expectation.operation) {
    return { distance: changesConversation(call) ? 1000 : 2000, why: '' };
  }
  const differences = pattern?.differences(subjectOf(pending, call)) ?? [];
  const [first] = differences;
  const reasons = first === undefined ? [] : [describeDifference(first)];
  if (!hasExpectedStatus(pending, call)) reasons.push(describeStatus(pending, call));
  return { distance: differences.length + reasons.length, why: reasons.join(', ') };
}

function describeDifference({ path, got, wanted }: Difference): string {
  return `${path === '' ? '' : `${path} `}is ${got}, wanted ${wanted}`;
}

/** A call that was refused unexpectedly is described by the rule that it breaks. */
function describeStatus({ expectation: { status } }: PendingExpectation, call: Call): string {
  if (call.fault?.status !== undefined)
    return `answered ${call.fault.status} on request, wanted ${status ?? 'one below 400'} when the app tries again`;
  const [finding] = call.findings;
  if (status === undefined && finding !== undefined) return excerpt(finding.message, 160);
  return `answered ${call.status}, wanted ${status ?? 'one below 400'}`;
}
