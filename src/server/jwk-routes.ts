import type { Router } from '@koa/router';
import { findJwk, JWK_PATHS, REGIONS } from '../delivery/jwk-document.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';
import type { DialectName } from '../protocol/dialect.ts';

/** Adds the paths at which a consumer fetches the public key, one of each dialect, without authentication. */
export function addJwkRoutes(router: Router, keys: readonly PublicJwk[]): void {
  for (const [dialect, path] of Object.entries(JWK_PATHS) as [DialectName, string][]) {
    router.get(path, (context, next) => {
      const { kid, region } = context.params as { kid: string; region?: string };
      if (region !== undefined && !(REGIONS as readonly string[]).includes(region)) return next();
      const { status, contentType, body } = findJwk(kid, dialect, keys);
      context.status = status;
      context.type = contentType;
      context.body = JSON.stringify(body);
    });
  }
}
