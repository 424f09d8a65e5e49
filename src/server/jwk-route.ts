import type { Router } from '@koa/router';
import { CHAT_GATEWAY_JWK_PATH, findJwk } from '../delivery/jwk-document.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';

/** Adds the path at which a consumer of chat-gateway fetches the public key; that of chat-api is the handler's. */
export function addJwkRoute(router: Router, keys: readonly PublicJwk[]): void {
  router.get(CHAT_GATEWAY_JWK_PATH, (context) => {
    const { jwkId } = context.params as { jwkId: string };
    const { status, contentType, body } = findJwk(jwkId, keys);
    context.status = status;
    context.type = contentType;
    context.body = JSON.stringify(body);
  });
}
