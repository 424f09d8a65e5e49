import type { PublicJwk } from './signing-key.ts';

/** Where chat-gateway serves public keys, without authentication; `:jwkId` stands for one segment. */
export const CHAT_GATEWAY_JWK_PATH = '/chat-gateway/v1/jwk/:jwkId/public';

/** What the path is answered with, as plain data. */
export type JwkAnswer = {
  readonly status: 200 | 404;
  readonly contentType: 'application/json' | 'application/problem+json';
  readonly body: unknown;
};

/** The key as a single JWK, or chat-gateway's published 404. */
export function findJwk(kid: string, keys: readonly PublicJwk[]): JwkAnswer {
  const body = keys.find((key) => key.kid === kid);
  if (body !== undefined) return { status: 200, contentType: 'application/json', body };
  return {
    status: 404,
    contentType: 'application/problem+json',
    body: { message: `Resource of type JWKPublic with id ${kid} was not found.`, errors: [] },
  };
}
