import type { CallEntry, RequestEntry, ViewEntry } from '../../journal/entry.ts';
import { textOf } from '../../platform/call.ts';
import type { ConversationFacts } from './facts.ts';

/** How often a call must have failed until an app may give it up. */
const TRIES_MIN = 3;

/** How many of its last pauses an app may still be going to wait. */
const PAUSES_MAX = 3;

/**
 * Whether it is 8x8's fault that a message did not come through: it refused it for good, or failed each of several times,
 * and the app does not claim that it came through.
 */
export function isExcused(
  { request, text }: { readonly request: RequestEntry; readonly text: string },
  { calls, view }: ConversationFacts,
): boolean {
  const own = calls.filter((call) => textOf(call) === text);
  const last = own.at(-1);
  if (last === undefined || own.some(({ fault, status }) => status < 400 || fault === undefined))
    return false;
  if (isLastWord(last.status)) return true;
  if (own.length < TRIES_MIN) return false;
  return request.outcome !== 'accepted' || !claimsIt(text, view) || isStillTrying(own, view);
}

function isLastWord(status: number): boolean {
  return status < 500 && status !== 401 && status !== 408 && status !== 429;
}

/** Whether the customer sees it as something that was said. */
function claimsIt(text: string, view: ViewEntry | undefined): boolean {
  return view?.lines.some((line) => line.text === text) === true;
}

function isStillTrying(calls: readonly CallEntry[], view: ViewEntry | undefined): boolean {
  const [before, last] = calls.slice(-2).map(({ timestampMs }) => timestampMs);
  if (before === undefined || last === undefined || view === undefined) return true;
  return view.timestampMs - last <= PAUSES_MAX * (last - before);
}
