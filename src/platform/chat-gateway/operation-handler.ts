import type { OperationId, OperationOf } from '../../protocol/chat-gateway/operations/operations.ts';
import type { RequestBody, RequestSchemaName } from '../../protocol/chat-gateway/operations/payload.ts';
import type { ContextOf, OperationAnswer } from '../operations/operation-context.ts';
import type { BodySource } from '../requests/read-body.ts';

/** What an operation of chat-gateway works on. */
export type OperationContext<Id extends OperationId> = ContextOf<OperationOf<Id>, BodyOf<OperationOf<Id>>>;

/** Does the work of one operation. */
export type OperationHandler<Id extends OperationId> = (
  context: OperationContext<Id>,
) => OperationAnswer | Promise<OperationAnswer>;

type BodyOf<O> = O extends { readonly request: { readonly schema: infer N extends RequestSchemaName } }
  ? RequestBody<N>
  : O extends { readonly request: { readonly mediaType: 'multipart/form-data' } }
    ? BodySource
    : undefined;
