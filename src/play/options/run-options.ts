import type { Clock } from '../../base/clock.ts';
import type { Consumer } from '../../delivery/consumer.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { SettingsInput } from '../../protocol/settings.ts';
import type { CustomerOptions } from '../customer-options.ts';
import type { UnscriptedPolicy } from '../unscripted.ts';

/** A time: ISO 8601 text such as `2026-01-31T09:30:00Z`, a `Date`, or ms since 1970. */
export type TimeInput = string | number | Date;

/** How scenarios are played, as code says it. A run takes what it is not given from its fake. */
export type RunOptions = CustomerOptions & {
  /**
   * The app under test: the URL of its webhook, `{ fetch }` or `{ listener }`. Absent: events go to the webhooks that
   * the app registers.
   */
  readonly to?: Consumer | undefined;
  /** Default `chat-api`. */
  readonly dialect?: DialectName | undefined;
  /** The same seed gives the same ids. Default `fake-8x8`. */
  readonly seed?: string | undefined;
  /** Default `virtual`: pauses take no time. */
  readonly clock?: Clock['mode'] | undefined;
  /** Scripted milliseconds per real one, wall clock only. Default 1. */
  readonly speed?: number | undefined;
  /** Freezes time: scripted time begins here, and the transmission time is scripted too. */
  readonly freezeTime?: TimeInput | undefined;
  /** How many conversations play each scenario; `each`: every one that the app opens. Default: as many as the scenario says. */
  readonly conversations?: number | 'each' | undefined;
  /** Most conversations at the same time. Default 64. */
  readonly concurrency?: number | undefined;
  /**
   * What to do with a call about a conversation that no step awaits. Default: `warn` in scenarios that await calls,
   * `ignore` in others.
   */
  readonly unscripted?: UnscriptedPolicy | undefined;
  /** Behaviour that 8x8 leaves open. Those of a run outrank the scenario's own, which outrank those of the fake. */
  readonly settings?: SettingsInput | undefined;
};
