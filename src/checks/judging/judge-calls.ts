import type { CallEntry } from '../../journal/entry.ts';
import { describeCall } from '../../platform/call.ts';
import type { Subject, Symptom } from './subject.ts';

/** Judges each call of the app by the published rules; what was answered so on purpose breaks none. */
export function judgeCalls(
  calls: readonly CallEntry[],
  trialFeatures: readonly string[],
): readonly Subject[] {
  const renewed = calls.findLastIndex(({ operation, status }) => operation === 'token' && status < 400);
  return calls.map((call, index) => {
    // A token may be of an earlier day: what counts is that it is renewed.
    const isRenewed = call.status === 401 && index < renewed;
    const isExpected = call.fault !== undefined || call.operation === 'key' || isRenewed;
    const broken = isExpected ? [] : call.findings.filter(({ severity }) => severity === 'error');
    const [first] = broken;
    const symptoms: readonly Symptom[] =
      first === undefined
        ? []
        : [
            {
              kind: 'call-breaks-rule',
              evidence: {
                seen: describeCall(call),
                expected: `${first.message} (${first.code}${first.path === '' ? '' : ` at ${first.path}`})`,
                ...(call.conversationId !== undefined && { conversationId: call.conversationId }),
              },
            },
          ];
    return {
      about: 'call',
      features: new Set([...trialFeatures, ...broken.map(({ code }) => code)]),
      symptoms,
    };
  });
}
