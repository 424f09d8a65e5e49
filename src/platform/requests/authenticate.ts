import { maskSecret } from '../../base/printable.ts';
import type { Operation } from '../../protocol/operation.ts';
import { forbidden, unauthorised } from '../call-failure.ts';
import { brokenRule, remark } from '../call-finding.ts';
import type { Platform } from '../platform.ts';
import type { Authenticated, CallerFacts } from './caller.ts';
import { checkApiKey } from './check-api-key.ts';
import { parseBasic } from './credentials.ts';

/** Checks the caller of an operation: the credentials or the token first, then whether the tenant belongs to it. */
export function authenticate(platform: Platform, { auth }: Operation, facts: CallerFacts): Authenticated {
  switch (auth) {
    case 'none':
      return { key: '', tenant: undefined };
    case 'basic':
      return checkCredentials(platform, facts);
    case 'bearer':
      return checkToken(platform, facts);
    case 'api-key':
      return checkApiKey(platform, facts);
  }
}

function checkCredentials(platform: Platform, { headers }: CallerFacts): Authenticated {
  const { authorization } = headers;
  const given = parseBasic(authorization ?? '');
  if (given === undefined) {
    const message = `The Authorization header is ${shape(authorization)}. Send "Basic" and the base64 of "key:secret".`;
    return { failure: unauthorised('Basic', 'CALL_NO_CREDENTIALS', message) };
  }
  const key = platform.checkCredentials(given);
  if (key !== undefined) return { key, tenant: undefined };
  const message = `The key "${maskSecret(given.key)}" with this secret belongs to no tenant.`;
  return { failure: unauthorised('Basic', 'CALL_WRONG_CREDENTIALS', message) };
}

/** The access token of a request; undefined when it has none. */
export function bearerOf({ authorization = '' }: CallerFacts['headers']): string | undefined {
  return /^bearer +([^\s]{1,4096}) *$/i.exec(authorization)?.[1];
}

function checkToken(platform: Platform, { headers, params }: CallerFacts): Authenticated {
  const { authorization } = headers;
  const token = bearerOf(headers);
  if (token === undefined) {
    const message = `The Authorization header is ${shape(authorization)}. Send "Bearer" and an access token.`;
    return { failure: unauthorised('Bearer', 'CALL_NO_TOKEN', message) };
  }
  const holder = platform.tokens.use(token);
  if (holder === undefined) {
    const message = `The access token "${maskSecret(token)}" was not issued here. Fetch one.`;
    return { failure: unauthorised('Bearer', 'CALL_WRONG_TOKEN', message) };
  }
  if (holder.expired) {
    const expired = new Date(holder.expiresMs).toISOString();
    const message = `The access token "${maskSecret(token)}" expired at ${expired}. Fetch a new one.`;
    // The first time is no mistake of the app: this is how it learns that it needs a new token.
    const findings = holder.refusedBefore ? [remark('CALL_TOKEN_EXPIRED', message)] : [];
    return { failure: { ...unauthorised('Bearer', '', ''), findings } };
  }
  return checkTenant(platform, holder.key, params);
}

/** An unknown tenant is answered like that of another customer, so that a caller cannot find out which exist. */
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
    const message = `The token is valid for ${own.map(({ id }) => `"${id}"`).join(', ')} only.`;
    return { failure: forbidden(tenantId, customerId, brokenRule('CALL_WRONG_TENANT', message)) };
  }
  if (tenant.region !== undefined && tenant.region !== region) {
    const message = `Tenant "${tenantId}" is in region ${tenant.region}, and the path says "${region}".`;
    return { failure: forbidden(tenantId, customerId, brokenRule('CALL_WRONG_REGION', message)) };
  }
  return { key, tenant };
}

/** Describes what is wrong with an authorization without showing it. */
function shape(authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === '') return 'missing';
  const scheme = /^([A-Za-z]{1,20})(?: |$)/.exec(authorization)?.[1];
  return scheme === undefined ? 'not well-formed' : `of scheme "${scheme}", or not well-formed`;
}
