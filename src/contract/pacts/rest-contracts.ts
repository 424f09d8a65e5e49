import type { DialectName } from '../../protocol/dialect.ts';
import { chatApiRest } from './chat-api-rest.ts';
import { chatGatewayRest } from './chat-gateway-rest.ts';
import type { RestContract } from './rest-contract.ts';

/** The REST pact of each dialect. */
export const REST_CONTRACTS: Readonly<Record<DialectName, RestContract>> = {
  'chat-api': chatApiRest,
  'chat-gateway': chatGatewayRest,
};
