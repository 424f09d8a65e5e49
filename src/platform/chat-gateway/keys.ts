import { notFound } from '../call-failure.ts';
import { findKey } from '../operations/find-key.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { OperationContext } from './operation-handler.ts';

/** Returns a public key by its id. */
export function readKey({ platform, request, fail }: OperationContext<'getjwkpublickey-1'>): OperationAnswer {
  const { jwkId } = request.params;
  const body = findKey(platform.publicJwks, jwkId);
  return body === undefined ? fail(notFound('JWKPublic', jwkId, 'this platform')) : { status: 200, body };
}
