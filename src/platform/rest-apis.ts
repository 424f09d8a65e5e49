import type { DialectName } from '../protocol/dialect.ts';
import type { AnyOperationId } from '../protocol/operations.ts';
import type { CallFailure } from './call-failure.ts';
import { operationHandlers as chatApiHandlers } from './chat-api/operation-handlers.ts';
import { buildProblemBody as buildChatApiProblem } from './chat-api/problem-body.ts';
import { operationHandlers as chatGatewayHandlers } from './chat-gateway/operation-handlers.ts';
import { buildProblemBody as buildChatGatewayProblem } from './chat-gateway/problem-body.ts';
import type { OperationAnswer } from './operations/operation-context.ts';
import type { TenantSettings } from './state/tenant.ts';

/** Builds the body of a failure, in the shape that is documented for its operation and status. */
type BuildProblem = (
  schema: string,
  failure: CallFailure,
  facts: { readonly referenceId: string; readonly settings: TenantSettings },
) => unknown;

/** What each operation does, typed for any; each dialect's table checks that each fits its row. */
export const HANDLERS: Readonly<
  Record<AnyOperationId, (context: never) => OperationAnswer | Promise<OperationAnswer>>
> = { ...chatApiHandlers, ...chatGatewayHandlers };

/** How each dialect words a failure. */
export const PROBLEMS: Readonly<Record<DialectName, { readonly build: BuildProblem; readonly any: string }>> =
  {
    'chat-api': { build: buildChatApiProblem, any: 'internalProblem' },
    'chat-gateway': { build: buildChatGatewayProblem, any: 'generalProblem' },
  };
