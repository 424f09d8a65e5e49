import type { Run } from '../../play/run/run.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { SettingsInput } from '../../protocol/settings.ts';
import type { CheckedScenario } from '../../scenario/check.ts';

/** A run as a command sees it, wherever it is played. */
export type HostedRun = Pick<Run, 'info' | 'journal' | 'summary' | 'play' | 'stop'>;

/** What is played; the rest is in the options. */
export type HostedPlan = {
  readonly scenarios: readonly CheckedScenario[];
  readonly to: string | undefined;
  readonly seed: string;
  readonly settings: SettingsInput;
  /** Those of an own platform alone. */
  readonly dialect?: DialectName;
  readonly valuesSeed?: string;
};
