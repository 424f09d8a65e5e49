import { notFound } from '../failure.ts';
import type { Answer, RunContext } from './run.ts';

/** Answers a public key by its id. */
export function readKey({ platform, request, fail }: RunContext<'getjwkpublickey'>): Answer {
  const { jwkId } = request.params;
  const body = platform.publicJwks.find(({ kid }) => kid === jwkId);
  return body === undefined ? fail(notFound('JWKPublic', jwkId, 'this platform')) : { status: 200, body };
}
