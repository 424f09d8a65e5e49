import type { CallEntry } from '../../journal/entry.ts';
import { describeCall } from '../../platform/call.ts';
import { type AnsweredMs, judgeRepetitions } from './judge-repetitions.ts';
import type { Subject, Symptom } from './subject.ts';

/** Judges each call of the app by the published rules, and by what a failed one is followed by. */
export function judgeCalls(
  calls: readonly CallEntry[],
  trialFeatures: readonly string[],
  answeredMs?: AnsweredMs,
): readonly Subject[] {
  const renewed = calls.findLastIndex(({ operation, status }) => operation === 'token' && status < 400);
  const repetitions = answeredMs === undefined ? NOT_REPEATED : judgeRepetitions(calls, answeredMs);
  return calls.map((call, index) => {
    // A token may be of an earlier day: what counts is that it is renewed.
    const isRenewed = call.status === 401 && index < renewed;
    // What was answered so on purpose breaks no rule.
    const isExpected = call.fault !== undefined || call.operation === 'key' || isRenewed;
    const broken = isExpected ? [] : call.findings.filter(({ severity }) => severity === 'error');
    const repeated = repetitions.get(call);
    return {
      about: 'call',
      features: new Set([...trialFeatures, ...broken.map(({ code }) => code)]),
      symptoms: [
        ...broken.slice(0, 1).map((first) => breaksRule(call, first)),
        ...(repeated === undefined ? [] : [repeated]),
      ],
    };
  });
}

/** Between calls of which nobody knows when they were made, the app may have been started anew. */
const NOT_REPEATED: ReadonlyMap<CallEntry, Symptom> = new Map();

function breaksRule(call: CallEntry, { message, code, path }: CallEntry['findings'][number]): Symptom {
  return {
    kind: 'call-breaks-rule',
    evidence: {
      seen: describeCall(call),
      expected: `${message} (${code}${path === '' ? '' : ` at ${path}`})`,
      ...(call.conversationId !== undefined && { conversationId: call.conversationId }),
    },
  };
}
