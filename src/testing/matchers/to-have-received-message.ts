import type { CallEntry } from '../../journal/entry.ts';
import { countCandidates } from './count-candidates.ts';
import { decide } from './decide.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import type { CountOptions } from './matcher-options.ts';
import { printValue } from './print-value.ts';
import { listCalls, NOTHING_CALLED, rateCall } from './received-calls.ts';
import { viewJournal } from './view-journal.ts';

/** Checks how many messages the app brought: with that text, or one like it. */
export function toHaveReceivedMessage(
  this: MatcherContext,
  received: unknown,
  text?: unknown,
  options: CountOptions = {},
): MatcherResult {
  const { entries, unseen } = viewJournal(received, 'toHaveReceivedMessage');
  const { times, conversationId } = options;
  const wanted = { operation: 'message', matching: text, lookedAt: textOf };
  const candidates = listCalls(entries, conversationId).map((call) => rateCall(call, wanted, this));
  const sought = {
    matcher: 'toHaveReceivedMessage',
    args: text === undefined ? undefined : printValue(text),
    one: 'message',
    matching: text,
    nothing: NOTHING_CALLED,
    times,
  };
  return decide(this, countCandidates(candidates, sought, this), unseen);
}

function textOf({ body }: CallEntry): unknown {
  return typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
}
