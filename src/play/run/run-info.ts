import type { Webhook } from '../../platform/tenant.ts';
import type { DialectName } from '../../protocol/dialect.ts';

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
