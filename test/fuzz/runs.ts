import fc from 'fast-check';

/** How much is tried: little with all tests, more with `npm run fuzz`. `FUZZ_SEED` repeats a run that failed. */
export const fuzzParameters: fc.Parameters<unknown> = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 150),
  ...(process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) }),
  endOnFailure: process.env.FUZZ_RUNS === undefined,
};

/** How a connection goes on when everything is written: it stays open, it is closed, or it breaks off. */
export type Ending = 'stays' | 'closes' | 'breaks';

/** Bytes as they go over a socket, in pieces. */
export type RawMessage = { readonly pieces: readonly Buffer[]; readonly ending: Ending };

const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });

const headerValue = fc.oneof(
  fc.constantFrom(
    '',
    'chunked',
    'close',
    'keep-alive',
    'gzip',
    'identity',
    '0',
    '-1',
    '1e3',
    '99999999999999',
  ),
  fc.nat(200).map(String),
  latin1,
);

/** A header line, often one that decides where a message ends. */
const headerLine = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'content-length',
        'transfer-encoding',
        'connection',
        'content-encoding',
        'content-type',
      ),
      fc.constantFrom('location', 'set-cookie', 'expect', 'upgrade', 'trailer', 'date', 'host', 'origin'),
      latin1,
    ),
    headerValue,
  )
  .map(([name, value]) => `${name}: ${value}`);

const chunkedBody = fc
  .array(latin1, { maxLength: 4 })
  .map((chunks) => [...chunks, ''].map((each) => `${each.length.toString(16)}\r\n${each}\r\n`).join(''));

const body = fc.oneof(latin1, chunkedBody, fc.json(), fc.constant('x'.repeat(100_000)));

/**
 * Messages that begin with a line of `firstLine`: mostly well-formed ones, cut off, cut into pieces and with other bytes
 * in between.
 */
export function rawMessages(
  firstLine: fc.Arbitrary<string>,
  {
    fixedHeaders = [],
    endings,
  }: { readonly fixedHeaders?: readonly string[]; readonly endings: readonly Ending[] },
): fc.Arbitrary<RawMessage> {
  return fc
    .record({
      lines: fc.tuple(firstLine, fc.array(headerLine, { maxLength: 5 })),
      measured: fc.boolean(),
      body,
      cutAt: fc.option(fc.nat(400), { freq: 3 }),
      strange: fc.option(fc.tuple(fc.nat(100), latin1), { freq: 4 }),
      splitAt: fc.nat(200),
      ending: fc.constantFrom(...endings),
    })
    .map(({ lines: [first, headers], measured, body: sent, cutAt, strange, splitAt, ending }) => {
      const length = measured ? [`content-length: ${sent.length}`] : [];
      const whole = `${[first, ...fixedHeaders, ...headers, ...length].join('\r\n')}\r\n\r\n${sent}`;
      const [at, added] = strange ?? [0, ''];
      const bytes = Buffer.from(`${whole.slice(0, at)}${added}${whole.slice(at)}`, 'latin1');
      const kept = bytes.subarray(0, cutAt ?? bytes.length);
      return { pieces: [kept.subarray(0, splitAt), kept.subarray(splitAt)], ending };
    });
}
