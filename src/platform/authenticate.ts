import type { Operation } from '../protocol/chat-api/operations/operation.ts';
import { type CallFailure, forbidden, unauthorised } from './call-failure.ts';
import { brokenRule, remark } from './call-finding.ts';
import { parseBasic } from './credentials.ts';
import { maskSecret } from './mask-secret.ts';
import type { Platform } from './platform.ts';
import type { Tenant } from './tenant.ts';

/** Who calls, and for which tenant; or why not. */
export type Authenticated =
  | { readonly key: string; readonly tenant: Tenant | undefined }
  | { readonly failure: CallFailure };

/** What a call shows of itself. */
export type Showing = {
  readonly authorization: string | undefined;
  readonly params: Readonly<Record<string, string>>;
};

/** Checks who calls an operation: the credentials or the token first, then whether the tenant is theirs. */
export function authenticate(platform: Platform, { auth }: Operation, showing: Showing): Authenticated {
  switch (auth) {
    case 'none':
      return { key: '', tenant: undefined };
    case 'basic':
      return checkCredentials(platform, showing);
    case 'bearer':
      return checkToken(platform, showing);
  }
}

function checkCredentials(platform: Platform, { authorization }: Showing): Authenticated {
  const given = parseBasic(authorization ?? '');
  if (given === undefined) {
    const message = `The Authorization header is ${shape(authorization)}. Send "Basic" and the base64 of "key:secret".`;
    return { failure: unauthorised('Basic', 'CALL_NO_CREDENTIALS', message) };
  }
  const key = platform.checkCredentials(given);
  if (key !== undefined) return { key, tenant: undefined };
  const message = `The key "${maskSecret(given.key)}" with that secret belongs to no tenant.`;
  return { failure: unauthorised('Basic', 'CALL_WRONG_CREDENTIALS', message) };
}

function checkToken(platform: Platform, { authorization, params }: Showing): Authenticated {
  const token = /^bearer +([^\s]{1,4096}) *$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    const message = `The Authorization header is ${shape(authorization)}. Send "Bearer" and an access token.`;
    return { failure: unauthorised('Bearer', 'CALL_NO_TOKEN', message) };
  }
  const holder = platform.tokens.find(token);
  if (holder === undefined) {
    const message = `The access token "${maskSecret(token)}" was not issued here. Ask for one.`;
    return { failure: unauthorised('Bearer', 'CALL_WRONG_TOKEN', message) };
  }
  if (holder.expired) {
    const expired = new Date(holder.expiresMs).toISOString();
    const message = `The access token "${maskSecret(token)}" expired at ${expired}. Ask for another.`;
    // No mistake of the app's: this is how it learns that it needs another one.
    return {
      failure: { ...unauthorised('Bearer', '', ''), findings: [remark('CALL_TOKEN_EXPIRED', message)] },
    };
  }
  return checkTenant(platform, holder.key, params);
}

/** An unknown tenant is answered as one of somebody else, so that nobody learns which there are. */
function checkTenant(
  platform: Platform,
  key: string,
  params: Readonly<Record<string, string>>,
): Authenticated {
  const { tenantId = '', region = '' } = params;
  const tenant = platform.tenants.get(tenantId);
  const own = [...platform.tenants.values()].filter(({ credentials }) => credentials.key === key);
  const customerId = own[0]?.customerId ?? '';
  if (tenant === undefined || tenant.credentials.key !== key) {
    const message = `The token is good for ${own.map(({ id }) => `"${id}"`).join(', ')}, and for no other tenant.`;
    return { failure: forbidden(tenantId, customerId, brokenRule('CALL_WRONG_TENANT', message)) };
  }
  if (tenant.region !== undefined && tenant.region !== region) {
    const message = `Tenant "${tenantId}" is in region ${tenant.region}, and the path says "${region}".`;
    return { failure: forbidden(tenantId, customerId, brokenRule('CALL_WRONG_REGION', message)) };
  }
  return { key, tenant };
}

/** Says what is wrong with an authorization without showing it. */
function shape(authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === '') return 'missing';
  const scheme = /^([A-Za-z]{1,20})(?: |$)/.exec(authorization)?.[1];
  return scheme === undefined ? 'of no known form' : `of scheme "${scheme}" or not well-formed`;
}
