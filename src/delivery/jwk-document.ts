import type { DialectName } from '../protocol/dialect.ts';
import type { PublicJwk } from './signing-key.ts';

/** The regions in the paths of chat-api. */
export const REGIONS = ['us', 'eu', 'ca', 'ap'] as const;

/** Where each dialect serves public keys, without authentication; `:name` stands for one segment. */
export const JWK_PATHS: Readonly<Record<DialectName, string>> = {
  'chat-gateway': '/chat-gateway/v1/jwk/:kid/public',
  'chat-api': '/vcc/:region/chat/v2/jwk/:kid/public',
};

/** What a JWK path is answered with, as plain data. */
export type JwkAnswer = {
  readonly status: 200 | 404;
  readonly contentType: 'application/json' | 'application/problem+json';
  readonly body: unknown;
};

/** Answers for a path if it is one of the JWK paths, of either dialect; undefined for any other path. */
export function answerJwkPath(pathname: string, keys: readonly PublicJwk[]): JwkAnswer | undefined {
  const found = matchJwkPath(pathname);
  return found === undefined ? undefined : findJwk(found.kid, found.dialect, keys);
}

/** Which key a path asks for, and in which dialect; undefined when it is not a JWK path. */
export function matchJwkPath(
  pathname: string,
): { readonly dialect: DialectName; readonly kid: string } | undefined {
  const match = JWK_PATH.exec(pathname);
  const kid = match?.groups?.kid;
  if (kid === undefined) return undefined;
  return { dialect: match?.groups?.region === undefined ? 'chat-gateway' : 'chat-api', kid: decode(kid) };
}

/** The key as a single JWK, or the dialect's published 404. */
export function findJwk(kid: string, dialect: DialectName, keys: readonly PublicJwk[]): JwkAnswer {
  const body = keys.find((key) => key.kid === kid);
  if (body !== undefined) return { status: 200, contentType: 'application/json', body };
  return { status: 404, contentType: 'application/problem+json', body: NOT_FOUND[dialect](kid) };
}

const JWK_PATH = new RegExp(
  `^/(?:chat-gateway/v1|vcc/(?<region>${REGIONS.join('|')})/chat/v2)/jwk/(?<kid>[^/]+)/public$`,
);

/** The published examples with the kid put in. */
const NOT_FOUND: Readonly<Record<DialectName, (kid: string) => unknown>> = {
  'chat-gateway': (kid) => ({
    message: `Resource of type JWKPublic with id ${kid} was not found.`,
    errors: [],
  }),
  'chat-api': (kid) => ({
    type: 'ClientError',
    title: 'Resource not found.',
    status: 404,
    detail: 'Resource may not exist or is not accessible.',
    resourceType: 'JWKPublic',
    resourceId: kid,
    instance: 'ResourceNotFound',
  }),
};

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
