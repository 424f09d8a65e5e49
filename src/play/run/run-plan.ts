import type { Consumer } from '../../delivery/consumer.ts';
import type { Journal } from '../../journal/journal.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { SettingsInput } from '../../protocol/settings.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { CustomerOptions } from '../app/customer-options.ts';
import type { UnscriptedPolicy } from '../app/unscripted.ts';

/** What is played, against which app and how. What is absent is as the fake has it. */
export type RunPlan = CustomerOptions & {
  /** Played one after the other. */
  readonly scenarios: readonly Scenario[];
  /** The app under test. */
  readonly consumer?: Consumer | undefined;
  readonly dialect?: DialectName | undefined;
  /** The same seed gives the same ids. */
  readonly seed?: string | undefined;
  readonly clock?: 'virtual' | 'wall' | undefined;
  /** Scripted milliseconds per real one, wall clock only. */
  readonly speed?: number | undefined;
  /** Settings that outrank the scenario's own. */
  readonly overrides?: SettingsInput | undefined;
  /** Settings that the scenario's own outrank. */
  readonly defaults?: SettingsInput | undefined;
  /** How many conversations play each scenario; `each`: every one that the app opens. Default: as the scenario says. */
  readonly conversations?: number | 'each' | undefined;
  /** Most conversations at the same time. Default 64. */
  readonly concurrency?: number | undefined;
  /** Freezes time: scripted time begins here, and the transmission time is scripted too. In ms since 1970. */
  readonly freezeTimeMs?: number | undefined;
  /**
   * What becomes of calls about a conversation that no step expects. Default: `warn` in scenarios that expect
   * anything, `ignore` in others.
   */
  readonly unscripted?: UnscriptedPolicy | undefined;
  /** The journal to write to. Default: one of its own. */
  readonly journal?: Journal | undefined;
};
