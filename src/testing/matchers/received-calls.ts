import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import type { CallEntry, JournalEntry } from '../../journal/entry.ts';
import { matchesStatus } from '../../play/app/pending-expectation.ts';
import { OPERATION_NAMES } from '../../protocol/operations.ts';
import { describeCall } from '../../report/describe-call.ts';
import { compare } from './compare.ts';
import type { Candidate } from './count-candidates.ts';
import type { MatcherContext } from './matcher-context.ts';
import type { CalledOptions } from './matcher-options.ts';

/** Said of a fake that was not called at all. */
export const NOTHING_CALLED = 'The app made no call.';

/** The calls of the app, of one conversation or of all. */
export function listCalls(
  entries: readonly JournalEntry[],
  conversationId: string | undefined,
): readonly CallEntry[] {
  return entries.filter(
    (entry): entry is CallEntry =>
      entry.kind === 'call' && (conversationId === undefined || entry.conversationId === conversationId),
  );
}

/** Makes sure that there is such an operation. Throws `OPERATION_UNKNOWN`. */
export function checkOperation(operation: string): void {
  if (OPERATION_NAMES.some((name) => name === operation)) return;
  throw new Fake8x8Error(
    'OPERATION_UNKNOWN',
    `There is no operation "${excerpt(String(operation), 60)}". ${knownWords(String(operation), OPERATION_NAMES)}`,
  );
}

/** Which calls are looked for, and what they are compared with. */
export type SoughtCall = Pick<CalledOptions, 'status'> & {
  readonly operation: string;
  readonly matching: unknown;
  /** What of a call must be like `matching`. */
  readonly lookedAt: (call: CallEntry) => unknown;
};

/** Says how near a call is: one of the same operation is nearer than any other, however it was answered. */
export function rateCall(call: CallEntry, sought: SoughtCall, context: MatcherContext): Candidate {
  const label = describeReceivedCall(call);
  if (call.operation !== sought.operation) return { label, distance: 2000, comparison: undefined };
  const { matching } = sought;
  const compared = matching === undefined ? undefined : compare(sought.lookedAt(call), matching, context);
  const faults = compared?.faults ?? 0;
  const distance = faults + (isAnsweredAsSought(call, sought) ? 0 : 1000);
  return { label, distance, comparison: faults > 0 ? compared : undefined };
}

function isAnsweredAsSought({ status: given }: CallEntry, { status }: SoughtCall): boolean {
  return status === undefined ? given < 400 : matchesStatus(status, given);
}

/** `message "Hello", answered 202`, with the first rule that a refused call breaks. */
function describeReceivedCall(call: CallEntry): string {
  const { name, what } = describeCall(call);
  const shown = what === '' || what.startsWith('?') || call.operation === undefined ? what : `"${what}"`;
  const [finding] = call.status < 400 ? [] : call.findings;
  const why = finding === undefined ? '' : `: ${finding.code} ${finding.message}`;
  return excerpt(`${name} ${shown}`.trimEnd(), 120) + excerpt(`, answered ${call.status}${why}`, 300);
}
