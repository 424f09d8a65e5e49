import type { OptionNameAt, OptionsInput } from '../../play/options/options.ts';

/** The contents of a configuration file. Flags and environment variables outrank it. */
export type Config = OptionsInput<OptionNameAt<'config'>>;

/** Types a configuration that is written in TypeScript; returns it as it is. */
export function defineConfig(config: Config): Config {
  return config;
}
