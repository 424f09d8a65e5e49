import type { OperationId, OperationOf } from '../../protocol/chat-api/operations/operations.ts';
import type { RequestBody, RequestSchemaName } from '../../protocol/chat-api/operations/payload.ts';
import type { ContextOf, OperationAnswer } from '../operations/operation-context.ts';

/** What an operation of chat-api works on. */
export type OperationContext<Id extends OperationId> = ContextOf<OperationOf<Id>, BodyOf<OperationOf<Id>>>;

/** Does the work of one operation. */
export type OperationHandler<Id extends OperationId> = (
  context: OperationContext<Id>,
) => OperationAnswer | Promise<OperationAnswer>;

type BodyOf<O> = O extends { readonly request: { readonly schema: infer N extends RequestSchemaName } }
  ? RequestBody<N>
  : undefined;
