import type { DialectName } from '../../protocol/dialect.ts';
import type { EventOf, EventTypeOf } from '../../protocol/event-of.ts';
import type { OperationShortName } from '../../protocol/operations.ts';
import type { StatusPattern } from '../../scenario/script.ts';
import type { Asymmetric } from './asymmetric.ts';

/** The type of an event of any dialect. */
export type EventName = { [D in DialectName]: EventTypeOf<D> & string }[DialectName];

/** The name of an operation. */
export type OperationName = OperationShortName;

/**
 * What a value must be like: any part of its objects; texts exactly or by a regular expression; the runner's asymmetric
 * matchers anywhere.
 */
export type Like<T> =
  | Asymmetric
  | (T extends string
      ? T | RegExp
      : T extends readonly unknown[]
        ? T
        : T extends object
          ? { readonly [K in keyof T]?: Like<T[K]> }
          : T);

/** What an event of a type must be like, in any dialect that has it. */
export type EventLike<N extends EventName> = {
  [D in DialectName]: N extends EventTypeOf<D> ? Like<EventOf<N, D>> : never;
}[DialectName];

/** Which of several things are meant, and how many there must be. */
export type CountOptions = {
  /** How often, exactly. Default: at least once. */
  readonly times?: number | undefined;
  /** Only in this conversation. */
  readonly conversationId?: string | undefined;
};

/** Which events are meant. */
export type DeliveredOptions<N extends EventName = EventName> = CountOptions & {
  /** What their bodies must be like. */
  readonly matching?: EventLike<N> | undefined;
};

/** Which calls are meant. */
export type CalledOptions = CountOptions & {
  /** What their bodies must be like: any part of it. */
  readonly matching?: Readonly<Record<string, unknown>> | undefined;
  /** The status they must have been answered with. Default: one below 400. */
  readonly status?: StatusPattern | undefined;
};
