import type { ParamName } from '../../protocol/chat-api/operations/operation.ts';
import type { OperationId, OperationOf } from '../../protocol/chat-api/operations/operations.ts';
import type { RequestBody, RequestSchemaName } from '../../protocol/chat-api/operations/payload.ts';
import type { CallNotes } from '../call.ts';
import type { CallFailure } from '../call-failure.ts';
import type { MoveCause } from '../move-record.ts';
import type { Platform } from '../platform.ts';
import type { Query } from '../read-query.ts';
import type { Tenant } from '../tenant.ts';

/** The response of an operation, as plain data. */
export type OperationAnswer = {
  readonly status: number;
  /** Headers other than Content-Type, which follows from the operation. Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** What an operation works on: a call that was authenticated, checked and read. */
export type OperationContext<Id extends OperationId> = {
  readonly platform: Platform;
  /** The tenant of the call; undefined for operations without a tenant. */
  readonly tenant: OperationOf<Id>['auth'] extends 'bearer' ? Tenant : undefined;
  /** The key of the credentials or the token; empty for an operation without authentication. */
  readonly key: string;
  readonly request: {
    readonly params: Readonly<Record<ParamName<OperationOf<Id>['path']>, string>>;
    readonly query: Query;
    readonly body: BodyOf<OperationOf<Id>>;
  };
  /** Receives what the record of the call should contain. */
  readonly notes: CallNotes;
  /** The cause of the moves that the call makes. */
  readonly cause: MoveCause | undefined;
  /** Builds the response for a failure, in the documented shape. */
  fail(failure: CallFailure): OperationAnswer;
};

/** Does the work of one operation. */
export type OperationHandler<Id extends OperationId> = (
  context: OperationContext<Id>,
) => OperationAnswer | Promise<OperationAnswer>;

type BodyOf<O> = O extends { readonly request: { readonly schema: infer N extends RequestSchemaName } }
  ? RequestBody<N>
  : undefined;
