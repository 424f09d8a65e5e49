import type { AnyOperation, AnyOperationId } from '../../protocol/operations.ts';
import type { RestState } from './rest-states.ts';

/** What the REST pact of a dialect is made from, besides the schemas. */
export type RestContract = {
  readonly operations: readonly AnyOperation[];
  /** A body of each request and response schema, by its name. */
  readonly requestSamples: Readonly<Record<string, unknown>>;
  readonly responseSamples: Readonly<Record<string, unknown>>;
  /** The states that each operation needs to succeed, besides a caller who is known. */
  readonly needed: OfOperations<readonly RestState[]>;
  /** Those of them that it needs although its path names what is not there, since its body names them. */
  readonly bodyNeeds: OfOperations<readonly RestState[]>;
  /** Fields of bodies whose value a state gives under another name. */
  readonly bodyValues: OfOperations<Readonly<Record<string, string>>>;
  /** Requests that are refused with 400. */
  readonly refused: OfOperations<RefusedRequest>;
  /** Documented statuses without an interaction, and why. */
  readonly notShown: readonly NotShown[];
};

type OfOperations<T> = { readonly [Id in AnyOperationId]?: T };

/** A request that is refused with 400: `without an address`. */
export type RefusedRequest = {
  readonly what: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
};

/** A documented status without an interaction; of every operation when none is named. */
export type NotShown = {
  readonly operation?: AnyOperationId;
  readonly status: number;
  readonly why: string;
};
