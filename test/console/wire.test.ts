import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '#src/console/model/crc32.ts';
import { formatCurl } from '#src/console/model/curl.ts';
import { createRunView } from '#src/console/model/run-view.ts';
import { listSignatureSteps } from '#src/console/model/signature-steps.ts';
import { buildDetails, formatBody } from '#src/console/model/wire-details.ts';
import type { WireRow } from '#src/console/model/wire-row.ts';
import { buildSignedPayload, encodeProtected } from '#src/delivery/signature.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { TranscriptEntry } from '#src/report/transcript-rows.ts';
import { playInProcess, texts } from '../support/play/play-in-process.ts';
import {
  attemptEntry,
  callEntry,
  expectationEntry,
  failedExpectation,
  refusedCall,
  rejectedEntry,
  requestEntry,
  unscriptedEntry,
  viewEntry,
} from '../support/report/sample-entries.ts';

const ENDS = { webhookUri: 'http://localhost:3000/webhook', baseUrl: 'http://127.0.0.1:8808' };

function rowsOf(...entries: readonly JournalEntry[]): readonly WireRow[] {
  const run = createRunView();
  for (const entry of entries) run.add(entry);
  return run.conversations.flatMap(({ rows }) => rows);
}

describe('a row of the wire', () => {
  test.each<[TranscriptEntry, Partial<WireRow>]>([
    [attemptEntry(), { from: 'platform', to: 'app', sign: '→', name: 'TEXT' }],
    [callEntry(), { from: 'app', to: 'platform', sign: '←' }],
    [requestEntry(), { from: 'customer', to: 'app', sign: '⇢' }],
    [viewEntry(), { from: 'app', to: 'customer' }],
    [expectationEntry(), { from: undefined, to: undefined, sign: '✓' }],
    [unscriptedEntry(), { from: undefined, atMs: undefined }],
  ])('says who sends what to whom', (entry, expected) => {
    expect(rowsOf(entry)).toMatchObject([expected]);
  });

  test.each<[string, TranscriptEntry, string]>([
    ['accepted', attemptEntry(), 'good ✓ 204'],
    ['tried again', rejectedEntry({ retryInMs: 1000 }), 'warn ⚠ 503'],
    ['not delivered', rejectedEntry(), 'bad ✗ 503'],
    ['without an answer', rejectedEntry({ status: -1, outcome: 'timeout' }), 'bad ✗ timeout'],
    ['refused as awaited', rejectedEntry({ refusalAwaited: true }), 'good ✓ 503'],
    ['forged and refused', rejectedEntry({ fault: 'unsigned', refusalAwaited: true }), 'good ✓ 503'],
    ['forged and accepted', attemptEntry({ fault: 'unsigned' }), 'bad ✗ 204'],
    ['a refused call', refusedCall(), 'warn ⚠ 401'],
    ['an expectation that failed', failedExpectation(), 'bad ✗ failed'],
  ])('says how it went with a sign beside the colour: %s', (_, entry, expected) => {
    const [row] = rowsOf(entry);
    expect(`${row?.status?.tone} ${row?.status?.mark} ${row?.status?.text}`).toBe(expected);
  });

  test('has a name of its own for each attempt of an event', () => {
    const [first, second] = rowsOf(rejectedEntry({ retryInMs: 1000 }), attemptEntry({ retry: 1 }));
    expect([first?.event, first?.attempt, first?.isAgain]).toEqual([attemptEntry().eventId, 0, false]);
    expect([second?.event, second?.attempt, second?.isAgain]).toEqual([attemptEntry().eventId, 1, true]);
  });

  test('names the fault, and what is to be said', () => {
    const call = callEntry({ findings: [{ code: 'X', severity: 'warning', message: 'so', path: '' }] });
    expect(rowsOf(attemptEntry({ fault: 'late' }), call)).toMatchObject([
      { fault: 'late' },
      { remarks: [{ tone: 'warn', mark: '⚠', text: 'X so' }] },
    ]);
  });
});

describe('the details of a row', () => {
  test('have the headers and the exact body that the app received', async () => {
    const { entries, received } = await playInProcess({ steps: texts('Zażółć “gęślą” 🙂') });
    const attempts = entries.filter((entry) => entry.kind === 'attempt');
    for (const [index, attempt] of attempts.entries()) {
      const request = received[index];
      const { headers, body } = buildDetails(attempt, ENDS);
      expect(body).toBe(request?.body);
      for (const [name, value] of headers) expect([name, request?.headers[name]]).toEqual([name, value]);
    }
    expect(attempts.length).toBeGreaterThan(2);
  });

  test('say step by step what is signed', () => {
    const request = '{"message":"Zażółć 🙂"}';
    const entry = attemptEntry({ request });
    const { sender, eventId, retry, transmissionMs } = entry;
    const body = Buffer.from(request);
    const values = Object.fromEntries(listSignatureSteps(entry).map(({ label, value }) => [label, value]));
    expect(values.payload).toBe(buildSignedPayload({ ...sender, body, eventId, retry, transmissionMs }));
    expect(values['CRC-32']).toContain(String(zlibCrc32(body)));
    expect(Buffer.from(values['protected header'] ?? '').toString('base64url')).toBe(
      encodeProtected('test-key'),
    );
    expect(values.key).toBe('test-key');
  });

  test('have no signature whole: it is not in the journal', () => {
    const signature = new Map(buildDetails(attemptEntry(), ENDS).headers).get('x-8x8-signature');
    expect(signature).toBe(`${encodeProtected('test-key')}..(signature)`);
  });

  test.each(['unsigned', 'altered-event-id'] as const)(
    'say of a forged event that it must be refused: %s',
    (fault) => {
      expect(listSignatureSteps(attemptEntry({ fault })).at(-1)).toMatchObject({
        label: 'verdict',
        mark: '✗',
      });
    },
  );

  test('have no signature where nothing is signed', () => {
    const entry = attemptEntry({ sender: { ...attemptEntry().sender, kid: undefined } });
    expect(listSignatureSteps(entry)).toMatchObject([{ label: 'verdict', mark: 'note' }]);
    expect(buildDetails(entry, ENDS).headers.map(([name]) => name)).not.toContain('x-8x8-signature');
  });

  test('have the columns of the Event Log', () => {
    const columns = new Map(buildDetails(attemptEntry(), ENDS).journal);
    expect(columns.get('recordType')).toBe('TEXT_MESSAGE');
    expect(buildDetails(requestEntry(), ENDS).journal).toEqual([]);
  });

  test('format JSON by line, and leave all else as it is', () => {
    expect(formatBody('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(formatBody('<html>')).toBe('<html>');
  });
});

test.each(['', 'a', 'The quick brown fox', 'ü🙂\u0000'])('the checksum of %j is that of zlib', (text) => {
  expect(crc32(Buffer.from(text))).toBe(zlibCrc32(text));
});

describe('a row as curl', () => {
  test('names the webhook, and quotes what a shell would read', () => {
    const curl = formatCurl(attemptEntry({ request: `{"message":"it's $(here)"}` }), ENDS);
    expect(curl).toContain("curl -X POST 'http://localhost:3000/webhook'");
    expect(curl).toContain(`--data-binary '{"message":"it'\\''s $(here)"}'`);
  });

  test('calls the platform', () => {
    expect(formatCurl(callEntry({ method: 'GET', path: '/x', query: 'a=b' }), ENDS)).toContain(
      "curl -X GET 'http://127.0.0.1:8808/x?a=b'",
    );
  });

  test('is not made of what is no request', () => {
    expect(formatCurl(expectationEntry(), ENDS)).toBeUndefined();
    expect(formatCurl(viewEntry({ method: '', url: '' }), ENDS)).toBeUndefined();
  });
});
