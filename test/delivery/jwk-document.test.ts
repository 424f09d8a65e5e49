import { describe, expect, test } from 'vitest';
import { answerJwkPath, JWK_PATHS, matchJwkPath } from '../../src/delivery/jwk-document.ts';
import { buildTestKey } from '../../src/delivery/test-key.ts';

const { kid, publicJwk } = buildTestKey();

describe('the key is found', () => {
  test.each([
    `/chat-gateway/v1/jwk/${kid}/public`,
    ...['us', 'eu', 'ca', 'ap'].map((region) => `/vcc/${region}/chat/v2/jwk/${kid}/public`),
  ])('at %s', (path) => {
    expect(answerJwkPath(path, [publicJwk])).toEqual({
      status: 200,
      contentType: 'application/json',
      body: publicJwk,
    });
  });

  test('at each path that is listed', () => {
    for (const [dialect, path] of Object.entries(JWK_PATHS)) {
      expect(matchJwkPath(path.replace(':region', 'us').replace(':kid', 'a%20b'))).toEqual({
        dialect,
        kid: 'a b',
      });
    }
  });
});

describe('an unknown key is answered with 404', () => {
  test('as chat-api does', () => {
    expect(answerJwkPath('/vcc/us/chat/v2/jwk/other/public', [publicJwk])).toEqual({
      status: 404,
      contentType: 'application/problem+json',
      body: expect.objectContaining({ status: 404, resourceType: 'JWKPublic', resourceId: 'other' }),
    });
  });

  test('as chat-gateway does', () => {
    expect(answerJwkPath('/chat-gateway/v1/jwk/other/public', [publicJwk])).toMatchObject({
      status: 404,
      contentType: 'application/problem+json',
      body: { message: 'Resource of type JWKPublic with id other was not found.' },
    });
  });
});

describe('no answer is given at', () => {
  test.each([
    '/',
    '/chat-gateway/v1/jwk//public',
    `/chat-gateway/v1/jwk/${kid}`,
    `/chat-gateway/v1/jwk/${kid}/public/more`,
    `/vcc/mars/chat/v2/jwk/${kid}/public`,
    `/vcc/us/chat/v1/jwk/${kid}/public`,
  ])('%s', (path) => {
    expect(answerJwkPath(path, [publicJwk])).toBeUndefined();
  });

  test('and a broken escape in a kid is just an unknown kid', () => {
    expect(answerJwkPath('/chat-gateway/v1/jwk/%E0%A4%A/public', [publicJwk])?.status).toBe(404);
  });
});
