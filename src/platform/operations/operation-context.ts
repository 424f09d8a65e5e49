import type { Operation, ParamName } from '../../protocol/operation.ts';
import type { CallNotes } from '../call.ts';
import type { CallFailure } from '../call-failure.ts';
import type { Platform } from '../platform.ts';
import type { Query } from '../requests/read-query.ts';
import type { MoveCause } from '../state/move-record.ts';
import type { Tenant } from '../state/tenant.ts';

/** The response of an operation, as plain data. */
export type OperationAnswer = {
  readonly status: number;
  /** Headers other than Content-Type, which follows from the operation. Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as JSON. */
  readonly body?: unknown;
  /** What is sent as it is, in place of `body`. */
  readonly bytes?: Uint8Array;
};

/** What an operation works on: a call that was authenticated, checked and read. */
export type ContextOf<O extends Operation, Body> = {
  readonly platform: Platform;
  /** The tenant of the call; undefined for operations without a tenant. */
  readonly tenant: O['auth'] extends 'bearer' | 'api-key' ? Tenant : undefined;
  /** The key of the credentials or the token; empty for an operation without authentication. */
  readonly key: string;
  readonly request: {
    readonly path: string;
    readonly params: Readonly<Record<ParamName<O['path']>, string>>;
    readonly query: Query;
    readonly body: Body;
  };
  /** Receives what the record of the call should contain. */
  readonly notes: CallNotes;
  /** The cause of the moves that the call makes. */
  readonly cause: MoveCause | undefined;
  /** Builds the response for a failure, in the documented shape. */
  fail(failure: CallFailure): OperationAnswer;
};
