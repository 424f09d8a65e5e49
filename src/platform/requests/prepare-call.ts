import { excerpt } from '../../base/printable.ts';
import { REGIONS, type Region } from '../../protocol/chat-api/operations/operations.ts';
import type { AnyOperation } from '../../protocol/operations.ts';
import type { CallNotes } from '../call.ts';
import { type CallFailure, invalid, refused } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Platform } from '../platform.ts';
import type { PlatformRequest } from '../platform-handler.ts';
import type { Tenant } from '../state/tenant.ts';
import { authenticate } from './authenticate.ts';
import { readBody } from './read-body.ts';
import { type Query, readQuery } from './read-query.ts';

/** A call that was checked: its caller, tenant, query and body. */
export type PreparedCall = {
  readonly key: string;
  readonly tenant: Tenant | undefined;
  readonly query: Query;
  readonly body: unknown;
};

/** What a request is checked against. */
export type PrepareOptions = {
  readonly platform: Platform;
  readonly operation: AnyOperation;
  readonly notes: CallNotes;
};

/** Checks a request in this order: region, credentials or token, tenant, query, body. Stops at the first failure. */
export function prepareCall(
  request: PlatformRequest,
  options: PrepareOptions,
): PreparedCall | { readonly failure: CallFailure } {
  const { platform, operation, notes } = options;
  const { params } = request.match;
  if (params.region !== undefined && !isRegion(params.region))
    return { failure: unknownRegion(params.region) };

  const caller = authenticate(platform, operation, {
    headers: request.headers,
    params,
  });
  if ('failure' in caller) return caller;
  notes.tenantId = caller.tenant?.id;
  const strict = settingsOf(caller, params, platform).strictness === 'strict';

  const { query, shown, findings, violations, tooMuch } = readQuery(request.query, {
    known: operation.query,
    sizeMax: (caller.tenant?.settings ?? platform.settingsOfKey(caller.key)).pageSizeMax,
  });
  if (tooMuch || (strict && violations.length > 0)) return { failure: invalid(violations, findings) };
  notes.query = shown;
  notes.findings.push(...findings);

  if (operation.request === undefined) return { ...caller, query, body: undefined };
  const source = { body: request.body, contentType: request.headers['content-type'] };
  const read = readBody(source, { operation, request: operation.request, strict, notes });
  return 'failure' in read ? read : { ...caller, query, body: read.body };
}

/** A conversation has settings of its own. */
function settingsOf(
  { tenant, key }: { readonly tenant: Tenant | undefined; readonly key: string },
  { conversationId = '' }: PlatformRequest['match']['params'],
  platform: Platform,
) {
  const conversation = tenant?.conversations.get(conversationId);
  return conversation?.settings ?? tenant?.settings ?? platform.settingsOfKey(key);
}

function isRegion(text: string): text is Region {
  return (REGIONS as readonly string[]).includes(text);
}

function unknownRegion(region: string): CallFailure {
  const message = `There is no region "${excerpt(region, 60)}". Known: ${REGIONS.join(', ')}.`;
  return refused(404, brokenRule('CALL_UNKNOWN_REGION', message));
}
