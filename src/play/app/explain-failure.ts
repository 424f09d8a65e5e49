import { excerpt } from '../../base/printable.ts';
import type { Difference } from '../../scenario/matching.ts';
import { type CallNote, changesConversation } from '../runtime/call-note.ts';
import { describeCall } from './describe-call.ts';
import { isAnsweredAsAwaited, lookedAt, type PendingExpectation } from './pending-expectation.ts';

const SHOWN_MAX = 3;

/** Why something awaited failed: what came although it must not, or what came instead, nearest first. */
export function explainFailure(awaiting: PendingExpectation, instead: readonly CallNote[]): string {
  const { expectation, taken } = awaiting;
  const [came] = taken;
  if (came !== undefined && (expectation.not || expectation.operation === 'nothing')) {
    return `It came: ${describeCall(came)}.`;
  }
  const count =
    taken.length === 0 ? 'It did not come.' : `It came ${taken.length} of ${expectation.times} times.`;
  if (instead.length === 0) return `${count} The app made no other call meanwhile.`;
  const nearest = instead
    .map((note) => ({ note, ...distance(awaiting, note) }))
    .toSorted((a, b) => a.distance - b.distance || b.note.index - a.note.index)
    .slice(0, SHOWN_MAX)
    .map(({ note, why }) => `${describeCall(note)}${why === '' ? '' : `: ${why}`}`);
  const more = instead.length > SHOWN_MAX ? `; and ${instead.length - SHOWN_MAX} more` : '';
  return `${count} Instead came ${nearest.join('; ')}${more}.`;
}

type Distance = { readonly distance: number; readonly why: string };

/** The right operation is nearer than the wrong one, and the fewer differences the nearer. */
function distance(awaiting: PendingExpectation, note: CallNote): Distance {
  const { expectation, pattern } = awaiting;
  const { call } = note;
  if (call.shortName !== expectation.operation) {
    return { distance: changesConversation(call) ? 1000 : 2000, why: '' };
  }
  const differences = pattern?.differences(lookedAt(awaiting, note)) ?? [];
  const [first] = differences;
  const reasons = first === undefined ? [] : [describeDifference(first)];
  if (!isAnsweredAsAwaited(awaiting, note)) reasons.push(describeAnswer(awaiting, note));
  return { distance: differences.length + reasons.length, why: reasons.join(', ') };
}

function describeDifference({ path, got, wanted }: Difference): string {
  return `${path === '' ? '' : `${path} `}is ${got}, wanted ${wanted}`;
}

/** A call that is refused and was not to be says which rule it breaks. */
function describeAnswer({ expectation: { status } }: PendingExpectation, { call }: CallNote): string {
  const [finding] = call.findings;
  if (status === undefined && finding !== undefined) return excerpt(finding.message, 160);
  return `answered ${call.status}, wanted ${status ?? 'one below 400'}`;
}
