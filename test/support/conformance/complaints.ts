import type { Summary } from '#src/journal/summary.ts';

/** Everything that is wrong about a run, as a report tells it. */
export function complaints({
  failures,
  failedExpectations,
  findings,
  unscriptedCalls,
}: Summary): readonly string[] {
  return [
    ...failures.map(({ eventType, reason }) => `${eventType} ${reason}`),
    ...failedExpectations.map(({ awaited, message }) => `${awaited}: ${message}`),
    ...findings.flatMap((call) => call.findings.map(({ code, message }) => `${code} ${message}`)),
    ...unscriptedCalls.map(({ message }) => message),
  ];
}
