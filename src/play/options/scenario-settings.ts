import type { Settings, SettingsInput } from '../../protocol/settings.ts';
import { resolveOptions } from './resolve-options.ts';

/** The settings of each source that has a say in how one scenario is played. */
export type SettingsSources = {
  readonly run?: SettingsInput | undefined;
  readonly scenario?: SettingsInput | undefined;
  readonly fake: SettingsInput;
  /** The customer id of a tenant that exists. */
  readonly customerIdOf: (tenantId: string) => string | undefined;
};

/**
 * Resolves the settings that one scenario is played with: those of the run outrank the scenario's own, which outrank
 * those of the fake. A tenant keeps its customer id unless one of these names another.
 */
export function resolveScenarioSettings({ run, scenario, fake, customerIdOf }: SettingsSources): Settings {
  const layers = [run, scenario, fake].map((settings) => ({ values: { settings } }));
  const { tenantId } = resolveOptions(layers).settings;
  const tenant = { values: { settings: { customerId: customerIdOf(tenantId) } } };
  return resolveOptions([...layers, tenant]).settings;
}
