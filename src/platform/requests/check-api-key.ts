import { excerpt, maskSecret } from '../../base/printable.ts';
import { foreignTenant, unknownKey } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Platform } from '../platform.ts';
import type { Authenticated, CallerFacts } from './caller.ts';

/**
 * Checks the caller of an operation that takes an API key: `x-api-key`, then the tenant of the path or of
 * `X-8x8-Tenant`. Published: the header is needed when a customer has several tenants.
 */
export function checkApiKey(platform: Platform, { headers, params }: CallerFacts): Authenticated {
  const key = headers['x-api-key']?.trim() ?? '';
  if (key === '') {
    const message = `The header x-api-key is missing. ${wrongHeader(headers)}Send the key of the app in it.`;
    return { failure: unknownKey('CALL_NO_API_KEY', message) };
  }
  const own = [...platform.tenants.values()].filter(({ credentials }) => credentials.key === key);
  const [first] = own;
  if (first === undefined) {
    const message = `The API key "${maskSecret(key)}" belongs to no tenant.`;
    return { failure: unknownKey('CALL_WRONG_API_KEY', message) };
  }
  const named = params.tenantId ?? headers['x-8x8-tenant'];
  if (named === undefined && own.length === 1) return { key, tenant: first };
  const tenant = own.find(({ id }) => id === named);
  if (tenant !== undefined) return { key, tenant };
  const ids = own.map(({ id }) => `"${id}"`).join(', ');
  const message =
    named === undefined
      ? `The key belongs to several tenants, and no header X-8x8-Tenant names one. Allowed: ${ids}.`
      : `The key is not valid for tenant "${excerpt(named, 60)}". Allowed: ${ids}.`;
  return { failure: foreignTenant(first.customerId, brokenRule('CALL_WRONG_TENANT', message)) };
}

/** An app that was written for chat-api sends a token. */
function wrongHeader({ authorization }: CallerFacts['headers']): string {
  return authorization === undefined ? '' : 'Chat Gateway does not read Authorization. ';
}
