import type { CallEntry } from '../../journal/entry.ts';
import { describeCall } from '../../platform/call.ts';
import type { Evidence, Symptom } from './subject.ts';

/** Real time at which each call was answered, in ms, by its number. */
export type AnsweredMs = ReadonlyMap<number, number>;

/** What is wrong with calls that are made again, by the call that shows it. Pure. */
export function judgeRepetitions(
  calls: readonly CallEntry[],
  answeredMs: AnsweredMs,
): ReadonlyMap<CallEntry, Symptom> {
  const found = new Map<CallEntry, Symptom>();
  for (const equal of groupEqual(calls).values()) {
    const hammered = longestHammering(equal, answeredMs);
    const [first] = hammered;
    if (first !== undefined) found.set(first, hammering(hammered, answeredMs));
    for (const [index, call] of equal.entries()) {
      const before = equal[index - 1];
      if (before === undefined || hammered.includes(call) || !isSameCause(before, call)) continue;
      const symptom = judgePair(before, call, pauseBetween(before, call, answeredMs));
      if (symptom !== undefined) found.set(call, symptom);
    }
  }
  return found;
}

/**
 * How many times in a row a call is made until one may say that it is hammered, and the mean pause below which it is, in ms:
 * of more there are fewer excuses, such as a busy machine.
 */
const HAMMERED = [
  { times: 8, meanMs: 60 },
  { times: 4, meanMs: 25 },
] as const;

/** What share of Retry-After must be waited for; timers and clocks differ a little. */
const AFTER_SHARE = 0.8;

/** A call that fails so may be made again, later. */
function isTemporary({ status }: CallEntry): boolean {
  return status === 401 || status === 408 || status === 425 || status === 429 || status >= 500;
}

/** A call that is refused so is refused for good: it stays as it is, and so does what is wrong with it. */
function isFinal(call: CallEntry): boolean {
  return call.status >= 400 && call.status !== 409 && !isTemporary(call);
}

function groupEqual(calls: readonly CallEntry[]): ReadonlyMap<string, readonly CallEntry[]> {
  const groups = new Map<string, CallEntry[]>();
  for (const call of calls) {
    if (call.operation === undefined) continue;
    const key = JSON.stringify([call.method, call.path, call.query, call.request]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [call]);
    else known.push(call);
  }
  return groups;
}

/** Undefined where it is not known how long the app waited. */
function pauseBetween(before: CallEntry, call: CallEntry, answeredMs: AnsweredMs): number | undefined {
  const endMs = answeredMs.get(before.callIndex);
  const nextMs = answeredMs.get(call.callIndex);
  return endMs === undefined || nextMs === undefined ? undefined : nextMs - call.durationMs - endMs;
}

function judgePair(before: CallEntry, call: CallEntry, pauseMs: number | undefined): Symptom | undefined {
  if (isFinal(before)) return isRead(call) ? undefined : symptom('call-repeated', before, {});
  const afterMs = (before.fault?.retryAfterSeconds ?? 0) * 1000;
  if (pauseMs === undefined || pauseMs >= AFTER_SHARE * afterMs) return undefined;
  return symptom('call-too-soon', before, {
    expected: `a pause of ${afterMs} ms, as Retry-After says`,
    seen: `the same call after ${Math.max(0, Math.round(pauseMs))} ms`,
  });
}

/** Whether it is the call itself that is the reason to make it again: two customers may well do the same. */
function isSameCause(before: CallEntry, { during }: CallEntry): boolean {
  return before.during === undefined || during === undefined || before.during === during;
}

/** What is only read may be read again. */
function isRead({ method }: CallEntry): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The longest part of equal calls that is hammered. */
function longestHammering(equal: readonly CallEntry[], answeredMs: AnsweredMs): readonly CallEntry[] {
  const parts = splitWhere(equal, (before, call) => !isSequel(before, call, answeredMs));
  const windows = HAMMERED.flatMap(({ times, meanMs }) =>
    parts.flatMap((part) => windowsOf(part, times).filter((each) => meanPause(each, answeredMs) < meanMs)),
  );
  const [first] = windows;
  if (first === undefined) return [];
  const part = parts.find((each) => each.includes(first[0] as CallEntry)) ?? first;
  return part.slice(part.indexOf(first[0] as CallEntry));
}

/** Whether a call follows from the failure of the one before it. */
function isSequel(before: CallEntry, call: CallEntry, answeredMs: AnsweredMs): boolean {
  return (
    isTemporary(before) && isSameCause(before, call) && pauseBetween(before, call, answeredMs) !== undefined
  );
}

function meanPause(calls: readonly CallEntry[], answeredMs: AnsweredMs): number {
  const pauses = calls.slice(1).map((call, index) => pauseBetween(calls[index] ?? call, call, answeredMs));
  return pauses.reduce<number>((sum, each) => sum + (each ?? 0), 0) / pauses.length;
}

function windowsOf(calls: readonly CallEntry[], times: number): readonly (readonly CallEntry[])[] {
  return calls.slice(times - 1).map((_, start) => calls.slice(start, start + times));
}

function splitWhere(
  calls: readonly CallEntry[],
  isSplit: (before: CallEntry, call: CallEntry) => boolean,
): readonly (readonly CallEntry[])[] {
  const parts: CallEntry[][] = [];
  for (const call of calls) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part === undefined || before === undefined || isSplit(before, call)) parts.push([call]);
    else part.push(call);
  }
  return parts;
}

function hammering(hammered: readonly CallEntry[], answeredMs: AnsweredMs): Symptom {
  const [first, last] = [hammered[0] as CallEntry, hammered.at(-1) as CallEntry];
  const tookMs = (answeredMs.get(last.callIndex) ?? 0) - (answeredMs.get(first.callIndex) ?? 0);
  return symptom('call-hammers', first, {
    seen: `the same call ${hammered.length} times within ${Math.round(tookMs)} ms`,
  });
}

function symptom(kind: Symptom['kind'], before: CallEntry, evidence: Evidence): Symptom {
  const { conversationId } = before;
  const answered = describeCall(before);
  return {
    kind,
    evidence: {
      seen: 'the same call again',
      answered,
      ...evidence,
      ...(conversationId !== undefined && { conversationId }),
    },
  };
}
