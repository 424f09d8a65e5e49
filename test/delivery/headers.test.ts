import { describe, expect, test } from 'vitest';
import { checkEventId, createHeaders } from '#src/delivery/headers.ts';

const settings = { tenantId: 'tenant01', customerId: 'customer01', headerCase: 'lower' } as const;
const attempt = {
  eventId: 'g4nqGuj8TpCa6tiZ3DeeNw',
  retry: 2,
  transmissionMs: 1629804577296,
  signature: 'a..b',
};

describe('the headers of an attempt', () => {
  test('are these', () => {
    expect(createHeaders(settings)(attempt)).toEqual([
      ...['content-type', 'application/json'],
      ...['cache-control', 'no-cache'],
      ...['user-agent', 'fake-8x8'],
      ...['x-8x8-tenant-id', 'tenant01'],
      ...['x-8x8-customer-id', 'customer01'],
      ...['x-8x8-event-id', 'g4nqGuj8TpCa6tiZ3DeeNw'],
      ...['x-8x8-retry', '2'],
      ...['x-8x8-transmission-time', '1629804577296'],
      ...['x-8x8-signature', 'a..b'],
    ]);
  });

  test('lack the signature when there is none', () => {
    expect(createHeaders(settings)({ ...attempt, signature: undefined })).not.toContain('x-8x8-signature');
  });

  test('are in title case when asked for, with the same values', () => {
    const lower = createHeaders(settings)(attempt);
    const title = createHeaders({ ...settings, headerCase: 'title' })(attempt);
    expect(title.filter((_, index) => index % 2 === 0)).toEqual([
      'Content-Type',
      'Cache-Control',
      'User-Agent',
      'X-8x8-Tenant-Id',
      'X-8x8-Customer-Id',
      'X-8x8-Event-Id',
      'X-8x8-Retry',
      'X-8x8-Transmission-Time',
      'X-8x8-Signature',
    ]);
    expect(title.filter((_, index) => index % 2 === 1)).toEqual(lower.filter((_, index) => index % 2 === 1));
  });
});

describe('a value that would break out of its header is refused', () => {
  test.each(['a\r\nx-evil: 1', 'a\nb', 'a b', 'ü', 'a/b', '', 'x'.repeat(201)])('%j', (value) => {
    const code = { code: 'SETTING_INVALID' };
    expect(() => createHeaders({ ...settings, tenantId: value })).toThrow(expect.objectContaining(code));
    expect(() => createHeaders({ ...settings, customerId: value })).toThrow(expect.objectContaining(code));
    expect(() => checkEventId(value)).toThrow(expect.objectContaining({ code: 'EVENT_ID_INVALID' }));
  });
});
