import type { Outcome } from '../../delivery/transport.ts';
import type { Variant } from '../pacts/webhook-variants.ts';

/** What was seen of one interaction while Pact verified it. */
export type Observation = {
  /** Absent for interactions that are not of this package's pacts. */
  readonly description?: string | undefined;
  readonly given?: string | undefined;
  readonly eventType?: string | undefined;
  readonly variant?: Variant | undefined;
  /** How it was answered; absent where nothing was sent. */
  readonly outcome?: Outcome | undefined;
  /** HTTP status, -1 where the app did not answer; absent where nothing was sent. */
  readonly status?: number | undefined;
  /** The beginning of the answer's body. */
  readonly answer?: string | undefined;
  /** Why there was no answer. */
  readonly reason?: string | undefined;
  /** Why the provider state could not be set up. */
  readonly failure?: string | undefined;
  /** Every event with a good signature that the app was sent: while the state was set up, and the interaction's own. */
  readonly deliveries?: readonly SignedDelivery[] | undefined;
};

/** One signed event: the CRC-32 of its body, and what the app answered, -1 for nothing. */
export type SignedDelivery = { readonly checksum: number; readonly status: number };

/** What Pact says of one interaction. */
export type PactVerdict = {
  readonly description: string;
  readonly verdict: 'passed' | 'failed' | 'pending';
  /** What did not match, in Pact's words. */
  readonly mismatches: readonly string[];
  readonly duration: string;
};

/** A verdict with what was seen of the same interaction. */
export type Pair = readonly [said: PactVerdict, seen: Observation];

/** One interaction with its verdict, and what to do where it failed. */
export type VerifiedInteraction = {
  readonly description: string;
  readonly given: string | undefined;
  readonly eventType: string | undefined;
  /** `pending`: it failed, and the broker says that it need not pass yet. */
  readonly verdict: 'passed' | 'failed' | 'pending';
  readonly status: number | undefined;
  readonly answer: string;
  readonly duration: string;
  /** What failed and what to do; empty where it passed. */
  readonly message: string;
  readonly mismatches: readonly string[];
};

/** The outcome of verifying an integration. */
export type Verification = {
  /** `unreachable`: nothing that was sent reached an app. One that answered too late has failed. */
  readonly verdict: 'passed' | 'failed' | 'nothing-verified' | 'unreachable' | 'interrupted';
  readonly counts: Readonly<Record<'total' | VerifiedInteraction['verdict'], number>>;
  readonly interactions: readonly VerifiedInteraction[];
};

/** Builds the outcome of a verification that has verified nothing. */
export function withoutInteractions(verdict: Verification['verdict']): Verification {
  return { verdict, counts: { total: 0, passed: 0, failed: 0, pending: 0 }, interactions: [] };
}
