import { expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { createDefaultReporter } from '#src/report/default-reporter.ts';
import { createJunitReporter } from '#src/report/junit-reporter.ts';
import { noPaint } from '#src/report/paint.ts';
import { playInProcess, type Respond, texts } from '../support/play/play-in-process.ts';
import { RUN_INFO, report, reportContext, withSteadyDurations } from '../support/report/play-and-report.ts';

const signer = createSigner(buildTestKey());

const STEPS = [
  ...texts('One'),
  { text: 'Two', fault: 'again-at-once' },
  { text: 'Lost', fault: 'answer-lost' },
  { text: 'Late', fault: 'late' },
  { text: 'Forged', fault: 'unsigned' },
  { text: 'Bye', fault: 'again-later' },
] as const;

async function play(respond: Respond) {
  const played = await playInProcess({ seed: RUN_INFO.seed, steps: STEPS, signer, respond });
  return withSteadyDurations(played);
}

/** An app that refuses what is not signed, and says what it has already. */
function careful(): Respond {
  const seen = new Set<string>();
  return ({ headers, eventId }) => {
    if (!('x-8x8-signature' in headers)) return 401;
    return seen.has(eventId) ? 409 : seen.add(eventId) && 204;
  };
}

test('the transcript names each fault, and what comes again', async () => {
  const written = await report(await play(careful()), (sink) =>
    createDefaultReporter(reportContext(), sink, { paint: noPaint, columns: 96 }),
  );
  expect(written.slice(written.indexOf('   0:00.0'))).toMatchInlineSnapshot(`
    "   0:00.0  → QUEUED           Support                                              ✓ 204    1 ms
       0:00.0  → AGENT_JOINED     Ana,Pop                                              ✓ 204    2 ms
       0:00.0  → TEXT             Ana,Pop: One                                         ✓ 204    3 ms
       0:00.0  → TEXT             Ana,Pop: Two                          again-at-once  ✓ 204    4 ms
               → TEXT             again                                 again-at-once  ✓ 409    5 ms
       0:00.0  → TEXT             Ana,Pop: Lost             answer-lost  retry in 1 s  ✓ 204    6 ms
               → TEXT             retry 1                                 answer-lost  ✓ 409    7 ms
       0:00.0  → TEXT             Ana,Pop: Forged                            unsigned  ✓ 401    8 ms
               ✓ TEXT answered 4xx
       0:00.0  → TEXT             Ana,Pop: Late                                  late  ✓ 204    9 ms
       0:00.0  → TEXT             Ana,Pop: Bye                            again-later  ✓ 204   10 ms
               → TEXT             again                                   again-later  ✓ 409   11 ms

    ✓ passed  7 events accepted, 1 of them after a retry, 1 event refused as awaited, 1 expectation passed
      11 requests · median 6 ms, 95 % within 11 ms, longest 11 ms
    "
  `);
});

test('an event that is not accepted when it comes again is a failure of its own', async () => {
  const seen = new Set<string>();
  const entries = await play(({ headers, eventId, body }) => {
    if (!('x-8x8-signature' in headers)) return 401;
    return seen.has(eventId) && body.includes('Two') ? 500 : seen.add(eventId) && 204;
  });
  const transcript = await report(entries, (sink) =>
    createDefaultReporter(reportContext(), sink, { paint: noPaint, columns: 96 }),
  );
  expect(transcript).toContain('✗ TEXT was not accepted when sent again in conversation 1');
  expect(transcript).toContain('1 event not accepted when sent again');
  const junit = await report(entries, (sink) => createJunitReporter(reportContext(), sink));
  expect(junit).toMatch(/name="04 TEXT Ana,Pop: Two"[^>]*\/>/);
  expect(junit).toMatch(/name="04 TEXT Ana,Pop: Two again"[^>]*>\s*<failure/);
});

test('verbosely, it says what a fault is', async () => {
  const written = await report(await play(careful()), (sink) =>
    createDefaultReporter(reportContext(), sink, { paint: noPaint, columns: 200, verbose: true }),
  );
  expect(written).toContain('* unsigned on purpose: The header x-8x8-signature is missing.');
  expect(written).toContain('* again-at-once on purpose: When the app has accepted the event');
});
