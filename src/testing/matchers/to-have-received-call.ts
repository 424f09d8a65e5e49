import { countCandidates } from './count-candidates.ts';
import { decide } from './decide.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import type { CalledOptions } from './matcher-options.ts';
import { printValue } from './print-value.ts';
import { checkOperation, listCalls, NOTHING_CALLED, rateCall } from './received-calls.ts';
import { viewJournal } from './view-journal.ts';

/** Checks how many calls of an operation the app made. */
export function toHaveReceivedCall(
  this: MatcherContext,
  received: unknown,
  operation: string,
  options: CalledOptions = {},
): MatcherResult {
  checkOperation(operation);
  const { entries, unseen } = viewJournal(received, 'toHaveReceivedCall');
  const { times, matching, status, conversationId } = options;
  const wanted = { operation, matching, status, lookedAt: ({ body }: { readonly body: unknown }) => body };
  const candidates = listCalls(entries, conversationId).map((call) => rateCall(call, wanted, this));
  const sought = {
    matcher: 'toHaveReceivedCall',
    args: printValue(operation),
    one: `call of ${operation}${status === undefined ? '' : ` answered ${status}`}`,
    matching,
    nothing: NOTHING_CALLED,
    times,
  };
  return decide(this, countCandidates(candidates, sought, this), unseen);
}
