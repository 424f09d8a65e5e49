import { describe, expect, test } from 'vitest';
import { loopbackLookup } from '#src/delivery/loopback.ts';
import { checkTarget } from '#src/delivery/target.ts';

describe('a target on this machine is allowed', () => {
  test.each([
    'http://localhost:3000/webhook',
    'https://localhost/webhook?a=1',
    'http://LOCALHOST:3000/',
    'http://app.localhost:3000/',
    'http://localhost.:3000/',
    'http://127.0.0.1:3000/',
    'http://127.8.9.1/',
    'http://127.1:3000/',
    'http://2130706433:3000/',
    'http://0x7f.1:3000/',
    'http://[::1]:3000/',
    'http://[0:0:0:0:0:0:0:1]:3000/',
    'http://[::ffff:127.0.0.1]:3000/',
  ])('%s', (url) => {
    expect(checkTarget(url, { allowRemote: false })).toBeInstanceOf(URL);
  });
});

describe('a target elsewhere is refused unless remote targets are allowed', () => {
  test.each([
    'https://example.com/webhook',
    'http://localhost.example.com/',
    'http://notlocalhost/',
    'http://127.0.0.1.example.com/',
    'http://10.0.0.1/',
    'http://128.0.0.1/',
    'http://0.0.0.0:3000/',
    'http://[::]:3000/',
    'http://[::2]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fe80::1]/',
  ])('%s', (url) => {
    expect(() => checkTarget(url, { allowRemote: false })).toThrow(
      expect.objectContaining({
        code: 'TARGET_NOT_LOOPBACK',
        message: expect.stringContaining('--allow-remote'),
      }),
    );
    expect(checkTarget(url, { allowRemote: true }).href).toBe(new URL(url).href);
  });
});

describe('what is no target is refused in any case', () => {
  test.each([
    ['nonsense', '"nonsense" is not a URL. Write it like http://localhost:3000/webhook.'],
    ['localhost:3000', 'Did you mean "http://localhost:3000"?'],
    ['127.0.0.1:3000/webhook', 'Did you mean "http://127.0.0.1:3000/webhook"?'],
    ['ftp://localhost/', 'is not http or https'],
    ['javascript:alert(1)', 'is not http or https'],
    ['http://ana:secret@localhost:3000/', 'carries a user name or password'],
    ['http://localhost:0/', 'names port 0'],
    ['http://localhost:99999/', 'is not a URL'],
    ['', 'is not a URL'],
    ['\u001b[31mred', 'is not a URL'],
  ])('%j', (url, message) => {
    const invalid = expect.objectContaining({
      code: 'TARGET_INVALID',
      message: expect.stringContaining(message),
    });
    expect(() => checkTarget(url, { allowRemote: true })).toThrow(invalid);
  });

  test('and neither a password nor control characters are repeated', () => {
    expect(() => checkTarget('http://ana:secret@localhost/', { allowRemote: true })).not.toThrow('secret');
    expect(() => checkTarget('\u001b[31mred', { allowRemote: true })).not.toThrow('\u001b');
  });
});

describe('the name localhost', () => {
  test.each(['localhost', 'localhost.', 'app.localhost'])('%s means both loopback addresses', (name) => {
    loopbackLookup(name, { all: true }, (error, addresses) => {
      expect(error).toBeNull();
      expect(addresses).toEqual([
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ]);
    });
    expect.assertions(2);
  });

  test('means one of them where only one is asked for', () => {
    loopbackLookup('localhost', { family: 4 }, (_error, address, family) => {
      expect([address, family]).toEqual(['127.0.0.1', 4]);
    });
    expect.assertions(1);
  });
});
