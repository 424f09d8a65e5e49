import type { FaultName } from '../protocol/faults.ts';
import type { HeaderSettings } from './headers.ts';
import type { ConsumerAnswer } from './transport.ts';

/** An event that is to be delivered. */
export type PendingDelivery = {
  /** Empty for an event of no conversation. */
  readonly conversationId: string;
  readonly eventId: string;
  /** The bytes that are signed and sent, each time the same. */
  readonly body: Uint8Array;
  /** Scripted time before which no attempt is made, in ms since 1970: the event's own, or that of the attempt which it waited for. */
  readonly earliestMs: number;
  /** What is done to it on purpose. Nobody sends again what the app must refuse. */
  readonly fault?: FaultName | undefined;
  /** Present when the event is sent once more on purpose. */
  readonly repetition?: Repetition | undefined;
};

/** How an event is sent once more. */
export type Repetition = {
  /** The attempt that comes again as it was, byte for byte, and once; absent: the event is delivered anew. */
  readonly replays?: Pick<Attempt, 'retry' | 'transmissionMs'> | undefined;
  /** Which retry it is, where it is delivered anew. Default: 0, none. */
  readonly retry?: number | undefined;
};

/** What is the same in all requests of a delivery and in their signatures. */
export type Sender = HeaderSettings & {
  /** The id of the key that signs; absent when nothing is signed. */
  readonly kid: string | undefined;
};

/** One POST of an event and what came back. */
export type Attempt = Omit<ConsumerAnswer, 'body'> & {
  /** With the rest, all that the request's headers and its signature were made of. One object for all attempts of a delivery. */
  readonly sender: Sender;
  /** Its number among the requests to the app, counted from 0. */
  readonly requestIndex: number;
  /** The beginning of the answer's body. */
  readonly response: string;
  /** Value of x-8x8-retry: 0 for the first try. */
  readonly retry: number;
  /** Value of x-8x8-transmission-time, in ms since 1970. */
  readonly transmissionMs: number;
  /** Scripted pause until the next try, in ms; undefined when there is none. */
  readonly retryInMs: number | undefined;
};
