import type { DialectName } from '../protocol/dialect.ts';

/** The endpoint registered with the platform, as 8x8's webhook object has it. */
export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  readonly version: string;
};

/** What is true of a whole run: enough to repeat it. */
export type RunInfo = {
  readonly id: string;
  readonly seed: string;
  readonly dialect: DialectName;
  readonly clock: 'virtual' | 'wall';
  /** Scripted milliseconds per real one. */
  readonly speed: number;
  /** Scripted start, in ms since 1970. */
  readonly startedMs: number;
  /** Whether the transmission time is scripted as well. */
  readonly frozen: boolean;
  readonly tenantId: string;
  readonly customerId: string;
  readonly webhook: Webhook;
  readonly channelId: string;
  /** Where this run's platform answers (JWK, control API); absent when it has no address. */
  readonly baseUrl: string | undefined;
};
