import { describe, expect, test } from 'vitest';
import { failureReason } from '#src/delivery/failure-reason.ts';

function failed(code: string, message = 'low-level words'): Error {
  return Object.assign(new Error(message), { code });
}

describe('a failure is described in plain words', () => {
  test.each([
    [failed('ECONNREFUSED'), 'connection refused: nothing listens on app:3000'],
    [failed('ECONNRESET'), 'app:3000 reset the connection before the answer was complete'],
    [failed('EPIPE'), 'app:3000 closed the connection before it had read the request'],
    [failed('ENOTFOUND'), 'the name of app:3000 is not known'],
    [failed('EAI_AGAIN'), 'the name of app:3000 cannot be looked up just now'],
    [failed('EHOSTUNREACH'), 'there is no way to the host of app:3000'],
    [failed('ENETUNREACH'), 'there is no way to the network of app:3000'],
    [failed('UND_ERR_CONNECT_TIMEOUT'), 'the connection to app:3000 timed out'],
    [failed('UND_ERR_HEADERS_OVERFLOW'), 'the headers of the answer of app:3000 are too large'],
    [
      failed('UND_ERR_SOCKET', 'other side closed'),
      'the consumer closed the connection before the answer was complete',
    ],
    [
      failed('UND_ERR_SOCKET', 'bad upgrade'),
      'the consumer answered with an upgrade to another protocol, which was not requested',
    ],
    [
      failed('UND_ERR_SOCKET', 'something new'),
      'app:3000 reset the connection before the answer was complete',
    ],
    [
      failed('CERT_HAS_EXPIRED', 'certificate has expired'),
      'TLS with app:3000 failed: certificate has expired',
    ],
    [failed('EWHATEVER', 'disk on fire'), 'request to app:3000 failed: disk on fire'],
    [failed('EWHATEVER', ''), 'request to app:3000 failed: EWHATEVER'],
  ])('%s', (error, reason) => {
    expect(failureReason(error, 'app:3000')).toBe(reason);
  });

  test('by the last address that was tried, where there were several', () => {
    const error = new AggregateError([failed('EADDRNOTAVAIL'), failed('ECONNREFUSED')]);
    expect(failureReason(error, 'localhost:3000')).toBe(
      'connection refused: nothing listens on localhost:3000',
    );
  });

  test('without control characters that came from outside', () => {
    expect(failureReason(failed('EWHATEVER', '\u001b[31mred'), 'app:3000')).not.toContain('\u001b');
  });

  test.each([undefined, null, 'text'])('even when what failed is %j', (thrown) => {
    expect(failureReason(thrown, 'app:3000')).toContain('request to app:3000 failed');
  });
});
