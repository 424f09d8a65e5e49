import { expect, test } from 'vitest';
import { findJwk } from '#src/delivery/jwk-document.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';

const { kid, publicJwk } = buildTestKey();

test('a key is found by its id', () => {
  const other = { ...publicJwk, kid: 'other' };
  expect(findJwk(kid, [other, publicJwk])).toEqual({
    status: 200,
    contentType: 'application/json',
    body: publicJwk,
  });
});

test.each(['other', '', '__proto__', 'a b/c'])(
  'the unknown key "%s" is chat-gateway’s published 404',
  (unknown) => {
    expect(findJwk(unknown, [publicJwk])).toEqual({
      status: 404,
      contentType: 'application/problem+json',
      body: { message: `Resource of type JWKPublic with id ${unknown} was not found.`, errors: [] },
    });
  },
);
