/** How one attempt ended. `accepted` is any 2xx; `rejected` any other answer; the other two had none, or only a part of one. */
export type Outcome = 'accepted' | 'rejected' | 'timeout' | 'unreachable';

/** One POST, ready to go: the bytes that were signed are the bytes that are sent. */
export type OutgoingRequest = {
  /** Names and values in turn, in the order and case in which they go on the wire. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  /** Absent: it travels as usual. */
  readonly wire?: WireFault | undefined;
};

/** How a request travels otherwise than usual, as HTTP allows. */
export type WireFault = 'split-body' | 'slow-body' | 'new-connection' | 'webhook-query' | 'hangs-up';

/** What came back from one POST; the same shape whether anything came back or not. */
export type ConsumerAnswer = {
  readonly outcome: Outcome;
  /** HTTP status, or -1 where there was no answer or it broke off before its end. */
  readonly status: number;
  /** The first characters of the answer's body, at most `ANSWER_UNITS_MAX` of them. */
  readonly body: string;
  /** Real time from the first byte sent to the end of the answer, in ms. */
  readonly durationMs: number;
  /** Why there was no 2xx, in words for a person; empty when accepted. */
  readonly reason: string;
};

/** Carries requests to one consumer. A failure is an answer, never an exception. */
export type Transport = {
  send(request: OutgoingRequest): Promise<ConsumerAnswer>;
  /** Gives up what is under way and frees the sockets. */
  close(): Promise<void>;
};

/** Limits of every transport. */
export type TransportOptions = {
  /** Real time that an answer may take, in ms. */
  readonly timeoutMs: number;
  /** Most connections at one time. */
  readonly connectionsMax: number;
};

/** Longest answer body that is kept. */
export const ANSWER_UNITS_MAX = 2048;

/** Longest answer that is read; the rest is not waited for and the answer counts as what its status says. */
export const ANSWER_BYTES_MAX = 1024 * 1024;
