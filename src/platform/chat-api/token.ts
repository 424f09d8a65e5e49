import type { SeededIds } from '../../base/seeded-ids.ts';
import type { ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { TenantSettings } from '../state/tenant.ts';
import type { IssuedToken } from '../state/tokens.ts';
import type { OperationContext } from './operation-handler.ts';

/** Issues an access token for the key of the credentials. */
export function issueToken({ platform, key, notes }: OperationContext<'createaccesstoken'>): OperationAnswer {
  const issued = platform.tokens.issue(key);
  notes.secrets.push(issued.token, key);
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: buildTokenBody(issued, { key, ids: platform.ids, shape: platform.settingsOfKey(key).tokenShape }),
  };
}

const PRODUCTS = ['vcc'];

/** Published: every number is a text. In the guide, the products are a text that looks like a list. */
function buildTokenBody(
  issued: IssuedToken,
  { key, ids, shape }: { key: string; ids: SeededIds; shape: TenantSettings['tokenShape'] },
): ResponseBody<'token'> {
  const isGuide = shape === 'guide';
  return {
    refresh_token_expires_in: '0',
    ...(isGuide
      ? { api_product_list: `[${PRODUCTS.join(', ')}]`, api_product_list_json: PRODUCTS }
      : { api_product_list: PRODUCTS }),
    organization_name: '8x8gateway',
    ...(isGuide ? { 'developer.email': 'deprecated' } : {}),
    token_type: 'BearerToken',
    issued_at: String(issued.issuedMs),
    client_id: isGuide ? 'deprecated' : key,
    access_token: issued.token,
    application_name: applicationName(ids.uuid('application')),
    scope: '',
    expires_in: String(Math.floor((issued.expiresMs - issued.issuedMs) / 1000)),
    refresh_count: '0',
    status: 'approved',
  };
}

/** The hex form of a UUID. */
function applicationName(uuid: string): string {
  const hex = Buffer.from(uuid, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
