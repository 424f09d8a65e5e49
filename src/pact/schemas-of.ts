import type { RestSchemas } from '../contract/pacts/describe-call.ts';
import type { EventSchemas } from '../contract/pacts/webhook-pact.ts';
import { requestSchemas } from '../protocol/chat-api/operations/request-schemas.ts';
import { responseSchemas } from '../protocol/chat-api/operations/response-schemas.ts';
import { chatApiSchemas } from '../protocol/chat-api/schemas.ts';
import { requestSchemas as gatewayRequestSchemas } from '../protocol/chat-gateway/operations/request-schemas.ts';
import { responseSchemas as gatewayResponseSchemas } from '../protocol/chat-gateway/operations/response-schemas.ts';
import { chatGatewaySchemas } from '../protocol/chat-gateway/schemas.ts';
import type { DialectName } from '../protocol/dialect.ts';

/** The schemas of each dialect's events. */
export const EVENT_SCHEMAS: Readonly<Record<DialectName, EventSchemas>> = {
  'chat-api': plain(chatApiSchemas),
  'chat-gateway': plain(chatGatewaySchemas),
};

/** The schemas of each dialect's REST calls. */
export const REST_SCHEMAS: Readonly<Record<DialectName, RestSchemas>> = {
  'chat-api': { requests: plain(requestSchemas), responses: plain(responseSchemas) },
  'chat-gateway': { requests: plain(gatewayRequestSchemas), responses: plain(gatewayResponseSchemas) },
};

/** Drops TypeBox's own types. */
function plain(schemas: object): EventSchemas {
  return schemas as EventSchemas;
}
